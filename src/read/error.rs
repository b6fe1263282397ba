//! The error of reading, for the user who has to fix a study or its files. Each reader defines what can be wrong with its own kind of file.

use std::error::Error;
use std::fmt;

/// Why a study or one of its files could not be read: the file, the line where it is about one, and what is wrong. Every message says
/// what to do.
#[derive(Debug)]
pub struct ReadError {
    /// The file, as the study or the command line names it; `None` where the study itself contradicts its files.
    file: Option<String>,
    /// The line, from 1.
    line: Option<u64>,
    kind: Box<dyn Error + Send + Sync>,
}

impl ReadError {
    /// An error about a file as a whole.
    pub(crate) fn in_file(file: impl Into<String>, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: None, kind: kind.into() }
    }

    /// An error about a line of a file, from 1.
    pub(crate) fn at_line(file: impl Into<String>, line: u64, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: Some(line), kind: kind.into() }
    }

    /// An error about a key of the study, which `kind` names.
    pub(crate) fn in_study(kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: None, line: None, kind: kind.into() }
    }

    /// What is wrong, if it is of this kind.
    pub(crate) fn kind<K: Error + 'static>(&self) -> Option<&K> {
        self.kind.downcast_ref()
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(formatter, "{file}:{line}: {}", self.kind),
            (Some(file), None) => write!(formatter, "{file}: {}", self.kind),
            (None, _) => self.kind.fmt(formatter),
        }
    }
}

impl Error for ReadError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.kind.source()
    }
}
