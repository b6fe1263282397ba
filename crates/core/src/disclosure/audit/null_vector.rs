//! Projection of a pseudorandom vector onto the null space of equations.

use crate::disclosure::audit::equations::Equations;

/// An unknown is determined if its entry, of 0.5 to 1 before the projection, falls below this.
pub(super) const DETERMINED_TOLERANCE: f64 = 1e-6;
/// The projection has converged when the residual is at most this. A combination of equations that isolates one unknown
/// hardly has a million terms, so that their residuals together stay below [`DETERMINED_TOLERANCE`].
pub(super) const RESIDUAL_TOLERANCE: f64 = 1e-9;
/// A bound for safety: some hundreds of iterations are usual.
const MAX_ITERATIONS: usize = 20_000;

/// Projects onto the null space of equations, each of which is normalized to length 1.
#[derive(Debug, Default)]
pub(super) struct NullSpace {
    /// Equations without a common unknown, so mutually orthogonal: they are projected out in one step.
    totals: Equations,
    others: Equations,
    /// The length of each of the others after projecting out the totals; 0 for a combination of totals.
    lengths: Vec<f64>,
}

/// A vector split into its null-space component and a combination of equations.
#[derive(Debug)]
pub(super) struct Projection {
    /// The component in the null space.
    pub(super) null_vector: Vec<f64>,
    /// The coefficient of each equation in the rest.
    pub(super) coefficients: Vec<f64>,
    /// The remaining residual of each equation.
    pub(super) residuals: Vec<f64>,
}

impl NullSpace {
    /// No two of `totals` have an unknown in common.
    pub(super) fn new(totals: Equations, others: Equations, unknowns: usize) -> Self {
        let mut total_of = vec![None; unknowns];
        for (total, place) in totals.each().zip(0_usize..) {
            for &(unknown, weight) in total {
                total_of[unknown as usize] = Some((place, weight));
            }
        }
        let mut products = vec![0.0; totals.len()];
        let length = |other: &[(u32, f64)]| {
            let in_totals =
                || other.iter().filter_map(|(unknown, weight)| Some((total_of[*unknown as usize]?, weight)));
            for ((total, own), weight) in in_totals() {
                products[total] += own * weight;
            }
            let projected: f64 = in_totals().map(|((total, _), _)| std::mem::take(&mut products[total]).powi(2)).sum();
            let left = 1.0 - projected;
            if left > RESIDUAL_TOLERANCE { left.sqrt() } else { 0.0 }
        };
        let lengths = others.each().map(length).collect();
        Self { totals, others, lengths }
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &[(u32, f64)]> {
        self.totals.each().chain(self.others.each())
    }

    /// Projects a vector onto the null space.
    ///
    /// Source: conjugate gradients for least squares, Björck, Numerical Methods for Least Squares Problems (1996), 7.4.
    pub(super) fn project(&self, mut vector: Vec<f64>) -> Projection {
        let square = |numbers: &[f64]| numbers.iter().map(|number| number * number).sum::<f64>();
        let mut of_totals = vec![0.0; self.totals.len()];
        self.project_out_totals(&mut vector, &mut of_totals);
        let mut combined = vec![0.0; self.others.len()];
        let (mut change, mut unused) = (vec![0.0; vector.len()], vec![0.0; self.totals.len()]);
        let mut residuals = self.residuals_of_others(&vector);
        let mut direction = residuals.clone();
        let mut norm = square(&residuals);
        for _ in 0..MAX_ITERATIONS {
            if norm.sqrt() <= RESIDUAL_TOLERANCE {
                break;
            }
            self.combine_others(&direction, &mut change);
            self.project_out_totals(&mut change, &mut unused);
            let step = norm / square(&change);
            vector.iter_mut().zip(&change).for_each(|(entry, change)| *entry -= step * change);
            combined.iter_mut().zip(&direction).for_each(|(combined, direction)| *combined += step * direction);
            residuals = self.residuals_of_others(&vector);
            let before = std::mem::replace(&mut norm, square(&residuals));
            direction.iter_mut().zip(&residuals).for_each(|(own, residual)| *own = residual + norm / before * *own);
        }
        // The others were applied with the totals projected out of them.
        self.combine_others(&combined, &mut change);
        unused.fill(0.0);
        self.project_out_totals(&mut change, &mut unused);
        let of_totals = of_totals.iter().zip(&unused).map(|(own, of_others)| own - of_others);
        let scaled =
            combined.iter().zip(&self.lengths).map(|(own, length)| if *length > 0.0 { own / length } else { 0.0 });
        let residuals = products(&self.totals, &vector).into_iter().chain(residuals);
        Projection {
            coefficients: of_totals.chain(scaled).collect(),
            residuals: residuals.collect(),
            null_vector: vector,
        }
    }

    /// Projects the totals out of a vector, and adds the coefficient of each to `coefficients`.
    fn project_out_totals(&self, vector: &mut [f64], coefficients: &mut [f64]) {
        for (total, coefficient) in self.totals.each().zip(coefficients) {
            let product: f64 = total.iter().map(|&(unknown, weight)| weight * vector[unknown as usize]).sum();
            for &(unknown, weight) in total {
                vector[unknown as usize] -= weight * product;
            }
            *coefficient += product;
        }
    }

    fn residuals_of_others(&self, vector: &[f64]) -> Vec<f64> {
        let products = products(&self.others, vector).into_iter().zip(&self.lengths);
        products.map(|(product, length)| if *length > 0.0 { product / length } else { 0.0 }).collect()
    }

    fn combine_others(&self, coefficients: &[f64], into: &mut [f64]) {
        into.fill(0.0);
        for ((other, coefficient), length) in
            self.others.each().zip(coefficients).zip(&self.lengths).filter(|(_, length)| **length > 0.0)
        {
            for &(unknown, weight) in other {
                into[unknown as usize] += weight * coefficient / length;
            }
        }
    }
}

/// The product of each equation with a vector.
fn products(equations: &Equations, vector: &[f64]) -> Vec<f64> {
    let term = |&(unknown, weight): &(u32, f64)| weight * vector[unknown as usize];
    equations.each().map(|equation| equation.iter().map(term).sum()).collect()
}

/// A pseudorandom number of magnitude 0.5 to 1 and either sign, the same for the same slot and draw.
///
/// Source: `splitmix64`, Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
#[expect(clippy::cast_precision_loss, reason = "52 bits fit")]
pub(super) fn pseudorandom(slot: u64, draw: u64) -> f64 {
    let mut bits =
        (slot + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(draw.wrapping_mul(0xD1B5_4A32_D192_ED03));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^= bits >> 31;
    let size = 0.5 + (bits >> 12) as f64 / (1_u64 << 53) as f64;
    if bits & 1 == 0 { size } else { -size }
}
