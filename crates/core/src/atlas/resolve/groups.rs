//! The groups whose access is compared.

use crate::atlas::resolve::error::{ResolveError, quoted_list};
use crate::domain::{GapMeasure, IndicatorId, Series};
use crate::gap::Criterion;
use crate::region::Region;
use crate::study::{Equity, StudySummary};

/// The measures of a group.
pub(crate) const GROUP_MEASURES: [GapMeasure; 8] = [
    GapMeasure::Within,
    GapMeasure::WithinMoe,
    GapMeasure::WithinAtMost,
    GapMeasure::WithinAtMostMoe,
    GapMeasure::Without,
    GapMeasure::WithoutMoe,
    GapMeasure::AtMost,
    GapMeasure::AtMostMoe,
];

/// The groups of a study, each with the total that it is a part of.
///
/// # Errors
/// For a group without a table, without a total, or with suppressed counts: access by group is one more sum over them.
pub(crate) fn groups<'r>(
    study: &StudySummary,
    region: &'r Region,
) -> Result<Vec<(&'r Series, &'r Series)>, ResolveError> {
    let find = |id: &str| region.series.iter().find(|series| series.indicator.id.as_str() == id);
    let pair = |series: &'r Series| {
        let whole = series.indicator.of.as_ref().and_then(|of| find(of.as_str()));
        whole.filter(|_| is_unsuppressed(series)).filter(|whole| is_unsuppressed(whole)).map(|whole| (series, whole))
    };
    let Some(requested) = &study.groups else {
        return Ok(Equity::DEFAULT_GROUPS.iter().filter_map(|id| find(id)).filter_map(pair).collect());
    };
    let refuse = |group: &IndicatorId, problem: String| ResolveError::Group { group: group.clone(), problem };
    let groups = requested.iter().map(|group| {
        let Some(series) = find(group.as_str()) else {
            let known = quoted_list(
                region.series.iter().filter(|series| pair(series).is_some()).map(|own| own.indicator.id.as_str()),
            );
            return Err(refuse(group, format!("no table of the study counts it; it may be {known}")));
        };
        pair(series).ok_or_else(|| {
            let problem = if is_unsuppressed(series) {
                "the tables do not count a whole that it is a part of, with which its access could be \
                 compared"
                    .to_owned()
            } else {
                "counts of it are withheld, and access by group would give them away".to_owned()
            };
            refuse(group, problem)
        })
    });
    groups.collect()
}

fn is_unsuppressed(series: &Series) -> bool {
    series.indicator.suppress_below.is_none() && series.indicator.metadata.smallest.people().is_none()
}

/// The people, other than its own, for whom a standard or a combination is evaluated: all groups and their totals, each
/// once.
pub(crate) fn others<'r>(criterion: Criterion<'_>, groups: &[(&'r Series, &'r Series)]) -> Vec<&'r Series> {
    let mut others: Vec<&Series> = Vec::new();
    // The languages of other groups are not known.
    if criterion.matches_language() {
        return others;
    }
    for series in groups.iter().flat_map(|(group, whole)| [*whole, *group]) {
        let id = &series.indicator.id;
        if id != criterion.people() && !others.iter().any(|other| other.indicator.id == *id) {
            others.push(series);
        }
    }
    others
}
