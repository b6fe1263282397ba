//! What all answers have in common: validators, content coding, and the way that they pass.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Extension, FromRequestParts, Path, Query, Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method, StatusCode, Version};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::domain::{Deadline, Fingerprint};
use crate::http::operation::{Account, Kept, Operation, Peer};
use crate::http::problem::{Problem, panicked};
use crate::http::{App, bounded, coding, safety, work};

/// Marks an answer that is sent as it is: it has its validator, and is packed as it is to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Streamed;

/// How many large answers are made at once. Each takes a core and the memory of its text, so more would not be faster.
const TURNS: usize = 2;

/// An answer as long as this, as it is sent, counts as large until the other end has taken it.
const LARGE: usize = 1 << 20;

/// Who asks for a large answer.
#[derive(Debug)]
pub(super) struct Guest {
    operation: Arc<Operation>,
    peer: Peer,
    headers: HeaderMap,
}

impl FromRequestParts<App> for Guest {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Extension(peer) = Extension::from_request_parts(parts, app).await.map_err(Problem::internal)?;
        Ok(Self { operation: Arc::clone(&app.operation), peer, headers: parts.headers.clone() })
    }
}

/// A turn at making a large answer, kept with the answer until its bytes are packed.
#[derive(Debug, Clone)]
pub(super) struct Turn {
    _permit: Arc<OwnedSemaphorePermit>,
    /// Kept until they are sent, where they are many.
    kept: Kept,
}

impl Turn {
    /// Waits for a turn: first until the same client has few other large answers, so that nobody waits for all that one
    /// client wants.
    pub(super) async fn come(guest: Guest) -> Result<Self, Problem> {
        static LEFT: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(TURNS)));
        let piece = guest.operation.plate(guest.peer, &guest.headers).await;
        let permit = Arc::clone(&LEFT).acquire_owned().await.map_err(Problem::internal)?;
        Ok(Self { _permit: Arc::new(permit), kept: Kept(Arc::new(piece)) })
    }

    /// Makes the answer. The turn is taken until that is over, even where nobody waits for it any more.
    pub(super) async fn work<T: Send + 'static>(
        self,
        make: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
    ) -> Result<(T, Self), Problem> {
        work::holding(self, make).await
    }

    /// What is left of a turn when the answer is there.
    pub(super) fn over(self) -> Kept {
        self.kept
    }
}

pub(super) fn with_manners(routes: Router<App>, app: &App) -> Router<App> {
    // Outermost last: packed first, so that the validator is of the bytes as they are sent. What all requests pass is one
    // layer, as each layer is a copy of all that lies within it, for every request.
    let packing = CompressionLayer::new().compress_when(is_worth_packing);
    let safe = routes.layer(packing).layer(CatchPanicLayer::custom(panicked));
    safe.layer(from_fn_with_state(app.clone(), pass))
}

