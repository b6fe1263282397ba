//! Significance of the difference between two estimates.

use serde::Serialize;

use crate::domain::estimates::normal;
use crate::domain::{Bounded, Confidence, Estimate, PeriodOverlap};

/// The result of a significance test at the 90 % level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonResult {
    /// Significantly higher.
    Higher,
    /// Significantly lower.
    Lower,
    /// Not significantly different.
    NotClear,
    /// A value or a margin is missing, or the result depends on what is not known.
    Unknown,
}

impl ComparisonResult {
    /// Its code in tables and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::NotClear => "not_clear",
            Self::Unknown => "unknown",
        }
    }

    /// Parses a code of a table.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Higher, Self::Lower, Self::NotClear, Self::Unknown].into_iter().find(|result| result.code() == code)
    }

    /// The opposite result, for complements.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Higher => Self::Lower,
            Self::Lower => Self::Higher,
            Self::NotClear | Self::Unknown => self,
        }
    }

    /// Tests the difference of numbers known within bounds, `|a − b| > √(moe_a² + moe_b²)`; the result holds for every
    /// value between the bounds of both.
    ///
    /// The estimates are independent: the areas share no people. Source: the ACS handbook, chapter 7.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Bounded, ComparisonResult, Estimate};
    ///
    /// let estimate = |value, moe| Estimate::new(value, Some(moe)).unwrap();
    /// let exact = |value, moe| Some(Bounded::exact(estimate(value, moe)));
    /// // The margin of the difference is √(3² + 4²) = 5.
    /// assert_eq!(ComparisonResult::of(exact(10.0, 3.0), exact(4.9, 4.0)), ComparisonResult::Higher);
    /// assert_eq!(ComparisonResult::of(exact(10.0, 3.0), exact(5.0, 4.0)), ComparisonResult::NotClear);
    /// // A number between 10 and 90 is above 5 in any case, and perhaps above 50.
    /// let between = Some(Bounded { least: estimate(10.0, 3.0), most: estimate(90.0, 3.0) });
    /// assert_eq!(ComparisonResult::of(between, exact(4.9, 4.0)), ComparisonResult::Higher);
    /// assert_eq!(ComparisonResult::of(between, exact(50.0, 4.0)), ComparisonResult::Unknown);
    /// ```
    #[must_use]
    pub fn of(a: Option<Bounded>, b: Option<Bounded>) -> Self {
        let Some((a, b)) = a.zip(b) else { return Self::Unknown };
        Self::at_bounds([a.least, a.most], [b.least, b.most], |a, b| Some(a.minus(b)))
    }

    /// Tests the extreme pairs of bounds; the result holds for all pairs if it is the same for both.
    pub fn at_bounds<N: Copy>(a: [N; 2], b: [N; 2], difference: impl Fn(N, N) -> Option<Estimate>) -> Self {
        let [lowest, highest] = [difference(a[0], b[1]), difference(a[1], b[0])].map(Self::of_difference);
        match (lowest, highest) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Higher, _) => Self::Higher,
            (_, Self::Lower) => Self::Lower,
            (Self::NotClear, Self::NotClear) => Self::NotClear,
            (Self::Lower | Self::NotClear, Self::Higher | Self::NotClear) => Self::Unknown,
        }
    }

    /// Tests a difference against its margin of error.
    #[must_use]
    pub fn of_difference(difference: Option<Estimate>) -> Self {
        let Some(difference) = difference else { return Self::Unknown };
        match is_significant(difference, Confidence::PUBLISHED) {
            None => Self::Unknown,
            Some(false) => Self::NotClear,
            Some(true) if difference.value() > 0.0 => Self::Higher,
            Some(true) => Self::Lower,
        }
    }
}

/// Whether a difference is larger than its margin of error at a level. `None` if the margin is unknown.
fn is_significant(difference: Estimate, level: Confidence) -> Option<bool> {
    difference.moe_at(level).map(|moe| difference.value().abs() > moe)
}

/// A test of the difference between two estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    difference: Estimate,
}

