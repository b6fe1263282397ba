//! Reads demand and supply for `gapatlas measure`: tables of places with ids, amounts, incomes and groups.

use std::num::NonZeroU32;
use std::path::Path;

use crate::domain::Finding;
use crate::error::ReadError;
use crate::files::File;
use crate::files::sniff::{FileSignature, SNIFF_LENGTH, sniff};
use crate::records::RecordsError;
use crate::records::cell;
use crate::records::delimited;
use crate::records::id_index::IdIndex;
use crate::records::parquet;
use crate::records::sheets::{self, SheetChoice};
use crate::records::{ColumnIdx, Record, Records};
use crate::sites::attributes::{PlaceRequirements, SiteAttributeColumns};
use crate::sites::record::SiteIssue;
use crate::study::IdTable;

/// Why an amount cannot be used by `gapatlas measure`.
#[derive(Debug, thiserror::Error)]
enum PlacesError {
    /// A number out of range.
    #[error(
        "`{column}` is {text}, but an amount is 0 or a number from 1e-30 to 1e15; correct the cell or leave the row out"
    )]
    NoAmount { column: String, text: String },
    /// A row without an id.
    #[error("has no value in the column `{column}`; each row needs an id")]
    NoId { column: String },
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

/// Reads places with their amounts.
///
/// # Errors
/// Where the file cannot be read or lacks a column, an id is repeated or an amount is not valid.
pub fn places(path: &Path, columns: PlacesColumns<'_>) -> Result<(Places, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let records = table(&File::at(path), SheetChoice::default(), &mut findings)?;
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
pub fn ids(file: &File, table: &IdTable, findings: &mut Vec<Finding>) -> Result<IdIndex, ReadError> {
    let sheet = SheetChoice { name: table.layer.as_deref(), header_row: table.header_row.map(NonZeroU32::get) };
    let records = self::table(file, sheet, findings)?;
    unique(&records, records.column(&table.id)?)
}

pub(super) fn table(file: &File, sheet: SheetChoice<'_>, findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    let content = file.content(&["parquet", "csv", "xlsx", "xlsm", "ods", "txt"])?;
    if sniff(&file.head(&content, SNIFF_LENGTH)?) == FileSignature::Workbook {
        return sheets::read(&file.name, file.head(&content, sheets::MAX_WORKBOOK + 1)?, sheet, findings);
    }
    let bytes = file.bytes(&content)?;
    let records = if parquet::is_parquet(&bytes) {
        parquet::read(&file.name, bytes)?
    } else {
        delimited::read_from_row(&file.name, &bytes, sheet.header_row, findings)?
    };
    records.require_rows()
}

pub(super) fn unique(records: &Records, column: ColumnIdx) -> Result<IdIndex, ReadError> {
    let mut ids = IdIndex::default();
    for row in &records.rows {
        let Some(name) = row.text(column) else {
            let column = records.name_of(column).to_owned();
            return Err(ReadError::at_line(&records.file, row.number, PlacesError::NoId { column }));
        };
        if !ids.add(name) {
            let first = records.rows.iter().find(|row| row.text(column) == Some(name)).map_or(0, |row| row.number);
            let (id, what, second) = (name.to_owned(), "lines", row.number);
            return Err(ReadError::in_file(&records.file, RecordsError::DuplicateId { id, what, first, second }));
        }
    }
    Ok(ids)
}

fn amount(records: &Records, row: &Record, column: ColumnIdx) -> Result<f64, ReadError> {
    let text = row.text(column).unwrap_or_default();
    let number = cell::number(text, records.commas).ok_or_else(|| records.not_a_number(row, column))?;
    if is_amount(number) {
        return Ok(number.abs());
    }
    let (column, text) = (records.name_of(column).to_owned(), text.to_owned());
    Err(ReadError::at_line(&records.file, row.number, PlacesError::NoAmount { column, text }))
}

/// Whether a number is 0 or from 1e-30 to 1e15: sums of products and quotients of such numbers are finite.
#[must_use]
pub fn is_amount(number: f64) -> bool {
    number == 0.0 || (1e-30..=1e15).contains(&number)
}
