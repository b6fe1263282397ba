//! Floating catchment measures of tracts and areas, with bounds where something that they depend on is not known.
//!
//! A number is certain where the lists are complete as far as the catchment reaches, every site in it has a capacity and a
//! place, and everybody who competes for these sites lives in a tract with a known number of people. Else further supply
//! may add to it, and further people may take from it.

use rayon::prelude::*;

use crate::access::SharedSupply;
use crate::atlas::ThemeCosts;
use crate::atlas::evaluate::inputs::Inputs;
use crate::atlas::evaluate::travel_costs::costs_of;
use crate::atlas::resolve::ResolvedMeasure;
use crate::domain::{CountUnit, Estimate, Site, Term, TractIdx};
use crate::gap::{AreaWeights, CatchmentMeasure};
use crate::region::Region;
use crate::travel::Origins;

/// A measure in tracts and areas.
pub(crate) struct SupplyCells<'a> {
    pub(crate) measure: &'a CatchmentMeasure,
    pub(crate) by_tract: Vec<Supply>,
    pub(crate) by_area: Vec<Supply>,
}

/// The supply in reach, in the published unit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Supply {
    /// Where it is certain.
    pub(crate) value: Option<Estimate>,
    /// `None` where there are no people or their number is not known, and for a method without bounds also where the
    /// supply is not certain.
    pub(crate) at_least: Option<Estimate>,
    /// `None` also where it has no limit.
    pub(crate) at_most: Option<Estimate>,
}

impl SupplyCells<'_> {
    /// Whether a row with people has bounds that differ, or lacks its number.
    pub(crate) fn has_unknown(&self) -> bool {
        let is_unknown =
            |own: &Supply| own.value.is_none() && (own.at_least.is_some() || !self.measure.method.has_bounds());
        self.by_tract.iter().chain(&self.by_area).any(is_unknown)
    }
}

pub(crate) fn evaluate<'a>(inputs: &Inputs<'a>, areas: &[AreaWeights]) -> Vec<SupplyCells<'a>> {
    let of_measure = |resolved: &ResolvedMeasure<'a>| {
        let measure = resolved.measure;
        let costs = costs_of(inputs.costs, &measure.theme, &measure.mode)?;
        Some(Catchments::new(*resolved, costs, inputs.region).cells(areas))
    };
    inputs.measures.iter().filter_map(of_measure).collect()
}

/// The catchments of a measure, and what of them is known.
struct Catchments<'a> {
    measure: &'a CatchmentMeasure,
    counted: CountUnit,
    /// The people of each tract.
    people: Vec<Option<Estimate>>,
    shared: SharedSupply,
    /// `R_j` of the supply that is known to be shared among known people; 0 for other sites.
    certain: Vec<f64>,
    /// `R_j` of all known supply, among the people that are known.
    possible: Vec<f64>,
    /// For each tract, whether its number is certain.
    is_certain: Vec<bool>,
    /// For each tract, whether its number has an upper bound.
    is_limited: Vec<bool>,
}

