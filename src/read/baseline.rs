//! The earlier period of a trend beside the later one.

use crate::domain::{Finding, FindingKind, Overlap, Period, Place, Series};
use crate::read::error::ReadError;
use crate::region::Earlier;

/// Earlier series, each with what its years have in common with those of its later one.
///
/// Periods that overlap are flagged by a finding and not refused: within one set of tracts the five-year tables often
/// have no others.
///
/// # Errors
/// Where no table is about the baseline, where only the baseline has an indicator, and where the periods of the two
/// cannot be compared.
pub(crate) fn beside(
    later: &[Series],
    earlier: Vec<Series>,
    period: Option<Period>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Earlier>, ReadError> {
    let Some(period) = period else { return Ok(Vec::new()) };
    let wrong = |problem: String| ReadError::Baseline { period, problem };
    if earlier.is_empty() {
        return Err(wrong("no table of the study is about these years; add one, or leave `baseline` out".to_owned()));
    }
    let mut baseline = Vec::with_capacity(earlier.len());
    for series in earlier {
        let id = &series.indicator.id;
        let source = later.iter().find(|later| later.indicator.id == *id).and_then(|later| later.sources.first());
        let Some(source) = source else {
            return Err(wrong(format!(
                "only tables of these years have `{id}`; add a table of later years, or leave it out"
            )));
        };
        let Some(now) = source.period else {
            return Err(wrong(format!(
                "{} does not say which years it is about; add `vintage = \"…\"` to its [[demographics]]",
                source.file
            )));
        };
        let overlap = Overlap::between(period, now).map_err(|error| wrong(format!("`{id}`: {error}")))?;
        let years = period.years_shared_with(now);
        if period.is_after(now) {
            return Err(wrong(format!(
                "`{id}` is read from the earlier years {now}; the baseline is the earlier period"
            )));
        }
        if years > 0 {
            let file = series.sources.first().map(|source| source.file.clone()).unwrap_or_default();
            let kind = FindingKind::PeriodsOverlap { indicator: id.clone(), years };
            findings.push(Finding { place: Place::file(&file), kind });
        }
        baseline.push(Earlier { series, overlap });
    }
    Ok(baseline)
}