impl Comparison {
    /// The first less the second. For overlapping periods of one place the margin is reduced accordingly.
    ///
    /// Source: the ACS handbook (2020), chapters 4 and 7. Overlapping confidence intervals are not a test.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Comparison, ComparisonResult, Estimate, PeriodOverlap};
    ///
    /// let [before, after] =
    ///     [(135_173.0, 3_860.0), (139_301.0, 4_047.0)].map(|(value, moe)| Estimate::new(value, Some(moe)).unwrap());
    /// // Women who never married in Fairfax: the ACS handbook. 4,128 is less than √(3,860² + 4,047²) = 5,593.
    /// let comparison = Comparison::new(after, before, PeriodOverlap::NONE);
    /// assert_eq!(comparison.difference().moe().unwrap().round(), 5_593.0);
    /// assert_eq!(format!("{:.5}", comparison.z().unwrap()), "1.21419");
    /// assert_eq!(comparison.result(), ComparisonResult::NotClear);
    /// // If four of five years were in both periods, the margin would be √(1 − 4/5) of that.
    /// let overlap = PeriodOverlap::between("2014-2018".parse().unwrap(), "2015-2019".parse().unwrap()).unwrap();
    /// assert_eq!(Comparison::new(after, before, overlap).result(), ComparisonResult::Higher);
    /// ```
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
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Comparison, Estimate, PeriodOverlap};
    ///
    /// // The difference is 1.645 standard errors, of which 10 % of a normal distribution are further from zero.
    /// let [first, second] = [(10.0, 3.0), (5.0, 4.0)].map(|(value, moe)| Estimate::new(value, Some(moe)).unwrap());
    /// let p = Comparison::new(first, second, PeriodOverlap::NONE).p_value().unwrap();
    /// assert_eq!(format!("{p:.4}"), "0.1000");
    /// ```
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
        is_significant(self.difference, level)
    }

    /// The result of the test at the 90 % level.
    #[must_use]
    pub fn result(&self) -> ComparisonResult {
        ComparisonResult::of_difference(Some(self.difference))
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
    fn a_result_is_read_back_from_its_code() {
        use ComparisonResult::{Higher, Lower, NotClear, Unknown};
        for result in [Higher, Lower, NotClear, Unknown] {
            assert_eq!(ComparisonResult::from_code(result.code()), Some(result));
        }
        assert_eq!(ComparisonResult::from_code("clearly higher"), None);
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

    fn exact(value: f64, moe: f64) -> Option<Bounded> {
        Estimate::new(value, Some(moe)).map(Bounded::exact)
    }

    #[test]
    fn the_code_of_a_result_is_that_of_its_json() {
        use ComparisonResult::{Higher, Lower, NotClear, Unknown};
        for result in [Higher, Lower, NotClear, Unknown] {
            assert_eq!(serde_json::to_value(result).unwrap(), result.code());
        }
    }

    #[test]
    fn a_difference_is_clear_above_the_root_of_the_sum_of_squares() {
        // The margin of the difference is 5.
        assert_eq!(ComparisonResult::of(exact(10.0, 3.0), exact(4.9, 4.0)), ComparisonResult::Higher);
        assert_eq!(ComparisonResult::of(exact(10.0, 3.0), exact(5.0, 4.0)), ComparisonResult::NotClear);
        assert_eq!(ComparisonResult::of(exact(4.9, 4.0), exact(10.0, 3.0)), ComparisonResult::Lower);
        assert_eq!(ComparisonResult::of(exact(7.0, 0.0), exact(7.0, 0.0)), ComparisonResult::NotClear);
    }

    #[test]
    fn without_both_margins_the_result_is_unknown() {
        let unknown = Estimate::new(1000.0, None).map(Bounded::exact);
        for (a, b) in [(unknown, exact(1.0, 0.0)), (exact(1.0, 0.0), unknown), (None, exact(1.0, 0.0))] {
            assert_eq!(ComparisonResult::of(a, b), ComparisonResult::Unknown);
        }
    }

    #[test]
    fn a_result_that_depends_on_the_values_between_the_bounds_is_unknown() {
        let between = |least: f64, most: f64| {
            Some(Bounded { least: Estimate::new(least, Some(1.0))?, most: Estimate::new(most, Some(1.0))? })
        };
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), exact(5.0, 1.0)), ComparisonResult::Higher);
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), exact(50.0, 1.0)), ComparisonResult::Unknown);
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), exact(10.0, 1.0)), ComparisonResult::Unknown);
        assert_eq!(ComparisonResult::of(between(10.0, 11.0), exact(10.0, 1.0)), ComparisonResult::NotClear);
        assert_eq!(ComparisonResult::of(exact(5.0, 1.0), between(10.0, 90.0)), ComparisonResult::Lower);
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
