//! Costs of travel in a plain table, long or wide, as text or Parquet, or in a matrix. A nation has millions of them, so
//! they are read in parts at once.

mod answer;
mod columnar;
mod grid;
mod omx;
mod text;

use std::ops::ControlFlow;
use std::path::Path;

use rayon::prelude::*;

use crate::domain::{Finding, FindingKind, Place};
use crate::read::cell::{self, Commas};
use crate::read::costs::columnar::Columnar;
use crate::read::costs::text::Text;
use crate::read::error::ReadError;
use crate::read::file::{Content, File};
use crate::read::parquet;
use crate::read::places::{Ids, PlacesError};
use crate::study::TableUnit;
use crate::travel::{CostMatrix, Pair};

pub use grid::MatrixError;

/// Which columns of a table, or which parts of a file of matrices, hold what.
#[derive(Debug, Clone, Copy)]
pub enum CostColumns<'c> {
    /// A row for each pair.
    Long {
        /// The column of origins; in an Open Matrix, the lookup of rows.
        origin: &'c str,
        /// The column of destinations; in an Open Matrix, the lookup of columns.
        destination: &'c str,
        /// The column of costs; in an Open Matrix, the matrix.
        cost: &'c str,
    },
    /// A row for each origin, and a column for each destination, which has its id for a name.
    Wide {
        /// The column of origins.
        origin: &'c str,
    },
    /// A row for each origin and a column for each destination, without ids.
    Matrix {
        /// The matrix.
        cost: &'c str,
        /// The ids of rows and columns in their order; in an Open Matrix `None` stands for the numbers from 1.
        order: Option<[&'c Ids; 2]>,
    },
}

/// What a table of costs says about two lists of places.
pub(crate) struct Told {
    /// The costs.
    pub(crate) matrix: CostMatrix,
    /// Whether the table has a row about each origin, be it one without a cost.
    pub(crate) has_rows: Vec<bool>,
}

/// Reads the costs between two lists of places, as they stand in the file.
///
/// Of a file of matrices one name is that of a matrix: in the answer of a routing service that was asked about the places in
/// their order, in an Open Matrix between places that are numbered from 1. Pairs of other places are left out, and those
/// without a cost are out of reach; both with a finding.
///
/// # Errors
/// Where the file cannot be read or lacks a column, where a pair stands twice, a cost is none, or no pair is about the places.
pub fn costs(
    path: &Path,
    columns: CostColumns<'_>,
    between: [&Ids; 2],
) -> Result<(CostMatrix, Vec<Finding>), PlacesError> {
    let file = File::at(path);
    let columns = match (columns, Format::of(&file)?.0) {
        (CostColumns::Wide { origin: cost }, Format::Answer) => CostColumns::Matrix { cost, order: Some(between) },
        (CostColumns::Wide { origin: cost }, Format::OpenMatrix) => CostColumns::Matrix { cost, order: None },
        (columns, _) => columns,
    };
    let mut findings = Vec::new();
    let told = told(&file, columns, None, between, &mut findings)?;
    Ok((told.matrix, findings))
}

/// What a file of costs is, by its first bytes.
#[derive(Debug, Clone, Copy)]
enum Format {
    Text,
    Parquet,
    Answer,
    OpenMatrix,
}

impl Format {
    fn of(file: &File) -> Result<(Self, Content), ReadError> {
        const ENOUGH: u64 = 64;
        let content = file.content(&["parquet", "csv", "txt", "json", "omx"])?;
        let head = file.head(&content, ENOUGH)?;
        let format = if parquet::is_parquet(&head) {
            Self::Parquet
        } else if omx::is_hdf5(&head) {
            Self::OpenMatrix
        } else if answer::is_json(&head) {
            Self::Answer
        } else {
            Self::Text
        };
        Ok((format, content))
    }
}

