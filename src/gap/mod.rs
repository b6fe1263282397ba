//! Who lacks access: people concerned, standards, people without access and their margin of error, areas.

mod apportion;
mod people;
mod standard;

pub use apportion::{AreaWeights, Portion, areal_weights};
pub use people::{Gap, gap, total, total_gap};
pub use standard::Standard;
