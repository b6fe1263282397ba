//! The sources of a report.

use gapatlas_text::{Text, message};
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::Theme;
use crate::region::SourceFile;
use crate::write::{CitedSource, cited_sources, source_groups};

/// A source, cited once, with the files that were read from it. `file` and the fields after it are those of the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceEntry {
    /// Publisher, title, period, and the day on which it was fetched; else that it is a file of the study.
    pub citation: String,
    /// The address of its page on the web, where the study says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
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
    /// Its further files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more_files: Vec<FurtherFile>,
}

/// A further file of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FurtherFile {
    /// Its name, without folders.
    pub file: String,
    /// Its purpose in words.
    pub purpose: String,
    /// The SHA-256 of its contents, in hexadecimal.
    pub sha256: String,
}

impl SourceEntry {
    /// What its files are used for, each once.
    #[must_use]
    pub fn purposes(&self) -> Vec<String> {
        let mut all = vec![self.purpose.clone()];
        for further in &self.more_files {
            if !all.contains(&further.purpose) {
                all.push(further.purpose.clone());
            }
        }
        all
    }

    /// Its files with the first digits of their checksums, each once.
    pub(super) fn files(&self) -> Vec<String> {
        let mut all = vec![named(&self.file, &self.sha256)];
        for FurtherFile { file, sha256, .. } in &self.more_files {
            let file = named(file, sha256);
            if !all.contains(&file) {
                all.push(file);
            }
        }
        all
    }
}

/// A file with the first digits of its checksum.
fn named(file: &str, sha256: &str) -> String {
    format!("{file} {}", sha256.get(..12).unwrap_or_default())
}

/// All sources in the order of reading; numbers start at 1.
#[must_use]
pub fn sources(text: &Text, provenance: &Provenance) -> Vec<SourceEntry> {
    cited_sources(provenance, text).into_iter().filter_map(|source| entry(text, provenance, source)).collect()
}

fn entry(text: &Text, provenance: &Provenance, source: CitedSource<'_>) -> Option<SourceEntry> {
    let (first, more) = source.files.split_first()?;
    let name = |file: &SourceFile| gapatlas_text::file_name(&file.file).to_owned();
    let cited = provenance.indicators.iter().flat_map(|known| &known.sources);
    let mut tables: Vec<String> =
        cited.filter(|cited| cited.file == first.file).filter_map(|cited| cited.table.clone()).collect();
    tables.sort_unstable();
    tables.dedup();
    let further = |file: &&SourceFile| FurtherFile {
        file: name(file),
        purpose: purpose(text, &file.purpose, provenance),
        sha256: file.sha256.clone(),
    };
    Some(SourceEntry {
        citation: source.citation,
        address: source.address.map(str::to_owned),
        file: name(first),
        purpose: purpose(text, &first.purpose, provenance),
        tables,
        period: first.period.map(|period| period.to_string()),
        sha256: first.sha256.clone(),
        more_files: more.iter().map(further).collect(),
    })
}

/// The numbers of the sources of some files, in ascending order and each once.
pub(super) fn numbers_of(provenance: &Provenance, is_used: impl Fn(&SourceFile) -> bool) -> Vec<usize> {
    let groups = source_groups(provenance);
    let numbered = groups.iter().zip(1..).filter(|(source, _)| source.files.iter().any(|file| is_used(file)));
    numbered.map(|(_, number)| number).collect()
}

/// What a file is used for: the kind of its areas, its purpose, or its theme.
fn purpose(text: &Text, purpose: &str, provenance: &Provenance) -> String {
    let study = &provenance.study;
    if let Some((_, kind)) = study.area_kinds.iter().find(|(kind, _)| kind.as_str() == purpose) {
        return message!(text, "report-purpose-areas", kind = text.local(kind));
    }
    let theme = || purpose.parse::<Theme>().ok().map(|theme| text.theme(&theme, &study.themes));
    text.purpose(purpose).or_else(theme).unwrap_or_else(|| purpose.to_owned())
}
