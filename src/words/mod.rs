//! English text of commands, and of what is not in a catalogue yet.

mod estimates;
mod figures;
mod numbers;
mod shims;

pub use estimates::{Measured, assessment, estimate, interval, likelihood, no_margin, significance, value};
pub use figures::FormattedFigure;
pub use numbers::{count, integer, margin, meters, miles, named, number, number_of, ordinal, points, share};
pub use shims::*;
