//! Imported travel costs from tracts to sites.

use serde::{Deserialize, Serialize};

use crate::domain::{CostUnit, MatrixId, PerTract, TractIdx};
use crate::travel::{CostMatrix, Origins, SiteCost};

/// A table of costs from tracts to the sites of a region.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportedCosts {
    /// Its short name.
    pub id: MatrixId,
    /// The unit of the costs.
    pub unit: CostUnit,
    /// From each tract to each site of the region.
    pub matrix: CostMatrix,
    /// Whether the table has rows for a tract, perhaps without a cost.
    pub is_listed: PerTract<bool>,
}

impl ImportedCosts {
    /// The costs from every origin, which are those of its tract, to some sites; `place` is the index among them of a
    /// site of the region. Rows have the sites within the bound, or the nearest one where there are none.
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
                known.iter().filter_map(|(site, cost)| Some(SiteCost { site: place(site)?, cost })).peekable();
            let is_beyond = reached.peek().is_some_and(|nearest| nearest.cost > bound);
            if is_beyond {
                row.extend(reached.take(1));
            } else {
                row.extend(reached.take_while(|site_cost| site_cost.cost <= bound));
            }
        })
    }
}
