//! Whether the texts in a language have been read by a native speaker, and the languages that a page can be in.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Language, Text, catalogue, message};

/// The state of the texts in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    /// No native speaker has read them.
    Drafted,
    /// A native speaker has read all of them.
    Reviewed,
}

/// The states by the tags of the languages. A test reads the file, so that it has no error.
static STATUS: LazyLock<BTreeMap<String, Status>> =
    LazyLock::new(|| toml::from_str(&catalogue::status()).unwrap_or_default());

/// A language that a page can be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLanguage {
    /// Its tag (BCP 47).
    pub tag: String,
    /// What it is called in itself.
    pub name: String,
    /// Whether the page is in it.
    pub is_current: bool,
}

impl Text {
    /// That no native speaker has read the texts of this language, in this language; `None` where one has.
    #[must_use]
    pub fn draft_note(&self) -> Option<String> {
        let status = STATUS.get(&self.language().to_string());
        (status == Some(&Status::Drafted)).then(|| message!(self, "language-draft"))
    }

    /// The languages that have texts, each by its own name; no pseudo-locale.
    #[must_use]
    pub fn page_languages(&self) -> Vec<PageLanguage> {
        let of_tag = |tag: String| {
            let language: Language = tag.parse().ok()?;
            let name = message!(Self::of(&language), "language-own-name");
            Some(PageLanguage { is_current: language == *self.language(), name, tag })
        };
        catalogue::languages().into_iter().filter_map(of_tag).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_state_and_every_state_a_language() {
        let states: BTreeMap<String, Status> = toml::from_str(&catalogue::status()).unwrap();
        assert_eq!(states.into_keys().collect::<std::collections::BTreeSet<_>>(), catalogue::languages());
    }

    #[test]
    fn english_is_no_draft_and_is_called_english() {
        assert_eq!(Text::english().draft_note(), None);
        let languages = Text::english().page_languages();
        let current: Vec<&PageLanguage> = languages.iter().filter(|language| language.is_current).collect();
        assert_eq!(
            current.iter().map(|own| (own.tag.as_str(), own.name.as_str())).collect::<Vec<_>>(),
            [("en", "English")]
        );
    }
}
