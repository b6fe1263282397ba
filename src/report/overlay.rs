//! What lies in an area: which tracts, by how much, and which sites.

use std::collections::BTreeSet;

use geo::{BoundingRect, Geometry, Intersects, Line, LinesIter as _, MultiPolygon, PreparedGeometry, Rect, Relate};

use crate::domain::{AreaKind, Deadline, Geoid, PlanningArea, Quantity, Stopped, Table, Tract, pairs_touching};
use crate::gap::areal_weights_while;

/// What lies in an area.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    /// The area's outline; `None` for the region, which has none of its own.
    pub(super) outline: Option<MultiPolygon>,
    /// The rows of the tracts in it, and the share of each, above 0 and at most 1.
    pub(super) tracts: Vec<(usize, f64)>,
    /// The GEOIDs of the tracts in it.
    pub(super) geoids: BTreeSet<&'a str>,
    /// The rows of the sites in it; for the region, of all.
    pub(super) sites: Vec<usize>,
}

/// What lies in an area with an outline, or, without one, in the region.
///
/// # Errors
/// Where the work has to stop.
pub(super) fn ground<'a>(
    area: Option<&Geometry>,
    tracts: &'a Table,
    sites: &Table,
    deadline: &Deadline,
) -> Result<Ground<'a>, Stopped> {
    let names = tracts.texts(&Quantity::Geoid).unwrap_or_default();
    let outline = area.and_then(polygons);
    let (own, inside) = match &outline {
        Some(outline) => (overlaps(outline, tracts, deadline)?.0, sites_in(outline, sites, deadline)?),
        None => ((0..tracts.rows()).map(|row| (row, 1.0)).collect(), (0..sites.rows()).collect()),
    };
    let geoids = own.iter().filter_map(|&(row, _)| names[row].as_deref()).collect();
    Ok(Ground { outline, tracts: own, geoids, sites: inside })
}

/// The same outline as polygons. `None` for what is no area.
pub(super) fn polygons(geometry: &Geometry) -> Option<MultiPolygon> {
    match geometry {
        Geometry::Polygon(polygon) => Some(polygon.clone().into()),
        Geometry::MultiPolygon(polygons) => Some(polygons.clone()),
        _ => None,
    }
}

/// The rows whose boxes touch a box.
pub(super) fn rows_touching(table: &Table, window: Rect) -> impl Iterator<Item = (usize, &Geometry)> {
    let rows = table.geometry.iter().enumerate();
    rows.filter_map(move |(row, geometry)| {
        let geometry = geometry.as_deref()?;
        geometry.bounding_rect()?.intersects(&window).then_some((row, geometry))
    })
}

/// The rows of the tracts in an outline with the share of each, and the share of its own ground that tracts cover. Divided
/// as the atlas divides them, so that a border drawn a little off brings no neighbour in.
///
/// # Errors
/// Where the work has to stop.
pub(super) fn overlaps(
    outline: &MultiPolygon,
    tracts: &Table,
    deadline: &Deadline,
) -> Result<(Vec<(usize, f64)>, f64), Stopped> {
    let names = tracts.texts(&Quantity::Geoid).unwrap_or_default();
    let near: Vec<(usize, Tract)> = outline
        .bounding_rect()
        .into_iter()
        .flat_map(|window| rows_touching(tracts, window))
        .filter_map(|(row, geometry)| {
            let geoid = Geoid::any(names[row].as_deref()?).ok()?;
            Some((row, Tract { geoid, outline: polygons(geometry)? }))
        })
        .collect();
    let (rows, near): (Vec<usize>, Vec<Tract>) = near.into_iter().unzip();
    let (id, name) = (String::new(), String::new());
    let area = PlanningArea { id, kind: AreaKind::region(), name, outline: outline.clone(), members: None };
    let weights = areal_weights_while(&near, &[area], || deadline.check())?;
    let portions = weights.iter().flat_map(|weights| &weights.portions);
    let parts = portions.map(|portion| (rows[portion.tract.slot()], portion.people)).collect();
    Ok((parts, weights.iter().map(|weights| weights.covered).sum()))
}

