//! Costs as text: CSV and its relatives.

use std::borrow::Cow;
use std::ops::ControlFlow;

use csv::{ByteRecord, ReaderBuilder};

use crate::domain::Finding;
use crate::read::cell::Commas;
use crate::read::costs::{Cell, CostColumns, MatrixError, OnPair, Pairs};
use crate::read::delimited;
use crate::read::error::ReadError;
use crate::read::places::PlacesError;

/// A text whose rows are read in parts.
pub(super) struct Text<'t> {
    file: String,
    rows: Cow<'t, str>,
    /// Where each part begins and ends.
    parts: Vec<(usize, usize)>,
    delimiter: u8,
    origin: usize,
    costs: Costs,
}

enum Costs {
    Long {
        destination: usize,
        cost: usize,
        name: String,
    },
    /// The destination of each column; that of the origins is no destination.
    Wide(Vec<Option<String>>),
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
        let head = delimited::read(file, text[..end].as_bytes(), &mut Vec::new())?;
        let rows = match text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[end..]),
            Cow::Owned(text) => Cow::Owned(text[end..].to_owned()),
        };
        let (origin, costs) = match columns {
            CostColumns::Long { origin, destination, cost } => {
                let [origin, destination, cost] = [head.column(origin)?, head.column(destination)?, head.column(cost)?];
                let name = head.name_of(cost).to_owned();
                (origin, Costs::Long { destination: destination.get(), cost: cost.get(), name })
            }
            CostColumns::Wide { origin } => {
                let origin = head.column(origin)?;
                let name = |(column, name): (_, &str)| (column != origin).then(|| name.to_owned());
                (origin, Costs::Wide(head.indexed().map(name).collect()))
            }
            CostColumns::Matrix { .. } => return Err(MatrixError::Table.of(file)),
        };
        let delimiter = delimited::delimiter(&head_line(bytes));
        let parts = parts(&rows);
        Ok((Self { file: file.to_owned(), rows, parts, delimiter, origin: origin.get(), costs }, head.commas))
    }
}

impl Pairs for Text<'_> {
    fn parts(&self) -> usize {
        self.parts.len()
    }

    fn each(&self, part: usize, on_pair: &mut OnPair<'_>) -> Result<(), ReadError> {
        let Some(&(start, end)) = self.parts.get(part) else { return Ok(()) };
        let mut reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(&self.rows.as_bytes()[start..end]);
        let mut row = ByteRecord::new();
        let malformed = |error: csv::Error| ReadError::Unreadable { file: self.file.clone(), source: error.into() };
        while reader.read_byte_record(&mut row).map_err(malformed)? {
            let byte = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
            let text = |column: usize| str::from_utf8(row.get(column).unwrap_or_default()).unwrap_or_default().trim();
            let origin = text(self.origin);
            let told = match &self.costs {
                Costs::Long { destination, cost, .. } => {
                    on_pair(start + byte, [origin, text(*destination)], Cell::Text(text(*cost)))
                }
                Costs::Wide(destinations) => destinations.iter().enumerate().try_for_each(|(column, destination)| {
                    let Some(destination) = destination else { return ControlFlow::Continue(()) };
                    on_pair(start + byte, [origin, destination], Cell::Text(text(column)))
                }),
            };
            if told.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The line of a row, which follows the header.
    fn line(&self, at: usize) -> u64 {
        let bytes = self.rows.as_bytes();
        let begun = bytes[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let before = bytes[..at + begun].iter().map(|byte| u64::from(*byte == b'\n'));
        2 + before.sum::<u64>()
    }

    fn no_cost(&self, at: usize, [_, destination]: [&str; 2], text: String) -> PlacesError {
        let column = match &self.costs {
            Costs::Long { name, .. } => name.clone(),
            Costs::Wide(_) => destination.to_owned(),
        };
        PlacesError::NoCost { file: self.file.clone(), line: self.line(at), column, text }
    }
}

fn head_line(bytes: &[u8]) -> Cow<'_, str> {
    let end = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end])
}

/// The rows in parts that begin with a row.
fn parts(rows: &str) -> Vec<(usize, usize)> {
    const BYTES: usize = 1 << 20;
    // A line break inside quotes is none.
    if rows.contains('"') {
        return vec![(0, rows.len())];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let after = rows.as_bytes().iter().skip(start + BYTES).position(|byte| *byte == b'\n');
        let end = after.map_or(rows.len(), |after| start + BYTES + after + 1);
        parts.push((start, end));
        start = end;
    }
    parts
}
