//! The rows of a table that divides the tracts of another census among the study's, and whether they add up.

use std::collections::BTreeMap;

use crate::domain::{Geoid, TractIdx, TractVintage};
use crate::read::cell::{self, Cell};
use crate::read::converter::DividedBy;
use crate::read::error::ReadError;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::tracts::repeated;
use crate::region::Tracts;
use crate::study::TractCrosswalk;

/// The parts of a tract may differ from its land by so much: slivers along borders are left out of some files.
const SLIVERS: f64 = 0.01;

/// The columns of a crosswalk.
pub(crate) struct Columns {
    pub(crate) from: TractVintage,
    pub(crate) by: DividedBy,
    old: ColumnIdx,
    new: ColumnIdx,
    people: ColumnIdx,
    homes: ColumnIdx,
    /// The land of the old and of the new tract as wholes.
    wholes: [Option<ColumnIdx>; 2],
}

/// What an old and a new tract have in common.
pub(crate) struct Row {
    line: u64,
    /// `None` for a part that is no tract of the other census, as on the water.
    pub(crate) old: Option<Geoid>,
    new: Option<Geoid>,
    /// The new tract, where it is the study's.
    pub(crate) place: Option<TractIdx>,
    /// Of people and of homes: land, or shares.
    pub(crate) amounts: [f64; 2],
    /// The land of the old and of the new tract as wholes.
    wholes: [Option<f64>; 2],
}

/// The rows, and what they sum to.
pub(crate) struct Division {
    pub(crate) rows: Vec<Row>,
    /// Whether it is known of every tract of the study that no part of it is missing.
    pub(crate) adds_up: bool,
    sums: BTreeMap<Geoid, [f64; 2]>,
}

impl Division {
    /// # Errors
    /// Where a cell is no id or no number, where two tracts stand together twice, and where the parts of a tract do not sum
    /// to its land.
    pub(crate) fn read(
        columns: &Columns,
        records: &Records,
        tracts: &Tracts,
        wanted: TractVintage,
    ) -> Result<Self, ReadError> {
        let mut first_at = BTreeMap::new();
        let mut rows = Vec::with_capacity(records.rows.len());
        for row in &records.rows {
            let row = columns.row(records, row, tracts)?;
            if let (Some(old), Some(new)) = (&row.old, &row.new)
                && let Some(first) = first_at.insert((old.clone(), new.clone()), row.line)
            {
                return Err(repeated(records, &format!("{old}, {new}"), first, row.line));
            }
            rows.push(row);
        }
        let mut sums: BTreeMap<Geoid, [f64; 2]> = BTreeMap::new();
        for row in &rows {
            let Some(old) = &row.old else { continue };
            let sum = sums.entry(old.clone()).or_default();
            *sum = [sum[0] + row.amounts[0], sum[1] + row.amounts[1]];
        }
        let adds_up = columns.wholes[1].is_some();
        let division = Self { rows, adds_up, sums };
        division.refuse_missing_parts(records, [columns.from, wanted])?;
        Ok(division)
    }

    /// What the amounts of an old tract sum to.
    pub(crate) fn sum(&self, old: &Geoid) -> [f64; 2] {
        self.sums.get(old).copied().unwrap_or_default()
    }

    /// What a part of an old tract is a part of: its land where the file says it, as a file about some tracts only has not all
    /// of its parts; else what its parts sum to.
    pub(crate) fn whole(&self, row: &Row) -> f64 {
        let sum = || row.old.as_ref().map_or(0.0, |old| self.sum(old)[0]);
        row.wholes[0].unwrap_or_else(sum)
    }

    /// # Errors
    /// Where the parts of a tract of the study do not sum to its land, and where those of an old tract that has a part in the
    /// study sum to more. To less they may: the rest is elsewhere.
    fn refuse_missing_parts(&self, records: &Records, [from, wanted]: [TractVintage; 2]) -> Result<(), ReadError> {
        let mut parts: BTreeMap<TractIdx, f64> = BTreeMap::new();
        for row in &self.rows {
            if let Some(place) = row.place {
                *parts.entry(place).or_default() += row.amounts[0];
            }
        }
        for row in &self.rows {
            let (Some(place), Some(new)) = (row.place, &row.new) else { continue };
            let sum = parts.get(&place).copied().unwrap_or_default();
            if let Some(land) = row.wholes[1].filter(|land| (sum - land).abs() > SLIVERS * land) {
                return Err(unequal(records, (new, wanted), sum, land));
            }
            let Some((old, land)) = row.old.as_ref().zip(row.wholes[0]) else { continue };
            let sum = self.sum(old)[0];
            if sum - land > SLIVERS * land {
                return Err(unequal(records, (old, from), sum, land));
            }
        }
        Ok(())
    }
}

fn unequal(records: &Records, (tract, vintage): (&Geoid, TractVintage), sum: f64, land: f64) -> ReadError {
    let problem = format!(
        "the parts of tract {tract} of {} sum to {sum} m² of land, and the tract has {land} m²: rows are missing or not as the Census \
         has them, and people would be lost or counted twice. Take the file as it was downloaded, or all of its rows about the \
         study's tracts",
        vintage.year()
    );
    ReadError::Mapping { file: records.file.clone(), problem }
}

impl Columns {
    /// # Errors
    /// Where columns are missing, and where the file is no relationship file and the study does not say which column is what.
    pub(crate) fn find(asked: &TractCrosswalk, records: &Records, wanted: TractVintage) -> Result<Self, ReadError> {
        if let Some(own) = &asked.columns {
            let (people, homes) = (&own.share, own.households.as_ref().unwrap_or(&own.share));
            return Ok(Self {
                from: own.from,
                by: DividedBy::Shares,
                old: records.column(&own.old)?,
                new: records.column(&own.new)?,
                people: records.column(people)?,
                homes: records.column(homes)?,
                wholes: [None; 2],
            });
        }
        let named = |what: &str, vintage: TractVintage| format!("{what}_TRACT_{:02}", vintage.year() % 100);
        let has = |vintage: &TractVintage| records.column(&named("GEOID", *vintage)).is_ok();
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
        let [old, new] = [from, wanted].map(|vintage| records.column(&named("GEOID", vintage)));
        let wholes = [from, wanted].map(|vintage| records.column(&named("AREALAND", vintage)).ok());
        Ok(Self { from, by: DividedBy::Land, old: old?, new: new?, people: land, homes: land, wholes })
    }

    fn row(&self, records: &Records, row: &Record, tracts: &Tracts) -> Result<Row, ReadError> {
        let geoid = |column| {
            let text = row.text(column).unwrap_or_default();
            Some(text).filter(|text| !text.is_empty()).map(Geoid::us_tract).transpose().map_err(|source| {
                ReadError::TractId { file: records.file.clone(), what: records.counted, line: row.number, source }
            })
        };
        let number = |column| match cell::count(row.text(column), &[], records.commas) {
            Cell::Number(number) => Ok(number),
            _ => Err(records.no_number(row, column)),
        };
        let (old, new) = (geoid(self.old)?, geoid(self.new)?);
        let land = |column: Option<ColumnIdx>, tract: &Option<Geoid>| {
            column.filter(|_| tract.is_some()).map(number).transpose()
        };
        Ok(Row {
            line: row.number,
            place: new.as_ref().and_then(|new| tracts.find(new)),
            amounts: [number(self.people)?, number(self.homes)?],
            wholes: [land(self.wholes[0], &old)?, land(self.wholes[1], &new)?],
            old,
            new,
        })
    }
}
