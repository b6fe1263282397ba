//! Groups trips into patterns, in flat arrays.

use std::collections::HashMap;

use crate::travel::timetable::{Call, Pattern, PatternStop, PatternStopId, TripInstance};

/// A trip on a day with its stops and times.
pub(super) struct TimedTrip {
    /// Its stops.
    pub(super) pattern_stops: Vec<PatternStop>,
    /// Arrival and departure at each stop.
    pub(super) times: Vec<(u32, u32)>,
    /// Its attributes.
    pub(super) trip: TripInstance,
}

/// The arrays of a timetable that a search scans.
#[derive(Default)]
pub(super) struct PatternTables {
    pub(super) patterns: Vec<Pattern>,
    pub(super) pattern_stops: Vec<PatternStop>,
    pub(super) trips: Vec<TripInstance>,
    pub(super) arrivals: Vec<u32>,
    pub(super) departures: Vec<u32>,
    pub(super) pattern_stops_at: Vec<PatternStopId>,
    pub(super) pattern_stops_at_starts: Vec<usize>,
}

impl From<&Call> for PatternStop {
    fn from(call: &Call) -> Self {
        Self { stop: call.stop, boards: call.boards, alights: call.alights }
    }
}

/// Groups trips with the same sequence of stops into patterns, by departure. A trip that overtakes another is put into
/// a separate pattern, so that within a pattern trips are in the same order at every stop.
pub(super) fn group_into_patterns(timed_trips: Vec<TimedTrip>, stops: usize) -> PatternTables {
    let mut by_stops: HashMap<Vec<PatternStop>, Vec<TripRow>> = HashMap::new();
    for TimedTrip { pattern_stops, times, trip } in timed_trips {
        by_stops.entry(pattern_stops).or_default().push((times, trip));
    }
    let mut by_stops: Vec<(Vec<PatternStop>, Vec<TripRow>)> = by_stops.into_iter().collect();
    by_stops.sort_by(|a, b| a.0.cmp(&b.0));
    let mut tables = PatternTables::default();
    for (pattern_stops, trips) in by_stops {
        for chain in chains(trips) {
            tables.add(&pattern_stops, &chain);
        }
    }
    tables.index_stops(stops);
    tables
}

type TripRow = (Vec<(u32, u32)>, TripInstance);

/// Divides trips into chains in which no trip overtakes another.
fn chains(mut trips: Vec<TripRow>) -> Vec<Vec<TripRow>> {
    trips.sort_by(|(a, first), (b, second)| {
        let leaving = a.iter().map(|time| time.1).cmp(b.iter().map(|time| time.1));
        let key = |trip: &TripInstance| (trip.route, trip.direction, trip.on_service_day);
        leaving.then_with(|| a.cmp(b)).then_with(|| key(first).cmp(&key(second)))
    });
    let mut chains: Vec<Vec<TripRow>> = Vec::new();
    for trip in trips {
        let follows = |chain: &Vec<TripRow>| {
            chain.last().is_none_or(|(before, _)| {
                before.iter().zip(&trip.0).all(|(before, after)| before.0 <= after.0 && before.1 <= after.1)
            })
        };
        match chains.iter_mut().find(|chain| follows(chain)) {
            Some(chain) => chain.push(trip),
            None => chains.push(vec![trip]),
        }
    }
    chains
}

impl PatternTables {
    fn add(&mut self, pattern_stops: &[PatternStop], chain: &[TripRow]) {
        let times = self.arrivals.len();
        let (first_stop, first_trip) = (self.pattern_stops.len(), self.trips.len());
        self.pattern_stops.extend_from_slice(pattern_stops);
        self.trips.extend(chain.iter().map(|(_, trip)| *trip));
        self.arrivals.extend(chain.iter().flat_map(|(times, _)| times.iter().map(|time| time.0)));
        for pattern_stop in 0..pattern_stops.len() {
            self.departures.extend(chain.iter().map(|(times, _)| times[pattern_stop].1));
        }
        let (pattern_stops, trips) = (first_stop..self.pattern_stops.len(), first_trip..self.trips.len());
        self.patterns.push(Pattern { stops: pattern_stops, trips, times });
    }

    /// Indexes the pattern stops of each stop.
    pub(super) fn index_stops(&mut self, stops: usize) {
        let mut starts = vec![0; stops + 1];
        for pattern_stop in &self.pattern_stops {
            starts[pattern_stop.stop as usize + 1] += 1;
        }
        for stop in 0..stops {
            starts[stop + 1] += starts[stop];
        }
        let mut next = starts.clone();
        self.pattern_stops_at =
            vec![PatternStopId { pattern: 0, sequence: 0, last_departure: None }; self.pattern_stops.len()];
        for (pattern, number) in self.patterns.iter().zip(0..) {
            let last = self.departures[pattern.times..].chunks(pattern.trips.len()).map(<[u32]>::last);
            let last_stop = pattern.stops.len() - 1;
            for ((sequence, pattern_stop), last) in
                self.pattern_stops[pattern.stops.clone()].iter().enumerate().zip(last)
            {
                let slot = &mut next[pattern_stop.stop as usize];
                self.pattern_stops_at[*slot] = PatternStopId {
                    pattern: number,
                    sequence: u32::try_from(sequence).unwrap_or(u32::MAX),
                    last_departure: last.copied().filter(|_| pattern_stop.boards && sequence < last_stop),
                };
                *slot += 1;
            }
        }
        self.pattern_stops_at_starts = starts;
    }
}
