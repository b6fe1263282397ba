//! Valid polygons (OGC Simple Features): outlines are checked and repaired.

pub mod antimeridian;
pub mod coordinates;
mod validity;

use geo::{Area, BooleanOps, Coord, CoordsIter, Geometry, MapCoords, MultiPolygon, Polygon, unary_union};

use crate::domain::FindingKind;
use crate::geometry::antimeridian::split_at_antimeridian;
use crate::geometry::coordinates::is_on_globe;

pub use validity::is_valid;

/// A checked outline.
#[derive(Debug, PartialEq)]
pub struct ValidOutline {
    /// The valid polygons; `None` where they have no area.
    pub area: Option<MultiPolygon>,
    /// What was repaired, or why it is dropped.
    pub finding: Option<FindingKind>,
}

/// The polygons of a geometry, valid. Points and lines in a collection are left out. `id` is the id in the finding.
pub fn valid_outline(geometry: impl Into<Option<Geometry>>, id: &str) -> ValidOutline {
    let mut polygons = Vec::new();
    if let Some(geometry) = geometry.into() {
        collect_polygons(geometry, &mut polygons);
    }
    let outline = MultiPolygon::new(polygons);
    let id = id.to_owned();
    if !outline.coords_iter().all(is_on_globe) {
        return ValidOutline { area: None, finding: Some(FindingKind::GeometryDropped { id }) };
    }
    let (outline, finding) = match split_at_antimeridian(&outline) {
        Some(parts) => (parts, Some(FindingKind::GeometryRepaired { id: id.clone(), over_antimeridian: true })),
        None => (outline, None),
    };
    if is_valid(&outline) && outline.unsigned_area() > 0.0 {
        return ValidOutline { area: Some(outline), finding };
    }
    match repair(&outline) {
        Some(area) => ValidOutline {
            area: Some(area),
            finding: finding.or(Some(FindingKind::GeometryRepaired { id, over_antimeridian: false })),
        },
        None => ValidOutline { area: None, finding: Some(FindingKind::GeometryDropped { id }) },
    }
}

/// Repairs each polygon by the even-odd rule and unites them, so that two overlapping halves of a park do not make a
/// hole.
///
/// `MakeValid` of geo 0.33 merges points less than about 1e-4 degrees (10 m) apart; boolean operations keep every
/// vertex to within 1e-9 of the outline's size. Vertices that this moves beyond the globe are clamped to its edge.
fn repair(outline: &MultiPolygon) -> Option<MultiPolygon> {
    let nothing = MultiPolygon::new(Vec::new());
    let parts: Vec<MultiPolygon> = outline.iter().map(|polygon| polygon.union(&nothing)).collect();
    let whole = unary_union(&parts).map_coords(|at| Coord { x: at.x.clamp(-180.0, 180.0), y: at.y.clamp(-90.0, 90.0) });
    (whole.unsigned_area() > 0.0).then_some(whole)
}

