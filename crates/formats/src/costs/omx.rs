//! Costs in an Open Matrix (OMX): HDF5 with matrices under `/data` and zone ids under `/lookup`.

use std::collections::HashMap;
use std::fmt::Display;

use hdf5_reader::error::Error;
use hdf5_reader::{Dataset, Datatype, H5Type, Hdf5File, OpenOptions, SliceInfo, SliceInfoElem};

use crate::costs::labeled_matrix::{CellVisitor, LabeledMatrix, MatrixCells, MatrixError, in_order};
use crate::costs::pairs::{Cell, CostColumns};
use crate::error::{ReadError, listed};
use crate::files::{Content, File};

/// Whether a file is HDF5, by its first bytes.
pub(super) fn is_hdf5(head: &[u8]) -> bool {
    head.starts_with(b"\x89HDF\r\n\x1a\n")
}

/// The most bytes of a matrix that are read at once; a chunk of HDF5 is at most 256 MiB, the limit of the library.
const MAX_READ_BYTES: usize = 1 << 30;
/// The most zones of one side. A region has thousands.
const MAX_ZONES: usize = 1 << 20;
/// The most cells of a matrix: a damaged file may claim any shape, since unwritten chunks take no space.
const MAX_CELLS: usize = 1 << 32;

/// Opens a matrix whose zones are those of two lookups, those of two lists, or numbered from 1.
pub(super) fn open(
    file: &File,
    content: &Content,
    columns: CostColumns<'_>,
) -> Result<LabeledMatrix<OmxMatrix>, ReadError> {
    let malformed = |error: Error| malformed(&error).in_file(&file.name);
    // External links are not followed: the options have no resolver.
    let limits = OpenOptions::default().with_max_read_bytes(MAX_READ_BYTES);
    let opened = match content {
        Content::Plain(path) => Hdf5File::open_with_options(path, limits),
        Content::Zipped { .. } => Hdf5File::from_vec_with_options(file.bytes(content)?, limits),
    };
    let hdf5 = opened.map_err(malformed)?;
    let names = |group: &str| Ok::<_, Error>(hdf5.group(group)?.member_names()?.1);
    let matrices = names("data").map_err(malformed)?;
    let find = |group: &'static str, what: &'static str, name: &str| {
        let available = match names(group) {
            // Lookups are optional.
            Err(Error::GroupNotFound(_)) => Vec::new(),
            names => names.map_err(malformed)?,
        };
        if !available.iter().any(|own| own == name) {
            return Err(MatrixError::not_found(what, name, &available).in_file(&file.name));
        }
        hdf5.dataset(&format!("/{group}/{name}")).map_err(malformed)
    };
    if matrices.is_empty() {
        let reason = "it has no matrix under /data".to_owned();
        return Err(MatrixError::Malformed { what: FORMAT, reason }.in_file(&file.name));
    }
    let (name, lookups, order) = match columns {
        CostColumns::Long { origin, destination, cost } => (cost, Some([origin, destination]), None),
        CostColumns::Matrix { cost, order } => (cost, None, order),
        CostColumns::Wide { .. } => {
            let available = listed(matrices.iter().map(String::as_str));
            return Err(MatrixError::MatrixNotNamed(available).in_file(&file.name));
        }
    };
    let matrix = OmxMatrix::new(&file.name, name, find("data", "matrix", name)?)?;
    let lookup = |name: &str| {
        let ids = self::lookup(&find("lookup", "lookup", name)?);
        ids.and_then(|ids| unique_ids(name, ids)).map_err(|error| error.in_file(&file.name))
    };
    let ids = match (lookups, order) {
        (Some([origins, destinations]), _) => [lookup(origins)?, lookup(destinations)?],
        (None, Some(order)) => in_order(order),
        (None, None) => matrix.size.map(|size| (1..=size).map(|number| number.to_string()).collect()),
    };
    LabeledMatrix::new(&file.name, name, ids, matrix)
}

const FORMAT: &str = "an Open Matrix (OMX)";

fn malformed(error: &dyn Display) -> MatrixError {
    let mut reason = error.to_string();
    // The library reports it for the file or for a matrix.
    if reason.contains("unsupported filter") {
        reason.push_str("; write it again, uncompressed or compressed with zlib as openmatrix does");
    }
    MatrixError::Malformed { what: FORMAT, reason }
}

/// A matrix that is read by blocks of rows.
pub(super) struct OmxMatrix {
    file: String,
    data: Dataset,
    size: [usize; 2],
    /// The number of rows of a block.
    rows: usize,
}

