//! The published numbers of a standard or a combination, by tract or by area.

use rayon::prelude::*;

use crate::atlas::suppress::gaps::{GapComponent, PublishedGaps};
use crate::domain::{Barrier, Estimate, TractIdx};
use crate::gap::{AreaWeights, Gap, with_known_counts};
use crate::travel::Origins;

/// One row for each tract, or for each area and last the region. `None` is missing, or not published.
pub(crate) struct Numbers {
    /// The people concerned.
    pub(crate) people: Vec<Option<Estimate>>,
    /// People without access.
    pub(crate) gaps: Vec<Option<Gap>>,
    /// The shares of the people within the standard: the lower and the upper bound.
    pub(crate) within: Vec<[Option<f64>; 2]>,
    /// The cost of reaching the nearest site, in the unit of the standard's limit.
    pub(crate) nearest: Vec<Option<f64>>,
    /// People without access by barrier. Empty where reach is the only one: these are all without access; and
    /// for a combination.
    pub(crate) barriers: Vec<(Barrier, Vec<Option<Estimate>>)>,
}

impl Numbers {
    pub(crate) fn of_tracts(published: &PublishedGaps<'_>, nearest: Vec<Option<f64>>) -> Self {
        let access = published.access;
        let gaps = access.by_tract.par_map(|tract, _| published.of_tract(tract));
        let within = gaps.iter().map(|(tract, gap)| {
            if access.is_by_group() {
                return shares_within(gap.as_ref());
            }
            let shares = &access.by_tract[tract][0];
            [shares.at_most(), shares.without()].map(|beyond| Some(1.0 - beyond))
        });
        let estimates = |barrier: Barrier| {
            let of_tract = |tract: TractIdx, gap: &Option<Gap>| {
                gap.and_then(|_| published.tract_estimate(tract, GapComponent::Barrier(barrier)))
            };
            (barrier, gaps.par_map(of_tract).values().to_vec())
        };
        let barriers = access.outcomes.barriers().iter().map(|barrier| estimates(*barrier)).collect();
        let within = within.collect();
        Self::new(gaps.values().to_vec(), within, nearest, barriers)
    }

    /// Numbers other than people without access are published of areas for which `is_public` is true: where counts are
    /// suppressed and a tract of an area is withheld, each is one more equation about that tract.
    pub(crate) fn of_areas(
        published: &PublishedGaps<'_>,
        nearest: &[Option<f64>],
        areas: &[AreaWeights],
        origins: &Origins,
        is_public: impl Fn(&AreaWeights) -> bool + Sync,
    ) -> Self {
        let (access, barriers) = (published.access, published.access.outcomes.barriers());
        let of_area = |area: &AreaWeights| {
            let known = with_known_counts(&area.tract_shares, &[access.people]);
            if known.is_empty() {
                return (None, vec![None; barriers.len()]);
            }
            let parts = access.shares_of(&known, origins);
            let estimate = |barrier: &Barrier| published.sum(&parts, GapComponent::Barrier(*barrier));
            let is_public = is_public(area);
            let of_barriers = barriers.iter().map(|barrier| is_public.then(|| estimate(barrier)).flatten());
            (published.of_parts(&known, &parts), of_barriers.collect())
        };
        let (gaps, by_barrier): (Vec<Option<Gap>>, Vec<Vec<Option<Estimate>>>) = areas.par_iter().map(of_area).unzip();
        let column = |place: usize| by_barrier.iter().map(move |own| own[place]).collect();
        let barriers = barriers.iter().enumerate().map(|(place, barrier)| (*barrier, column(place))).collect();
        let nearest = nearest.iter().zip(areas).map(|(cost, area)| cost.filter(|_| is_public(area))).collect();
        let within = gaps.iter().map(|gap| shares_within(gap.as_ref())).collect();
        Self::new(gaps, within, nearest, barriers)
    }

    fn new(
        gaps: Vec<Option<Gap>>,
        within: Vec<[Option<f64>; 2]>,
        nearest: Vec<Option<f64>>,
        barriers: Vec<(Barrier, Vec<Option<Estimate>>)>,
    ) -> Self {
        let people = gaps.iter().map(|gap| gap.map(|gap| gap.people)).collect();
        Self { people, gaps, within, nearest, barriers }
    }

    /// Removes the numbers about access from some rows.
    pub(crate) fn suppress(&mut self, is_suppressed: impl Fn(usize) -> bool) {
        for row in (0..self.gaps.len()).filter(|row| is_suppressed(*row)) {
            self.gaps[row] = None;
            self.within[row] = [None; 2];
            self.nearest[row] = None;
            self.barriers.iter_mut().for_each(|(_, estimates)| estimates[row] = None);
        }
    }
}

fn shares_within(gap: Option<&Gap>) -> [Option<f64>; 2] {
    [gap.and_then(Gap::within), gap.and_then(Gap::within_at_most)]
}
