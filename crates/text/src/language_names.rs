//! What languages are called: by the Unicode CLDR, else in themselves.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use gapatlas_core::domain::Language as Spoken;

use crate::{Language, Text, catalogue};

/// The names by language of the texts, and by code. A test reads all of them.
static NAMES: LazyLock<BTreeMap<Language, BTreeMap<String, String>>> = LazyLock::new(|| {
    let of_language = |language: Language| {
        let names = toml::from_str(&catalogue::language_names(language.of_study_texts())).unwrap_or_default();
        (language, names)
    };
    Language::all().into_iter().map(of_language).collect()
});

impl Text {
    /// What a language is called, as it stands in the middle of a sentence: `español`. A language for which the Unicode
    /// CLDR has no name is called as in itself.
    #[must_use]
    pub fn language_name(&self, language: Spoken) -> String {
        let names = NAMES.get(self.language());
        let name = names.and_then(|names| names.get(language.code())).map_or(language.local_name(), String::as_str);
        match self.language().letters() {
            Some(letters) => letters(name).into_owned(),
            None => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapatlas_core::domain::{LanguageGroup, TextLanguage};

    #[test]
    fn languages_have_names_in_every_language_and_else_their_own() {
        let name =
            |tag: &str, code: &str| Text::of(&tag.parse().unwrap()).language_name(Spoken::of_code(code).unwrap());
        let polish = ["en", "es", "pl", "zh-Hans", "ar", "ur"].map(|tag| name(tag, "pol"));
        assert_eq!(polish, ["Polish", "polaco", "polski", "波兰语", "البولندية", "پولش"]);
        assert_eq!(name("es", "cmn"), "chino mandarín");
        assert_eq!([name("es", "mam"), name("pl", "mam")], ["Qyol Mam", "Qyol Mam"]);
        assert_ne!(name("en-XA", "pol"), "Polish");
    }

    #[test]
    fn every_name_is_that_of_a_language_and_all_that_are_groups_have_one() {
        let groups: Vec<Spoken> = LanguageGroup::ALL.into_iter().filter_map(LanguageGroup::only_language).collect();
        for language in TextLanguage::ALL {
            let names: BTreeMap<String, String> = toml::from_str(&catalogue::language_names(language)).unwrap();
            assert!(names.len() > 180, "{language}: {}", names.len());
            assert!(names.keys().all(|code| Spoken::of_code(code).is_some_and(|known| known.code() == code)));
            assert!(groups.iter().all(|own| names.contains_key(own.code())), "{language}");
        }
    }
}
