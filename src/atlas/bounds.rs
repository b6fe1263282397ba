//! Who is without access, within bounds: the fewest and the most people over every way in which what is not known may turn out.
//!
//! What is known of languages in a tract are counts of groups, of which small ones are withheld. Numbers here are computed from
//! what is published and nothing else, so that they give nothing away: people of groups that are not shown are one number, their
//! whole less the groups that are shown, and count as the best served of these groups, or, at most, as the worst.

mod sums;

use rayon::prelude::*;

use crate::access::{Found, MOST_STEPS, found};
use crate::atlas::eligible::{MainOfOrigins, eligibilities, group_of, groups_of};
use crate::atlas::{Question, ThemeCosts};
use crate::disclosure::Rows;
use crate::domain::{Counted, Estimate, LanguageGroup, NotKnown, PerTract, Requirement, Series, Step, TractIdx};
use crate::gap::{AreaWeights, Gap, PartOfTract, Portion, gap, total, with_number};
use crate::region::Region;
use crate::travel::Origins;

/// How the people of a group in a tract, or in its part in an area, stand to a standard: shares of all of them in the tract, 0..=1,
/// of which each person is in one at most.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Shares {
    /// Those without access for certain, by the step that finds them.
    steps: [f64; MOST_STEPS],
    /// Those of whom it is not known, by reason.
    not_known: [f64; 4],
}

impl Shares {
    /// Those whom one of so many steps finds.
    fn until(&self, steps: usize) -> f64 {
        self.steps[..steps].iter().sum()
    }

    fn without(&self) -> f64 {
        self.until(MOST_STEPS)
    }

    fn at_most(&self) -> f64 {
        self.without() + self.not_known.iter().sum::<f64>()
    }

    fn all(&mut self) -> impl Iterator<Item = &mut f64> {
        self.steps.iter_mut().chain(&mut self.not_known)
    }
}

/// Those of each group that is told apart.
type OfGroups = Vec<Shares>;

/// Whether all groups are the same.
fn is_alike<T: PartialEq>(of_groups: &[T]) -> bool {
    of_groups.iter().all(|own| *own == of_groups[0])
}

/// What is asked about those without access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// How many there are for certain.
    AtLeast,
    /// How many there are at most.
    AtMost,
    /// How many a step finds.
    By(usize),
    /// Of how many it is not known, for a reason.
    NotKnown(NotKnown),
}

/// How somebody stands to a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A site in reach certainly meets all that is asked.
    Within,
    /// No site can, and this step is the first that none meets.
    Without(usize),
    /// One may.
    NotKnown(NotKnown),
}

