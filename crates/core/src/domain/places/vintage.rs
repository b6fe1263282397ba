//! The period of a table, and the vintage of its tracts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The years of data collection, both ends included: `2017-2021`, or a single year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    first: u16,
    last: u16,
}

/// The census whose tract boundaries are in use: 2000, 2010 or 2020.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TractVintage(u16);

/// An invalid period or vintage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Text that is neither a year nor a range of years.
    #[error("`{0}` is not a period; write it as \"2017-2021\" or \"2020\"")]
    Malformed(String),
    /// A year without new census tracts.
    #[error("`{0}` is not a vintage of census tracts; write 2000, 2010 or 2020")]
    NoSuchVintage(u16),
}

impl Period {
    /// The five-year period of the American Community Survey that ends with `last`.
    ///
    /// # Errors
    /// If `last` is outside of 2009..=2100.
    pub fn five_years_to(last: u16) -> Result<Self, PeriodError> {
        if (2009..=2100).contains(&last) {
            Ok(Self { first: last - 4, last })
        } else {
            Err(PeriodError::Malformed(last.to_string()))
        }
    }

    /// The last year.
    #[must_use]
    pub const fn last(self) -> u16 {
        self.last
    }

    /// The number of years, at least 1.
    #[must_use]
    pub const fn years(self) -> u16 {
        self.last - self.first + 1
    }

    /// The number of years in common with another period.
    #[must_use]
    pub fn years_shared_with(self, other: Self) -> u16 {
        (self.last.min(other.last) + 1).saturating_sub(self.first.max(other.first))
    }

    /// Whether its last year is after that of another.
    #[must_use]
    pub const fn is_after(self, other: Self) -> bool {
        self.last > other.last
    }

    /// The vintage of the tracts in tables of this period.
    ///
    /// Five-year tables ending in 2010 to 2019 use the tracts of 2010, from 2020 on those of 2020 (US Census
    /// Bureau, "Geography Boundaries by Year"); a census uses its own.
    #[must_use]
    pub const fn tract_vintage(self) -> TractVintage {
        TractVintage(match self.last {
            2020.. => 2020,
            2010..2020 => 2010,
            _ => 2000,
        })
    }
}

impl TractVintage {
    /// All vintages, the latest first.
    pub const ALL: [Self; 3] = [Self(2020), Self(2010), Self(2000)];

    /// The year of the census.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.0
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let malformed = || PeriodError::Malformed(text.to_owned());
        let year = |part: &str| match part.trim().parse() {
            Ok(year @ 1990..=2100) => Ok(year),
            _ => Err(malformed()),
        };
        let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
        let period = Self { first: year(first)?, last: year(last)? };
        if period.first <= period.last { Ok(period) } else { Err(malformed()) }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;
    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<u16> for TractVintage {
    type Error = PeriodError;
    fn try_from(year: u16) -> Result<Self, PeriodError> {
        match year {
            2000 | 2010 | 2020 => Ok(Self(year)),
            _ => Err(PeriodError::NoSuchVintage(year)),
        }
    }
}

impl From<TractVintage> for u16 {
    fn from(vintage: TractVintage) -> Self {
        vintage.0
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { write!(f, "{}", self.last) } else { write!(f, "{}-{}", self.first, self.last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vintage_of(period: &str) -> Option<u16> {
        period.parse().ok().map(|period: Period| period.tract_vintage().year())
    }

    #[test]
    fn new_tracts_begin_with_the_tables_that_end_in_a_census_year() {
        assert_eq!(vintage_of("2005-2009"), Some(2000));
        assert_eq!(vintage_of("2006-2010"), Some(2010));
        assert_eq!(vintage_of("2015-2019"), Some(2010));
        assert_eq!(vintage_of("2016-2020"), Some(2020));
        assert_eq!(vintage_of("2020–2024"), Some(2020));
        assert_eq!(vintage_of("2020"), Some(2020));
    }

    #[test]
    fn a_period_must_be_years_in_order() {
        for odd in ["", "20-24", "2021-2017", "2017 to 2021", "ACS"] {
            assert!(odd.parse::<Period>().is_err(), "{odd}");
        }
    }
}
