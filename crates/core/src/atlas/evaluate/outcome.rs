//! Whether people have access, over all values that unknown facts may take: by one standard, or by several together.

use std::sync::Arc;

use crate::access::{GroupsServed, groups_served};
use crate::atlas::evaluate::eligibility::{MainLanguagesByOrigin, eligibilities};
use crate::atlas::{ResolvedStandard, ThemeCosts};
use crate::domain::{Barrier, UnknownReason};
use crate::gap::Standard;
use crate::region::Region;

/// Whether people have access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A site in reach certainly meets all requirements.
    Within,
    /// No site does, because of this barrier.
    Without(Barrier),
    /// A site may.
    NotKnown(UnknownReason),
}

impl Outcome {
    /// The outcome of people who lack `least` of several standards or more, by the outcome of each of them.
    ///
    /// What is not known of two standards is taken to be independent: the bounds hold whatever the facts are. The barrier
    /// and the reason are those of the first standard that has one.
    pub(crate) fn of_lacking(least: usize, outcomes: impl Iterator<Item = Self>) -> Self {
        let (mut without, mut not_known) = ((0, None), (0, None));
        for outcome in outcomes {
            let (count, first) = match outcome {
                Self::Within => continue,
                Self::Without(_) => &mut without,
                Self::NotKnown(_) => &mut not_known,
            };
            *count += 1;
            first.get_or_insert(outcome);
        }
        if without.0 >= least {
            without.1.unwrap_or(Self::Within)
        } else if without.0 + not_known.0 < least {
            Self::Within
        } else {
            not_known.1.unwrap_or(Self::Within)
        }
    }
}

/// Who has access by a standard at each origin. It does not depend on whom a count is about, except by their language.
pub(crate) struct StandardOutcomes<'a> {
    pub(crate) standard: &'a Standard,
    /// The largest cost of the nearest site, in the unit of the mode's costs.
    pub(crate) reach: f64,
    /// The costs of reaching the sites of the standard's theme.
    pub(crate) costs: &'a ThemeCosts,
    /// The barriers, reach first.
    pub(crate) barriers: Vec<Barrier>,
    /// Whether a site is located only approximately.
    has_approximate_site: bool,
    /// For each origin, the language groups that find a site.
    found: Vec<GroupsServed>,
}

impl<'a> StandardOutcomes<'a> {
    pub(crate) fn new(resolved: ResolvedStandard<'a>, costs: &'a ThemeCosts, region: &Region) -> Self {
        let ResolvedStandard { standard, reach, .. } = resolved;
        let requirements = &standard.requirements;
        let sites = region.sites.iter().filter(|site| site.theme == standard.theme);
        let has_approximate_site = sites.clone().any(|site| !site.is_placed());
        let main = MainLanguagesByOrigin::new(region);
        let sites = eligibilities(sites, requirements);
        let found = groups_served(costs.minimum_costs(), reach, &sites, |origin| main.of(origin));
        let others = requirements.iter().map(|requirement| requirement.barrier());
        let barriers = std::iter::once(Barrier::Reach).chain(others).collect();
        Self { standard, reach, costs, barriers, has_approximate_site, found }
    }

    /// Whether a required fact about a site may be missing.
    pub(crate) fn may_lack_facts(&self) -> bool {
        self.barriers.len() > 1 || self.has_approximate_site
    }

    /// Whether the inventories that the costs depend on are complete everywhere.
    fn is_listed_everywhere(&self) -> bool {
        self.costs.inventory_coverage.is_everywhere
    }

    /// Whether an outcome may be not known for a reason.
    fn may_be_unknown(&self, why: UnknownReason) -> bool {
        match why {
            UnknownReason::MissingFact => self.may_lack_facts(),
            UnknownReason::IncompleteList | UnknownReason::Edge => !self.is_listed_everywhere(),
            UnknownReason::Language => self.barriers.contains(&Barrier::Language),
        }
    }

    /// The access of people of a group who live at an origin.
    pub(crate) fn at(&self, origin: usize, group: usize) -> Outcome {
        self.of(&self.found[origin], origin, group)
    }

    /// The same, for a given set of sites found.
    pub(crate) fn of(&self, found: &GroupsServed, origin: usize, group: usize) -> Outcome {
        let own = 1_u16 << group;
        let inventory_coverage = &self.costs.inventory_coverage;
        if found.full & own != 0 {
            Outcome::Within
        } else if found.undetermined & own != 0 {
            Outcome::NotKnown(UnknownReason::MissingFact)
        } else if inventory_coverage.outside[origin] {
            Outcome::NotKnown(UnknownReason::IncompleteList)
        } else if inventory_coverage.border[origin].is_some_and(|border| border <= self.reach) {
            Outcome::NotKnown(UnknownReason::Edge)
        } else if found.partial & own != 0 {
            Outcome::NotKnown(UnknownReason::Language)
        } else {
            let failed = Barrier::ALL.into_iter().find(|barrier| found.possible[*barrier] & own == 0);
            failed.map_or(Outcome::NotKnown(UnknownReason::MissingFact), Outcome::Without)
        }
    }
}

