//! A sparse matrix of travel costs from origins to sites, in compressed sparse rows.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::CostUnit;

/// A site and the cost to reach it from an origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SiteCost {
    /// Index of the site in the list that the costs were computed for.
    pub site: u32,
    /// Cost in the unit of the matrix: finite, at least 0.
    pub cost: f64,
}

impl SiteCost {
    /// A sort key: by cost, then by site.
    pub(crate) const fn order(&self) -> u128 {
        // The bits of non-negative floats sort like the floats, and one comparison is faster than two. Adding 0 clears
        // the sign of -0.
        (((self.cost + 0.0).to_bits() as u128) << 32) | self.site as u128
    }
}

/// The cost from an origin to a site.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Index of the origin.
    pub origin: u32,
    /// Which site.
    pub site: u32,
    /// Cost in the unit of the matrix: finite, at least 0.
    pub cost: f64,
}

/// A pair that is given more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DuplicatePair {
    /// Which origin.
    pub origin: u32,
    /// Which site.
    pub site: u32,
}

/// For each origin the sites that it has a cost to, cheapest first.
///
/// Laws: no pair occurs twice; equal costs are in the order of the sites, so that the result does not depend on the
/// order of input. A row is complete up to the bound: a site that is missing costs more. Where no site is within the
/// bound, a row may have the nearest site alone, so that the cost to the nearest is known. Without a bound, a missing
/// site is unreachable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CostMatrix {
    unit: Option<CostUnit>,
    bound: Option<f64>,
    count: usize,
    starts: Vec<usize>,
    sites: Vec<u32>,
    costs: Vec<f64>,
}

/// The sites that one origin has a cost to, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'m> {
    /// Which sites.
    pub sites: &'m [u32],
    /// What each costs, rising.
    pub costs: &'m [f64],
}

impl CostMatrix {
    /// Computes the rows in parallel. `row_of` adds every site within the bound to an empty row, in any order and each
    /// once; where there is none, it may add the nearest.
    pub fn from_rows(
        [origins, sites]: [usize; 2],
        unit: CostUnit,
        bound: f64,
        row_of: impl Fn(usize, &mut Vec<SiteCost>) + Sync,
    ) -> Self {
        const ROWS: usize = 256;
        let block = |block: usize| {
            let (mut found, mut row) = (RowBlock::default(), Vec::new());
            for origin in block * ROWS..origins.min((block + 1) * ROWS) {
                row.clear();
                row_of(origin, &mut row);
                row.sort_unstable_by_key(SiteCost::order);
                found.lengths.push(row.len());
                found.sites.extend(row.iter().map(|site_cost| site_cost.site));
                found.costs.extend(row.iter().map(|site_cost| site_cost.cost));
            }
            found
        };
        let blocks: Vec<RowBlock> = (0..origins.div_ceil(ROWS)).into_par_iter().map(block).collect();
        let starts = starts(blocks.iter().flat_map(|block| block.lengths.iter().copied()));
        let (sites_of, costs_of) = rayon::join(
            || concatenated(blocks.iter().map(|block| block.sites.as_slice())),
            || concatenated(blocks.iter().map(|block| block.costs.as_slice())),
        );
        Self { unit: Some(unit), bound: Some(bound), count: sites, starts, sites: sites_of, costs: costs_of }
    }

    /// The costs within the bound to some of the sites, by their new numbers in `numbers`, and to those of another matrix with
    /// the same origins and bound, with their new numbers.
    #[must_use]
    pub fn with_sites(&self, numbers: &[Option<u32>], others: Option<(&Self, &[u32])>, sites: usize) -> Self {
        let (unit, bound) = (self.unit.unwrap_or(CostUnit::M), self.bound.unwrap_or(f64::INFINITY));
        let is_within = move |(_, cost): &(usize, f64)| *cost <= bound;
        let matrix = Self::from_rows([self.origins(), sites], unit, bound, |origin, row| {
            let own = self.row(origin).iter().filter(is_within);
            row.extend(own.filter_map(|(site, cost)| Some(SiteCost { site: numbers[site]?, cost })));
            if let Some((others, added)) = others {
                let other = others.row(origin).iter().filter(is_within);
                row.extend(other.map(|(site, cost)| SiteCost { site: added[site], cost }));
            }
        });
        Self { unit: self.unit, bound: self.bound, ..matrix }
    }

