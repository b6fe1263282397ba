//! Parses typed estimates: `36±56`, `1,234+/-56`, `36` where the margin of error is unknown.

use crate::domain::Estimate;
use crate::records::cell::{self, Cell, Commas};

/// Larger than any count, sum of money or weight, and its square is finite.
const MAX_VALUE: f64 = 1e15;

/// Why a text is not an estimate, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EstimateError {
    /// Only white space.
    #[error("there is nothing here; write an estimate with its margin of error, such as 36±56")]
    Nothing,
    /// Not a number.
    #[error("`{0}` is not a number; write digits, such as 36, 1,234 or 0.5")]
    NotANumber(String),
    /// A number in percent.
    #[error("`{0}` is in percent; write it as a fraction of 1: 0.824 for 82.4%")]
    Percent(String),
    /// A margin without an estimate.
    #[error("there is no estimate before ±; write both in one, without spaces or in quotes: 36±56")]
    NoValue,
    /// A ± without a margin.
    #[error("there is no margin of error after ±; write 36±56, or 36 alone if the margin is unknown")]
    NoMargin,
    /// Two signs ±.
    #[error("± occurs twice; write 36±56")]
    TwoMargins,
    /// A margin below zero.
    #[error("the margin of error `{0}` is below zero, which is not possible; write 36±56")]
    NegativeMargin(String),
    /// An annotation value of the Census Bureau.
    #[error("`{0}` is a mark of the Census for a number that it did not publish; leave it out")]
    Annotation(String),
    /// The limit of an open-ended interval.
    #[error("`{0}` is a bound, not an estimate: the Census writes it where a median lies in an open interval")]
    Bound(String),
    /// A number out of range.
    #[error("`{0}` is too large to calculate with")]
    TooLarge(String),
}

/// Parses an estimate with its margin of error at the 90 % level, after `±` or `+/-`.
///
/// The margin is unknown where it is left out and for the annotations `**` and `***`; it is 0 for `*****`, a controlled
/// estimate.
///
/// # Errors
/// Where the text is not an estimate.
pub fn estimate(text: &str) -> Result<Estimate, EstimateError> {
    let text = text.trim();
    let normalized = text.replace("+/-", "±");
    let (value, moe) = match normalized.split_once('±') {
        Some((value, _)) if value.trim().is_empty() => return Err(EstimateError::NoValue),
        Some((value, moe)) => (value, Some(margin(moe)?)),
        None => (normalized.as_str(), None),
    };
    let value = number(value)?;
    Estimate::new(value, moe.flatten()).ok_or_else(|| EstimateError::TooLarge(text.to_owned()))
}

/// Parses a number, also below zero and with thousands separators.
///
/// # Errors
/// Where the text is not a number, is an annotation value of the Census Bureau, or is too large.
pub fn number(text: &str) -> Result<f64, EstimateError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(EstimateError::Nothing);
    }
    // U+2212, the minus sign of word processors and of the program's own output.
    let plain = typed.replacen('−', "-", 1);
    let reject = |error: fn(String) -> EstimateError| error(plain.clone());
    match cell::number(&plain, Commas::Thousands) {
        Some(value) if value <= cell::MAX_ANNOTATION_VALUE => Err(reject(EstimateError::Annotation)),
        Some(value) if value.abs() > MAX_VALUE => Err(reject(EstimateError::TooLarge)),
        Some(value) => Ok(value),
        None if plain.ends_with('%') => Err(reject(EstimateError::Percent)),
        None if plain
            .strip_suffix(['+', '-'])
            .is_some_and(|bound| cell::number(bound, Commas::Thousands).is_some()) =>
        {
            Err(reject(EstimateError::Bound))
        }
        None => Err(reject(EstimateError::NotANumber)),
    }
}

fn margin(text: &str) -> Result<Option<f64>, EstimateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EstimateError::NoMargin);
    }
    if text.contains('±') {
        return Err(EstimateError::TwoMargins);
    }
    match cell::margin(Some(&text.replacen('−', "-", 1)), &[], Commas::Thousands) {
        Cell::Number(moe) if moe > MAX_VALUE => Err(EstimateError::TooLarge(text.to_owned())),
        Cell::Number(moe) => Ok(Some(moe)),
        Cell::Annotation(_) => Ok(None),
        Cell::Negative => Err(EstimateError::NegativeMargin(text.to_owned())),
        Cell::NotANumber if text.ends_with('%') => Err(EstimateError::Percent(text.to_owned())),
        Cell::NotANumber | Cell::OpenEnded(_) | Cell::Empty => Err(EstimateError::NotANumber(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn estimates_are_parsed_with_both_signs_and_annotations() {
        for (text, value, moe) in [
            ("36±56", 36.0, Some(56.0)),
            ("36+/-56", 36.0, Some(56.0)),
            (" 36 +/- 56 ", 36.0, Some(56.0)),
            ("203,119±5,070", 203_119.0, Some(5_070.0)),
            ("0.824 ± 0.001", 0.824, Some(0.001)),
            ("-12±30", -12.0, Some(30.0)),
            ("−12±30", -12.0, Some(30.0)),
            ("36", 36.0, None),
            ("36±**", 36.0, None),
            ("36±-222222222", 36.0, None),
            ("36±*****", 36.0, Some(0.0)),
            ("36±-555555555", 36.0, Some(0.0)),
            ("36±0", 36.0, Some(0.0)),
        ] {
            let estimate = estimate(text).unwrap();
            assert_eq!((estimate.value(), estimate.moe()), (value, moe), "{text}");
        }
    }

    #[test]
    fn each_invalid_estimate_has_its_error() {
        use EstimateError::{
            Annotation, Bound, NegativeMargin, NoMargin, NoValue, NotANumber, Nothing, Percent, TooLarge, TwoMargins,
        };
        let named = |error: fn(String) -> EstimateError, text: &str| error(text.to_owned());
        for (text, error) in [
            ("", Nothing),
            ("36±", NoMargin),
            ("±5", NoValue),
            ("+/-", NoValue),
            ("x", named(NotANumber, "x")),
            ("1,2,3", named(NotANumber, "1,2,3")),
            ("12.5.1±3", named(NotANumber, "12.5.1")),
            ("36±x", named(NotANumber, "x")),
            ("NaN", named(NotANumber, "NaN")),
            ("36±inf", named(NotANumber, "inf")),
            ("36±-5", named(NegativeMargin, "-5")),
            ("36±−5", named(NegativeMargin, "−5")),
            ("36±5±6", TwoMargins),
            ("82.4%±0.1", named(Percent, "82.4%")),
            ("0.5±1%", named(Percent, "1%")),
            ("-666666666±-222222222", named(Annotation, "-666666666")),
            ("250,000+", named(Bound, "250,000+")),
            ("1e300±5", named(TooLarge, "1e300")),
        ] {
            assert_eq!(estimate(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_parsed_estimate_is_valid(text in "\\PC{0,20}|[-−0-9.,eE+/±*% ]{0,16}") {
            if let Ok(estimate) = estimate(&text) {
                prop_assert!(estimate.value().abs() <= MAX_VALUE && estimate.moe().is_none_or(|moe| (0.0..=MAX_VALUE).contains(&moe)));
            }
        }

        #[test]
        fn an_estimate_round_trips_through_text(value in -1e14..1e14_f64, moe in 0.0..1e14_f64) {
            prop_assume!(value > cell::MAX_ANNOTATION_VALUE);
            prop_assert_eq!(estimate(&format!("{value}±{moe}")), Ok(Estimate::new(value, Some(moe)).unwrap()));
        }
    }
}
