//! The error of reading, for the user who has to fix a study or its files. Each reader defines what can be wrong with its own kind of file.

use std::error::Error;
use std::fmt;

use crate::domain::Finding;

/// Why a study or one of its files could not be read: the file, the line where it is about one, and what is wrong. Every message says
/// what to do.
#[derive(Debug)]
pub struct ReadError {
    /// The file, as the study or the command line names it; `None` where the study itself contradicts its files.
    file: Option<String>,
    /// The line, from 1.
    line: Option<u64>,
    kind: Box<dyn Error + Send + Sync>,
    proposal: Option<Proposal>,
}

/// A change of the study file that may be what the person means. It is theirs to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// In the section that names the file, a value that stands for another one.
    Value {
        /// The value as it is, without quotes.
        was: String,
        /// The value as it may be meant.
        by: String,
    },
    /// Lines to add to the section that names the file.
    Lines(Vec<String>),
    /// In the line of the error, a text stands for another one.
    Text {
        /// The text as it is, without quotes.
        was: String,
        /// The text as it may be meant.
        by: String,
    },
    /// The key in the line of the error stands for another one.
    Key {
        /// The key as it is.
        was: String,
        /// The key as it may be meant.
        by: String,
    },
}

impl ReadError {
    /// An error about a file as a whole.
    pub fn in_file(file: impl Into<String>, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: None, kind: kind.into(), proposal: None }
    }

    /// An error about a line of a file, from 1.
    pub fn at_line(file: impl Into<String>, line: u64, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: Some(line), kind: kind.into(), proposal: None }
    }

    /// An error about a key of the study, which `kind` names.
    pub fn in_study(kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: None, line: None, kind: kind.into(), proposal: None }
    }

    /// The error with a change of the study that may mend it.
    #[must_use]
    pub fn proposing(self, proposal: Option<Proposal>) -> Self {
        Self { proposal, ..self }
    }

    /// A change of the study that may mend it.
    #[must_use]
    pub const fn proposal(&self) -> Option<&Proposal> {
        self.proposal.as_ref()
    }

    /// The file, as the study or the command line names it; `None` where the study itself contradicts its files.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The line, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        self.line
    }

    /// What is wrong and what to do, without the file.
    #[must_use]
    pub fn problem(&self) -> String {
        self.kind.to_string()
    }

    /// The error with its causes, on one line.
    #[must_use]
    pub fn with_causes(&self) -> String {
        let causes = std::iter::successors(self.source(), |cause| (*cause).source());
        std::iter::once(self.to_string()).chain(causes.map(ToString::to_string)).collect::<Vec<_>>().join(": ")
    }

    /// What is wrong, if it is of this kind.
    #[must_use]
    pub fn kind<K: Error + 'static>(&self) -> Option<&K> {
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

/// Everything that keeps a study from being read, in the order of the study, and what was found doubtful in the rest.
#[derive(Debug)]
pub struct ReadErrors {
    /// At least one error.
    pub errors: Vec<ReadError>,
    /// Findings about what could be read.
    pub findings: Vec<Finding>,
}

impl fmt::Display for ReadErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.errors.iter().map(ReadError::with_causes).collect();
        formatter.write_str(&lines.join("\n"))
    }
}

impl Error for ReadErrors {}

impl From<ReadError> for ReadErrors {
    fn from(error: ReadError) -> Self {
        Self { errors: vec![error], findings: Vec::new() }
    }
}

/// The most similar name by edit distance; `None` where none is similar.
pub fn nearest_name<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = names
        .into_iter()
        .map(|other| (strsim::damerau_levenshtein(&name.to_lowercase(), &other.to_lowercase()), other));
    let (distance, other) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + name.chars().count() / 3).then_some(other)
}

/// The most similar name by edit distance, as " (did you mean `…`?)"; empty where none is similar.
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest_name(name, names).map_or_else(String::new, |other| format!(" (did you mean `{other}`?)"))
}

/// Names in backticks, at most 40 of them.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let shown: Vec<String> = names.iter().take(40).map(|name| format!("`{name}`")).collect();
    let rest = names.len().saturating_sub(40);
    if rest > 0 { format!("{} and {rest} more", shown.join(", ")) } else { shown.join(", ") }
}
