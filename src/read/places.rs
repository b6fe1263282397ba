//! Places of demand or supply in a plain table: ids with amounts, and what else is known of their people.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::{Finding, Language, Requirement, Terms};
use crate::read::cell;
use crate::read::delimited;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::parquet;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::terms::{Doubt, TermColumns};

/// Why a table for `gapatlas measure` cannot be calculated with.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// The file is not there, or no table.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A number that is no amount.
    #[error(
        "{file}:{line}: `{column}` is {text}, and an amount is 0 or a number from 1e-30 to 1e15; mend the cell or leave the row out"
    )]
    NoAmount {
        /// As it was named.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// Text or a number that is no cost.
    #[error(
        "{file}:{line}: `{column}` is `{text}`, and a cost is a number of 0 or more; leave it empty where there is no way"
    )]
    NoCost {
        /// As it was named.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A number in a matrix that is no cost.
    #[error(
        "{file}: `{matrix}` is `{text}` in row {row}, column {column}, which is from {between}, and a cost is a number from 0 to 1e15"
    )]
    NoCostInMatrix {
        /// As it was named.
        file: String,
        /// The matrix.
        matrix: String,
        /// The row, from 1.
        row: u64,
        /// The column, from 1.
        column: u64,
        /// Origin and destination, as in "`1` to `101`".
        between: String,
        /// What stands there.
        text: String,
    },
    /// A row without an id.
    #[error("{file}:{line}: has nothing in the column `{column}`; each row needs an id")]
    NoId {
        /// As it was named.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
    },
    /// A table of costs about other places.
    #[error(
        "{file}: none of its {pairs} pairs goes from a place of demand to a place of supply; the first goes from `{from}` to `{to}`. Are the columns exchanged, or did ids lose their leading zeros?"
    )]
    NoPair {
        /// As it was named.
        file: String,
        /// How many pairs it has.
        pairs: usize,
        /// The origin of the first.
        from: String,
        /// Its destination.
        to: String,
    },
}

/// The ids of places, each once.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Ids {
    /// Some ids; of those that are there twice the first counts.
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

    /// The place of an id in that order.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        self.places.get(id).copied()
    }

    /// Whether the id is new; then it is the last one.
    fn add(&mut self, id: &str) -> bool {
        let last = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let is_new = self.places.insert(id.to_owned(), last).is_none();
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
    pub ids: Ids,
    /// People, doctors or access: at least 0; `None` where the cell is empty. 0 where a place does not meet what is asked, or
    /// does not say that it does.
    pub amounts: Vec<Option<f64>>,
    /// The same, where a place that does not say whether it meets what is asked does meet it: at least `amounts`.
    pub amounts_at_most: Vec<Option<f64>>,
    /// The income of their people; empty where no column is named.
    pub income: Vec<f64>,
    /// The group of their people; empty where no column is named.
    pub group: Vec<String>,
}

/// Which columns of a table to read.
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
    /// What is asked of the places; those that do not meet it supply nothing.
    pub asked: Option<&'c PlaceRequirements>,
}

/// What is asked of places of supply, of the columns that exports of sites have.
#[derive(Debug, Clone, Default)]
pub struct PlaceRequirements {
    /// A language that somebody there speaks, or interprets.
    pub language: Option<Language>,
    /// What else.
    pub requirements: Vec<Requirement>,
}

impl PlaceRequirements {
    /// Whether a place does all of it; `None` where it does not say so, and may.
    fn are_met(&self, terms: &Terms) -> Option<bool> {
        let speaks = |language: Language| {
            let spoken = terms.spoken.as_ref();
            spoken.map(|spoken| spoken.interpreter || language.is_spoken_with(&spoken.languages))
        };
        let language = self.language.map(speaks);
        let answers = language.into_iter().chain(self.requirements.iter().map(|requirement| requirement.is_met(terms)));
        let answers: Vec<Option<bool>> = answers.collect();
        if answers.contains(&Some(false)) { Some(false) } else { (!answers.contains(&None)).then_some(true) }
    }
}

/// Reads places with their amounts.
///
/// # Errors
/// Where the file cannot be read or lacks a column, where an id stands twice or an amount is none.
pub fn places(path: &Path, columns: PlacesColumns<'_>) -> Result<(Places, Vec<Finding>), PlacesError> {
    let mut findings = Vec::new();
    let records = table(&File::at(path), &mut findings)?;
    let [id, amount] = [records.column(columns.id)?, records.column(columns.amount)?];
    let income = columns.income.map(|name| records.column(name)).transpose()?;
    let group = columns.group.map(|name| records.column(name)).transpose()?;
    let terms = columns.asked.map(|asked| TermColumns::of_export(asked, &records)).transpose()?;
    let ids = unique(&records, id)?;
    let mut places = Places {
        ids: Ids::default(),
        amounts: Vec::new(),
        amounts_at_most: Vec::new(),
        income: Vec::new(),
        group: Vec::new(),
    };
    for (row, name) in records.rows.iter().zip(ids.names()) {
        let is_empty = row.text(amount).is_none() && columns.may_be_empty;
        let own = if is_empty { None } else { Some(self::amount(&records, row, amount)?) };
        let mut is_met = Some(true);
        if let Some((asked, terms)) = columns.asked.zip(terms.as_ref()) {
            let said = terms.read(&records, row);
            let about = |doubt: Doubt| records.finding(row, doubt.about(name.clone()));
            findings.extend(said.doubts.into_iter().map(about));
            is_met = asked.are_met(&said.terms);
        }
        let supplied = |is_met: bool| own.map(|amount| if is_met { amount } else { 0.0 });
        places.amounts.push(supplied(is_met == Some(true)));
        places.amounts_at_most.push(supplied(is_met != Some(false)));
        places.income.extend(income.map(|income| records.number(row, income)).transpose()?);
        places.group.extend(group.map(|group| row.text(group).unwrap_or_default().to_owned()));
    }
    places.ids = ids;
    Ok((places, findings))
}

/// Reads the ids of places alone, in the order of their table.
///
/// # Errors
/// Where the file cannot be read or lacks the column, or an id is missing or stands twice.
pub(crate) fn ids(file: &File, column: &str, findings: &mut Vec<Finding>) -> Result<Ids, PlacesError> {
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
    records.not_empty()
}

fn unique(records: &Records, column: ColumnIdx) -> Result<Ids, PlacesError> {
    let mut ids = Ids::default();
    for row in &records.rows {
        let file = || records.file.clone();
        let Some(name) = row.text(column) else {
            let column = records.name_of(column).to_owned();
            return Err(PlacesError::NoId { file: file(), line: row.number, column });
        };
        if !ids.add(name) {
            let first = records.rows.iter().find(|row| row.text(column) == Some(name)).map_or(0, |row| row.number);
            let (id, what, second) = (name.to_owned(), "lines", row.number);
            return Err(ReadError::Repeated { file: file(), id, what, first, second }.into());
        }
    }
    Ok(ids)
}

fn amount(records: &Records, row: &Record, column: ColumnIdx) -> Result<f64, PlacesError> {
    let text = row.text(column).unwrap_or_default();
    let number = cell::number(text, records.commas).ok_or_else(|| records.no_number(row, column))?;
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

/// Whether sums of products and quotients of such numbers are numbers.
pub(crate) fn is_amount(number: f64) -> bool {
    number == 0.0 || (1e-30..=1e15).contains(&number)
}
