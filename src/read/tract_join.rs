//! Which row of a table is about which tract.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Finding, FindingKind, Geoid, GeoidError, Place, TractIdx};
use crate::read::census::GeoColumns;
use crate::read::converter::Converter;
use crate::read::error::ReadError;
use crate::read::records::{Record, Records};
use crate::read::series::Collection;
use crate::read::tracts::{geoid, repeated};
use crate::region::Tracts;

/// A table and a study that differ about which tracts there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OtherTracts {
    /// They have other borders.
    #[error(
        "lacks {lacking} of the study's tracts in its own counties, such as {lacks}, and has {foreign} there that the study does not \
         have, such as {has}: it is about the tracts of another census. Take the tracts that belong to it, or name a relationship \
         file in [[tract_crosswalks]] and the table's own years in `vintage`"
    )]
    Census {
        /// How many tracts it does not have.
        lacking: usize,
        /// One of them.
        lacks: String,
        /// How many the study does not have.
        foreign: usize,
        /// One of them.
        has: String,
    },
    /// One id on either side that the other does not have.
    #[error(
        "{row}: {has} is no tract of the study, and no row is about {lacks}, which lies in the same county: is the id mistyped? Mend it; \
         where the table is about the tracts of another census, take the tracts that belong to it"
    )]
    Typo {
        /// Which row.
        row: String,
        /// The id that the study does not have.
        has: String,
        /// The tract that has no row.
        lacks: String,
    },
    /// A crosswalk does not say where they are now.
    #[error(
        "has {count} of the tracts of {from} in the study's counties that no row of the crosswalk is about, such as {has} ({row}): their \
         people would be lost. Add them to the file in [[tract_crosswalks]], or leave out rows that lie outside the study"
    )]
    Undivided {
        /// How many.
        count: usize,
        /// Whose tracts.
        from: u16,
        /// One of them.
        has: String,
        /// Where it stands.
        row: String,
    },
}

/// The rows about tracts that are wanted: those of the study, or those that a converter turns into them.
pub(crate) struct Matching<'a> {
    pub(crate) records: &'a Records,
    pub(crate) area: &'a GeoColumns,
    pub(crate) collection: &'a Collection<'a>,
    pub(crate) converter: Option<&'a Converter>,
}

/// What became of rows that are about no tract of the study.
#[derive(Default)]
struct Rest {
    /// By the row they stand in.
    outside: BTreeMap<Geoid, u64>,
    others: BTreeMap<&'static str, (usize, String)>,
    renamed: usize,
}

