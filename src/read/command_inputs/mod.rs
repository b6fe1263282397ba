//! Tables that the commands `estimate` and `measure` read, without a study.

pub(crate) mod bins;
pub(crate) mod estimate;
pub(crate) mod places;
pub(crate) mod replicates;
