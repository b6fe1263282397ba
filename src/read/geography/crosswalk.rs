//! Reads crosswalks: tables with the share of each tract in each planning area.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use gapatlas_formats::error::{ReadError, listed};
use gapatlas_formats::records::cell::{self, Cell};
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use gapatlas_formats::sites::record::is_missing_marker;
use geo::{BoundingRect, Distance, Euclidean, InteriorPoint, Intersects};

use crate::domain::{
    AreaKind, CrosswalkFinding, CrosswalkShare, Finding, FindingKind, PlanningArea, SourceLocation, Tract, TractIdx,
    TractVintage,
};
use crate::read::geography::areas::without_decimal;
use crate::read::geography::tracts::TractIds;
use crate::region::Tracts;
use crate::study::{AreaLayer, Crosswalk};

/// Why a crosswalk is invalid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum CrosswalkError {
    /// A cell that is not a share.
    #[error("{row}: `{text}` in column `{column}` is not a share; write a number from 0 to 1")]
    InvalidShare {
        /// The row.
        row: String,
        /// The text of the cell.
        text: String,
        /// The column.
        column: String,
    },
    /// An area that the layer does not have.
    #[error(
        "{row}: there is no area `{area}` in {layer}; is it the right column, and the right kind of area? Leave the cell empty where the ground is in no area"
    )]
    UnknownArea {
        /// The row.
        row: String,
        /// The area's id.
        area: String,
        /// The layer of areas.
        layer: String,
    },
    /// Shares of a tract that sum to more than 1.
    #[error("{row}: the shares of tract {tract} sum to {sum} up to this row, which is more than 1")]
    SharesAboveOne {
        /// The row.
        row: String,
        /// The tract.
        tract: String,
        /// The sum.
        sum: String,
    },
    /// A repeated pair of tract and area.
    #[error("{row}: an earlier row has tract {tract} and area {area} too; keep the right one")]
    DuplicatePair {
        /// The row.
        row: String,
        /// The tract.
        tract: String,
        /// The area.
        area: String,
    },
    /// Tracts without a row, whose people would be lost.
    #[error(
        "has no row for {count} of the study's tracts that lie inside areas of the kind `{kind}`, such as {examples}: their people would be lost. \
         Is the crosswalk about the tracts of another census?"
    )]
    TractsMissing {
        /// The number of tracts.
        count: usize,
        /// The kind of area.
        kind: AreaKind,
        /// Examples of them.
        examples: String,
    },
}

/// Shares of a tract may sum to 1 plus this: they are rounded.
pub(crate) const ROUNDING_TOLERANCE: f64 = 1e-4;

/// Shares with fewer decimals than this say too little for a sum above 1 to be their rounding.
const LEAST_DECIMALS: usize = 2;

/// The most that shares may sum to above 1 by rounding, however many there are.
const MOST_BY_ROUNDING: f64 = 0.02;

/// Shares that sum to less leave out people, beyond rounding.
pub(crate) const COMPLETE_SHARE: f64 = 0.99;

/// A share up to this may be a sliver between borders of two publishers.
const SLIVER_SHARE: f64 = 0.05;

/// In degrees, about 200 m: how far apart two publishers may draw the same border.
const BORDER_TOLERANCE: f64 = 0.002;

/// The finding that shares of tracts sum to less than 1; `sums` has these sums by tract.
pub(crate) fn incomplete_crosswalk(file: &str, sums: BTreeMap<String, f64>) -> Option<Finding> {
    let least = sums.values().copied().reduce(f64::min)?;
    let kind = CrosswalkFinding::CrosswalkIncomplete { ids: sums.into_keys().collect(), least }.into();
    Some(Finding { place: SourceLocation::file(file), kind })
}

/// A crosswalk of a layer of areas, with its rows.
#[derive(Clone, Copy)]
pub(crate) struct CrosswalkTable<'t> {
    pub(crate) layer: &'t AreaLayer,
    pub(crate) crosswalk: &'t Crosswalk,
    pub(crate) records: &'t Records,
}

