//! Estimates compared with each other and with thresholds: differences, ranks, and periods that overlap.

mod period_overlap;
mod rank;
mod significance;
mod threshold;

pub use period_overlap::{PeriodOverlap, PeriodOverlapError};
pub use rank::{Rank, Ranking};
pub use significance::{Comparison, ComparisonResult};
pub use threshold::Likelihood;
