//! Linked tables: the counts of indicators that divide the same whole, and every published sum of them.

use std::collections::BTreeMap;

use crate::disclosure::audit::{Audit, Equations};

/// A coefficient below this is zero up to rounding.
const ZERO_TOLERANCE: f64 = 1e-6;

/// After so many secondary suppressions for a cell, an area that contains it is suppressed instead.
const ATTEMPTS_BEFORE_AREA: u32 = 3;
/// After so many, their number doubles with each attempt.
const ATTEMPTS_BEFORE_DOUBLING: u32 = 8;

/// A published sum, or one that counts as known.
#[derive(Debug)]
pub(super) struct PublishedSum {
    /// Cells of tracts and their weights.
    pub(super) terms: Vec<(u32, f64)>,
    /// The area cell with which the sum is published. `None` for a sum that is always known.
    pub(super) area: Option<u32>,
    /// Whether the sum is the area's count itself, and not another number about its people.
    pub(super) is_count: bool,
}

/// Cells and sums. A cell is the count of one group in one tract or area; tract cells come first.
#[derive(Debug)]
pub(super) struct LinkedTables {
    /// The count in each cell; `None` where it is missing.
    counts: Vec<Option<f64>>,
    /// The number of tract cells.
    tract_cells: usize,
    /// The cost of suppressing a cell, in addition to its count.
    cell_cost: f64,
    /// The cells of each area whose total over all groups is known.
    totals: Vec<Vec<u32>>,
    sums: Vec<PublishedSum>,
    /// The sums that each cell is in, with its weight; for an area cell, those that are published with it.
    sums_of: Vec<Vec<(u32, f64)>>,
    /// The number of suppressed terms of each sum.
    suppressed_terms: Vec<usize>,
    is_suppressed: Vec<bool>,
    /// Primary suppressions: small counts, and counts of areas too small to be published.
    is_primary: Vec<bool>,
    /// The region's cells, suppressed only as a last resort.
    is_region: Vec<bool>,
}

/// The cells of linked tables before suppression.
#[derive(Debug)]
pub(super) struct TableCells {
    /// The count in each cell; `None` where it is missing.
    pub(super) counts: Vec<Option<f64>>,
    /// The number of tract cells.
    pub(super) tract_cells: usize,
    /// The region's cells.
    pub(super) is_region: Vec<bool>,
    /// Primary suppressions.
    pub(super) is_primary: Vec<bool>,
    /// Counts below this number are small.
    pub(super) limit: f64,
    /// The cells of each area whose total over all groups is known from its tracts.
    pub(super) totals: Vec<Vec<u32>>,
}

/// The suppressed cells as unknowns, and the published sums as equations.
struct UnknownCells {
    /// The cells, ascending.
    cells: Vec<u32>,
    /// The published sums with a suppressed cell.
    sums: Vec<usize>,
    audit: Audit,
}

impl LinkedTables {
    pub(super) fn new(cells: TableCells, sums: Vec<PublishedSum>) -> Self {
        let mut sums_of: Vec<Vec<(u32, f64)>> = vec![Vec::new(); cells.counts.len()];
        for (sum, number) in sums.iter().zip(0_u32..) {
            for (cell, weight) in sum.terms.iter().copied().chain(sum.area.map(|area| (area, -1.0))) {
                sums_of[cell as usize].push((number, weight));
            }
        }
        Self {
            suppressed_terms: vec![0; sums.len()],
            is_suppressed: vec![false; cells.counts.len()],
            counts: cells.counts,
            tract_cells: cells.tract_cells,
            cell_cost: cells.limit,
            is_primary: cells.is_primary,
            is_region: cells.is_region,
            totals: cells.totals,
            sums,
            sums_of,
        }
    }

