//! The call list: which missing facts about sites decide the access of most people.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::access::{Eligibility, GroupsServed, MainLanguageMasks, groups_served_among};
use crate::atlas::evaluate::{Access, MainLanguagesByOrigin, Outcome, StandardOutcomes, eligibilities};
use crate::atlas::suppress::gaps::{DecidedShares, PublishedGaps};
use crate::disclosure::SuppressedRows;
use crate::domain::{Barrier, Call, MissingFacts, Requirement, Site, TractIdx};
use crate::region::Region;

/// Decided shares by the sites that have to reply.
type DecidedBySites = BTreeMap<Vec<usize>, DecidedShares>;

/// Calls in descending order of the people that they decide for.
pub(crate) fn sorted(mut calls: Vec<Call>) -> Vec<Call> {
    calls.sort_by(|a, b| b.people.value().total_cmp(&a.people.value()).then_with(|| ids(a).cmp(ids(b))));
    calls
}

fn ids(call: &Call) -> impl Iterator<Item = &str> {
    call.sites.iter().map(|missing| missing.site.as_str())
}

/// The calls of a standard about sites that are not confidential, without what follows from withheld counts.
pub(crate) fn of_standard(
    region: &Region,
    outcomes: &StandardOutcomes<'_>,
    gaps: &PublishedGaps<'_>,
    withheld: &SuppressedRows,
) -> Vec<Call> {
    if !outcomes.may_lack_facts() {
        return Vec::new();
    }
    let (standard, people) = (outcomes.standard, gaps.access.people);
    let requirements = &standard.requirements;
    let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == standard.theme).collect();
    let eligibility = eligibilities(sites.iter().copied(), requirements);
    let is_shown = |tract: TractIdx| !withheld.contains(&people.indicator.id, tract.slot());
    let tracts: Vec<TractIdx> =
        (0..).map(TractIdx).take(region.origins.tracts()).filter(|tract| is_shown(*tract)).collect();
    let main = MainLanguagesByOrigin::new(region);
    let of_tract = |tract: &TractIdx| (*tract, decided(region, (outcomes, gaps.access), &eligibility, &main, *tract));
    let mut of_sites: BTreeMap<Vec<usize>, Vec<(TractIdx, DecidedShares)>> = BTreeMap::new();
    for (tract, decided) in tracts.par_iter().map(of_tract).collect::<Vec<_>>() {
        for (own, shares) in decided {
            of_sites.entry(own).or_default().push((tract, shares));
        }
    }
    let to_call = |(own, parts): (Vec<usize>, Vec<(TractIdx, DecidedShares)>)| {
        let [if_met, if_not, either] = gaps.decided(&parts)?;
        let better = if if_met.value() >= if_not.value() { if_met } else { if_not };
        let people = if own.iter().all(|site| sites[*site].is_placed()) { better } else { either };
        let missing = own.into_iter().map(|site| missing_facts(sites[site], requirements)).collect();
        let call = Call { standard: standard.id.clone(), sites: missing, if_met, if_not, people };
        // Numbers below 0.5 round to zero people.
        (call.people.value() >= 0.5).then_some(call)
    };
    of_sites.into_iter().filter_map(to_call).collect()
}

/// The facts about a site that are missing: those that requirements need, and its location.
fn missing_facts(site: &Site, requirements: &[Requirement]) -> MissingFacts {
    let location = (!site.is_placed()).then_some(Barrier::Reach);
    let others = requirements.iter().filter(|requirement| requirement.is_met(&site.attributes).is_none());
    let facts = location.into_iter().chain(others.map(|requirement| requirement.barrier())).collect();
    MissingFacts { site: site.id.clone(), name: site.name.clone(), facts }
}

/// The shares of a tract's people whose access becomes known.
fn decided(
    region: &Region,
    (outcomes, access): (&StandardOutcomes<'_>, &Access<'_>),
    eligibility: &[Eligibility],
    main: &MainLanguagesByOrigin,
    tract: TractIdx,
) -> DecidedBySites {
    let (groups, counted) = (&access.groups, access.counted());
    let all = region.origins.weight(region.origins.range(tract), counted);
    let mut of_sites = DecidedBySites::new();
    for origin in region.origins.range(tract) {
        let share = region.origins.all()[origin].weight(counted) / all;
        let row = outcomes.costs.minimum_costs().row(origin).within(Some(outcomes.reach));
        let within = row.sites.iter().map(|site| *site as usize).collect();
        let reach = SitesInReach::new(within, eligibility, main.of(origin));
        for (index, &group) in groups.iter().enumerate() {
            let is_known = |outcome: Outcome| !matches!(outcome, Outcome::NotKnown(_));
            if is_known(outcomes.at(origin, group)) {
                continue;
            }
            for (sites, [met, not]) in reach.deciding(|found| is_known(outcomes.of(found, origin, group))) {
                let shares = of_sites.entry(sites).or_insert_with(|| vec![[0.0; 3]; groups.len()]);
                for (own, leaves) in shares[index].iter_mut().zip([met, not, met || not]) {
                    *own += if leaves { share } else { 0.0 };
                }
            }
        }
    }
    of_sites
}

