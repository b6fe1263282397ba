//! Travel times known by hand, and laws.

use proptest::prelude::*;

use crate::domain::{Footprint, Minutes, Position};
use crate::travel::timetable::feed_builder::{FeedBuilder, date, tuesday};
use crate::travel::timetable::transfer_pruning::prune_transfers;
use crate::travel::timetable::{
    Call, Day, Departures, Feed, Frequency, Legs, NothingReached, Service, Timetable, TransferRule, TransitCosts,
    TransitOptions, Walks, transfer_walks, transit_costs,
};
use crate::travel::{CostMatrix, Walking};

const H: u32 = 60;

/// Each minute of a window, in minutes after midnight; percentiles 10, 50 and 90; no transfer slack.
fn options(from: u32, until: u32) -> TransitOptions {
    TransitOptions {
        departures: Departures::new(from * 60, until * 60, 60).unwrap(),
        percentiles: vec![10, 50, 90],
        slack_seconds: 0,
        ..TransitOptions::default()
    }
}

/// Origins are at some stops, sites at all stops, and walks only between stops with transfer rules.
fn at_stops(timetable: &Timetable, from: &[u32], slack: u32) -> Legs {
    let stops = timetable.stops().len();
    let same = Walks::from_rows(stops, |stop| vec![(u32::try_from(stop).unwrap(), 0)]);
    Legs {
        access: Walks::from_rows(from.len(), |origin| vec![(from[origin], 0)]),
        transfers: transfer_walks(timetable, &same, slack, Walking::default()),
        egress: same,
        direct: Walks::from_rows(from.len(), |origin| vec![(from[origin], 0)]),
    }
}

fn bound() -> Minutes {
    Minutes::new(120.0).unwrap()
}

fn search(timetable: &Timetable, options: &TransitOptions, legs: &Legs) -> TransitCosts {
    transit_costs(timetable, options, legs, timetable.stops().len(), bound())
}

fn minutes(costs: &CostMatrix, origin: usize, site: u32) -> Option<f64> {
    let row = costs.row(origin);
    row.sites.iter().position(|found| *found == site).map(|place| row.costs[place])
}

/// The minutes from one stop to another at percentiles 10, 50 and 90.
fn ride(timetable: &Timetable, options: &TransitOptions, from: u32, to: u32) -> [Option<f64>; 3] {
    let costs = search(timetable, options, &at_stops(timetable, &[from], options.slack_seconds));
    [0, 1, 2].map(|percentile| minutes(&costs.percentiles[percentile], 0, to))
}

#[test]
fn on_an_hourly_line_the_percentiles_are_those_of_the_wait() {
    // Leaves at 7:30 and 8:30 and takes 20 minutes. Of 60 departures from 7:00 on, those until 7:30 wait 30, 29 … 0
    // minutes, those after it 59, 58 … 31: the travel times are 20, 21 … 79, each once.
    let line = FeedBuilder::new(2).trip(&[(0, 450), (1, 470)]).trip(&[(0, 510), (1, 530)]).tuesday();
    assert_eq!(ride(&line, &options(7 * H, 8 * H), 0, 1), [Some(25.0), Some(49.0), Some(73.0)]);
    let costs = transit_costs(
        &line,
        &options(7 * H, 8 * H),
        &Legs { direct: Walks::from_rows(1, |_| Vec::new()), ..at_stops(&line, &[0], 0) },
        2,
        Minutes::new(30.0).unwrap(),
    );
    // Half an hour is too short for the median; the rows still have the nearest site.
    assert_eq!(minutes(&costs.percentiles[1], 0, 1), Some(49.0));
}

#[test]
fn a_departure_without_an_arrival_counts_as_the_longest() {
    // The last bus leaves at 7:29: half of the people who leave from 7:00 to 7:59 never arrive.
    let last = FeedBuilder::new(2).trip(&[(0, 449), (1, 459)]).tuesday();
    assert_eq!(ride(&last, &options(7 * H, 8 * H), 0, 1), [Some(15.0), Some(39.0), None]);
}

