//! Estimates with their margins of error, and the arithmetic of the American Community Survey.
//!
//! Formulas: US Census Bureau, "Understanding and Using American Community Survey Data: What All Data Users Need
//! to Know" (2020), chapter 8; the rule for estimates of zero: "Using American Community Survey Estimates and
//! Margins of Error" (webinar of 18 April 2018, slide 52).

use serde::{Deserialize, Serialize};

use crate::domain::Confidence;

/// A survey estimate with its margin of error.
///
/// The margin of error is at the 90 % level, in the unit of the value, and at least 0. `None` is an unknown margin,
/// which makes every result computed from it unknown; 0 is an estimate without sampling error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    value: f64,
    moe: Option<f64>,
}

/// A term of a weighted sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The weight; a share of a tract lies in 0..=1.
    pub weight: f64,
    /// The estimate.
    pub estimate: Estimate,
}

impl Estimate {
    /// `None` if the value is not finite, or the margin is negative or not finite.
    #[must_use]
    pub fn new(value: f64, moe: Option<f64>) -> Option<Self> {
        let margin_holds = moe.is_none_or(|m| m.is_finite() && m >= 0.0);
        (value.is_finite() && margin_holds).then_some(Self { value, moe })
    }

    /// An estimate whose margin of error is given at another level than the published one.
    ///
    /// `None` if the value is not finite, or the margin is negative or not finite.
    #[must_use]
    pub fn at_level(value: f64, moe: Option<f64>, level: Confidence) -> Option<Self> {
        Self::new(value, moe.map(|moe| moe / level.standard_errors() * Confidence::PUBLISHED.standard_errors()))
    }

    /// Zero without error.
    pub const NONE: Self = Self { value: 0.0, moe: Some(0.0) };

