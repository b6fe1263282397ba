//! Labels of lines from metadata files: table shells of the summary file, `variables.json` and `groups/….json` of the
//! Census API, the `metadata.json` of Census Reporter, the column metadata of data.census.gov.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::census::variable_codes::{VariableKind, variable_code};
use crate::domain::Finding;
use crate::error::ReadError;
use crate::records::delimited;

/// Labels by table and line.
#[derive(Debug)]
pub struct LabelFile(BTreeMap<(String, String), String>);

impl LabelFile {
    /// The label of a line.
    pub fn label(&self, table: &str, line: &str) -> Option<&str> {
        self.0.get(&(table.to_owned(), line.to_owned())).map(String::as_str)
    }

    /// Reads a metadata file; its format is detected.
    ///
    /// # Errors
    /// Where it is not a file of labels.
    pub fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Self, ReadError> {
        let wrong = |problem: &str| ReadError::in_file(file, problem.to_owned());
        let start = bytes.iter().find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xef | 0xbb | 0xbf));
        let labels = if start == Some(&b'{') {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let json: Value = serde_json::from_slice(bytes)
                .map_err(|error| wrong(&format!("is not readable JSON ({error}); was the download cut short?")))?;
            json["variables"].as_object().map_or_else(|| census_reporter_labels(&json["tables"]), api_labels)
        } else {
            delimited_labels(file, bytes, findings)?
        };
        if labels.is_empty() {
            return Err(wrong(
                "has no labels that Gapatlas recognises; `labels` names a file of table shells \
                 (ACS20245YR_Table_Shells.txt), variables.json or groups/….json of the Census API, or the \
                 metadata.json of Census Reporter",
            ));
        }
        Ok(Self(labels))
    }
}

type Labels = BTreeMap<(String, String), String>;

fn estimate(column: &str) -> Option<(String, String)> {
    variable_code(column).filter(|code| code.kind == VariableKind::Estimate).map(|code| (code.table, code.line))
}

/// `{"variables": {"C16001_001E": {"label": "Estimate!!Total:"}}}`
fn api_labels(variables: &serde_json::Map<String, Value>) -> Labels {
    let label = |(name, about): (&String, &Value)| Some((estimate(name)?, about["label"].as_str()?.to_owned()));
    variables.iter().filter_map(label).collect()
}

/// `{"tables": {"C16001": {"columns": {"C16001001": {"name": "Total:", "indent": 0}}}}}`
fn census_reporter_labels(tables: &Value) -> Labels {
    let mut labels = Labels::new();
    for table in tables.as_object().into_iter().flat_map(serde_json::Map::values) {
        let mut path = LabelPath::default();
        for (name, about) in table["columns"].as_object().into_iter().flatten() {
            let indent = about["indent"].as_u64().and_then(|indent| usize::try_from(indent).ok()).unwrap_or(0);
            let label = path.descend(indent, about["name"].as_str().unwrap_or_default());
            if let Some(line) = estimate(name) {
                labels.insert(line, label);
            }
        }
    }
    labels
}

/// `Table ID|Line|Indent|Unique ID|Label|…`, or `Column Name,Label`.
fn delimited_labels(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Labels, ReadError> {
    let records = delimited::read(file, bytes, findings)?;
    let name = records.column("Unique ID").or_else(|_| records.column("Column Name"))?;
    let label = records.column("Label").or_else(|_| records.column("Title"))?;
    let indent = records.column("Indent").ok();
    let (mut path, mut labels) = (LabelPath::default(), Labels::new());
    for row in &records.rows {
        let text = row.text(label).unwrap_or_default();
        let indent = indent.and_then(|column| row.text(column)).and_then(|cell| cell.parse().ok());
        let text = indent.map_or_else(|| text.to_owned(), |indent| path.descend(indent, text));
        // Table shells name lines such as B01001_001, not variables.
        let name = row.text(name).unwrap_or_default();
        if let Some(line) = estimate(name).or_else(|| estimate(&format!("{name}E"))) {
            labels.insert(line, text);
        }
    }
    Ok(labels)
}

/// The headings of a line, outermost first.
#[derive(Default)]
struct LabelPath(Vec<String>);

impl LabelPath {
    fn descend(&mut self, indent: usize, label: &str) -> String {
        self.0.truncate(indent);
        self.0.push(label.to_owned());
        self.0.join("!!")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_the_same_label_in_every_file_of_labels() {
        let shells = "Table ID|Line|Indent|Unique ID|Label|Title|Universe|Type\n\
                      B05012|1.0|0|B05012_001|Total:|Nativity|Total population|int\n\
                      B05012|2.0|1|B05012_002|Native|Nativity|Total population|int\n\
                      B05012|3.0|1|B05012_003|Foreign-born|Nativity|Total population|int\n";
        let variables = r#"{"variables": {"NAME": {"label": "Geographic Area Name"},
            "B05012_003E": {"label": "Total:!!Foreign-born", "concept": "Nativity"}, "B05012_003M": {"label": "Margin"}}}"#;
        let reporter = r#"{"tables": {"B05012": {"title": "Nativity", "columns": {"B05012001": {"name": "Total:", "indent": 0},
            "B05012002": {"name": "Native", "indent": 1}, "B05012003": {"name": "Foreign-born", "indent": 1}}}}}"#;
        let columns = "\"Column Name\",\"Label\"\n\"GEO_ID\",\"Geography\"\n\"B05012_003E\",\"Total:!!Foreign-born\"\n";
        for text in [shells, variables, reporter, columns] {
            let labels = LabelFile::read("labels", text.as_bytes(), &mut Vec::new()).unwrap();
            assert_eq!(labels.label("B05012", "003"), Some("Total:!!Foreign-born"), "{text}");
        }
    }
}
