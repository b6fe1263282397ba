//! Catchments: the cutoff and the decay of a measure.

use crate::access::Decay;

/// A catchment: sites that cost at most the cutoff, weighted by cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Catchment {
    /// The highest cost in reach; `None` includes every pair that has a cost.
    pub cutoff: Option<f64>,
    /// The weight by cost.
    pub decay: Decay,
}

impl Catchment {
    /// Everything within a cutoff, with weight 1.
    #[must_use]
    pub const fn within(cutoff: f64) -> Self {
        Self { cutoff: Some(cutoff), decay: Decay::None }
    }
}

/// Elementwise quotients; 0 where the divisor is 0.
pub(crate) fn divide_or_zero(numbers: &[f64], divisors: &[f64]) -> Vec<f64> {
    let quotient = |(number, divisor): (&f64, &f64)| if *divisor > 0.0 { number / divisor } else { 0.0 };
    numbers.iter().zip(divisors).map(quotient).collect()
}

/// Access relative to its mean over all people, so that the mean is 1; `None` where the mean is 0.
///
/// Places without access count as 0. PySAL leaves them out of the sum but not out of the people, so that its mean is
/// not 1.
///
/// # Examples
/// ```
/// // 100 people with 6 and 300 with 4: the mean is 4.5.
/// let relative = gapatlas_core::access::relative_to_mean(&[6.0, 4.0], &[100.0, 300.0]);
/// assert_eq!(relative.unwrap(), [6.0 / 4.5, 4.0 / 4.5]);
/// ```
#[must_use]
pub fn relative_to_mean(access: &[f64], people: &[f64]) -> Option<Vec<f64>> {
    let mean = mean(access, people)?;
    (mean > 0.0).then(|| access.iter().map(|access| access / mean).collect())
}

/// The mean over people; `None` where there are none.
#[must_use]
pub fn mean(access: &[f64], people: &[f64]) -> Option<f64> {
    let all: f64 = people.iter().sum();
    let total: f64 = access.iter().zip(people).map(|(access, people)| access * people).sum();
    (all > 0.0).then(|| total / all)
}
