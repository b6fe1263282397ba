//! The numbers of one family of indicators, and every sum of them that is published.

use std::collections::BTreeMap;

use crate::disclosure::audit::{Audit, Equations};

/// Less than this is what rounding leaves of zero.
const NOTHING: f64 = 1e-6;

/// So often cells come to one that is found, before it loses an area of its own instead.
const OFTEN: u32 = 3;
/// So often, before more and more come to it at once.
const TOO_OFTEN: u32 = 8;

/// A sum that is published, or known: what it is the sum of, and the area that it is published for.
#[derive(Debug)]
pub(super) struct Sum {
    /// Cells of tracts and what they count.
    pub(super) terms: Vec<(u32, f64)>,
    /// The cell of the area whose count this is, or whose other numbers tell it. `None` for what is always known.
    pub(super) area: Option<u32>,
    /// Whether it is the area's count, and no other number about its people.
    pub(super) is_count: bool,
}

/// Cells and sums. A cell is the count of one group in one tract or area; tracts come first.
#[derive(Debug)]
pub(super) struct Family {
    /// The count in each cell; `None` where it is missing.
    counts: Vec<Option<f64>>,
    /// How many cells are those of tracts.
    of_tracts: usize,
    /// What each withheld cell costs beside its own people: a cell more.
    cost_of_cell: f64,
    /// The cells of an area that come to a number which is known.
    wholes: Vec<Vec<u32>>,
    sums: Vec<Sum>,
    /// The sums that each cell is in; for the cell of an area, those that are published with it.
    sums_of: Vec<Vec<(u32, f64)>>,
    /// How many terms of each sum are withheld.
    open: Vec<usize>,
    is_withheld: Vec<bool>,
    /// Small counts, and those of areas too small to be shown: what must not be found out.
    is_primary: Vec<bool>,
    /// The region's own cells: withheld only where nothing else is left.
    is_region: Vec<bool>,
}

/// The cells of a family as they are before anything is withheld.
#[derive(Debug)]
pub(super) struct Cells {
    /// The count in each cell; `None` where it is missing.
    pub(super) counts: Vec<Option<f64>>,
    /// How many cells are those of tracts.
    pub(super) of_tracts: usize,
    /// The region's own cells.
    pub(super) is_region: Vec<bool>,
    /// What must not be found out.
    pub(super) is_primary: Vec<bool>,
    /// Counts below this number are small.
    pub(super) limit: f64,
    /// The cells of an area that come to a number which is known: that of all its tracts together.
    pub(super) wholes: Vec<Vec<u32>>,
}

/// What is withheld, and the published sums as equations about it.
struct Unknown {
    /// The cells, in their order.
    cells: Vec<u32>,
    /// The sums that have such a cell, and what they say of it.
    sums: Vec<usize>,
    audit: Audit,
}

impl Family {
    pub(super) fn new(cells: Cells, sums: Vec<Sum>) -> Self {
        let mut sums_of: Vec<Vec<(u32, f64)>> = vec![Vec::new(); cells.counts.len()];
        for (sum, number) in sums.iter().zip(0_u32..) {
            for (cell, weight) in sum.terms.iter().copied().chain(sum.area.map(|area| (area, -1.0))) {
                sums_of[cell as usize].push((number, weight));
            }
        }
        Self {
            open: vec![0; sums.len()],
            is_withheld: vec![false; cells.counts.len()],
            counts: cells.counts,
            of_tracts: cells.of_tracts,
            cost_of_cell: cells.limit,
            is_primary: cells.is_primary,
            is_region: cells.is_region,
            wholes: cells.wholes,
            sums,
            sums_of,
        }
    }

    /// Withholds what must not be found out, and of the rest as little as keeps it from being found.
    pub(super) fn guard(mut self) -> Vec<bool> {
        let primary: Vec<u32> = (0..).zip(&self.is_primary).filter(|(_, is)| **is).map(|(cell, _)| cell).collect();
        for &cell in &primary {
            self.withhold(cell);
        }
        if primary.is_empty() {
            return self.is_withheld;
        }
        self.keep_company((0..).take(self.sums.len()).collect());
        let mut tries = BTreeMap::new();
        for round in 0_u32.. {
            // As many as are found may need one each: so many more are allowed at once in every round.
            let enough = 1_u64 << round.min(32);
            let unknown = self.unknown();
            let found = self.found(&unknown, round);
            if found.is_empty() {
                break;
            }
            let often = self.told_by(&unknown, &found);
            let mut touched = vec![0_u64; self.sums.len()];
            let mut lonely = Vec::new();
            for place in found {
                let cell = unknown.cells[place as usize];
                // Where cells came to all of its sums in this round, the next audit tells whether that was enough.
                if self.sums_of[cell as usize].iter().any(|(sum, _)| touched[*sum as usize] >= enough) {
                    continue;
                }
                let tries = tries.entry(cell).or_insert(0_u32);
                *tries += 1;
                for _ in 0..1_u32 << tries.saturating_sub(TOO_OFTEN).min(10) {
                    let Some(next) = self.next_to(cell, &often, (enough, *tries > OFTEN)) else { break };
                    self.withhold(next);
                    for &(sum, _) in &self.sums_of[next as usize] {
                        // All of a group meet in the region.
                        let area = self.sums[sum as usize].area;
                        touched[sum as usize] += u64::from(area.is_none_or(|area| !self.is_region[area as usize]));
                        lonely.push(sum);
                    }
                }
            }
            if lonely.is_empty() {
                break;
            }
            self.keep_company(lonely);
        }
        self.is_withheld
    }

