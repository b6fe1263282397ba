//! Indices of need: their validation and their columns.

use std::collections::BTreeSet;

use crate::atlas::ResolveError;
use crate::atlas::resolve::quoted_list;
use crate::atlas::tables::whole_of;
use crate::domain::{Column, Estimate, IndexMeasure, IndicatorId, Quantity, Series};
use crate::gap::{Index, drop_one, percentile_ranks, rank_spread, ranks, scores};
use crate::study::Study;

/// Checks that every index consists of indicators with a share and without suppression.
pub(super) fn check(study: &Study, series: &[Series]) -> Result<(), ResolveError> {
    let mut names = BTreeSet::new();
    for index in &study.indices {
        let error = |problem: String| Err(ResolveError::Index { index: index.id.clone(), problem });
        if !names.insert(&index.id) {
            return error("two indices have this id; give one of them another".to_owned());
        }
        if index.indicators.is_empty() {
            return error("has no indicators; name at least one".to_owned());
        }
        let mut parts = BTreeSet::new();
        for id in index.indicators.iter().map(|own| &own.indicator) {
            let Some(own) = series.iter().find(|series| series.indicator.id == *id) else {
                let known = quoted_list(series.iter().map(|series| series.indicator.id.as_str()));
                return error(format!("no table of the study has `{id}`; it has {known}"));
            };
            if !parts.insert(id) {
                return error(format!("`{id}` is listed twice; give it a `weight = 2` instead"));
            }
            if own.indicator.suppress_below.is_some() {
                return error(format!(
                    "small counts of `{id}` are withheld, and an index would give them away; leave it out"
                ));
            }
            if whole_of(own, series).is_none() {
                return error(format!(
                    "`{id}` has no share: an index compares shares, which need the whole that it is a part of, for the \
                     same years"
                ));
            }
        }
    }
    Ok(())
}

/// The columns of every index. `counts` has one list per series; `groups` are rows that are ranked together, and rows
/// in none of them have no rank.
pub(super) fn columns(
    study: &Study,
    series: &[Series],
    counts: &[&[Option<Estimate>]],
    groups: &[Vec<usize>],
) -> Vec<Column> {
    let rows = counts.first().map_or(0, |counts| counts.len());
    let position = |id: &IndicatorId| series.iter().position(|series| series.indicator.id == *id);
    let population = series.iter().position(|series| series.indicator.id.as_str() == "population");
    let is_empty =
        |row: usize| population.is_some_and(|column| counts[column][row].is_some_and(|all| all.value() == 0.0));
    let share = |id: &IndicatorId, row: usize| {
        let own = position(id)?;
        let whole = position(&whole_of(&series[own], series)?.indicator.id)?;
        counts[own][row]?.share_of(counts[whole][row]?).filter(|_| !is_empty(row))
    };
    let mut columns = Vec::new();
    for index in &study.indices {
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
        for (column, part) in IndexMeasure::ALL.into_iter().enumerate() {
            let quantity = Quantity::Index { index: index.id.clone(), part };
            columns.push(Column::number(quantity, cells.iter().map(|cells| cells[column])));
        }
    }
    columns
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
