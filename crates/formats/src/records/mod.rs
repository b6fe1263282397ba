//! The rows of a file in any format: text cells by column, with a geometry where the file has one.

pub mod cell;
pub mod delimited;
pub mod id_index;
pub mod json_lines;
pub mod json_objects;
pub mod parquet;
pub mod parquet_pages;
mod row_filter;
pub mod sheets;

use geo::Geometry;

use crate::domain::{Finding, FindingKind, SourceLocation};
use crate::error::{Proposal, ReadError, did_you_mean, listed, nearest_name};
use crate::records::cell::Commas;

/// What is wrong with the columns or rows of a file.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// A file without content.
    #[error("has no {what}; is it the right file, and is it complete?")]
    Empty {
        /// "features" or "rows".
        what: &'static str,
    },
    /// An unknown column.
    #[error("has no column `{column}`{hint}; its columns are {columns}")]
    NoSuchColumn {
        /// The column that the study names.
        column: String,
        /// " (did you mean …?)" or empty.
        hint: String,
        /// The columns of the file.
        columns: String,
    },
    /// Two columns with one name.
    #[error("has two columns `{column}`; rename one of them")]
    DuplicateColumn {
        /// The name.
        column: String,
    },
    /// A cell that must be a number.
    #[error("`{column}` is `{text}`, but a number is needed there; correct the cell or leave the row out")]
    NotANumber {
        /// The column.
        column: String,
        /// The text of the cell.
        text: String,
    },
    /// A layer of points or areas without geometry.
    #[error("has no geometry; {hint}")]
    NoGeometry {
        /// What to do.
        hint: &'static str,
    },
    /// Two records with the same id, of which the study can choose one.
    #[error(
        "`{id}` occurs twice, in {what} {first} and {second}; keep the right one, or, if the rows are about different years or kinds, \
         say with `where = \"…\"` which of them belong to the study"
    )]
    RepeatedId {
        /// The id.
        id: String,
        /// "lines", "rows" or "records".
        what: &'static str,
        /// The number of the first one.
        first: u64,
        /// The number of the second one.
        second: u64,
    },
    /// Two records with the same id.
    #[error("`{id}` occurs twice, in {what} {first} and {second}; keep the right one")]
    DuplicateId {
        /// The id.
        id: String,
        /// "lines", "rows" or "records".
        what: &'static str,
        /// The number of the first one.
        first: u64,
        /// The number of the second one.
        second: u64,
    },
}

/// The rows of a file.
#[derive(Debug)]
pub struct Records {
    /// The file, as the study names it.
    pub file: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows in the order of the file.
    pub rows: Vec<Record>,
    /// Whether rows may have a geometry.
    pub has_geometry: bool,
    /// What [`Record::number`] counts: "line" in text files, "row" in sheets and responses of the Census API, "record" elsewhere.
    pub row_unit: &'static str,
    /// The meaning of a comma inside a number.
    pub commas: Commas,
}

/// A row.
#[derive(Debug)]
pub struct Record {
    /// Its number in the file, from 1.
    pub number: u64,
    /// Its cells, concatenated: a country has millions, and a `String` for each would not fit into memory.
    cells: Box<str>,
    /// The end of each cell in `cells`, in bytes.
    ends: Box<[u32]>,
    /// WGS 84 longitude and latitude.
    pub geometry: Option<Geometry>,
}

/// A column that a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnIdx(usize);

impl ColumnIdx {
    /// Its position in a row, from 0.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0
    }
}

impl Records {
    /// Finds a column by name: exactly, else ignoring case.
    ///
    /// # Errors
    /// Where the file has no such column, or two.
    pub fn column(&self, name: &str) -> Result<ColumnIdx, ReadError> {
        if self.columns.iter().filter(|column| *column == name).count() > 1 {
            return Err(ReadError::in_file(
                self.file.clone(),
                RecordsError::DuplicateColumn { column: name.to_owned() },
            ));
        }
        let exact = self.columns.iter().position(|column| column == name);
        let found = exact.or_else(|| self.columns.iter().position(|column| column.eq_ignore_ascii_case(name)));
        found.map(ColumnIdx).ok_or_else(|| {
            let names = || self.columns.iter().map(String::as_str);
            let problem = RecordsError::NoSuchColumn {
                column: name.to_owned(),
                hint: did_you_mean(name, names()),
                columns: listed(names()),
            };
            let nearest = nearest_name(name, names());
            let proposal = nearest.map(|by| Proposal::Value { was: name.to_owned(), by: by.to_owned() });
            ReadError::in_file(self.file.clone(), problem).proposing(proposal)
        })
    }

    /// Every column and its name.
    pub fn indexed(&self) -> impl Iterator<Item = (ColumnIdx, &str)> {
        (0..).map(ColumnIdx).zip(self.columns.iter().map(String::as_str))
    }

    /// The name of a column.
    #[must_use]
    pub fn name_of(&self, column: ColumnIdx) -> &str {
        &self.columns[column.0]
    }

    /// The number in a cell that must have one. Annotation values of the Census Bureau are not numbers.
    ///
    /// # Errors
    /// Where the cell is no number.
    pub fn number(&self, record: &Record, column: ColumnIdx) -> Result<f64, ReadError> {
        let number = record.text(column).and_then(|text| cell::number(text, self.commas));
        number.filter(|&number| number > cell::MAX_ANNOTATION_VALUE).ok_or_else(|| self.not_a_number(record, column))
    }

    /// The error about a cell without a number.
    #[must_use]
    pub fn not_a_number(&self, record: &Record, column: ColumnIdx) -> ReadError {
        ReadError::at_line(
            self.file.clone(),
            record.number,
            RecordsError::NotANumber {
                column: self.name_of(column).to_owned(),
                text: record.text(column).unwrap_or_default().to_owned(),
            },
        )
    }

    /// What [`Record::number`] counts, in the plural.
    #[must_use]
    pub fn row_units(&self) -> &'static str {
        match self.row_unit {
            "line" => "lines",
            "row" => "rows",
            _ => "records",
        }
    }

    /// A finding about a row.
    #[must_use]
    pub fn finding(&self, record: &Record, kind: FindingKind) -> Finding {
        Finding { place: SourceLocation::line(&self.file, record.number), kind }
    }

    /// # Errors
    /// For a file without rows.
    pub fn require_rows(self) -> Result<Self, ReadError> {
        let what = if self.has_geometry { "features" } else { "rows" };
        if self.rows.is_empty() { Err(ReadError::in_file(self.file, RecordsError::Empty { what })) } else { Ok(self) }
    }
}

impl Record {
    /// A row of trimmed cells; `None` and an empty text are the same.
    pub fn new<'c>(number: u64, cells: impl Iterator<Item = Option<&'c str>>, geometry: Option<Geometry>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for cell in cells {
            text.push_str(cell.unwrap_or_default());
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        Self { number, cells: text.into_boxed_str(), ends: ends.into_boxed_slice(), geometry }
    }

    /// A cell; an empty one is `None`.
    #[must_use]
    pub fn text(&self, column: ColumnIdx) -> Option<&str> {
        let end = *self.ends.get(column.0)? as usize;
        let start = column.0.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.cells.get(start..end).filter(|cell| !cell.is_empty())
    }

    /// Whether all cells are empty.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.is_empty()
    }
}