/// How many pairs of sides are held against each other to find what lies in an outline: for each tract and site, those whose
/// boxes touch, of its own sides with the outline's, and of the outline's sides within its box with each other. More than
/// `most` are not counted.
///
/// # Errors
/// Where the work has to stop.
pub(super) fn pairs_near(
    outline: &MultiPolygon,
    tables: [&Table; 2],
    most: usize,
    deadline: &Deadline,
) -> Result<usize, Stopped> {
    let sides: Vec<(Line, Rect)> = outline.lines_iter().map(|side| (side, side.bounding_rect())).collect();
    let Some(window) = outline.bounding_rect() else { return Ok(0) };
    let mut pairs = 0;
    for (_, geometry) in tables.into_iter().flat_map(|table| rows_touching(table, window)) {
        deadline.check()?;
        let Some((window, outline)) = geometry.bounding_rect().zip(polygons(geometry)) else { continue };
        let near: Vec<(Line, Rect)> = sides.iter().filter(|(_, around)| around.intersects(&window)).copied().collect();
        let own: Vec<Rect> = outline.lines_iter().map(|side| side.bounding_rect()).collect();
        pairs += pairs_touching(&own, &near.iter().map(|(_, around)| *around).collect::<Vec<_>>(), most - pairs);
        let inside = near.iter().filter(|(side, _)| window.intersects(side));
        let inside: Vec<Rect> = inside.map(|(_, around)| *around).collect();
        pairs += pairs_touching(&inside, &inside, most.saturating_sub(pairs));
        if pairs > most {
            break;
        }
    }
    Ok(pairs)
}

/// A site at a point lies in the area or on its border; one with a footprint where some of its ground is the area's.
fn sites_in(outline: &MultiPolygon, sites: &Table, deadline: &Deadline) -> Result<Vec<usize>, Stopped> {
    let near = outline.bounding_rect().into_iter().flat_map(|window| rows_touching(sites, window));
    let prepared = PreparedGeometry::from(outline);
    let mut inside = Vec::new();
    for (row, site) in near {
        deadline.check()?;
        let is_inside = match site {
            Geometry::Point(point) => outline.intersects(point),
            footprint => prepared.relate(footprint).matches("T********").unwrap_or(false),
        };
        if is_inside {
            inside.push(row);
        }
    }
    Ok(inside)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use geo::{Point, Polygon};

    use super::*;
    use crate::domain::{Column, Layer};

    fn square(west: f64, south: f64, side: f64) -> Polygon {
        Rect::new((west, south), (west + side, south + side)).to_polygon()
    }

    fn table(layer: Layer, quantity: Quantity, rows: Vec<(&str, Geometry)>) -> Table {
        let (names, geometry): (Vec<&str>, Vec<Geometry>) = rows.into_iter().unzip();
        let columns = vec![Column::text(quantity, names.into_iter().map(Some))];
        Table { layer, columns, geometry: geometry.into_iter().map(|shape| Some(Arc::new(shape))).collect() }
    }

    #[test]
    fn tracts_and_sites_are_found_where_the_ground_is_shared() {
        let tracts = table(
            Layer::Tracts,
            Quantity::Geoid,
            vec![
                ("inside", square(0.0, 0.0, 0.1).into()),
                ("cut in half", square(0.1, 0.0, 0.1).into()),
                ("next door", square(0.2, 0.0, 0.1).into()),
            ],
        );
        let sites = table(
            Layer::Sites,
            Quantity::Id,
            vec![
                ("in", Point::new(0.05, 0.05).into()),
                ("out", Point::new(0.17, 0.05).into()),
                ("park across the border", square(0.14, 0.04, 0.02).into()),
                ("park that begins at the border", square(0.15, 0.04, 0.02).into()),
            ],
        );
        let area = Geometry::from(Rect::new((0.0, 0.0), (0.15, 0.1)).to_polygon());
        let found = ground(Some(&area), &tracts, &sites, &Deadline::never()).unwrap();
        assert_eq!(found.geoids, BTreeSet::from(["inside", "cut in half"]));
        assert!((found.tracts[1].1 - 0.5).abs() < 1e-9, "{:?}", found.tracts);
        assert_eq!(found.sites, [0, 2]);
        let region = ground(None, &tracts, &sites, &Deadline::never()).unwrap();
        assert_eq!((region.tracts.len(), region.sites.len()), (3, 4));
    }
}
