//! Findings about crosswalks from tracts to planning areas.

use serde::{Deserialize, Serialize};

/// A finding about a crosswalk, and how it was handled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CrosswalkFinding {
    /// Crosswalk shares of tracts that sum to less than 1; the rest is not counted.
    CrosswalkIncomplete {
        /// The tracts.
        ids: Vec<String>,
        /// The lowest sum.
        least: f64,
    },
    /// A planning area without tracts in the crosswalk, or with shares of 0 only: it has no people.
    AreaWithoutShares {
        /// The area.
        id: String,
    },
    /// A planning area whose crosswalk has tracts outside its outline; kept.
    SharesElsewhere {
        /// The area.
        id: String,
        /// The tracts.
        tracts: Vec<String>,
    },
    /// Rows about ground that is in no area; their shares are counted in none.
    RowsOutsideAreas {
        /// The number of rows.
        rows: usize,
        /// What they have in place of an area; the empty text for an empty cell.
        names: Vec<String>,
        /// The tracts.
        ids: Vec<String>,
    },
    /// Shares of tracts that sum to more than 1 by no more than their rounding; divided by their sum.
    SharesNormalized {
        /// The tracts.
        ids: Vec<String>,
        /// The largest sum.
        most: f64,
    },
}

impl CrosswalkFinding {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CrosswalkIncomplete { .. } => "crosswalk_incomplete",
            Self::AreaWithoutShares { .. } => "area_without_shares",
            Self::SharesElsewhere { .. } => "shares_elsewhere",
            Self::RowsOutsideAreas { .. } => "rows_outside_areas",
            Self::SharesNormalized { .. } => "shares_normalized",
        }
    }
}
