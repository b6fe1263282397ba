//! Which language groups have an eligible site in reach, for certain or possibly.
//!
//! Where languages do not matter, all groups are alike. A site of which a required attribute is unknown may be
//! eligible. A group is served in part if a site in reach speaks one of its languages, and in full if the sites in
//! reach together speak every main language of the group.

use rayon::prelude::*;

use crate::domain::{Barrier, Language, LanguageGroup, LanguagesByGroup, PerBarrier, SpokenLanguages};
use crate::travel::CostMatrix;

/// The bits of all groups.
pub const ALL_GROUPS: u16 = 0xFFF;

/// The eligibility of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eligibility {
    /// The first barrier that it certainly does not pass; `None` if it may pass all. A barrier for which the attribute
    /// is unknown may be passed, and reach is: only sites within reach are evaluated.
    pub failed: Option<Barrier>,
    /// Whether all required attributes are known; of languages, whether any is.
    pub is_certain: bool,
    /// The groups of which it speaks a language, or may, as bits; [`ALL_GROUPS`] where languages do not matter.
    pub groups: u16,
    /// The main languages of groups that it speaks, or may, as bits.
    pub main_languages: u128,
}

impl Eligibility {
    /// A site for which languages do not matter.
    #[must_use]
    pub const fn of_everyone(failed: Option<Barrier>, is_certain: bool) -> Self {
        Self { failed, is_certain, groups: ALL_GROUPS, main_languages: u128::MAX }
    }

    /// A site for those whose language it speaks; where its languages are unknown, it may speak all. Interpreters serve
    /// every group in part: they may not cover all of its main languages, or need an appointment.
    #[must_use]
    pub fn in_languages(failed: Option<Barrier>, is_certain: bool, spoken: Option<&SpokenLanguages>) -> Self {
        let Some(SpokenLanguages { languages, interpreter }) = spoken else {
            return Self::of_everyone(failed, false);
        };
        let own = languages.iter().filter_map(|language| language.group()).fold(0, |bits, group| bits | bit(group));
        let spoken = main_languages().filter(|(_, main)| main.is_covered_by(languages));
        let main_languages = spoken.fold(0, |bits, (index, _)| bits | 1 << index);
        Self { failed, is_certain, groups: if *interpreter { ALL_GROUPS } else { own }, main_languages }
    }
}

const fn bit(group: LanguageGroup) -> u16 {
    1 << group.index()
}

/// The main languages of all groups; there are fewer than 128.
fn main_languages() -> impl Iterator<Item = (usize, Language)> {
    Language::all().filter(|language| language.is_main() && language.group().is_some()).enumerate()
}

/// The main languages of each group, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MainLanguageMasks([u128; 12]);

impl MainLanguageMasks {
    /// The languages that table B16001 names.
    #[must_use]
    pub fn named() -> Self {
        let mut bits = [0; 12];
        for (index, main) in main_languages() {
            if let Some(group) = main.group() {
                bits[group.index()] |= 1 << index;
            }
        }
        Self(bits)
    }

    /// The languages of a place; for groups without data, those that the table names.
    #[must_use]
    pub fn of(place: &LanguagesByGroup) -> Self {
        let mut bits = Self::named().0;
        for (own, known) in bits.iter_mut().zip(place).filter(|(_, known)| !known.is_empty()) {
            let known = main_languages().filter(|(_, main)| known.contains(main));
            *own = known.fold(0, |bits, (index, _)| bits | 1 << index);
        }
        Self(bits)
    }
}

/// The groups that are served at one origin, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GroupsServed {
    /// The upper bound: the groups that possibly have a site after each barrier. Others are not served, whatever the
    /// unknown attributes are. A barrier that no requirement removes leaves those before it.
    pub possible: PerBarrier<u16>,
    /// The lower bound: the groups that are certainly served in part.
    pub partial: u16,
    /// The groups that are certainly served in full.
    pub full: u16,
    /// The groups that unknown attributes may cause to be served further.
    pub undetermined: u16,
}

