//! Row filters: CQL2 (OGC 21-065r2) as text or JSON is parsed into one syntax tree, bound to columns, and evaluated row
//! by row. Requests of the service filter published tables; `where` of a study filters the rows of a file.
//!
//! Evaluation uses three-valued logic: a null cell, unknown or withheld, makes a comparison unknown, and only rows for
//! which the filter is true match.

mod bind;
mod condition;
mod json;
mod lexer;
mod near;
mod parser;
mod row_filter;
mod spatial;
mod text;
mod wkt;

use std::collections::BTreeSet;

use geo::Geometry;

use crate::domain::TooComplex;

pub use bind::{ColumnValues, Columns, bind, closest_name};
pub use condition::Condition;
pub use row_filter::RowFilter;
pub use spatial::bbox_geometry;

/// The property name of a row's geometry.
const GEOMETRY_PROPERTY: &str = "geometry";
/// Maximum nesting of brackets, functions and objects: people write 3, programs 10.
const MAX_DEPTH: usize = 64;
/// Maximum length of a filter in bytes.
pub const MAX_LENGTH: usize = 1 << 15;

/// The `filter-lang` values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `cql2-text`
    Text,
    /// `cql2-json`
    Json,
}

/// Why a filter is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// A syntax error in CQL2 text.
    #[error("at character {at}: {expected} expected, found {found}")]
    Unexpected {
        /// Position in characters, from 1.
        at: usize,
        /// What the grammar allows there.
        expected: &'static str,
        /// The token at that position.
        found: String,
    },
    /// Invalid JSON.
    #[error("not JSON: {0}")]
    InvalidJson(String),
    /// JSON that is not a CQL2 expression.
    #[error("`{0}` is not an expression of CQL2")]
    NotAnExpression(String),
    /// Nested deeper than `MAX_DEPTH` levels.
    #[error("it is nested deeper than {MAX_DEPTH} levels")]
    TooDeep,
    /// Longer than [`MAX_LENGTH`].
    #[error("it is longer than {MAX_LENGTH} bytes")]
    TooLong,
    /// Not a column.
    #[error("there is no column `{name}`; did you mean `{closest}`?")]
    UnknownName {
        /// The name.
        name: String,
        /// The closest column name.
        closest: String,
    },
    /// An unsupported function or operator.
    #[error("there is no function or operator `{0}` here")]
    UnknownFunction(String),
    /// An operand of the wrong type.
    #[error("{what} is needed instead of {found}")]
    TypeMismatch {
        /// The type that the operator needs.
        what: &'static str,
        /// The operand.
        found: String,
    },
    /// Wrong number of arguments.
    #[error("`{0}` needs another number of arguments")]
    ArgumentCount(String),
    /// A geometry with too many vertices or crossings.
    #[error("a geometry is too complex: {0}")]
    TooComplex(#[from] TooComplex),
    /// Two literal geometries with too many segments to be related.
    #[error("two of its geometries have too many sides to be compared with each other")]
    TooManySegments,
    /// An invalid geometry, such as a self-intersecting ring or coordinates that are not numbers.
    #[error("a geometry is not valid: {0}")]
    InvalidGeometry(String),
}

/// A syntax tree, common to text and JSON, before names are resolved.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A column name, or `geometry`.
    Property(String),
    /// A string, or a date or timestamp as a string.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// A literal geometry in the `filter-crs`.
    Geometry(Geometry),
    /// A list of values.
    List(Vec<Self>),
    /// An operator or function, in lower case, and its arguments.
    Call(String, Vec<Self>),
}

impl Node {
    /// Adds the names of all columns, without `geometry`, to a set.
    pub fn names<'n>(&'n self, names: &mut BTreeSet<&'n str>) {
        match self {
            Self::Property(name) if name != GEOMETRY_PROPERTY => {
                names.insert(name);
            }
            Self::List(parts) | Self::Call(_, parts) => parts.iter().for_each(|part| part.names(names)),
            Self::Property(_) | Self::Text(_) | Self::Number(_) | Self::Boolean(_) | Self::Geometry(_) => {}
        }
    }

    /// Whether `geometry` is named.
    #[must_use]
    pub fn has_geometry(&self) -> bool {
        match self {
            Self::Property(name) => name == GEOMETRY_PROPERTY,
            Self::List(parts) | Self::Call(_, parts) => parts.iter().any(Self::has_geometry),
            Self::Text(_) | Self::Number(_) | Self::Boolean(_) | Self::Geometry(_) => false,
        }
    }
}

/// Parses a filter.
///
/// # Errors
/// Where the filter is invalid, too long or nested too deep.
pub fn read(filter: &str, language: Language) -> Result<Node, FilterError> {
    if filter.len() > MAX_LENGTH {
        return Err(FilterError::TooLong);
    }
    match language {
        Language::Text => text::read(filter),
        Language::Json => json::read(filter),
    }
}

#[cfg(test)]
mod filter_tests;
