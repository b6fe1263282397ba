//! Opens the files of a study: each is a source of the atlas, with its checksum.

use gapatlas_formats::census::LabelFile;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::File;
use gapatlas_formats::records::Records;

use crate::domain::{Finding, Period};
use crate::read::format_detection::read_records;
use crate::read::layer::LayerChoice;
use crate::region::SourceFile;
use crate::study::{FilePath, Study};

/// The choice of a layer by its name and coordinate reference system.
pub(crate) const fn choice<'a>(name: Option<&'a str>, crs: Option<&'a str>) -> LayerChoice<'a> {
    LayerChoice { name, crs, ..LayerChoice::NONE }
}

/// Opens the files of a study, and keeps which they are and what is doubtful in them.
pub(crate) struct Reader<'s> {
    pub(crate) study: &'s Study,
    pub(crate) on_file: &'s dyn Fn(&str),
    pub(crate) files: Vec<SourceFile>,
    pub(crate) findings: Vec<Finding>,
}

impl Reader<'_> {
    /// Opens a file, and notes it as a source with its purpose and period.
    pub(crate) fn open(&mut self, path: &FilePath, purpose: &str, period: Option<Period>) -> Result<File, ReadError> {
        (self.on_file)(&path.0);
        let file = File::find(self.study, path)?;
        let sha256 = file.sha256()?;
        self.files.push(SourceFile { file: file.name.clone(), purpose: purpose.to_owned(), sha256, period });
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