/// The same of a file that is open, in a unit that somebody says, with the origins that it says anything about.
pub(crate) fn told(
    file: &File,
    columns: CostColumns<'_>,
    unit: Option<TableUnit>,
    between: [&Ids; 2],
    findings: &mut Vec<Finding>,
) -> Result<Told, PlacesError> {
    let (format, content) = Format::of(file)?;
    let commas = Commas::Thousands;
    match format {
        Format::Parquet => {
            let rows = Columnar::open(&file.name, file.bytes(&content)?, columns)?;
            Sheet { file: &file.name, rows, commas, unit, between }.read(findings)
        }
        Format::Answer => {
            let rows = answer::open(&file.name, &file.bytes(&content)?, columns, unit)?;
            Sheet { file: &file.name, rows, commas, unit, between }.read(findings)
        }
        Format::OpenMatrix => {
            let rows = omx::open(file, &content, columns)?;
            Sheet { file: &file.name, rows, commas, unit, between }.read(findings)
        }
        Format::Text => {
            let bytes = file.bytes(&content)?;
            let (rows, commas) = Text::open(&file.name, &bytes, columns, findings)?;
            Sheet { file: &file.name, rows, commas, unit, between }.read(findings)
        }
    }
}

/// What stands in a table for a cost.
#[derive(Debug, Clone, Copy)]
enum Cell<'t> {
    Text(&'t str),
    Number(f64),
}

/// Is told of each pair: where it stands, from where to where, and its cost.
type OnPair<'f> = dyn FnMut(usize, [&str; 2], Cell<'_>) -> ControlFlow<()> + 'f;

/// The pairs of a table, whatever its format.
trait Pairs: Sync {
    /// In how many parts it can be read at once.
    fn parts(&self) -> usize;
    /// Goes through the pairs of a part, until enough is known.
    fn each(&self, part: usize, on_pair: &mut OnPair<'_>) -> Result<(), ReadError>;
    /// The line or the record of where a pair stands, from 1.
    fn line(&self, at: usize) -> u64;
    /// What is wrong with a pair whose cost is none.
    fn no_cost(&self, at: usize, pair: [&str; 2], text: String) -> PlacesError;
}

struct Sheet<'s, R> {
    file: &'s str,
    rows: R,
    commas: Commas,
    unit: Option<TableUnit>,
    between: [&'s Ids; 2],
}

/// What a part of the table says.
#[derive(Default)]
struct Part {
    all: usize,
    pairs: Vec<Pair>,
    /// The origins of its rows.
    told: Vec<u32>,
    outside: Skipped,
    without_cost: Skipped,
    refused: Option<PlacesError>,
}

/// Pairs that say nothing: how many, where the first stands, and what it has.
#[derive(Default)]
struct Skipped {
    pairs: usize,
    first: Option<(usize, String)>,
}

impl Skipped {
    fn add(&mut self, at: usize, text: impl FnOnce() -> String) {
        self.pairs += 1;
        self.first.get_or_insert_with(|| (at, text()));
    }
}

impl<R: Pairs> Sheet<'_, R> {
    fn read(&self, findings: &mut Vec<Finding>) -> Result<Told, PlacesError> {
        // All parts are waited for, so that the first thing wrong in the file is the one that is told.
        let parts: Vec<Result<Part, ReadError>> =
            (0..self.rows.parts()).into_par_iter().map(|part| self.part(part)).collect();
        let mut read = Vec::with_capacity(parts.len());
        for part in parts {
            let mut part = part?;
            if let Some(refused) = part.refused.take() {
                return Err(refused);
            }
            read.push(part);
        }
        let pairs = read.iter().map(|part| part.pairs.as_slice()).collect::<Vec<_>>().concat();
        self.report(&read, pairs.len(), findings)?;
        let size = self.between.map(|ids| ids.names().len());
        let mut has_rows = vec![false; size[0]];
        read.iter().flat_map(|part| &part.told).for_each(|origin| has_rows[*origin as usize] = true);
        drop(read);
        let unit = self.unit.map(|unit| unit.scale().0);
        let matrix = CostMatrix::from_pairs(size, unit, &pairs).map_err(|repeated| {
            let [from, to] = [(self.between[0], repeated.origin), (self.between[1], repeated.site)]
                .map(|(ids, place)| ids.names()[place as usize].as_str());
            self.repeated(from, to)
        })?;
        Ok(Told { matrix, has_rows })
    }

