//! What can be doubtful about a table of the Census.

use serde::{Deserialize, Serialize};

use crate::domain::IndicatorId;

/// What was found about a table of the Census, and with it what was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TableFinding {
    /// A table that has some of the lines of an indicator and not all; it is not read from there.
    LinesMissing {
        /// What is not read.
        indicator: IndicatorId,
        /// The table.
        table: String,
        /// The labels of the lines that are missing.
        lines: Vec<String>,
    },
    /// A line that an indicator is best made of is missing; there it is made of other lines of the table, and its margin of
    /// error is that of these.
    OtherLines {
        /// What is made of them.
        indicator: IndicatorId,
        /// The table.
        table: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// A second table of the Census has an indicator that is read from one the catalogue prefers; it is not used.
    TableNotUsed {
        /// What both have.
        indicator: IndicatorId,
        /// The file that it is read from.
        used: String,
    },
}

impl TableFinding {
    /// Its name in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LinesMissing { .. } => "lines_missing",
            Self::OtherLines { .. } => "other_lines",
            Self::TableNotUsed { .. } => "table_not_used",
        }
    }
}
