//! Significance of the difference between two estimates.

use crate::domain::{Confidence, Estimate, PeriodOverlap, normal};

/// A test of the difference between two estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    difference: Estimate,
}

impl Comparison {
    /// The first less the second. For overlapping periods of one place the margin is reduced accordingly.
    ///
    /// Source: the ACS handbook (2020), chapters 4 and 7. Overlapping confidence intervals are not a test.
    #[must_use]
    pub fn new(first: Estimate, second: Estimate, overlap: PeriodOverlap) -> Self {
        Self { difference: first.minus(second).with_scaled_margin(overlap.margin_factor()) }
    }

    /// The first less the second, with the margin of error at the 90 % level.
    #[must_use]
    pub const fn difference(&self) -> Estimate {
        self.difference
    }

    /// The difference in standard errors. `None` if the error is unknown or zero.
    #[must_use]
    pub fn z(&self) -> Option<f64> {
        self.difference.standard_error().filter(|&error| error > 0.0).map(|error| self.difference.value() / error)
    }

    /// The two-sided p-value.
    ///
    /// `None` if the margin is unknown; without error it is 0 for a difference and 1 for none.
    #[must_use]
    pub fn p_value(&self) -> Option<f64> {
        match (self.difference.moe()?, self.z()) {
            (_, Some(z)) => Some(2.0 * normal::upper_tail(z.abs())),
            (_, None) => Some(if self.difference.value() == 0.0 { 1.0 } else { 0.0 }),
        }
    }

    /// Whether the difference is larger than its margin of error at a level. `None` if the margin is unknown.
    #[must_use]
    pub fn is_significant(&self, level: Confidence) -> Option<bool> {
        self.difference.moe_at(level).map(|moe| self.difference.value().abs() > moe)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimate(value: f64, moe: f64) -> Estimate {
        Estimate::new(value, Some(moe)).unwrap()
    }

    fn compare(first: Estimate, second: Estimate) -> Comparison {
        Comparison::new(first, second, PeriodOverlap::NONE)
    }

    #[test]
    fn more_men_than_women_had_never_married_in_2006() {
        let comparison = compare(estimate(39_401_560.0, 99_234.0), estimate(33_385_649.0, 77_920.0));
        assert!((comparison.z().unwrap() - 78.4351).abs() < 1e-4);
        assert_eq!(comparison.is_significant(Confidence::PUBLISHED), Some(true));
    }

    #[test]
    fn the_example_of_fairfax_in_the_handbook_is_not_significant() {
        let comparison = compare(estimate(139_301.0, 4_047.0), estimate(135_173.0, 3_860.0));
        assert!((comparison.z().unwrap() - 1.214_19).abs() < 1e-5);
        assert!((comparison.p_value().unwrap() - 0.224_7).abs() < 1e-4);
        assert_eq!(comparison.is_significant(Confidence::PUBLISHED), Some(false));
    }

    #[test]
    fn a_difference_can_hold_at_ninety_percent_and_not_at_ninety_five() {
        let comparison = compare(estimate(110.0, 3.0), estimate(104.5, 4.0));
        assert_eq!(comparison.is_significant(Confidence::PUBLISHED), Some(true));
        assert_eq!(comparison.is_significant(Confidence::new(0.95).unwrap()), Some(false));
    }

    #[test]
    fn four_years_in_common_make_a_difference_count_that_would_not() {
        let (first, second) = (estimate(1_100.0, 60.0), estimate(1_030.0, 80.0));
        let overlap = PeriodOverlap::between("2017-2021".parse().unwrap(), "2016-2020".parse().unwrap()).unwrap();
        let (apart, sharing) = (compare(first, second), Comparison::new(first, second, overlap));
        assert!((apart.z().unwrap() - 1.1515).abs() < 1e-9);
        assert!((sharing.z().unwrap() - 2.574_832_3).abs() < 1e-6);
        let significant = |comparison: Comparison| comparison.is_significant(Confidence::PUBLISHED);
        assert_eq!((significant(apart), significant(sharing)), (Some(false), Some(true)));
    }

    #[test]
    fn without_sampling_error_every_difference_is_one() {
        let comparison = compare(estimate(5.0, 0.0), estimate(4.0, 0.0));
        assert_eq!((comparison.z(), comparison.p_value()), (None, Some(0.0)));
        assert_eq!(comparison.is_significant(Confidence::PUBLISHED), Some(true));
        let same = compare(estimate(5.0, 0.0), estimate(5.0, 0.0));
        assert_eq!((same.p_value(), same.is_significant(Confidence::PUBLISHED)), (Some(1.0), Some(false)));
    }

    #[test]
    fn nothing_can_be_tested_against_an_unknown_margin() {
        let comparison = compare(estimate(5.0, 1.0), Estimate::new(99.0, None).unwrap());
        assert_eq!(
            (comparison.z(), comparison.p_value(), comparison.is_significant(Confidence::PUBLISHED)),
            (None, None, None)
        );
    }

    proptest! {
        #[test]
        fn a_test_is_symmetric(x in -1e5..1e5_f64, y in -1e5..1e5_f64, m in 0.0..1e4_f64, n in 0.0..1e4_f64) {
            let (there, back) = (compare(estimate(x, m), estimate(y, n)), compare(estimate(y, n), estimate(x, m)));
            prop_assert_eq!(there.z(), back.z().map(|z| -z));
            prop_assert_eq!(there.p_value(), back.p_value());
            prop_assert_eq!(there.is_significant(Confidence::PUBLISHED), back.is_significant(Confidence::PUBLISHED));
        }

        #[test]
        fn significance_agrees_with_the_p_value(x in -1e3..1e3_f64, m in 0.1..1e3_f64) {
            let comparison = compare(estimate(x, m), Estimate::NONE);
            let p = comparison.p_value().unwrap();
            // Between the rounded 1.645 and the exact 1.644854 the two may differ.
            prop_assume!((p - 0.1).abs() > 1e-4);
            prop_assert_eq!(comparison.is_significant(Confidence::PUBLISHED), Some(p < 0.1));
        }
    }
}