#[test]
fn a_perfect_grid_is_crossed_with_one_transfer() {
    // Ten streets and ten avenues, on each a bus every 10 minutes that takes a minute from corner to corner.
    let corner = |x: u32, y: u32| y * 10 + x;
    let mut town = FeedBuilder::new(100);
    for line in 0..10 {
        for start in (6 * H..9 * H).step_by(10) {
            let street: Vec<(u32, u32)> = (0..10).map(|x| (corner(x, line), start + x)).collect();
            let avenue: Vec<(u32, u32)> = (0..10).map(|y| (corner(line, y), start + y)).collect();
            town = town.trip(&street).trip(&avenue);
        }
    }
    let town = town.tuesday();
    let at_seven = options(7 * H, 7 * H + 1);
    // Up the avenue first: arrival at 7:04, the street's next bus leaves at 7:10 and is three blocks on at 7:13. Along
    // the street first it would be 7:14.
    assert_eq!(ride(&town, &at_seven, corner(0, 0), corner(3, 4)), [Some(13.0); 3]);
    assert_eq!(ride(&town, &at_seven, corner(0, 0), corner(9, 0)), [Some(9.0); 3]);
    // All lines run in the opposite direction.
    assert_eq!(ride(&town, &at_seven, corner(3, 4), corner(0, 0)), [None; 3]);
    let no_change = TransitOptions { max_transfers: 0, ..at_seven };
    assert_eq!(ride(&town, &no_change, corner(0, 0), corner(3, 4)), [None; 3]);
}

#[test]
fn who_takes_the_later_train_that_overtakes_arrives_first() {
    let overtaking =
        FeedBuilder::new(3).trip(&[(0, 420), (1, 440), (2, 480)]).trip(&[(0, 425), (1, 435), (2, 450)]).tuesday();
    assert_eq!(ride(&overtaking, &options(7 * H, 7 * H + 1), 0, 2), [Some(30.0); 3]);
    // A minute after the first, the second is still caught.
    assert_eq!(ride(&overtaking, &options(7 * H + 1, 7 * H + 2), 0, 2), [Some(29.0); 3]);
}

#[test]
fn trips_of_the_night_before_and_of_the_morning_after_are_caught() {
    let night = FeedBuilder::new(2).trip(&[(0, 24 * H + 30), (1, 24 * H + 50)]).tuesday();
    // Monday's last bus leaves on Tuesday at 0:30.
    assert_eq!(ride(&night, &options(0, 1), 0, 1), [Some(50.0); 3]);
    // Tuesday's own leaves at 24:30, and is caught after departing at 23:50.
    assert_eq!(ride(&night, &options(23 * H + 50, 23 * H + 51), 0, 1), [Some(60.0); 3]);
    let morning = FeedBuilder::new(2).trip(&[(0, 20), (1, 30)]).tuesday();
    // Wednesday's first bus leaves at 0:20.
    assert_eq!(ride(&morning, &options(23 * H + 50, 23 * H + 51), 0, 1), [Some(40.0); 3]);
}

#[test]
fn a_repeated_trip_leaves_until_its_end_and_not_at_it() {
    let mut feed = FeedBuilder::new(2).trip(&[(0, 0), (1, 12)]).0;
    feed.trips[0].frequencies = vec![Frequency { start_time: 7 * 3600, end_time: 8 * 3600, headway: 1200 }];
    let frequencies = tuesday(&[feed]);
    assert_eq!(frequencies.days()[0].trips, 3);
    assert_eq!(ride(&frequencies, &options(7 * H + 1, 7 * H + 2), 0, 1), [Some(31.0); 3]);
    assert_eq!(ride(&frequencies, &options(7 * H + 41, 7 * H + 42), 0, 1), [None; 3], "nothing leaves at 8:00");
}

#[test]
fn an_agency_may_forbid_a_transfer_or_make_it_long() {
    let first = || FeedBuilder::new(3).trip(&[(0, 420), (1, 430)]);
    let lines = || first().trip(&[(1, 432), (2, 440)]).trip(&[(1, 440), (2, 450)]);
    let with = |min_seconds: Option<u32>| {
        let mut feed = lines().0;
        feed.transfers.push(TransferRule { from: 1, to: 1, min_seconds });
        ride(&tuesday(&[feed]), &options(7 * H, 7 * H + 1), 0, 2)
    };
    assert_eq!(ride(&lines().tuesday(), &options(7 * H, 7 * H + 1), 0, 2), [Some(20.0); 3]);
    assert_eq!(with(Some(180)), [Some(30.0); 3]);
    assert_eq!(with(None), [None; 3]);
}

#[test]
fn platforms_of_a_station_are_connected_and_rules_for_it_hold_for_them() {
    let station = |min_seconds: Option<Option<u32>>| {
        let mut feed =
            FeedBuilder::new(5).trip(&[(0, 420), (1, 430)]).trip(&[(2, 431), (3, 440)]).trip(&[(2, 446), (3, 455)]).0;
        feed.stops[1].parent = Some(4);
        feed.stops[2].parent = Some(4);
        feed.stops[2].position = feed.stops[1].position;
        feed.transfers.extend(min_seconds.map(|min_seconds| TransferRule { from: 4, to: 4, min_seconds }));
        ride(&tuesday(&[feed]), &options(7 * H, 7 * H + 1), 0, 3)
    };
    assert_eq!(station(None), [Some(20.0); 3]);
    assert_eq!(station(Some(Some(300))), [Some(35.0); 3]);
    assert_eq!(station(Some(None)), [None; 3]);
}

