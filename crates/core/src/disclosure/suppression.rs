//! Cell suppression: which numbers are withheld.
//!
//! Primary suppression: a count of an indicator that the catalogue protects (a single language group), above zero and
//! below the catalogue's threshold, in tracts and areas, with all that is computed from it; and all counts of an
//! indicator in areas smaller than the catalogue allows. Secondary suppression: the counts that would disclose these,
//! see [`LinkedTables::suppress`](crate::disclosure::linked_tables::LinkedTables::suppress).

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::disclosure::linked_tables::{PublishedSum, TableCells};
use crate::disclosure::partitions::{self, CellLayout, PartitionSizes};
use crate::domain::{CountUnit, Indicator, IndicatorId};

/// A term of a sum: a tract, and the share of its people or homes that counts.
pub type WeightedTract = (u32, f64);

/// The counts of one indicator.
#[derive(Debug)]
pub struct IndicatorCounts<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The count of each tract; `None` where it is missing.
    pub tracts: Vec<Option<f64>>,
    /// Whether the catalogue allows this indicator for larger areas than tracts only.
    pub tracts_too_small: bool,
    /// The count of each area, the region last; `None` where it is missing and not published.
    pub areas: Vec<Option<f64>>,
    /// The rows of areas smaller than the catalogue allows.
    pub areas_too_small: Vec<usize>,
    /// The tracts of each area.
    pub parts: &'a [Vec<WeightedTract>],
    /// Other sums that are published with the count of an area, such as its people without access.
    pub other_sums: Vec<(usize, Vec<WeightedTract>)>,
}

/// The rows in which each indicator is suppressed.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuppressedRows(BTreeMap<IndicatorId, BTreeSet<usize>>);

/// The suppressed rows of all indicators.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppression {
    /// Rows of tracts.
    pub tracts: SuppressedRows,
    /// Rows of areas, the region last.
    pub areas: SuppressedRows,
}

impl SuppressedRows {
    /// Whether a row of an indicator is suppressed.
    #[must_use]
    pub fn contains(&self, indicator: &IndicatorId, row: usize) -> bool {
        self.0.get(indicator).is_some_and(|rows| rows.contains(&row))
    }

    /// Whether nothing is suppressed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(BTreeSet::is_empty)
    }
}

