//! Outlines that can be trusted: polygons, valid, mended where they are not.

use geo::{Area, BooleanOps, Coord, CoordsIter, Geometry, MapCoords, MultiPolygon, Polygon, Validation, unary_union};

use crate::domain::FindingKind;
use crate::read::antimeridian::divided;
use crate::read::coordinates::is_on_globe;

/// What became of an outline.
#[derive(Debug, PartialEq)]
pub(crate) struct Outline {
    /// What it is about, valid; `None` where there is no area, or nothing is left of it.
    pub(crate) area: Option<MultiPolygon>,
    /// What was wrong with it.
    pub(crate) doubt: Option<FindingKind>,
}

/// The areas of what belongs to `id`, valid. Points and lines in a collection have no area and are left out.
pub(crate) fn outline(geometry: impl Into<Option<Geometry>>, id: &str) -> Outline {
    let mut polygons = Vec::new();
    if let Some(geometry) = geometry.into() {
        collect(geometry, &mut polygons);
    }
    let given = MultiPolygon::new(polygons);
    let id = id.to_owned();
    if !given.coords_iter().all(is_on_globe) {
        return Outline { area: None, doubt: Some(FindingKind::GeometryDropped { id }) };
    }
    let (given, doubt) = match divided(&given) {
        Some(parts) => (parts, Some(FindingKind::GeometryRepaired { id: id.clone(), over_antimeridian: true })),
        None => (given, None),
    };
    if given.is_valid() && given.unsigned_area() > 0.0 {
        return Outline { area: Some(given), doubt };
    }
    match repaired(&given) {
        Some(area) => Outline {
            area: Some(area),
            doubt: doubt.or(Some(FindingKind::GeometryRepaired { id, over_antimeridian: false })),
        },
        None => Outline { area: None, doubt: Some(FindingKind::GeometryDropped { id }) },
    }
}

/// Each polygon is mended for itself by the even-odd rule, and what overlaps is one area: two halves of a park that
/// overlap are a park, and not a park with a hole.
///
/// `MakeValid` of geo 0.33 would be the obvious tool, and merges points less than about 1e-4 apart: ten meters, in
/// degrees. Boolean operations keep every vertex to within 1e-9 of the outline's size, and what that puts beyond the
/// globe goes back to its edge.
fn repaired(outline: &MultiPolygon) -> Option<MultiPolygon> {
    let nothing = MultiPolygon::new(Vec::new());
    let parts: Vec<MultiPolygon> = outline.iter().map(|polygon| polygon.union(&nothing)).collect();
    let whole = unary_union(&parts).map_coords(|at| Coord { x: at.x.clamp(-180.0, 180.0), y: at.y.clamp(-90.0, 90.0) });
    (whole.unsigned_area() > 0.0).then_some(whole)
}

