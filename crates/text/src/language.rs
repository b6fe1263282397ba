//! Languages that there are catalogues for, and the choice among them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use gapatlas_core::domain::TextLanguage;
use unic_langid::LanguageIdentifier;

use crate::catalogue;

/// A language with catalogues, or a pseudo-locale: English with other letters, which shows on a page what does not come
/// from a catalogue. `en-XA` has accents and is longer; `ar-XB` is written from right to left.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(LanguageIdentifier);

/// The direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The direction as HTML has it in `dir`.
    #[must_use]
    pub const fn html(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    pub(crate) const ACCENTED: &'static str = "en-XA";
    pub(crate) const RIGHT_TO_LEFT: &'static str = "ar-XB";

    /// Every language, in the order of their tags: those of `/locales`, and the pseudo-locales.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let tags = catalogue::languages();
        let tags = tags.iter().map(String::as_str).chain([Self::ACCENTED, Self::RIGHT_TO_LEFT]);
        let mut all: Vec<Self> = tags.filter_map(|tag| tag.parse().ok().map(Self)).collect();
        all.sort();
        all
    }

    /// The language of the header `Accept-Language` (RFC 9110, 12.5.4) that its reader likes best and that has
    /// catalogues. A pseudo-locale is chosen only where it is named.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let asked = by_quality(header);
        let all: Vec<LanguageIdentifier> = Self::all()
            .into_iter()
            .map(|language| language.0)
            .filter(|language| !is_pseudo(language) || asked.contains(language))
            .collect();
        let found = negotiate_languages(&asked, &all, None, NegotiationStrategy::Lookup);
        found.first().map(|&language| Self(language.clone()))
    }

    /// The direction of writing (Unicode CLDR, `characterOrder` of the scripts).
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.0.language.as_str() {
            "ar" | "fa" | "he" | "ps" | "ur" | "yi" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// English, which has every message.
    #[must_use]
    pub fn english() -> Self {
        Self(unic_langid::langid!("en"))
    }

    /// The language of the texts that a study has in it. Pseudo-locales are made of English.
    #[must_use]
    pub fn of_study_texts(&self) -> TextLanguage {
        TextLanguage::of_tag(&self.to_string()).unwrap_or_default()
    }

    pub(crate) const fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// The letters of a pseudo-locale.
    pub(crate) fn letters(&self) -> Option<fn(&str) -> Cow<'_, str>> {
        match self.to_string().as_str() {
            Self::ACCENTED => Some(|text| fluent_pseudo::transform_dom(text, false, true, false)),
            Self::RIGHT_TO_LEFT => Some(|text| fluent_pseudo::transform_dom(text, false, false, false)),
            _ => None,
        }
    }
}

/// The languages of `Accept-Language`, the best liked first, without those of quality 0.
fn by_quality(header: &str) -> Vec<LanguageIdentifier> {
    let range = |range: &str| {
        let (tag, parameters) = range.split_once(';').unwrap_or((range, "q=1"));
        let quality: f32 = parameters.trim().strip_prefix("q=")?.trim().parse().ok()?;
        (quality > 0.0).then_some((quality, tag.trim().parse().ok()?))
    };
    let mut ranges: Vec<(f32, LanguageIdentifier)> = header.split(',').filter_map(range).collect();
    ranges.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranges.into_iter().map(|(_, language)| language).collect()
}

fn is_pseudo(language: &LanguageIdentifier) -> bool {
    language.region.is_some_and(|region| matches!(region.as_str(), "XA" | "XB"))
}

impl From<TextLanguage> for Language {
    /// The catalogues of a language of a study; a test finds all of them.
    fn from(language: TextLanguage) -> Self {
        language.tag().parse().unwrap_or_else(|_none| Self::english())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads a language tag (BCP 47) that has catalogues.
    fn from_str(tag: &str) -> Result<Self, String> {
        let language = tag.parse().ok().map(Self).filter(|language| Self::all().contains(language));
        language.ok_or_else(|| {
            let all: Vec<String> = Self::all().iter().map(Self::to_string).collect();
            format!("there are no texts in the language `{tag}`; there are: {}", all.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_a_reader_likes_best_is_chosen_if_there_are_texts() {
        let accepted = |header: &str| Language::accepted(header).map(|language| language.to_string());
        assert_eq!(accepted("en-US,en;q=0.9").as_deref(), Some("en"));
        assert_eq!(accepted("en;q=0.5, en-XA"), Some("en-XA".to_owned()));
        assert_eq!(accepted("en;q=0"), None);
        // Arabic is not the pseudo-locale that is written as Arabic is.
        assert_eq!(accepted("ar").as_deref(), Some("ar"));
        assert_eq!([accepted("fi"), accepted("*"), accepted("\u{fe0f};;q")], [None, None, None]);
        // The script follows from the region (CLDR, likely subtags).
        let chinese = ["zh", "zh-CN", "zh-SG", "zh-Hans-MY"].map(&accepted);
        assert_eq!(chinese.map(Option::unwrap_or_default), ["zh-Hans"; 4]);
        assert_eq!(accepted("zh-TW, es-MX;q=0.5").as_deref(), Some("es"));
        assert_eq!(accepted("ur-PK").as_deref(), Some("ur"));
    }

    #[test]
    fn a_study_may_speak_every_language_with_catalogues_and_no_other() {
        let spoken: Vec<String> =
            TextLanguage::ALL.into_iter().map(|language| Language::from(language).to_string()).collect();
        assert_eq!(spoken, catalogue::languages().into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_tag_without_texts_is_refused_with_those_that_have_some() {
        let refused = "xx".parse::<Language>().unwrap_err();
        assert_eq!(
            refused,
            "there are no texts in the language `xx`; there are: ar, ar-XB, en, en-XA, es, pl, ur, zh-Hans"
        );
        assert_eq!("ar-XB".parse::<Language>().map(|language| language.direction()), Ok(Direction::Rtl));
    }
}
