//! Relationships between the tracts of two censuses, and whether their land areas add up.

use std::collections::BTreeMap;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::cell::{self, Cell};
use gapatlas_formats::records::{ColumnIdx, Record, Records};

use crate::domain::{Geoid, TractIdx, TractVintage};
use crate::read::geography::tracts::{TractIds, duplicate_id};
use crate::region::Tracts;
use crate::study::TractCrosswalk;

/// What source tracts are divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InterpolationWeight {
    /// The land area that two tracts share, from relationship files of the Census Bureau.
    Land,
    /// Shares of people and households, from the study's own table.
    Shares,
}

/// The parts' land may differ from the tract's by this share: some files leave out slivers.
const LAND_TOLERANCE: f64 = 0.01;

/// The columns of a relationship file or of the study's own crosswalk.
pub(crate) struct RelationshipColumns {
    pub(crate) from: TractVintage,
    pub(crate) weight: InterpolationWeight,
    source_tract: ColumnIdx,
    target_tract: ColumnIdx,
    /// How the ids of source and of target tracts are read.
    pub(crate) ids: [TractIds; 2],
    people: ColumnIdx,
    homes: ColumnIdx,
    /// The land of the whole source and the whole target tract, in m².
    tract_land: [Option<ColumnIdx>; 2],
}

/// The part that a source and a target tract share.
pub(crate) struct TractRelationship {
    line: u64,
    /// `None` for a part outside the source tracts, such as water.
    pub(crate) source_tract: Option<Geoid>,
    target_tract: Option<Geoid>,
    /// The target tract, where it is one of the study's.
    pub(crate) target_idx: Option<TractIdx>,
    /// For people and for households: land in m², or shares.
    pub(crate) amounts: [f64; 2],
    /// The land of the whole source and the whole target tract, in m².
    tract_land: [Option<f64>; 2],
}

/// The relationships of a table, with sums by source tract.
pub(crate) struct TractRelationships {
    pub(crate) rows: Vec<TractRelationship>,
    /// Whether the land areas show that no part of a target tract is missing.
    pub(crate) is_exhaustive: bool,
    sums: BTreeMap<Geoid, [f64; 2]>,
}

impl TractRelationships {
    /// # Errors
    /// Where a cell is not an id or a number, a pair of tracts is repeated, or the parts of a tract do not sum to its
    /// land.
    pub(crate) fn read(
        columns: &RelationshipColumns,
        records: &Records,
        tracts: &Tracts,
        target_vintage: TractVintage,
    ) -> Result<Self, ReadError> {
        let mut first_at = BTreeMap::new();
        let mut rows = Vec::with_capacity(records.rows.len());
        for row in &records.rows {
            let row = columns.row(records, row, tracts)?;
            if let (Some(source_tract), Some(target_tract)) = (&row.source_tract, &row.target_tract)
                && let Some(first) = first_at.insert((source_tract.clone(), target_tract.clone()), row.line)
            {
                return Err(duplicate_id(records, &format!("{source_tract}, {target_tract}"), first, row.line));
            }
            rows.push(row);
        }
        let mut sums: BTreeMap<Geoid, [f64; 2]> = BTreeMap::new();
        for row in &rows {
            let Some(source_tract) = &row.source_tract else { continue };
            let sum = sums.entry(source_tract.clone()).or_default();
            *sum = [sum[0] + row.amounts[0], sum[1] + row.amounts[1]];
        }
        let is_exhaustive = columns.tract_land[1].is_some();
        let relationships = Self { rows, is_exhaustive, sums };
        relationships.check_land_sums(records, [columns.from, target_vintage])?;
        Ok(relationships)
    }

    /// The sums of the amounts of a source tract.
    pub(crate) fn sum(&self, source_tract: &Geoid) -> [f64; 2] {
        self.sums.get(source_tract).copied().unwrap_or_default()
    }

    /// The land of the whole source tract in m²: as the file gives it, since an extract of a file may lack parts; else
    /// the sum of its parts.
    pub(crate) fn source_land(&self, row: &TractRelationship) -> f64 {
        let sum = || row.source_tract.as_ref().map_or(0.0, |source_tract| self.sum(source_tract)[0]);
        row.tract_land[0].unwrap_or_else(sum)
    }

    /// # Errors
    /// Where the parts of a target tract do not sum to its land, or those of a source tract sum to more than its land.
    /// They may sum to less: the rest is outside the study.
    fn check_land_sums(&self, records: &Records, [from, target_vintage]: [TractVintage; 2]) -> Result<(), ReadError> {
        let mut parts: BTreeMap<TractIdx, f64> = BTreeMap::new();
        for row in &self.rows {
            if let Some(target_idx) = row.target_idx {
                *parts.entry(target_idx).or_default() += row.amounts[0];
            }
        }
        for row in &self.rows {
            let (Some(target_idx), Some(target_tract)) = (row.target_idx, &row.target_tract) else { continue };
            let sum = parts.get(&target_idx).copied().unwrap_or_default();
            if let Some(land) = row.tract_land[1].filter(|land| (sum - land).abs() > LAND_TOLERANCE * land) {
                return Err(land_mismatch(records, target_tract, target_vintage, sum, land));
            }
            let Some((source_tract, land)) = row.source_tract.as_ref().zip(row.tract_land[0]) else { continue };
            let sum = self.sum(source_tract)[0];
            if sum - land > LAND_TOLERANCE * land {
                return Err(land_mismatch(records, source_tract, from, sum, land));
            }
        }
        Ok(())
    }
}

