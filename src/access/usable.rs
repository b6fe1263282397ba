//! Who finds help that they can use among the sites within reach.
//!
//! People are told apart by the group of their language; where that does not matter, all groups are alike. A group finds help if
//! a site within reach speaks one of its languages: so it is for at least some of them. For all of them it is so where the sites
//! within reach speak, between them, every main language of the group.

use rayon::prelude::*;

use crate::domain::{Language, LanguageGroup, OfGroups, Spoken};
use crate::travel::CostMatrix;

/// Every group, as bits.
pub const ALL_GROUPS: u16 = 0xFFF;
/// How many sets of groups are known of each origin.
pub const WORDS: usize = 8;
/// The place of the set of groups whose main languages are all spoken where all steps are met.
pub const STRICT: usize = 7;

/// What a site is to those who come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// How many steps it meets in a row: reach is the first of at most seven, and every site meets it.
    pub steps: usize,
    /// The groups of which it speaks a language, as bits; [`ALL_GROUPS`] where that does not matter.
    pub groups: u16,
    /// The main languages of groups that it speaks, as bits.
    pub mains: u128,
}

impl Help {
    /// A site that meets so many steps, where languages do not matter.
    #[must_use]
    pub const fn to_everyone(steps: usize) -> Self {
        Self { steps, groups: ALL_GROUPS, mains: u128::MAX }
    }

    /// A site that meets so many steps for those whose language is spoken. Interpreters are help for some of every group,
    /// and not counted as speaking all its main languages: they may be for another, or for an appointment.
    #[must_use]
    pub fn in_languages(steps: usize, spoken: Option<&Spoken>) -> Self {
        let Some(Spoken { languages, interpreter }) = spoken else { return Self { steps, groups: 0, mains: 0 } };
        let own = languages.iter().filter_map(|language| language.group()).fold(0, |bits, group| bits | bit(group));
        let spoken = mains().filter(|(_, main)| main.is_spoken_with(languages));
        let mains = spoken.fold(0, |bits, (place, _)| bits | 1 << place);
        Self { steps, groups: if *interpreter { ALL_GROUPS } else { own }, mains }
    }
}

const fn bit(group: LanguageGroup) -> u16 {
    1 << group.index()
}

/// The main languages of all groups; there are fewer than 128.
fn mains() -> impl Iterator<Item = (usize, Language)> {
    Language::all().filter(|language| language.is_main() && language.group().is_some()).enumerate()
}

/// The main languages of each group, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mains([u128; 12]);

impl Mains {
    /// Those that table B16001 names.
    #[must_use]
    pub fn named() -> Self {
        let mut bits = [0; 12];
        for (place, main) in mains() {
            if let Some(group) = main.group() {
                bits[group.index()] |= 1 << place;
            }
        }
        Self(bits)
    }

    /// Those of a place; of a group that it says nothing of, those that the table names.
    #[must_use]
    pub fn of(place: &OfGroups) -> Self {
        let mut bits = Self::named().0;
        for (own, known) in bits.iter_mut().zip(place).filter(|(_, known)| !known.is_empty()) {
            let known = mains().filter(|(_, main)| known.contains(main));
            *own = known.fold(0, |bits, (place, _)| bits | 1 << place);
        }
        Self(bits)
    }
}

