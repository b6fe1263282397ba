//! Travel costs that were made elsewhere, from tracts to sites.

use crate::domain::{CostUnit, MatrixId, PerTract, TractIdx};
use crate::travel::{CostMatrix, Origins, Reach};

/// A table of costs from tracts to the sites of a region.
#[derive(Debug, Clone)]
pub struct Supplied {
    /// Its short name.
    pub id: MatrixId,
    /// What the costs are counted in.
    pub unit: CostUnit,
    /// From each tract to each site of the region, in their orders.
    pub matrix: CostMatrix,
    /// Whether the table says anything of a tract, be it that there is no way.
    pub is_told: PerTract<bool>,
}

impl Supplied {
    /// The costs from every origin, which are those of its tract, to some sites: `place` is where a site of the region
    /// stands among them. Rows hold what is within the bound, and the nearest where nothing is.
    #[must_use]
    pub fn costs(
        &self,
        origins: &Origins,
        place: impl Fn(usize) -> Option<u32> + Sync,
        sites: usize,
        bound: f64,
    ) -> CostMatrix {
        let mut tract_of = vec![TractIdx(0); origins.all().len()];
        for tract in (0..).map(TractIdx).take(origins.tracts()) {
            tract_of[origins.range(tract)].fill(tract);
        }
        CostMatrix::from_rows([tract_of.len(), sites], self.unit, bound, |origin, row| {
            let known = self.matrix.row(tract_of[origin].slot());
            let mut reached =
                known.iter().filter_map(|(site, cost)| Some(Reach { site: place(site)?, cost })).peekable();
            let is_beyond = reached.peek().is_some_and(|nearest| nearest.cost > bound);
            if is_beyond {
                row.extend(reached.take(1));
            } else {
                row.extend(reached.take_while(|reach| reach.cost <= bound));
            }
        })
    }
}
