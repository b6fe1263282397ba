//! Response headers: defaults for security, CORS and caching; and requests that are answered from their headers alone.

use axum::extract::Request;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode, Version};
use axum::response::{IntoResponse as _, Response};

use crate::http::response::problem::Problem;

/// Content security policy: everything from this origin; `data:` and `blob:` are images that a page draws itself. Any
/// site may frame the pages: there are no logins, so clickjacking has no target.
pub(crate) const CONTENT_SECURITY_POLICY: &str =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors *";

const PERMISSIONS_POLICY: &str =
    "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Says that no cache may keep an answer.
pub(crate) fn forbid_storing(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Default headers of all responses. `Strict-Transport-Security` is left to the proxy that terminates TLS.
const DEFAULT_HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The atlas is public and read-only: any page may use it and read all headers.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::ACCESS_CONTROL_EXPOSE_HEADERS, "*"),
    // Lets pages with `Cross-Origin-Embedder-Policy` load the tiles.
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (header::VARY, "accept-encoding"),
];

/// Additional default headers of documents, which browsers display or run.
const DOCUMENT_HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY),
];

/// Headers of a preflight response, valid for a day.
const PREFLIGHT_HEADERS: [(HeaderName, &str); 3] = [
    (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST"),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
    (header::ACCESS_CONTROL_MAX_AGE, "86400"),
];

/// `Vary` of responses that contain the origin of the request.
pub(crate) const VARY_HOST: (HeaderName, &str) = (header::VARY, "accept-encoding, host");

/// `Vary` of responses that depend on the representation and contain absolute URLs.
pub(crate) const VARY_REPRESENTATION: (HeaderName, &str) = (header::VARY, "accept-encoding, accept, host");

/// Fonts, sprites and the tile matrix set keep their URLs, though a new version may change how they look.
const CACHE_FOR_A_DAY: &str = "public, max-age=86400, stale-while-revalidate=604800";
/// Tiles requested without a version.
const CACHE_FOR_MINUTES: &str = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400";
/// Browsers revalidate, so that all parts of a page come from the same atlas; shared caches revalidate once a minute,
/// and serve stale responses if the service is down.
const SHARED_CACHE: &str = "public, max-age=0, s-maxage=60, stale-if-error=86400";
/// The page names asset files that only this version has.
const REVALIDATE: &str = "no-cache";

/// Adds default headers that the response lacks.
pub(crate) fn add_defaults(headers: &mut HeaderMap, route: &str) {
    for (name, value) in DEFAULT_HEADERS.into_iter().chain([(header::CACHE_CONTROL, cache_control(route))]) {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_document(headers) {
        for (name, value) in DOCUMENT_HEADERS {
            headers.entry(name).or_insert(HeaderValue::from_static(value));
        }
    }
}

/// Browsers do not display tiles and glyphs, and document headers would be half the size of a small tile.
fn is_document(headers: &HeaderMap) -> bool {
    const DATA: [&str; 3] =
        ["application/vnd.mapbox-vector-tile", "application/vnd.maplibre-tile", "application/x-protobuf"];
    !headers.get(header::CONTENT_TYPE).is_some_and(|kind| DATA.iter().any(|data| kind == data))
}

/// Answers CORS preflights, and rejects requests that a proxy might parse differently: with several `Host` headers or,
/// in HTTP/1.1, none (RFC 9112, 3.2), and with both body lengths (6.3).
pub(crate) fn early_response(request: &Request) -> Option<Response> {
    let headers = request.headers();
    if request.method() == Method::OPTIONS && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD) {
        return Some((StatusCode::NO_CONTENT, PREFLIGHT_HEADERS).into_response());
    }
    let hosts = headers.get_all(header::HOST).iter().count();
    let reason = if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        "a request has one header `Host`"
    } else if headers.contains_key(header::TRANSFER_ENCODING) && headers.contains_key(header::CONTENT_LENGTH) {
        "a body has either `Transfer-Encoding` or `Content-Length`"
    } else {
        return None;
    };
    Some(Problem::BadRequest(reason.to_owned()).into_response())
}

/// The default `Cache-Control` of a route. Problems set `no-store` themselves.
fn cache_control(route: &str) -> &'static str {
    let starts_with = |beginning: &str| route.starts_with(beginning);
    match route {
        "/map" | "/map/" => REVALIDATE,
        _ if starts_with("/fonts/") || starts_with("/sprites/") || starts_with("/tileMatrixSets") => CACHE_FOR_A_DAY,
        _ if starts_with("/tiles/{z}/") || starts_with("/basemap/") || route.ends_with("/{tileRow}/{tileCol}") => {
            CACHE_FOR_MINUTES
        }
        _ => SHARED_CACHE,
    }
}
