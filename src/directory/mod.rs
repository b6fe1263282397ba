//! Lists of sites for their maintainers: as a directory for other programs, and a data quality report.
//!
//! The output holds no counts of people, so nothing is suppressed. Confidential sites are left out.

mod hsds;
mod page;
mod quality;

pub use hsds::{HsdsCounts, write_hsds};
pub use page::{csv, html};
pub use quality::{Entry, ListProblem, Quality, quality};
