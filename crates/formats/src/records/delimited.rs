//! Reads delimited text: CSV and its variants.

use std::borrow::Cow;

use csv::StringRecord;

use crate::domain::{FileFinding, Finding, FindingKind, SourceLocation};
use crate::error::ReadError;
use crate::files::regular_file::FileError;
use crate::records::cell::Commas;
use crate::records::{Record, Records};

/// A quote that is not closed.
#[derive(Debug, thiserror::Error)]
#[error(
    "a quote opens a cell here and is not closed before other cells begin; close it, or write it twice if it is part of the text"
)]
pub struct UnclosedQuote;

/// Reads a table whose first row names the columns.
///
/// Accepts commas, semicolons, tabs and vertical bars as delimiters, a byte-order mark, any line endings, cells padded
/// with spaces, short rows, and Windows-1252 where the text is not UTF-8.
///
/// # Errors
/// Where a quote is not closed.
pub fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    read_from_row(file, bytes, None, findings)
}

/// Reads a table whose columns are named in the line `header_row`, from 1; without it in the first one.
///
/// # Errors
/// Where a quote is not closed.
pub fn read_from_row(
    file: &str,
    bytes: &[u8],
    header_row: Option<u32>,
    findings: &mut Vec<Finding>,
) -> Result<Records, ReadError> {
    let text = decode(file, bytes, findings);
    let text = if text.contains('\n') { text } else { Cow::Owned(text.replace('\r', "\n")) };
    let first_line = header_row.map_or(1, u64::from);
    let text = without_lines(text, first_line - 1, |rows| {
        let kind = FileFinding::RowsAboveHeader { rows }.into();
        findings.push(Finding { place: SourceLocation::line(file, first_line), kind });
    });
    let delimiter = delimiter(&text);
    let text = with_doubled_quotes(text, delimiter);
    if let Some(line) = unclosed_quote_line(&text, delimiter) {
        return Err(ReadError::at_line(file, line as u64 + first_line - 1, UnclosedQuote));
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let malformed = |error: csv::Error| ReadError::in_file(file, FileError::Unreadable(error.into()));
    let columns: Vec<String> = reader.headers().map_err(malformed)?.iter().map(str::to_owned).collect();
    let commas = if delimiter == b';' { Commas::Ambiguous } else { Commas::Thousands };
    let mut rows = Vec::new();
    let mut line_counter = LineCounter { text: &text, byte: 0, line: first_line };
    for row in reader.records() {
        let row = row.map_err(malformed)?;
        let line = line_counter.line_of(&row);
        let (cells, columns) = (row.len(), columns.len());
        let place = SourceLocation::line(file, line);
        if row.iter().skip(columns).any(|cell| !cell.is_empty()) {
            findings.push(Finding { place, kind: FindingKind::RowTooLong { cells, columns } });
            continue;
        }
        if cells < columns && cells > 1 {
            findings.push(Finding { place, kind: FindingKind::RowTooShort { cells, columns } });
        }
        rows.push(record(&row, line, columns));
    }
    Ok(Records { file: file.to_owned(), columns, rows, has_geometry: false, row_unit: "line", commas }
        .without_blank_rows())
}

/// The text without its first lines; `tell` is called with the number of those that are not blank.
fn without_lines(text: Cow<'_, str>, lines: u64, tell: impl FnOnce(usize)) -> Cow<'_, str> {
    if lines == 0 {
        return text;
    }
    let (mut end, mut filled) = (0, 0);
    for line in text.split_inclusive('\n').take(usize::try_from(lines).unwrap_or(usize::MAX)) {
        end += line.len();
        filled += usize::from(!line.trim().is_empty());
    }
    if filled > 0 {
        tell(filled);
    }
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[end..]),
        Cow::Owned(text) => Cow::Owned(text[end..].to_owned()),
    }
}

impl Records {
    fn without_blank_rows(mut self) -> Self {
        self.rows.retain(|row| !row.is_blank());
        self
    }
}

