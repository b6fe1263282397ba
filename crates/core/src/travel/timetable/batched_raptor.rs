//! Batched RAPTOR: several origins with one departure time, searched together.
//!
//! The rounds are those of `range_raptor.rs`, but a stop has a vector of times, one for each of several origins that
//! are near each other. They use the same lines and walks, so that each walk is looked up once and added to all times
//! by a few vector instructions without branches.

use crate::travel::timetable::marked_set::MarkedSet;
use crate::travel::timetable::range_raptor::Limits;
use crate::travel::timetable::{Legs, PatternStopId, Timetable};

/// The number of origins in a batch.
pub(super) const LANES: usize = 16;

/// Later than every time.
const UNREACHED: i16 = i16::MAX;

/// No trip, or no stop of a pattern.
const NONE: u32 = u32::MAX;

/// Seconds since the departure, for each origin. Sums saturate at [`UNREACHED`].
#[derive(Debug, Clone, Copy, PartialEq)]
struct Times([i16; LANES]);

impl Times {
    const UNREACHED: Self = Self([UNREACHED; LANES]);

    fn plus(self, seconds: i16) -> Self {
        Self(self.0.map(|time| time.saturating_add(seconds)))
    }

    /// Replaces times after the limit by [`UNREACHED`].
    fn capped_at(self, latest: i16) -> Self {
        Self(self.0.map(|time| if time > latest { UNREACHED } else { time }))
    }

    /// Lowers each time to an earlier one, and returns whether any was earlier.
    fn lower(&mut self, times: Self) -> bool {
        let mut is_earlier = 0;
        for (known, time) in self.0.iter_mut().zip(times.0) {
            is_earlier |= i16::from(time < *known);
            *known = time.min(*known);
        }
        is_earlier != 0
    }

    fn earliest(self) -> i16 {
        self.0.into_iter().fold(UNREACHED, i16::min)
    }
}

/// A search, with memory that is reused for the next batch.
pub(super) struct BatchedRaptor<'a> {
    timetable: &'a Timetable,
    legs: &'a Legs,
    rides: usize,
    latest: i16,
    /// By stop: the earliest times of alighting.
    alight_times: Vec<Times>,
    /// By stop: the earliest times of boarding, in this round and in the next.
    board_times: [Vec<Times>; 2],
    /// By pattern: the stop at which its scan begins in this round; [`NONE`] where it is not scanned.
    scan_starts: Vec<u32>,
    queued_patterns: Vec<u32>,
    alighted: MarkedSet,
    boarding: MarkedSet,
    reached: MarkedSet,
    /// By site: the earliest arrivals by transit.
    best: Vec<Times>,
}

impl<'a> BatchedRaptor<'a> {
    /// A search; `None` where the limit exceeds the range of the times, which is nine hours.
    pub(super) fn new(timetable: &'a Timetable, legs: &'a Legs, limits: Limits, sites: usize) -> Option<Self> {
        let stops = timetable.stops.len();
        Some(Self {
            timetable,
            legs,
            rides: limits.rides,
            latest: i16::try_from(limits.seconds).ok().filter(|latest| *latest < UNREACHED)?,
            alight_times: vec![Times::UNREACHED; stops],
            board_times: [vec![Times::UNREACHED; stops], vec![Times::UNREACHED; stops]],
            scan_starts: vec![NONE; timetable.patterns.len()],
            queued_patterns: Vec::new(),
            alighted: MarkedSet::new(stops),
            boarding: MarkedSet::new(stops),
            reached: MarkedSet::new(stops),
            best: vec![Times::UNREACHED; sites],
        })
    }

    /// Searches from at most [`LANES`] origins with one departure time, and returns for each whether any trip can be
    /// caught. The results are in [`Self::seconds`].
    pub(super) fn run(&mut self, origins: &[usize], departure: u32) -> [bool; LANES] {
        self.alight_times.fill(Times::UNREACHED);
        self.board_times.iter_mut().for_each(|board_times| board_times.fill(Times::UNREACHED));
        self.best.fill(Times::UNREACHED);
        let mut caught = [false; LANES];
        for (lane, (origin, caught)) in origins.iter().zip(&mut caught).enumerate() {
            *caught = self.walk_to_stops(lane, *origin, departure);
        }
        for round in 1..=self.rides {
            if self.queued_patterns.is_empty() {
                break;
            }
            self.ride_patterns(departure);
            if round < self.rides {
                self.transfer(departure);
            }
            self.alighted.clear();
        }
        self.walk_to_sites();
        caught
    }

    /// The travel time by transit in seconds from the origin in a lane to each site; `None` where it is not reached.
    pub(super) fn seconds(&self, lane: usize) -> impl Iterator<Item = Option<u32>> {
        self.best.iter().map(move |times| u32::try_from(times.0[lane]).ok().filter(|_| times.0[lane] != UNREACHED))
    }

    /// Walks from an origin to the stops near it, and returns whether any trip can be caught there.
    fn walk_to_stops(&mut self, lane: usize, origin: usize, departure: u32) -> bool {
        let mut is_caught = false;
        for &(stop, walk) in self.legs.access.row(origin) {
            let Some(walk) = i16::try_from(walk).ok().filter(|walk| *walk <= self.latest) else { continue };
            for board_times in &mut self.board_times {
                let known = &mut board_times[stop as usize].0[lane];
                *known = walk.min(*known);
            }
            let (time, latest) = (absolute_time(departure, walk), absolute_time(departure, self.latest));
            for &at in self.timetable.pattern_stops_at(stop) {
                let stop_departures = self.timetable.departures(at);
                if at.last_departure >= Some(time)
                    && stop_departures[stop_departures.partition_point(|own| *own < time)] <= latest
                {
                    is_caught = true;
                    self.queue_pattern(at);
                }
            }
        }
        is_caught
    }

