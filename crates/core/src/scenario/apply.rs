//! Makes the region that a scenario describes.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Completeness, Footprint, Inventory, Position, Precision, Site, Theme};
use crate::region::Region;
use crate::scenario::SiteFacts;
use crate::travel::{CostMatrix, ImportedCosts, Pair};

/// A scenario whose entries were found in a region.
#[derive(Debug, Clone, Default)]
pub struct ResolvedScenario {
    /// The themes whose sites or lists differ.
    pub themes: BTreeSet<Theme>,
    /// The themes with a site where none was: tables of costs have no costs to it.
    pub has_new_places: BTreeSet<Theme>,
    /// Whether another timetable runs.
    pub has_timetable: bool,
    pub(super) opened: Vec<Site>,
    pub(super) closed: BTreeSet<usize>,
    pub(super) changed: Vec<(usize, SiteFacts)>,
    pub(super) moved: Vec<(usize, Position)>,
    pub(super) complete: Vec<(Theme, Completeness)>,
}

impl ResolvedScenario {
    /// One site has other facts.
    pub(super) fn of_facts(theme: Theme, site: usize, facts: SiteFacts) -> Self {
        Self { themes: [theme].into(), changed: vec![(site, facts)], ..Self::default() }
    }

    /// One site opens.
    pub(super) fn of_new(site: Site) -> Self {
        let themes: BTreeSet<Theme> = [site.theme.clone()].into();
        Self { has_new_places: themes.clone(), themes, opened: vec![site], ..Self::default() }
    }

    /// Whether it says of a list that it is complete.
    #[must_use]
    pub fn has_complete_list(&self) -> bool {
        !self.complete.is_empty()
    }

    /// Whether it says of the list of a theme that it is complete somewhere.
    pub(crate) fn completes(&self, theme: &Theme) -> bool {
        self.complete.iter().any(|(own, _)| own == theme)
    }

    /// The ids of the sites that it opens or moves, in the region that it describes.
    pub(crate) fn in_new_places<'a>(&'a self, after: &'a Region) -> impl Iterator<Item = &'a str> {
        // Those before a site that are closed are gone from the list.
        let gone = |number: usize| self.closed.range(..number).count();
        let moved = self.moved.iter().map(move |(number, _)| after.sites[number - gone(*number)].id.as_str());
        moved.chain(self.opened.iter().map(|site| site.id.as_str()))
    }

    /// The region as the scenario describes it. Its timetable is that of `region`.
    ///
    /// `region` has the sites of the region in which the scenario was resolved, in the same order; those of timetables may
    /// differ.
    #[must_use]
    pub fn apply(&self, region: &Region) -> Region {
        let mut after = self.apply_knowledge(region);
        for (site, facts) in &self.changed {
            facts.apply(&mut after.sites[*site].attributes);
        }
        for (number, position) in &self.moved {
            let site = &mut after.sites[*number];
            site.footprint = Footprint::Point(*position);
            (site.located, site.location_area) = (Precision::Given, None);
        }
        let sites = std::mem::take(&mut after.sites);
        let kept: Vec<usize> = (0..sites.len()).filter(|site| !self.closed.contains(site)).collect();
        let is_kept = |(number, _): &(usize, Site)| !self.closed.contains(number);
        after.sites = sites.into_iter().enumerate().filter(is_kept).map(|(_, site)| site).collect();
        after.sites.extend(self.opened.iter().cloned());
        if !self.closed.is_empty() || !self.opened.is_empty() {
            for costs in &mut after.matrices {
                *costs = renumbered(costs, &kept, after.sites.len());
            }
        }
        after
    }

    /// What it says of lists, and nothing else.
    pub(crate) fn knowledge(&self) -> Self {
        Self { themes: self.themes.clone(), complete: self.complete.clone(), ..Self::default() }
    }

    /// The region with the lists that the scenario says are complete, and everything else as it is.
    #[must_use]
    pub fn apply_knowledge(&self, region: &Region) -> Region {
        let mut after = region.clone();
        for (theme, complete) in &self.complete {
            let list = Inventory::Sites(theme.clone());
            let before = after.completeness.remove(&list).unwrap_or(Completeness::UNKNOWN);
            after.completeness.insert(list, before.union(complete.clone()));
        }
        after
    }
}

/// Imported costs to the sites that are kept, by their new numbers.
fn renumbered(costs: &ImportedCosts, kept: &[usize], sites: usize) -> ImportedCosts {
    let numbers: BTreeMap<usize, u32> = kept.iter().copied().zip(0..).collect();
    let origins = costs.matrix.origins();
    let pairs = (0_u32..).zip(0..origins).flat_map(|(origin, row)| {
        let row = costs.matrix.row(row).iter();
        let renumber = |(site, cost): (usize, f64)| Some(Pair { origin, site: *numbers.get(&site)?, cost });
        row.filter_map(renumber).collect::<Vec<_>>()
    });
    let pairs: Vec<Pair> = pairs.collect();
    // No pair can occur twice, as none does before.
    let matrix = CostMatrix::from_pairs([origins, sites], costs.matrix.unit(), &pairs);
    matrix.map_or_else(|_twice| costs.clone(), |matrix| ImportedCosts { matrix, ..costs.clone() })
}