/// The groups that are served at each origin.
///
/// `sites` are the sites of the matrix; `limit` is in its unit; `main` are the main languages of groups at each origin.
/// Laws: one more barrier or one site less never adds a group to `possible`, `partial` or `full`; `full` is a subset of
/// `partial`, and `partial` of every set of `possible`.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{ALL_GROUPS, Eligibility, MainLanguageMasks, groups_served};
/// use gapatlas_core::domain::Barrier;
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A clinic that costs too much in 400 m, and one in 900 m of which the fee is not known.
/// let pairs = [(0, 0, 400.0), (0, 1, 900.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([1, 2], None, &pairs).unwrap();
/// let sites = [Eligibility::of_everyone(Some(Barrier::Cost), true), Eligibility::of_everyone(None, false)];
/// let main = MainLanguageMasks::named();
/// let within = |limit| groups_served(&costs, limit, &sites, |_| &main)[0];
/// // Within 500 m the cost is a barrier to all: it is certain that nobody is served.
/// let near = within(500.0);
/// assert_eq!((near.possible[Barrier::Reach], near.possible[Barrier::Cost]), (ALL_GROUPS, 0));
/// assert_eq!((near.full, near.undetermined), (0, 0));
/// // Within 1 km everybody may be.
/// assert_eq!((within(1_000.0).full, within(1_000.0).undetermined), (0, ALL_GROUPS));
/// ```
#[must_use]
pub fn groups_served<'m>(
    costs: &CostMatrix,
    limit: f64,
    sites: &[Eligibility],
    main: impl Fn(usize) -> &'m MainLanguageMasks + Sync,
) -> Vec<GroupsServed> {
    let of_origin = |origin: usize| {
        let within = costs.row(origin).within(Some(limit)).sites.iter().map(|site| sites[*site as usize]);
        groups_served_among(within, main(origin))
    };
    (0..costs.origins()).into_par_iter().map(of_origin).collect()
}

/// The groups that are served by the sites within reach.
pub fn groups_served_among(within: impl Iterator<Item = Eligibility>, main: &MainLanguageMasks) -> GroupsServed {
    let mut served = GroupsServed::default();
    let mut failing: PerBarrier<u16> = PerBarrier::default();
    let (mut spoken, mut may_speak, mut may_serve) = (0_u128, 0_u128, 0_u16);
    for site in within {
        served.possible[Barrier::Reach] = ALL_GROUPS;
        match site.failed {
            Some(barrier) => failing[barrier] |= site.groups,
            None if site.is_certain => {
                served.partial |= site.groups;
                spoken |= site.main_languages;
            }
            None => {
                may_serve |= site.groups;
                may_speak |= site.main_languages;
            }
        }
    }
    let mut passing = served.partial | may_serve;
    for barrier in Barrier::ALL.into_iter().skip(1).rev() {
        served.possible[barrier] = passing;
        passing |= failing[barrier];
    }
    for group in LanguageGroup::ALL {
        let (own, needed) = (bit(group), main.0[group.index()]);
        let is_served = served.partial & own != 0;
        if is_served && needed != 0 && spoken & needed == needed {
            served.full |= own;
        } else if may_serve & own != 0 && (!is_served || may_speak & needed & !spoken != 0) {
            served.undetermined |= own;
        }
    }
    served
}

