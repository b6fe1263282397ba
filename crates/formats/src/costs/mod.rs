//! Travel costs from tables, long or wide, as text or Parquet, and from matrices. A nation has millions of pairs, so
//! they are read in chunks in parallel.

mod columnar;
pub mod imported;
mod labeled_matrix;
mod omx;
mod pairs;
mod routing_response;
mod text;

use std::ops::ControlFlow;
use std::path::Path;

use rayon::prelude::*;

use crate::costs::columnar::Columnar;
use crate::costs::pairs::{Cell, CostError, Pairs};
use crate::costs::text::Text;
use crate::domain::{Finding, FindingKind, SourceLocation};
use crate::error::ReadError;
use crate::files::sniff::{FileSignature, sniff};
use crate::files::{Content, File};
use crate::records::RecordsError;
use crate::records::cell::{self, Commas};
use crate::records::id_index::IdIndex;
use crate::records::parquet;
use crate::study::TableUnit;
use crate::travel::{CostMatrix, Pair};

pub use pairs::CostColumns;

/// The costs of a table between two lists of places.
pub struct MatchedCosts {
    /// The costs.
    pub matrix: CostMatrix,
    /// For each origin, whether the table has a row of it, with or without a cost.
    pub has_rows: Vec<bool>,
}

/// Reads the costs between two lists of places, in the unit of the file.
///
/// In a file of matrices `Wide` names the matrix: in the response of a routing service the rows and columns are the
/// places in their order, in an Open Matrix they are numbered from 1. Pairs of other places are ignored, and pairs
/// without a cost are unreachable; both are findings.
///
/// # Errors
/// Where the file cannot be read or lacks a column, a pair is repeated, a cost is invalid, or no pair has known places.
pub fn costs(
    path: &Path,
    columns: CostColumns<'_>,
    ids: [&IdIndex; 2],
) -> Result<(CostMatrix, Vec<Finding>), ReadError> {
    let file = File::at(path);
    let columns = match (columns, Format::of(&file)?.0) {
        (CostColumns::Wide { origin: cost }, Format::RoutingResponse) => CostColumns::Matrix { cost, order: Some(ids) },
        (CostColumns::Wide { origin: cost }, Format::OpenMatrix) => CostColumns::Matrix { cost, order: None },
        (columns, _) => columns,
    };
    let mut findings = Vec::new();
    let matched = match_costs(&file, columns, None, ids, &mut findings)?;
    Ok((matched.matrix, findings))
}

/// The destinations that a table of costs names, in the order of their first pairs. A file of matrices has no ids of its own.
///
/// # Errors
/// Where the file cannot be read, lacks a column, or holds matrices.
pub fn destinations(path: &Path, columns: CostColumns<'_>) -> Result<IdIndex, ReadError> {
    let file = File::at(path);
    let mut findings = Vec::new();
    match Format::of(&file)? {
        (Format::Parquet, content) => ids_of(&Columnar::open(&file.name, file.bytes(&content)?, columns)?),
        (Format::Text, content) => ids_of(&Text::open(&file.name, &file.bytes(&content)?, columns, &mut findings)?.0),
        (Format::RoutingResponse | Format::OpenMatrix, _) => {
            Err(ReadError::in_file(&file.name, "holds matrices without ids; a table of pairs is needed here"))
        }
    }
}

fn ids_of(rows: &impl Pairs) -> Result<IdIndex, ReadError> {
    let mut ids = IdIndex::default();
    for chunk in 0..rows.chunks() {
        rows.for_each_pair(chunk, &mut |_, [_, destination], _| {
            if ids.find(destination).is_none() {
                ids.add(destination);
            }
            ControlFlow::Continue(())
        })?;
    }
    Ok(ids)
}

/// The format of a file of costs, by its first bytes.
#[derive(Debug, Clone, Copy)]
enum Format {
    Text,
    Parquet,
    RoutingResponse,
    OpenMatrix,
}

