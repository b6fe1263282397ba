//! Which question to ask first: of what sites do not say, what decides for most people.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::access::{Eligibility, Found, Mains, found_among};
use crate::atlas::answers::Answer;
use crate::atlas::bounds::Outcome;
use crate::atlas::confidential;
use crate::atlas::eligible::{MainOfOrigins, eligibilities};
use crate::disclosure::Rows;
use crate::domain::{Call, Requirement, Site, Step, TractIdx, Unsaid};
use crate::region::Region;

/// Of each group the share of a tract's people who leave "not known": if sites meet what they do not say, if they do not, and by either.
pub(super) type Leaving = Vec<[f64; 3]>;

/// Who leaves, by the sites that have to answer for it.
type BySites = BTreeMap<Vec<usize>, Leaving>;

/// The calls of all standards, those that decide for most people first. Sites that must not be found are not in them, and neither is
/// what follows from withheld counts.
pub(super) fn calls(region: &Region, answers: &[Answer<'_>], withheld: &Rows) -> Vec<Call> {
    let asking = answers.iter().filter(|answer| answer.bounds.may_be_unsaid());
    let open = asking.filter(|answer| !confidential::is_confidential(region, &answer.question.standard.theme));
    let mut calls: Vec<Call> = open.flat_map(|answer| of_standard(region, answer, withheld)).collect();
    calls.sort_by(|a, b| b.people.value().total_cmp(&a.people.value()).then_with(|| ids(a).cmp(ids(b))));
    calls
}

fn ids(call: &Call) -> impl Iterator<Item = &str> {
    call.sites.iter().map(|asked| asked.site.as_str())
}

fn of_standard(region: &Region, answer: &Answer<'_>, withheld: &Rows) -> Vec<Call> {
    let standard = answer.question.standard;
    let requirements = standard.requirements();
    let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == standard.theme).collect();
    let eligible = eligibilities(sites.iter().copied(), &requirements);
    let people = answer.question.people;
    let is_shown = |tract: TractIdx| !withheld.holds(&people.indicator.id, tract.slot());
    let tracts: Vec<TractIdx> =
        (0..).map(TractIdx).take(region.origins.tracts()).filter(|tract| is_shown(*tract)).collect();
    let main = MainOfOrigins::new(region);
    let of_tract = |tract: &TractIdx| (*tract, leaving(region, answer, (&eligible, &main), *tract));
    let mut of_sites: BTreeMap<Vec<usize>, Vec<(TractIdx, Leaving)>> = BTreeMap::new();
    for (tract, leaving) in tracts.par_iter().map(of_tract).collect::<Vec<_>>() {
        for (own, shares) in leaving {
            of_sites.entry(own).or_default().push((tract, shares));
        }
    }
    let call = |(own, parts): (Vec<usize>, Vec<(TractIdx, Leaving)>)| {
        let [if_met, if_not, either] = answer.bounds.leaving(people, &parts)?;
        let better = if if_met.value() >= if_not.value() { if_met } else { if_not };
        let people = if own.iter().all(|site| sites[*site].is_placed()) { better } else { either };
        let asked = own.into_iter().map(|site| unsaid(sites[site], &requirements)).collect();
        let call = Call { standard: standard.id.clone(), sites: asked, if_met, if_not, people };
        // Less than half a person is nobody.
        (call.people.value() >= 0.5).then_some(call)
    };
    of_sites.into_iter().filter_map(call).collect()
}

/// What a site does not say of what is asked, and of where it is.
fn unsaid(site: &Site, requirements: &[Requirement]) -> Unsaid {
    let place = (!site.is_placed()).then_some(Step::Reach);
    let others = requirements.iter().filter(|requirement| requirement.is_met(&site.terms).is_none());
    let facts = place.into_iter().chain(others.map(|requirement| requirement.step())).collect();
    Unsaid { site: site.id.clone(), name: site.name.clone(), facts }
}

/// Who of a tract leaves "not known".
fn leaving(
    region: &Region,
    answer: &Answer<'_>,
    (eligible, main): (&[Eligibility], &MainOfOrigins),
    tract: TractIdx,
) -> BySites {
    let bounds = &answer.bounds;
    let groups = bounds.groups();
    let counted = answer.counted();
    let all = region.origins.weight(region.origins.range(tract), counted);
    let mut of_sites = BySites::new();
    for origin in region.origins.range(tract) {
        let share = region.origins.all()[origin].weight(counted) / all;
        let row = answer.costs.least_costs().row(origin).within(Some(answer.question.reach));
        let within = row.sites.iter().map(|site| *site as usize).collect();
        let reach = SitesInReach::new(within, eligible, bounds.steps.len(), main.of(origin));
        for (place, &group) in groups.iter().enumerate() {
            let is_known = |outcome: Outcome| !matches!(outcome, Outcome::NotKnown(_));
            if is_known(bounds.outcome(origin, group)) {
                continue;
            }
            for (sites, [met, not]) in reach.deciding(|found| is_known(bounds.outcome_of(found, origin, group))) {
                let shares = of_sites.entry(sites).or_insert_with(|| vec![[0.0; 3]; groups.len()]);
                for (own, leaves) in shares[place].iter_mut().zip([met, not, met || not]) {
                    *own += if leaves { share } else { 0.0 };
                }
            }
        }
    }
    of_sites
}

