//! Smooth random noise over a rectangle.

use crate::sample::rng::SampleRng;
use crate::sample::rounding;

/// Value noise: random values at grid points, interpolated by the quintic of K. Perlin, "Improving Noise", 2002.
pub(super) struct Noise {
    columns: u32,
    rows: u32,
    knots: Vec<f64>,
}

impl Noise {
    /// Noise with so many cells in each direction.
    pub(super) fn new(rng: &mut SampleRng, columns: u32, rows: u32) -> Self {
        let knots = (0..(columns + 1) * (rows + 1)).map(|_| rng.between(-1.0, 1.0)).collect();
        Self { columns, rows, knots }
    }

    /// The value at coordinates in 0..=1: -1..=1.
    pub(super) fn at(&self, x: f64, y: f64) -> f64 {
        let ((column, east), (row, north)) = (within(x, self.columns), within(y, self.rows));
        let knot = |column: u32, row: u32| self.knots[(row * (self.columns + 1) + column) as usize];
        let along = |row: u32| knot(column, row) * (1.0 - east) + knot(column + 1, row) * east;
        along(row) * (1.0 - north) + along(row + 1) * north
    }
}

/// The cell, and the eased position within it.
fn within(x: f64, cells: u32) -> (u32, f64) {
    let scaled = x.clamp(0.0, 1.0) * f64::from(cells);
    let cell = rounding::floor(scaled).min(cells - 1);
    let t = scaled - f64::from(cell);
    (cell, t * t * t * (t * (t * 6.0 - 15.0) + 10.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample::rng::Purpose;

    proptest! {
        #[test]
        fn the_surface_stays_in_bounds_and_has_no_steps(seed: u64, x in 0.0..0.999_f64, y in 0.0..=1.0_f64) {
            let noise = Noise::new(&mut SampleRng::new(seed, Purpose::Terrain), 4, 3);
            prop_assert!(noise.at(x, y).abs() <= 1.0);
            prop_assert!((noise.at(x, y) - noise.at(x + 0.001, y)).abs() < 0.02);
        }
    }
}
