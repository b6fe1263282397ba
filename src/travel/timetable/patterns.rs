//! Trips that call at the same stops, brought together in flat arrays.

use std::collections::HashMap;

use crate::travel::timetable::{Call, Halt, HaltOf, Pattern, RunningTrip};

/// A trip that runs, on its own.
pub(super) struct Running {
    /// Where it calls.
    pub(super) halts: Vec<Halt>,
    /// When it arrives and leaves there.
    pub(super) times: Vec<(u32, u32)>,
    /// What it is.
    pub(super) trip: RunningTrip,
}

/// The parts of a timetable that a search runs through.
#[derive(Default)]
pub(super) struct Flat {
    pub(super) patterns: Vec<Pattern>,
    pub(super) halts: Vec<Halt>,
    pub(super) trips: Vec<RunningTrip>,
    pub(super) arrivals: Vec<u32>,
    pub(super) departures: Vec<u32>,
    pub(super) calls_at: Vec<HaltOf>,
    pub(super) calls_at_starts: Vec<usize>,
}

impl From<&Call> for Halt {
    fn from(call: &Call) -> Self {
        Self { stop: call.stop, boards: call.boards, alights: call.alights }
    }
}

/// Brings trips with the same sequence of stops together, by departure. A trip that overtakes another on the way, or is
/// overtaken, goes into a pattern beside: within a pattern the first to leave a stop is the first everywhere.
pub(super) fn flatten(running: Vec<Running>, stops: usize) -> Flat {
    let mut alike: HashMap<Vec<Halt>, Vec<Single>> = HashMap::new();
    for Running { halts, times, trip } in running {
        alike.entry(halts).or_default().push((times, trip));
    }
    let mut alike: Vec<(Vec<Halt>, Vec<Single>)> = alike.into_iter().collect();
    alike.sort_by(|a, b| a.0.cmp(&b.0));
    let mut flat = Flat::default();
    for (halts, trips) in alike {
        for chain in chains(trips) {
            flat.add(&halts, &chain);
        }
    }
    flat.index(stops);
    flat
}

type Single = (Vec<(u32, u32)>, RunningTrip);

/// Trips in as many rows as it takes so that in each of them no trip overtakes another.
fn chains(mut trips: Vec<Single>) -> Vec<Vec<Single>> {
    trips.sort_by(|(a, first), (b, second)| {
        let leaving = a.iter().map(|time| time.1).cmp(b.iter().map(|time| time.1));
        let key = |trip: &RunningTrip| (trip.route, trip.direction, trip.today);
        leaving.then_with(|| a.cmp(b)).then_with(|| key(first).cmp(&key(second)))
    });
    let mut chains: Vec<Vec<Single>> = Vec::new();
    for trip in trips {
        let follows = |chain: &Vec<Single>| {
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

impl Flat {
    fn add(&mut self, halts: &[Halt], chain: &[Single]) {
        let times = self.arrivals.len();
        let (first_halt, first_trip) = (self.halts.len(), self.trips.len());
        self.halts.extend_from_slice(halts);
        self.trips.extend(chain.iter().map(|(_, trip)| *trip));
        self.arrivals.extend(chain.iter().flat_map(|(times, _)| times.iter().map(|time| time.0)));
        for halt in 0..halts.len() {
            self.departures.extend(chain.iter().map(|(times, _)| times[halt].1));
        }
        let (halts, trips) = (first_halt..self.halts.len(), first_trip..self.trips.len());
        self.patterns.push(Pattern { halts, trips, times });
    }

    /// Notes at which halts of which patterns each stop is.
    fn index(&mut self, stops: usize) {
        let mut starts = vec![0; stops + 1];
        for halt in &self.halts {
            starts[halt.stop as usize + 1] += 1;
        }
        for stop in 0..stops {
            starts[stop + 1] += starts[stop];
        }
        let mut next = starts.clone();
        self.calls_at = vec![HaltOf { pattern: 0, halt: 0, until: None }; self.halts.len()];
        for (pattern, number) in self.patterns.iter().zip(0..) {
            let last = self.departures[pattern.times..].chunks(pattern.trips.len()).map(<[u32]>::last);
            let last_halt = pattern.halts.len() - 1;
            for ((place, halt), last) in self.halts[pattern.halts.clone()].iter().enumerate().zip(last) {
                let slot = &mut next[halt.stop as usize];
                self.calls_at[*slot] = HaltOf {
                    pattern: number,
                    halt: u32::try_from(place).unwrap_or(u32::MAX),
                    until: last.copied().filter(|_| halt.boards && place < last_halt),
                };
                *slot += 1;
            }
        }
        self.calls_at_starts = starts;
    }
}
