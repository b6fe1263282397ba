//! Level of service at stops and near people: frequency, span, and expected wait.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CountUnit, Footprint, Meters, Minutes, PerTract, Position, TractIdx};
use crate::travel::Origins;
use crate::travel::timetable::{DAY, Departures, RouteKind, Timetable, Walks};

/// The level of service at a stop.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StopService {
    /// Departing trips per hour in the window; a trip that calls twice counts once.
    pub per_hour: f64,
    /// The first and the last departure of the service day, in seconds after its midnight; the last may be past 24
    /// hours. `None` where there are no departures.
    pub span: Option<(u32, u32)>,
    /// The routes that depart in the window, by direction.
    pub lines: Vec<LineService>,
    /// The routes that are frequent enough in one direction to make it a stop of the frequent network.
    pub frequent: Vec<u32>,
}

/// A route in one direction, at one stop, in a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineService {
    /// The index of the route in [`Timetable::routes`].
    pub route: u32,
    /// The direction, 0 or 1, if the feed has it.
    pub direction: Option<u8>,
    /// The number of departures in the window.
    pub departures: u32,
    /// Departures per hour.
    pub per_hour: f64,
    /// The length of the window divided by the departures.
    pub mean_headway: Minutes,
    /// The class of the headway.
    pub band: HeadwayBand,
    /// The expected wait of people who arrive at random; `None` for a single departure, which has no gap.
    pub wait: Option<Minutes>,
    /// Twice the wait: the even headway with the same expected wait.
    pub effective_headway: Option<Minutes>,
}

/// Classes of headways that agencies plan by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadwayBand {
    /// Ten minutes or less: no timetable is needed.
    Within10,
    /// Above 10, at most 15 minutes: a frequent network.
    Within15,
    /// Above 15, at most 20 minutes.
    Within20,
    /// Above 20, at most 30 minutes.
    Within30,
    /// Above 30, at most 60 minutes.
    Within60,
    /// Above an hour.
    Above60,
}

/// The definition of a frequent stop: a route departs in one direction at least so often in every hour of a part of the
/// day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrequentNetwork {
    /// Departures in every hour.
    pub per_hour: u32,
    /// The first hour, 0..=29.
    pub from_hour: u32,
    /// The hour at which it ends, after `from_hour`.
    pub until_hour: u32,
}

impl Default for FrequentNetwork {
    /// Every fifteen minutes from 06:00 to 21:00.
    fn default() -> Self {
        Self { per_hour: 4, from_hour: 6, until_hour: 21 }
    }
}

impl HeadwayBand {
    /// The class of a headway.
    #[must_use]
    pub fn of(headway: Minutes) -> Self {
        match headway.get() {
            h if h <= 10.0 => Self::Within10,
            h if h <= 15.0 => Self::Within15,
            h if h <= 20.0 => Self::Within20,
            h if h <= 30.0 => Self::Within30,
            h if h <= 60.0 => Self::Within60,
            _ => Self::Above60,
        }
    }
}

/// Walking distances to stops: a quarter of a mile to a bus, half a mile to a train (TCRP Report 100, Transit Capacity
/// and Quality of Service Manual, 2nd edition, part 3).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WalkToTransit {
    /// To routes in the street.
    pub street: Meters,
    /// To routes on rails or water.
    pub rail: Meters,
}

impl Default for WalkToTransit {
    fn default() -> Self {
        let part = |share: f64| Meters::new(Meters::MILE.get() * share).unwrap_or(Meters::MILE);
        Self { street: part(0.25), rail: part(0.5) }
    }
}

/// The expected wait of people who arrive at random, `Σh² / 2Σh` over the gaps `h` between departures (Osuna and Newell
/// 1972, doi:10.1287/trsc.6.1.52), in the unit of the departures, which rise. `None` where there is no gap.
#[must_use]
pub fn expected_wait(departures: &[u32]) -> Option<f64> {
    let gaps = departures.windows(2).map(|pair| f64::from(pair[1] - pair[0]));
    let (sum, squares) = gaps.fold((0.0, 0.0), |(sum, squares), gap| (sum + gap, squares + gap * gap));
    (sum > 0.0).then(|| squares / (2.0 * sum))
}

