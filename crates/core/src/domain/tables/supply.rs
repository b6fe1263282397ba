//! Columns of floating catchment measures.

use serde::{Deserialize, Serialize};

/// A number of a floating catchment measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplyMeasure {
    /// The supply in reach. Empty where it depends on something that is not known: then there are bounds.
    Value,
    /// Its margin of error.
    Moe,
    /// The lower bound: the supply in reach for certain.
    AtLeast,
    /// The margin of error of the lower bound.
    AtLeastMoe,
    /// The upper bound: the supply in reach if all that is not known adds to it. Empty where it has no limit.
    AtMost,
    /// The margin of error of the upper bound.
    AtMostMoe,
}

impl SupplyMeasure {
    /// All numbers, in the order of their columns.
    pub const ALL: [Self; 6] = [Self::Value, Self::Moe, Self::AtLeast, Self::AtLeastMoe, Self::AtMost, Self::AtMostMoe];

    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Value => "",
            Self::Moe => "_moe",
            Self::AtLeast => "_at_least",
            Self::AtLeastMoe => "_at_least_moe",
            Self::AtMost => "_at_most",
            Self::AtMostMoe => "_at_most_moe",
        }
    }
}
