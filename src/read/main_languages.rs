//! `[languages]`: which languages of a group are spoken where its tracts lie.

use std::collections::BTreeMap;

use geo::{BoundingRect, Contains};

use crate::domain::{
    AreaKind, BoxIndex, Finding, FindingKind, LanguagePlace, MainLanguages, PerTract, Place, PlanningArea, Source,
    Tract, main_languages,
};
use crate::read::Reader;
use crate::read::areas::whole_number;
use crate::read::census::{self, Catalogue, TABLE_OF_LANGUAGES};
use crate::read::error::ReadError;
use crate::read::layer::LayerChoice;
use crate::read::origins::interior_point;
use crate::read::records::{Record, Records};
use crate::read::tracts::{geoid, repeated};
use crate::region::Tracts;
use crate::study::{LanguageTable, TractPlaces};

/// A place of the table.
struct Row {
    /// The number of its summary level, where its id says so.
    level: Option<String>,
    /// Its id as the table has it.
    id: String,
    place: LanguagePlace,
    /// Whether all counts are known.
    is_whole: bool,
}

impl Reader<'_> {
    /// The main languages of groups where the tracts lie; `None` where the study has no table of them.
    pub(super) fn main_languages(
        &mut self,
        catalogue: &Catalogue,
        tracts: &Tracts,
        areas: &[PlanningArea],
    ) -> Result<Option<MainLanguages>, ReadError> {
        let Some(table) = &self.study.languages else { return Ok(None) };
        let (rows, source) = self.rows_of_languages(table, catalogue)?;
        let of_tract = match (&table.areas, &table.tracts) {
            (Some(_), Some(_)) => {
                let problem =
                    "[languages] has `areas` and `tracts`, and either says where the tracts lie; keep one".to_owned();
                return Err(ReadError::Mapping { file: source.file, problem });
            }
            (Some(kind), None) => of_areas(kind, areas, tracts),
            (None, Some(own)) => {
                let records = self.layer(&own.path, "places of tracts", LayerChoice { name: None, crs: None })?;
                of_table(own, &records, (tracts, self.study))?
            }
            (None, None) => tracts.all().iter().map(|tract| Some(tract.geoid.as_str().to_owned())).collect(),
        };
        let by_id: BTreeMap<&str, usize> =
            rows.iter().enumerate().map(|(number, row)| (without_zeros(&row.id), number)).collect();
        let is_by_geoid = table.areas.is_none() && table.tracts.is_none();
        let find = |id: &String| {
            if is_by_geoid { by_geoid(id, &rows) } else { by_id.get(without_zeros(id)).copied() }
        };
        let of_tract: Vec<Option<usize>> = of_tract.iter().map(|id| find(id.as_ref()?)).collect();
        if of_tract.iter().all(Option::is_none) {
            return Err(nowhere(&source.file, &rows, is_by_geoid));
        }
        let is_unknown = |place: &Option<usize>| place.is_none_or(|row| !rows[row].is_whole);
        let unknown = of_tract.iter().zip(tracts.all()).filter(|(place, _)| is_unknown(place));
        let ids: Vec<String> = unknown.map(|(_, tract)| tract.geoid.to_string()).collect();
        if !ids.is_empty() {
            self.findings
                .push(Finding { place: Place::file(&source.file), kind: FindingKind::LanguagesUnknown { ids } });
        }
        let places = rows.into_iter().map(|row| row.place).collect();
        Ok(Some(MainLanguages { source, places, of_tract: PerTract::from_vec(of_tract) }))
    }

    /// The places of the table with their main languages.
    fn rows_of_languages(
        &mut self,
        table: &LanguageTable,
        catalogue: &Catalogue,
    ) -> Result<(Vec<Row>, Source), ReadError> {
        let file = self.open(&table.path, "languages", None)?;
        let choice = LayerChoice { name: table.layer.as_deref(), crs: None };
        let (records, inner_name) = super::records(&file, choice, &mut self.findings)?;
        let period = super::period::period(table.vintage, &file, &inner_name)?;
        if let Some(read) = self.files.last_mut() {
            read.period = period;
        }
        let found = census::recognise(&records, &[&inner_name, &file.name], table.table.as_deref())?;
        let mut found = found.ok_or_else(|| ReadError::Mapping {
            file: file.name.clone(),
            problem: format!(
                "is no format of the Census that Gapatlas recognises; [languages] takes table {TABLE_OF_LANGUAGES} as data.census.gov, \
                 the Census API, the summary file or Census Reporter write it"
            ),
        })?;
        let labels = table.labels.as_ref().map(|path| self.labels(path)).transpose()?;
        found.take_labels(labels.as_ref(), catalogue, period);
        let lines = found.languages(&records, catalogue)?;
        let name = ["NAME", "GEO.display-label", "Geography", "name"].iter().find_map(|name| records.column(name).ok());
        let mut first_at = BTreeMap::new();
        let mut rows = Vec::new();
        for row in records.rows.get(found.first_row..).unwrap_or_default() {
            let text = found.geoid.text(row);
            let (level, id) = level_and_id(&text);
            if let Some(first) = first_at.insert((level.clone(), id.clone()), row.number) {
                return Err(repeated(&records, &text, first, row.number));
            }
            let counts = lines.counts(row);
            let is_whole = counts.iter().all(|(_, count)| count.is_some());
            let name = name.and_then(|column| row.text(column)).unwrap_or(&id).to_owned();
            rows.push(Row { level, id, place: LanguagePlace { name, main: main_languages(&counts) }, is_whole });
        }
        let citation = catalogue.citation(TABLE_OF_LANGUAGES);
        let source = Source { file: file.name, table: Some(TABLE_OF_LANGUAGES.to_owned()), period, citation };
        Ok((rows, source))
    }
}

