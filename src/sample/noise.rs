//! Smooth variation by chance over a rectangle.

use crate::sample::dice::Dice;
use crate::sample::whole;

/// Chance values on a grid of knots, and a smooth surface through them (K. Perlin, "Improving Noise", 2002: the
/// polynomial that joins them).
pub(super) struct Noise {
    columns: u32,
    rows: u32,
    knots: Vec<f64>,
}

impl Noise {
    /// A surface with so many cells between knots.
    pub(super) fn new(dice: &mut Dice, columns: u32, rows: u32) -> Self {
        let knots = (0..(columns + 1) * (rows + 1)).map(|_| dice.between(-1.0, 1.0)).collect();
        Self { columns, rows, knots }
    }

    /// The surface at a place with both coordinates in 0..=1: -1..=1.
    pub(super) fn at(&self, x: f64, y: f64) -> f64 {
        let ((column, east), (row, north)) = (within(x, self.columns), within(y, self.rows));
        let knot = |column: u32, row: u32| self.knots[(row * (self.columns + 1) + column) as usize];
        let along = |row: u32| knot(column, row) * (1.0 - east) + knot(column + 1, row) * east;
        along(row) * (1.0 - north) + along(row + 1) * north
    }
}

/// The cell, and how far through it on a curve that is level at both ends.
fn within(x: f64, cells: u32) -> (u32, f64) {
    let scaled = x.clamp(0.0, 1.0) * f64::from(cells);
    let cell = whole::floor(scaled).min(cells - 1);
    let t = scaled - f64::from(cell);
    (cell, t * t * t * (t * (t * 6.0 - 15.0) + 10.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample::dice::Purpose;

    proptest! {
        #[test]
        fn the_surface_stays_in_bounds_and_has_no_steps(seed: u64, x in 0.0..0.999_f64, y in 0.0..=1.0_f64) {
            let noise = Noise::new(&mut Dice::new(seed, Purpose::Land), 4, 3);
            prop_assert!(noise.at(x, y).abs() <= 1.0);
            prop_assert!((noise.at(x, y) - noise.at(x + 0.001, y)).abs() < 0.02);
        }
    }
}
