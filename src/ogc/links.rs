//! Links between resources (RFC 8288), and URLs with query parameters.

use std::fmt::Write as _;

use gapatlas_text::{Text, message};
use serde_json::{Value, json};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Link relation.
    pub rel: &'static str,
    /// Media type of the target.
    pub media_type: &'static str,
    /// Title of the target.
    pub title: String,
    /// URL of the target.
    pub href: String,
    /// Whether `href` is a URI template.
    pub is_template: bool,
}

impl Link {
    /// A link with a complete URL.
    pub fn new(rel: &'static str, media_type: &'static str, title: impl Into<String>, href: String) -> Self {
        Self { rel, media_type, title: title.into(), href, is_template: false }
    }

    /// A link to the HTML page of a document, with its complete URL.
    pub(crate) fn for_people(text: &Text, what: &str, href: String) -> Self {
        Self::new("alternate", "text/html", message!(text, "link-for-people", what = what), href)
    }

    /// The link as a JSON object.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut link = json!({ "rel": self.rel, "type": self.media_type, "title": self.title, "href": self.href });
        if self.is_template {
            link["templated"] = Value::Bool(true);
        }
        link
    }
}

/// The query string, with some parameters changed or added.
#[must_use]
pub fn query_string(pairs: &[(String, String)], changes: &[(&str, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let is_changed = |name: &str| changes.iter().any(|(changed, _)| *changed == name);
    query.extend_pairs(pairs.iter().filter(|(name, _)| !is_changed(name)));
    query.extend_pairs(changes);
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// Percent-encodes a path segment.
#[must_use]
pub fn segment(name: &str) -> String {
    let mut segment = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            segment.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(segment, "%{byte:02X}");
        }
    }
    segment
}
