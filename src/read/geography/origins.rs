//! Reads origins: the points in each tract that stand for its people.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::cell::{self, Cell};
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use geo::{BoundingRect, Geometry, InteriorPoint, Intersects};
use rayon::prelude::*;

use crate::domain::{
    BoxIndex, CountUnit, Estimate, Finding, FindingKind, Position, Series, SourceLocation, Tract, TractIdx,
};
use crate::read::positions::positions;
use crate::region::Tracts;
use crate::study::OriginTable;
use crate::travel::{Origin, Origins, TractOrigins};

/// One interior point for all people of each tract.
pub(crate) fn interior_points(tracts: &Tracts) -> Origins {
    Origins::new(tracts.all().par_iter().map(|tract| TractOrigins::Representative(interior_point(tract))).collect())
}

/// A point inside a tract.
pub(crate) fn interior_point(tract: &Tract) -> Position {
    let inside = tract.outline.interior_point().or_else(|| Some(tract.outline.bounding_rect()?.center().into()));
    let position = inside.and_then(|point| Position::new(point.x(), point.y()));
    // A valid outline has an interior point.
    position.unwrap_or(Position::NULL_ISLAND)
}

/// The points of a table by tract; the interior point of a tract where no point in it counts people.
pub(crate) fn points(
    table: &OriginTable,
    records: &Records,
    tracts: &Tracts,
    series: &[Series],
    findings: &mut Vec<Finding>,
) -> Result<Origins, ReadError> {
    let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
    let (people, homes) = (records.column(&table.population)?, column(&table.households)?);
    let positions_of_rows = match (column(&table.x)?, column(&table.y)?) {
        (Some(x), Some(y)) => positions(records, x, y, table.crs.as_deref(), findings)?,
        (None, None) if records.has_geometry => {
            records.rows.iter().map(|row| geometry_position(row.geometry.as_ref())).collect()
        }
        _ => {
            let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
            return Err(ReadError::in_file(&records.file, RecordsError::NoGeometry { hint }));
        }
    };
    let index = TractIndex::new(tracts);
    let tract_of: Vec<Option<TractIdx>> =
        positions_of_rows.par_iter().map(|position| position.and_then(|position| index.tract_at(position))).collect();
    let mut of_tract = vec![Vec::new(); tracts.all().len()];
    let (mut outside, mut people_outside) = (0, 0.0);
    for ((row, position), tract) in records.rows.iter().zip(&positions_of_rows).zip(tract_of) {
        let people = count_at_point(records, row, people, findings);
        let homes = homes.map_or(people, |homes| count_at_point(records, row, homes, findings));
        if let (Some(position), Some(tract)) = (position, tract) {
            of_tract[tract.slot()].push(Origin { position: *position, people, homes });
        } else {
            outside += 1;
            people_outside += people;
        }
    }
    let file = SourceLocation::file(&records.file);
    if outside > 0 {
        let kind = FindingKind::OriginsOutside { count: outside, people: people_outside };
        findings.push(Finding { place: file.clone(), kind });
    }
    let ids = drop_incomplete(&mut of_tract, tracts, series);
    if !ids.is_empty() {
        findings.push(Finding { place: file.clone(), kind: FindingKind::OriginsIncomplete { ids } });
    }
    let inside: Vec<TractOrigins> = of_tract.into_iter().zip(tracts.all()).map(tract_origins).collect();
    let representative =
        inside.iter().zip(tracts.all()).filter(|(inside, _)| matches!(inside, TractOrigins::Representative(_)));
    let ids: Vec<String> = representative.map(|(_, tract)| tract.geoid.to_string()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: file, kind: FindingKind::TractsWithoutOrigin { ids } });
    }
    Ok(Origins::new(inside))
}

/// Points that count a smaller share of a tract's people are incomplete.
const MIN_COUNTED_SHARE: f64 = 0.5;

/// Removes the points of tracts where they count fewer than half of the people in the tables, and returns these tracts:
/// a file that is clipped at a border has only the people on one side.
///
/// Where the sum over all tracts is not within a factor of 2 of the tables, the points have weights of another kind:
/// all are kept.
fn drop_incomplete(of_tract: &mut [Vec<Origin>], tracts: &Tracts, series: &[Series]) -> Vec<String> {
    let counts_people = |series: &&Series| series.indicator.counts == CountUnit::People;
    let in_tables: Vec<f64> = (0..)
        .map(TractIdx)
        .take(tracts.all().len())
        .map(|tract| {
            let counts = series.iter().filter(counts_people).filter_map(|series| series.values[tract]);
            counts.map(Estimate::value).fold(0.0, f64::max)
        })
        .collect();
    let at_points: Vec<f64> = of_tract.iter().map(|points| points.iter().map(|origin| origin.people).sum()).collect();
    let both = at_points.iter().zip(&in_tables).filter(|(points, tables)| **points > 0.0 && **tables > 0.0);
    let (points, tables) = both.fold((0.0, 0.0), |sums, (points, tables)| (sums.0 + points, sums.1 + tables));
    if !(MIN_COUNTED_SHARE..=1.0 / MIN_COUNTED_SHARE).contains(&(points / tables)) {
        return Vec::new();
    }
    let mut ids = Vec::new();
    for (slot, tract) in tracts.all().iter().enumerate() {
        if at_points[slot] > 0.0 && at_points[slot] < MIN_COUNTED_SHARE * in_tables[slot] {
            of_tract[slot].clear();
            ids.push(tract.geoid.to_string());
        }
    }
    ids
}

/// The count in a cell; 0, with a finding, where it is not a count.
fn count_at_point(records: &Records, row: &Record, column: ColumnIdx, findings: &mut Vec<Finding>) -> f64 {
    match cell::count(row.text(column), &[], records.commas) {
        Cell::Number(count) => count,
        Cell::Empty => 0.0,
        _ => {
            let value = row.text(column).unwrap_or_default().to_owned();
            let column = records.name_of(column).to_owned();
            findings.push(records.finding(row, FindingKind::NotANumber { column, value }));
            0.0
        }
    }
}

/// The points of a tract with people. Where only people or only households are counted, each stands in for the other.
fn tract_origins((mut origins, tract): (Vec<Origin>, &Tract)) -> TractOrigins {
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
    if origins.is_empty() { TractOrigins::Representative(interior_point(tract)) } else { TractOrigins::Points(origins) }
}

fn geometry_position(geometry: Option<&Geometry>) -> Option<Position> {
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

    /// The tract at a point; on a shared border, the first one.
    fn tract_at(&self, position: Position) -> Option<TractIdx> {
        let near = self.boxes.intersecting(position.point().bounding_rect());
        let holds = |tract: &TractIdx| self.tracts.all()[tract.slot()].outline.intersects(&position.point());
        near.filter(holds).min()
    }
}
