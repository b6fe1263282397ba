//! Which surveys the numbers of a brief come from.

use std::collections::BTreeMap;

use gapatlas_text::{CitationDetail, CitedFacts, Text, message};

use crate::atlas::Provenance;
use crate::domain::Source;

/// The surveys with their years. `None` where no indicator has a source.
/// Ids of tables are left to the report: few readers know them.
pub(super) fn sources(text: &Text, provenance: &Provenance) -> Option<String> {
    let mut periods: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in provenance.indicators.iter().flat_map(|known| &known.sources) {
        let name = name(text, source, provenance);
        let of_name = periods.entry(name).or_default();
        of_name.extend(source.period.map(|period| period.to_string()).filter(|period| !of_name.contains(period)));
    }
    let named = periods.into_iter().map(|(source, mut periods)| {
        periods.sort_unstable();
        if periods.is_empty() {
            return source;
        }
        message!(text, "brief-source-years", source = source, years = text.narrow_list(&periods))
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| message!(text, "brief-sources", sources = text.list(&named)))
}

/// The survey and its publisher, as the study or the catalogue names them; else that it is a file of the study.
fn name(text: &Text, source: &Source, provenance: &Provenance) -> String {
    let said = provenance.sources.iter().find(|file| file.file == source.file).and_then(|file| file.source.as_ref());
    let cited = source.citation.as_ref();
    let survey = said.and_then(|said| said.title.as_deref()).or(cited.map(|cited| cited.survey.as_str()));
    let publisher = said.and_then(|said| said.publisher.as_deref()).or(cited.map(|cited| cited.publisher.as_str()));
    if let (Some(survey), Some(publisher)) = (survey, publisher) {
        return message!(text, "brief-survey-of", survey = survey, publisher = publisher);
    }
    let facts = CitedFacts { said, citation: None, tables: Vec::new(), period: None, file: &source.file };
    text.citation(&facts, CitationDetail::Id)
}
