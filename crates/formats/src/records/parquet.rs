//! Reads Parquet tables.

use std::sync::Arc;

use ::parquet::arrow::ProjectionMask;
use ::parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use ::parquet::file::metadata::RowGroupMetaData;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use bytes::Bytes;

use crate::error::ReadError;
use crate::files::archive::{UNPACK_LIMITS, unpacked_limit};
use crate::records::cell::Commas;
use crate::records::parquet_pages;
use crate::records::{Record, Records};

/// Whether a file is Parquet, by its first bytes.
#[must_use]
pub fn is_parquet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PAR1")
}

/// An unreadable Parquet file, with the reason.
#[derive(Debug, thiserror::Error)]
#[error("cannot be read as a Parquet table ({0}); write it again, uncompressed or compressed with Snappy or gzip")]
struct InvalidParquet(String);

/// An open Parquet file.
pub struct ParquetTable {
    /// The file, as the user named it.
    pub file: String,
    bytes: Bytes,
    metadata: ArrowReaderMetadata,
}

impl ParquetTable {
    /// # Errors
    /// Where it is not Parquet, or its uncompressed size exceeds the limit.
    pub fn open(file: &str, bytes: Vec<u8>) -> Result<Self, ReadError> {
        let bytes = Bytes::from(bytes);
        let stored = ArrowReaderMetadata::load(&bytes, ArrowReaderOptions::new());
        let stored = stored.map_err(|error| invalid_parquet(file, &error))?;
        let fields = stored.schema().fields().iter().map(|field| Arc::new(string_view_field(field)));
        let schema = Schema::new_with_metadata(fields.collect::<Vec<_>>(), stored.schema().metadata().clone());
        let options = ArrowReaderOptions::new().with_schema(Arc::new(schema));
        let metadata = ArrowReaderMetadata::try_new(Arc::clone(stored.metadata()), options);
        let metadata = metadata.map_err(|error| invalid_parquet(file, &error))?;
        let table = Self { file: file.to_owned(), bytes, metadata };
        let unpacked = table.metadata.metadata().row_groups().iter().flat_map(RowGroupMetaData::columns);
        let unpacked = unpacked.map(|column| u64::try_from(column.uncompressed_size()).unwrap_or(u64::MAX));
        table.check_unpacked_size(unpacked.fold(0, u64::saturating_add))?;
        let pages = parquet_pages::uncompressed_size(&table.bytes, table.metadata.metadata());
        table.check_unpacked_size(pages.map_err(|reason| invalid_parquet(file, &reason))?)?;
        Ok(table)
    }

    /// # Errors
    /// Where `unpacked` bytes exceed the limit.
    fn check_unpacked_size(&self, unpacked: u64) -> Result<(), ReadError> {
        let limit = unpacked_limit(self.bytes.len() as u64);
        if unpacked <= limit {
            return Ok(());
        }
        let reason = format!("it unpacks to more than {} MiB; the limit is {UNPACK_LIMITS}", limit >> 20);
        Err(ReadError::in_file(&self.file, InvalidParquet(reason)))
    }

    /// Records with the columns of the file and without rows.
    pub fn empty_records(&self) -> Records {
        Records {
            file: self.file.clone(),
            columns: self.metadata.schema().fields().iter().map(|field| field.name().clone()).collect(),
            rows: Vec::new(),
            has_geometry: false,
            row_unit: "record",
            commas: Commas::Thousands,
        }
    }

    /// The number of row groups.
    pub fn row_groups(&self) -> usize {
        self.metadata.metadata().num_row_groups()
    }

    /// The index of the first row of a row group.
    pub fn first_row(&self, row_group: usize) -> usize {
        let groups = self.metadata.metadata().row_groups().iter().take(row_group);
        groups.map(|group| usize::try_from(group.num_rows()).unwrap_or(0)).sum()
    }

    /// Whether a column holds text or numbers; others are not read.
    pub fn is_readable(&self, column: usize) -> bool {
        let data_type = self.metadata.schema().field(column).data_type();
        match data_type {
            DataType::Dictionary(_, values) => values.is_string() || values.is_numeric(),
            _ => data_type.is_string() || data_type.is_numeric(),
        }
    }

    /// The rows of a row group in batches, with the columns `columns`.
    ///
    /// # Errors
    /// Where a page is damaged.
    pub fn batches(
        &self,
        row_group: usize,
        columns: &[usize],
    ) -> Result<impl Iterator<Item = Result<RecordBatch, ReadError>>, ReadError> {
        let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(self.bytes.clone(), self.metadata.clone());
        let mask = ProjectionMask::roots(builder.parquet_schema(), columns.iter().copied());
        let reader = builder.with_row_groups(vec![row_group]).with_projection(mask).build();
        let reader = reader.map_err(|error| invalid_parquet(&self.file, &error))?;
        Ok(reader.map(|batch| batch.map_err(|error| invalid_parquet(&self.file, &error))))
    }
}

