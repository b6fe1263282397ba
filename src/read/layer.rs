//! Reads layers and tables with GDAL: shapefile, GeoPackage, GeoJSON, TopoJSON, `FlatGeobuf`, file geodatabase, dBASE.

use std::cell::RefCell;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use gapatlas_formats::error::{Proposal, ReadError, listed, nearest_name};
use gapatlas_formats::files::Content;
use gapatlas_formats::files::archive::Archive;
use gapatlas_formats::files::regular_file::FileError;
use gapatlas_formats::geometry::coordinates;
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::cell::Commas;
use gapatlas_formats::records::{Record, Records};
use gdal::errors::{CplErrType, GdalError};
use gdal::spatial_ref::{AxisMappingStrategy, CoordTransform, SpatialRef};
use gdal::vector::{Feature, FieldValue, Layer, LayerAccess};
use gdal::{Dataset, DatasetOptions, GdalOpenFlags};
use geo::Geometry;
use geo_traits::to_geo::ToGeoGeometry;

use crate::gdal_settings;

/// The layer of a file to read, and its coordinate reference system.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LayerChoice<'a> {
    /// The layer, where the file has several.
    pub(crate) name: Option<&'a str>,
    /// The coordinate reference system, which overrides that of the file.
    pub(crate) crs: Option<&'a str>,
    /// The row of a sheet that names its columns.
    pub(crate) header_row: Option<NonZeroU32>,
    /// The layer of a file with several where none is named.
    pub(crate) usual: Option<&'static str>,
    /// The key of the study that names the layer.
    pub(crate) key: &'static str,
    /// Whether degrees without a coordinate reference system are WGS 84.
    pub(crate) takes_degrees: bool,
}

impl LayerChoice<'_> {
    /// The only layer, with its own coordinate reference system.
    pub(crate) const NONE: Self =
        Self { name: None, crs: None, header_row: None, usual: None, key: "layer", takes_degrees: false };

    /// The choice with the row of a sheet that names its columns.
    pub(crate) const fn with_header_row(mut self, row: Option<NonZeroU32>) -> Self {
        self.header_row = row;
        self
    }
}

impl<'a> LayerChoice<'a> {
    /// The layer that the key `key` of `[streets]` names, else the usual one.
    pub(crate) const fn of_streets(key: &'static str, name: Option<&'a str>, usual: &'static str) -> Self {
        Self { name, usual: Some(usual), key, ..Self::NONE }
    }
}

/// Why GDAL cannot read a file as the study names it.
#[derive(Debug, thiserror::Error)]
enum LayerError {
    /// A file that GDAL cannot open, with the message of GDAL.
    #[error("cannot be opened as a map layer or table: {reason}")]
    NotOpened { reason: String },
    /// A truncated file: how many features could be read, and the message of GDAL.
    #[error("is incomplete: {read} features could be read, and then: {reason}. Was the download cut short?")]
    Truncated { read: usize, reason: String },
    /// A file with several layers and none named, or without the named one.
    #[error("{problem}; it has the layers {layers}: name one with `{key} = \"…\"`")]
    LayerNotChosen { problem: String, layers: String, key: &'static str },
    /// A layer without a coordinate reference system.
    #[error("does not say its coordinate reference system; name it with `crs = \"EPSG:…\"`")]
    CrsMissing,
    /// A coordinate reference system that PROJ does not know.
    #[error("`crs = \"{crs}\"` is not a coordinate reference system that PROJ knows; write it as \"EPSG:4269\"")]
    UnknownCrs { crs: String },
    /// A coordinate reference system that refers to a file, which PROJ would open.
    #[error(
        "its coordinate reference system refers to the file `{referenced}`, and Gapatlas does not open files that other files refer to; name the system with `crs = \"EPSG:…\"`"
    )]
    ReferencesFile { referenced: String },
}

