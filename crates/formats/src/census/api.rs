//! Responses of the Census API: an array of rows, the first with the names of the variables, every value a string.
//!
//! Source: US Census Bureau, "Census Data API User Guide".

use serde::Deserialize;

use crate::error::ReadError;
use crate::records::cell::Commas;
use crate::records::{Record, Records};

/// A value: the API writes strings, and programs that save a response again may write numbers.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    Number(serde_json::Number),
}

/// Reads a response of the Census API.
///
/// # Errors
/// Where it is not a response of the Census API.
pub fn read(file: &str, bytes: &[u8]) -> Result<Records, ReadError> {
    let wrong = |problem: String| ReadError::in_file(file, problem);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let rows: Vec<Vec<Option<Value>>> = serde_json::from_slice(bytes).map_err(|error| {
        let line = error.line();
        wrong(if error.is_eof() {
            format!("breaks off in line {line}; was the download cut short?")
        } else {
            format!("is not an answer of the Census API, which is an array of rows of text: {error}")
        })
    })?;
    let mut rows = rows.into_iter().map(|row| row.into_iter().map(text).collect::<Vec<_>>());
    let columns: Vec<String> = rows.next().unwrap_or_default().into_iter().map(Option::unwrap_or_default).collect();
    let mut records = Vec::new();
    // The API writes each row on a line of its own, and the names of the variables on the first.
    for (cells, number) in rows.zip(2..) {
        if cells.len() != columns.len() {
            let (cells, columns) = (cells.len(), columns.len());
            return Err(wrong(format!(
                "row {number} of the array has {cells} values and the first row names {columns} columns; download it again"
            )));
        }
        records.push(Record::new(number, cells.iter().map(Option::as_deref), None));
    }
    let file = file.to_owned();
    Records { file, columns, rows: records, has_geometry: false, row_unit: "row", commas: Commas::Thousands }
        .require_rows()
}

fn text(value: Option<Value>) -> Option<String> {
    let text = match value? {
        Value::Text(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
    };
    (!text.is_empty()).then_some(text)
}
