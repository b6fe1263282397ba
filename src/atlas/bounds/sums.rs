//! Sums over the tracts of an area, group by group.

use crate::atlas::bounds::{Bounds, OfGroups, is_alike};
use crate::atlas::calls::Leaving;
use crate::domain::{Estimate, Series, Term, TractIdx};

impl Bounds<'_> {
    /// Sums over tracts: of each group that is shown its count, of the others together what is left of the whole. `share` is the share
    /// of some groups together that counts; where all groups are alike, it is that of the whole.
    ///
    /// The margin of what is left is that of the whole, whose part it is.
    pub(super) fn sum_of<P: Copy>(
        &self,
        people: &Series,
        parts: impl Iterator<Item = (TractIdx, P)>,
        is_alike: impl Fn(P) -> bool,
        share: impl Fn(P, &[usize]) -> f64,
    ) -> Option<Estimate> {
        let mut of_groups: Vec<Vec<(TractIdx, f64)>> = vec![Vec::new(); self.series.len()];
        let (mut whole, mut rest, mut left) = (Vec::new(), Vec::new(), 0.0);
        for (tract, own) in parts {
            let total = people.values[tract]?.value();
            if self.series.is_empty() || is_alike(own) {
                whole.push((tract, share(own, &[0])));
                continue;
            }
            let (shown, hidden): (Vec<usize>, Vec<usize>) =
                (0..self.series.len()).partition(|group| self.shown[tract] & (1 << group) != 0);
            let count = |group: usize| self.series[group].and_then(|series| series.values[tract]);
            let counted = |group: usize| count(group).map_or(0.0, Estimate::value);
            let others = (total - shown.iter().map(|group| counted(*group)).sum::<f64>()).max(0.0);
            for group in shown {
                of_groups[group].push((tract, share(own, &[group])));
            }
            if !hidden.is_empty() && others > 0.0 {
                let share = share(own, &hidden);
                left += share * others;
                rest.push((tract, share));
            }
        }
        let mut terms = vec![people.sum(whole.into_iter()).ok()?];
        for (series, own) in self.series.iter().zip(of_groups).filter_map(|(series, own)| Some(((*series)?, own))) {
            terms.push(series.sum(own.into_iter()).ok()?);
        }
        terms.push(Estimate::new(left, people.sum(rest.into_iter()).ok()?.moe())?);
        Some(Estimate::sum(terms.into_iter().map(|estimate| Term { weight: 1.0, estimate })))
    }

    /// The people of some tracts who leave "not known" if a site meets what it does not say, and if it does not: those without access at
    /// most become fewer, or those for certain more; and at most by either. `None` where a number is missing.
    pub(in crate::atlas) fn leaving(&self, people: &Series, parts: &[(TractIdx, Leaving)]) -> Option<[Estimate; 3]> {
        let steps = self.steps.len();
        let known = parts.iter().filter(|(tract, _)| people.values[*tract].is_some());
        let parts: Vec<(TractIdx, (&OfGroups, &Leaving))> =
            known.map(|(tract, leaving)| (*tract, (&self.of_tracts[*tract], leaving))).collect();
        let alike = |(shares, leaving): (&OfGroups, &Leaving)| is_alike(shares) && is_alike(leaving);
        let most =
            |of: &dyn Fn(usize) -> f64, groups: &[usize]| groups.iter().map(|group| of(*group)).fold(0.0, f64::max);
        let least = |of: &dyn Fn(usize) -> f64, groups: &[usize]| {
            groups.iter().map(|group| of(*group)).fold(f64::INFINITY, f64::min)
        };
        let fewer = |(shares, leaving): (&OfGroups, &Leaving), groups: &[usize]| {
            let after = most(&|group| shares[group].at_most() - leaving[group][0], groups);
            (most(&|group| shares[group].at_most(), groups) - after).max(0.0)
        };
        let more = |(shares, leaving): (&OfGroups, &Leaving), groups: &[usize]| {
            let after = least(&|group| shares[group].until(steps) + leaving[group][1], groups);
            (after - least(&|group| shares[group].until(steps), groups)).max(0.0)
        };
        let either = |(_, leaving): (&OfGroups, &Leaving), groups: &[usize]| most(&|group| leaving[group][2], groups);
        Some([
            self.sum_of(people, parts.iter().copied(), alike, fewer)?,
            self.sum_of(people, parts.iter().copied(), alike, more)?,
            self.sum_of(people, parts.iter().copied(), alike, either)?,
        ])
    }
}
