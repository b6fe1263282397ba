//! Walking times from places to others nearby.

use rayon::prelude::*;

use crate::domain::{Footprint, Meters, Position};
use crate::travel::Walking;
use crate::travel::site_index::SiteIndex;

/// Walking times in whole seconds from each of some places to others nearby, in compressed sparse rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walks {
    starts: Vec<usize>,
    walks: Vec<(u32, u32)>,
}

impl Walks {
    /// Computes the walks of each of `places` places in parallel: pairs of a destination and the seconds to it.
    pub fn from_rows(places: usize, row_of: impl Fn(usize) -> Vec<(u32, u32)> + Sync) -> Self {
        Self::from_rows_with(places, || (), |place, ()| row_of(place))
    }

    /// The same, with memory that is reused.
    pub(super) fn from_rows_with<M>(
        places: usize,
        memory: impl Fn() -> M + Sync + Send,
        row_of: impl Fn(usize, &mut M) -> Vec<(u32, u32)> + Sync,
    ) -> Self {
        let rows: Vec<Vec<(u32, u32)>> = (0..places)
            .into_par_iter()
            .map_init(memory, |memory, place| {
                let mut row = row_of(place, memory);
                row.sort_unstable();
                row.dedup_by_key(|walk| walk.0);
                row
            })
            .collect();
        let ends = rows.iter().scan(0, |end, row| {
            *end += row.len();
            Some(*end)
        });
        Self { starts: std::iter::once(0).chain(ends).collect(), walks: rows.into_iter().flatten().collect() }
    }

    /// Straight-line walks with the detour factor, of at most so many seconds. Places of unknown position have none.
    #[must_use]
    pub fn straight(from: &[Option<Position>], to: &[Option<&Footprint>], walking: Walking, most_seconds: u32) -> Self {
        let seconds_per_meter = walking.minutes(1.0) * 60.0;
        let radius = f64::from(most_seconds) / seconds_per_meter;
        Self::by_distance(from, to, radius, |meters| ceil_seconds(meters * seconds_per_meter))
    }

    /// Destinations within a straight-line distance; all walks have 0 seconds.
    pub(super) fn within(from: &[Option<Position>], to: &[Option<&Footprint>], reach: Meters) -> Self {
        Self::by_distance(from, to, reach.get(), |_| 0)
    }

    fn by_distance(
        from: &[Option<Position>],
        to: &[Option<&Footprint>],
        radius: f64,
        seconds: impl Fn(f64) -> u32 + Sync,
    ) -> Self {
        let site_index = SiteIndex::new((0..).zip(to).filter_map(|(number, site)| Some((number, (*site)?))));
        Self::from_rows(from.len(), |place| {
            let mut found = Vec::new();
            from[place].into_iter().for_each(|position| site_index.within(position, radius, &mut found));
            found.into_iter().map(|reach| (reach.site, seconds(reach.cost))).collect()
        })
    }

    /// Merges all destinations into one: only the walk to the nearest remains.
    #[must_use]
    pub(super) fn merge_sites(&self) -> Self {
        let nearest = |place| self.row(place).iter().map(|(_, seconds)| *seconds).min();
        Self::from_rows(self.places(), |place| nearest(place).map(|seconds| (0, seconds)).into_iter().collect())
    }

    /// The same walks from each of so many destinations to the places.
    #[must_use]
    pub(super) fn transposed(&self, destinations: usize) -> Self {
        let mut rows = vec![Vec::new(); destinations];
        for (place, number) in (0..self.places()).zip(0_u32..) {
            self.row(place).iter().for_each(|(to, seconds)| rows[*to as usize].push((number, *seconds)));
        }
        Self::from_rows(destinations, |destination| rows[destination].clone())
    }

    /// The walks from a place: destinations, in order, and seconds.
    #[must_use]
    pub fn row(&self, place: usize) -> &[(u32, u32)] {
        &self.walks[self.starts[place]..self.starts[place + 1]]
    }

    /// The number of places that walks begin at.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

/// Rounds up, so that nobody arrives early.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a walk of at most some hours")]
pub(super) fn ceil_seconds(seconds: f64) -> u32 {
    seconds.ceil().clamp(0.0, 1e9) as u32
}
