//! The tables of a feed: text files in an archive or a folder.

use std::collections::BTreeMap;
use std::io::Read as _;

use csv::ByteRecord;

use crate::domain::{Finding, FindingKind, Place, TimetableFault};
use crate::read::archive::Archive;
use crate::read::delimited::{decode, delimiter, open_quote};
use crate::read::error::{ReadError, did_you_mean, listed};
use crate::read::file::{File, regular};

/// The files of a feed.
pub(super) struct Parts<'f> {
    file: &'f File,
    archive: Option<Archive>,
}

impl<'f> Parts<'f> {
    pub(super) fn open(file: &'f File) -> Result<Self, ReadError> {
        if file.path.is_dir() {
            return Ok(Self { file, archive: None });
        }
        let archive = Archive::open(&file.name, &file.path).map_err(|error| match error {
            ReadError::Archive { file, reason } => {
                let reason = format!(
                    "is no timetable (GTFS) that can be read: a feed is a folder or a zip archive, and it {reason}"
                );
                ReadError::Archive { file, reason }
            }
            other => other,
        })?;
        Ok(Self { file, archive: Some(archive) })
    }

    /// A table of the feed; `None` where the feed has none. In an archive it may lie in a folder.
    pub(super) fn table(&mut self, name: &str, findings: &mut Vec<Finding>) -> Result<Option<Table>, ReadError> {
        let place = format!("{}/{name}", self.file.name);
        let unreadable = |source| ReadError::Unreadable { file: place.clone(), source };
        let mut bytes = Vec::new();
        match &mut self.archive {
            None => match regular(&self.file.path.join(name)).and_then(|mut file| file.read_to_end(&mut bytes)) {
                Ok(_) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                Err(source) => return Err(unreadable(source)),
            },
            Some(archive) => {
                let is_it = |part: &&str| part.rsplit('/').next() == Some(name) && !part.starts_with("__MACOSX");
                let shallow = |part: &&str| (part.matches('/').count(), (*part).to_owned());
                let found = archive.names().filter(is_it).min_by_key(shallow).map(str::to_owned);
                let Some(part) = found else { return Ok(None) };
                bytes = archive.bytes(&part)?;
            }
        }
        Table::new(place, &bytes, findings).map(Some)
    }

    /// A table that every feed has.
    pub(super) fn needed(&mut self, name: &str, findings: &mut Vec<Finding>) -> Result<Table, ReadError> {
        self.table(name, findings)?.ok_or_else(|| ReadError::Archive {
            file: self.file.name.clone(),
            reason: format!("is no timetable (GTFS): it has no {name}"),
        })
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

/// Where a column is; `None` where the table has none of that name.
pub(super) type Column = Option<usize>;

impl Table {
    fn new(name: String, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Self, ReadError> {
        let text = decode(&name, bytes, findings).into_owned();
        let delimiter = delimiter(&text);
        if let Some(line) = open_quote(&text, delimiter) {
            return Err(ReadError::OpenQuote { file: name, line });
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
        ReadError::Unreadable { file: self.name.clone(), source: error.into() }
    }

    /// A column that the table may have.
    pub(super) fn column(&self, name: &str) -> Column {
        self.columns.iter().position(|column| column == name)
    }

    /// A column without which the table says nothing.
    pub(super) fn needed(&self, name: &str) -> Result<Column, ReadError> {
        let column = self.column(name);
        if column.is_some() {
            return Ok(column);
        }
        Err(ReadError::NoSuchColumn {
            file: self.name.clone(),
            column: name.to_owned(),
            hint: did_you_mean(name, self.columns.iter().map(String::as_str)),
            columns: listed(self.columns.iter().map(String::as_str)),
        })
    }

    /// Every row with anything in it.
    pub(super) fn for_each(&self, mut on_row: impl FnMut(&Row<'_>)) -> Result<(), ReadError> {
        let mut reader = self.reader();
        let mut record = ByteRecord::new();
        let text = self.text.as_bytes();
        let line_end = if self.text.contains('\n') { b'\n' } else { b'\r' };
        let (mut passed, mut line) = (0, 1_u64);
        while reader.read_byte_record(&mut record).map_err(|error| self.malformed(error))? {
            // The reader counts rows; a finding names the line that an editor shows.
            let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let rest = text.get(start..).unwrap_or_default();
            let start = start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let between = text.get(passed..start).unwrap_or_default();
            line += between.iter().map(|&byte| u64::from(byte == line_end)).sum::<u64>();
            passed = start;
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
    /// A cell without the white space around it; an empty one, and one of a column that is not there, is empty.
    pub(super) fn cell(&self, column: Column) -> &[u8] {
        column.and_then(|column| self.record.get(column)).unwrap_or_default().trim_ascii()
    }

    /// The same as text; an empty one is `None`.
    pub(super) fn text(&self, column: Column) -> Option<String> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty()).map(text_of)
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        Place::line(&self.table.name, self.line)
    }
}

fn text_of(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell.trim_ascii()).into_owned()
}

/// What is wrong with rows, counted: a feed has hundreds of thousands of rows that may have the same fault.
#[derive(Default)]
pub(super) struct Faults(BTreeMap<(String, TimetableFault), (Place, usize, String)>);

impl Faults {
    /// Notes a row that something is wrong with, and the value that shows it.
    pub(super) fn note(&mut self, row: &Row<'_>, fault: TimetableFault, example: &[u8]) {
        let first = || (row.place(), 0, text_of(example));
        self.0.entry((row.table.name.clone(), fault)).or_insert_with(first).1 += 1;
    }

    /// Notes what is wrong with something that stands in several rows of a table.
    pub(super) fn note_of(&mut self, table: &str, fault: TimetableFault, example: &str) {
        let first = || (Place::file(table), 0, example.to_owned());
        self.0.entry((table.to_owned(), fault)).or_insert_with(first).1 += 1;
    }

    pub(super) fn into_findings(self) -> impl Iterator<Item = Finding> {
        self.0.into_iter().map(|((_, fault), (place, rows, example))| Finding {
            place,
            kind: FindingKind::TimetableRows { fault, rows, example },
        })
    }
}