/// Counts the lines up to a row. The count of the csv crate excludes the blank lines before the row.
struct LineCounter<'t> {
    text: &'t str,
    byte: usize,
    line: u64,
}

impl LineCounter<'_> {
    fn line_of(&mut self, row: &StringRecord) -> u64 {
        let start = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let skipped = self.text.as_bytes().get(self.byte..start + blank).unwrap_or_default();
        self.line += skipped.iter().map(|&byte| u64::from(byte == b'\n')).sum::<u64>();
        self.byte = start + blank;
        self.line
    }
}

fn record(row: &StringRecord, number: u64, columns: usize) -> Record {
    Record::new(number, (0..columns).map(|column| row.get(column)), None)
}

/// The text of a file in UTF-8, UTF-16 with a byte-order mark, or Windows-1252.
pub fn decode<'a>(file: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Cow<'a, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    // `decode` detects UTF-16 by its byte-order mark.
    let (text, encoding, _) = encoding_rs::WINDOWS_1252.decode(bytes);
    let kind = FindingKind::NotUtf8 { encoding: encoding.name().to_owned() };
    findings.push(Finding { place: SourceLocation::file(file), kind });
    text
}

/// The line of an opening quote that encloses rows: it is closed lines later inside a cell, or never.
#[must_use]
pub fn unclosed_quote_line(text: &str, delimiter: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut line, mut cell_begins) = (0, 1, true);
    while at < bytes.len() {
        if bytes[at] == b'"' && cell_begins {
            let quote_line = line;
            at += 1;
            while at < bytes.len() && (bytes[at] != b'"' || bytes.get(at + 1) == Some(&b'"')) {
                line += usize::from(bytes[at] == b'\n');
                at += if bytes[at] == b'"' { 2 } else { 1 };
            }
            let rest = bytes.get(at + 1..).unwrap_or_default();
            let next = rest.iter().find(|byte| **byte != b' ').copied().unwrap_or(b'\n');
            let ends = at < bytes.len() && (next == delimiter || matches!(next, b'\r' | b'\n'));
            if line > quote_line && !ends {
                return Some(quote_line);
            }
        }
        let byte = bytes.get(at).copied().unwrap_or(b'\n');
        line += usize::from(byte == b'\n');
        cell_begins = byte == delimiter || byte == b'\n' || (cell_begins && byte == b' ');
        at += 1;
    }
    None
}

