//! Reads a sheet of a workbook (XLSX, ODS) as a table.

mod cells;
mod error;
mod header;
mod limits;
mod workbook;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::domain::{FileFinding, Finding, SourceLocation};
use crate::error::{ReadError, listed};
use crate::records::cell::Commas;
use crate::records::sheets::cells::SheetCell;
use crate::records::sheets::limits::MAX_CELLS;
use crate::records::sheets::workbook::{SheetRow, Workbook};
use crate::records::{Record, Records, RecordsError};

pub use error::{MAX_WORKBOOK, SheetError};

/// The sheet of a workbook to read, and its header row.
#[derive(Debug, Clone, Copy, Default)]
pub struct SheetChoice<'a> {
    /// The sheet; `None` where one sheet only has a table.
    pub name: Option<&'a str>,
    /// The row that names the columns, from 1; `None` where it can be told.
    pub header_row: Option<u32>,
}

/// Reads a sheet as a table. Numbers are as people write them, dates as ISO 8601, booleans as `true` and `false`, formulas as their
/// stored values. Rows have the numbers that they have in the sheet.
///
/// # Errors
/// Where the workbook is damaged or too large, the sheet or its header row cannot be told, or no row follows it.
pub fn read(
    file: &str,
    bytes: Vec<u8>,
    choice: SheetChoice<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Records, ReadError> {
    let mut workbook = Workbook::open(file, bytes)?;
    let (sheet, first_rows) = choose_sheet(file, &mut workbook, choice.name)?;
    let header_row = match choice.header_row {
        Some(row) => u64::from(row),
        None if first_rows.is_empty() => return Err(ReadError::in_file(file, RecordsError::Empty { what: "rows" })),
        None => header::find(&first_rows).map_err(|example| {
            let rows = header::shown(&first_rows);
            ReadError::in_file(file, SheetError::HeaderUnclear { sheet: sheet.clone(), rows, example })
        })?,
    };
    let mut table = TableReader::new(file, header_row);
    workbook.for_each_row(&sheet, &mut |row| table.add(&row).map(|()| ControlFlow::Continue(())))?;
    if table.columns.is_empty() {
        let row = choice.header_row.unwrap_or_default();
        return Err(ReadError::in_file(file, SheetError::HeaderEmpty { sheet, row }));
    }
    table.finish(findings).require_rows()
}

/// The sheet that is meant, and its first rows that are not blank.
fn choose_sheet(file: &str, workbook: &mut Workbook, name: Option<&str>) -> Result<(String, Vec<SheetRow>), ReadError> {
    let sheets = workbook.sheets();
    let not_chosen = |problem: String, sheets: &[&str]| {
        let (example, sheets) =
            (sheets.first().copied().unwrap_or_default().to_owned(), listed(sheets.iter().copied()));
        ReadError::in_file(file, SheetError::SheetNotChosen { problem, sheets, example })
    };
    if let Some(name) = name {
        let is_exact = |sheet: &&(String, bool)| sheet.0 == name;
        let is_same = |sheet: &&(String, bool)| sheet.0.trim().eq_ignore_ascii_case(name.trim());
        let found = sheets.iter().find(is_exact).or_else(|| sheets.iter().find(is_same));
        let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        let (found, _) = found.ok_or_else(|| not_chosen(format!("has no sheet `{name}`"), &names))?;
        return Ok((found.clone(), workbook.first_rows(found)?));
    }
    let mut tables: [Vec<(String, Vec<SheetRow>)>; 3] = Default::default();
    for is_visible in [true, false] {
        for (sheet, _) in sheets.iter().filter(|(_, visible)| *visible == is_visible) {
            let rows = workbook.first_rows(sheet)?;
            let wide = rows.iter().filter(|row| row.filled().count() > 1).count();
            // Notes about a table are one column.
            match (wide, rows.len()) {
                (2.., _) => tables[0].push((sheet.clone(), rows)),
                (_, 2..) => tables[1].push((sheet.clone(), rows)),
                (_, 1) => tables[2].push((sheet.clone(), rows)),
                _ => {}
            }
        }
        let found = tables.iter_mut().find(|found| !found.is_empty());
        match found.map(std::mem::take) {
            None => {}
            Some(found) if found.len() > 1 => {
                let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
                return Err(not_chosen("has several sheets with a table".to_owned(), &names));
            }
            Some(found) => return Ok(found.into_iter().next().unwrap_or_default()),
        }
    }
    Err(ReadError::in_file(file, RecordsError::Empty { what: "rows" }))
}

/// Makes a table of the rows of a sheet, one after the other.
struct TableReader {
    file: String,
    header_row: u64,
    columns: Vec<String>,
    rows: Vec<Record>,
    /// How many rows above the header row are not blank, and the first one.
    above: (usize, u64),
    /// Cells in columns without a name: how many, and the first row.
    unnamed: (usize, u64),
    /// By column and text of the error: how many cells, and the first row. Formulas without a value have no text.
    unread: BTreeMap<(usize, String), (usize, u64)>,
}

impl TableReader {
    fn new(file: &str, header_row: u64) -> Self {
        let (columns, rows) = (Vec::new(), Vec::new());
        let (above, unnamed, unread) = ((0, 0), (0, 0), BTreeMap::new());
        Self { file: file.to_owned(), header_row, columns, rows, above, unnamed, unread }
    }

    fn add(&mut self, row: &SheetRow) -> Result<(), ReadError> {
        if row.number < self.header_row {
            note(&mut self.above, row.number);
        } else if row.number == self.header_row {
            let name =
                |cell: &SheetCell| cell.text().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            self.columns = row.cells.iter().map(name).collect();
            let named = self.columns.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
            self.columns.truncate(named);
        } else if !self.columns.is_empty() {
            self.add_record(row);
            self.check_size()?;
        }
        Ok(())
    }

    fn add_record(&mut self, row: &SheetRow) {
        for (column, cell) in row.cells.iter().enumerate() {
            let is_named = self.columns.get(column).is_some_and(|name| !name.is_empty());
            match cell {
                SheetCell::Error(text) if is_named => {
                    note(self.unread.entry((column, text.clone())).or_default(), row.number);
                }
                SheetCell::FormulaWithoutValue if is_named => {
                    note(self.unread.entry((column, String::new())).or_default(), row.number);
                }
                _ if !is_named && cell.is_filled() => note(&mut self.unnamed, row.number),
                _ => {}
            }
        }
        let cells = (0..self.columns.len()).map(|column| row.cells.get(column).and_then(SheetCell::text));
        let record = Record::new(row.number, cells, None);
        if !record.is_blank() {
            self.rows.push(record);
        }
    }

    fn check_size(&self) -> Result<(), ReadError> {
        if self.rows.len() as u64 * self.columns.len() as u64 <= MAX_CELLS {
            return Ok(());
        }
        let what = format!("{} million cells", MAX_CELLS / 1_000_000);
        Err(ReadError::in_file(&self.file, SheetError::TooMuch { what }))
    }

    fn finish(self, findings: &mut Vec<Finding>) -> Records {
        let Self { file, header_row, columns, rows, above, unnamed, unread, .. } = self;
        let mut tell = |row: u64, kind: FileFinding| {
            findings.push(Finding { place: SourceLocation::line(&file, row), kind: kind.into() });
        };
        if above.0 > 0 {
            tell(header_row, FileFinding::RowsAboveHeader { rows: above.0 });
        }
        if unnamed.0 > 0 {
            tell(unnamed.1, FileFinding::CellsWithoutColumn { cells: unnamed.0 });
        }
        for ((column, text), (cells, first)) in unread {
            let column = columns[column].clone();
            let kind = if text.is_empty() {
                FileFinding::FormulasWithoutValue { column, cells }
            } else {
                FileFinding::ErrorCells { column, text, cells }
            };
            tell(first, kind);
        }
        Records { file, columns, rows, has_geometry: false, row_unit: "row", commas: Commas::Thousands }
    }
}

/// Counts one more, and keeps the row of the first.
fn note((count, first): &mut (usize, u64), row: u64) {
    if *count == 0 {
        *first = row;
    }
    *count += 1;
}

#[cfg(test)]
mod tests;
