//! Margins of error from variance replicates.
//!
//! Source: US Census Bureau, "Variance Replicate Estimate Tables Documentation" (2018-2022): successive differences
//! replication, which includes the covariances of the terms of a sum.

use crate::domain::{Confidence, Estimate};

/// The number of replicates in Variance Replicate Estimate tables.
pub const REPLICATES: usize = 80;

/// An estimate and its 80 replicate estimates, in the same unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReplicateEstimate {
    value: f64,
    replicates: [f64; REPLICATES],
}

impl ReplicateEstimate {
    /// `None` if a number is not finite.
    #[must_use]
    pub fn new(value: f64, replicates: [f64; REPLICATES]) -> Option<Self> {
        let finite = value.is_finite() && replicates.iter().all(|replicate| replicate.is_finite());
        finite.then_some(Self { value, replicates })
    }

    /// The estimate itself.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// The variance, in the square of the unit: `4/80 · Σ (replicate − estimate)²`, around the estimate and not the
    /// mean.
    #[must_use]
    pub fn variance(&self) -> f64 {
        let squares = self.replicates.iter().map(|replicate| (replicate - self.value).powi(2));
        4.0 / 80.0 * squares.sum::<f64>()
    }

    /// The estimate with its margin of error at the 90 % level.
    ///
    /// The margin is unknown if the estimate and all replicates are zero. The Census publishes a modelled margin for
    /// such an estimate.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{REPLICATES, ReplicateEstimate};
    ///
    /// // All replicates are off by 10: the variance is 4/80 · 80 · 10² = 400, and the standard error 20.
    /// let replicates = std::array::from_fn::<f64, REPLICATES, _>(|number| if number % 2 == 0 { 510.0 } else { 490.0 });
    /// let estimate = ReplicateEstimate::new(500.0, replicates).and_then(|own| own.estimate()).unwrap();
    /// assert_eq!(format!("{:.3}", estimate.moe().unwrap()), "32.900");
    /// ```
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let nobody = self.value == 0.0 && self.replicates.iter().all(|&replicate| replicate == 0.0);
        let moe = (!nobody).then(|| Confidence::PUBLISHED.standard_errors() * self.variance().sqrt());
        Estimate::new(self.value, moe)
    }

    /// The sum, replicate by replicate, which includes all covariances.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{REPLICATES, ReplicateEstimate};
    ///
    /// let around = |off: f64| {
    ///     let replicate = |number| 100.0 + if number % 2 == 0 { off } else { -off };
    ///     ReplicateEstimate::new(100.0, std::array::from_fn::<f64, REPLICATES, _>(replicate)).unwrap()
    /// };
    /// let moe = |a, b| ReplicateEstimate::sum([&a, &b]).estimate().unwrap().moe().unwrap();
    /// // Where one is too high the other is too low, and the sum is exact; where both are, their errors add: 1.645 · 40.
    /// assert_eq!(moe(around(10.0), around(-10.0)), 0.0);
    /// assert_eq!(format!("{:.3}", moe(around(10.0), around(10.0))), "65.800");
    /// ```
    #[must_use]
    pub fn sum<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Self { value: 0.0, replicates: [0.0; REPLICATES] };
        for part in parts {
            sum.value += part.value;
            for (total, replicate) in sum.replicates.iter_mut().zip(part.replicates) {
                *total += replicate;
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use std::array;

    use proptest::prelude::*;

    use super::*;

    fn replicated(value: f64, replicate: impl Fn(usize) -> f64) -> ReplicateEstimate {
        ReplicateEstimate::new(value, array::from_fn(replicate)).unwrap()
    }

    #[test]
    fn eighty_replicates_that_are_off_by_ten_have_a_standard_error_of_twenty() {
        let zigzag = replicated(500.0, |r| if r % 2 == 0 { 510.0 } else { 490.0 });
        assert!((zigzag.variance() - 400.0).abs() < 1e-9);
        assert!((zigzag.estimate().unwrap().moe().unwrap() - 32.9).abs() < 1e-9);
    }

    #[test]
    fn replicates_vary_around_the_estimate_and_not_around_their_mean() {
        assert!((replicated(500.0, |_| 505.0).variance() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn negative_covariances_cancel_in_the_sum() {
        let rises = replicated(100.0, |r| if r % 2 == 0 { 110.0 } else { 90.0 });
        let falls = replicated(100.0, |r| if r % 2 == 0 { 90.0 } else { 110.0 });
        assert_eq!(ReplicateEstimate::sum([&rises, &falls]).estimate(), Estimate::new(200.0, Some(0.0)));
        let twice = ReplicateEstimate::sum([&rises, &rises]).estimate().and_then(Estimate::moe).unwrap();
        assert!((twice - 65.8).abs() < 1e-9);
    }

    #[test]
    fn zero_in_all_replicates_has_an_unknown_margin() {
        assert_eq!(replicated(0.0, |_| 0.0).estimate(), Estimate::new(0.0, None));
        assert_eq!(replicated(0.0, |_| 0.0).variance(), 0.0);
    }

    proptest! {
        #[test]
        fn replicates_that_never_change_have_no_variance(value in -1e6..1e6_f64) {
            prop_assume!(value != 0.0);
            let constant = replicated(value, |_| value);
            prop_assert_eq!(constant.variance(), 0.0);
            prop_assert_eq!(constant.estimate(), Estimate::new(value, Some(0.0)));
        }

        #[test]
        fn the_order_of_replicates_does_not_matter(values in prop::collection::vec(0.0..1e4_f64, REPLICATES)) {
            let (forth, back) = (replicated(5e3, |r| values[r]), replicated(5e3, |r| values[REPLICATES - 1 - r]));
            prop_assert!((forth.variance() - back.variance()).abs() <= 1e-9 * forth.variance());
        }
    }
}
