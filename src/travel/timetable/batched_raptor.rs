//! Many origins that are left at one time, searched side by side.
//!
//! The rounds are those of the search over a window (`raptor.rs`). Here a stop knows a time for each of some origins that lie together: they ride the
//! same lines and make the same walks, so that a walk is looked up once and made for all of them, without a branch, and by processors with
//! vectors in a few instructions.

use crate::travel::timetable::raptor::{Limits, Marks};
use crate::travel::timetable::{HaltOf, Legs, Timetable};

/// How many origins are searched side by side.
pub(super) const LANES: usize = 16;

/// Later than every time.
const NEVER: i16 = i16::MAX;

/// No trip.
const NONE: u32 = u32::MAX;

/// Seconds since the departure, for each origin. What is added to [`NEVER`] stays there.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Times([i16; LANES]);

impl Times {
    const NEVER: Self = Self([NEVER; LANES]);

    fn after(self, seconds: i16) -> Self {
        Self(self.0.map(|time| time.saturating_add(seconds)))
    }

    /// What is later than the limit is never.
    fn until(self, latest: i16) -> Self {
        Self(self.0.map(|time| if time > latest { NEVER } else { time }))
    }

    /// Lowers each time to an earlier one, and says whether any was.
    fn lower(&mut self, times: Self) -> bool {
        let mut is_earlier = 0;
        for (known, time) in self.0.iter_mut().zip(times.0) {
            is_earlier |= i16::from(time < *known);
            *known = time.min(*known);
        }
        is_earlier != 0
    }

    fn first(self) -> i16 {
        self.0.into_iter().fold(NEVER, i16::min)
    }
}

/// A search, and the memory it uses again for the next origins.
pub(super) struct Abreast<'a> {
    timetable: &'a Timetable,
    legs: &'a Legs,
    rides: usize,
    latest: i16,
    /// By stop: when people get off there.
    off: Vec<Times>,
    /// By stop: from when on people can get on there, in this round and in the next.
    on: [Vec<Times>; 2],
    /// Where the scan of each pattern begins in this round; the halt `NONE` where it is not scanned.
    begins: Vec<u32>,
    patterns: Vec<u32>,
    alighted: Marks,
    boarding: Marks,
    reached: Marks,
    /// By site: when people get there by riding.
    best: Vec<Times>,
}

impl<'a> Abreast<'a> {
    /// A search; `None` where people travel longer than these times can say, which is nine hours.
    pub(super) fn new(timetable: &'a Timetable, legs: &'a Legs, limits: Limits, sites: usize) -> Option<Self> {
        let stops = timetable.stops.len();
        Some(Self {
            timetable,
            legs,
            rides: limits.rides,
            latest: i16::try_from(limits.seconds).ok().filter(|latest| *latest < NEVER)?,
            off: vec![Times::NEVER; stops],
            on: [vec![Times::NEVER; stops], vec![Times::NEVER; stops]],
            begins: vec![NONE; timetable.patterns.len()],
            patterns: Vec::new(),
            alighted: Marks::new(stops),
            boarding: Marks::new(stops),
            reached: Marks::new(stops),
            best: vec![Times::NEVER; sites],
        })
    }

    /// Searches from [`LANES`] origins at most, all left at `departure`. Says of which of them any vehicle could be caught; afterwards
    /// [`Self::seconds`] has the answers.
    pub(super) fn run(&mut self, origins: &[usize], departure: u32) -> [bool; LANES] {
        self.off.fill(Times::NEVER);
        self.on.iter_mut().for_each(|on| on.fill(Times::NEVER));
        self.best.fill(Times::NEVER);
        let mut caught = [false; LANES];
        for (lane, (origin, caught)) in origins.iter().zip(&mut caught).enumerate() {
            *caught = self.leave(lane, *origin, departure);
        }
        for round in 1..=self.rides {
            if self.patterns.is_empty() {
                break;
            }
            self.ride(departure);
            if round < self.rides {
                self.change(departure);
            }
            self.alighted.clear();
        }
        self.arrive();
        caught
    }

    /// After how many seconds people from the origin in a lane are at each site by riding; `None` where they don't get there.
    pub(super) fn seconds(&self, lane: usize) -> impl Iterator<Item = Option<u32>> {
        self.best.iter().map(move |times| u32::try_from(times.0[lane]).ok().filter(|_| times.0[lane] != NEVER))
    }

