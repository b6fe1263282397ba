//! The share of people within reach of a site.

use crate::domain::{Meters, PerTract};
use crate::travel::{CostMatrix, Origins};

/// The share of each tract's people, 0..=1, whose nearest site costs at most `limit`.
///
/// The limit belongs to what is within. Laws: a higher limit and one more site never lower the share; without sites
/// it is 0.
#[must_use]
pub fn share_within(costs: &CostMatrix, origins: &Origins, limit: Meters) -> PerTract<f64> {
    PerTract::filled((), origins.tracts()).par_map(|tract, ()| {
        origins.mean(tract, |origin| {
            let within = costs.row(origin).first().is_some_and(|reach| reach.cost <= limit);
            f64::from(u8::from(within))
        })
    })
}
