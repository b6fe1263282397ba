//! The source files of a report.

use gapatlas_text::{Text, message};
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::Theme;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceEntry {
    /// Its name, without folders.
    pub file: String,
    /// Its purpose in words.
    pub purpose: String,
    /// The Census tables read from it.
    pub tables: Vec<String>,
    /// The years of its data; `null` where they are not known.
    pub period: Option<String>,
    /// The SHA-256 of its contents, in hexadecimal.
    pub sha256: String,
}

/// All files in the order of reading; numbers start at 1.
pub(super) fn sources(text: &Text, provenance: &Provenance) -> Vec<SourceEntry> {
    let entries = provenance.sources.iter().map(|source| {
        let cited = provenance.indicators.iter().flat_map(|known| &known.sources);
        let mut tables: Vec<String> =
            cited.filter(|cited| cited.file == source.file).filter_map(|cited| cited.table.clone()).collect();
        tables.sort_unstable();
        tables.dedup();
        SourceEntry {
            file: gapatlas_text::file_name(&source.file).to_owned(),
            purpose: purpose(text, &source.purpose, provenance),
            tables,
            period: source.period.map(|period| period.to_string()),
            sha256: source.sha256.clone(),
        }
    });
    entries.collect()
}

/// What a file is used for: the kind of its areas, its purpose, or its theme.
fn purpose(text: &Text, purpose: &str, provenance: &Provenance) -> String {
    let study = &provenance.study;
    if let Some((_, kind)) = study.area_kinds.iter().find(|(kind, _)| kind.as_str() == purpose) {
        return message!(text, "report-purpose-areas", kind = kind);
    }
    let theme = || purpose.parse::<Theme>().ok().map(|theme| text.theme(&theme, &study.themes));
    text.purpose(purpose).or_else(theme).unwrap_or_else(|| purpose.to_owned())
}
