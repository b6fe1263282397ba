//! Languages, and the groups in which the Census counts their speakers by tract.
//!
//! The registry is `data/languages.toml`. Table C16001 counts speakers by tract in twelve groups, to protect those of
//! smaller languages: only Spanish, Korean, Chinese, Vietnamese, Tagalog and Arabic are groups of their own.

mod group;
mod places;

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use group::LanguageGroup;
pub use places::{LanguagePlace, LanguagesByGroup, MAIN_SHARE, MainLanguages, languages_in_label, main_languages};

/// A language of the registry, ordered by code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(u16);

/// Text that names no language of the registry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language that Gapatlas knows; write its English name or its ISO 639 code")]
pub struct UnknownLanguage(String);

/// How the members of a macrolanguage (ISO 639-3) stand for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MembersRule {
    /// They are mutually intelligible: any member stands for it.
    Any,
    /// They are not: only all members together stand for it.
    All,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    short: Option<String>,
    name: String,
    local: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    main: bool,
    within: Option<String>,
    parts: Option<MembersRule>,
    #[serde(skip)]
    group: Option<LanguageGroup>,
    #[serde(skip)]
    macrolanguage: Option<Language>,
    #[serde(skip)]
    members: Vec<Language>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RegistryFile {
    ungrouped: Vec<Entry>,
    groups: Vec<RegistryGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegistryGroup {
    id: String,
    label: String,
    languages: Vec<Entry>,
}

struct Registry {
    entries: Vec<Entry>,
    labels: Vec<String>,
    names: HashMap<String, Language>,
    codes: HashMap<String, Language>,
}

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    // A test fails if the registry cannot be parsed.
    Registry::of(toml::from_str(include_str!("../../../../../data/languages.toml")).unwrap_or_default())
});

impl Registry {
    fn of(file: RegistryFile) -> Self {
        let mut entries = file.ungrouped;
        let mut labels = Vec::new();
        for group in file.groups {
            labels.push(group.label);
            let known = LanguageGroup::ALL.into_iter().find(|known| known.id() == group.id);
            entries.extend(group.languages.into_iter().map(|entry| Entry { group: known, ..entry }));
        }
        entries.sort_by(|a, b| a.code.cmp(&b.code));
        let (mut names, mut codes) = (HashMap::new(), HashMap::new());
        for (entry, index) in entries.iter().zip(0..) {
            codes.extend(
                [Some(&entry.code), entry.short.as_ref()]
                    .into_iter()
                    .flatten()
                    .map(|code| (code.clone(), Language(index))),
            );
            for name in std::iter::once(&entry.name).chain(&entry.local).chain(&entry.also) {
                names.insert(folded(name), Language(index));
            }
        }
        let macrolanguages: Vec<Option<Language>> =
            entries.iter().map(|entry| codes.get(entry.within.as_ref()?).copied()).collect();
        for (macrolanguage, member) in macrolanguages.into_iter().zip((0..).map(Language)) {
            entries[usize::from(member.0)].macrolanguage = macrolanguage;
            if let Some(macrolanguage) = macrolanguage {
                entries[usize::from(macrolanguage.0)].members.push(member);
            }
        }
        Self { entries, labels, names, codes }
    }
}