fn collect_polygons(geometry: Geometry, polygons: &mut Vec<Polygon>) {
    match geometry {
        Geometry::Polygon(polygon) => polygons.push(polygon),
        Geometry::MultiPolygon(parts) => polygons.extend(parts),
        Geometry::Rect(rect) => polygons.push(rect.to_polygon()),
        Geometry::Triangle(triangle) => polygons.push(triangle.to_polygon()),
        Geometry::GeometryCollection(parts) => parts.into_iter().for_each(|part| collect_polygons(part, polygons)),
        Geometry::Point(_)
        | Geometry::MultiPoint(_)
        | Geometry::Line(_)
        | Geometry::LineString(_)
        | Geometry::MultiLineString(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use geo::{LineString, Validation as _, wkt};
    use proptest::prelude::*;

    use super::*;

    /// Any number, and edge cases.
    fn number() -> impl Strategy<Value = f64> {
        let odd = [0.0, 179.0, -179.0, 180.0, -180.0, 359.0, 360.0, 361.0, 1e15, 1e308, f64::INFINITY, f64::NAN];
        prop_oneof![8 => -180.0..180.0, 2 => -360.0..360.0, 1 => prop::sample::select(odd.to_vec())]
    }

    proptest! {
        #[test]
        fn any_ring_becomes_an_outline_within_180_degrees_or_none(
            corners in prop::collection::vec((number(), prop_oneof![9 => -90.0..90.0, 1 => number()]), 0..40),
        ) {
            let ring = LineString::from(corners);
            let found = valid_outline(Geometry::from(Polygon::new(ring, Vec::new())), "a");
            let inside = found.area.iter().flat_map(CoordsIter::coords_iter).all(|at| at.x.abs() <= 180.0);
            prop_assert!(inside, "{found:?}");
        }
    }

    #[test]
    fn vertices_that_a_repair_moves_beyond_180_degrees_are_clamped() {
        let ring = wkt!(POLYGON((
            124.866_771_312_887_95 0., -60.229_149_572_727_82 0., 102.476_589_670_948_06 0., -177.372_651_964_812_72 0.,
            180. -19.947_778_223_879_6, 124.866_771_312_887_95 0.
        )));
        let area = valid_outline(Geometry::from(ring), "a").area.unwrap();
        assert!(area.coords_iter().all(|at| at.x.abs() <= 180.0), "{area:?}");
    }

    #[test]
    fn a_ring_around_the_globe_a_thousand_times_is_repaired_to_one_rectangle() {
        let there = (0..3000).map(|step| f64::from(step % 3) * 120.0 - 180.0);
        let way: Vec<f64> = there.collect();
        let corners = way.iter().map(|x| (*x, 1.0)).chain(way.iter().rev().map(|x| (*x, 0.0)));
        let ring = Polygon::new(corners.collect(), Vec::new());
        assert_eq!(valid_outline(Geometry::from(ring), "a").area.map(|area| area.coords_count()), Some(5));
    }

    fn repaired_outline(geometry: Geometry) -> MultiPolygon {
        let ValidOutline { area, finding } = valid_outline(geometry, "a");
        assert_eq!(finding, Some(FindingKind::GeometryRepaired { id: "a".to_owned(), over_antimeridian: false }));
        area.unwrap()
    }

    #[test]
    fn a_bow_tie_becomes_its_two_wings() {
        let tie = wkt!(POLYGON((0. 0., 2. 2., 2. 0., 0. 2., 0. 0.)));
        let wings = repaired_outline(tie.into());
        assert!(wings.is_valid());
        assert!((wings.unsigned_area() - 2.0).abs() < 1e-9);
    }

    #[test]
    fn overlapping_halves_are_united_without_a_hole() {
        let halves = wkt!(MULTIPOLYGON(((0. 0., 2. 0., 2. 1., 0. 1., 0. 0.)), ((1. 0., 3. 0., 3. 1., 1. 1., 1. 0.))));
        let whole = repaired_outline(halves.into());
        assert!((whole.unsigned_area() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_repair_keeps_small_corners() {
        // A notch of a meter in a square of a kilometer, and a spike that touches the border from inside.
        let square = wkt!(POLYGON((
            0. 0., 0.005 0., 0.005 0.00001, 0.00501 0.00001, 0.00501 0., 0.01 0.,
            0.01 0.01, 0.005 0., 0. 0.01, 0. 0.
        )));
        let area = square.unsigned_area();
        let repaired_outline = repaired_outline(square.into());
        assert!((repaired_outline.unsigned_area() - area).abs() < 1e-10, "{} {area}", repaired_outline.unsigned_area());
    }

    #[test]
    fn a_geometry_without_area_is_dropped() {
        let nothings: [Geometry; 2] = [wkt!(POINT(1. 2.)).into(), wkt!(POLYGON((0. 0., 1. 1., 2. 2., 0. 0.))).into()];
        for nothing in nothings {
            let finding = Some(FindingKind::GeometryDropped { id: "a".to_owned() });
            assert_eq!(valid_outline(nothing, "a"), ValidOutline { area: None, finding });
        }
    }
}
