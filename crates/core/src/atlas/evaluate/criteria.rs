//! Standards and combinations evaluated in tracts and areas.

use std::sync::Arc;

use crate::access::nearest;
use crate::atlas::ResolvedStandard;
use crate::atlas::evaluate::access::Access;
use crate::atlas::evaluate::inputs::Inputs;
use crate::atlas::evaluate::outcome::{Outcomes, StandardOutcomes};
use crate::atlas::evaluate::travel_costs::costs_of;
use crate::disclosure::WeightedTract;
use crate::domain::{CountUnit, Series, StandardId};
use crate::gap::{AreaWeights, Combined, Criterion, TractShare, cost_in_unit_of};
use crate::travel::{CostMatrix, Origins};

/// A standard or a combination evaluated in every tract and area.
pub(crate) struct EvaluatedCriterion<'a> {
    pub(crate) access: Access<'a>,
    /// The mean cost of reaching the nearest site over the people of each tract, in the unit of the standard's limit.
    /// `None` for combinations.
    pub(crate) nearest_by_tract: Vec<Option<f64>>,
    /// The same, of each area. `None` where a number is missing or there are no people.
    pub(crate) nearest_by_area: Vec<Option<f64>>,
    /// The sums over tracts that are published with the counts of the criterion's people, each with its area. Empty for
    /// people whose counts are never suppressed.
    pub(crate) sums: Vec<(usize, Vec<WeightedTract>)>,
}

/// The standards that have costs, and the combinations of them.
pub(crate) fn evaluate<'a>(inputs: &Inputs<'a>, areas: &[AreaWeights]) -> Vec<EvaluatedCriterion<'a>> {
    let mut evaluated: Vec<EvaluatedCriterion<'a>> =
        inputs.standards.iter().filter_map(|resolved| standard(inputs, *resolved, areas)).collect();
    let combined: Vec<EvaluatedCriterion<'a>> =
        inputs.combinations.iter().filter_map(|own| combination(inputs, *own, &evaluated, areas)).collect();
    evaluated.extend(combined);
    evaluated
}

fn standard<'a>(
    inputs: &Inputs<'a>,
    resolved: ResolvedStandard<'a>,
    areas: &[AreaWeights],
) -> Option<EvaluatedCriterion<'a>> {
    let (region, ResolvedStandard { standard, people, .. }) = (inputs.region, resolved);
    let costs = costs_of(inputs.costs, &standard.theme, &standard.mode)?;
    let outcomes = Arc::new(StandardOutcomes::new(resolved, costs, region));
    let access = Access::new(Criterion::Standard(standard), people, Outcomes::Of(Arc::clone(&outcomes)), region);
    let (mut nearest_by_tract, mut nearest_by_area) = (vec![None; region.origins.tracts()], vec![None; areas.len()]);
    // With requirements, the nearest eligible site differs by language group, and costs beyond the limit are not
    // computed.
    if standard.requirements.is_empty() {
        nearest_by_tract = nearest(&costs.matrix, &region.origins, access.counted()).values().to_vec();
        let mean = |area: &AreaWeights| mean_nearest(people, &costs.matrix, &nearest_by_tract, (area, &region.origins));
        nearest_by_area = areas.iter().map(mean).collect();
    }
    let (walking, unit) = (inputs.study.walking, costs.unit());
    let in_unit = |cost: &mut Option<f64>| {
        *cost = cost.map(|cost| cost_in_unit_of(standard.within, &standard.mode, walking, unit, cost));
    };
    nearest_by_tract.iter_mut().chain(&mut nearest_by_area).for_each(in_unit);
    let sums = sums(&access, areas, &region.origins);
    Some(EvaluatedCriterion { access, nearest_by_tract, nearest_by_area, sums })
}

/// A combination of evaluated standards: what they say of each origin is put together there, so that it is exact.
fn combination<'a>(
    inputs: &Inputs<'a>,
    combined: Combined<'a>,
    evaluated: &[EvaluatedCriterion<'a>],
    areas: &[AreaWeights],
) -> Option<EvaluatedCriterion<'a>> {
    let find = |id: &StandardId| evaluated.iter().find(|own| own.access.criterion.id() == id);
    let people = find(&combined.combination.standards[0])?.access.people;
    let all = combined.standards().map(|own| find(&own.id)?.access.outcomes.of_standard().cloned());
    let outcomes = Outcomes::Lacking(combined.combination.least_lacking(), all.collect::<Option<_>>()?);
    let access = Access::new(Criterion::Combination(combined), people, outcomes, inputs.region);
    let sums = sums(&access, areas, &inputs.region.origins);
    let (by_tract, by_area) = (vec![None; inputs.region.origins.tracts()], vec![None; areas.len()]);
    Some(EvaluatedCriterion { access, nearest_by_tract: by_tract, nearest_by_area: by_area, sums })
}

/// The sums over tracts of people whose counts are suppressed, each with its area.
fn sums(access: &Access<'_>, areas: &[AreaWeights], origins: &Origins) -> Vec<(usize, Vec<WeightedTract>)> {
    let mut sums = Vec::new();
    if access.people.indicator.suppress_below.is_some() {
        for (row, area) in areas.iter().enumerate() {
            sums.extend(access.sums_of_area(area, origins).into_iter().map(|sum| (row, sum)));
        }
    }
    sums
}

/// The cost of reaching the nearest site, as the mean over the people of an area, in the unit of the costs.
fn mean_nearest(
    people: &Series,
    matrix: &CostMatrix,
    by_tract: &[Option<f64>],
    (area, origins): (&AreaWeights, &Origins),
) -> Option<f64> {
    let counted = people.indicator.counts;
    let (mut costs, mut all) = (0.0, 0.0);
    for portion in area.tract_shares.iter().filter(|portion| portion.share(counted) > 0.0) {
        let tract = people.values[portion.tract]?.value();
        let of_tract = by_tract[portion.tract.slot()]?;
        costs += tract * part_of_mean(matrix, (origins, counted), portion, of_tract);
        all += tract * portion.share(counted);
    }
    (all > 0.0).then(|| costs / all)
}

/// The contribution of a tract share to a mean over people: from its own origins where they are known, else from the
/// mean of the tract.
fn part_of_mean(
    matrix: &CostMatrix,
    (origins, counted): (&Origins, CountUnit),
    portion: &TractShare,
    of_tract: f64,
) -> f64 {
    let Some(own) = portion.own_origins(origins) else { return portion.share(counted) * of_tract };
    let cost = |origin: usize| matrix.row(origin).nearest().unwrap_or_default();
    let sum: f64 = own.map(|origin| cost(origin) * origins.all()[origin].weight(counted)).sum();
    sum / origins.weight(origins.range(portion.tract), counted)
}
