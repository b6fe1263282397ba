//! Door-to-door travel times over the departures of a window.

use rayon::prelude::*;

use crate::domain::{CostUnit, Minutes};
use crate::travel::timetable::batched_raptor::{BatchedRaptor, LANES, spatial_order};
use crate::travel::timetable::range_raptor::{Limits, RangeRaptor};
use crate::travel::timetable::{DAY, Legs, Timetable, TransitOptions, UNREACHED};
use crate::travel::{CostMatrix, SiteCost};

/// Travel times from origins to sites.
#[derive(Debug, Clone, PartialEq)]
pub struct TransitCosts {
    /// For each requested percentile, in their order: the minutes from each origin to the sites.
    pub percentiles: Vec<CostMatrix>,
    /// For each origin why no site is within the bound at any percentile; `None` where there is one.
    pub nothing: Vec<Option<NothingReached>>,
}

/// Why an origin reaches no site within the bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NothingReached {
    /// No stop and no site is within walking distance.
    NoStop,
    /// No trip can be caught at the stops within walking distance.
    NoDeparture,
    /// Trips can be caught, but none leads to a site within the bound.
    Beyond,
}

/// The percentiles of the travel times from each origin to each of `sites` sites, given all walks.
///
/// Percentile p of the travel times of n departures is that of rank `⌈p / 100 · n⌉` (the nearest-rank method, as in R5;
/// Conway, Byrd and van Eggermond 2018, doi:10.5198/jtlu.2018.1074). Departures that do not arrive within the longest
/// travel time rank last. A row has the sites whose percentile is within the bound, or the nearest one where there are
/// none.
#[must_use]
pub fn transit_costs(
    timetable: &Timetable,
    options: &TransitOptions,
    legs: &Legs,
    sites: usize,
    bound: Minutes,
) -> TransitCosts {
    let departures: Vec<u32> = options.departures.all().map(|time| time + DAY).collect();
    let limits = Limits { rides: usize::from(options.max_transfers) + 1, seconds: options.max_seconds };
    let query = TransitQuery { legs, departures: &departures, options, bound: bound.get() * 60.0 };
    let scratch = || Scratch::new(sites, departures.len());
    let search = || (RangeRaptor::new(timetable, legs, limits, sites), scratch());
    let batched = || (BatchedRaptor::new(timetable, legs, limits, sites), scratch());
    let origins = legs.access.places();
    let results: Vec<OriginResult> = match departures.as_slice() {
        &[departure] if batched().0.is_some() => {
            let order = spatial_order(timetable, legs);
            let groups = order.par_chunks(LANES).map_init(batched, |(search, scratch), origins| {
                search.as_mut().map(|search| query.search_batch(origins, departure, search, scratch))
            });
            let mut results: Vec<(usize, OriginResult)> = groups.flatten_iter().flatten_iter().collect();
            results.sort_by_key(|(origin, _)| *origin);
            results.into_iter().map(|(_, result)| result).collect()
        }
        _ => (0..origins)
            .into_par_iter()
            // Few tasks, since each has memory of its own.
            .with_min_len(16)
            .map_init(search, |(search, scratch), origin| query.search_origin(origin, search, scratch))
            .collect(),
    };
    // Longer journeys than the limit are not searched.
    let complete = bound.get().min(f64::from(options.max_seconds) / 60.0);
    let matrix = |percentile: usize| {
        CostMatrix::from_rows([origins, sites], CostUnit::Min, complete, |origin, row| {
            let known = results[origin].rows[percentile].iter();
            row.extend(known.map(|&(site, seconds)| SiteCost { site, cost: f64::from(seconds) / 60.0 }));
        })
    };
    TransitCosts {
        percentiles: (0..options.percentiles.len()).map(matrix).collect(),
        nothing: results.iter().map(|result| result.nothing).collect(),
    }
}

/// The place of a percentile, 1..=99, among the sorted travel times of some departures, counted from 0.
pub(super) fn rank_of(percentile: u8, departures: usize) -> usize {
    (usize::from(percentile) * departures).div_ceil(100).saturating_sub(1)
}

struct TransitQuery<'a> {
    legs: &'a Legs,
    departures: &'a [u32],
    options: &'a TransitOptions,
    bound: f64,
}

/// The result of one origin.
struct OriginResult {
    /// By percentile: sites and travel times in seconds.
    rows: Vec<Vec<(u32, u32)>>,
    nothing: Option<NothingReached>,
}

/// Memory that is reused for the next origin.
struct Scratch {
    /// By site: the seconds of a direct walk.
    walk: Vec<u32>,
    /// The travel times of one site.
    seconds: Vec<u32>,
}