/// Sets the members of the areas of a kind from a crosswalk. Rows about tracts outside the study are a finding.
///
/// # Errors
/// Where a column is missing, and for each [`CrosswalkError`].
pub(crate) fn apply(
    table: CrosswalkTable<'_>,
    tracts: &Tracts,
    vintage: Option<TractVintage>,
    areas: &mut [PlanningArea],
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let CrosswalkTable { layer, crosswalk, records } = table;
    let columns = CrosswalkColumns {
        geoid: records.column(&crosswalk.geoid)?,
        area: records.column(&crosswalk.area)?,
        people: records.column(&crosswalk.share)?,
        homes: records.column(crosswalk.households.as_ref().unwrap_or(&crosswalk.share))?,
    };
    let invalid = |source| ReadError::in_file(&records.file, source);
    let area_idx = areas.iter().enumerate().map(|(area_idx, area)| (area.id.clone(), area_idx)).collect();
    let mut builder = MembershipBuilder {
        layer,
        tracts,
        area_idx,
        members: vec![BTreeMap::new(); areas.len()],
        sums: BTreeMap::new(),
        outside: (0, BTreeSet::new(), BTreeSet::new()),
    };
    let mut outside = BTreeSet::new();
    let ids = TractIds::of(records.rows.iter().filter_map(|row| row.text(columns.geoid)), vintage);
    for row in &records.rows {
        let id = row.text(columns.geoid).unwrap_or_default();
        let found = ids.geoid(id).ok().and_then(|geoid| tracts.find(&geoid));
        let Some(tract) = found else {
            outside.insert(id.to_owned());
            continue;
        };
        builder.add(records, row, &columns, tract).map_err(invalid)?;
    }
    let missing_tracts = builder.missing_tracts(areas);
    if !missing_tracts.is_empty() {
        let examples = listed(missing_tracts.iter().take(3).map(String::as_str));
        return Err(invalid(CrosswalkError::TractsMissing {
            count: missing_tracts.len(),
            kind: layer.kind.clone(),
            examples,
        }));
    }
    if !outside.is_empty() {
        let kind = FindingKind::RowsOutside { ids: outside.into_iter().collect() };
        findings.push(Finding { place: SourceLocation::file(&records.file), kind });
    }
    builder.normalize();
    findings.extend(ids.finding(&records.file));
    findings.extend(builder.findings_about_rows(&records.file));
    findings.extend(builder.findings(&records.file, areas));
    for (area, members) in areas.iter_mut().zip(builder.members) {
        area.crosswalk_shares = Some(members.into_values().collect());
    }
    Ok(())
}

struct CrosswalkColumns {
    geoid: ColumnIdx,
    area: ColumnIdx,
    people: ColumnIdx,
    homes: ColumnIdx,
}

/// The members of each area while the rows are read.
struct MembershipBuilder<'t> {
    layer: &'t AreaLayer,
    tracts: &'t Tracts,
    area_idx: BTreeMap<String, usize>,
    members: Vec<BTreeMap<TractIdx, CrosswalkShare>>,
    sums: BTreeMap<TractIdx, ShareSum>,
    /// Rows about ground in no area: how many, what they say in place of an area, and their tracts.
    outside: (usize, BTreeSet<String>, BTreeSet<TractIdx>),
}

/// The shares of a tract so far.
#[derive(Debug, Clone, Copy, Default)]
struct ShareSum {
    /// Their sums, for people and for households.
    sums: [f64; 2],
    count: u32,
    /// The most decimals of one of them.
    decimals: usize,
}

impl ShareSum {
    fn most(self) -> f64 {
        self.sums[0].max(self.sums[1])
    }

    /// How much above 1 the sum may be: each share is at most half a unit of its last decimal above its true value.
    fn tolerance(self) -> f64 {
        if self.decimals < LEAST_DECIMALS {
            return ROUNDING_TOLERANCE;
        }
        let half_unit = 0.5 * 10_f64.powi(-i32::try_from(self.decimals).unwrap_or(i32::MAX));
        (f64::from(self.count) * half_unit).clamp(ROUNDING_TOLERANCE, MOST_BY_ROUNDING)
    }

