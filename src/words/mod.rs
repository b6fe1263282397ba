//! English text for readers: sentences for findings and estimates, labels and units for columns.

mod columns;
mod directory;
mod estimates;
mod figures;
mod files;
mod findings;
mod not_known;
mod numbers;
mod reliability;
mod requirements;
mod themes;
mod visible;

pub use columns::{ColumnWords, Glossary, column, standard};
pub use directory::{MISSING_HOURS, MISSING_LANGUAGES, NEVER_CHECKED, duplicate, stale};
pub use estimates::{Measured, assessment, comparison, estimate, interval, likelihood, no_margin, significance, value};
pub use figures::FormattedFigure;
pub use files::file_name;
pub use findings::{finding, kind_title, site_finding};
pub use not_known::{mostly_not_known, place_not_known, unlocated, where_complete};
pub use numbers::{count, integer, margin, meters, miles, named, number, number_of, ordinal, points, share};
pub use reliability::{reliability, reliability_label};
pub use requirements::{barrier, bounds, not_known, question, reason_not_known};
pub use themes::{not_mapped, theme, topic};
pub use visible::visible;
