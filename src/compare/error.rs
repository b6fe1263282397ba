//! Why rows cannot be put side by side.

use crate::domain::{AreaKind, Layer};

/// Why a comparison cannot be made. Every message says what may be asked instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// A column that the table does not have.
    #[error("{layer} have no column `{column}`; {hint}")]
    NoColumn {
        /// The table.
        layer: Layer,
        /// The column that was asked for.
        column: String,
        /// What can be compared.
        hint: String,
    },
    /// A column that holds no estimates.
    #[error("`{column}` has no margin of error, and without one nothing can be ranked; {hint}")]
    NoEstimates {
        /// The column that was asked for.
        column: String,
        /// What can be compared.
        hint: String,
    },
    /// A kind of areas that is not there, or none where there are several.
    #[error("{problem}; {kinds}")]
    Kind {
        /// What is wrong.
        problem: String,
        /// The kinds that there are.
        kinds: String,
    },
    /// Nothing that rows could be compared with.
    #[error(
        "`--to {asked}`: there is no such area and no such kind of area; it is `region`, {known}, or the id of an area"
    )]
    NoPlace {
        /// What was asked for.
        asked: String,
        /// The kinds that there are.
        known: String,
    },
}

impl CompareError {
    pub(super) fn kind<'a>(asked: Option<&AreaKind>, known: impl Iterator<Item = &'a AreaKind>) -> Self {
        let known = listed(known.map(AreaKind::as_str));
        let problem = match asked {
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

/// Names in quotes with commas between them.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