    fn queue_pattern(&mut self, at: PatternStopId) {
        let start = &mut self.scan_starts[at.pattern as usize];
        if *start == NONE {
            self.queued_patterns.push(at.pattern);
        }
        *start = at.sequence.min(*start);
    }

    /// Scans every pattern of this round from the first stop where an earlier trip may be caught.
    fn ride_patterns(&mut self, departure: u32) {
        let mut patterns = std::mem::take(&mut self.queued_patterns);
        for pattern in patterns.drain(..) {
            let start = std::mem::replace(&mut self.scan_starts[pattern as usize], NONE);
            self.ride_pattern(pattern, start, departure);
        }
        self.queued_patterns = patterns;
        for &stop in self.alighted.marked() {
            self.reached.mark(stop);
        }
    }

    fn ride_pattern(&mut self, pattern: u32, start: u32, departure: u32) {
        let pattern_stops = self.timetable.pattern_stops(pattern);
        let departures = self.timetable.all_departures(pattern);
        let trips = departures.len() / pattern_stops.len();
        let arrivals = self.timetable.all_arrivals(pattern);
        // The trip that is ridden from each origin, and whether there is any.
        let (mut current_trip, mut is_ridden) = ([NONE; LANES], false);
        for (number, pattern_stop) in pattern_stops.iter().enumerate().skip(start as usize) {
            if is_ridden && pattern_stop.alights {
                let mut times = Times::UNREACHED;
                for (time, trip) in times.0.iter_mut().zip(current_trip) {
                    if trip != NONE {
                        *time = seconds(arrivals[trip as usize * pattern_stops.len() + number], departure);
                    }
                }
                let is_earlier = self.alight_times[pattern_stop.stop as usize].lower(times.capped_at(self.latest));
                self.alighted.mark_if(pattern_stop.stop, is_earlier);
            }
            if !pattern_stop.boards {
                continue;
            }
            let stop_departures = &departures[number * trips..(number + 1) * trips];
            for (ready, trip) in self.board_times[0][pattern_stop.stop as usize].0.into_iter().zip(&mut current_trip) {
                if ready == UNREACHED {
                    continue;
                }
                let before = &stop_departures[..trips.min(*trip as usize)];
                let ready = absolute_time(departure, ready);
                // Mostly no earlier trip can be caught, as the last of them shows.
                if before.last().is_some_and(|last| *last >= ready) {
                    *trip = u32::try_from(before.partition_point(|own| *own < ready)).unwrap_or(NONE);
                    is_ridden = true;
                }
            }
        }
    }

    /// Transfers from every stop where the time of alighting has improved in this round.
    fn transfer(&mut self, departure: u32) {
        let [now, next] = &mut self.board_times;
        for &stop in self.alighted.marked() {
            let time = self.alight_times[stop as usize];
            for &(to, walk) in self.legs.transfers.row(stop as usize) {
                let ready = time.plus(i16::try_from(walk).unwrap_or(UNREACHED)).capped_at(self.latest);
                let is_earlier = next[to as usize].lower(ready);
                self.boarding.mark_if(to, is_earlier);
            }
        }
        std::mem::swap(now, next);
        for place in 0..self.boarding.marked().len() {
            let stop = self.boarding.marked()[place];
            let ready = self.board_times[0][stop as usize];
            self.board_times[1][stop as usize] = ready;
            let first = absolute_time(departure, ready.earliest());
            for &at in self.timetable.pattern_stops_at(stop) {
                if at.last_departure >= Some(first) {
                    self.queue_pattern(at);
                }
            }
        }
        self.boarding.clear();
    }

    /// Walks from the reached stops to the sites.
    fn walk_to_sites(&mut self) {
        for &stop in self.reached.marked() {
            let time = self.alight_times[stop as usize];
            for &(site, walk) in self.legs.egress.row(stop as usize) {
                let there = time.plus(i16::try_from(walk).unwrap_or(UNREACHED)).capped_at(self.latest);
                self.best[site as usize].lower(there);
            }
        }
        self.reached.clear();
    }
}

/// The time in the timetable, from the seconds since the departure.
fn absolute_time(departure: u32, seconds: i16) -> u32 {
    departure + u32::from(seconds.unsigned_abs())
}

/// The seconds since the departure, not below 0; [`UNREACHED`] where they are too many.
fn seconds(time: u32, departure: u32) -> i16 {
    i16::try_from(time.saturating_sub(departure)).unwrap_or(UNREACHED)
}

/// Sorts origins so that neighbours are in one batch: by the position of their nearest stop.
pub(super) fn spatial_order(timetable: &Timetable, legs: &Legs) -> Vec<usize> {
    /// The height of a band of latitude, in degrees: two kilometers.
    const BAND: f64 = 0.02;
    let place = |origin: usize| {
        let nearest = legs.access.row(origin).iter().min_by_key(|&&(stop, walk)| (walk, stop))?;
        let position = timetable.stops()[nearest.0 as usize].stop.position?;
        Some(((position.lat() / BAND).floor(), position.lon()))
    };
    let mut origins: Vec<(Option<(f64, f64)>, usize)> =
        (0..legs.access.places()).map(|origin| (place(origin), origin)).collect();
    origins.sort_by(|(a, first), (b, second)| match (a, b) {
        (Some(a), Some(b)) => a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(first.cmp(second)),
        _ => b.is_some().cmp(&a.is_some()).then(first.cmp(second)),
    });
    origins.into_iter().map(|(_, origin)| origin).collect()
}
