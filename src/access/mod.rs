//! Measures of access over a [`CostMatrix`](crate::travel::CostMatrix).

mod coverage;
mod nearest;

pub use coverage::{reached, share_within};
pub use nearest::nearest;