#[test]
fn nobody_gets_on_or_off_where_the_vehicle_only_lets_others_do_so() {
    let call = |stop: u32, minute: u32, boards: bool, alights: bool| Call {
        stop,
        arrival: minute * 60,
        departure: minute * 60,
        boards,
        alights,
    };
    let express = FeedBuilder::new(3)
        .calls(&[call(0, 420, true, false), call(1, 430, false, true), call(2, 440, true, true)])
        .calls(&[call(0, 421, true, false), call(1, 431, true, false), call(2, 441, false, true)])
        .tuesday();
    let at_seven = options(7 * H, 7 * H + 1);
    assert_eq!(ride(&express, &at_seven, 0, 1), [Some(10.0); 3]);
    assert_eq!(ride(&express, &at_seven, 1, 2), [Some(21.0); 3], "the first bus lets nobody on at stop 1");
}

#[test]
fn why_nothing_is_reached_is_reported() {
    let line = FeedBuilder::new(3).trip(&[(0, 420), (1, 430)]).tuesday();
    let nowhere = Walks::from_rows(3, |_| Vec::new());
    let origins = Walks::from_rows(3, |origin| [vec![(0, 0)], vec![(2, 0)], Vec::new()][origin].clone());
    let legs = Legs { access: origins, direct: nowhere.clone(), egress: nowhere, ..at_stops(&line, &[0, 2, 0], 0) };
    let nothing = search(&line, &options(7 * H, 7 * H + 1), &legs).nothing;
    let why = [NothingReached::Beyond, NothingReached::NoDeparture, NothingReached::NoStop];
    assert_eq!(nothing, why.map(Some));
    let late = search(&line, &options(12 * H, 13 * H), &legs).nothing;
    assert_eq!(late[0], Some(NothingReached::NoDeparture));
}

#[test]
fn who_walks_faster_than_the_bus_walks() {
    // Stops 1,113 m apart; 4.8 km/h and a detour of 1.3 make 18.1 minutes of it. The bus comes at 7:30.
    let line = FeedBuilder::new(2).trip(&[(0, 450), (1, 455)]).tuesday();
    let homes = [Position::new(0.0, 0.0).unwrap()];
    let site = Footprint::Point(Position::new(0.01, 0.0).unwrap());
    let options = options(7 * H, 7 * H + 30);
    let legs = Legs::straight(&line, &options, Walking::default(), &homes, &[&site]);
    let costs = transit_costs(&line, &options, &legs, 1, bound());
    let walk = (1_113.194_907_93 * 1.3 / 80.0 * 60.0_f64).ceil() / 60.0;
    // From 7:17 on the bus is faster: 18, 17 … 6 minutes for those who leave at 7:17 … 7:29.
    assert_eq!([0, 1, 2].map(|p| minutes(&costs.percentiles[p], 0, 0)), [Some(8.0), Some(walk), Some(walk)]);
    let lazy = TransitOptions { max_walk: crate::domain::Cost::Time(Minutes::new(18.0).unwrap()), ..options };
    let legs = Legs::straight(&line, &lazy, Walking::default(), &homes, &[&site]);
    assert_eq!(minutes(&transit_costs(&line, &lazy, &legs, 1, bound()).percentiles[1], 0, 0), Some(20.0));
}

#[test]
fn several_feeds_keep_their_ids_apart_and_are_ridden_together() {
    let one = FeedBuilder::new(2).trip(&[(0, 420), (1, 430)]).0;
    let mut other = FeedBuilder::new(2).trip(&[(0, 435), (1, 450)]).0;
    other.stops[0].position = one.stops[1].position;
    other.stops[1].position = Position::new(0.2, 0.0);
    let both = tuesday(&[one, other]);
    assert_eq!((both.find(0, "1"), both.find(1, "1"), both.stops().len()), (Some(1), Some(3), 4));
    let options = options(7 * H, 7 * H + 1);
    let homes = [Position::new(0.0, 0.0).unwrap()];
    let site = Footprint::Point(Position::new(0.2, 0.0).unwrap());
    let legs = Legs::straight(&both, &options, Walking::default(), &homes, &[&site]);
    assert_eq!(minutes(&transit_costs(&both, &options, &legs, 1, bound()).percentiles[1], 0, 0), Some(30.0));
}

