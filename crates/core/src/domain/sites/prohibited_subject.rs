//! Subjects that may not be mapped: `data/refused.toml`. docs/use-policy.md gives the reasons.

use std::sync::LazyLock;

use serde::Deserialize;

/// A subject that may not be mapped, and the phrases that name it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProhibitedSubject {
    /// Its id.
    pub id: String,
    /// Its label within a sentence.
    pub label: String,
    /// Phrases of whole words in lower case without accents.
    pub phrases: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct List {
    refused: Vec<ProhibitedSubject>,
}

// A test fails if the list cannot be parsed.
static LIST: LazyLock<List> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../../data/refused.toml")).unwrap_or_default());

impl ProhibitedSubject {
    /// All subjects.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &LIST.refused
    }

    /// The first prohibited subject that a name, label or file name mentions, with the matching phrase.
    ///
    /// Only consecutive whole words match: `ice raids` is in `ICE-raids_2025.csv`, `IceRaids` and `Where ICE raids
    /// were`, and not in `police raids`.
    #[must_use]
    pub fn named_in(text: &str) -> Option<(&'static Self, &'static str)> {
        let text = words(text);
        let has = |phrase: &&String| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            text.windows(phrase.len()).any(|words| words == phrase)
        };
        Self::all().iter().find_map(|refused| Some((refused, refused.phrases.iter().find(has)?.as_str())))
    }
}

/// The words of a text, in lower case without accents. Words are split at other characters than letters and digits,
/// between letters and digits, and before a capital letter after a small one.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in text.chars() {
        let ends = before.is_lowercase() && c.is_uppercase()
            || before.is_alphabetic() && c.is_numeric()
            || before.is_numeric() && c.is_alphabetic();
        if ends || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase().map(without_accent));
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

const fn without_accent(c: char) -> char {
    match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RegistryTheme;

    fn phrase(text: &str) -> Option<&'static str> {
        ProhibitedSubject::named_in(text).map(|(_, phrase)| phrase)
    }

    #[test]
    fn every_phrase_of_the_list_is_found_alone_and_in_common_spellings() {
        let ids: Vec<&str> = ProhibitedSubject::all().iter().map(|refused| refused.id.as_str()).collect();
        assert_eq!(ids, ["immigration-detention", "immigration-enforcement", "checkpoints", "registers-of-persons"]);
        for refused in ProhibitedSubject::all() {
            for own in &refused.phrases {
                assert_eq!(words(own).join(" "), *own, "as the list is written");
                let title: String = own.split(' ').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
                for text in [
                    own.clone(),
                    own.replace(' ', "-"),
                    own.replace(' ', "_").to_uppercase(),
                    format!("x {own}.csv"),
                    title,
                ] {
                    let found = ProhibitedSubject::named_in(&text);
                    assert!(found.is_some_and(|(found, _)| found.id == refused.id), "{text}: {found:?}");
                }
            }
        }
    }

    #[test]
    fn the_list_prohibits_no_services() {
        for needed in [
            "police",
            "Police stations",
            "legal",
            "basketball court",
            "court self-help center",
            "immigration court help",
            "immigration legal help",
            "deportation defense",
            "citizenship class",
            "citizenship",
            "USCIS application help",
            "voter registration",
            "ice rink",
            "Justice of the peace",
            "office of new Americans",
            "police raids a fridge",
            "stormwater detention basins",
            "refugee resettlement",
            "People who are not US citizens",
            "worker-center",
            "bus stops",
            "checking accounts",
        ] {
            assert_eq!(phrase(needed), None, "{needed}");
        }
        for known in RegistryTheme::all() {
            assert_eq!(phrase(known.id.as_str()), None, "{}", known.id);
        }
    }

    #[test]
    fn words_are_split_at_separators_digits_and_capitals() {
        assert_eq!(words("ICE-raids_2025.csv"), ["ice", "raids", "2025", "csv"]);
        assert_eq!(words("IceRaids287g"), ["ice", "raids", "287", "g"]);
        assert_eq!(words("Centros de Detención"), ["centros", "de", "detencion"]);
        assert_eq!(phrase("nice raids"), None);
    }
}
