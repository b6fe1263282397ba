//! Range RAPTOR: the earliest arrivals at every site for each of many departure times.
//!
//! After round k of RAPTOR (Delling, Pajor and Werneck 2012, "Round-based public transit routing") every stop has its
//! earliest arrival with at most k rides. Departures are searched from the last to the first, and labels are kept from
//! one to the next (their rRAPTOR), as an earlier departure can wait for a later one. So each departure searches only
//! what it improves, and the result is that of searching each departure alone.

use crate::travel::timetable::marked_set::MarkedSet;
use crate::travel::timetable::{Legs, PatternStopId, Timetable, UNREACHED};

/// The limits of a journey.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most rides.
    pub(super) rides: usize,
    /// The longest travel time in seconds.
    pub(super) seconds: u32,
}

/// A search, with memory that is reused for the next origin.
pub(super) struct RangeRaptor<'a> {
    pub(super) timetable: &'a Timetable,
    pub(super) legs: &'a Legs,
    pub(super) limits: Limits,
    /// By round and stop: the earliest time of alighting after at most so many rides.
    pub(super) alight_times: Vec<u32>,
    /// By round and stop: the earliest time of boarding after at most so many rides.
    pub(super) board_times: Vec<u32>,
    /// By pattern: the stop at which its scan begins in this round; [`UNREACHED`] where it is not scanned.
    scan_starts: Vec<u32>,
    queued_patterns: Vec<u32>,
    alighted: MarkedSet,
    boarding: MarkedSet,
    reached: MarkedSet,
    /// By pattern stop near the origin: the earliest trip caught there by the departures searched before.
    caught: Vec<u32>,
    /// By site: the earliest arrival by transit found, and the number of the departure that found it.
    best: Vec<(u32, usize)>,
    /// By site and departure: the earliest arrival by transit.
    profile: Vec<u32>,
    reached_sites: Vec<u32>,
}

/// Lowers a time to an earlier one, and returns whether it was earlier.
fn lower(known: &mut u32, time: u32) -> bool {
    let is_earlier = time < *known;
    *known = if is_earlier { time } else { *known };
    is_earlier
}

impl<'a> RangeRaptor<'a> {
    pub(super) fn new(timetable: &'a Timetable, legs: &'a Legs, limits: Limits, sites: usize) -> Self {
        let stops = timetable.stops.len();
        let labels = (limits.rides + 1) * stops;
        Self {
            timetable,
            legs,
            limits,
            alight_times: vec![UNREACHED; labels],
            board_times: vec![UNREACHED; labels],
            scan_starts: vec![UNREACHED; timetable.patterns.len()],
            queued_patterns: Vec::new(),
            alighted: MarkedSet::new(stops),
            boarding: MarkedSet::new(stops),
            reached: MarkedSet::new(stops),
            caught: Vec::new(),
            best: vec![(UNREACHED, 0); sites],
            profile: Vec::new(),
            reached_sites: Vec::new(),
        }
    }

    /// Searches all departures, which rise, from an origin, and returns whether any trip can be caught. The results are
    /// in [`Self::arrivals`] for each of [`Self::reached_sites`].
    pub(super) fn run(&mut self, origin: usize, departures: &[u32]) -> bool {
        self.reset(departures.len());
        let access = self.legs.access.row(origin);
        let pattern_stops: usize = access.iter().map(|&(stop, _)| self.timetable.pattern_stops_at(stop).len()).sum();
        self.caught.clear();
        self.caught.resize(pattern_stops, UNREACHED);
        for (number, departure) in departures.iter().enumerate().rev() {
            self.walk_to_stops(access, *departure);
            for round in 1..=self.limits.rides {
                if self.queued_patterns.is_empty() {
                    break;
                }
                self.ride_patterns(round, departure + self.limits.seconds);
                if round < self.limits.rides {
                    self.transfer(round, departure + self.limits.seconds);
                }
                self.alighted.clear();
            }
            self.walk_to_sites(departure + self.limits.seconds, number, departures.len());
        }
        self.fill_profiles(departures.len());
        self.caught.iter().any(|trip| *trip != UNREACHED)
    }

    /// The sites that are reached by transit.
    pub(super) fn reached_sites(&self) -> &[u32] {
        &self.reached_sites
    }

    /// The earliest arrivals at a site by transit, for each departure; [`UNREACHED`] where there is none.
    pub(super) fn arrivals(&self, site: u32, departures: usize) -> &[u32] {
        if self.best[site as usize].0 == UNREACHED {
            return &[];
        }
        &self.profile[site as usize * departures..(site as usize + 1) * departures]
    }

    fn reset(&mut self, departures: usize) {
        self.alight_times.fill(UNREACHED);
        self.board_times.fill(UNREACHED);
        self.best.fill((UNREACHED, 0));
        self.reached_sites.clear();
        self.profile.resize(self.best.len() * departures, UNREACHED);
    }

    /// Walks to the stops near the origin, and queues the patterns of which an earlier trip can be caught than with a
    /// later departure.
    fn walk_to_stops(&mut self, access: &[(u32, u32)], departure: u32) {
        let mut slot = 0;
        for &(stop, walk) in access {
            let time = departure + walk;
            lower_from_round(&mut self.board_times, self.timetable.stops.len(), 0, stop, time);
            for &at in self.timetable.pattern_stops_at(stop) {
                let stop_departures = self.timetable.departures(at);
                if at.last_departure >= Some(time)
                    && let Some(trip) = earliest_trip(stop_departures, time, self.caught[slot])
                    && stop_departures[trip as usize] <= departure + self.limits.seconds
                {
                    self.caught[slot] = trip;
                    self.queue_pattern(at);
                }
                slot += 1;
            }
        }
    }

