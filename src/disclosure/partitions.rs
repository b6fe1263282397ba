//! A large region in districts, each guarded on its own.
//!
//! What is published about a nation is one system of equations in which everything hangs together. Taken apart it is audited in a
//! tenth of the time, and in parallel. So that this can only withhold more: whoever wants to find a number out is taken to know
//! more than is published, namely what each sum comes to within each district that it reaches into. Who knows the parts
//! knows the sum. Then nothing that is known of one district tells anything of another.

use std::ops::Range;

use rayon::prelude::*;

use crate::disclosure::family::{Cells, Family, Sum};

/// When a region is taken apart, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// Up to so many tracts it is guarded as a whole.
    pub(super) whole: usize,
    /// How many tracts a district has. Tracts are in the order of their names: those of a county stand together.
    pub(super) district: usize,
}

impl Sizes {
    /// Metropolitan areas are whole.
    pub(super) const USUAL: Self = Self { whole: 6_000, district: 2_000 };
}

/// How the cells of a family are numbered: group by group all tracts, then group by group all areas, the region last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbering {
    pub(super) groups: usize,
    pub(super) tracts: usize,
    pub(super) areas: usize,
}

impl Numbering {
    /// The tract of a cell; `None` where it is an area's.
    fn tract(self, cell: u32) -> Option<usize> {
        let cell = cell as usize;
        (cell < self.groups * self.tracts).then(|| cell % self.tracts)
    }
}

/// Which cells are withheld.
pub(super) fn guarded(numbering: Numbering, cells: Cells, sums: Vec<Sum>, sizes: Sizes) -> Vec<bool> {
    if numbering.tracts <= sizes.whole {
        return Family::new(cells, sums).guard();
    }
    let count = numbering.tracts.div_ceil(sizes.district);
    let of_tract = |tract: usize| tract / sizes.district;
    // A small area is looked after in the district where most of it lies: who does not find that part does not find the area.
    let mut parts = vec![vec![0.0; count]; numbering.groups * numbering.areas];
    let first_area = numbering.groups * numbering.tracts;
    for sum in sums.iter().filter(|sum| sum.is_count) {
        let Some(area) = sum.area else { continue };
        for &(cell, weight) in &sum.terms {
            if let Some(tract) = numbering.tract(cell) {
                parts[area as usize - first_area][of_tract(tract)] += weight;
            }
        }
    }
    let home =
        |parts: &Vec<f64>| (0..count).max_by(|&a, &b| parts[a].total_cmp(&parts[b]).then(b.cmp(&a))).unwrap_or(0);
    let homes: Vec<usize> = parts.iter().map(home).collect();
    let districts: Vec<Vec<(usize, bool)>> = (0..count)
        .into_par_iter()
        .map(|district| {
            let tracts = district * sizes.district..numbering.tracts.min((district + 1) * sizes.district);
            guarded_here(numbering, &cells, &sums, (tracts, &|area| homes[area] == district))
        })
        .collect();
    let mut withheld = vec![false; cells.counts.len()];
    for (cell, is_withheld) in districts.into_iter().flatten() {
        withheld[cell] |= is_withheld;
    }
    for (withheld, primary) in withheld.iter_mut().zip(&cells.is_primary) {
        *withheld |= primary;
    }
    withheld
}

/// The cells of a district, and whether each is withheld for what is known there.
fn guarded_here(
    numbering: Numbering,
    cells: &Cells,
    sums: &[Sum],
    (tracts, is_at_home): (Range<usize>, &dyn Fn(usize) -> bool),
) -> Vec<(usize, bool)> {
    let first_area = numbering.groups * numbering.tracts;
    let is_here = |cell: u32| numbering.tract(cell).is_some_and(|tract| tracts.contains(&tract));
    // Small areas that are at home elsewhere are not published, and not looked after here.
    let is_gone = |area: u32| cells.is_primary[area as usize] && !is_at_home(area as usize - first_area);
    let here: Vec<Sum> = sums
        .iter()
        .filter(|sum| sum.area.is_none_or(|area| !is_gone(area)))
        .map(|sum| Sum { terms: sum.terms.iter().copied().filter(|(cell, _)| is_here(*cell)).collect(), ..*sum })
        .filter(|sum| !sum.terms.is_empty())
        .collect();
    let of_tracts = (0..numbering.groups).flat_map(|group| {
        let first = group * numbering.tracts;
        (first + tracts.start)..(first + tracts.end)
    });
    let mut all: Vec<usize> = of_tracts.collect();
    let tract_cells = all.len();
    let mut areas: Vec<usize> = here.iter().filter_map(|sum| sum.area).map(|area| area as usize).collect();
    areas.sort_unstable();
    areas.dedup();
    all.extend(areas);
    let mut place = vec![u32::MAX; cells.counts.len()];
    for (&cell, new) in all.iter().zip(0..) {
        place[cell] = new;
    }
    let moved = |cell: u32| place[cell as usize];
    let here = here.into_iter().map(|sum| Sum {
        terms: sum.terms.into_iter().map(|(cell, weight)| (moved(cell), weight)).collect(),
        area: sum.area.map(moved),
        ..sum
    });
    let is_all_here = |whole: &&Vec<u32>| whole.iter().all(|&cell| moved(cell) != u32::MAX);
    let own = Cells {
        counts: all.iter().map(|&cell| cells.counts[cell]).collect(),
        of_tracts: tract_cells,
        is_region: all.iter().map(|&cell| cells.is_region[cell]).collect(),
        is_primary: all.iter().map(|&cell| cells.is_primary[cell]).collect(),
        limit: cells.limit,
        wholes: cells
            .wholes
            .iter()
            .filter(is_all_here)
            .map(|whole| whole.iter().map(|&cell| moved(cell)).collect())
            .collect(),
    };
    let withheld = Family::new(own, here.collect()).guard();
    all.into_iter().zip(withheld).collect()
}
