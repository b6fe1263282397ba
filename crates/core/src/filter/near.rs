//! The parts of a literal geometry near a row. Distant parts affect a spatial relation only by their existence.

use geo::{BoundingRect, Geometry, HasDimensions as _, Intersects as _, LineString, MultiLineString, MultiPoint};
use geo::{MultiPolygon, Rect};

/// A multipolygon with at most this many parts is related as a whole, prepared once for all rows.
const MAX_WHOLE_PARTS: usize = 8;

/// The parts of a geometry that touch the window, and one part that does not; `None` where all parts touch it.
///
/// The result has the same relation to anything inside the window as the whole geometry: every part inside the window
/// is kept, segments are not cut, split lines end outside the window, and the one distant part stands for all the
/// others.
pub(super) fn parts_near(geometry: &Geometry, window: Rect) -> Option<Geometry> {
    match geometry {
        Geometry::LineString(line) => line_pieces_near(std::slice::from_ref(line), window).map(Geometry::from),
        Geometry::MultiLineString(lines) => line_pieces_near(&lines.0, window).map(Geometry::from),
        Geometry::MultiPoint(points) => {
            touching_and_one_other(&points.0, |point| window.intersects(point)).map(MultiPoint::new).map(Geometry::from)
        }
        Geometry::MultiPolygon(parts) if parts.0.len() > MAX_WHOLE_PARTS => {
            let touches =
                |part: &geo::Polygon| part.bounding_rect().is_some_and(|part_box| part_box.intersects(&window));
            touching_and_one_other(&parts.0, touches).map(MultiPolygon::new).map(Geometry::from)
        }
        Geometry::GeometryCollection(members) => Some(members_near(&members.0, window)),
        _ => None,
    }
}

/// The items that touch the window, and one other.
fn touching_and_one_other<T: Clone>(all: &[T], touches: impl Fn(&T) -> bool) -> Option<Vec<T>> {
    let mut near: Vec<T> = all.iter().filter(|one| touches(one)).cloned().collect();
    if near.len() == all.len() {
        return None;
    }
    near.extend(all.iter().find(|one| !touches(one)).cloned());
    Some(near)
}

/// Lines split into the pieces that touch the window.
fn line_pieces_near(lines: &[LineString], window: Rect) -> Option<MultiLineString> {
    let (mut pieces, mut other) = (Vec::new(), None);
    for line in lines {
        let mut piece = LineString::new(Vec::new());
        for segment in line.lines() {
            if !window.intersects(&segment) {
                // A zero-length segment is a point.
                other = other.or(Some(segment).filter(|segment| segment.start != segment.end));
                finish_piece(&mut piece, &mut pieces);
                continue;
            }
            if piece.0.is_empty() {
                piece.0.push(segment.start);
            }
            piece.0.push(segment.end);
        }
        finish_piece(&mut piece, &mut pieces);
    }
    pieces.push(other?.into());
    Some(MultiLineString::new(pieces))
}

fn finish_piece(piece: &mut LineString, pieces: &mut Vec<LineString>) {
    if !piece.0.is_empty() {
        pieces.push(std::mem::replace(piece, LineString::new(Vec::new())));
    }
}

/// The members that touch the window, and the other member of the highest dimension.
fn members_near(members: &[Geometry], window: Rect) -> Geometry {
    let touches = |member: &&Geometry| member.bounding_rect().is_some_and(|part_box| part_box.intersects(&window));
    let (inside, outside): (Vec<&Geometry>, Vec<&Geometry>) = members.iter().partition(touches);
    let other = outside.into_iter().max_by_key(|member| member.dimensions()).cloned();
    let parts = inside.into_iter().map(|member| parts_near(member, window).unwrap_or_else(|| member.clone()));
    Geometry::GeometryCollection(parts.chain(other).collect::<Vec<_>>().into())
}

#[cfg(test)]
mod tests {
    use geo::{Coord, GeometryCollection, Point, Polygon, Relate as _, Validation};
    use proptest::prelude::*;

    use super::*;

    fn places(most: usize) -> impl Strategy<Value = Vec<Coord>> {
        // On a small grid, so that ends, segments and vertices touch as often as they cross.
        prop::collection::vec((0..7_i32, 0..7_i32), 2..most)
            .prop_map(|all| all.into_iter().map(|(x, y)| Coord { x: x.into(), y: y.into() }).collect())
    }

    fn squares() -> impl Strategy<Value = Vec<Polygon>> {
        prop::collection::vec((0..12_i32, 0..12_i32), 1..14).prop_map(|all| {
            let square = |(x, y): (i32, i32)| {
                let (x, y) = (f64::from(x), f64::from(y));
                Rect::new((x, y), (x + 1.0, y + 1.0)).to_polygon()
            };
            all.into_iter().map(square).collect()
        })
    }

    /// Lines, points, polygons, and collections of them.
    fn geometries() -> impl Strategy<Value = Geometry> {
        let line = || places(9).prop_map(|all| Geometry::from(LineString::new(all)));
        let lines = || {
            let each = prop::collection::vec(places(4).prop_map(LineString::new), 1..5);
            each.prop_map(|all| Geometry::from(MultiLineString::new(all)))
        };
        let points = || places(9).prop_map(|all| Geometry::from(MultiPoint::new(all.into_iter().map(Point).collect())));
        let parts = || squares().prop_map(|all| Geometry::from(MultiPolygon::new(all)));
        let together =
            (points(), line()).prop_map(|(a, b)| Geometry::GeometryCollection(GeometryCollection::from(vec![a, b])));
        let one = prop_oneof![line(), lines(), points(), parts(), together];
        one.prop_filter("valid", Validation::is_valid)
    }

    fn rows() -> impl Strategy<Value = Geometry> {
        let polygon = places(6).prop_map(|all| Geometry::from(Polygon::new(LineString::new(all), Vec::new())));
        let line = places(5).prop_map(|all| Geometry::from(LineString::new(all)));
        let point = places(3).prop_map(|all| Geometry::from(Point(all[0])));
        prop_oneof![polygon, line, point].prop_filter("valid", Validation::is_valid)
    }

    proptest! {
        #[test]
        fn nearby_parts_have_the_same_relations_as_the_whole_geometry(geometry in geometries(), row in rows()) {
            if let Some(part) = row.bounding_rect().and_then(|window| parts_near(&geometry, window)) {
                let (all, part) = (row.relate(&geometry), row.relate(&part));
                let predicates = [all, part].map(|matrix| {
                    [
                        matrix.is_intersects(),
                        matrix.is_equal_topo(),
                        matrix.is_touches(),
                        matrix.is_crosses(),
                        matrix.is_within(),
                        matrix.is_contains(),
                        matrix.is_overlaps(),
                    ]
                });
                prop_assert_eq!(predicates[0], predicates[1]);
            }
        }
    }
}
