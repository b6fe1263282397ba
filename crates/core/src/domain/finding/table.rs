//! Findings about tables.

use serde::{Deserialize, Serialize};

use crate::domain::IndicatorId;

/// A finding about a table, and how it was handled.
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
    /// Tracts of a table that the study does not have, in counties of which the table lacks tracts of the study, too few to
    /// refuse it: ids of another census, or mistyped ones.
    TractsDiffer {
        /// The tracts of the table that the study does not have.
        ids: Vec<String>,
        /// How many tracts of the study the table lacks in the same counties.
        missing: usize,
        /// One of them.
        missing_id: String,
    },
    /// Rows that do not meet the study's condition, or of which it is unknown; left out.
    RowsLeftOut {
        /// The condition, as in the study; `None` for a list of confidential sites, as it could say where they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        condition: Option<String>,
        /// How many rows are left out.
        rows: usize,
        /// How many rows the file has.
        of: usize,
        /// Of how many the condition is unknown, as a cell is empty or no number.
        unknown: usize,
    },
    /// Tracts in counties that the study does not name; left out.
    OtherCounties {
        /// How many.
        rows: usize,
        /// How many tracts the file has.
        of: usize,
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
            Self::TractsDiffer { .. } => "tracts_differ",
            Self::RowsLeftOut { .. } => "rows_left_out",
            Self::OtherCounties { .. } => "other_counties",
        }
    }
}
