//! Joins the rows of a table to tracts by id.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use gapatlas_formats::census::GeoColumns;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::{Record, Records};

use crate::domain::{Finding, FindingKind, Geoid, GeoidError, SourceLocation, TableFinding, TractIdx};
use crate::read::demographics::areal_interpolation::ArealInterpolation;
use crate::read::demographics::series::SeriesCollection;
use crate::read::geography::tracts::{TractIds, repeated_id};
use crate::region::Tracts;

/// Why no row of a table is about a tract of the study.
#[derive(Debug, thiserror::Error)]
enum NoRows {
    /// The ids are like those of other tracts: an id of the table and one of the study.
    #[error(
        "none of its {rows} rows is about a tract of the study; its ids are like `{theirs}`, those of the study like `{ours}`"
    )]
    OfOtherTracts { rows: usize, theirs: String, ours: String },
    /// A Census table of another summary level: the number of its rows, the kind of area that the ids name, and the first id.
    #[error(
        "none of its rows is about a tract; {rows} have the id of a {what}, such as `{id}`. Take the same table for census tracts (summary level 140)"
    )]
    OfOtherLevel { rows: usize, what: &'static str, id: String },
}

/// A table whose tracts differ from those of the study.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum TractMismatch {
    /// It is about the tracts of another census.
    #[error(
        "lacks {missing} of the study's tracts in its own counties, such as {missing_id}, and has {unknown} there that the study does not \
         have, such as {unknown_id}: it is about the tracts of another census. Take the tracts that belong to it, or name a relationship \
         file in [[tract_crosswalks]] and the table's own years in `vintage`"
    )]
    OtherVintage {
        /// How many of the study's tracts it lacks.
        missing: usize,
        /// One of them.
        missing_id: String,
        /// How many of its tracts the study lacks.
        unknown: usize,
        /// One of them.
        unknown_id: String,
    },
    /// One id on each side without a match.
    #[error(
        "{row}: {unknown_id} is not a tract of the study, and no row is about {missing_id}, which lies in the same \
         county: is the id mistyped? Correct it; if the table is about the tracts of another census, take the tracts \
         that belong to it"
    )]
    Typo {
        /// The row.
        row: String,
        /// The id that the study does not have.
        unknown_id: String,
        /// The tract that has no row.
        missing_id: String,
    },
    /// Its tracts are missing in the crosswalk.
    #[error(
        "has {count} of the tracts of {from} in the study's counties that no row of the crosswalk is about, such as {unknown_id} ({row}): their \
         people would be lost. Add them to the file in [[tract_crosswalks]], or leave out rows that lie outside the study"
    )]
    NotInCrosswalk {
        /// The number of tracts.
        count: usize,
        /// The vintage of the tracts, such as 2010.
        from: u16,
        /// One of them.
        unknown_id: String,
        /// Its row.
        row: String,
    },
}

/// A join of rows to the study's tracts, or to the source tracts of an interpolation.
pub(crate) struct TractJoin<'a> {
    pub(crate) records: &'a Records,
    pub(crate) geo_columns: &'a GeoColumns,
    pub(crate) collection: &'a SeriesCollection<'a>,
    pub(crate) interpolation: Option<&'a ArealInterpolation>,
}

/// Rows without a matching tract.
#[derive(Default)]
struct UnmatchedRows {
    /// Row numbers of other tracts, by id.
    outside: BTreeMap<Geoid, u64>,
    /// The number of rows about other geographies and the first id, by the name of the geography.
    other_areas: BTreeMap<&'static str, (usize, String)>,
    /// Rows of Connecticut that match by tract number.
    renamed: usize,
}

