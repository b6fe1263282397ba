//! The cost of reaching the nearest site.

use crate::domain::{Counted, PerTract};
use crate::travel::{CostMatrix, Origins};

/// The cost to the nearest site, as the mean over the people or households of each tract, in the unit of the matrix.
///
/// `None` for every tract where there are no sites at all. Law: one more site never raises it.
#[must_use]
pub fn nearest(costs: &CostMatrix, origins: &Origins, counted: Counted) -> PerTract<Option<f64>> {
    PerTract::filled((), origins.tracts()).par_map(|tract, ()| {
        let reached = origins.range(tract).all(|origin| costs.row(origin).nearest().is_some());
        let cost = |origin: usize| costs.row(origin).nearest().unwrap_or_default();
        reached.then(|| origins.mean(tract, counted, cost))
    })
}