/// `7950000US1703501` and `795P200US1703501`: the number of the summary level, and the id without it.
fn level_and_id(text: &str) -> (Option<String>, String) {
    match text.trim().split_once("US") {
        Some((codes, id)) if codes.len() >= 5 => (codes.get(..3).map(str::to_owned), id.to_owned()),
        _ => (None, whole_number(text.trim())),
    }
}

/// What spreadsheets lose in front of an id.
fn without_zeros(id: &str) -> &str {
    id.trim_start_matches('0')
}

/// The county, else the state, that a tract's id begins with.
fn by_geoid(geoid: &str, rows: &[Row]) -> Option<usize> {
    let with = |level: &str, digits: usize| {
        let own = geoid.get(..digits)?;
        let is_own = |row: &Row| row.level.as_ref().is_none_or(|known| known == level) && row.id == own;
        rows.iter().position(is_own)
    };
    with("050", 5).or_else(|| with("040", 2))
}

/// The area of a kind that each tract's inside lies in, by its id.
fn of_areas(kind: &AreaKind, areas: &[PlanningArea], tracts: &Tracts) -> Vec<Option<String>> {
    let own: Vec<&PlanningArea> = areas.iter().filter(|area| area.kind == *kind).collect();
    let boxes = BoxIndex::new(own.iter().enumerate().map(|(number, area)| (area.outline.bounding_rect(), number)));
    let of_tract = |tract: &Tract| {
        let inside = interior_point(tract).point();
        let mut found: Vec<usize> = boxes.touching(inside.bounding_rect()).collect();
        found.sort_unstable();
        let area = found.into_iter().map(|number| own[number]).find(|area| area.outline.contains(&inside))?;
        area.id.strip_prefix(kind.as_str())?.strip_prefix('-').map(str::to_owned)
    };
    tracts.all().iter().map(of_tract).collect()
}

/// The place of each tract as a table says: the Census's own of tracts and public use microdata areas, or any with two columns.
fn of_table(
    own: &TractPlaces,
    records: &Records,
    (tracts, study): (&Tracts, &crate::study::Study),
) -> Result<Vec<Option<String>>, ReadError> {
    let padded = |row: &Record, column, digits: usize| format!("{:0>digits$}", row.text(column).unwrap_or_default());
    let pairs: Vec<(String, String)> = match (&own.geoid, &own.place) {
        (Some(geoid), Some(place)) => {
            let (geoid, place) = (records.column(geoid)?, records.column(place)?);
            let text = |row: &Record, column| row.text(column).map(whole_number).unwrap_or_default();
            records.rows.iter().map(|row| (text(row, geoid), level_and_id(&text(row, place)).1)).collect()
        }
        (None, None) => {
            let [state, county, tract, area] =
                ["STATEFP", "COUNTYFP", "TRACTCE", "PUMA5CE"].map(|name| records.column(name));
            let (state, county, tract, area) = (state?, county?, tract?, area?);
            let of_row = |row: &Record| {
                let state = padded(row, state, 2);
                let own = format!("{state}{}{}", padded(row, county, 3), padded(row, tract, 6));
                (own, format!("{state}{}", padded(row, area, 5)))
            };
            records.rows.iter().map(of_row).collect()
        }
        _ => {
            let problem =
                "[languages] `tracts` names one of `geoid` and `place`; name both, or none for the Census's own table"
                    .to_owned();
            return Err(ReadError::Mapping { file: records.file.clone(), problem });
        }
    };
    let mut of_tract = vec![None; tracts.all().len()];
    for (text, place) in pairs {
        if let Some(tract) = geoid(&text, study.study.tract_vintage).ok().and_then(|own| tracts.find(&own)) {
            of_tract[tract.slot()] = Some(place);
        }
    }
    Ok(of_tract)
}

fn nowhere(file: &str, rows: &[Row], is_by_geoid: bool) -> ReadError {
    let such = rows.first().map_or_else(|| "none".to_owned(), |row| format!("`{}`", row.id));
    let what = if is_by_geoid {
        "and no tract's id begins with one; where they are no counties or states, say in [languages] where the tracts lie, with \
         `areas = \"puma\"`, a kind of [[areas]] with the same ids, or with `tracts = { path = \"2020_Census_Tract_to_2020_PUMA.txt\" }`"
    } else {
        "and no tract lies in one by what [languages] names; the ids must be those of the table, such as state and number of a public \
         use microdata area, of the census that drew the tracts"
    };
    let problem = format!("has places such as {such}, {what}");
    ReadError::Mapping { file: file.to_owned(), problem }
}
