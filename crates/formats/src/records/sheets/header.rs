//! Finds the row of a sheet that names the columns: titles, dates and blank rows may stand above it.

use crate::records::sheets::cells::SheetCell;
use crate::records::sheets::workbook::SheetRow;

/// The number of the header row: the first row that has a text in every column of the table beneath it, and in two columns at the
/// least where the table has two. A column is one of the table if half of its rows have a cell in it. Numbers name columns in the first
/// row of a sheet only, as years and ids of sites do.
///
/// # Errors
/// Where no row does, or where it may be a row of the table: then the row with the most texts.
pub(super) fn find(rows: &[SheetRow]) -> Result<u64, u64> {
    let widest = rows.iter().map(|row| row.filled().count()).max().unwrap_or(0);
    let is_body = |row: &&SheetRow| row.filled().count() >= widest.min(2);
    let found = (0..rows.len()).find(|&at| {
        let body: Vec<&SheetRow> = rows[at + 1..].iter().filter(is_body).collect();
        names_columns(&rows[at], at == 0) && is_body(&&rows[at]) && covers(&rows[at], &body)
    });
    let texts = |row: &&SheetRow| row.cells.iter().filter(|cell| matches!(cell, SheetCell::Text(_))).count();
    let best = || rows.iter().rev().max_by_key(texts).map_or(1, |row| row.number);
    let at = found.ok_or_else(best)?;
    let body: Vec<&SheetRow> = rows[at + 1..].iter().filter(is_body).collect();
    // A row of the table itself may be the first without a gap, where the names stand in two rows above it.
    let above = rows[..at].iter().rev().zip(rows[..=at].iter().rev());
    let is_adjacent = |&(row, next): &(&SheetRow, &SheetRow)| row.number + 1 == next.number;
    let follows_names = above.take_while(is_adjacent).any(|(row, _)| row.filled().count() > 1);
    if follows_names && !differs(&rows[at], &body) { Err(best()) } else { Ok(rows[at].number) }
}

/// Whether all cells of a row may be names of columns.
fn names_columns(row: &SheetRow, is_first: bool) -> bool {
    let mut filled = row.filled();
    let is_text = |cell: &SheetCell| matches!(cell, SheetCell::Text(_));
    let is_name = |cell: &SheetCell| match cell {
        SheetCell::Value(text) => is_first && text.bytes().all(|byte| byte.is_ascii_digit()),
        other => is_text(other),
    };
    filled.next().is_some_and(is_text) && filled.all(is_name)
}

/// Whether a row has a cell in every column that half of the rows beneath it have.
fn covers(row: &SheetRow, body: &[&SheetRow]) -> bool {
    let width = body.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let has = |row: &SheetRow, column: usize| row.cells.get(column).is_some_and(SheetCell::is_filled);
    (0..width).all(|column| {
        let filled = body.iter().filter(|row| has(row, column)).count();
        filled * 2 < body.len() || filled == 0 || has(row, column)
    })
}

/// Whether a column has numbers below the text of the row.
fn differs(row: &SheetRow, body: &[&SheetRow]) -> bool {
    let is_value = |row: &SheetRow, column: usize| matches!(row.cells.get(column), Some(SheetCell::Value(_)));
    (0..row.cells.len()).any(|column| {
        let values = body.iter().filter(|row| is_value(row, column)).count();
        matches!(row.cells[column], SheetCell::Text(_)) && values * 2 > body.len()
    })
}

/// The first rows, for a message.
pub(super) fn shown(rows: &[SheetRow]) -> String {
    const ROWS: usize = 4;
    const CELLS: usize = 4;
    const LENGTH: usize = 24;
    let cell = |cell: &SheetCell| match cell.text().unwrap_or_default() {
        text if text.chars().count() > LENGTH => format!("{}…", text.chars().take(LENGTH).collect::<String>()),
        text => text.to_owned(),
    };
    let row = |row: &SheetRow| {
        let cells: Vec<String> = row.cells.iter().take(CELLS).map(cell).collect();
        let more = if row.cells.len() > CELLS { " | …" } else { "" };
        format!("row {}: {}{more}", row.number, cells.join(" | "))
    };
    rows.iter().take(ROWS).map(row).collect::<Vec<_>>().join("; ")
}
