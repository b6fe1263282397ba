//! Content negotiation of OGC API resources: `f`, or else `Accept`.

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::header::{self, HeaderMap};
use axum::http::request::Parts;
use gapatlas_text::Text;

use crate::http::request::language::RequestText;
use crate::http::request::parameters::QueryPairs;
use crate::http::response::problem::Problem;

/// A representation of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Representation {
    /// The default.
    Json,
    Html,
}

/// The query parameters in their order, and the negotiated representation.
#[derive(Debug)]
pub(crate) struct Negotiation {
    /// The language of what people read.
    pub(crate) text: &'static Text,
    pub(crate) representation: Representation,
    pub(crate) pairs: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequestParts<S> for Negotiation {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let QueryPairs(pairs) = QueryPairs::from_request_parts(parts, state).await?;
        let representation = match pairs.iter().find(|(name, _)| name == "f").map(|(_, value)| value.as_str()) {
            None => from_accept(&parts.headers),
            Some("json") => Representation::Json,
            Some("html") => Representation::Html,
            Some(other) => return Err(Problem::invalid_parameter("f", format!("`{other}` is not one of json, html"))),
        };
        let RequestText(text) = RequestText::from_request_parts(parts, state).await?;
        Ok(Self { text, representation, pairs })
    }
}

impl Negotiation {
    /// Rejects all parameters except `f`.
    pub(crate) fn reject_other_params(&self) -> Result<(), Problem> {
        let mut count = 0;
        for (name, _) in &self.pairs {
            if name != "f" {
                return Err(Problem::invalid_parameter(name, "is not a parameter here; the only one is f"));
            }
            count += 1;
        }
        if count > 1 { Err(Problem::invalid_parameter("f", "is given twice; give it once")) } else { Ok(()) }
    }
}

/// Whether an answer is for a person: `f` says HTML, or else `Accept` prefers it.
pub(crate) fn prefers_html(uri: &Uri, headers: &HeaderMap) -> bool {
    let asked = uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("f="));
    asked.map_or_else(|| from_accept(headers) == Representation::Html, |asked| asked == "html")
}

/// HTML if its quality value is higher than that of JSON.
fn from_accept(headers: &HeaderMap) -> Representation {
    let (mut html, mut json) = (0.0_f32, 0.0_f32);
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok());
    for range in lines.flat_map(|line| line.split(',')) {
        let (media_type, params) = range.split_once(';').unwrap_or((range, ""));
        let quality =
            params.split(';').find_map(|params| params.trim().to_lowercase().strip_prefix("q=")?.parse().ok());
        let quality: f32 = quality.unwrap_or(1.0);
        match media_type.trim().to_lowercase().as_str() {
            "text/html" | "application/xhtml+xml" => html = html.max(quality),
            media_type if media_type == "*/*" || media_type.contains("json") => json = json.max(quality),
            _ => {}
        }
    }
    if html > json { Representation::Html } else { Representation::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_pages_and_programs_get_json() {
        let firefox = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (accept, representation) in [
            (firefox, Representation::Html),
            ("text/html", Representation::Html),
            ("*/*", Representation::Json),
            ("", Representation::Json),
            ("application/geo+json, application/json;q=0.9, text/html;q=0.5", Representation::Json),
            ("application/json;q=0.2, TEXT/HTML; q=0.3", Representation::Html),
            ("image/png", Representation::Json),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, accept.parse().unwrap());
            assert_eq!(from_accept(&headers), representation, "{accept}");
        }
    }
}
