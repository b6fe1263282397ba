//! Tables as Parquet; with geometry, as `GeoParquet` 1.1 (<https://geoparquet.org/releases/v1.1.0/>).

use std::collections::{BTreeSet, HashMap};
use std::io::Write;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::{Compression, ZstdLevel};
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, BinaryArray, Float64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use geo::{BoundingRect, Geometry};
use serde_json::json;

use crate::domain::{Column, Table, Values};
use crate::write::rows::is_text;

/// The name of the geometry column.
pub(crate) const GEOMETRY: &str = "geometry";

/// The number of rows in a row group, which are held in memory.
const ROW_GROUP_ROWS: usize = 16_384;

/// Writes a Parquet file in batches.
pub(crate) struct Writer<W: Write + Send> {
    file: ArrowWriter<W>,
    schema: Arc<Schema>,
    /// Whether there is a geometry column.
    has_geometry: bool,
    types: BTreeSet<&'static str>,
    bounds: Option<[f64; 4]>,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file of these columns; `metadata` is that of the Arrow field of a column.
    pub(crate) fn begin(
        columns: &[Column],
        has_geometry: bool,
        metadata: impl Fn(usize, &Column) -> HashMap<String, String>,
        file: W,
    ) -> Result<Self, ParquetError> {
        let field = |(index, column): (usize, &Column)| {
            let kind = if is_text(column) { DataType::Utf8 } else { DataType::Float64 };
            Field::new(column.quantity.name(), kind, true).with_metadata(metadata(index, column))
        };
        let fields = columns.iter().enumerate().map(field);
        let fields = fields.chain(has_geometry.then(|| Field::new(GEOMETRY, DataType::Binary, true)));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_max_row_group_row_count(Some(ROW_GROUP_ROWS));
        let file = ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties.build()))?;
        Ok(Self { file, schema, has_geometry, types: BTreeSet::new(), bounds: None })
    }

    /// Adds metadata of the file, unless the text is empty.
    pub(crate) fn add_metadata(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.file.append_key_value_metadata(KeyValue::new(key.to_owned(), text.to_owned()));
        }
    }

    /// Writes some rows.
    pub(crate) fn write(&mut self, table: &Table) -> Result<(), ParquetError> {
        for from in (0..table.rows()).step_by(ROW_GROUP_ROWS) {
            let rows = from..table.rows().min(from + ROW_GROUP_ROWS);
            let mut arrays: Vec<ArrayRef> = Vec::with_capacity(table.columns.len() + 1);
            for column in &table.columns {
                arrays.push(match &column.values {
                    Values::Text(cells) => Arc::new(cells[rows.clone()].iter().collect::<StringArray>()),
                    Values::Number(cells) => Arc::new(cells[rows.clone()].iter().collect::<Float64Array>()),
                });
            }
            if self.has_geometry {
                table.geometry[rows.clone()].iter().flatten().for_each(|geometry| self.add_geometry(geometry));
                let shapes = table.geometry[rows].iter().map(|geometry| geometry.as_deref().map(to_wkb).transpose());
                let shapes = shapes.collect::<Result<Vec<_>, _>>()?;
                arrays.push(Arc::new(shapes.iter().map(Option::as_deref).collect::<BinaryArray>()));
            }
            self.file.write(&RecordBatch::try_new(Arc::clone(&self.schema), arrays)?)?;
        }
        Ok(())
    }

    fn add_geometry(&mut self, geometry: &Geometry) {
        self.types.insert(type_name(geometry));
        let Some(rect) = geometry.bounding_rect() else { return };
        let own = [rect.min().x, rect.min().y, rect.max().x, rect.max().y];
        self.bounds = Some(
            self.bounds
                .map_or(own, |all| [all[0].min(own[0]), all[1].min(own[1]), all[2].max(own[2]), all[3].max(own[3])]),
        );
    }

    /// Finishes the file with the metadata of `GeoParquet`. Without a `crs`, coordinates are OGC:CRS84: longitude,
    /// latitude.
    pub(crate) fn finish(mut self) -> Result<(), ParquetError> {
        if self.has_geometry {
            let mut column = json!({ "encoding": "WKB", "geometry_types": self.types });
            if let Some(bounds) = self.bounds {
                column["bbox"] = json!(bounds);
            }
            let geo = json!({ "version": "1.1.0", "primary_column": GEOMETRY, "columns": { GEOMETRY: column } });
            self.file.append_key_value_metadata(KeyValue::new("geo".to_owned(), geo.to_string()));
        }
        self.file.close().map(drop)
    }
}

const fn type_name(shape: &Geometry) -> &'static str {
    match shape {
        Geometry::Point(_) => "Point",
        Geometry::MultiPoint(_) => "MultiPoint",
        Geometry::Line(_) | Geometry::LineString(_) => "LineString",
        Geometry::MultiLineString(_) => "MultiLineString",
        Geometry::Polygon(_) | Geometry::Rect(_) | Geometry::Triangle(_) => "Polygon",
        Geometry::MultiPolygon(_) => "MultiPolygon",
        Geometry::GeometryCollection(_) => "GeometryCollection",
    }
}

fn to_wkb(geometry: &Geometry) -> Result<Vec<u8>, ParquetError> {
    let mut bytes = Vec::new();
    wkb::writer::write_geometry(&mut bytes, geometry, &wkb::writer::WriteOptions::default())
        .map_err(|error| ParquetError::External(Box::new(error)))?;
    Ok(bytes)
}
