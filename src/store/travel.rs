//! Where people are and the costs of reaching sites, read back from an atlas folder.

use std::collections::BTreeMap;

use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ::parquet::errors::ParquetError;
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, UInt32Type};
use arrow_array::{Array as _, RecordBatch};
use arrow_schema::DataType;
use bytes::Bytes;

use crate::domain::{CostUnit, Mode, Position, Theme};
use crate::store::open_file::OpenFile;
use crate::store::{StoreError, StoredAtlas, in_file, io_error};
use crate::travel::{CostMatrix, Origin, Origins, Pair, TractOrigins};

const ORIGINS: &str = "origins.parquet";
const COLUMNS_OF_ORIGINS: [DataType; 5] =
    [DataType::Utf8, DataType::Float64, DataType::Float64, DataType::Float64, DataType::Float64];
const COLUMNS_OF_COSTS: [DataType; 3] = [DataType::UInt32, DataType::Utf8, DataType::Float64];

/// The most bytes of a file that is read, as all of it is in memory for a moment.
const MAX_FILE_BYTES: u64 = 256 << 20;
/// The most pairs of costs that are read: 96 MB in memory.
const MAX_PAIRS: i64 = 8_000_000;
/// The most origins that are read: 80 MB in memory.
const MAX_ORIGINS: i64 = 2_000_000;

/// The name of the file with the costs of a theme by a mode.
pub(super) fn costs_file(theme: &Theme, mode: &Mode) -> String {
    format!("costs/{theme}_{mode}.parquet").replace(':', "-")
}

/// The open files of an atlas about travel. They are read when they are first asked for; replacing the folder does not
/// affect them.
#[derive(Debug)]
pub struct TravelFiles {
    files: BTreeMap<String, TableFile>,
}

/// A table, and how many rows it has.
#[derive(Debug)]
struct TableFile {
    open: OpenFile,
    rows: i64,
}

impl StoredAtlas {
    /// Opens the files about travel.
    ///
    /// # Errors
    /// One cannot be opened.
    pub fn travel_files(&self) -> Result<TravelFiles, StoreError> {
        let own = self.manifest.files.iter().filter(|entry| entry.name == ORIGINS || entry.name.starts_with("costs/"));
        let open = own.map(|entry| {
            let open = OpenFile::open(self, entry)?;
            let footer = open.file.try_clone().map_err(io_error(open.path.as_ref()))?;
            let footer = in_file(&open.path, ParquetRecordBatchReaderBuilder::try_new(footer))?;
            let rows = footer.metadata().file_metadata().num_rows();
            Ok((entry.name.clone(), TableFile { open, rows }))
        });
        Ok(TravelFiles { files: open.collect::<Result<_, StoreError>>()? })
    }
}

impl TravelFiles {
    /// Whether there are costs of a theme by a mode, not too many to be read.
    #[must_use]
    pub fn has_costs(&self, theme: &Theme, mode: &Mode) -> bool {
        [(costs_file(theme, mode).as_str(), MAX_PAIRS), (ORIGINS, MAX_ORIGINS)].into_iter().all(|(name, max_rows)| {
            self.files.get(name).is_some_and(|own| own.open.bytes <= MAX_FILE_BYTES && own.rows <= max_rows)
        })
    }

    /// The origins of tracts, by their ids in the order of the table of tracts.
    ///
    /// # Errors
    /// The file cannot be read, or does not fit the tracts.
    pub fn origins(&self, geoids: &[Option<String>]) -> Result<Origins, StoreError> {
        let (path, bytes) = self.read(ORIGINS, MAX_ORIGINS)?;
        in_file(path, origins(bytes, geoids))
    }

    /// The costs from so many origins to the sites of a theme, by their numbers.
    ///
    /// # Errors
    /// The file cannot be read, or does not fit the origins and sites.
    pub fn costs(
        &self,
        (theme, mode): (&Theme, &Mode),
        sites: &BTreeMap<&str, u32>,
        origins: usize,
    ) -> Result<CostMatrix, StoreError> {
        let (path, bytes) = self.read(&costs_file(theme, mode), MAX_PAIRS)?;
        in_file(path, costs(bytes, sites, origins))
    }

