//! What a planning area consists of: portions of tracts.

use serde::{Deserialize, Serialize};

use crate::domain::{Counted, TractIdx};

/// A part of a tract that lies in an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Portion {
    /// The tract.
    pub tract: TractIdx,
    /// The share of the tract's people that is the area's, 0..=1; exactly 1 for a tract as a whole.
    pub people: f64,
    /// The share of its homes.
    pub homes: f64,
    /// Which of the tract's origins lie in the area, counted from its first; `None` where its people are taken to live in
    /// the portion as they do in the whole tract.
    pub origins: Option<Vec<u32>>,
}

impl Portion {
    /// A tract as a whole.
    #[must_use]
    pub const fn whole(tract: TractIdx) -> Self {
        Self { tract, people: 1.0, homes: 1.0, origins: None }
    }

    /// The share of the tract that is the area's, for something that is counted by people or by households.
    #[must_use]
    pub const fn share(&self, counted: Counted) -> f64 {
        match counted {
            Counted::People | Counted::Workers => self.people,
            Counted::Households => self.homes,
        }
    }

    /// Whether something of the tract is the area's, and something is not.
    #[must_use]
    pub fn is_split(&self, counted: Counted) -> bool {
        let share = self.share(counted);
        share > 0.0 && share < 1.0
    }
}

/// What a planning area consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaWeights {
    /// Its portions, in the order of the tracts.
    pub portions: Vec<Portion>,
    /// The share of the area's own ground that tracts cover, 0..=1.
    pub covered: f64,
}

/// How the tracts that a planning area cuts are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Apportionment {
    /// By the shares that the study gives in a crosswalk.
    Crosswalk,
    /// By the people and homes at the study's origins; by ground where a tract has none.
    Origins,
    /// By the ground that lies in each.
    Area,
}
