//! Metadata of a CSV file as CSV on the Web (W3C Recommendation, 17 December 2015).

use gapatlas_text::message;
use serde_json::{Value, json};

use crate::write::dictionary::{Dictionary, Entry};

/// The metadata of a file, to be stored next to it as `<file>-metadata.json`.
pub(super) fn metadata(dictionary: &Dictionary, file: &str, is_keyed: bool, with_coordinates: bool) -> Value {
    let column = |entry: &Entry| {
        let words = &entry.words;
        let mut column = json!({
            "name": entry.name,
            "titles": entry.name,
            "dc:title": words.label,
            "dc:description": words.description,
            "datatype": entry.kind.replace("text", "string"),
        });
        for (key, text) in [("schema:unitText", words.unit.as_str()), ("dc:source", words.source.as_str())] {
            if !text.is_empty() {
                column[key] = json!(text);
            }
        }
        column
    };
    let unit = message!(dictionary.text, "unit-degrees");
    let coordinate =
        |name: &str| json!({ "name": name, "titles": name, "datatype": "number", "schema:unitText": unit });
    let mut columns: Vec<Value> = dictionary.entries.iter().map(column).collect();
    columns.extend(["lon", "lat"].into_iter().filter(|_| with_coordinates).map(coordinate));
    let mut schema = json!({ "columns": columns });
    if let Some(first) = dictionary.entries.first().filter(|_| is_keyed) {
        schema["primaryKey"] = json!(first.name);
    }
    let mut metadata = json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": file,
        "dc:title": dictionary.study,
        "dc:description": dictionary.method.join(" "),
        "dialect": { "header": true, "encoding": "utf-8" },
        "tableSchema": schema,
    });
    if let Some(license) = &dictionary.license {
        metadata["dc:license"] = json!(license);
    }
    metadata
}
