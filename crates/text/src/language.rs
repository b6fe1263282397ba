//! Languages that there are catalogues for, and the choice among them.

use std::fmt;
use std::str::FromStr;

use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
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
    pub(crate) const MIRRORED: &'static str = "ar-XB";

    /// Every language, in the order of their tags: those of `/locales`, and the pseudo-locales.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let tags = catalogue::languages();
        let tags = tags.iter().map(String::as_str).chain([Self::ACCENTED, Self::MIRRORED]);
        let mut all: Vec<Self> = tags.filter_map(|tag| tag.parse().ok().map(Self)).collect();
        all.sort();
        all
    }

    /// The language of the header `Accept-Language` (RFC 9110, 12.5.4) that comes first in it and has catalogues. A
    /// pseudo-locale is chosen only where it is named.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let asked = parse_accepted_languages(header);
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

    pub(crate) const fn new(language: LanguageIdentifier) -> Self {
        Self(language)
    }

    pub(crate) const fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }
}

fn is_pseudo(language: &LanguageIdentifier) -> bool {
    language.region.is_some_and(|region| matches!(region.as_str(), "XA" | "XB"))
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
