//! Travel costs in a scenario, from those of the region as it is: only the costs to sites in new places are measured.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::atlas::ThemeCosts;
use crate::atlas::evaluate::cost_query::CostQuery;
use crate::atlas::evaluate::inventory_coverage::inventory_coverage;
use crate::domain::{Deadline, Footprint, Interrupted, Meters, Minutes, Mode, Site};
use crate::region::Region;
use crate::scenario::ResolvedScenario;
use crate::study::StudySummary;
use crate::travel::streets::{LinkedOrigins, StreetLinker};
use crate::travel::timetable::{BackwardTimetable, RiderWalks, StreetWalks, Walks};
use crate::travel::{CostMatrix, Origin, straight_costs_within};

/// The streets of a region, with its origins linked to them when a scenario first needs it.
pub(super) struct Streets<'a> {
    linkers: &'a BTreeMap<Mode, StreetLinker<'a>>,
    linked: BTreeMap<&'a Mode, OnceLock<LinkedOrigins>>,
    transfers: OnceLock<Walks>,
    backward: OnceLock<BackwardTimetable>,
}

impl<'a> Streets<'a> {
    pub(super) fn new(linkers: &'a BTreeMap<Mode, StreetLinker<'a>>) -> Self {
        let linked = linkers.keys().map(|mode| (mode, OnceLock::new())).collect();
        Self { linkers, linked, transfers: OnceLock::new(), backward: OnceLock::new() }
    }

    /// The streets of a mode.
    pub(super) fn linker(&self, mode: &Mode) -> Option<&StreetLinker<'a>> {
        self.linkers.get(mode)
    }

    /// How riders walk.
    pub(super) fn rider_walks(&self, study: &StudySummary) -> RiderWalks<'_> {
        let walking = study.walking;
        self.linker(&Mode::Walk)
            .map_or(RiderWalks::Straight(walking), |linker| RiderWalks::Along(StreetWalks { linker, walking }))
    }

    /// The transfers between the stops of a timetable, always the same, measured when they are first needed.
    pub(super) fn transfers(&self, region: &Region, study: &StudySummary) -> &Walks {
        self.transfers.get_or_init(|| self.rider_walks(study).transfers(&region.timetable, &study.transit))
    }

    /// The costs of a theme in a scenario, within the largest limit. The timetable is that of the region as it is.
    pub(super) fn costs_after(
        &self,
        before: &ThemeCosts,
        (study, after): (&StudySummary, &Region),
        scenario: &ResolvedScenario,
        deadline: &Deadline,
    ) -> Result<ThemeCosts, Interrupted> {
        let ThemeCosts { theme, mode, .. } = before;
        let linker = self.linkers.get(if *mode == Mode::Transit { &Mode::Walk } else { mode });
        let bound = before.matrix.bound().unwrap_or(f64::INFINITY);
        let query = CostQuery { study, region: after, theme, mode, bound, linker };
        let sites: Vec<&Site> = after.sites.iter().filter(|site| site.theme == *theme).collect();
        let in_new_places: BTreeSet<&str> = scenario.in_new_places(after).collect();
        let is_new = |site: &Site| in_new_places.contains(site.id.as_str());
        let numbers: BTreeMap<&str, u32> = (0..)
            .zip(&sites)
            .filter(|(_, site)| !is_new(site))
            .map(|(number, site)| (site.id.as_str(), number))
            .collect();
        let kept: Vec<Option<u32>> = before.sites.iter().map(|site| numbers.get(site.as_str()).copied()).collect();
        let (added, new): (Vec<u32>, Vec<&Footprint>) =
            (0..).zip(&sites).filter(|(_, site)| is_new(site)).map(|(number, site)| (number, &site.footprint)).unzip();
        let to_new = if new.is_empty() { None } else { self.costs_to(&query, &new, deadline)? };
        let updated = |costs: &CostMatrix| {
            costs.with_sites(&kept, to_new.as_ref().map(|to_new| (to_new, added.as_slice())), sites.len())
        };
        let is_covered_otherwise = scenario.completes(theme);
        Ok(ThemeCosts {
            theme: theme.clone(),
            mode: mode.clone(),
            sites: sites.iter().map(|site| site.id.clone()).collect(),
            matrix: updated(&before.matrix),
            minimum: before.minimum.as_ref().map(updated),
            other_percentiles: Vec::new(),
            unreached: before.unreached.clone(),
            inventory_coverage: if is_covered_otherwise {
                inventory_coverage(&query)
            } else {
                before.inventory_coverage.clone()
            },
            outside_tracts: Vec::new(),
        })
    }

    fn costs_to(
        &self,
        query: &CostQuery<'_>,
        sites: &[&Footprint],
        deadline: &Deadline,
    ) -> Result<Option<CostMatrix>, Interrupted> {
        let origins = query.region.origins.all();
        Ok(match query.mode {
            Mode::Straight => Meters::new(query.bound).map(|bound| straight_costs_within(origins, sites, bound)),
            Mode::Walk | Mode::Drive => self.along_streets(query, origins, sites),
            Mode::Transit => self.by_transit(query, (origins, sites), deadline)?,
            // A table has no costs to a new place.
            Mode::Matrix(_) => None,
        })
    }

    fn along_streets(&self, query: &CostQuery<'_>, origins: &[Origin], sites: &[&Footprint]) -> Option<CostMatrix> {
        let linker = query.linker?;
        let from = self.linked.get(query.mode)?.get_or_init(|| LinkedOrigins::new(linker, origins));
        Some(from.costs_within(linker, origins, sites, query.bound))
    }

    /// Travel times by timetable, by searches back from the new places, which are few.
    fn by_transit(
        &self,
        query: &CostQuery<'_>,
        (origins, sites): (&[Origin], &[&Footprint]),
        deadline: &Deadline,
    ) -> Result<Option<CostMatrix>, Interrupted> {
        let Some(bound) = Minutes::new(query.bound) else { return Ok(None) };
        let (timetable, options) = (&query.region.timetable, &query.study.transit);
        let transfers = self.transfers(query.region, query.study);
        let backward = self.backward.get_or_init(|| BackwardTimetable::new(timetable, transfers));
        let legs = query.legs(origins, sites, Some(transfers));
        deadline.check()?;
        backward.costs((timetable, options), &legs, (sites.len(), bound), deadline).map(Some)
    }
}
