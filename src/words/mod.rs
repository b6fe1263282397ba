//! English text of commands: numbers and estimates.

mod estimates;
mod numbers;

pub use estimates::{Measured, assessment, estimate, interval, likelihood, no_margin, significance, value};
pub use numbers::{count, integer, margin, meters, miles, named, number, number_of, ordinal, points, share};
