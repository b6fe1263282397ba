//! Tables that the commands `estimate`, `measure`, `site` and `levers` read, beside a study or without one.

pub mod bins;
pub mod candidates;
pub mod estimate;
pub mod places;
pub mod replicates;
