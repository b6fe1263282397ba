//! What people read: sentences for findings, labels and units for columns.

mod columns;
mod findings;
mod numbers;

pub use columns::{ColumnWords, Glossary, column, standard};
pub use findings::{finding, kind_title};
pub use numbers::count;
