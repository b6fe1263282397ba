//! The columns of standards and combinations.

use crate::atlas::evaluate::Access;
use crate::atlas::suppress::Numbers;
use crate::atlas::tabulate::share_moe;
use crate::domain::{Column, Estimate, GapMeasure, Quantity, Reliability, UnknownReason};
use crate::gap::Gap;

/// The columns of a standard or a combination in a wide table.
pub(crate) fn columns(access: &Access<'_>, numbers: &Numbers) -> Vec<Column> {
    let quantity = |part| Quantity::Gap { standard: Some(access.criterion.id().clone()), part };
    let Numbers { gaps, within, nearest, .. } = numbers;
    let mut columns = vec![
        Column::number(quantity(GapMeasure::Within), within.iter().map(|shares| shares[0])),
        Column::number(quantity(GapMeasure::WithinAtMost), within.iter().map(|shares| shares[1])),
        Column::number(quantity(GapMeasure::Without), gaps.iter().map(|gap| gap.map(|gap| gap.without.value()))),
        Column::number(quantity(GapMeasure::WithoutMoe), gaps.iter().map(|gap| gap.and_then(|gap| gap.without.moe()))),
        Column::text(
            quantity(GapMeasure::WithoutReliability),
            gaps.iter().map(|gap| gap.and_then(|gap| gap.reliability()).map(Reliability::code)),
        ),
    ];
    let unit = access.criterion.nearest_unit();
    columns.extend(unit.map(|unit| Column::number(quantity(GapMeasure::Nearest(unit)), nearest.iter().copied())));
    columns.extend(bounds(gaps, quantity));
    columns.retain(|column| match &column.quantity {
        Quantity::Gap { part, .. } => access.can_be_nonzero(*part),
        _ => true,
    });
    columns.extend(numbers.barriers.iter().flat_map(|(barrier, counts)| {
        [
            Column::number(
                quantity(GapMeasure::Barrier(*barrier)),
                counts.iter().map(|count| count.map(Estimate::value)),
            ),
            Column::number(
                quantity(GapMeasure::BarrierMoe(*barrier)),
                counts.iter().map(|count| count.and_then(Estimate::moe)),
            ),
        ]
    }));
    columns
}

/// The margins of the shares within, which areas have.
pub(crate) fn margins_within(access: &Access<'_>, numbers: &Numbers) -> Vec<Column> {
    let quantity = |part| Quantity::Gap { standard: Some(access.criterion.id().clone()), part };
    let moe =
        |of: fn(&Gap) -> Option<f64>| numbers.gaps.iter().map(move |gap| gap.as_ref().and_then(of).map(share_moe));
    let mut columns = vec![Column::number(quantity(GapMeasure::WithinMoe), moe(|gap| gap.within_moe))];
    if access.can_be_nonzero(GapMeasure::WithinAtMostMoe) {
        columns.push(Column::number(quantity(GapMeasure::WithinAtMostMoe), moe(|gap| gap.within_at_most_moe)));
    }
    columns
}

/// People without access at most, and people whose access is not known by reason, with margins.
pub(crate) fn bounds(gaps: &[Option<Gap>], quantity: impl Fn(GapMeasure) -> Quantity) -> Vec<Column> {
    let with_moe = |[own, moe]: [GapMeasure; 2], of: &dyn Fn(&Gap) -> Estimate| {
        let counts = || gaps.iter().map(|gap| gap.as_ref().map(of));
        [
            Column::number(quantity(own), counts().map(|count| count.map(Estimate::value))),
            Column::number(quantity(moe), counts().map(|count| count.and_then(Estimate::moe))),
        ]
    };
    let most = with_moe([GapMeasure::AtMost, GapMeasure::AtMostMoe], &|gap| gap.at_most);
    let unknown = UnknownReason::ALL.into_iter().flat_map(|why| {
        with_moe([GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)], &move |gap| gap.not_known(why))
    });
    most.into_iter().chain(unknown).collect()
}
