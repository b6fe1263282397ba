//! Crosswalks: tables that say which share of which tract is which planning area's.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use geo::{BoundingRect, Distance, Euclidean, InteriorPoint, Intersects};

use crate::domain::{AreaKind, Finding, FindingKind, Member, Place, PlanningArea, Tract, TractIdx, TractVintage};
use crate::read::areas::whole_number;
use crate::read::cell::{self, Cell};
use crate::read::error::{ReadError, listed};
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::tracts::geoid;
use crate::region::Tracts;
use crate::study::{AreaLayer, Crosswalk};

/// What is wrong with a crosswalk.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CrosswalkError {
    /// Text that is no share.
    #[error("{row}: `{text}` in column `{column}` is no share; write a number from 0 to 1")]
    NoShare {
        /// Which row.
        row: String,
        /// What stands there.
        text: String,
        /// Where.
        column: String,
    },
    /// An area that the layer does not have.
    #[error("{row}: there is no area `{area}` in {layer}; is it the right column, and the right kind of area?")]
    NoArea {
        /// Which row.
        row: String,
        /// The area's id.
        area: String,
        /// The layer of areas.
        layer: String,
    },
    /// A tract that is given away more than once.
    #[error("{row}: the shares of tract {tract} sum to {sum} up to here, which is more than all of it")]
    MoreThanAll {
        /// Which row.
        row: String,
        /// Which tract.
        tract: String,
        /// To what the shares sum.
        sum: String,
    },
    /// A tract and an area that stand together twice.
    #[error("{row}: tract {tract} and area {area} stand together in an earlier row too; keep the right one")]
    Twice {
        /// Which row.
        row: String,
        /// Which tract.
        tract: String,
        /// Which area.
        area: String,
    },
    /// Tracts whose people would be lost.
    #[error(
        "has no row for {count} of the study's tracts that lie inside areas of the kind `{kind}`, such as {some}: their people would be lost. \
         Is the crosswalk about the tracts of another census?"
    )]
    Forgets {
        /// How many.
        count: usize,
        /// The kind of area.
        kind: AreaKind,
        /// Some of them.
        some: String,
    },
}

/// Shares of a tract may sum to so much more than 1: they are rounded when they are written.
pub(crate) const ROUNDED: f64 = 1e-4;

/// Shares of a tract that sum to less lose people whom rounding does not explain.
pub(crate) const NEARLY_ALL: f64 = 0.99;

/// A smaller share of a tract may be a sliver of another publisher's borders.
const NOTABLE: f64 = 0.05;

/// So far, in degrees, borders of two publishers may lie apart that mean the same: some 200 m.
const NEAR: f64 = 0.002;

/// That the shares of tracts sum to less than 1; `sums` has these tracts, and to what.
pub(crate) fn crosswalk_incomplete(file: &str, sums: BTreeMap<String, f64>) -> Option<Finding> {
    let least = sums.values().copied().reduce(f64::min)?;
    let kind = FindingKind::CrosswalkIncomplete { ids: sums.into_keys().collect(), least };
    Some(Finding { place: Place::file(file), kind })
}

/// Gives the areas of a kind the tracts that a crosswalk says they consist of.
///
/// # Errors
/// Where a column or a share is missing, and for whatever a [`CrosswalkError`] says. Rows about tracts that the study does
/// not have are a finding.
pub(crate) fn apply(
    (layer, crosswalk): (&AreaLayer, &Crosswalk),
    records: &Records,
    (tracts, vintage): (&Tracts, Option<TractVintage>),
    areas: &mut [PlanningArea],
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let columns = Columns {
        geoid: records.column(&crosswalk.geoid)?,
        area: records.column(&crosswalk.area)?,
        people: records.column(&crosswalk.share)?,
        homes: records.column(crosswalk.households.as_ref().unwrap_or(&crosswalk.share))?,
    };
    let refuse = |source| ReadError::Crosswalk { file: records.file.clone(), source };
    let places = areas.iter().enumerate().map(|(place, area)| (area.id.clone(), place)).collect();
    let mut gathering =
        Gathering { layer, tracts, places, members: vec![BTreeMap::new(); areas.len()], sums: BTreeMap::new() };
    let mut elsewhere = BTreeSet::new();
    for row in &records.rows {
        let id = row.text(columns.geoid).unwrap_or_default();
        let found = geoid(id, vintage).ok().and_then(|geoid| tracts.find(&geoid));
        let Some(tract) = found else {
            elsewhere.insert(id.to_owned());
            continue;
        };
        gathering.add(records, row, &columns, tract).map_err(refuse)?;
    }
    let forgotten = gathering.forgotten(areas);
    if !forgotten.is_empty() {
        let some = listed(forgotten.iter().take(3).map(String::as_str));
        return Err(refuse(CrosswalkError::Forgets { count: forgotten.len(), kind: layer.kind.clone(), some }));
    }
    if !elsewhere.is_empty() {
        let kind = FindingKind::RowsOutside { ids: elsewhere.into_iter().collect() };
        findings.push(Finding { place: Place::file(&records.file), kind });
    }
    findings.extend(gathering.doubts(&records.file, areas));
    for (area, members) in areas.iter_mut().zip(gathering.members) {
        area.members = Some(members.into_values().collect());
    }
    Ok(())
}

struct Columns {
    geoid: ColumnIdx,
    area: ColumnIdx,
    people: ColumnIdx,
    homes: ColumnIdx,
}

