//! Tables of an atlas as Parquet; with geometry, as `GeoParquet` 1.1 (<https://geoparquet.org/releases/v1.1.0/>).

use std::sync::Arc;

use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ::parquet::arrow::{ArrowWriter, ProjectionMask};
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::reader::ChunkReader;
use ::parquet::file::statistics::Statistics;
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use geo::Geometry;
use geo_traits::to_geo::ToGeoGeometry;

use crate::atlas::{Atlas, ThemeCosts};
use crate::domain::{Column, CostUnit, Layer, Quantity, Table, TractIdx, Values};
use crate::write;
use crate::write::GeometryPresence;
use crate::write::parquet::GEOMETRY;

/// The key of the field metadata with the [`Quantity`] of a column, from which tables are read back.
const QUANTITY: &str = "gapatlas:quantity";

pub(super) fn table_to_bytes(table: &Table) -> Result<Vec<u8>, ParquetError> {
    // Without the metadata, reading the table back fails.
    let quantity_metadata = |_, column: &Column| {
        let quantity = serde_json::to_string(&column.quantity).ok();
        quantity.map(|quantity| (QUANTITY.to_owned(), quantity)).into_iter().collect()
    };
    let mut bytes = Vec::new();
    let has_geometry = table.geometry.iter().any(Option::is_some);
    let mut writer = write::parquet::Writer::begin(&table.columns, has_geometry, quantity_metadata, &mut bytes)?;
    writer.write(table)?;
    writer.finish()?;
    Ok(bytes)
}

/// The origins: tract, longitude, latitude, people, homes.
pub(super) fn origins_to_bytes(atlas: &Atlas) -> Result<Vec<u8>, ParquetError> {
    let geoids = atlas.table(Layer::Tracts).texts(&Quantity::Geoid).unwrap_or_default();
    let mut tracts = Vec::with_capacity(atlas.origins.all().len());
    for (geoid, index) in geoids.iter().zip(0..) {
        tracts.extend(atlas.origins.range(TractIdx(index)).map(|_| geoid.as_deref()));
    }
    let number = |of: fn(&crate::travel::Origin) -> f64| -> ArrayRef {
        Arc::new(atlas.origins.all().iter().map(|origin| Some(of(origin))).collect::<Float64Array>())
    };
    let arrays: Vec<ArrayRef> = vec![
        Arc::new(tracts.into_iter().collect::<StringArray>()),
        number(|origin| origin.position.lon()),
        number(|origin| origin.position.lat()),
        number(|origin| origin.people),
        number(|origin| origin.homes),
    ];
    let mut fields = vec![Field::new("geoid", DataType::Utf8, true)];
    fields.extend(["lon", "lat", "people", "homes"].map(|name| Field::new(name, DataType::Float64, true)));
    to_bytes(fields, arrays, None)
}

/// The costs of one theme: the row of the origin in `origins.parquet`, the id of the site, and meters or minutes.
pub(super) fn costs_to_bytes(costs: &ThemeCosts) -> Result<Vec<u8>, ParquetError> {
    let rows = || {
        let numbered = (0..).zip(0..costs.matrix.origins());
        numbered.flat_map(|(number, origin): (u32, usize)| {
            costs.matrix.row(origin).iter().map(move |(site, cost)| (number, site, cost))
        })
    };
    let unit = match costs.matrix.unit() {
        Some(CostUnit::M) => "meters",
        Some(CostUnit::Min) => "minutes",
        None => "cost",
    };
    let arrays: Vec<ArrayRef> = vec![
        Arc::new(rows().map(|(origin, ..)| Some(origin)).collect::<UInt32Array>()),
        Arc::new(rows().map(|(_, site, _)| Some(costs.sites[site].as_str())).collect::<StringArray>()),
        Arc::new(rows().map(|(.., cost)| Some(cost)).collect::<Float64Array>()),
    ];
    let fields = vec![
        Field::new("origin", DataType::UInt32, false),
        Field::new("site", DataType::Utf8, false),
        Field::new(unit, DataType::Float64, false),
    ];
    let bound = costs.matrix.bound();
    to_bytes(fields, arrays, bound.map(|bound| (format!("gapatlas:complete_to_{unit}"), bound.to_string())))
}

fn to_bytes(
    fields: Vec<Field>,
    arrays: Vec<ArrayRef>,
    metadata: Option<(String, String)>,
) -> Result<Vec<u8>, ParquetError> {
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(Arc::clone(&schema), arrays)?;
    let metadata = metadata.map(|(key, value)| vec![KeyValue::new(key, value)]);
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_key_value_metadata(metadata).build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, schema, Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(bytes)
}

