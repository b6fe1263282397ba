//! What "has access" means.

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, IndicatorId, Meters, Mode, StandardId, Theme};
use crate::travel::Walking;

/// A promise to measure against: people live within some distance or time of a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its short name, and the beginning of the names of its columns.
    pub id: StandardId,
    /// What the sites are for.
    pub theme: Theme,
    /// How people go there.
    pub mode: Mode,
    /// How far or how long away the nearest site may be; the limit itself is within.
    pub within: Cost,
    /// Whose gap is counted.
    pub people: IndicatorId,
}

impl Standard {
    /// How far away, as the crow flies, the nearest site may be. `None` for a time beyond all numbers.
    #[must_use]
    pub fn reach(&self, walking: Walking) -> Option<Meters> {
        match self.within {
            Cost::Length(length) => Some(length),
            Cost::Time(time) => walking.reach(time),
        }
    }
}
