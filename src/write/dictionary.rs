//! The data dictionary of a table: what every column says, in the words of the catalogue.

use crate::atlas::{Known, Provenance};
use crate::domain::{Citation, Source, Table, Themes, Values};
use crate::gap::{Direction, Index, Method, Standard, Weighed};
use crate::words::{self, ColumnWords, Glossary};
use crate::write::method::method;

/// A data dictionary: one entry for each column, and the name of the study.
#[derive(Debug)]
pub struct Dictionary {
    /// What the region is called.
    pub study: String,
    /// What others may do with the numbers, where the study says so.
    pub license: Option<String>,
    /// The columns in the order of the table.
    pub entries: Vec<Entry>,
    /// How the numbers were made, in sentences.
    pub method: Vec<String>,
    /// The standards that columns and rows are about.
    pub standards: Vec<Standard>,
    /// What the study calls its themes.
    pub themes: Themes,
}

/// A column in a data dictionary.
#[derive(Debug)]
pub struct Entry {
    /// The column's name.
    pub name: String,
    /// `text` or `number`.
    pub kind: &'static str,
    /// What it says.
    pub words: ColumnWords,
}

impl Dictionary {
    /// The names of the cells of [`Dictionary::rows`].
    pub(super) const HEADER: [&'static str; 8] =
        ["column", "type", "unit", "label", "description", "source", "study", "license"];

    /// The licence; empty where the study says none.
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
        .map(|known| (known.indicator.id.clone(), (known.indicator.clone(), cited(&known.sources))));
    let standards = provenance.study.standards.iter().map(|standard| {
        let promise = words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements(),
        );
        (standard.id.clone(), (promise, standard.people.clone()))
    });
    let indices =
        provenance.study.indices.iter().map(|index| (index.id.clone(), (index.label.clone(), made_of(index))));
    let with_baseline = provenance.indicators.iter().filter(|known| !known.baseline.is_empty());
    let baselines = with_baseline.map(|known| (known.indicator.id.clone(), cited(&known.baseline)));
    Glossary {
        indicators: indicators.collect(),
        standards: standards.collect(),
        indices: indices.collect(),
        themes: provenance.study.themes.clone(),
        languages: provenance.languages.clone(),
        baselines: baselines.collect(),
    }
}

/// What an index is made of, with its weights.
pub(super) fn made_of(index: &Index) -> String {
    let part = |own: &Weighed| {
        let less = if own.direction == Direction::Less { ", less is more need" } else { "" };
        format!("{} (weight {}{less})", own.indicator, own.weight.get())
    };
    let parts = index.indicators.iter().map(part).collect::<Vec<_>>().join(", ");
    match index.method {
        Method::Percentile => format!("Sum of the percentile ranks of the shares of {parts}."),
        Method::ZScore => format!("Mean of the standard scores of the shares of {parts}."),
    }
}

/// The sources of an indicator in short: table, years, file.
#[must_use]
pub fn source(known: &Known) -> String {
    known.sources.iter().map(in_short).collect::<Vec<_>>().join("; ")
}

fn in_short(source: &Source) -> String {
    let table = source.table.as_ref().map(|table| format!("table {table}, "));
    let period = source.period.map(|period| format!("{period}, "));
    format!("{}{}{}", table.unwrap_or_default(), period.unwrap_or_default(), words::file_name(&source.file))
}

/// The sources of an indicator as people cite them: publisher, survey, table with years and file, title, universe.
fn cited(sources: &[Source]) -> String {
    let cite = |source: &Source| match &source.citation {
        None => in_short(source),
        Some(Citation { publisher, survey, title, universe }) => {
            let universe = universe.as_ref().map_or(String::new(), |universe| format!("; universe: {universe}"));
            format!("{publisher}, {survey}, {} ({title}{universe})", in_short(source))
        }
    };
    sources.iter().map(cite).collect::<Vec<_>>().join("; ")
}
