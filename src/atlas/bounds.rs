//! Lower and upper bounds on people without access, over all values that unknown facts may take.
//!
//! Tracts have counts by language group, of which small ones are withheld. The bounds use published numbers only, so
//! that they disclose nothing: people of the unpublished groups are the residual of the total, and count as the best
//! served of these groups for the lower bound, and as the worst served for the upper bound.

mod sums;

use rayon::prelude::*;

use crate::access::{GroupsServed, groups_served};
use crate::atlas::eligibility::{MainLanguagesByOrigin, eligibilities, language_group, language_groups};
use crate::atlas::{ResolvedStandard, ThemeCosts};
use crate::disclosure::SuppressedRows;
use crate::domain::{
    Barrier, CountUnit, Estimate, LanguageGroup, PerBarrier, PerTract, Requirement, Series, TractIdx, UnknownReason,
};
use crate::gap::{AreaWeights, Gap, TractAccess, TractShare, gap, total, with_known_counts};
use crate::region::Region;
use crate::travel::Origins;

/// Shares of the people of a group in a tract, 0..=1, by access. In a part of a tract they are still shares of the
/// whole tract. The categories are disjoint.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Shares {
    /// People certainly without access, by the first barrier that excludes them.
    excluded: PerBarrier<f64>,
    /// People whose access is not known, by reason.
    not_known: [f64; UnknownReason::ALL.len()],
}

impl Shares {
    fn without(&self) -> f64 {
        self.excluded.values().iter().sum()
    }

    fn at_most(&self) -> f64 {
        self.without() + self.not_known.iter().sum::<f64>()
    }

    fn all(&mut self) -> impl Iterator<Item = &mut f64> {
        self.excluded.values_mut().iter_mut().chain(&mut self.not_known)
    }
}

/// Shares for each language group.
type GroupShares = Vec<Shares>;

/// Whether all groups have the same shares.
fn is_uniform<T: PartialEq>(by_group: &[T]) -> bool {
    by_group.iter().all(|own| *own == by_group[0])
}

/// The number of people without access, or a component of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GapComponent {
    /// The lower bound.
    AtLeast,
    /// The upper bound.
    AtMost,
    /// Those certainly excluded by a barrier.
    Barrier(Barrier),
    /// Those whose access is not known, for this reason.
    NotKnown(UnknownReason),
}

/// Whether people have access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A site in reach certainly meets all requirements.
    Within,
    /// No site does, because of this barrier.
    Without(Barrier),
    /// A site may.
    NotKnown(UnknownReason),
}

