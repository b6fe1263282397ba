//! Where the name of a surface has most room: the point inside that is farthest from the border.
//!
//! Garcia-Castellanos and Lombardo 2007, "Poles of inaccessibility", Scottish Geographical Journal 123 (3), 227-233;
//! searched square by square as in Agafonkin 2016, "A new algorithm for finding a visual center of a polygon".

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use geo::{Area, BoundingRect, Coord, Geometry, InteriorPoint, MapCoords, Point, Polygon};

use crate::tiles::grid::{degrees, mercator};

/// Better points are not looked for where they would gain less than this part of the surface's size.
const PRECISION: f64 = 0.02;

/// The pole of inaccessibility of a surface on the map, in degrees; of its largest part where it has several. `None` for
/// what is no surface and where there is no inside.
pub(super) fn pole(shape: &Geometry) -> Option<Point> {
    let largest = match shape {
        Geometry::Polygon(polygon) => polygon,
        Geometry::MultiPolygon(parts) => parts.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?,
        _ => return None,
    };
    let on_map = largest.map_coords(mercator);
    let inside = on_map.interior_point()?.0;
    Some(degrees(farthest_inside(&on_map, inside)).into())
}

/// A square in which a better point may be.
struct Square {
    center: Coord,
    half: f64,
    /// How far its center is from the border, below zero outside.
    room: f64,
}

impl Square {
    fn new(center: Coord, half: f64, polygon: &Polygon) -> Self {
        Self { center, half, room: room(polygon, center) }
    }

    /// No point in it has more room.
    fn most(&self) -> f64 {
        self.room + self.half * std::f64::consts::SQRT_2
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.most().total_cmp(&other.most())
    }
}

/// The best point found, at least as good as one that is known to be inside.
fn farthest_inside(polygon: &Polygon, inside: Coord) -> Coord {
    let Some(bounds) = polygon.bounding_rect() else { return inside };
    let side = bounds.width().min(bounds.height());
    let half = side / 2.0;
    let precision = PRECISION * side;
    let mut best = Square::new(inside, 0.0, polygon);
    if precision <= 0.0 {
        return inside;
    }
    let mut squares = BinaryHeap::new();
    let mut x = bounds.min().x;
    while x < bounds.max().x {
        let mut y = bounds.min().y;
        while y < bounds.max().y {
            squares.push(Square::new(Coord { x: x + half, y: y + half }, half, polygon));
            y += side;
        }
        x += side;
    }
    while let Some(square) = squares.pop() {
        if square.most() - best.room <= precision {
            break;
        }
        let half = square.half / 2.0;
        for (right, down) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let center = Coord { x: square.center.x + right, y: square.center.y + down };
            squares.push(Square::new(center, half, polygon));
        }
        if square.room > best.room {
            best = square;
        }
    }
    best.center
}

/// How far a point is from the nearest border, below zero outside.
fn room(polygon: &Polygon, point: Coord) -> f64 {
    let mut is_inside = false;
    let mut nearest = f64::MAX;
    for side in std::iter::once(polygon.exterior()).chain(polygon.interiors()).flat_map(geo::LineString::lines) {
        let (a, b) = (side.start, side.end);
        if (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
            is_inside = !is_inside;
        }
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = dx * dx + dy * dy;
        let along = if length > 0.0 { ((point.x - a.x) * dx + (point.y - a.y) * dy) / length } else { 0.0 };
        let along = along.clamp(0.0, 1.0);
        let (x, y) = (a.x + along * dx - point.x, a.y + along * dy - point.y);
        nearest = nearest.min(x * x + y * y);
    }
    if is_inside { nearest.sqrt() } else { -nearest.sqrt() }
}

#[cfg(test)]
mod tests {
    use geo::{Contains, polygon};

    use super::*;

    #[test]
    fn a_name_stands_in_the_wide_part_and_not_in_the_middle() {
        // A square of 2 by 2 with a long arm to the east, at the equator, where the map is as wide as it is high.
        let shape: Geometry = polygon![
            (x: 0.0, y: 0.0), (x: 2.0, y: 0.0), (x: 2.0, y: 0.9), (x: 9.0, y: 0.9), (x: 9.0, y: 1.1), (x: 2.0, y: 1.1),
            (x: 2.0, y: 2.0), (x: 0.0, y: 2.0),
        ]
        .into();
        let pole = pole(&shape).unwrap();
        assert!((pole.x() - 1.0).abs() < 0.15 && (pole.y() - 1.0).abs() < 0.15, "{pole:?}");
    }

    #[test]
    fn a_name_stands_inside_a_ring() {
        let ring = polygon! {
            exterior: [(x: 0.0, y: 0.0), (x: 9.0, y: 0.0), (x: 9.0, y: 9.0), (x: 0.0, y: 9.0)],
            interiors: [[(x: 1.0, y: 1.0), (x: 6.0, y: 1.0), (x: 6.0, y: 6.0), (x: 1.0, y: 6.0)]],
        };
        assert!(ring.contains(&pole(&ring.clone().into()).unwrap()));
    }
}
