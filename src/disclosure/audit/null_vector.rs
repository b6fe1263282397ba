//! Directions that no sum notices.

use crate::disclosure::audit::Equations;

/// When no equation notices more than this of the direction, all of it has been taken out. A combination of equations
/// that leaves one number alone hardly has a million terms: together they notice less than [`super::STILL`].
pub(super) const UNNOTICED: f64 = 1e-9;
/// Far more than it takes: some hundreds are usual.
const MOST_STEPS: usize = 20_000;

/// Equations in the form in which directions are freed of them: their weights have length 1.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The first of them have no number in common: what these notice is taken out in one step, from everything.
    wholes: Equations,
    others: Equations,
    /// What is left of the length of each other, once what the wholes notice of it is taken out; 0 where nothing is.
    lengths: Vec<f64>,
}

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

impl Rows {
    /// The first equations, which have no number in common, and the others.
    pub(super) fn new(wholes: Equations, others: Equations, numbers: usize) -> Self {
        let mut whole_of = vec![None; numbers];
        for (whole, place) in wholes.each().zip(0_usize..) {
            for &(number, weight) in whole {
                whole_of[number as usize] = Some((place, weight));
            }
        }
        let mut of_whole = vec![0.0; wholes.len()];
        let left = |other: &[(u32, f64)]| {
            let in_wholes = || other.iter().filter_map(|(number, weight)| Some((whole_of[*number as usize]?, weight)));
            for ((whole, own), weight) in in_wholes() {
                of_whole[whole] += own * weight;
            }
            let noticed: f64 = in_wholes().map(|((whole, _), _)| std::mem::take(&mut of_whole[whole]).powi(2)).sum();
            let left = 1.0 - noticed;
            if left > UNNOTICED { left.sqrt() } else { 0.0 }
        };
        let lengths = others.each().map(left).collect();
        Self { wholes, others, lengths }
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &[(u32, f64)]> {
        self.wholes.each().chain(self.others.each())
    }

    /// Takes out of a direction what the equations notice of it.
    ///
    /// Source: conjugate gradients for least squares, Björck, Numerical Methods for Least Squares Problems (1996), 7.4.
    pub(super) fn taken_out(&self, mut direction: Vec<f64>) -> TakenOut {
        let square = |numbers: &[f64]| numbers.iter().map(|number| number * number).sum::<f64>();
        let mut of_wholes = vec![0.0; self.wholes.len()];
        self.take_out_wholes(&mut direction, &mut of_wholes);
        let mut combined = vec![0.0; self.others.len()];
        let (mut change, mut unused) = (vec![0.0; direction.len()], vec![0.0; self.wholes.len()]);
        let mut noticed = self.noticed_by_others(&direction);
        let mut step = noticed.clone();
        let mut left = square(&noticed);
        for _ in 0..MOST_STEPS {
            if left.sqrt() <= UNNOTICED {
                break;
            }
            self.combine_others(&step, &mut change);
            self.take_out_wholes(&mut change, &mut unused);
            let length = left / square(&change);
            direction.iter_mut().zip(&change).for_each(|(direction, change)| *direction -= length * change);
            combined.iter_mut().zip(&step).for_each(|(combined, step)| *combined += length * step);
            noticed = self.noticed_by_others(&direction);
            let before = std::mem::replace(&mut left, square(&noticed));
            step.iter_mut().zip(&noticed).for_each(|(step, noticed)| *step = noticed + left / before * *step);
        }
        // What was taken out for the others was without what the wholes notice of it.
        self.combine_others(&combined, &mut change);
        unused.fill(0.0);
        self.take_out_wholes(&mut change, &mut unused);
        let of_wholes = of_wholes.iter().zip(&unused).map(|(own, of_others)| own - of_others);
        let scaled =
            combined.iter().zip(&self.lengths).map(|(often, length)| if *length > 0.0 { often / length } else { 0.0 });
        let still = all_noticed(&self.wholes, &direction).into_iter().chain(noticed);
        TakenOut { combined: of_wholes.chain(scaled).collect(), noticed: still.collect(), direction }
    }

    /// Takes out what the wholes notice, and adds it to what was taken out for each.
    fn take_out_wholes(&self, direction: &mut [f64], taken: &mut [f64]) {
        for (whole, taken) in self.wholes.each().zip(taken) {
            let noticed: f64 = whole.iter().map(|&(number, weight)| weight * direction[number as usize]).sum();
            for &(number, weight) in whole {
                direction[number as usize] -= weight * noticed;
            }
            *taken += noticed;
        }
    }

    fn noticed_by_others(&self, direction: &[f64]) -> Vec<f64> {
        let noticed = all_noticed(&self.others, direction).into_iter().zip(&self.lengths);
        noticed.map(|(noticed, length)| if *length > 0.0 { noticed / length } else { 0.0 }).collect()
    }

    fn combine_others(&self, often: &[f64], into: &mut [f64]) {
        into.fill(0.0);
        for ((other, often), length) in
            self.others.each().zip(often).zip(&self.lengths).filter(|(_, length)| **length > 0.0)
        {
            for &(number, weight) in other {
                into[number as usize] += weight * often / length;
            }
        }
    }
}

fn all_noticed(equations: &Equations, direction: &[f64]) -> Vec<f64> {
    let term = |&(number, weight): &(u32, f64)| weight * direction[number as usize];
    equations.each().map(|equation| equation.iter().map(term).sum()).collect()
}
