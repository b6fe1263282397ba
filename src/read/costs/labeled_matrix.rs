//! Costs in a matrix of rows and columns, whose ids stand elsewhere.

use std::ops::ControlFlow;

use crate::read::costs::{Cell, OnPair, Pairs};
use crate::read::error::{ReadError, did_you_mean, listed};
use crate::read::places::{Ids, PlacesError};
use crate::study::TableUnit;

/// Why a file of matrices cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MatrixError {
    /// A table with columns that was taken for a matrix.
    #[error("is a table: name its column `origin`, and `destination` with `cost` where it has a row for each pair")]
    Table,
    /// The answer of a routing service, of which something else than a matrix is asked.
    #[error(
        "is the answer of a routing service, which holds no ids; name `durations` or `distances` alone, and in a study tables of the ids in the order in which they were asked about, as `origin = {{ path = \"asked.csv\", id = \"geoid\" }}`"
    )]
    NoIds,
    /// An Open Matrix without a matrix being named.
    #[error("is an Open Matrix: name the matrix, and the lookups of its rows and columns or none; it has {0}")]
    Unnamed(String),
    /// JSON that is no answer of a routing service, or HDF5 that is no Open Matrix, or less than the whole of it.
    #[error("cannot be read as {what}: {reason}")]
    Broken {
        /// What it would be.
        what: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// An answer that is none.
    #[error("the routing service answered `{code}`{message} and no costs; ask it again")]
    Refused {
        /// Its code.
        code: String,
        /// What it says, in brackets, or nothing.
        message: String,
    },
    /// A matrix or a lookup that is not there.
    #[error("has no {what} `{name}`{hint}; it has {there}")]
    NoSuch {
        /// Matrix, or lookup.
        what: &'static str,
        /// What was looked for.
        name: String,
        /// "; did you mean …" or nothing.
        hint: String,
        /// What there is.
        there: String,
    },
    /// A matrix about more or fewer places.
    #[error("`{matrix}` has {has} {of} for {places} {asked}; each place needs one, in the same order")]
    Size {
        /// The matrix.
        matrix: String,
        /// How many it has.
        has: usize,
        /// Rows, or columns.
        of: &'static str,
        /// How many places there are.
        places: usize,
        /// Origins, or destinations.
        asked: &'static str,
    },
    /// A row of a matrix that is longer or shorter than the first.
    #[error("`{matrix}` has {has} costs in row {row}, and {first} in row 1")]
    Ragged {
        /// The matrix.
        matrix: String,
        /// The row, from 1.
        row: usize,
        /// How many costs it has.
        has: usize,
        /// How many the first has.
        first: usize,
    },
    /// A place that stands twice in a lookup.
    #[error("the lookup `{lookup}` has `{id}` twice, at {first} and {second}; each place has one row and one column")]
    Twice {
        /// The lookup.
        lookup: String,
        /// The place.
        id: String,
        /// The earlier one, from 1.
        first: usize,
        /// The later one.
        second: usize,
    },
    /// A unit that contradicts that of the study.
    #[error("what `{matrix}` holds is in `{own}`, and the study says `unit = \"{study}\"`; write `unit = \"{own}\"`")]
    Unit {
        /// The matrix.
        matrix: String,
        /// What it is in.
        own: &'static str,
        /// What the study says.
        study: &'static str,
    },
}

impl MatrixError {
    pub(super) fn of(self, file: &str) -> ReadError {
        ReadError::Matrix { file: file.to_owned(), source: self }
    }

    pub(super) fn no_such(what: &'static str, name: &str, there: &[String]) -> Self {
        let hint = did_you_mean(name, there.iter().map(String::as_str));
        let there = if there.is_empty() { "none".to_owned() } else { listed(there.iter().map(String::as_str)) };
        Self::NoSuch { what, name: name.to_owned(), hint, there }
    }

    /// That what a matrix is in is not what the study says.
    pub(super) fn check_unit(matrix: &str, own: TableUnit, study: Option<TableUnit>) -> Result<(), Self> {
        match study {
            Some(study) if study != own => {
                Err(Self::Unit { matrix: matrix.to_owned(), own: own.as_str(), study: study.as_str() })
            }
            _ => Ok(()),
        }
    }
}

/// Is told of each cell: its row and its column, from 0, and what stands there.
pub(super) type OnCell<'f> = dyn FnMut([usize; 2], Cell<'_>) -> ControlFlow<()> + 'f;

/// The cells of a matrix, whatever its format.
pub(super) trait Cells: Sync {
    /// How many rows and columns it has.
    fn size(&self) -> [usize; 2];
    /// In how many parts it can be read at once.
    fn parts(&self) -> usize;
    /// Goes through the cells of a part, until enough is known.
    fn each(&self, part: usize, on_cell: &mut OnCell<'_>) -> Result<(), ReadError>;
}

/// A matrix with the ids of its rows and columns.
pub(super) struct Grid<C> {
    file: String,
    matrix: String,
    ids: [Vec<String>; 2],
    cells: C,
}

impl<C: Cells> Grid<C> {
    /// # Errors
    /// Where the matrix has more or fewer rows or columns than there are ids.
    pub(super) fn new(file: &str, matrix: &str, ids: [Vec<String>; 2], cells: C) -> Result<Self, ReadError> {
        let sides = [("rows", "origins"), ("columns", "destinations")];
        for ((has, ids), (of, asked)) in cells.size().into_iter().zip(&ids).zip(sides) {
            let places = ids.len();
            if has != places {
                return Err(MatrixError::Size { matrix: matrix.to_owned(), has, of, places, asked }.of(file));
            }
        }
        Ok(Self { file: file.to_owned(), matrix: matrix.to_owned(), ids, cells })
    }
}

/// The ids of rows and columns in their order.
pub(super) fn in_order(order: [&Ids; 2]) -> [Vec<String>; 2] {
    order.map(|ids| ids.names().to_vec())
}

impl<C: Cells> Pairs for Grid<C> {
    fn parts(&self) -> usize {
        self.cells.parts()
    }

    fn each(&self, part: usize, on_pair: &mut OnPair<'_>) -> Result<(), ReadError> {
        let [from, to] = &self.ids;
        self.cells
            .each(part, &mut |[row, column], cell| on_pair(row * to.len() + column, [&from[row], &to[column]], cell))
    }

    /// The row.
    fn line(&self, at: usize) -> u64 {
        (at / self.ids[1].len().max(1)) as u64 + 1
    }

    fn no_cost(&self, at: usize, [from, to]: [&str; 2], text: String) -> PlacesError {
        PlacesError::NoCostInMatrix {
            file: self.file.clone(),
            matrix: self.matrix.clone(),
            row: self.line(at),
            column: (at % self.ids[1].len().max(1)) as u64 + 1,
            between: format!("`{from}` to `{to}`"),
            text,
        }
    }
}
