//! The data dictionary of a table.

use std::collections::BTreeMap;

use gapatlas_text::{ColumnText, Glossary, Text, message};

use crate::atlas::Provenance;
use crate::domain::{AreaKind, IndicatorId, StandardId, StudyThemes, Table, Values};
use crate::write::method::{composition, method, supply_text};
use crate::write::sources::{cited_sources, full_citation};

/// The data dictionary of a table, with the method and the study.
#[derive(Debug, Clone)]
pub struct Dictionary {
    /// The name of the study.
    pub study: String,
    /// The license of the numbers, where the study gives one.
    pub license: Option<String>,
    /// The columns in the order of the table.
    pub entries: Vec<Entry>,
    /// The sources and the method, in sentences.
    pub method: Vec<String>,
    /// The standards and combinations that columns and rows are about.
    pub standards: Vec<DescribedStandard>,
    /// The themes of the study.
    pub themes: StudyThemes,
    /// The labels of the kinds of planning areas.
    pub area_kinds: BTreeMap<AreaKind, String>,
    /// The language of all of this.
    pub text: &'static Text,
}

/// A standard or a combination of a data dictionary.
#[derive(Debug, Clone)]
pub struct DescribedStandard {
    /// Its id.
    pub id: StandardId,
    /// The indicator of its people.
    pub people: IndicatorId,
    /// Its label, after "people without".
    pub label: String,
}

/// A column in a data dictionary.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The column's name.
    pub name: String,
    /// `text` or `number`.
    pub kind: &'static str,
    /// Its label, description, unit and source.
    pub words: ColumnText,
}

impl Entry {
    /// What the column has, with its unit, in one text.
    #[must_use]
    pub fn description_with_unit(&self) -> String {
        format!("{} {}", self.words.description, self.words.unit).trim().to_owned()
    }
}

impl Dictionary {
    /// The header of [`Dictionary::rows`].
    pub(super) const HEADER: [&'static str; 8] =
        ["column", "type", "unit", "label", "description", "source", "study", "license"];

    /// The license, or an empty string.
    pub(super) fn license(&self) -> &str {
        self.license.as_deref().unwrap_or_default()
    }

    /// The dictionary as a table of text.
    pub(super) fn rows(&self) -> impl Iterator<Item = [&str; 8]> {
        self.entries.iter().map(|entry| {
            let ColumnText { label, description, unit, source } = &entry.words;
            [&entry.name, entry.kind, unit, label, description, source, &self.study, self.license()]
        })
    }
}

/// The data dictionary of a table.
#[must_use]
pub fn dictionary(table: &Table, provenance: &Provenance, text: &'static Text) -> Dictionary {
    let glossary = glossary(provenance, text);
    let entries = table.columns.iter().map(|column| Entry {
        name: column.quantity.name(),
        kind: match column.values {
            Values::Text(_) => "text",
            Values::Number(_) => "number",
        },
        words: text.column(&column.quantity, &glossary),
    });
    Dictionary {
        study: text.local(&provenance.study.name),
        license: provenance.study.license.clone(),
        entries: entries.collect(),
        method: sources(provenance, text).chain(method(provenance, text)).collect(),
        standards: described_standards(provenance, text),
        themes: provenance.study.themes.clone(),
        area_kinds: provenance.study.area_kinds.iter().map(|(kind, label)| (kind.clone(), text.local(label))).collect(),
        text,
    }
}

/// The sources, each as a sentence.
fn sources(provenance: &Provenance, text: &Text) -> impl Iterator<Item = String> {
    cited_sources(provenance, text).into_iter().map(|source| match source.address {
        Some(address) => message!(text, "method-source-at", citation = source.citation, address = address),
        None => message!(text, "method-source", citation = source.citation),
    })
}

fn described_standards(provenance: &Provenance, text: &Text) -> Vec<DescribedStandard> {
    let described = provenance.study.criteria().into_iter().map(|criterion| DescribedStandard {
        id: criterion.id().clone(),
        people: criterion.people().clone(),
        label: text.criterion(criterion, &provenance.study.themes),
    });
    described.collect()
}

fn glossary(provenance: &Provenance, text: &Text) -> Glossary {
    let indicators = provenance.indicators.iter().map(|known| {
        (known.indicator.id.clone(), (known.indicator.clone(), full_citation(&known.sources, provenance, text)))
    });
    let standards = described_standards(provenance, text).into_iter().map(|own| (own.id, (own.label, own.people)));
    let indices = provenance
        .study
        .indices
        .iter()
        .map(|index| (index.id.clone(), (text.local(&index.label), composition(index, text))));
    let study = &provenance.study;
    let measures = study.measures.iter().map(|own| (own.id.clone(), supply_text(own, provenance, text)));
    let with_baseline = provenance.indicators.iter().filter(|known| !known.baseline.is_empty());
    let baselines =
        with_baseline.map(|known| (known.indicator.id.clone(), full_citation(&known.baseline, provenance, text)));
    Glossary {
        indicators: indicators.collect(),
        standards: standards.collect(),
        indices: indices.collect(),
        measures: measures.collect(),
        themes: provenance.study.themes.clone(),
        languages: provenance.languages.clone(),
        baselines: baselines.collect(),
    }
}
