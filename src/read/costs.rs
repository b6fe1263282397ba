//! Costs of travel in a plain table: one row per pair. A nation has millions of them, so they are read in parts at once.

use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};
use rayon::prelude::*;

use crate::domain::{Finding, FindingKind, Place};
use crate::read::cell::{self, Commas};
use crate::read::delimited;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::places::{Ids, PlacesError};
use crate::read::records::ColumnIdx;
use crate::travel::{CostMatrix, Pair};

/// Reads the costs between two lists of places from the columns for origin, destination and cost.
///
/// Rows about other places are left out, and rows without a cost are out of reach; both with a finding.
///
/// # Errors
/// Where the file cannot be read or lacks a column, where a pair stands twice, a cost is none, or no row is about the places.
pub fn costs(path: &Path, columns: [&str; 3], between: [&Ids; 2]) -> Result<(CostMatrix, Vec<Finding>), PlacesError> {
    let mut findings = Vec::new();
    let file = File::at(path);
    let bytes = file.bytes(&file.content(&["csv", "txt"])?)?;
    let text = delimited::decode(&file.name, &bytes, &mut findings);
    let text = if text.contains('\n') { text } else { text.replace('\r', "\n").into() };
    let (header, rows) = text.split_once('\n').unwrap_or((&text, ""));
    let head = delimited::read(&file.name, header.as_bytes(), &mut Vec::new())?;
    let [origin, destination, cost] = columns.map(|name| head.column(name));
    let columns = [origin?, destination?, cost?];
    let table = Sheet {
        file: &file.name,
        cost: head.name_of(columns[2]),
        columns: columns.map(ColumnIdx::get),
        delimiter: delimited::delimiter(header),
        commas: head.commas,
        between,
    };
    // All parts are waited for, so that the first thing wrong in the file is the one that is told.
    let read: Vec<Result<Part, PlacesError>> = parts(rows).par_iter().map(|part| table.read(rows, part)).collect();
    let read: Vec<Part> = read.into_iter().collect::<Result<_, _>>()?;
    let pairs: Vec<Pair> = read.iter().flat_map(|part| part.pairs.iter().copied()).collect();
    table.report(rows, &read, pairs.len(), &mut findings)?;
    let size = between.map(|ids| ids.names().len());
    let costs = CostMatrix::from_pairs(size, None, &pairs).map_err(|repeated| {
        let [from, to] = [(between[0], repeated.origin), (between[1], repeated.site)]
            .map(|(ids, place)| ids.names()[place as usize].as_str());
        table.repeated(rows, from, to)
    })?;
    Ok((costs, findings))
}

struct Sheet<'s> {
    file: &'s str,
    cost: &'s str,
    columns: [usize; 3],
    delimiter: u8,
    commas: Commas,
    between: [&'s Ids; 2],
}

/// What a part of the rows says.
#[derive(Default)]
struct Part {
    rows: usize,
    pairs: Vec<Pair>,
    outside: Skipped,
    without_cost: Skipped,
}

/// Rows that say nothing: how many, where the first begins, and what it has.
#[derive(Default)]
struct Skipped {
    rows: usize,
    first: Option<(usize, String)>,
}

impl Skipped {
    fn add(&mut self, byte: usize, text: &str) {
        self.rows += 1;
        self.first.get_or_insert_with(|| (byte, text.to_owned()));
    }
}

