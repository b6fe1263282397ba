//! Whether outlines are valid polygons (OGC Simple Features), in time that hardly grows faster than their vertices.
//!
//! The answer is that of `geo::Validation`, which compares each edge of a ring with each other edge and each part with
//! each other part. A coast of 10,000 vertices is 100 million pairs there. Here only edges and parts whose boxes meet are
//! compared.

use geo::coordinate_position::CoordPos;
use geo::dimensions::Dimensions;
use geo::{
    BoundingRect, Intersects, LineString, MultiPolygon, Polygon, PreparedGeometry, Rect, Relate, RemoveRepeatedPoints,
};

use crate::domain::EdgeBoxes;

/// Whether an outline is valid: its rings are simple, holes lie in their polygon and do not overlap, and parts meet in
/// points only. Coordinates must be finite.
#[must_use]
pub fn is_valid(outline: &MultiPolygon) -> bool {
    let boxes: Vec<Option<Rect>> = outline.iter().map(BoundingRect::bounding_rect).collect();
    outline.iter().all(is_valid_polygon)
        && outline.iter().enumerate().all(|(place, part)| {
            let after = place + 1;
            let near = (after..boxes.len()).filter(|other| boxes_meet(boxes[place], boxes[*other]));
            meet_in_points(part, near.map(|other| &outline.0[other]))
        })
}

fn is_valid_polygon(polygon: &Polygon) -> bool {
    let holes: Vec<Polygon> = polygon
        .interiors()
        .iter()
        .filter(|hole| !hole.0.is_empty())
        .map(|hole| Polygon::new(hole.clone(), Vec::new()))
        .collect();
    let rings = std::iter::once(polygon.exterior()).chain(holes.iter().map(Polygon::exterior));
    polygon.exterior().0.is_empty()
        || rings.filter(|ring| !ring.0.is_empty()).all(is_simple)
            && (holes.is_empty() || are_valid_holes(polygon, &holes))
}

/// Whether a ring has three corners and neither crosses nor touches itself.
fn is_simple(ring: &LineString) -> bool {
    ring.remove_repeated_points().0.len() >= 4 && !EdgeBoxes::of_ring(ring).has_crossing()
}

/// Whether holes lie in a polygon, do not overlap, and share no line with it or each other.
fn are_valid_holes(polygon: &Polygon, holes: &[Polygon]) -> bool {
    let whole = Polygon::new(polygon.exterior().clone(), Vec::new());
    let whole = PreparedGeometry::from(&whole);
    let lies_inside = |hole: &Polygon| {
        let relation = whole.relate(hole);
        relation.is_contains() && relation.get(CoordPos::OnBoundary, CoordPos::OnBoundary) != Dimensions::OneDimensional
    };
    let boxes: Vec<Option<Rect>> = holes.iter().map(BoundingRect::bounding_rect).collect();
    holes.iter().enumerate().all(|(place, hole)| {
        let near = (place + 1..holes.len()).filter(|other| boxes_meet(boxes[place], boxes[*other]));
        lies_inside(hole) && meet_in_points(hole, near.map(|other| &holes[other]))
    })
}

fn boxes_meet(one: Option<Rect>, other: Option<Rect>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.intersects(&other))
}

/// Whether a polygon shares neither a surface nor a line with others.
fn meet_in_points<'p>(polygon: &Polygon, mut others: impl Iterator<Item = &'p Polygon>) -> bool {
    let mut prepared = None;
    others.all(|other| {
        let relation = prepared.get_or_insert_with(|| PreparedGeometry::from(polygon)).relate(other);
        relation.get(CoordPos::Inside, CoordPos::Inside) != Dimensions::TwoDimensional
            && relation.get(CoordPos::OnBoundary, CoordPos::OnBoundary) != Dimensions::OneDimensional
    })
}

#[cfg(test)]
mod tests {
    use geo::{Coord, Validation, wkt};
    use proptest::prelude::*;

    use super::*;

    fn ring(corners: &[(i32, i32)]) -> LineString {
        LineString::new(corners.iter().map(|&(x, y)| Coord { x: f64::from(x), y: f64::from(y) }).collect())
    }

    /// A ring on a small grid, where corners and edges often coincide.
    fn grid_ring(size: i32, corners: usize) -> impl Strategy<Value = LineString> {
        prop::collection::vec((0..size, 0..size), 0..corners).prop_map(|corners| ring(&corners))
    }