/// The level of service at every stop, in the order of [`Timetable::stops`]. Only trips of the service day count for
/// the span; all trips that depart in the window count for it, those of the day before included.
#[must_use]
pub fn service(timetable: &Timetable, window: Departures, frequent: FrequentNetwork) -> Vec<StopService> {
    let stops = 0..u32::try_from(timetable.stops.len()).unwrap_or(u32::MAX);
    stops.map(|stop| stop_service(timetable, stop, window, frequent)).collect()
}

/// Trips per hour that depart from any of some stops in a window; a trip that calls at several of them counts once.
#[must_use]
pub fn trips_per_hour(timetable: &Timetable, stops: &[u32], window: Departures) -> f64 {
    let trips: BTreeSet<(u32, usize)> = stops
        .iter()
        .flat_map(|&stop| departures_of(timetable, stop))
        .filter(|departure| in_window(departure.time, window))
        .map(|departure| (departure.pattern, departure.trip))
        .collect();
    per_hour(trips.len(), window)
}

/// A departure of a trip from a stop.
struct Departure {
    pattern: u32,
    /// Index among the trips of the pattern.
    trip: usize,
    /// Seconds after the midnight before the service day.
    time: u32,
}

/// The departures from a stop that can be boarded, without trips that end there.
fn departures_of(timetable: &Timetable, stop: u32) -> impl Iterator<Item = Departure> {
    timetable.pattern_stops_at(stop).iter().filter(|at| at.last_departure.is_some()).flat_map(|&at| {
        let times = timetable.departures(at).iter().enumerate();
        times.map(move |(trip, &time)| Departure { pattern: at.pattern, trip, time })
    })
}

fn in_window(time: u32, window: Departures) -> bool {
    (window.from() + DAY..window.until() + DAY).contains(&time)
}

fn hours(window: Departures) -> f64 {
    f64::from(window.until() - window.from()) / 3600.0
}

#[expect(clippy::cast_precision_loss, reason = "counts of trips")]
fn per_hour(trips: usize, window: Departures) -> f64 {
    trips as f64 / hours(window)
}

fn stop_service(timetable: &Timetable, stop: u32, window: Departures, frequent: FrequentNetwork) -> StopService {
    let mut lines: BTreeMap<(u32, Option<u8>), Vec<u32>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut span: Option<(u32, u32)> = None;
    for departure in departures_of(timetable, stop) {
        if !seen.insert((departure.pattern, departure.trip)) {
            continue;
        }
        let pattern = &timetable.patterns[departure.pattern as usize];
        let trip = timetable.trips[pattern.trips.start + departure.trip];
        lines.entry((trip.route, trip.direction)).or_default().push(departure.time);
        if trip.on_service_day {
            let time = departure.time - DAY;
            span = Some(span.map_or((time, time), |(first, last)| (first.min(time), last.max(time))));
        }
    }
    for times in lines.values_mut() {
        times.sort_unstable();
    }
    let often = lines.iter().filter(|(_, times)| is_frequent(times, frequent)).map(|((route, _), _)| *route);
    let mut frequent: Vec<u32> = often.collect();
    frequent.dedup();
    let all = lines.values().flatten().filter(|time| in_window(**time, window)).count();
    let line =
        |(&(route, direction), times): (&(u32, Option<u8>), &Vec<u32>)| line_service(route, direction, times, window);
    StopService { per_hour: per_hour(all, window), span, lines: lines.iter().filter_map(line).collect(), frequent }
}

fn is_frequent(times: &[u32], frequent: FrequentNetwork) -> bool {
    (frequent.from_hour..frequent.until_hour).all(|hour| {
        let hour = DAY + hour * 3600..DAY + (hour + 1) * 3600;
        times.iter().filter(|time| hour.contains(*time)).count() >= frequent.per_hour as usize
    })
}

