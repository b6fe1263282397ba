//! What a study says of where a file comes from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// `source = { … }`: where a file comes from, as a reader is told. At least one of its parts is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct FileSource {
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// What it is called there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What time it is about, such as `2018-2022`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The day on which it was fetched, such as `2026-03-01`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fetched: Option<String>,
    /// The address of its page on the web: `http://` or `https://`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// The same before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    publisher: Option<String>,
    title: Option<String>,
    period: Option<String>,
    fetched: Option<String>,
    address: Option<String>,
}

/// Why a source cannot be cited.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileSourceError {
    /// The table says nothing.
    #[error(
        "`source` says nothing; write what is known: {{ publisher = \"…\", title = \"…\", period = \"…\", fetched = 2026-03-01, address = \"https://…\" }}"
    )]
    Empty,
    /// A text is empty, or longer than a citation.
    #[error("`{key}` of `source` has {letters} letters; write 1 to {MAX_LETTERS}, on one line")]
    Text {
        /// The key.
        key: &'static str,
        /// How long it is.
        letters: usize,
    },
    /// The date is none.
    #[error("`fetched = {0}` of `source` is not a day; write it as 2026-03-01")]
    Day(String),
    /// The address is none of the web.
    #[error("`address` of `source` is not an address of the web: `{0}`; it begins with https:// or http://")]
    Address(String),
}

/// The longest title of a citation, in letters.
const MAX_LETTERS: usize = 300;

impl TryFrom<Written> for FileSource {
    type Error = FileSourceError;

    fn try_from(written: Written) -> Result<Self, FileSourceError> {
        let Written { publisher, title, period, fetched, address } = written;
        let source = Self {
            publisher: text("publisher", publisher)?,
            title: text("title", title)?,
            period: text("period", period)?,
            fetched: fetched.map(day).transpose()?,
            address: text("address", address)?.map(web_address).transpose()?,
        };
        if source == Self::default() { Err(FileSourceError::Empty) } else { Ok(source) }
    }
}

fn text(key: &'static str, text: Option<String>) -> Result<Option<String>, FileSourceError> {
    let Some(text) = text else { return Ok(None) };
    let letters = text.trim().chars().count();
    if (1..=MAX_LETTERS).contains(&letters) && !text.contains(char::is_control) {
        Ok(Some(text.trim().to_owned()))
    } else {
        Err(FileSourceError::Text { key, letters })
    }
}

fn day(text: String) -> Result<String, FileSourceError> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map(|day| day.to_string());
    day.map_err(|_no_day| FileSourceError::Day(text))
}

fn web_address(text: String) -> Result<String, FileSourceError> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_plain = |rest: &str| {
        !rest.is_empty() && !rest.contains(|letter: char| letter.is_whitespace() || "<>\"`".contains(letter))
    };
    if rest.is_some_and(is_plain) { Ok(text) } else { Err(FileSourceError::Address(text)) }
}
