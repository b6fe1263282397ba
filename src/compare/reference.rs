//! Which larger place a row lies in.

use geo::{Geometry, MultiPolygon};

use crate::compare::error::listed;
use crate::compare::{CompareError, Inputs};
use crate::domain::{AreaKind, Geoid, PlanningArea, Quantity, Table, Tract};
use crate::gap::areal_weights;

/// The place that a row is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Larger {
    /// Its row among the areas.
    pub(super) row: usize,
    /// Whether the compared row is a part of it.
    pub(super) contains: bool,
}

/// Files draw the same border a little differently: what lies in a place but for a hundredth of its ground is in it.
const INSIDE: f64 = 0.99;

/// The place that each row is compared with. `None` for the place itself, and where no area of the kind contains a row.
pub(super) fn larger(inputs: &Inputs<'_>, rows: &[usize], to: &str) -> Result<Vec<Option<Larger>>, CompareError> {
    let (table, areas) = (inputs.rows.get(), inputs.areas.get());
    let find = |quantity: &Quantity| {
        let cells = areas.texts(quantity).unwrap_or_default().iter().enumerate();
        cells.filter(|(_, cell)| cell.as_deref() == Some(to)).map(|(row, _)| row).collect::<Vec<usize>>()
    };
    let own = |row: usize| (table.layer == areas.layer).then_some(row);
    let region = AreaKind::region();
    if let [place] = find(&Quantity::Id)[..] {
        let is_region = to == region.as_str();
        let inside = if is_region { vec![true; rows.len()] } else { in_any(table, rows, areas, &[place]).0 };
        let beside =
            rows.iter().zip(inside).map(|(&row, contains)| Larger { row: place, contains }.other_than(own(row)));
        return Ok(beside.collect());
    }
    let places = find(&Quantity::AreaKind);
    if places.is_empty() {
        let known = listed(inputs.provenance.study.area_kinds.keys().map(AreaKind::as_str));
        return Err(CompareError::NoPlace { asked: to.to_owned(), known });
    }
    let found = in_any(table, rows, areas, &places).1;
    let beside =
        rows.iter().zip(found).map(|(&row, place)| Larger { row: place?, contains: true }.other_than(own(row)));
    Ok(beside.collect())
}

impl Larger {
    /// Nothing is compared with itself.
    fn other_than(self, own: Option<usize>) -> Option<Self> {
        (own != Some(self.row)).then_some(self)
    }
}

/// Whether each row lies in one of some areas, and in which.
fn in_any(table: &Table, rows: &[usize], areas: &Table, places: &[usize]) -> (Vec<bool>, Vec<Option<usize>>) {
    let outline = |table: &Table, row: usize| table.geometry[row].as_deref().and_then(polygons);
    let mut numbered = Vec::new();
    let mut parts = Vec::new();
    for (place, &row) in rows.iter().enumerate() {
        if let (Some(outline), Ok(geoid)) = (outline(table, row), Geoid::any(&place.to_string())) {
            numbered.push(place);
            parts.push(Tract { geoid, outline });
        }
    }
    let wholes: Vec<(usize, PlanningArea)> = places
        .iter()
        .filter_map(|&row| {
            let (id, name, kind) = (String::new(), String::new(), AreaKind::region());
            Some((row, PlanningArea { id, kind, name, outline: outline(areas, row)?, members: None }))
        })
        .collect();
    let (of_whole, wholes): (Vec<usize>, Vec<PlanningArea>) = wholes.into_iter().unzip();
    let mut found = vec![None; rows.len()];
    for (weights, whole) in areal_weights(&parts, &wholes).iter().zip(of_whole) {
        for portion in weights.portions.iter().filter(|portion| portion.people > INSIDE) {
            found[numbered[portion.tract.slot()]] = Some(whole);
        }
    }
    (found.iter().map(Option::is_some).collect(), found)
}

fn polygons(geometry: &Geometry) -> Option<MultiPolygon> {
    match geometry {
        Geometry::Polygon(polygon) => Some(polygon.clone().into()),
        Geometry::MultiPolygon(polygons) => Some(polygons.clone()),
        _ => None,
    }
}