    /// Suppresses the primary cells and, greedily, the secondary cells that protect them.
    pub(super) fn suppress(mut self) -> Vec<bool> {
        let primary: Vec<u32> = (0..).zip(&self.is_primary).filter(|(_, is)| **is).map(|(cell, _)| cell).collect();
        for &cell in &primary {
            self.suppress_cell(cell);
        }
        if primary.is_empty() {
            return self.is_suppressed;
        }
        self.suppress_with_singletons((0..).take(self.sums.len()).collect());
        let mut attempts = BTreeMap::new();
        for round in 0_u32.. {
            // How many suppressions may touch one sum before the next audit: it doubles, so that the rounds stay few.
            let limit = 1_u64 << round.min(32);
            let unknown = self.unknown_cells();
            let disclosed = self.disclosed(&unknown, round);
            if disclosed.is_empty() {
                break;
            }
            let coefficients = self.disclosing_sums(&unknown, &disclosed);
            let mut touched = vec![0_u64; self.sums.len()];
            let mut changed = Vec::new();
            for place in disclosed {
                let cell = unknown.cells[place as usize];
                // The next audit shows whether the suppressions of this round suffice for this cell.
                if self.sums_of[cell as usize].iter().any(|(sum, _)| touched[*sum as usize] >= limit) {
                    continue;
                }
                let attempts = attempts.entry(cell).or_insert(0_u32);
                *attempts += 1;
                for _ in 0..1_u32 << attempts.saturating_sub(ATTEMPTS_BEFORE_DOUBLING).min(10) {
                    let prefers_area = *attempts > ATTEMPTS_BEFORE_AREA;
                    let Some(next) = self.secondary_for(cell, &coefficients, limit, prefers_area) else { break };
                    self.suppress_cell(next);
                    for &(sum, _) in &self.sums_of[next as usize] {
                        // The region's sum contains every tract cell of a group, so it does not count.
                        let area = self.sums[sum as usize].area;
                        touched[sum as usize] += u64::from(area.is_none_or(|area| !self.is_region[area as usize]));
                        changed.push(sum);
                    }
                }
            }
            if changed.is_empty() {
                break;
            }
            self.suppress_with_singletons(changed);
        }
        self.is_suppressed
    }

    fn unknown_cells(&self) -> UnknownCells {
        let is_unknown = |cell: u32| self.is_suppressed[cell as usize];
        let mut place = vec![u32::MAX; self.counts.len()];
        let (mut cells, mut next) = (Vec::new(), 0);
        for cell in (0..).take(self.counts.len()).filter(|&cell| is_unknown(cell)) {
            if !self.is_area(cell) || self.is_primary[cell as usize] {
                place[cell as usize] = next;
                next += 1;
                cells.push(cell);
            }
        }
        let sums: Vec<usize> =
            (0..self.sums.len()).filter(|&sum| self.is_published(sum) && self.unknowns(sum) > 0).collect();
        // The totals of tracts over all groups come first.
        let totals = sums.iter().take_while(|sum| self.sums[**sum].area.is_none()).count();
        let mut equations = Equations::default();
        for &sum in &sums {
            let PublishedSum { terms, area, .. } = &self.sums[sum];
            let own = area.map(|area| (area, -1.0));
            let unknown = terms.iter().copied().chain(own).filter(|(cell, _)| is_unknown(*cell));
            equations.add(unknown.map(|(cell, weight)| (place[cell as usize], weight)));
        }
        let audit = Audit::new(&equations, totals, cells.len());
        UnknownCells { cells, sums, audit }
    }

    /// The places in [`UnknownCells`] of the primary cells that the sums determine.
    fn disclosed(&self, unknown: &UnknownCells, draw: u32) -> Vec<u32> {
        let determined = unknown.audit.determined(u64::from(draw));
        let is_disclosed = |place: &u32| {
            let place = *place as usize;
            determined[place] && self.is_primary[unknown.cells[place] as usize]
        };
        (0..).take(determined.len()).filter(is_disclosed).collect()
    }

    /// The coefficient of each sum in a combination that discloses cells; 0 for sums that are not in it.
    fn disclosing_sums(&self, unknown: &UnknownCells, disclosed: &[u32]) -> Vec<f64> {
        let mut coefficients = vec![0.0; self.sums.len()];
        let found = unknown.audit.disclosing_sums(disclosed.iter().copied());
        for (&sum, coefficient) in unknown.sums.iter().zip(found).filter(|(_, own)| own.abs() > ZERO_TOLERANCE) {
            coefficients[sum] = coefficient;
        }
        coefficients
    }

