//! Tables in formats that GDAL writes.

use std::cell::RefCell;
use std::path::Path;

use gapatlas_text::{Text, message};
use gdal::config::{clear_thread_local_config_option, set_thread_local_config_option};
use gdal::errors::GdalError;
use gdal::spatial_ref::{AxisMappingStrategy, SpatialRef};
use gdal::vector::{
    Feature, FieldDefn, Geometry, Layer as GdalLayer, LayerAccess, LayerOptions, OGRFieldType, OGRwkbGeometryType,
};
use gdal::{Dataset, DatasetOptions, DriverManager};
use geo::MultiPolygon;

use crate::domain::{Layer, Table, Values};
use crate::gdal_settings;
use crate::write::WriteError;
use crate::write::csv::representative_point;
use crate::write::dictionary::Dictionary;
use crate::write::qgis::{self, StyleInputs};
use crate::write::rows::{Batches, GeometryPresence, Rows, TableSchema, is_text};

/// The GDAL option for the date of the last change.
const DATE_OPTION: &str = "OGR_CURRENT_DATE";
/// The format requires a date of the last change. It is fixed, so that the same atlas gives the same file.
const DATE: &str = "2000-01-01T00:00:00.000Z";

/// The longest text of dBASE, in bytes.
const MAX_TEXT_WIDTH: i32 = 254;

/// Writes a table as a layer of a `GeoPackage`, and its data dictionary as the table `dictionary`.
pub(super) fn geopackage(
    rows: Rows<'_>,
    dictionary: &Dictionary,
    style_inputs: &RefCell<StyleInputs>,
    path: &Path,
) -> Result<(), WriteError> {
    let write = || {
        set_thread_local_config_option(DATE_OPTION, DATE)?;
        let mut dataset = DriverManager::get_driver_by_name("GPKG")?.create_vector_only(path)?;
        let mut transaction = dataset.start_transaction()?;
        let (schema, batches) = rows.into_batches();
        let text = description(dictionary);
        let writer = LayerWriter::of(&schema);
        writer.write(batches, &mut transaction, Some(&[&format!("DESCRIPTION={text}")]))?;
        write_dictionary(&mut transaction, "dictionary", dictionary, None)?;
        if let Some(style) = qgis::style(writer.schema, &writer.fields, &style_inputs.borrow(), dictionary) {
            write_style(&mut transaction, writer.name, &style, dictionary.text)?;
        }
        transaction.commit()?;
        dataset.close()?;
        clear_thread_local_config_option(DATE_OPTION)
    };
    run_gdal(path, write)
}

/// Writes a table as FlatGeobuf, with a spatial index only if all rows have a geometry: the region among the areas has
/// none.
pub(super) fn flatgeobuf(rows: Rows<'_>, dictionary: &Dictionary, path: &Path) -> Result<(), WriteError> {
    let write = || {
        let mut dataset = DriverManager::get_driver_by_name("FlatGeobuf")?.create_vector_only(path)?;
        let (schema, batches) = rows.into_batches();
        let index =
            if schema.geometry_presence == GeometryPresence::All { "SPATIAL_INDEX=YES" } else { "SPATIAL_INDEX=NO" };
        let (title, description) =
            (format!("TITLE={}", dictionary.study), format!("DESCRIPTION={}", description(dictionary)));
        let count = LayerWriter::of(&schema).write(batches, &mut dataset, Some(&[index, &title, &description]))?;
        dataset.close().map(|()| count)
    };
    check_complete(path, "FlatGeobuf", run_gdal(path, write)?)
}

/// Writes a table as the files of a shapefile. Sites that are polygons become points inside them, as a shapefile has
/// one geometry type. `fields` has the name of each column, `None` for columns to omit.
pub(super) fn shapefile(rows: Rows<'_>, fields: &[Option<String>], path: &Path) -> Result<(), WriteError> {
    let write = || {
        let mut dataset = DriverManager::get_driver_by_name("ESRI Shapefile")?.create_vector_only(path)?;
        let (schema, batches) = rows.into_batches();
        let geometry_kind =
            if schema.columns.get().layer == Layer::Sites { GeometryKind::Points } else { GeometryKind::of(&schema) };
        let writer = LayerWriter {
            fields: fields.to_vec(),
            geometry_kind,
            text_width: Some(MAX_TEXT_WIDTH),
            ..LayerWriter::of(&schema)
        };
        // dBASE texts have a fixed width; RESIZE shrinks it to the longest value at the end.
        let options = ["ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01", "RESIZE=YES"];
        let count = writer.write(batches, &mut dataset, Some(&options))?;
        dataset.close().map(|()| count)
    };
    check_complete(path, "ESRI Shapefile", run_gdal(path, write)?)
}