/// What decides who has access: a standard, or several of which people lack some.
#[derive(Clone)]
pub(crate) enum Outcomes<'a> {
    Of(Arc<StandardOutcomes<'a>>),
    /// Those of several standards, and how many of them people lack at least.
    Lacking(usize, Vec<Arc<StandardOutcomes<'a>>>),
}

impl<'a> Outcomes<'a> {
    /// The access of people of a group who live at an origin.
    pub(crate) fn at(&self, origin: usize, group: usize) -> Outcome {
        match self {
            Self::Of(own) => own.at(origin, group),
            Self::Lacking(least, all) => Outcome::of_lacking(*least, all.iter().map(|own| own.at(origin, group))),
        }
    }

    /// Those of one standard.
    pub(crate) fn of_standard(&self) -> Option<&Arc<StandardOutcomes<'a>>> {
        match self {
            Self::Of(own) => Some(own),
            Self::Lacking(..) => None,
        }
    }

    fn all(&self) -> &[Arc<StandardOutcomes<'a>>] {
        match self {
            Self::Of(own) => std::slice::from_ref(own),
            Self::Lacking(_, all) => all,
        }
    }

    /// Whether sites have to speak the people's language.
    pub(crate) fn match_language(&self) -> bool {
        self.all().iter().any(|own| own.standard.matches_language())
    }

    /// Whether an outcome may be not known, for any reason, or for one.
    pub(crate) fn may_be_unknown(&self, why: Option<UnknownReason>) -> bool {
        let why_any = [UnknownReason::MissingFact, UnknownReason::IncompleteList];
        let may_be = |own: &Arc<StandardOutcomes<'_>>| match why {
            Some(why) => own.may_be_unknown(why),
            None => why_any.into_iter().any(|why| own.may_be_unknown(why)),
        };
        self.all().iter().any(may_be)
    }

    /// The barriers whose people are counted apart. People who lack several standards lack each by a barrier of its own,
    /// so those of a combination are not.
    pub(crate) fn barriers(&self) -> &[Barrier] {
        self.of_standard().filter(|own| own.barriers.len() > 1).map_or(&[], |own| &own.barriers)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_outcome() -> impl Strategy<Value = Outcome> {
        prop_oneof![
            Just(Outcome::Within),
            prop::sample::select(Barrier::ALL.to_vec()).prop_map(Outcome::Without),
            prop::sample::select(UnknownReason::ALL.to_vec()).prop_map(Outcome::NotKnown),
        ]
    }

    /// What may be true of people: the outcomes with every answer to what is not known; `true` is within.
    fn answers(outcomes: &[Outcome]) -> Vec<Vec<bool>> {
        outcomes.iter().fold(vec![Vec::new()], |all, outcome| {
            let may_be: &[bool] = match outcome {
                Outcome::Within => &[true],
                Outcome::Without(_) => &[false],
                Outcome::NotKnown(_) => &[true, false],
            };
            let with =
                |answer: &Vec<bool>| may_be.iter().map(|own| [answer.as_slice(), &[*own]].concat()).collect::<Vec<_>>();
            all.iter().flat_map(with).collect()
        })
    }

    /// The number of people of a list, each with their outcomes, who are without, and who are not known to be within.
    fn bounds(people: &[Vec<Outcome>], outcome: impl Fn(&[Outcome]) -> Outcome) -> (usize, usize) {
        let all: Vec<Outcome> = people.iter().map(|own| outcome(own)).collect();
        let without = all.iter().filter(|own| matches!(own, Outcome::Without(_))).count();
        (without, all.iter().filter(|own| **own != Outcome::Within).count())
    }

    fn lacking(least: usize) -> impl Fn(&[Outcome]) -> Outcome {
        move |own| Outcome::of_lacking(least, own.iter().copied())
    }

    proptest! {
        /// An outcome is certain where every answer to what is not known leads to it, and not known elsewhere.
        #[test]
        fn a_combination_is_as_certain_as_all_answers_agree(
            outcomes in prop::collection::vec(any_outcome(), 2..=5), least in 1..=5_usize,
        ) {
            let least = least.min(outcomes.len());
            let lacks = |answer: &Vec<bool>| answer.iter().filter(|within| !**within).count() >= least;
            let all: Vec<bool> = answers(&outcomes).iter().map(lacks).collect();
            match Outcome::of_lacking(least, outcomes.iter().copied()) {
                Outcome::Within => prop_assert!(!all.contains(&true)),
                Outcome::Without(barrier) => {
                    prop_assert!(!all.contains(&false));
                    let first = outcomes.iter().find(|own| matches!(own, Outcome::Without(_)));
                    prop_assert_eq!(first, Some(&Outcome::Without(barrier)));
                }
                Outcome::NotKnown(why) => {
                    prop_assert!(all.contains(&true) && all.contains(&false));
                    let first = outcomes.iter().find(|own| matches!(own, Outcome::NotKnown(_)));
                    prop_assert_eq!(first, Some(&Outcome::NotKnown(why)));
                }
            }
        }

        /// Who lacks all lacks each; who lacks one lacks at least one; more that must be lacking leave fewer; and both
        /// together are counted once by each standard.
        #[test]
        fn people_who_lack_several_standards_obey_the_laws_of_sets(
            people in prop::collection::vec(prop::collection::vec(any_outcome(), 2..=2), 0..20),
        ) {
            let (both, either) = (bounds(&people, lacking(2)), bounds(&people, lacking(1)));
            for standard in 0..2 {
                let own = bounds(&people, |own| own[standard]);
                prop_assert!(both.0 <= own.0 && own.0 <= either.0);
                prop_assert!(both.1 <= own.1 && own.1 <= either.1);
            }
            let is_known = |own: &Vec<Outcome>| own.iter().all(|own| !matches!(own, Outcome::NotKnown(_)));
            let known: Vec<Vec<Outcome>> = people.into_iter().filter(is_known).collect();
            let [both, either] = [2, 1].map(|least| bounds(&known, lacking(least)));
            let [one, other] = [0, 1].map(|standard| bounds(&known, |own| own[standard]));
            prop_assert_eq!((both.0 + either.0, both.1 + either.1), (one.0 + other.0, one.1 + other.1));
        }
    }
}
