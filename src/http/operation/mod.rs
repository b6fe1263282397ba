//! What the operator of a service needs: settings, limits for every client, a log without addresses, measurements.

mod account;
mod client;
mod log;
mod metrics;
mod process;
mod rate;
mod settings;
mod share;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub(super) use account::{Account, Kept};
pub use settings::{AccessLog, Address, Connections, LogFormat, Proxies, RateLimit, SettingError, Settings};
pub(super) use share::Piece;

use client::{client, has_unknown_proxy, other_end};
use log::{Log, Refusal};
use metrics::Metrics;
use rate::Limit;
use share::Shares;

use crate::http::problem::Problem;

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) SocketAddr);

/// Large answers of one client that are made or sent at once; the next waits. Each has up to 16 MiB in memory until the other
/// end has taken them, and work before it that others wait for. A page of the map asks for three.
const LARGE_ANSWERS: usize = 4;

/// What a service knows of how it is run.
#[derive(Debug)]
pub(super) struct Operation {
    limit: Option<Limit>,
    /// Of the connections.
    seats: Shares,
    /// Of the large answers that are made and sent.
    plates: Shares,
    trusted: Vec<Proxies>,
    has_told_of_proxy: AtomicBool,
    log: Log,
    metrics: Metrics,
}

/// Why a connection ended that nobody wanted to end.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ended {
    /// What came is no HTTP.
    Odd(&'static str),
    /// Nothing was asked on it.
    Silent,
    /// The client has as many already as it may have.
    Many,
    /// The other end took nothing of its answer, or was gone.
    Cut,
}

impl Operation {
    /// `most` is the most connections at once, of all and of one client, `routes` are all addresses; `atlas` answers which
    /// atlas is served.
    pub(super) fn start(
        settings: &Settings,
        ((most, most_of_one), routes): ((usize, usize), &[&'static str]),
        atlas: impl Fn() -> (String, String) + Send + Sync + 'static,
    ) -> Self {
        Self {
            limit: settings.rate_limit.0.map(Limit::new),
            seats: Shares::new(most_of_one),
            plates: Shares::new(LARGE_ANSWERS),
            trusted: settings.trusted_proxies.clone(),
            has_told_of_proxy: AtomicBool::new(false),
            log: Log::start(settings.access_log, settings.log_format),
            metrics: Metrics::new(most, routes, atlas),
        }
    }

    /// Counts a request of a client, and answers it where it is one too many.
    pub(super) fn refusal(&self, Peer(peer): Peer, request: &Request) -> Option<Response> {
        let limit = self.limit.as_ref()?;
        // Who asks whether the service lives shall hear it, however often.
        if request.uri().path().starts_with("/health/") {
            return None;
        }
        let headers = request.headers();
        if has_unknown_proxy(peer, headers, &self.trusted) && !self.has_told_of_proxy.swap(true, Ordering::Relaxed) {
            self.log.hint(
                "requests come through a proxy (`X-Forwarded-For`) that `--trusted-proxy` does not name; \
                 those who come through it are not told apart, and share the limits of one client or have none",
            );
        }
        let wait = limit.count(client(peer, headers, &self.trusted)).err()?;
        self.metrics.rate_limited.inc();
        Some(Problem::TooOften(wait).into_response())
    }

    /// A connection's part of what its client may have; `None` where that is all taken.
    pub(super) fn seat(&self, Peer(peer): Peer) -> Option<Piece> {
        self.seats.take(other_end(peer, &self.trusted))
    }

    /// A large answer's part of what its client may have, once there is one.
    pub(super) async fn plate(&self, Peer(peer): Peer, headers: &HeaderMap) -> Piece {
        self.plates.wait(client(peer, headers, &self.trusted)).await
    }

    pub(super) fn connected(&self, by: i64) {
        self.metrics.connections.inc_by(by);
    }

    pub(super) fn ended(&self, ended: Ended) {
        let (reason, said) = match ended {
            Ended::Odd(said) => ("odd", Some(said)),
            Ended::Silent => ("silent", Some("nothing was asked in time")),
            Ended::Many => ("many", Some("one client has all the connections that it may have")),
            Ended::Cut => ("cut", None),
        };
        self.metrics.refused(reason);
        if let Some(refused) = said
            && self.log.say(|| Refusal { refused }, true)
        {
            self.metrics.lines_lost.inc();
        }
    }

    /// Counts a new atlas, or one that could not be served.
    pub(super) fn reloaded(&self, is_served: bool) {
        self.metrics.reloaded(is_served);
    }
}

/// The service for the operator alone: `/metrics`, at an address of its own.
pub(super) fn measurements(operation: std::sync::Arc<Operation>) -> Router {
    let metrics = move || async move {
        match operation.metrics.text() {
            Ok(text) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
            Err(_failed) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    };
    Router::new().route("/metrics", get(metrics))
}

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