fn collect(geometry: Geometry, polygons: &mut Vec<Polygon>) {
    match geometry {
        Geometry::Polygon(polygon) => polygons.push(polygon),
        Geometry::MultiPolygon(parts) => polygons.extend(parts),
        Geometry::Rect(rect) => polygons.push(rect.to_polygon()),
        Geometry::Triangle(triangle) => polygons.push(triangle.to_polygon()),
        Geometry::GeometryCollection(parts) => parts.into_iter().for_each(|part| collect(part, polygons)),
        Geometry::Point(_)
        | Geometry::MultiPoint(_)
        | Geometry::Line(_)
        | Geometry::LineString(_)
        | Geometry::MultiLineString(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use geo::{LineString, wkt};
    use proptest::prelude::*;

    use super::*;

    /// Any number, and those that decide.
    fn number() -> impl Strategy<Value = f64> {
        let odd = [0.0, 179.0, -179.0, 180.0, -180.0, 359.0, 360.0, 361.0, 1e15, 1e308, f64::INFINITY, f64::NAN];
        prop_oneof![8 => -180.0..180.0, 2 => -360.0..360.0, 1 => prop::sample::select(odd.to_vec())]
    }

    proptest! {
        #[test]
        fn any_ring_becomes_an_outline_on_the_globe_or_none(
            corners in prop::collection::vec((number(), prop_oneof![9 => -90.0..90.0, 1 => number()]), 0..40),
        ) {
            let ring = LineString::from(corners);
            let found = outline(Geometry::from(Polygon::new(ring, Vec::new())), "a");
            let inside = found.area.iter().flat_map(CoordsIter::coords_iter).all(|at| at.x.abs() <= 180.0);
            prop_assert!(inside, "{found:?}");
        }
    }

    #[test]
    fn what_mending_puts_beyond_the_globe_goes_back_to_its_edge() {
        let ring = wkt!(POLYGON((
            124.866_771_312_887_95 0., -60.229_149_572_727_82 0., 102.476_589_670_948_06 0., -177.372_651_964_812_72 0.,
            180. -19.947_778_223_879_6, 124.866_771_312_887_95 0.
        )));
        let area = outline(Geometry::from(ring), "a").area.unwrap();
        assert!(area.coords_iter().all(|at| at.x.abs() <= 180.0), "{area:?}");
    }

    #[test]
    fn a_ring_that_goes_round_a_thousand_times_is_mended_as_what_it_goes_over() {
        let there = (0..3000).map(|step| f64::from(step % 3) * 120.0 - 180.0);
        let way: Vec<f64> = there.collect();
        let corners = way.iter().map(|x| (*x, 1.0)).chain(way.iter().rev().map(|x| (*x, 0.0)));
        let ring = Polygon::new(corners.collect(), Vec::new());
        assert_eq!(outline(Geometry::from(ring), "a").area.map(|area| area.coords_count()), Some(5));
    }

    fn mended(geometry: Geometry) -> MultiPolygon {
        let Outline { area, doubt } = outline(geometry, "a");
        assert_eq!(doubt, Some(FindingKind::GeometryRepaired { id: "a".to_owned(), over_antimeridian: false }));
        area.unwrap()
    }

    #[test]
    fn a_bow_tie_becomes_its_two_wings() {
        let tie = wkt!(POLYGON((0. 0., 2. 2., 2. 0., 0. 2., 0. 0.)));
        let wings = mended(tie.into());
        assert!(wings.is_valid());
        assert!((wings.unsigned_area() - 2.0).abs() < 1e-9);
    }

    #[test]
    fn halves_that_overlap_are_one_area_without_a_hole() {
        let halves = wkt!(MULTIPOLYGON(((0. 0., 2. 0., 2. 1., 0. 1., 0. 0.)), ((1. 0., 3. 0., 3. 1., 1. 1., 1. 0.))));
        let whole = mended(halves.into());
        assert!((whole.unsigned_area() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn mending_keeps_small_corners_where_they_are() {
        // A notch of a meter in a square of a kilometer, and a spike that touches the border from inside.
        let square = wkt!(POLYGON((
            0. 0., 0.005 0., 0.005 0.00001, 0.00501 0.00001, 0.00501 0., 0.01 0.,
            0.01 0.01, 0.005 0., 0. 0.01, 0. 0.
        )));
        let area = square.unsigned_area();
        let mended = mended(square.into());
        assert!((mended.unsigned_area() - area).abs() < 1e-10, "{} {area}", mended.unsigned_area());
    }

    #[test]
    fn what_has_no_area_is_no_outline() {
        let nothings: [Geometry; 2] = [wkt!(POINT(1. 2.)).into(), wkt!(POLYGON((0. 0., 1. 1., 2. 2., 0. 0.))).into()];
        for nothing in nothings {
            let doubt = Some(FindingKind::GeometryDropped { id: "a".to_owned() });
            assert_eq!(outline(nothing, "a"), Outline { area: None, doubt });
        }
    }
}
