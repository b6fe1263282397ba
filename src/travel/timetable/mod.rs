//! Riding by timetable: what runs on a day, how long people take from door to door, and how good the service is.
//!
//! A [`Feed`] is what an agency publishes; a [`Timetable`] is what runs on one day, of all feeds together;
//! [`transit_costs`] searches it for many departures, and [`service`] counts what leaves where.

mod abreast;
mod boarding;
mod build;
mod costs;
mod day;
mod feed;
mod patterns;
mod raptor;
mod riding;
pub mod service;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod town;
mod walks;

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::Position;

pub use costs::{NothingReached, TransitCosts, transit_costs};
pub use day::{Day, DayError};
pub use feed::{Call, Feed, Repetition, Route, RouteKind, Service, Stop, TransferRule, Trip};
pub use riding::{Departures, Riding, RidingError, clock};
pub use walks::{Legs, Walks, changes};

/// Seconds in a day.
const DAY: u32 = 24 * 60 * 60;

/// What runs on one service day, of all feeds together, in flat arrays for the search.
///
/// Times are seconds after the midnight that begins the day **before** the service day, so that the trips of the night
/// before have times as well: midnight of the service day itself is 86,400.
#[derive(Debug, Clone, PartialEq)]
pub struct Timetable {
    days: Vec<ServiceDay>,
    stops: Vec<TimetableStop>,
    routes: Vec<Route>,
    transfers: Vec<TransferRule>,
    patterns: Vec<Pattern>,
    halts: Vec<Halt>,
    trips: Vec<RunningTrip>,
    /// Of each pattern, trip by trip, the arrival at each of its halts.
    arrivals: Vec<u32>,
    /// Of each pattern, halt by halt, the departure of each of its trips: they never fall.
    departures: Vec<u32>,
    calls_at: Vec<HaltOf>,
    calls_at_starts: Vec<usize>,
}

/// The day that was chosen for a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceDay {
    /// The feed.
    pub file: String,
    /// The day; `None` where nothing ever runs.
    pub day: Option<NaiveDate>,
    /// How many trips begin on it, repeated ones counted each.
    pub trips: usize,
}

/// A place where vehicles call, or a station.
#[derive(Debug, Clone, PartialEq)]
pub struct TimetableStop {
    /// Which feed it is of.
    pub feed: u32,
    /// What the feed says.
    pub stop: Stop,
}

/// Trips that call at the same stops in the same order, and never overtake each other.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    /// Where its halts are in `halts`.
    halts: Range<usize>,
    /// Where its trips are in `trips`, by departure.
    trips: Range<usize>,
    /// Where its times begin, in `arrivals` and in `departures`.
    times: usize,
}

/// A stop in the sequence of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Halt {
    stop: u32,
    boards: bool,
    alights: bool,
}

/// Where a stop is in a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct HaltOf {
    pattern: u32,
    halt: u32,
    /// Until when people can get on there: when the last trip leaves; `None` where nobody gets on.
    until: Option<u32>,
}

/// A trip that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RunningTrip {
    route: u32,
    direction: Option<u8>,
    /// Whether it belongs to the service day, and not to the night before or the morning after.
    today: bool,
}

impl Timetable {
    /// The day of each feed.
    #[must_use]
    pub fn days(&self) -> &[ServiceDay] {
        &self.days
    }

    /// All stops and stations of all feeds, in the order of the feeds; other numbers for stops are places in this list.
    #[must_use]
    pub fn stops(&self) -> &[TimetableStop] {
        &self.stops
    }

    /// All routes of all feeds.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// Where each stop is at which a vehicle calls; `None` where none calls or nobody knows where it is.
    #[must_use]
    pub fn positions(&self) -> Vec<Option<Position>> {
        let calls = self.calls_at_starts.windows(2).map(|ends| ends[0] < ends[1]);
        self.stops.iter().zip(calls).map(|(stop, calls)| stop.stop.position.filter(|_| calls)).collect()
    }

    /// The stop of a feed with an id.
    #[must_use]
    pub fn find(&self, feed: u32, id: &str) -> Option<u32> {
        (0..).zip(&self.stops).find(|(_, stop)| stop.feed == feed && stop.stop.id == id).map(|(slot, _)| slot)
    }

    fn calls_at(&self, stop: u32) -> &[HaltOf] {
        let stop = stop as usize;
        &self.calls_at[self.calls_at_starts[stop]..self.calls_at_starts[stop + 1]]
    }

    fn halts(&self, pattern: u32) -> &[Halt] {
        &self.halts[self.patterns[pattern as usize].halts.clone()]
    }

    /// When the trips of a pattern leave one of its halts, in order.
    fn departures(&self, at: HaltOf) -> &[u32] {
        let pattern = &self.patterns[at.pattern as usize];
        let start = pattern.times + at.halt as usize * pattern.trips.len();
        &self.departures[start..start + pattern.trips.len()]
    }

    /// The same for all halts of a pattern, one behind the other.
    fn all_departures(&self, pattern: u32) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        &self.departures[pattern.times..pattern.times + pattern.trips.len() * pattern.halts.len()]
    }

    /// When the trips of a pattern arrive at its halts, trip by trip.
    fn all_arrivals(&self, pattern: u32) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        &self.arrivals[pattern.times..pattern.times + pattern.trips.len() * pattern.halts.len()]
    }

    /// When a trip of a pattern, counted from 0, arrives at each of its halts.
    fn arrivals(&self, pattern: u32, trip: usize) -> &[u32] {
        let pattern = &self.patterns[pattern as usize];
        let start = pattern.times + trip * pattern.halts.len();
        &self.arrivals[start..start + pattern.halts.len()]
    }
}
