//! Matches the series of the baseline period with those of the later period, for trends.

use gapatlas_formats::error::ReadError;

use crate::domain::{Finding, FindingKind, Period, PeriodOverlap, Series, SourceLocation};
use crate::region::BaselineSeries;

/// The series of the baseline, each with the overlap of its period with the later one.
///
/// Overlapping periods are a finding and not an error: the five-year tables of one tract vintage often all overlap.
///
/// # Errors
/// Where no table is about the baseline, only the baseline has an indicator, or the periods cannot be compared.
pub(crate) fn match_series(
    later: &[Series],
    earlier: Vec<Series>,
    period: Option<Period>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<BaselineSeries>, ReadError> {
    let Some(period) = period else { return Ok(Vec::new()) };
    let invalid = |problem: String| ReadError::in_study(format!("`baseline = \"{period}\"`: {problem}"));
    if earlier.is_empty() {
        return Err(invalid("no table of the study is about these years; add one, or leave `baseline` out".to_owned()));
    }
    let mut baseline = Vec::with_capacity(earlier.len());
    for series in earlier {
        let id = &series.indicator.id;
        let source = later.iter().find(|later| later.indicator.id == *id).and_then(|later| later.sources.first());
        let Some(source) = source else {
            return Err(invalid(format!(
                "only tables of these years have `{id}`; add a table of later years, or leave the indicator out"
            )));
        };
        let Some(now) = source.period else {
            return Err(invalid(format!(
                "{} does not say which years it is about; add `vintage = \"…\"` to its [[demographics]]",
                source.file
            )));
        };
        let overlap = PeriodOverlap::between(period, now).map_err(|error| invalid(format!("`{id}`: {error}")))?;
        let years = period.years_shared_with(now);
        if period.is_after(now) {
            return Err(invalid(format!(
                "`{id}` is read from {now}, which is before the baseline; the baseline must be the earlier period"
            )));
        }
        if years > 0 {
            let file = series.sources.first().map(|source| source.file.clone()).unwrap_or_default();
            let kind = FindingKind::PeriodsOverlap { indicator: id.clone(), years };
            findings.push(Finding { place: SourceLocation::file(&file), kind });
        }
        baseline.push(BaselineSeries { series, overlap });
    }
    Ok(baseline)
}
