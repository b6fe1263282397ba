//! Middleware of all responses: validators, content coding, default headers, metrics; and extractors.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Extension, FromRequestParts, Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method, StatusCode, Version};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::domain::{Deadline, Fingerprint};
use crate::http::app::App;
use crate::http::operation::{Operation, Peer, RequestMetrics, SharedClientPermit};
use crate::http::request::coding;
use crate::http::request::language::RequestLanguage;
use crate::http::response::problem::{Problem, panicked};
use crate::http::response::{blocking, bounded_writer, headers};

/// Marks a response that already has its validator and content coding, and is streamed unchanged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Streamed;

/// Large responses that are built at once. Each takes a core and memory, so more would not be faster.
const CONCURRENT_LARGE_RESPONSES: usize = 2;

/// A response of at least this many encoded bytes holds its client permit until it is sent.
const LARGE_RESPONSE_BYTES: usize = 1 << 20;

/// The client of a large response.
#[derive(Debug)]
pub(crate) struct ClientContext {
    operation: Arc<Operation>,
    peer: Peer,
    headers: HeaderMap,
}

impl FromRequestParts<App> for ClientContext {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Extension(peer) = Extension::from_request_parts(parts, app).await.map_err(Problem::internal)?;
        Ok(Self { operation: Arc::clone(&app.operation), peer, headers: parts.headers.clone() })
    }
}

/// A permit to build a large response, held until its bytes are encoded.
#[derive(Debug, Clone)]
pub(crate) struct LargeResponsePermit {
    _slot: Arc<OwnedSemaphorePermit>,
    /// Held until the bytes are sent, if they are many.
    client_permit: SharedClientPermit,
}

impl LargeResponsePermit {
    /// Waits for a permit: first for one of the client's own, so that one client cannot block the others.
    pub(crate) async fn acquire(client: ClientContext) -> Result<Self, Problem> {
        static SLOTS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(CONCURRENT_LARGE_RESPONSES)));
        let client_permit = client.operation.large_response_permit(client.peer, &client.headers).await;
        let slot = Arc::clone(&SLOTS).acquire_owned().await.map_err(Problem::internal)?;
        Ok(Self { _slot: Arc::new(slot), client_permit: SharedClientPermit(Arc::new(client_permit)) })
    }

    /// Builds the response. The permit is held until the work ends, even if the client disconnects.
    pub(crate) async fn run_blocking<T: Send + 'static>(
        self,
        make: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
    ) -> Result<(T, Self), Problem> {
        blocking::run_blocking_with(self, make).await
    }

    /// The permit that outlasts the building of the response.
    pub(crate) fn into_client_permit(self) -> SharedClientPermit {
        self.client_permit
    }
}

pub(crate) fn with_middleware(routes: Router<App>, app: &App) -> Router<App> {
    // The last layer is the outermost. Compression is innermost, so that the validator covers the encoded bytes.
    // Everything else is one layer, as axum clones every layer for every request.
    let compression = CompressionLayer::new().compress_when(is_compressible);
    let recovered = routes.layer(compression).layer(CatchPanicLayer::custom(panicked));
    recovered.layer(from_fn_with_state(app.clone(), handle))
}