impl Scratch {
    fn new(sites: usize, departures: usize) -> Self {
        Self { walk: vec![UNREACHED; sites], seconds: Vec::with_capacity(departures) }
    }
}

impl TransitQuery<'_> {
    fn search_origin(&self, origin: usize, search: &mut RangeRaptor<'_>, scratch: &mut Scratch) -> OriginResult {
        let caught = search.run(origin, self.departures);
        let direct = self.legs.direct.row(origin).iter().filter(|walk| walk.1 <= self.options.max_seconds);
        for &(site, walk) in direct.clone() {
            scratch.walk[site as usize] = walk;
        }
        let mut rows = vec![Vec::new(); self.options.percentiles.len()];
        for &site in search.reached_sites() {
            let walk = std::mem::replace(&mut scratch.walk[site as usize], UNREACHED);
            self.fill_travel_times(search.arrivals(site, self.departures.len()), walk, scratch);
            for (row, percentile) in rows.iter_mut().zip(&self.options.percentiles) {
                let rank = rank_of(*percentile, self.departures.len());
                let (_, seconds, _) = scratch.seconds.select_nth_unstable(rank);
                if *seconds != UNREACHED {
                    row.push((site, *seconds));
                }
            }
        }
        // Sites that are reached on foot only.
        for &(site, _) in direct {
            let walk = std::mem::replace(&mut scratch.walk[site as usize], UNREACHED);
            if walk != UNREACHED {
                for row in &mut rows {
                    row.push((site, walk));
                }
            }
        }
        for row in &mut rows {
            self.keep_within_bound(row);
        }
        self.result(origin, rows, caught)
    }

    /// The same for a batch of origins and a single departure: all percentiles are the one travel time.
    fn search_batch(
        &self,
        origins: &[usize],
        departure: u32,
        search: &mut BatchedRaptor<'_>,
        scratch: &mut Scratch,
    ) -> Vec<(usize, OriginResult)> {
        let caught = search.run(origins, departure);
        let result = |(lane, origin): (usize, &usize)| {
            let direct = self.legs.direct.row(*origin).iter().filter(|walk| walk.1 <= self.options.max_seconds);
            for &(site, walk) in direct.clone() {
                scratch.walk[site as usize] = walk;
            }
            let travel_times = search.seconds(lane).zip(&scratch.walk).zip(0_u32..);
            let mut row: Vec<(u32, u32)> = travel_times
                .map(|((ride, walk), site)| (site, ride.unwrap_or(UNREACHED).min(*walk)))
                .filter(|(_, seconds)| *seconds != UNREACHED)
                .collect();
            for &(site, _) in direct {
                scratch.walk[site as usize] = UNREACHED;
            }
            self.keep_within_bound(&mut row);
            let rows = vec![row; self.options.percentiles.len()];
            (*origin, self.result(*origin, rows, caught[lane]))
        };
        origins.iter().enumerate().map(result).collect()
    }

    /// The travel times to a site, for each departure, in seconds.
    fn fill_travel_times(&self, arrivals: &[u32], walk: u32, scratch: &mut Scratch) {
        scratch.seconds.clear();
        scratch.seconds.extend(arrivals.iter().zip(self.departures).map(|(arrival, departure)| {
            let ride = if *arrival == UNREACHED { UNREACHED } else { arrival - departure };
            if ride > self.options.max_seconds { walk } else { ride.min(walk) }
        }));
    }

    /// Keeps the sites within the bound, or the nearest one where there are none.
    fn keep_within_bound(&self, row: &mut Vec<(u32, u32)>) {
        let nearest = row.iter().copied().min_by_key(|&(site, seconds)| (seconds, site));
        row.retain(|reach| f64::from(reach.1) <= self.bound);
        if row.is_empty() {
            row.extend(nearest);
        }
    }

    fn result(&self, origin: usize, rows: Vec<Vec<(u32, u32)>>, caught: bool) -> OriginResult {
        let reached = rows.iter().flatten().any(|reach| f64::from(reach.1) <= self.bound);
        let nothing = match (reached, caught) {
            (true, _) => None,
            (false, true) => Some(NothingReached::Beyond),
            (false, false) if !rows.iter().all(Vec::is_empty) => Some(NothingReached::Beyond),
            (false, false) if self.legs.access.row(origin).is_empty() => Some(NothingReached::NoStop),
            (false, false) => Some(NothingReached::NoDeparture),
        };
        OriginResult { rows, nothing }
    }
}
