//! Where people are inside their tract.

use geo::{BoundingRect, Geometry, InteriorPoint, Intersects};
use rayon::prelude::*;

use crate::domain::{BoxIndex, Counted, Estimate, Finding, FindingKind, Place, Position, Series, Tract, TractIdx};
use crate::read::cell::{self, Cell};
use crate::read::error::ReadError;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::sites::positions;
use crate::region::Tracts;
use crate::study::OriginTable;
use crate::travel::{InTract, Origin, Origins};

/// A point well inside each tract stands for all its people.
pub(crate) fn interior_points(tracts: &Tracts) -> Origins {
    Origins::new(tracts.all().par_iter().map(|tract| InTract::StandIn(interior_point(tract))).collect())
}

/// A point inside a tract.
pub(crate) fn interior_point(tract: &Tract) -> Position {
    let inside = tract.outline.interior_point().or_else(|| Some(tract.outline.bounding_rect()?.center().into()));
    let position = inside.and_then(|point| Position::new(point.x(), point.y()));
    // An outline is valid, in degrees and not empty: it has a point inside.
    position.unwrap_or(Position::NULL_ISLAND)
}

/// The points of a table, each in the tract it lies in; the interior point where a tract has none with people.
pub(crate) fn points(
    table: &OriginTable,
    records: &Records,
    tracts: &Tracts,
    series: &[Series],
    findings: &mut Vec<Finding>,
) -> Result<Origins, ReadError> {
    let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
    let (people, homes) = (records.column(&table.population)?, column(&table.households)?);
    let places = match (column(&table.x)?, column(&table.y)?) {
        (Some(x), Some(y)) => positions(records, (x, y), table.crs.as_deref(), findings)?,
        (None, None) if records.has_geometry => records.rows.iter().map(|row| point(row.geometry.as_ref())).collect(),
        _ => {
            let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
            return Err(ReadError::NoGeometry { file: records.file.clone(), hint });
        }
    };
    let index = TractIndex::new(tracts);
    let tract_of: Vec<Option<TractIdx>> =
        places.par_iter().map(|place| place.and_then(|position| index.tract_at(position))).collect();
    let mut of_tract = vec![Vec::new(); tracts.all().len()];
    let (mut outside, mut people_outside) = (0, 0.0);
    for ((row, place), tract) in records.rows.iter().zip(&places).zip(tract_of) {
        let people = weight(records, row, people, findings);
        let homes = homes.map_or(people, |homes| weight(records, row, homes, findings));
        if let (Some(position), Some(tract)) = (place, tract) {
            of_tract[tract.slot()].push(Origin { position: *position, people, homes });
        } else {
            outside += 1;
            people_outside += people;
        }
    }
    let file = Place::file(&records.file);
    if outside > 0 {
        let kind = FindingKind::OriginsOutside { count: outside, people: people_outside };
        findings.push(Finding { place: file.clone(), kind });
    }
    let ids = drop_incomplete(&mut of_tract, tracts, series);
    if !ids.is_empty() {
        findings.push(Finding { place: file.clone(), kind: FindingKind::OriginsIncomplete { ids } });
    }
    let inside: Vec<InTract> = of_tract.into_iter().zip(tracts.all()).map(in_tract).collect();
    let stand_ins = inside.iter().zip(tracts.all()).filter(|(inside, _)| matches!(inside, InTract::StandIn(_)));
    let ids: Vec<String> = stand_ins.map(|(_, tract)| tract.geoid.to_string()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: file, kind: FindingKind::TractsWithoutOrigin { ids } });
    }
    Ok(Origins::new(inside))
}

/// Points that count less than this share of a tract's people are about a part of it only.
const FEW: f64 = 0.5;

/// Takes out the points of tracts where they count fewer than half of the people whom the tables count: a file that
/// ends at a border has only the people on one side, and they would stand for all. Answers the tracts.
///
/// Where the points of the whole file count nothing like the tables' people, they are weights of another kind: all stay.
fn drop_incomplete(of_tract: &mut [Vec<Origin>], tracts: &Tracts, series: &[Series]) -> Vec<String> {
    let counts_people = |series: &&Series| series.indicator.counts == Counted::People;
    let known: Vec<f64> = (0..)
        .map(TractIdx)
        .take(tracts.all().len())
        .map(|tract| {
            let counts = series.iter().filter(counts_people).filter_map(|series| series.values[tract]);
            counts.map(Estimate::value).fold(0.0, f64::max)
        })
        .collect();
    let at_points: Vec<f64> = of_tract.iter().map(|points| points.iter().map(|origin| origin.people).sum()).collect();
    let both = || at_points.iter().zip(&known).filter(|(points, known)| **points > 0.0 && **known > 0.0);
    let (points, people) = both().fold((0.0, 0.0), |(points, people), (own, known)| (points + own, people + known));
    if !(FEW..=1.0 / FEW).contains(&(points / people)) {
        return Vec::new();
    }
    let mut ids = Vec::new();
    for (slot, tract) in tracts.all().iter().enumerate() {
        if at_points[slot] > 0.0 && at_points[slot] < FEW * known[slot] {
            of_tract[slot].clear();
            ids.push(tract.geoid.to_string());
        }
    }
    ids
}

/// How many people or homes a row counts; nothing, and a finding, where it does not count.
fn weight(records: &Records, row: &Record, column: ColumnIdx, findings: &mut Vec<Finding>) -> f64 {
    match cell::count(row.text(column), &[], records.commas) {
        Cell::Number(weight) => weight,
        Cell::Empty => 0.0,
        _ => {
            let value = row.text(column).unwrap_or_default().to_owned();
            let column = records.name_of(column).to_owned();
            findings.push(records.finding(row, FindingKind::NotANumber { column, value }));
            0.0
        }
    }
}

/// The points of a tract where anybody lives. Where only people or only homes were counted, they stand in for each other.
fn in_tract((mut origins, tract): (Vec<Origin>, &Tract)) -> InTract {
    origins.retain(|origin| origin.people > 0.0 || origin.homes > 0.0);
    let has_people = origins.iter().any(|origin| origin.people > 0.0);
    let has_homes = origins.iter().any(|origin| origin.homes > 0.0);
    for origin in &mut origins {
        match (has_people, has_homes) {
            (true, false) => origin.homes = origin.people,
            (false, true) => origin.people = origin.homes,
            _ => {}
        }
    }
    if origins.is_empty() { InTract::StandIn(interior_point(tract)) } else { InTract::At(origins) }
}

fn point(geometry: Option<&Geometry>) -> Option<Position> {
    match geometry? {
        Geometry::Point(point) => Position::new(point.x(), point.y()),
        other => other.interior_point().and_then(|point| Position::new(point.x(), point.y())),
    }
}

struct TractIndex<'t> {
    tracts: &'t Tracts,
    boxes: BoxIndex<TractIdx>,
}

impl<'t> TractIndex<'t> {
    fn new(tracts: &'t Tracts) -> Self {
        let boxes = tracts.all().iter().map(|tract| tract.outline.bounding_rect()).zip((0..).map(TractIdx));
        Self { tracts, boxes: BoxIndex::new(boxes) }
    }

    /// The tract at a point; of two that share a border, the first by name.
    fn tract_at(&self, position: Position) -> Option<TractIdx> {
        let near = self.boxes.touching(position.point().bounding_rect());
        let holds = |tract: &TractIdx| self.tracts.all()[tract.slot()].outline.intersects(&position.point());
        near.filter(holds).min()
    }
}