/// Handles a request from its headers to its response.
async fn handle(State(app): State<App>, Extension(peer): Extension<Peer>, request: Request, next: Next) -> Response {
    let metrics = RequestMetrics::start(&app.operation, app.atlas.borrow().version(), &request);
    let has_body = !request.body().is_end_stream();
    let early_response =
        headers::early_response(&request).or_else(|| app.operation.rate_limit_response(peer, &request));
    let mut response = match early_response {
        Some(early_response) => early_response,
        None => respond_in_a_language(request, next).await,
    };
    headers::add_defaults(response.headers_mut(), metrics.route());
    if has_body && response.status().is_client_error() {
        // An unread body would be parsed as the next request, so the connection closes (RFC 9112, 9.6).
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    metrics.track(response)
}

fn is_compressible(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    let is_text = kind.starts_with("text/") || ["json", "javascript", "svg+xml"].iter().any(|end| kind.ends_with(end));
    is_text && extensions.get::<Streamed>().is_none()
}

async fn respond_in_a_language(mut request: Request, next: Next) -> Response {
    match RequestLanguage::of(&mut request) {
        Ok(language) => {
            let mut response = respond(request, next).await;
            language.describe(&mut response);
            response
        }
        Err(problem) => problem.into_response(),
    }
}

async fn respond(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    coding::normalize(request.headers_mut());
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let mut response = if response.extensions().get::<Streamed>().is_some() || !response.status().is_success() {
        response
    } else {
        with_etag(response, headers.get(header::IF_NONE_MATCH)).await
    };
    if is_head {
        // HEAD reports the length of the GET response.
        if let Some(length) = response.body().size_hint().exact().map(HeaderValue::from) {
            response.headers_mut().entry(header::CONTENT_LENGTH).or_insert(length);
        }
        *response.body_mut() = Body::empty();
    }
    response
}

/// Adds a strong validator, the checksum of the encoded bytes, and answers 304 where the client has them. Each content
/// coding has its own validator.
async fn with_etag(response: Response, if_none_match: Option<&HeaderValue>) -> Response {
    if response.status() == StatusCode::NO_CONTENT {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let permit = parts.extensions.remove::<LargeResponsePermit>();
    // Compressing tens of megabytes takes a second and would block this worker.
    let runtime = tokio::runtime::Handle::current();
    let reading = blocking::run_blocking_with(permit, move |deadline| {
        let bytes = runtime.block_on(read_body(body, deadline))?;
        let etag = format!("\"{}\"", &Fingerprint::of(&bytes)[..32]);
        Ok((bytes, etag))
    });
    let ((bytes, etag), permit) = match reading.await {
        Ok(packed) => packed,
        Err(problem) => return problem.into_response(),
    };
    let is_known = if_none_match
        .and_then(|if_none_match| if_none_match.to_str().ok())
        .is_some_and(|if_none_match| etag_matches(if_none_match, &etag));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        parts.headers.insert(header::ETAG, etag);
    }
    if let Some(permit) = permit.filter(|_| !is_known && bytes.len() >= LARGE_RESPONSE_BYTES) {
        parts.extensions.insert(permit.into_client_permit());
    }
    if is_known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_ENCODING);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Reads a body, which is compressed as it is read.
async fn read_body(body: Body, deadline: &Deadline) -> Result<Bytes, Problem> {
    let mut chunks = body.into_data_stream();
    let mut bytes = Bytes::new();
    let mut all = Vec::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(Problem::internal)?;
        deadline.check()?;
        if all.len() + bytes.len() + chunk.len() > bounded_writer::MAX_BYTES {
            return Err(Problem::internal(format!("an answer is longer than {} bytes", bounded_writer::MAX_BYTES)));
        }
        if all.is_empty() && bytes.is_empty() {
            // Most bodies are one chunk, which need not be copied.
            bytes = chunk;
            continue;
        }
        all.extend_from_slice(&std::mem::take(&mut bytes));
        all.extend_from_slice(&chunk);
    }
    Ok(if all.is_empty() { bytes } else { all.into() })
}

/// A 304 response, if `If-None-Match` has the validator.
pub(crate) fn not_modified(headers: &HeaderMap, etag: &str) -> Option<Response> {
    let if_none_match = headers.get(header::IF_NONE_MATCH)?.to_str().ok()?;
    etag_matches(if_none_match, etag)
        .then(|| (StatusCode::NOT_MODIFIED, [(header::ETAG, etag.to_owned())]).into_response())
}

/// Whether a list of validators has one, by weak comparison (RFC 9110, 13.1.2).
fn etag_matches(list: &str, etag: &str) -> bool {
    list.split(',')
        .map(str::trim)
        .any(|if_none_match| if_none_match == "*" || if_none_match.strip_prefix("W/").unwrap_or(if_none_match) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validators_of_a_list_are_compared_separately() {
        assert!(etag_matches(r#""a", W/"b""#, r#""b""#));
        assert!(etag_matches("*", r#""b""#));
        assert!(!etag_matches(r#""ab""#, r#""b""#));
    }
}
