//! Reads a JSON array of flat objects as a table.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::error::ReadError;
use crate::records::cell::Commas;
use crate::records::{Record, Records};

/// Reads an array of objects. Their keys are the columns, in order of first appearance. Lists of texts are joined with
/// `;`, other nested values stay JSON.
///
/// # Errors
/// Where it is not an array of objects, or has none.
pub fn read(file: &str, bytes: &[u8]) -> Result<Records, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let objects: Vec<Map<String, Value>> = serde_json::from_slice(bytes).map_err(|error| {
        let problem = format!("is not a JSON array of objects: {error}");
        ReadError::in_file(file, problem)
    })?;
    let objects: Vec<(u64, Map<String, Value>)> = (1..).zip(objects).collect();
    table(file, &objects, "record")
}

/// The table of objects with their numbers in the file, which count `row_unit`.
///
/// # Errors
/// Where there are none, or their keys are too many.
pub(super) fn table(
    file: &str,
    objects: &[(u64, Map<String, Value>)],
    row_unit: &'static str,
) -> Result<Records, ReadError> {
    /// Every row has a place for every column.
    const MAX_COLUMNS: usize = 10_000;
    const MAX_CELLS: usize = 500_000_000;
    let mut columns: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    for key in objects.iter().flat_map(|(_, object)| object.keys()) {
        if known.insert(key.as_str()) {
            columns.push(key.clone());
        }
        if columns.len() > MAX_COLUMNS || columns.len() * objects.len() > MAX_CELLS {
            let problem = format!(
                "its {} objects have more than {} different keys, too many for a table; write the places with the columns that the study needs, as CSV",
                objects.len(),
                columns.len() - 1
            );
            return Err(ReadError::in_file(file, problem));
        }
    }
    let row = |(number, object): &(u64, Map<String, Value>)| {
        let cells: Vec<Option<String>> = columns.iter().map(|column| object.get(column).and_then(text)).collect();
        Record::new(*number, cells.iter().map(Option::as_deref), None)
    };
    let rows = objects.iter().map(row).collect();
    let file = file.to_owned();
    Records { file, columns, rows, has_geometry: false, row_unit, commas: Commas::Thousands }.require_rows()
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => text.trim().to_owned(),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";")
        }
        other => other.to_string(),
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_with_different_keys_are_one_table() {
        let text = r#"[{"id": 7, "languages": ["polish", "spanish"]}, {"name": " B ", "id": null, "hours": {"monday": [[9, 0]]}}]"#;
        let records = read("t.json", text.as_bytes()).unwrap();
        assert_eq!(records.columns, ["id", "languages", "name", "hours"]);
        let cells = |row: &Record| {
            records.indexed().map(|(column, _)| row.text(column).unwrap_or("∅").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(cells(&records.rows[0]), ["7", "polish;spanish", "∅", "∅"]);
        assert_eq!(cells(&records.rows[1]), ["∅", "∅", "B", r#"{"monday":[[9,0]]}"#]);
        assert!(read("t.json", b"[{").is_err() && read("t.json", b"[]").is_err());
    }
}
