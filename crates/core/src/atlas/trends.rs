//! Change since the baseline, as columns.

use crate::domain::{Column, Comparison, ComparisonResult, Estimate, Indicator, PeriodOverlap, Quantity, TrendMeasure};

/// The largest share of a baseline count that may be interpolated from split tracts of another census. Above it a
/// difference may come from the interpolation, which no margin covers.
const MAX_INTERPOLATED_SHARE: f64 = 0.05;

/// The baseline counts and the change since. No columns for an indicator with suppression: the change discloses a
/// withheld count. `interpolated_share` is the share of a row's baseline count that was interpolated from split tracts.
pub(super) fn columns(
    indicator: &Indicator,
    later: &[Option<Estimate>],
    earlier: Option<(PeriodOverlap, &[Option<Estimate>])>,
    interpolated_share: impl Fn(usize) -> f64,
) -> Vec<Column> {
    let Some((overlap, earlier)) = earlier.filter(|_| indicator.suppress_below.is_none()) else { return Vec::new() };
    let quantity = |part| Quantity::Trend { indicator: indicator.id.clone(), part };
    let changes: Vec<Option<Comparison>> = later
        .iter()
        .zip(earlier)
        .map(|(later, earlier)| Some(Comparison::new((*later)?, (*earlier)?, overlap)))
        .collect();
    let change = || changes.iter().map(|change| change.map(|change| change.difference()));
    vec![
        Column::number(quantity(TrendMeasure::Baseline), earlier.iter().map(|count| count.map(Estimate::value))),
        Column::number(quantity(TrendMeasure::BaselineMoe), earlier.iter().map(|count| count.and_then(Estimate::moe))),
        Column::number(quantity(TrendMeasure::Change), change().map(|change| change.map(Estimate::value))),
        Column::number(quantity(TrendMeasure::ChangeMoe), change().map(|change| change.and_then(Estimate::moe))),
        Column::text(
            quantity(TrendMeasure::ChangeCompared),
            changes.iter().enumerate().map(|(row, change)| {
                let is_interpolated = interpolated_share(row) > MAX_INTERPOLATED_SHARE;
                let result = change.as_ref()?.result();
                Some(if is_interpolated { ComparisonResult::Unknown } else { result }.code())
            }),
        ),
    ]
}
