//! Exports: published tables in the formats that people's programs open.

mod csv;
mod dictionary;
mod geojson;
mod geopackage;
mod method;
mod partial;

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use crate::domain::{Layer, Table};

pub use dictionary::{Dictionary, Entry, dictionary, source};
pub use method::method;

use crate::disclosure::Published;

pub(crate) use csv::quoted;
pub(crate) use geojson::rounded;

/// A format of exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON by RFC 7946.
    GeoJson,
    /// Comma-separated values by RFC 4180.
    Csv,
    /// GeoPackage 1.4.
    GeoPackage,
}

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
    /// Something else than a file is there.
    #[error("{0}: is there and is no file; name a file to write")]
    NoFile(String),
    /// Standard output was asked for.
    #[error("an export comes with a data dictionary and cannot go to standard output; name a file to write")]
    NoStream,
    /// GDAL could not write the file.
    #[error("{path}: cannot be written: {reason}")]
    Gdal {
        /// The file.
        path: String,
        /// What GDAL says.
        reason: String,
    },
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::GeoJson => "geojson",
            Self::Csv => "csv",
            Self::GeoPackage => "gpkg",
        })
    }
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

/// Writes a table to a file and its data dictionary beside it, and answers which files were written.
///
/// A file that is there is replaced as a whole once the new one is complete, and never half.
///
/// # Errors
/// Where a file cannot be written.
pub fn export(
    table: &Published<Table>,
    dictionary: &Dictionary,
    format: Format,
    path: &Path,
) -> Result<Vec<PathBuf>, WriteError> {
    refuse_all_but_files(path)?;
    if path == Path::new("-") {
        return Err(WriteError::NoStream);
    }
    let mut written = vec![path.to_owned()];
    match format {
        Format::GeoJson => partial::replace(path, |file| geojson::write(table, file))?,
        Format::Csv => {
            partial::replace(path, |file| csv::write(table, file))?;
            // GDAL and QGIS read column types from a file of this name, and keep the GEOID as text.
            let types = path.with_extension("csvt");
            partial::replace(&types, |file| csv::write_types(table, file))?;
            written.push(types);
        }
        Format::GeoPackage => partial::replace_by_path(path, |path| geopackage::write(table, dictionary, path))?,
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = path.with_file_name(format!("{stem}-dictionary.csv"));
    // In CSV, sites have their coordinates as two more columns.
    let with_place = format == Format::Csv && table.get().layer == Layer::Sites;
    partial::replace(&words, |file| csv::write_dictionary(dictionary, with_place, file))?;
    written.push(words);
    Ok(written)
}
