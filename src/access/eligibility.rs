//! Who finds a site that meets what is asked among the sites within reach, and of whom that is not known.
//!
//! People are told apart by the group of their language; where that does not matter, all groups are alike. A site that does not say
//! something that is asked may meet it. A group is served for at least some of its people if a site within reach speaks one of its
//! languages, and for all of them where the sites within reach speak, between them, every main language of the group.

use rayon::prelude::*;

use crate::domain::{Language, LanguageGroup, OfGroups, Spoken};
use crate::travel::CostMatrix;

/// Every group, as bits.
pub const ALL_GROUPS: u16 = 0xFFF;
/// Reach and at most six more things can be asked of a site.
pub const MOST_STEPS: usize = 7;

/// What a site is to those who come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eligibility {
    /// How many steps it may meet in a row: reach is the first of at most seven, and every site meets it. What it does not say it
    /// may meet.
    pub steps: usize,
    /// Whether it says all that is asked, and meets it; of languages, whether it says any.
    pub is_certain: bool,
    /// The groups of which it speaks a language, or may, as bits; [`ALL_GROUPS`] where that does not matter.
    pub groups: u16,
    /// The main languages of groups that it speaks, or may, as bits.
    pub mains: u128,
}

impl Eligibility {
    /// A site that meets so many steps, where languages do not matter.
    #[must_use]
    pub const fn of_everyone(steps: usize, is_certain: bool) -> Self {
        Self { steps, is_certain, groups: ALL_GROUPS, mains: u128::MAX }
    }

    /// A site that meets so many steps for those whose language is spoken; one that does not say its languages may speak all.
    /// Interpreters serve some of every group, and are not counted as speaking all its main languages: they may be for another, or
    /// for an appointment.
    #[must_use]
    pub fn in_languages(steps: usize, is_certain: bool, spoken: Option<&Spoken>) -> Self {
        let Some(Spoken { languages, interpreter }) = spoken else { return Self::of_everyone(steps, false) };
        let own = languages.iter().filter_map(|language| language.group()).fold(0, |bits, group| bits | bit(group));
        let spoken = mains().filter(|(_, main)| main.is_spoken_with(languages));
        let mains = spoken.fold(0, |bits, (place, _)| bits | 1 << place);
        Self { steps, is_certain, groups: if *interpreter { ALL_GROUPS } else { own }, mains }
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

/// Which groups find a site at one origin, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// Those that may find one after each step: whom it does not hold, no site serves however what is not said turns out.
    pub maybe: [u16; MOST_STEPS],
    /// Those some of which find one for certain.
    pub partly: u16,
    /// Those all of which find one for certain.
    pub all: u16,
    /// Those that more of may find one, by what a site does not say.
    pub said: u16,
}

/// For each origin the groups that find a site.
///
/// `sites` are the sites of the matrix; `limit` is in its unit; `main` are the main languages of groups at each origin. Laws: a step more
/// and a site less never add a group to `maybe`, `partly` or `all`; `all` is within `partly`, and `partly` within every set of `maybe`.
#[must_use]
pub fn found<'m>(
    costs: &CostMatrix,
    limit: f64,
    (sites, steps): (&[Eligibility], usize),
    main: impl Fn(usize) -> &'m Mains + Sync,
) -> Vec<Found> {
    let of_origin = |origin: usize| {
        let within = costs.row(origin).within(Some(limit)).sites.iter().map(|site| sites[*site as usize]);
        found_among(within, steps, main(origin))
    };
    (0..costs.origins()).into_par_iter().map(of_origin).collect()
}