/// The text with quotation marks inside quoted cells written twice, as RFC 4180 asks. data.census.gov has written labels such as
/// `"Speak English less than "very well""` since 2023: a quotation mark after a space and before a letter opens no cell and closes none.
fn with_doubled_quotes(text: Cow<'_, str>, delimiter: u8) -> Cow<'_, str> {
    let lines = text.split_inclusive('\n').map(|line| with_doubled_quotes_in_line(line, delimiter));
    let is_correct = |line: &Cow<'_, str>| matches!(line, Cow::Borrowed(_));
    if !text.contains(" \"") || lines.clone().all(|line| is_correct(&line)) {
        return text;
    }
    lines.collect::<String>().into()
}

/// A line in which quotation marks inside quoted cells are written twice.
fn with_doubled_quotes_in_line(line: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = line.as_bytes();
    let content = line.trim_end_matches(['\r', '\n']).len();
    let ends_cell = |at: usize| at >= content || bytes[at] == delimiter;
    let mut inner = Vec::new();
    let (mut at, mut in_cell, mut has_inner) = (0, false, false);
    while at < content {
        if bytes[at] != b'"' {
            at += 1;
        } else if !in_cell {
            // A quotation mark inside a cell that is not quoted is text.
            in_cell = at == 0 || bytes[at - 1] == delimiter;
            has_inner = false;
            at += 1;
        } else if bytes.get(at + 1) == Some(&b'"') && !(has_inner && ends_cell(at + 2)) {
            at += 2;
        } else if ends_cell(at + 1) {
            in_cell = false;
            at += 1;
        } else {
            // After one that stands by itself, each up to the end of the cell does.
            let opens = bytes[at - 1] == b' ' && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
            if !opens && !has_inner {
                return Cow::Borrowed(line);
            }
            has_inner = true;
            inner.push(at);
            at += 1;
        }
    }
    // The line of a cell that goes on in the next one is left as it is.
    if inner.is_empty() || in_cell {
        return Cow::Borrowed(line);
    }
    let mut doubled = String::with_capacity(line.len() + inner.len());
    let mut start = 0;
    for at in inner {
        doubled.push_str(&line[start..=at]);
        doubled.push('"');
        start = at + 1;
    }
    doubled.push_str(&line[start..]);
    doubled.into()
}

/// The delimiter: the most frequent one of the usual delimiters in the first line.
#[must_use]
pub fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    // A table of one column has no delimiter; any will do.
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
    fn carriage_returns_byte_order_marks_and_padding_are_removed() {
        let (columns, rows, _) = cells(b"\xef\xbb\xbfid , name\r1, Clinic A \r2,\r");
        assert_eq!(columns, ["id", "name"]);
        assert_eq!(rows, [(2, texts(&["1", "Clinic A"])), (3, texts(&["2", "∅"]))]);
    }

    #[test]
    fn a_line_break_inside_a_cell_counts_as_a_line() {
        let (_, rows, _) = cells(b"id;address\n1;\"1 Main St\nSuite 2\"\n\n2;x\n");
        assert_eq!(rows, [(2, texts(&["1", "1 Main St\nSuite 2"])), (5, texts(&["2", "x"]))]);
    }

    #[test]
    fn an_unclosed_quote_is_found_and_a_quoted_line_break_is_valid() {
        let quote_line = |text: &str| unclosed_quote_line(text, b',');
        assert_eq!(quote_line("id,name\n2,\"B,-87.6\n3,C\n4,\"D\",1\n5,E\n"), Some(2));
        assert_eq!(quote_line("id,name\n2,\"never closed\n3,C\n"), Some(2));
        assert_eq!(quote_line("id,name\n2,\"two\nlines\",x\n3, \"padded\nlines\" ,y\n"), None);
        assert_eq!(quote_line("id,name\n2,\"Doc\" Smith,x\n3,the \"Yard\",y\n4,\"say \"\"hi\"\"\",z"), None);
    }

    #[test]
    fn quotation_marks_inside_a_cell_need_not_be_written_twice() {
        let columns = |header: &str| cells(format!("{header}\n1,2,3\n").as_bytes()).0;
        let census = "GEO_ID,\"Less than \"very well\"\",\"Speak \"very well\"!!5 to 17, all\"";
        assert_eq!(columns(census), ["GEO_ID", "Less than \"very well\"", "Speak \"very well\"!!5 to 17, all"]);
        let correct = "GEO_ID,\"Less than \"\"very well\"\"\",\"a \"\"b\"\", c\"";
        assert_eq!(columns(correct), ["GEO_ID", "Less than \"very well\"", "a \"b\", c"]);
        for as_it_is in ["2,\"Doc\" Smith,\"x\"", "the \"Yard\",y", "\"two\nlines of \"a\"\",x", "\"a\",\"b\",c"] {
            assert!(matches!(with_doubled_quotes(as_it_is.into(), b','), Cow::Borrowed(_)), "{as_it_is}");
        }
    }

    #[test]
    fn rows_longer_or_shorter_than_the_header_are_findings() {
        let (_, rows, findings) = cells(b"a,b,c\n1,000,100,20\n1,2\n1,2,3,,\n");
        assert_eq!(rows, [(3, texts(&["1", "2", "\u{2205}"])), (4, texts(&["1", "2", "3"]))]);
        assert_eq!(findings, 2);
    }

    #[test]
    fn windows_1252_is_decoded_with_a_finding() {
        let (_, rows, findings) = cells(b"name\nClinique Sant\xe9\n");
        assert_eq!((rows[0].1[0].as_str(), findings), ("Clinique Santé", 1));
    }
}
