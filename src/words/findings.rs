//! Sentences for findings.

mod lists;
mod sites;
mod tables;
mod timetables;

use crate::domain::{Finding, FindingKind, SiteFinding};
use crate::words::{count, named, number_of, share, visible};

/// A finding as one line: the location, the problem, and what was done about it.
#[must_use]
pub fn finding(finding: &Finding) -> String {
    let place = match finding.place.line {
        Some(line) => format!("{}:{line}", finding.place.file),
        None => finding.place.file.clone(),
    };
    // The sentence quotes values of the data, which may contain any character.
    visible(&format!("{place}: {}", sentence(&finding.kind))).replace('\n', " ")
}

#[expect(clippy::too_many_lines, reason = "a sentence for each kind of finding, one below the other")]
fn sentence(kind: &FindingKind) -> String {
    match kind {
        FindingKind::StreetsElsewhere => "has nothing near the tracts; the map has no streets".to_owned(),
        FindingKind::TractsWithoutLand { ids, of } if ids.len() == *of => {
            "has no land where the tracts are; maps draw them whole".to_owned()
        }
        FindingKind::TractsWithoutLand { ids, .. } => {
            format!("no part of {} is land, and maps draw them whole: {}", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::StreetWithoutNode { node } => {
            format!("the street's node `{node}` is not in the table of nodes; left out")
        }
        FindingKind::StreetsTooShort { count: streets, of } => format!(
            "{streets} of {of} streets are shorter than the straight line between their ends; is the unit of their length right?"
        ),
        FindingKind::StreetIslands { by_car, count: islands, largest_km } => format!(
            "{} no way to the other streets and back {}, the largest of {largest_km:.1} km",
            number_of(*islands, "group of streets has", "groups of streets have"),
            by_mode(*by_car)
        ),
        FindingKind::OriginsOffStreets { by_car, count: origins } => format!(
            "{} more than a mile from every street that can be {}; no site is reached from there",
            number_of(*origins, "origin is", "origins are"),
            travelled(*by_car)
        ),
        FindingKind::OriginsOnIslands { by_car, theme, count: origins } => format!(
            "{} at streets from which no site of the theme {theme} can be reached {}",
            number_of(*origins, "origin is", "origins are"),
            by_mode(*by_car)
        ),
        FindingKind::OriginsAcross { by_car, count: origins } => format!(
            "{} no street that can be {} within a mile on the same side of a motorway, a railway or a river; linked to \
             one beyond",
            number_of(*origins, "origin has", "origins have"),
            travelled(*by_car)
        ),
        FindingKind::SitesOffStreets { by_car, ids } => format!(
            "{} more than a mile from every street that can be {}: {}; nobody reaches them",
            number_of(ids.len(), "site is", "sites are"),
            travelled(*by_car),
            first_ids(ids)
        ),
        FindingKind::SitesWithoutWays { by_car, ids } => format!(
            "no street that can be {} and no entrance leads into {}: {}; entered where streets are nearest to the edge",
            travelled(*by_car),
            number_of(ids.len(), "site", "sites"),
            first_ids(ids)
        ),
        FindingKind::NotUtf8 { encoding } => format!("the text is not UTF-8; read as {encoding}"),
        FindingKind::RowTooLong { cells, columns } => {
            format!("{}; left out, as its cells may be shifted", sizes(*cells, *columns))
        }
        FindingKind::RowTooShort { cells, columns } => {
            format!("{}; the other cells are missing", sizes(*cells, *columns))
        }
        FindingKind::GeometryRepaired { id, over_antimeridian: false } => {
            format!("the outline of {id} crosses or overlaps itself; repaired")
        }
        FindingKind::GeometryRepaired { id, .. } => {
            format!("the outline of {id} crosses the 180th meridian in one piece; split there")
        }
        FindingKind::GeometryDropped { id } => format!("{id} has no outline that can be repaired; left out"),
        FindingKind::GeoidMended { found, geoid } => format!("the id `{found}` is not a GEOID; read as {geoid}"),
        FindingKind::GeoidRefused { found } => format!("`{found}` is not the id of a tract; row left out"),
        FindingKind::OtherAreas { what, rows: count } => {
            format!("{} with the id of a {what}; left out, as a study counts tracts", number_of(*count, "row", "rows"))
        }
        FindingKind::RowsOutside { ids } => {
            let rows = number_of(ids.len(), "row", "rows");
            format!("{rows} about tracts that the study does not have: {}; left out", first_ids(ids))
        }
        FindingKind::TractsConverted { from, by_land, tracts: parts } => {
            let way = if *by_land { "by the land they have in common" } else { "by the shares that the study gives" };
            format!(
                "is about the tracts of {}; its numbers were divided among the study's tracts {way}, of which {} of parts",
                from.year(),
                number_of(*parts, "consists", "consist")
            )
        }
        FindingKind::CrosswalkIncomplete { ids, least } => {
            let tracts = tracts(ids.len());
            format!(
                "the shares of {tracts} sum to less than 1, the least to {least:.2}: {}; the rest is not counted",
                first_ids(ids)
            )
        }
        FindingKind::AreaWithoutShares { id } => format!("gives {id} no share of any tract; it has no people"),
        FindingKind::SharesElsewhere { id, tracts: ids } => {
            let tracts = tracts(ids.len());
            format!(
                "gives {id} shares of {tracts} that its outline does not touch: {}; were ids swapped?",
                first_ids(ids)
            )
        }
        FindingKind::ConnecticutRenamed { rows } => {
            let rows = number_of(*rows, "row names", "rows name");
            format!(
                "{rows} a tract of Connecticut by its planning region where the study has the county, or the other way \
                 round; treated as the same tracts"
            )
        }
        FindingKind::TractsWithoutRow { indicators, ids } => {
            let names: Vec<String> = indicators.iter().map(ToString::to_string).collect();
            format!("no row for {}: {}; {} missing there", tracts(ids.len()), first_ids(ids), names.join(", "))
        }
        FindingKind::TractsWithoutPeople { ids } => {
            format!("nobody lives in {}: {}", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::NotANumber { column, value } => {
            format!("column `{column}` has `{value}` where a number belongs; value missing")
        }
        FindingKind::NegativeCount { column, value } => {
            format!(
                "column `{column}` has the count {value}, and no count is below zero; value missing (where the number \
                 means \"no value\", say so with `missing = [{value}]`)"
            )
        }
        FindingKind::ValuesWithheld { indicator, mark, ids } if mark.is_empty() => {
            format!("{indicator} is empty for {}: {}; values missing", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::ValuesWithheld { indicator, mark, ids } => {
            format!("{indicator} is marked `{mark}` for {}: {}; values missing", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::MarginsUnknown { indicator, mark, ids } => {
            let mark = if mark.is_empty() { "empty".to_owned() } else { format!("marked `{mark}`") };
            format!("the margin of {indicator} is {mark} for {}: {}; unknown there", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::NoMargins => {
            "no margins of error in this file; the reliability of its numbers is unknown".to_owned()
        }
        FindingKind::OpenEnded { indicator, mark, ids } => {
            let tracts = tracts(ids.len());
            format!("{indicator} is only known as `{mark}` for {tracts}: {}; values missing", first_ids(ids))
        }
        FindingKind::LanguagesUnknown { ids } => format!(
            "no counts of all languages for the place of {}: {}; there a group's main languages are those that table B16001 names",
            tracts(ids.len()),
            first_ids(ids)
        ),
        FindingKind::PartAboveWhole { indicator, of, ids } => {
            format!(
                "{indicator} is larger than {of}, which it is a part of, in {}: {}",
                tracts(ids.len()),
                first_ids(ids)
            )
        }
        FindingKind::PeriodsOverlap { indicator, years } => {
            let years = if *years == 1 { "1 year".to_owned() } else { format!("{years} years") };
            format!(
                "the earlier {indicator} shares {years} with the later one; the margin of the change allows for it, \
                 and periods that do not overlap are a better comparison"
            )
        }
        FindingKind::NoPlace { x, y } => format!("the coordinates `{x}`, `{y}` are not a place on the globe"),
        FindingKind::SharePeriodsDiffer { indicator, of } => {
            format!("{indicator} and {of} are about different years; the share is not computed")
        }
        FindingKind::StandardWithoutTracts { standard, indicator, people } => format!(
            "standard {standard} counts {indicator}, which is shown for areas of at least {} people only: no tract \
             shows its result",
            count(*people)
        ),
        FindingKind::Site(finding) => sites::sentence(finding),
        FindingKind::Completeness(finding) => lists::sentence(finding),
        FindingKind::Table(finding) => tables::sentence(finding),
        FindingKind::FeedWithoutStopTimes => {
            "the timetable has no stop_times.txt: its stops count as sites; whether and when anything runs there \
             is not known"
                .to_owned()
        }
        FindingKind::TimetableRows { fault, rows, example } => timetables::rows(*fault, *rows, example),
        FindingKind::TimesInterpolated { calls, of } => format!(
            "{} of {of} have no time of their own; it was interpolated between those that have one",
            number_of(*calls, "call", "calls")
        ),
        FindingKind::NoServiceOnDay { day } => format!("nothing runs on the requested day ({day})"),
        FindingKind::FeedsOfOtherDays { day } => format!(
            "there is no weekday on which all timetables are valid; this one is used as on {day}, a usual weekday of \
             its own"
        ),
        FindingKind::OriginsOutside { count: origins, people } => {
            let people = named(&count(*people), "person", "people");
            format!("{} with {people} in no tract; left out", named(&origins.to_string(), "origin", "origins"))
        }
        FindingKind::TractsWithoutOrigin { ids } => {
            format!(
                "no origin with people in {}: {}; a point inside the tract is used instead",
                tracts(ids.len()),
                first_ids(ids)
            )
        }
        FindingKind::OriginsIncomplete { ids } => {
            format!(
                "the points in {} count fewer than half of the people there, as if they covered only a part: {}; left \
                 out, a point inside the tract is used instead",
                tracts(ids.len()),
                first_ids(ids)
            )
        }
        FindingKind::AreaWithoutOrigin { id } => {
            format!("{id} cuts tracts and contains none of their origins with people: its figures are missing")
        }
        FindingKind::AreaPartlyOutside { id, covered } => {
            format!("tracts cover {:.1} % of {id}; its figures are about that part", covered * 100.0)
        }
        FindingKind::AreaIncomplete { id, indicator, tracts: ids, known } => {
            let about = if *known > 0.0 {
                format!("is about the {} of it that is known", share(*known))
            } else {
                "is missing".to_owned()
            };
            format!("{indicator} of {id} {about}: {} without a value: {}", tracts(ids.len()), first_ids(ids))
        }
        FindingKind::PairsOutside { pairs, id } => {
            let pairs = number_of(*pairs, "pair is", "pairs are");
            format!(
                "{pairs} about places that are not in the tables of demand and supply, the first about `{id}`; left out"
            )
        }
        FindingKind::PairsWithoutCost { pairs, text } => {
            let pairs = number_of(*pairs, "pair has", "pairs have");
            format!("{pairs} no cost, the first `{text}`; taken as out of reach")
        }
        FindingKind::OriginsWithoutRide { theme, no_stop, no_departure, of } => {
            let of = number_of(*of, "place where people live", "places where people live");
            format!(
                "of {of}, {} no stop within the longest walk and {} a stop where nothing leaves in time: they reach no site of the theme \
                 {theme} by bus and train",
                number_of(*no_stop, "has", "have"),
                number_of(*no_departure, "has", "have")
            )
        }
        FindingKind::CostsNotUsed { id } => format!("no standard has the mode `matrix:{id}`; the table is not used"),
        FindingKind::TractsWithoutCosts { ids } => format!(
            "no row about {}: {}; whether their people reach anything is not known. Add a row with an empty cost where they do not",
            tracts(ids.len()),
            first_ids(ids)
        ),
        FindingKind::SitesWithoutCosts { ids } => {
            let sites = number_of(ids.len(), "site has", "sites have");
            format!("{sites} no cost from any tract: {}; taken as out of reach", first_ids(ids))
        }
    }
}

/// A finding about a site, without its location.
#[must_use]
pub fn site_finding(finding: &SiteFinding) -> String {
    visible(&sites::sentence(finding)).replace('\n', " ")
}

/// The heading of a kind of finding.
#[must_use]
pub const fn kind_title(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::StreetsElsewhere => "Streets of another place",
        FindingKind::TractsWithoutLand { .. } => "Tracts without land",
        FindingKind::StreetWithoutNode { .. } => "Streets without one of their nodes, left out",
        FindingKind::StreetsTooShort { .. } => "Tables of streets shorter than the straight line",
        FindingKind::StreetIslands { .. } => "Streets without a way to the others",
        FindingKind::OriginsOffStreets { .. } => "Origins far from all streets",
        FindingKind::OriginsOnIslands { .. } => "Origins at streets that lead to no site",
        FindingKind::OriginsAcross { .. } => "Origins without a street on their side",
        FindingKind::SitesOffStreets { .. } => "Sites far from all streets",
        FindingKind::SitesWithoutWays { .. } => "Areas that no street enters",
        FindingKind::RowTooLong { .. } => "Rows with too many cells, left out",
        FindingKind::RowTooShort { .. } => "Rows with too few cells",
        FindingKind::MarginsUnknown { .. } => "Margins of error that the agency does not give",
        FindingKind::NoMargins => "Tables without margins of error",
        FindingKind::OpenEnded { .. } => "Values beyond what the agency counts",
        FindingKind::LanguagesUnknown { .. } => "Tracts without counts of languages of their place",
        FindingKind::PartAboveWhole { .. } => "Parts larger than their whole",
        FindingKind::NoPlace { .. } => "Coordinates that are not a place",
        FindingKind::NotUtf8 { .. } => "Text files that are not UTF-8",
        FindingKind::GeometryRepaired { .. } => "Outlines repaired",
        FindingKind::GeometryDropped { .. } => "Tracts or areas without a usable outline, left out",
        FindingKind::GeoidMended { .. } => "GEOIDs corrected",
        FindingKind::GeoidRefused { .. } => "Rows without a tract id, left out",
        FindingKind::OtherAreas { .. } => "Tables with rows about other kinds of areas",
        FindingKind::RowsOutside { .. } => "Tables with rows about other tracts",
        FindingKind::TractsConverted { .. } => "Tables about the tracts of another census",
        FindingKind::CrosswalkIncomplete { .. } => "Crosswalks whose shares of a tract sum to less than 1",
        FindingKind::AreaWithoutShares { .. } => "Planning areas without a share in a crosswalk",
        FindingKind::SharesElsewhere { .. } => "Planning areas with shares of tracts elsewhere",
        FindingKind::ConnecticutRenamed { .. } => "Tables with other ids for the tracts of Connecticut",
        FindingKind::TractsWithoutRow { .. } => "Tables that leave tracts out",
        FindingKind::TractsWithoutPeople { .. } => "Tracts without people",
        FindingKind::NotANumber { .. } => "Cells with text where a number belongs",
        FindingKind::NegativeCount { .. } => "Counts below zero",
        FindingKind::ValuesWithheld { .. } => "Values that the agency does not give",
        FindingKind::SharePeriodsDiffer { .. } => "Shares not computed, as the years differ",
        FindingKind::PeriodsOverlap { .. } => "Periods of a trend that overlap",
        FindingKind::StandardWithoutTracts { .. } => "Standards without results by tract",
        FindingKind::Site(finding) => sites::title(finding),
        FindingKind::Completeness(finding) => lists::title(finding),
        FindingKind::Table(finding) => tables::title(finding),
        FindingKind::FeedWithoutStopTimes => "Timetables without stop times",
        FindingKind::TimetableRows { .. } => "Timetables with rows or trips that cannot be used",
        FindingKind::TimesInterpolated { .. } => "Timetables without a time for every call",
        FindingKind::NoServiceOnDay { .. } => "Timetables without service on the day",
        FindingKind::FeedsOfOtherDays { .. } => "Timetables that are valid at different times",
        FindingKind::OriginsOutside { .. } => "Files with origins outside all tracts",
        FindingKind::TractsWithoutOrigin { .. } => "Files without origins for some tracts",
        FindingKind::OriginsIncomplete { .. } => "Files with origins for a part of a tract only",
        FindingKind::AreaWithoutOrigin { .. } => "Planning areas without an origin with people",
        FindingKind::AreaPartlyOutside { .. } => "Planning areas partly outside the tracts",
        FindingKind::AreaIncomplete { .. } => "Figures of planning areas without some tracts",
        FindingKind::PairsOutside { .. } => "Costs between places that are not in the tables",
        FindingKind::PairsWithoutCost { .. } => "Pairs without a cost",
        FindingKind::OriginsWithoutRide { .. } => "Origins that reach no site by bus or train",
        FindingKind::CostsNotUsed { .. } => "Tables of costs that are not used",
        FindingKind::TractsWithoutCosts { .. } => "Tracts that are not in a table of costs",
        FindingKind::SitesWithoutCosts { .. } => "Sites without a cost from any tract",
    }
}

const fn travelled(by_car: bool) -> &'static str {
    if by_car { "driven" } else { "walked" }
}

const fn by_mode(by_car: bool) -> &'static str {
    if by_car { "by car" } else { "on foot" }
}

fn tracts(count: usize) -> String {
    number_of(count, "tract", "tracts")
}

fn sizes(cells: usize, columns: usize) -> String {
    let (cells, columns) = (number_of(cells, "cell", "cells"), number_of(columns, "column", "columns"));
    format!("the row has {cells} and the table {columns}")
}

/// The first ids of a list, and the number of others. `--json` has all of them.
fn first_ids(ids: &[String]) -> String {
    const SHOWN: usize = 3;
    let first = ids.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if ids.len() > SHOWN { format!("{first} and {} more", ids.len() - SHOWN) } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SourceLocation;

    #[test]
    fn a_finding_reads_as_location_fact_and_consequence() {
        let ids = (1..=5).map(|n| format!("1703101010{n}")).collect();
        let outside = Finding { place: SourceLocation::file("languages.dbf"), kind: FindingKind::RowsOutside { ids } };
        insta::assert_snapshot!(finding(&outside), @"languages.dbf: 5 rows about tracts that the study does not have: 17031010101, 17031010102, 17031010103 and 2 more; left out");
        let far = SiteFinding::SiteFarOutside { id: "7 (Clinic)".to_owned(), km: 9876.0, swapped: true }.into();
        let far = Finding { place: SourceLocation::line("clinics.csv", 8), kind: far };
        insta::assert_snapshot!(finding(&far), @"clinics.csv:8: site 7 (Clinic) is 9876 km outside the box around all tracts (with longitude and latitude exchanged it would lie inside); left out");
    }
}
