//! What people read: sentences for findings, labels and units for columns.

mod columns;
mod files;
mod findings;
mod numbers;
mod reliability;
mod themes;

pub use columns::{ColumnWords, Glossary, column, standard};
pub use files::file_name;
pub use findings::{finding, kind_title};
pub use numbers::{count, margin, meters, miles, number, number_of, percent, points};
pub use reliability::reliability;
pub use themes::theme;
