//! A text of a study, with its translations.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::TextLanguage;

/// A text of a study: in the study's own language, and in others that the study gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct LocalText {
    language: TextLanguage,
    text: String,
    translations: BTreeMap<TextLanguage, String>,
}

impl LocalText {
    /// A text with its translations, of which one into its own language is ignored.
    #[must_use]
    pub fn new(language: TextLanguage, text: String, mut translations: BTreeMap<TextLanguage, String>) -> Self {
        translations.remove(&language);
        Self { language, text, translations }
    }

    /// A text in one language only.
    pub fn only(language: TextLanguage, text: impl Into<String>) -> Self {
        Self::new(language, text.into(), BTreeMap::new())
    }

    /// The text in a language, else in its own, with the language that it is in.
    #[must_use]
    pub fn in_language(&self, asked: TextLanguage) -> (&str, TextLanguage) {
        match self.translations.get(&asked) {
            Some(translation) => (translation, asked),
            None => (&self.text, self.language),
        }
    }

    /// The text in its own language.
    #[must_use]
    pub fn own(&self) -> &str {
        &self.text
    }

    /// The languages that it is translated into.
    pub fn translated(&self) -> impl Iterator<Item = TextLanguage> {
        self.translations.keys().copied()
    }

    /// The translation into a language.
    #[must_use]
    pub fn translation(&self, language: TextLanguage) -> Option<&str> {
        self.translations.get(&language).map(String::as_str)
    }

    /// The text in all of its languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.text).chain(self.translations.values()).map(String::as_str)
    }
}

impl fmt::Display for LocalText {
    /// The text in its own language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text as it is stored. One in English alone is its letters, as in all atlases of older programs.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    English(String),
    #[serde(rename_all = "snake_case")]
    Local {
        language: TextLanguage,
        text: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        translations: BTreeMap<TextLanguage, String>,
    },
}

impl From<Stored> for LocalText {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::English(text) => Self::only(TextLanguage::En, text),
            Stored::Local { language, text, translations } => Self::new(language, text, translations),
        }
    }
}

impl From<LocalText> for Stored {
    fn from(LocalText { language, text, translations }: LocalText) -> Self {
        if language == TextLanguage::En && translations.is_empty() {
            Self::English(text)
        } else {
            Self::Local { language, text, translations }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use TextLanguage as Tag;

    #[test]
    fn a_text_without_a_translation_is_in_its_own_language() {
        let label = LocalText::new(
            Tag::Es,
            "Despensas".to_owned(),
            BTreeMap::from([(Tag::En, "Food pantries".to_owned()), (Tag::Es, "Otras".to_owned())]),
        );
        assert_eq!(label.in_language(Tag::En), ("Food pantries", Tag::En));
        assert_eq!(label.in_language(Tag::Es), ("Despensas", Tag::Es));
        assert_eq!(label.in_language(Tag::Ur), ("Despensas", Tag::Es));
        assert_eq!(label.all().collect::<Vec<_>>(), ["Despensas", "Food pantries"]);
    }

    #[test]
    fn texts_of_atlases_of_older_programs_are_in_english() {
        let old: LocalText = serde_json::from_str("\"Clinics\"").unwrap();
        assert_eq!(old.in_language(Tag::Pl), ("Clinics", Tag::En));
        assert_eq!(serde_json::to_string(&old).unwrap(), "\"Clinics\"");
    }

    proptest! {
        #[test]
        fn a_text_is_in_the_language_that_it_says_and_is_stored_as_it_is(
            own in 0..6_usize, asked in 0..6_usize, others in proptest::collection::btree_map(0..6_usize, ".*", 0..4),
        ) {
            let texts = others.into_iter().map(|(tag, text)| (Tag::ALL[tag], text)).collect();
            let text = LocalText::new(Tag::ALL[own], "own".to_owned(), texts);
            let (said, language) = text.in_language(Tag::ALL[asked]);
            prop_assert!(language == Tag::ALL[asked] || (language == Tag::ALL[own] && said == "own"));
            let stored = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(serde_json::from_str::<LocalText>(&stored).unwrap(), text);
        }
    }
}