/// Any eligibility of a site.
#[cfg(test)]
pub(crate) fn any_eligibility() -> impl proptest::strategy::Strategy<Value = Eligibility> {
    use proptest::prelude::*;
    let failed = prop::option::of(prop::sample::select(&Barrier::ALL[1..]));
    (failed, any::<bool>(), 0..=ALL_GROUPS, any::<u128>()).prop_map(|(failed, is_certain, groups, main_languages)| {
        Eligibility { failed, is_certain, groups, main_languages }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::CostUnit;
    use crate::travel::SiteCost;

    fn speaks(names: &[&str]) -> SpokenLanguages {
        let languages = names.iter().map(|name| Language::parse(name).unwrap()).collect();
        SpokenLanguages { languages, interpreter: false }
    }

    /// The groups served where all sites are in reach of one origin.
    fn all_reached(sites: &[Eligibility]) -> GroupsServed {
        let named = MainLanguageMasks::named();
        groups_served(&matrix(sites.len()), 1.0, sites, |_| &named)[0]
    }

    /// One origin with all sites in reach.
    fn matrix(sites: usize) -> CostMatrix {
        let all = || (0..).take(sites).map(|site| SiteCost { site, cost: 1.0 });
        CostMatrix::from_rows([1, sites], CostUnit::M, 1.0, |_, row| row.extend(all()))
    }

    fn is_in(groups: u16, group: LanguageGroup) -> bool {
        groups & bit(group) != 0
    }

    #[test]
    fn a_site_that_speaks_polish_serves_some_of_the_slavic_group_and_not_all() {
        let polish = Eligibility::in_languages(None, true, Some(&speaks(&["Polish"])));
        let served = all_reached(&[polish]);
        assert!(is_in(served.partial, LanguageGroup::Slavic) && !is_in(served.full, LanguageGroup::Slavic));
        assert!(!is_in(served.possible[Barrier::Language], LanguageGroup::Spanish));
    }

    #[test]
    fn sites_that_speak_all_main_languages_between_them_serve_all_of_a_group() {
        let all: Vec<&str> =
            LanguageGroup::Slavic.languages().filter(|language| language.is_main()).map(Language::code).collect();
        let (some, rest) = all.split_at(all.len() / 2);
        let sites = [some, rest].map(|names| Eligibility::in_languages(None, true, Some(&speaks(names))));
        assert!(is_in(all_reached(&sites).full, LanguageGroup::Slavic));
        assert!(!is_in(all_reached(&sites[..1]).full, LanguageGroup::Slavic));
    }

    #[test]
    fn a_site_that_speaks_everything_is_like_one_of_which_that_is_not_asked() {
        let spoken = SpokenLanguages { languages: Language::all().collect::<BTreeSet<_>>(), interpreter: false };
        let sites = [Eligibility::in_languages(None, true, Some(&spoken))];
        assert_eq!(all_reached(&sites), all_reached(&[Eligibility::of_everyone(None, true)]));
    }

    #[test]
    fn interpreters_are_for_some_of_every_group_and_a_site_without_languages_may_be_for_all() {
        let interpreted = SpokenLanguages { languages: BTreeSet::new(), interpreter: true };
        let sites =
            [Eligibility::in_languages(None, true, Some(&interpreted)), Eligibility::in_languages(None, true, None)];
        let both = all_reached(&sites);
        assert_eq!((both.partial, both.full, both.undetermined), (ALL_GROUPS, 0, ALL_GROUPS));
        let unknown = all_reached(&sites[1..]);
        assert_eq!(
            (unknown.possible[Barrier::Language], unknown.partial, unknown.undetermined),
            (ALL_GROUPS, 0, ALL_GROUPS)
        );
    }

    #[test]
    fn where_one_language_is_nearly_the_whole_group_it_is_enough() {
        let mut main = LanguageGroup::ALL.map(|_| BTreeSet::new());
        main[LanguageGroup::Slavic.index()] = speaks(&["Polish"]).languages;
        let (here, sites) = (
            MainLanguageMasks::of(&main),
            [Eligibility::in_languages(None, true, Some(&speaks(&["Polish", "French"])))],
        );
        let [served] = groups_served(&matrix(1), 1.0, &sites, |_| &here)[..] else { panic!() };
        assert!(is_in(served.full, LanguageGroup::Slavic));
        // The place has no data on this group: French and Haitian Creole, as in the table.
        assert!(is_in(served.partial, LanguageGroup::French) && !is_in(served.full, LanguageGroup::French));
        assert_eq!(MainLanguageMasks::of(&LanguageGroup::ALL.map(|_| BTreeSet::new())), MainLanguageMasks::named());
    }

    #[test]
    fn each_site_counts_for_the_barriers_before_the_one_that_it_fails() {
        for (place, failed) in Barrier::ALL.into_iter().enumerate().skip(1) {
            let served = all_reached(&[Eligibility::of_everyone(Some(failed), true)]);
            let expected: Vec<u16> =
                (0..Barrier::ALL.len()).map(|barrier| if barrier < place { ALL_GROUPS } else { 0 }).collect();
            assert_eq!((served.possible.values().as_slice(), served.partial), (expected.as_slice(), 0));
        }
    }

    proptest! {
        #[test]
        fn a_barrier_never_adds_a_group_and_a_site_never_removes_one(
            sites in prop::collection::vec(any_eligibility(), 1..6), more in any_eligibility(),
        ) {
            let before = all_reached(&sites);
            for (earlier, later) in Barrier::ALL.into_iter().zip(Barrier::ALL.into_iter().skip(1)) {
                prop_assert_eq!(before.possible[later] & !before.possible[earlier], 0);
            }
            prop_assert_eq!(before.partial & !before.possible[Barrier::Capacity], 0);
            prop_assert_eq!(before.full & !before.partial, 0);
            prop_assert_eq!(before.undetermined & before.full, 0);
            let with_more: Vec<Eligibility> = sites.iter().copied().chain([more]).collect();
            let after = all_reached(&with_more);
            for barrier in Barrier::ALL {
                prop_assert_eq!(before.possible[barrier] & !after.possible[barrier], 0);
            }
            prop_assert_eq!(before.partial & !after.partial, 0);
            prop_assert_eq!(before.full & !after.full, 0);
        }

        /// Over all possible values of the unknown attributes, the bounds are reached and never exceeded.
        #[test]
        fn the_bounds_are_those_over_all_values_of_unknown_attributes(
            sites in prop::collection::vec((1..4_usize, 0..3_u8, 0..8_u16), 0..5),
        ) {
            // A site certainly passes so many of three barriers; the next is unknown (1) or not passed (2).
            let eligibility = |(passed, next, groups): (usize, u8, u16)| {
                let main_languages = main_languages_of(groups);
                let failed = [Barrier::Open, Barrier::Cost].get(passed - 1).copied().filter(|_| next == 2);
                Eligibility { failed, is_certain: passed == 3 || next != 1, groups, main_languages }
            };
            let named = MainLanguageMasks::named();
            let possible: Vec<Eligibility> = sites.iter().copied().map(eligibility).collect();
            let own = groups_served_among(possible.iter().copied(), &named);
            let uncertain: Vec<usize> = (0..sites.len()).filter(|&site| !possible[site].is_certain).collect();
            let (mut ever, mut always) = (0_u16, ALL_GROUPS);
            for values in 0..1_u32 << uncertain.len() {
                let resolved = possible.iter().enumerate().map(|(index, site)| {
                    let meets = uncertain.iter().position(|&own| own == index).is_none_or(|bit| values & (1 << bit) != 0);
                    Eligibility { failed: if meets { site.failed } else { Some(Barrier::Open) }, is_certain: true, ..*site }
                });
                let resolved: Vec<Eligibility> = resolved.collect();
                let served = groups_served_among(resolved.iter().copied(), &named);
                prop_assert_eq!(served.undetermined, 0);
                ever |= served.partial;
                always &= served.full;
            }
            prop_assert_eq!(own.possible[Barrier::Cost], ever);
            prop_assert_eq!(own.full, always);
            // What is not marked as undetermined does not change.
            let changing = (ever & !always) & !own.partial;
            prop_assert_eq!(changing & !own.undetermined, 0);
        }
    }

    /// The main languages of groups.
    fn main_languages_of(groups: u16) -> u128 {
        let of_group = |group: LanguageGroup| {
            let own = if is_in(groups, group) { MainLanguageMasks::named().0[group.index()] } else { 0 };
            // For an odd set of groups, one language each.
            if groups % 2 == 1 { own & own.wrapping_neg() } else { own }
        };
        LanguageGroup::ALL.into_iter().map(of_group).fold(0, |all, own| all | own)
    }
}
