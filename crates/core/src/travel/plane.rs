//! A local plane around a point, and search boxes in degrees.

use geo::{Coord, Line, Rect};

use crate::domain::Position;
use crate::travel::geodesic::radii;

/// The largest differences of latitude and longitude, in degrees, of a point and those at most `radius` meters away;
/// 360 of longitude where a pole is among them.
pub(crate) fn degrees_around(from: Position, radius: f64) -> [f64; 2] {
    // A degree of latitude is at least 110,574 m, one of longitude at least 111,319 m times the cosine.
    let height = radius / 110_000.0;
    let steepest = from.lat().abs() + height;
    [height, if steepest < 89.0 { radius / (111_000.0 * steepest.to_radians().cos()) } else { 360.0 }]
}

/// Boxes in degrees that contain every point at most `radius` meters away: two where the antimeridian is near.
pub(crate) fn search_boxes(from: Position, radius: f64) -> [Option<Rect>; 2] {
    let [height, width] = degrees_around(from, radius);
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

/// A local projection: meters east and north of a point, within 0.01 % up to 100 km away.
///
/// Scales are the ellipsoid's radii of curvature at the point.
pub(crate) struct Plane {
    origin: Position,
    meters_per_degree_lat: f64,
    prime_radius: f64,
}

impl Plane {
    /// The plane whose origin is a point.
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

    /// A lower bound on the squared distance to every point of every edge whose ends lie in a box, in square meters.
    pub(crate) fn least_square(&self, low: Coord, high: Coord) -> f64 {
        // Distances of edges are rounded otherwise than this bound.
        const ROUNDING: f64 = 1.0 - 1e-9;
        let beyond = |low: f64, high: f64| low.max(-high).max(0.0);
        let (west, east) = (low.x - self.origin.lon(), high.x - self.origin.lon());
        // Across the antimeridian an edge may lie on either side.
        let degrees = if west > -180.0 && east < 180.0 { beyond(west, east) } else { 0.0 };
        // The cosine is least at one end of a range of latitudes.
        let cosine = |lat: f64| f64::midpoint(self.origin.lat(), lat).to_radians().cos();
        let east = degrees.to_radians() * self.prime_radius * cosine(low.y).min(cosine(high.y));
        let north = beyond(low.y - self.origin.lat(), high.y - self.origin.lat()) * self.meters_per_degree_lat;
        (east.powi(2) + north.powi(2)) * ROUNDING
    }

    /// The squared distance to the closest point of an edge, in square meters, and that point in degrees.
    pub(crate) fn closest_point(&self, edge: Line) -> (f64, Coord) {
        let (square, fraction) = self.closest_fraction(edge);
        (square, edge.start + (edge.end - edge.start) * fraction)
    }

    /// The squared distance to the closest point of an edge, in square meters, and the fraction of the edge before it,
    /// 0..=1.
    pub(crate) fn closest_fraction(&self, edge: Line) -> (f64, f64) {
        let (start, end) = (self.project(edge.start), self.project(edge.end));
        let along = end - start;
        let length_squared = along.x.powi(2) + along.y.powi(2);
        let fraction = if length_squared > 0.0 {
            (-(start.x * along.x + start.y * along.y) / length_squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let at = start + along * fraction;
        (at.x.powi(2) + at.y.powi(2), fraction)
    }
}
