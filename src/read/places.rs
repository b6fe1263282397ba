//! Reads demand and supply for `gapatlas measure`: tables of places with ids, amounts, incomes and groups.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::{Finding, Language, Requirements, SiteAttributes};
use crate::read::cell;
use crate::read::delimited;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::parquet;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::site_attributes::{SiteAttributeColumns, SiteIssue};

/// Why a table cannot be used by `gapatlas measure`.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// The file is missing or is not a table.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A number out of range.
    #[error(
        "{file}:{line}: `{column}` is {text}, but an amount is 0 or a number from 1e-30 to 1e15; correct the cell or leave the row out"
    )]
    NoAmount {
        /// The file, as the user named it.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// The text of the cell.
        text: String,
    },
    /// A cell that is not a cost.
    #[error(
        "{file}:{line}: `{column}` is `{text}`, but a cost is a number of 0 or more; leave the cell empty where there is no route"
    )]
    NoCost {
        /// The file, as the user named it.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// The text of the cell.
        text: String,
    },
    /// A value of a matrix that is not a cost.
    #[error(
        "{file}: `{matrix}` is `{text}` in row {row}, column {column}, which is from {between}, but a cost is a number from 0 to 1e15"
    )]
    NoCostInMatrix {
        /// The file, as the user named it.
        file: String,
        /// The matrix.
        matrix: String,
        /// The row, from 1.
        row: u64,
        /// The column, from 1.
        column: u64,
        /// Origin and destination, as in "`1` to `101`".
        between: String,
        /// The text of the cell.
        text: String,
    },
    /// A row without an id.
    #[error("{file}:{line}: has no value in the column `{column}`; each row needs an id")]
    NoId {
        /// The file, as the user named it.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
    },
    /// A table of costs whose ids match no place.
    #[error(
        "{file}: none of its {pairs} pairs goes from a place of demand to a place of supply; the first goes from `{from}` to `{to}`. Are the columns swapped, or did ids lose their leading zeros?"
    )]
    NoPair {
        /// The file, as the user named it.
        file: String,
        /// The number of its pairs.
        pairs: usize,
        /// The origin of the first pair.
        from: String,
        /// The destination of the first pair.
        to: String,
    },
}

/// Unique ids with their positions in a table.
#[derive(Debug, Clone, Default)]
pub struct IdIndex {
    names: Vec<String>,
    positions: HashMap<String, u32>,
}

impl IdIndex {
    /// An index of unique ids.
    #[must_use]
    pub fn of(names: impl IntoIterator<Item = String>) -> Self {
        let mut ids = Self::default();
        names.into_iter().for_each(|name| _ = ids.add(&name));
        ids
    }

    /// The ids in the order of the file.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The position of an id in that order, from 0.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        self.positions.get(id).copied()
    }

    /// Appends an id; `false` where it is known.
    fn add(&mut self, id: &str) -> bool {
        let last = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let is_new = self.positions.insert(id.to_owned(), last).is_none();
        if is_new {
            self.names.push(id.to_owned());
        }
        is_new
    }
}

/// Places in the order of their file.
#[derive(Debug, Clone)]
pub struct Places {
    /// Their ids.
    pub ids: IdIndex,
    /// Demand, supply or access: at least 0; `None` where the cell is empty. 0 where the place does not meet the
    /// requirements or does not say whether it does: a lower bound.
    pub amounts: Vec<Option<f64>>,
    /// The upper bound of `amounts`: places that do not say whether they meet the requirements are taken to meet them.
    pub amounts_at_most: Vec<Option<f64>>,
    /// Incomes; empty where no column is named.
    pub income: Vec<f64>,
    /// Population groups; empty where no column is named.
    pub group: Vec<String>,
}

/// The columns of a table to read.
#[derive(Debug, Clone, Copy)]
pub struct PlacesColumns<'c> {
    /// The ids.
    pub id: &'c str,
    /// The amounts.
    pub amount: &'c str,
    /// Whether a cell of amounts may be empty.
    pub may_be_empty: bool,
    /// The income.
    pub income: Option<&'c str>,
    /// The group.
    pub group: Option<&'c str>,
    /// The requirements; places that do not meet them supply nothing.
    pub requirements: Option<&'c PlaceRequirements>,
}

/// Requirements on supply places, which columns of exported sites answer.
#[derive(Debug, Clone, Default)]
pub struct PlaceRequirements {
    /// A language that is spoken or interpreted there.
    pub language: Option<Language>,
    /// The other requirements.
    pub requirements: Requirements,
}

