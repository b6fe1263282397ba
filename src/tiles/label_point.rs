//! Label points: the pole of inaccessibility, the point inside a polygon that is farthest from its border.
//!
//! Garcia-Castellanos and Lombardo 2007, "Poles of inaccessibility", Scottish Geographical Journal 123 (3), 227-233;
//! the search is that of Agafonkin 2016, "A new algorithm for finding a visual center of a polygon".

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use geo::{Area, BoundingRect, Coord, Geometry, InteriorPoint, MapCoords, Point, Polygon};

use crate::tiles::grid::{inverse_mercator, mercator};

/// The precision of the search, as a share of the shorter side of the polygon's bounding box.
const PRECISION: f64 = 0.02;

/// The pole of inaccessibility of a polygon on the Web Mercator map, or of its largest part, in degrees. `None` for
/// other geometries and for polygons without an interior.
pub(super) fn label_point(shape: &Geometry) -> Option<Point> {
    let largest = match shape {
        Geometry::Polygon(polygon) => polygon,
        Geometry::MultiPolygon(parts) => parts.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?,
        _ => return None,
    };
    let on_map = largest.map_coords(mercator);
    let inside = on_map.interior_point()?.0;
    Some(inverse_mercator(pole_of_inaccessibility(&on_map, inside)).into())
}

/// A square cell of the search.
struct Cell {
    center: Coord,
    half: f64,
    /// Signed distance of its center from the border, negative outside.
    distance: f64,
}

impl Cell {
    fn new(center: Coord, half: f64, polygon: &Polygon) -> Self {
        Self { center, half, distance: distance(polygon, center) }
    }

    /// The upper bound of the distance of any point in it.
    fn max_distance(&self) -> f64 {
        self.distance + self.half * std::f64::consts::SQRT_2
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.max_distance().total_cmp(&other.max_distance())
    }
}

/// The pole of inaccessibility, at least as far from the border as `inside`.
fn pole_of_inaccessibility(polygon: &Polygon, inside: Coord) -> Coord {
    let Some(bounds) = polygon.bounding_rect() else { return inside };
    let side = bounds.width().min(bounds.height());
    let half = side / 2.0;
    let precision = PRECISION * side;
    let mut best = Cell::new(inside, 0.0, polygon);
    if precision <= 0.0 {
        return inside;
    }
    let mut cells = BinaryHeap::new();
    let mut x = bounds.min().x;
    while x < bounds.max().x {
        let mut y = bounds.min().y;
        while y < bounds.max().y {
            cells.push(Cell::new(Coord { x: x + half, y: y + half }, half, polygon));
            y += side;
        }
        x += side;
    }
    while let Some(cell) = cells.pop() {
        if cell.max_distance() - best.distance <= precision {
            break;
        }
        let half = cell.half / 2.0;
        for (right, down) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let center = Coord { x: cell.center.x + right, y: cell.center.y + down };
            cells.push(Cell::new(center, half, polygon));
        }
        if cell.distance > best.distance {
            best = cell;
        }
    }
    best.center
}

/// The signed distance of a point from the border, negative outside.
fn distance(polygon: &Polygon, point: Coord) -> f64 {
    let mut is_inside = false;
    let mut nearest = f64::MAX;
    for segment in std::iter::once(polygon.exterior()).chain(polygon.interiors()).flat_map(geo::LineString::lines) {
        let (a, b) = (segment.start, segment.end);
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
    fn a_label_point_is_in_the_wide_part_and_not_in_the_middle() {
        // A square of 2 by 2 with a long arm to the east, at the equator, where the map is as wide as it is high.
        let shape: Geometry = polygon![
            (x: 0.0, y: 0.0), (x: 2.0, y: 0.0), (x: 2.0, y: 0.9), (x: 9.0, y: 0.9), (x: 9.0, y: 1.1), (x: 2.0, y: 1.1),
            (x: 2.0, y: 2.0), (x: 0.0, y: 2.0),
        ]
        .into();
        let point = label_point(&shape).unwrap();
        assert!((point.x() - 1.0).abs() < 0.15 && (point.y() - 1.0).abs() < 0.15, "{point:?}");
    }

    #[test]
    fn a_label_point_is_inside_a_polygon_with_a_hole() {
        let ring = polygon! {
            exterior: [(x: 0.0, y: 0.0), (x: 9.0, y: 0.0), (x: 9.0, y: 9.0), (x: 0.0, y: 9.0)],
            interiors: [[(x: 1.0, y: 1.0), (x: 6.0, y: 1.0), (x: 6.0, y: 6.0), (x: 1.0, y: 6.0)]],
        };
        assert!(ring.contains(&label_point(&ring.clone().into()).unwrap()));
    }
}
