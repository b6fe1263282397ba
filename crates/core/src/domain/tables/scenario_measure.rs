//! Columns of a scenario.

use serde::{Deserialize, Serialize};

/// A number of people in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioMeasure {
    /// Who is counted.
    pub people: ScenarioPeople,
    /// A bound of their number, or its margin.
    pub bound: ScenarioBound,
}

/// Who is counted in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioPeople {
    /// Those without access as it is.
    Before,
    /// Those without access in the scenario.
    After,
    /// How many more are without access.
    Change,
    /// Those who gain access.
    Gain,
    /// Those who lose it.
    Lose,
}

/// A bound of a number of people in a scenario, or its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioBound {
    /// The number; the lower bound where something is not known.
    AtLeast,
    /// Its margin of error.
    AtLeastMoe,
    /// The upper bound.
    AtMost,
    /// Its margin of error.
    AtMostMoe,
}

impl ScenarioPeople {
    /// All of them, in the order of their columns.
    pub const ALL: [Self; 5] = [Self::Before, Self::After, Self::Change, Self::Gain, Self::Lose];

    /// The name in columns.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Change => "change",
            Self::Gain => "gain",
            Self::Lose => "lose",
        }
    }
}

impl ScenarioBound {
    /// The name in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtLeastMoe => "at-least-moe",
            Self::AtMost => "at-most",
            Self::AtMostMoe => "at-most-moe",
        }
    }
}

impl ScenarioMeasure {
    pub(super) fn name(self) -> String {
        let ending = match self.bound {
            ScenarioBound::AtLeast => "",
            ScenarioBound::AtLeastMoe => "_moe",
            ScenarioBound::AtMost => "_at_most",
            ScenarioBound::AtMostMoe => "_at_most_moe",
        };
        format!("{}{ending}", self.people.name())
    }
}
