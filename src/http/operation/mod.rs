//! What the operator of a service needs: settings, a limit for every client, a log without addresses, measurements.

mod account;
mod client;
mod log;
mod metrics;
mod process;
mod rate;
mod settings;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub(super) use account::Account;
pub use settings::{AccessLog, Address, Connections, LogFormat, Proxies, RateLimit, SettingError, Settings};

use client::{client, has_unknown_proxy};
use log::{Log, Refusal};
use metrics::Metrics;
use rate::Limit;

use crate::http::problem::Problem;

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) SocketAddr);

/// What a service knows of how it is run.
#[derive(Debug)]
pub(super) struct Operation {
    limit: Option<Limit>,
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
    /// The other end took nothing of its answer, or was gone.
    Cut,
}

impl Operation {
    /// `most` is the most connections at once, `routes` are all addresses; `atlas` answers which atlas is served.
    pub(super) fn start(
        settings: &Settings,
        (most, routes): (usize, &[&'static str]),
        atlas: impl Fn() -> (String, String) + Send + Sync + 'static,
    ) -> Self {
        Self {
            limit: settings.rate_limit.0.map(Limit::new),
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
                 those who come through it are not told apart, and share one rate limit or have none",
            );
        }
        let wait = limit.count(client(peer, headers, &self.trusted)).err()?;
        self.metrics.rate_limited.inc();
        Some(Problem::TooOften(wait).into_response())
    }

    pub(super) fn connected(&self, by: i64) {
        self.metrics.connections.inc_by(by);
    }

    pub(super) fn ended(&self, ended: Ended) {
        let (reason, said) = match ended {
            Ended::Odd(said) => ("odd", Some(said)),
            Ended::Silent => ("silent", Some("nothing was asked in time")),
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
