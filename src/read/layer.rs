//! Layers and tables through GDAL: shapefile, GeoPackage, GeoJSON, TopoJSON, `FlatGeobuf`, file geodatabase, dBASE.

use std::path::PathBuf;
use std::sync::Mutex;

use gdal::errors::{CplErrType, GdalError};
use gdal::spatial_ref::{AxisMappingStrategy, CoordTransform, SpatialRef};
use gdal::vector::{Feature, FieldValue, Layer, LayerAccess};
use gdal::{Dataset, DatasetOptions, GdalOpenFlags};
use geo::{CoordsIter, Geometry};
use geo_traits::to_geo::ToGeoGeometry;

use crate::read::cell::Commas;
use crate::read::error::{ReadError, listed};
use crate::read::file::Content;
use crate::read::records::{Record, Records};

/// Which part of a file is meant, and how.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LayerChoice<'a> {
    /// The layer, where the file has several.
    pub(crate) name: Option<&'a str>,
    /// The coordinate reference system that takes the place of the file's own.
    pub(crate) crs: Option<&'a str>,
}

/// Reads a layer, every geometry in WGS 84 longitude and latitude, every cell as text.
pub(crate) fn read(file: &str, content: &Content, choice: LayerChoice<'_>) -> Result<Records, ReadError> {
    let dataset = open(file, content)?;
    let mut layer = pick(file, &dataset, choice.name)?;
    // What failed while formats were tried is of no interest any more.
    watch();
    let has_geometry = layer.defn().geom_fields().next().is_some();
    let to_degrees = if has_geometry { to_degrees(file, &layer, choice.crs)? } else { None };
    let columns: Vec<String> = layer.defn().fields().map(|field| field.name()).collect();
    let mut rows = Vec::new();
    for (feature, number) in layer.features().zip(1..) {
        let row = record(&feature, number, columns.len(), to_degrees.as_ref());
        if let Some(coordinate) = row.geometry.as_ref().and_then(|geometry| geometry.coords_iter().next())
            // Outlines that go on beyond 180 degrees are brought back.
            && !(coordinate.x.abs() <= 360.0 && coordinate.y.abs() <= 90.0)
        {
            return Err(ReadError::NotDegrees { file: file.to_owned(), x: coordinate.x, y: coordinate.y });
        }
        rows.push(row);
    }
    let expected = layer.try_feature_count();
    if let Some(reason) = failure() {
        return Err(ReadError::NotWhole { file: file.to_owned(), read: rows.len(), reason });
    }
    if let Some(expected) = expected.filter(|&expected| expected != rows.len() as u64) {
        let reason = format!("it says that it has {expected}");
        return Err(ReadError::NotWhole { file: file.to_owned(), read: rows.len(), reason });
    }
    Records { file: file.to_owned(), columns, rows, has_geometry, counted: "record", commas: Commas::Thousands }
        .not_empty()
}

/// The first failure that GDAL met since [`watch`].
static FAILURE: Mutex<Option<String>> = Mutex::new(None);

/// GDAL ends a broken layer early and says so only to its error handler, which would print to the terminal.
fn watch() {
    let forget = || FAILURE.lock().map(|mut failure| failure.take());
    forget().ok();
    gdal::config::set_error_handler(|class, _, message| {
        if matches!(class, CplErrType::Failure | CplErrType::Fatal)
            && let Ok(mut failure) = FAILURE.lock()
        {
            failure.get_or_insert_with(|| message.trim().trim_end_matches('.').to_owned());
        }
    });
}

fn failure() -> Option<String> {
    FAILURE.lock().ok().and_then(|mut failure| failure.take())
}

fn open(file: &str, content: &Content) -> Result<Dataset, ReadError> {
    watch();
    let path: PathBuf = match content {
        Content::Plain(path) => path.clone(),
        // The braces let GDAL open an archive whatever its name ends in.
        Content::Zipped { archive, part } => format!("/vsizip/{{{}}}/{part}", archive.display()).into(),
    };
    let options = DatasetOptions {
        open_flags: GdalOpenFlags::GDAL_OF_VECTOR | GdalOpenFlags::GDAL_OF_READONLY,
        ..DatasetOptions::default()
    };
    Dataset::open_ex(path, options).map_err(|error| not_opened(file, &error))
}

fn not_opened(file: &str, error: &GdalError) -> ReadError {
    let reason = match error {
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if msg.contains("SHAPE_RESTORE_SHX") => {
            "the .shx file that belongs to it is missing".to_owned()
        }
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if !msg.is_empty() => msg.clone(),
        _ => "none of the formats that Gapatlas reads (shapefile, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, file \
              geodatabase, dBASE, CSV) fits its contents"
            .to_owned(),
    };
    ReadError::NotOpened { file: file.to_owned(), reason }
}