impl<'a> Catchments<'a> {
    fn new(resolved: ResolvedMeasure<'a>, costs: &ThemeCosts, region: &Region) -> Self {
        let ResolvedMeasure { measure, people, reach } = resolved;
        let counted = people.indicator.counts;
        let people = people.values.values().to_vec();
        let numbers: Vec<f64> = people.iter().map(|count| count.map_or(0.0, |count| count.value().max(0.0))).collect();
        let weights = weights(&resolved, costs, &region.origins, counted);
        let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == measure.theme).collect();
        let shared = SharedSupply::new(measure.method, &weights, sites.len(), &numbers);
        let supply: Vec<Option<f64>> = sites.iter().map(|site| supply_of(measure, site)).collect();
        let has_all_people: Vec<bool> = (0..sites.len())
            .map(|site| {
                let ends_inside =
                    costs.outside_tracts.get(site).is_some_and(|cost| cost.is_none_or(|cost| cost > reach));
                (measure.residents_only || ends_inside) && shared.tracts_of(site).all(|tract| people[tract].is_some())
            })
            .collect();
        let is_listed: Vec<bool> =
            (0..).map(TractIdx).take(people.len()).map(|tract| is_listed(costs, region, tract, reach)).collect();
        let choices_are_known = |site: usize| {
            measure.method.has_bounds()
                || shared.tracts_of(site).all(|tract| {
                    // People choose among the sites that they reach, so that all of these matter.
                    is_listed[tract] && shared.sites_of(tract).all(|other| sites[other].is_placed())
                })
        };
        let is_certain = |tract: usize| {
            let is_known = |site: usize| supply[site].is_some() && has_all_people[site] && choices_are_known(site);
            is_listed[tract] && shared.sites_of(tract).all(is_known)
        };
        let is_limited = |tract: usize| {
            let is_limited = |site: usize| supply[site].is_some() && (has_all_people[site] || shared.has_demand(site));
            is_listed[tract] && shared.sites_of(tract).all(is_limited)
        };
        let known = supply.iter().zip(&has_all_people).map(|(own, all)| own.filter(|_| *all).unwrap_or(0.0));
        let certain = shared.ratios(&known.collect::<Vec<f64>>());
        let possible = shared.ratios(&supply.iter().map(|own| own.unwrap_or(0.0)).collect::<Vec<f64>>());
        let is_certain = (0..people.len()).map(is_certain).collect();
        let is_limited = (0..people.len()).map(is_limited).collect();
        Self { measure, counted, people, shared, certain, possible, is_certain, is_limited }
    }

    fn cells(&self, areas: &[AreaWeights]) -> SupplyCells<'a> {
        let by_tract = (0..self.people.len()).into_par_iter().map(|tract| self.supply(&[(tract, 1.0)]));
        let of_area = |area: &AreaWeights| {
            let shares = area.tract_shares.iter().map(|own| (own.tract.slot(), own.share(self.counted)));
            self.supply(&shares.filter(|(_, share)| *share > 0.0).collect::<Vec<_>>())
        };
        SupplyCells {
            measure: self.measure,
            by_tract: by_tract.collect(),
            by_area: areas.par_iter().map(of_area).collect(),
        }
    }

    /// The supply of some shares of tracts: the mean over their people, or the sum for a measure of places. Nothing
    /// where the number of people is not known, and where there are none.
    fn supply(&self, shares: &[(usize, f64)]) -> Supply {
        let people: Option<Vec<(usize, f64)>> =
            shares.iter().map(|&(tract, share)| Some((tract, share * self.people[tract]?.value().max(0.0)))).collect();
        let Some(people) =
            people.map(|people| people.into_iter().filter(|(_, people)| *people > 0.0).collect::<Vec<_>>())
        else {
            return Supply::default();
        };
        if people.is_empty() {
            return Supply::default();
        }
        let all = |of: &[bool]| people.iter().all(|(tract, _)| of[*tract]);
        let has_bounds = self.measure.method.has_bounds();
        let (is_certain, is_limited) = (all(&self.is_certain), all(&self.is_limited));
        let estimate =
            |ratios: &[f64], is_known: bool| is_known.then(|| self.estimate(ratios, shares, &people)).flatten();
        let at_least = estimate(&self.certain, has_bounds || is_certain);
        Supply {
            value: at_least.filter(|_| is_certain),
            at_most: if is_certain { at_least } else { estimate(&self.possible, has_bounds && is_limited) },
            at_least,
        }
    }

    /// The supply with its margin of error, by the delta method: `moe² = sum_u (∂A/∂P_u · moe_u)²`.
    fn estimate(&self, ratios: &[f64], shares: &[(usize, f64)], people: &[(usize, f64)]) -> Option<Estimate> {
        let own = |tract: usize| self.shared.per_person(ratios, tract);
        let supply: f64 = people.iter().map(|(tract, people)| people * own(*tract)).sum();
        let all: f64 = people.iter().map(|(_, people)| people).sum();
        let mean = supply / all;
        let mut slopes = self.shared.slopes(ratios, people);
        // What a share of a tract adds to the sum with each of its people, and to the number of people.
        let (value, divisor, of_people) =
            if self.measure.is_per_person() { (mean, all, mean) } else { (supply, 1.0, 0.0) };
        for &(tract, share) in shares {
            slopes[tract] += share * (own(tract) - of_people);
        }
        let terms = slopes.iter().zip(&self.people).map(|(slope, estimate)| {
            // Tracts without a number of people have no weight in any certain ratio; in the others they count as none.
            let exact = || Estimate::new(0.0, Some(0.0));
            Some(Term { weight: slope / divisor, estimate: estimate.or_else(exact)? })
        });
        // All that there is does not depend on how many share it; rounding leaves a trace of the terms that cancel.
        let moe = Estimate::sum(terms.collect::<Option<Vec<Term>>>()?).moe();
        let moe = moe.map(|moe| if moe < value * 1e-9 { 0.0 } else { moe });
        let factor = self.measure.factor();
        Estimate::new(value * factor, moe.map(|moe| moe * factor))
    }
}

/// The supply of a site; `None` where its capacity is missing, or its place is known only by its postal code or tract.
fn supply_of(measure: &CatchmentMeasure, site: &Site) -> Option<f64> {
    let supply = if measure.capacity.is_some() { site.attributes.capacity } else { Some(1.0) };
    supply.filter(|_| site.is_placed())
}

/// Whether the lists are complete as far as people of a tract travel.
fn is_listed(costs: &ThemeCosts, region: &Region, tract: TractIdx, reach: f64) -> bool {
    let coverage = &costs.inventory_coverage;
    let is_listed =
        |origin: usize| !coverage.outside[origin] && coverage.border[origin].is_none_or(|border| border > reach);
    region.origins.range(tract).all(is_listed)
}

/// The sites in the catchment of each tract, with the mean of their weights over its people.
fn weights(
    resolved: &ResolvedMeasure<'_>,
    costs: &ThemeCosts,
    origins: &Origins,
    counted: CountUnit,
) -> Vec<Vec<(u32, f64)>> {
    let (matrix, decay) = (costs.minimum_costs(), resolved.measure.decay());
    // Walking costs are in meters, also where the limit is a time.
    let in_unit_of_limit = resolved.measure.within.number() / resolved.reach;
    let of_tract = |tract: u32| {
        let range = origins.range(TractIdx(tract));
        let all = origins.weight(range.clone(), counted);
        let mut of_sites: Vec<(u32, f64)> = Vec::new();
        for origin in range {
            let share = if all > 0.0 { origins.all()[origin].weight(counted) / all } else { 0.0 };
            let row = matrix.row(origin).within(Some(resolved.reach));
            let weights = row
                .sites
                .iter()
                .zip(row.costs)
                .map(|(site, cost)| (*site, share * decay.weight(cost * in_unit_of_limit)));
            of_sites.extend(weights.filter(|(_, weight)| *weight > 0.0));
        }
        of_sites.sort_by_key(|(site, _)| *site);
        of_sites.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 += if is_same { next.1 } else { 0.0 };
            is_same
        });
        of_sites
    };
    let tracts = u32::try_from(origins.tracts()).unwrap_or(u32::MAX);
    (0..tracts).into_par_iter().map(of_tract).collect()
}
