//! Which numbers are withheld.
//!
//! A count of an indicator that the catalogue protects (a single language group) is withheld where it is above zero and
//! below the catalogue's number, in tracts and in areas, with all that is computed from it; an indicator that the
//! catalogue allows for larger areas only is withheld in all others. What would give these away is withheld with them,
//! and no more: see [`Family::guard`](crate::disclosure::family::Family::guard).

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::disclosure::districts::{self, Numbering, Sizes};
use crate::disclosure::family::{Cells, Sum};
use crate::domain::{Counted, Indicator, IndicatorId};

/// A part of an area: a tract, and how much of its people or homes count in a sum.
pub type Part = (u32, f64);

/// The counts of one indicator.
#[derive(Debug)]
pub struct Counts<'a> {
    /// What is counted.
    pub indicator: &'a Indicator,
    /// One count for each tract; `None` where it is missing.
    pub tracts: Vec<Option<f64>>,
    /// Whether tracts are smaller than the catalogue allows for this indicator.
    pub no_tracts: bool,
    /// One count for each area, and the last for the region; `None` where it is missing, and not published.
    pub areas: Vec<Option<f64>>,
    /// Areas that are smaller than the catalogue allows.
    pub too_small: Vec<usize>,
    /// What each area consists of.
    pub parts: &'a [Vec<Part>],
    /// Other sums of the people of an area that are published with its count, such as those without access.
    pub other_sums: Vec<(usize, Vec<Part>)>,
}

/// The rows in which each indicator is withheld.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows(BTreeMap<IndicatorId, BTreeSet<usize>>);

/// What is withheld.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Of the tracts.
    pub tracts: Rows,
    /// Of the areas, the region last.
    pub areas: Rows,
}

impl Rows {
    /// Whether a row of an indicator is withheld.
    #[must_use]
    pub fn holds(&self, indicator: &IndicatorId, row: usize) -> bool {
        self.0.get(indicator).is_some_and(|rows| rows.contains(&row))
    }

    /// Whether nothing is withheld.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(BTreeSet::is_empty)
    }
}

