//! Reads tracts.

use std::collections::BTreeMap;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::{ValidOutline, valid_outline};
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::{Record, Records};
use geo::{Area, Geometry, GeometryCollection};
use rayon::prelude::*;

use crate::domain::{
    County, FileFinding, Finding, FindingKind, Geoid, GeoidError, SourceLocation, TableFinding, Tract, TractVintage,
};
use crate::region::Tracts;
use crate::study::Study;

/// The tracts of a study in its layer. Their ids are GEOIDs where the study has a tract vintage, and any text where it has
/// none.
pub(crate) fn tracts(study: &Study, mut records: Records, findings: &mut Vec<Finding>) -> Result<Tracts, ReadError> {
    let vintage = study.study.tract_vintage;
    let column = records.column(&study.tracts.geoid)?;
    if !records.has_geometry {
        let hint = "tracts must be polygons: name a layer of polygons";
        return Err(ReadError::in_file(records.file, RecordsError::NoGeometry { hint }));
    }
    let ids = TractIds::of(records.rows.iter().filter_map(|row| row.text(column)), vintage);
    keep_counties(study, &mut records, |row| ids.geoid(row.text(column).unwrap_or_default()).ok(), findings)?;
    findings.extend(ids.finding(&records.file));
    let mut geoids = Vec::with_capacity(records.rows.len());
    for row in &records.rows {
        let text = row.text(column).unwrap_or_default();
        let geoid = ids.geoid(text).map_err(|source| invalid_id(&records, row, &source))?;
        if ids.is_mended(&geoid, text) {
            let kind = FindingKind::GeoidMended { found: text.to_owned(), geoid: geoid.to_string() };
            findings.push(records.finding(row, kind));
        }
        geoids.push(geoid);
    }
    let rows_of_tracts = by_tract(std::mem::take(&mut records.rows), geoids);
    let in_parts: Vec<String> =
        rows_of_tracts.iter().filter(|(_, rows)| rows.len() > 1).map(|(geoid, _)| geoid.to_string()).collect();
    let outlines: Vec<(Geoid, Result<ValidOutline, [u64; 2]>, u64)> = rows_of_tracts
        .into_par_iter()
        .map(|(geoid, rows)| {
            let number = rows.first().map_or(0, |row| row.number);
            let outline = outline_of(&geoid, rows);
            (geoid, outline, number)
        })
        .collect();
    let mut tracts = Vec::with_capacity(outlines.len());
    for (geoid, outline, number) in outlines {
        let ValidOutline { area, finding } =
            outline.map_err(|[first, second]| repeated_id(&records, geoid.as_str(), first, second))?;
        findings.extend(finding.map(|kind| Finding { place: SourceLocation::line(&records.file, number), kind }));
        tracts.extend(area.map(|outline| Tract { geoid, outline }));
    }
    if !in_parts.is_empty() {
        let kind = FileFinding::TractsInParts { ids: in_parts }.into();
        findings.push(Finding { place: SourceLocation::file(&records.file), kind });
    }
    if tracts.is_empty() {
        Err(ReadError::in_file(records.file, RecordsError::Empty { what: "outlines of tracts" }))
    } else {
        Ok(Tracts::new(tracts))
    }
}

/// The rows of each tract, in the order of the file.
fn by_tract(rows: Vec<Record>, geoids: Vec<Geoid>) -> Vec<(Geoid, Vec<Record>)> {
    let mut places: BTreeMap<Geoid, usize> = BTreeMap::new();
    let mut tracts: Vec<(Geoid, Vec<Record>)> = Vec::new();
    for (row, geoid) in rows.into_iter().zip(geoids) {
        let place = *places.entry(geoid.clone()).or_insert(tracts.len());
        match tracts.get_mut(place) {
            Some((_, rows)) => rows.push(row),
            None => tracts.push((geoid, vec![row])),
        }
    }
    tracts
}

/// The outline of a tract. Its parts may stand in several rows, as islands do in files of the census of 2000.
///
/// # Errors
/// The numbers of two rows of the tract where outlines overlap, so that they are no parts of it.
fn outline_of(geoid: &Geoid, rows: Vec<Record>) -> Result<ValidOutline, [u64; 2]> {
    /// In proportion to their sum: parts that share a border differ by rounding.
    const TOLERANCE: f64 = 1e-6;
    let numbers: Vec<u64> = rows.iter().map(|row| row.number).collect();
    let geometries: Vec<Option<Geometry>> = rows.into_iter().map(|row| row.geometry).collect();
    let (&[first, second, ..], [_, _, ..]) = (numbers.as_slice(), geometries.as_slice()) else {
        return Ok(valid_outline(geometries.into_iter().next().flatten(), geoid.as_str()));
    };
    let valid: Vec<ValidOutline> =
        geometries.iter().map(|geometry| valid_outline(geometry.clone(), geoid.as_str())).collect();
    let sum: Option<f64> = valid.iter().map(|part| Some(part.area.as_ref()?.unsigned_area())).sum();
    let parts = GeometryCollection::from(geometries.into_iter().flatten().collect::<Vec<_>>());
    let joined = valid_outline(Geometry::GeometryCollection(parts), geoid.as_str());
    let whole = joined.area.as_ref().map(Area::unsigned_area);
    let are_parts = sum.zip(whole).is_some_and(|(sum, whole)| (sum - whole).abs() <= TOLERANCE * sum);
    // Joining parts that share a border is no repair; of each part it may be told.
    let finding = valid.into_iter().find_map(|part| part.finding);
    if are_parts { Ok(ValidOutline { area: joined.area, finding }) } else { Err([first, second]) }
}

