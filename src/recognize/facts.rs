//! What is known of a file before it is decided what it is: its columns and first rows, which tracts it names, where it lies.

use std::collections::{BTreeSet, HashSet};

use gapatlas_formats::census::{self, CensusFile};
use gapatlas_formats::records::cell::number;
use gapatlas_formats::records::{ColumnIdx, Record, Records};

use crate::domain::Geoid;
use crate::read::{Bounds, LayerSummary, Shape};

/// So many columns of a table are looked at one by one.
const MOST_COLUMNS: usize = 60;
/// So many first rows are kept.
const KEPT_ROWS: usize = 200;

/// What the contents of a file are, by their format.
#[derive(Debug)]
pub(crate) enum Contents {
    /// A table or layers; a file has at least one.
    Tables(Vec<TableFacts>),
    /// A GTFS feed.
    Feed(FeedFacts),
    /// A directory of services.
    Directory(DirectoryFacts),
    /// An extract of `OpenStreetMap`.
    StreetExtract,
    /// A matrix of travel costs, with the format's name.
    CostMatrix(&'static str),
    /// A basemap.
    Basemap,
    /// What it is instead, and why nothing is read from it.
    Other(String),
}

/// A feed of timetables.
#[derive(Debug, Default)]
pub(crate) struct FeedFacts {
    /// The names of its agencies.
    pub(crate) agencies: Vec<String>,
    /// The number of its stops.
    pub(crate) stops: usize,
    /// Whether it says when vehicles stop.
    pub(crate) has_times: bool,
    /// Where its stops lie.
    pub(crate) bounds: Option<Bounds>,
}

/// A directory of services.
#[derive(Debug)]
pub(crate) struct DirectoryFacts {
    pub(crate) services: usize,
    pub(crate) locations: usize,
    /// The first terms of its taxonomy.
    pub(crate) terms: Vec<String>,
}

/// A table, or a layer with its table.
#[derive(Debug)]
pub(crate) struct TableFacts {
    /// The name of the layer, where the file has several.
    pub(crate) layer: Option<String>,
    /// Its columns and first rows.
    pub(crate) records: Records,
    /// How many rows were read.
    pub(crate) rows: usize,
    /// Whether these are all rows of the file.
    pub(crate) is_whole: bool,
    /// What its geometries are.
    pub(crate) shape: Option<Shape>,
    /// Whether it says its coordinate reference system.
    pub(crate) has_crs: bool,
    /// Where the layer lies.
    pub(crate) bounds: Option<Bounds>,
    /// Of the first columns: what their cells are.
    pub(crate) columns: Vec<ColumnFacts>,
    /// The tracts that its rows are about.
    pub(crate) tracts: Option<TractIds>,
    /// Whether its file has a row for each tract and variable, as those of tidycensus; here it has one for each tract.
    pub(crate) is_long: bool,
    /// The layout of a table of the Census; or why a table in its format cannot be read.
    pub(crate) census: Option<Result<CensusFile, String>>,
    /// The name of the file, and of the part of an archive.
    pub(crate) names: [String; 2],
}

/// What the cells of a column are, over all rows that were read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ColumnFacts {
    /// How many rows have a value there.
    pub(crate) filled: usize,
    /// How many different values there are.
    pub(crate) distinct: usize,
    /// How many of them are numbers from 0 to 1.
    pub(crate) shares: usize,
}

/// The tracts that a table names.
#[derive(Debug)]
pub(crate) struct TractIds {
    /// The column with the ids; `None` where several make an id.
    pub(crate) column: Option<String>,
    /// The ids as GEOIDs.
    pub(crate) ids: BTreeSet<String>,
    /// Whether the rows are blocks, whose ids begin with that of their tract.
    pub(crate) are_blocks: bool,
    /// Whether each row has an id of its own.
    pub(crate) is_unique: bool,
}

impl TableFacts {
    /// The facts of a table of which `records` are the rows that were read.
    pub(crate) fn new(records: Records, is_whole: bool, names: [String; 2]) -> Self {
        let [file, part] = &names;
        let is_long = !records.has_geometry && census::is_long(&records);
        let (records, repeated) = if is_long { wide(records) } else { (records, None) };
        let census = match repeated {
            Some(problem) => Some(Err(problem)),
            None => census::recognise(&records, &[part, file], None).map_err(|error| error.to_string()).transpose(),
        };
        let tracts = match &census {
            Some(Ok(census)) => {
                let rows = records.rows.iter().skip(census.first_row);
                tract_ids(None, rows.map(|row| census.geoid.text(row).into_owned()))
            }
            _ => tract_column(&records),
        };
        let columns = records.indexed().take(MOST_COLUMNS).map(|(column, _)| column_facts(&records, column)).collect();
        let rows = records.rows.len();
        let mut records = records;
        records.rows.truncate(KEPT_ROWS);
        let (layer, shape, bounds, has_crs) = (None, None, None, false);
        Self { layer, records, rows, is_whole, shape, has_crs, bounds, columns, tracts, is_long, census, names }
    }

