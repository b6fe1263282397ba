//! Reads `[languages]`: the main languages of each language group in the place of each tract.

use std::collections::BTreeMap;

use gapatlas_formats::census::{self, Catalogue, TABLE_OF_LANGUAGES};
use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::{Record, Records};
use geo::{BoundingRect, Contains};

use crate::domain::{
    AreaKind, BoxIndex, Finding, FindingKind, LanguagePlace, MainLanguages, PerTract, PlanningArea, Source,
    SourceLocation, Tract, TractVintage, main_languages,
};
use crate::read::format_detection::read_records;
use crate::read::geography::areas::without_decimal;
use crate::read::geography::origins::interior_point;
use crate::read::geography::tracts::{duplicate_id, geoid};
use crate::read::reader::{Reader, choice};
use crate::region::Tracts;
use crate::study::{LanguageTable, TractPlaces};

/// A row of the table: a place.
struct LanguageRow {
    /// The code of its summary level, where its id has it.
    level: Option<String>,
    /// Its id in the table.
    id: String,
    place: LanguagePlace,
    /// Whether all counts are known.
    is_complete: bool,
}

impl Reader<'_> {
    /// The main languages by tract; `None` where the study has no table of them.
    pub(crate) fn main_languages(
        &mut self,
        catalogue: &Catalogue,
        tracts: &Tracts,
        areas: &[PlanningArea],
    ) -> Result<Option<MainLanguages>, ReadError> {
        let Some(table) = &self.study.languages else { return Ok(None) };
        let (rows, source) = self.language_rows(table, catalogue)?;
        let of_tract = match (&table.areas, &table.tracts) {
            (Some(_), Some(_)) => {
                let problem =
                    "[languages] has `areas` and `tracts`, and each says where the tracts lie; keep one".to_owned();
                return Err(ReadError::in_file(source.file, problem));
            }
            (Some(kind), None) => areas_of_tracts(kind, areas, tracts),
            (None, Some(table)) => {
                let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
                let records = self.layer(&table.path, "places_of_tracts", choice)?;
                places_from_table(table, &records, tracts, self.study.study.tract_vintage)?
            }
            (None, None) => tracts.all().iter().map(|tract| Some(tract.geoid.as_str().to_owned())).collect(),
        };
        let by_id: BTreeMap<&str, usize> =
            rows.iter().enumerate().map(|(number, row)| (without_leading_zeros(&row.id), number)).collect();
        let is_by_geoid = table.areas.is_none() && table.tracts.is_none();
        let find = |id: &String| {
            if is_by_geoid { row_by_geoid(id, &rows) } else { by_id.get(without_leading_zeros(id)).copied() }
        };
        let of_tract: Vec<Option<usize>> = of_tract.iter().map(|id| find(id.as_ref()?)).collect();
        if of_tract.iter().all(Option::is_none) {
            return Err(no_match_error(&source.file, &rows, is_by_geoid));
        }
        let is_unknown = |place: &Option<usize>| place.is_none_or(|row| !rows[row].is_complete);
        let unknown = of_tract.iter().zip(tracts.all()).filter(|(place, _)| is_unknown(place));
        let ids: Vec<String> = unknown.map(|(_, tract)| tract.geoid.to_string()).collect();
        if !ids.is_empty() {
            self.findings.push(Finding {
                place: SourceLocation::file(&source.file),
                kind: FindingKind::LanguagesUnknown { ids },
            });
        }
        let places = rows.into_iter().map(|row| row.place).collect();
        Ok(Some(MainLanguages { source, places, of_tract: PerTract::from_vec(of_tract) }))
    }

    /// The places of the table with their main languages.
    fn language_rows(
        &mut self,
        table: &LanguageTable,
        catalogue: &Catalogue,
    ) -> Result<(Vec<LanguageRow>, Source), ReadError> {
        let file = self.open(&table.path, "languages", None)?;
        let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
        let (records, inner_name) = read_records(&file, choice, &mut self.findings)?;
        let period = census::table_period(table.vintage, &file, &inner_name)?;
        if let Some(read) = self.files.last_mut() {
            read.period = period;
        }
        let found = census::recognise(&records, &[&inner_name, &file.name], table.table.as_deref())?;
        let mut found = found.ok_or_else(|| {
            ReadError::in_file(
                file.name.clone(),
                format!(
                    "is not in a format of the Census that Gapatlas recognises; [languages] takes table \
                 {TABLE_OF_LANGUAGES} as data.census.gov, the Census API, the summary file or Census Reporter write \
                 it"
                ),
            )
        })?;
        let labels = table.labels.as_ref().map(|path| self.labels(path)).transpose()?;
        found.apply_labels(labels.as_ref(), catalogue, period);
        let lines = found.languages(&records, catalogue)?;
        let name = ["NAME", "GEO.display-label", "Geography", "name"].iter().find_map(|name| records.column(name).ok());
        let mut first_at = BTreeMap::new();
        let mut rows = Vec::new();
        for row in records.rows.get(found.first_row..).unwrap_or_default() {
            let text = found.geoid.text(row);
            let (level, id) = split_geoid(&text);
            if let Some(first) = first_at.insert((level.clone(), id.clone()), row.number) {
                return Err(duplicate_id(&records, &text, first, row.number));
            }
            let counts = lines.counts(row);
            let is_complete = counts.iter().all(|(_, count)| count.is_some());
            let name = name.and_then(|column| row.text(column)).unwrap_or(&id).to_owned();
            rows.push(LanguageRow {
                level,
                id,
                place: LanguagePlace { name, main: main_languages(&counts) },
                is_complete,
            });
        }
        let citation = catalogue.citation(TABLE_OF_LANGUAGES);
        let source = Source { file: file.name, table: Some(TABLE_OF_LANGUAGES.to_owned()), period, citation };
        Ok((rows, source))
    }
}