/// Keeps the tracts of the study's counties. A row without a valid id is kept, so that it is told.
///
/// # Errors
/// Where counties are named without a tract vintage, and where one of them has no tract.
fn keep_counties(
    study: &Study,
    records: &mut Records,
    id: impl Fn(&Record) -> Option<Geoid>,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let (counties, vintage) = (&study.study.counties, study.study.tract_vintage);
    if counties.is_empty() {
        return Ok(());
    }
    if vintage.is_none() {
        let problem = "`counties` in [study] needs `tract_vintage`: the county is a part of the id of a census tract; \
                       for other tracts choose rows with `where` in [tracts]";
        return Err(ReadError::in_study(problem));
    }
    let geoids: Vec<Option<Geoid>> = records.rows.iter().map(id).collect();
    let has_tract = |county: &&County| geoids.iter().flatten().any(|geoid| county.contains(geoid));
    if let Some(missing) = counties.iter().find(|county| !has_tract(county)) {
        let problem = format!(
            "has no tract of the county {missing} that [study] names; is its code right, and is this the file of its state?"
        );
        return Err(ReadError::in_file(&records.file, problem));
    }
    let of = records.rows.len();
    let is_own =
        |geoid: &Option<Geoid>| geoid.as_ref().is_none_or(|geoid| counties.iter().any(|county| county.contains(geoid)));
    let mut own = geoids.iter().map(is_own);
    records.rows.retain(|_| own.next().unwrap_or(true));
    let rows = of - records.rows.len();
    if rows > 0 {
        let kind = TableFinding::OtherCounties { rows, of }.into();
        findings.push(Finding { place: SourceLocation::file(&records.file), kind });
    }
    Ok(())
}

/// Parses the id of a tract: a GEOID where tracts are US census tracts.
pub(crate) fn geoid(text: &str, vintage: Option<TractVintage>) -> Result<Geoid, GeoidError> {
    if vintage.is_some() { Geoid::us_tract(text) } else { Geoid::any(text) }
}

/// How the ids of a file are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TractIds {
    vintage: Option<TractVintage>,
    /// How many have nine digits, of tracts of 2000 without a suffix.
    short: usize,
}

impl TractIds {
    /// Ids of nine digits are read only in files of the tracts of 2000, where every other id has 11.
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>, vintage: Option<TractVintage>) -> Self {
        let mut short = 0;
        if vintage.is_some_and(|vintage| vintage.year() == 2000) {
            for text in texts {
                if Geoid::without_suffix(text).is_some() {
                    short += 1;
                } else if !Geoid::us_tract(text).is_ok_and(|geoid| geoid.is_written_as(text)) {
                    return Self { vintage, short: 0 };
                }
            }
        }
        Self { vintage, short }
    }

    pub(crate) fn geoid(self, text: &str) -> Result<Geoid, GeoidError> {
        match Geoid::without_suffix(text).filter(|_| self.short > 0) {
            Some(geoid) => Ok(geoid),
            None => geoid(text, self.vintage),
        }
    }

    /// Whether an id was written otherwise, which is told of each one.
    pub(crate) fn is_mended(self, geoid: &Geoid, text: &str) -> bool {
        let is_short = self.short > 0 && Geoid::without_suffix(text).is_some();
        self.vintage.is_some() && !is_short && !geoid.is_written_as(text)
    }

    /// What is told of the ids of nine digits.
    pub(crate) fn finding(self, file: &str) -> Option<Finding> {
        let kind = FileFinding::TractsWithoutSuffix { rows: self.short };
        (self.short > 0).then(|| Finding { place: SourceLocation::file(file), kind: kind.into() })
    }
}

fn invalid_id(records: &Records, row: &Record, source: &GeoidError) -> ReadError {
    ReadError::in_file(&records.file, format!("{} {}: {source}", records.row_unit, row.number))
}

/// The error that two rows have one id.
pub(crate) fn duplicate_id(records: &Records, id: &str, first: u64, second: u64) -> ReadError {
    let what = records.row_units();
    ReadError::in_file(&records.file, RecordsError::DuplicateId { id: id.to_owned(), what, first, second })
}

/// The error that two rows have one id, where the study can choose rows with `where`.
pub(crate) fn repeated_id(records: &Records, id: &str, first: u64, second: u64) -> ReadError {
    let what = records.row_units();
    ReadError::in_file(&records.file, RecordsError::RepeatedId { id: id.to_owned(), what, first, second })
}
