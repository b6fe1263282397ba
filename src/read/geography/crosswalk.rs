//! Reads crosswalks: tables with the share of each tract in each planning area.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use gapatlas_formats::error::{ReadError, listed};
use gapatlas_formats::records::cell::{self, Cell};
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use geo::{BoundingRect, Distance, Euclidean, InteriorPoint, Intersects};

use crate::domain::{
    AreaKind, CrosswalkShare, Finding, FindingKind, PlanningArea, SourceLocation, Tract, TractIdx, TractVintage,
};
use crate::read::geography::areas::without_decimal;
use crate::read::geography::tracts::geoid;
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
    #[error("{row}: there is no area `{area}` in {layer}; is it the right column, and the right kind of area?")]
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

/// Shares that sum to less leave out people, beyond rounding.
pub(crate) const COMPLETE_SHARE: f64 = 0.99;

/// A share up to this may be a sliver between borders of two publishers.
const SLIVER_SHARE: f64 = 0.05;

/// In degrees, about 200 m: how far apart two publishers may draw the same border.
const BORDER_TOLERANCE: f64 = 0.002;

/// The finding that shares of tracts sum to less than 1; `sums` has these sums by tract.
pub(crate) fn incomplete_crosswalk(file: &str, sums: BTreeMap<String, f64>) -> Option<Finding> {
    let least = sums.values().copied().reduce(f64::min)?;
    let kind = FindingKind::CrosswalkIncomplete { ids: sums.into_keys().collect(), least };
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
    };
    let mut outside = BTreeSet::new();
    for row in &records.rows {
        let id = row.text(columns.geoid).unwrap_or_default();
        let found = geoid(id, vintage).ok().and_then(|geoid| tracts.find(&geoid));
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
    /// The sums of the shares of each tract, for people and for households.
    sums: BTreeMap<TractIdx, [f64; 2]>,
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
        let area = row.text(columns.area).map(without_decimal).unwrap_or_default();
        let area_idx = self.area_idx.get(&format!("{}-{area}", self.layer.kind)).copied();
        let area_idx = area_idx.ok_or_else(|| CrosswalkError::UnknownArea {
            row: at(),
            area: area.clone(),
            layer: self.layer.path.0.clone(),
        })?;
        let [people, homes] = [columns.people, columns.homes].map(|column| share(records, row, column));
        let (people, homes) = (people?, homes?);
        let before = self.sums.get(&tract).copied().unwrap_or_default();
        let sum = [before[0] + people, before[1] + homes];
        let larger_share = sum[0].max(sum[1]);
        if larger_share > 1.0 + ROUNDING_TOLERANCE {
            return Err(CrosswalkError::SharesAboveOne {
                row: at(),
                tract: geoid(),
                sum: format!("{larger_share:.4}"),
            });
        }
        if self.members[area_idx].contains_key(&tract) {
            return Err(CrosswalkError::DuplicatePair { row: at(), tract: geoid(), area });
        }
        self.members[area_idx].insert(tract, CrosswalkShare { tract, people, homes });
        self.sums.insert(tract, sum);
        Ok(())
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
        let sums = tracts.filter_map(|(tract, idx)| self.sums.get(&idx).map(|sum| (tract, sum[0].min(sum[1]))));
        let incomplete = sums.filter(|(tract, sum)| *sum < COMPLETE_SHARE && lies_inside(tract, areas));
        let mut findings: Vec<Finding> =
            incomplete_crosswalk(file, incomplete.map(|(tract, sum)| (tract.geoid.to_string(), sum)).collect())
                .into_iter()
                .collect();
        for (area, members) in areas.iter().zip(&self.members) {
            let larger_share = |member: &CrosswalkShare| member.people.max(member.homes);
            if members.values().all(|member| larger_share(member) == 0.0) {
                let kind = FindingKind::AreaWithoutShares { id: area.id.clone() };
                findings.extend(all.iter().any(|tract| lies_inside(tract, from_ref(area))).then(|| finding(kind)));
            }
            let outside = all.iter().zip((0..).map(TractIdx)).filter(|(tract, idx)| {
                members.get(idx).is_some_and(|member| larger_share(member) > SLIVER_SHARE) && !is_near(tract, area)
            });
            let tracts: Vec<String> = outside.map(|(tract, _)| tract.geoid.to_string()).collect();
            if !tracts.is_empty() {
                findings.push(finding(FindingKind::SharesElsewhere { id: area.id.clone(), tracts }));
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
