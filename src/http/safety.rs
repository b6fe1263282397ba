//! The headers that every answer has, whatever it is: what keeps a browser safe, who may use it, and who may keep it.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{Method, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tower_http::cors::{Any, CorsLayer};

use crate::http::problem::Problem;

/// Everything from here; pictures that a page draws itself are `data:` and `blob:`. Any site may frame the pages, as any
/// may use the data: nobody is logged in, and there is nothing here that a click could do to a reader.
pub(super) const POLICY: &str =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors *";

const PERMISSIONS: &str =
    "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// What an answer has unless it has its own. `Strict-Transport-Security` is for whoever holds the certificate to say.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    // Pages that isolate themselves (`Cross-Origin-Embedder-Policy`) show the tiles as well.
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (header::VARY, "accept-encoding"),
];

/// The names of a font and of the grid never change their meaning; the program may change how letters look.
const FOR_A_DAY: &str = "public, max-age=86400, stale-while-revalidate=604800";
/// A tile that somebody's own map has asked for by a plain address.
const FOR_MINUTES: &str = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400";
/// Browsers ask every time, so that what they show together is of one atlas; caches on the way ask once a minute, and go on
/// with what they have where nobody answers.
const FOR_CACHES: &str = "public, max-age=0, s-maxage=60, stale-if-error=86400";
/// The page names the files that this program carries, and no other program does.
const ASK: &str = "no-cache";

/// Gives every answer what it lacks.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let kept = kept(route.as_ref().map_or("", MatchedPath::as_str));
    for (name, value) in HEADERS.into_iter().chain([(header::CACHE_CONTROL, kept)]) {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Refuses what two programs on the way could read differently: without one host in HTTP/1.1 (RFC 9112, 3.2), and with two
/// lengths of the same body (6.3).
pub(super) async fn plain(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let hosts = headers.get_all(header::HOST).iter().count();
    if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        return Problem::BadRequest("a request has one header `Host`".to_owned()).into_response();
    }
    if headers.contains_key(header::TRANSFER_ENCODING) && headers.contains_key(header::CONTENT_LENGTH) {
        let detail = "a body has either `Transfer-Encoding` or `Content-Length`";
        return Problem::BadRequest(detail.to_owned()).into_response();
    }
    next.run(request).await
}

/// How long an answer may be kept. Problems are kept nowhere, as they say themselves.
fn kept(route: &str) -> &'static str {
    let begins = |beginning: &str| route.starts_with(beginning);
    match route {
        "/map" | "/map/" => ASK,
        _ if begins("/fonts/") || begins("/sprites/") || begins("/tileMatrixSets") => FOR_A_DAY,
        _ if begins("/tiles/{z}/") || begins("/basemap/") || route.ends_with("/{tileRow}/{tileCol}") => FOR_MINUTES,
        _ => FOR_CACHES,
    }
}

/// The atlas is public and the service only answers: any page may use it, and read the headers that say what it got.
pub(super) fn sharing() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers(Any)
        .expose_headers([
            header::ACCEPT_RANGES,
            header::CONTENT_DISPOSITION,
            header::CONTENT_ENCODING,
            header::CONTENT_RANGE,
            HeaderName::from_static("content-crs"),
            header::ETAG,
            header::LINK,
            header::RETRY_AFTER,
        ])
        .max_age(Duration::from_hours(24))
        // The same for every origin, so caches need not tell them apart.
        .vary([])
}
