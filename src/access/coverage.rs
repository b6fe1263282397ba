//! The share of people within reach of a site.

use rayon::prelude::*;

use crate::domain::{Counted, PerTract};
use crate::travel::{CostMatrix, Origins};

/// For each origin, whether its nearest site costs at most `limit`, in the unit of the matrix.
///
/// The limit belongs to what is within. Law: a higher limit and one more site never take an origin out.
#[must_use]
pub fn reached(costs: &CostMatrix, limit: f64) -> Vec<bool> {
    let is_within = |origin: usize| costs.row(origin).nearest().is_some_and(|cost| cost <= limit);
    (0..costs.origins()).into_par_iter().map(is_within).collect()
}

/// The share of each tract's people or households, 0..=1, at origins that are `reached`.
///
/// Laws: where all are, it is 1; where none is, it is 0.
#[must_use]
pub fn share_within(reached: &[bool], origins: &Origins, counted: Counted) -> PerTract<f64> {
    PerTract::filled((), origins.tracts())
        .par_map(|tract, ()| origins.mean(tract, counted, |origin| f64::from(u8::from(reached[origin]))))
}
