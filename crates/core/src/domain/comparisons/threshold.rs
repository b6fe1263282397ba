//! The probability of exceeding a threshold.

use serde::Serialize;

use crate::domain::Estimate;
use crate::domain::estimates::normal;

/// How likely a threshold is exceeded, as safe-harbor analyses classify it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// With a probability of at least 95 %.
    Definitely,
    /// At least 50 %.
    Likely,
    /// At least 5 %.
    Possibly,
    /// Less.
    Not,
}

impl Likelihood {
    /// The class of a probability, 0..=1.
    #[must_use]
    pub const fn of(probability: f64) -> Self {
        match probability {
            p if p >= 0.95 => Self::Definitely,
            p if p >= 0.50 => Self::Likely,
            p if p >= 0.05 => Self::Possibly,
            _ => Self::Not,
        }
    }
}

impl Estimate {
    /// The probability that the true value exceeds a threshold, 0..=1, with a normal error: `Φ((x − t) / se)`.
    ///
    /// Without sampling error it is 1 or 0, and 0 at the threshold itself. `None` if the margin is unknown.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Estimate, Likelihood};
    ///
    /// // The standard error is 100: 1,000 is 1 above 900, and 84.13 % of a normal distribution are above −1.
    /// let people = Estimate::new(1_000.0, Some(164.5)).unwrap();
    /// let above = [900.0, 1_000.0, 1_300.0].map(|threshold| people.probability_above(threshold).unwrap());
    /// assert_eq!(above.map(|probability| format!("{probability:.4}")), ["0.8413", "0.5000", "0.0013"]);
    /// assert_eq!(above.map(Likelihood::of), [Likelihood::Likely, Likelihood::Likely, Likelihood::Not]);
    /// ```
    #[must_use]
    pub fn probability_above(self, threshold: f64) -> Option<f64> {
        self.standard_error().map(|error| match error {
            0.0 if self.value() > threshold => 1.0,
            0.0 => 0.0,
            _ => normal::upper_tail((threshold - self.value()) / error),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn above(value: f64, moe: f64, threshold: f64) -> f64 {
        Estimate::new(value, Some(moe)).and_then(|estimate| estimate.probability_above(threshold)).unwrap()
    }

    #[test]
    fn an_estimate_at_the_threshold_is_as_likely_above_as_below() {
        assert_eq!(above(1_000.0, 250.0, 1_000.0), 0.5);
        // One margin of error above: 95 % of the distribution, by the table of the normal distribution at 1.645.
        assert!((above(1_250.0, 250.0, 1_000.0) - 0.950_015).abs() < 1e-6);
        assert!((above(750.0, 250.0, 1_000.0) - 0.049_985).abs() < 1e-6);
    }

    #[test]
    fn without_sampling_error_the_probability_is_0_or_1() {
        assert_eq!([above(51.0, 0.0, 50.0), above(50.0, 0.0, 50.0), above(49.0, 0.0, 50.0)], [1.0, 0.0, 0.0]);
    }

    #[test]
    fn without_a_margin_there_is_no_probability() {
        assert_eq!(Estimate::new(51.0, None).unwrap().probability_above(50.0), None);
    }

    proptest! {
        #[test]
        fn a_higher_threshold_is_never_more_likely_exceeded(value in -1e4..1e4_f64, moe in 0.0..1e3_f64, t in -1e4..1e4_f64, more in 0.0..1e3_f64) {
            let (low, high) = (above(value, moe, t), above(value, moe, t + more));
            prop_assert!((0.0..=1.0).contains(&low) && high <= low);
        }
    }
}