fn land_mismatch(records: &Records, tract: &Geoid, vintage: TractVintage, sum: f64, land: f64) -> ReadError {
    let problem = format!(
        "the parts of tract {tract} of {} sum to {sum} m² of land, and the tract has {land} m²: rows are missing or \
         differ from those of the Census, and people would be lost or counted twice. Take the file as it was \
         downloaded, or all of its rows about the study's tracts",
        vintage.year()
    );
    ReadError::in_file(&records.file, problem)
}

/// How the ids of a column are read. Empty cells, of ground that no tract covers, say nothing about it.
fn tract_ids(records: &Records, column: ColumnIdx, vintage: TractVintage) -> TractIds {
    let texts = records.rows.iter().filter_map(|row| row.text(column));
    TractIds::of(texts.filter(|text| !text.is_empty()), Some(vintage))
}

impl RelationshipColumns {
    /// # Errors
    /// Where columns are missing, or the file is not a relationship file and the study names no columns.
    pub(crate) fn find(
        crosswalk: &TractCrosswalk,
        records: &Records,
        target_vintage: TractVintage,
    ) -> Result<Self, ReadError> {
        if let Some(columns) = &crosswalk.columns {
            let (people, homes) = (&columns.share, columns.households.as_ref().unwrap_or(&columns.share));
            let [source_tract, target_tract] = [records.column(&columns.old)?, records.column(&columns.new)?];
            return Ok(Self {
                from: columns.from,
                weight: InterpolationWeight::Shares,
                source_tract,
                target_tract,
                ids: [tract_ids(records, source_tract, columns.from), tract_ids(records, target_tract, target_vintage)],
                people: records.column(people)?,
                homes: records.column(homes)?,
                tract_land: [None; 2],
            });
        }
        let named = |what: &str, vintage: TractVintage| format!("{what}_TRACT_{:02}", vintage.year() % 100);
        let has = |vintage: &TractVintage| records.column(&named("GEOID", *vintage)).is_ok();
        let others = TractVintage::ALL.into_iter().filter(|vintage| *vintage != target_vintage);
        let Some(from) = others.into_iter().find(has).filter(|_| has(&target_vintage)) else {
            let problem = format!(
                "is not a relationship file of the Census with the tracts of {}; say what its columns hold with \
                 `columns = {{ from = 2010, old = \"…\", new = \"…\", share = \"…\" }}`",
                target_vintage.year()
            );
            return Err(ReadError::in_file(&records.file, problem));
        };
        let land = records.column("AREALAND_PART")?;
        let [source_tract, target_tract] =
            [from, target_vintage].map(|vintage| records.column(&named("GEOID", vintage)));
        let tract_land = [from, target_vintage].map(|vintage| records.column(&named("AREALAND", vintage)).ok());
        let (source_tract, target_tract) = (source_tract?, target_tract?);
        Ok(Self {
            from,
            weight: InterpolationWeight::Land,
            source_tract,
            target_tract,
            ids: [tract_ids(records, source_tract, from), tract_ids(records, target_tract, target_vintage)],
            people: land,
            homes: land,
            tract_land,
        })
    }

    fn row(&self, records: &Records, row: &Record, tracts: &Tracts) -> Result<TractRelationship, ReadError> {
        let geoid = |column, ids: TractIds| {
            let text = row.text(column).unwrap_or_default();
            Some(text).filter(|text| !text.is_empty()).map(|text| ids.geoid(text)).transpose().map_err(|source| {
                ReadError::in_file(&records.file, format!("{} {}: {source}", records.row_unit, row.number))
            })
        };
        let number = |column| match cell::count(row.text(column), &[], records.commas) {
            Cell::Number(number) => Ok(number),
            _ => Err(records.not_a_number(row, column)),
        };
        let (source_tract, target_tract) =
            (geoid(self.source_tract, self.ids[0])?, geoid(self.target_tract, self.ids[1])?);
        let land = |column: Option<ColumnIdx>, tract: &Option<Geoid>| {
            column.filter(|_| tract.is_some()).map(number).transpose()
        };
        Ok(TractRelationship {
            line: row.number,
            target_idx: target_tract.as_ref().and_then(|target_tract| tracts.find(target_tract)),
            amounts: [number(self.people)?, number(self.homes)?],
            tract_land: [land(self.tract_land[0], &source_tract)?, land(self.tract_land[1], &target_tract)?],
            source_tract,
            target_tract,
        })
    }
}
