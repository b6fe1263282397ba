//! Variables of messages.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::visible;

/// A variable of a message: text that is shown as it is but for what [`visible()`] leaves out, or a number that the language formats and whose plural it
/// chooses.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A number, and how many decimals it is written with.
    Number {
        /// The number.
        value: f64,
        /// Its decimals.
        decimals: usize,
    },
}

impl Value<'_> {
    /// A number of people or things, written without decimals.
    #[must_use]
    pub const fn count(value: f64) -> Self {
        Self::Number { value, decimals: 0 }
    }

    /// The variable for the catalogue. A number is rounded first, as the plural follows what is written: 1.2, written as
    /// 1, is one.
    pub(crate) fn fluent(&self, escape: bool) -> FluentValue<'_> {
        match self {
            Self::Text(text) if escape => FluentValue::from(escaped(&visible(text))),
            Self::Text(text) => FluentValue::String(visible(text)),
            Self::Number { value, decimals } => {
                let rounded = format!("{value:.decimals$}").parse().unwrap_or(*value);
                // A whole number has none, as a literal of a catalogue: `[0]` chooses it.
                let digits = FluentNumberOptions {
                    minimum_fraction_digits: Some(*decimals).filter(|decimals| *decimals > 0),
                    ..FluentNumberOptions::default()
                };
                FluentValue::Number(FluentNumber::new(rounded, digits))
            }
        }
    }
}

/// Text as HTML.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

#[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::count(count as f64)
    }
}
