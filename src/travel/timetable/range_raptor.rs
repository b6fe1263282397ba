//! When people who leave at each of many times reach every site.
//!
//! Round by round, as in RAPTOR (Delling, Pajor and Werneck 2012, "Round-based public transit routing"): after round k every
//! stop knows when people are there with k rides. Departures are searched from the last to the first, and what a later
//! departure knows is kept (their rRAPTOR): who leaves earlier can wait. So each departure only searches what it makes better,
//! and the answers are those of searching each departure alone.

use crate::travel::timetable::{HaltOf, Legs, Timetable};

/// Later than every time.
pub(super) const NEVER: u32 = u32::MAX;

/// The limits of a journey.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// How many vehicles people ride at most.
    pub(super) rides: usize,
    /// How many seconds they travel at most.
    pub(super) seconds: u32,
}

/// A search and the memory it uses again for the next origin.
pub(super) struct Search<'a> {
    timetable: &'a Timetable,
    legs: &'a Legs,
    limits: Limits,
    /// By round and stop: when people get off there, after at most so many rides.
    off: Vec<u32>,
    /// By round and stop: from when on people can get on there, after at most so many rides.
    on: Vec<u32>,
    /// Where the scan of each pattern begins in this round; the halt `NEVER` where it is not scanned.
    begins: Vec<u32>,
    patterns: Vec<u32>,
    alighted: Marks,
    boarding: Marks,
    reached: Marks,
    /// Of each halt at a stop near the origin: the trip that the departure before this one caught there.
    caught: Vec<u32>,
    /// By site: when people get there by the best ride so far, and since which departure that is known.
    best: Vec<(u32, usize)>,
    /// By site and departure: when people get there by riding.
    profile: Vec<u32>,
    touched: Vec<u32>,
}

/// Numbers that are marked, each once.
pub(super) struct Marks {
    is_marked: Vec<bool>,
    /// The marked ones come first; there is room for one more than there are.
    list: Vec<u32>,
    count: usize,
}

impl Marks {
    pub(super) fn new(count: usize) -> Self {
        Self { is_marked: vec![false; count], list: vec![0; count + 1], count: 0 }
    }

    pub(super) fn mark(&mut self, number: u32) {
        self.mark_if(number, true);
    }

    /// Marks a number, or does not. Whether it does is as often yes as no and follows no rule that a processor could guess: so there is
    /// no branch, and the number is written down either way.
    #[expect(clippy::needless_bitwise_bool, reason = "the other operator is a branch")]
    pub(super) fn mark_if(&mut self, number: u32, yes: bool) {
        let is_marked = &mut self.is_marked[number as usize];
        self.list[self.count] = number;
        self.count += usize::from(yes & !*is_marked);
        *is_marked |= yes;
    }

    pub(super) fn marked(&self) -> &[u32] {
        &self.list[..self.count]
    }

    pub(super) fn clear(&mut self) {
        for number in &self.list[..self.count] {
            self.is_marked[*number as usize] = false;
        }
        self.count = 0;
    }
}

/// Lowers a time to an earlier one, and says whether that was done.
fn lower(known: &mut u32, time: u32) -> bool {
    let is_earlier = time < *known;
    *known = if is_earlier { time } else { *known };
    is_earlier
}

