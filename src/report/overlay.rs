//! Overlay of an area with tracts and sites.

use std::collections::{BTreeMap, BTreeSet};

use geo::{BoundingRect, Geometry, Intersects, Line, LinesIter as _, MultiPolygon, PreparedGeometry, Rect, Relate};

use crate::domain::{
    AreaKind, Deadline, Geoid, Interrupted, PlanningArea, Quantity, Table, Tract, count_intersecting_pairs,
};
use crate::gap::areal_weights_with_check;

/// The tracts and sites of an area.
#[derive(Debug)]
pub(super) struct AreaOverlay<'a> {
    /// The area's outline; `None` for the region.
    pub(super) outline: Option<MultiPolygon>,
    /// The rows of its tracts, with the share of each in the area, above 0 and at most 1.
    pub(super) tracts: Vec<(usize, f64)>,
    /// The GEOIDs of its tracts.
    pub(super) geoids: BTreeSet<&'a str>,
    /// The rows of its sites; for the region, of all.
    pub(super) sites: Vec<usize>,
}

/// Overlays an outline with tracts and sites; without an outline, takes the region.
///
/// # Errors
/// Where the deadline passes or the work is cancelled.
pub(super) fn overlay<'a>(
    area: Option<&Geometry>,
    tracts: &'a Table,
    sites: &Table,
    deadline: &Deadline,
) -> Result<AreaOverlay<'a>, Interrupted> {
    let names = tracts.texts(&Quantity::Geoid).unwrap_or_default();
    let outline = area.and_then(polygons);
    let (own, inside) = match &outline {
        Some(outline) => (overlaps(outline, tracts, deadline)?.0, sites_in(outline, sites, deadline)?),
        None => ((0..tracts.rows()).map(|row| (row, 1.0)).collect(), (0..sites.rows()).collect()),
    };
    let geoids = own.iter().filter_map(|&(row, _)| names[row].as_deref()).collect();
    Ok(AreaOverlay { outline, tracts: own, geoids, sites: inside })
}

/// The geometry as polygons. `None` for points and lines.
pub(super) fn polygons(geometry: &Geometry) -> Option<MultiPolygon> {
    match geometry {
        Geometry::Polygon(polygon) => Some(polygon.clone().into()),
        Geometry::MultiPolygon(polygons) => Some(polygons.clone()),
        _ => None,
    }
}

/// The rows whose bounding boxes intersect a box.
pub(super) fn rows_intersecting(table: &Table, window: Rect) -> impl Iterator<Item = (usize, &Geometry)> {
    let rows = table.geometry.iter().enumerate();
    rows.filter_map(move |(row, geometry)| {
        let geometry = geometry.as_deref()?;
        geometry.bounding_rect()?.intersects(&window).then_some((row, geometry))
    })
}

/// The rows of the tracts in an outline with the share of each, and the share of the outline's area that tracts cover.
/// Tracts are apportioned as in the atlas, so that slivers along a border are left out.
///
/// # Errors
/// Where the deadline passes or the work is cancelled.
pub(super) fn overlaps(
    outline: &MultiPolygon,
    tracts: &Table,
    deadline: &Deadline,
) -> Result<(Vec<(usize, f64)>, f64), Interrupted> {
    let names = tracts.texts(&Quantity::Geoid).unwrap_or_default();
    let near: Vec<(usize, Tract)> = outline
        .bounding_rect()
        .into_iter()
        .flat_map(|window| rows_intersecting(tracts, window))
        .filter_map(|(row, geometry)| {
            let geoid = Geoid::any(names[row].as_deref()?).ok()?;
            Some((row, Tract { geoid, outline: polygons(geometry)? }))
        })
        .collect();
    let (rows, near): (Vec<usize>, Vec<Tract>) = near.into_iter().unzip();
    let (id, name) = (String::new(), String::new());
    let area = PlanningArea {
        id,
        kind: AreaKind::region(),
        name,
        outline: outline.clone(),
        names: BTreeMap::new(),
        crosswalk_shares: None,
    };
    let weights = areal_weights_with_check(&near, &[area], || deadline.check())?;
    let portions = weights.iter().flat_map(|weights| &weights.tract_shares);
    let parts = portions.map(|portion| (rows[portion.tract.slot()], portion.people)).collect();
    Ok((parts, weights.iter().map(|weights| weights.covered).sum()))
}

/// The number of pairs of segments that an overlay intersects: for each tract and site, its segments with those of the
/// outline whose boxes intersect, and the outline's segments within its box with each other. Counting stops above
/// `most`.
///
/// # Errors
/// Where the deadline passes or the work is cancelled.
pub(super) fn count_segment_pairs(
    outline: &MultiPolygon,
    tables: [&Table; 2],
    most: usize,
    deadline: &Deadline,
) -> Result<usize, Interrupted> {
    let sides: Vec<(Line, Rect)> = outline.lines_iter().map(|side| (side, side.bounding_rect())).collect();
    let Some(window) = outline.bounding_rect() else { return Ok(0) };
    let mut pairs = 0;
    for (_, geometry) in tables.into_iter().flat_map(|table| rows_intersecting(table, window)) {
        deadline.check()?;
        let Some((window, outline)) = geometry.bounding_rect().zip(polygons(geometry)) else { continue };
        let near: Vec<(Line, Rect)> = sides.iter().filter(|(_, around)| around.intersects(&window)).copied().collect();
        let own: Vec<Rect> = outline.lines_iter().map(|side| side.bounding_rect()).collect();
        pairs +=
            count_intersecting_pairs(&own, &near.iter().map(|(_, around)| *around).collect::<Vec<_>>(), most - pairs);
        let inside = near.iter().filter(|(side, _)| window.intersects(side));
        let inside: Vec<Rect> = inside.map(|(_, around)| *around).collect();
        pairs += count_intersecting_pairs(&inside, &inside, most.saturating_sub(pairs));
        if pairs > most {
            break;
        }
    }
    Ok(pairs)
}

/// A point site is inside if it lies in the area or on its border; a polygon, if their interiors intersect.
pub(super) fn sites_in(outline: &MultiPolygon, sites: &Table, deadline: &Deadline) -> Result<Vec<usize>, Interrupted> {
    let near = outline.bounding_rect().into_iter().flat_map(|window| rows_intersecting(sites, window));
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
        let found = overlay(Some(&area), &tracts, &sites, &Deadline::never()).unwrap();
        assert_eq!(found.geoids, BTreeSet::from(["inside", "cut in half"]));
        assert!((found.tracts[1].1 - 0.5).abs() < 1e-9, "{:?}", found.tracts);
        assert_eq!(found.sites, [0, 2]);
        let region = overlay(None, &tracts, &sites, &Deadline::never()).unwrap();
        assert_eq!((region.tracts.len(), region.sites.len()), (3, 4));
    }
}
