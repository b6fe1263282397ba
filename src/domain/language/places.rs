//! The main languages of groups, place by place: what a tract's table cannot say, a table of larger places does.

use std::collections::BTreeSet;

use crate::domain::{Language, LanguageGroup, PerTract, Source};

/// The share of a group's people that its main languages hold between them, at least.
///
/// Our choice. Who is served in all of them leaves out one in five of the group at most; a language that a handful speak, or that
/// the survey met by chance, makes no site useless to the others.
pub const MAIN_SHARE: f64 = 0.8;

/// Languages of each group, in the order of the groups.
pub type OfGroups = [BTreeSet<Language>; 12];

/// What a table of larger places says about the languages of groups.
#[derive(Debug, Clone)]
pub struct MainLanguages {
    /// The table.
    pub source: Source,
    /// The places that tracts lie in.
    pub places: Vec<LanguagePlace>,
    /// In which of them each tract lies; `None` where the table has none for it.
    pub of_tract: PerTract<Option<usize>>,
}

/// The main languages of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguagePlace {
    /// What the table calls it.
    pub name: String,
    /// The main languages of each group; none of a group where nobody speaks one, or where the table does not say.
    pub main: OfGroups,
}

/// The languages that a line of table B16001 names: Polish, or of `Nepali, Marathi, or other Indic languages` two.
/// None where it names none, as `Other languages of Asia`.
#[must_use]
pub fn named_in(line: &str) -> BTreeSet<Language> {
    let plain = line.trim().trim_end_matches(':');
    // What is included in a language, as Cajun in French, is said in brackets.
    let (before, rest) = plain.split_once('(').unwrap_or((plain, ""));
    let after = rest.split_once(')').map_or("", |(_, after)| after);
    let own = format!("{before} {after}");
    let named = own.split("or other").next().unwrap_or_default();
    named.split([',', ';']).flat_map(|part| part.split(" or ")).filter_map(Language::parse).collect()
}

/// The main languages of each group in a place where so many people speak those of each line and English less than very well: those of
/// the largest lines, until they hold [`MAIN_SHARE`] of all whose language is named. Lines as large as the last are taken too.
///
/// Of a group of which a count is not known, none.
#[must_use]
pub fn main_languages(lines: &[(BTreeSet<Language>, Option<f64>)]) -> OfGroups {
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
            let named = named_in(line);
            let groups: BTreeSet<Option<LanguageGroup>> = named.iter().map(|language| language.group()).collect();
            assert_eq!(groups.len(), 1, "{line}: {named:?}");
            all.extend(named);
        }
        assert_eq!(all, Language::all().filter(|language| language.is_main()).collect::<BTreeSet<_>>());
        assert_eq!(named_in(LINES[19]), set("Nepali, Marathi"));
        // The lines of the table that name none.
        for line in [
            "Other Indo-European languages:",
            "Other languages of Asia:",
            "Other Native languages of North America:",
            "Other and unspecified languages:",
            "Total:",
        ] {
            assert_eq!(named_in(line), BTreeSet::new(), "{line}");
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