impl<'a> Search<'a> {
    pub(super) fn new(timetable: &'a Timetable, legs: &'a Legs, limits: Limits, sites: usize) -> Self {
        let stops = timetable.stops.len();
        let labels = (limits.rides + 1) * stops;
        Self {
            timetable,
            legs,
            limits,
            off: vec![NEVER; labels],
            on: vec![NEVER; labels],
            begins: vec![NEVER; timetable.patterns.len()],
            patterns: Vec::new(),
            alighted: Marks::new(stops),
            boarding: Marks::new(stops),
            reached: Marks::new(stops),
            caught: Vec::new(),
            best: vec![(NEVER, 0); sites],
            profile: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// Searches all departures of an origin; they rise. Afterwards [`Self::arrivals`] has the answers for the sites in
    /// [`Self::touched`]. Says whether any vehicle could be caught.
    pub(super) fn run(&mut self, origin: usize, departures: &[u32]) -> bool {
        self.forget(departures.len());
        let access = self.legs.access.row(origin);
        let halts: usize = access.iter().map(|&(stop, _)| self.timetable.calls_at(stop).len()).sum();
        self.caught.clear();
        self.caught.resize(halts, NEVER);
        for (number, departure) in departures.iter().enumerate().rev() {
            self.leave(access, *departure);
            for round in 1..=self.limits.rides {
                if self.patterns.is_empty() {
                    break;
                }
                self.ride(round, departure + self.limits.seconds);
                if round < self.limits.rides {
                    self.change(round, departure + self.limits.seconds);
                }
                self.alighted.clear();
            }
            self.arrive(departure + self.limits.seconds, number, departures.len());
        }
        self.finish(departures.len());
        self.caught.iter().any(|trip| *trip != NEVER)
    }

    /// The sites that are reached by riding.
    pub(super) fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// When people reach a site by riding, for each departure; [`NEVER`] where they don't.
    pub(super) fn arrivals(&self, site: u32, departures: usize) -> &[u32] {
        if self.best[site as usize].0 == NEVER {
            return &[];
        }
        &self.profile[site as usize * departures..(site as usize + 1) * departures]
    }

    fn forget(&mut self, departures: usize) {
        self.off.fill(NEVER);
        self.on.fill(NEVER);
        self.best.fill((NEVER, 0));
        self.touched.clear();
        self.profile.resize(self.best.len() * departures, NEVER);
    }

    /// Walks to the stops near the origin. A pattern is worth a scan where an earlier trip can be caught than by leaving
    /// later.
    fn leave(&mut self, access: &[(u32, u32)], departure: u32) {
        let mut slot = 0;
        for &(stop, walk) in access {
            let time = departure + walk;
            improve(&mut self.on, self.timetable.stops.len(), (0, stop), time);
            for &at in self.timetable.calls_at(stop) {
                let leaving = self.timetable.departures(at);
                if at.until >= Some(time)
                    && let Some(trip) = earliest(leaving, time, self.caught[slot])
                    && leaving[trip as usize] <= departure + self.limits.seconds
                {
                    self.caught[slot] = trip;
                    self.scan_later(at);
                }
                slot += 1;
            }
        }
    }

    fn scan_later(&mut self, at: HaltOf) {
        let begin = &mut self.begins[at.pattern as usize];
        if *begin == NEVER {
            self.patterns.push(at.pattern);
        }
        *begin = at.halt.min(*begin);
    }

    /// Rides every pattern of this round from where it can be caught earlier than before.
    fn ride(&mut self, round: usize, latest: u32) {
        let stops = self.timetable.stops.len();
        let mut patterns = std::mem::take(&mut self.patterns);
        let off = &mut self.off[round * stops..(round + 1) * stops];
        let on = &self.on[(round - 1) * stops..round * stops];
        for pattern in patterns.drain(..) {
            let begin = std::mem::replace(&mut self.begins[pattern as usize], NEVER);
            let halts = self.timetable.halts(pattern);
            let departures = self.timetable.all_departures(pattern);
            let trips = departures.len() / halts.len();
            let mut riding: Option<(u32, &[u32])> = None;
            for (halt, number) in halts.iter().zip(0_u32..).skip(begin as usize) {
                if let Some((_, arrivals)) = riding
                    && halt.alights
                {
                    let time = arrivals[number as usize];
                    let in_time = if time <= latest { time } else { NEVER };
                    let is_earlier = lower(&mut off[halt.stop as usize], in_time);
                    self.alighted.mark_if(halt.stop, is_earlier);
                }
                let ready = on[halt.stop as usize];
                if halt.boards && ready != NEVER {
                    let leaving = &departures[number as usize * trips..(number as usize + 1) * trips];
                    let known = riding.map_or(NEVER, |(trip, _)| trip);
                    if let Some(trip) = earliest(leaving, ready, known) {
                        riding = Some((trip, self.timetable.arrivals(pattern, trip as usize)));
                    }
                }
            }
        }
        self.patterns = patterns;
        for &stop in self.alighted.marked() {
            let time = self.off[round * stops + stop as usize];
            improve(&mut self.off, stops, (round + 1, stop), time);
            self.reached.mark(stop);
        }
    }

    /// Changes at every stop that was reached earlier in this round than before.
    fn change(&mut self, round: usize, latest: u32) {
        let stops = self.timetable.stops.len();
        let now = &mut self.on[round * stops..(round + 1) * stops];
        for &stop in self.alighted.marked() {
            let time = self.off[round * stops + stop as usize];
            for &(to, seconds) in self.legs.changes.row(stop as usize) {
                let ready = time + seconds;
                let in_time = if ready <= latest { ready } else { NEVER };
                let is_earlier = lower(&mut now[to as usize], in_time);
                self.boarding.mark_if(to, is_earlier);
            }
        }
        for place in 0..self.boarding.marked().len() {
            let stop = self.boarding.marked()[place];
            let ready = self.on[round * stops + stop as usize];
            improve(&mut self.on, stops, (round + 1, stop), ready);
            for &at in self.timetable.calls_at(stop) {
                if at.until >= Some(ready) {
                    self.scan_later(at);
                }
            }
        }
        self.boarding.clear();
    }

    /// Walks from the stops that this departure reaches earlier to the sites.
    fn arrive(&mut self, latest: u32, departure: usize, departures: usize) {
        let stops = self.timetable.stops.len();
        let last = self.limits.rides * stops;
        for &stop in self.reached.marked() {
            let time = self.off[last + stop as usize];
            for &(site, walk) in self.legs.egress.row(stop as usize) {
                let arrival = time + walk;
                let best = &mut self.best[site as usize];
                if arrival <= latest && arrival < best.0 {
                    let profile = &mut self.profile[site as usize * departures..(site as usize + 1) * departures];
                    if best.0 == NEVER {
                        self.touched.push(site);
                        profile[departure + 1..].fill(NEVER);
                    } else {
                        profile[departure + 1..=best.1].fill(best.0);
                    }
                    *best = (arrival, departure);
                }
            }
        }
        self.reached.clear();
    }

    /// What is known since a departure holds for those before it as well.
    fn finish(&mut self, departures: usize) {
        for &site in &self.touched {
            let (arrival, since) = self.best[site as usize];
            self.profile[site as usize * departures..=site as usize * departures + since].fill(arrival);
        }
    }
}

/// Lowers the time of a stop in a round and the rounds after it, which can do no worse.
fn improve(times: &mut [u32], stops: usize, (round, stop): (usize, u32), time: u32) {
    let later = times.get_mut(round * stops..).unwrap_or_default();
    for known in later.iter_mut().skip(stop as usize).step_by(stops).take_while(|known| **known > time) {
        *known = time;
    }
}

/// The first trip that leaves at a time or later, if it is before a known one.
fn earliest(departures: &[u32], time: u32, known: u32) -> Option<u32> {
    let before = &departures[..departures.len().min(known as usize)];
    // Most often there is none: the last of them tells.
    if before.last().is_none_or(|last| *last < time) {
        return None;
    }
    u32::try_from(before.partition_point(|departure| *departure < time)).ok()
}
