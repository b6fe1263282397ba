//! JSON with one object a line, and JSON text sequences (RFC 7464), in which each text begins with the control character RS.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::error::ReadError;
use crate::records::Records;
use crate::records::json_objects;

/// What the objects of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonLines {
    /// The rows of a table.
    Rows,
    /// Features of GeoJSON (RFC 8142 where each begins with RS).
    Features,
}

/// How many bytes of a file [`detect`] needs: the first line, unless it is longer.
pub const DETECTED_WITHIN: u64 = 1 << 20;

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
enum LineError {
    /// Text that is no JSON object.
    #[error(
        "is not a JSON object ({0}), and the file has one object a line; correct the line, or leave it out. Was the download cut short?"
    )]
    NoObject(String),
    /// Another object among features.
    #[error("is not a GeoJSON feature, as the lines before it are; correct the line, or leave it out")]
    NoFeature,
}

/// The record separator of JSON text sequences.
const RS: u8 = 0x1e;

/// Whether a file that begins with `head` has one JSON object a line, or is a JSON text sequence, and of what. `None` for anything
/// else: also for one JSON object in many lines.
#[must_use]
pub fn detect(head: &[u8]) -> Option<JsonLines> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if !head.starts_with(&[RS]) && !head.starts_with(b"{") {
        return None;
    }
    let separator = if head.starts_with(&[RS]) { RS } else { b'\n' };
    let mut texts = head.split(|byte| *byte == separator).map(<[u8]>::trim_ascii).filter(|text| !text.is_empty());
    let object = |text: &[u8]| serde_json::from_slice::<Map<String, Value>>(text).ok();
    let (first, second, third) = (texts.next()?, texts.next(), texts.next());
    let kind = |object: &Map<String, Value>| if is_feature(object) { JsonLines::Features } else { JsonLines::Rows };
    match (object(first), second, third) {
        // One object alone may be a collection of others.
        (Some(only), None, _) if separator == b'\n' => {
            let is_row = !only.contains_key("type") && !only.values().any(holds_objects);
            is_row.then_some(JsonLines::Rows)
        }
        (Some(first), second, _) if second.is_none_or(|second| second.starts_with(b"{")) => Some(kind(&first)),
        // The first line is broken, where those after it are objects.
        (None, Some(second), Some(third)) => object(second).filter(|_| object(third).is_some()).as_ref().map(kind),
        _ => None,
    }
}

fn holds_objects(value: &Value) -> bool {
    value.is_object() || value.as_array().is_some_and(|items| items.iter().any(Value::is_object))
}

fn is_feature(object: &Map<String, Value>) -> bool {
    object.get("type").and_then(Value::as_str) == Some("Feature") && object.contains_key("geometry")
}

/// Reads the objects as the rows of a table, with the numbers of their lines.
///
/// # Errors
/// Where a line is not a JSON object, or the table is too large.
pub fn read(file: &str, bytes: &[u8]) -> Result<Records, ReadError> {
    let mut objects = Vec::new();
    for_each(file, bytes, |line, object| {
        objects.push((line, object));
        Ok(())
    })?;
    json_objects::table(file, &objects, "line")
}

/// The number of features.
///
/// # Errors
/// Where a line is not a feature of GeoJSON.
pub fn count_features(file: &str, bytes: &[u8]) -> Result<usize, ReadError> {
    let mut count = 0;
    for_each(file, bytes, |line, object| {
        count += 1;
        if is_feature(&object) { Ok(()) } else { Err(ReadError::at_line(file, line, LineError::NoFeature)) }
    })?;
    Ok(count)
}

