//! Tables in the formats that GDAL writes.

use std::cell::RefCell;
use std::path::Path;

use gdal::config::{clear_thread_local_config_option, set_thread_local_config_option};
use gdal::errors::GdalError;
use gdal::spatial_ref::{AxisMappingStrategy, SpatialRef};
use gdal::vector::{
    Feature, FieldDefn, Geometry, Layer as GdalLayer, LayerAccess, LayerOptions, OGRFieldType, OGRwkbGeometryType,
};
use gdal::{Dataset, DriverManager};
use geo::MultiPolygon;

use crate::domain::{Layer, Table, Values};
use crate::write::WriteError;
use crate::write::csv::place;
use crate::write::dictionary::Dictionary;
use crate::write::qgis::{self, Seen};
use crate::write::rows::{Head, Parts, Places, Rows, is_text};

/// What GDAL takes the date of the last change from.
const DATE_OPTION: &str = "OGR_CURRENT_DATE";
/// The format demands a date of the last change; an atlas has none, and the same atlas makes the same file.
const DATE: &str = "2000-01-01T00:00:00.000Z";

/// What dBASE holds of a text, in bytes.
const WIDEST_TEXT: i32 = 254;

/// Writes a table as a layer of a `GeoPackage`, and its data dictionary as the table `dictionary`.
pub(super) fn geopackage(
    rows: Rows<'_>,
    dictionary: &Dictionary,
    seen: &RefCell<Seen>,
    path: &Path,
) -> Result<(), WriteError> {
    let write = || {
        set_thread_local_config_option(DATE_OPTION, DATE)?;
        let mut dataset = DriverManager::get_driver_by_name("GPKG")?.create_vector_only(path)?;
        let mut writing = dataset.start_transaction()?;
        let (head, parts) = rows.open();
        let described = about(dictionary);
        let sheet = Sheet::of(&head);
        sheet.write(parts, &mut writing, Some(&[&format!("DESCRIPTION={described}")]))?;
        write_dictionary(&mut writing, "dictionary", dictionary, None)?;
        if let Some(style) = qgis::style(sheet.head, &sheet.fields, &seen.borrow(), dictionary) {
            write_style(&mut writing, sheet.name, &style)?;
        }
        writing.commit()?;
        dataset.close()?;
        clear_thread_local_config_option(DATE_OPTION)
    };
    told(path, write)
}

/// Writes a table as FlatGeobuf, with an index of its places; without one where a row has no place, such as the region as a whole.
pub(super) fn flatgeobuf(rows: Rows<'_>, dictionary: &Dictionary, path: &Path) -> Result<(), WriteError> {
    let write = || {
        let mut dataset = DriverManager::get_driver_by_name("FlatGeobuf")?.create_vector_only(path)?;
        let (head, parts) = rows.open();
        let index = if head.places == Places::All { "SPATIAL_INDEX=YES" } else { "SPATIAL_INDEX=NO" };
        let (title, described) = (format!("TITLE={}", dictionary.study), format!("DESCRIPTION={}", about(dictionary)));
        Sheet::of(&head).write(parts, &mut dataset, Some(&[index, &title, &described]))?;
        dataset.close()
    };
    told(path, write)
}

/// Writes a table as a shapefile: the file and those beside it. Areas among places become points inside them, as a shapefile holds one
/// kind of shape. Columns go by `fields`; those without one are left out.
pub(super) fn shapefile(rows: Rows<'_>, fields: &[Option<String>], path: &Path) -> Result<(), WriteError> {
    let write = || {
        let mut dataset = DriverManager::get_driver_by_name("ESRI Shapefile")?.create_vector_only(path)?;
        let (head, parts) = rows.open();
        let shapes = if head.columns.get().layer == Layer::Sites { Shapes::Points } else { Shapes::of(&head) };
        let sheet = Sheet { fields: fields.to_vec(), shapes, text_width: Some(WIDEST_TEXT), ..Sheet::of(&head) };
        // A text takes as much room in every row; when all rows are known that is made as little as it can be.
        let options = ["ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01", "RESIZE=YES"];
        sheet.write(parts, &mut dataset, Some(&options))?;
        dataset.close()
    };
    told(path, write)
}

/// What a layer is about: the study, and how its numbers were made, of which the last sentence is about their licence.
fn about(dictionary: &Dictionary) -> String {
    std::iter::once(&dictionary.study).chain(&dictionary.method).map(String::as_str).collect::<Vec<_>>().join("\n")
}

fn told(path: &Path, write: impl FnOnce() -> Result<(), GdalError>) -> Result<(), WriteError> {
    silence();
    write().map_err(|error| WriteError::Library { path: path.display().to_string(), reason: error.to_string() })
}

/// GDAL would print to the terminal what its return values say as well.
pub(super) fn silence() {
    gdal::config::set_error_handler(|_, _, _| {});
}

/// What shapes a layer has.
#[derive(Clone, Copy, PartialEq)]
enum Shapes {
    Points,
    Any,
    Areas,
}

impl Shapes {
    fn of(head: &Head) -> Self {
        match head.columns.get().layer {
            Layer::Sites if head.is_points => Self::Points,
            Layer::Sites => Self::Any,
            Layer::Tracts | Layer::Gaps | Layer::Areas => Self::Areas,
        }
    }

