//! Directions that no sum notices.

use crate::disclosure::audit::Equations;

/// When no equation notices more than this of the direction, all of it has been taken out. A combination of equations
/// that leaves one number alone hardly has a million terms: together they notice less than [`super::STILL`].
pub(super) const UNNOTICED: f64 = 1e-9;
/// Far more than it takes: some hundreds are usual.
const MOST_STEPS: usize = 20_000;

/// A direction without what equations notice of it.
#[derive(Debug)]
pub(super) struct TakenOut {
    /// What is left.
    pub(super) direction: Vec<f64>,
    /// The combination of equations that was taken out.
    pub(super) combined: Vec<f64>,
    /// What each equation still notices.
    pub(super) noticed: Vec<f64>,
}

/// Takes out of a direction what equations, whose weights have length 1, notice of it.
///
/// Source: conjugate gradients for least squares, Björck, Numerical Methods for Least Squares Problems (1996), 7.4.
pub(super) fn taken_out(equations: &Equations, mut direction: Vec<f64>) -> TakenOut {
    let square = |numbers: &[f64]| numbers.iter().map(|number| number * number).sum::<f64>();
    let mut combined = vec![0.0; equations.len()];
    let mut change = vec![0.0; direction.len()];
    let mut noticed = all_noticed(equations, &direction);
    let mut step = noticed.clone();
    let mut left = square(&noticed);
    for _ in 0..MOST_STEPS {
        if left.sqrt() <= UNNOTICED {
            break;
        }
        change.fill(0.0);
        for (equation, step) in equations.each().zip(&step) {
            for &(unknown, weight) in equation {
                change[unknown as usize] += weight * step;
            }
        }
        let length = left / square(&change);
        direction.iter_mut().zip(&change).for_each(|(direction, change)| *direction -= length * change);
        combined.iter_mut().zip(&step).for_each(|(combined, step)| *combined += length * step);
        noticed = all_noticed(equations, &direction);
        let before = std::mem::replace(&mut left, square(&noticed));
        step.iter_mut().zip(&noticed).for_each(|(step, noticed)| *step = noticed + left / before * *step);
    }
    TakenOut { direction, combined, noticed }
}

fn all_noticed(equations: &Equations, direction: &[f64]) -> Vec<f64> {
    let term = |&(unknown, weight): &(u32, f64)| weight * direction[unknown as usize];
    equations.each().map(|equation| equation.iter().map(term).sum()).collect()
}
