//! Texts and addresses of pages from lists of sites, checked before they are shown to anyone.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// As many characters as a text may have.
const MAX_TEXT: usize = 500;
/// As many characters as a telephone number may have, with its extension and a word beside it.
pub(super) const MAX_TELEPHONE: usize = 60;

/// Why a text of a list is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum DetailError {
    /// It has no visible character.
    #[error("it is empty")]
    Empty,
    /// It has more characters than may be shown.
    #[error("it is too long")]
    TooLong,
    /// It has characters that change how the text around them is shown.
    #[error("it has control characters")]
    ControlCharacter,
    /// A telephone number with fewer than three digits.
    #[error("it has fewer than three digits")]
    TooFewDigits,
    /// An address that is not one of a page on the web.
    #[error("it is not the address of a page, which begins with http:// or https://")]
    NotWeb,
}

impl DetailError {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::ControlCharacter => "control_character",
            Self::TooFewDigits => "too_few_digits",
            Self::NotWeb => "not_web",
        }
    }
}

/// A text on one line of 1 to 500 characters, without control characters and controls of direction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SiteText(String);

impl SiteText {
    /// The text, with one space for each run of white space and line breaks.
    ///
    /// # Errors
    /// Where it is empty, too long, or has control characters.
    pub fn parse(text: &str) -> Result<Self, DetailError> {
        Self::within(text, MAX_TEXT)
    }

    pub(super) fn within(text: &str, max: usize) -> Result<Self, DetailError> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return Err(DetailError::Empty);
        }
        if line.chars().any(changes_direction_or_display) {
            return Err(DetailError::ControlCharacter);
        }
        if line.chars().count() > max { Err(DetailError::TooLong) } else { Ok(Self(line)) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SiteText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters, and embeddings, overrides and isolates of direction (Unicode Standard Annex 9, 2.1 to 2.5).
/// Marks and joiners, which names in Arabic or Persian need, are none of them.
fn changes_direction_or_display(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The address of a page on the web: `http://` or `https://`, a host, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Website(String);

impl Website {
    /// An address; one without a scheme, such as `www.example.org`, is read as `https://`.
    ///
    /// # Errors
    /// Where it has another scheme, no host that a browser reads as written, or is too long.
    pub fn parse(text: &str) -> Result<Self, DetailError> {
        let text = SiteText::parse(text)?.0;
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
            Some((before, _)) if !before.contains(['/', '?', '#']) => return Err(DetailError::NotWeb),
            _ => ("https", text.as_str()),
        };
        let address = Self(format!("{scheme}://{rest}"));
        // Browsers read `\` as `/` and drop some other signs, so that the host would not be the one that people see.
        let is_plain = !rest.contains(|sign: char| sign.is_whitespace() || r#"\"'<>^`{|}"#.contains(sign));
        if is_plain && is_host(authority(rest)) { Ok(address) } else { Err(DetailError::NotWeb) }
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the host, without a port: what a link to it shows.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        authority(rest).split(':').next().unwrap_or_default()
    }
}

impl Serialize for Website {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// What stands between the scheme and the path.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Whether it is a name of at least two labels with or without a port. User names before an `@` could look like a host.
fn is_host(authority: &str) -> bool {
    let (name, port) = authority.split_once(':').map_or((authority, None), |(name, port)| (name, Some(port)));
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok() && port.bytes().all(|digit| digit.is_ascii_digit());
    name.contains('.') && name.split('.').all(is_label) && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_pages_on_the_web_are_websites() {
        for (text, address, host) in [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "example.org"),
            ("HTTP://Example.org", "http://Example.org", "Example.org"),
            (" www.example.org ", "https://www.example.org", "www.example.org"),
            ("example.org:8080/help", "https://example.org:8080/help", "example.org"),
            ("example.org?next=https://example.com", "https://example.org?next=https://example.com", "example.org"),
            ("https://zażółć.example.org/", "https://zażółć.example.org/", "zażółć.example.org"),
        ] {
            let website = Website::parse(text).unwrap();
            assert_eq!((website.as_str(), website.host()), (address, host), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "JavaScript://example.org/%0aalert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "ftp://example.org",
            "mailto:help@example.org",
            "tel:5550101",
            "help@example.org",
            "https://example.org@evil.example.com",
            "https:\\\\example.org",
            "https://example.org\\@evil.example.com",
            "https://",
            "https://localhost",
            "//example.org",
            "https:example.org",
            "see our page",
            "https://example.org/\"onmouseover=\"x",
            "example.org:port",
        ] {
            assert_eq!(Website::parse(text), Err(DetailError::NotWeb), "{text}");
        }
        assert_eq!(Website::parse("https://example.org/\u{202e}"), Err(DetailError::ControlCharacter));
        let long = format!("https://example.org/{}", "a".repeat(500));
        assert_eq!(Website::parse(&long), Err(DetailError::TooLong));
    }

    #[test]
    fn a_text_is_one_line_without_controls() {
        assert_eq!(
            SiteText::parse(" Photo ID,\r\n\tproof  of address ").unwrap().as_str(),
            "Photo ID, proof of address"
        );
        assert_eq!(SiteText::parse("می\u{200c}خواهم").unwrap().as_str(), "می\u{200c}خواهم");
        for (text, error) in [
            (" \n ", DetailError::Empty),
            ("a\u{1b}[31m", DetailError::ControlCharacter),
            ("a\u{2067}b", DetailError::ControlCharacter),
            (&"é".repeat(501), DetailError::TooLong),
        ] {
            assert_eq!(SiteText::parse(text), Err(error), "{text:?}");
        }
        assert!(SiteText::parse(&"é".repeat(500)).is_ok());
    }

    proptest! {
        #[test]
        fn whatever_a_list_has_a_website_is_one_of_http(text in "\\PC{0,24}|(javascript|data|file|https?|HTTPS?):?/{0,3}[a-z@:.\\\\#]{0,16}") {
            if let Ok(website) = Website::parse(&text) {
                let is_web = ["http://", "https://"].iter().any(|scheme| website.as_str().starts_with(scheme));
                prop_assert!(is_web && website.host().contains('.') && !website.host().contains(['@', '/', '\\', ':']));
            }
        }
    }
}
