//! Reads tracts.

use std::collections::BTreeMap;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::valid_outline;
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::{Record, Records};
use rayon::prelude::*;

use crate::domain::{FileFinding, Finding, FindingKind, Geoid, GeoidError, SourceLocation, Tract, TractVintage};
use crate::region::Tracts;
use crate::study::TractLayer;

/// The tracts of a layer. Their ids are GEOIDs where the study has a tract vintage, and any text where it has none.
pub(crate) fn tracts(
    layer: &TractLayer,
    records: Records,
    vintage: Option<TractVintage>,
    findings: &mut Vec<Finding>,
) -> Result<Tracts, ReadError> {
    let column = records.column(&layer.geoid)?;
    if !records.has_geometry {
        let hint = "tracts must be polygons: name a layer of polygons";
        return Err(ReadError::in_file(records.file, RecordsError::NoGeometry { hint }));
    }
    let ids = TractIds::of(records.rows.iter().filter_map(|row| row.text(column)), vintage);
    findings.extend(ids.finding(&records.file));
    let mut first_at = BTreeMap::new();
    let mut geoids = Vec::with_capacity(records.rows.len());
    for row in &records.rows {
        let text = row.text(column).unwrap_or_default();
        let geoid = ids.geoid(text).map_err(|source| invalid_id(&records, row, &source))?;
        if ids.is_mended(&geoid, text) {
            let kind = FindingKind::GeoidMended { found: text.to_owned(), geoid: geoid.to_string() };
            findings.push(records.finding(row, kind));
        }
        if let Some(first) = first_at.insert(geoid.clone(), row.number) {
            return Err(duplicate_id(&records, geoid.as_str(), first, row.number));
        }
        geoids.push(geoid);
    }
    let Records { file, rows, .. } = records;
    let results: Vec<(Option<Tract>, Option<Finding>)> =
        rows.into_par_iter().zip(geoids).map(|(row, geoid)| tract(&file, row, geoid)).collect();
    findings.extend(results.iter().filter_map(|(_, finding)| finding.clone()));
    let tracts: Vec<Tract> = results.into_iter().filter_map(|(tract, _)| tract).collect();
    if tracts.is_empty() {
        Err(ReadError::in_file(file, RecordsError::Empty { what: "outlines of tracts" }))
    } else {
        Ok(Tracts::new(tracts))
    }
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

fn tract(file: &str, row: Record, geoid: Geoid) -> (Option<Tract>, Option<Finding>) {
    let outline = valid_outline(row.geometry, geoid.as_str());
    let finding = outline.finding.map(|kind| Finding { place: SourceLocation::line(file, row.number), kind });
    (outline.area.map(|outline| Tract { geoid, outline }), finding)
}

fn invalid_id(records: &Records, row: &Record, source: &GeoidError) -> ReadError {
    ReadError::in_file(&records.file, format!("{} {}: {source}", records.row_unit, row.number))
}

/// The error that two rows have one id.
pub(crate) fn duplicate_id(records: &Records, id: &str, first: u64, second: u64) -> ReadError {
    let what = match records.row_unit {
        "line" => "lines",
        "row" => "rows",
        _ => "records",
    };
    ReadError::in_file(&records.file, RecordsError::DuplicateId { id: id.to_owned(), what, first, second })
}
