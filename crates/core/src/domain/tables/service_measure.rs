//! Columns of transit service.

use serde::{Deserialize, Serialize};

/// A measure of transit service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceMeasure {
    /// Departures per hour of the window; of a tract, those within a quarter of a mile, as the mean over its people.
    PerHour,
    /// Mean headway in minutes of the most frequent line.
    Headway,
    /// Mean wait in minutes for that line at a random arrival.
    Wait,
    /// The first departure of the day.
    First,
    /// The last departure of the day.
    Last,
    /// Whether a line departs four times in every hour of the day.
    Frequent,
    /// The share of a tract's people who live within a walk of such a stop, 0..=1.
    NearFrequent,
}

impl ServiceMeasure {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::PerHour => "transit_departures_per_hour",
            Self::Headway => "transit_headway_min",
            Self::Wait => "transit_wait_min",
            Self::First => "transit_first",
            Self::Last => "transit_last",
            Self::Frequent => "transit_frequent",
            Self::NearFrequent => "frequent_transit_within",
        }
    }

    /// All measures, in the order of their columns.
    pub const ALL: [Self; 7] =
        [Self::PerHour, Self::Headway, Self::Wait, Self::First, Self::Last, Self::Frequent, Self::NearFrequent];
}