    /// What is withheld, and what the published sums say about it.
    fn unknown(&self) -> Unknown {
        let is_unknown = |cell: u32| self.is_withheld[cell as usize];
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
        // What tracts have in all groups comes first.
        let wholes = sums.iter().take_while(|sum| self.sums[**sum].area.is_none()).count();
        let mut equations = Equations::default();
        for &sum in &sums {
            let Sum { terms, area, .. } = &self.sums[sum];
            let own = area.map(|area| (area, -1.0));
            let open = terms.iter().copied().chain(own).filter(|(cell, _)| is_unknown(*cell));
            equations.add(open.map(|(cell, weight)| (place[cell as usize], weight)));
        }
        let audit = Audit::new(&equations, wholes, cells.len());
        Unknown { cells, sums, audit }
    }

    /// The places of withheld cells that must not be found out, and are.
    fn found(&self, unknown: &Unknown, draw: u32) -> Vec<u32> {
        let determined = unknown.audit.determined(u64::from(draw));
        let is_found = |place: &u32| {
            let place = *place as usize;
            determined[place] && self.is_primary[unknown.cells[place] as usize]
        };
        (0..).take(determined.len()).filter(is_found).collect()
    }

    /// How often each sum stands in a combination that tells what is found.
    fn told_by(&self, unknown: &Unknown, found: &[u32]) -> Vec<f64> {
        let mut often = vec![0.0; self.sums.len()];
        let told = unknown.audit.told_by(found.iter().copied());
        for (&sum, told) in unknown.sums.iter().zip(told).filter(|(_, told)| told.abs() > NOTHING) {
            often[sum] = told;
        }
        often
    }

    fn is_area(&self, cell: u32) -> bool {
        cell as usize >= self.of_tracts
    }

    fn withhold(&mut self, cell: u32) {
        self.is_withheld[cell as usize] = true;
        if !self.is_area(cell) {
            for &(sum, _) in &self.sums_of[cell as usize] {
                self.open[sum as usize] += 1;
            }
        }
    }

    /// Whether a sum says something: it is published, or it is that of an area whose count must not be found out.
    fn is_published(&self, sum: usize) -> bool {
        let Sum { area, is_count, .. } = self.sums[sum];
        let is_open = |area: u32| !self.is_withheld[area as usize] || (is_count && self.is_primary[area as usize]);
        area.is_none_or(is_open)
    }

    fn unknowns(&self, sum: usize) -> usize {
        let is_withheld = self.sums[sum].area.is_some_and(|area| self.is_withheld[area as usize]);
        self.open[sum] + usize::from(is_withheld)
    }

    /// Whether a sum has one withheld number, which it tells.
    fn tells_one(&self, sum: usize) -> bool {
        self.is_published(sum) && self.unknowns(sum) == 1
    }

    /// Withholds a second cell wherever a sum, or an area, has one alone. What comes to it may be alone elsewhere; cells only
    /// come, so this ends.
    fn keep_company(&mut self, mut doubtful: Vec<u32>) {
        while !doubtful.is_empty() {
            self.keep_company_in_sums(&mut doubtful);
            self.keep_company_in_areas(&mut doubtful);
        }
    }