impl OmxMatrix {
    fn new(file: &str, name: &str, data: Dataset) -> Result<Self, ReadError> {
        const CELLS: usize = 1 << 20;
        let shape: Vec<usize> = data.shape().iter().filter_map(|side| usize::try_from(*side).ok()).collect();
        let Ok(size) = <[usize; 2]>::try_from(shape) else {
            return Err(malformed(&format!("`{name}` is not a matrix of rows and columns")).in_file(file));
        };
        if size.iter().any(|side| *side > MAX_ZONES) || size[0] * size[1] > MAX_CELLS {
            return Err(malformed(&format!("`{name}` has {} rows and {} columns", size[0], size[1])).in_file(file));
        }
        // A block is a multiple of the HDF5 chunks, so that each is decompressed once.
        let chunk =
            data.chunks().and_then(|chunk| usize::try_from(*chunk.first()?).ok()).unwrap_or(1).clamp(1, size[0].max(1));
        let rows = (CELLS / size[1].max(1)).next_multiple_of(chunk).max(chunk);
        Ok(Self { file: file.to_owned(), data, size, rows })
    }

    fn read(&self, first: usize, end: usize) -> Result<Vec<f64>, MatrixError> {
        let range = |start: usize, end: usize| SliceInfoElem::Slice { start: start as u64, end: end as u64, step: 1 };
        let rows = SliceInfo { selections: vec![range(first, end), range(0, self.size[1])] };
        read_numbers(&self.data, &rows)
    }
}

impl MatrixCells for OmxMatrix {
    fn size(&self) -> [usize; 2] {
        self.size
    }

    fn chunks(&self) -> usize {
        self.size[0].div_ceil(self.rows)
    }

    fn for_each_cell(&self, chunk: usize, on_cell: &mut CellVisitor<'_>) -> Result<(), ReadError> {
        let first = chunk * self.rows;
        let costs =
            self.read(first, (first + self.rows).min(self.size[0])).map_err(|error| error.in_file(&self.file))?;
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

/// A slice of the numbers of a data set, in row-major order.
#[expect(clippy::cast_precision_loss, reason = "no cost and no zone needs more than 2^53")]
fn read_numbers(data: &Dataset, slice: &SliceInfo) -> Result<Vec<f64>, MatrixError> {
    fn read<T: H5Type>(data: &Dataset, slice: &SliceInfo, number: fn(T) -> f64) -> Result<Vec<f64>, MatrixError> {
        Ok(data.read_slice::<T>(slice).map_err(|error| malformed(&error))?.into_iter().map(number).collect())
    }
    match data.dtype() {
        Datatype::FloatingPoint { size: 8, .. } => read::<f64>(data, slice, |number| number),
        Datatype::FloatingPoint { size: 4, .. } => read::<f32>(data, slice, f64::from),
        Datatype::FixedPoint { size: 1, signed: true, .. } => read::<i8>(data, slice, f64::from),
        Datatype::FixedPoint { size: 1, signed: false, .. } => read::<u8>(data, slice, f64::from),
        Datatype::FixedPoint { size: 2, signed: true, .. } => read::<i16>(data, slice, f64::from),
        Datatype::FixedPoint { size: 2, signed: false, .. } => read::<u16>(data, slice, f64::from),
        Datatype::FixedPoint { size: 4, signed: true, .. } => read::<i32>(data, slice, f64::from),
        Datatype::FixedPoint { size: 4, signed: false, .. } => read::<u32>(data, slice, f64::from),
        Datatype::FixedPoint { size: 8, signed: true, .. } => read::<i64>(data, slice, |number| number as f64),
        Datatype::FixedPoint { size: 8, signed: false, .. } => read::<u64>(data, slice, |number| number as f64),
        _ => Err(malformed(&format!("`{}` does not hold numbers", data.name()))),
    }
}

/// The zone ids of a lookup: numbers or text.
fn lookup(data: &Dataset) -> Result<Vec<String>, MatrixError> {
    match data.dtype() {
        Datatype::FixedPoint { .. } | Datatype::FloatingPoint { .. } => {
            let ids = read_numbers(data, &SliceInfo::all(data.ndim()))?;
            Ok(ids.into_iter().map(|id| id.to_string()).collect())
        }
        _ => {
            let ids = data.read_strings().map_err(|error| malformed(&error))?;
            Ok(ids.into_iter().map(|id| id.trim().to_owned()).collect())
        }
    }
}

/// # Errors
/// Where an id is repeated.
fn unique_ids(lookup: &str, ids: Vec<String>) -> Result<Vec<String>, MatrixError> {
    let mut seen = HashMap::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        if let Some(first) = seen.insert(id, at) {
            let (lookup, id) = (lookup.to_owned(), id.clone());
            return Err(MatrixError::DuplicateId { lookup, id, first: first + 1, second: at + 1 });
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_that_is_repeated_in_a_lookup_is_reported_with_both_positions() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(unique_ids("TAZ", ids(&["7", "8", "9"])).ok(), Some(ids(&["7", "8", "9"])));
        let error = unique_ids("TAZ", ids(&["7", "8", "9", "8"])).map_err(|error| error.to_string());
        let sentence = "the lookup `TAZ` has `8` twice, at 2 and 4; each place has one row and one column";
        assert_eq!(error, Err(sentence.to_owned()));
    }
}
