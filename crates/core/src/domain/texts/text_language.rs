//! The languages that texts of a study may be in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that a study may speak: one of those that have catalogues in `/locales`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TextLanguage {
    /// Arabic.
    Ar,
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// Polish.
    Pl,
    /// Urdu.
    Ur,
    /// Chinese in simplified characters.
    ZhHans,
}

/// A tag of a language that a study cannot speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{tag}` is not a language that a study can have texts in{}; there are {}", did_you_mean(.tag), TextLanguage::ALL.map(TextLanguage::tag).join(", "))]
pub struct UnknownTextLanguage {
    tag: String,
}

impl TextLanguage {
    /// All languages in the order of their tags.
    pub const ALL: [Self; 6] = [Self::Ar, Self::En, Self::Es, Self::Pl, Self::Ur, Self::ZhHans];

    /// Its tag (BCP 47), such as `es` or `zh-Hans`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
            Self::Pl => "pl",
            Self::Ur => "ur",
            Self::ZhHans => "zh-Hans",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language that a tag without one is most like, such as `es` for `ES` or `es-MX`.
    #[must_use]
    pub fn nearest(tag: &str) -> Option<Self> {
        let lower = tag.trim().to_lowercase().replace('_', "-");
        let base = lower.split('-').next().unwrap_or_default();
        let is_meant = |own: &str| own == lower || own.split('-').next() == Some(base);
        let meant = Self::ALL.into_iter().find(|language| is_meant(&language.tag().to_lowercase()));
        let distance = |language: &Self| strsim::damerau_levenshtein(&language.tag().to_lowercase(), &lower);
        // Any two tags of two letters are near each other.
        let near = || Self::ALL.into_iter().min_by_key(distance).filter(|near| lower.len() > 2 && distance(near) <= 1);
        meant.or_else(near)
    }
}

fn did_you_mean(tag: &str) -> String {
    TextLanguage::nearest(tag).map_or_else(String::new, |near| format!(" (did you mean `{near}`?)"))
}

impl fmt::Display for TextLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for TextLanguage {
    type Err = UnknownTextLanguage;
    fn from_str(tag: &str) -> Result<Self, UnknownTextLanguage> {
        Self::of_tag(tag).ok_or_else(|| UnknownTextLanguage { tag: tag.to_owned() })
    }
}

impl TryFrom<String> for TextLanguage {
    type Error = UnknownTextLanguage;
    fn try_from(tag: String) -> Result<Self, UnknownTextLanguage> {
        tag.parse()
    }
}

impl From<TextLanguage> for String {
    fn from(language: TextLanguage) -> Self {
        language.tag().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_tag_is_refused_with_those_that_there_are_and_the_one_that_may_be_meant() {
        let refused = |tag: &str| tag.parse::<TextLanguage>().unwrap_err().to_string();
        let there_are = "there are ar, en, es, pl, ur, zh-Hans";
        let cannot = "is not a language that a study can have texts in";
        assert_eq!(refused("es-MX"), format!("`es-MX` {cannot} (did you mean `es`?); {there_are}"));
        assert_eq!(refused("ZH"), format!("`ZH` {cannot} (did you mean `zh-Hans`?); {there_are}"));
        assert_eq!(refused("esp"), format!("`esp` {cannot} (did you mean `es`?); {there_are}"));
        assert_eq!(refused("finnish"), format!("`finnish` {cannot}; {there_are}"));
        assert!(TextLanguage::ALL.into_iter().all(|language| language.tag().parse() == Ok(language)));
    }
}