#[test]
fn the_modal_weekday_is_one_of_those_that_are_most_alike() {
    // March 2025 without the summer timetable of its last week, and with a holiday.
    let mut feed = FeedBuilder::new(2).trip(&[(0, 420), (1, 430)]).trip(&[(0, 480), (1, 490)]).0;
    feed.services[0].exceptions = vec![(date("2025-03-05"), false)];
    feed.services.push(Service { exceptions: vec![(date("2025-03-03"), true)], ..Service::default() });
    feed.trips[1].service = 1;
    let day = |feed: &Feed| {
        Timetable::of_day(std::slice::from_ref(feed), Day::ModalWeekday, &mut Vec::new()).days()[0].clone()
    };
    // Monday the 3rd has an extra trip, Wednesday the 5th none: the first day after such a day is Friday the 7th.
    assert_eq!((day(&feed).day, day(&feed).trips), (Some(date("2025-03-07")), 1));
    feed.published_validity = Some((date("2025-03-05"), date("2025-03-06")));
    assert_eq!(day(&feed).day, Some(date("2025-03-06")), "no other weekday is valid");
}

#[test]
fn a_day_without_service_and_feeds_of_different_years_are_reported() {
    let feed = FeedBuilder::new(2).trip(&[(0, 420), (1, 430)]).0;
    let mut findings = Vec::new();
    let sunday = Timetable::of_day(std::slice::from_ref(&feed), Day::Date(date("2025-03-16")), &mut findings);
    assert_eq!((sunday.days()[0].trips, findings.len(), findings[0].kind.code()), (0, 1, "no_service_on_day"));
    let mut old = feed.clone();
    old.services[0].between = Some((date("2019-03-04"), date("2019-03-31")));
    findings.clear();
    let both = Timetable::of_day(&[feed.clone(), old], Day::ModalWeekday, &mut findings);
    assert_eq!([0, 1].map(|n| findings[n].kind.code()), ["feeds_of_other_days"; 2]);
    let mut never = feed.clone();
    never.services[0].between = None;
    findings.clear();
    let one = Timetable::of_day(&[feed, never], Day::ModalWeekday, &mut findings);
    assert_eq!(findings.iter().map(|finding| finding.kind.code()).collect::<Vec<_>>(), ["no_service_on_day"]);
    assert_eq!(one.days()[0].trips, 1);
    assert_eq!([0, 1].map(|n| both.days()[n].trips), [1, 1]);
}

/// Trips between six stops, of two to four calls some minutes apart, with dwell times of some minutes.
fn net() -> impl Strategy<Value = Vec<Vec<Call>>> {
    let call = (0..6_u32, 1..15_u32, 0..4_u32);
    let trip = (400..520_u32, prop::collection::vec(call, 2..5)).prop_map(|(start, calls)| {
        let mut minute = start;
        let call = |(stop, ride, wait): (u32, u32, u32)| {
            let arrival = minute + ride;
            minute = arrival + wait;
            Call { stop, arrival: arrival * 60, departure: minute * 60, boards: true, alights: true }
        };
        calls.into_iter().map(call).collect()
    });
    prop::collection::vec(trip, 1..25)
}

fn drawn(trips: &[Vec<Call>]) -> Timetable {
    trips.iter().fold(FeedBuilder::new(6), |builder, calls| builder.calls(calls)).tuesday()
}

/// Walks between three of the stops.
fn walked(timetable: &Timetable) -> Legs {
    let walks = |stop: usize| match stop {
        0 => vec![(0, 0), (1, 240)],
        1 => vec![(1, 0), (0, 240), (2, 100)],
        2 => vec![(2, 0), (1, 100)],
        other => vec![(u32::try_from(other).unwrap(), 0)],
    };
    let all = Walks::from_rows(6, walks);
    Legs {
        access: all.clone(),
        transfers: transfer_walks(timetable, &all, 60, Walking::default()),
        egress: all.clone(),
        direct: all,
    }
}

