//! Costs of travel as they come from elsewhere: some pairs of demand and supply, in whatever unit.

use rayon::prelude::*;

/// What it costs to get from a place of demand to a place of supply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Which place of demand: its place in the list of them.
    pub demand: u32,
    /// Which place of supply.
    pub supply: u32,
    /// Minutes, meters or money: finite, at least 0.
    pub cost: f64,
}

/// A pair that was given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repeated {
    /// Which place of demand.
    pub demand: u32,
    /// Which place of supply.
    pub supply: u32,
}

/// For each place of demand the places of supply that it has a cost to, cheapest first. What is not there is not reached.
///
/// Laws: no pair is there twice; equal costs are in the order of the supply, so that the order in which pairs were given
/// does not show.
#[derive(Debug, Clone, PartialEq)]
pub struct CostTable {
    supplies: usize,
    starts: Vec<usize>,
    supply: Vec<u32>,
    costs: Vec<f64>,
}

/// The supply that one place of demand has a cost to, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'t> {
    /// Which places of supply.
    pub supply: &'t [u32],
    /// What each costs, rising.
    pub costs: &'t [f64],
}

impl CostTable {
    /// A table for so many places of demand and of supply, which the pairs are about.
    ///
    /// # Errors
    /// Where a pair is given twice; the first one in the order of demand and supply.
    pub fn new(demands: usize, supplies: usize, pairs: &[Pair]) -> Result<Self, Repeated> {
        let mut starts = vec![0; demands + 1];
        for pair in pairs {
            starts[pair.demand as usize + 1] += 1;
        }
        for demand in 0..demands {
            starts[demand + 1] += starts[demand];
        }
        let mut cells = vec![(0.0, 0); pairs.len()];
        let mut next = starts.clone();
        for pair in pairs {
            let place = &mut next[pair.demand as usize];
            cells[*place] = (pair.cost, pair.supply);
            *place += 1;
        }
        sort_rows(&mut cells, &starts, supplies)?;
        let (costs, supply) = cells.into_iter().unzip();
        Ok(Self { supplies, starts, supply, costs })
    }

    /// How many places of demand there are.
    #[must_use]
    pub const fn demands(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many places of supply there are.
    #[must_use]
    pub const fn supplies(&self) -> usize {
        self.supplies
    }

    /// How many pairs have a cost.
    #[must_use]
    pub const fn pairs(&self) -> usize {
        self.costs.len()
    }

    /// The supply that a place of demand has a cost to.
    #[must_use]
    pub fn row(&self, demand: usize) -> Row<'_> {
        let range = self.starts[demand]..self.starts[demand + 1];
        Row { supply: &self.supply[range.clone()], costs: &self.costs[range] }
    }
}

impl<'t> Row<'t> {
    /// The supply that costs at most so much; without a cutoff all of it.
    #[must_use]
    pub fn within(self, cutoff: Option<f64>) -> Self {
        let Some(cutoff) = cutoff else { return self };
        let end = self.costs.partition_point(|cost| *cost <= cutoff);
        Self { supply: &self.supply[..end], costs: &self.costs[..end] }
    }

    /// Each place of supply with its cost, cheapest first.
    pub fn iter(self) -> impl Iterator<Item = (usize, f64)> + 't {
        self.supply.iter().map(|supply| *supply as usize).zip(self.costs.iter().copied())
    }
}

fn sort_rows(cells: &mut [(f64, u32)], starts: &[usize], supplies: usize) -> Result<(), Repeated> {
    const ROWS_TO_SHARE: usize = 1024;
    let mut rows = Vec::with_capacity(starts.len());
    let mut rest = cells;
    for ends in starts.windows(2) {
        let (row, others) = rest.split_at_mut(ends[1] - ends[0]);
        rows.push(row);
        rest = others;
    }
    let rows: Vec<(u32, &mut [(f64, u32)])> = (0..).zip(rows).collect();
    // Where a mark is that of the row, the row had the supply before.
    let marks = || vec![u32::MAX; supplies];
    let sorted = rows.into_par_iter().with_min_len(ROWS_TO_SHARE).map_init(marks, |marks, (demand, row)| {
        row.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let again = |(_, supply): &&(f64, u32)| std::mem::replace(&mut marks[*supply as usize], demand) == demand;
        let repeated = row.iter().filter(again).map(|(_, supply)| *supply).min();
        repeated.map(|supply| Repeated { demand, supply })
    });
    sorted.flatten().min().map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair((demand, supply, cost): (u32, u32, f64)) -> Pair {
        Pair { demand, supply, cost }
    }

    #[test]
    fn rows_are_cheapest_first_whatever_the_order_of_the_pairs() {
        let mut pairs = [(1, 0, 5.0), (0, 2, 9.0), (0, 1, 3.0), (0, 0, 9.0)].map(pair);
        let table = CostTable::new(3, 3, &pairs).unwrap();
        assert_eq!(table.row(0).iter().collect::<Vec<_>>(), [(1, 3.0), (0, 9.0), (2, 9.0)]);
        assert_eq!(table.row(2).iter().count(), 0);
        pairs.reverse();
        assert_eq!(CostTable::new(3, 3, &pairs), Ok(table));
    }

    #[test]
    fn a_cutoff_belongs_to_what_is_within() {
        let table = CostTable::new(1, 2, &[(0, 0, 10.0), (0, 1, 10.5)].map(pair)).unwrap();
        assert_eq!(table.row(0).within(Some(10.0)).supply, [0]);
        assert_eq!(table.row(0).within(None).supply, [0, 1]);
    }

    #[test]
    fn a_pair_with_two_costs_is_refused() {
        let pairs = [(1, 1, 5.0), (1, 0, 2.0), (1, 1, 7.0), (1, 0, 2.0)].map(pair);
        assert_eq!(CostTable::new(2, 2, &pairs), Err(Repeated { demand: 1, supply: 0 }));
    }
}
