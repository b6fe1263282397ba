//! What has changed since the baseline, as columns.

use crate::domain::{Column, Comparison, Confidence, Estimate, Indicator, Overlap, Quantity, TrendPart};

/// The earlier counts and the change since, for an indicator that has any. None for an indicator of which small counts
/// are withheld: a change beside a count gives the other count away.
pub(super) fn columns(
    indicator: &Indicator,
    later: &[Option<Estimate>],
    earlier: Option<(Overlap, &[Option<Estimate>])>,
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
        Column::number(quantity(TrendPart::Baseline), earlier.iter().map(|count| count.map(Estimate::value))),
        Column::number(quantity(TrendPart::BaselineMoe), earlier.iter().map(|count| count.and_then(Estimate::moe))),
        Column::number(quantity(TrendPart::Change), change().map(|change| change.map(Estimate::value))),
        Column::number(quantity(TrendPart::ChangeMoe), change().map(|change| change.and_then(Estimate::moe))),
        Column::text(quantity(TrendPart::ChangeCompared), changes.iter().map(|change| change.as_ref().map(told))),
    ]
}

/// The words of reports and comparisons.
fn told(change: &Comparison) -> &'static str {
    match change.is_significant(Confidence::PUBLISHED) {
        None => "cannot be told",
        Some(false) => "no clear difference",
        Some(true) if change.difference().value() > 0.0 => "clearly higher",
        Some(true) => "clearly lower",
    }
}
