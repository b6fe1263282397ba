//! Detects the format of a file and reads its rows.

use std::path::Path;

use gapatlas_formats::census;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::sniff::{FileSignature, SNIFF_LENGTH, sniff};
use gapatlas_formats::files::{Content, File, extension};
use gapatlas_formats::records::Records;
use gapatlas_formats::records::{delimited, json_objects};

use crate::domain::Finding;
use crate::read::layer::{self, LayerChoice};

/// The extensions of the parts of an archive that are read, the preferred one first.
pub(crate) const EXTENSIONS: [&str; 15] = [
    "gpkg", "shp", "gdb", "fgb", "geojson", "topojson", "geojsonl", "geojsons", "ndjson", "json", "csv", "tsv", "dbf",
    "txt", "dat",
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
    let inner_path = match &content {
        Content::Plain(path) => path.clone(),
        Content::Zipped { entry, .. } => entry.into(),
    };
    let is_text = is_text_table(&inner_path);
    let records = match sniff(&file.head(&content, SNIFF_LENGTH)?) {
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
        FileSignature::ApiResponse => census::api_response(&file.name, &file.bytes(&content)?)?,
        FileSignature::JsonObjects => json_objects::read(&file.name, &file.bytes(&content)?)?,
        FileSignature::CensusTable => delimited::read(&file.name, &file.bytes(&content)?, findings)?.require_rows()?,
        FileSignature::Other if is_text => {
            delimited::read(&file.name, &file.bytes(&content)?, findings)?.require_rows()?
        }
        FileSignature::Other => layer::read(&file.name, &content, choice)?,
    };
    Ok((records, inner_path.display().to_string()))
}
