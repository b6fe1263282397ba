//! Tables about the tracts of another census, turned into the study's tracts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Counted, Estimate, Geoid, Pieces, Term, TractIdx, TractVintage};
use crate::read::cell::{self, Cell};
use crate::read::error::ReadError;
use crate::read::records::{ColumnIdx, Records};
use crate::region::Tracts;
use crate::study::TractCrosswalk;

/// Shares of a tract may sum to so much more than 1: they are rounded when they are written.
const ROUNDED: f64 = 1e-4;

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
    /// The parts of each tract of the study.
    parts: BTreeMap<TractIdx, Vec<Part>>,
    /// Every tract that the table speaks of.
    old: BTreeSet<Geoid>,
}

/// The columns of a crosswalk.
struct Columns {
    from: TractVintage,
    by: DividedBy,
    old: ColumnIdx,
    new: ColumnIdx,
    people: ColumnIdx,
    homes: ColumnIdx,
}

impl Converter {
    /// Reads a relationship file of the Census Bureau, known by its columns `GEOID_TRACT_20`, `GEOID_TRACT_10` and
    /// `AREALAND_PART`, or a table whose columns the study names.
    ///
    /// # Errors
    /// Where columns are missing, a share is none, the shares of a tract sum to more than 1, and where a tract of the study
    /// stands in no row: its people would be lost.
    ///
    /// Source: US Census Bureau, "2020 Census Tract to 2010 Census Tract Relationship File" (record layout).
    pub(crate) fn read(
        asked: &TractCrosswalk,
        records: &Records,
        tracts: &Tracts,
        wanted: TractVintage,
    ) -> Result<Self, ReadError> {
        let columns = Columns::find(asked, records, wanted)?;
        let mut rows: Vec<(Geoid, Option<TractIdx>, [f64; 2])> = Vec::with_capacity(records.rows.len());
        for row in &records.rows {
            let geoid = |column| {
                let text = row.text(column).unwrap_or_default();
                // A part of a tract that is no tract of the other census, as on the water, has no id there.
                Some(text).filter(|text| !text.is_empty()).map(Geoid::us_tract).transpose()
            };
            let wrong = |source| ReadError::TractId {
                file: records.file.clone(),
                what: records.counted,
                line: row.number,
                source,
            };
            let (old, new) = (geoid(columns.old).map_err(wrong)?, geoid(columns.new).map_err(wrong)?);
            let number = |column| match cell::count(row.text(column), &[], records.commas) {
                Cell::Number(number) => Ok(number),
                _ => Err(records.no_number(row, column)),
            };
            let amounts = [number(columns.people)?, number(columns.homes)?];
            if let Some(old) = old {
                rows.push((old, new.and_then(|new| tracts.find(&new)), amounts));
            }
        }
        let sums = sums(&rows);
        let mut converter = Self { from: columns.from, by: columns.by, parts: BTreeMap::new(), old: BTreeSet::new() };
        for (old, new, amounts) in rows {
            let all = sums.get(&old).copied().unwrap_or_default();
            let [people, homes] = match columns.by {
                // A tract without land, as on a lake, goes to the one it shares its water with.
                DividedBy::Land if all[0] == 0.0 => [1.0; 2],
                DividedBy::Land => amounts.map(|land| land / all[0]),
                DividedBy::Shares => amounts.map(|share| share.min(1.0)),
            };
            converter.old.insert(old.clone());
            if columns.by == DividedBy::Shares && all[0].max(all[1]) > 1.0 + ROUNDED {
                return Err(converter.too_much(records, &old, all[0].max(all[1])));
            }
            if let Some(new) = new.filter(|_| people > 0.0 || homes > 0.0) {
                converter.parts.entry(new).or_default().push(Part { old, people, homes });
            }
        }
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

/// What the rows of each old tract sum to.
fn sums(rows: &[(Geoid, Option<TractIdx>, [f64; 2])]) -> BTreeMap<Geoid, [f64; 2]> {
    let mut sums: BTreeMap<Geoid, [f64; 2]> = BTreeMap::new();
    for (old, _, amounts) in rows {
        let sum = sums.entry(old.clone()).or_default();
        *sum = [sum[0] + amounts[0], sum[1] + amounts[1]];
    }
    sums
}

impl Columns {
    fn find(asked: &TractCrosswalk, records: &Records, wanted: TractVintage) -> Result<Self, ReadError> {
        if let Some(own) = &asked.columns {
            let (people, homes) = (&own.share, own.households.as_ref().unwrap_or(&own.share));
            return Ok(Self {
                from: own.from,
                by: DividedBy::Shares,
                old: records.column(&own.old)?,
                new: records.column(&own.new)?,
                people: records.column(people)?,
                homes: records.column(homes)?,
            });
        }
        let tract = |vintage: TractVintage| format!("GEOID_TRACT_{:02}", vintage.year() % 100);
        let has = |vintage: &TractVintage| records.column(&tract(*vintage)).is_ok();
        let others = TractVintage::ALL.into_iter().filter(|vintage| *vintage != wanted);
        let Some(from) = others.into_iter().find(has).filter(|_| has(&wanted)) else {
            let problem = format!(
                "is no relationship file of the Census with the tracts of {}; say which column is what with `columns = {{ from = 2010, \
                 old = \"…\", new = \"…\", share = \"…\" }}`",
                wanted.year()
            );
            return Err(ReadError::Mapping { file: records.file.clone(), problem });
        };
        let land = records.column("AREALAND_PART")?;
        let (old, new) = (records.column(&tract(from))?, records.column(&tract(wanted))?);
        Ok(Self { from, by: DividedBy::Land, old, new, people: land, homes: land })
    }
}
