//! The sheets of a workbook, row by row.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{Data, Ods, Reader as _, SheetType, SheetVisible, Xlsx};

use crate::error::ReadError;
use crate::records::sheets::cells::SheetCell;
use crate::records::sheets::error::{MAX_WORKBOOK, SheetError};
use crate::records::sheets::limits::{self, MAX_TEXT, WorkbookKind};

/// A row of a sheet that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetRow {
    /// Its number in the sheet, from 1.
    pub(super) number: u64,
    /// Its cells from column A on.
    pub(super) cells: Vec<SheetCell>,
}

impl SheetRow {
    pub(super) fn filled(&self) -> impl Iterator<Item = &SheetCell> {
        self.cells.iter().filter(|cell| cell.is_filled())
    }
}

/// An open workbook.
pub(super) struct Workbook {
    file: String,
    sheets: Sheets,
}

enum Sheets {
    Xlsx(Box<Xlsx<Cursor<Vec<u8>>>>),
    Ods(Box<Ods<Cursor<Vec<u8>>>>),
}

/// What is done with a row, and whether further rows are wanted.
pub(super) type RowVisitor<'v> = dyn FnMut(SheetRow) -> Result<ControlFlow<()>, ReadError> + 'v;

impl Workbook {
    pub(super) fn open(file: &str, bytes: Vec<u8>) -> Result<Self, ReadError> {
        if bytes.len() as u64 > MAX_WORKBOOK {
            return Err(ReadError::in_file(file, SheetError::TooLarge));
        }
        let sheets = match limits::check(file, &bytes)? {
            WorkbookKind::Xlsx => {
                Sheets::Xlsx(Box::new(Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))?))
            }
            WorkbookKind::Ods => {
                Sheets::Ods(Box::new(Ods::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))?))
            }
        };
        Ok(Self { file: file.to_owned(), sheets })
    }

    /// The names of its worksheets in their order, and whether each is visible.
    pub(super) fn sheets(&self) -> Vec<(String, bool)> {
        let sheets = match &self.sheets {
            Sheets::Xlsx(workbook) => workbook.sheets_metadata(),
            Sheets::Ods(workbook) => workbook.sheets_metadata(),
        };
        let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        worksheets.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
    }

    /// The first rows of a sheet that are not blank.
    pub(super) fn first_rows(&mut self, sheet: &str) -> Result<Vec<SheetRow>, ReadError> {
        const ROWS: usize = 100;
        let mut rows = Vec::with_capacity(ROWS);
        self.for_each_row(sheet, &mut |row| {
            rows.push(row);
            Ok(if rows.len() < ROWS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(rows)
    }

    /// Visits the rows of a sheet that are not blank.
    pub(super) fn for_each_row(&mut self, sheet: &str, on_row: &mut RowVisitor<'_>) -> Result<(), ReadError> {
        match &mut self.sheets {
            Sheets::Xlsx(workbook) => xlsx_rows(&self.file, workbook, sheet, on_row),
            Sheets::Ods(workbook) => ods_rows(&self.file, workbook, sheet, on_row),
        }
    }
}

fn xlsx_rows(
    file: &str,
    workbook: &mut Xlsx<Cursor<Vec<u8>>>,
    sheet: &str,
    on_row: &mut RowVisitor<'_>,
) -> Result<(), ReadError> {
    const MAX_COLUMNS: u32 = 1 << 14;
    let out_of_order = |row: u64| {
        let reason = format!("the cells of row {row} are not in their order");
        ReadError::in_file(file, SheetError::Damaged { reason })
    };
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|error| damaged(file, &error))?;
    let mut current = SheetRow { number: 0, cells: Vec::new() };
    let mut text = 0;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|error| damaged(file, &error))? {
        let (row, column) = (u64::from(cell.pos.0) + 1, cell.pos.1);
        let value = SheetCell::of_xlsx(&cell.value, cell.formula.is_some());
        if !value.is_filled() {
            continue;
        }
        // A text that many cells share takes the room of all of them.
        text += value.text().map_or(0, str::len) as u64;
        if text > MAX_TEXT {
            let what = format!("{} MiB of text", MAX_TEXT >> 20);
            return Err(ReadError::in_file(file, SheetError::TooMuch { what }));
        }
        if row > current.number {
            let next = SheetRow { number: row, cells: Vec::new() };
            let whole = std::mem::replace(&mut current, next);
            if !whole.cells.is_empty() && on_row(whole)?.is_break() {
                return Ok(());
            }
        }
        let width = column as usize;
        if row < current.number || width < current.cells.len() || column >= MAX_COLUMNS {
            return Err(out_of_order(row));
        }
        current.cells.resize(width, SheetCell::Empty);
        current.cells.push(value);
    }
    if current.cells.is_empty() { Ok(()) } else { on_row(current).map(|_| ()) }
}

fn ods_rows(
    file: &str,
    workbook: &mut Ods<Cursor<Vec<u8>>>,
    sheet: &str,
    on_row: &mut RowVisitor<'_>,
) -> Result<(), ReadError> {
    let range = workbook.worksheet_range(sheet).map_err(|error| damaged(file, &error))?;
    let formulas = workbook.worksheet_formula(sheet).map_err(|error| damaged(file, &error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (cells, row) in range.rows().zip(first_row..) {
        let is_formula = |column: u32| formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
        let mut read = vec![SheetCell::Empty; first_column as usize];
        let cell = |(value, column): (&Data, u32)| SheetCell::of_ods(value, is_formula(column));
        read.extend(cells.iter().zip(first_column..).map(cell));
        let row = SheetRow { number: u64::from(row) + 1, cells: read };
        if row.filled().next().is_some() && on_row(row)?.is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn damaged(file: &str, error: &impl std::fmt::Display) -> ReadError {
    ReadError::in_file(file, SheetError::Damaged { reason: error.to_string() })
}
