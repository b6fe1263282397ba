//! The tables of a feed: text files in a zip archive or a folder.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::io::Read as _;

use csv::ByteRecord;

use crate::domain::{Finding, FindingKind, SourceLocation, TimetableFault};
use crate::error::{ReadError, did_you_mean, listed};
use crate::files::File;
use crate::files::archive::{Archive, NotAnArchive};
use crate::files::kinds::{self, Given};
use crate::files::regular_file::{FileError, open_regular};
use crate::records::RecordsError;
use crate::records::delimited::UnclosedQuote;
use crate::records::delimited::{decode, delimiter, unclosed_quote_line};

/// The index of each id in a list.
pub(super) type Ids = HashMap<Vec<u8>, u32>;

/// Opens the tables of a feed.
pub(super) struct FeedTables<'f> {
    file: &'f File,
    archive: Option<Archive>,
}

impl<'f> FeedTables<'f> {
    pub(super) fn open(file: &'f File) -> Result<Self, ReadError> {
        if file.path.is_dir() {
            return Ok(Self { file, archive: None });
        }
        let archive = Archive::open(&file.name, &file.path).map_err(|error| match error.kind::<NotAnArchive>() {
            Some(kind) => {
                let advice = kinds::advice(&[file.name.as_str()], Given::Timetable);
                let problem = format!(
                    "is not a readable timetable (GTFS): a feed is a folder or a zip archive, and it {kind}; {advice}"
                );
                ReadError::in_file(&file.name, problem)
            }
            None => error,
        })?;
        Ok(Self { file, archive: Some(archive) })
    }

    /// A table of the feed; `None` where the feed lacks it. In an archive it may be in a folder.
    pub(super) fn table(&mut self, name: &str, findings: &mut Vec<Finding>) -> Result<Option<Table>, ReadError> {
        let place = format!("{}/{name}", self.file.name);
        let unreadable = |source| ReadError::in_file(&place, FileError::Unreadable(source));
        let mut bytes = Vec::new();
        match &mut self.archive {
            None => match open_regular(&self.file.path.join(name)).and_then(|mut file| file.read_to_end(&mut bytes)) {
                Ok(_) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                Err(source) => return Err(unreadable(source)),
            },
            Some(archive) => {
                let has_name = |part: &&str| part.rsplit('/').next() == Some(name) && !part.starts_with("__MACOSX");
                let depth = |part: &&str| (part.matches('/').count(), (*part).to_owned());
                let found = archive.names().filter(has_name).min_by_key(depth).map(str::to_owned);
                let Some(part) = found else { return Ok(None) };
                bytes = archive.bytes(&part)?;
            }
        }
        Table::new(place, &bytes, findings).map(Some)
    }

    /// A table that GTFS requires.
    pub(super) fn required(&mut self, name: &str, findings: &mut Vec<Finding>) -> Result<Table, ReadError> {
        if let Some(table) = self.table(name, findings)? {
            return Ok(table);
        }
        let entries = self.file.all_entries()?;
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        let advice = kinds::advice(&names, Given::Timetable);
        Err(ReadError::in_file(&self.file.name, format!("is not a timetable (GTFS): it has no {name}; {advice}")))
    }
}

/// A table whose first row names the columns.
pub(super) struct Table {
    /// The feed and the name of the table.
    pub(super) name: String,
    text: String,
    delimiter: u8,
    columns: Vec<String>,
}

/// The index of a column; `None` where the table lacks it.
pub(super) type Column = Option<usize>;

