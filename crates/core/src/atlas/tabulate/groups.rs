//! The columns of groups.

use crate::atlas::evaluate::GroupGaps;
use crate::atlas::tabulate::share_moe;
use crate::domain::{Column, Estimate, GapMeasure, Quantity};
use crate::gap::Gap;

/// The columns of all groups, for areas.
pub(crate) fn columns(groups: &[GroupGaps<'_>]) -> Vec<Column> {
    groups.iter().flat_map(|group| group.measures.iter().map(|measure| column(group, *measure))).collect()
}

fn column(group: &GroupGaps<'_>, part: GapMeasure) -> Column {
    let (standard, people) = (group.criterion.id().clone(), group.people.indicator.id.clone());
    let of = |gap: &Gap| match part {
        GapMeasure::Within => gap.within(),
        GapMeasure::WithinMoe => gap.within_moe.map(share_moe),
        GapMeasure::WithinAtMost => gap.within_at_most(),
        GapMeasure::WithinAtMostMoe => gap.within_at_most_moe.map(share_moe),
        GapMeasure::AtMost => Some(gap.at_most.value()),
        GapMeasure::AtMostMoe => Estimate::moe(gap.at_most),
        GapMeasure::Without => Some(gap.without.value()),
        _ => Estimate::moe(gap.without),
    };
    Column::number(
        Quantity::Group { standard, people, part },
        group.by_area.iter().map(|gap| gap.as_ref().and_then(of)),
    )
}
