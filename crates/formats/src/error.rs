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
    pub fn in_file(file: impl Into<String>, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: None, kind: kind.into() }
    }

    /// An error about a line of a file, from 1.
    pub fn at_line(file: impl Into<String>, line: u64, kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: Some(file.into()), line: Some(line), kind: kind.into() }
    }

    /// An error about a key of the study, which `kind` names.
    pub fn in_study(kind: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { file: None, line: None, kind: kind.into() }
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

/// The most similar name by edit distance, as " (did you mean `…`?)"; empty where none is similar.
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let near = names
        .into_iter()
        .map(|other| (strsim::damerau_levenshtein(&name.to_lowercase(), &other.to_lowercase()), other));
    match near.min_by_key(|(distance, _)| *distance) {
        Some((distance, other)) if distance <= 1 + name.chars().count() / 3 => format!(" (did you mean `{other}`?)"),
        _ => String::new(),
    }
}

/// Names in backticks, at most 40 of them.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let shown: Vec<String> = names.iter().take(40).map(|name| format!("`{name}`")).collect();
    let rest = names.len().saturating_sub(40);
    if rest > 0 { format!("{} and {rest} more", shown.join(", ")) } else { shown.join(", ") }
}