fn line_service(route: u32, direction: Option<u8>, times: &[u32], window: Departures) -> Option<LineService> {
    let times: Vec<u32> = times.iter().copied().filter(|time| in_window(*time, window)).collect();
    let departures = u32::try_from(times.len()).ok().filter(|count| *count > 0)?;
    let mean_headway = Minutes::new(hours(window) * 60.0 / f64::from(departures))?;
    let wait = expected_wait(&times).and_then(|seconds| Minutes::new(seconds / 60.0));
    let effective_headway = wait.and_then(|wait| Minutes::new(wait.get() * 2.0));
    Some(LineService {
        route,
        direction,
        departures,
        per_hour: f64::from(departures) / hours(window),
        mean_headway,
        band: HeadwayBand::of(mean_headway),
        wait,
        effective_headway,
    })
}

/// For each tract the share of its people, 0..=1, who live within walking distance of a stop of the frequent network.
///
/// `to_street` and `to_rail` are the walks from each origin to stops, with the distances for routes in the street and
/// on rails: see [`WalkToTransit`].
#[must_use]
pub fn share_near_frequent(
    timetable: &Timetable,
    services: &[StopService],
    origins: &Origins,
    [to_street, to_rail]: [&Walks; 2],
) -> PerTract<f64> {
    let has = |stop: u32, kind: RouteKind| {
        let mut routes = services[stop as usize].frequent.iter();
        routes.any(|route| timetable.routes[*route as usize].kind() == kind)
    };
    let reaches = |walks: &Walks, origin: usize, kind| walks.row(origin).iter().any(|&(stop, _)| has(stop, kind));
    let is_near = |origin| reaches(to_street, origin, RouteKind::Street) || reaches(to_rail, origin, RouteKind::Rail);
    let tracts = (0..).map(TractIdx).take(origins.tracts());
    PerTract::from_vec(tracts.map(|tract| origins.mean(tract, CountUnit::People, |o| f64::from(is_near(o)))).collect())
}

