//! Findings about a file as a whole, and how its rows and columns stand in it.

use serde::{Deserialize, Serialize};

/// A finding about a file, and how it was handled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileFinding {
    /// Rows of a sheet above the one that names the columns, such as titles; left out.
    RowsAboveHeader {
        /// The number of rows.
        rows: usize,
    },
    /// Cells of a sheet in columns without a name; left out.
    CellsWithoutColumn {
        /// The number of cells.
        cells: usize,
    },
    /// Cells of a sheet with an error, such as `#N/A`; read as empty.
    ErrorCells {
        /// The column.
        column: String,
        /// The error.
        text: String,
        /// The number of cells.
        cells: usize,
    },
    /// Formulas of a sheet whose values are not in the file; read as empty.
    FormulasWithoutValue {
        /// The column.
        column: String,
        /// The number of cells.
        cells: usize,
    },
    /// Ids of tracts of 2000 with nine digits, without the suffix `00`; read with it.
    TractsWithoutSuffix {
        /// The number of rows.
        rows: usize,
    },
    /// Tracts of which several rows have parts of the outline; joined.
    TractsInParts {
        /// The tracts.
        ids: Vec<String>,
    },
    /// Rows without an id; left out.
    RowsWithoutId {
        /// The number of rows.
        rows: usize,
    },
    /// Services whose location a directory does not name, at the only location of their organization.
    ServicesByOrganization {
        /// The number of services.
        services: usize,
    },
    /// Services whose location a directory does not name, of organizations with several; left out.
    ServicesUnlinked {
        /// The services.
        ids: Vec<String>,
    },
}

impl FileFinding {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::RowsAboveHeader { .. } => "rows_above_header",
            Self::CellsWithoutColumn { .. } => "cells_without_column",
            Self::ErrorCells { .. } => "error_cells",
            Self::FormulasWithoutValue { .. } => "formulas_without_value",
            Self::TractsWithoutSuffix { .. } => "tracts_without_suffix",
            Self::TractsInParts { .. } => "tracts_in_parts",
            Self::RowsWithoutId { .. } => "rows_without_id",
            Self::ServicesByOrganization { .. } => "services_by_organization",
            Self::ServicesUnlinked { .. } => "services_unlinked",
        }
    }
}