/// Bounds on who has access by a standard.
pub(super) struct Bounds<'a> {
    /// The barriers, reach first.
    pub(super) barriers: Vec<Barrier>,
    /// Whether a site is located only approximately.
    has_approximate_site: bool,
    /// For each origin, the language groups that find a site.
    found: Vec<GroupsServed>,
    costs: &'a ThemeCosts,
    reach: f64,
    counted: CountUnit,
    /// The indices of the language groups that are distinguished.
    groups: Vec<usize>,
    /// The counts of the groups that make up the people, in the order of the groups; `None` for a group without counts.
    /// Empty where the people are one group.
    series: Vec<Option<&'a Series>>,
    /// The groups with published counts in each tract, as bits.
    shown: PerTract<u16>,
    shares_by_tract: PerTract<GroupShares>,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(resolved: &ResolvedStandard<'a>, costs: &'a ThemeCosts, region: &'a Region) -> Self {
        let requirements = &resolved.standard.requirements;
        let barriers: Vec<Barrier> = std::iter::once(Barrier::Reach)
            .chain(requirements.iter().map(|requirement| requirement.barrier()))
            .collect();
        let sites = region.sites.iter().filter(|site| site.theme == resolved.standard.theme);
        let has_approximate_site = sites.clone().any(|site| !site.is_placed());
        let main = MainLanguagesByOrigin::new(region);
        let sites = eligibilities(sites, requirements);
        let found = groups_served(costs.minimum_costs(), resolved.reach, &sites, |origin| main.of(origin));
        // `resolve_standards` has refused standards whose language groups are not known.
        let series = language_groups(resolved, region).unwrap_or_default();
        let one =
            language_group(&resolved.people.indicator.id).filter(|_| requirements.contains(&Requirement::Language));
        let groups =
            if series.is_empty() { vec![one.map_or(0, LanguageGroup::index)] } else { (0..series.len()).collect() };
        let tracts = region.origins.tracts();
        let (shown, shares_by_tract) = (PerTract::filled(0, tracts), PerTract::filled(Vec::new(), tracts));
        let (reach, counted) = (resolved.reach, resolved.people.indicator.counts);
        let mut bounds = Self {
            barriers,
            has_approximate_site,
            found,
            costs,
            reach,
            counted,
            groups,
            series,
            shown,
            shares_by_tract,
        };
        bounds.shares_by_tract = bounds.shown.par_map(|tract, _| {
            let own = region.origins.range(tract);
            bounds.shares(own.map(|origin| (origin, region.origins.all()[origin].weight(counted))))
        });
        bounds
    }

    /// Whether a required fact about a site may be missing.
    pub(super) fn may_lack_facts(&self) -> bool {
        self.barriers.len() > 1 || self.has_approximate_site
    }

    /// The indices of the language groups that are distinguished.
    pub(super) fn groups(&self) -> &[usize] {
        &self.groups
    }

    /// The access of people of a group who live at an origin.
    pub(super) fn outcome(&self, origin: usize, group: usize) -> Outcome {
        self.outcome_of(&self.found[origin], origin, group)
    }

    /// The same, for a given set of sites found.
    pub(super) fn outcome_of(&self, found: &GroupsServed, origin: usize, group: usize) -> Outcome {
        let own = 1_u16 << group;
        let inventory_coverage = &self.costs.inventory_coverage;
        if found.full & own != 0 {
            Outcome::Within
        } else if found.undetermined & own != 0 {
            Outcome::NotKnown(UnknownReason::MissingFact)
        } else if inventory_coverage.outside[origin] {
            Outcome::NotKnown(UnknownReason::IncompleteList)
        } else if inventory_coverage.border[origin].is_some_and(|border| border <= self.reach) {
            Outcome::NotKnown(UnknownReason::Edge)
        } else if found.partial & own != 0 {
            Outcome::NotKnown(UnknownReason::Language)
        } else {
            let failed = Barrier::ALL.into_iter().find(|barrier| found.possible[*barrier] & own == 0);
            failed.map_or(Outcome::NotKnown(UnknownReason::MissingFact), Outcome::Without)
        }
    }

    /// Whether some group at an origin certainly has no site within reach.
    pub(super) fn has_none_in_reach(&self, origin: usize) -> bool {
        self.groups.iter().any(|&group| self.outcome(origin, group) == Outcome::Without(Barrier::Reach))
    }

    /// Whether the people consist of language groups, so that numbers follow from the published counts of the groups.
    pub(super) fn is_by_group(&self) -> bool {
        !self.series.is_empty()
    }

    /// Sets which counts are published.
    pub(super) fn set_published(&mut self, withheld: &SuppressedRows) {
        self.shown = self.shown.par_map(|tract, _| {
            let is_shown =
                |own: &Series| own.values[tract].is_some() && !withheld.contains(&own.indicator.id, tract.slot());
            let shown = self.series.iter().enumerate().filter(|(_, own)| own.is_some_and(is_shown));
            shown.fold(0, |bits, (index, _)| bits | 1 << index)
        });
    }

    fn shares(&self, origins: impl Iterator<Item = (usize, f64)>) -> GroupShares {
        let (mut shares, mut all) = (vec![Shares::default(); self.groups.len()], 0.0);
        for (origin, weight) in origins {
            all += weight;
            for (own, &group) in shares.iter_mut().zip(&self.groups) {
                match self.outcome(origin, group) {
                    Outcome::Within => {}
                    Outcome::Without(barrier) => own.excluded[barrier] += weight,
                    Outcome::NotKnown(why) => own.not_known[why as usize] += weight,
                }
            }
        }
        for share in shares.iter_mut().flat_map(Shares::all) {
            *share = if all > 0.0 { (*share / all).clamp(0.0, 1.0) } else { 0.0 };
        }
        shares
    }

    /// The tracts of an area, each with the shares of its people who live in the area.
    fn shares_of_area(&self, area: &[TractShare], origins: &Origins) -> Vec<(TractIdx, GroupShares)> {
        let shares_of_part = |portion: &TractShare| {
            let (tract, share) = (portion.tract, portion.share(self.counted));
            let mut shares = match &portion.origins {
                None => self.shares_by_tract[tract].clone(),
                Some(own) => {
                    let first = origins.range(tract).start;
                    let own = own.iter().map(|number| first + *number as usize);
                    self.shares(own.map(|origin| (origin, origins.all()[origin].weight(self.counted))))
                }
            };
            shares.iter_mut().flat_map(Shares::all).for_each(|of| *of *= share);
            (tract, shares)
        };
        area.iter().filter(|portion| portion.share(self.counted) > 0.0).map(shares_of_part).collect()
    }

    /// The upper and the lower bound on the share of a tract's people without access; for people who are one group
    /// only.
    pub(super) fn shares_of_tract(&self, tract: TractIdx) -> [f64; 2] {
        let own = &self.shares_by_tract[tract][0];
        [own.at_most(), own.without()]
    }

    /// A component of the gap of a tract. `None` where the number of people is missing.
    pub(super) fn tract_estimate(&self, people: &Series, tract: TractIdx, component: GapComponent) -> Option<Estimate> {
        self.sum(people, &[(tract, self.shares_by_tract[tract].clone())], component)
    }

    /// A component of the gap of an area, over its tracts with a number. `None` where none has one.
    pub(super) fn area_estimate(
        &self,
        people: &Series,
        area: &AreaWeights,
        origins: &Origins,
        component: GapComponent,
    ) -> Option<Estimate> {
        let known = with_known_counts(&area.tract_shares, &[people]);
        let parts = self.shares_of_area(&known, origins);
        (!known.is_empty()).then(|| self.sum(people, &parts, component)).flatten()
    }

    fn sum(&self, people: &Series, parts: &[(TractIdx, GroupShares)], component: GapComponent) -> Option<Estimate> {
        let parts = parts.iter().map(|(tract, shares)| (*tract, shares));
        self.sum_of(people, parts, |shares| is_uniform(shares), |shares, groups| self.share(shares, groups, component))
    }

    /// The share of several groups together: that of the best served group for the lower bound, that of the worst
    /// served for the upper bound. The difference that no other reason explains is unknown because the groups of the
    /// people are.
    fn share(&self, shares: &GroupShares, groups: &[usize], component: GapComponent) -> f64 {
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
                let others: f64 =
                    others.into_iter().map(|why| self.share(shares, groups, GapComponent::NotKnown(why))).sum();
                let between = self.share(shares, groups, GapComponent::AtMost)
                    - self.share(shares, groups, GapComponent::AtLeast);
                // Below 1e-12 the difference is rounding error.
                Some(between - others).filter(|rest| *rest > 1e-12).unwrap_or(0.0)
            }
            GapComponent::NotKnown(why) => least(&|own| own.not_known[why as usize]),
        }
    }

    /// The gap of a tract. `None` where the number of people is missing.
    pub(super) fn tract_gap(&self, people: &Series, tract: TractIdx) -> Option<Gap> {
        let parts = [(tract, self.shares_by_tract[tract].clone())];
        let whole = [TractShare::whole(tract)];
        self.gap(people, &whole, &parts).map(|gap| Gap { within_moe: None, within_at_most_moe: None, ..gap })
    }

    /// The gap of an area, over its tracts with a number. `None` where none has one, and for an area that no tract
    /// overlaps.
    pub(super) fn gap_of_area(&self, people: &Series, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        let known = with_known_counts(&area.tract_shares, &[people]);
        let parts = self.shares_of_area(&known, origins);
        (!known.is_empty()).then(|| self.gap(people, &known, &parts)).flatten()
    }

    fn gap(&self, people: &Series, portions: &[TractShare], parts: &[(TractIdx, GroupShares)]) -> Option<Gap> {
        if self.series.is_empty() {
            let shares = parts.iter().map(|(tract, shares)| (tract, &shares[0]));
            let all = portions.iter().map(|portion| portion.share(self.counted)).filter(|share| *share > 0.0);
            let parts = shares.zip(all).map(|((tract, own), all)| TractAccess {
                tract: *tract,
                all,
                without: own.without(),
                not_known: own.not_known,
            });
            return gap(people, &parts.collect::<Vec<_>>()).ok();
        }
        let all = total(people, portions).ok()?;
        let without = self.sum(people, parts, GapComponent::AtLeast)?;
        let at_most = self.sum(people, parts, GapComponent::AtMost)?;
        let mut not_known = [Estimate::NONE; 4];
        for (own, why) in not_known.iter_mut().zip(UnknownReason::ALL) {
            *own = self.sum(people, parts, GapComponent::NotKnown(why))?;
        }
        let moe = |beyond: Estimate| beyond.share_of(all).and_then(Estimate::moe);
        let (within_moe, within_at_most_moe) = (moe(at_most), moe(without));
        Some(Gap { people: all, without, at_most, not_known, within_moe, within_at_most_moe })
    }

    /// The sums over tracts that the gap of an area discloses, as the share of each tract's people. Zero and repeated
    /// sums are left out.
    pub(super) fn sums_of_area(&self, people: &Series, area: &AreaWeights, origins: &Origins) -> Vec<Vec<(u32, f64)>> {
        let parts = self.shares_of_area(&with_known_counts(&area.tract_shares, &[people]), origins);
        let sum = |of: &dyn Fn(&Shares) -> f64| -> Vec<(u32, f64)> {
            parts.iter().map(|(tract, shares)| (tract.0, of(&shares[0]))).collect()
        };
        let mut sums = vec![sum(&Shares::without), sum(&Shares::at_most)];
        sums.extend(UnknownReason::ALL.map(|why| sum(&|own: &Shares| own.not_known[why as usize])));
        let mut different: Vec<Vec<(u32, f64)>> = Vec::new();
        for own in sums {
            if own.iter().any(|(_, share)| *share > 0.0) && !different.contains(&own) {
                different.push(own);
            }
        }
        different
    }

    /// The largest category of a tract's people who are not certainly within the standard. For people who are one group
    /// it follows from where they live and not from their number: a zero count may be withheld.
    pub(super) fn main_reason(&self, people: &Series, tract: TractIdx) -> Option<Outcome> {
        let barriers =
            self.barriers.iter().map(|barrier| (GapComponent::Barrier(*barrier), Outcome::Without(*barrier)));
        let reasons =
            barriers.chain(UnknownReason::ALL.map(|why| (GapComponent::NotKnown(why), Outcome::NotKnown(why))));
        let mut most: Option<(f64, Outcome)> = None;
        for (component, outcome) in reasons {
            let size = if self.series.is_empty() {
                self.share(&self.shares_by_tract[tract], &[0], component)
            } else {
                self.tract_estimate(people, tract, component)?.value()
            };
            if size > 0.0 && most.is_none_or(|(largest, _)| size > largest) {
                most = Some((size, outcome));
            }
        }
        most.map(|(_, outcome)| outcome)
    }

    /// A component of the gap of every tract.
    pub(super) fn tract_estimates(&self, people: &Series, component: GapComponent) -> Vec<Option<Estimate>> {
        let tracts = (0..self.shares_by_tract.values().len()).into_par_iter();
        tracts.map(|slot| self.tract_estimate(people, TractIdx(u32::try_from(slot).ok()?), component)).collect()
    }
}
