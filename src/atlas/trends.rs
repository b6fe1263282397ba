//! What has changed since the baseline, as columns.

use crate::domain::{Column, Comparison, Confidence, Estimate, Indicator, Overlap, Quantity, TrendPart};

/// Where more than this share of an earlier count comes from tracts of another census of which only a part is meant, a
/// difference may be one of how they were divided, which no margin covers.
const MOST_DIVIDED: f64 = 0.05;

/// The earlier counts and the change since, for an indicator that has any. None for an indicator of which small counts
/// are withheld: a change beside a count gives the other count away. `divided` is the share of a row's earlier count that
/// rests on how tracts of another census were divided.
pub(super) fn columns(
    indicator: &Indicator,
    later: &[Option<Estimate>],
    earlier: Option<(Overlap, &[Option<Estimate>])>,
    divided: impl Fn(usize) -> f64,
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
        Column::text(
            quantity(TrendPart::ChangeCompared),
            changes.iter().enumerate().map(|(row, change)| {
                let change = change.as_ref()?;
                Some(if divided(row) > MOST_DIVIDED { "cannot be told" } else { told(change) })
            }),
        ),
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
