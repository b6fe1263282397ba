//! Lengths, durations and travel costs with units.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::CostUnit;

/// A length on the ground in meters: finite and at least 0.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Meters(f64);

/// A duration in minutes: finite and at least 0.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Minutes(f64);

impl Meters {
    /// The international mile, exactly 1609.344 m (NIST SP 811, appendix B.6).
    pub const MILE: Self = Self(1609.344);

    /// `None` if `meters` is negative or not finite.
    #[must_use]
    pub fn new(meters: f64) -> Option<Self> {
        (meters.is_finite() && meters >= 0.0).then_some(Self(meters))
    }

    /// The number of meters.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Minutes {
    /// `None` if `minutes` is negative or not finite.
    #[must_use]
    pub fn new(minutes: f64) -> Option<Self> {
        (minutes.is_finite() && minutes >= 0.0).then_some(Self(minutes))
    }

    /// The number of minutes.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Meters {
    type Error = UnitError;
    fn try_from(value: f64) -> Result<Self, UnitError> {
        Self::new(value).ok_or_else(|| UnitError(value.to_string()))
    }
}

impl TryFrom<f64> for Minutes {
    type Error = UnitError;
    fn try_from(value: f64) -> Result<Self, UnitError> {
        Self::new(value).ok_or_else(|| UnitError(value.to_string()))
    }
}

impl From<Meters> for f64 {
    fn from(length: Meters) -> Self {
        length.0
    }
}

impl From<Minutes> for f64 {
    fn from(duration: Minutes) -> Self {
        duration.0
    }
}

/// A travel cost: a length or a duration, as `"0.5 mi"`, `"800 m"`, `"1.2 km"` or `"30 min"`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Cost {
    /// A length on the ground.
    Length(Meters),
    /// A duration.
    Time(Minutes),
}

/// Text that is neither a length nor a duration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is neither a distance nor a time; write it as \"0.5 mi\", \"800 m\", \"1.2 km\" or \"30 min\"")]
pub struct UnitError(String);

impl FromStr for Cost {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        let refuse = || UnitError(text.to_owned());
        let trimmed = text.trim();
        let split = trimmed.find(|c: char| c.is_ascii_alphabetic()).ok_or_else(refuse)?;
        let (number, unit) = trimmed.split_at(split);
        let number: f64 = number.trim().parse().ok().ok_or_else(refuse)?;
        let cost = match unit {
            "m" => Meters::new(number).map(Self::Length),
            "km" => Meters::new(number * 1000.0).map(Self::Length),
            "mi" => Meters::new(number * Meters::MILE.get()).map(Self::Length),
            "min" => Minutes::new(number).map(Self::Time),
            _ => None,
        };
        cost.ok_or_else(refuse)
    }
}

impl TryFrom<String> for Cost {
    type Error = UnitError;
    fn try_from(text: String) -> Result<Self, UnitError> {
        text.parse()
    }
}

impl From<Cost> for String {
    fn from(cost: Cost) -> Self {
        cost.to_string()
    }
}

impl Cost {
    /// The unit that costs with this limit are given in.
    #[must_use]
    pub const fn unit(self) -> CostUnit {
        match self {
            Self::Length(_) => CostUnit::M,
            Self::Time(_) => CostUnit::Min,
        }
    }

    /// The number in its unit: meters or minutes.
    #[must_use]
    pub const fn number(self) -> f64 {
        match self {
            Self::Length(length) => length.get(),
            Self::Time(duration) => duration.get(),
        }
    }

    /// The length in miles where it is a multiple of a quarter of a mile, as such lengths are written in miles.
    #[must_use]
    pub fn quarter_miles(self) -> Option<f64> {
        let Self::Length(length) = self else { return None };
        let quarters = length.get() / Meters::MILE.get() * 4.0;
        (quarters >= 1.0 && (quarters - quarters.round()).abs() < 1e-9).then(|| quarters.round() / 4.0)
    }
}

/// Writes quarters of a mile as miles, other lengths as meters; parses back to the same cost.
impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(duration) => write!(f, "{} min", duration.get()),
            Self::Length(length) => match self.quarter_miles() {
                Some(miles) => write!(f, "{miles} mi"),
                None => write!(f, "{} m", length.get()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn costs_are_read_in_the_units_people_write() {
        let meters = |text: &str| match text.parse() {
            Ok(Cost::Length(length)) => length.get(),
            other => panic!("{text}: {other:?}"),
        };
        assert!((meters("1 mi") - 1609.344).abs() < 1e-9);
        assert!((meters("0.5mi") - 804.672).abs() < 1e-9);
        assert!((meters(" 1.2 km ") - 1200.0).abs() < 1e-9);
        assert_eq!("30 min".parse(), Ok(Cost::Time(Minutes(30.0))));
    }

    #[test]
    fn a_cost_without_a_unit_or_below_zero_is_refused() {
        for text in ["30", "", "mi", "-1 mi", "1 mile", "NaN m", "inf min", "1 2 m"] {
            assert!(text.parse::<Cost>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_cost_round_trips(meters in 0.0..1e7_f64, minutes in 0.0..1e4_f64) {
            for cost in [Cost::Length(Meters(meters)), Cost::Time(Minutes(minutes))] {
                prop_assert_eq!(cost.to_string().parse(), Ok(cost));
            }
        }
    }
}