    /// A matrix of imported costs; the unit is `None` where it is unknown.
    ///
    /// # Errors
    /// Where a pair is given twice: the first one in the order of origins and sites.
    pub fn from_pairs(
        [origins, sites]: [usize; 2],
        unit: Option<CostUnit>,
        pairs: &[Pair],
    ) -> Result<Self, DuplicatePair> {
        let mut lengths = vec![0; origins];
        for pair in pairs {
            lengths[pair.origin as usize] += 1;
        }
        let starts = starts(lengths.into_iter());
        let mut cells = vec![(0.0, 0); pairs.len()];
        let mut next = starts.clone();
        for pair in pairs {
            let slot = &mut next[pair.origin as usize];
            cells[*slot] = (pair.cost, pair.site);
            *slot += 1;
        }
        sort_rows(&mut cells, &starts, sites)?;
        let (costs, sites_of) = cells.into_iter().unzip();
        Ok(Self { unit, bound: None, count: sites, starts, sites: sites_of, costs })
    }

    /// A matrix whose pairs come in the order of rows, each cheapest first, as an atlas folder keeps them. `bound` is the cost
    /// up to which rows are complete. `None` where a pair is out of order or out of range, or has no valid cost.
    #[must_use]
    pub fn from_ordered(
        [origins, sites]: [usize; 2],
        unit: CostUnit,
        bound: Option<f64>,
        pairs: impl Iterator<Item = Pair>,
    ) -> Option<Self> {
        let mut matrix =
            Self { unit: Some(unit), bound, count: sites, starts: vec![0], sites: Vec::new(), costs: Vec::new() };
        for Pair { origin, site, cost } in pairs {
            let row = origin as usize;
            if row >= origins || site as usize >= sites || !cost.is_finite() || cost < 0.0 {
                return None;
            }
            if matrix.starts.len() <= row {
                matrix.starts.resize(row + 1, matrix.costs.len());
            }
            let is_first = matrix.starts.last() == Some(&matrix.costs.len());
            let is_cheaper = !is_first && matrix.costs.last().is_some_and(|before| *before > cost);
            if matrix.starts.len() != row + 1 || is_cheaper {
                return None;
            }
            matrix.sites.push(site);
            matrix.costs.push(cost);
        }
        matrix.starts.resize(origins + 1, matrix.costs.len());
        Some(matrix)
    }

    /// The bytes of its pairs and rows in memory.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.costs.len() * (size_of::<f64>() + size_of::<u32>()) + self.starts.len() * size_of::<usize>()
    }

    /// The unit of the costs; `None` where it is unknown.
    #[must_use]
    pub const fn unit(&self) -> Option<CostUnit> {
        self.unit
    }

    /// The cost up to which rows are complete; `None` where missing sites are unreachable.
    #[must_use]
    pub const fn bound(&self) -> Option<f64> {
        self.bound
    }

    /// The number of origins.
    #[must_use]
    pub const fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of sites, reached or not.
    #[must_use]
    pub const fn sites(&self) -> usize {
        self.count
    }

    /// The number of pairs that have a cost.
    #[must_use]
    pub const fn pairs(&self) -> usize {
        self.costs.len()
    }

    /// The sites that an origin has a cost to.
    #[must_use]
    pub fn row(&self, origin: usize) -> Row<'_> {
        let range = self.starts[origin]..self.starts[origin + 1];
        Row { sites: &self.sites[range.clone()], costs: &self.costs[range] }
    }
}

impl<'m> Row<'m> {
    /// The sites that cost at most so much; without a cutoff all of them.
    #[must_use]
    pub fn within(self, cutoff: Option<f64>) -> Self {
        let Some(cutoff) = cutoff else { return self };
        let end = self.costs.partition_point(|cost| *cost <= cutoff);
        Self { sites: &self.sites[..end], costs: &self.costs[..end] }
    }

    /// The cost of the nearest site; `None` where none is reached.
    #[must_use]
    pub fn nearest(self) -> Option<f64> {
        self.costs.first().copied()
    }

    /// Each site with its cost, cheapest first.
    pub fn iter(self) -> impl Iterator<Item = (usize, f64)> + 'm {
        self.sites.iter().map(|site| *site as usize).zip(self.costs.iter().copied())
    }
}

/// A block of consecutive rows.
#[derive(Default)]
struct RowBlock {
    lengths: Vec<usize>,
    sites: Vec<u32>,
    costs: Vec<f64>,
}

/// Row offsets: where each row begins, and where the last one ends.
fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

fn concatenated<'p, T: Copy + 'p>(blocks: impl Iterator<Item = &'p [T]> + Clone) -> Vec<T> {
    let mut all = Vec::with_capacity(blocks.clone().map(<[T]>::len).sum());
    blocks.for_each(|block| all.extend_from_slice(block));
    all
}

