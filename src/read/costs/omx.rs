//! Costs in an Open Matrix (OMX): HDF5 with matrices under `/data` and the numbers of their zones under `/lookup`.

use std::collections::HashMap;
use std::fmt::Display;

use hdf5_reader::error::Error;
use hdf5_reader::{Dataset, Datatype, H5Type, Hdf5File, OpenOptions, SliceInfo, SliceInfoElem};

use crate::read::costs::grid::{Cells, Grid, MatrixError, OnCell, in_order};
use crate::read::costs::{Cell, CostColumns};
use crate::read::error::{ReadError, listed};
use crate::read::file::{Content, File};

/// Whether a file is HDF5, by its first bytes.
pub(super) fn is_hdf5(head: &[u8]) -> bool {
    head.starts_with(b"\x89HDF\r\n\x1a\n")
}

/// What is read of a matrix at once, in bytes; a chunk of it is 256 MiB at most, which is the library's limit.
const MOST_AT_ONCE: usize = 1 << 30;
/// Zones along one side. A region has thousands.
const MOST_ZONES: usize = 1 << 20;
/// Cells of a matrix: one that is damaged may say anything, and cells that nobody wrote take no room in the file.
const MOST_CELLS: usize = 1 << 32;

/// Opens a matrix between zones: those of two lookups, those of two lists, or the numbers from 1.
pub(super) fn open(file: &File, content: &Content, columns: CostColumns<'_>) -> Result<Grid<Zones>, ReadError> {
    let broken = |error: Error| broken(&error).of(&file.name);
    // Other files that it names are not opened: nothing here resolves their names.
    let limits = OpenOptions::default().with_max_read_bytes(MOST_AT_ONCE);
    let opened = match content {
        Content::Plain(path) => Hdf5File::open_with_options(path, limits),
        Content::Zipped { .. } => Hdf5File::from_vec_with_options(file.bytes(content)?, limits),
    };
    let hdf5 = opened.map_err(broken)?;
    let names = |group: &str| Ok::<_, Error>(hdf5.group(group)?.member_names()?.1);
    let matrices = names("data").map_err(broken)?;
    let find = |group: &'static str, what: &'static str, name: &str| {
        let there = match names(group) {
            // An Open Matrix may have no lookups.
            Err(Error::GroupNotFound(_)) => Vec::new(),
            there => there.map_err(broken)?,
        };
        if !there.iter().any(|own| own == name) {
            return Err(MatrixError::no_such(what, name, &there).of(&file.name));
        }
        hdf5.dataset(&format!("/{group}/{name}")).map_err(broken)
    };
    if matrices.is_empty() {
        let reason = "it has no matrix under /data".to_owned();
        return Err(MatrixError::Broken { what: WHAT, reason }.of(&file.name));
    }
    let (name, lookups, order) = match columns {
        CostColumns::Long { origin, destination, cost } => (cost, Some([origin, destination]), None),
        CostColumns::Matrix { cost, order } => (cost, None, order),
        CostColumns::Wide { .. } => {
            let there = listed(matrices.iter().map(String::as_str));
            return Err(MatrixError::Unnamed(there).of(&file.name));
        }
    };
    let zones = Zones::new(&file.name, name, find("data", "matrix", name)?)?;
    let lookup = |name: &str| {
        let ids = self::lookup(&find("lookup", "lookup", name)?);
        ids.and_then(|ids| once(name, ids)).map_err(|error| error.of(&file.name))
    };
    let ids = match (lookups, order) {
        (Some([origins, destinations]), _) => [lookup(origins)?, lookup(destinations)?],
        (None, Some(order)) => in_order(order),
        (None, None) => zones.size.map(|size| (1..=size).map(|number| number.to_string()).collect()),
    };
    Grid::new(&file.name, name, ids, zones)
}

const WHAT: &str = "an Open Matrix (OMX)";

fn broken(error: &dyn Display) -> MatrixError {
    let mut reason = error.to_string();
    // Whether it says so at once or about a matrix inside.
    if reason.contains("unsupported filter") {
        reason.push_str("; write it anew, compressed with zlib as openmatrix does, or not at all");
    }
    MatrixError::Broken { what: WHAT, reason }
}

/// A matrix that is read by whole rows.
pub(super) struct Zones {
    file: String,
    data: Dataset,
    size: [usize; 2],
    /// How many rows are a part.
    rows: usize,
}

