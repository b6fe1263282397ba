//! What a workbook may hold, checked before the library that reads it takes memory by what the file says of itself.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use crate::error::{ReadError, listed};
use crate::files::archive::unpacked_limit;
use crate::records::sheets::error::SheetError;

/// The most bytes that its parts unpack to, together.
const MAX_UNPACKED: u64 = 2 << 30;
/// The most cells of a sheet: 85,000 tracts with 117 columns. A cell takes 56 bytes while an ODS is read.
pub(super) const MAX_CELLS: u64 = 10_000_000;
/// The most text of a sheet, in bytes.
pub(super) const MAX_TEXT: u64 = 512 << 20;
/// The most rows of a sheet.
const MAX_ROWS: u64 = 1 << 20;

/// The kinds of workbooks that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WorkbookKind {
    Xlsx,
    Ods,
}

/// The kind of a workbook whose parts are well-formed and within the limits.
pub(super) fn check(file: &str, bytes: &[u8]) -> Result<WorkbookKind, ReadError> {
    let damaged = |reason: String| ReadError::in_file(file, SheetError::Damaged { reason });
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let kind = kind(file, &archive)?;
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| damaged(error.to_string()))?;
        let name = part.name().to_owned();
        let most = unpacked_limit(part.compressed_size().min(bytes.len() as u64)).min(left);
        let mut limited = part.take(most + 1);
        let is_xml = [".xml", ".rels"].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
        let checked = if is_xml { check_xml(&mut limited, kind) } else { Ok(()) };
        // The rest of a part counts too, and shows whether it is whole.
        std::io::copy(&mut limited, &mut std::io::sink()).map_err(|error| damaged(format!("{name}: {error}")))?;
        if limited.limit() == 0 {
            let what = format!("{} MiB, unpacked, in its part {name}", most >> 20);
            return Err(ReadError::in_file(file, SheetError::TooMuch { what }));
        }
        left -= most + 1 - limited.limit();
        checked.map_err(|problem| match problem {
            XmlProblem::Malformed(reason) => damaged(format!("{name}: {reason}")),
            XmlProblem::TooMuch(what) => ReadError::in_file(file, SheetError::TooMuch { what }),
        })?;
    }
    Ok(kind)
}

fn kind(file: &str, archive: &ZipArchive<Cursor<&[u8]>>) -> Result<WorkbookKind, ReadError> {
    let names: Vec<&str> = archive.file_names().collect();
    let has = |wanted: &str| names.iter().any(|name| name.to_ascii_lowercase().ends_with(wanted));
    if has("workbook.bin") {
        return Err(ReadError::in_file(file, SheetError::Binary));
    }
    if has("[content_types].xml") && has("workbook.xml") {
        return Ok(WorkbookKind::Xlsx);
    }
    if names.contains(&"mimetype") && names.contains(&"content.xml") {
        return Ok(WorkbookKind::Ods);
    }
    Err(ReadError::in_file(file, SheetError::NoWorkbook { parts: listed(names) }))
}

enum XmlProblem {
    Malformed(String),
    TooMuch(String),
}

/// Reads a part to its end: it must be well-formed, as the reader of workbooks waits for the ends of elements, and hold no more than
/// the limits.
fn check_xml(part: impl Read, kind: WorkbookKind) -> Result<(), XmlProblem> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let (mut depth, mut buffer, mut sheet) = (0_u64, Vec::new(), OdsSheet::default());
    loop {
        buffer.clear();
        let malformed = |reason: String| XmlProblem::Malformed(reason);
        match reader.read_event_into(&mut buffer).map_err(|error| malformed(error.to_string()))? {
            Event::Start(element) => {
                depth += 1;
                match kind {
                    WorkbookKind::Ods => sheet.start(&element)?,
                    WorkbookKind::Xlsx => check_shared_strings(&element)?,
                }
            }
            Event::End(element) => {
                depth -= 1;
                if kind == WorkbookKind::Ods {
                    sheet.end(element.name())?;
                }
            }
            Event::Text(text) => sheet.text(text.len()),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(malformed("it ends in the middle of an element".to_owned())),
            _ => {}
        }
    }
}

