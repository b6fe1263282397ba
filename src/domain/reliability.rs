//! How far an estimate can be trusted, in three classes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::Estimate;

/// How reliable a count is, by its coefficient of variation.
///
/// The classes are those that Esri prints beside American Community Survey data (at most 12 %, at most 40 %, more);
/// they are widely used, and no standard of the Census Bureau.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    /// The standard error is at most 12 % of the estimate.
    High,
    /// At most 40 %.
    Medium,
    /// More than 40 %: use with caution, or join with neighbouring tracts.
    Low,
}

impl Reliability {
    /// The class of a count. `None` where the margin is unknown or the estimate is zero.
    #[must_use]
    pub fn of_count(count: Estimate) -> Option<Self> {
        count.coefficient_of_variation().map(|cv| match cv {
            cv if cv <= 0.12 => Self::High,
            cv if cv <= 0.40 => Self::Medium,
            _ => Self::Low,
        })
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_end_at_twelve_and_forty_percent() {
        let class = |value, moe| Estimate::new(value, moe).and_then(Reliability::of_count);
        assert_eq!(class(1000.0, Some(1.645 * 120.0)), Some(Reliability::High));
        assert_eq!(class(1000.0, Some(1.645 * 121.0)), Some(Reliability::Medium));
        assert_eq!(class(1000.0, Some(1.645 * 401.0)), Some(Reliability::Low));
        assert_eq!(class(0.0, Some(12.0)), None);
        assert_eq!(class(1000.0, None), None);
    }
}
