//! The columns of counts.

use crate::atlas::evaluate::AreaCounts;
use crate::disclosure::SuppressedRows;
use crate::domain::{Column, Estimate, Quantity, Reliability, Series};

/// The columns of a count: value, margin, share, reliability. `pairs` are counts with their totals.
pub(crate) fn columns(
    series: &Series,
    counts: &[Option<Estimate>],
    pairs: Option<&[[Option<Estimate>; 2]]>,
    withheld: &SuppressedRows,
) -> Vec<Column> {
    let id = || series.indicator.id.clone();
    let mut columns = vec![
        Column::number(Quantity::Count(id()), counts.iter().map(|count| count.map(Estimate::value))),
        Column::number(Quantity::CountMoe(id()), counts.iter().map(|count| count.and_then(Estimate::moe))),
    ];
    if let Some(pairs) = pairs {
        let share = |[count, whole]: &[Option<Estimate>; 2]| {
            let (count, whole) = count.zip(*whole)?;
            count.share_of(whole)
        };
        let shares: Vec<Option<Estimate>> = pairs.iter().map(share).collect();
        columns.push(Column::number(Quantity::Share(id()), shares.iter().map(|share| share.map(Estimate::value))));
        columns
            .push(Column::number(Quantity::ShareMoe(id()), shares.iter().map(|share| share.and_then(Estimate::moe))));
    }
    let scheme = series.indicator.metadata.reliability;
    let class = |count: &Option<Estimate>| count.and_then(|count| scheme.class(count)).map(Reliability::code);
    columns.push(Column::text(Quantity::Reliability(id()), counts.iter().map(class)));
    if series.indicator.suppress_below.is_some() {
        let mark = |row| withheld.contains(&series.indicator.id, row).then_some("yes");
        columns.push(Column::text(Quantity::Withheld(Some(id())), (0..counts.len()).map(mark)));
    }
    columns
}

/// The known share of each area, and the count at most. No columns where no tract lacks a number.
pub(crate) fn known(series: &Series, counts: &AreaCounts) -> Vec<Column> {
    if counts.totals.is_complete() {
        return Vec::new();
    }
    let id = || series.indicator.id.clone();
    let mut columns = vec![Column::number(Quantity::Known(id()), counts.totals.known.iter().map(|known| Some(*known)))];
    columns.extend(counts.at_most.iter().flat_map(|most| {
        [
            Column::number(Quantity::CountAtMost(id()), most.iter().map(|most| most.map(Estimate::value))),
            Column::number(Quantity::CountAtMostMoe(id()), most.iter().map(|most| most.and_then(Estimate::moe))),
        ]
    }));
    columns
}
