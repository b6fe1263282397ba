//! Why the people of a tract are not within a standard.

use std::collections::BTreeMap;

use crate::atlas::evaluate::{Outcome, StandardOutcomes};
use crate::atlas::suppress::gaps::PublishedGaps;
use crate::domain::{Barrier, GapReason, Mode, TractIdx, UnknownReason};
use crate::region::Region;

/// For each tract the reason of most of its people who are not certainly within; `None` where all are. `None` for a
/// combination: people lack each of its standards for another reason.
pub(crate) fn reasons(gaps: &PublishedGaps<'_>, region: &Region) -> Option<Vec<Option<GapReason>>> {
    let (access, origins) = (gaps.access, &region.origins);
    let (counted, standard) = (access.counted(), access.outcomes.of_standard()?);
    let has_none_in_reach = |origin: usize| {
        access.groups.iter().any(|&group| standard.at(origin, group) == Outcome::Without(Barrier::Reach))
    };
    let reason = |tract: TractIdx| match gaps.main_reason(tract, &standard.barriers)? {
        Outcome::Within => None,
        Outcome::NotKnown(UnknownReason::IncompleteList) if lacks_costs(standard, region, tract) => {
            Some(GapReason::NotInTable)
        }
        Outcome::NotKnown(why) => Some(GapReason::Unknown(why)),
        Outcome::Without(Barrier::Reach) => {
            let mut people: BTreeMap<GapReason, f64> = BTreeMap::new();
            for origin in origins.range(tract).filter(|origin| has_none_in_reach(*origin)) {
                *people.entry(why(standard, origin)).or_default() += origins.all()[origin].weight(counted);
            }
            people.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(reason, _)| reason)
        }
        Outcome::Without(barrier) => Some(GapReason::Unusable(barrier)),
    };
    Some((0..).map(TractIdx).take(origins.tracts()).map(reason).collect())
}

/// Whether a tract is missing in the table of imported costs.
fn lacks_costs(standard: &StandardOutcomes<'_>, region: &Region, tract: TractIdx) -> bool {
    let Mode::Matrix(id) = &standard.costs.mode else { return false };
    region.imported_costs(id).is_some_and(|table| !table.is_listed[tract])
}

fn why(standard: &StandardOutcomes<'_>, origin: usize) -> GapReason {
    let known = standard.costs.unreached.get(origin).copied().flatten();
    let has_cost = standard.costs.matrix.row(origin).nearest().is_some();
    match (known, &standard.costs.mode) {
        (Some(known), _) => known,
        (None, Mode::Matrix(_)) if !has_cost => GapReason::NoCost,
        (None, _) => GapReason::Beyond,
    }
}
