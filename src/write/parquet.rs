//! Tables as Parquet; with geometry, as `GeoParquet` 1.1 (<https://geoparquet.org/releases/v1.1.0/>).

use std::collections::{BTreeSet, HashMap};
use std::io::Write;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, BinaryArray, Float64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use geo::{BoundingRect, Geometry};
use serde_json::json;

use crate::domain::{Column, Table, Values};

/// The column of outlines and places.
pub(crate) const GEOMETRY: &str = "geometry";

/// So many rows are made at once: more would only take memory.
const ROWS: usize = 16_384;

/// Writes a table; what is noted about a column goes into the metadata of its field.
pub(crate) fn write(
    table: &Table,
    notes: impl Fn(usize, &Column) -> HashMap<String, String>,
    file: impl Write + Send,
) -> Result<(), ParquetError> {
    let is_placed = table.geometry.iter().any(Option::is_some);
    let field = |(slot, column): (usize, &Column)| {
        let kind = match column.values {
            Values::Text(_) => DataType::Utf8,
            Values::Number(_) => DataType::Float64,
        };
        Field::new(column.quantity.name(), kind, true).with_metadata(notes(slot, column))
    };
    let fields = table.columns.iter().enumerate().map(field);
    let fields = fields.chain(is_placed.then(|| Field::new(GEOMETRY, DataType::Binary, true)));
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let geo = is_placed.then(|| vec![geo_metadata(table)]);
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_key_value_metadata(geo).build();
    let mut writer = ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties))?;
    for from in (0..table.rows()).step_by(ROWS) {
        let rows = from..table.rows().min(from + ROWS);
        let mut arrays: Vec<ArrayRef> = Vec::with_capacity(table.columns.len() + 1);
        for column in &table.columns {
            arrays.push(match &column.values {
                Values::Text(cells) => Arc::new(cells[rows.clone()].iter().collect::<StringArray>()),
                Values::Number(cells) => Arc::new(cells[rows.clone()].iter().collect::<Float64Array>()),
            });
        }
        if is_placed {
            let shapes = table.geometry[rows].iter().map(|geometry| geometry.as_deref().map(to_wkb).transpose());
            let shapes = shapes.collect::<Result<Vec<_>, _>>()?;
            arrays.push(Arc::new(shapes.iter().map(Option::as_deref).collect::<BinaryArray>()));
        }
        writer.write(&RecordBatch::try_new(Arc::clone(&schema), arrays)?)?;
    }
    writer.close().map(drop)
}

/// The file metadata of `GeoParquet`; without a `crs` the coordinates are OGC:CRS84, longitude and latitude.
fn geo_metadata(table: &Table) -> KeyValue {
    let shapes = || table.geometry.iter().flatten();
    let types: BTreeSet<&str> = shapes().map(|shape| type_name(shape)).collect();
    let mut column = json!({ "encoding": "WKB", "geometry_types": types });
    let boxes = shapes().filter_map(|shape| shape.bounding_rect());
    let bounds = boxes
        .map(|b| [b.min().x, b.min().y, b.max().x, b.max().y])
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    if let Some(bounds) = bounds {
        column["bbox"] = json!(bounds);
    }
    let geo = json!({ "version": "1.1.0", "primary_column": GEOMETRY, "columns": { GEOMETRY: column } });
    KeyValue::new("geo".to_owned(), geo.to_string())
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
