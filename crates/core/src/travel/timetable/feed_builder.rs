//! A builder of feeds for tests.

use chrono::NaiveDate;

use crate::domain::{Position, TransitClass};
use crate::travel::timetable::{Call, Day, Feed, Route, RouteKind, Service, Stop, Timetable, Trip};

/// A feed whose trips run from Monday to Friday in March 2025.
pub(super) struct FeedBuilder(pub(super) Feed);

impl FeedBuilder {
    /// Stops `0..count` on a line to the east, 0.01 degrees apart: 1,113 m at the equator.
    pub(super) fn new(count: u32) -> Self {
        let stop = |number: u32| Stop {
            id: number.to_string(),
            name: None,
            position: Position::new(f64::from(number) * 0.01, 0.0),
            parent: None,
        };
        let weekdays = Service {
            id: "weekday".to_owned(),
            weekdays: [true, true, true, true, true, false, false],
            between: Some((date("2025-03-03"), date("2025-03-30"))),
            exceptions: Vec::new(),
        };
        Self(Feed {
            file: "feed.zip".to_owned(),
            stops: (0..count).map(stop).collect(),
            services: vec![weekdays],
            ..Feed::default()
        })
    }

    /// Adds a route, numbered in order.
    pub(super) fn route(mut self, kind: RouteKind) -> Self {
        let id = self.0.routes.len().to_string();
        let class = if kind == RouteKind::Street { TransitClass::Bus } else { TransitClass::Rail };
        self.0.routes.push(Route { name: id.clone(), id, class });
        self
    }

    /// Adds a trip of the last route: stops, and minutes after midnight.
    pub(super) fn trip(self, calls: &[(u32, u32)]) -> Self {
        let calls: Vec<Call> = calls
            .iter()
            .map(|&(stop, minute)| Call {
                stop,
                arrival: minute * 60,
                departure: minute * 60,
                boards: true,
                alights: true,
            })
            .collect();
        self.calls(&calls)
    }

    /// Adds a trip of the last route.
    pub(super) fn calls(mut self, calls: &[Call]) -> Self {
        if self.0.routes.is_empty() {
            self = self.route(RouteKind::Street);
        }
        let [start, route] = [self.0.calls.len(), self.0.routes.len() - 1].map(|n| u32::try_from(n).unwrap());
        self.0.calls.extend_from_slice(calls);
        let end = u32::try_from(self.0.calls.len()).unwrap();
        self.0.trips.push(Trip { route, direction: Some(0), service: 0, calls: start..end, frequencies: Vec::new() });
        self
    }

    /// The timetable of a Tuesday.
    pub(super) fn tuesday(self) -> Timetable {
        tuesday(&[self.0])
    }
}

pub(super) fn tuesday(feeds: &[Feed]) -> Timetable {
    Timetable::of_day(feeds, Day::Date(date("2025-03-18")), &mut Vec::new())
}

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