    /// Whether the shares are divided by their sum.
    fn is_normalized(self) -> bool {
        self.most() > 1.0 + ROUNDING_TOLERANCE
    }
}

impl MembershipBuilder<'_> {
    fn add(
        &mut self,
        records: &Records,
        row: &Record,
        columns: &CrosswalkColumns,
        tract: TractIdx,
    ) -> Result<(), CrosswalkError> {
        let at = || format!("{} {}", records.row_unit, row.number);
        let geoid = || self.tracts.geoid(tract).to_string();
        let [people, homes] = [columns.people, columns.homes].map(|column| share(records, row, column));
        let (people, homes) = (people?, homes?);
        let before = self.sums.get(&tract).copied().unwrap_or_default();
        let decimals = [columns.people, columns.homes].map(|column| decimals(row.text(column).unwrap_or_default()));
        let sum = ShareSum {
            sums: [before.sums[0] + people, before.sums[1] + homes],
            count: before.count + 1,
            decimals: before.decimals.max(decimals[0]).max(decimals[1]),
        };
        // Floating-point sums of decimals are not exact.
        if sum.most() > 1.0 + sum.tolerance() + 1e-9 {
            let (row, sum) = (at(), format!("{:.4}", sum.most()));
            return Err(CrosswalkError::SharesAboveOne { row, tract: geoid(), sum });
        }
        let area = row.text(columns.area).map(without_decimal).unwrap_or_default();
        match self.area_idx.get(&format!("{}-{area}", self.layer.kind)).copied() {
            Some(area_idx) => {
                if self.members[area_idx].contains_key(&tract) {
                    return Err(CrosswalkError::DuplicatePair { row: at(), tract: geoid(), area });
                }
                self.members[area_idx].insert(tract, CrosswalkShare { tract, people, homes });
            }
            None if is_outside(&area) => {
                self.outside.0 += 1;
                self.outside.1.insert(area);
                self.outside.2.insert(tract);
            }
            None => {
                let layer = self.layer.path.0.clone();
                return Err(CrosswalkError::UnknownArea { row: at(), area, layer });
            }
        }
        self.sums.insert(tract, sum);
        Ok(())
    }

    /// Divides rounded shares that sum to more than 1 by their sum.
    fn normalize(&mut self) {
        for (tract, sum) in self.sums.iter().filter(|(_, sum)| sum.is_normalized()) {
            let [people, homes] = sum.sums.map(|sum| sum.max(1.0));
            for member in self.members.iter_mut().filter_map(|members| members.get_mut(tract)) {
                member.people /= people;
                member.homes /= homes;
            }
        }
    }

    /// Findings about rows that are in no area, and about shares that were normalized.
    fn findings_about_rows(&self, file: &str) -> Vec<Finding> {
        let ids = |tracts: &mut dyn Iterator<Item = &TractIdx>| {
            tracts.map(|tract| self.tracts.geoid(*tract).to_string()).collect::<Vec<_>>()
        };
        let (rows, names, tracts) = &self.outside;
        let outside = (*rows > 0).then(|| CrosswalkFinding::RowsOutsideAreas {
            rows: *rows,
            names: names.iter().cloned().collect(),
            ids: ids(&mut tracts.iter()),
        });
        let normalized = || self.sums.iter().filter(|(_, sum)| sum.is_normalized());
        let most = normalized().map(|(_, sum)| sum.most()).reduce(f64::max);
        let normalized = most.map(|most| CrosswalkFinding::SharesNormalized {
            ids: ids(&mut normalized().map(|(tract, _)| tract)),
            most,
        });
        let finding = |finding: CrosswalkFinding| Finding { place: SourceLocation::file(file), kind: finding.into() };
        outside.into_iter().chain(normalized).map(finding).collect()
    }

    /// Tracts in the areas without a row in the crosswalk.
    fn missing_tracts(&self, areas: &[PlanningArea]) -> Vec<String> {
        let tracts = self.tracts.all().iter().zip((0..).map(TractIdx));
        let missing = tracts.filter(|(tract, idx)| !self.sums.contains_key(idx) && lies_inside(tract, areas));
        missing.map(|(tract, _)| tract.geoid.to_string()).collect()
    }

    /// Findings about tracts in the areas with shares below 1, areas with tracts inside and no shares, and areas with
    /// members far away, as where ids are swapped.
    fn findings(&self, file: &str, areas: &[PlanningArea]) -> Vec<Finding> {
        let all = self.tracts.all();
        let finding = |kind| Finding { place: SourceLocation::file(file), kind };
        let tracts = all.iter().zip((0..).map(TractIdx));
        let sums =
            tracts.filter_map(|(tract, idx)| self.sums.get(&idx).map(|sum| (tract, sum.sums[0].min(sum.sums[1]))));
        let incomplete = sums.filter(|(tract, sum)| *sum < COMPLETE_SHARE && lies_inside(tract, areas));
        let mut findings: Vec<Finding> =
            incomplete_crosswalk(file, incomplete.map(|(tract, sum)| (tract.geoid.to_string(), sum)).collect())
                .into_iter()
                .collect();
        for (area, members) in areas.iter().zip(&self.members) {
            let larger_share = |member: &CrosswalkShare| member.people.max(member.homes);
            if members.values().all(|member| larger_share(member) == 0.0) {
                let kind = CrosswalkFinding::AreaWithoutShares { id: area.id.clone() }.into();
                findings.extend(all.iter().any(|tract| lies_inside(tract, from_ref(area))).then(|| finding(kind)));
            }
            let outside = all.iter().zip((0..).map(TractIdx)).filter(|(tract, idx)| {
                members.get(idx).is_some_and(|member| larger_share(member) > SLIVER_SHARE) && !is_near(tract, area)
            });
            let tracts: Vec<String> = outside.map(|(tract, _)| tract.geoid.to_string()).collect();
            if !tracts.is_empty() {
                findings.push(finding(CrosswalkFinding::SharesElsewhere { id: area.id.clone(), tracts }.into()));
            }
        }
        findings
    }
}