    fn queue_pattern(&mut self, at: PatternStopId) {
        let start = &mut self.scan_starts[at.pattern as usize];
        if *start == UNREACHED {
            self.queued_patterns.push(at.pattern);
        }
        *start = at.sequence.min(*start);
    }

    /// Scans every pattern of this round from the first stop where an earlier trip may be caught.
    fn ride_patterns(&mut self, round: usize, latest: u32) {
        let stops = self.timetable.stops.len();
        let mut patterns = std::mem::take(&mut self.queued_patterns);
        let alight_times = &mut self.alight_times[round * stops..(round + 1) * stops];
        let board_times = &self.board_times[(round - 1) * stops..round * stops];
        for pattern in patterns.drain(..) {
            let start = std::mem::replace(&mut self.scan_starts[pattern as usize], UNREACHED);
            let pattern_stops = self.timetable.pattern_stops(pattern);
            let departures = self.timetable.all_departures(pattern);
            let trips = departures.len() / pattern_stops.len();
            let mut current_trip: Option<(u32, &[u32])> = None;
            for (pattern_stop, number) in pattern_stops.iter().zip(0_u32..).skip(start as usize) {
                if let Some((_, arrivals)) = current_trip
                    && pattern_stop.alights
                {
                    let time = arrivals[number as usize];
                    let in_time = if time <= latest { time } else { UNREACHED };
                    let is_earlier = lower(&mut alight_times[pattern_stop.stop as usize], in_time);
                    self.alighted.mark_if(pattern_stop.stop, is_earlier);
                }
                let ready = board_times[pattern_stop.stop as usize];
                if pattern_stop.boards && ready != UNREACHED {
                    let stop_departures = &departures[number as usize * trips..(number as usize + 1) * trips];
                    let known = current_trip.map_or(UNREACHED, |(trip, _)| trip);
                    if let Some(trip) = earliest_trip(stop_departures, ready, known) {
                        current_trip = Some((trip, self.timetable.arrivals(pattern, trip as usize)));
                    }
                }
            }
        }
        self.queued_patterns = patterns;
        for &stop in self.alighted.marked() {
            let time = self.alight_times[round * stops + stop as usize];
            lower_from_round(&mut self.alight_times, stops, round + 1, stop, time);
            self.reached.mark(stop);
        }
    }

    /// Transfers from every stop where the time of alighting has improved in this round.
    fn transfer(&mut self, round: usize, latest: u32) {
        let stops = self.timetable.stops.len();
        let now = &mut self.board_times[round * stops..(round + 1) * stops];
        for &stop in self.alighted.marked() {
            let time = self.alight_times[round * stops + stop as usize];
            for &(to, seconds) in self.legs.transfers.row(stop as usize) {
                let ready = time + seconds;
                let in_time = if ready <= latest { ready } else { UNREACHED };
                let is_earlier = lower(&mut now[to as usize], in_time);
                self.boarding.mark_if(to, is_earlier);
            }
        }
        for index in 0..self.boarding.marked().len() {
            let stop = self.boarding.marked()[index];
            let ready = self.board_times[round * stops + stop as usize];
            lower_from_round(&mut self.board_times, stops, round + 1, stop, ready);
            for &at in self.timetable.pattern_stops_at(stop) {
                if at.last_departure >= Some(ready) {
                    self.queue_pattern(at);
                }
            }
        }
        self.boarding.clear();
    }

    /// Walks to the sites from the stops that this departure reaches earlier.
    fn walk_to_sites(&mut self, latest: u32, departure: usize, departures: usize) {
        let stops = self.timetable.stops.len();
        let last = self.limits.rides * stops;
        for &stop in self.reached.marked() {
            let time = self.alight_times[last + stop as usize];
            for &(site, walk) in self.legs.egress.row(stop as usize) {
                let arrival = time + walk;
                let best = &mut self.best[site as usize];
                if arrival <= latest && arrival < best.0 {
                    let profile = &mut self.profile[site as usize * departures..(site as usize + 1) * departures];
                    if best.0 == UNREACHED {
                        self.reached_sites.push(site);
                        profile[departure + 1..].fill(UNREACHED);
                    } else {
                        profile[departure + 1..=best.1].fill(best.0);
                    }
                    *best = (arrival, departure);
                }
            }
        }
        self.reached.clear();
    }

    /// Copies the best arrival of each site to the departures before the one that found it.
    fn fill_profiles(&mut self, departures: usize) {
        for &site in &self.reached_sites {
            let (arrival, since) = self.best[site as usize];
            self.profile[site as usize * departures..=site as usize * departures + since].fill(arrival);
        }
    }
}

/// Lowers the time of a stop in a round and in the rounds after it.
fn lower_from_round(times: &mut [u32], stops: usize, round: usize, stop: u32, time: u32) {
    let later = times.get_mut(round * stops..).unwrap_or_default();
    for known in later.iter_mut().skip(stop as usize).step_by(stops).take_while(|known| **known > time) {
        *known = time;
    }
}

/// The first trip that leaves at a time or later, if it is earlier than a known one.
fn earliest_trip(departures: &[u32], time: u32, known: u32) -> Option<u32> {
    let before = &departures[..departures.len().min(known as usize)];
    // Mostly there is none, as the last of them shows.
    if before.last().is_none_or(|last| *last < time) {
        return None;
    }
    u32::try_from(before.partition_point(|departure| *departure < time)).ok()
}
