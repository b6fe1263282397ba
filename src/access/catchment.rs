//! What is in reach and how much it weighs.

use crate::access::Decay;

/// What counts as in reach: all that costs at most the cutoff, with the weight of its cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Catchment {
    /// The cutoff belongs to what is in reach; `None` takes every pair that has a cost.
    pub cutoff: Option<f64>,
    /// The weight of what is in reach.
    pub decay: Decay,
}

impl Catchment {
    /// All within a cutoff, each with the weight 1.
    #[must_use]
    pub const fn within(cutoff: f64) -> Self {
        Self { cutoff: Some(cutoff), decay: Decay::None }
    }
}

/// Each number divided by the other; 0 where the other is 0: nobody is there to share with.
pub(crate) fn shared(numbers: &[f64], among: &[f64]) -> Vec<f64> {
    numbers.iter().zip(among).map(|(number, among)| if *among > 0.0 { number / among } else { 0.0 }).collect()
}

/// Access as a multiple of its mean over all people, so that the mean is 1; `None` where nobody has any.
///
/// Places without access count as 0: PySAL leaves them out of the sum and not of the people, and its mean is not 1.
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
