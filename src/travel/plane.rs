//! The neighbourhood of a point on the ellipsoid, flat.

use geo::{Coord, Line, Rect};

use crate::domain::Position;
use crate::travel::geodesic::radii;

/// How many degrees north or south, and east or west, every point at most `radius` meters away lies from a point; 360 to
/// the east where a pole is among them.
pub(crate) fn around(from: Position, radius: f64) -> [f64; 2] {
    // A degree of latitude is at least 110,574 m, one of longitude at least 111,319 m times the cosine.
    let height = radius / 110_000.0;
    let steepest = from.lat().abs() + height;
    [height, if steepest < 89.0 { radius / (111_000.0 * steepest.to_radians().cos()) } else { 360.0 }]
}

/// Boxes in degrees that hold every point at most `radius` meters away: two where the antimeridian is near.
pub(crate) fn windows(from: Position, radius: f64) -> [Option<Rect>; 2] {
    let [height, width] = around(from, radius);
    let (south, north) = (from.lat() - height, from.lat() + height);
    let (west, east) = (from.lon() - width, from.lon() + width);
    let window = |west: f64, east: f64| Rect::new((west.max(-180.0), south), (east.min(180.0), north));
    if width >= 180.0 {
        [Some(window(-180.0, 180.0)), None]
    } else if west < -180.0 {
        [Some(window(-180.0, east)), Some(window(west + 360.0, 180.0))]
    } else if east > 180.0 {
        [Some(window(west, 180.0)), Some(window(-180.0, east - 360.0))]
    } else {
        [Some(window(west, east)), None]
    }
}

/// A plane laid at a point: meters east and north of it, within 0.01 % up to 100 km away.
///
/// It has the ellipsoid's own radii of curvature there.
pub(crate) struct Plane {
    origin: Position,
    meters_per_degree_lat: f64,
    prime_radius: f64,
}

impl Plane {
    /// The plane at a point.
    pub(crate) fn at(origin: Position) -> Self {
        let [meridian_radius, prime_radius] = radii(origin.lat());
        Self { origin, meters_per_degree_lat: meridian_radius.to_radians(), prime_radius }
    }

    /// Meters east and north.
    pub(crate) fn project(&self, point: Coord) -> Coord {
        let middle = f64::midpoint(self.origin.lat(), point.y).to_radians();
        let east = (point.x - self.origin.lon() + 540.0).rem_euclid(360.0) - 180.0;
        Coord {
            x: east.to_radians() * self.prime_radius * middle.cos(),
            y: (point.y - self.origin.lat()) * self.meters_per_degree_lat,
        }
    }

    /// The square of the distance to the nearest point of an edge, and that point in degrees.
    pub(crate) fn nearest_on(&self, edge: Line) -> (f64, Coord) {
        let (square, part) = self.nearest_part(edge);
        (square, edge.start + (edge.end - edge.start) * part)
    }

    /// The square of the distance to the nearest point of an edge, and which part of the edge lies before it, 0 to 1.
    pub(crate) fn nearest_part(&self, edge: Line) -> (f64, f64) {
        let (start, end) = (self.project(edge.start), self.project(edge.end));
        let along = end - start;
        let length_squared = along.x.powi(2) + along.y.powi(2);
        let part = if length_squared > 0.0 {
            (-(start.x * along.x + start.y * along.y) / length_squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let at = start + along * part;
        (at.x.powi(2) + at.y.powi(2), part)
    }
}
