//! Lists of sites, given back to whoever keeps them: as a directory for other programs, and what is doubtful in them.
//!
//! What is said here comes from the lists themselves and goes to those who made them: no person is counted in it. Sites that must not
//! be found are left out all the same.

mod hsds;
mod page;
mod problems;

pub use hsds::{Hsds, hsds};
pub use page::{csv, html};
pub use problems::{Entry, Problem, Quality, quality};
