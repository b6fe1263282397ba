//! The length of the shortest way over the ellipsoid between two points.

use geo::{Distance, Geodesic};

use crate::domain::Position;

const EQUATOR: f64 = 6_378_137.0;
const ECCENTRICITY_SQUARED: f64 = 0.006_694_379_990_14;

/// Chords up to here are bent by a series; beyond, the geodesic is solved for.
const BENT: f64 = 50_000.0;

/// The radii of curvature of the WGS 84 ellipsoid at a latitude, in meters: along the meridian, and across it.
pub(super) fn radii(lat: f64) -> [f64; 2] {
    let flattening = 1.0 - ECCENTRICITY_SQUARED * lat.to_radians().sin().powi(2);
    [EQUATOR * (1.0 - ECCENTRICITY_SQUARED) / flattening.powf(1.5), EQUATOR / flattening.sqrt()]
}

/// Where a point lies in space: meters from the middle of the earth.
pub(super) fn in_space(at: Position) -> [f64; 3] {
    let (lon, lat) = (at.lon().to_radians(), at.lat().to_radians());
    let across = radii(at.lat())[1];
    let off_axis = across * lat.cos();
    [off_axis * lon.cos(), off_axis * lon.sin(), across * (1.0 - ECCENTRICITY_SQUARED) * lat.sin()]
}

/// Measures distances from one point.
///
/// Up to 50 km the straight chord through the ground is bent by the curvature of the ellipsoid half way in its direction,
/// s = c (1 + (kc)²/24 + 3 (kc)⁴/640), which is within 0.01 mm of the geodesic; beyond, it is the geodesic of Karney 2013
/// (doi:10.1007/s00190-012-0578-z), a hundred times slower.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    from: Position,
    here: [f64; 3],
    north: [f64; 3],
    /// Along the meridian and across it, and how they change on the way: by half of each meter to the north.
    curvature: [f64; 2],
    slope: [f64; 2],
}

impl Measure {
    pub(super) fn from(from: Position) -> Self {
        let (lon, lat) = (from.lon().to_radians(), from.lat().to_radians());
        let north = [-lat.sin() * lon.cos(), -lat.sin() * lon.sin(), lat.cos()];
        let curvature = radii(from.lat()).map(f64::recip);
        let flattening = 1.0 - ECCENTRICITY_SQUARED * lat.sin().powi(2);
        let change = -ECCENTRICITY_SQUARED * lat.sin() * lat.cos() / flattening * curvature[0] / 2.0;
        let slope = [3.0 * curvature[0] * change, curvature[1] * change];
        Self { from, here: in_space(from), north, curvature, slope }
    }

    #[inline]
    /// The square of the chord to a point in space; the geodesic is never shorter than the chord.
    pub(super) fn chord_squared(&self, there: [f64; 3]) -> f64 {
        let [x, y, z] = self.along(there);
        x * x + y * y + z * z
    }

    #[inline]
    /// Meters along the ground to a point that is known in both ways.
    pub(super) fn to(&self, there: [f64; 3], position: impl FnOnce() -> Position) -> f64 {
        let along = self.along(there);
        let square = along.iter().map(|part| part * part).sum::<f64>();
        if square > BENT * BENT {
            return self.solved(position());
        }
        let northward: f64 = along.iter().zip(self.north).map(|(part, north)| part * north).sum();
        // How far the chord turns, squared, times the chord squared: Euler's formula for the curvature in a direction.
        let [along_meridian, across] = [0, 1].map(|way| self.curvature[way] + self.slope[way] * northward);
        let bend = across * (square - northward * northward) + along_meridian * northward * northward;
        let turn = if square > 0.0 { bend * bend / square } else { 0.0 };
        square.sqrt() * (1.0 + turn / 24.0 + 3.0 * turn * turn / 640.0)
    }

    #[cold]
    fn solved(&self, there: Position) -> f64 {
        Geodesic.distance(self.from.point(), there.point())
    }

    #[inline]
    fn along(&self, there: [f64; 3]) -> [f64; 3] {
        [there[0] - self.here[0], there[1] - self.here[1], there[2] - self.here[2]]
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
        fn a_hundredth_of_a_millimeter_is_all_that_a_bent_chord_is_off(
            lon in -180.0..180.0_f64, lat in -89.0..89.0_f64, bearing in 0.0..360.0_f64, meters in 0.0..60_000.0_f64
        ) {
            let from = at(lon, lat);
            let there = Geodesic.destination(from.point(), bearing, meters);
            let to = at((there.x() + 540.0).rem_euclid(360.0) - 180.0, there.y());
            let solved = Geodesic.distance(from.point(), to.point());
            let found = Measure::from(from).to(in_space(to), || to);
            prop_assert!((found - solved).abs() < 1e-5, "{} {}", found, solved);
            prop_assert!(Measure::from(from).chord_squared(in_space(to)).sqrt() <= found);
            let back = Measure::from(to).to(in_space(from), || from);
            prop_assert!((found - back).abs() < 1e-5, "{} {}", found, back);
        }
    }
}
