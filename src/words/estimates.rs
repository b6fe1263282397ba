//! Sentences about estimates, their margins of error and tests.

use crate::domain::{Comparison, Confidence, Estimate, Likelihood, NoMargin, Reliability, ReliabilityScheme};
use crate::words::{number, share};

/// The kind of a number, which decides its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// People, dollars, one thing per other thing.
    Number,
    /// A fraction of 1, written in percent.
    Share,
    /// A change in percent.
    Percent,
}

/// An estimate with its margin at a level: `203,119 ± 5,070`.
#[must_use]
pub fn estimate(estimate: Estimate, level: Confidence, measured: Measured) -> String {
    let scale = if measured == Measured::Share { 100.0 } else { 1.0 };
    let unit = if measured == Measured::Number { "" } else { " %" };
    let value = scale * estimate.value();
    match estimate.moe_at(level).map(|moe| scale * moe) {
        Some(0.0) => format!("{}{unit} ± 0", self::value(value)),
        Some(moe) => {
            let points = if unit.is_empty() { "" } else { " percentage points" };
            format!("{}{unit} ± {}{points}", plain(value, decimals(moe)), plain(moe, decimals(moe)))
        }
        None => format!("{}{unit}, margin of error unknown", self::value(value)),
    }
}

/// A number without a margin: with up to three decimals, or six below 1, without trailing zeros.
#[must_use]
pub fn value(value: f64) -> String {
    let text = number(value, if value.abs() < 1.0 { 6 } else { 3 });
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A confidence interval: `at the 90 % level between 198,049 and 208,189`.
#[must_use]
pub fn interval([low, high]: [f64; 2], moe: f64, level: Confidence, measured: Measured) -> String {
    let scale = if measured == Measured::Share { 100.0 } else { 1.0 };
    let unit = if measured == Measured::Number { "" } else { " %" };
    let places = decimals(scale * moe);
    format!("at the {level} level between {} and {}{unit}", plain(scale * low, places), plain(scale * high, places))
}

/// How reliable an estimate is, and why.
#[must_use]
pub fn assessment(class: Reliability, scheme: ReliabilityScheme, estimate: Estimate) -> String {
    let advice = match class {
        Reliability::High => "",
        Reliability::Medium => "; use it with its margin",
        Reliability::Low => "; use it with caution, or combine it with others",
    };
    let level = Confidence::new(0.95);
    let why = match scheme {
        ReliabilityScheme::Cv12And40 | ReliabilityScheme::Cv15And30 => {
            estimate.coefficient_of_variation().map(|cv| format!("the standard error is {} of the estimate", share(cv)))
        }
        ReliabilityScheme::ShareInterval => level.and_then(|level| estimate.moe_at(level)).map(|moe| {
            let width = 200.0 * moe;
            format!("the interval at the 95 % level is {} percentage points wide", plain(width, decimals(width)))
        }),
    };
    let why = why.map_or(String::new(), |why| format!(": {why}"));
    format!("reliability {} by {}{why}{advice}", class.code(), scheme.id())
}

/// The result of a test of a difference.
#[must_use]
pub fn significance(comparison: &Comparison, level: Confidence) -> String {
    let Some(significant) = comparison.is_significant(level) else {
        return "whether the difference is significant cannot be tested: a margin of error is unknown".to_owned();
    };
    let numbers = match (comparison.z(), comparison.p_value()) {
        (Some(z), Some(p)) if p < 0.0001 => format!(": z = {z:.2}, p < 0.0001"),
        (Some(z), Some(p)) => format!(": z = {z:.2}, p = {p:.4}"),
        _ => ": neither has a sampling error".to_owned(),
    };
    let not = if significant { "" } else { "not " };
    format!("the difference is {not}significant at the {level} level{numbers}")
}

/// How likely a threshold is exceeded.
#[must_use]
pub const fn likelihood(class: Likelihood) -> &'static str {
    match class {
        Likelihood::Definitely => "definitely",
        Likelihood::Likely => "likely",
        Likelihood::Possibly => "possibly",
        Likelihood::Not => "not",
    }
}

/// Why a median has no margin of error, and what would give it one.
#[must_use]
pub const fn no_margin(reason: NoMargin) -> &'static str {
    match reason {
        NoMargin::UnknownInBins => {
            "the margin of error is unknown: a bin has none; give every bin its margin, or a --design-factor"
        }
        NoMargin::OpenBin => "the margin of error is unknown: it extends into an open bin",
        NoMargin::TooFewPeople => "the margin of error is unknown: it extends beyond all people, who are too few",
    }
}

/// The number of decimals that gives a margin two significant digits.
fn decimals(moe: f64) -> usize {
    match moe {
        moe if moe >= 10.0 => 0,
        moe if moe >= 1.0 => 1,
        moe if moe >= 0.1 => 2,
        moe if moe >= 0.01 => 3,
        moe if moe >= 0.001 => 4,
        _ => 6,
    }
}

/// Integral numbers have no decimals.
fn plain(value: f64, decimals: usize) -> String {
    number(value, if value.fract() == 0.0 { 0 } else { decimals })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64, moe: Option<f64>, measured: Measured) -> String {
        estimate(Estimate::new(value, moe).unwrap(), Confidence::PUBLISHED, measured)
    }

    #[test]
    fn an_estimate_has_as_many_digits_as_its_margin_allows() {
        assert_eq!(written(203_119.0, Some(5_070.464_77), Measured::Number), "203,119 ± 5,070");
        assert_eq!(written(1.116_783_8, Some(0.039_054_7), Measured::Number), "1.117 ± 0.039");
        assert_eq!(written(0.322_156, Some(0.008_03), Measured::Share), "32.22 % ± 0.80 percentage points");
        assert_eq!(written(3.053_864, Some(4.198_07), Measured::Percent), "3.1 % ± 4.2 percentage points");
        assert_eq!(written(-4_128.0, Some(0.0), Measured::Number), "-4,128 ± 0");
        assert_eq!(written(0.5, None, Measured::Share), "50 %, margin of error unknown");
        assert_eq!(written(36.0, None, Measured::Number), "36, margin of error unknown");
        assert_eq!([0.0, 1_000.0, 1.5, -0.25, 1e-7].map(value), ["0", "1,000", "1.5", "-0.25", "0"]);
    }

    #[test]
    fn a_reliability_class_has_its_reason() {
        let sentence = |scheme: ReliabilityScheme, value, moe| {
            let estimate = Estimate::new(value, Some(moe)).unwrap();
            assessment(scheme.class(estimate).unwrap(), scheme, estimate)
        };
        assert_eq!(
            sentence(ReliabilityScheme::Cv12And40, 36.0, 64.0),
            "reliability low by cv-12-40@1: the standard error is 108.1 % of the estimate; use it with caution, or \
             combine it with others"
        );
        assert_eq!(
            sentence(ReliabilityScheme::ShareInterval, 0.322, 0.008),
            "reliability high by share-interval@1: the interval at the 95 % level is 1.9 percentage points wide"
        );
    }
}
