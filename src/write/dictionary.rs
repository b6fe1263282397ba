//! The data dictionary of a table.

use std::collections::BTreeMap;

use gapatlas_text::{ColumnText, Glossary, Text, Value, message};

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{AreaKind, Citation, Source, StudyThemes, Table, Values};
use crate::gap::Standard;
use crate::write::method::{composition, method};
use crate::write::supply::supply_text;

/// The data dictionary of a table, with the method and the study.
#[derive(Debug, Clone)]
pub struct Dictionary {
    /// The name of the study.
    pub study: String,
    /// The license of the numbers, where the study gives one.
    pub license: Option<String>,
    /// The columns in the order of the table.
    pub entries: Vec<Entry>,
    /// The method, in sentences.
    pub method: Vec<String>,
    /// The standards that columns and rows are about.
    pub standards: Vec<Standard>,
    /// The themes of the study.
    pub themes: StudyThemes,
    /// The labels of the kinds of planning areas.
    pub area_kinds: BTreeMap<AreaKind, String>,
    /// The language of all of this.
    pub text: &'static Text,
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
        study: provenance.study.name.clone(),
        license: provenance.study.license.clone(),
        entries: entries.collect(),
        method: method(provenance, text),
        standards: provenance.study.standards.clone(),
        themes: provenance.study.themes.clone(),
        area_kinds: provenance.study.area_kinds.clone(),
        text,
    }
}

fn glossary(provenance: &Provenance, text: &Text) -> Glossary {
    let indicators = provenance
        .indicators
        .iter()
        .map(|known| (known.indicator.id.clone(), (known.indicator.clone(), citation(&known.sources, text))));
    let standards = provenance.study.standards.iter().map(|standard| {
        let standard_label = text.standard(standard, &provenance.study.themes);
        (standard.id.clone(), (standard_label, standard.people.clone()))
    });
    let indices = provenance
        .study
        .indices
        .iter()
        .map(|index| (index.id.clone(), (index.label.clone(), composition(index, text))));
    let study = &provenance.study;
    let measures = study.measures.iter().map(|own| (own.id.clone(), supply_text(own, provenance, text)));
    let with_baseline = provenance.indicators.iter().filter(|known| !known.baseline.is_empty());
    let baselines = with_baseline.map(|known| (known.indicator.id.clone(), citation(&known.baseline, text)));
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

/// A short citation of the sources of an indicator: table, years, file.
#[must_use]
pub fn source(known: &IndicatorProvenance, text: &Text) -> String {
    known.sources.iter().map(|source| short_citation(source, text)).collect::<Vec<_>>().join("; ")
}

fn short_citation(source: &Source, text: &Text) -> String {
    let file = gapatlas_text::file_name(&source.file);
    match (&source.table, source.period.map(|period| period.to_string())) {
        (None, None) => message!(text, "citation-file", file = file),
        (None, Some(period)) => message!(text, "citation-period", period = period, file = file),
        (Some(table), None) => message!(text, "citation-table", table = table, file = file),
        (Some(table), Some(period)) => {
            message!(text, "citation-table-period", table = table, period = period, file = file)
        }
    }
}

/// A full citation of sources: publisher, survey, table with years and file, title, universe.
fn citation(sources: &[Source], text: &Text) -> String {
    let cite = |source: &Source| {
        let short = short_citation(source, text);
        let Some(Citation { publisher, survey, title, universe }) = &source.citation else { return short };
        let mut values: Vec<(&str, Value<'_>)> = vec![
            ("publisher", publisher.into()),
            ("survey", survey.into()),
            ("citation", short.into()),
            ("title", title.into()),
        ];
        values.extend(universe.as_ref().map(|universe| ("universe", universe.into())));
        let id = if universe.is_some() { "citation-full-universe" } else { "citation-full" };
        text.message(id, &values)
    };
    sources.iter().map(cite).collect::<Vec<_>>().join("; ")
}
