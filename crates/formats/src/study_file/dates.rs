//! Dates of a study file, which TOML has with and without quotes.

use std::borrow::Cow;

use toml::de::DeValue;

/// Makes texts of all dates, so that they may be written as `2026-03-01` and as `"2026-03-01"`.
pub(crate) fn dates_as_texts(value: &mut DeValue<'_>) {
    match value {
        DeValue::Datetime(date) => *value = DeValue::String(Cow::Owned(date.to_string())),
        DeValue::Array(values) => values.iter_mut().for_each(|value| dates_as_texts(value.get_mut())),
        DeValue::Table(values) => values.iter_mut().for_each(|(_, value)| dates_as_texts(value.get_mut())),
        _ => {}
    }
}
