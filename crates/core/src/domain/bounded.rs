//! Estimates known within bounds.

use crate::domain::Estimate;

/// A number with a lower and an upper bound for what is not known; exact if the two are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// The lower bound.
    pub least: Estimate,
    /// The upper bound, at least the lower one.
    pub most: Estimate,
}

impl Bounded {
    /// A number without unknown parts.
    #[must_use]
    pub const fn exact(number: Estimate) -> Self {
        Self { least: number, most: number }
    }

    /// Whether the bounds are equal.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.least.value() == self.most.value()
    }
}

impl From<Estimate> for Bounded {
    fn from(number: Estimate) -> Self {
        Self::exact(number)
    }
}
