//! The reference area of each row.

use std::collections::BTreeMap;

use geo::{Geometry, MultiPolygon};

use crate::domain::{AreaKind, Geoid, PlanningArea, Quantity, Table, Tract};
use crate::gap::areal_weights;

/// The area that a row is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// Its row among the areas.
    pub row: usize,
    /// Whether it contains the row.
    pub contains: bool,
}

/// The share of its surface with which a row is inside an area. Files digitize the same border slightly differently.
const MIN_SHARE_INSIDE: f64 = 0.99;

/// The reference area of each row of a table: the region, the area with an id, or the one of a kind that contains the
/// row. `None` for the area itself, and where no area of the kind contains the row; `None` for all if there is neither
/// such an area nor such a kind.
#[must_use]
pub fn references(table: &Table, rows: &[usize], areas: &Table, to: &str) -> Option<Vec<Option<Reference>>> {
    let find = |quantity: &Quantity| {
        let cells = areas.texts(quantity).unwrap_or_default().iter().enumerate();
        cells.filter(|(_, cell)| cell.as_deref() == Some(to)).map(|(row, _)| row).collect::<Vec<usize>>()
    };
    let own = |row: usize| (table.layer == areas.layer).then_some(row);
    let region = AreaKind::region();
    if let [place] = find(&Quantity::Id)[..] {
        let is_region = to == region.as_str();
        let inside = if is_region { vec![true; rows.len()] } else { containing_areas(table, rows, areas, &[place]).0 };
        let reference =
            rows.iter().zip(inside).map(|(&row, contains)| Reference { row: place, contains }.unless_self(own(row)));
        return Some(reference.collect());
    }
    let places = find(&Quantity::AreaKind);
    if places.is_empty() {
        return None;
    }
    let found = containing_areas(table, rows, areas, &places).1;
    let reference =
        rows.iter().zip(found).map(|(&row, place)| Reference { row: place?, contains: true }.unless_self(own(row)));
    Some(reference.collect())
}

impl Reference {
    /// No row is compared with itself.
    fn unless_self(self, own: Option<usize>) -> Option<Self> {
        (own != Some(self.row)).then_some(self)
    }
}

/// Whether each row lies in some area, and in which.
fn containing_areas(table: &Table, rows: &[usize], areas: &Table, places: &[usize]) -> (Vec<bool>, Vec<Option<usize>>) {
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
            Some((
                row,
                PlanningArea {
                    id,
                    kind,
                    name,
                    outline: outline(areas, row)?,
                    names: BTreeMap::new(),
                    crosswalk_shares: None,
                },
            ))
        })
        .collect();
    let (of_whole, wholes): (Vec<usize>, Vec<PlanningArea>) = wholes.into_iter().unzip();
    let mut found = vec![None; rows.len()];
    for (weights, whole) in areal_weights(&parts, &wholes).iter().zip(of_whole) {
        for portion in weights.tract_shares.iter().filter(|portion| portion.people > MIN_SHARE_INSIDE) {
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