/// The description of a layer: the study and the method, whose last sentence is the license.
fn description(dictionary: &Dictionary) -> String {
    std::iter::once(&dictionary.study).chain(&dictionary.method).map(String::as_str).collect::<Vec<_>>().join("\n")
}

fn run_gdal<T>(path: &Path, write: impl FnOnce() -> Result<T, GdalError>) -> Result<T, WriteError> {
    silence_errors();
    write().map_err(|error| WriteError::Library { path: path.display().to_string(), reason: error.to_string() })
}

/// Reads a file back and counts its rows. GDAL before 3.7 reports no error when it closes a file, which is when it writes
/// most of it, and GDAL 3.6 leaves rows without a geometry out of FlatGeobuf.
fn check_complete(path: &Path, driver: &str, rows: usize) -> Result<(), WriteError> {
    let allowed_drivers = [driver];
    let options = DatasetOptions { allowed_drivers: Some(&allowed_drivers), ..DatasetOptions::default() };
    let found = run_gdal(path, || Ok(Dataset::open_ex(path, options)?.layer(0)?.features().count()))?;
    if found == rows {
        return Ok(());
    }
    let version = gdal_settings::gdal_version();
    let reason = format!(
        "GDAL {version} wrote {found} of {rows} rows; write a GeoPackage instead, or use the portable program \
         (`make release`)"
    );
    Err(WriteError::Library { path: path.display().to_string(), reason })
}

/// Keeps GDAL from printing errors that it also returns.
pub(super) fn silence_errors() {
    gdal_settings::restrict();
    gdal::config::set_error_handler(|_, _, _| {});
}

/// The geometries of a layer.
#[derive(Clone, Copy, PartialEq)]
enum GeometryKind {
    Points,
    Any,
    Areas,
}

impl GeometryKind {
    fn of(schema: &TableSchema) -> Self {
        match schema.columns.get().layer {
            Layer::Sites if schema.has_only_points => Self::Points,
            Layer::Sites => Self::Any,
            Layer::Tracts | Layer::Gaps | Layer::Areas => Self::Areas,
        }
    }

    const fn ogr_type(self) -> OGRwkbGeometryType::Type {
        match self {
            Self::Points => OGRwkbGeometryType::wkbPoint,
            Self::Any => OGRwkbGeometryType::wkbUnknown,
            Self::Areas => OGRwkbGeometryType::wkbMultiPolygon,
        }
    }

    /// A geometry converted to the type of the layer.
    fn convert(self, shape: &geo::Geometry) -> Result<Geometry, GdalError> {
        match (self, shape) {
            (Self::Areas, geo::Geometry::Polygon(outline)) => to_gdal(&MultiPolygon::from(outline.clone()).into()),
            (Self::Points, _) => {
                representative_point(shape).map_or_else(|| to_gdal(shape), |point| to_gdal(&point.into()))
            }
            _ => to_gdal(shape),
        }
    }
}

/// Writes a table as a layer, with the field name of each column, `None` for columns to omit.
pub(super) struct LayerWriter<'t> {
    schema: &'t Table,
    name: &'t str,
    fields: Vec<Option<String>>,
    geometry_kind: GeometryKind,
    /// The width of text fields, for formats that require one.
    text_width: Option<i32>,
}

impl<'t> LayerWriter<'t> {
    pub(super) fn of(schema: &'t TableSchema) -> Self {
        let table = schema.columns.get();
        let fields = table.columns.iter().map(|column| Some(column.quantity.name())).collect();
        Self {
            schema: table,
            name: table.layer.name(),
            fields,
            geometry_kind: GeometryKind::of(schema),
            text_width: None,
        }
    }

    pub(super) fn named(self, name: &'t str) -> Self {
        Self { name, ..self }
    }

