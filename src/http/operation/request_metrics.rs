//! A request from its head to the last byte of its answer: what is counted of it, and what is written down.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::Response;
use hyper::body::{Frame, SizeHint};

use crate::http::App;
use crate::http::operation::log::{Line, shortened};
use crate::http::operation::metrics::{Over, method};
use crate::http::operation::{Operation, Piece};

/// What an answer keeps of its client's share until its last byte.
#[derive(Debug, Clone)]
pub(in crate::http) struct Kept(
    #[expect(dead_code, reason = "counts for as long as it is there")] pub(in crate::http) Arc<Piece>,
);

/// What is known of a request. It is over when this is dropped, in whatever way.
pub(in crate::http) struct Account {
    operation: Arc<Operation>,
    begun: Instant,
    route: Option<MatchedPath>,
    method: Method,
    asked: Uri,
    atlas: Arc<str>,
    status: Option<StatusCode>,
    bytes: u64,
    /// What the head of the answer promises.
    length: Option<u64>,
    /// How it ended where the answer was not whole.
    broken: Option<&'static str>,
    kept: Option<Kept>,
}

impl Account {
    pub(in crate::http) fn open(app: &App, request: &Request) -> Self {
        app.operation.metrics.in_flight.inc();
        Self {
            operation: Arc::clone(&app.operation),
            begun: Instant::now(),
            route: request.extensions().get().cloned(),
            method: request.method().clone(),
            asked: request.uri().clone(),
            atlas: app.atlas.borrow().version(),
            status: None,
            bytes: 0,
            length: None,
            broken: Some("by the asker"),
            kept: None,
        }
    }

    /// The address in the table of contents, or nothing.
    pub(in crate::http) fn route(&self) -> &str {
        self.route.as_ref().map_or("", MatchedPath::as_str)
    }

    /// Goes along with an answer until its last byte.
    pub(in crate::http) fn keep(mut self, mut answer: Response) -> Response {
        self.status = Some(answer.status());
        self.kept = answer.extensions_mut().remove();
        self.length =
            answer.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        answer.map(|body| {
            self.note(body.is_end_stream());
            Body::new(Accounted { body, rest: Bytes::new(), account: self })
        })
    }

    fn note(&mut self, is_over: bool) {
        // A body of a known length is not asked whether there is more.
        if is_over || self.length == Some(self.bytes) {
            self.broken = None;
        }
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        let (metrics, took) = (&self.operation.metrics, self.begun.elapsed());
        metrics.in_flight.dec();
        let status = self.status.map(|status| status.as_u16());
        metrics.over(&Over { route: self.route(), method: &self.method, status, bytes: self.bytes, took });
        let is_problem = self.broken.is_some() || status.is_some_and(|status| status >= 400);
        let line = || Line {
            method: method(&self.method),
            path: shortened(self.asked.path()),
            status,
            bytes: self.bytes,
            ms: (took.as_secs_f64() * 1e6).round() / 1e3,
            atlas: &self.atlas,
            ended: self.broken,
        };
        if self.operation.log.say(line, is_problem) {
            metrics.lines_lost.inc();
        }
    }
}

/// The body of an answer, with the account of its request.
struct Accounted {
    body: Body,
    /// What of a long piece is yet to be handed on.
    rest: Bytes,
    account: Account,
}

/// Longer pieces are handed on one part after the other: what the connection has taken is what counts as sent, and it takes
/// a whole piece, however slowly the other end reads.
const PIECE: usize = 64 * 1024;

impl HttpBody for Accounted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                Poll::Ready(None) => {
                    self.account.note(true);
                    return Poll::Ready(None);
                }
                Poll::Ready(Some(Err(error))) => {
                    self.account.broken = Some("by a failure");
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Pending => return Poll::Pending,
            }
        }
        let size = self.rest.len().min(PIECE);
        let piece = self.rest.split_to(size);
        self.account.bytes += size as u64;
        let is_over = self.is_end_stream();
        self.account.note(is_over);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (rest, hint) = (self.rest.len() as u64, self.body.size_hint());
        let mut whole = SizeHint::new();
        whole.set_lower(hint.lower().saturating_add(rest));
        if let Some(upper) = hint.upper() {
            whole.set_upper(upper.saturating_add(rest));
        }
        whole
    }
}