impl Format {
    fn of(file: &File) -> Result<(Self, Content), ReadError> {
        const SIGNATURE_BYTES: u64 = 64;
        let content = file.content(&["parquet", "csv", "txt", "json", "omx"])?;
        let head = file.head(&content, SIGNATURE_BYTES)?;
        if sniff(&head) == FileSignature::Workbook {
            let problem = "is a workbook, and travel costs are read as CSV or Parquet; save its sheet as CSV";
            return Err(ReadError::in_file(&file.name, problem));
        }
        let format = if parquet::is_parquet(&head) {
            Self::Parquet
        } else if omx::is_hdf5(&head) {
            Self::OpenMatrix
        } else if routing_response::is_json(&head) {
            Self::RoutingResponse
        } else {
            Self::Text
        };
        Ok((format, content))
    }
}

/// Reads the costs between two lists of places from an open file, in the unit of the study.
///
/// # Errors
/// Where the file cannot be read or lacks a column, a pair is repeated, a cost is invalid, or no pair has known places.
pub fn match_costs(
    file: &File,
    columns: CostColumns<'_>,
    unit: Option<TableUnit>,
    ids: [&IdIndex; 2],
    findings: &mut Vec<Finding>,
) -> Result<MatchedCosts, ReadError> {
    let (format, content) = Format::of(file)?;
    let commas = Commas::Thousands;
    match format {
        Format::Parquet => {
            let rows = Columnar::open(&file.name, file.bytes(&content)?, columns)?;
            CostReader { file: &file.name, rows, commas, unit, ids }.read(findings)
        }
        Format::RoutingResponse => {
            let rows = routing_response::open(&file.name, &file.bytes(&content)?, columns, unit)?;
            CostReader { file: &file.name, rows, commas, unit, ids }.read(findings)
        }
        Format::OpenMatrix => {
            let rows = omx::open(file, &content, columns)?;
            CostReader { file: &file.name, rows, commas, unit, ids }.read(findings)
        }
        Format::Text => {
            let bytes = file.bytes(&content)?;
            let (rows, commas) = Text::open(&file.name, &bytes, columns, findings)?;
            CostReader { file: &file.name, rows, commas, unit, ids }.read(findings)
        }
    }
}

struct CostReader<'s, R> {
    file: &'s str,
    rows: R,
    commas: Commas,
    unit: Option<TableUnit>,
    ids: [&'s IdIndex; 2],
}

/// The pairs of a chunk.
#[derive(Default)]
struct PairChunk {
    pair_count: usize,
    pairs: Vec<Pair>,
    /// The origins of its rows.
    origins: Vec<u32>,
    outside: Skipped,
    without_cost: Skipped,
    error: Option<ReadError>,
}

/// Ignored pairs: how many, and the position and the text of the first.
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

