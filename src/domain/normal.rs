//! The normal distribution, as far as margins of error need it.

use std::f64::consts::TAU;

/// Beyond so many standard deviations the series for the middle loses digits that the fraction for the tail keeps.
const TAIL: f64 = 5.0;

/// The probability of a standard normal number above `z`, in 0..=1; exact to about 1e-15.
///
/// Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004, for the
/// middle; Laplace's continued fraction (Abramowitz and Stegun 26.2.14) for the tails.
pub(crate) fn above(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - above(-z);
    }
    let density = (-z * z / 2.0).exp() / TAU.sqrt();
    if z >= TAIL {
        return density / (1..=80).rev().fold(z, |fraction, k| z + f64::from(k) / fraction);
    }
    let (mut sum, mut term, mut odd) = (z, z, 1.0);
    while term > f64::EPSILON * sum {
        odd += 2.0;
        term *= z * z / odd;
        sum += term;
    }
    0.5 - density * sum
}

/// The `z` that a standard normal number exceeds with this probability, for one in 1e-12..=0.5; exact to about 1e-12.
pub(crate) fn exceeded_with(probability: f64) -> f64 {
    let (mut low, mut high) = (0.0, 8.0);
    // Halved sixty times, the distance between the two is below what a number of this size can tell apart.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if above(middle) > probability { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn probabilities_are_those_of_the_tables() {
        for (z, tail) in [
            (0.0, 0.5),
            (1.0, 0.158_655_253_931_457),
            (1.96, 0.024_997_895_148_220_4),
            (3.0, 1.349_898_031_630_1e-3),
            (-1.0, 0.841_344_746_068_543),
            (6.0, 9.865_876_450_377e-10),
            (10.0, 7.619_853_024_160_5e-24),
            (78.0, 0.0),
        ] {
            assert!((above(z) - tail).abs() <= 1e-12 * tail, "{z}: {}", above(z));
        }
    }

    #[test]
    fn the_series_and_the_fraction_meet() {
        assert!((above(TAIL - 1e-9) / above(TAIL) - 1.0).abs() < 1e-8);
        assert!((above(TAIL) - 2.866_515_718_791_9e-7).abs() < 1e-18);
    }

    proptest! {
        #[test]
        fn what_is_exceeded_with_a_probability_is_exceeded_with_it(probability in 1e-9..0.5_f64) {
            prop_assert!((above(exceeded_with(probability)) / probability - 1.0).abs() < 1e-6);
        }

        #[test]
        fn both_tails_are_alike_and_fall(z in -9.0..9.0_f64, step in 0.01..1.0_f64) {
            prop_assert!((above(z) + above(-z) - 1.0).abs() < 1e-15);
            prop_assert!(above(z + step) <= above(z));
        }
    }
}
