//! Sums over the tracts of an area by language group.

use crate::atlas::bounds::{Bounds, GroupShares, is_uniform};
use crate::atlas::calls::DecidedShares;
use crate::domain::{Estimate, Series, Term, TractIdx};

impl Bounds<'_> {
    /// Sums over tracts: the published counts of groups, and the residual of the total for the others together. `share`
    /// is the counted share of several groups together; where it is the same for all groups, the total is used.
    ///
    /// The residual has the margin of the total.
    pub(super) fn sum_of<P: Copy>(
        &self,
        people: &Series,
        parts: impl Iterator<Item = (TractIdx, P)>,
        is_uniform: impl Fn(P) -> bool,
        share: impl Fn(P, &[usize]) -> f64,
    ) -> Option<Estimate> {
        let mut by_group: Vec<Vec<(TractIdx, f64)>> = vec![Vec::new(); self.series.len()];
        let (mut whole, mut rest, mut left) = (Vec::new(), Vec::new(), 0.0);
        for (tract, own) in parts {
            let total = people.values[tract]?.value();
            if self.series.is_empty() || is_uniform(own) {
                whole.push((tract, share(own, &[0])));
                continue;
            }
            let (shown, unpublished): (Vec<usize>, Vec<usize>) =
                (0..self.series.len()).partition(|group| self.shown[tract] & (1 << group) != 0);
            let count = |group: usize| self.series[group].and_then(|series| series.values[tract]);
            let counted = |group: usize| count(group).map_or(0.0, Estimate::value);
            let others = (total - shown.iter().map(|group| counted(*group)).sum::<f64>()).max(0.0);
            for group in shown {
                by_group[group].push((tract, share(own, &[group])));
            }
            if !unpublished.is_empty() && others > 0.0 {
                let share = share(own, &unpublished);
                left += share * others;
                rest.push((tract, share));
            }
        }
        let mut terms = vec![people.sum(whole.into_iter()).ok()?];
        for (series, own) in self.series.iter().zip(by_group).filter_map(|(series, own)| Some(((*series)?, own))) {
            terms.push(series.sum(own.into_iter()).ok()?);
        }
        terms.push(Estimate::new(left, people.sum(rest.into_iter()).ok()?.moe())?);
        Some(Estimate::sum(terms.into_iter().map(|estimate| Term { weight: 1.0, estimate })))
    }

    /// The people of tracts whose access becomes known: by how many the upper bound falls if sites meet the missing
    /// requirements, by how many the lower bound rises if they do not, and the most by either. `None` where a number is
    /// missing.
    pub(in crate::atlas) fn decided(
        &self,
        people: &Series,
        parts: &[(TractIdx, DecidedShares)],
    ) -> Option<[Estimate; 3]> {
        let known = parts.iter().filter(|(tract, _)| people.values[*tract].is_some());
        let parts: Vec<(TractIdx, (&GroupShares, &DecidedShares))> =
            known.map(|(tract, decided)| (*tract, (&self.shares_by_tract[*tract], decided))).collect();
        let is_uniform_pair =
            |(shares, decided): (&GroupShares, &DecidedShares)| is_uniform(shares) && is_uniform(decided);
        let most =
            |of: &dyn Fn(usize) -> f64, groups: &[usize]| groups.iter().map(|group| of(*group)).fold(0.0, f64::max);
        let least = |of: &dyn Fn(usize) -> f64, groups: &[usize]| {
            groups.iter().map(|group| of(*group)).fold(f64::INFINITY, f64::min)
        };
        let fewer = |(shares, decided): (&GroupShares, &DecidedShares), groups: &[usize]| {
            let after = most(&|group| shares[group].at_most() - decided[group][0], groups);
            (most(&|group| shares[group].at_most(), groups) - after).max(0.0)
        };
        let more = |(shares, decided): (&GroupShares, &DecidedShares), groups: &[usize]| {
            let after = least(&|group| shares[group].without() + decided[group][1], groups);
            (after - least(&|group| shares[group].without(), groups)).max(0.0)
        };
        let either =
            |(_, decided): (&GroupShares, &DecidedShares), groups: &[usize]| most(&|group| decided[group][2], groups);
        Some([
            self.sum_of(people, parts.iter().copied(), is_uniform_pair, fewer)?,
            self.sum_of(people, parts.iter().copied(), is_uniform_pair, more)?,
            self.sum_of(people, parts.iter().copied(), is_uniform_pair, either)?,
        ])
    }
}
