//! Shapefiles: several files, or one ZIP file with all of them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use gapatlas_text::message;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::write::dictionary::Dictionary;
use crate::write::qgis::{self, StyleInputs};
use crate::write::rows::Rows;
use crate::write::{WriteError, atomic_file, csv, vector};

/// The limits of ArcGIS and most other programs.
const MAX_NAME_BYTES: usize = 10;
const MAX_FIELDS: usize = 255;

/// Writes a table to `path` and returns the files written: one archive if the path ends in `.zip`, else several files.
/// `…-fields.csv` maps field names to columns and lists the columns that were omitted.
pub(super) fn write(
    rows: Rows<'_>,
    dictionary: &Dictionary,
    style_inputs: &RefCell<StyleInputs>,
    path: &Path,
) -> Result<Vec<PathBuf>, WriteError> {
    let failed = |source| atomic_file::or_disk_full(path, WriteError::Io { path: path.display().to_string(), source });
    let beside = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = tempfile::Builder::new().prefix(".partial-").tempdir_in(beside).map_err(failed)?;
    let schema = rows.schema().columns.clone();
    let schema = schema.get();
    let stem = schema.layer.name();
    let names: Vec<String> = schema.columns.iter().map(|column| column.quantity.name()).collect();
    let fields = short_names(&names);
    let written = vector::shapefile(rows, &fields, &folder.path().join(format!("{stem}.shp")));
    written.map_err(|error| atomic_file::or_disk_full(path, error))?;
    let fields_file = File::create(folder.path().join(format!("{stem}-fields.csv")));
    fields_file.and_then(|file| write_fields(&fields, dictionary, file)).map_err(failed)?;
    if let Some(style) = qgis::style(schema, &fields, &style_inputs.borrow(), dictionary) {
        fs::write(folder.path().join(format!("{stem}.qml")), style).map_err(failed)?;
    }
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
        let words = File::create(folder.path().join(format!("{stem}-dictionary.csv")));
        words.and_then(|file| csv::write_dictionary(dictionary, false, file)).map_err(failed)?;
        atomic_file::replace(path, |file| zip_folder(folder.path(), file))?;
        return Ok(vec![path.to_owned()]);
    }
    let own = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut written = Vec::new();
    for file in files(folder.path()).map_err(failed)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().replacen(stem, &own, 1);
        let to = path.with_file_name(name);
        fs::rename(&file, &to).map_err(failed)?;
        written.push(to);
    }
    // The file to open comes first.
    written.sort_by_key(|file| file.extension().is_none_or(|ending| ending != "shp"));
    Ok(written)
}

/// A distinct short name for each column; `None` from the 256th on.
fn short_names(names: &[String]) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let short = |(index, name): (usize, &String)| {
        let cut = |end: &str| -> String { name.chars().take(MAX_NAME_BYTES - end.len()).collect::<String>() + end };
        let tries = std::iter::once(String::new()).chain((2_u32..).map(|number| format!("_{number}")));
        let free = tries.map(|end| cut(&end)).find(|name| !taken.contains(name))?;
        taken.insert(free.clone());
        Some(free).filter(|_| index < MAX_FIELDS)
    };
    names.iter().enumerate().map(short).collect()
}

fn write_fields(fields: &[Option<String>], dictionary: &Dictionary, file: impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(file);
    writer.write_record(["field", "column", "label"])?;
    let left_out = message!(dictionary.text, "column-not-in-shapefile");
    for (field, entry) in fields.iter().zip(&dictionary.entries) {
        writer.write_record([field.as_deref().unwrap_or(&left_out), &entry.name, &entry.words.label])?;
    }
    writer.flush()
}

/// The files of a folder, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

fn zip_folder(folder: &Path, file: impl Write + io::Seek) -> io::Result<()> {
    let mut zip = ZipWriter::new(file);
    for path in files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Without a date: the same atlas makes the same file.
        zip.start_file(name, SimpleFileOptions::default().last_modified_time(zip::DateTime::default()))?;
        io::copy(&mut File::open(&path)?, &mut zip)?;
    }
    zip.finish().map(drop).map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_short_and_distinct() {
        let names = ["geoid", "limited_english", "limited_english_moe", "limited_english_share"].map(str::to_owned);
        let short = short_names(&names);
        let short: Vec<&str> = short.iter().flatten().map(String::as_str).collect();
        assert_eq!(short, ["geoid", "limited_en", "limited__2", "limited__3"]);
        let many: Vec<String> = (0..300).map(|number| format!("a_column_with_number_{number}")).collect();
        let short = short_names(&many);
        assert_eq!(short.iter().flatten().collect::<BTreeSet<_>>().len(), MAX_FIELDS);
        assert!(short.iter().flatten().all(|name| name.len() <= MAX_NAME_BYTES));
    }
}