/// The way of every request, in and out.
async fn pass(State(app): State<App>, Extension(peer): Extension<Peer>, request: Request, next: Next) -> Response {
    let account = Account::open(&app, &request);
    let has_body = !request.body().is_end_stream();
    let refusal = safety::refusal(&request).or_else(|| app.operation.refusal(peer, &request));
    let mut response = match refusal {
        Some(refusal) => refusal,
        None => finish(request, next).await,
    };
    safety::furnish(response.headers_mut(), account.route());
    if has_body && response.status().is_client_error() {
        // A body that is refused unread ends the connection, so that its client must not ask on it again (RFC 9112, 9.6).
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    account.keep(response)
}

fn is_worth_packing(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    let is_text = kind.starts_with("text/") || ["json", "javascript", "svg+xml"].iter().any(|end| kind.ends_with(end));
    is_text && extensions.get::<Streamed>().is_none()
}

async fn finish(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    coding::settle(request.headers_mut());
    let asked = request.headers().clone();
    let response = next.run(request).await;
    let mut response = if response.extensions().get::<Streamed>().is_some() || !response.status().is_success() {
        response
    } else {
        validated(response, asked.get(header::IF_NONE_MATCH)).await
    };
    if is_head {
        // The length of what GET would answer stays.
        if let Some(length) = response.body().size_hint().exact().map(HeaderValue::from) {
            response.headers_mut().entry(header::CONTENT_LENGTH).or_insert(length);
        }
        *response.body_mut() = Body::empty();
    }
    response
}

/// Gives an answer a strong validator, the checksum of its bytes as they are sent, and answers 304 where the asker has
/// these bytes already. Each content coding has other bytes, and so a validator of its own.
async fn validated(response: Response, known: Option<&HeaderValue>) -> Response {
    if response.status() == StatusCode::NO_CONTENT {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let turn = parts.extensions.remove::<Turn>();
    // Packing tens of megabytes takes a second, in which other requests would wait for this thread.
    let here = tokio::runtime::Handle::current();
    let packing = work::holding(turn, move |deadline| {
        let bytes = here.block_on(collected(body, deadline))?;
        let tag = format!("\"{}\"", &Fingerprint::of(&bytes)[..32]);
        Ok((bytes, tag))
    });
    let ((bytes, tag), turn) = match packing.await {
        Ok(packed) => packed,
        Err(problem) => return problem.into_response(),
    };
    let is_known = known.and_then(|known| known.to_str().ok()).is_some_and(|known| matches(known, &tag));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    if let Some(turn) = turn.filter(|_| !is_known && bytes.len() >= LARGE) {
        parts.extensions.insert(turn.over());
    }
    if is_known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_ENCODING);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// The bytes of a body, packed as it is taken.
async fn collected(body: Body, deadline: &Deadline) -> Result<Bytes, Problem> {
    let mut pieces = body.into_data_stream();
    let mut bytes = Bytes::new();
    let mut all = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(Problem::internal)?;
        deadline.check()?;
        if all.len() + bytes.len() + piece.len() > bounded::LONGEST {
            return Err(Problem::internal(format!("an answer is longer than {} bytes", bounded::LONGEST)));
        }
        if all.is_empty() && bytes.is_empty() {
            // Most bodies are one piece, which need not be copied.
            bytes = piece;
            continue;
        }
        all.extend_from_slice(&std::mem::take(&mut bytes));
        all.extend_from_slice(&piece);
    }
    Ok(if all.is_empty() { bytes } else { all.into() })
}

/// The answer 304, where the asker has what `tag` names.
pub(super) fn not_modified(asked: &HeaderMap, tag: &str) -> Option<Response> {
    let known = asked.get(header::IF_NONE_MATCH)?.to_str().ok()?;
    matches(known, tag).then(|| (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.to_owned())]).into_response())
}

/// Whether a list of validators has one, by the weak comparison that RFC 9110, 13.1.2 asks for.
fn matches(list: &str, tag: &str) -> bool {
    list.split(',').map(str::trim).any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// The parts of an address that a route leaves open.
#[derive(Debug)]
pub(super) struct Segments<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Segments<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let segments = Path::<T>::from_request_parts(parts, state).await;
        segments.map(|Path(segments)| Self(segments)).map_err(|error| Problem::BadRequest(error.body_text()))
    }
}

/// The parameters after `?`: those that are known, each at most once, and no others.
#[derive(Debug)]
pub(super) struct Parameters<T>(pub(super) T);

/// The parameters after `?` as they stand there, for who knows which there may be.
#[derive(Debug)]
pub(super) struct Pairs(pub(super) Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Pairs {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        pairs.map(|Query(pairs)| Self(pairs)).map_err(|error| Problem::BadRequest(error.to_string()))
    }
}

/// For routes without parameters.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct None {}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Parameters<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        match Query::<T>::try_from_uri(&parts.uri) {
            Ok(Query(parameters)) => Ok(Self(parameters)),
            Err(error) => {
                let whole = error.to_string();
                let reason = whole.strip_prefix("Failed to deserialize query string: ").unwrap_or(&whole);
                Err(Problem::BadRequest(format!("the parameters after `?`: {reason}")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validators_are_compared_one_by_one() {
        assert!(matches(r#""a", W/"b""#, r#""b""#));
        assert!(matches("*", r#""b""#));
        assert!(!matches(r#""ab""#, r#""b""#));
    }
}
