//! Layers and tables through GDAL: shapefile, GeoPackage, GeoJSON, TopoJSON, `FlatGeobuf`, file geodatabase, dBASE.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once};

use gdal::errors::{CplErrType, GdalError};
use gdal::spatial_ref::{AxisMappingStrategy, CoordTransform, SpatialRef};
use gdal::vector::{Feature, FieldValue, Layer, LayerAccess};
use gdal::{Dataset, DatasetOptions, GdalOpenFlags};
use geo::Geometry;
use geo_traits::to_geo::ToGeoGeometry;

use crate::read::archive::Archive;
use crate::read::cell::Commas;
use crate::read::coordinates::{self, CoordinateError};
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
        if let Some(geometry) = &row.geometry {
            coordinates::check(file, ("record", number), geometry)?;
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

/// The formats that are read, as GDAL calls them: files that hold what they are. None of them opens another file that its
/// contents name, as a virtual format would, or a connection.
const FORMATS: [&str; 8] =
    ["ESRI Shapefile", "GPKG", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON", "FlatGeobuf", "OpenFileGDB"];

fn open(file: &str, content: &Content) -> Result<Dataset, ReadError> {
    confine();
    watch();
    let archive_or_file = match content {
        Content::Plain(path) => path,
        Content::Zipped { archive, .. } => archive,
    };
    // From the root: nothing that GDAL would take for an address or a driver begins so.
    let real = archive_or_file.canonicalize();
    let real = real.map_err(|source| ReadError::Unreadable { file: file.to_owned(), source })?;
    let not_opened = |reason: String| ReadError::NotOpened { file: file.to_owned(), reason };
    if real.to_string_lossy().starts_with("/vsi") {
        return Err(not_opened(format!("GDAL calls `{}` a virtual file; move it to another folder", real.display())));
    }
    let path: PathBuf = match content {
        Content::Plain(_) => real.clone(),
        Content::Zipped { archive, part } => {
            Archive::open(file, archive)?.check(part)?;
            // The braces let GDAL open an archive whatever its name ends in.
            format!("/vsizip/{{{}}}/{part}", real.display()).into()
        }
    };
    let options = DatasetOptions {
        open_flags: GdalOpenFlags::GDAL_OF_VECTOR | GdalOpenFlags::GDAL_OF_READONLY,
        allowed_drivers: Some(&FORMATS),
        ..DatasetOptions::default()
    };
    let named =
        |reason: String| reason.replace(&path.display().to_string(), file).replace(&real.display().to_string(), file);
    Dataset::open_ex(&path, options).map_err(|error| not_opened(named(said(&error))))
}

/// Settings of GDAL that nothing in the environment takes back: no drivers of the machine, no SQL that opens other files.
fn confine() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let closed =
            [("GDAL_DRIVER_PATH", "disable"), ("OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"), ("CPL_ALLOW_VSISTDIN", "NO")];
        for (option, value) in closed {
            gdal::config::set_config_option(option, value).ok();
        }
    });
}

fn not_opened(file: &str, error: &GdalError) -> ReadError {
    ReadError::NotOpened { file: file.to_owned(), reason: said(error) }
}

fn said(error: &GdalError) -> String {
    match error {
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if msg.contains("SHAPE_RESTORE_SHX") => {
            "the .shx file that belongs to it is missing".to_owned()
        }
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if !msg.is_empty() => msg.clone(),
        _ => "none of the formats that Gapatlas reads (shapefile, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, file \
              geodatabase, dBASE, CSV) fits its contents"
            .to_owned(),
    }
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
        None => own_crs(file, layer)?,
    };
    transform(file, source)
}

fn own_crs(file: &str, layer: &Layer<'_>) -> Result<SpatialRef, ReadError> {
    let own = layer.spatial_ref().ok_or_else(|| ReadError::NoCrs { file: file.to_owned() })?;
    let wkt = own.to_wkt().unwrap_or_default();
    match coordinates::wanted_file(&wkt) {
        Some(path) => Err(CoordinateError::WantsFile { file: file.to_owned(), wanted: path.to_owned() }.into()),
        None => Ok(own),
    }
}

fn known_crs(file: &str, crs: &str) -> Result<SpatialRef, ReadError> {
    let unknown = || ReadError::UnknownCrs { file: file.to_owned(), crs: crs.to_owned() };
    // GDAL would open a file of that name, or an address.
    let is_address = crs.contains("://") && !crs.contains("://www.opengis.net/def/crs/");
    let is_elsewhere = is_address || crs.trim_start().starts_with("/vsi") || Path::new(crs.trim()).exists();
    if is_elsewhere || coordinates::wanted_file(&format!("\"{crs}\"")).is_some() {
        return Err(unknown());
    }
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
        if let Some(geometry) = &row.geometry {
            coordinates::check(&records.file, (records.counted, row.number), geometry)?;
        }
    }
    records.has_geometry = true;
    Ok(records)
}

/// The geometry in degrees. `None` where there is none, or none that can be read: what was expected to have one is a
/// finding or an error of the reader that expected it.
fn geometry(feature: &Feature<'_>, to_degrees: Option<&CoordTransform>) -> Option<Geometry> {
    in_degrees(feature.geometry_by_index(0).ok()?, to_degrees)
}

fn in_degrees(found: &gdal::vector::Geometry, to_degrees: Option<&CoordTransform>) -> Option<Geometry> {
    if found.is_empty() {
        return None;
    }
    let mut flat = found.clone();
    flat.flatten_to_2d();
    if let Some(to_degrees) = to_degrees {
        flat.transform_inplace(to_degrees).ok()?;
    }
    wkb::reader::read_wkb(&flat.wkb().ok()?).ok()?.try_to_geometry()
}
