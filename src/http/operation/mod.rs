//! Operation of the service: settings, limits for each client, access log, metrics.

mod client;
mod client_semaphores;
mod log;
mod metrics;
mod process;
mod rate_limiter;
mod request_metrics;
mod settings;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub(super) use client_semaphores::ClientPermit;
pub(super) use request_metrics::RequestMetrics;
pub(super) use settings::is_host;
pub use settings::{AccessLog, Address, Connections, LogFormat, Proxies, PublicUrl, RateLimit, SettingError, Settings};

use client::{client, client_of_peer, has_unknown_proxy};
use client_semaphores::ClientSemaphores;
use log::{Log, RefusedConnection};
use metrics::Metrics;
use rate_limiter::ClientRateLimiter;

use crate::http::response::problem::Problem;

/// The peer address of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) SocketAddr);

/// Large responses of one client that are built or sent at once; further ones wait. Each has up to 16 MiB in memory
/// until it is sent, and the state of its encoder. A page of the map requests three.
const LARGE_RESPONSES_PER_CLIENT: usize = 4;

/// The state of the service's operation.
#[derive(Debug)]
pub(super) struct Operation {
    rate_limiter: Option<ClientRateLimiter>,
    /// Permits for connections.
    connection_permits: ClientSemaphores,
    /// Permits for large responses.
    large_response_permits: ClientSemaphores,
    trusted_proxies: Vec<Proxies>,
    has_warned_of_proxy: AtomicBool,
    log: Log,
    metrics: Metrics,
}

/// Maximum open connections.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConnectionLimits {
    pub(super) total: usize,
    pub(super) per_client: usize,
}

/// Why a connection was closed abnormally.
#[derive(Debug, Clone, Copy)]
pub(super) enum CloseReason {
    /// The client did not send HTTP.
    Malformed(&'static str),
    /// No request arrived in time.
    Idle,
    /// The client reached its limit.
    ClientLimit,
    /// The client stopped reading or disconnected.
    Aborted,
}

impl Operation {
    /// `routes` are all path templates, and `atlas` returns the fingerprint and name of the current atlas.
    pub(super) fn start(
        settings: &Settings,
        connections: ConnectionLimits,
        routes: &[&'static str],
        atlas: impl Fn() -> (String, String) + Send + Sync + 'static,
    ) -> Self {
        Self {
            rate_limiter: settings.rate_limit.0.map(ClientRateLimiter::new),
            connection_permits: ClientSemaphores::new(connections.per_client),
            large_response_permits: ClientSemaphores::new(LARGE_RESPONSES_PER_CLIENT),
            trusted_proxies: settings.trusted_proxies.clone(),
            has_warned_of_proxy: AtomicBool::new(false),
            log: Log::start(settings.access_log, settings.log_format),
            metrics: Metrics::new(connections.total, routes, atlas),
        }
    }

    /// Counts a request, and returns a response if the client exceeded its rate limit.
    pub(super) fn rate_limit_response(&self, Peer(peer): Peer, request: &Request) -> Option<Response> {
        let rate_limiter = self.rate_limiter.as_ref()?;
        // Health checks are never limited.
        if request.uri().path().starts_with("/health/") {
            return None;
        }
        let headers = request.headers();
        if has_unknown_proxy(peer, headers, &self.trusted_proxies)
            && !self.has_warned_of_proxy.swap(true, Ordering::Relaxed)
        {
            self.log.notice(
                "requests come through a proxy (`X-Forwarded-For`) that `--trusted-proxy` does not name; \
                 clients behind it cannot be distinguished: they share the limits of one client, or have none",
            );
        }
        let wait = rate_limiter.check(client(peer, headers, &self.trusted_proxies)).err()?;
        self.metrics.rate_limited.inc();
        Some(Problem::TooManyRequests(wait).into_response())
    }

    /// A permit for a connection; `None` where the client has reached its limit.
    pub(super) fn connection_permit(&self, Peer(peer): Peer) -> Option<ClientPermit> {
        self.connection_permits.try_acquire(client_of_peer(peer, &self.trusted_proxies))
    }

    /// Waits for a permit for a large response.
    pub(super) async fn large_response_permit(&self, Peer(peer): Peer, headers: &HeaderMap) -> ClientPermit {
        self.large_response_permits.acquire(client(peer, headers, &self.trusted_proxies)).await
    }

    pub(super) fn add_connections(&self, change: i64) {
        self.metrics.connections.inc_by(change);
    }

    pub(super) fn connection_closed(&self, reason: CloseReason) {
        let (label, detail) = match reason {
            CloseReason::Malformed(detail) => ("odd", Some(detail)),
            CloseReason::Idle => ("silent", Some("no request came in time")),
            CloseReason::ClientLimit => ("many", Some("one client has all the connections that it is allowed")),
            CloseReason::Aborted => ("cut", None),
        };
        self.metrics.connection_refused(label);
        if let Some(refused) = detail
            && self.log.record(|| RefusedConnection { refused }, true)
        {
            self.metrics.lines_lost.inc();
        }
    }

    /// Counts a new atlas, served or not.
    pub(super) fn count_reload(&self, is_served: bool) {
        self.metrics.atlas_reloaded(is_served);
    }
}

/// The router of the metrics listener.
pub(super) fn metrics_router(operation: std::sync::Arc<Operation>) -> Router {
    let metrics = move || async move {
        match operation.metrics.text() {
            Ok(text) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
            Err(_failed) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    };
    Router::new().route("/metrics", get(metrics))
}

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