/// For each origin the groups that find help: after each of so many steps, and last, at [`STRICT`], those of which all do, as the
/// main languages of `main`, one for each origin, are all spoken.
///
/// `sites` are the sites of the matrix; `limit` is in its unit. Laws: a step more and a site less never add a group, and
/// whoever finds help strictly finds it after the last step.
#[must_use]
pub fn found<'m>(
    costs: &CostMatrix,
    limit: f64,
    (sites, steps): (&[Help], usize),
    main: impl Fn(usize) -> &'m Mains + Sync,
) -> Vec<[u16; WORDS]> {
    let of_origin = |origin: usize| {
        let (mut groups, mut spoken) = ([0_u16; WORDS], 0_u128);
        for site in costs.row(origin).within(Some(limit)).sites.iter().map(|site| &sites[*site as usize]) {
            groups[0] = ALL_GROUPS;
            for of_step in groups.iter_mut().take(steps.min(site.steps)).skip(1) {
                *of_step |= site.groups;
            }
            if site.steps >= steps {
                spoken |= site.mains;
            }
        }
        let helped = groups[steps - 1];
        for group in LanguageGroup::ALL.into_iter().filter(|group| helped & bit(*group) != 0) {
            let needed = main(origin).0[group.index()];
            if needed != 0 && spoken & needed == needed {
                groups[STRICT] |= bit(group);
            }
        }
        groups
    };
    (0..costs.origins()).into_par_iter().map(of_origin).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::CostUnit;
    use crate::travel::Reach;

    fn speaks(names: &[&str]) -> Spoken {
        let languages = names.iter().map(|name| Language::parse(name).unwrap()).collect();
        Spoken { languages, interpreter: false }
    }

    /// Who finds help where all of some sites are in reach of one origin.
    fn all_found(sites: &[Help], steps: usize) -> [u16; WORDS] {
        let named = Mains::named();
        found(&matrix(sites.len()), 1.0, (sites, steps), |_| &named)[0]
    }

    /// One origin in reach of all sites.
    fn matrix(sites: usize) -> CostMatrix {
        let all = || (0..).take(sites).map(|site| Reach { site, cost: 1.0 });
        CostMatrix::from_rows([1, sites], CostUnit::M, 1.0, |_, row| row.extend(all()))
    }

    fn is_in(groups: u16, group: LanguageGroup) -> bool {
        groups & bit(group) != 0
    }

    #[test]
    fn a_site_that_speaks_polish_helps_some_of_the_slavic_group_and_not_all() {
        let polish = Help::in_languages(2, Some(&speaks(&["Polish"])));
        let found = all_found(&[polish], 2);
        assert!(is_in(found[1], LanguageGroup::Slavic) && !is_in(found[STRICT], LanguageGroup::Slavic));
        assert!(!is_in(found[1], LanguageGroup::Spanish));
    }

    #[test]
    fn sites_that_speak_all_main_languages_between_them_help_all_of_a_group() {
        let all: Vec<&str> =
            LanguageGroup::Slavic.languages().filter(|language| language.is_main()).map(Language::code).collect();
        let (some, rest) = all.split_at(all.len() / 2);
        let sites = [some, rest].map(|names| Help::in_languages(2, Some(&speaks(names))));
        assert!(is_in(all_found(&sites, 2)[STRICT], LanguageGroup::Slavic));
        assert!(!is_in(all_found(&sites[..1], 2)[STRICT], LanguageGroup::Slavic));
    }

    #[test]
    fn a_site_that_speaks_everything_is_like_one_of_which_that_is_not_asked() {
        let spoken = Spoken { languages: Language::all().collect::<BTreeSet<_>>(), interpreter: false };
        let sites = [Help::in_languages(2, Some(&spoken))];
        assert_eq!(all_found(&sites, 2), all_found(&[Help::to_everyone(2)], 2));
    }

    #[test]
    fn interpreters_are_for_some_of_every_group_and_a_list_without_languages_for_nobody() {
        let interpreted = Spoken { languages: BTreeSet::new(), interpreter: true };
        let sites = [Help::in_languages(2, Some(&interpreted)), Help::in_languages(2, None)];
        assert_eq!(all_found(&sites, 2)[..2], [ALL_GROUPS, ALL_GROUPS]);
        assert_eq!(all_found(&sites[1..], 2)[..2], [ALL_GROUPS, 0]);
    }

    #[test]
    fn where_one_language_is_nearly_the_whole_group_it_is_enough() {
        let mut main = LanguageGroup::ALL.map(|_| BTreeSet::new());
        main[LanguageGroup::Slavic.index()] = speaks(&["Polish"]).languages;
        let (here, sites) = (Mains::of(&main), [Help::in_languages(2, Some(&speaks(&["Polish", "French"])))]);
        let [found] = found(&matrix(1), 1.0, (&sites, 2), |_| &here)[..] else { panic!() };
        assert!(is_in(found[STRICT], LanguageGroup::Slavic));
        // Of this group the place says nothing: French and Haitian Creole, as the table names them.
        assert!(is_in(found[1], LanguageGroup::French) && !is_in(found[STRICT], LanguageGroup::French));
        assert_eq!(Mains::of(&LanguageGroup::ALL.map(|_| BTreeSet::new())), Mains::named());
    }

    fn help() -> impl Strategy<Value = Help> {
        (1..5_usize, 0..=ALL_GROUPS, any::<u128>()).prop_map(|(steps, groups, mains)| Help { steps, groups, mains })
    }

    proptest! {
        #[test]
        fn a_step_never_adds_anybody_and_a_site_never_takes_anybody_away(
            sites in prop::collection::vec(help(), 1..6), more in help(),
        ) {
            let before = all_found(&sites, 4);
            for step in 1..4 {
                prop_assert_eq!(before[step] & !before[step - 1], 0);
            }
            prop_assert_eq!(before[STRICT] & !before[3], 0);
            let with_more: Vec<Help> = sites.iter().copied().chain([more]).collect();
            let after = all_found(&with_more, 4);
            for word in 0..WORDS {
                prop_assert_eq!(before[word] & !after[word], 0);
            }
        }
    }
}