/// The groups that find a site among those within reach.
pub fn found_among(within: impl Iterator<Item = Eligibility>, steps: usize, main: &Mains) -> Found {
    let mut found = Found::default();
    let (mut spoken, mut may_speak, mut may_serve) = (0_u128, 0_u128, 0_u16);
    for site in within {
        found.maybe[0] = ALL_GROUPS;
        for of_step in found.maybe.iter_mut().take(steps.min(site.steps)).skip(1) {
            *of_step |= site.groups;
        }
        if site.steps < steps {
            continue;
        }
        if site.is_certain {
            found.partly |= site.groups;
            spoken |= site.mains;
        } else {
            may_serve |= site.groups;
            may_speak |= site.mains;
        }
    }
    for group in LanguageGroup::ALL {
        let (own, needed) = (bit(group), main.0[group.index()]);
        let is_served = found.partly & own != 0;
        if is_served && needed != 0 && spoken & needed == needed {
            found.all |= own;
        } else if may_serve & own != 0 && (!is_served || may_speak & needed & !spoken != 0) {
            found.said |= own;
        }
    }
    found
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

    /// Who finds a site where all of some sites are in reach of one origin.
    fn all_found(sites: &[Eligibility], steps: usize) -> Found {
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
        let polish = Eligibility::in_languages(2, true, Some(&speaks(&["Polish"])));
        let found = all_found(&[polish], 2);
        assert!(is_in(found.partly, LanguageGroup::Slavic) && !is_in(found.all, LanguageGroup::Slavic));
        assert!(!is_in(found.maybe[1], LanguageGroup::Spanish));
    }

    #[test]
    fn sites_that_speak_all_main_languages_between_them_help_all_of_a_group() {
        let all: Vec<&str> =
            LanguageGroup::Slavic.languages().filter(|language| language.is_main()).map(Language::code).collect();
        let (some, rest) = all.split_at(all.len() / 2);
        let sites = [some, rest].map(|names| Eligibility::in_languages(2, true, Some(&speaks(names))));
        assert!(is_in(all_found(&sites, 2).all, LanguageGroup::Slavic));
        assert!(!is_in(all_found(&sites[..1], 2).all, LanguageGroup::Slavic));
    }

    #[test]
    fn a_site_that_speaks_everything_is_like_one_of_which_that_is_not_asked() {
        let spoken = Spoken { languages: Language::all().collect::<BTreeSet<_>>(), interpreter: false };
        let sites = [Eligibility::in_languages(2, true, Some(&spoken))];
        assert_eq!(all_found(&sites, 2), all_found(&[Eligibility::of_everyone(2, true)], 2));
    }

    #[test]
    fn interpreters_are_for_some_of_every_group_and_a_site_without_languages_may_be_for_all() {
        let interpreted = Spoken { languages: BTreeSet::new(), interpreter: true };
        let sites = [Eligibility::in_languages(2, true, Some(&interpreted)), Eligibility::in_languages(2, true, None)];
        let both = all_found(&sites, 2);
        assert_eq!((both.partly, both.all, both.said), (ALL_GROUPS, 0, ALL_GROUPS));
        let silent = all_found(&sites[1..], 2);
        assert_eq!((silent.maybe[1], silent.partly, silent.said), (ALL_GROUPS, 0, ALL_GROUPS));
    }

    #[test]
    fn where_one_language_is_nearly_the_whole_group_it_is_enough() {
        let mut main = LanguageGroup::ALL.map(|_| BTreeSet::new());
        main[LanguageGroup::Slavic.index()] = speaks(&["Polish"]).languages;
        let (here, sites) =
            (Mains::of(&main), [Eligibility::in_languages(2, true, Some(&speaks(&["Polish", "French"])))]);
        let [found] = found(&matrix(1), 1.0, (&sites, 2), |_| &here)[..] else { panic!() };
        assert!(is_in(found.all, LanguageGroup::Slavic));
        // Of this group the place says nothing: French and Haitian Creole, as the table names them.
        assert!(is_in(found.partly, LanguageGroup::French) && !is_in(found.all, LanguageGroup::French));
        assert_eq!(Mains::of(&LanguageGroup::ALL.map(|_| BTreeSet::new())), Mains::named());
    }

    fn site() -> impl Strategy<Value = Eligibility> {
        (1..5_usize, any::<bool>(), 0..=ALL_GROUPS, any::<u128>())
            .prop_map(|(steps, is_certain, groups, mains)| Eligibility { steps, is_certain, groups, mains })
    }

    proptest! {
        #[test]
        fn a_step_never_adds_anybody_and_a_site_never_takes_anybody_away(
            sites in prop::collection::vec(site(), 1..6), more in site(),
        ) {
            let before = all_found(&sites, 4);
            for step in 1..4 {
                prop_assert_eq!(before.maybe[step] & !before.maybe[step - 1], 0);
            }
            prop_assert_eq!(before.partly & !before.maybe[3], 0);
            prop_assert_eq!(before.all & !before.partly, 0);
            prop_assert_eq!(before.said & before.all, 0);
            let with_more: Vec<Eligibility> = sites.iter().copied().chain([more]).collect();
            let after = all_found(&with_more, 4);
            for step in 0..4 {
                prop_assert_eq!(before.maybe[step] & !after.maybe[step], 0);
            }
            prop_assert_eq!(before.partly & !after.partly, 0);
            prop_assert_eq!(before.all & !after.all, 0);
        }

        /// Every way in which what sites do not say may turn out: the least and the most are reached, and nothing is beyond them.
        #[test]
        fn the_bounds_are_those_of_every_way_in_which_silent_sites_may_turn_out(
            sites in prop::collection::vec((1..4_usize, 0..3_u8, 0..8_u16), 0..5),
        ) {
            // A site meets so many of three steps for certain; one more than that, it does not say (1), or fails (2).
            let eligible = |(steps, next, groups): (usize, u8, u16)| {
                let mains = mains_of(groups);
                if steps == 3 || next == 2 {
                    Eligibility { steps, is_certain: true, groups, mains }
                } else {
                    Eligibility { steps: 3, is_certain: next == 0, groups, mains }
                }
            };
            let named = Mains::named();
            let maybe: Vec<Eligibility> = sites.iter().copied().map(eligible).collect();
            let own = found_among(maybe.iter().copied(), 3, &named);
            let silent: Vec<usize> = (0..sites.len()).filter(|&site| !maybe[site].is_certain).collect();
            let (mut ever, mut always) = (0_u16, ALL_GROUPS);
            for turn in 0..1_u32 << silent.len() {
                let turned = maybe.iter().enumerate().map(|(place, site)| {
                    let meets = silent.iter().position(|&own| own == place).is_none_or(|bit| turn & (1 << bit) != 0);
                    Eligibility { steps: if meets { site.steps } else { 1 }, is_certain: true, ..*site }
                });
                let turned: Vec<Eligibility> = turned.collect();
                let found = found_among(turned.iter().copied(), 3, &named);
                prop_assert_eq!(found.said, 0);
                ever |= found.partly;
                always &= found.all;
            }
            prop_assert_eq!(own.maybe[2], ever);
            prop_assert_eq!(own.all, always);
            // Where nothing that a site does not say matters, no way of turning out changes anything.
            let only_said = (ever & !always) & !own.partly;
            prop_assert_eq!(only_said & !own.said, 0);
        }
    }

    /// All main languages of groups.
    fn mains_of(groups: u16) -> u128 {
        let of_group = |group: LanguageGroup| {
            let own = if is_in(groups, group) { Mains::named().0[group.index()] } else { 0 };
            // Of an odd set of groups only one language each.
            if groups % 2 == 1 { own & own.wrapping_neg() } else { own }
        };
        LanguageGroup::ALL.into_iter().map(of_group).fold(0, |all, own| all | own)
    }
}
