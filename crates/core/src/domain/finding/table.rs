//! Findings about Census tables.

use serde::{Deserialize, Serialize};

use crate::domain::IndicatorId;

/// A finding about a Census table, and how it was handled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TableFinding {
    /// A table with some but not all lines of an indicator; not used for it.
    LinesMissing {
        /// The indicator.
        indicator: IndicatorId,
        /// The table.
        table: String,
        /// The labels of the missing lines.
        lines: Vec<String>,
    },
    /// The preferred line of an indicator is missing; it is derived from other lines of the table, with their margin of
    /// error.
    OtherLines {
        /// The indicator.
        indicator: IndicatorId,
        /// The table.
        table: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// A table has an indicator that is read from another one, which the catalogue prefers; not used.
    TableNotUsed {
        /// The indicator that both have.
        indicator: IndicatorId,
        /// The file that it is read from.
        used: String,
    },
}

impl TableFinding {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LinesMissing { .. } => "lines_missing",
            Self::OtherLines { .. } => "other_lines",
            Self::TableNotUsed { .. } => "table_not_used",
        }
    }
}
