//! Costs of travel from many origins to many sites, of which only the small ones are kept.

use rayon::prelude::*;

use crate::domain::Meters;

/// A site within reach of an origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Which site: its place in the list that the costs were computed for.
    pub site: u32,
    /// What it costs to get there.
    pub cost: Meters,
}

/// For each origin the sites within a bound, nearest first.
///
/// Laws: a row holds every site whose cost is at most the bound; where no site is, it holds the one nearest site, so
/// that "how far is the nearest?" always has an answer; it is empty only where there are no sites at all. Equal costs
/// are in the order of the sites.
#[derive(Debug, Clone, PartialEq)]
pub struct CostMatrix {
    bound: Meters,
    starts: Vec<usize>,
    reaches: Vec<Reach>,
}

impl CostMatrix {
    /// Computes the rows in parallel; `row_of` keeps the laws above, but for the order, which is made here.
    pub fn from_rows(origins: usize, bound: Meters, row_of: impl Fn(usize) -> Vec<Reach> + Sync) -> Self {
        let rows: Vec<Vec<Reach>> = (0..origins)
            .into_par_iter()
            .map(|origin| {
                let mut row = row_of(origin);
                row.sort_by(|a, b| a.cost.get().total_cmp(&b.cost.get()).then(a.site.cmp(&b.site)));
                row
            })
            .collect();
        let mut starts = Vec::with_capacity(origins + 1);
        starts.push(0);
        starts.extend(rows.iter().scan(0, |end, row| {
            *end += row.len();
            Some(*end)
        }));
        Self { bound, starts, reaches: rows.into_iter().flatten().collect() }
    }

    /// The cost up to which rows are complete.
    #[must_use]
    pub const fn bound(&self) -> Meters {
        self.bound
    }

    /// How many origins there are.
    #[must_use]
    pub const fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    /// The sites within reach of an origin, nearest first.
    #[must_use]
    pub fn row(&self, origin: usize) -> &[Reach] {
        &self.reaches[self.starts[origin]..self.starts[origin + 1]]
    }
}