impl Matching<'_> {
    /// The rows by the id of their tract.
    ///
    /// # Errors
    /// Where a tract stands twice, where no row is about a tract that is wanted, and where the table and the study differ
    /// about which tracts there are.
    pub(crate) fn rows<'r>(
        &self,
        rows: &'r [Record],
        findings: &mut Vec<Finding>,
    ) -> Result<BTreeMap<Geoid, &'r Record>, ReadError> {
        let (tracts, vintage) = (self.collection.tracts, self.collection.vintage);
        let renamed = Renamed::of(tracts);
        let mut matched: BTreeMap<Geoid, &Record> = BTreeMap::new();
        let mut rest = Rest::default();
        for row in rows {
            let text = self.area.text(row);
            let geoid = match geoid(&text, vintage) {
                Ok(geoid) => geoid,
                Err(GeoidError::OtherGeography { found, what }) => {
                    rest.others.entry(what).or_insert((0, found)).0 += 1;
                    continue;
                }
                Err(GeoidError::Empty | GeoidError::Malformed { .. }) => {
                    let kind = FindingKind::GeoidRefused { found: text.into_owned() };
                    findings.push(self.records.finding(row, kind));
                    continue;
                }
            };
            let is_wanted = match self.converter {
                Some(converter) => converter.knows(&geoid),
                None => tracts.find(&geoid).is_some(),
            };
            let own = match renamed.name_of(&geoid).filter(|_| !is_wanted && self.converter.is_none()) {
                Some(other) => {
                    rest.renamed += 1;
                    other.clone()
                }
                None if is_wanted => {
                    if vintage.is_some() && !geoid.is_written_as(&text) {
                        let kind = FindingKind::GeoidMended { found: text.into_owned(), geoid: geoid.to_string() };
                        findings.push(self.records.finding(row, kind));
                    }
                    geoid
                }
                None => {
                    rest.outside.insert(geoid, row.number);
                    continue;
                }
            };
            if let Some(first) = matched.insert(own.clone(), row) {
                return Err(repeated(self.records, own.as_str(), first.number, row.number));
            }
        }
        if matched.is_empty() {
            return Err(self.nothing(rows, rest));
        }
        self.refuse_other_tracts(&matched, &rest)?;
        findings.extend(self.findings(rest));
        Ok(matched)
    }

    /// Why no row of a table is of use.
    fn nothing(&self, rows: &[Record], rest: Rest) -> ReadError {
        let theirs = rows.first().map_or(Cow::Borrowed(""), |row| self.area.text(row)).into_owned();
        let file = self.records.file.clone();
        let most = rest.others.into_iter().max_by_key(|(_, (rows, _))| *rows);
        if let Some((what, (rows, id))) = most.filter(|_| rest.outside.is_empty()) {
            return ReadError::NotTracts { file, rows, what, id };
        }
        let ours = self.collection.tracts.all().first().map(|tract| tract.geoid.to_string()).unwrap_or_default();
        ReadError::NoRowMatches { file, rows: rows.len(), theirs, ours }
    }

    /// A table that lacks tracts of a county of which it has others, and has some there that the study does not have, is about
    /// the tracts of another census, whatever its years say. To join what fits would lose people without a word.
    fn refuse_other_tracts(&self, matched: &BTreeMap<Geoid, &Record>, rest: &Rest) -> Result<(), ReadError> {
        if self.collection.vintage.is_none() {
            return Ok(());
        }
        if let Some(converter) = self.converter {
            return self.refuse_undivided(converter, rest);
        }
        let counties: BTreeSet<&str> = matched.keys().map(county).collect();
        let ours = self.collection.tracts.all().iter().map(|tract| &tract.geoid);
        let lacking: Vec<&Geoid> =
            ours.filter(|geoid| counties.contains(county(geoid)) && !matched.contains_key(*geoid)).collect();
        let foreign: Vec<(&Geoid, &u64)> =
            rest.outside.iter().filter(|(geoid, _)| counties.contains(county(geoid))).collect();
        if lacking.len() * 100 < matched.len() || foreign.len() * 100 < matched.len() {
            return Ok(());
        }
        let (Some(lacks), Some((has, line))) = (lacking.first(), foreign.first()) else { return Ok(()) };
        let (lacks, has, row) = (lacks.to_string(), has.to_string(), self.row(**line));
        let source = match (lacking.len(), foreign.len()) {
            (1, 1) => OtherTracts::Typo { row, has, lacks },
            (lacking, foreign) => OtherTracts::Census { lacking, lacks, foreign, has },
        };
        Err(ReadError::OtherTracts { file: self.records.file.clone(), source })
    }

    /// Tracts of the study's counties that a crosswalk does not know: nothing tells whether their people live in the study,
    /// unless the crosswalk is known to have every part of the study's tracts.
    fn refuse_undivided(&self, converter: &Converter, rest: &Rest) -> Result<(), ReadError> {
        if converter.adds_up {
            return Ok(());
        }
        let counties: BTreeSet<&str> = self.collection.tracts.all().iter().map(|tract| county(&tract.geoid)).collect();
        // Nobody lives in the tracts 9900 to 9900.99: they are water.
        let is_water = |geoid: &Geoid| geoid.as_str().get(5..9) == Some("9900");
        let is_lost = |geoid: &Geoid| counties.contains(county(geoid)) && !is_water(geoid);
        let lost: Vec<(&Geoid, &u64)> = rest.outside.iter().filter(|(geoid, _)| is_lost(geoid)).collect();
        let Some((has, line)) = lost.first() else { return Ok(()) };
        let (has, row, from) = (has.to_string(), self.row(**line), converter.from.year());
        let source = OtherTracts::Undivided { count: lost.len(), from, has, row };
        Err(ReadError::OtherTracts { file: self.records.file.clone(), source })
    }

    fn row(&self, number: u64) -> String {
        format!("{} {number}", self.records.counted)
    }

    fn findings(&self, rest: Rest) -> Vec<Finding> {
        let finding = |kind| Finding { place: Place::file(&self.records.file), kind };
        let others = rest.others.into_iter();
        let others = others.map(|(what, (rows, _))| finding(FindingKind::OtherAreas { what: what.to_owned(), rows }));
        let ids: Vec<String> = rest.outside.keys().map(ToString::to_string).collect();
        let outside = (!ids.is_empty()).then(|| finding(FindingKind::RowsOutside { ids }));
        let renamed = (rest.renamed > 0).then(|| finding(FindingKind::ConnecticutRenamed { rows: rest.renamed }));
        others.chain(outside).chain(renamed).collect()
    }
}

/// State and county of a tract.
fn county(geoid: &Geoid) -> &str {
    geoid.as_str().get(..5).unwrap_or_default()
}

/// The tracts of Connecticut by their number: from 2022 on their ids name planning regions in place of counties, and the
/// tracts are the same.
///
/// Source: US Census Bureau, "Change to County-Equivalents in the State of Connecticut", 87 FR 34235 (6 June 2022).
struct Renamed<'t>(BTreeMap<&'t str, Option<&'t Geoid>>);

impl<'t> Renamed<'t> {
    const REGIONS: [&'static str; 9] =
        ["09110", "09120", "09130", "09140", "09150", "09160", "09170", "09180", "09190"];
    const COUNTIES: [&'static str; 8] = ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"];

    fn of(tracts: &'t Tracts) -> Self {
        let mut by_number = BTreeMap::new();
        for geoid in tracts.all().iter().map(|tract| &tract.geoid) {
            if let Some(number) = geoid.as_str().strip_prefix("09").and_then(|rest| rest.get(3..)) {
                // A number that two tracts have tells neither.
                by_number.entry(number).and_modify(|only| *only = None).or_insert(Some(geoid));
            }
        }
        Self(by_number)
    }

    /// The name under which the study has a tract of Connecticut that another table names otherwise.
    fn name_of(&self, geoid: &Geoid) -> Option<&'t Geoid> {
        let theirs = county(geoid);
        let ours = self.0.get(geoid.as_str().get(5..)?).copied().flatten()?;
        let is_new = |county: &str| Self::REGIONS.contains(&county);
        let is_old = |county: &str| Self::COUNTIES.contains(&county);
        let (from, to) = (theirs, county(ours));
        ((is_new(from) && is_old(to)) || (is_old(from) && is_new(to))).then_some(ours)
    }
}

/// Ids as places in the study.
pub(crate) fn by_place<V>(values: BTreeMap<&Geoid, V>, tracts: &Tracts) -> BTreeMap<TractIdx, V> {
    values.into_iter().filter_map(|(geoid, value)| Some((tracts.find(geoid)?, value))).collect()
}