    /// The estimate itself.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.value
    }

    /// The margin of error at the 90 % level, if known.
    #[must_use]
    pub const fn moe(self) -> Option<f64> {
        self.moe
    }

    /// The margin of error at a level, in the unit of the value. `None` if it is unknown.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Confidence, Estimate};
    ///
    /// // 1.960 / 1.645 times the published margin, and back.
    /// let level = Confidence::new(0.95).unwrap();
    /// let wider = Estimate::new(203_119.0, Some(5_070.0)).unwrap().moe_at(level).unwrap();
    /// assert_eq!(wider.round(), 6_041.0);
    /// let published = Estimate::at_level(203_119.0, Some(wider), level).and_then(Estimate::moe);
    /// assert_eq!(published.unwrap().round(), 5_070.0);
    /// ```
    #[must_use]
    pub fn moe_at(self, level: Confidence) -> Option<f64> {
        if level == Confidence::PUBLISHED {
            return self.moe();
        }
        self.standard_error().map(|error| error * level.standard_errors())
    }

    /// The standard error, `moe / 1.645`, in the unit of the value. `None` if the margin is unknown.
    ///
    /// # Examples
    /// ```
    /// // Men who never married, United States, 2006.
    /// let men = gapatlas_core::domain::Estimate::new(39_401_560.0, Some(99_234.0)).unwrap();
    /// assert_eq!(men.standard_error().unwrap().round(), 60_325.0);
    /// ```
    #[must_use]
    pub fn standard_error(self) -> Option<f64> {
        self.moe.map(|moe| moe / Confidence::PUBLISHED.standard_errors())
    }

    /// The sum of weighted estimates: `Σ w·x ± √Σ (w·moe)²`.
    ///
    /// Of the terms estimated as zero only the largest weighted margin counts, once: their margins depend on the
    /// sampling rate and not on the place. Terms with negative weights have a largest one of their own, so that a
    /// difference keeps the margins of both sides. Terms with weight 0 are ignored. One unknown margin makes the margin
    /// of the sum unknown.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Estimate, Term};
    ///
    /// let sum = |parts: &[(f64, f64)]| {
    ///     let estimates = parts.iter().map(|&(value, moe)| Estimate::new(value, Some(moe)).unwrap());
    ///     Estimate::sum(estimates.map(|estimate| Term { weight: 1.0, estimate }))
    /// };
    /// // Women who never married in Fairfax, Arlington and Alexandria: the ACS handbook, chapter 8.
    /// let women = sum(&[(135_173.0, 3_860.0), (43_104.0, 2_642.0), (24_842.0, 1_957.0)]);
    /// assert_eq!((women.value(), women.moe().unwrap().round()), (203_119.0, 5_070.0));
    /// // Of three zeros only the largest margin counts: √(56² + 31²).
    /// let with_zeros = sum(&[(36.0, 56.0), (0.0, 25.0), (0.0, 28.0), (0.0, 31.0)]);
    /// assert_eq!((with_zeros.moe().unwrap() * 100.0).round(), 6_401.0);
    /// ```
    pub fn sum(terms: impl IntoIterator<Item = Term>) -> Self {
        let mut value = 0.0;
        let mut squares = Some(0.0);
        let (mut largest_added, mut largest_taken): (f64, f64) = (0.0, 0.0);
        for Term { weight, estimate } in terms.into_iter().filter(|term| term.weight != 0.0) {
            value += weight * estimate.value;
            match estimate.moe.map(|moe| weight * moe) {
                None => squares = None,
                Some(moe) if estimate.value == 0.0 => {
                    largest_added = largest_added.max(moe);
                    largest_taken = largest_taken.max(-moe);
                }
                Some(moe) => squares = squares.map(|sum| sum + moe.powi(2)),
            }
        }
        let moe = squares.map(|sum| (sum + largest_added.powi(2) + largest_taken.powi(2)).sqrt());
        Self { value, moe }
    }

    /// The difference `x − y ± √(moe_x² + moe_y²)`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self::sum([Term { weight: 1.0, estimate: self }, Term { weight: -1.0, estimate: other }])
    }

    /// The same value with its margin multiplied by a factor, 0..=1.
    pub(crate) fn with_scaled_margin(self, factor: f64) -> Self {
        Self { moe: self.moe.map(|moe| moe * factor), ..self }
    }

    /// The proportion of this part in its whole, usually 0..=1: `p ± √(moe² − p²·moe_whole²) / whole`.
    ///
    /// If the radicand is negative the formula for a ratio, with a plus, is used, as the handbook says. `None` if the
    /// whole is zero.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::Estimate;
    ///
    /// let share = |part: (f64, f64), whole: (f64, f64)| {
    ///     let [part, whole] = [part, whole].map(|(value, moe)| Estimate::new(value, Some(moe)).unwrap());
    ///     part.share_of(whole).map(|share| [share.value(), share.moe().unwrap()].map(|number| format!("{number:.3}")))
    /// };
    /// // Never married among women of 15 and over: the ACS handbook, chapter 8.
    /// assert_eq!(share((203_119.0, 5_070.0), (630_498.0, 831.0)).unwrap(), ["0.322", "0.008"]);
    /// // 40² − (0.6 · 90)² is below zero, so that the margin is √(40² + 54²) / 100.
    /// assert_eq!(share((60.0, 40.0), (100.0, 90.0)).unwrap(), ["0.600", "0.672"]);
    /// ```
    #[must_use]
    pub fn share_of(self, whole: Self) -> Option<Self> {
        if whole.value == 0.0 {
            return None;
        }
        let share = self.value / whole.value;
        // The error of the whole does not matter for a part of zero.
        let of_whole = if share == 0.0 { Some(0.0) } else { whole.moe };
        let moe = self.moe.zip(of_whole).map(|(part, of)| {
            let radicand = part.powi(2) - (share * of).powi(2);
            let radicand = if radicand < 0.0 { part.powi(2) + (share * of).powi(2) } else { radicand };
            radicand.sqrt() / whole.value.abs()
        });
        Self::new(share, moe)
    }

    /// The coefficient of variation, the standard error as a fraction of the estimate: 0.12 is 12 %.
    ///
    /// `None` if the margin is unknown or the estimate is zero.
    ///
    /// # Examples
    /// ```
    /// // 5,070 / 1.645 of 203,119.
    /// let women = gapatlas_core::domain::Estimate::new(203_119.0, Some(5_070.0)).unwrap();
    /// assert_eq!(format!("{:.4}", women.coefficient_of_variation().unwrap()), "0.0152");
    /// ```
    #[must_use]
    pub fn coefficient_of_variation(self) -> Option<f64> {
        self.standard_error().filter(|_| self.value != 0.0).map(|error| error / self.value.abs())
    }
}

/// A number with a lower and an upper bound for what is not known; exact if the two are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// The lower bound.
    pub least: Estimate,
    /// The upper bound, at least the lower one.
    pub most: Estimate,
}

impl Bounded {
    /// A number without unknown parts.
    #[must_use]
    pub const fn exact(number: Estimate) -> Self {
        Self { least: number, most: number }
    }

    /// Whether the bounds are equal.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.least.value() == self.most.value()
    }
}

