//! Tables that the commands `estimate` and `measure` read, without a study.

pub mod bins;
pub mod estimate;
pub mod places;
pub mod replicates;
