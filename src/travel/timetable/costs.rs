//! How long people travel from door to door, over all departures of a window.

use rayon::prelude::*;

use crate::domain::{CostUnit, Minutes};
use crate::travel::timetable::abreast::{Abreast, LANES, by_place};
use crate::travel::timetable::raptor::{Limits, NEVER, Search};
use crate::travel::timetable::{DAY, Legs, Riding, Timetable};
use crate::travel::{CostMatrix, Reach};

/// Travel times from origins to sites.
#[derive(Debug, Clone, PartialEq)]
pub struct TransitCosts {
    /// For each percentile that was asked, in their order: the minutes from each origin to the sites.
    pub percentiles: Vec<CostMatrix>,
    /// For each origin why no site is within the bound at any percentile; `None` where one is.
    pub nothing: Vec<Option<NothingReached>>,
}

/// Why people reach nothing in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NothingReached {
    /// No stop is within walking reach, and no site either.
    NoStop,
    /// At no stop within reach does anything leave in time that day.
    NoDeparture,
    /// What they can ride takes them to no site within the bound.
    Beyond,
}

/// The percentiles of the travel times from each origin to each of `sites` sites, all walks given.
///
/// The travel times of all departures are sorted, and percentile p of n is the one at place `⌈p / 100 · n⌉` (the nearest rank,
/// as in R5; Conway, Byrd and van Eggermond 2018, doi:10.5198/jtlu.2018.1074); departures that do not get there within the
/// longest travel time come last. A site is in a row if its percentile is within the bound, or if it is the nearest and
/// none is.
#[must_use]
pub fn transit_costs(
    timetable: &Timetable,
    riding: &Riding,
    legs: &Legs,
    sites: usize,
    bound: Minutes,
) -> TransitCosts {
    let departures: Vec<u32> = riding.departures.all().map(|time| time + DAY).collect();
    let limits = Limits { rides: usize::from(riding.max_transfers) + 1, seconds: riding.max_seconds };
    let asked = Asked { legs, departures: &departures, riding, bound: bound.get() * 60.0 };
    let scratch = || Scratch::new(sites, departures.len());
    let search = || (Search::new(timetable, legs, limits, sites), scratch());
    let abreast = || (Abreast::new(timetable, legs, limits, sites), scratch());
    let origins = legs.access.places();
    let answers: Vec<Answer> = match departures.as_slice() {
        &[departure] if abreast().0.is_some() => {
            let order = by_place(timetable, legs);
            let groups = order.par_chunks(LANES).map_init(abreast, |(search, scratch), origins| {
                search.as_mut().map(|search| asked.answer_together(origins, departure, search, scratch))
            });
            let mut answers: Vec<(usize, Answer)> = groups.flatten_iter().flatten_iter().collect();
            answers.sort_by_key(|(origin, _)| *origin);
            answers.into_iter().map(|(_, answer)| answer).collect()
        }
        _ => (0..origins)
            .into_par_iter()
            // Few pieces, since each has memory of its own.
            .with_min_len(16)
            .map_init(search, |(search, scratch), origin| asked.answer(origin, search, scratch))
            .collect(),
    };
    // Nobody travels longer than the limit: what is not in a row may cost more than the limit only.
    let complete = bound.get().min(f64::from(riding.max_seconds) / 60.0);
    let matrix = |percentile: usize| {
        CostMatrix::from_rows([origins, sites], CostUnit::Min, complete, |origin, row| {
            let known = answers[origin].rows[percentile].iter();
            row.extend(known.map(|&(site, seconds)| Reach { site, cost: f64::from(seconds) / 60.0 }));
        })
    };
    TransitCosts {
        percentiles: (0..riding.percentiles.len()).map(matrix).collect(),
        nothing: answers.iter().map(|answer| answer.nothing).collect(),
    }
}

struct Asked<'a> {
    legs: &'a Legs,
    departures: &'a [u32],
    riding: &'a Riding,
    bound: f64,
}

/// What is known of one origin.
struct Answer {
    /// By percentile: the sites and the seconds it takes.
    rows: Vec<Vec<(u32, u32)>>,
    nothing: Option<NothingReached>,
}

/// Memory that is used again for the next origin.
struct Scratch {
    /// By site: the seconds it takes to walk all the way.
    walk: Vec<u32>,
    /// The travel times of one site.
    seconds: Vec<u32>,
}