impl Sheet<'_> {
    fn read(&self, all: &str, &(start, rows): &(usize, &str)) -> Result<Part, PlacesError> {
        let mut part = Part::default();
        // Tables are mostly sorted by origin.
        let mut last: (String, Option<u32>) = (String::new(), None);
        let refused = self.each(rows, |byte, [origin, destination, cost]| {
            part.rows += 1;
            if last.0 != origin {
                last = (origin.to_owned(), self.between[0].find(origin));
            }
            let places = last.1.zip(self.between[1].find(destination));
            let Some((origin, site)) = places else {
                part.outside.add(start + byte, if last.1.is_none() { origin } else { destination });
                return Ok(());
            };
            match self.cost(cost) {
                Some(cost) if (0.0..=1e15).contains(&cost) => part.pairs.push(Pair { origin, site, cost }),
                None if is_out_of_reach(cost) => part.without_cost.add(start + byte, cost),
                _ => return Err((start + byte, cost.to_owned())),
            }
            Ok(())
        })?;
        refused.map_or(Ok(part), |(byte, text)| Err(self.no_cost(line(all, byte), text)))
    }

    /// Goes through rows until one is refused, and answers what was said about that one.
    fn each<E>(
        &self,
        rows: &str,
        mut on_row: impl FnMut(usize, [&str; 3]) -> Result<(), E>,
    ) -> Result<Option<E>, ReadError> {
        let mut reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(rows.as_bytes());
        let mut row = ByteRecord::new();
        let malformed = |error: csv::Error| ReadError::Unreadable { file: self.file.to_owned(), source: error.into() };
        while reader.read_byte_record(&mut row).map_err(malformed)? {
            let byte = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
            let cells =
                self.columns.map(|at| str::from_utf8(row.get(at).unwrap_or_default()).unwrap_or_default().trim());
            if let Err(refused) = on_row(byte, cells) {
                return Ok(Some(refused));
            }
        }
        Ok(None)
    }

    fn cost(&self, text: &str) -> Option<f64> {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if plain { text.parse().ok() } else { cell::number(text, self.commas) }
    }

    fn report(&self, rows: &str, read: &[Part], pairs: usize, findings: &mut Vec<Finding>) -> Result<(), PlacesError> {
        let all = read.iter().map(|part| part.rows).sum();
        if all == 0 {
            return Err(ReadError::Empty { file: self.file.to_owned(), what: "rows" }.into());
        }
        let skipped = |of: fn(&Part) -> &Skipped| {
            let (byte, text) = read.iter().find_map(|part| of(part).first.clone())?;
            Some((read.iter().map(|part| of(part).rows).sum::<usize>(), line(rows, byte), text))
        };
        let outside = skipped(|part| &part.outside);
        if pairs == 0 && outside.is_some() {
            let first = |_, [from, to, _]: [&str; 3]| Err([from.to_owned(), to.to_owned()]);
            let [from, to] = self.each(rows, first)?.unwrap_or_default();
            return Err(PlacesError::NoPair { file: self.file.to_owned(), rows: all, from, to });
        }
        findings.extend(outside.map(|(rows, line, id)| Finding {
            place: Place::line(self.file, line),
            kind: FindingKind::PairsOutside { rows, id },
        }));
        findings.extend(skipped(|part| &part.without_cost).map(|(rows, line, text)| Finding {
            place: Place::line(self.file, line),
            kind: FindingKind::PairsWithoutCost { rows, text },
        }));
        Ok(())
    }

    fn no_cost(&self, line: u64, text: String) -> PlacesError {
        PlacesError::NoCost { file: self.file.to_owned(), line, column: self.cost.to_owned(), text }
    }

    /// Where a pair stands twice.
    fn repeated(&self, rows: &str, from: &str, to: &str) -> PlacesError {
        let mut lines = Vec::new();
        let found = self.each(rows, |byte, [origin, destination, _]| {
            if [origin, destination] == [from, to] {
                lines.push(line(rows, byte));
            }
            if lines.len() < 2 { Ok(()) } else { Err(()) }
        });
        let (first, second) = (lines.first().copied().unwrap_or(0), lines.last().copied().unwrap_or(0));
        let repeated = || ReadError::Repeated {
            file: self.file.to_owned(),
            id: format!("{from} to {to}"),
            what: "lines",
            first,
            second,
        };
        found.map_or_else(PlacesError::Read, |_| repeated().into())
    }
}

/// The rows in parts that begin with a row, each with the byte it begins at.
fn parts(rows: &str) -> Vec<(usize, &str)> {
    const BYTES: usize = 1 << 20;
    // A line break inside quotes is none.
    if rows.contains('"') {
        return vec![(0, rows)];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let after = rows.as_bytes().iter().skip(start + BYTES).position(|byte| *byte == b'\n');
        let end = after.map_or(rows.len(), |after| start + BYTES + after + 1);
        parts.push((start, &rows[start..end]));
        start = end;
    }
    parts
}

/// The line of a row, which follows the header.
fn line(rows: &str, byte: usize) -> u64 {
    let begun = rows.as_bytes()[byte..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let before = rows.as_bytes()[..byte + begun].iter().map(|byte| u64::from(*byte == b'\n'));
    2 + before.sum::<u64>()
}

/// What programs write where nothing is reached.
fn is_out_of_reach(text: &str) -> bool {
    ["", "na", "nan", "null", "none", "inf", "infinity"].iter().any(|mark| text.eq_ignore_ascii_case(mark))
}
