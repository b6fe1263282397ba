//! An estimate as people say it: rounded as its margin of error allows.

use crate::domain::Estimate;

/// An estimate, rounded, with the bounds between which the true number lies nine times out of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Approximate {
    /// The rounded estimate.
    pub about: f64,
    /// Its bounds, rounded away from it, so that they never claim more than the margin of error does; at least 0. `None`
    /// where the margin is unknown.
    pub range: Option<(f64, f64)>,
}

/// The share of the margin of error that rounding may take, and the part of the number itself.
const STEPS_IN_MARGIN: f64 = 2.0;
const STEPS_IN_NUMBER: f64 = 10.0;

impl Approximate {
    /// Rounds a count of 0 or more to a power of ten: at most half the margin of error, and at most a tenth of the count.
    #[must_use]
    pub fn count(estimate: Estimate) -> Self {
        Self::in_steps(estimate.value(), estimate.moe(), step(estimate))
    }

    /// Rounds a lower bound of a count down and an upper one up, so that both still hold.
    #[must_use]
    pub fn bounds(least: Estimate, most: Estimate) -> (f64, f64) {
        let (down, up) = (step(least), step(most));
        (in_steps(least.value(), down).floor() * down, in_steps(most.value(), up).ceil() * up)
    }

    /// The same for shares of 0..=1, in whole parts of a hundred.
    #[must_use]
    pub fn bounds_of_hundred(least: Estimate, most: Estimate) -> (f64, f64) {
        let [least, most] = [least, most].map(|share| in_steps(share.value() * 100.0, 1.0));
        (least.floor(), most.ceil())
    }

    /// Rounds a share of 0..=1 to whole parts of a hundred.
    #[must_use]
    pub fn of_hundred(share: Estimate) -> Self {
        let Self { about, range } = Self::in_steps(share.value() * 100.0, share.moe().map(|moe| moe * 100.0), 1.0);
        Self { about, range: range.map(|(least, most)| (least, most.min(100.0))) }
    }

    fn in_steps(value: f64, moe: Option<f64>, step: f64) -> Self {
        let steps = |number: f64| in_steps(number, step);
        let range = moe.map(|moe| {
            let (least, most) = (steps(value - moe).floor() * step, steps(value + moe).ceil() * step);
            (least.max(0.0), most)
        });
        Self { about: steps(value).round() * step, range }
    }
}

/// The power of ten to which a count is rounded.
fn step(estimate: Estimate) -> f64 {
    let part = estimate.value() / STEPS_IN_NUMBER;
    let finest = estimate.moe().map_or(part, |moe| (moe / STEPS_IN_MARGIN).min(part));
    if finest >= 1.0 { 10_f64.powf(finest.log10().floor()) } else { 1.0 }
}

/// A number in steps. One that is a hair off a step is on it: 0.29 × 100 is 28.999999999999996.
fn in_steps(number: f64, step: f64) -> f64 {
    (number / step * 1e9).round() / 1e9
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(value: f64, moe: Option<f64>) -> Approximate {
        Approximate::count(Estimate::new(value, moe).unwrap())
    }

    #[test]
    fn counts_are_rounded_as_their_margins_allow() {
        let rounded = |value, moe| {
            let Approximate { about, range } = count(value, Some(moe));
            (about, range.unwrap())
        };
        assert_eq!(rounded(12_398.0, 701.0), (12_400.0, (11_600.0, 13_100.0)));
        assert_eq!(rounded(18_298.0, 709.0), (18_300.0, (17_500.0, 19_100.0)));
        assert_eq!(rounded(1_234.0, 22.0), (1_230.0, (1_210.0, 1_260.0)));
        assert_eq!(rounded(40.0, 300.0), (40.0, (0.0, 340.0)));
        assert_eq!(rounded(16_384.0, 0.0), (16_384.0, (16_384.0, 16_384.0)));
        assert_eq!(count(18_298.0, None), Approximate { about: 18_000.0, range: None });
    }

    #[test]
    fn shares_are_parts_of_a_hundred() {
        let share = |value, moe| Approximate::of_hundred(Estimate::new(value, Some(moe)).unwrap());
        assert_eq!(share(0.29, 0.0), Approximate { about: 29.0, range: Some((29.0, 29.0)) });
        assert_eq!(share(0.983, 0.05), Approximate { about: 98.0, range: Some((93.0, 100.0)) });
    }

    #[test]
    fn bounds_are_rounded_away_from_each_other() {
        let estimate = |value, moe| Estimate::new(value, Some(moe)).unwrap();
        let (least, most) = (estimate(17_560.0, 700.0), estimate(25_340.0, 900.0));
        assert_eq!(Approximate::bounds(least, most), (17_500.0, 25_400.0));
        assert_eq!(Approximate::bounds_of_hundred(estimate(0.567, 0.0), estimate(0.701, 0.0)), (56.0, 71.0));
    }

    proptest! {
        #[test]
        fn a_range_holds_the_margin_and_the_number(value in 0.0..1e7_f64, moe in 0.0..1e6_f64) {
            let Approximate { about, range } = count(value, Some(moe));
            let (least, most) = range.unwrap();
            prop_assert!(least <= (value - moe).max(0.0) + 1e-3 && value + moe <= most + 1e-3);
            prop_assert!(least <= about && about <= most);
            prop_assert!((about - value).abs() <= (moe / 4.0).max(0.5) + 1e-6);
        }
    }
}
