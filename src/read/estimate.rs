//! Estimates as people type them: `36±56`, `1,234+/-56`, `36` where the margin is unknown.

use crate::domain::Estimate;
use crate::read::cell::{self, Cell, Commas};

/// Beyond this no count, sum of money or weight of this field lies, and squares of it are still numbers.
const LARGEST: f64 = 1e15;

/// Text that is no estimate: what is wrong with it, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EstimateError {
    /// Nothing but white space.
    #[error("nothing stands here; write an estimate with its margin of error, such as 36±56")]
    Nothing,
    /// No number.
    #[error("`{0}` is no number; write digits, such as 36, 1,234 or 0.5")]
    NotANumber(String),
    /// A number in percent.
    #[error("`{0}` is in percent; write it as a fraction of 1: 0.824 for 82.4%")]
    Percent(String),
    /// A margin alone.
    #[error("no estimate stands before ±; write both in one, without spaces or in quotes: 36±56")]
    NoValue,
    /// A ± and nothing behind it.
    #[error("no margin of error stands after ±; write 36±56, or 36 alone where the margin is unknown")]
    NoMargin,
    /// Two signs ±.
    #[error("± stands here twice; write 36±56")]
    TwoMargins,
    /// A margin below zero.
    #[error("the margin of error `{0}` is below zero, which none is; write 36±56")]
    NegativeMargin(String),
    /// A sentinel of the Census.
    #[error("`{0}` is a mark of the Census for a number that it did not publish; leave it out")]
    Mark(String),
    /// A bound.
    #[error("`{0}` is a bound, not an estimate: the Census writes it where a median lies in an open interval")]
    Bound(String),
    /// A number too large to calculate with.
    #[error("`{0}` is too large to be calculated with")]
    TooLarge(String),
}

/// Reads an estimate with its margin of error at the 90 % level, which follows `±` or `+/-`.
///
/// Without one the margin is unknown, as it is with the marks `**` and `***`; `*****` is that of a controlled estimate, 0.
///
/// # Errors
/// Where the text is no estimate.
pub fn estimate(text: &str) -> Result<Estimate, EstimateError> {
    let text = text.trim();
    let marked = text.replace("+/-", "±");
    let (value, moe) = match marked.split_once('±') {
        Some((value, _)) if value.trim().is_empty() => return Err(EstimateError::NoValue),
        Some((value, moe)) => (value, Some(margin(moe)?)),
        None => (marked.as_str(), None),
    };
    let value = number(value)?;
    Estimate::new(value, moe.flatten()).ok_or_else(|| EstimateError::TooLarge(text.to_owned()))
}

/// Reads a number, also one below zero and with commas between thousands.
///
/// # Errors
/// Where the text is none, or a mark of the Census, or too large.
pub fn number(text: &str) -> Result<f64, EstimateError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(EstimateError::Nothing);
    }
    // A real minus sign, as word processors write it, and as the program's own arguments have it.
    let plain = typed.replacen('−', "-", 1);
    let own = |error: fn(String) -> EstimateError| error(plain.clone());
    match cell::number(&plain, Commas::Thousands) {
        Some(value) if value <= cell::LARGEST_MARK => Err(own(EstimateError::Mark)),
        Some(value) if value.abs() > LARGEST => Err(own(EstimateError::TooLarge)),
        Some(value) => Ok(value),
        None if plain.ends_with('%') => Err(own(EstimateError::Percent)),
        None if plain
            .strip_suffix(['+', '-'])
            .is_some_and(|bound| cell::number(bound, Commas::Thousands).is_some()) =>
        {
            Err(own(EstimateError::Bound))
        }
        None => Err(own(EstimateError::NotANumber)),
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
        Cell::Number(moe) if moe > LARGEST => Err(EstimateError::TooLarge(text.to_owned())),
        Cell::Number(moe) => Ok(Some(moe)),
        Cell::Withheld(_) => Ok(None),
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
    fn estimates_are_read_as_people_and_agencies_write_them() {
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
    fn what_is_no_estimate_is_told_apart() {
        use EstimateError::{
            Bound, Mark, NegativeMargin, NoMargin, NoValue, NotANumber, Nothing, Percent, TooLarge, TwoMargins,
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
            ("-666666666±-222222222", named(Mark, "-666666666")),
            ("250,000+", named(Bound, "250,000+")),
            ("1e300±5", named(TooLarge, "1e300")),
        ] {
            assert_eq!(estimate(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_anything_but_a_valid_estimate(text in "\\PC{0,20}|[-−0-9.,eE+/±*% ]{0,16}") {
            if let Ok(estimate) = estimate(&text) {
                prop_assert!(estimate.value().abs() <= LARGEST && estimate.moe().is_none_or(|moe| (0.0..=LARGEST).contains(&moe)));
            }
        }

        #[test]
        fn an_estimate_survives_being_written_and_read(value in -1e14..1e14_f64, moe in 0.0..1e14_f64) {
            prop_assume!(value > cell::LARGEST_MARK);
            prop_assert_eq!(estimate(&format!("{value}±{moe}")), Ok(Estimate::new(value, Some(moe)).unwrap()));
        }
    }
}
