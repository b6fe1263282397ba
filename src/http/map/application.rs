//! The map application, embedded in the binary.

use std::sync::LazyLock;

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::http::request::coding::Coding;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::documents::policy_with_framed_style;
use crate::http::response::problem::Problem;
use crate::report::brief;

/// The output of `npm run build` in `web/`.
#[derive(RustEmbed)]
#[folder = "web/dist"]
pub(crate) struct Web;

/// The page. Its state is in the query string, so all parameters are allowed.
pub(crate) async fn map(headers: HeaderMap) -> Result<Response, Problem> {
    let mut response = file("index.html", &headers)?;
    if let Ok(policy) = HeaderValue::from_str(&PAGE_POLICY) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// The page previews briefs with texts of the reader's own, which have no address.
static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| policy_with_framed_style(brief::STYLE));

/// A file whose name contains its hash, so that it can be cached for a year.
pub(crate) async fn asset(
    Segments(name): Segments<String>,
    headers: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let mut response = file(&format!("assets/{name}"), &headers)?;
    let for_a_year = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, for_a_year);
    Ok(response)
}

/// The names of all files below `assets`, without their compressed copies.
pub(crate) fn asset_files() -> Vec<String> {
    let assets = Web::iter().filter_map(|name| name.strip_prefix("assets/").map(str::to_owned));
    assets.filter(|name| !name.ends_with("br") && !name.ends_with("gz")).collect()
}

/// A file, precompressed where the client accepts it.
fn file(name: &str, headers: &HeaderMap) -> Result<Response, Problem> {
    let original = Web::get(name).ok_or_else(|| Problem::NotFound(format!("the map has no file `{name}`")))?;
    let content_type = [(header::CONTENT_TYPE, media_type_of(name))];
    for (coding, ending) in [(Coding::Brotli, "br"), (Coding::Gzip, "gz")] {
        if coding.is_accepted(headers)
            && let Some(compressed) = Web::get(&format!("{name}.{ending}"))
        {
            return Ok((content_type, [(header::CONTENT_ENCODING, coding.name())], compressed.data).into_response());
        }
    }
    Ok((content_type, original.data).into_response())
}

fn media_type_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
