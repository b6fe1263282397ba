//! In which form a resource is asked for, as OGC API has it: `f`, or what `Accept` says.

use axum::extract::FromRequestParts;
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::http::request::Parts;

use crate::http::answer::Pairs;
use crate::http::problem::Problem;
use crate::ogc::Refusal;

/// A form of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// For programs, and whoever takes anything.
    Json,
    /// For people.
    Html,
}

/// The parameters after `?` in their order, and the form that is asked for.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) form: Form,
    pub(super) pairs: Vec<(String, String)>,
}

/// The header of answers that have two forms and name the host.
pub(super) const VARY: (HeaderName, &str) = (header::VARY, "accept-encoding, accept, host");

impl<S: Send + Sync> FromRequestParts<S> for Wish {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Pairs(pairs) = Pairs::from_request_parts(parts, state).await?;
        let form = match pairs.iter().find(|(name, _)| name == "f").map(|(_, form)| form.as_str()) {
            None => accepted(&parts.headers),
            Some("json") => Form::Json,
            Some("html") => Form::Html,
            Some(other) => return Err(refused("f", format!("`{other}` is none of json, html"))),
        };
        Ok(Self { form, pairs })
    }
}

impl Wish {
    /// Refuses every parameter but `f`.
    pub(super) fn no_more(&self) -> Result<(), Problem> {
        let mut forms = 0;
        for (name, _) in &self.pairs {
            if name != "f" {
                return Err(refused(name, "is no parameter here; there is f".to_owned()));
            }
            forms += 1;
        }
        if forms > 1 { Err(refused("f", "stands twice; say it once".to_owned())) } else { Ok(()) }
    }
}

fn refused(parameter: &str, reason: String) -> Problem {
    Problem::Parameter(Refusal { parameter: parameter.to_owned(), reason })
}

/// Pages for whoever wants pages more than anything else.
fn accepted(headers: &HeaderMap) -> Form {
    let (mut page, mut other) = (0.0_f32, 0.0_f32);
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok());
    for part in lines.flat_map(|line| line.split(',')) {
        let (kind, rest) = part.split_once(';').unwrap_or((part, ""));
        let weight = rest.split(';').find_map(|rest| rest.trim().to_lowercase().strip_prefix("q=")?.parse().ok());
        let weight: f32 = weight.unwrap_or(1.0);
        match kind.trim().to_lowercase().as_str() {
            "text/html" | "application/xhtml+xml" => page = page.max(weight),
            kind if kind == "*/*" || kind.contains("json") => other = other.max(weight),
            _ => {}
        }
    }
    if page > other { Form::Html } else { Form::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_pages_and_programs_get_json() {
        let firefox = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (said, form) in [
            (firefox, Form::Html),
            ("text/html", Form::Html),
            ("*/*", Form::Json),
            ("", Form::Json),
            ("application/geo+json, application/json;q=0.9, text/html;q=0.5", Form::Json),
            ("application/json;q=0.2, TEXT/HTML; q=0.3", Form::Html),
            ("image/png", Form::Json),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, said.parse().unwrap());
            assert_eq!(accepted(&headers), form, "{said}");
        }
    }
}
