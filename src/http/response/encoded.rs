//! The encoded bytes of a response: which responses are packed, and the validator of the bytes.

use axum::body::{Body, BodyDataStream, Bytes};
use axum::http::header::{self, HeaderValue};
use axum::http::{Extensions, HeaderMap, StatusCode, Version};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;

use crate::domain::{Deadline, Fingerprint};
use crate::http::response::held_body::hold;
use crate::http::response::problem::Problem;
use crate::http::response::{blocking, bounded_writer};

/// Marks a response that already has its validator and content coding, and is streamed unchanged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Streamed;

/// A response of at least this many encoded bytes keeps what its source holds until it is sent.
const LARGE_RESPONSE_BYTES: usize = 1 << 20;

/// Whether a response is packed when it is sent.
pub(crate) fn is_compressible(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    let is_text = kind.starts_with("text/") || ["json", "javascript", "svg+xml"].iter().any(|end| kind.ends_with(end));
    is_text && extensions.get::<Streamed>().is_none()
}

/// Adds a strong validator, the checksum of the encoded bytes, and answers 304 where the client has them. Each content
/// coding has its own validator.
pub(crate) async fn with_etag(response: Response, if_none_match: Option<&HeaderValue>) -> Response {
    if response.status() == StatusCode::NO_CONTENT {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // Compressing tens of megabytes takes a second and would block this worker.
    let runtime = tokio::runtime::Handle::current();
    let reading = blocking::run_blocking_with((), move |deadline| {
        let mut source = body.into_data_stream();
        let bytes = runtime.block_on(read_body(&mut source, deadline))?;
        let etag = format!("\"{}\"", &Fingerprint::of(&bytes)[..32]);
        Ok((bytes, etag, source))
    });
    let (bytes, etag, source) = match reading.await {
        Ok((read, ())) => read,
        Err(problem) => return problem.into_response(),
    };
    let is_known = if_none_match
        .and_then(|if_none_match| if_none_match.to_str().ok())
        .is_some_and(|if_none_match| etag_matches(if_none_match, &etag));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        parts.headers.insert(header::ETAG, etag);
    }
    if is_known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_ENCODING);
        return Response::from_parts(parts, Body::empty());
    }
    let is_large = bytes.len() >= LARGE_RESPONSE_BYTES;
    let response = Response::from_parts(parts, Body::from(bytes));
    // What the source holds until it is dropped, such as a permit of the client, is held until the bytes are sent.
    if is_large { hold(response, (), source) } else { response }
}

/// Reads a body, which is compressed as it is read.
async fn read_body(chunks: &mut BodyDataStream, deadline: &Deadline) -> Result<Bytes, Problem> {
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
