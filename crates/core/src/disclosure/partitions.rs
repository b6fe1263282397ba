//! Suppression of a large region by partitions.
//!
//! The published sums of a nation are one connected system of equations. Partitioned, it is audited in a tenth of the
//! time, and in parallel. This is conservative: an attacker is assumed to know more than is published, namely the part
//! of each sum within each partition. Then the partitions are independent, and suppression can only increase.

use std::ops::Range;

use rayon::prelude::*;

use crate::disclosure::linked_tables::{LinkedTables, PublishedSum, TableCells};

/// When and how a region is partitioned.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartitionSizes {
    /// A region of up to so many tracts is not partitioned.
    pub(super) unpartitioned: usize,
    /// The number of tracts of a partition. Tracts are sorted by GEOID, so that those of a county are adjacent.
    pub(super) partition: usize,
}

impl PartitionSizes {
    /// Metropolitan areas are not partitioned.
    pub(super) const DEFAULT: Self = Self { unpartitioned: 6_000, partition: 2_000 };
}

/// The order of the cells of linked tables: group by group all tracts, then group by group all areas, the region last.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellLayout {
    pub(super) groups: usize,
    pub(super) tracts: usize,
    pub(super) areas: usize,
}

impl CellLayout {
    /// The tract of a cell; `None` for an area cell.
    fn tract(self, cell: u32) -> Option<usize> {
        let cell = cell as usize;
        (cell < self.groups * self.tracts).then(|| cell % self.tracts)
    }
}

/// Which cells are suppressed.
pub(super) fn suppressed_cells(
    layout: CellLayout,
    cells: TableCells,
    sums: Vec<PublishedSum>,
    sizes: PartitionSizes,
) -> Vec<bool> {
    if layout.tracts <= sizes.unpartitioned {
        return LinkedTables::new(cells, sums).suppress();
    }
    let count = layout.tracts.div_ceil(sizes.partition);
    let of_tract = |tract: usize| tract / sizes.partition;
    // A primary area is protected in the partition that holds most of it: without that part the area is not disclosed.
    let mut parts = vec![vec![0.0; count]; layout.groups * layout.areas];
    let first_area = layout.groups * layout.tracts;
    for sum in sums.iter().filter(|sum| sum.is_count) {
        let Some(area) = sum.area else { continue };
        for &(cell, weight) in &sum.terms {
            if let Some(tract) = layout.tract(cell) {
                parts[area as usize - first_area][of_tract(tract)] += weight;
            }
        }
    }
    let home =
        |parts: &Vec<f64>| (0..count).max_by(|&a, &b| parts[a].total_cmp(&parts[b]).then(b.cmp(&a))).unwrap_or(0);
    let homes: Vec<usize> = parts.iter().map(home).collect();
    let partitions: Vec<Vec<(usize, bool)>> = (0..count)
        .into_par_iter()
        .map(|partition| {
            let tracts = partition * sizes.partition..layout.tracts.min((partition + 1) * sizes.partition);
            suppressed_in_partition(layout, &cells, &sums, tracts, |area| homes[area] == partition)
        })
        .collect();
    let mut suppressed = vec![false; cells.counts.len()];
    for (cell, is_suppressed) in partitions.into_iter().flatten() {
        suppressed[cell] |= is_suppressed;
    }
    for (suppressed, primary) in suppressed.iter_mut().zip(&cells.is_primary) {
        *suppressed |= primary;
    }
    suppressed
}

/// The cells of a partition, and whether each is suppressed for the sums within it.
fn suppressed_in_partition(
    layout: CellLayout,
    cells: &TableCells,
    sums: &[PublishedSum],
    tracts: Range<usize>,
    is_home: impl Fn(usize) -> bool,
) -> Vec<(usize, bool)> {
    let first_area = layout.groups * layout.tracts;
    let is_here = |cell: u32| layout.tract(cell).is_some_and(|tract| tracts.contains(&tract));
    // Primary areas protected in another partition are neither published nor protected here.
    let is_elsewhere = |area: u32| cells.is_primary[area as usize] && !is_home(area as usize - first_area);
    let here: Vec<PublishedSum> = sums
        .iter()
        .filter(|sum| sum.area.is_none_or(|area| !is_elsewhere(area)))
        .map(|sum| PublishedSum {
            terms: sum.terms.iter().copied().filter(|(cell, _)| is_here(*cell)).collect(),
            ..*sum
        })
        .filter(|sum| !sum.terms.is_empty())
        .collect();
    let of_tracts = (0..layout.groups).flat_map(|group| {
        let first = group * layout.tracts;
        (first + tracts.start)..(first + tracts.end)
    });
    let mut all: Vec<usize> = of_tracts.collect();
    let tract_cells = all.len();
    let mut areas: Vec<usize> = here.iter().filter_map(|sum| sum.area).map(|area| area as usize).collect();
    areas.sort_unstable();
    areas.dedup();
    all.extend(areas);
    let mut new_number = vec![u32::MAX; cells.counts.len()];
    for (&cell, new) in all.iter().zip(0..) {
        new_number[cell] = new;
    }
    let renumbered = |cell: u32| new_number[cell as usize];
    let here = here.into_iter().map(|sum| PublishedSum {
        terms: sum.terms.into_iter().map(|(cell, weight)| (renumbered(cell), weight)).collect(),
        area: sum.area.map(renumbered),
        ..sum
    });
    let is_all_here = |total: &&Vec<u32>| total.iter().all(|&cell| renumbered(cell) != u32::MAX);
    let own = TableCells {
        counts: all.iter().map(|&cell| cells.counts[cell]).collect(),
        tract_cells,
        is_region: all.iter().map(|&cell| cells.is_region[cell]).collect(),
        is_primary: all.iter().map(|&cell| cells.is_primary[cell]).collect(),
        limit: cells.limit,
        totals: cells
            .totals
            .iter()
            .filter(is_all_here)
            .map(|total| total.iter().map(|&cell| renumbered(cell)).collect())
            .collect(),
    };
    let suppressed = LinkedTables::new(own, here.collect()).suppress();
    all.into_iter().zip(suppressed).collect()
}