    /// The facts of a layer.
    pub(crate) fn of_layer(summary: LayerSummary, names: [String; 2]) -> Self {
        let LayerSummary { name, records, is_whole, shape, has_crs, bounds } = summary;
        Self { layer: name, shape, has_crs, bounds, ..Self::new(records, is_whole, names) }
    }

    /// The first values of a column.
    pub(crate) fn values(&self, column: ColumnIdx) -> impl Iterator<Item = &str> {
        self.records.rows.iter().filter_map(move |row| row.text(column))
    }

    /// Whether each row has a value of its own in a column.
    pub(crate) fn is_unique(&self, column: ColumnIdx) -> bool {
        self.columns.get(column.get()).is_some_and(|facts| self.rows > 0 && facts.distinct == self.rows)
    }

    /// How many rows there are, as text.
    pub(crate) fn size(&self) -> String {
        let what = match (self.shape.is_some() || self.records.has_geometry, self.rows) {
            (true, 1) => "feature",
            (true, _) => "features",
            (false, 1) => "row",
            (false, _) => "rows",
        };
        let more = if self.is_whole { "" } else { "more than " };
        format!("{more}{} {what}", self.rows)
    }
}

/// A long table as studies read it, with a row for each tract; or without rows and with the reason why it cannot be read.
fn wide(records: Records) -> (Records, Option<String>) {
    let Records { file, columns, row_unit, commas, .. } = &records;
    let (file, columns, row_unit, commas) = (file.clone(), columns.clone(), *row_unit, *commas);
    match census::widened(records, &mut Vec::new()) {
        Ok(wide) => (wide, None),
        Err(error) => {
            let rows = Vec::new();
            (Records { file, columns, rows, has_geometry: false, row_unit, commas }, Some(error.to_string()))
        }
    }
}

fn column_facts(records: &Records, column: ColumnIdx) -> ColumnFacts {
    let values: Vec<&str> = records.rows.iter().filter_map(|row| row.text(column)).collect();
    let distinct = values.iter().collect::<HashSet<_>>().len();
    let is_share = |text: &&&str| number(text, records.commas).is_some_and(|value| (0.0..=1.0).contains(&value));
    ColumnFacts { filled: values.len(), distinct, shares: values.iter().filter(is_share).count() }
}

/// The column with the ids of tracts, else of blocks: all of its values are such ids.
fn tract_column(records: &Records) -> Option<TractIds> {
    let candidates = || records.indexed().take(MOST_COLUMNS);
    let text = |column: ColumnIdx| records.rows.iter().filter_map(move |row: &Record| row.text(column));
    let found = candidates().filter_map(|(column, name)| {
        let is_written_whole = |text: &str| Geoid::us_tract(text).is_ok_and(|id| id.is_written_as(text));
        // Telephone numbers have ten digits too, as has a GEOID without its leading zero.
        let is_id = |text: &str| is_written_whole(text) || (names_an_id(name) && Geoid::us_tract(text).is_ok());
        let is_filled = text(column).next().is_some() && text(column).take(KEPT_ROWS).all(is_id);
        let ids = is_filled.then(|| tract_ids(Some(name.to_owned()), text(column).map(str::to_owned)))??;
        let is_usual = ["geoid", "geoid20", "geoid10"].iter().any(|usual| name.eq_ignore_ascii_case(usual));
        Some((u8::from(names_an_id(name)) + u8::from(is_usual), ids))
    });
    // The first of those whose name says it best.
    let found = found.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, ids)| ids);
    found.or_else(|| {
        let is_block = |text: &str| text.len() == 15 && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut columns = candidates();
        let (column, name) = columns
            .find(|(column, _)| text(*column).next().is_some() && text(*column).take(KEPT_ROWS).all(is_block))?;
        let tracts = text(column).filter_map(|text| text.get(..11)).map(str::to_owned);
        Some(TractIds { are_blocks: true, is_unique: false, ..tract_ids(Some(name.to_owned()), tracts)? })
    })
}

fn names_an_id(column: &str) -> bool {
    let column = column.to_ascii_lowercase();
    ["geoid", "geo_id", "fips", "tract", "gisjoin"].iter().any(|word| column.contains(word))
}

/// The ids of a column; `None` where fewer than nine in ten are those of tracts.
fn tract_ids(column: Option<String>, texts: impl Iterator<Item = String>) -> Option<TractIds> {
    let (mut ids, mut all, mut valid) = (BTreeSet::new(), 0_usize, 0_usize);
    for text in texts {
        all += 1;
        if let Ok(id) = Geoid::us_tract(&text) {
            valid += 1;
            ids.insert(id.to_string());
        }
    }
    let is_unique = ids.len() == all;
    (valid > 0 && valid * 10 >= all * 9).then_some(TractIds { column, ids, are_blocks: false, is_unique })
}