impl TractJoin<'_> {
    /// The rows by the id of their tract.
    ///
    /// # Errors
    /// Where a tract is repeated, no row matches, or the tracts of the table differ from those of the study.
    pub(crate) fn rows<'r>(
        &self,
        rows: &'r [Record],
        findings: &mut Vec<Finding>,
    ) -> Result<BTreeMap<Geoid, &'r Record>, ReadError> {
        let (tracts, vintage) = (self.collection.tracts, self.collection.vintage);
        let renamed = ConnecticutTracts::of(tracts);
        let mut matched: BTreeMap<Geoid, &Record> = BTreeMap::new();
        let mut unmatched = UnmatchedRows::default();
        let texts: Vec<Cow<'_, str>> = rows.iter().map(|row| self.geo_columns.text(row)).collect();
        let own_vintage = self.interpolation.map(|interpolation| interpolation.from).or(vintage);
        let ids = TractIds::of(texts.iter().map(Cow::as_ref), own_vintage.filter(|_| vintage.is_some()));
        for (row, text) in rows.iter().zip(texts) {
            let geoid = match ids.geoid(&text) {
                Ok(geoid) => geoid,
                Err(GeoidError::OtherGeography { found, what }) => {
                    unmatched.other_areas.entry(what).or_insert((0, found)).0 += 1;
                    continue;
                }
                Err(GeoidError::Empty | GeoidError::Malformed { .. }) => {
                    let kind = FindingKind::GeoidRefused { found: text.into_owned() };
                    findings.push(self.records.finding(row, kind));
                    continue;
                }
            };
            let is_wanted = match self.interpolation {
                Some(interpolation) => interpolation.has_source_tract(&geoid),
                None => tracts.find(&geoid).is_some(),
            };
            let study_geoid = match renamed.counterpart(&geoid).filter(|_| !is_wanted && self.interpolation.is_none()) {
                Some(other) => {
                    unmatched.renamed += 1;
                    other.clone()
                }
                None if is_wanted => {
                    if ids.is_mended(&geoid, &text) {
                        let kind = FindingKind::GeoidMended { found: text.into_owned(), geoid: geoid.to_string() };
                        findings.push(self.records.finding(row, kind));
                    }
                    geoid
                }
                None => {
                    unmatched.outside.insert(geoid, row.number);
                    continue;
                }
            };
            if let Some(first) = matched.insert(study_geoid.clone(), row) {
                return Err(repeated_id(self.records, study_geoid.as_str(), first.number, row.number));
            }
        }
        if matched.is_empty() {
            return Err(self.no_match_error(rows, unmatched));
        }
        let suspicion = self.check_tract_mismatch(&matched, &unmatched)?;
        findings.extend(suspicion);
        findings.extend(ids.finding(&self.records.file));
        findings.extend(self.findings(unmatched));
        Ok(matched)
    }

    /// The error of a table without a matching row.
    fn no_match_error(&self, rows: &[Record], unmatched: UnmatchedRows) -> ReadError {
        let theirs = rows.first().map_or(Cow::Borrowed(""), |row| self.geo_columns.text(row)).into_owned();
        let file = self.records.file.clone();
        let most = unmatched.other_areas.into_iter().max_by_key(|(_, (rows, _))| *rows);
        if let Some((what, (rows, id))) = most.filter(|_| unmatched.outside.is_empty()) {
            return ReadError::in_file(file, NoRows::OfOtherLevel { rows, what, id });
        }
        let ours = self.collection.tracts.all().first().map(|tract| tract.geoid.to_string()).unwrap_or_default();
        ReadError::in_file(file, NoRows::OfOtherTracts { rows: rows.len(), theirs, ours })
    }

    /// # Errors
    /// Where at least 1 % of the tracts in the table's counties are missing in the table and as many are unknown to the
    /// study: the table is about the tracts of another census, and a partial join would lose people. Fewer are a finding.
    fn check_tract_mismatch(
        &self,
        matched: &BTreeMap<Geoid, &Record>,
        unmatched: &UnmatchedRows,
    ) -> Result<Option<Finding>, ReadError> {
        if self.collection.vintage.is_none() {
            return Ok(None);
        }
        if let Some(interpolation) = self.interpolation {
            return self.check_crosswalk_coverage(interpolation, unmatched).map(|()| None);
        }
        let counties: BTreeSet<&str> = matched.keys().map(county).collect();
        let ours = self.collection.tracts.all().iter().map(|tract| &tract.geoid);
        let missing: Vec<&Geoid> =
            ours.filter(|geoid| counties.contains(county(geoid)) && !matched.contains_key(*geoid)).collect();
        let unknown: Vec<(&Geoid, &u64)> =
            unmatched.outside.iter().filter(|(geoid, _)| counties.contains(county(geoid))).collect();
        let (Some(missing_id), Some((unknown_id, line))) = (missing.first(), unknown.first()) else { return Ok(None) };
        if missing.len() * 100 < matched.len() || unknown.len() * 100 < matched.len() {
            let ids = unknown.iter().map(|(geoid, _)| geoid.to_string()).collect();
            let (missing, missing_id) = (missing.len(), missing_id.to_string());
            let kind = TableFinding::TractsDiffer { ids, missing, missing_id }.into();
            return Ok(Some(Finding { place: SourceLocation::file(&self.records.file), kind }));
        }
        let (missing_id, unknown_id, row) = (missing_id.to_string(), unknown_id.to_string(), self.row(**line));
        let source = match (missing.len(), unknown.len()) {
            (1, 1) => TractMismatch::Typo { row, unknown_id, missing_id },
            (missing, unknown) => TractMismatch::OtherVintage { missing, missing_id, unknown, unknown_id },
        };
        Err(ReadError::in_file(&self.records.file, source))
    }

    /// # Errors
    /// Where the crosswalk lacks source tracts in the study's counties: their people may live in the study, unless land
    /// areas show that the crosswalk is exhaustive.
    fn check_crosswalk_coverage(
        &self,
        interpolation: &ArealInterpolation,
        unmatched: &UnmatchedRows,
    ) -> Result<(), ReadError> {
        if interpolation.is_exhaustive {
            return Ok(());
        }
        let counties: BTreeSet<&str> = self.collection.tracts.all().iter().map(|tract| county(&tract.geoid)).collect();
        // Tracts 9900 to 9900.99 are water.
        let is_water = |geoid: &Geoid| geoid.as_str().get(5..9) == Some("9900");
        let is_lost = |geoid: &Geoid| counties.contains(county(geoid)) && !is_water(geoid);
        let lost: Vec<(&Geoid, &u64)> = unmatched.outside.iter().filter(|(geoid, _)| is_lost(geoid)).collect();
        let Some((unknown_id, line)) = lost.first() else { return Ok(()) };
        let (unknown_id, row, from) = (unknown_id.to_string(), self.row(**line), interpolation.from.year());
        let source = TractMismatch::NotInCrosswalk { count: lost.len(), from, unknown_id, row };
        Err(ReadError::in_file(&self.records.file, source))
    }

    fn row(&self, number: u64) -> String {
        format!("{} {number}", self.records.row_unit)
    }

    fn findings(&self, unmatched: UnmatchedRows) -> Vec<Finding> {
        let finding = |kind| Finding { place: SourceLocation::file(&self.records.file), kind };
        let other_areas = unmatched.other_areas.into_iter();
        let other_areas =
            other_areas.map(|(what, (rows, _))| finding(FindingKind::OtherAreas { what: what.to_owned(), rows }));
        let ids: Vec<String> = unmatched.outside.keys().map(ToString::to_string).collect();
        let outside = (!ids.is_empty()).then(|| finding(FindingKind::RowsOutside { ids }));
        let renamed =
            (unmatched.renamed > 0).then(|| finding(FindingKind::ConnecticutRenamed { rows: unmatched.renamed }));
        other_areas.chain(outside).chain(renamed).collect()
    }
}

