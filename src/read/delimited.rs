//! Tables as text: CSV and its relatives.

use std::borrow::Cow;

use csv::StringRecord;

use crate::domain::{Finding, FindingKind, Place};
use crate::read::cell::Commas;
use crate::read::error::ReadError;
use crate::read::records::{Record, Records};

/// Reads a table whose first row names the columns.
///
/// Takes commas, semicolons, tabs and vertical bars, a byte-order mark, line ends of any system, cells padded with
/// spaces, rows that are too short, and Windows-1252 where it is not UTF-8.
pub(crate) fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    let text = decode(file, bytes, findings);
    let text = if text.contains('\n') { text } else { Cow::Owned(text.replace('\r', "\n")) };
    let delimiter = delimiter(&text);
    if let Some(line) = open_quote(&text, delimiter) {
        return Err(ReadError::OpenQuote { file: file.to_owned(), line });
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let malformed = |error: csv::Error| ReadError::Unreadable { file: file.to_owned(), source: error.into() };
    let columns: Vec<String> = reader.headers().map_err(malformed)?.iter().map(str::to_owned).collect();
    let commas = if delimiter == b';' { Commas::Unclear } else { Commas::Thousands };
    let mut rows = Vec::new();
    let mut lines = Lines { text: &text, byte: 0, line: 1 };
    for row in reader.records() {
        let row = row.map_err(malformed)?;
        let line = lines.of(&row);
        let (cells, columns) = (row.len(), columns.len());
        let place = Place::line(file, line);
        if row.iter().skip(columns).any(|cell| !cell.is_empty()) {
            findings.push(Finding { place, kind: FindingKind::RowTooLong { cells, columns } });
            continue;
        }
        if cells < columns && cells > 1 {
            findings.push(Finding { place, kind: FindingKind::RowTooShort { cells, columns } });
        }
        rows.push(record(&row, line, columns));
    }
    Ok(Records { file: file.to_owned(), columns, rows, has_geometry: false, counted: "line", commas }
        .without_blank_rows())
}

impl Records {
    fn without_blank_rows(mut self) -> Self {
        self.rows.retain(|row| !row.is_blank());
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
    Record::new(number, (0..columns).map(|column| row.get(column)), None)
}

/// The text of a file, whatever its encoding.
pub(crate) fn decode<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Cow<'a, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    // A byte-order mark tells UTF-16 apart.
    let (text, encoding, _) = encoding_rs::WINDOWS_1252.decode(bytes);
    let kind = FindingKind::NotUtf8 { encoding: encoding.name().to_owned() };
    findings.push(Finding { place: Place::file(file), kind });
    text
}

/// The line of a quote that takes rows in: it ends where no cell ends, lines later, or never.
pub(crate) fn open_quote(text: &str, delimiter: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut line, mut cell_begins) = (0, 1, true);
    while at < bytes.len() {
        if bytes[at] == b'"' && cell_begins {
            let opened = line;
            at += 1;
            while at < bytes.len() && (bytes[at] != b'"' || bytes.get(at + 1) == Some(&b'"')) {
                line += usize::from(bytes[at] == b'\n');
                at += if bytes[at] == b'"' { 2 } else { 1 };
            }
            let rest = bytes.get(at + 1..).unwrap_or_default();
            let next = rest.iter().find(|byte| **byte != b' ').copied().unwrap_or(b'\n');
            let ends = at < bytes.len() && (next == delimiter || matches!(next, b'\r' | b'\n'));
            if line > opened && !ends {
                return Some(opened);
            }
        }
        let byte = bytes.get(at).copied().unwrap_or(b'\n');
        line += usize::from(byte == b'\n');
        cell_begins = byte == delimiter || byte == b'\n' || (cell_begins && byte == b' ');
        at += 1;
    }
    None
}

/// The one of the usual delimiters that stands most often in the first line.
pub(crate) fn delimiter(text: &str) -> u8 {
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
        let row = |row: &Record| {
            let cell = |(column, _)| row.text(column).unwrap_or("∅").to_owned();
            (row.number, records.indexed().map(cell).collect())
        };
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
        let (_, rows, _) = cells(b"id;address\n1;\"1 Main St\nSuite 2\"\n\n2;x\n");
        assert_eq!(rows, [(2, texts(&["1", "1 Main St\nSuite 2"])), (5, texts(&["2", "x"]))]);
    }

    #[test]
    fn a_quote_that_takes_rows_in_is_found_and_one_around_lines_is_not() {
        let lines = |text: &str| open_quote(text, b',');
        assert_eq!(lines("id,name\n2,\"B,-87.6\n3,C\n4,\"D\",1\n5,E\n"), Some(2));
        assert_eq!(lines("id,name\n2,\"never closed\n3,C\n"), Some(2));
        assert_eq!(lines("id,name\n2,\"two\nlines\",x\n3, \"padded\nlines\" ,y\n"), None);
        assert_eq!(lines("id,name\n2,\"Doc\" Smith,x\n3,the \"Yard\",y\n4,\"say \"\"hi\"\"\",z"), None);
    }

    #[test]
    fn rows_that_do_not_fit_the_header_are_found() {
        let (_, rows, findings) = cells(b"a,b,c\n1,000,100,20\n1,2\n1,2,3,,\n");
        assert_eq!(rows, [(3, texts(&["1", "2", "\u{2205}"])), (4, texts(&["1", "2", "3"]))]);
        assert_eq!(findings, 2);
    }

    #[test]
    fn windows_text_is_read_and_found() {
        let (_, rows, findings) = cells(b"name\nClinique Sant\xe9\n");
        assert_eq!((rows[0].1[0].as_str(), findings), ("Clinique Santé", 1));
    }
}
