//! Why it is not known whether somebody has access.

use serde::{Deserialize, Serialize};

/// Why it is not known whether somebody has access. Where several reasons hold, the first in this order is named, so that the
/// people of all four sum to those of whom it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotKnown {
    /// A site within reach does not say something that is asked, or no more of where it is than its postal code or its tract.
    Said,
    /// No list of sites, streets or timetables is complete where they live.
    List,
    /// What they can reach goes over the border of where the lists are complete.
    Edge,
    /// A site within reach speaks some languages of their group, or their group is not shown.
    Language,
}

impl NotKnown {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Said, Self::List, Self::Edge, Self::Language];

    /// Its name in columns and answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::List => "list",
            Self::Edge => "edge",
            Self::Language => "language",
        }
    }
}