    /// Walks to the stops near an origin, and says whether anything can be caught there.
    fn leave(&mut self, lane: usize, origin: usize, departure: u32) -> bool {
        let mut is_caught = false;
        for &(stop, walk) in self.legs.access.row(origin) {
            let Some(walk) = i16::try_from(walk).ok().filter(|walk| *walk <= self.latest) else { continue };
            for on in &mut self.on {
                let known = &mut on[stop as usize].0[lane];
                *known = walk.min(*known);
            }
            let (time, latest) = (clock(departure, walk), clock(departure, self.latest));
            for &at in self.timetable.calls_at(stop) {
                let leaving = self.timetable.departures(at);
                if at.until >= Some(time) && leaving[leaving.partition_point(|own| *own < time)] <= latest {
                    is_caught = true;
                    self.scan_later(at);
                }
            }
        }
        is_caught
    }

    fn scan_later(&mut self, at: HaltOf) {
        let begin = &mut self.begins[at.pattern as usize];
        if *begin == NONE {
            self.patterns.push(at.pattern);
        }
        *begin = at.halt.min(*begin);
    }

    /// Rides every pattern of this round from where it can be caught earlier than before.
    fn ride(&mut self, departure: u32) {
        let mut patterns = std::mem::take(&mut self.patterns);
        for pattern in patterns.drain(..) {
            let begin = std::mem::replace(&mut self.begins[pattern as usize], NONE);
            self.ride_along(pattern, begin, departure);
        }
        self.patterns = patterns;
        for &stop in self.alighted.marked() {
            self.reached.mark(stop);
        }
    }

    fn ride_along(&mut self, pattern: u32, begin: u32, departure: u32) {
        let halts = self.timetable.halts(pattern);
        let departures = self.timetable.all_departures(pattern);
        let trips = departures.len() / halts.len();
        let arrivals = self.timetable.all_arrivals(pattern);
        // The trip that people of each origin ride, and whether anybody rides.
        let (mut riding, mut is_ridden) = ([NONE; LANES], false);
        for (number, halt) in halts.iter().enumerate().skip(begin as usize) {
            if is_ridden && halt.alights {
                let mut times = Times::NEVER;
                for (time, trip) in times.0.iter_mut().zip(riding) {
                    if trip != NONE {
                        *time = seconds(arrivals[trip as usize * halts.len() + number], departure);
                    }
                }
                let is_earlier = self.off[halt.stop as usize].lower(times.until(self.latest));
                self.alighted.mark_if(halt.stop, is_earlier);
            }
            if !halt.boards {
                continue;
            }
            let leaving = &departures[number * trips..(number + 1) * trips];
            for (ready, trip) in self.on[0][halt.stop as usize].0.into_iter().zip(&mut riding) {
                if ready == NEVER {
                    continue;
                }
                let before = &leaving[..trips.min(*trip as usize)];
                let ready = clock(departure, ready);
                // Most often there is no earlier one: the last of them tells.
                if before.last().is_some_and(|last| *last >= ready) {
                    *trip = u32::try_from(before.partition_point(|own| *own < ready)).unwrap_or(NONE);
                    is_ridden = true;
                }
            }
        }
    }

    /// Changes at every stop that was reached earlier in this round than before.
    fn change(&mut self, departure: u32) {
        let [now, next] = &mut self.on;
        for &stop in self.alighted.marked() {
            let time = self.off[stop as usize];
            for &(to, walk) in self.legs.changes.row(stop as usize) {
                let ready = time.after(i16::try_from(walk).unwrap_or(NEVER)).until(self.latest);
                let is_earlier = next[to as usize].lower(ready);
                self.boarding.mark_if(to, is_earlier);
            }
        }
        std::mem::swap(now, next);
        for place in 0..self.boarding.marked().len() {
            let stop = self.boarding.marked()[place];
            let ready = self.on[0][stop as usize];
            self.on[1][stop as usize] = ready;
            let first = clock(departure, ready.first());
            for &at in self.timetable.calls_at(stop) {
                if at.until >= Some(first) {
                    self.scan_later(at);
                }
            }
        }
        self.boarding.clear();
    }

    /// Walks from the stops that were reached to the sites.
    fn arrive(&mut self) {
        for &stop in self.reached.marked() {
            let time = self.off[stop as usize];
            for &(site, walk) in self.legs.egress.row(stop as usize) {
                let there = time.after(i16::try_from(walk).unwrap_or(NEVER)).until(self.latest);
                self.best[site as usize].lower(there);
            }
        }
        self.reached.clear();
    }
}

/// A time of the timetable, from the seconds since the departure.
fn clock(departure: u32, seconds: i16) -> u32 {
    departure + u32::from(seconds.unsigned_abs())
}

/// The seconds since the departure; [`NEVER`] where they are too many. Nobody rides before they leave.
fn seconds(time: u32, departure: u32) -> i16 {
    i16::try_from(time.saturating_sub(departure)).unwrap_or(NEVER)
}

/// The origins in an order in which those that lie together come together: by the place of the stop that is nearest to them.
pub(super) fn by_place(timetable: &Timetable, legs: &Legs) -> Vec<usize> {
    /// How high a band of places is, in degrees: two kilometers.
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