/// The earliest arrivals for one departure by exhaustive search over all rides.
fn exhaustive(trips: &[Vec<Call>], legs: &Legs, rides: usize, origin: usize, departure: u32) -> Vec<Option<u32>> {
    let mut ready = vec![u32::MAX; 6];
    let mut best = vec![u32::MAX; 6];
    for &(stop, walk) in legs.access.row(origin) {
        ready[stop as usize] = departure + walk;
        best[stop as usize] = departure + walk;
    }
    for _ in 0..rides {
        let mut next = ready.clone();
        for calls in trips {
            let caught = calls.iter().position(|call| ready[call.stop as usize] <= call.departure);
            if let Some(from) = caught {
                for call in &calls[from + 1..] {
                    for &(stop, seconds) in legs.transfers.row(call.stop as usize) {
                        next[stop as usize] = next[stop as usize].min(call.arrival + seconds);
                    }
                    for &(site, walk) in legs.egress.row(call.stop as usize) {
                        best[site as usize] = best[site as usize].min(call.arrival + walk);
                    }
                }
            }
        }
        ready = next;
    }
    best.into_iter().map(|time| (time != u32::MAX && time - departure <= 7200).then(|| time - departure)).collect()
}

proptest! {
    #[test]
    fn a_window_is_what_exhaustive_search_at_every_minute_finds(trips in net(), transfers in 0..4_u8) {
        let timetable = drawn(&trips);
        let legs = walked(&timetable);
        let options = TransitOptions { max_transfers: transfers, ..options(6 * H + 40, 8 * H) };
        let useful = Legs { transfers: prune_transfers(&timetable, &legs.transfers), ..legs.clone() };
        let costs = search(&timetable, &options, &useful);
        for origin in 0..6 {
            let all: Vec<_> = options.departures.all()
                .map(|departure| exhaustive(&trips, &legs, usize::from(transfers) + 1, origin, departure))
                .collect();
            for site in 0..6_u32 {
                let mut seconds: Vec<u32> = all.iter().map(|of| of[site as usize].unwrap_or(u32::MAX)).collect();
                seconds.sort_unstable();
                // Of 80 departures the 8th, 40th and 72nd.
                for (matrix, rank) in costs.percentiles.iter().zip([8, 40, 72]) {
                    let expected = Some(seconds[rank - 1]).filter(|s| *s != u32::MAX).map(|s| f64::from(s) / 60.0);
                    prop_assert_eq!(minutes(matrix, origin, site), expected);
                }
            }
        }
    }

    #[test]
    fn a_batch_of_origins_reaches_what_each_reaches_alone(trips in net(), at in 400..470_u32, transfers in 0..4_u8) {
        let timetable = drawn(&trips);
        let legs = walked(&timetable);
        let options = TransitOptions { max_transfers: transfers, ..options(at, at + 1) };
        let costs = search(&timetable, &options, &legs);
        for origin in 0..6 {
            let alone = exhaustive(&trips, &legs, usize::from(transfers) + 1, origin, at * 60);
            for (site, seconds) in (0..6_u32).zip(alone) {
                let expected = seconds.map(|seconds| f64::from(seconds) / 60.0);
                prop_assert_eq!(minutes(&costs.percentiles[0], origin, site), expected);
            }
        }
    }

    #[test]
    fn more_service_and_more_transfers_never_make_a_journey_longer(trips in net(), extra in net()) {
        let more: Vec<Vec<Call>> = trips.iter().chain(&extra).cloned().collect();
        let few = drawn(&trips);
        let many = drawn(&more);
        let (less, options) = (TransitOptions { max_transfers: 1, ..options(7 * H, 8 * H) }, options(7 * H, 8 * H));
        let costs = [
            search(&few, &less, &walked(&few)), search(&few, &options, &walked(&few)), search(&many, &options, &walked(&many)),
        ];
        for (worse, better) in costs.iter().zip(&costs[1..]) {
            for (worse, better) in worse.percentiles.iter().zip(&better.percentiles) {
                for (origin, site) in (0..6).flat_map(|origin| (0..6).map(move |site| (origin, site))) {
                    let [worse, better] = [worse, better].map(|costs| minutes(costs, origin, site).unwrap_or(f64::MAX));
                    prop_assert!(better <= worse, "{} {}", better, worse);
                }
            }
        }
    }

    #[test]
    fn percentiles_rise_and_the_order_of_trips_does_not_show(trips in net()) {
        let mut turned = trips.clone();
        turned.reverse();
        let (timetable, other) = (drawn(&trips), drawn(&turned));
        let options = options(7 * H, 8 * H);
        let costs = search(&timetable, &options, &walked(&timetable));
        prop_assert_eq!(&costs, &search(&other, &options, &walked(&other)));
        for (origin, site) in (0..6).flat_map(|origin| (0..6).map(move |site| (origin, site))) {
            let all = [0, 1, 2].map(|p| minutes(&costs.percentiles[p], origin, site).unwrap_or(f64::MAX));
            prop_assert!(all[0] <= all[1] && all[1] <= all[2], "{:?}", all);
        }
    }
}
