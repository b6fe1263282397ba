//! Opens the files of a study: each is a source of the atlas, with its checksum.

use std::collections::BTreeSet;

use gapatlas_formats::census::LabelFile;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::File;
use gapatlas_formats::records::Records;

use crate::domain::{Finding, Period};
use crate::read::format_detection::read_records;
use crate::read::layer::LayerChoice;
use crate::region::{RegionPart, SourceFile};
use crate::study::{FilePath, Study};

/// The choice of a layer by its name and coordinate reference system.
pub(crate) const fn choice<'a>(name: Option<&'a str>, crs: Option<&'a str>) -> LayerChoice<'a> {
    LayerChoice { name, crs, ..LayerChoice::NONE }
}

/// Opens the files of a study, and keeps which they are, what is doubtful in them and what cannot be read.
pub(crate) struct Reader<'s> {
    pub(crate) study: &'s Study,
    pub(crate) on_file: &'s dyn Fn(&str),
    pub(crate) files: Vec<SourceFile>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) errors: Vec<ReadError>,
    /// The parts of the region of which something could not be read.
    pub(crate) incomplete: BTreeSet<RegionPart>,
}

impl Reader<'_> {
    /// A step of reading a part of the region. `None` where it fails, and where a part that it needs is incomplete: then
    /// its own errors could be consequences, and are not looked for.
    pub(crate) fn attempt<T>(
        &mut self,
        part: RegionPart,
        needs: &[RegionPart],
        step: impl FnOnce(&mut Self) -> Result<T, ReadError>,
    ) -> Option<T> {
        if needs.iter().any(|needed| self.incomplete.contains(needed)) {
            self.incomplete.insert(part);
            return None;
        }
        match step(self) {
            Ok(read) => Some(read),
            Err(error) => {
                self.incomplete.insert(part);
                self.errors.push(error);
                None
            }
        }
    }

    /// Opens a file, and notes it as a source with its purpose and period.
    pub(crate) fn open(&mut self, path: &FilePath, purpose: &str, period: Option<Period>) -> Result<File, ReadError> {
        (self.on_file)(&path.0);
        let file = File::find(self.study, path)?;
        let sha256 = file.sha256()?;
        let source = self.study.source_of(path).cloned();
        self.files.push(SourceFile { file: file.name.clone(), purpose: purpose.to_owned(), sha256, period, source });
        Ok(file)
    }

    /// Reads a layer or a table.
    pub(crate) fn layer(
        &mut self,
        path: &FilePath,
        purpose: &str,
        choice: LayerChoice<'_>,
    ) -> Result<Records, ReadError> {
        let file = self.open(path, purpose, None)?;
        read_records(&file, choice, &mut self.findings).map(|(records, _)| records)
    }

    /// Reads the labels of the lines of a table.
    pub(crate) fn labels(&mut self, path: &FilePath) -> Result<LabelFile, ReadError> {
        let file = self.open(path, "labels", None)?;
        let content = file.content(&["json", "txt", "csv"])?;
        LabelFile::read(&file.name, &file.bytes(&content)?, &mut self.findings)
    }
}