    const fn kind(self) -> OGRwkbGeometryType::Type {
        match self {
            Self::Points => OGRwkbGeometryType::wkbPoint,
            Self::Any => OGRwkbGeometryType::wkbUnknown,
            Self::Areas => OGRwkbGeometryType::wkbMultiPolygon,
        }
    }

    /// A shape as the layer has them.
    fn prepared(self, shape: &geo::Geometry) -> Result<Geometry, GdalError> {
        match (self, shape) {
            (Self::Areas, geo::Geometry::Polygon(outline)) => to_gdal(&MultiPolygon::from(outline.clone()).into()),
            (Self::Points, _) => place(shape).map_or_else(|| to_gdal(shape), |point| to_gdal(&point.into())),
            _ => to_gdal(shape),
        }
    }
}

/// A table as a layer: its name, and what each column is called there, if it is.
pub(super) struct Sheet<'t> {
    head: &'t Table,
    name: &'t str,
    fields: Vec<Option<String>>,
    shapes: Shapes,
    /// How much room a text may take, where that has to be said.
    text_width: Option<i32>,
}

impl<'t> Sheet<'t> {
    pub(super) fn of(head: &'t Head) -> Self {
        let table = head.columns.get();
        let fields = table.columns.iter().map(|column| Some(column.quantity.name())).collect();
        Self { head: table, name: table.layer.name(), fields, shapes: Shapes::of(head), text_width: None }
    }

    pub(super) fn named(self, name: &'t str) -> Self {
        Self { name, ..self }
    }

    pub(super) fn write(
        &self,
        parts: Parts<'_>,
        dataset: &mut Dataset,
        options: Option<&[&str]>,
    ) -> Result<(), GdalError> {
        let mut degrees = SpatialRef::from_epsg(4326)?;
        degrees.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
        let (name, ty) = (self.name, self.shapes.kind());
        let layer = dataset.create_layer(LayerOptions { name, srs: Some(&degrees), ty, options })?;
        for (name, column) in self.fields.iter().zip(&self.head.columns) {
            let Some(name) = name else { continue };
            let kind = if is_text(column) { OGRFieldType::OFTString } else { OGRFieldType::OFTReal };
            let field = FieldDefn::new(name, kind)?;
            if let Some(width) = self.text_width.filter(|_| is_text(column)) {
                field.set_width(width);
            }
            field.add_to_layer(&layer)?;
        }
        for part in parts {
            let part = part?;
            (0..part.get().rows()).try_for_each(|row| self.write_row(part.get(), row, &layer))?;
        }
        Ok(())
    }

    fn write_row(&self, table: &Table, row: usize, layer: &GdalLayer<'_>) -> Result<(), GdalError> {
        let mut feature = Feature::new(layer.defn())?;
        let told = self.fields.iter().zip(&table.columns).filter(|(name, _)| name.is_some());
        for (slot, (_, column)) in told.enumerate() {
            match &column.values {
                Values::Text(cells) => match &cells[row] {
                    Some(text) => feature.set_field_string(slot, text)?,
                    None => feature.set_field_null(slot)?,
                },
                Values::Number(cells) => match cells[row] {
                    Some(number) => feature.set_field_double(slot, number)?,
                    None => feature.set_field_null(slot)?,
                },
            }
        }
        if let Some(shape) = &table.geometry[row] {
            feature.set_geometry(self.shapes.prepared(shape)?)?;
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

/// Writes a style as QGIS keeps them in a `GeoPackage`, to be taken when the layer is opened.
fn write_style(dataset: &mut Dataset, layer: &str, style: &str) -> Result<(), GdalError> {
    // Milliseconds, as the format wants them of a time.
    let options = ["FID=id", "DATETIME_PRECISION=MILLISECOND"];
    let (name, ty) = ("layer_styles", OGRwkbGeometryType::wkbNone);
    let table = dataset.create_layer(LayerOptions { name, srs: None, ty, options: Some(&options) })?;
    // The columns and their order are those that QGIS makes.
    let text = |name| (name, OGRFieldType::OFTString);
    let names =
        ["f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD"];
    table.create_defn_fields(&names.map(text))?;
    table.create_defn_fields(&[("useAsDefault", OGRFieldType::OFTInteger)])?;
    table.create_defn_fields(&["description", "owner", "ui"].map(text))?;
    table.create_defn_fields(&[("update_time", OGRFieldType::OFTDateTime)])?;
    let mut row = Feature::new(table.defn())?;
    let cells = ["", "", layer, "geom", "Gapatlas", style, ""].into_iter().map(Some);
    let cells = cells.chain([None, Some("The classes and colours of the map"), Some(""), Some(""), Some(DATE)]);
    for (slot, cell) in cells.enumerate() {
        match cell {
            Some(cell) => row.set_field_string(slot, cell)?,
            None => row.set_field_integer(slot, 1)?,
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
        for (slot, cell) in cells.into_iter().enumerate() {
            feature.set_field_string(slot, cell)?;
        }
        feature.create(&layer)?;
    }
    Ok(())
}
