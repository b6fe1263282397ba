//! Errors of comparisons.

use crate::domain::{AreaKind, Layer};

/// Why a comparison cannot be made. Every message names valid values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// The table does not have the column.
    #[error("{layer} have no column `{column}`; {hint}")]
    NoColumn {
        /// The table.
        layer: Layer,
        /// The requested column.
        column: String,
        /// The columns that can be compared.
        hint: String,
    },
    /// The column has no estimates with margins.
    #[error("`{column}` has no margin of error, and without one nothing can be ranked; {hint}")]
    NoEstimates {
        /// The requested column.
        column: String,
        /// The columns that can be compared.
        hint: String,
    },
    /// An unknown kind of areas, or a missing one where there are several.
    #[error("{problem}; {kinds}")]
    Kind {
        /// What is wrong.
        problem: String,
        /// The valid kinds.
        kinds: String,
    },
    /// An unknown reference area.
    #[error(
        "`--to {requested}`: there is no such area and no such kind of area; use `region`, {known}, or the id of an \
         area"
    )]
    NoPlace {
        /// The requested reference.
        requested: String,
        /// The valid kinds.
        known: String,
    },
}

impl CompareError {
    pub(super) fn kind<'a>(requested: Option<&AreaKind>, known: impl Iterator<Item = &'a AreaKind>) -> Self {
        let known = quoted_list(known.map(AreaKind::as_str));
        let problem = match requested {
            Some(kind) => format!("there is no kind of area `{kind}`"),
            None => "say which kind of areas to compare, with `--kind`".to_owned(),
        };
        let kinds = if known.is_empty() {
            "the study has no areas; `--layer tracts` compares tracts".to_owned()
        } else {
            format!("the study has {known}")
        };
        Self::Kind { problem, kinds }
    }
}

/// Names in backticks, separated by commas.
pub(super) fn quoted_list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
