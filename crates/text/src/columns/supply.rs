//! The columns of floating catchment measures.

use gapatlas_core::domain::{MeasureId, SupplyMeasure};

use crate::columns::{ColumnText, Glossary};
use crate::{Text, Value, message};

impl Text {
    pub(super) fn supply_column(&self, id: &MeasureId, part: SupplyMeasure, glossary: &Glossary) -> ColumnText {
        let known = glossary.measures.get(id);
        let values: [(&str, Value<'_>); 2] = [
            ("measure", known.map_or_else(|| id.to_string(), |own| own.label.clone()).into()),
            ("how", known.map_or_else(String::new, |own| own.how.clone()).into()),
        ];
        let message = match part {
            SupplyMeasure::Value => "column-supply",
            SupplyMeasure::Moe => "column-supply-moe",
            SupplyMeasure::AtLeast => "column-supply-at-least",
            SupplyMeasure::AtLeastMoe => "column-supply-at-least-moe",
            SupplyMeasure::AtMost => "column-supply-at-most",
            SupplyMeasure::AtMostMoe => "column-supply-at-most-moe",
        };
        let unit = known.map_or_else(String::new, |own| own.unit.clone());
        ColumnText { unit, source: message!(self, "source-computed"), ..self.described(message, &values) }
    }
}
