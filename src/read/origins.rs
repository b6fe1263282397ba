//! Where people are inside their tract.

use geo::{BoundingRect, Geometry, InteriorPoint, Intersects};
use rayon::prelude::*;

use crate::domain::{BoxIndex, Finding, FindingKind, Place, Position, Tract, TractIdx};
use crate::read::cell::{self, Cell};
use crate::read::error::ReadError;
use crate::read::records::Records;
use crate::read::sites::positions;
use crate::region::Tracts;
use crate::study::OriginTable;
use crate::travel::{Origin, Origins};

/// A point well inside each tract stands for all its people.
pub(crate) fn interior_points(tracts: &Tracts) -> Origins {
    Origins::new(tracts.all().par_iter().map(|tract| vec![interior_point(tract)]).collect())
}

fn interior_point(tract: &Tract) -> Origin {
    let inside = tract.outline.interior_point().or_else(|| Some(tract.outline.bounding_rect()?.center().into()));
    let position = inside.and_then(|point| Position::new(point.x(), point.y()));
    // An outline is valid, in degrees and not empty: it has a point inside.
    Origin { position: position.unwrap_or(Position::NULL_ISLAND), weight: 1.0 }
}

/// The points of a table, each in the tract it lies in; the interior point where a tract has none with people.
pub(crate) fn points(
    table: &OriginTable,
    records: &Records,
    tracts: &Tracts,
    findings: &mut Vec<Finding>,
) -> Result<Origins, ReadError> {
    let people = records.column(&table.population)?;
    let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
    let places = match (column(&table.x)?, column(&table.y)?) {
        (Some(x), Some(y)) => positions(records, (x, y), table.crs.as_deref(), findings)?,
        (None, None) if records.has_geometry => records.rows.iter().map(|row| point(row.geometry.as_ref())).collect(),
        _ => {
            let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
            return Err(ReadError::NoGeometry { file: records.file.clone(), hint });
        }
    };
    let index = TractIndex::new(tracts);
    let homes: Vec<Option<TractIdx>> =
        places.par_iter().map(|place| place.and_then(|position| index.tract_at(position))).collect();
    let mut of_tract = vec![Vec::new(); tracts.all().len()];
    let (mut outside, mut people_outside) = (0, 0.0);
    for ((row, place), home) in records.rows.iter().zip(&places).zip(homes) {
        let weight = match cell::count(row.text(people), &[], records.commas) {
            Cell::Number(weight) => weight,
            Cell::Empty => 0.0,
            _ => {
                let value = row.text(people).unwrap_or_default().to_owned();
                let column = table.population.clone();
                findings.push(records.finding(row, FindingKind::NotANumber { column, value }));
                0.0
            }
        };
        match (place, home) {
            (Some(position), Some(tract)) if weight > 0.0 => {
                of_tract[tract.slot()].push(Origin { position: *position, weight });
            }
            (_, Some(_)) => {}
            (_, None) => {
                outside += 1;
                people_outside += weight;
            }
        }
    }
    let file = Place::file(&records.file);
    if outside > 0 {
        let kind = FindingKind::OriginsOutside { count: outside, people: people_outside };
        findings.push(Finding { place: file.clone(), kind });
    }
    let ids = fill_with_interior_points(&mut of_tract, tracts);
    if !ids.is_empty() {
        findings.push(Finding { place: file, kind: FindingKind::TractsWithoutOrigin { ids } });
    }
    Ok(Origins::new(of_tract))
}

fn fill_with_interior_points(of_tract: &mut [Vec<Origin>], tracts: &Tracts) -> Vec<String> {
    let mut without = Vec::new();
    for (origins, tract) in of_tract.iter_mut().zip(tracts.all()) {
        if origins.is_empty() {
            origins.push(interior_point(tract));
            without.push(tract.geoid.to_string());
        }
    }
    without
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