    /// What all groups have in an area is known from its tracts, and no sum of the list: see there one by one.
    fn keep_company_in_areas(&mut self, doubtful: &mut Vec<u32>) {
        for whole in 0..self.wholes.len() {
            let (withheld, open): (Vec<u32>, Vec<u32>) =
                self.wholes[whole].iter().partition(|cell| self.is_withheld[**cell as usize]);
            let [alone] = withheld[..] else { continue };
            let people = |cell: u32| self.counts[cell as usize].unwrap_or(0.0);
            let key = |cell: u32| (people(cell) == 0.0, people(cell), cell);
            let next = open.into_iter().min_by(|&a, &b| {
                let (a, b) = (key(a), key(b));
                a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2))
            });
            if let Some(next) = next.filter(|_| self.is_primary[alone as usize]) {
                self.withhold(next);
                doubtful.extend(self.sums_of[next as usize].iter().map(|(sum, _)| *sum));
            }
        }
    }

    fn keep_company_in_sums(&mut self, doubtful: &mut Vec<u32>) {
        while let Some(sum) = doubtful.pop() {
            let number = sum as usize;
            if !self.tells_one(number) {
                continue;
            }
            let next = self.cheapest(&[sum], |_| true).or_else(|| self.area_of(&[sum], true));
            if let Some(next) = next {
                self.withhold(next);
                doubtful.extend(self.sums_of[next as usize].iter().map(|(sum, _)| *sum));
            }
        }
    }

    /// The cell to be withheld with one that is found although no sum has it alone: of the combination that tells it, the
    /// cheapest cell of a tract that would stay in what is left of it, and is alone nowhere; else an area. With an area,
    /// whose tracts the others tell, another area. The region only where there is nothing else.
    fn next_to(&self, cell: u32, often: &[f64], (enough, is_stubborn): (u64, bool)) -> Option<u32> {
        let helps = |other: u32| {
            let own = || self.sums_of[other as usize].iter();
            let stays = own().map(|&(sum, weight)| often[sum as usize] * weight).sum::<f64>().abs() > NOTHING;
            stays && !own().any(|&(sum, _)| self.is_published(sum as usize) && self.unknowns(sum as usize) == 0)
        };
        let mut is_seen: Vec<bool> = often.iter().map(|often| *often == 0.0).collect();
        let mut ring = self.unseen(cell, &mut is_seen);
        let mut all = Vec::new();
        let mut broken = 0;
        while !ring.is_empty() {
            // An area that was withheld in this round may be enough: the next audit tells.
            broken += ring.iter().map(|sum| u64::from(!self.is_published(*sum as usize))).sum::<u64>();
            if broken >= enough {
                return None;
            }
            // What came to it was not enough: without one of its own areas less is told of it.
            if is_stubborn && all.is_empty() {
                let own = self.area_of(&ring, false);
                if own.is_some() {
                    return own;
                }
            }
            let next = if self.is_area(cell) { self.area_of(&ring, false) } else { self.cheapest(&ring, helps) };
            if next.is_some() {
                return next;
            }
            all.extend_from_slice(&ring);
            let mut further = Vec::new();
            for sum in ring {
                let terms = &self.sums[sum as usize].terms;
                for (other, _) in terms.iter().filter(|(other, _)| self.is_withheld[*other as usize]) {
                    further.extend(self.unseen(*other, &mut is_seen));
                }
            }
            ring = further;
        }
        self.area_of(&all, false).or_else(|| self.cheapest(&all, |_| true)).or_else(|| self.area_of(&all, broken == 0))
    }

    fn unseen(&self, cell: u32, is_seen: &mut [bool]) -> Vec<u32> {
        let sums = self.sums_of[cell as usize].iter().map(|(sum, _)| *sum);
        sums.filter(|sum| !std::mem::replace(&mut is_seen[*sum as usize], true)).collect()
    }

    /// The published cell of a tract that costs least: its own people, and a cell more for each sum that it would be
    /// alone in. In a sum of tracts those with nobody come last: everybody guesses a zero.
    fn cheapest(&self, sums: &[u32], helps: impl Fn(u32) -> bool) -> Option<u32> {
        let mut best: Option<((bool, f64, u32), u32)> = None;
        for &sum in sums {
            let Sum { terms, area, .. } = &self.sums[sum as usize];
            for &(cell, _) in terms.iter().filter(|(cell, _)| !self.is_withheld[*cell as usize]) {
                let Some(count) = self.counts[cell as usize] else { continue };
                let lonely = self.sums_of[cell as usize].iter().map(|&(other, _)| other as usize);
                let lonely = lonely.filter(|&other| self.is_published(other) && self.unknowns(other) == 0).count();
                let cost = count + self.cost_of_cell * f64::from(u32::try_from(lonely).unwrap_or(u32::MAX));
                let key = (area.is_some() && count == 0.0, cost, cell);
                if best.is_none_or(|(least, _)| before(key, least)) && helps(cell) {
                    best = Some((key, cell));
                }
            }
        }
        best.map(|(_, cell)| cell)
    }

    /// The published area with the fewest people among those whose sums these are.
    fn area_of(&self, sums: &[u32], with_region: bool) -> Option<u32> {
        let areas = sums.iter().filter_map(|sum| self.sums[*sum as usize].area);
        let open =
            areas.filter(|&area| !self.is_withheld[area as usize] && (with_region || !self.is_region[area as usize]));
        let people = |cell: u32| self.counts[cell as usize].unwrap_or(0.0);
        open.min_by(|&a, &b| people(a).total_cmp(&people(b)).then(a.cmp(&b)))
    }
}

fn before(a: (bool, f64, u32), b: (bool, f64, u32)) -> bool {
    a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)).is_lt()
}