impl<R: Pairs> CostReader<'_, R> {
    fn read(&self, findings: &mut Vec<Finding>) -> Result<MatchedCosts, ReadError> {
        // All chunks are read, so that the first error in the file is the one that is reported.
        let results: Vec<Result<PairChunk, ReadError>> =
            (0..self.rows.chunks()).into_par_iter().map(|chunk| self.chunk(chunk)).collect();
        let mut chunks = Vec::with_capacity(results.len());
        for result in results {
            let mut chunk = result?;
            if let Some(error) = chunk.error.take() {
                return Err(error);
            }
            chunks.push(chunk);
        }
        let pairs = chunks.iter().map(|chunk| chunk.pairs.as_slice()).collect::<Vec<_>>().concat();
        self.report(&chunks, pairs.len(), findings)?;
        let size = self.ids.map(|ids| ids.names().len());
        let mut has_rows = vec![false; size[0]];
        chunks.iter().flat_map(|chunk| &chunk.origins).for_each(|origin| has_rows[*origin as usize] = true);
        drop(chunks);
        let unit = self.unit.map(|unit| unit.scale().0);
        let matrix = CostMatrix::from_pairs(size, unit, &pairs).map_err(|duplicate_pair| {
            let [from, to] = [(self.ids[0], duplicate_pair.origin), (self.ids[1], duplicate_pair.site)]
                .map(|(ids, place)| ids.names()[place as usize].as_str());
            self.duplicate_pair(from, to)
        })?;
        Ok(MatchedCosts { matrix, has_rows })
    }

    fn chunk(&self, number: usize) -> Result<PairChunk, ReadError> {
        let mut chunk = PairChunk::default();
        let unit_factor = self.unit.map_or(1.0, |unit| unit.scale().1);
        let [origins, destinations] = self.ids.map(|ids| ids.names().len());
        let max_pairs = origins.saturating_mul(destinations);
        // Most tables are sorted by origin, so its index is cached.
        let mut last: (String, Option<u32>) = (String::new(), None);
        self.rows.for_each_pair(number, &mut |at, [origin, destination], cell| {
            chunk.pair_count += 1;
            if last.0 != origin {
                last = (origin.to_owned(), self.ids[0].find(origin));
                chunk.origins.extend(last.1);
            }
            let pair = last.1.and_then(|origin| Some((origin, self.ids[1].find(destination)?)));
            let Some((origin_index, site)) = pair else {
                chunk.outside.add(at, || if last.1.is_none() { origin } else { destination }.to_owned());
                return ControlFlow::Continue(());
            };
            match self.number(cell) {
                Some(cost) if (0.0..=1e15).contains(&cost) => {
                    chunk.pairs.push(Pair { origin: origin_index, site, cost: cost * unit_factor });
                    // Then a pair is repeated, which is reported when all chunks are read.
                    if chunk.pairs.len() > max_pairs {
                        return ControlFlow::Break(());
                    }
                }
                _ if is_unreachable(cell) => chunk.without_cost.add(at, || cell_text(cell)),
                _ => {
                    chunk.error = Some(self.rows.invalid_cost(at, [origin, destination], cell_text(cell)));
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(chunk)
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

    fn report(&self, chunks: &[PairChunk], pairs: usize, findings: &mut Vec<Finding>) -> Result<(), ReadError> {
        let all = chunks.iter().map(|chunk| chunk.pair_count).sum();
        if all == 0 {
            return Err(ReadError::in_file(self.file, RecordsError::Empty { what: "rows" }));
        }
        let skipped = |of: fn(&PairChunk) -> &Skipped| {
            let (at, text) = chunks.iter().find_map(|chunk| of(chunk).first.clone())?;
            Some((chunks.iter().map(|chunk| of(chunk).pairs).sum::<usize>(), self.rows.line(at), text))
        };
        let outside = skipped(|chunk| &chunk.outside);
        if pairs == 0 && outside.is_some() {
            let mut first = [String::new(), String::new()];
            self.rows.for_each_pair(0, &mut |_, ids, _| {
                first = ids.map(str::to_owned);
                ControlFlow::Break(())
            })?;
            let [from, to] = first;
            return Err(ReadError::in_file(self.file, CostError::NothingMatches { pairs: all, from, to }));
        }
        findings.extend(outside.map(|(pairs, line, id)| Finding {
            place: SourceLocation::line(self.file, line),
            kind: FindingKind::PairsOutside { pairs, id },
        }));
        findings.extend(skipped(|chunk| &chunk.without_cost).map(|(pairs, line, text)| Finding {
            place: SourceLocation::line(self.file, line),
            kind: FindingKind::PairsWithoutCost { pairs, text },
        }));
        Ok(())
    }

    /// The error of a repeated pair, with the lines of its first two rows.
    fn duplicate_pair(&self, from: &str, to: &str) -> ReadError {
        let mut lines = Vec::new();
        for chunk in 0..self.rows.chunks() {
            let result = self.rows.for_each_pair(chunk, &mut |at, pair, _| {
                if pair == [from, to] {
                    lines.push(self.rows.line(at));
                }
                if lines.len() < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
            if let Err(error) = result {
                return error;
            }
        }
        let (first, second) = (lines.first().copied().unwrap_or(0), lines.get(1).copied().unwrap_or(0));
        let (file, id) = (self.file.to_owned(), format!("{from} to {to}"));
        ReadError::in_file(file, RecordsError::DuplicateId { id, what: "lines", first, second })
    }
}

/// Whether a cell is what programs write for an unreachable destination.
fn is_unreachable(cell: Cell<'_>) -> bool {
    match cell {
        Cell::Text(text) => {
            ["", "na", "nan", "null", "none", "inf", "infinity"].iter().any(|mark| text.eq_ignore_ascii_case(mark))
        }
        Cell::Number(number) => number.is_nan() || number == f64::INFINITY,
    }
}

fn cell_text(cell: Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => number.to_string(),
    }
}
