//! Columns of a scenario: who is without access before and after, who gains it and who loses it.

use gapatlas_core::domain::{ScenarioMeasure, ScenarioPeople, StandardId};

use super::{ColumnText, Glossary, unit_id};
use crate::{Text, message};

impl Text {
    /// A column of a standard in a scenario.
    pub(super) fn scenario(&self, standard: &StandardId, part: ScenarioMeasure, glossary: &Glossary) -> ColumnText {
        let Some((label, people)) = glossary.standards.get(standard) else { return self.name("column-standard") };
        let (indicator, _, source) = self.indicator_texts(people, glossary);
        let counted = match part.people {
            ScenarioPeople::Before => message!(self, "scenario-before", standard = label.as_str()),
            ScenarioPeople::After => message!(self, "scenario-after", standard = label.as_str()),
            ScenarioPeople::Change => message!(self, "scenario-change", standard = label.as_str()),
            ScenarioPeople::Gain => message!(self, "scenario-gain", standard = label.as_str()),
            ScenarioPeople::Lose => message!(self, "scenario-lose", standard = label.as_str()),
        };
        let values = [("counted", counted.into()), ("people", indicator.into()), ("bound", part.bound.name().into())];
        ColumnText {
            unit: self.message(&format!("unit-{}", unit_id(people, glossary)), &[]),
            source: message!(self, "source-computed-from", source = source),
            ..self.described("column-scenario", &values)
        }
    }
}
