//! English text for readers: sentences for estimates, labels and units for columns.

mod columns;
mod estimates;
mod figures;
mod not_known;
mod numbers;
mod reliability;
mod requirements;
mod themes;

pub use columns::{ColumnWords, Glossary, column, standard};
pub use estimates::{Measured, assessment, comparison, estimate, interval, likelihood, no_margin, significance, value};
pub use figures::FormattedFigure;
pub use not_known::{mostly_not_known, place_not_known, unlocated, where_complete};
pub use numbers::{count, integer, margin, meters, miles, named, number, number_of, ordinal, points, share};
pub use reliability::{reliability, reliability_label};
pub use requirements::{barrier, bounds, not_known, question, reason_not_known};
pub use themes::{not_mapped, theme, topic};