/// The same field with `Utf8View` for text, which keeps repeated dictionary values in memory once.
fn string_view_field(field: &Field) -> Field {
    match field.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 => field.clone().with_data_type(DataType::Utf8View),
        _ => field.clone(),
    }
}

/// Reads a whole table as text cells.
///
/// # Errors
/// Where it is not Parquet, is damaged, or is larger than the limit.
pub fn read(file: &str, bytes: Vec<u8>) -> Result<Records, ReadError> {
    let table = ParquetTable::open(file, bytes)?;
    let mut records = table.empty_records();
    let readable: Vec<usize> = (0..records.columns.len()).filter(|column| table.is_readable(*column)).collect();
    let (mut number, mut unpacked) = (0, 0);
    for row_group in 0..table.row_groups() {
        for batch in table.batches(row_group, &readable)? {
            let batch = batch?;
            for row in 0..batch.num_rows() {
                number += 1;
                let mut cells: Vec<Option<String>> = vec![None; records.columns.len()];
                for (column, values) in readable.iter().zip(batch.columns()) {
                    cells[*column] = text(values, row);
                }
                // 8 bytes per cell in addition to its text.
                unpacked += cells.iter().map(|cell| 8 + cell.as_ref().map_or(0, String::len) as u64).sum::<u64>();
                table.check_unpacked_size(unpacked)?;
                records.rows.push(Record::new(number, cells.iter().map(Option::as_deref), None));
            }
        }
    }
    Ok(records)
}

/// A cell as text; `None` where it is null, or neither text nor a number.
pub fn text(column: &dyn Array, row: usize) -> Option<String> {
    if column.is_null(row) {
        return None;
    }
    match column.data_type() {
        DataType::Utf8 => Some(column.as_string::<i32>().value(row).to_owned()),
        DataType::LargeUtf8 => Some(column.as_string::<i64>().value(row).to_owned()),
        DataType::Utf8View => Some(column.as_string_view().value(row).to_owned()),
        // Categorical columns of data frames.
        DataType::Dictionary(..) => {
            let dictionary = column.as_any_dictionary_opt()?;
            let key = text(dictionary.keys(), row)?.parse().ok()?;
            text(dictionary.values(), key)
        }
        DataType::UInt64 => Some(column.as_primitive::<UInt64Type>().value(row).to_string()),
        DataType::Int64 => Some(column.as_primitive::<Int64Type>().value(row).to_string()),
        _ => number(column, row).map(|number| number.to_string()),
    }
}

/// A cell as a number; `None` where it is null or not a number.
#[expect(clippy::cast_precision_loss, reason = "no cost and no id that is a number needs more than 2^53")]
pub fn number(column: &dyn Array, row: usize) -> Option<f64> {
    if column.is_null(row) {
        return None;
    }
    match column.data_type() {
        DataType::Float64 => Some(column.as_primitive::<Float64Type>().value(row)),
        DataType::Float32 => Some(f64::from(column.as_primitive::<Float32Type>().value(row))),
        DataType::Int64 => Some(column.as_primitive::<Int64Type>().value(row) as f64),
        DataType::Int32 => Some(f64::from(column.as_primitive::<Int32Type>().value(row))),
        DataType::Int16 => Some(f64::from(column.as_primitive::<Int16Type>().value(row))),
        DataType::Int8 => Some(f64::from(column.as_primitive::<Int8Type>().value(row))),
        DataType::UInt64 => Some(column.as_primitive::<UInt64Type>().value(row) as f64),
        DataType::UInt32 => Some(f64::from(column.as_primitive::<UInt32Type>().value(row))),
        DataType::UInt16 => Some(f64::from(column.as_primitive::<UInt16Type>().value(row))),
        DataType::UInt8 => Some(f64::from(column.as_primitive::<UInt8Type>().value(row))),
        _ => None,
    }
}

fn invalid_parquet(file: &str, error: &dyn std::fmt::Display) -> ReadError {
    let message = error.to_string();
    // The messages of the parquet crate about codecs that are not compiled in and about unknown codecs.
    let codec =
        message.split_once("Disabled feature at compile time: ").or_else(|| message.split_once("The codec type "));
    let codec = codec.and_then(|(_, codec)| codec.split_whitespace().next());
    let reason = match codec {
        Some(codec) => format!("it is compressed with {codec}, which Gapatlas cannot read"),
        None => message,
    };
    ReadError::in_file(file, InvalidParquet(reason))
}
