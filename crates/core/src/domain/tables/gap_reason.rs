//! Why people are not within a standard, or why it is not known whether they are.

use serde::{Deserialize, Serialize};

use crate::domain::Barrier;

/// Why most people of a tract are not within a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapReason {
    /// Every site that they reach costs more than the limit.
    Beyond,
    /// They are too far from all streets.
    OffStreets,
    /// Their part of the street network leads to no site.
    Island,
    /// No stop is within the maximum walk.
    NoStop,
    /// No trip departs in time from the stops within a walk.
    NoDeparture,
    /// The matrix has no cost for them.
    NoCost,
    /// The matrix does not have their tract.
    NotInTable,
    /// Most of them cannot use the sites within reach because of this barrier.
    Unusable(Barrier),
    /// It is not known whether most of them are within, for this reason.
    Unknown(UnknownReason),
}

impl GapReason {
    /// Its code in tables. That of a barrier and of an unknown is how the column ends that counts those people.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Beyond | Self::Unusable(Barrier::Reach) => "beyond_limit".to_owned(),
            Self::OffStreets => "no_street".to_owned(),
            Self::Island => "isolated".to_owned(),
            Self::NoStop => "no_stop".to_owned(),
            Self::NoDeparture => "no_departure".to_owned(),
            Self::NoCost => "no_cost".to_owned(),
            Self::NotInTable => "not_in_table".to_owned(),
            Self::Unusable(barrier) => format!("without_{}", barrier.name()),
            Self::Unknown(why) => format!("unknown_{}", why.name()),
        }
    }
}

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