/// Reads a layer with geometries in WGS 84 longitude and latitude and cells as text.
pub(crate) fn read(file: &str, content: &Content, choice: LayerChoice<'_>) -> Result<Records, ReadError> {
    let dataset = open(file, content)?;
    let mut layer = choose_layer(file, &dataset, choice)?;
    // Drops the errors of the drivers that were tried before.
    capture_gdal_errors();
    let is_topojson = dataset.driver().short_name() == "TopoJSON";
    let has_geometry = layer.defn().geom_fields().next().is_some();
    let transform = if has_geometry { layer_transform(file, &layer, choice, is_topojson)? } else { None };
    let columns: Vec<String> = layer.defn().fields().map(|field| field.name()).collect();
    let mut rows = Vec::new();
    for (feature, number) in layer.features().zip(1..) {
        let row = record(&feature, number, columns.len(), transform.as_ref());
        if let Some(geometry) = &row.geometry {
            coordinates::check_geometry(file, "record", number, geometry)?;
        }
        rows.push(row);
    }
    let expected = layer.try_feature_count();
    if let Some(reason) = captured_error() {
        return Err(ReadError::in_file(file, LayerError::Truncated { read: rows.len(), reason }));
    }
    if let Some(expected) = expected.filter(|&expected| expected != rows.len() as u64) {
        let is_cut_off = expected < rows.len() as u64;
        let reason =
            if is_cut_off { "its end is missing".to_owned() } else { format!("it says that it has {expected}") };
        return Err(ReadError::in_file(file, LayerError::Truncated { read: rows.len(), reason }));
    }
    Records { file: file.to_owned(), columns, rows, has_geometry, row_unit: "record", commas: Commas::Thousands }
        .require_rows()
}

