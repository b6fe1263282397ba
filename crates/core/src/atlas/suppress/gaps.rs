//! People without access, from published counts alone.
//!
//! Tracts have counts by language group, of which small ones are withheld. The bounds use published numbers only, so
//! that they disclose nothing: people of the unpublished groups are the residual of the total, and count as the best
//! served of these groups for the lower bound, and as the worst served for the upper bound.

use crate::atlas::evaluate::{Access, GroupShares, Outcome, Shares};
use crate::disclosure::SuppressedRows;
use crate::domain::{Barrier, Estimate, PerTract, Series, Term, TractIdx, UnknownReason};
use crate::gap::{Gap, TractShare, total};

/// The number of people without access, or a component of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GapComponent {
    /// The lower bound.
    AtLeast,
    /// The upper bound.
    AtMost,
    /// Those certainly excluded by a barrier.
    Barrier(Barrier),
    /// Those whose access is not known, for this reason.
    NotKnown(UnknownReason),
}

/// For each language group, the shares of a tract's people whose access becomes known: if sites meet the missing
/// requirements, if they do not, and in either case.
pub(crate) type DecidedShares = Vec<[f64; 3]>;

/// Whether all groups have the same shares.
pub(crate) fn is_uniform<T: PartialEq>(by_group: &[T]) -> bool {
    by_group.iter().all(|own| *own == by_group[0])
}

/// The share of several groups together: that of the best served group for the lower bound, that of the worst
/// served for the upper bound. The difference that no other reason explains is unknown because the groups of the
/// people are.
fn share_of(shares: &GroupShares, groups: &[usize], component: GapComponent) -> f64 {
    let least =
        |of: &dyn Fn(&Shares) -> f64| groups.iter().map(|group| of(&shares[*group])).fold(f64::INFINITY, f64::min);
    match component {
        GapComponent::AtLeast => least(&Shares::without),
        GapComponent::AtMost => groups.iter().map(|group| shares[*group].at_most()).fold(0.0, f64::max),
        GapComponent::Barrier(barrier) => (least(&|own| own.excluded.up_to(barrier).iter().sum())
            - least(&|own| own.excluded.before(barrier).iter().sum()))
        .max(0.0),
        GapComponent::NotKnown(UnknownReason::Language) => {
            let others = [UnknownReason::MissingFact, UnknownReason::IncompleteList, UnknownReason::Edge];
            let others: f64 = others.into_iter().map(|why| share_of(shares, groups, GapComponent::NotKnown(why))).sum();
            let between =
                share_of(shares, groups, GapComponent::AtMost) - share_of(shares, groups, GapComponent::AtLeast);
            // Below 1e-12 the difference is rounding error.
            Some(between - others).filter(|rest| *rest > 1e-12).unwrap_or(0.0)
        }
        GapComponent::NotKnown(why) => least(&|own| own.not_known[why as usize]),
    }
}

/// The gaps of a standard or a combination that follow from published counts.
pub(crate) struct PublishedGaps<'e> {
    pub(crate) access: &'e Access<'e>,
    /// The groups with published counts in each tract, as bits; none where the people are one group.
    shown: PerTract<u16>,
}

impl<'e> PublishedGaps<'e> {
    pub(crate) fn new(access: &'e Access<'e>, withheld: &SuppressedRows) -> Self {
        let shown = access.by_tract.par_map(|tract, _| {
            let is_shown =
                |own: &Series| own.values[tract].is_some() && !withheld.contains(&own.indicator.id, tract.slot());
            let shown = access.series.iter().enumerate().filter(|(_, own)| own.is_some_and(is_shown));
            shown.fold(0, |bits, (index, _)| bits | 1 << index)
        });
        Self { access, shown }
    }

    /// The gap of a tract. `None` where the number of people is missing.
    pub(crate) fn of_tract(&self, tract: TractIdx) -> Option<Gap> {
        let parts = [(tract, self.access.by_tract[tract].clone())];
        let whole = [TractShare::whole(tract)];
        self.of_parts(&whole, &parts).map(|gap| Gap { within_moe: None, within_at_most_moe: None, ..gap })
    }

    /// The gap of some shares of tracts. `None` where a count is missing.
    pub(crate) fn of_parts(&self, portions: &[TractShare], parts: &[(TractIdx, GroupShares)]) -> Option<Gap> {
        if !self.access.is_by_group() {
            return self.access.gap_of_one_group(portions, parts);
        }
        let people = total(self.access.people, portions).ok()?;
        let without = self.sum(parts, GapComponent::AtLeast)?;
        let at_most = self.sum(parts, GapComponent::AtMost)?;
        let mut not_known = [Estimate::NONE; UnknownReason::ALL.len()];
        for (own, why) in not_known.iter_mut().zip(UnknownReason::ALL) {
            *own = self.sum(parts, GapComponent::NotKnown(why))?;
        }
        let moe = |beyond: Estimate| beyond.share_of(people).and_then(Estimate::moe);
        let (within_moe, within_at_most_moe) = (moe(at_most), moe(without));
        Some(Gap { people, without, at_most, not_known, within_moe, within_at_most_moe })
    }