    fn part(&self, number: usize) -> Result<Part, ReadError> {
        let mut part = Part::default();
        let each = self.unit.map_or(1.0, |unit| unit.scale().1);
        let [origins, destinations] = self.between.map(|ids| ids.names().len());
        let most = origins.saturating_mul(destinations);
        // Tables are mostly sorted by origin.
        let mut last: (String, Option<u32>) = (String::new(), None);
        self.rows.each(number, &mut |at, [origin, destination], cell| {
            part.all += 1;
            if last.0 != origin {
                last = (origin.to_owned(), self.between[0].find(origin));
                part.told.extend(last.1);
            }
            let pair = last.1.and_then(|origin| Some((origin, self.between[1].find(destination)?)));
            let Some((origin_at, site)) = pair else {
                part.outside.add(at, || if last.1.is_none() { origin } else { destination }.to_owned());
                return ControlFlow::Continue(());
            };
            match self.number(cell) {
                Some(cost) if (0.0..=1e15).contains(&cost) => {
                    part.pairs.push(Pair { origin: origin_at, site, cost: cost * each });
                    // Then one stands twice, which is told when all are read.
                    if part.pairs.len() > most {
                        return ControlFlow::Break(());
                    }
                }
                _ if is_out_of_reach(cell) => part.without_cost.add(at, || shown(cell)),
                _ => {
                    part.refused = Some(self.rows.no_cost(at, [origin, destination], shown(cell)));
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(part)
    }

    fn number(&self, cell: Cell<'_>) -> Option<f64> {
        match cell {
            Cell::Number(number) => Some(number),
            Cell::Text(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => {
                text.parse().ok()
            }
            Cell::Text(text) => cell::number(text, self.commas),
        }
    }

    fn report(&self, read: &[Part], pairs: usize, findings: &mut Vec<Finding>) -> Result<(), PlacesError> {
        let all = read.iter().map(|part| part.all).sum();
        if all == 0 {
            return Err(ReadError::Empty { file: self.file.to_owned(), what: "rows" }.into());
        }
        let skipped = |of: fn(&Part) -> &Skipped| {
            let (at, text) = read.iter().find_map(|part| of(part).first.clone())?;
            Some((read.iter().map(|part| of(part).pairs).sum::<usize>(), self.rows.line(at), text))
        };
        let outside = skipped(|part| &part.outside);
        if pairs == 0 && outside.is_some() {
            let mut first = [String::new(), String::new()];
            self.rows.each(0, &mut |_, ids, _| {
                first = ids.map(str::to_owned);
                ControlFlow::Break(())
            })?;
            let [from, to] = first;
            return Err(PlacesError::NoPair { file: self.file.to_owned(), pairs: all, from, to });
        }
        findings.extend(outside.map(|(pairs, line, id)| Finding {
            place: Place::line(self.file, line),
            kind: FindingKind::PairsOutside { pairs, id },
        }));
        findings.extend(skipped(|part| &part.without_cost).map(|(pairs, line, text)| Finding {
            place: Place::line(self.file, line),
            kind: FindingKind::PairsWithoutCost { pairs, text },
        }));
        Ok(())
    }

    /// Where a pair stands twice.
    fn repeated(&self, from: &str, to: &str) -> PlacesError {
        let mut lines = Vec::new();
        for part in 0..self.rows.parts() {
            let told = self.rows.each(part, &mut |at, pair, _| {
                if pair == [from, to] {
                    lines.push(self.rows.line(at));
                }
                if lines.len() < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
            if let Err(error) = told {
                return error.into();
            }
        }
        let (first, second) = (lines.first().copied().unwrap_or(0), lines.get(1).copied().unwrap_or(0));
        let (file, id) = (self.file.to_owned(), format!("{from} to {to}"));
        ReadError::Repeated { file, id, what: "lines", first, second }.into()
    }
}

/// What programs write where nothing is reached.
fn is_out_of_reach(cell: Cell<'_>) -> bool {
    match cell {
        Cell::Text(text) => {
            ["", "na", "nan", "null", "none", "inf", "infinity"].iter().any(|mark| text.eq_ignore_ascii_case(mark))
        }
        Cell::Number(number) => number.is_nan() || number == f64::INFINITY,
    }
}

fn shown(cell: Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => number.to_string(),
    }
}