impl Table {
    fn new(name: String, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Self, ReadError> {
        let text = decode(&name, bytes, findings).into_owned();
        let delimiter = delimiter(&text);
        if let Some(line) = unclosed_quote_line(&text, delimiter) {
            return Err(ReadError::at_line(name, line as u64, UnclosedQuote));
        }
        let mut table = Self { name, text, delimiter, columns: Vec::new() };
        let header = table.reader().byte_headers().map_err(|error| table.malformed(error))?.clone();
        table.columns = header.iter().map(|cell| text_of(cell).to_ascii_lowercase()).collect();
        Ok(table)
    }

    fn reader(&self) -> csv::Reader<&[u8]> {
        csv::ReaderBuilder::new().delimiter(self.delimiter).flexible(true).from_reader(self.text.as_bytes())
    }

    fn malformed(&self, error: csv::Error) -> ReadError {
        ReadError::in_file(&self.name, FileError::Unreadable(error.into()))
    }

    /// An optional column.
    pub(super) fn column(&self, name: &str) -> Column {
        self.columns.iter().position(|column| column == name)
    }

    /// A required column.
    pub(super) fn required(&self, name: &str) -> Result<Column, ReadError> {
        let column = self.column(name);
        if column.is_some() {
            return Ok(column);
        }
        Err(ReadError::in_file(
            self.name.clone(),
            RecordsError::NoSuchColumn {
                column: name.to_owned(),
                hint: did_you_mean(name, self.columns.iter().map(String::as_str)),
                columns: listed(self.columns.iter().map(String::as_str)),
            },
        ))
    }

    /// Calls `on_row` with each row that is not blank.
    pub(super) fn for_each(&self, mut on_row: impl FnMut(&Row<'_>)) -> Result<(), ReadError> {
        let mut reader = self.reader();
        let mut record = ByteRecord::new();
        let text = self.text.as_bytes();
        let line_end = if self.text.contains('\n') { b'\n' } else { b'\r' };
        let (mut start_of_last, mut line) = (0, 1_u64);
        while reader.read_byte_record(&mut record).map_err(|error| self.malformed(error))? {
            // The reader counts rows; findings name lines.
            let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let rest = text.get(start..).unwrap_or_default();
            let start = start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let skipped = text.get(start_of_last..start).unwrap_or_default();
            line += skipped.iter().map(|&byte| u64::from(byte == line_end)).sum::<u64>();
            start_of_last = start;
            if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                on_row(&Row { table: self, record: &record, line });
            }
        }
        Ok(())
    }
}

/// A row of a table.
pub(super) struct Row<'t> {
    table: &'t Table,
    record: &'t ByteRecord,
    /// Its line in the file, from 1.
    pub(super) line: u64,
}

impl Row<'_> {
    /// A trimmed cell; empty where the table lacks the column.
    pub(super) fn cell(&self, column: Column) -> &[u8] {
        column.and_then(|column| self.record.get(column)).unwrap_or_default().trim_ascii()
    }

    /// A trimmed cell as text; `None` where it is empty.
    pub(super) fn text(&self, column: Column) -> Option<String> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty()).map(text_of)
    }

    /// Its file and line.
    pub(super) fn place(&self) -> SourceLocation {
        SourceLocation::line(&self.table.name, self.line)
    }
}

fn text_of(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell.trim_ascii()).into_owned()
}

/// Faults of rows, counted by table and kind: hundreds of thousands of rows may have the same fault.
#[derive(Default)]
pub(super) struct Faults(BTreeMap<(String, TimetableFault), (SourceLocation, usize, String)>);

impl Faults {
    /// Counts a fault of a row, with the value that is wrong.
    pub(super) fn note(&mut self, row: &Row<'_>, fault: TimetableFault, example: &[u8]) {
        let first = || (row.place(), 0, text_of(example));
        self.0.entry((row.table.name.clone(), fault)).or_insert_with(first).1 += 1;
    }

    /// Counts a fault of several rows of a table together, such as those of a trip.
    pub(super) fn note_table(&mut self, table: &str, fault: TimetableFault, example: &str) {
        let first = || (SourceLocation::file(table), 0, example.to_owned());
        self.0.entry((table.to_owned(), fault)).or_insert_with(first).1 += 1;
    }

    pub(super) fn into_findings(self) -> impl Iterator<Item = Finding> {
        self.0.into_iter().map(|((_, fault), (place, rows, example))| Finding {
            place,
            kind: FindingKind::TimetableRows { fault, rows, example },
        })
    }
}
