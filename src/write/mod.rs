//! Exports of published tables.

mod atomic_file;
mod csv;
mod csvw;
mod dictionary;
mod format;
mod geojson;
mod method;
pub(crate) mod parquet;
mod postgis;
mod qgis;
mod rows;
mod shapefile;
mod sources;
mod vector;
mod xlsx;

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use ::parquet::errors::ParquetError;

use crate::disclosure::Published;
use crate::domain::{Layer, Table};

pub use dictionary::{DescribedStandard, Dictionary, Entry, dictionary};
pub use format::Format;
pub use method::{method, supply_text};
pub use postgis::{Target, write_to_database};
pub use rows::{GeometryPresence, Rows, RowsError, TableSchema, with_related_columns};
pub(crate) use sources::source_groups;
pub use sources::{CitedSource, cited_sources, source};

use qgis::StyleInputs;

pub(crate) use atomic_file::unique_name;
pub(crate) use csv::quoted;
pub(crate) use geojson::rounded;

/// Why an export cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file cannot be written.
    #[error("{path}: cannot be written")]
    Io {
        /// The file.
        path: String,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// The disk is full.
    #[error("{0}: cannot be written, as no space is left; free some space, or name a file on another disk")]
    Full(String),
    /// The path exists and is not a file.
    #[error("{0}: exists and is not a file; name a file to write")]
    NoFile(String),
    /// Standard output was asked for.
    #[error("an export comes with a data dictionary and cannot go to standard output; name a file to write")]
    NoStream,
    /// The library that writes the format failed.
    #[error("{path}: cannot be written: {reason}")]
    Library {
        /// The file.
        path: String,
        /// What it says.
        reason: String,
    },
}

/// Writes a file atomically, replacing an existing one.
///
/// # Errors
/// The file cannot be written, or the path exists and is not a file.
pub fn write_file(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Result<(), WriteError> {
    require_file_or_none(path)?;
    atomic_file::replace(path, write)
}

fn require_file_or_none(path: &Path) -> Result<(), WriteError> {
    if path.exists() && !path.is_file() {
        return Err(WriteError::NoFile(path.display().to_string()));
    }
    Ok(())
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The files; the first one is the one to open.
    pub files: Vec<PathBuf>,
    /// The number of rows.
    pub rows: usize,
}

/// Writes a layer to a file, and its data dictionary to another one next to it. Existing files are replaced atomically.
///
/// # Errors
/// A file cannot be written, or the rows cannot be read.
pub fn export(rows: Rows<'_>, dictionary: &Dictionary, format: Format, path: &Path) -> Result<Written, WriteError> {
    require_file_or_none(path)?;
    if path == Path::new("-") {
        return Err(WriteError::NoStream);
    }
    // In CSV, sites have two additional columns of coordinates.
    let with_coordinates = format == Format::Csv && rows.schema().columns.get().layer == Layer::Sites;
    let (mut count, style_inputs) = (0, RefCell::new(StyleInputs::default()));
    let schema = rows.schema().columns.clone();
    let rows = rows.inspect(|batch| {
        count += batch.rows();
        style_inputs.borrow_mut().add(batch);
    });
    let mut files = vec![path.to_owned()];
    match format {
        Format::GeoJson => atomic_file::replace(path, |file| geojson::write(rows, dictionary, file))?,
        Format::GeoJsonLines => atomic_file::replace(path, |file| geojson::write_lines(rows, file))?,
        Format::GeoPackage => {
            atomic_file::replace_by_path(path, |path| vector::geopackage(rows, dictionary, &style_inputs, path))?;
        }
        Format::FlatGeobuf => atomic_file::replace_by_path(path, |path| vector::flatgeobuf(rows, dictionary, path))?,
        Format::Parquet => {
            atomic_file::replace(path, |file| write_parquet(rows, dictionary, file).map_err(io::Error::other))?;
        }
        Format::Xlsx => {
            atomic_file::replace(path, |file| xlsx::write(rows, dictionary, file).map_err(io::Error::other))?;
        }
        Format::Shapefile => files = shapefile::write(rows, dictionary, &style_inputs, path)?,
        Format::Csv => files.extend(write_csv(rows, dictionary, path)?),
    }
    if matches!(format, Format::GeoJson | Format::GeoJsonLines | Format::FlatGeobuf | Format::Parquet)
        && let Some(style) = qgis::style(schema.get(), &column_names(schema.get()), &style_inputs.borrow(), dictionary)
    {
        let style_path = path.with_extension("qml");
        atomic_file::replace(&style_path, |file| file.write_all(style.as_bytes()))?;
        files.push(style_path);
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = path.with_file_name(format!("{}-dictionary.csv", stem.trim_end_matches(".shp")));
    atomic_file::replace(&words, |file| csv::write_dictionary(dictionary, with_coordinates, file))?;
    files.push(words);
    Ok(Written { files, rows: count })
}

/// The QGIS style of a layer; `None` where it lacks the columns.
#[must_use]
pub fn qgis_style(table: &Published<Table>, dictionary: &Dictionary) -> Option<String> {
    let mut style_inputs = StyleInputs::default();
    style_inputs.add(table.get());
    qgis::style(table.get(), &column_names(table.get()), &style_inputs, dictionary)
}

/// The full names of columns, which all formats except shapefile use.
fn column_names(schema: &Table) -> Vec<Option<String>> {
    schema.columns.iter().map(|column| Some(column.quantity.name())).collect()
}

/// Writes the table, its column types for GDAL and QGIS (`.csvt`), without which they would read GEOIDs as numbers, and
/// its metadata as CSV on the Web.
fn write_csv(rows: Rows<'_>, dictionary: &Dictionary, path: &Path) -> Result<[PathBuf; 2], WriteError> {
    let schema = rows.schema().columns.clone();
    atomic_file::replace(path, |file| csv::write(rows, file))?;
    let types = path.with_extension("csvt");
    atomic_file::replace(&types, |file| csv::write_types(schema.get(), file))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let metadata = path.with_file_name(format!("{name}-metadata.json"));
    let layer = schema.get().layer;
    let described = csvw::metadata(dictionary, &name, layer.is_keyed_by_first_column(), layer == Layer::Sites);
    atomic_file::replace(&metadata, |file| serde_json::to_writer_pretty(file, &described).map_err(io::Error::from))?;
    Ok([types, metadata])
}

fn write_parquet(rows: Rows<'_>, dictionary: &Dictionary, file: impl io::Write + Send) -> Result<(), ParquetError> {
    let (schema, batches) = rows.into_batches();
    let words = |index, _: &_| field_metadata(dictionary, index);
    let has_geometry = schema.geometry_presence != GeometryPresence::None;
    let mut writer = parquet::Writer::begin(&schema.columns.get().columns, has_geometry, words, file)?;
    let method = dictionary.method.join("\n");
    for (key, text) in [("title", &*dictionary.study), ("license", dictionary.license()), ("description", &*method)] {
        writer.add_metadata(key, text);
    }
    for batch in batches {
        writer.write(batch?.get())?;
    }
    writer.finish()
}

/// The description of a column, for programs that show the metadata of Arrow fields.
fn field_metadata(dictionary: &Dictionary, index: usize) -> HashMap<String, String> {
    let Some(entry) = dictionary.entries.get(index) else { return HashMap::new() };
    let words = [
        ("label", entry.words.label.as_str()),
        ("description", &entry.words.description),
        ("unit", entry.words.unit.as_str()),
        ("source", &entry.words.source),
    ];
    words
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}
