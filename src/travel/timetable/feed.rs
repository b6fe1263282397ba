//! One published timetable, read and checked, before a day is chosen.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Position, TransitClass};

/// What one agency publishes. Numbers name places in the feed's own lists; every one of them exists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Feed {
    /// The file, as the study names it.
    pub file: String,
    /// Where vehicles call, and the stations that these belong to.
    pub stops: Vec<Stop>,
    /// What people call a line.
    pub routes: Vec<Route>,
    /// On which days trips run.
    pub services: Vec<Service>,
    /// The trips.
    pub trips: Vec<Trip>,
    /// The calls of all trips, those of a trip one behind the other: [`Trip::calls`] says where.
    pub calls: Vec<Call>,
    /// What the agency says about changing between stops.
    pub transfers: Vec<TransferRule>,
    /// The first and the last day that the agency speaks for, where it says so.
    pub told_validity: Option<(NaiveDate, NaiveDate)>,
}

/// A place where vehicles call, or a station.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Its id in the feed.
    pub id: String,
    /// What people call it.
    pub name: Option<String>,
    /// Where it is; that of its station where it has none of its own.
    pub position: Option<Position>,
    /// The station that it belongs to.
    pub parent: Option<u32>,
}

/// What people call a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Its id in the feed.
    pub id: String,
    /// Its number or its name.
    pub name: String,
    /// What runs on it.
    pub class: TransitClass,
}

/// How far people walk to a line depends on what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteKind {
    /// A bus, a tram or a trolleybus: it stops often, and people walk a quarter of a mile.
    Street,
    /// A train, a subway, a ferry or a cable car: it stops seldom, and people walk half a mile.
    Rail,
}

/// On which days trips run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Service {
    /// Its id in the feed.
    pub id: String,
    /// From Monday on: whether it runs on such a day between `first` and `last`.
    pub weekdays: [bool; 7],
    /// The first and the last day of the pattern of weekdays; `None` where there are only single days.
    pub between: Option<(NaiveDate, NaiveDate)>,
    /// Single days, sorted: whether it runs on that day, whatever the pattern says.
    pub exceptions: Vec<(NaiveDate, bool)>,
}

/// A journey of one vehicle, or of many where it is repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// Its route.
    pub route: u32,
    /// Its direction, 0 or 1, where the feed says so.
    pub direction: Option<u8>,
    /// When it runs.
    pub service: u32,
    /// Where its calls are: at least two, at times that do not fall.
    pub calls: std::ops::Range<u32>,
    /// When it is repeated, in place of its own times.
    pub repeated: Vec<Repetition>,
}

/// A trip that leaves again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repetition {
    /// The first departure, in seconds after midnight.
    pub from: u32,
    /// No departure at this time or later.
    pub until: u32,
    /// The seconds between two departures, at least 1.
    pub every: u32,
}

/// A vehicle at a stop. Times are seconds after the midnight that begins the service day, and go on past 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Where.
    pub stop: u32,
    /// When it arrives.
    pub arrival: u32,
    /// When it leaves, not before it arrives.
    pub departure: u32,
    /// Whether people may get on.
    pub boards: bool,
    /// Whether people may get off.
    pub alights: bool,
}

/// What an agency says about changing from one stop to another, or from a vehicle to another at the same stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransferRule {
    /// Where people get off: a stop, or a station for all of its stops.
    pub from: u32,
    /// Where they get on.
    pub to: u32,
    /// How long it takes at least, in seconds; `None` where people cannot change.
    pub least: Option<u32>,
}

impl Route {
    /// Whether it runs in the street or on tracks.
    #[must_use]
    pub const fn kind(&self) -> RouteKind {
        match self.class {
            TransitClass::Bus | TransitClass::Tram => RouteKind::Street,
            TransitClass::Rail | TransitClass::Ferry | TransitClass::Cable => RouteKind::Rail,
        }
    }
}

impl Service {
    /// Whether it runs on a day.
    #[must_use]
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        if let Ok(at) = self.exceptions.binary_search_by_key(&day, |exception| exception.0) {
            return self.exceptions[at].1;
        }
        let weekday = self.weekdays[day.weekday().num_days_from_monday() as usize];
        weekday && self.between.is_some_and(|(first, last)| (first..=last).contains(&day))
    }

    /// The first and the last day on which it may run.
    fn reach(&self) -> Option<(NaiveDate, NaiveDate)> {
        let added = || self.exceptions.iter().filter(|exception| exception.1).map(|exception| exception.0);
        let pattern = self.between.filter(|_| self.weekdays.contains(&true));
        let first = added().chain(pattern.map(|between| between.0)).min()?;
        let last = added().chain(pattern.map(|between| between.1)).max()?;
        Some((first, last))
    }
}

impl Feed {
    /// The days that the feed speaks for: those of its calendar, and of these only those within the validity that it
    /// tells, if any are. `None` where nothing ever runs.
    #[must_use]
    pub fn validity(&self) -> Option<(NaiveDate, NaiveDate)> {
        let mut used = vec![false; self.services.len()];
        for trip in &self.trips {
            used[trip.service as usize] = true;
        }
        let reaches =
            self.services.iter().zip(used).filter(|(_, used)| *used).filter_map(|(service, _)| service.reach());
        let (first, last) = reaches.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let cut = self.told_validity.map(|told| (first.max(told.0), last.min(told.1)));
        Some(cut.filter(|cut| cut.0 <= cut.1).unwrap_or((first, last)))
    }
}
