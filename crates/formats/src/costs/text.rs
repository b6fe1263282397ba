//! Costs as delimited text.

use std::borrow::Cow;
use std::ops::ControlFlow;

use csv::{ByteRecord, ReaderBuilder};

use crate::costs::labeled_matrix::MatrixError;
use crate::costs::pairs::{Cell, CostColumns, CostError, Costs, PairVisitor, Pairs};
use crate::domain::Finding;
use crate::error::ReadError;
use crate::files::regular_file::FileError;
use crate::records::cell::Commas;
use crate::records::delimited;

/// Delimited text that is read in chunks.
pub(super) struct Text<'t> {
    file: String,
    rows: Cow<'t, str>,
    /// The byte range of each chunk.
    chunks: Vec<(usize, usize)>,
    delimiter: u8,
    origin: usize,
    costs: Costs,
}

impl<'t> Text<'t> {
    pub(super) fn open(
        file: &str,
        bytes: &'t [u8],
        columns: CostColumns<'_>,
        findings: &mut Vec<Finding>,
    ) -> Result<(Self, Commas), ReadError> {
        let text = delimited::decode(file, bytes, findings);
        let text = if text.contains('\n') { text } else { text.replace('\r', "\n").into() };
        let end = text.find('\n').map_or(text.len(), |end| end + 1);
        let header = delimited::read(file, text[..end].as_bytes(), &mut Vec::new())?;
        let rows = match text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[end..]),
            Cow::Owned(text) => Cow::Owned(text[end..].to_owned()),
        };
        let (origin, costs) = match columns {
            CostColumns::Long { origin, destination, cost } => {
                let [origin, destination, cost] =
                    [header.column(origin)?, header.column(destination)?, header.column(cost)?];
                let name = header.name_of(cost).to_owned();
                (origin, Costs::Long { destination: destination.get(), cost: cost.get(), name })
            }
            CostColumns::Wide { origin } => {
                let origin = header.column(origin)?;
                let name = |(column, name): (_, &str)| (column != origin).then(|| name.to_owned());
                (origin, Costs::Wide(header.indexed().map(name).collect()))
            }
            CostColumns::Matrix { .. } => return Err(MatrixError::NotAMatrix.in_file(file)),
        };
        let delimiter = delimited::delimiter(&header_line(bytes));
        let chunks = chunks(&rows);
        Ok((Self { file: file.to_owned(), rows, chunks, delimiter, origin: origin.get(), costs }, header.commas))
    }
}

impl Pairs for Text<'_> {
    fn chunks(&self) -> usize {
        self.chunks.len()
    }

    fn for_each_pair(&self, chunk: usize, on_pair: &mut PairVisitor<'_>) -> Result<(), ReadError> {
        let Some(&(start, end)) = self.chunks.get(chunk) else { return Ok(()) };
        let mut reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(&self.rows.as_bytes()[start..end]);
        let mut row = ByteRecord::new();
        let malformed = |error: csv::Error| ReadError::in_file(&self.file, FileError::Unreadable(error.into()));
        while reader.read_byte_record(&mut row).map_err(malformed)? {
            let byte = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
            let text = |column: usize| str::from_utf8(row.get(column).unwrap_or_default()).unwrap_or_default().trim();
            let origin = text(self.origin);
            let visited = match &self.costs {
                Costs::Long { destination, cost, .. } => {
                    on_pair(start + byte, [origin, text(*destination)], Cell::Text(text(*cost)))
                }
                Costs::Wide(destinations) => destinations.iter().enumerate().try_for_each(|(column, destination)| {
                    let Some(destination) = destination else { return ControlFlow::Continue(()) };
                    on_pair(start + byte, [origin, destination], Cell::Text(text(column)))
                }),
            };
            if visited.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The line of a row; the header is line 1.
    fn line(&self, at: usize) -> u64 {
        let bytes = self.rows.as_bytes();
        let begun = bytes[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let before = bytes[..at + begun].iter().map(|byte| u64::from(*byte == b'\n'));
        2 + before.sum::<u64>()
    }

    fn invalid_cost(&self, at: usize, [_, destination]: [&str; 2], text: String) -> ReadError {
        ReadError::at_line(
            &self.file,
            self.line(at),
            CostError::Invalid { column: self.costs.column(destination), text },
        )
    }
}

fn header_line(bytes: &[u8]) -> Cow<'_, str> {
    let end = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end])
}

/// Byte ranges of about a mebibyte that begin and end with a row.
fn chunks(rows: &str) -> Vec<(usize, usize)> {
    const BYTES: usize = 1 << 20;
    // A line break inside quotes does not end a row.
    if rows.contains('"') {
        return vec![(0, rows.len())];
    }
    let mut chunks = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let after = rows.as_bytes().iter().skip(start + BYTES).position(|byte| *byte == b'\n');
        let end = after.map_or(rows.len(), |after| start + BYTES + after + 1);
        chunks.push((start, end));
        start = end;
    }
    chunks
}
