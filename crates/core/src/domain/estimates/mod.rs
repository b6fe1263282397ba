//! Estimates of surveys with their margins of error: sums, shares, ratios and medians, and how reliable they are.

mod bins;
mod combination;
mod confidence;
mod estimate;
mod figure;
mod fraction;
mod median;
pub(crate) mod normal;
mod ratio;
mod reliability;
mod replicates;

pub use bins::{Bin, BinInterpolation, BinRange, Bins, BinsError};
pub use combination::{Combination, ConflictingEstimates};
pub use confidence::{Confidence, ConfidenceError};
pub use estimate::{Bounded, Estimate, Term};
pub use figure::Figure;
pub use fraction::Fraction;
pub use median::{Median, NoMargin, SampleDesign, median};
pub use reliability::{Reliability, ReliabilityScheme, UnknownScheme};
pub use replicates::{REPLICATES, ReplicateEstimate};
