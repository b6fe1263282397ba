//! Travel times by timetable from many origins to few sites, by searches back from the sites.
//!
//! A journey of a timetable is one of the same timetable with its times mirrored, from its end to its beginning. So a search from
//! a site through the mirrored timetable finds, for a time at which people arrive, the latest departure from every origin; and
//! that for all times at which anybody can arrive says when people arrive who leave at any other. It is the answer of
//! [`transit_costs`](super::transit_costs), from one search for each site in place of one for each origin.

use rayon::prelude::*;

use crate::domain::{CostUnit, Deadline, Interrupted, Minutes};
use crate::travel::timetable::costs::rank_of;
use crate::travel::timetable::patterns::PatternTables;
use crate::travel::timetable::range_raptor::{Limits, RangeRaptor};
use crate::travel::timetable::{DAY, Legs, Pattern, PatternStop, Timetable, TransitOptions, UNREACHED, Walks};
use crate::travel::{CostMatrix, SiteCost};

/// So many times of arrival are searched before the deadline is looked at again.
const ARRIVALS_AT_ONCE: usize = 64;

/// A timetable with its times mirrored, and its transfers the other way round.
#[derive(Debug)]
pub struct BackwardTimetable {
    mirrored: Timetable,
    transfers: Walks,
    /// What times are mirrored at: a time `t` is `end - t`.
    end: u32,
}

impl BackwardTimetable {
    /// The mirror of a timetable with its transfers.
    #[must_use]
    pub fn new(timetable: &Timetable, transfers: &Walks) -> Self {
        // Nobody travels for longer than half a day.
        let end = timetable.departures.iter().copied().max().unwrap_or_default().max(5 * DAY);
        let mut tables = PatternTables::default();
        for number in 0..timetable.patterns.len() {
            add_mirrored(&mut tables, timetable, number, end);
        }
        tables.index_stops(timetable.stops.len());
        let mirrored = Timetable {
            patterns: tables.patterns,
            pattern_stops: tables.pattern_stops,
            trips: tables.trips,
            arrivals: tables.arrivals,
            departures: tables.departures,
            pattern_stops_at: tables.pattern_stops_at,
            pattern_stops_at_starts: tables.pattern_stops_at_starts,
            ..timetable.clone()
        };
        Self { mirrored, transfers: transfers.transposed(timetable.stops.len()), end }
    }

    /// The minutes from each origin to each of `sites` sites within a bound, at the first percentile, given all walks.
    ///
    /// # Errors
    /// Where the work is interrupted.
    pub fn costs(
        &self,
        (timetable, options): (&Timetable, &TransitOptions),
        legs: &Legs,
        (sites, bound): (usize, Minutes),
        deadline: &Deadline,
    ) -> Result<CostMatrix, Interrupted> {
        let origins = legs.access.places();
        let from_stops = legs.access.transposed(timetable.stops.len());
        let departures: Vec<u32> = options.departures.all().map(|time| time + DAY).collect();
        let all = 0..u32::try_from(sites).unwrap_or(u32::MAX);
        let arrivals = all.map(|site| {
            let access: Vec<(u32, u32)> = (0..)
                .zip(0..legs.egress.places())
                .filter_map(|(stop, place)| Some((stop, legs.egress.row(place).iter().find(|walk| walk.0 == site)?.1)))
                .collect();
            let back = Legs {
                access: Walks::from_rows(1, |_| access.clone()),
                transfers: self.transfers.clone(),
                egress: from_stops.clone(),
                direct: Walks::from_rows(1, |_| Vec::new()),
            };
            let times = possible_arrivals(timetable, &back, &departures, options.max_seconds);
            self.earliest(&back, (&times, &departures), (options, origins), deadline)
        });
        let arrivals = arrivals.collect::<Result<Vec<Vec<u32>>, Interrupted>>()?;
        let rank = rank_of(options.percentiles.first().copied().unwrap_or(50), departures.len());
        let complete = bound.get().min(f64::from(options.max_seconds) / 60.0);
        Ok(CostMatrix::from_rows([origins, sites], CostUnit::Min, complete, |origin, row| {
            let direct = legs.direct.row(origin);
            for (site, earliest) in (0..).zip(&arrivals) {
                let walk = direct.iter().find(|walk| walk.0 == site && walk.1 <= options.max_seconds);
                let walk = walk.map_or(UNREACHED, |walk| walk.1);
                let own = &earliest[origin * departures.len()..(origin + 1) * departures.len()];
                let mut seconds: Vec<u32> = own
                    .iter()
                    .zip(&departures)
                    .map(|(arrival, departure)| arrival.saturating_sub(*departure))
                    .map(|ride| if ride <= options.max_seconds { ride.min(walk) } else { walk })
                    .collect();
                let (_, seconds, _) = seconds.select_nth_unstable(rank);
                let cost = f64::from(*seconds) / 60.0;
                if *seconds != UNREACHED && cost <= bound.get() {
                    row.push(SiteCost { site, cost });
                }
            }
        }))
    }