/// Splits a long GEOID, such as `7950000US1703501`, into the code of the summary level and the id.
fn split_geoid(text: &str) -> (Option<String>, String) {
    match text.trim().split_once("US") {
        Some((codes, id)) if codes.len() >= 5 => (codes.get(..3).map(str::to_owned), id.to_owned()),
        _ => (None, without_decimal(text.trim())),
    }
}

/// Spreadsheets drop the leading zeros of ids.
fn without_leading_zeros(id: &str) -> &str {
    id.trim_start_matches('0')
}

/// The county, else the state, that the GEOID of a tract begins with.
fn row_by_geoid(geoid: &str, rows: &[LanguageRow]) -> Option<usize> {
    let with = |level: &str, digits: usize| {
        let prefix = geoid.get(..digits)?;
        let is_match = |row: &LanguageRow| row.level.as_ref().is_none_or(|known| known == level) && row.id == prefix;
        rows.iter().position(is_match)
    };
    with("050", 5).or_else(|| with("040", 2))
}

/// The id of the area of a kind that contains the interior point of each tract.
fn areas_of_tracts(kind: &AreaKind, areas: &[PlanningArea], tracts: &Tracts) -> Vec<Option<String>> {
    let of_kind: Vec<&PlanningArea> = areas.iter().filter(|area| area.kind == *kind).collect();
    let boxes = BoxIndex::new(of_kind.iter().enumerate().map(|(number, area)| (area.outline.bounding_rect(), number)));
    let of_tract = |tract: &Tract| {
        let inside = interior_point(tract).point();
        let mut found: Vec<usize> = boxes.intersecting(inside.bounding_rect()).collect();
        found.sort_unstable();
        let area = found.into_iter().map(|number| of_kind[number]).find(|area| area.outline.contains(&inside))?;
        area.id.strip_prefix(kind.as_str())?.strip_prefix('-').map(str::to_owned)
    };
    tracts.all().iter().map(of_tract).collect()
}

/// The place of each tract by the Census relationship file of tracts and PUMAs, or by a table with two columns.
fn places_from_table(
    table: &TractPlaces,
    records: &Records,
    tracts: &Tracts,
    vintage: Option<TractVintage>,
) -> Result<Vec<Option<String>>, ReadError> {
    let zero_padded =
        |row: &Record, column, digits: usize| format!("{:0>digits$}", row.text(column).unwrap_or_default());
    let pairs: Vec<(String, String)> = match (&table.geoid, &table.place) {
        (Some(geoid), Some(place)) => {
            let (geoid, place) = (records.column(geoid)?, records.column(place)?);
            let text = |row: &Record, column| row.text(column).map(without_decimal).unwrap_or_default();
            records.rows.iter().map(|row| (text(row, geoid), split_geoid(&text(row, place)).1)).collect()
        }
        (None, None) => {
            let [state, county, tract, area] =
                ["STATEFP", "COUNTYFP", "TRACTCE", "PUMA5CE"].map(|name| records.column(name));
            let (state, county, tract, area) = (state?, county?, tract?, area?);
            let of_row = |row: &Record| {
                let state = zero_padded(row, state, 2);
                let geoid = format!("{state}{}{}", zero_padded(row, county, 3), zero_padded(row, tract, 6));
                (geoid, format!("{state}{}", zero_padded(row, area, 5)))
            };
            records.rows.iter().map(of_row).collect()
        }
        _ => {
            let problem =
                "[languages] `tracts` names one of `geoid` and `place`; name both, or neither for the Census's own \
                 table"
                    .to_owned();
            return Err(ReadError::in_file(&records.file, problem));
        }
    };
    let mut of_tract = vec![None; tracts.all().len()];
    for (text, place) in pairs {
        if let Some(tract) = geoid(&text, vintage).ok().and_then(|geoid| tracts.find(&geoid)) {
            of_tract[tract.slot()] = Some(place);
        }
    }
    Ok(of_tract)
}

fn no_match_error(file: &str, rows: &[LanguageRow], is_by_geoid: bool) -> ReadError {
    let example = rows.first().map_or_else(|| "none".to_owned(), |row| format!("`{}`", row.id));
    let what = if is_by_geoid {
        "and no tract's id begins with one; if they are not counties or states, say in [languages] where the tracts \
         lie, with `areas = \"puma\"`, a kind of [[areas]] with the same ids, or with `tracts = { path = \
         \"2020_Census_Tract_to_2020_PUMA.txt\" }`"
    } else {
        "and no tract lies in one of them according to [languages]; the ids must be those of the table, such as the \
         state and number of a public use microdata area, of the same census as the tracts"
    };
    let problem = format!("has places such as {example}, {what}");
    ReadError::in_file(file, problem)
}
