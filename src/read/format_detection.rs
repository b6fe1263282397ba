//! Files of rows, whatever their format.

use crate::domain::Finding;
use crate::read::beginning::{self, Beginning, beginning};
use crate::read::error::ReadError;
use crate::read::file::{Content, File, ending};
use crate::read::layer::{self, LayerChoice};
use crate::read::records::Records;
use crate::read::{census, delimited, objects};

/// The rows of a file, and the name of the part that was read where the file is an archive.
pub(crate) fn records(
    file: &File,
    choice: LayerChoice<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(Records, String), ReadError> {
    const ENDINGS: [&str; 15] = [
        "gpkg", "shp", "gdb", "fgb", "geojson", "topojson", "geojsonl", "geojsons", "ndjson", "json", "csv", "tsv",
        "dbf", "txt", "dat",
    ];
    let content = file.content(&ENDINGS)?;
    let inner = match &content {
        Content::Plain(path) => path.clone(),
        Content::Zipped { part, .. } => part.into(),
    };
    let is_text = matches!(ending(&inner).as_str(), "csv" | "tsv" | "psv" | "txt" | "dat");
    let name = || file.name.clone();
    let records = match beginning(&file.head(&content, beginning::ENOUGH)?) {
        Beginning::WebPage(title) => {
            let title = title.map_or_else(String::new, |title| format!(" called \"{title}\""));
            return Err(ReadError::WebPage { file: name(), title });
        }
        Beginning::Refusal(said) => return Err(ReadError::ApiRefused { file: name(), said }),
        Beginning::ApiAnswer => census::api_answer(&file.name, &file.bytes(&content)?)?,
        Beginning::Objects => objects::read(&file.name, &file.bytes(&content)?)?,
        Beginning::CensusTable => delimited::read(&file.name, &file.bytes(&content)?, findings)?.not_empty()?,
        Beginning::Other if is_text => delimited::read(&file.name, &file.bytes(&content)?, findings)?.not_empty()?,
        Beginning::Other => layer::read(&file.name, &content, choice)?,
    };
    Ok((records, inner.display().to_string()))
}
