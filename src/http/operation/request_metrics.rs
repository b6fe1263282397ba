//! Tracks a request until the last byte of its response, for metrics and the access log.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::Response;
use hyper::body::{Frame, SizeHint};

use crate::http::operation::Operation;
use crate::http::operation::log::{AccessLogLine, shortened};
use crate::http::operation::metrics::{FinishedRequest, method};

/// Measures of a request, recorded on drop, however the request ends.
pub(crate) struct RequestMetrics {
    operation: Arc<Operation>,
    started: Instant,
    route: Option<MatchedPath>,
    method: Method,
    uri: Uri,
    atlas: Arc<str>,
    status: Option<StatusCode>,
    bytes: u64,
    /// `Content-Length` of the response.
    length: Option<u64>,
    /// Why the response was incomplete; `None` where it was complete.
    incomplete: Option<&'static str>,
}

impl RequestMetrics {
    /// `atlas` is the version of the current atlas.
    pub(crate) fn start(operation: &Arc<Operation>, atlas: Arc<str>, request: &Request) -> Self {
        operation.metrics.in_flight.inc();
        Self {
            operation: Arc::clone(operation),
            started: Instant::now(),
            route: request.extensions().get().cloned(),
            method: request.method().clone(),
            uri: request.uri().clone(),
            atlas,
            status: None,
            bytes: 0,
            length: None,
            incomplete: Some("by the asker"),
        }
    }

    /// The path template of the route, or empty.
    pub(crate) fn route(&self) -> &str {
        self.route.as_ref().map_or("", MatchedPath::as_str)
    }

    /// Tracks a response until its last byte.
    pub(crate) fn track(mut self, response: Response) -> Response {
        self.status = Some(response.status());
        self.length =
            response.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        response.map(|body| {
            self.update_completion(body.is_end_stream());
            Body::new(MeasuredBody { body, pending: Bytes::new(), metrics: self })
        })
    }

    fn update_completion(&mut self, is_complete: bool) {
        // hyper does not poll a body of known length to its end.
        if is_complete || self.length == Some(self.bytes) {
            self.incomplete = None;
        }
    }
}

impl Drop for RequestMetrics {
    fn drop(&mut self) {
        let (metrics, duration) = (&self.operation.metrics, self.started.elapsed());
        metrics.in_flight.dec();
        let status = self.status.map(|status| status.as_u16());
        metrics.observe(&FinishedRequest {
            route: self.route(),
            method: &self.method,
            status,
            bytes: self.bytes,
            duration,
        });
        let is_problem = self.incomplete.is_some() || status.is_some_and(|status| status >= 400);
        let log_line = || AccessLogLine {
            method: method(&self.method),
            path: shortened(self.uri.path()),
            status,
            bytes: self.bytes,
            ms: (duration.as_secs_f64() * 1e6).round() / 1e3,
            atlas: &self.atlas,
            ended: self.incomplete,
        };
        if self.operation.log.record(log_line, is_problem) {
            metrics.lines_lost.inc();
        }
    }
}

/// A response body that counts its bytes.
struct MeasuredBody {
    body: Body,
    /// The rest of a long chunk.
    pending: Bytes,
    metrics: RequestMetrics,
}

/// Longer chunks are split: bytes count as sent when the connection takes a chunk, however slowly the client reads it.
const MAX_FRAME_BYTES: usize = 64 * 1024;

impl HttpBody for MeasuredBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.pending.is_empty() {
            match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => self.pending = data,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                Poll::Ready(None) => {
                    self.metrics.update_completion(true);
                    return Poll::Ready(None);
                }
                Poll::Ready(Some(Err(error))) => {
                    self.metrics.incomplete = Some("by a failure");
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Pending => return Poll::Pending,
            }
        }
        let size = self.pending.len().min(MAX_FRAME_BYTES);
        let frame = self.pending.split_to(size);
        self.metrics.bytes += size as u64;
        let is_complete = self.is_end_stream();
        self.metrics.update_completion(is_complete);
        Poll::Ready(Some(Ok(Frame::data(frame))))
    }

    fn is_end_stream(&self) -> bool {
        self.pending.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (pending, hint) = (self.pending.len() as u64, self.body.size_hint());
        let mut total = SizeHint::new();
        total.set_lower(hint.lower().saturating_add(pending));
        if let Some(upper) = hint.upper() {
            total.set_upper(upper.saturating_add(pending));
        }
        total
    }
}
