//! Whose access changes between two regions, over all values that unknown facts may take.

use std::collections::BTreeMap;

use crate::access::{Eligibility, MainLanguageMasks};
use crate::atlas::evaluate::{Access, MainLanguagesByOrigin, Outcome, StandardOutcomes, eligibilities};
use crate::domain::{PerTract, TractIdx};
use crate::gap::TractShare;
use crate::region::Region;
use crate::travel::Origins;

/// Shares of the people of a group in a tract, 0..=1, whose access changes. The categories are disjoint.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Transition {
    /// They are certainly without access, and certainly get it.
    pub(crate) gain: f64,
    /// They certainly have access, and certainly lose it.
    pub(crate) lose: f64,
    /// They may get access, and do not lose any.
    pub(crate) may_gain: f64,
    /// They may lose access, and do not get any.
    pub(crate) may_lose: f64,
    /// They may get it or lose it.
    pub(crate) may_either: f64,
}

impl Transition {
    /// Whether nothing changes for anybody, whatever is not known.
    pub(crate) fn is_none(&self) -> bool {
        *self == Self::default()
    }

    fn all(&mut self) -> [&mut f64; 5] {
        [&mut self.gain, &mut self.lose, &mut self.may_gain, &mut self.may_lose, &mut self.may_either]
    }
}

/// One transition for each language group.
pub(crate) type GroupTransitions = Vec<Transition>;

/// How the access of people at an origin changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    Gain,
    Lose,
    MayGain,
    MayLose,
    MayEither,
}

/// The access of the same people before and after.
pub(crate) struct Transitions<'a> {
    before: Side<'a>,
    after: Side<'a>,
    /// Whether travel differs, so that also sites that no list has may come into reach.
    has_timetable: bool,
    pub(crate) by_tract: PerTract<GroupTransitions>,
}

/// Access in a region, with the sites that decide it.
struct Side<'a> {
    access: &'a Access<'a>,
    outcomes: &'a StandardOutcomes<'a>,
    eligibility: Vec<Eligibility>,
    main: MainLanguagesByOrigin,
}

impl<'a> Side<'a> {
    fn new(access: &'a Access<'a>, region: &Region) -> Option<Self> {
        let outcomes = access.outcomes.of_standard()?;
        let standard = outcomes.standard;
        let sites = region.sites.iter().filter(|site| site.theme == standard.theme);
        let eligibility = eligibilities(sites, &standard.requirements);
        Some(Self { access, outcomes, eligibility, main: MainLanguagesByOrigin::new(region) })
    }

    /// The sites in reach of an origin that may serve a group.
    fn sites(&self, origin: usize, group: usize) -> BTreeMap<&'a str, Eligibility> {
        let costs = self.outcomes.costs;
        let row = costs.minimum_costs().row(origin).within(Some(self.outcomes.reach));
        let site = |site: &u32| (costs.sites[*site as usize].as_str(), self.eligibility[*site as usize]);
        let may_serve = |own: &(&str, Eligibility)| own.1.failed.is_none() && own.1.groups & (1 << group) != 0;
        row.sites.iter().map(site).filter(may_serve).collect()
    }

    fn main(&self, origin: usize) -> &MainLanguageMasks {
        self.main.of(origin)
    }

    /// Whether sites that no list has may be in reach.
    fn may_have_others(&self, origin: usize) -> bool {
        let coverage = &self.outcomes.costs.inventory_coverage;
        let reach = self.outcomes.reach;
        coverage.outside[origin] || coverage.border[origin].is_some_and(|border| border <= reach)
    }
}

/// Whether a site serves everybody whom another one may serve, whatever is not known: it is the same, or it is certain
/// that it does.
fn serves_as_many(site: &Eligibility, other: &Eligibility) -> bool {
    let has_groups = site.groups & other.groups == other.groups;
    let has_languages = site.main_languages & other.main_languages == other.main_languages;
    site == other || (site.is_certain && has_groups && has_languages)
}

