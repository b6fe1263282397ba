//! Tables about the tracts of another census, turned into the study's tracts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Counted, Estimate, Finding, Geoid, Pieces, Term, TractIdx, TractVintage};
use crate::read::crosswalk::{NEARLY_ALL, ROUNDED, crosswalk_incomplete};
use crate::read::division::{Columns, Division};
use crate::read::error::ReadError;
use crate::read::records::Records;
use crate::region::Tracts;
use crate::study::TractCrosswalk;

/// What tells how the tracts of another census are divided among the study's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DividedBy {
    /// The land they have in common, as the Census's relationship files have it.
    Land,
    /// Shares that the study's own table gives.
    Shares,
}

/// A part of a tract of the study that a tract of another census has.
#[derive(Debug, Clone)]
struct Part {
    old: Geoid,
    /// The share of the old tract's people, above 0 and at most 1; exactly 1 for an old tract as a whole.
    people: f64,
    homes: f64,
}

/// From the tracts of one census to those of the study.
#[derive(Debug)]
pub(crate) struct Converter {
    /// Whose tracts are turned into the study's.
    pub(crate) from: TractVintage,
    pub(crate) by: DividedBy,
    /// Whether it is known that no part of the study's tracts is missing.
    pub(crate) adds_up: bool,
    /// The parts of each tract of the study.
    parts: BTreeMap<TractIdx, Vec<Part>>,
    /// Every tract that the table speaks of.
    old: BTreeSet<Geoid>,
}

impl Converter {
    /// Reads a relationship file of the Census Bureau, known by its columns `GEOID_TRACT_20`, `GEOID_TRACT_10` and
    /// `AREALAND_PART`, or a table whose columns the study names.
    ///
    /// # Errors
    /// Where columns are missing, a share is none, the rows do not add up, and where a tract of the study stands in no row:
    /// its people would be lost. Shares that sum to less than 1 are a finding: the rest may be outside the study.
    ///
    /// Source: US Census Bureau, "2020 Census Tract to 2010 Census Tract Relationship File" (record layout).
    pub(crate) fn read(
        asked: &TractCrosswalk,
        records: &Records,
        (tracts, wanted): (&Tracts, TractVintage),
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let columns = Columns::find(asked, records, wanted)?;
        let division = Division::read(&columns, records, tracts, wanted)?;
        let mut converter = Self {
            from: columns.from,
            by: columns.by,
            adds_up: division.adds_up,
            parts: BTreeMap::new(),
            old: BTreeSet::new(),
        };
        let mut incomplete: BTreeMap<String, f64> = BTreeMap::new();
        for row in &division.rows {
            let Some(old) = row.old.clone() else { continue };
            let (whole, sum) = (division.whole(row), division.sum(&old));
            let [people, homes] = match columns.by {
                // A tract without land, as on a lake, goes to the one it shares its water with.
                DividedBy::Land if whole == 0.0 => [1.0; 2],
                DividedBy::Land => row.amounts.map(|land| (land / whole).min(1.0)),
                DividedBy::Shares => row.amounts.map(|share| share.min(1.0)),
            };
            converter.old.insert(old.clone());
            if columns.by == DividedBy::Shares && sum[0].max(sum[1]) > 1.0 + ROUNDED {
                return Err(converter.too_much(records, &old, sum[0].max(sum[1])));
            }
            if columns.by == DividedBy::Shares && row.place.is_some() && sum[0].min(sum[1]) < NEARLY_ALL {
                incomplete.insert(old.to_string(), sum[0].min(sum[1]));
            }
            if let Some(new) = row.place.filter(|_| people > 0.0 || homes > 0.0) {
                converter.parts.entry(new).or_default().push(Part { old, people, homes });
            }
        }
        findings.extend(crosswalk_incomplete(&records.file, incomplete));
        converter.covering(records, tracts)
    }

    fn too_much(&self, records: &Records, old: &Geoid, sum: f64) -> ReadError {
        let problem =
            format!("the shares of tract {old} of {} sum to {sum:.4}, which is more than all of it", self.from.year());
        ReadError::Mapping { file: records.file.clone(), problem }
    }

    /// # Errors
    /// Where a tract of the study stands in no row.
    fn covering(self, records: &Records, tracts: &Tracts) -> Result<Self, ReadError> {
        let without = (0..).map(TractIdx).take(tracts.all().len()).filter(|tract| !self.parts.contains_key(tract));
        let without: Vec<&str> = without.map(|tract| tracts.geoid(tract).as_str()).collect();
        let Some(first) = without.first() else { return Ok(self) };
        let problem = format!(
            "has no row for {} of the study's {} tracts, such as {first}: their people would be lost; is it about other tracts, or \
             another state?",
            without.len(),
            tracts.all().len()
        );
        Err(ReadError::Mapping { file: records.file.clone(), problem })
    }

    /// Whether the table speaks of a tract.
    pub(crate) fn knows(&self, old: &Geoid) -> bool {
        self.old.contains(old)
    }

    /// How many tracts of the study are made of parts.
    pub(crate) fn made_of_parts(&self) -> usize {
        let is_same =
            |parts: &&Vec<Part>| matches!(parts.as_slice(), [only] if only.people == 1.0 && only.homes == 1.0);
        self.parts.values().filter(|parts| !is_same(parts)).count()
    }

    /// The numbers of the study's tracts: sums of shares, with the margins of such sums; and of what they are made. `None`
    /// where a part is not known; tracts of whose parts no row of the table speaks are left out.
    ///
    /// A tract that did not change keeps its number and its margin.
    pub(crate) fn convert(
        &self,
        values: &BTreeMap<&Geoid, Option<Estimate>>,
        counted: Counted,
    ) -> (BTreeMap<TractIdx, Option<Estimate>>, Pieces) {
        let known = values.iter().filter_map(|(geoid, value)| Some((*geoid, (*value)?)));
        let (places, cells): (BTreeMap<&Geoid, usize>, Vec<Estimate>) =
            known.enumerate().map(|(place, (geoid, value))| ((geoid, place), value)).unzip();
        let (mut numbers, mut made_of) = (BTreeMap::new(), BTreeMap::new());
        for (&tract, parts) in &self.parts {
            let own = parts
                .iter()
                .map(|part| (&part.old, if counted == Counted::Households { part.homes } else { part.people }));
            let own: Vec<(&Geoid, f64)> = own.filter(|(_, share)| *share > 0.0).collect();
            if !own.iter().any(|(old, _)| values.contains_key(old)) {
                continue;
            }
            let pieces: Option<Vec<(usize, f64)>> =
                own.iter().map(|(old, share)| Some((*places.get(old)?, *share))).collect();
            let sum = pieces.as_ref().map(|pieces| {
                Estimate::sum(pieces.iter().map(|&(cell, weight)| Term { weight, estimate: cells[cell] }))
            });
            numbers.insert(tract, sum);
            if let Some(pieces) = pieces.filter(|pieces| !matches!(pieces.as_slice(), [(_, 1.0)])) {
                made_of.insert(tract, pieces);
            }
        }
        (numbers, Pieces::new(cells, made_of))
    }
}
