//! The first step: who has access, and what is counted, whether or not it is published.

mod access;
mod areas;
pub(super) mod cost_query;
mod criteria;
mod eligibility;
mod groups;
mod indices;
mod inputs;
pub(super) mod inventory_coverage;
mod outcome;
mod service;
mod supply;
pub(super) mod travel_costs;

use std::collections::BTreeMap;

use crate::access::nearest;
use crate::atlas::ThemeCosts;
use crate::domain::{AreaKind, CountUnit, Estimate, Finding};
use crate::gap::{Apportionment, AreaWeights};
use crate::region::Region;
use crate::study::StudySummary;

pub(super) use access::{Access, GroupShares, Shares};
pub(super) use areas::AreaCounts;
pub(super) use criteria::EvaluatedCriterion;
pub(super) use eligibility::{MainLanguagesByOrigin, eligibilities, missing_fact_findings};
pub(super) use groups::GroupGaps;
pub(super) use indices::IndexCells;
pub(super) use inputs::Inputs;
pub use inventory_coverage::InventoryCoverage;
pub(super) use outcome::{Outcome, Outcomes, StandardOutcomes};
pub(super) use service::Service;
pub(super) use supply::{Supply, SupplyCells};

/// All that follows from a study and a region. Nothing of it is suppressed.
pub(super) struct Evaluation<'a> {
    pub(super) study: &'a StudySummary,
    pub(super) region: &'a Region,
    /// The standards that have costs, and the combinations of them.
    pub(super) criteria: Vec<EvaluatedCriterion<'a>>,
    /// The access of groups and their totals, by standard and combination.
    pub(super) groups: Vec<GroupGaps<'a>>,
    /// The floating catchment measures.
    pub(super) supply: Vec<SupplyCells<'a>>,
    /// The costs to the nearest site, by theme and mode.
    pub(super) nearest: Vec<NearestCosts<'a>>,
    /// The shares of tracts in each planning area, and last those of the region.
    pub(super) areas: Vec<AreaWeights>,
    /// How tracts were apportioned to the areas of each kind.
    pub(super) apportionment: BTreeMap<AreaKind, Apportionment>,
    /// The counts of areas, one for each series of the region.
    pub(super) counts: Vec<AreaCounts>,
    /// The indices of need of tracts and of areas.
    pub(super) indices: [Vec<IndexCells<'a>>; 2],
    /// Service by timetable; `None` where no trip runs.
    pub(super) service: Option<Service>,
}

/// The costs to the nearest site of a theme.
pub(super) struct NearestCosts<'a> {
    pub(super) costs: &'a ThemeCosts,
    /// The percentile of departures; `None` for the first that the study asks for, and for other modes.
    pub(super) percentile: Option<u8>,
    /// The mean over the people of each tract.
    pub(super) by_tract: Vec<Option<f64>>,
}

/// Evaluates every standard and combination in tracts and areas, and counts.
pub(super) fn evaluate<'a>(inputs: &Inputs<'a>, findings: &mut Vec<Finding>) -> Evaluation<'a> {
    let Inputs { study, region, .. } = *inputs;
    let (areas, apportionment) = areas::apportion_tracts(region, findings);
    let counts = areas::counts(region, &areas, findings);
    let criteria = criteria::evaluate(inputs, &areas);
    let groups = groups::evaluate(inputs, &criteria, &areas);
    let by_tract: Vec<&[Option<Estimate>]> = region.series.iter().map(|series| series.values.values()).collect();
    let by_area: Vec<Vec<Option<Estimate>>> = counts.iter().map(|counts| counts.totals.comparable()).collect();
    let by_area: Vec<&[Option<Estimate>]> = by_area.iter().map(Vec::as_slice).collect();
    let indices = [
        indices::cells(study, &region.series, &by_tract, &[(0..region.tracts.all().len()).collect()]),
        indices::cells(study, &region.series, &by_area, &areas::rows_of_kinds(&region.areas)),
    ];
    Evaluation {
        study,
        region,
        criteria,
        groups,
        supply: supply::evaluate(inputs, &areas),
        nearest: inputs.costs.iter().flat_map(|costs| nearest_costs(costs, region)).collect(),
        areas,
        apportionment,
        counts,
        indices,
        service: Service::new(study, region),
    }
}

fn nearest_costs<'a>(costs: &'a ThemeCosts, region: &'a Region) -> impl Iterator<Item = NearestCosts<'a>> {
    let others = costs.other_percentiles.iter().map(|(percentile, matrix)| (Some(*percentile), matrix));
    std::iter::once((None, &costs.matrix)).chain(others).map(|(percentile, matrix)| {
        let by_tract = nearest(matrix, &region.origins, CountUnit::People).values().to_vec();
        NearestCosts { costs, percentile, by_tract }
    })
}
