//! Standards of access.

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, CostUnit, IndicatorId, Meters, Mode, Requirement, StandardId, Theme, VisitTime};
use crate::travel::Walking;

/// A standard of access: people are within a travel cost of a usable site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// Requires sites that speak the people's language.
    #[serde(default, skip_serializing_if = "is_default")]
    pub language_match: bool,
    /// Requires sites that are open at a visit time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open: Option<VisitTime>,
    /// Requires sites with a fee of at most so many US dollars.
    #[serde(default, skip_serializing_if = "is_default")]
    pub max_cost: Option<f64>,
    /// Requires sites that ask for no document on immigration status.
    #[serde(default, skip_serializing_if = "is_default")]
    pub no_status_document: bool,
    /// Requires wheelchair accessible sites.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wheelchair: bool,
    /// Requires sites with at least this capacity, in the unit of their list.
    #[serde(default, skip_serializing_if = "is_default")]
    pub min_capacity: Option<f64>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
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
        Self {
            id,
            theme,
            mode,
            within,
            people,
            language_match: false,
            open: None,
            max_cost: None,
            no_status_document: false,
            wheelchair: false,
            min_capacity: None,
        }
    }

    /// The requirements besides reach, in the order of [`Barrier`](crate::domain::Barrier).
    #[must_use]
    pub fn requirements(&self) -> Vec<Requirement> {
        let requirements = [
            self.language_match.then_some(Requirement::Language),
            self.open.map(Requirement::Open),
            self.max_cost.map(Requirement::Cost),
            self.no_status_document.then_some(Requirement::Documents),
            self.wheelchair.then_some(Requirement::Wheelchair),
            self.min_capacity.map(Requirement::Capacity),
        ];
        requirements.into_iter().flatten().collect()
    }

    /// The limit in the unit of travel costs of the mode.
    ///
    /// # Errors
    /// If the limit cannot be converted to that unit.
    pub fn reach(&self, walking: Walking, unit: CostUnit) -> Result<f64, LimitError> {
        match (self.within, unit, &self.mode) {
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
}
