//! English text of commands, and of what is not in a catalogue yet.

mod directory;
mod estimates;
mod figures;
mod files;
mod findings;
mod numbers;
mod shims;
mod visible;

pub use directory::{MISSING_HOURS, MISSING_LANGUAGES, NEVER_CHECKED, duplicate, stale};
pub use estimates::{Measured, assessment, estimate, interval, likelihood, no_margin, significance, value};
pub use figures::FormattedFigure;
pub use files::file_name;
pub use findings::{finding, kind_title, site_finding};
pub use numbers::{count, integer, margin, meters, miles, named, number, number_of, ordinal, points, share};
pub use shims::*;
pub use visible::visible;
