//! The headers that every answer has, whatever it is: what keeps a browser safe, who may use it, and who may keep it.

use axum::extract::Request;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode, Version};
use axum::response::{IntoResponse as _, Response};

use crate::http::problem::Problem;

/// Everything from here; pictures that a page draws itself are `data:` and `blob:`. Any site may frame the pages, as any
/// may use the data: nobody is logged in, and there is nothing here that a click could do to a reader.
pub(super) const POLICY: &str =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors *";

const PERMISSIONS: &str =
    "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// What an answer has unless it has its own. `Strict-Transport-Security` is for whoever holds the certificate to say.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The atlas is public and the service only answers: any page may use it, and read the headers that say what it got.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::ACCESS_CONTROL_EXPOSE_HEADERS, "*"),
    // Pages that isolate themselves (`Cross-Origin-Embedder-Policy`) show the tiles as well.
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (header::VARY, "accept-encoding"),
];

/// What an answer has besides that a browser may show as a page, or take a page's rights from.
const OF_DOCUMENTS: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
];

/// What a browser that asks whether it may ask is told, for a day.
const PREFLIGHT: [(HeaderName, &str); 3] = [
    (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST"),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
    (header::ACCESS_CONTROL_MAX_AGE, "86400"),
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

/// Gives an answer what it lacks.
pub(super) fn furnish(answer: &mut HeaderMap, route: &str) {
    for (name, value) in HEADERS.into_iter().chain([(header::CACHE_CONTROL, kept(route))]) {
        answer.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_document(answer) {
        for (name, value) in OF_DOCUMENTS {
            answer.entry(name).or_insert(HeaderValue::from_static(value));
        }
    }
}

/// A browser neither shows nor runs a tile or the letters of a font, and what keeps documents safe would be half as long
/// as a small tile.
fn is_document(answer: &HeaderMap) -> bool {
    const DATA: [&str; 3] =
        ["application/vnd.mapbox-vector-tile", "application/vnd.maplibre-tile", "application/x-protobuf"];
    !answer.get(header::CONTENT_TYPE).is_some_and(|kind| DATA.iter().any(|data| kind == data))
}

/// The answer to what is no question: to a browser that asks whether it may ask, and to what two programs on the way could
/// read differently: without one host in HTTP/1.1 (RFC 9112, 3.2), or with two lengths of the same body (6.3).
pub(super) fn refusal(request: &Request) -> Option<Response> {
    let headers = request.headers();
    if request.method() == Method::OPTIONS && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD) {
        return Some((StatusCode::NO_CONTENT, PREFLIGHT).into_response());
    }
    let hosts = headers.get_all(header::HOST).iter().count();
    let refused = if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        "a request has one header `Host`"
    } else if headers.contains_key(header::TRANSFER_ENCODING) && headers.contains_key(header::CONTENT_LENGTH) {
        "a body has either `Transfer-Encoding` or `Content-Length`"
    } else {
        return None;
    };
    Some(Problem::BadRequest(refused.to_owned()).into_response())
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
