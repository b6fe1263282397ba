//! Which question to ask first: of what sites do not say, what decides for most people.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::access::{Eligibility, found_among};
use crate::atlas::answers::Answer;
use crate::atlas::bounds::Outcome;
use crate::atlas::confidential;
use crate::atlas::eligible::{MainOfOrigins, eligibilities};
use crate::disclosure::Rows;
use crate::domain::{Call, Requirement, Site, Step, TractIdx};
use crate::region::Region;

/// Of each group the share of a tract's people who leave "not known": if a site meets what it does not say, if it does not, and by either.
pub(super) type Leaving = Vec<[f64; 3]>;

/// The calls of all standards, those that decide for most people first. Sites that must not be found are not in them, and neither is
/// what follows from withheld counts.
pub(super) fn calls(region: &Region, answers: &[Answer<'_>], withheld: &Rows) -> Vec<Call> {
    let asking = answers.iter().filter(|answer| answer.bounds.may_be_unsaid());
    let open = asking.filter(|answer| !confidential::is_confidential(region, &answer.question.standard.theme));
    let mut calls: Vec<Call> = open.flat_map(|answer| of_standard(region, answer, withheld)).collect();
    calls.sort_by(|a, b| b.people.value().total_cmp(&a.people.value()).then(a.site.cmp(&b.site)));
    calls
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
    let mut of_sites: BTreeMap<usize, Vec<(TractIdx, Leaving)>> = BTreeMap::new();
    for (tract, leaving) in tracts.par_iter().map(of_tract).collect::<Vec<_>>() {
        for (site, shares) in leaving {
            of_sites.entry(site).or_default().push((tract, shares));
        }
    }
    let call = |(site, parts): (usize, Vec<(TractIdx, Leaving)>)| {
        let [if_met, if_not, either] = answer.bounds.leaving(people, &parts)?;
        let site = sites[site];
        let facts = unsaid(site, &requirements);
        let better = if if_met.value() >= if_not.value() { if_met } else { if_not };
        let people = if site.is_placed() { better } else { either };
        let call = Call {
            standard: standard.id.clone(),
            site: site.id.clone(),
            name: site.name.clone(),
            facts,
            if_met,
            if_not,
            people,
        };
        // Less than half a person is nobody.
        (call.people.value() >= 0.5).then_some(call)
    };
    of_sites.into_iter().filter_map(call).collect()
}

/// What a site does not say of what is asked, and of where it is.
fn unsaid(site: &Site, requirements: &[Requirement]) -> Vec<Step> {
    let place = (!site.is_placed()).then_some(Step::Reach);
    let others = requirements.iter().filter(|requirement| requirement.is_met(&site.terms).is_none());
    place.into_iter().chain(others.map(|requirement| requirement.step())).collect()
}

/// Who of a tract leaves "not known", site by site.
fn leaving(
    region: &Region,
    answer: &Answer<'_>,
    (eligible, main): (&[Eligibility], &MainOfOrigins),
    tract: TractIdx,
) -> BTreeMap<usize, Leaving> {
    let (bounds, steps) = (&answer.bounds, answer.bounds.steps.len());
    let groups = bounds.groups();
    let counted = answer.counted();
    let all = region.origins.weight(region.origins.range(tract), counted);
    let mut of_sites: BTreeMap<usize, Leaving> = BTreeMap::new();
    for origin in region.origins.range(tract) {
        let share = region.origins.all()[origin].weight(counted) / all;
        let row = answer.costs.least_costs().row(origin).within(Some(answer.question.reach));
        let within: Vec<usize> = row.sites.iter().map(|site| *site as usize).collect();
        let is_open = |site: &usize| !eligible[*site].is_certain && eligible[*site].steps == steps;
        for &site in within.iter().filter(|site| is_open(site)) {
            let others = || within.iter().filter(|other| **other != site).map(|other| &eligible[*other]);
            let met = Eligibility { is_certain: true, ..eligible[site] };
            let met = found_among(others().chain([&met]), steps, main.of(origin));
            let not = found_among(others(), steps, main.of(origin));
            for (place, &group) in groups.iter().enumerate() {
                let is_open = |outcome: Outcome| matches!(outcome, Outcome::NotKnown(_));
                if !is_open(bounds.outcome(origin, group)) {
                    continue;
                }
                let [met, not] = [met, not].map(|found| !is_open(bounds.outcome_of(&found, origin, group)));
                if met || not {
                    let shares = of_sites.entry(site).or_insert_with(|| vec![[0.0; 3]; groups.len()]);
                    for (own, leaves) in shares[place].iter_mut().zip([met, not, met || not]) {
                        *own += if leaves { share } else { 0.0 };
                    }
                }
            }
        }
    }
    of_sites
}
