//! Numbers that are known within bounds.

use crate::domain::Estimate;

/// A number that lies between two estimates, however what is not known turns out; one number where they are the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// The least that it can be.
    pub least: Estimate,
    /// The most: at least as much.
    pub most: Estimate,
}

impl Bounded {
    /// A number of which nothing is open.
    #[must_use]
    pub const fn one(number: Estimate) -> Self {
        Self { least: number, most: number }
    }

    /// Whether nothing is open.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.least.value() == self.most.value()
    }
}

impl From<Estimate> for Bounded {
    fn from(number: Estimate) -> Self {
        Self::one(number)
    }
}
