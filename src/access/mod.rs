//! Measures of access over a [`CostMatrix`](crate::travel::CostMatrix).

mod coverage;
mod nearest;

pub use coverage::share_within;
pub use nearest::nearest;