impl Zones {
    fn new(file: &str, name: &str, data: Dataset) -> Result<Self, ReadError> {
        const CELLS: usize = 1 << 20;
        let shape: Vec<usize> = data.shape().iter().filter_map(|side| usize::try_from(*side).ok()).collect();
        let Ok(size) = <[usize; 2]>::try_from(shape) else {
            return Err(broken(&format!("`{name}` is no matrix of rows and columns")).of(file));
        };
        if size.iter().any(|side| *side > MOST_ZONES) || size[0] * size[1] > MOST_CELLS {
            return Err(broken(&format!("`{name}` has {} rows and {} columns", size[0], size[1])).of(file));
        }
        // What is compressed together is read together, and once.
        let chunk =
            data.chunks().and_then(|chunk| usize::try_from(*chunk.first()?).ok()).unwrap_or(1).clamp(1, size[0].max(1));
        let rows = (CELLS / size[1].max(1)).next_multiple_of(chunk).max(chunk);
        Ok(Self { file: file.to_owned(), data, size, rows })
    }

    fn read(&self, first: usize, end: usize) -> Result<Vec<f64>, MatrixError> {
        let whole = |start: usize, end: usize| SliceInfoElem::Slice { start: start as u64, end: end as u64, step: 1 };
        let rows = SliceInfo { selections: vec![whole(first, end), whole(0, self.size[1])] };
        numbers(&self.data, &rows)
    }
}

impl Cells for Zones {
    fn size(&self) -> [usize; 2] {
        self.size
    }

    fn parts(&self) -> usize {
        self.size[0].div_ceil(self.rows)
    }

    fn each(&self, part: usize, on_cell: &mut OnCell<'_>) -> Result<(), ReadError> {
        let first = part * self.rows;
        let costs = self.read(first, (first + self.rows).min(self.size[0])).map_err(|error| error.of(&self.file))?;
        for (row, costs) in costs.chunks(self.size[1].max(1)).enumerate() {
            for (column, cost) in costs.iter().enumerate() {
                if on_cell([first + row, column], Cell::Number(*cost)).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// Some of the numbers of a data set, row by row.
#[expect(clippy::cast_precision_loss, reason = "no cost and no zone needs more than 2^53")]
fn numbers(data: &Dataset, part: &SliceInfo) -> Result<Vec<f64>, MatrixError> {
    fn read<T: H5Type>(data: &Dataset, part: &SliceInfo, number: fn(T) -> f64) -> Result<Vec<f64>, MatrixError> {
        Ok(data.read_slice::<T>(part).map_err(|error| broken(&error))?.into_iter().map(number).collect())
    }
    match data.dtype() {
        Datatype::FloatingPoint { size: 8, .. } => read::<f64>(data, part, |number| number),
        Datatype::FloatingPoint { size: 4, .. } => read::<f32>(data, part, f64::from),
        Datatype::FixedPoint { size: 1, signed: true, .. } => read::<i8>(data, part, f64::from),
        Datatype::FixedPoint { size: 1, signed: false, .. } => read::<u8>(data, part, f64::from),
        Datatype::FixedPoint { size: 2, signed: true, .. } => read::<i16>(data, part, f64::from),
        Datatype::FixedPoint { size: 2, signed: false, .. } => read::<u16>(data, part, f64::from),
        Datatype::FixedPoint { size: 4, signed: true, .. } => read::<i32>(data, part, f64::from),
        Datatype::FixedPoint { size: 4, signed: false, .. } => read::<u32>(data, part, f64::from),
        Datatype::FixedPoint { size: 8, signed: true, .. } => read::<i64>(data, part, |number| number as f64),
        Datatype::FixedPoint { size: 8, signed: false, .. } => read::<u64>(data, part, |number| number as f64),
        _ => Err(broken(&format!("`{}` holds no numbers", data.name()))),
    }
}

/// The ids of a lookup: numbers or text.
fn lookup(data: &Dataset) -> Result<Vec<String>, MatrixError> {
    match data.dtype() {
        Datatype::FixedPoint { .. } | Datatype::FloatingPoint { .. } => {
            let ids = numbers(data, &SliceInfo::all(data.ndim()))?;
            Ok(ids.into_iter().map(|id| id.to_string()).collect())
        }
        _ => {
            let ids = data.read_strings().map_err(|error| broken(&error))?;
            Ok(ids.into_iter().map(|id| id.trim().to_owned()).collect())
        }
    }
}

/// # Errors
/// Where a place stands twice.
fn once(lookup: &str, ids: Vec<String>) -> Result<Vec<String>, MatrixError> {
    let mut seen = HashMap::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        if let Some(first) = seen.insert(id, at) {
            let (lookup, id) = (lookup.to_owned(), id.clone());
            return Err(MatrixError::Twice { lookup, id, first: first + 1, second: at + 1 });
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_that_stands_twice_in_a_lookup_is_told_with_both_places() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(once("TAZ", ids(&["7", "8", "9"])).ok(), Some(ids(&["7", "8", "9"])));
        let told = once("TAZ", ids(&["7", "8", "9", "8"])).map_err(|error| error.to_string());
        let sentence = "the lookup `TAZ` has `8` twice, at 2 and 4; each place has one row and one column";
        assert_eq!(told, Err(sentence.to_owned()));
    }
}
