//! The main languages of groups by place, from tables of larger places than tracts.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::stored::as_json;
use crate::domain::{Language, LanguageGroup, PerTract, Source};

/// The minimum share of a group's people who speak one of its main languages.
///
/// Our choice: a site that speaks all of them leaves out at most one in five of the group, and need not speak languages
/// of very few people or of sampling error.
pub const MAIN_SHARE: f64 = 0.8;

/// Languages by group, in the order of [`LanguageGroup::ALL`].
pub type LanguagesByGroup = [BTreeSet<Language>; 12];

/// The main languages of groups by place, and the place of each tract.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MainLanguages {
    /// The table.
    #[serde(with = "as_json")]
    pub source: Source,
    /// The places.
    pub places: Vec<LanguagePlace>,
    /// The index of each tract's place; `None` if the table has none.
    pub of_tract: PerTract<Option<usize>>,
}

/// The main languages of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguagePlace {
    /// Its name in the table.
    pub name: String,
    /// The main languages of each group; empty if nobody speaks one or the table has no data.
    pub main: LanguagesByGroup,
}

/// The languages that the label of a line of table B16001 names: two in `Nepali, Marathi, or other Indic languages`,
/// and none in `Other languages of Asia`.
#[must_use]
pub fn languages_in_label(line: &str) -> BTreeSet<Language> {
    let plain = line.trim().trim_end_matches(':');
    // Parentheses name what a language includes, as Cajun in French.
    let (before, rest) = plain.split_once('(').unwrap_or((plain, ""));
    let after = rest.split_once(')').map_or("", |(_, after)| after);
    let own = format!("{before} {after}");
    let named = own.split("or other").next().unwrap_or_default();
    named.split([',', ';']).flat_map(|part| part.split(" or ")).filter_map(Language::parse).collect()
}