impl<'a> Transitions<'a> {
    /// `None` where access is not by one standard.
    pub(crate) fn new([before, after]: [(&'a Access<'a>, &Region); 2], has_timetable: bool) -> Option<Self> {
        let origins = &before.1.origins;
        let [before, after] = [before, after].map(|(access, region)| Side::new(access, region));
        let (before, after) = (before?, after?);
        let by_tract = PerTract::filled(vec![Transition::default(); before.access.groups.len()], origins.tracts());
        let mut all = Self { before, after, has_timetable, by_tract };
        all.by_tract = all.by_tract.par_map(|tract, _| all.shares(origins, origins.range(tract)));
        Some(all)
    }

    fn way(&self, origin: usize, group: usize) -> Way {
        let outcomes = [&self.before, &self.after].map(|side| side.outcomes.at(origin, group));
        match outcomes {
            [Outcome::Within, Outcome::Within] | [Outcome::Without(_), Outcome::Without(_)] => Way::None,
            [Outcome::Without(_), Outcome::Within] => Way::Gain,
            [Outcome::Within, Outcome::Without(_)] => Way::Lose,
            [Outcome::Without(_), Outcome::NotKnown(_)] | [Outcome::NotKnown(_), Outcome::Within] => Way::MayGain,
            [Outcome::Within, Outcome::NotKnown(_)] | [Outcome::NotKnown(_), Outcome::Without(_)] => Way::MayLose,
            [Outcome::NotKnown(_), Outcome::NotKnown(_)] => self.way_of_unknown(origin, group),
        }
    }

    /// Of people of whom it is not known before and after: what is in their reach decides whether anything can change.
    fn way_of_unknown(&self, origin: usize, group: usize) -> Way {
        let [before, after] = [&self.before, &self.after];
        let others = [before, after].map(|side| side.may_have_others(origin));
        let differs = others[0] != others[1] || (self.has_timetable && others[0]);
        if differs || before.main(origin) != after.main(origin) {
            return Way::MayEither;
        }
        let [before, after] = [before, after].map(|side| side.sites(origin, group));
        let is_in = |own: &BTreeMap<&str, Eligibility>, other: &BTreeMap<&str, Eligibility>| {
            own.iter()
                .all(|(site, eligibility)| other.get(site).is_some_and(|other| serves_as_many(other, eligibility)))
        };
        match (is_in(&before, &after), is_in(&after, &before)) {
            (true, true) => Way::None,
            (true, false) => Way::MayGain,
            (false, true) => Way::MayLose,
            (false, false) => Way::MayEither,
        }
    }

    fn shares(&self, origins: &Origins, own: impl Iterator<Item = usize>) -> GroupTransitions {
        let (access, mut all) = (self.before.access, 0.0);
        let mut shares = vec![Transition::default(); access.groups.len()];
        for origin in own {
            let weight = origins.all()[origin].weight(access.counted());
            all += weight;
            for (own, &group) in shares.iter_mut().zip(&access.groups) {
                match self.way(origin, group) {
                    Way::None => {}
                    Way::Gain => own.gain += weight,
                    Way::Lose => own.lose += weight,
                    Way::MayGain => own.may_gain += weight,
                    Way::MayLose => own.may_lose += weight,
                    Way::MayEither => own.may_either += weight,
                }
            }
        }
        for share in shares.iter_mut().flat_map(Transition::all) {
            *share = if all > 0.0 { (*share / all).clamp(0.0, 1.0) } else { 0.0 };
        }
        shares
    }

    /// Some shares of tracts, each with the shares of its people whose access changes.
    pub(crate) fn shares_of(&self, portions: &[TractShare], origins: &Origins) -> Vec<(TractIdx, GroupTransitions)> {
        let counted = self.before.access.counted();
        let shares_of_part = |portion: &TractShare| {
            let (tract, share) = (portion.tract, portion.share(counted));
            let mut shares = match portion.own_origins(origins) {
                None => self.by_tract[tract].clone(),
                Some(own) => self.shares(origins, own),
            };
            shares.iter_mut().flat_map(Transition::all).for_each(|of| *of *= share);
            (tract, shares)
        };
        portions.iter().filter(|portion| portion.share(counted) > 0.0).map(shares_of_part).collect()
    }
}
