//! What `/atlas.json` says about languages: texts of the study that are in another one, and names of those of sites.

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_text::Text;

use crate::atlas::Provenance;
use crate::domain::{Language, Quantity, SiteAttribute, Table, TextLanguage};
use crate::http::map::atlas_document::ForeignText;

/// The texts of the study that it does not have in the language of these texts, each once.
pub(crate) fn foreign_texts<'a>(provenance: &'a Provenance, text: &Text) -> Vec<ForeignText<'a>> {
    let (asked, study) = (text.language().of_study_texts(), &provenance.study);
    let themes = study.themes.all().iter().flat_map(|theme| std::iter::once(&theme.label).chain(&theme.one));
    let indicators = provenance.indicators.iter().map(|entry| &entry.indicator);
    let indicators = indicators.flat_map(|indicator| indicator.label.iter().chain(&indicator.definition));
    let measures = study.measures.iter().filter_map(|measure| measure.capacity.as_ref());
    let all = std::iter::once(&study.name).chain(themes).chain(study.area_kinds.values()).chain(indicators);
    let combinations = study.combinations.iter().map(|own| &own.label);
    let all = all.chain(measures).chain(combinations).chain(study.indices.iter().map(|index| &index.label));
    let foreign: BTreeMap<&str, TextLanguage> =
        all.map(|text| text.in_language(asked)).filter(|(_, language)| *language != asked).collect();
    foreign.into_iter().map(|(text, language)| ForeignText { text, language }).collect()
}

/// The names of the languages that are spoken at sites.
pub(crate) fn languages(sites: &Table, text: &Text) -> BTreeMap<&'static str, String> {
    let spoken = sites.texts(&Quantity::Site(SiteAttribute::Languages)).unwrap_or_default();
    let codes: BTreeSet<&str> = spoken.iter().flatten().flat_map(|codes| codes.split(';')).collect();
    let known = codes.into_iter().filter_map(|code| code.parse::<Language>().ok());
    known.map(|language| (language.code(), text.language_name(language))).collect()
}