    /// A ring around a point that mostly does not cross itself, some with one corner moved.
    fn star() -> impl Strategy<Value = LineString> {
        let lengths = prop::collection::vec(0.5..1.0_f64, 3..120);
        (lengths, 0.0..9.0_f64, 0.0..9.0_f64, prop::option::of((0..120_usize, -1.0..1.0_f64))).prop_map(
            |(lengths, x, y, moved)| {
                #[expect(clippy::cast_precision_loss, reason = "a few corners")]
                let corner = |(place, length): (usize, &f64)| {
                    let angle = place as f64 * std::f64::consts::TAU / lengths.len() as f64;
                    Coord { x: x + length * angle.cos(), y: y + length * angle.sin() }
                };
                let mut corners: Vec<Coord> = lengths.iter().enumerate().map(corner).collect();
                if let Some((place, by)) = moved.filter(|(place, _)| *place < lengths.len()) {
                    corners[place].x += by;
                }
                LineString::new(corners)
            },
        )
    }

    fn any_ring() -> impl Strategy<Value = LineString> {
        prop_oneof![grid_ring(5, 8), grid_ring(40, 30), star(), star()]
    }

    fn any_polygon() -> impl Strategy<Value = Polygon> {
        (any_ring(), prop::collection::vec(grid_ring(5, 5), 0..3)).prop_map(|(all, holes)| Polygon::new(all, holes))
    }

    fn rectangle(west: i32, south: i32, wide: i32, high: i32) -> LineString {
        ring(&[(west, south), (west + wide, south), (west + wide, south + high), (west, south + high)])
    }

    fn rectangles() -> impl Strategy<Value = MultiPolygon> {
        let holes = prop::collection::vec((1..8, 1..8, 1..3, 1..3), 0..4);
        let part = (0..12, 0..12, 3..10, 3..10, holes).prop_map(|(west, south, wide, high, holes)| {
            let hole = |(x, y, wide, high)| rectangle(west + x, south + y, wide, high);
            Polygon::new(rectangle(west, south, wide, high), holes.into_iter().map(hole).collect())
        });
        prop::collection::vec(part, 1..4).prop_map(MultiPolygon::new)
    }

    proptest! {
        #[test]
        fn a_ring_is_as_valid_as_for_geo(outline in any_polygon()) {
            let outline = MultiPolygon::from(outline);
            prop_assert_eq!(is_valid(&outline), outline.is_valid());
        }

        #[test]
        fn parts_are_as_valid_as_for_geo(outline in prop::collection::vec(star(), 1..5)) {
            let part = |ring: LineString| Polygon::new(ring, Vec::new());
            let outline = MultiPolygon::new(outline.into_iter().map(part).collect());
            prop_assert_eq!(is_valid(&outline), outline.is_valid());
        }

        #[test]
        fn rectangles_with_holes_are_as_valid_as_for_geo(outline in rectangles()) {
            prop_assert_eq!(is_valid(&outline), outline.is_valid());
        }
    }

    #[test]
    fn a_coast_of_many_corners_is_valid_until_two_distant_edges_cross() {
        #[expect(clippy::cast_precision_loss, reason = "100,000 corners")]
        let corner = |place: usize| {
            let (angle, length) =
                (place as f64 * std::f64::consts::TAU / 1e5, if place.is_multiple_of(2) { 1.0 } else { 0.9 });
            Coord { x: length * angle.cos(), y: length * angle.sin() }
        };
        let mut corners: Vec<Coord> = (0..100_000).map(corner).collect();
        let outline = |corners: &[Coord]| Polygon::new(LineString::new(corners.to_vec()), Vec::new()).into();
        assert!(is_valid(&outline(&corners)));
        // A spike to the other side.
        corners[70_000] = Coord { x: 0.0, y: 2.0 };
        assert!(!is_valid(&outline(&corners)));
    }

    #[test]
    fn parts_may_meet_in_a_point_and_not_in_a_line() {
        let by_a_point =
            wkt!(MULTIPOLYGON(((0. 0., 1. 0., 1. 1., 0. 1., 0. 0.)), ((1. 1., 2. 1., 2. 2., 1. 2., 1. 1.))));
        assert!(is_valid(&by_a_point));
        let by_a_line =
            wkt!(MULTIPOLYGON(((0. 0., 1. 0., 1. 1., 0. 1., 0. 0.)), ((1. 0., 2. 0., 2. 1., 1. 1., 1. 0.))));
        assert!(!is_valid(&by_a_line));
    }
}
