//! Detects the format of a file and reads its rows.

use std::num::NonZeroU32;
use std::path::Path;

use gapatlas_formats::census;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::kinds::{self, Given};
use gapatlas_formats::files::sniff::{FileSignature, SNIFF_LENGTH, sniff};
use gapatlas_formats::files::{Content, File, extension};
use gapatlas_formats::records::Records;
use gapatlas_formats::records::json_lines::{self, JsonLines};
use gapatlas_formats::records::sheets::{self, SheetChoice};
use gapatlas_formats::records::{delimited, json_objects};

use crate::domain::Finding;
use crate::read::layer::{self, LayerChoice};

/// The extensions of the parts of an archive that are read, the preferred one first.
pub(crate) const EXTENSIONS: [&str; 18] = [
    "gpkg", "shp", "gdb", "fgb", "geojson", "topojson", "geojsonl", "geojsons", "ndjson", "json", "csv", "tsv", "xlsx",
    "xlsm", "ods", "dbf", "txt", "dat",
];

/// Whether a file is read as delimited text, by its name.
pub(crate) fn is_text_table(path: &Path) -> bool {
    matches!(extension(path).as_str(), "csv" | "tsv" | "psv" | "txt" | "dat")
}

/// The rows of a file, and the path that was read: of an archive, that of its entry.
pub(crate) fn read_records(
    file: &File,
    choice: LayerChoice<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(Records, String), ReadError> {
    let content = file.content(&EXTENSIONS)?;
    check_folder(file, &content)?;
    let inner_path = match &content {
        Content::Plain(path) => path.clone(),
        Content::Zipped { entry, .. } => entry.into(),
    };
    let is_text = is_text_table(&inner_path);
    let header_row = choice.header_row.map(NonZeroU32::get);
    let signature = sniff(&file.head(&content, SNIFF_LENGTH)?);
    if header_row.is_some()
        && !matches!(signature, FileSignature::Workbook | FileSignature::CensusTable)
        && !(is_text && signature == FileSignature::Other)
    {
        let problem = "its columns are named by the file itself; leave `header_row` out, which is for sheets of workbooks and text tables";
        return Err(ReadError::in_file(&file.name, problem));
    }
    let lines = match signature {
        FileSignature::Other => json_lines::detect(&file.head(&content, json_lines::DETECTED_WITHIN)?),
        _ => None,
    };
    let records = match signature {
        FileSignature::WebPage(title) => {
            let title = title.map_or_else(String::new, |title| format!(" called \"{title}\""));
            let problem = format!(
                "is a web page{title}, not a table; the download failed. Open the address in a browser to see what it says, and save the table again"
            );
            return Err(ReadError::in_file(&file.name, problem));
        }
        FileSignature::ApiError(message) => {
            let problem = format!(
                "is not a table but an error message of the Census API: {message}; correct the request and send it again"
            );
            return Err(ReadError::in_file(&file.name, problem));
        }
        FileSignature::Workbook => {
            let choice = SheetChoice { name: choice.name, header_row };
            sheets::read(&file.name, file.head(&content, sheets::MAX_WORKBOOK + 1)?, choice, findings)?
        }
        FileSignature::OldWorkbook => {
            let problem = "is a workbook of Excel 97–2003 (.xls) or one with a password; save it as .xlsx without a password, or its sheet as CSV";
            return Err(ReadError::in_file(&file.name, problem));
        }
        FileSignature::ApiResponse => census::api_response(&file.name, &file.bytes(&content)?)?,
        FileSignature::JsonObjects => json_objects::read(&file.name, &file.bytes(&content)?)?,
        FileSignature::CensusTable => {
            delimited::read_from_row(&file.name, &file.bytes(&content)?, header_row, findings)?.require_rows()?
        }
        FileSignature::Other if lines == Some(JsonLines::Rows) => json_lines::read(&file.name, &file.bytes(&content)?)?,
        FileSignature::Other if lines == Some(JsonLines::Features) => features_in_lines(file, &content, choice)?,
        FileSignature::Other if is_text => {
            delimited::read_from_row(&file.name, &file.bytes(&content)?, header_row, findings)?.require_rows()?
        }
        FileSignature::Other => layer::read(&file.name, &content, choice)?,
    };
    Ok((records, inner_path.display().to_string()))
}

/// The features of GeoJSON with one a line. GDAL passes over lines that it cannot read, so each is looked at before.
fn features_in_lines(file: &File, content: &Content, choice: LayerChoice<'_>) -> Result<Records, ReadError> {
    let features = json_lines::count_features(&file.name, &file.bytes(content)?)?;
    let records = layer::read(&file.name, content, choice)?;
    if records.rows.len() == features {
        return Ok(records);
    }
    let problem = format!(
        "has {features} GeoJSON features, of which {} can be read; write it again as GeoPackage or as one feature collection",
        records.rows.len()
    );
    Err(ReadError::in_file(&file.name, problem))
}

/// # Errors
/// Where it is a folder that holds no layer: neither a file geodatabase nor shapefiles.
fn check_folder(file: &File, content: &Content) -> Result<(), ReadError> {
    let is_folder = matches!(content, Content::Plain(path) if path.is_dir() && extension(path) != "gdb");
    if !is_folder {
        return Ok(());
    }
    let entries = file.all_entries()?;
    let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    if names.iter().any(|name| extension(name.as_ref()) == "shp") {
        return Ok(());
    }
    let problem = format!("is a folder, not a table or layer; {}", kinds::advice(&names, Given::Table));
    Err(ReadError::in_file(&file.name, problem))
}
