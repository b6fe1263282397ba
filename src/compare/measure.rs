//! The compared column, found by its name.

use gapatlas_text::Text;

use crate::atlas::Provenance;
use crate::compare::error::{CompareError, quoted_list};
use crate::domain::{GapMeasure, Quantity, Table};
use crate::results::Measure;
use crate::write::dictionary;

/// A measure with its label and unit.
#[derive(Debug)]
pub(super) struct NamedMeasure<'a> {
    pub(super) measure: Measure<'a>,
    pub(super) label: String,
    pub(super) unit: String,
}

impl<'a> NamedMeasure<'a> {
    /// Finds a column by name.
    pub(super) fn find(table: &'a Table, name: &str, provenance: &'a Provenance) -> Result<Self, CompareError> {
        let column = || name.to_owned();
        let Some(found) = table.columns.iter().find(|column| column.quantity.name() == name) else {
            return Err(CompareError::NoColumn { layer: table.layer, column: column(), hint: hint(table, name) });
        };
        let quantity = &found.quantity;
        let Some(measure) = Measure::of(quantity, table, provenance) else {
            return Err(CompareError::NoEstimates { column: column(), hint: hint(table, name) });
        };
        let words = dictionary(table, provenance, Text::english()).entries.into_iter().find(|entry| entry.name == name);
        let words = words.map(|entry| entry.words);
        Ok(Self {
            measure,
            label: words.as_ref().map_or_else(column, |words| match quantity {
                Quantity::Gap { .. } => words.description.trim_end_matches('.').to_owned(),
                _ => words.label.clone(),
            }),
            unit: words.map(|words| words.unit).unwrap_or_default(),
        })
    }
}

/// The columns that can be compared, those with the most similar names first.
fn hint(table: &Table, name: &str) -> String {
    let is_estimate = |quantity: &Quantity| {
        let gap = matches!(quantity, Quantity::Gap { part: GapMeasure::Without | GapMeasure::Within, .. });
        gap || matches!(quantity, Quantity::Count(_) | Quantity::Share(_))
    };
    let estimates = table.columns.iter().map(|column| &column.quantity).filter(|quantity| is_estimate(quantity));
    let mut names: Vec<String> = estimates.map(Quantity::name).collect();
    names.sort_by(|a, b| strsim::jaro_winkler(b, name).total_cmp(&strsim::jaro_winkler(a, name)));
    match names.as_slice() {
        [] => "the table has no column that can be compared".to_owned(),
        names => format!("those that can be compared are {}", quoted_list(names.iter().map(String::as_str))),
    }
}