impl PlaceRequirements {
    /// Whether a place meets all requirements; `None` where that is unknown.
    fn are_met(&self, attributes: &SiteAttributes) -> Option<bool> {
        let speaks = |language: Language| {
            let spoken = attributes.spoken.as_ref();
            spoken.map(|spoken| spoken.interpreter || language.is_covered_by(&spoken.languages))
        };
        let language = self.language.map(speaks);
        let answers =
            language.into_iter().chain(self.requirements.iter().map(|requirement| requirement.is_met(attributes)));
        let answers: Vec<Option<bool>> = answers.collect();
        if answers.contains(&Some(false)) { Some(false) } else { (!answers.contains(&None)).then_some(true) }
    }
}

/// Reads places with their amounts.
///
/// # Errors
/// Where the file cannot be read or lacks a column, an id is repeated or an amount is not valid.
pub fn places(path: &Path, columns: PlacesColumns<'_>) -> Result<(Places, Vec<Finding>), PlacesError> {
    let mut findings = Vec::new();
    let records = table(&File::at(path), &mut findings)?;
    let [id, amount] = [records.column(columns.id)?, records.column(columns.amount)?];
    let income = columns.income.map(|name| records.column(name)).transpose()?;
    let group = columns.group.map(|name| records.column(name)).transpose()?;
    let attributes = columns.requirements.map(|asked| SiteAttributeColumns::of_export(asked, &records)).transpose()?;
    let ids = unique(&records, id)?;
    let mut places = Places {
        ids: IdIndex::default(),
        amounts: Vec::new(),
        amounts_at_most: Vec::new(),
        income: Vec::new(),
        group: Vec::new(),
    };
    for (row, name) in records.rows.iter().zip(ids.names()) {
        let is_empty = row.text(amount).is_none() && columns.may_be_empty;
        let full_amount = if is_empty { None } else { Some(self::amount(&records, row, amount)?) };
        let mut is_met = Some(true);
        if let Some((requirements, attributes)) = columns.requirements.zip(attributes.as_ref()) {
            let record = attributes.read(&records, row);
            let finding_of = |issue: SiteIssue| records.finding(row, issue.finding(name.clone()));
            findings.extend(record.issues.into_iter().map(finding_of));
            is_met = requirements.are_met(&record.attributes);
        }
        let supplied = |is_met: bool| full_amount.map(|amount| if is_met { amount } else { 0.0 });
        places.amounts.push(supplied(is_met == Some(true)));
        places.amounts_at_most.push(supplied(is_met != Some(false)));
        places.income.extend(income.map(|income| records.number(row, income)).transpose()?);
        places.group.extend(group.map(|group| row.text(group).unwrap_or_default().to_owned()));
    }
    places.ids = ids;
    Ok((places, findings))
}

/// Reads the ids of places, in the order of their table.
///
/// # Errors
/// Where the file cannot be read or lacks the column, or an id is missing or repeated.
pub(crate) fn ids(file: &File, column: &str, findings: &mut Vec<Finding>) -> Result<IdIndex, PlacesError> {
    let records = table(file, findings)?;
    unique(&records, records.column(column)?)
}

fn table(file: &File, findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    let bytes = file.bytes(&file.content(&["parquet", "csv", "txt"])?)?;
    let records = if parquet::is_parquet(&bytes) {
        parquet::read(&file.name, bytes)?
    } else {
        delimited::read(&file.name, &bytes, findings)?
    };
    records.require_rows()
}

fn unique(records: &Records, column: ColumnIdx) -> Result<IdIndex, PlacesError> {
    let mut ids = IdIndex::default();
    for row in &records.rows {
        let file = || records.file.clone();
        let Some(name) = row.text(column) else {
            let column = records.name_of(column).to_owned();
            return Err(PlacesError::NoId { file: file(), line: row.number, column });
        };
        if !ids.add(name) {
            let first = records.rows.iter().find(|row| row.text(column) == Some(name)).map_or(0, |row| row.number);
            let (id, what, second) = (name.to_owned(), "lines", row.number);
            return Err(ReadError::DuplicateId { file: file(), id, what, first, second }.into());
        }
    }
    Ok(ids)
}

fn amount(records: &Records, row: &Record, column: ColumnIdx) -> Result<f64, PlacesError> {
    let text = row.text(column).unwrap_or_default();
    let number = cell::number(text, records.commas).ok_or_else(|| records.not_a_number(row, column))?;
    if is_amount(number) {
        return Ok(number.abs());
    }
    Err(PlacesError::NoAmount {
        file: records.file.clone(),
        line: row.number,
        column: records.name_of(column).to_owned(),
        text: text.to_owned(),
    })
}

/// Whether a number is 0 or from 1e-30 to 1e15: sums of products and quotients of such numbers are finite.
pub(crate) fn is_amount(number: f64) -> bool {
    number == 0.0 || (1e-30..=1e15).contains(&number)
}
