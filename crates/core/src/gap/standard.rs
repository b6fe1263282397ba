//! Standards of access.

mod keys;

use crate::domain::{Cost, CostUnit, IndicatorId, Meters, Mode, Requirement, Requirements, StandardId, Theme};
use crate::travel::Walking;

/// A standard of access: people are within a travel cost of a usable site.
#[derive(Debug, Clone, PartialEq)]
pub struct Standard {
    /// Its id, and the prefix of its columns.
    pub id: StandardId,
    /// The theme of the sites.
    pub theme: Theme,
    /// The travel mode.
    pub mode: Mode,
    /// The limit of the travel cost to the nearest site, inclusive.
    pub within: Cost,
    /// The indicator of the people concerned.
    pub people: IndicatorId,
    /// What sites within the limit have to meet.
    pub requirements: Requirements,
}

/// Why a limit does not apply to a travel mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitError {
    /// A time in which one could walk further than the circumference of the earth.
    Unbounded,
    /// A distance for costs in minutes, or a time for costs in meters.
    Unit(CostUnit),
}

impl Standard {
    /// A standard without requirements besides reach.
    #[must_use]
    pub fn of_reach(id: StandardId, theme: Theme, mode: Mode, within: Cost, people: IndicatorId) -> Self {
        Self { id, theme, mode, within, people, requirements: Requirements::default() }
    }

    /// Whether sites have to speak the people's language.
    #[must_use]
    pub fn matches_language(&self) -> bool {
        self.requirements.contains(&Requirement::Language)
    }
}

/// A limit of the travel cost in the unit of the costs of a mode.
///
/// # Errors
/// If the limit cannot be converted to that unit.
pub fn reach(within: Cost, mode: &Mode, walking: Walking, unit: CostUnit) -> Result<f64, LimitError> {
    match (within, unit, mode) {
        (Cost::Length(length), CostUnit::M, _) => Ok(length.get()),
        (Cost::Time(time), CostUnit::Min, _) => Ok(time.get()),
        (Cost::Time(time), CostUnit::M, Mode::Straight) => {
            walking.reach(time).map(Meters::get).ok_or(LimitError::Unbounded)
        }
        (Cost::Time(time), CostUnit::M, Mode::Walk) => {
            walking.reach_along(time).map(Meters::get).ok_or(LimitError::Unbounded)
        }
        (Cost::Length(_) | Cost::Time(_), ..) => Err(LimitError::Unit(unit)),
    }
}

/// A cost of a mode, given in `unit`, in the unit of a limit: walking distances become minutes where the limit is a time.
#[must_use]
pub fn cost_in_unit_of(within: Cost, mode: &Mode, walking: Walking, unit: CostUnit, cost: f64) -> f64 {
    match (within, unit, mode) {
        (Cost::Time(_), CostUnit::M, Mode::Straight) => walking.minutes(cost),
        (Cost::Time(_), CostUnit::M, _) => walking.minutes_along(cost),
        (Cost::Length(_) | Cost::Time(_), ..) => cost,
    }
}
