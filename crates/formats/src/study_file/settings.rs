//! Parses TOML files, with messages in plain words and the line.

use std::io::Read as _;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::error::{Proposal, ReadError, did_you_mean, nearest_name};
use crate::files::regular_file::{FileError, open_regular};

/// The maximum size of a file of settings, in bytes.
const MAX_LENGTH: u64 = 16 << 20;

/// Reads a file of settings.
///
/// # Errors
/// Where the file is missing, is not TOML, or has an unknown key or value. The message has the line and suggests a
/// similar key.
pub fn read_settings<T: DeserializeOwned>(path: &Path) -> Result<T, ReadError> {
    parse(&path.display().to_string(), &text(path)?)
}

/// The text of a study or of settings, which is bounded.
///
/// # Errors
/// Where it cannot be read, is too large, or is not UTF-8.
pub fn text(path: &Path) -> Result<String, ReadError> {
    bounded_text(path, MAX_LENGTH, "a study")
}

/// The text of a file of at most so many bytes, which are whole MiB; `what` it should be.
///
/// # Errors
/// Where it cannot be read, is too large, or is not UTF-8.
pub(crate) fn bounded_text(path: &Path, most: u64, what: &str) -> Result<String, ReadError> {
    let file = path.display().to_string();
    let mut bytes = Vec::new();
    let read = open_regular(path).and_then(|opened| opened.take(most + 1).read_to_end(&mut bytes));
    let length = read.map_err(|source| ReadError::in_file(&file, FileError::Unreadable(source)))?;
    if length as u64 > most {
        let message = format!("the file is larger than {} MiB, which is too large for {what}", most >> 20);
        return Err(ReadError::at_line(file, 1, message));
    }
    String::from_utf8(bytes).map_err(|_no_text| {
        let message = "the file is not UTF-8: save it as UTF-8".to_owned();
        ReadError::at_line(file, 1, message)
    })
}

/// Parses the text of a study or of settings.
///
/// # Errors
/// Where it is not TOML, or has an unknown key or value: with the line.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ReadError> {
    toml::from_str(text).map_err(|error| toml_error(file, text, &error))
}

/// An error of the parser, with its line.
pub(crate) fn toml_error(file: &str, text: &str, error: &toml::de::Error) -> ReadError {
    let start = error.span().map_or(0, |span| span.start);
    at_offset(file, text, start, explain(error.message())).proposing(proposal(error.message()))
}

/// An error at an offset of the text, in bytes.
pub(crate) fn at_offset(file: &str, text: &str, offset: usize, problem: String) -> ReadError {
    let line = text.get(..offset).unwrap_or_default().matches('\n').count() + 1;
    ReadError::at_line(file, line as u64, problem)
}

/// What a message of serde has in backticks: the name that it is about, and those that there are.
fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The key that is meant by an unknown one.
fn proposal(message: &str) -> Option<Proposal> {
    let quoted = quoted(message);
    let [unknown, known @ ..] = quoted.as_slice() else { return None };
    let by = nearest_name(unknown, known.iter().copied()).filter(|_| message.starts_with("unknown field"))?;
    Some(Proposal::Key { was: (*unknown).to_owned(), by: by.to_owned() })
}

/// A message of serde in the terms of TOML.
fn explain(message: &str) -> String {
    let quoted = quoted(message);
    match quoted.as_slice() {
        [unknown, known @ ..] if message.starts_with("unknown field") => {
            let near = did_you_mean(unknown, known.iter().copied());
            format!("there is no key `{unknown}` here{near}; the keys are {}", known.join(", "))
        }
        [unknown, known @ ..] if message.starts_with("unknown variant") => {
            let near = did_you_mean(unknown, known.iter().copied());
            format!("`{unknown}` is not known here{near}; it may be {}", known.join(", "))
        }
        [missing, ..] if message.starts_with("missing field") => format!("the key `{missing}` is missing here"),
        _ if message.contains("map, expected a sequence") => {
            "there may be several of these: write the heading with two brackets, as [[sites]]".to_owned()
        }
        _ if message.contains("sequence, expected") => {
            "there is only one of this: write the heading with one bracket, as [tracts]".to_owned()
        }
        _ if ["expected a string", "expected path string"].iter().any(|expectation| message.contains(expectation)) => {
            "text belongs here: put the value in quotes".to_owned()
        }
        _ if message.starts_with("invalid type: string") => "a number belongs here: take the quotes away".to_owned(),
        _ if message.contains("unicode") || message.contains("escape") => {
            format!("{message}: in a path write / instead of \\")
        }
        _ => message.trim_end().replace('\n', " "),
    }
}