fn sort_rows(cells: &mut [(f64, u32)], starts: &[usize], sites: usize) -> Result<(), DuplicatePair> {
    const ROWS_TO_SHARE: usize = 1024;
    let mut rows = Vec::with_capacity(starts.len());
    let mut rest = cells;
    for ends in starts.windows(2) {
        let (row, others) = rest.split_at_mut(ends[1] - ends[0]);
        rows.push(row);
        rest = others;
    }
    let rows: Vec<(u32, &mut [(f64, u32)])> = (0..).zip(rows).collect();
    // The mark of a site is the last row that had it.
    let marks = || vec![u32::MAX; sites];
    let sorted = rows.into_par_iter().with_min_len(ROWS_TO_SHARE).map_init(marks, |marks, (origin, row)| {
        row.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let is_duplicate = |(_, site): &&(f64, u32)| std::mem::replace(&mut marks[*site as usize], origin) == origin;
        let repeated = row.iter().filter(is_duplicate).map(|(_, site)| *site).min();
        repeated.map(|site| DuplicatePair { origin, site })
    });
    sorted.flatten().min().map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair((origin, site, cost): (u32, u32, f64)) -> Pair {
        Pair { origin, site, cost }
    }

    #[test]
    fn rows_are_cheapest_first_whatever_the_order_of_the_pairs() {
        let mut pairs = [(1, 0, 5.0), (0, 2, 9.0), (0, 1, 3.0), (0, 0, 9.0)].map(pair);
        let matrix = CostMatrix::from_pairs([3, 3], None, &pairs).unwrap();
        assert_eq!(matrix.row(0).iter().collect::<Vec<_>>(), [(1, 3.0), (0, 9.0), (2, 9.0)]);
        assert_eq!((matrix.row(1).nearest(), matrix.row(2).nearest()), (Some(5.0), None));
        pairs.reverse();
        assert_eq!(CostMatrix::from_pairs([3, 3], None, &pairs), Ok(matrix));
    }

    #[test]
    fn a_cutoff_belongs_to_what_is_within() {
        let matrix = CostMatrix::from_pairs([1, 2], None, &[(0, 0, 10.0), (0, 1, 10.5)].map(pair)).unwrap();
        assert_eq!(matrix.row(0).within(Some(10.0)).sites, [0]);
        assert_eq!(matrix.row(0).within(None).sites, [0, 1]);
    }

    #[test]
    fn a_pair_with_two_costs_is_refused() {
        let pairs = [(1, 1, 5.0), (1, 0, 2.0), (1, 1, 7.0), (1, 0, 2.0)].map(pair);
        assert_eq!(CostMatrix::from_pairs([2, 2], None, &pairs), Err(DuplicatePair { origin: 1, site: 0 }));
    }

    #[test]
    fn pairs_out_of_order_or_out_of_range_are_no_matrix() {
        let read = |pairs: &[(u32, u32, f64)]| {
            CostMatrix::from_ordered([2, 2], CostUnit::M, None, pairs.iter().copied().map(pair)).is_some()
        };
        assert!(read(&[(0, 1, 3.0), (0, 0, 3.0), (1, 0, 1.0)]) && read(&[]));
        for wrong in [[(1, 0, 1.0), (0, 0, 1.0)], [(0, 0, 2.0), (0, 1, 1.0)], [(0, 0, 1.0), (2, 0, 1.0)]] {
            assert!(!read(&wrong), "{wrong:?}");
        }
        assert!(!read(&[(0, 2, 1.0)]) && !read(&[(0, 0, f64::NAN)]) && !read(&[(u32::MAX, 0, 1.0)]));
    }

    proptest! {
        #[test]
        fn rows_and_pairs_make_the_same_matrix(rows in proptest::collection::vec(proptest::collection::btree_map(0..9_u32, 0.0..9.0_f64, 0..9), 0..700)) {
            let reaches = |origin: usize, row: &mut Vec<SiteCost>| row.extend(rows[origin].iter().rev().map(|(site, cost)| SiteCost { site: *site, cost: *cost }));
            let found = CostMatrix::from_rows([rows.len(), 9], CostUnit::Min, 9.0, reaches);
            let pairs: Vec<Pair> = (0..).zip(&rows).flat_map(|(origin, row)| row.iter().map(move |(site, cost)| Pair { origin, site: *site, cost: *cost })).collect();
            let expected = CostMatrix::from_pairs([rows.len(), 9], Some(CostUnit::Min), &pairs).unwrap();
            let expected = CostMatrix { bound: Some(9.0), ..expected };
            prop_assert_eq!(&found, &expected);
            let ordered = (0..).zip(0..rows.len()).flat_map(|(number, origin)| expected.row(origin).iter().map(move |(site, cost)| (number, site, cost)));
            let ordered = ordered.map(|(origin, site, cost)| Pair { origin, site: u32::try_from(site).unwrap(), cost });
            prop_assert_eq!(Some(found), CostMatrix::from_ordered([rows.len(), 9], CostUnit::Min, Some(9.0), ordered));
        }
    }
}