    /// Writes the rows of a table; returns their number.
    pub(super) fn write(
        &self,
        batches: Batches<'_>,
        dataset: &mut Dataset,
        options: Option<&[&str]>,
    ) -> Result<usize, GdalError> {
        let mut wgs84 = SpatialRef::from_epsg(4326)?;
        wgs84.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
        let (name, ty) = (self.name, self.geometry_kind.ogr_type());
        let layer = dataset.create_layer(LayerOptions { name, srs: Some(&wgs84), ty, options })?;
        for (name, column) in self.fields.iter().zip(&self.schema.columns) {
            let Some(name) = name else { continue };
            let kind = if is_text(column) { OGRFieldType::OFTString } else { OGRFieldType::OFTReal };
            let field = FieldDefn::new(name, kind)?;
            if let Some(width) = self.text_width.filter(|_| is_text(column)) {
                field.set_width(width);
            }
            field.add_to_layer(&layer)?;
        }
        let mut count = 0;
        for batch in batches {
            let batch = batch?;
            (0..batch.get().rows()).try_for_each(|row| self.write_row(batch.get(), row, &layer))?;
            count += batch.get().rows();
        }
        Ok(count)
    }

    fn write_row(&self, table: &Table, row: usize, layer: &GdalLayer<'_>) -> Result<(), GdalError> {
        let mut feature = Feature::new(layer.defn())?;
        let written = self.fields.iter().zip(&table.columns).filter(|(name, _)| name.is_some());
        for (index, (_, column)) in written.enumerate() {
            match &column.values {
                Values::Text(cells) => match &cells[row] {
                    Some(text) => feature.set_field_string(index, text)?,
                    None => feature.set_field_null(index)?,
                },
                Values::Number(cells) => match cells[row] {
                    Some(number) => feature.set_field_double(index, number)?,
                    None => feature.set_field_null(index)?,
                },
            }
        }
        if let Some(shape) = &table.geometry[row] {
            feature.set_geometry(self.geometry_kind.convert(shape)?)?;
        }
        feature.create(layer)
    }
}

fn to_gdal(geometry: &geo::Geometry) -> Result<Geometry, GdalError> {
    let mut bytes = Vec::new();
    wkb::writer::write_geometry(&mut bytes, geometry, &wkb::writer::WriteOptions::default())
        .map_err(|error| GdalError::BadArgument(error.to_string()))?;
    Geometry::from_wkb(&bytes)
}

/// Writes a style to the table `layer_styles`, from which QGIS loads it.
fn write_style(dataset: &mut Dataset, layer: &str, style: &str, text: &Text) -> Result<(), GdalError> {
    // GeoPackage requires milliseconds.
    let options = ["FID=id", "DATETIME_PRECISION=MILLISECOND"];
    let (name, ty) = ("layer_styles", OGRwkbGeometryType::wkbNone);
    let table = dataset.create_layer(LayerOptions { name, srs: None, ty, options: Some(&options) })?;
    // The columns and their order are those of QGIS.
    let text_field = |name| (name, OGRFieldType::OFTString);
    let names =
        ["f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD"];
    table.create_defn_fields(&names.map(text_field))?;
    table.create_defn_fields(&[("useAsDefault", OGRFieldType::OFTInteger)])?;
    table.create_defn_fields(&["description", "owner", "ui"].map(text_field))?;
    table.create_defn_fields(&[("update_time", OGRFieldType::OFTDateTime)])?;
    let mut row = Feature::new(table.defn())?;
    let cells = ["", "", layer, "geom", "Gapatlas", style, ""].into_iter().map(Some);
    let description = message!(text, "style-description");
    let cells = cells.chain([None, Some(description.as_str()), Some(""), Some(""), Some(DATE)]);
    for (index, cell) in cells.enumerate() {
        match cell {
            Some(cell) => row.set_field_string(index, cell)?,
            None => row.set_field_integer(index, 1)?,
        }
    }
    row.create(&table)
}

/// Writes a data dictionary as a table of text.
pub(super) fn write_dictionary(
    dataset: &mut Dataset,
    name: &str,
    dictionary: &Dictionary,
    options: Option<&[&str]>,
) -> Result<(), GdalError> {
    let ty = OGRwkbGeometryType::wkbNone;
    let layer = dataset.create_layer(LayerOptions { name, srs: None, ty, options })?;
    layer.create_defn_fields(&Dictionary::HEADER.map(|name| (name, OGRFieldType::OFTString)))?;
    for cells in dictionary.rows() {
        let mut feature = Feature::new(layer.defn())?;
        for (index, cell) in cells.into_iter().enumerate() {
            feature.set_field_string(index, cell)?;
        }
        feature.create(&layer)?;
    }
    Ok(())
}
