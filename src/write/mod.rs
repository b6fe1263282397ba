//! Exports: published tables in the formats that people's programs open.

mod csv;
mod csvw;
mod dictionary;
mod format;
mod geojson;
mod method;
pub(crate) mod parquet;
mod partial;
mod postgis;
mod qgis;
mod rows;
mod shapefile;
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

pub use dictionary::{Dictionary, Entry, dictionary, source};
pub use format::Format;
pub use method::method;
pub use postgis::{Target, write_to_database};
pub use rows::{Head, Places, Rows, Unread, with_companions};

use qgis::Seen;

pub(crate) use csv::quoted;
pub(crate) use geojson::rounded;
pub(crate) use partial::unlike_others;

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file could not be written.
    #[error("{path}: cannot be written")]
    Io {
        /// The file.
        path: String,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// The disk is full.
    #[error("{0}: cannot be written, as there is no room left; make room, or name a file on another disk")]
    Full(String),
    /// Something else than a file is there.
    #[error("{0}: is there and is no file; name a file to write")]
    NoFile(String),
    /// Standard output was asked for.
    #[error("an export comes with a data dictionary and cannot go to standard output; name a file to write")]
    NoStream,
    /// The library that makes the file could not.
    #[error("{path}: cannot be written: {reason}")]
    Library {
        /// The file.
        path: String,
        /// What it says.
        reason: String,
    },
}

/// Writes a file that appears whole or not at all, and replaces one that is there.
///
/// # Errors
/// Where the file cannot be written, and where something else than a file is there.
pub fn write_file(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Result<(), WriteError> {
    refuse_all_but_files(path)?;
    partial::replace(path, write)
}

fn refuse_all_but_files(path: &Path) -> Result<(), WriteError> {
    if path.exists() && !path.is_file() {
        return Err(WriteError::NoFile(path.display().to_string()));
    }
    Ok(())
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The files, the one that people open first.
    pub files: Vec<PathBuf>,
    /// How many rows there are.
    pub rows: usize,
}

/// Writes a layer to a file and its data dictionary beside it.
///
/// A file that is there is replaced as a whole once the new one is complete, and never half.
///
/// # Errors
/// Where a file cannot be written, or the rows cannot be read.
pub fn export(rows: Rows<'_>, dictionary: &Dictionary, format: Format, path: &Path) -> Result<Written, WriteError> {
    refuse_all_but_files(path)?;
    if path == Path::new("-") {
        return Err(WriteError::NoStream);
    }
    // In CSV, sites have their coordinates as two more columns.
    let with_place = format == Format::Csv && rows.head().columns.get().layer == Layer::Sites;
    let (mut count, seen) = (0, RefCell::new(Seen::default()));
    let head = rows.head().columns.clone();
    let rows = rows.seen(|part| {
        count += part.rows();
        seen.borrow_mut().note(part);
    });
    let mut files = vec![path.to_owned()];
    match format {
        Format::GeoJson => partial::replace(path, |file| geojson::write(rows, dictionary, file))?,
        Format::GeoJsonLines => partial::replace(path, |file| geojson::write_lines(rows, file))?,
        Format::GeoPackage => partial::replace_by_path(path, |path| vector::geopackage(rows, dictionary, &seen, path))?,
        Format::FlatGeobuf => partial::replace_by_path(path, |path| vector::flatgeobuf(rows, dictionary, path))?,
        Format::Parquet => {
            partial::replace(path, |file| write_parquet(rows, dictionary, file).map_err(io::Error::other))?;
        }
        Format::Xlsx => partial::replace(path, |file| xlsx::write(rows, dictionary, file).map_err(io::Error::other))?,
        Format::Shapefile => files = shapefile::write(rows, dictionary, &seen, path)?,
        Format::Csv => files.extend(write_csv(rows, dictionary, path)?),
    }
    if matches!(format, Format::GeoJson | Format::GeoJsonLines | Format::FlatGeobuf | Format::Parquet)
        && let Some(style) = qgis::style(head.get(), &long_names(head.get()), &seen.borrow(), dictionary)
    {
        let beside = path.with_extension("qml");
        partial::replace(&beside, |file| file.write_all(style.as_bytes()))?;
        files.push(beside);
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = path.with_file_name(format!("{}-dictionary.csv", stem.trim_end_matches(".shp")));
    partial::replace(&words, |file| csv::write_dictionary(dictionary, with_place, file))?;
    files.push(words);
    Ok(Written { files, rows: count })
}

/// The style for QGIS of a whole layer; `None` where it has nothing to be drawn by.
#[must_use]
pub fn qgis_style(table: &Published<Table>, dictionary: &Dictionary) -> Option<String> {
    let mut seen = Seen::default();
    seen.note(table.get());
    qgis::style(table.get(), &long_names(table.get()), &seen, dictionary)
}

/// Columns as all formats but shapefiles name them.
fn long_names(head: &Table) -> Vec<Option<String>> {
    head.columns.iter().map(|column| Some(column.quantity.name())).collect()
}

/// Writes the table, and beside it what its columns are for GDAL and QGIS, which keep the GEOID as text by it, and for the web.
fn write_csv(rows: Rows<'_>, dictionary: &Dictionary, path: &Path) -> Result<[PathBuf; 2], WriteError> {
    let head = rows.head().columns.clone();
    partial::replace(path, |file| csv::write(rows, file))?;
    let types = path.with_extension("csvt");
    partial::replace(&types, |file| csv::write_types(head.get(), file))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let metadata = path.with_file_name(format!("{name}-metadata.json"));
    let layer = head.get().layer;
    let described = csvw::metadata(dictionary, &name, layer.is_keyed_by_first_column(), layer == Layer::Sites);
    partial::replace(&metadata, |file| serde_json::to_writer_pretty(file, &described).map_err(io::Error::from))?;
    Ok([types, metadata])
}

fn write_parquet(rows: Rows<'_>, dictionary: &Dictionary, file: impl io::Write + Send) -> Result<(), ParquetError> {
    let (head, parts) = rows.open();
    let words = |slot, _: &_| words_of(dictionary, slot);
    let is_placed = head.places != Places::None;
    let mut writer = parquet::Writer::begin(&head.columns.get().columns, is_placed, words, file)?;
    let method = dictionary.method.join("\n");
    for (key, text) in [("title", &*dictionary.study), ("license", dictionary.license()), ("description", &*method)] {
        writer.note(key, text);
    }
    for part in parts {
        writer.write(part?.get())?;
    }
    writer.finish()
}

/// What a column says, for programs that show what stands in the metadata of its field.
fn words_of(dictionary: &Dictionary, slot: usize) -> HashMap<String, String> {
    let Some(entry) = dictionary.entries.get(slot) else { return HashMap::new() };
    let words = [
        ("label", entry.words.label.as_str()),
        ("description", &entry.words.description),
        ("unit", entry.words.unit),
        ("source", &entry.words.source),
    ];
    words
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}