/// Who finds a site that meets what is asked.
pub(super) struct Bounds<'a> {
    /// The steps, reach first.
    pub(super) steps: Vec<Step>,
    /// Whether there is a site of which it is not known where it is.
    has_unplaced: bool,
    /// For each origin the groups that find one.
    found: Vec<Found>,
    costs: &'a ThemeCosts,
    reach: f64,
    counted: Counted,
    /// The groups that are told apart.
    groups: Vec<usize>,
    /// Counts of the groups, where the people concerned consist of them, in the order of the groups; some may not be counted.
    series: Vec<Option<&'a Series>>,
    /// The groups whose counts are shown in each tract, as bits.
    shown: PerTract<u16>,
    of_tracts: PerTract<OfGroups>,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(question: &Question<'a>, costs: &'a ThemeCosts, region: &'a Region) -> Self {
        let requirements = question.standard.requirements();
        let steps: Vec<Step> =
            std::iter::once(Step::Reach).chain(requirements.iter().map(|requirement| requirement.step())).collect();
        let sites = region.sites.iter().filter(|site| site.theme == question.standard.theme);
        let has_unplaced = sites.clone().any(|site| !site.is_placed());
        let main = MainOfOrigins::new(region);
        let sites = eligibilities(sites, &requirements);
        let found = found(costs.least_costs(), question.reach, (&sites, steps.len()), |origin| main.of(origin));
        // A question whose groups are not known is refused before.
        let series = groups_of(question, region).unwrap_or_default();
        let one = group_of(&question.people.indicator.id).filter(|_| requirements.contains(&Requirement::Language));
        let groups =
            if series.is_empty() { vec![one.map_or(0, LanguageGroup::index)] } else { (0..series.len()).collect() };
        let tracts = region.origins.tracts();
        let (shown, of_tracts) = (PerTract::filled(0, tracts), PerTract::filled(Vec::new(), tracts));
        let (reach, counted) = (question.reach, question.people.indicator.counts);
        let mut bounds = Self { steps, has_unplaced, found, costs, reach, counted, groups, series, shown, of_tracts };
        bounds.of_tracts = bounds.shown.par_map(|tract, _| {
            let own = region.origins.range(tract);
            bounds.shares(own.map(|origin| (origin, region.origins.all()[origin].weight(counted))))
        });
        bounds
    }

    /// Whether sites may not say something that matters.
    pub(super) fn may_be_unsaid(&self) -> bool {
        self.steps.len() > 1 || self.has_unplaced
    }

    /// The groups that are told apart.
    pub(super) fn groups(&self) -> &[usize] {
        &self.groups
    }

    /// How people of a group who live at an origin stand to the standard.
    pub(super) fn outcome(&self, origin: usize, group: usize) -> Outcome {
        self.outcome_of(&self.found[origin], origin, group)
    }

    /// How they would stand to it if they found what is given.
    pub(super) fn outcome_of(&self, found: &Found, origin: usize, group: usize) -> Outcome {
        let own = 1_u16 << group;
        let surroundings = &self.costs.surroundings;
        if found.all & own != 0 {
            Outcome::Within
        } else if found.said & own != 0 {
            Outcome::NotKnown(NotKnown::Said)
        } else if surroundings.outside[origin] {
            Outcome::NotKnown(NotKnown::List)
        } else if surroundings.border[origin].is_some_and(|border| border <= self.reach) {
            Outcome::NotKnown(NotKnown::Edge)
        } else if found.partly & own != 0 {
            Outcome::NotKnown(NotKnown::Language)
        } else {
            let failed = found.maybe[..self.steps.len()].iter().position(|step| step & own == 0);
            failed.map_or(Outcome::NotKnown(NotKnown::Said), Outcome::Without)
        }
    }

    /// Whether somebody at an origin has no site within reach, for certain.
    pub(super) fn has_none_in_reach(&self, origin: usize) -> bool {
        self.groups.iter().any(|&group| self.outcome(origin, group) == Outcome::Without(0))
    }

    /// Whether its people consist of groups, so that its numbers follow from what is shown of them.
    pub(super) fn is_by_group(&self) -> bool {
        !self.series.is_empty()
    }

    /// From here on it is known which counts are shown.
    pub(super) fn show(&mut self, withheld: &Rows) {
        self.shown = self.shown.par_map(|tract, _| {
            let is_shown =
                |own: &Series| own.values[tract].is_some() && !withheld.holds(&own.indicator.id, tract.slot());
            let shown = self.series.iter().enumerate().filter(|(_, own)| own.is_some_and(is_shown));
            shown.fold(0, |bits, (place, _)| bits | 1 << place)
        });
    }

    fn shares(&self, origins: impl Iterator<Item = (usize, f64)>) -> OfGroups {
        let (mut shares, mut all) = (vec![Shares::default(); self.groups.len()], 0.0);
        for (origin, weight) in origins {
            all += weight;
            for (own, &group) in shares.iter_mut().zip(&self.groups) {
                match self.outcome(origin, group) {
                    Outcome::Within => {}
                    Outcome::Without(step) => own.steps[step] += weight,
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
    fn parts(&self, area: &[Portion], origins: &Origins) -> Vec<(TractIdx, OfGroups)> {
        let part = |portion: &Portion| {
            let (tract, share) = (portion.tract, portion.share(self.counted));
            let mut shares = match &portion.origins {
                None => self.of_tracts[tract].clone(),
                Some(own) => {
                    let first = origins.range(tract).start;
                    let own = own.iter().map(|number| first + *number as usize);
                    self.shares(own.map(|origin| (origin, origins.all()[origin].weight(self.counted))))
                }
            };
            shares.iter_mut().flat_map(Shares::all).for_each(|of| *of *= share);
            (tract, shares)
        };
        area.iter().filter(|portion| portion.share(self.counted) > 0.0).map(part).collect()
    }

    /// The share of a tract's people without access at most, and for certain; of groups together it depends on their numbers.
    pub(super) fn shares_of_tract(&self, tract: TractIdx) -> [f64; 2] {
        let own = &self.of_tracts[tract][0];
        [own.at_most(), own.without()]
    }

    /// People without access in a tract. `None` where the number of people is missing.
    pub(super) fn of_tract(&self, people: &Series, tract: TractIdx, asked: Asked) -> Option<Estimate> {
        self.sum(people, &[(tract, self.of_tracts[tract].clone())], asked)
    }

    /// People without access in an area, as far as its tracts have a number. `None` where none has.
    pub(super) fn of_area(
        &self,
        people: &Series,
        area: &AreaWeights,
        origins: &Origins,
        asked: Asked,
    ) -> Option<Estimate> {
        let known = with_number(&area.portions, &[people]);
        let parts = self.parts(&known, origins);
        (!known.is_empty()).then(|| self.sum(people, &parts, asked)).flatten()
    }

    fn sum(&self, people: &Series, parts: &[(TractIdx, OfGroups)], asked: Asked) -> Option<Estimate> {
        let parts = parts.iter().map(|(tract, shares)| (*tract, shares));
        self.sum_of(people, parts, |shares| is_alike(shares), |shares, groups| self.share(shares, groups, asked))
    }

    /// What of these groups is counted: that of the best served for certain, that of the worst served at most. What is between the two
    /// and no other reason explains is not known as it is not known which of these groups people are of.
    fn share(&self, shares: &OfGroups, groups: &[usize], asked: Asked) -> f64 {
        let least =
            |of: &dyn Fn(&Shares) -> f64| groups.iter().map(|group| of(&shares[*group])).fold(f64::INFINITY, f64::min);
        let steps = self.steps.len();
        match asked {
            Asked::AtLeast => least(&|own| own.until(steps)),
            Asked::AtMost => groups.iter().map(|group| shares[*group].at_most()).fold(0.0, f64::max),
            Asked::By(step) => (least(&|own| own.until(step + 1)) - least(&|own| own.until(step))).max(0.0),
            Asked::NotKnown(NotKnown::Language) => {
                let others = [NotKnown::Said, NotKnown::List, NotKnown::Edge];
                let others: f64 = others.into_iter().map(|why| self.share(shares, groups, Asked::NotKnown(why))).sum();
                let between = self.share(shares, groups, Asked::AtMost) - self.share(shares, groups, Asked::AtLeast);
                // What rounding leaves of nothing is nothing.
                Some(between - others).filter(|rest| *rest > 1e-12).unwrap_or(0.0)
            }
            Asked::NotKnown(why) => least(&|own| own.not_known[why as usize]),
        }
    }

    /// The answer of a tract. `None` where the number of people is missing.
    pub(super) fn gap(&self, people: &Series, tract: TractIdx) -> Option<Gap> {
        let parts = [(tract, self.of_tracts[tract].clone())];
        let whole = [Portion::whole(tract)];
        self.answer(people, &whole, &parts).map(|gap| Gap { within_moe: None, within_at_most_moe: None, ..gap })
    }

    /// The answer of an area, as far as its tracts have a number. `None` where none has, and for an area that no tract covers: that nobody
    /// is counted there is not that nobody lives there.
    pub(super) fn gap_of_area(&self, people: &Series, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        let known = with_number(&area.portions, &[people]);
        let parts = self.parts(&known, origins);
        (!known.is_empty()).then(|| self.answer(people, &known, &parts)).flatten()
    }

    fn answer(&self, people: &Series, portions: &[Portion], parts: &[(TractIdx, OfGroups)]) -> Option<Gap> {
        if self.series.is_empty() {
            let shares = parts.iter().map(|(tract, shares)| (tract, &shares[0]));
            let all = portions.iter().map(|portion| portion.share(self.counted)).filter(|share| *share > 0.0);
            let parts = shares.zip(all).map(|((tract, own), all)| PartOfTract {
                tract: *tract,
                all,
                without: own.without(),
                not_known: own.not_known,
            });
            return gap(people, &parts.collect::<Vec<_>>()).ok();
        }
        let all = total(people, portions).ok()?;
        let without = self.sum(people, parts, Asked::AtLeast)?;
        let at_most = self.sum(people, parts, Asked::AtMost)?;
        let mut not_known = [Estimate::NONE; 4];
        for (own, why) in not_known.iter_mut().zip(NotKnown::ALL) {
            *own = self.sum(people, parts, Asked::NotKnown(why))?;
        }
        let moe = |beyond: Estimate| beyond.share_of(all).and_then(Estimate::moe);
        let (within_moe, within_at_most_moe) = (moe(at_most), moe(without));
        Some(Gap { people: all, without, at_most, not_known, within_moe, within_at_most_moe })
    }

    /// The sums over tracts that the answer of an area consists of: the share of each tract's people in each. Those that nobody is in,
    /// and those that another is, are left out.
    pub(super) fn sums_of_area(&self, people: &Series, area: &AreaWeights, origins: &Origins) -> Vec<Vec<(u32, f64)>> {
        let parts = self.parts(&with_number(&area.portions, &[people]), origins);
        let sum = |of: &dyn Fn(&Shares) -> f64| -> Vec<(u32, f64)> {
            parts.iter().map(|(tract, shares)| (tract.0, of(&shares[0]))).collect()
        };
        let mut sums = vec![sum(&Shares::without), sum(&Shares::at_most)];
        sums.extend(NotKnown::ALL.map(|why| sum(&|own: &Shares| own.not_known[why as usize])));
        let mut different: Vec<Vec<(u32, f64)>> = Vec::new();
        for own in sums {
            if own.iter().any(|(_, share)| *share > 0.0) && !different.contains(&own) {
                different.push(own);
            }
        }
        different
    }

    /// Why most of the people of a tract are not surely within: the step that finds most of them, or that it is not known. Where they
    /// are one group it is told from where people live, whatever their number: that there is none may be withheld.
    pub(super) fn main_reason(&self, people: &Series, tract: TractIdx) -> Option<Outcome> {
        let steps = (0..self.steps.len()).map(|step| (Asked::By(step), Outcome::Without(step)));
        let reasons = steps.chain(NotKnown::ALL.map(|why| (Asked::NotKnown(why), Outcome::NotKnown(why))));
        let mut most: Option<(f64, Outcome)> = None;
        for (asked, outcome) in reasons {
            let size = if self.series.is_empty() {
                self.share(&self.of_tracts[tract], &[0], asked)
            } else {
                self.of_tract(people, tract, asked)?.value()
            };
            if size > 0.0 && most.is_none_or(|(largest, _)| size > largest) {
                most = Some((size, outcome));
            }
        }
        most.map(|(_, outcome)| outcome)
    }

    /// What is asked, in all tracts at once.
    pub(super) fn of_tracts(&self, people: &Series, asked: Asked) -> Vec<Option<Estimate>> {
        let tracts = (0..self.of_tracts.values().len()).into_par_iter();
        tracts.map(|slot| self.of_tract(people, TractIdx(u32::try_from(slot).ok()?), asked)).collect()
    }
}
