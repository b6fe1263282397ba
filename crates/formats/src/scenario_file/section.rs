//! A table of a scenario file, with the lines of its keys.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::{ReadError, did_you_mean};

/// The longest text of a key, in characters.
const MAX_TEXT: usize = 2_000;

/// A table of a scenario file.
pub(super) struct Section<'t, 'v> {
    file: &'t str,
    text: &'t str,
    start: usize,
    table: &'v DeTable<'v>,
}

/// The line of an offset in bytes, from 1.
pub(super) fn line_at(text: &str, offset: usize) -> u64 {
    text.get(..offset).unwrap_or_default().matches('\n').count() as u64 + 1
}

impl<'t, 'v> Section<'t, 'v> {
    /// # Errors
    /// Where the value is no table.
    pub(super) fn of(
        file: &'t str,
        text: &'t str,
        name: &str,
        value: &'v Spanned<DeValue<'v>>,
    ) -> Result<Self, ReadError> {
        let start = value.span().start;
        let Some(table) = value.get_ref().as_table() else {
            let problem = format!("`{name}` is a table: a heading in brackets, and lines `key = value` below it");
            return Err(ReadError::at_line(file, line_at(text, start), problem));
        };
        Ok(Self { file, text, start, table })
    }

    pub(super) const fn file(&self) -> &'t str {
        self.file
    }

    /// The line of the heading.
    pub(super) fn line(&self) -> u64 {
        line_at(self.text, self.start)
    }

    /// An error about the table as a whole.
    pub(super) fn error(&self, problem: String) -> ReadError {
        ReadError::at_line(self.file, self.line(), problem)
    }

    /// An error about the value of a key.
    pub(super) fn error_at(&self, key: &str, problem: String) -> ReadError {
        let start = self.table.get(key).map_or(self.start, |value| value.span().start);
        ReadError::at_line(self.file, line_at(self.text, start), problem)
    }

    /// # Errors
    /// Where the table has another key.
    pub(super) fn allow(&self, keys: &[&str]) -> Result<(), ReadError> {
        let is_unknown = |key: &&Spanned<std::borrow::Cow<'_, str>>| !keys.contains(&key.get_ref().as_ref());
        let Some(unknown) = self.table.keys().find(is_unknown) else { return Ok(()) };
        let near = did_you_mean(unknown.get_ref(), keys.iter().copied());
        let problem = format!("there is no key `{}` here{near}; the keys are {}", unknown.get_ref(), keys.join(", "));
        Err(ReadError::at_line(self.file, line_at(self.text, unknown.span().start), problem))
    }

    /// # Errors
    /// Where the table lacks a key.
    pub(super) fn required(&self, keys: &[&str]) -> Result<(), ReadError> {
        let missing = keys.iter().find(|key| !self.table.contains_key(**key));
        missing.map_or(Ok(()), |key| Err(self.error(format!("the key `{key}` is missing here"))))
    }

    /// A text that is not empty; `None` without the key.
    ///
    /// # Errors
    /// Where the value is no such text.
    pub(super) fn text(&self, key: &str) -> Result<Option<&'v str>, ReadError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let Some(text) = value.get_ref().as_str() else {
            return Err(self.error_at(key, format!("`{key}`: text belongs here: put the value in quotes")));
        };
        self.checked(key, text).map(Some)
    }

    fn checked<'s>(&self, key: &str, text: &'s str) -> Result<&'s str, ReadError> {
        if text.trim().is_empty() {
            return Err(self.error_at(key, format!("`{key}` is empty; write a value, or leave the key out")));
        }
        if text.chars().nth(MAX_TEXT).is_some() || text.chars().any(char::is_control) {
            let problem = format!("`{key}` has more than {MAX_TEXT} characters, or one that cannot be shown");
            return Err(self.error_at(key, problem));
        }
        Ok(text.trim())
    }

    /// A text, a number or a truth value, as a cell of a list would have it; `None` without the key.
    ///
    /// # Errors
    /// Where the value is of another type, or empty.
    pub(super) fn text_or_number(&self, key: &str) -> Result<Option<String>, ReadError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::String(text) => self.checked(key, text).map(|text| Some(text.to_owned())),
            DeValue::Boolean(is_true) => Ok(Some(if *is_true { "yes" } else { "no" }.to_owned())),
            DeValue::Integer(number) => Ok(Some(number.to_string())),
            DeValue::Float(number) => Ok(Some(number.to_string())),
            _ => Err(self.error_at(key, format!("`{key}`: a text in quotes, a number, true or false belongs here"))),
        }
    }

    /// A finite number; `None` without the key.
    ///
    /// # Errors
    /// Where the value is no number.
    pub(super) fn number(&self, key: &str) -> Result<Option<f64>, ReadError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let number = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        number.map(Some).ok_or_else(|| self.error_at(key, format!("`{key}`: a number belongs here, without quotes")))
    }

    /// A list of texts; `None` where the value is something else, or missing.
    ///
    /// # Errors
    /// Where the list is empty or holds something else.
    pub(super) fn list(&self, key: &str) -> Result<Option<Vec<String>>, ReadError> {
        let Some(values) = self.table.get(key).and_then(|value| value.get_ref().as_array()) else { return Ok(None) };
        let texts: Option<Vec<String>> =
            values.iter().map(|value| value.get_ref().as_str().map(str::to_owned)).collect();
        let texts = texts.filter(|texts| !texts.is_empty());
        texts.map(Some).ok_or_else(|| self.error_at(key, format!("`{key}`: a list of texts in quotes belongs here")))
    }
}