impl Scratch {
    fn new(sites: usize, departures: usize) -> Self {
        Self { walk: vec![NEVER; sites], seconds: Vec::with_capacity(departures) }
    }
}

impl Asked<'_> {
    fn answer(&self, origin: usize, search: &mut Search<'_>, scratch: &mut Scratch) -> Answer {
        let caught = search.run(origin, self.departures);
        let direct = self.legs.direct.row(origin).iter().filter(|walk| walk.1 <= self.riding.max_seconds);
        for &(site, walk) in direct.clone() {
            scratch.walk[site as usize] = walk;
        }
        let mut rows = vec![Vec::new(); self.riding.percentiles.len()];
        for &site in search.touched() {
            let walk = std::mem::replace(&mut scratch.walk[site as usize], NEVER);
            self.ridden(search.arrivals(site, self.departures.len()), walk, scratch);
            for (row, percentile) in rows.iter_mut().zip(&self.riding.percentiles) {
                let rank = (usize::from(*percentile) * self.departures.len()).div_ceil(100) - 1;
                let (_, seconds, _) = scratch.seconds.select_nth_unstable(rank);
                if *seconds != NEVER {
                    row.push((site, *seconds));
                }
            }
        }
        // Those that nobody rides to.
        for &(site, _) in direct {
            let walk = std::mem::replace(&mut scratch.walk[site as usize], NEVER);
            if walk != NEVER {
                for row in &mut rows {
                    row.push((site, walk));
                }
            }
        }
        for row in &mut rows {
            self.keep(row);
        }
        self.judge(origin, rows, caught)
    }

    /// The same for origins that lie together and are left at one time only: whatever the percentile, there is one travel time.
    fn answer_together(
        &self,
        origins: &[usize],
        departure: u32,
        search: &mut Abreast<'_>,
        scratch: &mut Scratch,
    ) -> Vec<(usize, Answer)> {
        let caught = search.run(origins, departure);
        let answer = |(lane, origin): (usize, &usize)| {
            let direct = self.legs.direct.row(*origin).iter().filter(|walk| walk.1 <= self.riding.max_seconds);
            for &(site, walk) in direct.clone() {
                scratch.walk[site as usize] = walk;
            }
            let ways = search.seconds(lane).zip(&scratch.walk).zip(0_u32..);
            let mut row: Vec<(u32, u32)> = ways
                .map(|((ride, walk), site)| (site, ride.unwrap_or(NEVER).min(*walk)))
                .filter(|(_, seconds)| *seconds != NEVER)
                .collect();
            for &(site, _) in direct {
                scratch.walk[site as usize] = NEVER;
            }
            self.keep(&mut row);
            let rows = vec![row; self.riding.percentiles.len()];
            (*origin, self.judge(*origin, rows, caught[lane]))
        };
        origins.iter().enumerate().map(answer).collect()
    }

    /// The travel times to a site, for each departure, in seconds.
    fn ridden(&self, arrivals: &[u32], walk: u32, scratch: &mut Scratch) {
        scratch.seconds.clear();
        scratch.seconds.extend(arrivals.iter().zip(self.departures).map(|(arrival, departure)| {
            let ride = if *arrival == NEVER { NEVER } else { arrival - departure };
            if ride > self.riding.max_seconds { walk } else { ride.min(walk) }
        }));
    }

    /// Keeps what is within the bound, or the nearest site where none is.
    fn keep(&self, row: &mut Vec<(u32, u32)>) {
        let nearest = row.iter().copied().min_by_key(|&(site, seconds)| (seconds, site));
        row.retain(|reach| f64::from(reach.1) <= self.bound);
        if row.is_empty() {
            row.extend(nearest);
        }
    }

    fn judge(&self, origin: usize, rows: Vec<Vec<(u32, u32)>>, caught: bool) -> Answer {
        let reached = rows.iter().flatten().any(|reach| f64::from(reach.1) <= self.bound);
        let nothing = match (reached, caught) {
            (true, _) => None,
            (false, true) => Some(NothingReached::Beyond),
            (false, false) if !rows.iter().all(Vec::is_empty) => Some(NothingReached::Beyond),
            (false, false) if self.legs.access.row(origin).is_empty() => Some(NothingReached::NoStop),
            (false, false) => Some(NothingReached::NoDeparture),
        };
        Answer { rows, nothing }
    }
}
