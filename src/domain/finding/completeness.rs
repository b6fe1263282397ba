//! What can be doubtful about where lists are complete.

use serde::{Deserialize, Serialize};

use crate::domain::{ListOf, StandardId};

/// What was found about where a list is complete.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ListFinding {
    /// Nobody says where a list is complete: nobody is without access by it.
    CompletenessNotKnown {
        /// What is listed.
        of: ListOf,
        /// What the study could say, as the value of `complete_within`; worked out from where the sites lie.
        proposed: String,
        /// How many sites lie there.
        inside: usize,
        /// How many sites there are.
        sites: usize,
        /// How many of the study's origins lie elsewhere.
        origins_outside: usize,
        /// How many origins there are: one for each tract, or the study's points.
        origins: usize,
    },
    /// Sites of a list that lie outside the ground on which it is said to be complete; they count.
    SitesOutsideCompleteness {
        /// What is listed.
        of: ListOf,
        /// Where the study says it is complete.
        within: String,
        /// How many lie outside.
        outside: usize,
        /// How many there are.
        sites: usize,
    },
    /// A list that is said to be complete on ground where nobody of the study lives.
    CompletenessElsewhere {
        /// What is listed.
        of: ListOf,
        /// Where the study says it is complete.
        within: String,
    },
    /// People whose reach goes over the border of where lists are complete, while nothing tells land from water there.
    PeopleAtTheEdge {
        /// The standard.
        standard: StandardId,
        /// How many people or households of the region.
        people: f64,
    },
}

impl ListFinding {
    /// Its name in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CompletenessNotKnown { .. } => "completeness_not_known",
            Self::SitesOutsideCompleteness { .. } => "sites_outside_completeness",
            Self::CompletenessElsewhere { .. } => "completeness_elsewhere",
            Self::PeopleAtTheEdge { .. } => "people_at_the_edge",
        }
    }
}