/// The sites within reach of an origin, of which some do not say what is asked.
struct SitesInReach<'a> {
    within: Vec<usize>,
    eligible: &'a [Eligibility],
    steps: usize,
    main: &'a Mains,
    /// The sites that do not say it, each by itself, with what is found if it meets it and if it does not.
    silent: Vec<(Vec<usize>, [Found; 2])>,
}

impl<'a> SitesInReach<'a> {
    fn new(within: Vec<usize>, eligible: &'a [Eligibility], steps: usize, main: &'a Mains) -> Self {
        let mut reach = Self { within, eligible, steps, main, silent: Vec::new() };
        let mut silent = reach.within.clone();
        silent.retain(|site| !eligible[*site].is_certain && eligible[*site].steps == steps);
        silent.sort_unstable();
        let answers = |site: usize| [true, false].map(|met| reach.answered(&[site], met));
        reach.silent = silent.iter().map(|&site| (vec![site], answers(site))).collect();
        reach
    }

    /// What is found once these sites say that they meet what is asked, or that they do not.
    fn answered(&self, sites: &[usize], met: bool) -> Found {
        let of_site = |site: &usize| {
            let own = self.eligible[*site];
            if sites.contains(site) { met.then_some(Eligibility { is_certain: true, ..own }) } else { Some(own) }
        };
        found_among(self.within.iter().filter_map(of_site), self.steps, self.main)
    }

    /// Whose answers decide, and whether they do by meeting what is asked and by not meeting it: sites by themselves, or where none does,
    /// several together.
    fn deciding(&self, is_known: impl Fn(&Found) -> bool) -> Vec<(Vec<usize>, [bool; 2])> {
        let of_one = |(site, found): &(Vec<usize>, [Found; 2])| (site.clone(), found.each_ref().map(&is_known));
        let by_one: Vec<_> = self.silent.iter().map(of_one).filter(|(_, by)| by.contains(&true)).collect();
        if !by_one.is_empty() {
            return by_one;
        }
        let silent: Vec<usize> = self.silent.iter().flat_map(|(site, _)| site).copied().collect();
        let together = |met| least(&silent, |sites| is_known(&self.answered(sites, met)));
        let (met, not) = (together(true), together(false));
        met.map(|sites| (sites, [true, false])).into_iter().chain(not.map(|sites| (sites, [false, true]))).collect()
    }
}

/// Some of the sites whose answers decide, while those of no smaller part of them do; `None` where not even all together decide. More
/// answers of one kind never leave open what fewer decide.
fn least(silent: &[usize], decide: impl Fn(&[usize]) -> bool) -> Option<Vec<usize>> {
    let mut least = silent.to_vec();
    if !decide(&least) {
        return None;
    }
    for site in silent {
        let fewer: Vec<usize> = least.iter().copied().filter(|own| own != site).collect();
        if decide(&fewer) {
            least = fewer;
        }
    }
    Some(least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::access::ALL_GROUPS;
    use crate::domain::LanguageGroup;

    const STEPS: usize = 2;

    fn site() -> impl Strategy<Value = Eligibility> {
        (1..=STEPS, any::<bool>(), 0..=ALL_GROUPS, any::<u128>())
            .prop_map(|(steps, is_certain, groups, mains)| Eligibility { steps, is_certain, groups, mains })
    }

    proptest! {
        /// Every answer of every part of the sites is tried.
        #[test]
        fn whom_to_ask_is_the_least_set_that_decides(sites in prop::collection::vec(site(), 0..6)) {
            let main = Mains::named();
            let reach = SitesInReach::new((0..sites.len()).collect(), &sites, STEPS, &main);
            for group in LanguageGroup::ALL {
                let own = 1_u16 << group.index();
                let is_known = |found: &Found| found.all & own != 0 || found.maybe[STEPS - 1] & own == 0;
                let silent: Vec<usize> = reach.silent.iter().flat_map(|(site, _)| site).copied().collect();
                let parts: Vec<Vec<usize>> = (0..1_u32 << silent.len())
                    .map(|bits| silent.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0).map(|(_, site)| *site).collect())
                    .collect();
                let decides = |part: &[usize]| [true, false].map(|met| is_known(&reach.answered(part, met)));
                if is_known(&reach.answered(&[], true)) {
                    continue;
                }
                let told = reach.deciding(is_known);
                let ever = parts.iter().any(|part| decides(part).contains(&true));
                prop_assert_eq!(!told.is_empty(), ever);
                for (own, by) in &told {
                    for (answer, _) in by.iter().enumerate().filter(|(_, decided)| **decided) {
                        prop_assert!(decides(own)[answer]);
                        let smaller = parts.iter().filter(|part| part.len() < own.len() && part.iter().all(|site| own.contains(site)));
                        for part in smaller {
                            prop_assert!(!decides(part)[answer], "{:?} of {:?}", part, own);
                        }
                    }
                }
                let alone = parts.iter().filter(|part| part.len() == 1 && decides(part).contains(&true)).count();
                let of_one = told.iter().filter(|(own, _)| own.len() == 1).count();
                prop_assert_eq!(of_one, alone);
            }
        }
    }
}