impl From<Estimate> for Bounded {
    fn from(number: Estimate) -> Self {
        Self::exact(number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimate(value: f64, moe: f64) -> Estimate {
        Estimate { value, moe: Some(moe) }
    }

    fn sum_of(parts: &[(f64, f64)]) -> Estimate {
        Estimate::sum(parts.iter().map(|&(value, moe)| Term { weight: 1.0, estimate: estimate(value, moe) }))
    }

    fn close(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|number| (number - expected).abs() <= 1e-6 * expected.abs().max(1.0))
    }

    #[test]
    fn sums_are_those_of_the_handbook() {
        let never_married = sum_of(&[(135_173.0, 3_860.0), (43_104.0, 2_642.0), (24_842.0, 1_957.0)]);
        assert!(close(Some(never_married.value()), 203_119.0));
        assert!(close(never_married.moe(), 5_070.464_771_596_386_5));
        assert!(close(never_married.coefficient_of_variation(), 0.015_175_0));
        assert!(close(never_married.standard_error(), 3_082.349));
        let of_age = sum_of(&[(466_037.0, 391.0), (97_360.0, 572.0), (67_101.0, 459.0)]);
        assert!(close(Some(of_age.value()), 630_498.0) && close(of_age.moe(), 831.111_3));
        let men = sum_of(&[(156_720.0, 4_222.0), (44_613.0, 2_819.0), (25_507.0, 2_259.0)]);
        assert!(close(Some(men.value()), 226_840.0) && close(men.moe(), 5_556.539));
        let california = sum_of(&[(10_154_024.0, 3_778.0), (9_712_936.0, 3_911.0)]);
        assert!(close(Some(california.value()), 19_866_960.0) && close(california.moe(), 5_437.757_350_231_803));
    }

    #[test]
    fn standard_errors_are_those_of_the_never_married_of_2006() {
        let (men, women) = (estimate(39_401_560.0, 99_234.0), estimate(33_385_649.0, 77_920.0));
        assert!(close(men.standard_error(), 60_324.62) && close(women.standard_error(), 47_367.78));
        let all = sum_of(&[(39_401_560.0, 99_234.0), (33_385_649.0, 77_920.0)]);
        assert!(close(all.moe(), 126_170.175) && close(all.standard_error(), 76_699.195));
    }

    #[test]
    fn a_coefficient_of_variation_flips_with_the_complement() {
        assert!((estimate(3.5, 2.1).coefficient_of_variation().unwrap() - 0.364_74).abs() < 5e-6);
        assert!((estimate(96.5, 2.1).coefficient_of_variation().unwrap() - 0.013_229).abs() < 1e-6);
        assert_eq!(estimate(0.0, 12.0).coefficient_of_variation(), None);
    }

    #[test]
    fn a_difference_keeps_the_margins_of_both_sides_even_where_both_are_zero() {
        let fewer_women = estimate(39_401_560.0, 99_234.0).minus(estimate(33_385_649.0, 77_920.0));
        assert!(close(Some(fewer_women.value()), 6_015_911.0) && close(fewer_women.moe(), 126_170.175));
        assert_eq!(estimate(0.0, 3.0).minus(estimate(0.0, 4.0)), estimate(0.0, 5.0));
        assert_eq!(estimate(8.0, 3.0).minus(Estimate { value: 2.0, moe: None }), Estimate { value: 6.0, moe: None });
    }

    #[test]
    fn estimates_of_zero_bring_only_their_largest_margin() {
        assert!(close(sum_of(&[(36.0, 56.0), (0.0, 25.0), (0.0, 28.0), (0.0, 31.0)]).moe(), 64.007_812_0));
        assert!(close(sum_of(&[(73.0, 49.0), (22.0, 26.0)]).moe(), 55.470_713_0));
        assert!(close(sum_of(&[(0.0, 27.0)]).moe(), 27.0));
        assert!(close(sum_of(&[(48.0, 37.0)]).moe(), 37.0));
    }

    #[test]
    fn shares_are_those_of_the_handbook() {
        let share = estimate(203_119.0, 5_070.0).share_of(estimate(630_498.0, 831.0));
        assert!(close(share.map(Estimate::value), 0.322_156_45));
        assert!(close(share.and_then(Estimate::moe), 0.008_030_04));
        let fallback = estimate(60.0, 40.0).share_of(estimate(100.0, 90.0));
        assert!(close(fallback.and_then(Estimate::moe), 0.672_011_9));
        assert_eq!(estimate(0.0, 12.0).share_of(estimate(0.0, 12.0)), None);
    }

    #[test]
    fn a_controlled_whole_has_no_error_of_its_own() {
        let per_mille = |part: Estimate, whole| {
            let share = part.share_of(estimate(whole, 0.0)).unwrap();
            ((share.value() * 1000.0).round(), (share.moe().unwrap() * 1000.0).round())
        };
        assert_eq!(per_mille(estimate(1_058_917.0, 1_719.0), 1_593_208.0), (665.0, 1.0));
        assert_eq!(per_mille(estimate(283.0, 82.0), 4_536.0), (62.0, 18.0));
    }

    #[test]
    fn what_contains_an_unknown_margin_has_none() {
        let unknown = Estimate { value: 5.0, moe: None };
        let parts = |weight| [Term { weight, estimate: unknown }, Term { weight: 1.0, estimate: estimate(7.0, 2.0) }];
        assert_eq!(Estimate::sum(parts(0.5)), Estimate { value: 9.5, moe: None });
        assert_eq!(Estimate::sum(parts(0.0)), estimate(7.0, 2.0));
        assert_eq!(unknown.share_of(estimate(10.0, 1.0)), Some(Estimate { value: 0.5, moe: None }));
        assert_eq!(unknown.coefficient_of_variation(), None);
    }

    fn estimates() -> impl Strategy<Value = Estimate> {
        (prop_oneof![Just(0.0), 1.0..1e6_f64], prop_oneof![Just(0.0), 0.0..1e4_f64]).prop_map(|(v, m)| estimate(v, m))
    }

    proptest! {
        #[test]
        fn the_order_of_the_parts_does_not_matter(parts in prop::collection::vec(estimates(), 0..12)) {
            let forth = Estimate::sum(parts.iter().map(|&estimate| Term { weight: 1.0, estimate }));
            let back = Estimate::sum(parts.iter().rev().map(|&estimate| Term { weight: 1.0, estimate }));
            prop_assert!(close(back.moe(), forth.moe().unwrap_or(f64::NAN)));
            prop_assert!((forth.value() - back.value()).abs() < 1e-6);
        }

        #[test]
        fn a_difference_is_the_same_from_both_sides(a in estimates(), b in estimates()) {
            prop_assert_eq!(a.minus(b).value(), -b.minus(a).value());
            prop_assert_eq!(a.minus(b).moe(), b.minus(a).moe());
        }

        #[test]
        fn zeros_with_smaller_margins_change_nothing(parts in prop::collection::vec(estimates(), 0..8), less in 0.0..=1.0_f64) {
            let terms = || parts.iter().map(|&estimate| Term { weight: 1.0, estimate });
            let known = Estimate::sum(terms().chain([Term { weight: 1.0, estimate: estimate(0.0, 50.0) }]));
            let smaller = estimate(0.0, 50.0 * less);
            let more = Estimate::sum(terms().chain([estimate(0.0, 50.0), smaller, smaller].map(|estimate| Term { weight: 1.0, estimate })));
            prop_assert_eq!(known, more);
        }

        #[test]
        fn one_unknown_margin_makes_every_sum_unknown(parts in prop::collection::vec(estimates(), 0..8), value in -9e3..9e3_f64) {
            let unknown = Term { weight: 1.0, estimate: Estimate { value, moe: None } };
            let sum = Estimate::sum(parts.iter().map(|&estimate| Term { weight: 1.0, estimate }).chain([unknown]));
            prop_assert_eq!(sum.moe(), None);
        }

        #[test]
        fn a_margin_never_shrinks_when_a_part_is_added(parts in prop::collection::vec(estimates(), 1..12)) {
            let terms = |n: usize| parts[..n].iter().map(|&estimate| Term { weight: 1.0, estimate });
            let all = Estimate::sum(terms(parts.len())).moe().unwrap_or(f64::NAN);
            let fewer = Estimate::sum(terms(parts.len() - 1)).moe().unwrap_or(f64::NAN);
            prop_assert!(all >= fewer);
        }

        #[test]
        fn a_whole_tract_keeps_its_published_margin(estimate in estimates()) {
            let sum = Estimate::sum([Term { weight: 1.0, estimate }]);
            prop_assert_eq!(sum.value(), estimate.value());
            prop_assert!(close(sum.moe(), estimate.moe().unwrap_or(f64::NAN)));
        }

        #[test]
        fn an_estimate_is_finite(value in any::<f64>(), moe in any::<f64>()) {
            let made = Estimate::new(value, Some(moe));
            prop_assert_eq!(made.is_some(), value.is_finite() && moe.is_finite() && moe >= 0.0);
        }
    }
}