impl Language {
    /// The language that a text names: by its English, local or alternative name, or by an ISO 639-1 or 639-3 code,
    /// also with a region such as `es-MX`. Case, accents and words around the name ("Spanish-speaking", "Spanish
    /// (limited)") are ignored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let before = text.split(['(', '[', '（']).next().unwrap_or_default();
        let inside = text.split_once('(').and_then(|(_, rest)| rest.split(')').next()).unwrap_or_default();
        let (whole, part) = ([text, before].into_iter().find_map(Self::named), Self::named(inside));
        match (whole, part) {
            (Some(whole), Some(part)) if part.macrolanguage() == Some(whole) => Some(part),
            (whole, part) => whole.or_else(|| Self::of_code(text)).or(part),
        }
    }

    /// The language of an ISO 639 code, also with a region or a script.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let lower = code.trim().to_lowercase();
        let first = lower.split(['-', '_']).next().unwrap_or_default();
        let named = REGISTRY.names.get(&folded(&lower)).filter(|_| lower.len() > first.len());
        named.or_else(|| REGISTRY.codes.get(first)).copied()
    }

    fn named(text: &str) -> Option<Self> {
        const AROUND: [&str; 7] = ["language", "languages", "speaking", "speakers", "speaker", "spoken", "only"];
        let folded = folded(text);
        if let Some(found) = REGISTRY.names.get(&folded) {
            return Some(*found);
        }
        let words: Vec<&str> = folded.split(' ').filter(|word| !AROUND.contains(word)).collect();
        REGISTRY.names.get(&words.join(" ")).copied()
    }

    /// All languages of the registry.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self).take(REGISTRY.entries.len())
    }

    fn entry(self) -> &'static Entry {
        &REGISTRY.entries[usize::from(self.0)]
    }

    /// Its ISO 639-3 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.entry().code
    }

    /// Its ISO 639-1 code, if it has one.
    #[must_use]
    pub fn short_code(self) -> Option<&'static str> {
        self.entry().short.as_deref()
    }

    /// Its English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.entry().name
    }

    /// Its name in the language itself.
    #[must_use]
    pub fn local_name(self) -> &'static str {
        self.entry().local.as_deref().unwrap_or(self.name())
    }

    /// The Census group of its speakers; `None` for English and sign languages.
    #[must_use]
    pub fn group(self) -> Option<LanguageGroup> {
        self.entry().group
    }

    /// Whether table B16001 has a line that names it.
    #[must_use]
    pub fn is_main(self) -> bool {
        self.entry().main
    }

    /// The macrolanguage that it is a member of: Chinese of Mandarin.
    #[must_use]
    pub fn macrolanguage(self) -> Option<Self> {
        self.entry().macrolanguage
    }

    /// Whether a set of spoken languages covers this one: directly, by its macrolanguage, or by its members. Bosnian
    /// covers Serbo-Croatian; Chinese needs both Mandarin and Cantonese.
    #[must_use]
    pub fn is_covered_by(self, languages: &BTreeSet<Self>) -> bool {
        if languages.contains(&self) {
            return true;
        }
        let covers = |macrolanguage: Self| {
            languages.contains(&macrolanguage) && macrolanguage.entry().parts != Some(MembersRule::All)
        };
        if self.macrolanguage().is_some_and(covers) {
            return true;
        }
        let members = &self.entry().members;
        match self.entry().parts {
            Some(MembersRule::Any) => members.iter().any(|part| languages.contains(part)),
            Some(MembersRule::All) => !members.is_empty() && members.iter().all(|part| languages.contains(part)),
            None => false,
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::parse(text).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(text: String) -> Result<Self, UnknownLanguage> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.code().to_owned()
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The Census label of a group.
fn label(group: LanguageGroup) -> &'static str {
    REGISTRY.labels.get(group.index()).map_or(group.id(), String::as_str)
}

/// A name normalized for comparison: lower case without accents, one space between words.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ẽ' | 'ě' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ĩ' => folded.push('i'),
            'ñ' | 'ń' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ũ' => folded.push('u'),
            // An apostrophe, as in K'iche', does not separate words; lowercasing İ leaves a combining dot.
            '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | 'ʹ' | '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ if folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        Language::parse(text).map(Language::code)
    }

    fn set(names: &[&str]) -> BTreeSet<Language> {
        names.iter().filter_map(|name| Language::parse(name)).collect()
    }

    #[test]
    fn names_local_names_and_codes_parse_to_one_language() {
        for spanish in [
            "Spanish",
            "SPANISH",
            "español",
            "Espanol",
            "spa",
            "es",
            "es-MX",
            "es_419",
            "Spanish-speaking",
            "Spanish (limited)",
        ] {
            assert_eq!(code(spanish), Some("spa"), "{spanish}");
        }
        for (text, expected) in [
            ("Farsi", "fas"),
            ("Persian (Farsi)", "fas"),
            ("Creole", "hat"),
            ("Kreyòl", "hat"),
            ("ASL", "ase"),
            ("American Sign Language (ASL)", "ase"),
            ("Mandarin", "cmn"),
            ("Chinese (Mandarin)", "cmn"),
            ("zh-Hant", "zho"),
            ("K’iche’", "quc"),
            ("quiché", "quc"),
            ("中文", "zho"),
            ("Polish language", "pol"),
            ("Ga", "gaa"),
            ("English", "eng"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
        assert_eq!(Language::of_code("ga").map(Language::name), Some("Irish"));
        for none in ["", "Klingon", "call us", "other", "zz"] {
            assert_eq!(code(none), None, "{none}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_code_its_name_and_its_local_name() {
        assert!(Language::all().count() > 250);
        for language in Language::all() {
            assert_eq!(Language::of_code(language.code()), Some(language), "{language:?}");
            assert!(
                language.short_code().is_none_or(|short| Language::of_code(short) == Some(language)),
                "{language:?}"
            );
            assert_eq!(Language::parse(language.name()), Some(language), "{language:?}");
            assert_eq!(Language::parse(language.local_name()), Some(language), "{language:?}");
            assert_eq!(language.entry().within.is_some(), language.macrolanguage().is_some(), "{language:?}");
        }
        let names =
            REGISTRY.entries.iter().flat_map(|entry| [&entry.name].into_iter().chain(&entry.also).chain(&entry.local));
        let mut owners: HashMap<String, &str> = HashMap::new();
        for (name, entry) in
            names.zip(REGISTRY.entries.iter().flat_map(|entry| {
                std::iter::repeat_n(entry, 1 + entry.also.len() + usize::from(entry.local.is_some()))
            }))
        {
            let owner = owners.entry(folded(name)).or_insert(&entry.code);
            assert_eq!(*owner, entry.code, "`{name}` names two languages");
        }
    }

    #[test]
    fn members_stand_for_a_macrolanguage_by_its_rule() {
        let speaks =
            |language: &str, with: &[&str]| Language::parse(language).is_some_and(|l| l.is_covered_by(&set(with)));
        assert!(speaks("Serbo-Croatian", &["Bosnian"]) && speaks("Bosnian", &["Serbo-Croatian"]));
        assert!(speaks("Chinese", &["Mandarin", "Cantonese"]) && !speaks("Chinese", &["Mandarin"]));
        assert!(!speaks("Cantonese", &["Chinese"]), "which Chinese is not said");
        assert!(!speaks("Polish", &["Russian"]) && speaks("Polish", &["Russian", "Polish"]));
    }

    #[test]
    fn a_language_is_written_as_its_code() {
        let languages = set(&["Polish", "Spanish"]);
        let json = serde_json::to_string(&languages).unwrap_or_default();
        assert_eq!(json, r#"["pol","spa"]"#);
        assert_eq!(serde_json::from_str::<BTreeSet<Language>>(&json).ok(), Some(languages));
        assert_eq!(
            serde_json::from_str::<Language>("\"Klingon\"").map_err(|error| error.to_string()),
            Err("`Klingon` is not a language that Gapatlas knows; write its English name or its ISO 639 code"
                .to_owned())
        );
    }
}