/// Primary and secondary suppressions.
#[must_use]
pub fn suppress(counts: &[IndicatorCounts<'_>]) -> Suppression {
    suppress_with(counts, PartitionSizes::DEFAULT)
}

/// [`suppress`] with partitions of a given size.
pub(super) fn suppress_with(counts: &[IndicatorCounts<'_>], sizes: PartitionSizes) -> Suppression {
    let mut linked: BTreeMap<_, Vec<&IndicatorCounts<'_>>> = BTreeMap::new();
    for counts in counts.iter().filter(|counts| counts.indicator.suppress_below.is_some()) {
        linked.entry(linked_key(counts.indicator)).or_default().push(counts);
    }
    let linked: Vec<Vec<&IndicatorCounts<'_>>> = linked.into_values().collect();
    let mut suppression = Suppression::default();
    for (groups, cells) in linked.par_iter().map(|groups| (groups, suppressed_cells(groups, sizes))).collect::<Vec<_>>()
    {
        let (tracts, areas) = (groups[0].tracts.len(), groups[0].areas.len());
        let (of_tracts, of_areas) = cells.split_at(groups.len() * tracts);
        for (group, own) in groups.iter().enumerate() {
            let rows = |cells: &[bool]| cells.iter().enumerate().filter(|(_, is)| **is).map(|(row, _)| row).collect();
            let id = || own.indicator.id.clone();
            suppression.tracts.0.insert(id(), rows(&of_tracts[group * tracts..(group + 1) * tracts]));
            suppression.areas.0.insert(id(), rows(&of_areas[group * areas..(group + 1) * areas]));
        }
    }
    suppression
}

/// Indicators with the same key are linked: they divide the same whole, as languages or regions of birth do.
fn linked_key(indicator: &Indicator) -> (&Option<IndicatorId>, &Option<String>, bool) {
    (&indicator.of, &indicator.metadata.family, indicator.counts == CountUnit::Households)
}

/// The cells of linked tables that are suppressed, in the order of [`CellLayout`].
fn suppressed_cells(groups: &[&IndicatorCounts<'_>], sizes: PartitionSizes) -> Vec<bool> {
    let is_small = |counts: &IndicatorCounts<'_>, count: Option<f64>| {
        count.is_some_and(|count| count > 0.0 && counts.indicator.suppress_below.is_some_and(|limit| count < limit))
    };
    let of_tracts = groups
        .iter()
        .flat_map(|group| group.tracts.iter().map(|&count| (count, group.tracts_too_small || is_small(group, count))));
    let of_areas = groups.iter().flat_map(|group| {
        let own = group.areas.iter().enumerate();
        own.map(|(row, &count)| (count, group.areas_too_small.contains(&row) || is_small(group, count)))
    });
    let (counts, is_primary): (Vec<_>, Vec<_>) = of_tracts.chain(of_areas).unzip();
    let tract_cells = groups.iter().map(|group| group.tracts.len()).sum();
    let is_region = groups.iter().flat_map(|group| (1..=group.areas.len()).map(|row| row == group.areas.len()));
    let is_region = std::iter::repeat_n(false, tract_cells).chain(is_region).collect();
    let limit = groups.iter().filter_map(|group| group.indicator.suppress_below).fold(0.0, f64::max);
    let totals = known_totals(groups, tract_cells);
    let cells = TableCells { counts, tract_cells, is_region, is_primary, limit, totals };
    let layout = CellLayout { groups: groups.len(), tracts: groups[0].tracts.len(), areas: groups[0].areas.len() };
    partitions::suppressed_cells(layout, cells, sums(groups, tract_cells), sizes)
}

/// The cells of each area whose total over all groups is known from its tracts: all groups have the same tracts and
/// weights, and no tract's count is missing.
fn known_totals(groups: &[&IndicatorCounts<'_>], tract_cells: usize) -> Vec<Vec<u32>> {
    let (first, areas) = (groups[0], groups[0].areas.len());
    let is_alike = groups.iter().all(|group| group.parts == first.parts);
    let is_complete = |tract: u32| groups.iter().all(|group| group.tracts[tract as usize].is_some());
    let is_known = |parts: &[WeightedTract]| parts.iter().all(|&(tract, weight)| weight == 0.0 || is_complete(tract));
    let known = (0..areas).filter(|&area| is_alike && groups.len() > 1 && is_known(&first.parts[area]));
    let cells = |area: usize| (0..groups.len()).map(move |place| number(tract_cells + place * areas + area));
    known.map(|area| cells(area).collect()).collect()
}

fn number(cell: usize) -> u32 {
    u32::try_from(cell).unwrap_or(u32::MAX)
}

/// The sums that are published or count as known: the total of each tract over all groups, if none is missing; the
/// counts of areas, and the other sums about them.
fn sums(groups: &[&IndicatorCounts<'_>], tract_cells: usize) -> Vec<PublishedSum> {
    let (tracts, areas) = (groups[0].tracts.len(), groups[0].areas.len());
    let mut sums = Vec::new();
    // The total over all groups is published, as limited English is, or assumed to be known.
    let is_complete = |tract: &usize| groups.len() > 1 && groups.iter().all(|group| group.tracts[*tract].is_some());
    for tract in (0..tracts).filter(is_complete) {
        let terms = (0..groups.len()).map(|group| (number(group * tracts + tract), 1.0)).collect();
        sums.push(PublishedSum { terms, area: None, is_count: true });
    }
    for (place, group) in groups.iter().enumerate() {
        let counted = group.parts.iter().enumerate().map(|(area, parts)| (area, parts, true));
        let others = group.other_sums.iter().map(|(area, parts)| (*area, parts, false));
        for (area, parts, is_count) in counted.chain(others).filter(|(area, ..)| group.areas[*area].is_some()) {
            // A tract without a count is in no sum.
            let is_counted = |tract: u32| group.tracts[tract as usize].is_some();
            let terms = parts.iter().filter(|(tract, weight)| *weight > 0.0 && is_counted(*tract));
            let terms = terms.map(|&(tract, weight)| (number(place * tracts + tract as usize), weight)).collect();
            sums.push(PublishedSum { terms, area: Some(number(tract_cells + place * areas + area)), is_count });
        }
    }
    sums
}
