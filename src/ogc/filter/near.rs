//! What of a filter's geometry lies near a row. The rest takes no part in how the two lie to each other, but that it is there.

use geo::{BoundingRect, Geometry, HasDimensions as _, Intersects as _, LineString, MultiLineString, MultiPoint};
use geo::{MultiPolygon, Rect};

/// A geometry of so few parts is compared as a whole, made ready once for all rows.
const FEW: usize = 8;

/// The parts of a geometry that touch a box, as they are, and one of the others; `None` where that is all of it.
///
/// How the result lies to what is within the box is how the whole geometry does: all of the whole that is in the box is in
/// the result, sides are not cut, where a line is parted its new ends are outside the box, and the part that is left of the
/// others shows that there is something outside.
pub(super) fn near(geometry: &Geometry, window: Rect) -> Option<Geometry> {
    match geometry {
        Geometry::LineString(line) => of_lines(std::slice::from_ref(line), window).map(Geometry::from),
        Geometry::MultiLineString(lines) => of_lines(&lines.0, window).map(Geometry::from),
        Geometry::MultiPoint(points) => {
            chosen(&points.0, |point| window.intersects(point)).map(MultiPoint::new).map(Geometry::from)
        }
        Geometry::MultiPolygon(parts) if parts.0.len() > FEW => {
            let touches = |part: &geo::Polygon| part.bounding_rect().is_some_and(|own| own.intersects(&window));
            chosen(&parts.0, touches).map(MultiPolygon::new).map(Geometry::from)
        }
        Geometry::GeometryCollection(members) => Some(of_members(&members.0, window)),
        _ => None,
    }
}

/// Those that touch the box and one other.
fn chosen<T: Clone>(all: &[T], touches: impl Fn(&T) -> bool) -> Option<Vec<T>> {
    let mut near: Vec<T> = all.iter().filter(|one| touches(one)).cloned().collect();
    if near.len() == all.len() {
        return None;
    }
    near.extend(all.iter().find(|one| !touches(one)).cloned());
    Some(near)
}

/// Lines as their pieces that touch the box.
fn of_lines(lines: &[LineString], window: Rect) -> Option<MultiLineString> {
    let (mut pieces, mut other) = (Vec::new(), None);
    for line in lines {
        let mut piece = LineString::new(Vec::new());
        for side in line.lines() {
            if !window.intersects(&side) {
                // A side without length is a point.
                other = other.or(Some(side).filter(|side| side.start != side.end));
                close(&mut piece, &mut pieces);
                continue;
            }
            if piece.0.is_empty() {
                piece.0.push(side.start);
            }
            piece.0.push(side.end);
        }
        close(&mut piece, &mut pieces);
    }
    pieces.push(other?.into());
    Some(MultiLineString::new(pieces))
}

fn close(piece: &mut LineString, pieces: &mut Vec<LineString>) {
    if !piece.0.is_empty() {
        pieces.push(std::mem::replace(piece, LineString::new(Vec::new())));
    }
}

/// The members of a collection near the box, and of the others one with the most dimensions.
fn of_members(members: &[Geometry], window: Rect) -> Geometry {
    let touches = |member: &&Geometry| member.bounding_rect().is_some_and(|own| own.intersects(&window));
    let (inside, outside): (Vec<&Geometry>, Vec<&Geometry>) = members.iter().partition(touches);
    let other = outside.into_iter().max_by_key(|member| member.dimensions()).cloned();
    let parts = inside.into_iter().map(|member| near(member, window).unwrap_or_else(|| member.clone()));
    Geometry::GeometryCollection(parts.chain(other).collect::<Vec<_>>().into())
}

#[cfg(test)]
mod tests {
    use geo::{Coord, GeometryCollection, Point, Polygon, Relate as _, Validation};
    use proptest::prelude::*;

    use super::*;

    fn places(most: usize) -> impl Strategy<Value = Vec<Coord>> {
        // On a small grid, so that ends, sides and corners touch as often as they cross.
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

    /// Lines, points, parts, and all of them at once.
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
        fn what_is_near_lies_to_a_row_as_all_does(geometry in geometries(), row in rows()) {
            if let Some(part) = row.bounding_rect().and_then(|window| near(&geometry, window)) {
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