/// Visits each object with the number of its first line.
///
/// # Errors
/// Where a line is not a JSON object, or the visitor says so.
pub fn for_each(
    file: &str,
    bytes: &[u8],
    mut on_object: impl FnMut(u64, Map<String, Value>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let separator = if bytes.trim_ascii_start().starts_with(&[RS]) { RS } else { b'\n' };
    let mut line = 1;
    for text in bytes.split(|byte| *byte == separator) {
        let blank = text.len() - text.trim_ascii_start().len();
        let own_line = line + newlines(&text[..blank]);
        let trimmed = text.trim_ascii();
        if !trimmed.is_empty() {
            let object = serde_json::from_slice(trimmed).map_err(|error| {
                // The line of the error counts from the beginning of the object.
                let at = own_line + (error.line() as u64).saturating_sub(1);
                ReadError::at_line(file, at, LineError::NoObject(without_place(&error.to_string()).into_owned()))
            })?;
            on_object(own_line, object)?;
        }
        line += newlines(text) + u64::from(separator == b'\n');
    }
    Ok(())
}

fn newlines(text: &[u8]) -> u64 {
    text.iter().map(|&byte| u64::from(byte == b'\n')).sum()
}

/// The message of an error without its line, which is that of the object.
fn without_place(message: &str) -> Cow<'_, str> {
    match message.rsplit_once(" at line 1 column ") {
        Some((problem, column)) => format!("{problem}, at its character {column}").into(),
        None => message.into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let records = read("t.ndjson", text.as_bytes()).unwrap();
        let cells = |row| records.indexed().map(move |(column, _)| crate::records::Record::text(row, column));
        let texts = |row| cells(row).map(|text| text.unwrap_or("∅").to_owned()).collect();
        records.rows.iter().map(|row| (row.number, texts(row))).collect()
    }

    #[test]
    fn one_object_a_line_is_a_table_with_the_numbers_of_the_lines() {
        let text = "\u{feff}{\"id\": 1, \"name\": \"A\"}\r\n\n{\"id\": 2, \"tags\": [\"x\", \"y\"]}\n";
        assert_eq!(detect(text.as_bytes()), Some(JsonLines::Rows));
        assert_eq!(detect(b"{\"id\": 1}\n"), Some(JsonLines::Rows), "a list of one place");
        assert_eq!(
            rows(text),
            [(1, ["1", "A", "∅"].map(str::to_owned).to_vec()), (3, ["2", "∅", "x;y"].map(str::to_owned).to_vec())]
        );
    }

    #[test]
    fn a_text_sequence_may_have_objects_of_several_lines() {
        let text = "\u{1e}{\"id\": 1}\n\u{1e}{\n \"id\": 2\n}\n\u{1e}{\"id\": 3}\n";
        assert_eq!(detect(text.as_bytes()), Some(JsonLines::Rows));
        assert_eq!(rows(text).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 5]);
    }

    #[test]
    fn a_broken_line_is_named() {
        let message = |text: &str| read("t.ndjson", text.as_bytes()).unwrap_err().to_string();
        let cut = message("{\"id\": 1}\n\n{\"id\": 2, \"na");
        assert!(
            cut.starts_with("t.ndjson:3: is not a JSON object (EOF while parsing a string, at its character 13)"),
            "{cut}"
        );
        assert!(message("{\"id\": 1}\n[2]\n").starts_with("t.ndjson:2: is not a JSON object"));
        assert!(message("\u{1e}{\"id\": 1}\n\u{1e}{\n \"id\": x\n}\n").starts_with("t.ndjson:3: is not a JSON object"));
        let features = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n{\"id\":1}\n";
        assert_eq!(detect(features.as_bytes()), Some(JsonLines::Features));
        let error = count_features("t.geojsonl", features.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with("t.geojsonl:2: is not a GeoJSON feature"), "{error}");
    }

    #[test]
    fn other_json_is_not_taken_for_lines() {
        let broken = "{\"id\": 1\n{\"id\": 2}\n{\"id\": 3}\n";
        assert_eq!(detect(broken.as_bytes()), Some(JsonLines::Rows), "only its first line is broken");
        for other in [
            "{\"type\": \"FeatureCollection\",\n\"features\": []}",
            "{\"features\": [{}]}",
            "{\"type\": \"Topology\"}",
            "[{\"id\": 1}]\n",
            "{\n\"a\": 1}",
            "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\"},\n{\"type\":\"Feature\"}\n]}",
            "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\"}\n]}",
            "a,b\n{\n",
            "",
        ] {
            assert_eq!(detect(other.as_bytes()), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn rows_read_are_the_objects_there_or_the_line_is_named(
            objects in prop::collection::vec(prop::option::of("[a-z]{0,4}"), 2..20),
            damaged in prop::option::of((0..400_usize, any::<u8>())),
        ) {
            let line = |name: &Option<String>| match name {
                Some(name) => format!("{{\"name\":\"{name}\"}}\n"),
                None => "\n".to_owned(),
            };
            let mut text = objects.iter().map(line).collect::<String>().into_bytes();
            if let Some((at, byte)) = damaged
                && let Some(place) = text.get_mut(at)
            {
                *place = byte;
            }
            let there = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
            match read("t.ndjson", &text) {
                Ok(records) => prop_assert_eq!(records.rows.len(), there),
                Err(error) => {
                    let message = error.to_string();
                    prop_assert!(message.starts_with("t.ndjson:") , "{}", message);
                    prop_assert!(there == 0 || damaged.is_some(), "{}", message);
                }
            }
        }
    }
}
