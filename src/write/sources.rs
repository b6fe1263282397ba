//! The sources of an atlas as citations, each once.

use std::collections::BTreeSet;

use gapatlas_text::{CitationDetail, CitedFacts, Text};

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::Source;
use crate::region::SourceFile;

/// A source with the files that were read from it.
#[derive(Debug, Clone)]
pub struct CitedSource<'a> {
    /// Publisher, title, period, and the day on which it was fetched, in words.
    pub citation: String,
    /// The address of its page on the web, where the study says it.
    pub address: Option<&'a str>,
    /// The files, in the order of reading; one that is used twice is there twice.
    pub files: Vec<&'a SourceFile>,
}

/// The sources in the order of reading.
#[must_use]
pub fn cited_sources<'a>(provenance: &'a Provenance, text: &Text) -> Vec<CitedSource<'a>> {
    let cited = source_groups(provenance).into_iter().map(|SourceGroup { facts, files }| CitedSource {
        citation: text.citation(&facts, CitationDetail::Title),
        address: facts.said.and_then(|said| said.address.as_deref()),
        files,
    });
    cited.collect()
}

/// Files of which the same is known, or one file that is used twice.
#[derive(Debug)]
pub(crate) struct SourceGroup<'a> {
    facts: CitedFacts<'a>,
    pub(crate) files: Vec<&'a SourceFile>,
}

/// The files of each source, in the order of reading.
pub(crate) fn source_groups(provenance: &Provenance) -> Vec<SourceGroup<'_>> {
    let mut all: Vec<SourceGroup<'_>> = Vec::new();
    for file in &provenance.sources {
        let facts = of_file(file, provenance);
        let is_same = |known: &&mut SourceGroup<'_>| {
            let is_known = facts.said.is_some() || !facts.tables.is_empty();
            let is_cited_alike = is_known && CitedFacts { file: known.facts.file, ..facts.clone() } == known.facts;
            is_cited_alike || known.files.iter().any(|other| other.file == file.file)
        };
        match all.iter_mut().find(is_same) {
            Some(known) => known.files.push(file),
            None => all.push(SourceGroup { facts, files: vec![file] }),
        }
    }
    all
}

/// A short citation of the sources of an indicator.
#[must_use]
pub fn source(known: &IndicatorProvenance, provenance: &Provenance, text: &Text) -> String {
    joined(&known.sources, provenance, text, CitationDetail::Id)
}

/// A full citation of sources, with the universes of their tables.
pub(super) fn full_citation(sources: &[Source], provenance: &Provenance, text: &Text) -> String {
    joined(sources, provenance, text, CitationDetail::Universe)
}

fn joined(sources: &[Source], provenance: &Provenance, text: &Text, detail: CitationDetail) -> String {
    let cite = |source: &Source| {
        let file = provenance.sources.iter().find(|file| file.file == source.file);
        let facts = CitedFacts {
            said: file.and_then(|file| file.source.as_ref()),
            citation: source.citation.as_ref(),
            tables: source.table.as_deref().into_iter().collect(),
            period: source.period.map(|period| period.to_string()),
            file: &source.file,
        };
        text.citation(&facts, detail)
    };
    let mut cited: Vec<String> = Vec::new();
    for citation in sources.iter().map(cite) {
        if !cited.contains(&citation) {
            cited.push(citation);
        }
    }
    cited.join("; ")
}

/// What is known of a file: what the study says, and the tables that are read from it.
fn of_file<'a>(file: &'a SourceFile, provenance: &'a Provenance) -> CitedFacts<'a> {
    let tables = || {
        let of_indicators = provenance.indicators.iter().flat_map(|known| known.sources.iter().chain(&known.baseline));
        of_indicators.chain(&provenance.languages).filter(|source| source.file == file.file)
    };
    let ids: BTreeSet<&str> = tables().filter_map(|source| source.table.as_deref()).collect();
    CitedFacts {
        said: file.source.as_ref(),
        citation: tables().find_map(|source| source.citation.as_ref()),
        tables: ids.into_iter().collect(),
        period: file.period.or_else(|| tables().find_map(|source| source.period)).map(|period| period.to_string()),
        file: &file.file,
    }
}
