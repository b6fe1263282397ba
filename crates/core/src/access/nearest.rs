//! The cost to the nearest site.

use crate::domain::{CountUnit, PerTract};
use crate::travel::{CostMatrix, Origins};

/// The mean cost to the nearest site over the people or households of each tract, in the unit of the matrix.
///
/// `None` for a tract with an origin that reaches no site. Law: one more site never raises it.
#[must_use]
pub fn nearest(costs: &CostMatrix, origins: &Origins, counted: CountUnit) -> PerTract<Option<f64>> {
    PerTract::filled((), origins.tracts()).par_map(|tract, ()| {
        let reached = origins.range(tract).all(|origin| costs.row(origin).nearest().is_some());
        let cost = |origin: usize| costs.row(origin).nearest().unwrap_or_default();
        reached.then(|| origins.mean(tract, counted, cost))
    })
}
