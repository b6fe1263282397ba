//! Who lacks access: people concerned, standards, people without access and their margin of error, indices of need,
//! areas.

mod apportion;
mod blocks;
mod chance;
mod clip;
mod index;
mod known;
mod people;
mod portion;
mod standard;

pub use apportion::{apportion, areal_weights, areal_weights_while};
pub use chance::rank_spread;
pub use index::{
    Direction, Index, Method, Weighed, Weight, WeightError, drop_one, percentile_ranks, ranks, scores, z_scores,
};
pub use known::{Sizes, total_of_known, with_number};
pub use people::{Gap, PartOfTract, gap, share_from_split, total};
pub use portion::{Apportionment, AreaWeights, Portion};
pub use standard::{NoLimit, Standard};
