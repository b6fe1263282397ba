//! Links between resources (RFC 8288), and addresses with their parameters.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// How what is there stands to what is here.
    pub rel: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// Whether parts of the address are to be filled in.
    pub is_template: bool,
}

impl Link {
    /// A link to an address.
    pub fn new(rel: &'static str, kind: &'static str, title: impl Into<String>, href: String) -> Self {
        Self { rel, kind, title: title.into(), href, is_template: false }
    }

    /// As it stands in a document.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut link = json!({ "rel": self.rel, "type": self.kind, "title": self.title, "href": self.href });
        if self.is_template {
            link["templated"] = Value::Bool(true);
        }
        link
    }
}

/// The part of an address from `?` on, with some parameters changed or added.
#[must_use]
pub fn query(pairs: &[(String, String)], changes: &[(&str, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let is_changed = |name: &str| changes.iter().any(|(own, _)| *own == name);
    query.extend_pairs(pairs.iter().filter(|(name, _)| !is_changed(name)));
    query.extend_pairs(changes);
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// A name as a part of a path.
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
