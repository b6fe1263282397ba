//! Characters that no font has.

use serde_json::Value;

use crate::{PdfError, fonts};

/// The longest text that an error quotes.
const MAX_QUOTED: usize = 80;

/// Checks that the fonts have every character of all texts in the data. Keys, and values whose key begins with `svg`, are
/// no texts.
///
/// # Errors
/// The first character that none has, with its text and where that stands.
pub(crate) fn check_characters(data: &Value) -> Result<(), PdfError> {
    check(data, &mut Vec::new())
}

fn check(value: &Value, path: &mut Vec<String>) -> Result<(), PdfError> {
    match value {
        Value::String(text) => match text.chars().find(|&character| !is_shown(character)) {
            Some(character) => Err(PdfError::Character {
                character,
                text: text.chars().take(MAX_QUOTED).collect(),
                place: path.join("."),
            }),
            None => Ok(()),
        },
        Value::Array(items) => items.iter().enumerate().try_for_each(|(at, item)| check_at(item, at.to_string(), path)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| !key.starts_with("svg"))
            .try_for_each(|(key, item)| check_at(item, key.clone(), path)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn check_at(value: &Value, key: String, path: &mut Vec<String>) -> Result<(), PdfError> {
    path.push(key);
    let checked = check(value, path);
    path.pop();
    checked
}

/// Whether a character is seen, or means only how others are laid out.
fn is_shown(character: char) -> bool {
    let is_layout =
        matches!(character, '\n' | '\t' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    is_layout || fonts::has(character)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_character_without_a_font_is_named_with_its_text_and_place() {
        let data =
            json!({ "area": { "name": "Łódź 芝加哥 حي پاکستان" }, "sites": [{ "name": "Phở 24" }, { "name": "सेवा" }] });
        let error = check_characters(&data).unwrap_err().to_string();
        assert_eq!(
            error,
            "the character 'स' (U+0938) is in none of the fonts for PDF; it stands in `सेवा`, at sites.1.name. Write it \
             otherwise, or take the HTML"
        );
        assert!(check_characters(&json!({ "svg": "स", "rows": ["a\u{2068}1\u{2069}"] })).is_ok());
    }
}
