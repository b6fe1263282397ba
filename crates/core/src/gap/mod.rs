//! Access gaps: standards, people without access with margins of error, apportionment to areas, and indices of need.

mod apportion;
mod catchment_measure;
mod clip;
mod combination;
mod criterion;
mod dasymetric;
mod index;
mod known_share;
mod people;
mod rank_simulation;
mod standard;
mod tract_share;

pub use apportion::{apportion, areal_weights, areal_weights_with_check};
pub use catchment_measure::{CatchmentMeasure, WrittenDecay};
pub use combination::{Combination, Lacking};
pub use criterion::{Combined, Criterion, criteria};
pub use index::{
    Direction, Index, Method, Weight, WeightError, WeightedIndicator, drop_one, percentile_ranks, ranks, scores,
    z_scores,
};
pub use known_share::{TractSizes, total_of_known, with_known_counts};
pub use people::{Gap, TractAccess, gap, share_from_split, total};
pub use rank_simulation::rank_spread;
pub use standard::{LimitError, Standard, cost_in_unit_of, reach};
pub use tract_share::{Apportionment, AreaWeights, TractShare};
