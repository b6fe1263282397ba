//! Shapefiles: several files that belong together, or one ZIP file with all of them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::write::dictionary::Dictionary;
use crate::write::qgis::{self, Seen};
use crate::write::rows::Rows;
use crate::write::{WriteError, csv, partial, vector};

/// A name of a field has ten bytes at most, and a table 255 fields: ArcGIS and most others hold to it.
const LONGEST_NAME: usize = 10;
const MOST_FIELDS: usize = 255;

/// Writes a table to `path`, and says which files were written. Where the path ends in `.zip`, that is one file with all in it;
/// else there are several beside each other. `…-fields.csv` says which field is which column, and which were left out.
pub(super) fn write(
    rows: Rows<'_>,
    dictionary: &Dictionary,
    seen: &RefCell<Seen>,
    path: &Path,
) -> Result<Vec<PathBuf>, WriteError> {
    let failed = |source| partial::or_full(path, WriteError::Io { path: path.display().to_string(), source });
    let beside = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = tempfile::Builder::new().prefix(".partial-").tempdir_in(beside).map_err(failed)?;
    let head = rows.head().columns.clone();
    let head = head.get();
    let stem = head.layer.name();
    let names: Vec<String> = head.columns.iter().map(|column| column.quantity.name()).collect();
    let fields = short_names(&names);
    let of_library = vector::shapefile(rows, &fields, &folder.path().join(format!("{stem}.shp")));
    of_library.map_err(|error| partial::or_full(path, error))?;
    let listed = File::create(folder.path().join(format!("{stem}-fields.csv")));
    listed.and_then(|file| write_fields(&fields, dictionary, file)).map_err(failed)?;
    if let Some(style) = qgis::style(head, &fields, &seen.borrow(), dictionary) {
        fs::write(folder.path().join(format!("{stem}.qml")), style).map_err(failed)?;
    }
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
        let words = File::create(folder.path().join(format!("{stem}-dictionary.csv")));
        words.and_then(|file| csv::write_dictionary(dictionary, false, file)).map_err(failed)?;
        partial::replace(path, |file| pack(folder.path(), file))?;
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
    // The one that people open comes first.
    written.sort_by_key(|file| file.extension().is_none_or(|ending| ending != "shp"));
    Ok(written)
}

/// A short name for each column, each another; none from the 256th on.
fn short_names(names: &[String]) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let short = |(slot, name): (usize, &String)| {
        let cut = |end: &str| -> String { name.chars().take(LONGEST_NAME - end.len()).collect::<String>() + end };
        let tries = std::iter::once(String::new()).chain((2_u32..).map(|number| format!("_{number}")));
        let free = tries.map(|end| cut(&end)).find(|name| !taken.contains(name))?;
        taken.insert(free.clone());
        Some(free).filter(|_| slot < MOST_FIELDS)
    };
    names.iter().enumerate().map(short).collect()
}

fn write_fields(fields: &[Option<String>], dictionary: &Dictionary, file: impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(file);
    writer.write_record(["field", "column", "label"])?;
    for (field, entry) in fields.iter().zip(&dictionary.entries) {
        let left_out = "(left out: a shapefile has 255 fields)";
        writer.write_record([field.as_deref().unwrap_or(left_out), &entry.name, &entry.words.label])?;
    }
    writer.flush()
}

/// The files of a folder, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

fn pack(folder: &Path, file: impl Write + io::Seek) -> io::Result<()> {
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
    fn short_names_are_short_and_each_another() {
        let names = ["geoid", "limited_english", "limited_english_moe", "limited_english_share"].map(str::to_owned);
        let short = short_names(&names);
        let short: Vec<&str> = short.iter().flatten().map(String::as_str).collect();
        assert_eq!(short, ["geoid", "limited_en", "limited__2", "limited__3"]);
        let many: Vec<String> = (0..300).map(|number| format!("a_column_with_number_{number}")).collect();
        let short = short_names(&many);
        assert_eq!(short.iter().flatten().collect::<BTreeSet<_>>().len(), MOST_FIELDS);
        assert!(short.iter().flatten().all(|name| name.len() <= LONGEST_NAME));
    }
}