    /// By origin and departure: when people arrive, of some times at which they can, which rise.
    fn earliest(
        &self,
        back: &Legs,
        (times, departures): (&[u32], &[u32]),
        (options, origins): (&TransitOptions, usize),
        deadline: &Deadline,
    ) -> Result<Vec<u32>, Interrupted> {
        let limits = Limits { rides: usize::from(options.max_transfers) + 1, seconds: options.max_seconds };
        let share = times.len().div_ceil(rayon::current_num_threads()).max(1);
        let parts = times.par_chunks(share).map(|times| {
            let mut search = RangeRaptor::new(&self.mirrored, back, limits, origins);
            let mut earliest = vec![UNREACHED; origins * departures.len()];
            for times in times.chunks(ARRIVALS_AT_ONCE) {
                deadline.check()?;
                // Mirrored, the last arrival is the first departure.
                let leaving: Vec<u32> = times.iter().rev().map(|time| self.end - time).collect();
                search.run(0, &leaving);
                for &origin in search.reached_sites() {
                    let own =
                        &mut earliest[origin as usize * departures.len()..(origin as usize + 1) * departures.len()];
                    let latest = search.arrivals(origin, leaving.len()).iter().rev();
                    note_arrivals(
                        own,
                        departures,
                        times.iter().copied().zip(latest.map(|time| self.end.checked_sub(*time))),
                    );
                }
            }
            Ok(earliest)
        });
        let parts = parts.collect::<Result<Vec<Vec<u32>>, Interrupted>>()?;
        let merge = |mut one: Vec<u32>, other: Vec<u32>| {
            one.iter_mut().zip(other).for_each(|(own, time)| *own = time.min(*own));
            one
        };
        Ok(parts.into_iter().reduce(merge).unwrap_or_else(|| vec![UNREACHED; origins * departures.len()]))
    }
}

/// Lowers the arrival of each departure, given times of arrival, which rise, with the latest departure for each.
fn note_arrivals(earliest: &mut [u32], departures: &[u32], all: impl Iterator<Item = (u32, Option<u32>)>) {
    let mut next = 0;
    for (arrival, latest) in all {
        while let Some(departure) = departures.get(next).filter(|departure| Some(**departure) <= latest) {
            if arrival > *departure {
                earliest[next] = arrival.min(earliest[next]);
            }
            next += 1;
        }
    }
}