/// The main languages of each group, from the number of people with limited English of each line: the languages of the
/// largest lines that together reach [`MAIN_SHARE`] of the people whose language is named. Lines tied with the last are
/// included.
///
/// A group with an unknown count has none.
#[must_use]
pub fn main_languages(lines: &[(BTreeSet<Language>, Option<f64>)]) -> LanguagesByGroup {
    LanguageGroup::ALL.map(|group| {
        let is_own = |named: &BTreeSet<Language>| named.first().and_then(|language| language.group()) == Some(group);
        let own = lines.iter().filter(|(named, _)| is_own(named));
        let counts: Option<Vec<(&BTreeSet<Language>, f64)>> =
            own.map(|(named, count)| Some((named, (*count)?))).collect();
        let mut counts = counts.unwrap_or_default();
        counts.sort_by(|a, b| b.1.total_cmp(&a.1));
        let all: f64 = counts.iter().map(|(_, count)| count).sum();
        let (mut main, mut held, mut last) = (BTreeSet::new(), 0.0, 0.0);
        for (named, count) in counts.into_iter().filter(|(_, count)| *count > 0.0) {
            if held >= MAIN_SHARE * all && count < last {
                break;
            }
            main.extend(named);
            (held, last) = (held + count, count);
        }
        main
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(names: &str) -> BTreeSet<Language> {
        names.split(", ").filter_map(Language::parse).collect()
    }

    /// US Census Bureau, ACS 2020-2024, table shell of B16001: the lines that name a language.
    const LINES: [&str; 38] = [
        "Spanish:",
        "French (incl. Cajun):",
        "Haitian:",
        "Italian:",
        "Portuguese:",
        "German:",
        "Yiddish, Pennsylvania Dutch or other West Germanic languages:",
        "Greek:",
        "Russian:",
        "Polish:",
        "Serbo-Croatian:",
        "Ukrainian or other Slavic languages:",
        "Armenian:",
        "Persian (incl. Farsi, Dari):",
        "Gujarati:",
        "Hindi:",
        "Urdu:",
        "Punjabi:",
        "Bengali:",
        "Nepali, Marathi, or other Indic languages:",
        "Telugu:",
        "Tamil:",
        "Malayalam, Kannada, or other Dravidian languages:",
        "Chinese (incl. Mandarin, Cantonese):",
        "Japanese:",
        "Korean:",
        "Hmong:",
        "Vietnamese:",
        "Khmer:",
        "Thai, Lao, or other Tai-Kadai languages:",
        "Tagalog (incl. Filipino):",
        "Ilocano, Samoan, Hawaiian, or other Austronesian languages:",
        "Arabic:",
        "Hebrew:",
        "Amharic, Somali, or other Afro-Asiatic languages:",
        "Yoruba, Twi, Igbo, or other languages of Western Africa:",
        "Swahili or other languages of Central, Eastern, and Southern Africa:",
        "Navajo:",
    ];

    #[test]
    fn lines_name_the_languages_that_the_registry_calls_main_and_each_line_those_of_one_group() {
        let mut all = BTreeSet::new();
        for line in LINES {
            let named = languages_in_label(line);
            let groups: BTreeSet<Option<LanguageGroup>> = named.iter().map(|language| language.group()).collect();
            assert_eq!(groups.len(), 1, "{line}: {named:?}");
            all.extend(named);
        }
        assert_eq!(all, Language::all().filter(|language| language.is_main()).collect::<BTreeSet<_>>());
        assert_eq!(languages_in_label(LINES[19]), set("Nepali, Marathi"));
        // The lines of the table that name none.
        for line in [
            "Other Indo-European languages:",
            "Other languages of Asia:",
            "Other Native languages of North America:",
            "Other and unspecified languages:",
            "Total:",
        ] {
            assert_eq!(languages_in_label(line), BTreeSet::new(), "{line}");
        }
    }

    #[test]
    fn main_languages_are_the_largest_that_hold_four_fifths() {
        let main = |counts: [f64; 4]| {
            let names = ["Polish", "Russian", "Serbo-Croatian", "Ukrainian"];
            let lines: Vec<_> = names.into_iter().zip(counts).map(|(name, count)| (set(name), Some(count))).collect();
            main_languages(&lines)[LanguageGroup::Slavic.index()].clone()
        };
        assert_eq!(main([900.0, 50.0, 30.0, 20.0]), set("Polish"));
        assert_eq!(main([0.0, 500.0, 100.0, 400.0]), set("Russian, Ukrainian"));
        assert_eq!(main([800.0, 100.0, 60.0, 40.0]), set("Polish"), "four fifths are enough");
        assert_eq!(main([600.0, 150.0, 150.0, 100.0]), set("Polish, Russian, Serbo-Croatian"));
        assert_eq!(main([700.0, 100.0, 100.0, 100.0]), set("Polish, Russian, Serbo-Croatian, Ukrainian"), "a tie");
        assert_eq!(main([0.0; 4]), BTreeSet::new());
    }

    #[test]
    fn a_count_that_is_not_known_leaves_its_group_alone_unknown() {
        let lines = [(set("Polish"), Some(10.0)), (set("Russian"), None), (set("Korean"), Some(1.0))];
        let main = main_languages(&lines);
        assert_eq!(main[LanguageGroup::Slavic.index()], BTreeSet::new());
        assert_eq!(main[LanguageGroup::Korean.index()], set("Korean"));
    }

    proptest! {
        #[test]
        fn main_languages_hold_four_fifths_and_no_smaller_one_is_among_them_without_a_larger(
            counts in prop::collection::vec(0_u16..500, 4),
        ) {
            let names = ["Polish", "Russian", "Serbo-Croatian", "Ukrainian"];
            let lines: Vec<_> =
                names.iter().zip(&counts).map(|(name, count)| (set(name), Some(f64::from(*count)))).collect();
            let main = &main_languages(&lines)[LanguageGroup::Slavic.index()];
            let count = |is_main: bool| lines.iter().filter(move |(named, _)| named.is_subset(main) == is_main);
            let held: f64 = count(true).filter_map(|(_, count)| *count).sum();
            prop_assert!(held >= 0.8 * f64::from(counts.iter().sum::<u16>()));
            let smallest = count(true).filter_map(|(_, count)| *count).fold(f64::INFINITY, f64::min);
            prop_assert!(count(false).all(|(_, count)| *count < Some(smallest)));
        }
    }
}