thread_local! {
    /// The first error of GDAL in this thread since [`capture_gdal_errors`].
    static GDAL_ERROR: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Replaces GDAL's error handler, which prints to the terminal: GDAL reports only there that a layer is truncated.
pub(crate) fn capture_gdal_errors() {
    drop(captured_error());
    // GDAL calls the handler in the thread that has the error.
    gdal::config::set_error_handler(|class, _, message| {
        if matches!(class, CplErrType::Failure | CplErrType::Fatal) {
            GDAL_ERROR.with_borrow_mut(|captured| {
                captured.get_or_insert_with(|| message.trim().trim_end_matches('.').to_owned());
            });
        }
    });
}

fn captured_error() -> Option<String> {
    GDAL_ERROR.take()
}

/// The GDAL drivers that are used. None of them opens connections or other files, as virtual formats do.
const DRIVERS: [&str; 8] =
    ["ESRI Shapefile", "GPKG", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON", "FlatGeobuf", "OpenFileGDB"];

pub(crate) fn open(file: &str, content: &Content) -> Result<Dataset, ReadError> {
    gdal_settings::restrict();
    capture_gdal_errors();
    let path_on_disk = match content {
        Content::Plain(path) => path,
        Content::Zipped { archive, .. } => archive,
    };
    // GDAL takes no absolute path for an address or a driver prefix.
    let canonical = path_on_disk.canonicalize();
    let canonical = canonical.map_err(|source| ReadError::in_file(file, FileError::Unreadable(source)))?;
    let not_opened = |reason: String| ReadError::in_file(file, LayerError::NotOpened { reason });
    if canonical.to_string_lossy().starts_with("/vsi") {
        return Err(not_opened(format!(
            "GDAL treats `{}` as a virtual file; move it to another folder",
            canonical.display()
        )));
    }
    let path: PathBuf = match content {
        Content::Plain(_) => canonical.clone(),
        Content::Zipped { archive, entry } => {
            Archive::open(file, archive)?.check_size(entry)?;
            // With the braces GDAL opens archives of any extension.
            format!("/vsizip/{{{}}}/{entry}", canonical.display()).into()
        }
    };
    let options = DatasetOptions {
        open_flags: GdalOpenFlags::GDAL_OF_VECTOR | GdalOpenFlags::GDAL_OF_READONLY,
        allowed_drivers: Some(&DRIVERS),
        ..DatasetOptions::default()
    };
    let with_study_name = |reason: String| {
        reason.replace(&path.display().to_string(), file).replace(&canonical.display().to_string(), file)
    };
    Dataset::open_ex(&path, options).map_err(|error| not_opened(with_study_name(error_message(&error))))
}

fn not_opened(file: &str, error: &GdalError) -> ReadError {
    ReadError::in_file(file, LayerError::NotOpened { reason: error_message(error) })
}

fn error_message(error: &GdalError) -> String {
    match error {
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if msg.contains("SHAPE_RESTORE_SHX") => {
            "the .shx file that belongs to it is missing".to_owned()
        }
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if !msg.is_empty() => msg.clone(),
        _ => "its contents are in none of the formats that Gapatlas reads (shapefile, GeoPackage, GeoJSON, TopoJSON, \
              FlatGeobuf, file geodatabase, dBASE, CSV); save KML or GML as GeoPackage or GeoJSON"
            .to_owned(),
    }
}

fn choose_layer<'a>(file: &str, dataset: &'a Dataset, choice: LayerChoice<'_>) -> Result<Layer<'a>, ReadError> {
    let names: Vec<String> = dataset.layers().map(|layer| layer.name()).collect();
    let not_chosen = |problem: String| {
        let layers = listed(names.iter().map(String::as_str));
        let problem = LayerError::LayerNotChosen { problem, layers, key: choice.key };
        let proposal = match (choice.name, names.as_slice()) {
            (Some(was), _) => nearest_name(was, names.iter().map(String::as_str))
                .map(|by| Proposal::Value { was: was.to_owned(), by: by.to_owned() }),
            (None, [first, others @ ..]) => {
                let line = format!("{} = {first:?} # the file also has {}", choice.key, others.join(", "));
                Some(Proposal::Lines(vec![line]))
            }
            (None, []) => None,
        };
        ReadError::in_file(file.to_owned(), problem).proposing(proposal)
    };
    let usual = choice.usual.filter(|usual| names.len() > 1 && names.iter().any(|name| name == usual));
    match (choice.name.or(usual), names.as_slice()) {
        (_, []) => Err(ReadError::in_file(file, RecordsError::Empty { what: "layers" })),
        (Some(name), _) => dataset.layer_by_name(name).ok().ok_or_else(|| not_chosen(format!("has no layer `{name}`"))),
        (None, [_]) => dataset.layer(0).map_err(|error| not_opened(file, &error)),
        (None, _) => Err(not_chosen("has several layers".to_owned())),
    }
}

/// The transformation of a layer's coordinates to WGS 84; `None` where they are in WGS 84.
fn layer_transform(
    file: &str,
    layer: &Layer<'_>,
    choice: LayerChoice<'_>,
    is_topojson: bool,
) -> Result<Option<CoordTransform>, ReadError> {
    // As RFC 7946 says of GeoJSON.
    let is_wgs84 = || is_topojson || choice.takes_degrees && is_in_degrees(layer);
    let source = match choice.crs {
        Some(crs) => parse_crs(file, crs)?,
        None if layer.spatial_ref().is_none() && is_wgs84() => parse_crs(file, "EPSG:4326")?,
        None => layer_crs(file, layer)?,
    };
    wgs84_transform(file, source)
}

/// Whether the coordinates of a layer can be longitudes and latitudes.
fn is_in_degrees(layer: &Layer<'_>) -> bool {
    layer.get_extent().is_ok_and(|extent| {
        let (x, y) = (extent.MinX.abs().max(extent.MaxX.abs()), extent.MinY.abs().max(extent.MaxY.abs()));
        x <= 180.0 && y <= 90.0
    })
}

pub(crate) fn layer_crs(file: &str, layer: &Layer<'_>) -> Result<SpatialRef, ReadError> {
    let crs = layer.spatial_ref().ok_or_else(|| {
        let line = if is_in_degrees(layer) {
            "crs = \"EPSG:4326\" # its coordinates could be degrees; ask who made the file"
        } else {
            "# crs = \"EPSG:…\" # its coordinates are no degrees; ask who made the file for the code of their system"
        };
        let proposal = Proposal::Lines(vec![line.to_owned()]);
        ReadError::in_file(file, LayerError::CrsMissing).proposing(Some(proposal))
    })?;
    let wkt = crs.to_wkt().unwrap_or_default();
    match coordinates::referenced_file(&wkt) {
        Some(path) => Err(ReadError::in_file(file, LayerError::ReferencesFile { referenced: path.to_owned() })),
        None => Ok(crs),
    }
}

fn parse_crs(file: &str, crs: &str) -> Result<SpatialRef, ReadError> {
    let unknown = || ReadError::in_file(file, LayerError::UnknownCrs { crs: crs.to_owned() });
    // GDAL would open a path or an address.
    let is_address = crs.contains("://") && !crs.contains("://www.opengis.net/def/crs/");
    let is_path_or_address = is_address || crs.trim_start().starts_with("/vsi") || Path::new(crs.trim()).exists();
    if is_path_or_address || coordinates::referenced_file(&format!("\"{crs}\"")).is_some() {
        return Err(unknown());
    }
    SpatialRef::from_definition(crs).ok().ok_or_else(unknown)
}

pub(crate) fn wgs84_transform(file: &str, mut source: SpatialRef) -> Result<Option<CoordTransform>, ReadError> {
    gdal_settings::restrict();
    let failed = |error: GdalError| not_opened(file, &error);
    let mut wgs84 = SpatialRef::from_epsg(4326).map_err(failed)?;
    wgs84.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
    source.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
    if source == wgs84 {
        return Ok(None);
    }
    CoordTransform::new(&source, &wgs84).map(Some).map_err(failed)
}

/// Transforms columns of coordinates to WGS 84 longitudes and latitudes.
pub(crate) fn transform_columns(file: &str, crs: &str, x: &mut [f64], y: &mut [f64]) -> Result<(), ReadError> {
    match wgs84_transform(file, parse_crs(file, crs)?)? {
        None => Ok(()),
        Some(transform) => transform.transform_coords(x, y, &mut []).map_err(|error| not_opened(file, &error)),
    }
}

fn record(feature: &Feature<'_>, number: u64, columns: usize, transform: Option<&CoordTransform>) -> Record {
    Record::new(number, cells(feature, columns).iter().map(Option::as_deref), geometry(feature, transform))
}

/// The cells of a feature as text; an empty one is `None`.
pub(crate) fn cells(feature: &Feature<'_>, columns: usize) -> Vec<Option<String>> {
    let cell = |column| {
        let text = match feature.field(column).ok().flatten() {
            // GDAL formats 14 as 14.000000000000000.
            Some(FieldValue::RealValue(number)) => number.to_string(),
            _ => feature.field_as_string(column).ok().flatten()?,
        };
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    };
    (0..columns).map(cell).collect()
}

/// The columns in which outlines may stand as well-known text.
pub(crate) const WKT_COLUMNS: [&str; 5] = ["geometry", "geom", "the_geom", "wkt", "_wkt"];

/// Whether a cell is an outline in well-known text.
pub(crate) fn is_outline(text: &str) -> bool {
    let text = text.to_uppercase();
    ["POLYGON", "MULTIPOLYGON"].iter().any(|kind| text.starts_with(kind))
}

/// Adds geometries from a column of well-known text, in WGS 84 unless `crs` names another system.
///
/// # Errors
/// Where `crs` is unknown or a coordinate is out of range.
pub(crate) fn with_wkt_geometry(mut records: Records, crs: Option<&str>) -> Result<Records, ReadError> {
    let column = WKT_COLUMNS.iter().find_map(|name| records.column(name).ok()).filter(|_| !records.has_geometry);
    let Some(column) = column else { return Ok(records) };
    if !records.rows.iter().any(|row| row.text(column).is_some_and(is_outline)) {
        return Ok(records);
    }
    let transform = match crs {
        Some(crs) => wgs84_transform(&records.file, parse_crs(&records.file, crs)?)?,
        None => None,
    };
    for row in &mut records.rows {
        let read = row.text(column).and_then(|text| gdal::vector::Geometry::from_wkt(text).ok());
        row.geometry = read.and_then(|read| to_wgs84(&read, transform.as_ref()));
        if let Some(geometry) = &row.geometry {
            coordinates::check_geometry(&records.file, records.row_unit, row.number, geometry)?;
        }
    }
    records.has_geometry = true;
    Ok(records)
}

/// The geometry in WGS 84. `None` where it is missing or cannot be read; the caller reports it.
fn geometry(feature: &Feature<'_>, transform: Option<&CoordTransform>) -> Option<Geometry> {
    to_wgs84(feature.geometry_by_index(0).ok()?, transform)
}

fn to_wgs84(geometry: &gdal::vector::Geometry, transform: Option<&CoordTransform>) -> Option<Geometry> {
    if geometry.is_empty() {
        return None;
    }
    let mut flat = geometry.clone();
    flat.flatten_to_2d();
    if let Some(transform) = transform {
        flat.transform_inplace(transform).ok()?;
    }
    wkb::reader::read_wkb(&flat.wkb().ok()?).ok()?.try_to_geometry()
}
