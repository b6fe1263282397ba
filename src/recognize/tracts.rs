//! Layers of tracts, and which census drew them.

use std::collections::BTreeSet;

use crate::domain::TractVintage;
use crate::read::Shape;
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{Kind, Seen};

/// A layer of outlines in which each feature has the GEOID of a tract of its own.
pub(super) fn recognize(name: &str, table: &TableFacts) -> Option<(Kind, String)> {
    let ids =
        table.tracts.as_ref().filter(|ids| table.shape == Some(Shape::Areas) && ids.is_unique && !ids.are_blocks)?;
    let column = ids.column.clone()?;
    let evidence = format!("{} with outlines and a tract's GEOID each, in the column {column}", table.size());
    Some((Kind::Tracts { geoid: column, vintage: vintage_in_names(name, table) }, evidence))
}

/// A table about tracts, without outlines.
pub(super) fn recognize_table(table: &TableFacts) -> Option<(Kind, String)> {
    let ids = table.tracts.as_ref().filter(|ids| ids.is_unique && !ids.are_blocks && table.shape.is_none())?;
    let geoid = ids.column.clone()?;
    let evidence =
        format!("{} with a tract's GEOID each, in the column {geoid}, in no format of the Census", table.size());
    Some((Kind::TractTable { geoid }, evidence))
}

/// The census that the names of columns say, else the year in the name of the file or layer, with what says it.
fn vintage_in_names(name: &str, table: &TableFacts) -> Option<(TractVintage, String)> {
    let of_column = |column: &String| {
        let upper = column.to_ascii_uppercase();
        let stem = ["GEOID", "TRACTCE", "CTIDFP", "TRACT", "CT"].iter().find_map(|stem| upper.strip_prefix(stem))?;
        let digits = stem.trim_start_matches('_');
        TractVintage::ALL
            .into_iter()
            .find(|vintage| digits == format!("{:02}", vintage.year() % 100) || digits == vintage.year().to_string())
    };
    let by_columns: BTreeSet<(u16, &String)> =
        table.records.columns.iter().filter_map(|column| Some((of_column(column)?.year(), column))).collect();
    let (first, last) = (by_columns.first(), by_columns.last());
    if let (Some((year, column)), Some((other, _))) = (first, last)
        && year == other
    {
        return vintage_of(*year).map(|vintage| (vintage, format!("the column is called {column}")));
    }
    let years: BTreeSet<u16> = table.layer.iter().map(String::as_str).chain([name]).flat_map(years_in).collect();
    let vintages: BTreeSet<u16> = years.iter().filter_map(|year| vintage_of(*year)).map(TractVintage::year).collect();
    match (vintages.first(), vintages.len(), years.first()) {
        (Some(vintage), 1, Some(year)) => {
            vintage_of(*vintage).map(|vintage| (vintage, format!("the name says {year}")))
        }
        _ => None,
    }
}

/// The census whose tracts files of a year have.
fn vintage_of(year: u16) -> Option<TractVintage> {
    let census = match year {
        2020..=2029 => 2020,
        2010..=2019 => 2010,
        2000..=2009 => 2000,
        _ => return None,
    };
    TractVintage::ALL.into_iter().find(|vintage| vintage.year() == census)
}

/// The numbers of four digits in the last part of a path.
fn years_in(path: &str) -> Vec<u16> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let runs = file.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok()).filter(|year| (2000..2030).contains(year)).collect()
}

/// The layer of tracts that a study is about, with its census.
#[derive(Debug)]
pub(super) struct ChosenTracts<'s> {
    pub(super) seen: &'s Seen,
    pub(super) table: &'s TableFacts,
    pub(super) geoid: &'s str,
    pub(super) ids: &'s BTreeSet<String>,
    /// The census that drew the tracts, and what says it.
    pub(super) vintage: Option<(TractVintage, String)>,
}

/// Chooses among layers of tracts: those that tables of the Census are about first, then the latest, then the largest.
pub(super) fn choose(all: &[Seen]) -> Option<ChosenTracts<'_>> {
    let tables: Vec<(TractVintage, &BTreeSet<String>, &str)> = all.iter().filter_map(census_tracts).collect();
    let candidates = all.iter().filter_map(|seen| {
        let (Kind::Tracts { geoid, vintage }, Some(table)) = (&seen.kind, &seen.table) else { return None };
        let ids = &table.tracts.as_ref()?.ids;
        let by_table = || {
            let found = tables.iter().find(|(_, of_table, _)| has_all_land_tracts(of_table, ids));
            found.map(|(vintage, _, file)| {
                (*vintage, format!("all of its ids are in {file}, whose tracts are those of {}", vintage.year()))
            })
        };
        Some(ChosenTracts { seen, table, geoid, ids, vintage: vintage.clone().or_else(by_table) })
    });
    candidates.max_by_key(|chosen| {
        let year = chosen.vintage.as_ref().map(|(vintage, _)| vintage.year());
        let is_match = |(vintage, ids, _): &&(TractVintage, &BTreeSet<String>, &str)| {
            Some(vintage.year()) == year && percent_in_common(ids, chosen.ids) >= 95
        };
        let has_table = tables.iter().any(|table| is_match(&table));
        // Of equals the first by name.
        (has_table, year, chosen.ids.len(), std::cmp::Reverse(&chosen.seen.name))
    })
}

/// The tracts of a table of the Census that a study can read, with its census.
fn census_tracts(seen: &Seen) -> Option<(TractVintage, &BTreeSet<String>, &str)> {
    let Kind::CensusTable(census) = &seen.kind else { return None };
    let ids = seen.table.as_ref()?.tracts.as_ref().filter(|_| census.problem.is_none())?;
    Some((census.period?.tract_vintage(), &ids.ids, &seen.name))
}

/// Whether a table has every tract of a layer but those of water, whose numbers begin with 99.
fn has_all_land_tracts(table: &BTreeSet<String>, layer: &BTreeSet<String>) -> bool {
    let mut land = layer.iter().filter(|id| id.get(5..7) != Some("99")).peekable();
    land.peek().is_some() && land.all(|id| table.contains(id))
}

/// How much of the smaller set the larger has, in whole per cent.
pub(super) fn percent_in_common(a: &BTreeSet<String>, b: &BTreeSet<String>) -> usize {
    let (small, large) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let common = small.iter().filter(|id| large.contains(*id)).count();
    (common * 100).checked_div(small.len()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_names_are_those_of_the_census_that_drew_the_tracts() {
        let vintage = |name: &str| {
            let years = years_in(name).into_iter().filter_map(vintage_of).map(TractVintage::year);
            years.collect::<Vec<_>>()
        };
        assert_eq!(vintage("tracts/cb_2018_17_tract_500k.json"), [2010]);
        assert_eq!(vintage("2020/tl_2022_17_tract.zip"), [2020]);
        assert_eq!(vintage("us_tracts_2000.gpkg"), [2000]);
        assert!(vintage("tracts_1990.shp").is_empty() && vintage("tract_12020.shp").is_empty());
    }

    #[test]
    fn water_tracts_are_not_asked_of_tables() {
        let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
        let layer = set(&["17031010100", "17031990000"]);
        assert!(has_all_land_tracts(&set(&["17031010100"]), &layer));
        assert!(!has_all_land_tracts(&set(&["17031010200"]), &layer));
        assert!(!has_all_land_tracts(&set(&["17031010100"]), &set(&[])));
        assert_eq!(percent_in_common(&layer, &set(&["17031010100", "17031010200"])), 50);
    }
}
