//! Texts of a study among those of a catalogue: in which language they are, and how HTML says so.
//!
//! A message may have a text of the study deep inside it: the label of a standard has that of its theme. So texts for HTML
//! carry marks, and [`with_languages`] makes elements of them when the page is complete. The marks are noncharacters,
//! which Unicode keeps for use inside of programs (The Unicode Standard, 23.7).

use std::borrow::Cow;
use std::fmt::Write as _;

use gapatlas_core::domain::{LocalText, Quantity, Table, TextLanguage};

use crate::Text;

/// The mark before a text, by the place of its language in [`TextLanguage::ALL`].
const STARTS: [char; 6] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}', '\u{fdd3}', '\u{fdd4}', '\u{fdd5}'];
const END: char = '\u{fdef}';

impl Text {
    /// A text of the study: in the language of these texts, else in its own.
    #[must_use]
    pub fn local(&self, text: &LocalText) -> String {
        let (text, language) = text.in_language(self.language().of_study_texts());
        self.marked(text, language)
    }

    /// The name of an area: in the language of these texts, else that of `own`, the language of the study. `None` for an
    /// area without a name.
    #[must_use]
    pub fn area_name(&self, areas: &Table, row: usize, own: TextLanguage) -> Option<String> {
        let (name, language) = self.area_name_with_language(areas, row, own)?;
        Some(self.marked(name, language))
    }

    /// The same without a mark, with its language.
    #[must_use]
    pub fn area_name_with_language<'a>(
        &self,
        areas: &'a Table,
        row: usize,
        own: TextLanguage,
    ) -> Option<(&'a str, TextLanguage)> {
        let cell = |quantity: &Quantity| areas.texts(quantity)?.get(row)?.as_deref();
        let asked = self.language().of_study_texts();
        let translated = cell(&Quantity::NameIn(asked)).map(|name| (name, asked));
        translated.or_else(|| cell(&Quantity::Name).map(|name| (name, own)))
    }

    /// A text with a mark of its language, where these texts are for HTML and it is not their language.
    pub(crate) fn marked(&self, text: &str, language: TextLanguage) -> String {
        if !self.is_for_html() || language == self.language().of_study_texts() {
            return text.to_owned();
        }
        let text = text.replace(is_mark, "");
        format!("{}{text}{END}", STARTS[language as usize])
    }
}

/// Whether a letter is a mark of a language.
pub(crate) fn is_mark(letter: char) -> bool {
    letter == END || STARTS.contains(&letter)
}

/// HTML in which texts of another language than the page have an element that says so: `<bdi lang="es">`. Where no element
/// can stand, in attributes and in titles, they are as they are.
///
/// Marks that do not enclose a text, as data may have, are removed.
#[must_use]
pub fn with_languages(html: &str) -> Cow<'_, str> {
    if !html.contains(is_mark) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let (mut rest, mut holds_elements) = (html, true);
    while let Some(at) = rest.find(|letter| letter == '<' || is_mark(letter)) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            out.extend(rest[..end].chars().filter(|letter| !is_mark(*letter)));
            holds_elements = !is_plain(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let (language, inner) = (language_of(rest), &rest[END.len_utf8()..]);
        rest = inner;
        let end = inner.find(|letter| letter == '<' || is_mark(letter));
        let enclosed = end.filter(|end| holds_elements && inner[*end..].starts_with(END));
        if let Some((language, end)) = language.zip(enclosed) {
            let after = &inner[end + END.len_utf8()..];
            // The text is all that an element without a language isolates already.
            if out.ends_with("<bdi>") && after.starts_with("</bdi>") {
                out.truncate(out.len() - "<bdi>".len());
                _ = write!(out, "<bdi lang=\"{language}\">{}", &inner[..end]);
            } else {
                _ = write!(out, "<bdi lang=\"{language}\">{}</bdi>", &inner[..end]);
            }
            rest = after;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A text for HTML without the marks of its languages, for everything else.
#[must_use]
pub fn without_languages(text: &str) -> String {
    text.replace(is_mark, "")
}

/// The language of the mark that a text begins with; `None` for the mark of an end.
fn language_of(text: &str) -> Option<TextLanguage> {
    let first = text.chars().next()?;
    STARTS.iter().zip(TextLanguage::ALL).find_map(|(start, language)| (*start == first).then_some(language))
}

/// Whether a tag begins an element of text alone.
fn is_plain(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').split([' ', '>', '\n']).next().unwrap_or_default();
    ["title", "desc", "text", "option", "style"].contains(&name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::themes::capital;
    use crate::{Language, markup, message};

    fn pantry() -> LocalText {
        let translations = BTreeMap::from([(TextLanguage::En, "Food <pantries>".to_owned())]);
        LocalText::new(TextLanguage::Es, "Despensas & más".to_owned(), translations)
    }

    fn text(tag: &str) -> &'static Text {
        Text::of(&tag.parse::<Language>().unwrap())
    }

    #[test]
    fn a_text_in_another_language_says_so_in_html_and_nowhere_else() {
        let html = |tag: &str| {
            let text = text(tag).for_html();
            let label = text.local(&pantry());
            with_languages(&markup!(text, "report-purpose-areas", kind = label)).into_owned()
        };
        assert!(html("es").contains("Despensas &amp; más") && !html("es").contains("lang="));
        assert!(html("en").contains("Food &lt;pantries&gt;") && !html("en").contains("lang="));
        assert!(html("pl").contains("<bdi lang=\"es\">Despensas &amp; más</bdi>"), "{}", html("pl"));
        // Pseudo-locales are made of English.
        assert!(html("en-XA").contains("Food &lt;pantries&gt;") && !html("en-XA").contains("lang="));
        let plain = message!(text("pl"), "report-purpose-areas", kind = text("pl").local(&pantry()));
        assert!(plain.contains("Despensas & más") && !plain.contains(is_mark), "{plain}");
    }

    #[test]
    fn where_no_element_can_stand_a_text_is_as_it_is() {
        let marked = text("pl").for_html().local(&LocalText::only(TextLanguage::Ur, "دواخانہ"));
        let page = format!(
            "<title>{marked}</title><svg aria-label=\"{marked}\"><desc>{marked}</desc></svg><h1><bdi>{marked}</bdi></h1><p>A {marked} b</p>"
        );
        assert_eq!(
            with_languages(&page),
            "<title>دواخانہ</title><svg aria-label=\"دواخانہ\"><desc>دواخانہ</desc></svg><h1><bdi lang=\"ur\">دواخانہ</bdi></h1>\
             <p>A <bdi lang=\"ur\">دواخانہ</bdi> b</p>"
        );
    }

    #[test]
    fn marks_in_the_data_make_no_element_that_encloses_others() {
        let start = STARTS[2];
        assert_eq!(with_languages(&format!("<p>a{start}b</p><p>c{END}d</p>")), "<p>ab</p><p>cd</p>");
        assert_eq!(with_languages(&format!("{start}a{start}b{END}{END}")), "a<bdi lang=\"es\">b</bdi>");
        let name = Text::english().for_html().local(&LocalText::only(TextLanguage::Es, format!("a{END}b{start}")));
        assert_eq!(with_languages(&name), "<bdi lang=\"es\">ab</bdi>");
    }

    #[test]
    fn the_first_letter_behind_a_mark_is_written_as_a_capital() {
        let doctors = text("pl").for_html().local(&LocalText::only(TextLanguage::Es, "médicos"));
        assert_eq!(with_languages(&capital(&doctors)), "<bdi lang=\"es\">Médicos</bdi>");
        assert_eq!([capital("łóżka"), capital("")], ["Łóżka", ""]);
    }
}
