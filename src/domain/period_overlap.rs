//! How much two multi-year estimates of one place have in common.

use crate::domain::Period;

/// The share of the years of two equally long periods that belong to both, 0..1.
///
/// Estimates whose periods overlap share a part of their sample, so their difference varies less: by the factor
/// `√(1 − C)`. The Census advises to compare periods that do not overlap, and this only where there is no other way.
/// Source: the ACS handbook (2020), chapter 4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap(f64);

/// Why two periods cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverlapError {
    /// One is longer.
    #[error("{0} and {1} are not equally long; compare five years with five years")]
    UnequalLengths(Period, Period),
    /// They are one.
    #[error("{0} is given twice; two places in the same years do not overlap, so leave the periods out")]
    Same(Period),
}

impl Overlap {
    /// Nothing in common: different years, or different places.
    pub const NONE: Self = Self(0.0);

    /// What two periods of the same place have in common.
    ///
    /// # Errors
    /// Where one is longer than the other, or both are the same.
    pub fn between(first: Period, second: Period) -> Result<Self, OverlapError> {
        if first == second {
            return Err(OverlapError::Same(first));
        }
        if first.years() != second.years() {
            return Err(OverlapError::UnequalLengths(first, second));
        }
        Ok(Self(f64::from(first.years_shared_with(second)) / f64::from(first.years())))
    }

    /// The share of years in common, 0..1.
    #[must_use]
    pub const fn share(self) -> f64 {
        self.0
    }

    /// What the margin of error of a difference is multiplied by, in 0..=1.
    #[must_use]
    pub fn margin_factor(self) -> f64 {
        (1.0 - self.0).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlap(first: &str, second: &str) -> Result<f64, OverlapError> {
        Overlap::between(first.parse().unwrap(), second.parse().unwrap()).map(Overlap::share)
    }

    #[test]
    fn five_year_periods_share_the_years_that_are_in_both() {
        assert_eq!(overlap("2016-2020", "2017-2021"), Ok(0.8));
        assert_eq!(overlap("2017-2021", "2013-2017"), Ok(0.2));
        assert_eq!(overlap("2012-2016", "2017-2021"), Ok(0.0));
        assert_eq!(overlap("2021", "2022"), Ok(0.0));
    }

    #[test]
    fn four_years_of_five_in_common_take_more_than_half_of_the_margin_away() {
        let overlap = Overlap::between("2016-2020".parse().unwrap(), "2017-2021".parse().unwrap()).unwrap();
        assert!((overlap.margin_factor() - 0.447_213_595_5).abs() < 1e-9);
    }

    #[test]
    fn periods_of_other_lengths_or_twice_the_same_are_refused() {
        let error = |first, second| overlap(first, second).unwrap_err().to_string();
        assert!(error("2021", "2017-2021").contains("not equally long"));
        assert!(error("2017-2021", "2017-2021").contains("given twice"));
    }
}
