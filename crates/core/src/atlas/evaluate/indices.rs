//! Indices of need.

use crate::domain::{Estimate, IndexMeasure, IndicatorId, Series};
use crate::gap::{Index, drop_one, percentile_ranks, rank_spread, ranks, scores};
use crate::study::StudySummary;

/// An index with its measures of each row, in the order of [`IndexMeasure::ALL`].
pub(crate) struct IndexCells<'a> {
    pub(crate) index: &'a Index,
    pub(crate) rows: Vec<[Option<f64>; IndexMeasure::ALL.len()]>,
}

/// Every index. `counts` has one list per series; `groups` are rows that are ranked together, and rows in none of them
/// have no rank.
pub(crate) fn cells<'a>(
    study: &'a StudySummary,
    series: &[Series],
    counts: &[&[Option<Estimate>]],
    groups: &[Vec<usize>],
) -> Vec<IndexCells<'a>> {
    let rows = counts.first().map_or(0, |counts| counts.len());
    let position = |id: &IndicatorId| series.iter().position(|series| series.indicator.id == *id);
    let population = series.iter().position(|series| series.indicator.id.as_str() == "population");
    let is_empty =
        |row: usize| population.is_some_and(|column| counts[column][row].is_some_and(|all| all.value() == 0.0));
    let share = |id: &IndicatorId, row: usize| {
        let own = position(id)?;
        let whole = position(&series[own].whole_in(series)?.indicator.id)?;
        counts[own][row]?.share_of(counts[whole][row]?).filter(|_| !is_empty(row))
    };
    let of_index = |index: &'a Index| {
        let mut cells = vec![[None; IndexMeasure::ALL.len()]; rows];
        for group in groups {
            let shares: Vec<Vec<Option<Estimate>>> = index
                .indicators
                .iter()
                .map(|own| group.iter().map(|&row| share(&own.indicator, row)).collect())
                .collect();
            for (&row, row_cells) in group.iter().zip(index_cells(index, &shares)) {
                cells[row] = row_cells;
            }
        }
        IndexCells { index, rows: cells }
    };
    study.indices.iter().map(of_index).collect()
}

/// The cells of each row, in the order of [`IndexMeasure::ALL`].
fn index_cells(index: &Index, shares: &[Vec<Option<Estimate>>]) -> Vec<[Option<f64>; IndexMeasure::ALL.len()]> {
    let values: Vec<Vec<Option<f64>>> =
        shares.iter().map(|estimates| estimates.iter().map(|share| share.map(Estimate::value)).collect()).collect();
    let scores = scores(index, &values);
    let spread = rank_spread(index, shares);
    let (percentiles, ranks, changes) = (percentile_ranks(&scores), ranks(&scores), drop_one(index, &values));
    let number = |rank: usize| u32::try_from(rank).ok().map(f64::from);
    let cells = |position: usize| {
        let spread: Option<(usize, usize)> = spread[position];
        [
            percentiles[position],
            scores[position],
            ranks[position].and_then(number),
            spread.and_then(|(from, _)| number(from)),
            spread.and_then(|(_, to)| number(to)),
            changes[position].and_then(number),
        ]
    };
    (0..scores.len()).map(cells).collect()
}