    /// A component of the gap of a tract. `None` where the number of people is missing.
    pub(crate) fn tract_estimate(&self, tract: TractIdx, component: GapComponent) -> Option<Estimate> {
        self.sum(&[(tract, self.access.by_tract[tract].clone())], component)
    }

    /// A component of the gap of some shares of tracts. `None` where a count is missing.
    pub(crate) fn sum(&self, parts: &[(TractIdx, GroupShares)], component: GapComponent) -> Option<Estimate> {
        let parts = parts.iter().map(|(tract, shares)| (*tract, shares));
        self.sum_of(parts, |shares| is_uniform(shares), |shares, groups| share_of(shares, groups, component))
    }

    /// The largest category of a tract's people who are not certainly within the standard. For people who are one group
    /// it follows from where they live and not from their number: a zero count may be withheld.
    pub(crate) fn main_reason(&self, tract: TractIdx, barriers: &[Barrier]) -> Option<Outcome> {
        let barriers = barriers.iter().map(|barrier| (GapComponent::Barrier(*barrier), Outcome::Without(*barrier)));
        let reasons =
            barriers.chain(UnknownReason::ALL.map(|why| (GapComponent::NotKnown(why), Outcome::NotKnown(why))));
        let mut most: Option<(f64, Outcome)> = None;
        for (component, outcome) in reasons {
            let size = if self.access.is_by_group() {
                self.tract_estimate(tract, component)?.value()
            } else {
                share_of(&self.access.by_tract[tract], &[0], component)
            };
            if size > 0.0 && most.is_none_or(|(largest, _)| size > largest) {
                most = Some((size, outcome));
            }
        }
        most.map(|(_, outcome)| outcome)
    }

    /// Sums over tracts: the published counts of groups, and the residual of the total for the others together. `share`
    /// is the counted share of several groups together; where it is the same for all groups, the total is used.
    ///
    /// The residual has the margin of the total.
    pub(crate) fn sum_of<P: Copy>(
        &self,
        parts: impl Iterator<Item = (TractIdx, P)>,
        is_uniform: impl Fn(P) -> bool,
        share: impl Fn(P, &[usize]) -> f64,
    ) -> Option<Estimate> {
        let (people, series) = (self.access.people, &self.access.series);
        let mut by_group: Vec<Vec<(TractIdx, f64)>> = vec![Vec::new(); series.len()];
        let (mut whole, mut rest, mut left) = (Vec::new(), Vec::new(), 0.0);
        for (tract, own) in parts {
            let total = people.values[tract]?.value();
            if series.is_empty() || is_uniform(own) {
                whole.push((tract, share(own, &[0])));
                continue;
            }
            let (shown, unpublished): (Vec<usize>, Vec<usize>) =
                (0..series.len()).partition(|group| self.shown[tract] & (1 << group) != 0);
            let count = |group: usize| series[group].and_then(|series| series.values[tract]);
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
        for (series, own) in series.iter().zip(by_group).filter_map(|(series, own)| Some(((*series)?, own))) {
            terms.push(series.sum(own.into_iter()).ok()?);
        }
        terms.push(Estimate::new(left, people.sum(rest.into_iter()).ok()?.moe())?);
        Some(Estimate::sum(terms.into_iter().map(|estimate| Term { weight: 1.0, estimate })))
    }

    /// The people of tracts whose access becomes known: by how many the upper bound falls if sites meet the missing
    /// requirements, by how many the lower bound rises if they do not, and the most by either. `None` where a number is
    /// missing.
    pub(crate) fn decided(&self, parts: &[(TractIdx, DecidedShares)]) -> Option<[Estimate; 3]> {
        let people = self.access.people;
        let known = parts.iter().filter(|(tract, _)| people.values[*tract].is_some());
        let parts: Vec<(TractIdx, (&GroupShares, &DecidedShares))> =
            known.map(|(tract, decided)| (*tract, (&self.access.by_tract[*tract], decided))).collect();
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
            self.sum_of(parts.iter().copied(), is_uniform_pair, fewer)?,
            self.sum_of(parts.iter().copied(), is_uniform_pair, more)?,
            self.sum_of(parts.iter().copied(), is_uniform_pair, either)?,
        ])
    }
}
