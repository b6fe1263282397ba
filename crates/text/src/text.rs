//! All texts in one language: messages by their ids, with numbers as the language writes them.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::bidi::with_direction;
use crate::catalogue;
use crate::formats::Formats;
use crate::language::{Direction, Language};
use crate::value::Value;

/// All texts in one language.
pub struct Text {
    language: Language,
    formats: Arc<Formats>,
    messages: Arc<FluentBundle<FluentResource>>,
    is_for_html: bool,
}

/// Texts in a language, and the same for HTML.
type Texts = [Text; 2];

/// The texts of every language but English, each made on first use.
static TEXTS: LazyLock<BTreeMap<Language, OnceLock<Texts>>> = LazyLock::new(|| {
    let others = Language::all().into_iter().filter(|language| *language != Language::english());
    others.map(|language| (language, OnceLock::new())).collect()
});

static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Text::new(&Language::english()));

/// The texts in a language; in English where it has none.
fn texts_of(language: &Language) -> &'static Texts {
    TEXTS.get(language).map_or_else(|| &*ENGLISH, |texts| texts.get_or_init(|| Text::new(language)))
}

impl Text {
    /// The texts in English.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH[0]
    }

    /// The texts in a language. A message that it lacks is in English.
    #[must_use]
    pub fn of(language: &Language) -> &'static Self {
        &texts_of(language)[0]
    }

    /// The same texts for HTML: texts of the study in another language have a mark, of which
    /// [`with_languages`](crate::with_languages) makes an element.
    #[must_use]
    pub fn for_html(&self) -> &'static Self {
        &texts_of(&self.language)[1]
    }

    /// Whether texts of the study have marks of their language.
    #[must_use]
    pub const fn is_for_html(&self) -> bool {
        self.is_for_html
    }

    #[expect(clippy::expect_used, reason = "the catalogues are inside the program, and a test reads all of them")]
    fn new(language: &Language) -> Texts {
        let mut messages = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
        // In a language from right to left a name from left to right would otherwise move the words around it.
        messages.set_use_isolating(language.direction() == Direction::Rtl);
        messages.set_formatter(Some(formatted));
        messages.set_transform(language.letters());
        // A message of the language takes the place of the one in English.
        for folder in ["en".to_owned(), language.to_string()] {
            catalogue::resources(&folder).for_each(|resource| messages.add_resource_overriding(resource));
        }
        let formats = Formats::new(language.identifier()).expect("ICU has data for every language");
        let (formats, messages) = (Arc::new(formats), Arc::new(messages));
        [false, true].map(|is_for_html| Self {
            language: language.clone(),
            formats: Arc::clone(&formats),
            messages: Arc::clone(&messages),
            is_for_html,
        })
    }

    /// The language of the texts.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    pub(crate) fn formats(&self) -> &Formats {
        &self.formats
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.messages.has_message(id)
    }

    /// The text of a message without variables, if there is one with this id, `id.attribute` for an attribute.
    pub(crate) fn known(&self, id: &str) -> Option<String> {
        self.known_with(id, &[])
    }

    /// The text of a message, if there is one with this id.
    pub(crate) fn known_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let exists = match id.split_once('.') {
            Some((name, attribute)) => self.messages.get_message(name)?.get_attribute(attribute).is_some(),
            None => self.has(id),
        };
        exists.then(|| self.message(id, values))
    }

    /// The text of a message; see [`message!`](crate::message). An unknown id is returned as it is.
    #[must_use]
    pub fn message(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.format(id, values, false)
    }

    /// The text of a message without variables, for templates.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.message(id, &[])
    }

    /// The HTML of a message with markup, in which the values are escaped; see [`markup!`](crate::markup).
    #[must_use]
    pub fn markup(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.format(id, values, true)
    }

    fn format(&self, id: &str, values: &[(&str, Value<'_>)], escape: bool) -> String {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.messages.get_message(name);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        let arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.fluent(escape))).collect();
        let text = self.messages.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        if self.language.direction() == Direction::Rtl { with_direction(&text) } else { text.into_owned() }
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Numbers by ICU, with the decimals that their [`Value`] has.
fn formatted<M: MemoizerKind>(value: &FluentValue<'_>, formats: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimals = number.options.minimum_fraction_digits.unwrap_or(0);
    formats.with_try_get_threadsafe::<Formats, _, _>((), |formats| formats.number(number.value, decimals)).ok()
}