    fn is_area(&self, cell: u32) -> bool {
        cell as usize >= self.tract_cells
    }

    fn suppress_cell(&mut self, cell: u32) {
        self.is_suppressed[cell as usize] = true;
        if !self.is_area(cell) {
            for &(sum, _) in &self.sums_of[cell as usize] {
                self.suppressed_terms[sum as usize] += 1;
            }
        }
    }

    /// Whether a sum is published, or is a primary area count: an equation whose value is itself an unknown.
    fn is_published(&self, sum: usize) -> bool {
        let PublishedSum { area, is_count, .. } = self.sums[sum];
        let is_equation =
            |area: u32| !self.is_suppressed[area as usize] || (is_count && self.is_primary[area as usize]);
        area.is_none_or(is_equation)
    }

    /// The number of suppressed cells in a sum.
    fn unknowns(&self, sum: usize) -> usize {
        let is_suppressed = self.sums[sum].area.is_some_and(|area| self.is_suppressed[area as usize]);
        self.suppressed_terms[sum] + usize::from(is_suppressed)
    }

    /// Whether a sum has a single suppressed cell, which it discloses.
    fn is_singleton(&self, sum: usize) -> bool {
        self.is_published(sum) && self.unknowns(sum) == 1
    }

    /// Suppresses a second cell in each sum or area with a singleton. The second cell may be a singleton elsewhere, so
    /// this repeats; it ends, as cells are only added.
    fn suppress_with_singletons(&mut self, mut pending: Vec<u32>) {
        while !pending.is_empty() {
            self.suppress_in_sums(&mut pending);
            self.suppress_in_areas(&mut pending);
        }
    }

