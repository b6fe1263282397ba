//! What "has access" means.

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, CostUnit, IndicatorId, Meters, Mode, Moment, Requirement, StandardId, Theme};
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
    /// Only sites where somebody speaks the people's language count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub language_match: bool,
    /// Only sites that are open then count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open: Option<Moment>,
    /// Only sites that cost at most so many US dollars count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub max_cost: Option<f64>,
    /// Only sites that ask for no document on immigration status count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub no_status_document: bool,
    /// Only sites that people in a wheelchair can use count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wheelchair: bool,
    /// Only sites that can do at least so much count, in the unit of their list.
    #[serde(default, skip_serializing_if = "is_default")]
    pub min_capacity: Option<f64>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
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
    /// People within some distance or time of any site of a theme.
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

    /// What it asks of a site beside that it is in reach, in the order in which people without usable access are told apart.
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