/// Whether the interior point of a tract lies in one of the areas.
fn lies_inside(tract: &Tract, areas: &[PlanningArea]) -> bool {
    let interior = tract.outline.interior_point();
    interior.is_some_and(|interior| areas.iter().any(|area| area.outline.intersects(&interior)))
}

/// Whether a tract and an area overlap or touch, within the border tolerance.
fn is_near(tract: &Tract, area: &PlanningArea) -> bool {
    let boxes = tract.outline.bounding_rect().zip(area.outline.bounding_rect());
    boxes.is_some_and(|(tract, area)| Euclidean.distance(&tract, &area) <= BORDER_TOLERANCE)
        && (lies_inside(tract, from_ref(area)) || Euclidean.distance(&tract.outline, &area.outline) <= BORDER_TOLERANCE)
}

/// Whether a cell says that the ground is in no area, as cities write it: nothing, or `Outside CoSA`.
fn is_outside(area: &str) -> bool {
    let area = area.trim().to_lowercase();
    is_missing_marker(&area) || area == "none" || area == "outside" || area.starts_with("outside ")
}

/// The number of decimals of a share as it is written; of `5e-4`, 4.
fn decimals(text: &str) -> usize {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let written = digits.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end().len());
    let shifted = i64::try_from(written).unwrap_or(0) - exponent.parse::<i64>().unwrap_or(0);
    usize::try_from(shifted).unwrap_or(0)
}

fn share(records: &Records, row: &Record, column: ColumnIdx) -> Result<f64, CrosswalkError> {
    match cell::count(row.text(column), &[], records.commas) {
        // 1 plus a rounding error is 1: only a whole tract keeps its margin of error.
        Cell::Number(share) if share <= 1.0 + ROUNDING_TOLERANCE => Ok(share.min(1.0)),
        _ => Err(CrosswalkError::InvalidShare {
            row: format!("{} {}", records.row_unit, row.number),
            text: row.text(column).unwrap_or_default().to_owned(),
            column: records.name_of(column).to_owned(),
        }),
    }
}
