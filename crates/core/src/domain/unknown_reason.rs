//! Why it is not known whether somebody has access.

use serde::{Deserialize, Serialize};

/// Why it is not known whether somebody has access. If several reasons apply the first in this order counts, so that
/// the people of all four sum to those whose access is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownReason {
    /// A fact about a site within reach is missing, or its location is known by postal code or tract only.
    #[serde(rename = "said")]
    MissingFact,
    /// A list of sites, streets or timetables is not known to be complete where they live.
    #[serde(rename = "list")]
    IncompleteList,
    /// Their reach extends beyond the area in which the lists are complete.
    Edge,
    /// A site within reach speaks some languages of their group, or the count of their group is withheld.
    Language,
}

impl UnknownReason {
    /// All reasons, in order of precedence.
    pub const ALL: [Self; 4] = [Self::MissingFact, Self::IncompleteList, Self::Edge, Self::Language];

    /// Its name in columns and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MissingFact => "said",
            Self::IncompleteList => "list",
            Self::Edge => "edge",
            Self::Language => "language",
        }
    }
}
