//! Geodesic distances on the WGS 84 ellipsoid.

use geo::{Distance, Geodesic};

use crate::domain::Position;

const SEMI_MAJOR_AXIS: f64 = 6_378_137.0;
const ECCENTRICITY_SQUARED: f64 = 0.006_694_379_990_14;

/// The longest chord, in meters, for which the series is used; longer geodesics are solved exactly.
const MAX_SERIES_CHORD: f64 = 50_000.0;

/// The meridian and the prime vertical radius of curvature of the WGS 84 ellipsoid at a latitude, in meters.
pub(super) fn radii(lat: f64) -> [f64; 2] {
    let w_squared = 1.0 - ECCENTRICITY_SQUARED * lat.to_radians().sin().powi(2);
    [SEMI_MAJOR_AXIS * (1.0 - ECCENTRICITY_SQUARED) / w_squared.powf(1.5), SEMI_MAJOR_AXIS / w_squared.sqrt()]
}

/// Geocentric (earth-centered, earth-fixed) coordinates in meters.
pub(super) fn geocentric(at: Position) -> [f64; 3] {
    let (lon, lat) = (at.lon().to_radians(), at.lat().to_radians());
    let prime_vertical = radii(at.lat())[1];
    let off_axis = prime_vertical * lat.cos();
    [off_axis * lon.cos(), off_axis * lon.sin(), prime_vertical * (1.0 - ECCENTRICITY_SQUARED) * lat.sin()]
}

/// Computes geodesic distances from one point.
///
/// Up to 50 km the chord c is lengthened by a series in k, the normal curvature of the ellipsoid at the middle of the
/// chord, s = c (1 + (kc)²/24 + 3 (kc)⁴/640), which is within 0.01 mm of the geodesic. Beyond, it is the geodesic of
/// Karney 2013 (doi:10.1007/s00190-012-0578-z), a hundred times slower.
#[derive(Debug, Clone, Copy)]
pub(super) struct DistanceFrom {
    from: Position,
    geocentric: [f64; 3],
    north: [f64; 3],
    /// Meridian and prime vertical curvature, and their change per meter of northing of the chord (half of it, for its
    /// middle).
    curvature: [f64; 2],
    curvature_change: [f64; 2],
}

impl DistanceFrom {
    pub(super) fn new(from: Position) -> Self {
        let (lon, lat) = (from.lon().to_radians(), from.lat().to_radians());
        let north = [-lat.sin() * lon.cos(), -lat.sin() * lon.sin(), lat.cos()];
        let curvature = radii(from.lat()).map(f64::recip);
        let w_squared = 1.0 - ECCENTRICITY_SQUARED * lat.sin().powi(2);
        let change = -ECCENTRICITY_SQUARED * lat.sin() * lat.cos() / w_squared * curvature[0] / 2.0;
        let curvature_change = [3.0 * curvature[0] * change, curvature[1] * change];
        Self { from, geocentric: geocentric(from), north, curvature, curvature_change }
    }

    #[inline]
    /// The square of the chord to a geocentric point, in square meters. The geodesic is never shorter than the chord.
    pub(super) fn chord_squared(&self, there: [f64; 3]) -> f64 {
        let [x, y, z] = self.chord(there);
        x * x + y * y + z * z
    }

    #[inline]
    /// The geodesic distance in meters to a point given in geocentric and in geographic coordinates.
    pub(super) fn to(&self, there: [f64; 3], position: impl FnOnce() -> Position) -> f64 {
        let chord = self.chord(there);
        let square = chord.iter().map(|part| part * part).sum::<f64>();
        if square > MAX_SERIES_CHORD * MAX_SERIES_CHORD {
            return self.solve_geodesic(position());
        }
        let northward: f64 = chord.iter().zip(self.north).map(|(part, north)| part * north).sum();
        // Euler's formula for the normal curvature in a direction.
        let [meridian, prime_vertical] =
            [0, 1].map(|axis| self.curvature[axis] + self.curvature_change[axis] * northward);
        let curvature_times_square =
            prime_vertical * (square - northward * northward) + meridian * northward * northward;
        let kc_squared = if square > 0.0 { curvature_times_square * curvature_times_square / square } else { 0.0 };
        square.sqrt() * (1.0 + kc_squared / 24.0 + 3.0 * kc_squared * kc_squared / 640.0)
    }

    #[cold]
    fn solve_geodesic(&self, there: Position) -> f64 {
        Geodesic.distance(self.from.point(), there.point())
    }

    #[inline]
    fn chord(&self, there: [f64; 3]) -> [f64; 3] {
        [there[0] - self.geocentric[0], there[1] - self.geocentric[1], there[2] - self.geocentric[2]]
    }
}

#[cfg(test)]
mod tests {
    use geo::Destination;
    use proptest::prelude::*;

    use super::*;

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap_or_else(|| panic!("{lon} {lat}"))
    }

    proptest! {
        #[test]
        fn the_series_is_within_a_hundredth_of_a_millimeter_of_the_geodesic(
            lon in -180.0..180.0_f64, lat in -89.0..89.0_f64, bearing in 0.0..360.0_f64, meters in 0.0..60_000.0_f64
        ) {
            let from = at(lon, lat);
            let there = Geodesic.destination(from.point(), bearing, meters);
            let to = at((there.x() + 540.0).rem_euclid(360.0) - 180.0, there.y());
            let solved = Geodesic.distance(from.point(), to.point());
            let found = DistanceFrom::new(from).to(geocentric(to), || to);
            prop_assert!((found - solved).abs() < 1e-5, "{} {}", found, solved);
            prop_assert!(DistanceFrom::new(from).chord_squared(geocentric(to)).sqrt() <= found);
            let back = DistanceFrom::new(to).to(geocentric(from), || from);
            prop_assert!((found - back).abs() < 1e-5, "{} {}", found, back);
        }
    }
}