/// State and county of a tract.
fn county(geoid: &Geoid) -> &str {
    geoid.as_str().get(..5).unwrap_or_default()
}

/// The tracts of Connecticut by tract number: since 2022 GEOIDs there have planning regions in place of counties.
///
/// Source: US Census Bureau, "Change to County-Equivalents in the State of Connecticut", 87 FR 34235 (6 June 2022).
struct ConnecticutTracts<'t>(BTreeMap<&'t str, Option<&'t Geoid>>);

impl<'t> ConnecticutTracts<'t> {
    const REGIONS: [&'static str; 9] =
        ["09110", "09120", "09130", "09140", "09150", "09160", "09170", "09180", "09190"];
    const COUNTIES: [&'static str; 8] = ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"];

    fn of(tracts: &'t Tracts) -> Self {
        let mut by_number = BTreeMap::new();
        for geoid in tracts.all().iter().map(|tract| &tract.geoid) {
            if let Some(number) = geoid.as_str().strip_prefix("09").and_then(|rest| rest.get(3..)) {
                // A number of two tracts is ambiguous.
                by_number.entry(number).and_modify(|only| *only = None).or_insert(Some(geoid));
            }
        }
        Self(by_number)
    }

    /// The study's id of a tract whose county code is of the other kind.
    fn counterpart(&self, geoid: &Geoid) -> Option<&'t Geoid> {
        let theirs = county(geoid);
        let ours = self.0.get(geoid.as_str().get(5..)?).copied().flatten()?;
        let is_new = |county: &str| Self::REGIONS.contains(&county);
        let is_old = |county: &str| Self::COUNTIES.contains(&county);
        let (from, to) = (theirs, county(ours));
        ((is_new(from) && is_old(to)) || (is_old(from) && is_new(to))).then_some(ours)
    }
}

/// Values by the index of their tract.
pub(crate) fn by_tract_index<V>(values: BTreeMap<&Geoid, V>, tracts: &Tracts) -> BTreeMap<TractIdx, V> {
    values.into_iter().filter_map(|(geoid, value)| Some((tracts.find(geoid)?, value))).collect()
}