    /// The total of an area over all groups is known from its tracts, but is none of the sums.
    fn suppress_in_areas(&mut self, pending: &mut Vec<u32>) {
        for total in 0..self.totals.len() {
            let (suppressed, published): (Vec<u32>, Vec<u32>) =
                self.totals[total].iter().partition(|cell| self.is_suppressed[**cell as usize]);
            let [singleton] = suppressed[..] else { continue };
            let people = |cell: u32| self.counts[cell as usize].unwrap_or(0.0);
            let key = |cell: u32| (people(cell) == 0.0, people(cell), cell);
            let next = published.into_iter().min_by(|&a, &b| {
                let (a, b) = (key(a), key(b));
                a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2))
            });
            if let Some(next) = next.filter(|_| self.is_primary[singleton as usize]) {
                self.suppress_cell(next);
                pending.extend(self.sums_of[next as usize].iter().map(|(sum, _)| *sum));
            }
        }
    }

    fn suppress_in_sums(&mut self, pending: &mut Vec<u32>) {
        while let Some(sum) = pending.pop() {
            let number = sum as usize;
            if !self.is_singleton(number) {
                continue;
            }
            let next = self.cheapest_cell(&[sum], |_| true).or_else(|| self.smallest_area(&[sum], true));
            if let Some(next) = next {
                self.suppress_cell(next);
                pending.extend(self.sums_of[next as usize].iter().map(|(sum, _)| *sum));
            }
        }
    }

    /// The cell to suppress for one that a combination of sums discloses although it is a singleton in none. For a
    /// tract cell: the cheapest tract cell that breaks the combination and becomes a singleton nowhere, searched
    /// breadth-first from the cell; else an area. For an area cell: another area. The region only as a last resort.
    fn secondary_for(&self, cell: u32, coefficients: &[f64], limit: u64, prefers_area: bool) -> Option<u32> {
        let is_helpful = |other: u32| {
            let own = || self.sums_of[other as usize].iter();
            let breaks =
                own().map(|&(sum, weight)| coefficients[sum as usize] * weight).sum::<f64>().abs() > ZERO_TOLERANCE;
            breaks && !own().any(|&(sum, _)| self.is_published(sum as usize) && self.unknowns(sum as usize) == 0)
        };
        let mut is_seen: Vec<bool> = coefficients.iter().map(|coefficient| *coefficient == 0.0).collect();
        let mut frontier = self.unseen(cell, &mut is_seen);
        let mut all = Vec::new();
        let mut broken = 0;
        while !frontier.is_empty() {
            // Areas suppressed in this round may suffice; the next audit shows whether they do.
            broken += frontier.iter().map(|sum| u64::from(!self.is_published(*sum as usize))).sum::<u64>();
            if broken >= limit {
                return None;
            }
            // Earlier suppressions did not suffice: suppress an area that contains the cell.
            if prefers_area && all.is_empty() {
                let own = self.smallest_area(&frontier, false);
                if own.is_some() {
                    return own;
                }
            }
            let next = if self.is_area(cell) {
                self.smallest_area(&frontier, false)
            } else {
                self.cheapest_cell(&frontier, is_helpful)
            };
            if next.is_some() {
                return next;
            }
            all.extend_from_slice(&frontier);
            let mut further = Vec::new();
            for sum in frontier {
                let terms = &self.sums[sum as usize].terms;
                for (other, _) in terms.iter().filter(|(other, _)| self.is_suppressed[*other as usize]) {
                    further.extend(self.unseen(*other, &mut is_seen));
                }
            }
            frontier = further;
        }
        self.smallest_area(&all, false)
            .or_else(|| self.cheapest_cell(&all, |_| true))
            .or_else(|| self.smallest_area(&all, broken == 0))
    }

    /// The sums of a cell that the search has not seen; marks them as seen.
    fn unseen(&self, cell: u32, is_seen: &mut [bool]) -> Vec<u32> {
        let sums = self.sums_of[cell as usize].iter().map(|(sum, _)| *sum);
        sums.filter(|sum| !std::mem::replace(&mut is_seen[*sum as usize], true)).collect()
    }

    /// The published tract cell with the lowest cost: its count, and the cost of a cell for each sum in which it would
    /// be a singleton. In sums of tracts, zeros come last: they are easily guessed.
    fn cheapest_cell(&self, sums: &[u32], is_helpful: impl Fn(u32) -> bool) -> Option<u32> {
        let mut best: Option<((bool, f64, u32), u32)> = None;
        for &sum in sums {
            let PublishedSum { terms, area, .. } = &self.sums[sum as usize];
            for &(cell, _) in terms.iter().filter(|(cell, _)| !self.is_suppressed[*cell as usize]) {
                let Some(count) = self.counts[cell as usize] else { continue };
                let sums = self.sums_of[cell as usize].iter().map(|&(other, _)| other as usize);
                let singletons = sums.filter(|&other| self.is_published(other) && self.unknowns(other) == 0).count();
                let cost = count + self.cell_cost * f64::from(u32::try_from(singletons).unwrap_or(u32::MAX));
                let key = (area.is_some() && count == 0.0, cost, cell);
                if best.is_none_or(|(least, _)| before(key, least)) && is_helpful(cell) {
                    best = Some((key, cell));
                }
            }
        }
        best.map(|(_, cell)| cell)
    }

    /// Of the areas that these sums are published with, the published one with the fewest people.
    fn smallest_area(&self, sums: &[u32], with_region: bool) -> Option<u32> {
        let areas = sums.iter().filter_map(|sum| self.sums[*sum as usize].area);
        let published =
            areas.filter(|&area| !self.is_suppressed[area as usize] && (with_region || !self.is_region[area as usize]));
        let people = |cell: u32| self.counts[cell as usize].unwrap_or(0.0);
        published.min_by(|&a, &b| people(a).total_cmp(&people(b)).then(a.cmp(&b)))
    }
}

/// Orders keys of cells by cost.
fn before(a: (bool, f64, u32), b: (bool, f64, u32)) -> bool {
    a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)).is_lt()
}
