//! Findings about completeness.

use serde::{Deserialize, Serialize};

use crate::domain::{Inventory, StandardId};

/// A finding about the completeness of an inventory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CompletenessFinding {
    /// A list is said to be complete in more than the area in which all of its sites lie.
    ListEndsAtBorder {
        /// The inventory.
        of: Inventory,
        /// Where it is said to be complete.
        within: String,
        /// The smallest area with all of its sites, or the kind of such areas.
        area: String,
        /// The number of sites.
        sites: usize,
        /// The number of origins outside that area.
        origins_outside: usize,
        /// The number of origins.
        origins: usize,
    },
    /// It is not known where an inventory is complete, so that nobody counts as without access because of it.
    CompletenessNotKnown {
        /// The inventory.
        of: Inventory,
        /// A proposed value of `complete_within`, derived from the locations of the sites.
        proposed: String,
        /// The number of sites within it.
        inside: usize,
        /// The number of sites.
        sites: usize,
        /// The number of origins outside it.
        origins_outside: usize,
        /// The number of origins: one for each tract, or the study's points.
        origins: usize,
    },
    /// Sites outside the area within which their inventory is complete; they count.
    SitesOutsideCompleteness {
        /// The inventory.
        of: Inventory,
        /// The `complete_within` of the study.
        within: String,
        /// The number of sites outside.
        outside: usize,
        /// The number of sites.
        sites: usize,
    },
    /// An inventory whose area of completeness contains no origin of the study.
    CompletenessElsewhere {
        /// The inventory.
        of: Inventory,
        /// The `complete_within` of the study.
        within: String,
    },
    /// People whose reach crosses the boundary of completeness, while the study has no data on land and water there.
    PeopleAtTheEdge {
        /// The standard.
        standard: StandardId,
        /// The number of people or households of the region.
        people: f64,
    },
}

impl CompletenessFinding {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ListEndsAtBorder { .. } => "list_ends_at_border",
            Self::CompletenessNotKnown { .. } => "completeness_not_known",
            Self::SitesOutsideCompleteness { .. } => "sites_outside_completeness",
            Self::CompletenessElsewhere { .. } => "completeness_elsewhere",
            Self::PeopleAtTheEdge { .. } => "people_at_the_edge",
        }
    }
}
