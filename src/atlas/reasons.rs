//! Why the people of a tract are not within a standard.

use std::collections::BTreeMap;

use crate::atlas::bounds::Outcome;
use crate::atlas::evaluation::Evaluation;
use crate::atlas::travel_costs::imported_costs;
use crate::domain::{Barrier, GapReason, Mode, TractIdx, UnknownReason};
use crate::region::Region;

/// For each tract the code of the reason of most of its people who are not certainly within; `None` where all are.
pub(super) fn reasons(evaluation: &Evaluation<'_>, region: &Region) -> Vec<Option<String>> {
    let (counted, origins) = (evaluation.counted(), &region.origins);
    let reason = |tract: TractIdx| match evaluation.bounds.main_reason(evaluation.resolved.people, tract)? {
        Outcome::Within => None,
        Outcome::NotKnown(UnknownReason::IncompleteList) if lacks_costs(evaluation, region, tract) => {
            Some(GapReason::NotInTable)
        }
        Outcome::NotKnown(why) => Some(GapReason::Unknown(why)),
        Outcome::Without(Barrier::Reach) => {
            let mut people: BTreeMap<GapReason, f64> = BTreeMap::new();
            for origin in origins.range(tract).filter(|origin| evaluation.bounds.has_none_in_reach(*origin)) {
                *people.entry(why(evaluation, origin)).or_default() += origins.all()[origin].weight(counted);
            }
            people.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(reason, _)| reason)
        }
        Outcome::Without(barrier) => Some(GapReason::Unusable(barrier)),
    };
    (0..).map(TractIdx).take(origins.tracts()).map(|tract| reason(tract).map(GapReason::code)).collect()
}

/// Whether a tract is missing in the table of imported costs.
fn lacks_costs(evaluation: &Evaluation<'_>, region: &Region, tract: TractIdx) -> bool {
    let Mode::Matrix(id) = &evaluation.costs.mode else { return false };
    imported_costs(region, id).is_some_and(|table| !table.is_listed[tract])
}

fn why(evaluation: &Evaluation<'_>, origin: usize) -> GapReason {
    let known = evaluation.costs.unreached.get(origin).copied().flatten();
    let has_cost = evaluation.costs.matrix.row(origin).nearest().is_some();
    match (known, &evaluation.costs.mode) {
        (Some(known), _) => known,
        (None, Mode::Matrix(_)) if !has_cost => GapReason::NoCost,
        (None, _) => GapReason::Beyond,
    }
}
