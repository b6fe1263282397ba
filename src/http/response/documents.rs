//! Documents as responses: JSON, and pages in HTML.

use askama::Template;
use axum::http::header::{self, HeaderValue};
use axum::response::{IntoResponse, Response};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use gapatlas_text::with_languages;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::http::response::headers::{CONTENT_SECURITY_POLICY, VARY_REPRESENTATION};
use crate::http::response::problem::Problem;

/// The JSON representation of a resource; `kind` is its media type.
pub(crate) fn json(kind: &'static str, value: &Value) -> Response {
    ([(header::CONTENT_TYPE, kind), VARY_REPRESENTATION], value.to_string()).into_response()
}

/// The HTML representation of a resource.
pub(crate) fn html(page: &impl Template) -> Result<Response, Problem> {
    let page = with_languages(&page.render().map_err(Problem::internal)?).into_owned();
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), VARY_REPRESENTATION], page).into_response())
}

/// The content security policy of a page with an embedded style sheet.
pub(crate) fn policy_with_style(style: &str) -> String {
    format!("{CONTENT_SECURITY_POLICY}; style-src {}", style_source(style))
}

/// The content security policy of a page with style sheets of its own that shows another page, with an embedded one, as the
/// `srcdoc` of a frame: such a frame has the policy of the page around it.
pub(crate) fn policy_with_framed_style(style: &str) -> String {
    format!("{CONTENT_SECURITY_POLICY}; style-src 'self' {}", style_source(style))
}

fn style_source(style: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style.as_bytes())))
}

/// An HTML response with its own content security policy.
pub(crate) fn page_response(html: String, policy: &str) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    if let Ok(policy) = HeaderValue::from_str(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