pub(super) fn table_from_bytes(layer: Layer, bytes: bytes::Bytes) -> Result<Table, ParquetError> {
    let file = TableFile::open(layer, bytes)?;
    let mut table = file.empty_table();
    for batch in file.batches()? {
        table.append(batch?);
    }
    Ok(table)
}

/// An open table file, of which only the schema is read yet.
pub(super) struct TableFile<R: ChunkReader + 'static> {
    pub(super) layer: Layer,
    columns: Vec<Column>,
    reader: ParquetRecordBatchReaderBuilder<R>,
}

impl<R: ChunkReader + 'static> TableFile<R> {
    pub(super) fn open(layer: Layer, input: R) -> Result<Self, ParquetError> {
        let reader = ParquetRecordBatchReaderBuilder::try_new(input)?;
        let column = |field: &Arc<Field>| {
            let quantity = field.metadata().get(QUANTITY);
            let quantity = quantity.ok_or_else(|| general(format!("column `{}` has no meaning", field.name())))?;
            let values = match field.data_type() {
                DataType::Utf8 => Values::Text(Vec::new()),
                _ => Values::Number(Vec::new()),
            };
            Ok(Column { quantity: serde_json::from_str(quantity).map_err(external)?, values })
        };
        let fields = reader.schema().fields().iter().filter(|field| field.name() != GEOMETRY);
        let columns = fields.map(column).collect::<Result<_, ParquetError>>()?;
        Ok(Self { layer, columns, reader })
    }

    /// The file restricted to the first column and the geometry.
    pub(super) fn only_outlines(mut self) -> Self {
        let schema = self.reader.parquet_schema();
        let last = schema.num_columns().saturating_sub(1);
        let projection = ProjectionMask::leaves(schema, [0, last]);
        self.reader = self.reader.with_projection(projection);
        self.columns.truncate(1);
        self
    }

    /// Which rows have a geometry, from the statistics of the row groups.
    pub(super) fn geometry_presence(&self) -> GeometryPresence {
        let schema = self.reader.parquet_schema();
        let Some(index) = schema.columns().iter().position(|column| column.name() == GEOMETRY) else {
            return GeometryPresence::None;
        };
        let row_groups = self.reader.metadata().row_groups().iter();
        let without =
            row_groups.map(|row_group| row_group.column(index).statistics().and_then(Statistics::null_count_opt));
        match without.sum::<Option<u64>>() {
            Some(0) => GeometryPresence::All,
            _ => GeometryPresence::Some,
        }
    }

    /// The columns, as a table without rows.
    pub(super) fn empty_table(&self) -> Table {
        Table { layer: self.layer, columns: self.columns.clone(), geometry: Vec::new() }
    }

    /// The rows, in batches.
    pub(super) fn batches(self) -> Result<impl Iterator<Item = Result<Table, ParquetError>>, ParquetError> {
        let Self { layer, columns, reader } = self;
        let batches = reader.with_batch_size(BATCH_ROWS).build()?;
        Ok(batches.map(move |batch| table_of_batch(layer, &columns, &batch?)))
    }
}

/// The number of rows read at once.
const BATCH_ROWS: usize = 2048;

fn table_of_batch(layer: Layer, columns: &[Column], batch: &RecordBatch) -> Result<Table, ParquetError> {
    let mut table = Table { layer, columns: columns.to_vec(), geometry: Vec::new() };
    for (column, array) in table.columns.iter_mut().zip(batch.columns()) {
        match &mut column.values {
            Values::Text(cells) => {
                cells.extend(array.as_string::<i32>().iter().map(|cell| cell.map(str::to_owned)));
            }
            Values::Number(cells) => cells.extend(array.as_primitive::<Float64Type>().iter()),
        }
    }
    let Some(shapes) = batch.column_by_name(GEOMETRY) else {
        table.geometry.resize(batch.num_rows(), None);
        return Ok(table);
    };
    for shape in shapes.as_binary::<i32>() {
        table.geometry.push(shape.map(from_wkb).transpose()?.map(Arc::new));
    }
    Ok(table)
}

fn from_wkb(bytes: &[u8]) -> Result<Geometry, ParquetError> {
    let shape = wkb::reader::read_wkb(bytes).map_err(external)?;
    shape.try_to_geometry().ok_or_else(|| general("an empty geometry".to_owned()))
}

fn external(error: impl std::error::Error + Send + Sync + 'static) -> ParquetError {
    ParquetError::External(Box::new(error))
}

const fn general(reason: String) -> ParquetError {
    ParquetError::General(reason)
}