    /// The verified bytes of a file.
    fn read(&self, name: &str, max_rows: i64) -> Result<(&str, Bytes), StoreError> {
        let missing = || StoreError::Table { path: name.to_owned(), reason: "it is missing".to_owned() };
        let TableFile { open, rows } = self.files.get(name).ok_or_else(missing)?;
        in_file(&open.path, if *rows <= max_rows { Ok(()) } else { Err("it is too large to be read by the service") })?;
        Ok((&open.path, open.read(MAX_FILE_BYTES)?))
    }
}

fn open(bytes: Bytes, columns: &[DataType]) -> Result<ParquetRecordBatchReaderBuilder<Bytes>, ParquetError> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(bytes)?;
    if reader.schema().fields().iter().map(|field| field.data_type()).eq(columns) {
        Ok(reader)
    } else {
        Err(wrong("it has other columns"))
    }
}

fn origins(bytes: Bytes, geoids: &[Option<String>]) -> Result<Origins, ParquetError> {
    let rows: BTreeMap<&str, usize> =
        geoids.iter().enumerate().filter_map(|(row, id)| Some((id.as_deref()?, row))).collect();
    let mut points: Vec<Vec<Origin>> = vec![Vec::new(); geoids.len()];
    for batch in open(bytes, &COLUMNS_OF_ORIGINS)?.build()? {
        let batch = batch?;
        let tracts = batch.column(0).as_string::<i32>();
        let numbers = [1, 2, 3, 4].map(|column| batch.column(column).as_primitive::<Float64Type>());
        for place in 0..batch.num_rows() {
            let row = tracts.is_valid(place).then(|| rows.get(tracts.value(place))).flatten();
            let [lon, lat, people, homes] = numbers.map(|column| column.is_valid(place).then(|| column.value(place)));
            let origin = || {
                let position = Position::new(lon?, lat?)?;
                Some(Origin { position, people: people?, homes: homes? })
            };
            let (Some(row), Some(origin)) = (row, origin()) else { return Err(wrong("an origin is of no tract")) };
            points[*row].push(origin);
        }
    }
    let is_whole = points.iter().all(|points| !points.is_empty());
    if !is_whole {
        return Err(wrong("a tract has no origin"));
    }
    Ok(Origins::new(points.into_iter().map(TractOrigins::Points).collect()))
}

fn costs(bytes: Bytes, sites: &BTreeMap<&str, u32>, origins: usize) -> Result<CostMatrix, ParquetError> {
    let reader = open(bytes, &COLUMNS_OF_COSTS)?;
    let name = reader.schema().field(2).name().clone();
    let unit = match name.as_str() {
        "meters" | "cost" => CostUnit::M,
        "minutes" => CostUnit::Min,
        _ => return Err(wrong("its costs have no unit")),
    };
    let metadata = reader.metadata().file_metadata().key_value_metadata();
    let key = format!("gapatlas:complete_to_{name}");
    let bound = metadata.into_iter().flatten().find(|entry| entry.key == key).and_then(|entry| entry.value.as_ref());
    let bound =
        bound.map(|bound| bound.parse().map_err(|_not_a_number| wrong("its bound is no number"))).transpose()?;
    let mut failure = None;
    let batches = reader.build()?.map_while(|batch| batch.map_err(|error| failure = Some(error.into())).ok());
    let matrix =
        CostMatrix::from_ordered([origins, sites.len()], unit, bound, batches.flat_map(|batch| pairs(&batch, sites)));
    match failure {
        Some(error) => Err(error),
        None => matrix.ok_or_else(|| wrong("its rows do not fit the origins and sites")),
    }
}

/// The pairs of a batch; an unknown site has a number that no site has.
fn pairs(batch: &RecordBatch, sites: &BTreeMap<&str, u32>) -> Vec<Pair> {
    let (origins, ids, costs) = (
        batch.column(0).as_primitive::<UInt32Type>(),
        batch.column(1).as_string::<i32>(),
        batch.column(2).as_primitive::<Float64Type>(),
    );
    let pair = |row: usize| Pair {
        origin: origins.value(row),
        site: sites.get(ids.value(row)).copied().unwrap_or(u32::MAX),
        cost: costs.value(row),
    };
    (0..batch.num_rows()).map(pair).collect()
}

fn wrong(reason: &str) -> ParquetError {
    ParquetError::General(reason.to_owned())
}
