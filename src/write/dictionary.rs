//! The data dictionary of a table.

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{Citation, Source, StudyThemes, Table, Values};
use crate::gap::{Direction, Index, Method, Standard, WeightedIndicator};
use crate::words::{self, ColumnWords, Glossary};
use crate::write::method::method;

/// The data dictionary of a table, with the method and the study.
#[derive(Debug)]
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
}

/// A column in a data dictionary.
#[derive(Debug)]
pub struct Entry {
    /// The column's name.
    pub name: String,
    /// `text` or `number`.
    pub kind: &'static str,
    /// Its label, description, unit and source.
    pub words: ColumnWords,
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
            let ColumnWords { label, description, unit, source } = &entry.words;
            [&entry.name, entry.kind, unit, label, description, source, &self.study, self.license()]
        })
    }
}

/// The data dictionary of a table.
#[must_use]
pub fn dictionary(table: &Table, provenance: &Provenance) -> Dictionary {
    let glossary = glossary(provenance);
    let entries = table.columns.iter().map(|column| Entry {
        name: column.quantity.name(),
        kind: match column.values {
            Values::Text(_) => "text",
            Values::Number(_) => "number",
        },
        words: words::column(&column.quantity, &glossary),
    });
    Dictionary {
        study: provenance.study.name.clone(),
        license: provenance.study.license.clone(),
        entries: entries.collect(),
        method: method(provenance),
        standards: provenance.study.standards.clone(),
        themes: provenance.study.themes.clone(),
    }
}

fn glossary(provenance: &Provenance) -> Glossary {
    let indicators = provenance
        .indicators
        .iter()
        .map(|known| (known.indicator.id.clone(), (known.indicator.clone(), citation(&known.sources))));
    let standards = provenance.study.standards.iter().map(|standard| {
        let standard_label = words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements,
        );
        (standard.id.clone(), (standard_label, standard.people.clone()))
    });
    let indices =
        provenance.study.indices.iter().map(|index| (index.id.clone(), (index.label.clone(), composition(index))));
    let with_baseline = provenance.indicators.iter().filter(|known| !known.baseline.is_empty());
    let baselines = with_baseline.map(|known| (known.indicator.id.clone(), citation(&known.baseline)));
    Glossary {
        indicators: indicators.collect(),
        standards: standards.collect(),
        indices: indices.collect(),
        themes: provenance.study.themes.clone(),
        languages: provenance.languages.clone(),
        baselines: baselines.collect(),
    }
}

/// The indicators of an index with their weights.
pub(super) fn composition(index: &Index) -> String {
    let term = |own: &WeightedIndicator| {
        let less = if own.direction == Direction::Less { ", less means more need" } else { "" };
        format!("{} (weight {}{less})", own.indicator, own.weight.get())
    };
    let terms = index.indicators.iter().map(term).collect::<Vec<_>>().join(", ");
    match index.method {
        Method::Percentile => format!("Sum of the percentile ranks of the shares of {terms}."),
        Method::ZScore => format!("Mean of the standard scores of the shares of {terms}."),
    }
}

/// A short citation of the sources of an indicator: table, years, file.
#[must_use]
pub fn source(known: &IndicatorProvenance) -> String {
    known.sources.iter().map(short_citation).collect::<Vec<_>>().join("; ")
}

fn short_citation(source: &Source) -> String {
    let table = source.table.as_ref().map(|table| format!("table {table}, "));
    let period = source.period.map(|period| format!("{period}, "));
    format!("{}{}{}", table.unwrap_or_default(), period.unwrap_or_default(), gapatlas_text::file_name(&source.file))
}

/// A full citation of sources: publisher, survey, table with years and file, title, universe.
fn citation(sources: &[Source]) -> String {
    let cite = |source: &Source| match &source.citation {
        None => short_citation(source),
        Some(Citation { publisher, survey, title, universe }) => {
            let universe = universe.as_ref().map_or(String::new(), |universe| format!("; universe: {universe}"));
            format!("{publisher}, {survey}, {} ({title}{universe})", short_citation(source))
        }
    };
    sources.iter().map(cite).collect::<Vec<_>>().join("; ")
}