/// The sites within reach of an origin, and those of them with missing facts.
struct SitesInReach<'a> {
    within: Vec<usize>,
    eligibility: &'a [Eligibility],
    main: &'a MainLanguageMasks,
    /// Each site with missing facts, with what is found if it meets the requirements and if it does not.
    incomplete: Vec<(Vec<usize>, [GroupsServed; 2])>,
}

impl<'a> SitesInReach<'a> {
    fn new(within: Vec<usize>, eligibility: &'a [Eligibility], main: &'a MainLanguageMasks) -> Self {
        let mut reach = Self { within, eligibility, main, incomplete: Vec::new() };
        let mut incomplete = reach.within.clone();
        incomplete.retain(|site| !eligibility[*site].is_certain && eligibility[*site].failed.is_none());
        incomplete.sort_unstable();
        let found_by_reply = |site: usize| [true, false].map(|met| reach.found_if(&[site], met));
        reach.incomplete = incomplete.iter().map(|&site| (vec![site], found_by_reply(site))).collect();
        reach
    }

    /// What is found if these sites meet the requirements, or if they do not.
    fn found_if(&self, sites: &[usize], met: bool) -> GroupsServed {
        let of_site = |site: &usize| {
            let own = self.eligibility[*site];
            if sites.contains(site) { met.then_some(Eligibility { is_certain: true, ..own }) } else { Some(own) }
        };
        groups_served_among(self.within.iter().filter_map(of_site), self.main)
    }

    /// The sites whose replies decide, and whether a positive and a negative reply does: single sites, or several
    /// together where no single one does.
    fn deciding(&self, is_known: impl Fn(&GroupsServed) -> bool) -> Vec<(Vec<usize>, [bool; 2])> {
        let of_one = |(site, found): &(Vec<usize>, [GroupsServed; 2])| (site.clone(), found.each_ref().map(&is_known));
        let by_one: Vec<_> = self.incomplete.iter().map(of_one).filter(|(_, by)| by.contains(&true)).collect();
        if !by_one.is_empty() {
            return by_one;
        }
        let incomplete: Vec<usize> = self.incomplete.iter().flat_map(|(site, _)| site).copied().collect();
        let together = |met| minimal_set(&incomplete, |sites| is_known(&self.found_if(sites, met)));
        let (met, not) = (together(true), together(false));
        met.map(|sites| (sites, [true, false])).into_iter().chain(not.map(|sites| (sites, [false, true]))).collect()
    }
}

/// A minimal set of sites whose replies decide; `None` where all together do not. Deciding is monotone: more replies of
/// one kind never undo it.
fn minimal_set(incomplete: &[usize], decide: impl Fn(&[usize]) -> bool) -> Option<Vec<usize>> {
    let mut minimal_set = incomplete.to_vec();
    if !decide(&minimal_set) {
        return None;
    }
    for site in incomplete {
        let fewer: Vec<usize> = minimal_set.iter().copied().filter(|own| own != site).collect();
        if decide(&fewer) {
            minimal_set = fewer;
        }
    }
    Some(minimal_set)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::access::any_eligibility;
    use crate::domain::LanguageGroup;

    proptest! {
        /// Checks every reply of every subset of the sites.
        #[test]
        fn sites_to_call_are_a_minimal_set_that_decides(sites in prop::collection::vec(any_eligibility(), 0..6)) {
            let main = MainLanguageMasks::named();
            let reach = SitesInReach::new((0..sites.len()).collect(), &sites, &main);
            for group in LanguageGroup::ALL {
                let own = 1_u16 << group.index();
                let is_known = |found: &GroupsServed| found.full & own != 0 || found.possible[Barrier::Capacity] & own == 0;
                let incomplete: Vec<usize> = reach.incomplete.iter().flat_map(|(site, _)| site).copied().collect();
                let parts: Vec<Vec<usize>> = (0..1_u32 << incomplete.len())
                    .map(|bits| incomplete.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0).map(|(_, site)| *site).collect())
                    .collect();
                let decides = |part: &[usize]| [true, false].map(|met| is_known(&reach.found_if(part, met)));
                if is_known(&reach.found_if(&[], true)) {
                    continue;
                }
                let deciding = reach.deciding(is_known);
                let ever = parts.iter().any(|part| decides(part).contains(&true));
                prop_assert_eq!(!deciding.is_empty(), ever);
                for (own, by) in &deciding {
                    for (reply, _) in by.iter().enumerate().filter(|(_, decided)| **decided) {
                        prop_assert!(decides(own)[reply]);
                        let smaller = parts.iter().filter(|part| part.len() < own.len() && part.iter().all(|site| own.contains(site)));
                        for part in smaller {
                            prop_assert!(!decides(part)[reply], "{:?} of {:?}", part, own);
                        }
                    }
                }
                let alone = parts.iter().filter(|part| part.len() == 1 && decides(part).contains(&true)).count();
                let of_one = deciding.iter().filter(|(own, _)| own.len() == 1).count();
                prop_assert_eq!(of_one, alone);
            }
        }
    }
}
