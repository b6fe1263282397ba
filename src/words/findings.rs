//! Findings as sentences.

use crate::domain::{Finding, FindingKind};

/// A finding as one line: where, what, and what was done.
#[must_use]
pub fn finding(finding: &Finding) -> String {
    let place = match finding.place.line {
        Some(line) => format!("{}:{line}", finding.place.file),
        None => finding.place.file.clone(),
    };
    format!("{place}: {}", sentence(&finding.kind))
}

fn sentence(kind: &FindingKind) -> String {
    match kind {
        FindingKind::NotUtf8 => "the text is not UTF-8; read as Windows-1252".to_owned(),
        FindingKind::GeometryRepaired { id } => format!("the outline of {id} crosses itself; mended"),
        FindingKind::GeometryDropped { id } => format!("{id} has no outline that can be mended; left out"),
        FindingKind::GeoidMended { found, geoid } => format!("the id `{found}` is no GEOID; read as {geoid}"),
        FindingKind::GeoidRefused { found } => format!("`{found}` is no id of a tract; row left out"),
        FindingKind::RowsOutside { ids } => {
            format!("{} about tracts that the study does not have: {}; left out", rows(ids.len()), some(ids))
        }
        FindingKind::TractsWithoutRow { indicators, ids } => {
            let names: Vec<String> = indicators.iter().map(ToString::to_string).collect();
            format!("no row for {}: {}; {} missing there", tracts(ids.len()), some(ids), names.join(", "))
        }
        FindingKind::TractsWithoutPeople { ids } => format!("nobody lives in {}: {}", tracts(ids.len()), some(ids)),
        FindingKind::NotANumber { column, value } => {
            format!("column `{column}` has `{value}` where a number belongs; value missing")
        }
        FindingKind::NegativeCount { column, value } => {
            format!(
                "column `{column}` counts {value}, and nothing counts below zero; value missing (where the number \
                 means \"no value\", say so with `missing = [{value}]`)"
            )
        }
        FindingKind::ValuesWithheld { indicator, mark, ids } if mark.is_empty() => {
            format!("{indicator} is empty for {}: {}; values missing", tracts(ids.len()), some(ids))
        }
        FindingKind::ValuesWithheld { indicator, mark, ids } => {
            format!("{indicator} is marked `{mark}` for {}: {}; values missing", tracts(ids.len()), some(ids))
        }
        FindingKind::SharePeriodsDiffer { indicator, of } => {
            format!("{indicator} and {of} are about different years; the share is not computed")
        }
        FindingKind::SiteWithoutCoordinates { id } => format!("site {id} has no coordinates; left out"),
        FindingKind::SiteFarOutside { id, km, swapped } => {
            let hint = if *swapped { " (with longitude and latitude exchanged it would lie among them)" } else { "" };
            format!("site {id} is {km} km from the nearest tract{hint}; left out")
        }
        FindingKind::SiteIdRepeated { id, given } => format!("the id {id} is taken; this site goes by {given}"),
        FindingKind::FeedWithoutStopTimes => {
            "the timetable has no stop_times.txt: its stops count as places, when and whether anything runs there is \
             not known"
                .to_owned()
        }
        FindingKind::OriginsOutside { count, people } => {
            format!("{count} origins with {people} people lie in no tract; left out")
        }
        FindingKind::TractsWithoutOrigin { ids } => {
            format!("no origin with people in {}: {}; a point inside the tract stands in", tracts(ids.len()), some(ids))
        }
        FindingKind::AreaPartlyOutside { id, covered } => {
            format!("tracts cover {:.1} % of {id}; its figures are about that part", covered * 100.0)
        }
        FindingKind::AreaIncomplete { id, indicator, tracts: ids } => {
            format!("{indicator} of {id} is missing: {} without a value: {}", tracts(ids.len()), some(ids))
        }
    }
}

/// A kind of finding as a heading over a count.
#[must_use]
pub const fn kind_title(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::NotUtf8 => "Text files that are not UTF-8",
        FindingKind::GeometryRepaired { .. } => "Outlines mended",
        FindingKind::GeometryDropped { .. } => "Tracts or areas left out for want of an outline",
        FindingKind::GeoidMended { .. } => "GEOIDs mended",
        FindingKind::GeoidRefused { .. } => "Rows left out for want of a tract id",
        FindingKind::RowsOutside { .. } => "Tables with rows about other tracts",
        FindingKind::TractsWithoutRow { .. } => "Tables that leave tracts out",
        FindingKind::TractsWithoutPeople { .. } => "Tracts without people",
        FindingKind::NotANumber { .. } => "Cells with text where a number belongs",
        FindingKind::NegativeCount { .. } => "Counts below zero",
        FindingKind::ValuesWithheld { .. } => "Values that the agency does not give",
        FindingKind::SharePeriodsDiffer { .. } => "Shares not computed for want of common years",
        FindingKind::SiteWithoutCoordinates { .. } => "Sites without coordinates, left out",
        FindingKind::SiteFarOutside { .. } => "Sites far outside, left out",
        FindingKind::SiteIdRepeated { .. } => "Sites with an id that another has",
        FindingKind::FeedWithoutStopTimes => "Timetables without stop times",
        FindingKind::OriginsOutside { .. } => "Files with origins outside all tracts",
        FindingKind::TractsWithoutOrigin { .. } => "Files without origins for some tracts",
        FindingKind::AreaPartlyOutside { .. } => "Planning areas partly outside the tracts",
        FindingKind::AreaIncomplete { .. } => "Figures of planning areas missing",
    }
}

fn rows(count: usize) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}

fn tracts(count: usize) -> String {
    if count == 1 { "1 tract".to_owned() } else { format!("{count} tracts") }
}

/// The first of some ids: enough to recognise, not more than can be read. `--json` has them all.
fn some(ids: &[String]) -> String {
    const SHOWN: usize = 3;
    let first = ids.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if ids.len() > SHOWN { format!("{first} and {} more", ids.len() - SHOWN) } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Place;

    #[test]
    fn a_finding_reads_as_place_fact_and_deed() {
        let ids = (1..=5).map(|n| format!("1703101010{n}")).collect();
        let outside = Finding { place: Place::file("languages.dbf"), kind: FindingKind::RowsOutside { ids } };
        insta::assert_snapshot!(finding(&outside), @"languages.dbf: 5 rows about tracts that the study does not have: 17031010101, 17031010102, 17031010103 and 2 more; left out");
        let far = FindingKind::SiteFarOutside { id: "7 (Clinic)".to_owned(), km: 9876.0, swapped: true };
        let far = Finding { place: Place::line("clinics.csv", 8), kind: far };
        insta::assert_snapshot!(finding(&far), @"clinics.csv:8: site 7 (Clinic) is 9876 km from the nearest tract (with longitude and latitude exchanged it would lie among them); left out");
    }
}
