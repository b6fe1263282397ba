//! The pairs of a file of costs, independent of its format.

use std::ops::ControlFlow;

use crate::error::ReadError;
use crate::records::id_index::IdIndex;

/// The columns of a table, or the matrix and lookups of a file of matrices.
#[derive(Debug, Clone, Copy)]
pub enum CostColumns<'c> {
    /// A row for each pair.
    Long {
        /// The column of origins; in an Open Matrix, the lookup of rows.
        origin: &'c str,
        /// The column of destinations; in an Open Matrix, the lookup of columns.
        destination: &'c str,
        /// The column of costs; in an Open Matrix, the matrix.
        cost: &'c str,
    },
    /// A row for each origin, and a column for each destination, named by its id.
    Wide {
        /// The column of origins.
        origin: &'c str,
    },
    /// A row for each origin and a column for each destination, without ids.
    Matrix {
        /// The matrix.
        cost: &'c str,
        /// The ids of rows and columns in order; in an Open Matrix `None` means zone numbers from 1.
        order: Option<[&'c IdIndex; 2]>,
    },
}

/// Why the costs of a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum CostError {
    /// A cell that is not a cost.
    #[error(
        "`{column}` is `{text}`, but a cost is a number of 0 or more; leave the cell empty where there is no route"
    )]
    Invalid { column: String, text: String },
    /// A value of a matrix that is not a cost; row and column from 1, and origin and destination as in "`1` to `101`".
    #[error(
        "`{matrix}` is `{text}` in row {row}, column {column}, which is from {between}, but a cost is a number from 0 to 1e15"
    )]
    InvalidInMatrix { matrix: String, row: u64, column: u64, between: String, text: String },
    /// A table of costs whose ids match no place: the number of its pairs, and the places of the first.
    #[error(
        "none of its {pairs} pairs goes from a place of demand to a place of supply; the first goes from `{from}` to `{to}`. Are the columns swapped, or did ids lose their leading zeros?"
    )]
    NothingMatches { pairs: usize, from: String, to: String },
}

/// Where the costs of a table are, by the position of columns among those that are read.
pub(super) enum Costs {
    /// One column; `name` is that of the costs.
    Long { destination: usize, cost: usize, name: String },
    /// The destination of each column; `None` for the column of origins.
    Wide(Vec<Option<String>>),
}

impl Costs {
    /// The name of the column with the costs to a destination.
    pub(super) fn column(&self, destination: &str) -> String {
        match self {
            Self::Long { name, .. } => name.clone(),
            Self::Wide(_) => destination.to_owned(),
        }
    }
}

/// The cell of a cost.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cell<'t> {
    Text(&'t str),
    Number(f64),
}

/// Called with the position of a pair in the file, its origin and destination, and its cost; may stop the iteration.
pub(super) type PairVisitor<'f> = dyn FnMut(usize, [&str; 2], Cell<'_>) -> ControlFlow<()> + 'f;

/// The pairs of a table, independent of its format.
pub(super) trait Pairs: Sync {
    /// The number of chunks that can be read in parallel.
    fn chunks(&self) -> usize;
    /// Calls `on_pair` with each pair of a chunk until it breaks.
    fn for_each_pair(&self, chunk: usize, on_pair: &mut PairVisitor<'_>) -> Result<(), ReadError>;
    /// The line or the record of a pair, from 1.
    fn line(&self, at: usize) -> u64;
    /// The error of a pair whose cost is invalid.
    fn invalid_cost(&self, at: usize, pair: [&str; 2], text: String) -> ReadError;
}
