//! Access poverty: how many people fall short of a standard, and by how much.

use crate::access::mean;

/// The three measures of Foster, Greer and Thorbecke 1984, doi:10.2307/1913475, each 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Poverty {
    /// The share of people below the standard (FGT0).
    pub share: f64,
    /// The shortfall as a share of the standard, in the mean over all people (FGT1).
    pub gap: f64,
    /// The mean square of the shortfall, which weights the worst off most (FGT2).
    pub severity: f64,
}

/// Access poverty for a standard above 0: the mean over people of `((z - x)/z)^a` for those with `x < z`.
///
/// `None` where there are no people. Laws: `severity <= gap <= share`; more access for anybody never raises any of
/// them.
///
/// # Examples
/// ```
/// // Of four people, one falls short of 2 by all of it and one by half.
/// let poverty = gapatlas_core::access::inequality::poverty(&[0.0, 1.0, 4.0], &[1.0, 1.0, 2.0], 2.0).unwrap();
/// assert_eq!(poverty.share, 0.5);
/// assert_eq!(poverty.gap, (1.0 + 0.5) / 4.0);
/// assert_eq!(poverty.severity, (1.0 + 0.25) / 4.0);
/// ```
#[must_use]
pub fn poverty(access: &[f64], people: &[f64], standard: f64) -> Option<Poverty> {
    let over_people = |of: &dyn Fn(f64) -> f64| {
        let terms: Vec<f64> =
            access.iter().map(|x| if *x < standard { of((standard - x) / standard) } else { 0.0 }).collect();
        mean(&terms, people)
    };
    Some(Poverty {
        share: over_people(&|_| 1.0)?,
        gap: over_people(&|gap| gap)?,
        severity: over_people(&|gap| gap * gap)?,
    })
}
