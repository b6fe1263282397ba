//! Standards evaluated in tracts and areas.

use crate::access::nearest;
use crate::atlas::ResolvedStandard;
use crate::atlas::evaluate::access::Access;
use crate::atlas::evaluate::inputs::Inputs;
use crate::atlas::evaluate::travel_costs::costs_of;
use crate::disclosure::WeightedTract;
use crate::gap::{AreaWeights, TractShare, cost_in_unit_of};
use crate::travel::Origins;

/// A standard evaluated in every tract and area.
pub(crate) struct EvaluatedStandard<'a> {
    pub(crate) access: Access<'a>,
    /// The mean cost of reaching the nearest site over the people of each tract, in the unit of the standard's limit.
    pub(crate) nearest_by_tract: Vec<Option<f64>>,
    /// The same, of each area. `None` where a number is missing or there are no people.
    pub(crate) nearest_by_area: Vec<Option<f64>>,
    /// The sums over tracts that are published with the counts of the standard's people, each with its area. Empty for
    /// people whose counts are never suppressed.
    pub(crate) sums: Vec<(usize, Vec<WeightedTract>)>,
}

pub(crate) fn evaluate<'a>(inputs: &Inputs<'a>, areas: &[AreaWeights]) -> Vec<EvaluatedStandard<'a>> {
    inputs.standards.iter().filter_map(|resolved| evaluate_one(inputs, *resolved, areas)).collect()
}

fn evaluate_one<'a>(
    inputs: &Inputs<'a>,
    resolved: ResolvedStandard<'a>,
    areas: &[AreaWeights],
) -> Option<EvaluatedStandard<'a>> {
    let origins = &inputs.region.origins;
    let costs = costs_of(inputs.costs, &resolved.standard.theme, &resolved.standard.mode)?;
    let access = Access::new(resolved, costs, inputs.region);
    let (mut nearest_by_tract, mut nearest_by_area) = (vec![None; origins.tracts()], vec![None; areas.len()]);
    // With requirements, the nearest eligible site differs by language group, and costs beyond the limit are not
    // computed.
    if resolved.standard.requirements.is_empty() {
        nearest_by_tract = nearest(&access.costs.matrix, origins, access.counted()).values().to_vec();
        nearest_by_area = areas.iter().map(|area| mean_nearest(&access, &nearest_by_tract, area, origins)).collect();
    }
    let (standard, walking, unit) = (resolved.standard, inputs.study.walking, access.costs.unit());
    let in_unit = |cost: &mut Option<f64>| {
        *cost = cost.map(|cost| cost_in_unit_of(standard.within, &standard.mode, walking, unit, cost));
    };
    nearest_by_tract.iter_mut().chain(&mut nearest_by_area).for_each(in_unit);
    let mut sums = Vec::new();
    if resolved.people.indicator.suppress_below.is_some() {
        for (row, area) in areas.iter().enumerate() {
            sums.extend(access.sums_of_area(area, origins).into_iter().map(|sum| (row, sum)));
        }
    }
    Some(EvaluatedStandard { access, nearest_by_tract, nearest_by_area, sums })
}

/// The cost of reaching the nearest site, as the mean over the people of an area, in the unit of the costs.
fn mean_nearest(access: &Access<'_>, by_tract: &[Option<f64>], area: &AreaWeights, origins: &Origins) -> Option<f64> {
    let (mut costs, mut people) = (0.0, 0.0);
    let counted = access.counted();
    for portion in area.tract_shares.iter().filter(|portion| portion.share(counted) > 0.0) {
        let tract = access.resolved.people.values[portion.tract]?.value();
        costs += tract * part_of_mean(access, origins, portion, by_tract[portion.tract.slot()]?);
        people += tract * portion.share(counted);
    }
    (people > 0.0).then(|| costs / people)
}

/// The contribution of a tract share to a mean over people: from its own origins where they are known, else from the
/// mean of the tract.
fn part_of_mean(access: &Access<'_>, origins: &Origins, portion: &TractShare, of_tract: f64) -> f64 {
    let counted = access.counted();
    let Some(own) = &portion.origins else { return portion.share(counted) * of_tract };
    let range = origins.range(portion.tract);
    let weighted = own.iter().map(|number| range.start + *number as usize);
    let cost = |origin: usize| access.costs.matrix.row(origin).nearest().unwrap_or_default();
    let sum: f64 = weighted.map(|origin| cost(origin) * origins.all()[origin].weight(counted)).sum();
    sum / origins.weight(range, counted)
}
