//! Tables that the commands `estimate`, `measure` and `site` read, without a study.

pub mod bins;
pub mod estimate;
pub mod places;
pub mod replicates;
