//! A GTFS feed, read and checked, with all of its days.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{Position, TransitClass};

/// A GTFS feed. Numbers are valid indices into the feed's own lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Feed {
    /// The file, as named in the study.
    pub file: String,
    /// Stops and stations.
    pub stops: Vec<Stop>,
    /// The routes.
    pub routes: Vec<Route>,
    /// The services, which are the days on which trips run.
    pub services: Vec<Service>,
    /// The trips.
    pub trips: Vec<Trip>,
    /// The calls of all trips; [`Trip::calls`] are ranges of them.
    pub calls: Vec<Call>,
    /// Rules for transfers between stops.
    pub transfers: Vec<TransferRule>,
    /// The first and the last day of validity, if published.
    pub published_validity: Option<(NaiveDate, NaiveDate)>,
}

/// A stop or a station.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Its id in the feed.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Its position, or that of its station where it has none of its own.
    pub position: Option<Position>,
    /// The station that it belongs to.
    pub parent: Option<u32>,
}

/// A route: what riders know as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Its id in the feed.
    pub id: String,
    /// Its number or its name.
    pub name: String,
    /// The class of its vehicles.
    pub class: TransitClass,
}

/// A kind of route, on which the usual walk to a stop depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteKind {
    /// A bus, a tram or a trolleybus: people walk a quarter of a mile to it.
    Street,
    /// A train, a subway, a ferry or a cable car: people walk half a mile to it.
    Rail,
}

/// A service: the days on which trips run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Service {
    /// Its id in the feed.
    pub id: String,
    /// Whether it runs on each weekday, from Monday, within `between`.
    pub weekdays: [bool; 7],
    /// The first and the last day of the weekly pattern; `None` where there are only exceptions.
    pub between: Option<(NaiveDate, NaiveDate)>,
    /// Exceptions to the weekly pattern by day, sorted: whether it runs on that day.
    pub exceptions: Vec<(NaiveDate, bool)>,
}

/// A trip, or a template for trips where it has frequencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// Its route.
    pub route: u32,
    /// Its direction, 0 or 1, if the feed has it.
    pub direction: Option<u8>,
    /// Its service.
    pub service: u32,
    /// The range of its calls: at least two, at times that do not fall.
    pub calls: std::ops::Range<u32>,
    /// Departures at regular headways, in place of its own times.
    pub frequencies: Vec<Frequency>,
}

/// Repeated departures of a trip, as in `frequencies.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    /// The first departure, in seconds after midnight.
    pub start_time: u32,
    /// The end of the departures, itself excluded.
    pub end_time: u32,
    /// Seconds between two departures, at least 1.
    pub headway: u32,
}

/// A call of a trip at a stop. Times are seconds after the midnight that begins the service day, and may be past 24
/// hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// The stop.
    pub stop: u32,
    /// Arrival time.
    pub arrival: u32,
    /// Departure time, not before the arrival.
    pub departure: u32,
    /// Whether boarding is allowed.
    pub boards: bool,
    /// Whether alighting is allowed.
    pub alights: bool,
}

/// An agency's rule for transfers from one stop to another or at one stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferRule {
    /// Where riders alight: a stop, or a station for all of its stops.
    pub from: u32,
    /// Where they board.
    pub to: u32,
    /// The minimum transfer time in seconds; `None` where transfers are impossible.
    pub min_seconds: Option<u32>,
}

impl Route {
    /// Its kind.
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
    fn date_span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let added = || self.exceptions.iter().filter(|exception| exception.1).map(|exception| exception.0);
        let pattern = self.between.filter(|_| self.weekdays.contains(&true));
        let first = added().chain(pattern.map(|between| between.0)).min()?;
        let last = added().chain(pattern.map(|between| between.1)).max()?;
        Some((first, last))
    }
}

impl Feed {
    /// The first and the last day of the services that have trips, cut to the published validity where the two overlap.
    /// `None` where no trip ever runs.
    #[must_use]
    pub fn validity(&self) -> Option<(NaiveDate, NaiveDate)> {
        let mut used = vec![false; self.services.len()];
        for trip in &self.trips {
            used[trip.service as usize] = true;
        }
        let spans =
            self.services.iter().zip(used).filter(|(_, used)| *used).filter_map(|(service, _)| service.date_span());
        let (first, last) = spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let cut = self.published_validity.map(|(start, end)| (first.max(start), last.min(end)));
        Some(cut.filter(|cut| cut.0 <= cut.1).unwrap_or((first, last)))
    }
}