/// The reader of workbooks takes memory for as many shared texts as the part says that it has.
fn check_shared_strings(element: &BytesStart<'_>) -> Result<(), XmlProblem> {
    if element.local_name().as_ref() != "sst" {
        return Ok(());
    }
    match attribute(element, "uniqueCount")? {
        Some(count) if count > MAX_CELLS => Err(XmlProblem::TooMuch(format!("{MAX_CELLS} different texts"))),
        _ => Ok(()),
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<u64>, XmlProblem> {
    let found = element.try_get_attribute(name).map_err(|error| XmlProblem::Malformed(error.to_string()))?;
    // A number that is no u64 is too large, or the reader of workbooks refuses it.
    Ok(found.map(|found| found.value.trim().parse().unwrap_or(u64::MAX)))
}

/// How much a sheet of an ODS takes when its repeated cells and rows are written out.
#[derive(Default)]
struct OdsSheet {
    row_repeats: u64,
    /// The cells of the current row, up to the last one that is not empty, and in all.
    row_filled: u64,
    row_width: u64,
    row_text: u64,
    cell_repeats: u64,
    is_cell_filled: bool,
    cell_text: u64,
    rows: u64,
    rows_filled: u64,
    width: u64,
    held: u64,
    text: u64,
}

impl OdsSheet {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), XmlProblem> {
        match element.name().as_ref() {
            "table:table" => {
                let (held, text) = (self.held, self.text);
                *self = Self { held, text, ..Self::default() };
            }
            "table:table-row" => {
                self.row_repeats = attribute(element, "table:number-rows-repeated")?.unwrap_or(1).min(MAX_ROWS);
                (self.row_filled, self.row_width, self.row_text) = (0, 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell_repeats = attribute(element, "table:number-columns-repeated")?.unwrap_or(1).min(1 << 14);
                let has = |name| element.try_get_attribute(name).is_ok_and(|found| found.is_some());
                self.is_cell_filled = has("office:value-type") || has("table:formula") || has("calcext:value-type");
                // Of a number nothing is held but the number.
                let holds_text = has("office:string-value") || has("table:formula");
                self.cell_text = if holds_text { element.len() as u64 } else { 0 };
            }
            "text:s" => self.cell_text = self.cell_text.saturating_add(attribute(element, "text:c")?.unwrap_or(1)),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, length: usize) {
        self.cell_text = self.cell_text.saturating_add(length as u64);
    }

    fn end(&mut self, name: QName<'_>) -> Result<(), XmlProblem> {
        match name.as_ref() {
            "table:table-cell" | "table:covered-table-cell" => {
                self.row_width = (self.row_width + self.cell_repeats).min(1 << 14);
                if self.is_cell_filled {
                    self.row_filled = self.row_width;
                    self.row_text = self.row_text.saturating_add(self.cell_text.saturating_mul(self.cell_repeats));
                }
                self.cell_text = 0;
                self.check()
            }
            "table:table-row" => {
                self.rows = (self.rows + self.row_repeats).min(MAX_ROWS);
                if self.row_filled > 0 {
                    (self.rows_filled, self.width) = (self.rows, self.width.max(self.row_filled));
                }
                self.held = self.held.saturating_add(self.row_filled);
                self.text = self.text.saturating_add(self.row_text.saturating_mul(self.row_repeats));
                self.check()
            }
            _ => Ok(()),
        }
    }

    fn check(&self) -> Result<(), XmlProblem> {
        if self.held.max(self.rows_filled * self.width) > MAX_CELLS {
            return Err(XmlProblem::TooMuch(format!("{} million cells", MAX_CELLS / 1_000_000)));
        }
        if self.text.max(self.row_text).max(self.cell_text) > MAX_TEXT {
            return Err(XmlProblem::TooMuch(format!("{} MiB of text", MAX_TEXT >> 20)));
        }
        Ok(())
    }
}