fn pick<'a>(file: &str, dataset: &'a Dataset, name: Option<&str>) -> Result<Layer<'a>, ReadError> {
    let names: Vec<String> = dataset.layers().map(|layer| layer.name()).collect();
    let wrong = |wanted: String| ReadError::Layer {
        file: file.to_owned(),
        wanted,
        layers: listed(names.iter().map(String::as_str)),
    };
    match (name, names.as_slice()) {
        (_, []) => Err(ReadError::Empty { file: file.to_owned(), what: "layers" }),
        (Some(name), _) => dataset.layer_by_name(name).ok().ok_or_else(|| wrong(format!("has no layer `{name}`"))),
        (None, [_]) => dataset.layer(0).map_err(|error| not_opened(file, &error)),
        (None, _) => Err(wrong("has several layers".to_owned())),
    }
}

/// The way from a layer's coordinates to degrees; `None` where they are WGS 84 degrees already.
fn to_degrees(file: &str, layer: &Layer<'_>, crs: Option<&str>) -> Result<Option<CoordTransform>, ReadError> {
    let source = match crs {
        Some(crs) => known_crs(file, crs)?,
        None => layer.spatial_ref().ok_or_else(|| ReadError::NoCrs { file: file.to_owned() })?,
    };
    transform(file, source)
}

fn known_crs(file: &str, crs: &str) -> Result<SpatialRef, ReadError> {
    let unknown = || ReadError::UnknownCrs { file: file.to_owned(), crs: crs.to_owned() };
    SpatialRef::from_definition(crs).ok().ok_or_else(unknown)
}

fn transform(file: &str, mut source: SpatialRef) -> Result<Option<CoordTransform>, ReadError> {
    let failed = |error: GdalError| not_opened(file, &error);
    let mut degrees = SpatialRef::from_epsg(4326).map_err(failed)?;
    degrees.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
    source.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
    if source == degrees {
        return Ok(None);
    }
    CoordTransform::new(&source, &degrees).map(Some).map_err(failed)
}

/// Turns columns of coordinates in a coordinate reference system into longitudes and latitudes.
pub(crate) fn columns_to_degrees(file: &str, crs: &str, x: &mut [f64], y: &mut [f64]) -> Result<(), ReadError> {
    match transform(file, known_crs(file, crs)?)? {
        None => Ok(()),
        Some(transform) => transform.transform_coords(x, y, &mut []).map_err(|error| not_opened(file, &error)),
    }
}

fn record(feature: &Feature<'_>, number: u64, columns: usize, to_degrees: Option<&CoordTransform>) -> Record {
    let cell = |column| {
        let text = match feature.field(column).ok().flatten() {
            // GDAL would write 14.000000000000000.
            Some(FieldValue::RealValue(number)) => number.to_string(),
            _ => feature.field_as_string(column).ok().flatten()?,
        };
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    };
    let cells: Vec<Option<String>> = (0..columns).map(cell).collect();
    Record::new(number, cells.iter().map(Option::as_deref), geometry(feature, to_degrees))
}

/// Rows of a text table with the outlines that a column of it writes as well-known text, in degrees unless `crs` says otherwise.
///
/// # Errors
/// Where `crs` is none that is known.
pub(crate) fn with_outlines(mut records: Records, crs: Option<&str>) -> Result<Records, ReadError> {
    const NAMES: [&str; 5] = ["geometry", "geom", "the_geom", "wkt", "_wkt"];
    let is_outline = |text: &str| ["POLYGON", "MULTIPOLYGON"].iter().any(|kind| text.to_uppercase().starts_with(kind));
    let column = NAMES.iter().find_map(|name| records.column(name).ok()).filter(|_| !records.has_geometry);
    let Some(column) = column else { return Ok(records) };
    if !records.rows.iter().any(|row| row.text(column).is_some_and(is_outline)) {
        return Ok(records);
    }
    let to_degrees = match crs {
        Some(crs) => transform(&records.file, known_crs(&records.file, crs)?)?,
        None => None,
    };
    for row in &mut records.rows {
        let read = row.text(column).and_then(|text| gdal::vector::Geometry::from_wkt(text).ok());
        row.geometry = read.and_then(|read| in_degrees(&read, to_degrees.as_ref()));
    }
    records.has_geometry = true;
    Ok(records)
}

/// The geometry in degrees. `None` where there is none, or none that can be read: what was expected to have one is a
/// finding or an error of the reader that expected it.
fn geometry(feature: &Feature<'_>, to_degrees: Option<&CoordTransform>) -> Option<Geometry> {
    let found = feature.geometry_by_index(0).ok().filter(|geometry| !geometry.is_empty())?;
    in_degrees(found, to_degrees)
}

fn in_degrees(found: &gdal::vector::Geometry, to_degrees: Option<&CoordTransform>) -> Option<Geometry> {
    let mut flat = found.clone();
    flat.flatten_to_2d();
    if let Some(to_degrees) = to_degrees {
        flat.transform_inplace(to_degrees).ok()?;
    }
    wkb::reader::read_wkb(&flat.wkb().ok()?).ok()?.try_to_geometry()
}
