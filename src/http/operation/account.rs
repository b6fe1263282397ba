//! A request from its head to the last byte of its answer: whether it is one too many, what is counted of it, and what is
//! written down.

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Extension, MatchedPath, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};

use crate::http::App;
use crate::http::operation::Operation;
use crate::http::operation::log::{Line, shortened};
use crate::http::operation::metrics::Over;
use crate::http::problem::Problem;

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(in crate::http) struct Peer(pub(in crate::http) SocketAddr);

/// Keeps account of a request.
pub(in crate::http) async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut account = Account::open(&app, &request);
    let response = next.run(request).await;
    account.status = Some(response.status());
    let length = response.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    account.length = length;
    response.map(|body| {
        account.note(body.is_end_stream());
        Body::new(Accounted { body, rest: Bytes::new(), account })
    })
}

/// Lets a request in, unless its client has asked too often.
pub(in crate::http) async fn admit(
    State(app): State<App>,
    Extension(Peer(peer)): Extension<Peer>,
    request: Request,
    next: Next,
) -> Response {
    // Who asks whether the service lives shall hear it, however often.
    let is_for_operators = request.uri().path().starts_with("/health/");
    let turn = if is_for_operators { Ok(()) } else { app.operation.admit(peer, request.headers()) };
    match turn {
        Ok(()) => next.run(request).await,
        Err(wait) => Problem::TooOften(wait).into_response(),
    }
}

/// What is known of a request. It is over when this is dropped, in whatever way.
struct Account {
    operation: Arc<Operation>,
    begun: Instant,
    route: Option<MatchedPath>,
    method: &'static str,
    path: String,
    atlas: String,
    status: Option<StatusCode>,
    bytes: u64,
    /// What the head of the answer promises.
    length: Option<u64>,
    /// How it ended where the answer was not whole.
    broken: Option<&'static str>,
}

impl Account {
    fn open(app: &App, request: &Request) -> Self {
        app.operation.metrics.in_flight.inc();
        Self {
            operation: Arc::clone(&app.operation),
            begun: Instant::now(),
            route: request.extensions().get().cloned(),
            // Strangers may make up any number of methods.
            method: match *request.method() {
                Method::GET => "GET",
                Method::HEAD => "HEAD",
                Method::POST => "POST",
                Method::OPTIONS => "OPTIONS",
                _ => "other",
            },
            path: shortened(request.uri().path()),
            atlas: app.atlas().version().to_owned(),
            status: None,
            bytes: 0,
            length: None,
            broken: Some("by the asker"),
        }
    }

    fn note(&mut self, is_over: bool) {
        // A body of a known length is not asked whether there is more.
        if is_over || self.length == Some(self.bytes) {
            self.broken = None;
        }
    }

    /// The address in the table of contents, or nothing.
    fn route(&self) -> &str {
        self.route.as_ref().map_or("", MatchedPath::as_str)
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        let (metrics, took) = (&self.operation.metrics, self.begun.elapsed());
        metrics.in_flight.dec();
        let status = self.status.map(|status| status.as_u16());
        metrics.over(&Over { route: self.route(), method: self.method, status, bytes: self.bytes, took });
        let line = Line {
            method: self.method,
            path: std::mem::take(&mut self.path),
            status,
            bytes: self.bytes,
            ms: (took.as_secs_f64() * 1e6).round() / 1e3,
            atlas: &self.atlas,
            ended: self.broken,
        };
        let is_problem = self.broken.is_some() || self.status.is_some_and(|status| status.as_u16() >= 400);
        if self.operation.log.say(&line, is_problem) {
            self.operation.metrics.lines_lost.inc();
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
