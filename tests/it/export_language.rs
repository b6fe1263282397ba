//! The language of exports: what people read in any format is from catalogues. Exports in the pseudo-locale `en-XA`, whose
//! letters are no ASCII letters, show what is not.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use rusqlite::Connection;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::succeed;

const LAYERS: [&str; 4] = ["tracts", "gaps", "areas", "sites"];
/// All but FlatGeobuf, whose description is that of a GeoPackage: some GDAL do not write rows without an outline.
const ENDINGS: [&str; 7] = ["csv", "geojson", "geojsonl", "gpkg", "parquet", "xlsx", "shp.zip"];
/// Names of columns of dictionaries and sheets, of types, and of what has a name of its own.
const NAMES: [&str; 11] =
    ["column", "type", "unit", "label", "description", "source", "study", "license", "number", "text", "WGS 84"];

/// The atlas of the sample region.
fn sample() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    folder
}

/// All strings in a JSON value.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// What comes from the study and its files: its texts, citations of tables, names of files, and ids.
fn data(folder: &Path) -> Vec<String> {
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("atlas/manifest.json")).unwrap()).unwrap();
    let mut texts = strings(&manifest["study"]);
    for source in manifest["sources"].as_array().unwrap() {
        texts.push(Path::new(source["file"].as_str().unwrap()).file_name().unwrap().to_str().unwrap().to_owned());
        texts.extend(strings(&source["source"]));
    }
    for indicator in manifest["indicators"].as_array().unwrap() {
        texts.extend(["id", "sources", "baseline"].iter().flat_map(|key| strings(&indicator[*key])));
    }
    texts.extend(strings(&manifest["days"]));
    texts.extend(NAMES.map(str::to_owned));
    // Whole names before their parts.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.retain(|text| text.len() > 2);
    texts
}

/// What people read in a table of text: all cells but those of the first two columns, which are ids.
fn cells(file: impl Read) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(file);
    let rows = reader.records().map(Result::unwrap);
    rows.flat_map(|row| row.iter().skip(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The texts between a beginning and an end.
fn between(text: &str, start: &str, end: &str) -> Vec<String> {
    let found = text.split(start).skip(1).filter_map(|rest| rest.split_once(end));
    found.map(|(found, _)| found.to_owned()).collect()
}

/// The labels of a style for QGIS.
fn labels(style: &str) -> Vec<String> {
    between(style, "label=\"", "\"")
}

/// The labels, descriptions and units of CSV on the Web.
fn described(metadata: &Value) -> Vec<String> {
    let keys = ["dc:title", "dc:description", "dc:source", "schema:unitText"];
    let columns = metadata["tableSchema"]["columns"].as_array().unwrap().iter().chain([metadata]);
    columns.flat_map(|column| keys.iter().flat_map(|key| strings(&column[*key])).collect::<Vec<_>>()).collect()
}

/// The texts of the sheets about columns and method; the names of columns are in the first column of the former.
fn sheets(path: &Path) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut sheet = |number: u8| {
        let mut text = String::new();
        archive.by_name(&format!("xl/worksheets/sheet{number}.xml")).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let columns = between(&sheet(2), "<row ", "</row>");
    let of_columns = columns.iter().flat_map(|row| between(row, "<t", "</t>").split_off(1));
    let texts: Vec<String> = of_columns.chain(between(&sheet(3), "<t", "</t>")).collect();
    texts.iter().filter_map(|text| text.split_once('>')).map(|(_, text)| text.to_owned()).collect()
}

/// The descriptions, the dictionary and the style of a `GeoPackage`.
fn geopackage(path: &Path) -> Vec<String> {
    let database = Connection::open(path).unwrap();
    let texts = |sql: &str| {
        let mut statement = database.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut texts = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            texts.extend((0..columns).filter_map(|column| row.get::<_, Option<String>>(column).unwrap()));
        }
        texts
    };
    let mut found = texts("SELECT description FROM gpkg_contents");
    found.extend(texts("SELECT unit, label, description, source FROM dictionary"));
    if !texts("SELECT name FROM sqlite_master WHERE name = 'layer_styles'").is_empty() {
        found.extend(texts("SELECT description FROM layer_styles"));
        found.extend(texts("SELECT styleQML FROM layer_styles").iter().flat_map(|style| labels(style)));
    }
    found
}

/// The metadata of a `GeoParquet` file and of its columns.
fn parquet_metadata(path: &Path) -> Vec<String> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap();
    let of_columns = reader.schema().fields().iter().flat_map(|field| field.metadata().clone());
    let of_columns = of_columns.filter(|(key, _)| ["label", "description", "unit", "source"].contains(&key.as_str()));
    let whole = reader.metadata().file_metadata().key_value_metadata().unwrap().iter();
    let whole = whole.filter(|pair| pair.key == "description").filter_map(|pair| pair.value.clone());
    of_columns.map(|(_, text)| text).chain(whole).collect()
}

/// What people read in a file beside the rows of the table.
fn texts(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let read = || fs::read_to_string(path).unwrap();
    match name.split_once('.').unwrap().1 {
        "csv" if name.ends_with("-dictionary.csv") => cells(File::open(path).unwrap()),
        "csv-metadata.json" => described(&serde_json::from_str(&read()).unwrap()),
        "qml" => labels(&read()),
        "xlsx" => sheets(path),
        "gpkg" => geopackage(path),
        "parquet" => parquet_metadata(path),
        "shp.zip" => {
            let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
            let mut found = Vec::new();
            for slot in 0..archive.len() {
                let mut file = archive.by_index(slot).unwrap();
                let name = file.name().to_owned();
                if name.ends_with("-dictionary.csv") || name.ends_with("-fields.csv") {
                    found.extend(cells(&mut file));
                } else if Path::new(&name).extension().is_some_and(|ending| ending == "qml") {
                    let mut style = String::new();
                    file.read_to_string(&mut style).unwrap();
                    found.extend(labels(&style));
                }
            }
            found
        }
        // Rows and their types.
        "csv" | "csvt" | "geojson" | "geojsonl" => Vec::new(),
        other => panic!("a file of an export that is not looked at: .{other}"),
    }
}

/// Whether a text has an English word: three ASCII letters or more, one of them no vowel, as a pseudo-locale leaves those.
fn is_english(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.any(|word| word.len() > 2 && word.contains(|letter| !"aeiouAEIOU".contains(letter)))
}

#[test]
fn what_people_read_in_an_export_is_from_catalogues() {
    let folder = sample();
    let known = data(folder.path());
    let exports = folder.path().join("exports");
    let mut left: Vec<String> = Vec::new();
    for layer in LAYERS {
        for ending in ENDINGS {
            // Each in a folder of its own, as styles and dictionaries have the same names.
            let own = exports.join(format!("{layer}-{ending}"));
            fs::create_dir_all(&own).unwrap();
            let out = own.join(format!("{layer}.{ending}"));
            let arguments = ["export", "atlas", "--layer", layer, "--lang", "en-XA", "-o", out.to_str().unwrap()];
            succeed(folder.path(), &arguments);
            let mut files: Vec<PathBuf> = fs::read_dir(&own).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            let found: Vec<String> = files.iter().flat_map(|path| texts(path)).collect();
            assert!(!found.is_empty(), "{layer}.{ending} has labels, or files beside it have");
            let without_data = |text: &String| known.iter().fold(text.clone(), |text, part| text.replace(part, ""));
            left.extend(found.into_iter().filter(|text| is_english(&without_data(text))));
        }
    }
    left.sort();
    left.dedup();
    assert!(left.is_empty(), "not from a catalogue: {left:#?}");
}
