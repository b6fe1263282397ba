//! Tables as text: CSV and its relatives.

use std::borrow::Cow;

use csv::StringRecord;

use crate::domain::{Finding, FindingKind, Place};
use crate::read::error::ReadError;
use crate::read::records::{Record, Records};

/// Reads a table whose first row names the columns.
///
/// Takes commas, semicolons, tabs and vertical bars, a byte-order mark, line ends of any system, cells padded with
/// spaces, rows that are too short, and Windows-1252 where it is not UTF-8.
pub(crate) fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    let text = decode(file, bytes, findings);
    let text = if text.contains('\n') { text } else { Cow::Owned(text.replace('\r', "\n")) };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let malformed = |error: csv::Error| ReadError::Unreadable { file: file.to_owned(), source: error.into() };
    let columns: Vec<String> = reader.headers().map_err(malformed)?.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    let mut lines = Lines { text: &text, byte: 0, line: 1 };
    for row in reader.records() {
        let row = row.map_err(malformed)?;
        rows.push(record(&row, lines.of(&row), columns.len()));
    }
    Ok(Records { file: file.to_owned(), columns, rows, has_geometry: false, counted: "line" }.without_blank_rows())
}

impl Records {
    fn without_blank_rows(mut self) -> Self {
        self.rows.retain(|row| row.cells.iter().any(Option::is_some));
        self
    }
}

/// Counts lines up to a row. The reader's own count stops at the blank lines before it.
struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, row: &StringRecord) -> u64 {
        let start = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.as_bytes().get(self.byte..start + blank).unwrap_or_default();
        self.line += passed.iter().map(|&byte| u64::from(byte == b'\n')).sum::<u64>();
        self.byte = start + blank;
        self.line
    }
}

fn record(row: &StringRecord, number: u64, columns: usize) -> Record {
    let cell = |column| row.get(column).filter(|text| !text.is_empty()).map(str::to_owned);
    Record { number, cells: (0..columns).map(cell).collect(), geometry: None }
}

fn decode<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Cow<'a, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    findings.push(Finding { place: Place::file(file), kind: FindingKind::NotUtf8 });
    encoding_rs::WINDOWS_1252.decode(bytes).0
}

/// The one of the usual delimiters that stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    // Of equals the last wins: a table of one column has no delimiter, and any will do.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = Vec<(u64, Vec<String>)>;

    fn cells(bytes: &[u8]) -> (Vec<String>, Rows, usize) {
        let mut findings = Vec::new();
        let records = read("t.csv", bytes, &mut findings).unwrap();
        let row =
            |row: &Record| (row.number, row.cells.iter().map(|cell| cell.clone().unwrap_or("∅".to_owned())).collect());
        (records.columns.clone(), records.rows.iter().map(row).collect(), findings.len())
    }

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn line_ends_of_old_macs_byte_order_marks_and_padding_do_not_show() {
        let (columns, rows, _) = cells(b"\xef\xbb\xbfid , name\r1, Clinic A \r2,\r");
        assert_eq!(columns, ["id", "name"]);
        assert_eq!(rows, [(2, texts(&["1", "Clinic A"])), (3, texts(&["2", "∅"]))]);
    }

    #[test]
    fn a_line_break_inside_a_cell_moves_the_line_numbers_that_follow() {
        let (_, rows, _) = cells(b"id;address\n1;\"1 Main St\nSuite 2\"\n\n2;x;surplus\n");
        assert_eq!(rows, [(2, texts(&["1", "1 Main St\nSuite 2"])), (5, texts(&["2", "x"]))]);
    }

    #[test]
    fn windows_text_is_read_and_found() {
        let (_, rows, findings) = cells(b"name\nClinique Sant\xe9\n");
        assert_eq!((rows[0].1[0].as_str(), findings), ("Clinique Santé", 1));
    }
}
