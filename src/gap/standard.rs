//! What "has access" means.

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, CostUnit, IndicatorId, Meters, Mode, StandardId, Theme};
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

/// Why a limit says nothing about a way to travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLimit {
    /// A time in which one could walk further than the globe is round.
    Endless,
    /// A distance where times are known, or a time where distances are.
    Unit(CostUnit),
}

impl Standard {
    /// What the nearest site may cost, in the unit in which the standard's way to travel is measured.
    ///
    /// # Errors
    /// Where the limit does not fit that unit.
    pub fn reach(&self, walking: Walking, unit: CostUnit) -> Result<f64, NoLimit> {
        match (self.within, unit, &self.mode) {
            (Cost::Length(length), CostUnit::M, _) => Ok(length.get()),
            (Cost::Time(time), CostUnit::Min, _) => Ok(time.get()),
            (Cost::Time(time), CostUnit::M, Mode::Straight) => {
                walking.reach(time).map(Meters::get).ok_or(NoLimit::Endless)
            }
            (Cost::Time(time), CostUnit::M, Mode::Walk) => {
                walking.reach_along(time).map(Meters::get).ok_or(NoLimit::Endless)
            }
            (Cost::Length(_) | Cost::Time(_), ..) => Err(NoLimit::Unit(unit)),
        }
    }
}