/// Which counts are withheld.
#[must_use]
pub fn withhold(counts: &[Counts<'_>]) -> Withheld {
    withhold_in(counts, Sizes::USUAL)
}

/// The same, with a large region in districts of some size.
pub(super) fn withhold_in(counts: &[Counts<'_>], sizes: Sizes) -> Withheld {
    let mut families: BTreeMap<_, Vec<&Counts<'_>>> = BTreeMap::new();
    for counts in counts.iter().filter(|counts| counts.indicator.suppress_below.is_some()) {
        families.entry(family(counts.indicator)).or_default().push(counts);
    }
    let families: Vec<Vec<&Counts<'_>>> = families.into_values().collect();
    let mut withheld = Withheld::default();
    for (groups, cells) in families.par_iter().map(|groups| (groups, guarded(groups, sizes))).collect::<Vec<_>>() {
        let (tracts, areas) = (groups[0].tracts.len(), groups[0].areas.len());
        let (of_tracts, of_areas) = cells.split_at(groups.len() * tracts);
        for (group, own) in groups.iter().enumerate() {
            let rows = |cells: &[bool]| cells.iter().enumerate().filter(|(_, is)| **is).map(|(row, _)| row).collect();
            let id = || own.indicator.id.clone();
            withheld.tracts.0.insert(id(), rows(&of_tracts[group * tracts..(group + 1) * tracts]));
            withheld.areas.0.insert(id(), rows(&of_areas[group * areas..(group + 1) * areas]));
        }
    }
    withheld
}

/// Indicators divide the same whole in the same way, as languages do and regions of birth, if this is the same of them.
fn family(indicator: &Indicator) -> (&Option<IndicatorId>, &Option<String>, bool) {
    (&indicator.of, &indicator.about.family, indicator.counts == Counted::Households)
}

/// Which cells of a family are withheld: group by group all tracts, then group by group all areas.
fn guarded(groups: &[&Counts<'_>], sizes: Sizes) -> Vec<bool> {
    let is_small = |counts: &Counts<'_>, count: Option<f64>| {
        count.is_some_and(|count| count > 0.0 && counts.indicator.suppress_below.is_some_and(|limit| count < limit))
    };
    let of_tracts = groups
        .iter()
        .flat_map(|group| group.tracts.iter().map(|&count| (count, group.no_tracts || is_small(group, count))));
    let of_areas = groups.iter().flat_map(|group| {
        let own = group.areas.iter().enumerate();
        own.map(|(row, &count)| (count, group.too_small.contains(&row) || is_small(group, count)))
    });
    let (counts, is_primary): (Vec<_>, Vec<_>) = of_tracts.chain(of_areas).unzip();
    let tract_cells = groups.iter().map(|group| group.tracts.len()).sum();
    let is_region = groups.iter().flat_map(|group| (1..=group.areas.len()).map(|row| row == group.areas.len()));
    let is_region = std::iter::repeat_n(false, tract_cells).chain(is_region).collect();
    let limit = groups.iter().filter_map(|group| group.indicator.suppress_below).fold(0.0, f64::max);
    let wholes = wholes(groups, tract_cells);
    let cells = Cells { counts, of_tracts: tract_cells, is_region, is_primary, limit, wholes };
    let numbering = Numbering { groups: groups.len(), tracts: groups[0].tracts.len(), areas: groups[0].areas.len() };
    districts::guarded(numbering, cells, sums(groups, tract_cells), sizes)
}

/// The cells of each area of which it is known how many people they have in all: as many as its tracts, if all groups live
/// in the same parts of these.
fn wholes(groups: &[&Counts<'_>], tract_cells: usize) -> Vec<Vec<u32>> {
    let (first, areas) = (groups[0], groups[0].areas.len());
    let is_alike = groups.iter().all(|group| group.parts == first.parts);
    let is_whole = |tract: u32| groups.iter().all(|group| group.tracts[tract as usize].is_some());
    let is_known = |parts: &[Part]| parts.iter().all(|&(tract, weight)| weight == 0.0 || is_whole(tract));
    let known = (0..areas).filter(|&area| is_alike && groups.len() > 1 && is_known(&first.parts[area]));
    let cells = |area: usize| (0..groups.len()).map(move |place| number(tract_cells + place * areas + area));
    known.map(|area| cells(area).collect()).collect()
}

fn number(cell: usize) -> u32 {
    u32::try_from(cell).unwrap_or(u32::MAX)
}

/// What is published, or known: how many people all groups of a family have in a tract, where none is missing; the counts of
/// areas, and what else is summed there.
fn sums(groups: &[&Counts<'_>], tract_cells: usize) -> Vec<Sum> {
    let (tracts, areas) = (groups[0].tracts.len(), groups[0].areas.len());
    let mut sums = Vec::new();
    // The total of a family is published on its own, as limited English is, or taken to be known.
    let is_whole = |tract: &usize| groups.len() > 1 && groups.iter().all(|group| group.tracts[*tract].is_some());
    for tract in (0..tracts).filter(is_whole) {
        let terms = (0..groups.len()).map(|group| (number(group * tracts + tract), 1.0)).collect();
        sums.push(Sum { terms, area: None, is_count: true });
    }
    for (place, group) in groups.iter().enumerate() {
        let counted = group.parts.iter().enumerate().map(|(area, parts)| (area, parts, true));
        let others = group.other_sums.iter().map(|(area, parts)| (*area, parts, false));
        for (area, parts, is_count) in counted.chain(others).filter(|(area, ..)| group.areas[*area].is_some()) {
            // A tract without a number is in no sum.
            let is_counted = |tract: u32| group.tracts[tract as usize].is_some();
            let terms = parts.iter().filter(|(tract, weight)| *weight > 0.0 && is_counted(*tract));
            let terms = terms.map(|&(tract, weight)| (number(place * tracts + tract as usize), weight)).collect();
            sums.push(Sum { terms, area: Some(number(tract_cells + place * areas + area)), is_count });
        }
    }
    sums
}