impl WalkToTransit {
    /// Straight-line walks from origins to stops within the distances to routes in the street, and to those on rails.
    #[must_use]
    pub fn straight(self, timetable: &Timetable, origins: &Origins) -> [Walks; 2] {
        let from: Vec<Option<Position>> = origins.all().iter().map(|origin| Some(origin.position)).collect();
        let stops: Vec<Option<Footprint>> =
            timetable.positions().into_iter().map(|stop| stop.map(Footprint::Point)).collect();
        let stops: Vec<Option<&Footprint>> = stops.iter().map(Option::as_ref).collect();
        [self.street, self.rail].map(|reach| Walks::within(&from, &stops, reach))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::travel::timetable::feed_builder::FeedBuilder;
    use crate::travel::{Origin, TractOrigins};

    fn peak() -> Departures {
        Departures::new(7 * 3600, 9 * 3600, 60).unwrap()
    }

    /// A route that leaves stop 0 at some minutes of the day and takes ten minutes to stop 1.
    fn line(minutes: impl IntoIterator<Item = u32>) -> FeedBuilder {
        let builder = FeedBuilder::new(2).route(RouteKind::Street);
        minutes.into_iter().fold(builder, |builder, minute| builder.trip(&[(0, minute), (1, minute + 10)]))
    }

    #[test]
    fn people_wait_longer_for_buses_that_come_in_pairs() {
        let minutes = |gaps: &[u32]| {
            let departures: Vec<u32> = std::iter::once(0)
                .chain(gaps.iter().scan(0, |time, gap| {
                    *time += gap * 60;
                    Some(*time)
                }))
                .collect();
            expected_wait(&departures).map(|seconds| seconds / 60.0)
        };
        assert_eq!(minutes(&[10; 12]), Some(5.0));
        // 1,300 / 120: half the mean headway would be 7.5.
        assert!((minutes(&[5, 25, 5, 25]).unwrap() - 10.833_333).abs() < 1e-6);
        assert_eq!(minutes(&[]), None);
    }

    #[test]
    fn a_stop_has_what_leaves_from_it_and_not_what_ends_there() {
        let town = line((6 * 60..22 * 60).step_by(20)).tuesday();
        let services = service(&town, peak(), FrequentNetwork::default());
        let from = &services[0];
        assert_eq!((from.per_hour, from.span), (3.0, Some((6 * 3600, 21 * 3600 + 2400))));
        let [line] = from.lines.as_slice() else { panic!("{from:?}") };
        assert_eq!((line.departures, line.band), (6, HeadwayBand::Within20));
        assert_eq!(
            [line.mean_headway, line.wait.unwrap(), line.effective_headway.unwrap()].map(Minutes::get),
            [20.0, 10.0, 20.0]
        );
        assert!(from.frequent.is_empty());
        assert_eq!(services[1], StopService::default(), "every trip ends at stop 1");
    }

    #[test]
    fn a_frequent_stop_keeps_its_frequency_in_every_hour() {
        let every_quarter: Vec<u32> = (6 * 60..21 * 60).step_by(15).collect();
        let is_frequent = |minutes: &[u32]| {
            let town = line(minutes.iter().copied()).tuesday();
            !service(&town, peak(), FrequentNetwork::default())[0].frequent.is_empty()
        };
        assert!(is_frequent(&every_quarter));
        let one_missing: Vec<u32> = every_quarter.iter().copied().filter(|minute| *minute != 14 * 60 + 30).collect();
        assert!(!is_frequent(&one_missing), "three departures between 14:00 and 15:00");
    }

    #[test]
    fn a_trip_that_calls_at_two_stops_of_an_area_counts_once() {
        let town =
            FeedBuilder::new(3).trip(&[(0, 425), (1, 428), (2, 440)]).trip(&[(0, 465), (1, 468), (2, 480)]).tuesday();
        assert_eq!(trips_per_hour(&town, &[0, 1], peak()), 1.0);
        assert_eq!(trips_per_hour(&town, &[2], peak()), 0.0);
    }

    #[test]
    fn people_walk_a_quarter_of_a_mile_to_a_bus_and_half_a_mile_to_a_train() {
        let home =
            |meters: f64| Origin { position: Position::new(0.0, meters / 110_574.0).unwrap(), people: 1.0, homes: 1.0 };
        // Four people at 100, 500, 700 and 900 m from stop 0; a quarter of a mile is 402 m, half a mile 805 m.
        let origins = Origins::new(vec![TractOrigins::Points([100.0, 500.0, 700.0, 900.0].map(home).to_vec())]);
        let share = |kind: RouteKind| {
            let builder = FeedBuilder::new(2).route(kind);
            let quarters = (6 * 60..21 * 60).step_by(15);
            let town = quarters.fold(builder, |builder, at| builder.trip(&[(0, at), (1, at + 10)])).tuesday();
            let services = service(&town, peak(), FrequentNetwork::default());
            let [street, rail] = WalkToTransit::default().straight(&town, &origins);
            share_near_frequent(&town, &services, &origins, [&street, &rail])[TractIdx(0)]
        };
        assert_eq!([share(RouteKind::Street), share(RouteKind::Rail)], [0.25, 0.75]);
    }

    proptest! {
        #[test]
        fn even_gaps_make_the_shortest_wait(gaps in prop::collection::vec(60..3600_u32, 1..20)) {
            let departures: Vec<u32> = std::iter::once(0).chain(gaps.iter().scan(0, |time, gap| {
                *time += gap;
                Some(*time)
            })).collect();
            let mean = f64::from(gaps.iter().sum::<u32>()) / f64::from(u32::try_from(gaps.len()).unwrap());
            let wait = expected_wait(&departures).unwrap();
            prop_assert!(wait >= mean / 2.0 - 1e-9);
            prop_assert!(wait <= f64::from(*gaps.iter().max().unwrap()) / 2.0 + 1e-9);
        }
    }
}
