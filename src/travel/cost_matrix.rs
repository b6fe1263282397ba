//! Costs of travel from many origins to many sites, of which only those that somebody may pay are kept.

use rayon::prelude::*;

use crate::domain::CostUnit;

/// A site that an origin reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Which site: its place in the list that the costs were computed for.
    pub site: u32,
    /// What it costs to get there, in the unit of the matrix: finite, at least 0.
    pub cost: f64,
}

impl Reach {
    /// Rises with the cost, of equal costs with the number of the site.
    pub(crate) const fn order(&self) -> u128 {
        // The bits of numbers that are not negative rise with them, and one comparison is quicker than two. A zero may have a sign.
        (((self.cost + 0.0).to_bits() as u128) << 32) | self.site as u128
    }
}

/// What it costs to get from an origin to a site.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Which origin: its place in the list of them.
    pub origin: u32,
    /// Which site.
    pub site: u32,
    /// What it costs, in the unit of the matrix: finite, at least 0.
    pub cost: f64,
}

/// A pair that was given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repeated {
    /// Which origin.
    pub origin: u32,
    /// Which site.
    pub site: u32,
}

/// For each origin the sites that it has a cost to, cheapest first.
///
/// Laws: no pair is there twice; equal costs are in the order of the sites, so that the order in which pairs were found
/// does not show. Up to the bound a row is complete: a site that is not in it costs more. Where nothing is within the bound, a
/// row may hold the one nearest site, so that "how far is the nearest?" has an answer. Without a bound, what is not
/// there is not reached at any cost.
#[derive(Debug, Clone, PartialEq)]
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
    /// Computes the rows in parallel; `row_of` adds every site within the bound to an empty row, in any order and none twice,
    /// and where there is none, the nearest one if it can.
    pub fn from_rows(
        [origins, sites]: [usize; 2],
        unit: CostUnit,
        bound: f64,
        row_of: impl Fn(usize, &mut Vec<Reach>) + Sync,
    ) -> Self {
        const ROWS: usize = 256;
        let part = |part: usize| {
            let (mut found, mut row) = (Part::default(), Vec::new());
            for origin in part * ROWS..origins.min((part + 1) * ROWS) {
                row.clear();
                row_of(origin, &mut row);
                row.sort_unstable_by_key(Reach::order);
                found.lengths.push(row.len());
                found.sites.extend(row.iter().map(|reach| reach.site));
                found.costs.extend(row.iter().map(|reach| reach.cost));
            }
            found
        };
        let parts: Vec<Part> = (0..origins.div_ceil(ROWS)).into_par_iter().map(part).collect();
        let starts = starts(parts.iter().flat_map(|part| part.lengths.iter().copied()));
        let (sites_of, costs_of) = rayon::join(
            || joined(parts.iter().map(|part| part.sites.as_slice())),
            || joined(parts.iter().map(|part| part.costs.as_slice())),
        );
        Self { unit: Some(unit), bound: Some(bound), count: sites, starts, sites: sites_of, costs: costs_of }
    }

    /// A matrix of costs that come from elsewhere; the unit is `None` where only those who gave them know it.
    ///
    /// # Errors
    /// Where a pair is given twice; the first one in the order of origins and sites.
    pub fn from_pairs([origins, sites]: [usize; 2], unit: Option<CostUnit>, pairs: &[Pair]) -> Result<Self, Repeated> {
        let mut lengths = vec![0; origins];
        for pair in pairs {
            lengths[pair.origin as usize] += 1;
        }
        let starts = starts(lengths.into_iter());
        let mut cells = vec![(0.0, 0); pairs.len()];
        let mut next = starts.clone();
        for pair in pairs {
            let place = &mut next[pair.origin as usize];
            cells[*place] = (pair.cost, pair.site);
            *place += 1;
        }
        sort_rows(&mut cells, &starts, sites)?;
        let (costs, sites_of) = cells.into_iter().unzip();
        Ok(Self { unit, bound: None, count: sites, starts, sites: sites_of, costs })
    }

    /// The unit of the costs; `None` where only those who gave them know it.
    #[must_use]
    pub const fn unit(&self) -> Option<CostUnit> {
        self.unit
    }

    /// The cost up to which rows are complete; `None` where what is not there is not reached at any cost.
    #[must_use]
    pub const fn bound(&self) -> Option<f64> {
        self.bound
    }

    /// How many origins there are.
    #[must_use]
    pub const fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many sites there are, reached or not.
    #[must_use]
    pub const fn sites(&self) -> usize {
        self.count
    }

    /// How many pairs have a cost.
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

/// Some rows, one after the other.
#[derive(Default)]
struct Part {
    lengths: Vec<usize>,
    sites: Vec<u32>,
    costs: Vec<f64>,
}

/// Where each row begins, and where the last one ends.
fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

fn joined<'p, T: Copy + 'p>(parts: impl Iterator<Item = &'p [T]> + Clone) -> Vec<T> {
    let mut all = Vec::with_capacity(parts.clone().map(<[T]>::len).sum());
    parts.for_each(|part| all.extend_from_slice(part));
    all
}

fn sort_rows(cells: &mut [(f64, u32)], starts: &[usize], sites: usize) -> Result<(), Repeated> {
    const ROWS_TO_SHARE: usize = 1024;
    let mut rows = Vec::with_capacity(starts.len());
    let mut rest = cells;
    for ends in starts.windows(2) {
        let (row, others) = rest.split_at_mut(ends[1] - ends[0]);
        rows.push(row);
        rest = others;
    }
    let rows: Vec<(u32, &mut [(f64, u32)])> = (0..).zip(rows).collect();
    // Where a mark is that of the row, the row had the site before.
    let marks = || vec![u32::MAX; sites];
    let sorted = rows.into_par_iter().with_min_len(ROWS_TO_SHARE).map_init(marks, |marks, (origin, row)| {
        row.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let again = |(_, site): &&(f64, u32)| std::mem::replace(&mut marks[*site as usize], origin) == origin;
        let repeated = row.iter().filter(again).map(|(_, site)| *site).min();
        repeated.map(|site| Repeated { origin, site })
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
        assert_eq!(CostMatrix::from_pairs([2, 2], None, &pairs), Err(Repeated { origin: 1, site: 0 }));
    }

    proptest! {
        #[test]
        fn rows_and_pairs_make_the_same_matrix(rows in proptest::collection::vec(proptest::collection::btree_map(0..9_u32, 0.0..9.0_f64, 0..9), 0..700)) {
            let reaches = |origin: usize, row: &mut Vec<Reach>| row.extend(rows[origin].iter().rev().map(|(site, cost)| Reach { site: *site, cost: *cost }));
            let found = CostMatrix::from_rows([rows.len(), 9], CostUnit::Min, 9.0, reaches);
            let pairs: Vec<Pair> = (0..).zip(&rows).flat_map(|(origin, row)| row.iter().map(move |(site, cost)| Pair { origin, site: *site, cost: *cost })).collect();
            let expected = CostMatrix::from_pairs([rows.len(), 9], Some(CostUnit::Min), &pairs).unwrap();
            prop_assert_eq!(found, CostMatrix { bound: Some(9.0), ..expected });
        }
    }
}
