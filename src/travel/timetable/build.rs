//! From feeds to what runs on a day.

use chrono::{Days, NaiveDate};

use crate::domain::{Finding, FindingKind, Place};
use crate::travel::timetable::day::modal_weekday;
use crate::travel::timetable::patterns::{Running, flatten};
use crate::travel::timetable::{
    Call, DAY, Day, Feed, Route, RunningTrip, ServiceDay, Stop, Timetable, TimetableStop, TransferRule, Trip,
};

/// How long after the service day's midnight trips of the day after still matter: people who leave before midnight
/// travel for twelve hours at most.
const LAST_DEPARTURE: u32 = 12 * 60 * 60;

impl Timetable {
    /// What runs on a day, of several feeds together.
    ///
    /// Trips of the night before that still run after midnight are part of it, and so are those of the morning after.
    /// Feeds whose validities share no weekday have each their own modal weekday, and a finding says so; so does a feed
    /// of which nothing runs on the day.
    #[must_use]
    pub fn of_day(feeds: &[Feed], day: Day, findings: &mut Vec<Finding>) -> Self {
        let all: Vec<&Feed> = feeds.iter().filter(|feed| feed.validity().is_some()).collect();
        let common = match day {
            Day::Date(date) => Some(date),
            Day::ModalWeekday => modal_weekday(&all),
        };
        let mut gathered = Gathered::default();
        for feed in feeds {
            let date = common.or_else(|| modal_weekday(&[feed]));
            let trips = gathered.add(feed, date);
            let place = || Place::file(&feed.file);
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
            gathered.days.push(ServiceDay { file: feed.file.clone(), day: date, trips });
        }
        gathered.finish()
    }
}

#[derive(Default)]
struct Gathered {
    days: Vec<ServiceDay>,
    stops: Vec<TimetableStop>,
    routes: Vec<Route>,
    transfers: Vec<TransferRule>,
    running: Vec<Running>,
}

impl Gathered {
    /// Takes in what runs of a feed on a day, and says how many trips begin on it.
    fn add(&mut self, feed: &Feed, date: Option<NaiveDate>) -> usize {
        let [stops, routes] = [self.stops.len(), self.routes.len()].map(slot);
        let number = slot(self.days.len());
        let own = |stop: Option<u32>| stop.map(|stop| stop + stops);
        self.stops.extend(
            feed.stops
                .iter()
                .map(|stop| TimetableStop { feed: number, stop: Stop { parent: own(stop.parent), ..stop.clone() } }),
        );
        self.routes.extend(feed.routes.iter().cloned());
        self.transfers.extend(feed.transfers.iter().map(|rule| TransferRule {
            from: rule.from + stops,
            to: rule.to + stops,
            least: rule.least,
        }));
        let Some(date) = date else { return 0 };
        let before = self.running.len();
        let mut trips = 0;
        let days = [date.checked_sub_days(Days::new(1)), Some(date), date.checked_add_days(Days::new(1))];
        for (day, offset) in days.into_iter().zip([0, DAY, 2 * DAY]) {
            let Some(day) = day else { continue };
            let runs: Vec<bool> = feed.services.iter().map(|service| service.runs_on(day)).collect();
            for trip in feed.trips.iter().filter(|trip| runs[trip.service as usize]) {
                self.repeat(feed, trip, offset);
            }
            if offset == DAY {
                trips = self.running[before..].iter().filter(|running| running.trip.today).count();
            }
        }
        for running in &mut self.running[before..] {
            running.trip.route += routes;
            for halt in &mut running.halts {
                halt.stop += stops;
            }
        }
        trips
    }

    /// A trip as often as it runs on a day that begins at `offset`, but for what is over before the service day and what
    /// begins too late to matter.
    fn repeat(&mut self, feed: &Feed, trip: &Trip, offset: u32) {
        let calls = &feed.calls[trip.calls.start as usize..trip.calls.end as usize];
        let (Some(first), Some(last)) = (calls.first(), calls.last()) else { return };
        let mut run = |start: u32| {
            let over = offset + start + (last.arrival - first.departure) < DAY;
            let too_late = offset == 2 * DAY && start > LAST_DEPARTURE;
            if !over && !too_late {
                self.running.push(running(trip, calls, (first.departure, offset + start), offset == DAY));
            }
        };
        if trip.repeated.is_empty() {
            run(first.departure);
        }
        for repetition in &trip.repeated {
            (repetition.from..repetition.until).step_by(repetition.every as usize).for_each(&mut run);
        }
    }

    fn finish(self) -> Timetable {
        let Self { days, stops, routes, transfers, running } = self;
        let flat = flatten(running, stops.len());
        Timetable {
            days,
            stops,
            routes,
            transfers,
            patterns: flat.patterns,
            halts: flat.halts,
            trips: flat.trips,
            arrivals: flat.arrivals,
            departures: flat.departures,
            calls_at: flat.calls_at,
            calls_at_starts: flat.calls_at_starts,
        }
    }
}

/// A trip with its first departure moved from one time to another.
fn running(trip: &Trip, calls: &[Call], (from, to): (u32, u32), today: bool) -> Running {
    Running {
        halts: calls.iter().map(Into::into).collect(),
        // The first arrival may lie before the first departure, and the whole be moved to an earlier time.
        times: calls
            .iter()
            .map(|call| ((call.arrival + to).saturating_sub(from), call.departure + to - from))
            .collect(),
        trip: RunningTrip { route: trip.route, direction: trip.direction, today },
    }
}

fn slot(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
