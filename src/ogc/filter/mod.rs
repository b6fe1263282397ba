//! Filters of rows: CQL2 (OGC 21-065r2) as text or JSON, read into one tree, bound to the columns of a published table,
//! and answered row by row.
//!
//! A cell that is not known or not published makes a comparison neither true nor false, whatever it is compared with;
//! only rows of which a filter is true are found. So a filter tells of withheld numbers no more than the table does.

mod bind;
mod condition;
mod json;
mod lexer;
mod near;
pub(super) mod place;
mod text;
mod wkt;

use geo::Geometry;

use crate::domain::TooComplex;

pub(crate) use bind::nearest;
pub use bind::{Columns, bind};
pub use condition::Condition;

/// How deep brackets, functions and objects may lie in each other: people write three, programs ten.
const DEEPEST: usize = 64;
/// The longest filter in bytes. An address may be longer, a thought need not.
pub const LONGEST: usize = 1 << 15;

/// A language of filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `cql2-text`
    Text,
    /// `cql2-json`
    Json,
}

/// Why a filter is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// Something else was expected at a place of the text.
    #[error("at character {at}: {expected} expected, found {found}")]
    Unexpected {
        /// Which character, the first is 1.
        at: usize,
        /// What could stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// The JSON is none.
    #[error("no JSON: {0}")]
    NoJson(String),
    /// JSON that is no expression.
    #[error("`{0}` is no expression of CQL2")]
    NoExpression(String),
    /// Brackets in brackets in brackets.
    #[error("it is nested deeper than {DEEPEST} levels")]
    TooDeep,
    /// More text than anyone writes.
    #[error("it is longer than {LONGEST} bytes")]
    TooLong,
    /// A name that is no column.
    #[error("there is no `{name}`; {hint}")]
    UnknownName {
        /// The name.
        name: String,
        /// What was probably meant.
        hint: String,
    },
    /// A function or operator that is not served.
    #[error("there is no function or operator `{0}` here")]
    UnknownFunction(String),
    /// Something of another kind.
    #[error("{what} is needed where {found} stands")]
    WrongKind {
        /// What is needed.
        what: &'static str,
        /// What is there.
        found: String,
    },
    /// Too many arguments, or too few.
    #[error("`{0}` has another number of arguments")]
    WrongCount(String),
    /// More in a geometry than is compared with every feature.
    #[error("a geometry is too complex: {0}")]
    TooComplex(#[from] TooComplex),
    /// Two geometries of a filter that are too much to compare.
    #[error("two of its geometries have too many sides to be compared with each other")]
    TooManySides,
    /// An outline that crosses itself, or coordinates that are none.
    #[error("a geometry is not valid: {0}")]
    NotValid(String),
}

/// An expression as it was written, its names not yet looked up: what JSON and text have in common.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A column, or `geometry`.
    Name(String),
    /// Text, and dates as text.
    Text(String),
    /// A finite number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A geometry in the coordinates of `filter-crs`.
    Place(Geometry),
    /// Values in brackets.
    List(Vec<Self>),
    /// An operator or function, in small letters, and what it is asked of.
    Call(String, Vec<Self>),
}

/// Reads a filter.
///
/// # Errors
/// Where it is no filter, too long or too deep; what and where.
pub fn read(filter: &str, language: Language) -> Result<Node, FilterError> {
    if filter.len() > LONGEST {
        return Err(FilterError::TooLong);
    }
    match language {
        Language::Text => text::read(filter),
        Language::Json => json::read(filter),
    }
}

#[cfg(test)]
mod tests;
