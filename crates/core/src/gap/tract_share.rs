//! The tract shares of planning areas.

use serde::{Deserialize, Serialize};

use crate::domain::{CountUnit, TractIdx};
use crate::travel::Origins;

/// The share of a tract that belongs to an area.
#[derive(Debug, Clone, PartialEq)]
pub struct TractShare {
    /// The tract.
    pub tract: TractIdx,
    /// The share of the tract's people, 0..=1; exactly 1 for a whole tract.
    pub people: f64,
    /// The share of its homes, 0..=1.
    pub homes: f64,
    /// The tract's origins in the area, counted from its first; `None` if people are assumed to be distributed as in
    /// the whole tract.
    pub origins: Option<Vec<u32>>,
}

impl TractShare {
    /// A whole tract.
    #[must_use]
    pub const fn whole(tract: TractIdx) -> Self {
        Self { tract, people: 1.0, homes: 1.0, origins: None }
    }

    /// The share for a unit of counts.
    #[must_use]
    pub const fn share(&self, counted: CountUnit) -> f64 {
        match counted {
            CountUnit::People | CountUnit::Workers => self.people,
            CountUnit::Households => self.homes,
        }
    }

    /// The indices of the tract's origins in the area; `None` if people are assumed to be distributed as in the whole tract.
    #[must_use]
    pub fn own_origins(&self, origins: &Origins) -> Option<impl Iterator<Item = usize>> {
        let first = origins.range(self.tract).start;
        Some(self.origins.as_ref()?.iter().map(move |number| first + *number as usize))
    }

    /// Whether the share is neither 0 nor 1.
    #[must_use]
    pub fn is_split(&self, counted: CountUnit) -> bool {
        let share = self.share(counted);
        share > 0.0 && share < 1.0
    }
}

/// The tract shares of a planning area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaWeights {
    /// The shares, in the order of the tracts.
    pub tract_shares: Vec<TractShare>,
    /// The share of the area's surface that tracts cover, 0..=1.
    pub covered: f64,
}

/// The method by which split tracts are apportioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Apportionment {
    /// By the shares of the study's crosswalk.
    Crosswalk,
    /// By the people and homes at the study's origins; by surface for tracts without origins.
    Origins,
    /// By surface.
    Area,
}
