//! Confidence levels of margins of error.

use std::fmt;
use std::str::FromStr;

use crate::domain::estimates::normal;

/// A confidence level, 0.5..=0.9999. The Census publishes margins of error at 0.9.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

/// Text that is not a confidence level.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a level of confidence is between 0.5 and 0.9999; write it as 0.95 or 95%")]
pub struct ConfidenceError;

impl Confidence {
    /// The level of published margins of error of the American Community Survey.
    pub const PUBLISHED: Self = Self(0.90);

    /// `None` outside of 0.5..=0.9999.
    #[must_use]
    pub fn new(probability: f64) -> Option<Self> {
        (0.5..=0.9999).contains(&probability).then_some(Self(probability))
    }

    /// The probability.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The margin of error in standard errors.
    ///
    /// At 90, 95 and 99 % these are the rounded factors 1.645, 1.960 and 2.576 that the Census uses (ACS handbook,
    /// chapter 7); elsewhere the exact ones. Margins before 2006 used 1.65.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::Confidence;
    ///
    /// let errors = |level: &str| level.parse::<Confidence>().unwrap().standard_errors();
    /// assert_eq!([errors("90 %"), errors("0.95"), errors("99")], [1.645, 1.960, 2.576]);
    /// // Within one standard error lie 68.27 %.
    /// assert_eq!(format!("{:.4}", errors("68.27")), "1.0000");
    /// ```
    #[must_use]
    pub fn standard_errors(self) -> f64 {
        match self.0 {
            0.90 => 1.645,
            0.95 => 1.960,
            0.99 => 2.576,
            probability => normal::upper_quantile((1.0 - probability) / 2.0),
        }
    }
}

impl FromStr for Confidence {
    type Err = ConfidenceError;

    fn from_str(text: &str) -> Result<Self, ConfidenceError> {
        let trimmed = text.trim();
        let number = trimmed.trim_end_matches('%').trim_end().parse::<f64>().ok().ok_or(ConfidenceError)?;
        let percent = trimmed.ends_with('%') || number > 1.0;
        Self::new(if percent { number / 100.0 } else { number }).ok_or(ConfidenceError)
    }
}

/// Writes `90 %`.
impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", (self.0 * 1e6).round() / 1e4)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Estimate;

    fn level(text: &str) -> Confidence {
        text.parse().unwrap()
    }

    #[test]
    fn margins_grow_by_the_factors_of_the_handbook() {
        let estimate = Estimate::new(203_119.0, Some(1e6)).unwrap();
        assert!((estimate.moe_at(level("0.95")).unwrap() - 1_191_489.0).abs() < 1.0);
        assert!((estimate.moe_at(level("99%")).unwrap() - 1_565_957.0).abs() < 1.0);
        assert_eq!(estimate.moe_at(level("90 %")), Some(1e6));
    }

    #[test]
    fn other_levels_have_the_margins_of_the_normal_distribution() {
        for (text, errors) in
            [("0.6826894921", 1.0), ("0.8", 1.281_551_566), ("99.9", 3.290_526_731), ("0.5", 0.674_489_75)]
        {
            assert!((level(text).standard_errors() - errors).abs() < 1e-8, "{text}");
        }
    }

    #[test]
    fn a_level_is_parsed_and_formatted_as_a_percentage() {
        assert_eq!([level("95"), level("0.95"), level("95 %")].map(|l| l.to_string()), ["95 %"; 3]);
        assert_eq!(level("99.5").to_string(), "99.5 %");
        for text in ["", "x", "0.4", "1", "100", "-0.9", "NaN", "inf%"] {
            assert_eq!(text.parse::<Confidence>(), Err(ConfidenceError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_margin_survives_a_change_of_level_and_back(moe in 0.0..1e6_f64, there in 0.5..0.9999_f64) {
            let there = Confidence::new(there).unwrap();
            let back = Estimate::new(1.0, Some(moe)).unwrap().moe_at(there)
                .and_then(|wider| Estimate::at_level(1.0, Some(wider), there)).unwrap();
            prop_assert!((back.moe().unwrap() - moe).abs() <= 1e-9 * moe.max(1.0));
        }

        #[test]
        fn a_higher_level_has_a_wider_margin(low in 0.5..0.99_f64, more in 0.001..0.0099_f64) {
            let errors = |level| Confidence::new(level).unwrap().standard_errors();
            prop_assert!(errors(low + more) > errors(low));
        }
    }

    #[test]
    fn an_unknown_margin_is_unknown_at_every_level() {
        let unknown = Estimate::new(36.0, None).unwrap();
        assert_eq!(unknown.moe_at(level("0.95")), None);
        assert_eq!(Estimate::at_level(36.0, None, level("0.95")), Some(unknown));
    }
}
