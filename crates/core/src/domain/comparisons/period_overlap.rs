//! The overlap of the periods of two multi-year estimates.

use crate::domain::Period;

/// The share of the years of two equally long periods that is in both, 0..1.
///
/// Estimates of overlapping periods share a part of their sample, so that the margin of their difference is smaller by
/// the factor `√(1 − C)`. The Census recommends comparing periods that do not overlap. Source: the ACS handbook (2020),
/// chapter 4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PeriodOverlap(f64);

/// Why two periods cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeriodOverlapError {
    /// One is longer than the other.
    #[error("{0} and {1} are not equally long; compare five years with five years")]
    UnequalLengths(Period, Period),
    /// They are the same.
    #[error("{0} is given twice; samples of two places in the same years do not overlap, so leave the periods out")]
    Same(Period),
}

impl PeriodOverlap {
    /// No overlap: different years, or different places.
    pub const NONE: Self = Self(0.0);

    /// The overlap of two periods of the same place.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::PeriodOverlap;
    ///
    /// // Three of five years are in both; the margin of the difference is √(1 − 3/5) of that of independent samples.
    /// let overlap = PeriodOverlap::between("2013-2017".parse().unwrap(), "2015-2019".parse().unwrap()).unwrap();
    /// assert_eq!((overlap.share(), format!("{:.4}", overlap.margin_factor())), (0.6, "0.6325".to_owned()));
    /// assert!(PeriodOverlap::between("2015-2019".parse().unwrap(), "2019".parse().unwrap()).is_err());
    /// ```
    ///
    /// # Errors
    /// If one is longer than the other, or both are the same.
    pub fn between(first: Period, second: Period) -> Result<Self, PeriodOverlapError> {
        if first == second {
            return Err(PeriodOverlapError::Same(first));
        }
        if first.years() != second.years() {
            return Err(PeriodOverlapError::UnequalLengths(first, second));
        }
        Ok(Self(f64::from(first.years_shared_with(second)) / f64::from(first.years())))
    }

    /// The share of years in common, 0..1.
    #[must_use]
    pub const fn share(self) -> f64 {
        self.0
    }

    /// The factor for the margin of error of a difference, 0..=1.
    #[must_use]
    pub fn margin_factor(self) -> f64 {
        (1.0 - self.0).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlap(first: &str, second: &str) -> Result<f64, PeriodOverlapError> {
        PeriodOverlap::between(first.parse().unwrap(), second.parse().unwrap()).map(PeriodOverlap::share)
    }

    #[test]
    fn five_year_periods_share_the_years_that_are_in_both() {
        assert_eq!(overlap("2016-2020", "2017-2021"), Ok(0.8));
        assert_eq!(overlap("2017-2021", "2013-2017"), Ok(0.2));
        assert_eq!(overlap("2012-2016", "2017-2021"), Ok(0.0));
        assert_eq!(overlap("2021", "2022"), Ok(0.0));
    }

    #[test]
    fn four_common_years_of_five_more_than_halve_the_margin() {
        let overlap = PeriodOverlap::between("2016-2020".parse().unwrap(), "2017-2021".parse().unwrap()).unwrap();
        assert!((overlap.margin_factor() - 0.447_213_595_5).abs() < 1e-9);
    }

    #[test]
    fn periods_of_other_lengths_or_twice_the_same_are_refused() {
        let error = |first, second| overlap(first, second).unwrap_err().to_string();
        assert!(error("2021", "2017-2021").contains("not equally long"));
        assert!(error("2017-2021", "2017-2021").contains("given twice"));
    }
}
