//! The map application, which the program carries inside itself.

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::coding::Coding;
use crate::http::problem::Problem;

/// What `npm run build` made of `web/`.
#[derive(RustEmbed)]
#[folder = "web/dist"]
pub(super) struct Web;

/// The page. Its state is in the address, so every parameter is its own.
pub(super) async fn map(headers: HeaderMap) -> Result<Response, Problem> {
    file("index.html", &headers)
}

/// A file whose name changes with its content, so that it may be kept for a year.
pub(super) async fn asset(
    Segments(name): Segments<String>,
    headers: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let mut response = file(&format!("assets/{name}"), &headers)?;
    let for_a_year = header::HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, for_a_year);
    Ok(response)
}

/// A file, packed in advance where the asker takes it.
fn file(name: &str, headers: &HeaderMap) -> Result<Response, Problem> {
    let plain = Web::get(name).ok_or_else(|| Problem::NotFound(format!("the map has no file `{name}`")))?;
    let kind = [(header::CONTENT_TYPE, kind_of(name))];
    for (coding, ending) in [(Coding::Brotli, "br"), (Coding::Gzip, "gz")] {
        if coding.is_taken(headers)
            && let Some(packed) = Web::get(&format!("{name}.{ending}"))
        {
            return Ok((kind, [(header::CONTENT_ENCODING, coding.name())], packed.data).into_response());
        }
    }
    Ok((kind, plain.data).into_response())
}

fn kind_of(name: &str) -> &'static str {
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
