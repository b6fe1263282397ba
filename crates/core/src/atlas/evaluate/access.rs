//! Who has access by a standard or a combination, over all values that unknown facts may take: lower and upper bounds, as shares of the
//! people of tracts by language group.

use crate::atlas::evaluate::outcome::{Outcome, Outcomes};
use crate::atlas::resolve::{language_group, language_groups};
use crate::disclosure::WeightedTract;
use crate::domain::{CountUnit, GapMeasure, LanguageGroup, PerBarrier, PerTract, Series, TractIdx, UnknownReason};
use crate::gap::{AreaWeights, Criterion, Gap, TractAccess, TractShare, gap, with_known_counts};
use crate::region::Region;
use crate::travel::Origins;

/// Shares of the people of a group in a tract, 0..=1, by access. In a part of a tract they are still shares of the
/// whole tract. The categories are disjoint.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Shares {
    /// People certainly without access, by the first barrier that excludes them.
    pub(crate) excluded: PerBarrier<f64>,
    /// People whose access is not known, by reason.
    pub(crate) not_known: [f64; UnknownReason::ALL.len()],
}

impl Shares {
    /// The lower bound of the people without access.
    pub(crate) fn without(&self) -> f64 {
        self.excluded.values().iter().sum()
    }

    /// The upper bound.
    pub(crate) fn at_most(&self) -> f64 {
        self.without() + self.not_known.iter().sum::<f64>()
    }

    fn all(&mut self) -> impl Iterator<Item = &mut f64> {
        self.excluded.values_mut().iter_mut().chain(&mut self.not_known)
    }
}

/// Shares for each language group.
pub(crate) type GroupShares = Vec<Shares>;

/// Bounds on who has access by a criterion.
pub(crate) struct Access<'a> {
    pub(crate) criterion: Criterion<'a>,
    /// The people whose access is evaluated: the criterion's own, or a group.
    pub(crate) people: &'a Series,
    /// Who has access, where people of a language group live.
    pub(crate) outcomes: Outcomes<'a>,
    /// The indices of the language groups that are distinguished.
    pub(crate) groups: Vec<usize>,
    /// The counts of the groups that make up the people, in the order of the groups; `None` for a group without counts.
    /// Empty where the people are one group.
    pub(crate) series: Vec<Option<&'a Series>>,
    /// The shares of each tract's people.
    pub(crate) by_tract: PerTract<GroupShares>,
}

impl<'a> Access<'a> {
    pub(crate) fn new(
        criterion: Criterion<'a>,
        people: &'a Series,
        outcomes: Outcomes<'a>,
        region: &'a Region,
    ) -> Self {
        let by_language = outcomes.match_language();
        // `resolve_standards` has refused standards whose language groups are not known.
        let series = if by_language { language_groups(people, region).unwrap_or_default() } else { Vec::new() };
        let one = language_group(&people.indicator.id).filter(|_| by_language);
        let groups =
            if series.is_empty() { vec![one.map_or(0, LanguageGroup::index)] } else { (0..series.len()).collect() };
        let by_tract = PerTract::filled(Vec::new(), region.origins.tracts());
        let mut access = Self { criterion, people, outcomes, groups, series, by_tract };
        let counted = access.counted();
        access.by_tract = access.by_tract.par_map(|tract, _| {
            let own = region.origins.range(tract);
            access.shares(own.map(|origin| (origin, region.origins.all()[origin].weight(counted))))
        });
        access
    }

    /// Whether people or households are counted.
    pub(crate) const fn counted(&self) -> CountUnit {
        self.people.indicator.counts
    }

    /// Whether the people consist of language groups, so that numbers follow from the published counts of the groups.
    pub(crate) fn is_by_group(&self) -> bool {
        !self.series.is_empty()
    }

    /// Whether a measure can be above zero: some inventory is not complete everywhere, a standard requires more than
    /// reach, or a site is located only approximately.
    pub(crate) fn can_be_nonzero(&self, measure: GapMeasure) -> bool {
        match measure {
            GapMeasure::Unknown(why) | GapMeasure::UnknownMoe(why) => self.outcomes.may_be_unknown(Some(why)),
            GapMeasure::AtMost | GapMeasure::AtMostMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe => {
                self.outcomes.may_be_unknown(None)
            }
            _ => true,
        }
    }

    fn shares(&self, origins: impl Iterator<Item = (usize, f64)>) -> GroupShares {
        let (mut shares, mut all) = (vec![Shares::default(); self.groups.len()], 0.0);
        for (origin, weight) in origins {
            all += weight;
            for (own, &group) in shares.iter_mut().zip(&self.groups) {
                match self.outcomes.at(origin, group) {
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

    /// Some shares of tracts, each with the shares of its people by access.
    pub(crate) fn shares_of(&self, portions: &[TractShare], origins: &Origins) -> Vec<(TractIdx, GroupShares)> {
        let counted = self.counted();
        let shares_of_part = |portion: &TractShare| {
            let (tract, share) = (portion.tract, portion.share(counted));
            let mut shares = match portion.own_origins(origins) {
                None => self.by_tract[tract].clone(),
                Some(own) => self.shares(own.map(|origin| (origin, origins.all()[origin].weight(counted)))),
            };
            shares.iter_mut().flat_map(Shares::all).for_each(|of| *of *= share);
            (tract, shares)
        };
        portions.iter().filter(|portion| portion.share(counted) > 0.0).map(shares_of_part).collect()
    }

    /// The gap of people who are one group, in some shares of tracts. `None` where a count is missing.
    pub(crate) fn gap_of_one_group(&self, portions: &[TractShare], parts: &[(TractIdx, GroupShares)]) -> Option<Gap> {
        let shares = parts.iter().map(|(tract, shares)| (tract, &shares[0]));
        let all = portions.iter().map(|portion| portion.share(self.counted())).filter(|share| *share > 0.0);
        let parts = shares.zip(all).map(|((tract, own), all)| TractAccess {
            tract: *tract,
            all,
            without: own.without(),
            not_known: own.not_known,
        });
        gap(self.people, &parts.collect::<Vec<_>>()).ok()
    }

    /// The sums over tracts that the gap of an area discloses, as the share of each tract's people. Zero and repeated
    /// sums are left out. None where the gap follows from published counts of language groups.
    pub(crate) fn sums_of_area(&self, area: &AreaWeights, origins: &Origins) -> Vec<Vec<WeightedTract>> {
        if self.is_by_group() {
            return Vec::new();
        }
        let parts = self.shares_of(&with_known_counts(&area.tract_shares, &[self.people]), origins);
        let sum = |of: &dyn Fn(&Shares) -> f64| -> Vec<WeightedTract> {
            parts.iter().map(|(tract, shares)| (tract.0, of(&shares[0]))).collect()
        };
        let mut sums = vec![sum(&Shares::without), sum(&Shares::at_most)];
        sums.extend(UnknownReason::ALL.map(|why| sum(&|own: &Shares| own.not_known[why as usize])));
        let mut different: Vec<Vec<WeightedTract>> = Vec::new();
        for own in sums {
            if own.iter().any(|(_, share)| *share > 0.0) && !different.contains(&own) {
                different.push(own);
            }
        }
        different
    }
}