/// The times at which people who leave within the window can arrive from a stop of `back.access`, sorted: of each trip those
/// that nobody is earlier than by staying on it.
fn possible_arrivals(timetable: &Timetable, back: &Legs, departures: &[u32], max_seconds: u32) -> Vec<u32> {
    let mut walk_from = vec![UNREACHED; timetable.stops.len()];
    back.access.row(0).iter().for_each(|(stop, seconds)| walk_from[*stop as usize] = *seconds);
    let first = departures.first().copied().unwrap_or_default();
    let latest = departures.last().copied().unwrap_or_default() + max_seconds;
    let mut all = Vec::new();
    for (pattern, number) in timetable.patterns.iter().zip(0..) {
        let stops = timetable.pattern_stops(number);
        if stops.iter().all(|own| walk_from[own.stop as usize] == UNREACHED) {
            continue;
        }
        for trip in 0..pattern.trips.len() {
            let mut best = UNREACHED;
            for (own, arrival) in stops.iter().zip(timetable.arrivals(number, trip)).skip(1).rev() {
                let walk = walk_from[own.stop as usize];
                let there = if own.alights && walk != UNREACHED { arrival + walk } else { UNREACHED };
                if there < best {
                    best = there;
                    if (first..=latest).contains(&there) {
                        all.push(there);
                    }
                }
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn add_mirrored(tables: &mut PatternTables, timetable: &Timetable, number: usize, end: u32) {
    let Pattern { stops, trips, times } = timetable.patterns[number].clone();
    let (count, length) = (trips.len(), stops.len());
    let start = (tables.pattern_stops.len(), tables.trips.len(), tables.arrivals.len());
    let mirrored = |own: &PatternStop| PatternStop { stop: own.stop, boards: own.alights, alights: own.boards };
    tables.pattern_stops.extend(timetable.pattern_stops[stops].iter().rev().map(mirrored));
    tables.trips.extend(timetable.trips[trips].iter().rev());
    for trip in (0..count).rev() {
        let departure = |stop: usize| timetable.departures[times + stop * count + trip];
        tables.arrivals.extend((0..length).rev().map(|stop| end - departure(stop)));
    }
    for stop in (0..length).rev() {
        let arrival = |trip: usize| timetable.arrivals[times + trip * length + stop];
        tables.departures.extend((0..count).rev().map(|trip| end - arrival(trip)));
    }
    tables.patterns.push(Pattern {
        stops: start.0..tables.pattern_stops.len(),
        trips: start.1..tables.trips.len(),
        times: start.2,
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Footprint, Position};
    use crate::travel::Walking;
    use crate::travel::timetable::feed_builder::FeedBuilder;
    use crate::travel::timetable::{Departures, transit_costs};

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap_or(Position::NULL_ISLAND)
    }

    proptest! {
        #[test]
        fn backward_travel_times_are_those_forward(
            origins in prop::collection::vec((-0.01..0.06_f64, -0.02..0.02_f64), 1..12),
            to in prop::collection::vec((-0.01..0.06_f64, -0.02..0.02_f64), 1..3),
            trips in prop::collection::vec(prop::collection::vec((0..6_u32, 0..12_u32), 2..6), 1..25),
            (every, percentile, most, transfers) in (60..900_u32, 1..100_u8, 10..90_u32, 0..4_u8),
            minutes in 5.0..90.0_f64,
        ) {
            let feed = trips.iter().enumerate().fold(FeedBuilder::new(6), |feed, (number, stops)| {
                let mut minute = 400 + u32::try_from(number).unwrap_or(0) * 5;
                let calls: Vec<(u32, u32)> = stops.iter().map(|(stop, ride)| {
                    minute += ride;
                    (*stop, minute)
                }).collect();
                feed.trip(&calls)
            });
            let timetable = feed.tuesday();
            let options = TransitOptions {
                departures: Departures::new(7 * 3600, 8 * 3600, every).unwrap_or(TransitOptions::default().departures),
                percentiles: vec![percentile],
                max_seconds: most * 60,
                max_transfers: transfers,
                ..TransitOptions::default()
            };
            let bound = Minutes::new(minutes).unwrap_or(Minutes::new(1.0).unwrap());
            let origins: Vec<Position> = origins.iter().map(|&(lon, lat)| at(lon, lat)).collect();
            let sites: Vec<Footprint> = to.iter().map(|&(lon, lat)| Footprint::Point(at(lon, lat))).collect();
            let sites: Vec<&Footprint> = sites.iter().collect();
            let legs = Legs::straight(&timetable, &options, Walking::default(), &origins, &sites);
            let forward = transit_costs(&timetable, &options, &legs, sites.len(), bound);
            let backward = BackwardTimetable::new(&timetable, &legs.transfers);
            let found = backward.costs((&timetable, &options), &legs, (sites.len(), bound), &Deadline::never()).unwrap();
            for origin in 0..origins.len() {
                let within = |matrix: &CostMatrix| matrix.row(origin).within(Some(minutes)).iter().collect::<Vec<_>>();
                prop_assert_eq!(within(&found), within(&forward.percentiles[0]));
            }
        }
    }
}
