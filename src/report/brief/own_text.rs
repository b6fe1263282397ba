//! What the reader of a brief adds to it: an ask, a story, who decides, whom to contact.

use serde::{Deserialize, Serialize};

/// Texts of the reader's own, each plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnText {
    /// What is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// What happened to somebody here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// Who decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decides: Option<String>,
    /// Whom to contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// The most characters of each text, by its key: as much as one sheet has room for.
const MAX_CHARACTERS: [(&str, usize); 4] = [("ask", 300), ("story", 900), ("decides", 200), ("contact", 200)];

/// A text that cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum OwnTextError {
    /// Not the keys of an [`OwnText`].
    #[error("{0}; the keys are ask, story, decides, contact, each a text in quotes")]
    NotToml(String),
    /// A text that is too long.
    #[error("`{key}` has {characters} characters, and a brief has room for {most}: shorten it by {}", characters - most)]
    TooLong {
        /// Its key.
        key: &'static str,
        /// How many characters it has.
        characters: usize,
        /// How many there is room for.
        most: usize,
    },
}

impl OwnText {
    /// The texts of a file in TOML.
    ///
    /// # Errors
    /// Where it is no such file, or a text is too long.
    pub fn from_toml(text: &str) -> Result<Self, OwnTextError> {
        let own: Self = toml::from_str(text).map_err(|error| OwnTextError::NotToml(error.to_string()))?;
        own.checked()
    }

    /// The texts, where each has room, without spaces at their ends and without empty ones.
    ///
    /// # Errors
    /// The first text that is too long.
    pub fn checked(self) -> Result<Self, OwnTextError> {
        let [ask, story, decides, contact] = [self.ask, self.story, self.decides, self.contact];
        let [ask, story, decides, contact] = [
            checked(MAX_CHARACTERS[0], ask)?,
            checked(MAX_CHARACTERS[1], story)?,
            checked(MAX_CHARACTERS[2], decides)?,
            checked(MAX_CHARACTERS[3], contact)?,
        ];
        Ok(Self { ask, story, decides, contact })
    }
}

fn checked((key, most): (&'static str, usize), text: Option<String>) -> Result<Option<String>, OwnTextError> {
    let Some(text) = text else { return Ok(None) };
    let text = gapatlas_text::visible(text.trim()).into_owned();
    match text.chars().count() {
        0 => Ok(None),
        characters if characters > most => Err(OwnTextError::TooLong { key, characters, most }),
        _ => Ok(Some(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_says_how_much_there_is_room_for() {
        let story = "word ".repeat(10_000);
        let error = OwnText::from_toml(&format!("story = \"{story}\"")).unwrap_err().to_string();
        assert_eq!(error, "`story` has 49999 characters, and a brief has room for 900: shorten it by 49099");
    }

    #[test]
    fn a_key_that_is_not_known_is_named_with_its_line() {
        let error = OwnText::from_toml("ask = \"More buses\"\nstorry = \"\"").unwrap_err().to_string();
        assert!(error.contains("line 2") && error.contains("storry") && error.contains("ask, story"), "{error}");
        let own = OwnText::from_toml("ask = \" More\u{202e} buses \"\nstory = \" \"").unwrap();
        assert_eq!((own.ask.as_deref(), own.story), (Some("More buses"), None));
    }
}
