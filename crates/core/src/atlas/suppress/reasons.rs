//! Why the people of a tract are not within a standard.

use std::collections::BTreeMap;

use crate::atlas::evaluate::{Access, Outcome};
use crate::atlas::suppress::gaps::PublishedGaps;
use crate::domain::{Barrier, GapReason, Mode, TractIdx, UnknownReason};
use crate::region::Region;

/// For each tract the reason of most of its people who are not certainly within; `None` where all are.
pub(crate) fn reasons(gaps: &PublishedGaps<'_>, region: &Region) -> Vec<Option<GapReason>> {
    let (access, origins) = (gaps.access, &region.origins);
    let counted = access.counted();
    let reason = |tract: TractIdx| match gaps.main_reason(tract)? {
        Outcome::Within => None,
        Outcome::NotKnown(UnknownReason::IncompleteList) if lacks_costs(access, region, tract) => {
            Some(GapReason::NotInTable)
        }
        Outcome::NotKnown(why) => Some(GapReason::Unknown(why)),
        Outcome::Without(Barrier::Reach) => {
            let mut people: BTreeMap<GapReason, f64> = BTreeMap::new();
            for origin in origins.range(tract).filter(|origin| access.has_none_in_reach(*origin)) {
                *people.entry(why(access, origin)).or_default() += origins.all()[origin].weight(counted);
            }
            people.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(reason, _)| reason)
        }
        Outcome::Without(barrier) => Some(GapReason::Unusable(barrier)),
    };
    (0..).map(TractIdx).take(origins.tracts()).map(reason).collect()
}

/// Whether a tract is missing in the table of imported costs.
fn lacks_costs(access: &Access<'_>, region: &Region, tract: TractIdx) -> bool {
    let Mode::Matrix(id) = &access.costs.mode else { return false };
    region.imported_costs(id).is_some_and(|table| !table.is_listed[tract])
}

fn why(access: &Access<'_>, origin: usize) -> GapReason {
    let known = access.costs.unreached.get(origin).copied().flatten();
    let has_cost = access.costs.matrix.row(origin).nearest().is_some();
    match (known, &access.costs.mode) {
        (Some(known), _) => known,
        (None, Mode::Matrix(_)) if !has_cost => GapReason::NoCost,
        (None, _) => GapReason::Beyond,
    }
}