/// The members of each area while rows are read.
struct Gathering<'t> {
    layer: &'t AreaLayer,
    tracts: &'t Tracts,
    places: BTreeMap<String, usize>,
    members: Vec<BTreeMap<TractIdx, Member>>,
    /// How much of the people and of the homes of each tract is given away.
    sums: BTreeMap<TractIdx, [f64; 2]>,
}

impl Gathering<'_> {
    fn add(
        &mut self,
        records: &Records,
        row: &Record,
        columns: &Columns,
        tract: TractIdx,
    ) -> Result<(), CrosswalkError> {
        let at = || format!("{} {}", records.counted, row.number);
        let geoid = || self.tracts.geoid(tract).to_string();
        let area = row.text(columns.area).map(whole_number).unwrap_or_default();
        let place = self.places.get(&format!("{}-{area}", self.layer.kind)).copied();
        let place = place.ok_or_else(|| CrosswalkError::NoArea {
            row: at(),
            area: area.clone(),
            layer: self.layer.path.0.clone(),
        })?;
        let [people, homes] = [columns.people, columns.homes].map(|column| share(records, row, column));
        let (people, homes) = (people?, homes?);
        let before = self.sums.get(&tract).copied().unwrap_or_default();
        let sum = [before[0] + people, before[1] + homes];
        let most = sum[0].max(sum[1]);
        if most > 1.0 + ROUNDED {
            return Err(CrosswalkError::MoreThanAll { row: at(), tract: geoid(), sum: format!("{most:.4}") });
        }
        if self.members[place].contains_key(&tract) {
            return Err(CrosswalkError::Twice { row: at(), tract: geoid(), area });
        }
        self.members[place].insert(tract, Member { tract, people, homes });
        self.sums.insert(tract, sum);
        Ok(())
    }

    /// Tracts that lie in the areas and that the crosswalk does not name.
    fn forgotten(&self, areas: &[PlanningArea]) -> Vec<String> {
        let tracts = self.tracts.all().iter().zip((0..).map(TractIdx));
        let unnamed = tracts.filter(|(tract, place)| !self.sums.contains_key(place) && lies_inside(tract, areas));
        unnamed.map(|(tract, _)| tract.geoid.to_string()).collect()
    }

    /// What is doubtful about a crosswalk that could be read: tracts inside the areas that are not given away whole, areas
    /// among the tracts that are given nothing, and areas that are given tracts elsewhere, as where ids are interchanged.
    fn doubts(&self, file: &str, areas: &[PlanningArea]) -> Vec<Finding> {
        let all = self.tracts.all();
        let finding = |kind| Finding { place: Place::file(file), kind };
        let tracts = all.iter().zip((0..).map(TractIdx));
        let sums = tracts.filter_map(|(tract, place)| self.sums.get(&place).map(|sum| (tract, sum[0].min(sum[1]))));
        let short = sums.filter(|(tract, sum)| *sum < NEARLY_ALL && lies_inside(tract, areas));
        let mut doubts: Vec<Finding> =
            crosswalk_incomplete(file, short.map(|(tract, sum)| (tract.geoid.to_string(), sum)).collect())
                .into_iter()
                .collect();
        for (area, members) in areas.iter().zip(&self.members) {
            let most = |member: &Member| member.people.max(member.homes);
            if members.values().all(|member| most(member) == 0.0) {
                let kind = FindingKind::AreaWithoutShares { id: area.id.clone() };
                doubts.extend(all.iter().any(|tract| lies_inside(tract, from_ref(area))).then(|| finding(kind)));
            }
            let elsewhere = all.iter().zip((0..).map(TractIdx)).filter(|(tract, place)| {
                members.get(place).is_some_and(|member| most(member) > NOTABLE) && !is_near(tract, area)
            });
            let tracts: Vec<String> = elsewhere.map(|(tract, _)| tract.geoid.to_string()).collect();
            if !tracts.is_empty() {
                doubts.push(finding(FindingKind::SharesElsewhere { id: area.id.clone(), tracts }));
            }
        }
        doubts
    }
}

/// Whether a point inside a tract lies in one of the areas.
fn lies_inside(tract: &Tract, areas: &[PlanningArea]) -> bool {
    let middle = tract.outline.interior_point();
    middle.is_some_and(|middle| areas.iter().any(|area| area.outline.intersects(&middle)))
}

/// Whether a tract and an area touch, or nearly so.
fn is_near(tract: &Tract, area: &PlanningArea) -> bool {
    let boxes = tract.outline.bounding_rect().zip(area.outline.bounding_rect());
    boxes.is_some_and(|(tract, area)| Euclidean.distance(&tract, &area) <= NEAR)
        && (lies_inside(tract, from_ref(area)) || Euclidean.distance(&tract.outline, &area.outline) <= NEAR)
}

fn share(records: &Records, row: &Record, column: ColumnIdx) -> Result<f64, CrosswalkError> {
    match cell::count(row.text(column), &[], records.commas) {
        // What is a hair above 1 was rounded, and only as a whole does a tract keep its margin.
        Cell::Number(share) if share <= 1.0 + ROUNDED => Ok(share.min(1.0)),
        _ => Err(CrosswalkError::NoShare {
            row: format!("{} {}", records.counted, row.number),
            text: row.text(column).unwrap_or_default().to_owned(),
            column: records.name_of(column).to_owned(),
        }),
    }
}
