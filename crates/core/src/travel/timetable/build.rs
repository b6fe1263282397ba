//! Builds the timetable of a day from feeds.

use chrono::{Days, NaiveDate};

use crate::domain::{Finding, FindingKind, SourceLocation};
use crate::travel::timetable::day::modal_weekday;
use crate::travel::timetable::patterns::{TimedTrip, group_into_patterns};
use crate::travel::timetable::{
    Call, DAY, Day, Feed, Route, ServiceDay, Stop, Timetable, TimetableStop, TransferRule, Trip, TripInstance,
};

/// The last departure of the next day's trips that matters, in seconds after midnight: journeys begin before midnight
/// and take twelve hours at most.
const LAST_NEXT_DAY_DEPARTURE: u32 = 12 * 60 * 60;

impl Timetable {
    /// The timetable of several feeds on a day.
    ///
    /// It includes trips of the day before that run past midnight, and trips of the next morning. Feeds whose
    /// validities share no weekday have each their own modal weekday. A finding reports this, and a feed without trips
    /// on the day.
    #[must_use]
    pub fn of_day(feeds: &[Feed], day: Day, findings: &mut Vec<Finding>) -> Self {
        let all: Vec<&Feed> = feeds.iter().filter(|feed| feed.validity().is_some()).collect();
        let common = match day {
            Day::Date(date) => Some(date),
            Day::ModalWeekday => modal_weekday(&all),
        };
        let mut builder = TimetableBuilder::default();
        for feed in feeds {
            let date = common.or_else(|| modal_weekday(&[feed]));
            let trips = builder.add_feed(feed, date);
            let place = || SourceLocation::file(&feed.file);
            match date {
                Some(date) if trips == 0 && !feed.trips.is_empty() => {
                    findings
                        .push(Finding { place: place(), kind: FindingKind::NoServiceOnDay { day: date.to_string() } });
                }
                Some(date) if common.is_none() && all.len() > 1 => {
                    findings.push(Finding {
                        place: place(),
                        kind: FindingKind::FeedsOfOtherDays { day: date.to_string() },
                    });
                }
                None if !feed.trips.is_empty() => {
                    findings
                        .push(Finding { place: place(), kind: FindingKind::NoServiceOnDay { day: day.to_string() } });
                }
                _ => {}
            }
            builder.days.push(ServiceDay { file: feed.file.clone(), day: date, trips });
        }
        builder.finish()
    }
}

#[derive(Default)]
struct TimetableBuilder {
    days: Vec<ServiceDay>,
    stops: Vec<TimetableStop>,
    routes: Vec<Route>,
    transfer_rules: Vec<TransferRule>,
    timed_trips: Vec<TimedTrip>,
}

impl TimetableBuilder {
    /// Adds the trips of a feed on a day, and returns how many begin on it.
    fn add_feed(&mut self, feed: &Feed, date: Option<NaiveDate>) -> usize {
        let [stops, routes] = [self.stops.len(), self.routes.len()].map(slot);
        let number = slot(self.days.len());
        let own = |stop: Option<u32>| stop.map(|stop| stop + stops);
        self.stops.extend(
            feed.stops
                .iter()
                .map(|stop| TimetableStop { feed: number, stop: Stop { parent: own(stop.parent), ..stop.clone() } }),
        );
        self.routes.extend(feed.routes.iter().cloned());
        self.transfer_rules.extend(feed.transfers.iter().map(|rule| TransferRule {
            from: rule.from + stops,
            to: rule.to + stops,
            min_seconds: rule.min_seconds,
        }));
        let Some(date) = date else { return 0 };
        let before = self.timed_trips.len();
        let mut trips = 0;
        let days = [date.checked_sub_days(Days::new(1)), Some(date), date.checked_add_days(Days::new(1))];
        for (day, offset) in days.into_iter().zip([0, DAY, 2 * DAY]) {
            let Some(day) = day else { continue };
            let runs: Vec<bool> = feed.services.iter().map(|service| service.runs_on(day)).collect();
            for trip in feed.trips.iter().filter(|trip| runs[trip.service as usize]) {
                self.add_instances(feed, trip, offset);
            }
            if offset == DAY {
                trips = self.timed_trips[before..].iter().filter(|timed_trip| timed_trip.trip.on_service_day).count();
            }
        }
        for timed_trip in &mut self.timed_trips[before..] {
            timed_trip.trip.route += routes;
            for pattern_stop in &mut timed_trip.pattern_stops {
                pattern_stop.stop += stops;
            }
        }
        trips
    }

    /// Adds the instances of a trip on a day that begins at `offset`, without those that end before the service day or
    /// begin too late to matter.
    fn add_instances(&mut self, feed: &Feed, trip: &Trip, offset: u32) {
        let calls = &feed.calls[trip.calls.start as usize..trip.calls.end as usize];
        let (Some(first), Some(last)) = (calls.first(), calls.last()) else { return };
        let mut run = |start: u32| {
            let over = offset + start + (last.arrival - first.departure) < DAY;
            let too_late = offset == 2 * DAY && start > LAST_NEXT_DAY_DEPARTURE;
            if !over && !too_late {
                self.timed_trips.push(shifted_trip(trip, calls, offset + start, offset == DAY));
            }
        };
        if trip.frequencies.is_empty() {
            run(first.departure);
        }
        for frequency in &trip.frequencies {
            (frequency.start_time..frequency.end_time).step_by(frequency.headway as usize).for_each(&mut run);
        }
    }

    fn finish(self) -> Timetable {
        let Self { days, stops, routes, transfer_rules, timed_trips } = self;
        let tables = group_into_patterns(timed_trips, stops.len());
        Timetable {
            days,
            stops,
            routes,
            transfer_rules,
            patterns: tables.patterns,
            pattern_stops: tables.pattern_stops,
            trips: tables.trips,
            arrivals: tables.arrivals,
            departures: tables.departures,
            pattern_stops_at: tables.pattern_stops_at,
            pattern_stops_at_starts: tables.pattern_stops_at_starts,
        }
    }
}

/// A trip shifted so that its first departure is at a time.
fn shifted_trip(trip: &Trip, calls: &[Call], to: u32, on_service_day: bool) -> TimedTrip {
    let from = calls.first().map_or(to, |first| first.departure);
    TimedTrip {
        pattern_stops: calls.iter().map(Into::into).collect(),
        // The first arrival may be before the first departure, and the shift to an earlier time.
        times: calls
            .iter()
            .map(|call| ((call.arrival + to).saturating_sub(from), call.departure + to - from))
            .collect(),
        trip: TripInstance { route: trip.route, direction: trip.direction, on_service_day },
    }
}

fn slot(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
