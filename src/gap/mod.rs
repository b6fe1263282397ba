//! Who lacks access: people concerned, standards, people without access and their margin of error, areas.

mod apportion;
mod blocks;
mod people;
mod portion;
mod standard;

pub use apportion::{apportion, areal_weights};
pub use people::{Gap, gap, share_from_split, total, total_gap};
pub use portion::{Apportionment, AreaWeights, Portion};
pub use standard::Standard;
