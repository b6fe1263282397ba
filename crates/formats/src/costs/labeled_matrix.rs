//! Costs in a matrix whose ids come from lookups or from other tables.

use std::ops::ControlFlow;

use crate::costs::pairs::{Cell, CostError, PairVisitor, Pairs};
use crate::error::{ReadError, did_you_mean, listed};
use crate::records::id_index::IdIndex;
use crate::study::TableUnit;

/// Why a file of matrices cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum MatrixError {
    /// A table in place of a matrix.
    #[error("is a table: name its column `origin`, and also `destination` and `cost` if it has a row for each pair")]
    NotAMatrix,
    /// The response of a routing service without the ids of its rows and columns.
    #[error(
        "is the answer of a routing service, which has no ids; name `durations` or `distances` alone, and in a study also tables of the ids in the order of the request, as `origin = {{ path = \"asked.csv\", id = \"geoid\" }}`"
    )]
    MissingIds,
    /// An Open Matrix of which no matrix is named.
    #[error("is an Open Matrix: name the matrix, and the lookups of both rows and columns or of neither; it has {0}")]
    MatrixNotNamed(String),
    /// A file that is damaged, or neither the response of a routing service nor an Open Matrix.
    #[error("cannot be read as {what}: {reason}")]
    Malformed {
        /// The expected format.
        what: &'static str,
        /// The reason.
        reason: String,
    },
    /// The error response of a routing service.
    #[error("the routing service answered `{code}`{message} without costs; send the request again")]
    ServiceError {
        /// Its code.
        code: String,
        /// Its message in parentheses, or empty.
        message: String,
    },
    /// A matrix or a lookup that the file lacks.
    #[error("has no {what} `{name}`{hint}; it has {available}")]
    NotFound {
        /// Matrix, or lookup.
        what: &'static str,
        /// The name.
        name: String,
        /// "; did you mean …" or empty.
        hint: String,
        /// The names that the file has.
        available: String,
    },
    /// A matrix with more or fewer rows or columns than places.
    #[error("`{matrix}` has {has} {axis} for {places} {role}; each place needs one, in the same order")]
    SizeMismatch {
        /// The matrix.
        matrix: String,
        /// The number of its rows or columns.
        has: usize,
        /// Rows, or columns.
        axis: &'static str,
        /// The number of places.
        places: usize,
        /// Origins, or destinations.
        role: &'static str,
    },
    /// A row whose length differs from the first.
    #[error("`{matrix}` has {has} costs in row {row}, and {first} in row 1")]
    Ragged {
        /// The matrix.
        matrix: String,
        /// The row, from 1.
        row: usize,
        /// The number of its costs.
        has: usize,
        /// The number of costs of the first row.
        first: usize,
    },
    /// An id that is repeated in a lookup.
    #[error("the lookup `{lookup}` has `{id}` twice, at {first} and {second}; each place has one row and one column")]
    DuplicateId {
        /// The lookup.
        lookup: String,
        /// The id.
        id: String,
        /// Its first position, from 1.
        first: usize,
        /// Its second position, from 1.
        second: usize,
    },
    /// A unit that differs from that of the study.
    #[error(
        "the values of `{matrix}` are in `{unit}`, but the study says `unit = \"{study}\"`; write `unit = \"{unit}\"`"
    )]
    UnitMismatch {
        /// The matrix.
        matrix: String,
        /// The unit of the matrix.
        unit: &'static str,
        /// The unit of the study.
        study: &'static str,
    },
}

impl MatrixError {
    pub(super) fn in_file(self, file: &str) -> ReadError {
        ReadError::in_file(file, self)
    }

    pub(super) fn not_found(what: &'static str, name: &str, available: &[String]) -> Self {
        let hint = did_you_mean(name, available.iter().map(String::as_str));
        let available =
            if available.is_empty() { "none".to_owned() } else { listed(available.iter().map(String::as_str)) };
        Self::NotFound { what, name: name.to_owned(), hint, available }
    }

    /// # Errors
    /// Where the unit of a matrix differs from that of the study.
    pub(super) fn check_unit(matrix: &str, unit: TableUnit, study: Option<TableUnit>) -> Result<(), Self> {
        match study {
            Some(study) if study != unit => {
                Err(Self::UnitMismatch { matrix: matrix.to_owned(), unit: unit.as_str(), study: study.as_str() })
            }
            _ => Ok(()),
        }
    }
}

/// Called with the row and the column of a cell, from 0, and the cell; may stop the iteration.
pub(super) type CellVisitor<'f> = dyn FnMut([usize; 2], Cell<'_>) -> ControlFlow<()> + 'f;

/// The cells of a matrix, independent of its format.
pub(super) trait MatrixCells: Sync {
    /// The number of rows and of columns.
    fn size(&self) -> [usize; 2];
    /// The number of chunks that can be read in parallel.
    fn chunks(&self) -> usize;
    /// Calls `on_cell` with each cell of a chunk until it breaks.
    fn for_each_cell(&self, chunk: usize, on_cell: &mut CellVisitor<'_>) -> Result<(), ReadError>;
}

/// A matrix with the ids of its rows and columns.
pub(super) struct LabeledMatrix<C> {
    file: String,
    matrix: String,
    ids: [Vec<String>; 2],
    cells: C,
}

impl<C: MatrixCells> LabeledMatrix<C> {
    /// # Errors
    /// Where the matrix has more or fewer rows or columns than there are ids.
    pub(super) fn new(file: &str, matrix: &str, ids: [Vec<String>; 2], cells: C) -> Result<Self, ReadError> {
        let sides = [("rows", "origins"), ("columns", "destinations")];
        for ((has, ids), (axis, role)) in cells.size().into_iter().zip(&ids).zip(sides) {
            let places = ids.len();
            if has != places {
                return Err(
                    MatrixError::SizeMismatch { matrix: matrix.to_owned(), has, axis, places, role }.in_file(file)
                );
            }
        }
        Ok(Self { file: file.to_owned(), matrix: matrix.to_owned(), ids, cells })
    }
}

/// The ids of rows and of columns.
pub(super) fn in_order(order: [&IdIndex; 2]) -> [Vec<String>; 2] {
    order.map(|ids| ids.names().to_vec())
}

impl<C: MatrixCells> Pairs for LabeledMatrix<C> {
    fn chunks(&self) -> usize {
        self.cells.chunks()
    }

    fn for_each_pair(&self, chunk: usize, on_pair: &mut PairVisitor<'_>) -> Result<(), ReadError> {
        let [from, to] = &self.ids;
        self.cells.for_each_cell(chunk, &mut |[row, column], cell| {
            on_pair(row * to.len() + column, [&from[row], &to[column]], cell)
        })
    }

    /// The row of the matrix, from 1.
    fn line(&self, at: usize) -> u64 {
        (at / self.ids[1].len().max(1)) as u64 + 1
    }

    fn invalid_cost(&self, at: usize, [from, to]: [&str; 2], text: String) -> ReadError {
        let invalid = CostError::InvalidInMatrix {
            matrix: self.matrix.clone(),
            row: self.line(at),
            column: (at % self.ids[1].len().max(1)) as u64 + 1,
            between: format!("`{from}` to `{to}`"),
            text,
        };
        ReadError::in_file(&self.file, invalid)
    }
}
