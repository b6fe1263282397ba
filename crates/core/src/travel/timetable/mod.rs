//! Public transit: the timetable of a day, door-to-door travel times, and level of service.
//!
//! A [`Feed`] is one GTFS feed; a [`Timetable`] has the trips of all feeds on one day; [`transit_costs`] searches it
//! for many departures, and [`service`] measures departures at stops.

mod backward;
mod batched_raptor;
mod build;
mod costs;
mod day;
mod feed;
#[cfg(test)]
mod feed_builder;
mod from_place;
mod journey;
mod legs;
mod marked_set;
mod patterns;
mod range_raptor;
pub mod service;
mod transfer_pruning;
mod transit_options;
#[cfg(test)]
mod travel_time_tests;
mod walks;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::Position;
use crate::domain::stored::as_optional_text;

pub use backward::BackwardTimetable;
pub use costs::{NothingReached, TransitCosts, transit_costs};
pub use day::{Day, DayError};
pub use feed::{Call, Feed, Frequency, Route, RouteKind, Service, Stop, TransferRule, Trip};
pub use from_place::{RiderWalks, TransitFrom};
pub use journey::{Journey, JourneyLeg};
pub use legs::{Legs, StreetWalks, transfer_walks};
pub use transit_options::{Departures, TransitOptions, TransitOptionsError, clock};
pub use walks::Walks;

/// Seconds in a day.
const DAY: u32 = 24 * 60 * 60;

/// Later than every time; also no trip and no stop.
const UNREACHED: u32 = u32::MAX;

/// The trips of all feeds on one service day, in flat arrays for the search.
///
/// Times are seconds after the midnight that begins the day **before** the service day, so that trips of the night
/// before have times too: midnight of the service day itself is 86,400.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Timetable {
    days: Vec<ServiceDay>,
    stops: Vec<TimetableStop>,
    routes: Vec<Route>,
    transfer_rules: Vec<TransferRule>,
    patterns: Vec<Pattern>,
    pattern_stops: Vec<PatternStop>,
    trips: Vec<TripInstance>,
    /// Of each pattern, trip by trip, the arrival at each of its stops.
    arrivals: Vec<u32>,
    /// Of each pattern, stop by stop, the departures of its trips: they never fall.
    departures: Vec<u32>,
    pattern_stops_at: Vec<PatternStopId>,
    pattern_stops_at_starts: Vec<usize>,
}

/// The day that was chosen for a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDay {
    /// The feed.
    pub file: String,
    /// The day; `None` where no trip ever runs.
    #[serde(with = "as_optional_text")]
    pub day: Option<NaiveDate>,
    /// The number of trips that begin on it, with each repetition of a frequency-based trip.
    pub trips: usize,
}

/// A stop or a station.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimetableStop {
    /// Index of its feed.
    pub feed: u32,
    /// The stop as in the feed.
    pub stop: Stop,
}

/// Trips that call at the same stops in the same order, and never overtake each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Pattern {
    /// The range of its stops in `pattern_stops`.
    stops: Range<usize>,
    /// The range of its trips in `trips`, by departure.
    trips: Range<usize>,
    /// Where its times begin in `arrivals` and in `departures`.
    times: usize,
}

/// A stop of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct PatternStop {
    stop: u32,
    boards: bool,
    alights: bool,
}

/// The position of a stop in a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct PatternStopId {
    pattern: u32,
    sequence: u32,
    /// The last departure that can be boarded there; `None` where boarding is impossible.
    last_departure: Option<u32>,
}

/// A trip on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct TripInstance {
    route: u32,
    direction: Option<u8>,
    /// Whether it belongs to the service day, not to the day before or after.
    on_service_day: bool,
}

impl Timetable {
    /// The day of each feed.
    #[must_use]
    pub fn days(&self) -> &[ServiceDay] {
        &self.days
    }

    /// All stops and stations of all feeds, in the order of the feeds; stops are numbered by their index here.
    #[must_use]
    pub fn stops(&self) -> &[TimetableStop] {
        &self.stops
    }

    /// All routes of all feeds.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The position of each stop; `None` where no trip calls or the position is unknown.
    #[must_use]
    pub fn positions(&self) -> Vec<Option<Position>> {
        let calls = self.pattern_stops_at_starts.windows(2).map(|ends| ends[0] < ends[1]);
        self.stops.iter().zip(calls).map(|(stop, calls)| stop.stop.position.filter(|_| calls)).collect()
    }

    /// The index of the stop with an id in a feed.
    #[must_use]
    pub fn find(&self, feed: u32, id: &str) -> Option<u32> {
        (0..).zip(&self.stops).find(|(_, stop)| stop.feed == feed && stop.stop.id == id).map(|(slot, _)| slot)
    }

    fn pattern_stops_at(&self, stop: u32) -> &[PatternStopId] {
        let stop = stop as usize;
        &self.pattern_stops_at[self.pattern_stops_at_starts[stop]..self.pattern_stops_at_starts[stop + 1]]
    }

    fn pattern_stops(&self, pattern: u32) -> &[PatternStop] {
        &self.pattern_stops[self.patterns[pattern as usize].stops.clone()]
    }

    /// The departures of a pattern's trips at one of its stops, in order.
    fn departures(&self, at: PatternStopId) -> &[u32] {
        let pattern = &self.patterns[at.pattern as usize];
        let start = pattern.times + at.sequence as usize * pattern.trips.len();
        &self.departures[start..start + pattern.trips.len()]
    }

    /// The departures at all stops of a pattern, stop by stop.
    fn all_departures(&self, pattern: u32) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        &self.departures[pattern.times..pattern.times + pattern.trips.len() * pattern.stops.len()]
    }

    /// The arrivals of a pattern's trips, trip by trip.
    fn all_arrivals(&self, pattern: u32) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        &self.arrivals[pattern.times..pattern.times + pattern.trips.len() * pattern.stops.len()]
    }

    /// The arrivals of a trip of a pattern, counted from 0, at each stop.
    fn arrivals(&self, pattern: u32, trip: usize) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        let start = pattern.times + trip * pattern.stops.len();
        &self.arrivals[start..start + pattern.stops.len()]
    }
}
