//! Metrics in the `OpenMetrics` text format. No label identifies a client, and the number of series is bounded by the
//! number of routes.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

use axum::http::Method;
use gapatlas_text::visible;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use crate::http::operation::process;

/// Histogram buckets in seconds: a tile takes a fraction of a millisecond, the first GeoPackage of a nation half a
/// minute.
const BUCKETS: [f64; 11] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    route: &'static str,
    method: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabel {
    route: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

const SERVED: &str = "served";
const REFUSED: &str = "refused";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OutcomeLabel {
    outcome: &'static str,
}

/// All metrics.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    routes: HashMap<&'static str, RouteSeries>,
    pub(super) in_flight: Gauge,
    pub(super) rate_limited: Counter,
    pub(super) connections: Gauge,
    refused: Family<ReasonLabel, Counter>,
    reloads: Family<OutcomeLabel, Counter>,
    pub(super) lines_lost: Counter,
}

/// Metrics of one route, looked up once.
#[derive(Debug)]
struct RouteSeries {
    route: &'static str,
    /// Counters by method and status class, created on first use.
    requests: [[OnceLock<Counter>; STATUSES.len()]; METHODS.len()],
    duration: Histogram,
    bytes: Counter,
}

/// Clients may send any method, so others share one label.
const METHODS: [&str; 5] = ["GET", "HEAD", "POST", "OPTIONS", "other"];
const STATUSES: [&str; 6] = ["none", "1xx", "2xx", "3xx", "4xx", "5xx"];

/// The method label.
pub(super) fn method(method: &Method) -> &'static str {
    METHODS.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}

/// A finished request.
pub(super) struct FinishedRequest<'a> {
    /// Path template of the route, or empty.
    pub(super) route: &'a str,
    pub(super) method: &'a Method,
    pub(super) status: Option<u16>,
    pub(super) bytes: u64,
    pub(super) duration: Duration,
}

impl Metrics {
    /// `atlas` returns the fingerprint and name of the current atlas. Paths that match no route share the empty route.
    pub(super) fn new(
        max_connections: usize,
        routes: &[&'static str],
        atlas: impl Fn() -> (String, String) + Send + Sync + 'static,
    ) -> Self {
        let durations =
            Family::<RouteLabel, Histogram, fn() -> Histogram>::new_with_constructor(|| Histogram::new(BUCKETS));
        let bytes = Family::<RouteLabel, Counter>::default();
        let series = |route: &'static str| RouteSeries {
            route,
            requests: Default::default(),
            duration: durations.get_or_create_owned(&RouteLabel { route }),
            bytes: bytes.get_or_create_owned(&RouteLabel { route }),
        };
        let mut all = Self {
            registry: Registry::default(),
            requests: Family::default(),
            routes: routes.iter().chain([&""]).map(|route| (*route, series(route))).collect(),
            in_flight: Gauge::default(),
            rate_limited: Counter::default(),
            connections: Gauge::default(),
            refused: Family::default(),
            reloads: Family::default(),
            lines_lost: Counter::default(),
        };
        let (registry, max_connections) =
            (all.registry.sub_registry_with_prefix("gapatlas"), i64::try_from(max_connections).unwrap_or(i64::MAX));
        registry.register("build", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
        registry.register_collector(Box::new(AtlasInfo(Box::new(atlas))));
        registry.register("http_requests", "Finished requests", all.requests.clone());
        let help = "Time from a request's head to the last byte of its answer";
        registry.register_with_unit("http_request_duration", help, Unit::Seconds, durations.clone());
        registry.register_with_unit("http_response_body", "Bytes of answers, as sent", Unit::Bytes, bytes.clone());
        registry.register("http_requests_in_flight", "Requests in progress", all.in_flight.clone());
        registry.register("http_rate_limited", "Requests answered with 429", all.rate_limited.clone());
        registry.register("connections", "Open connections", all.connections.clone());
        registry.register("connections_max", "Largest number of open connections", ConstGauge::new(max_connections));
        registry.register("connections_refused", "Connections closed by the server, by reason", all.refused.clone());
        registry.register("atlas_changes", "New atlases in the folder", all.reloads.clone());
        registry.register("log_lines_lost", "Log lines that were not written", all.lines_lost.clone());
        all.registry.register_collector(Box::new(process::Process::start()));
        // Series start at zero, so that Prometheus sees the first event as an increase.
        for reason in ["odd", "silent", "many", "cut"] {
            drop(all.refused.get_or_create(&ReasonLabel { reason }));
        }
        for outcome in [SERVED, REFUSED] {
            drop(all.reloads.get_or_create(&OutcomeLabel { outcome }));
        }
        all
    }

    pub(super) fn observe(&self, request: &FinishedRequest<'_>) {
        let Some(series) = self.routes.get(request.route) else { return };
        let method_index = METHODS.iter().position(|known| *known == method(request.method)).unwrap_or_default();
        let status = request.status.map_or(0, |status| usize::from(status / 100));
        if let (Some(counter), Some(status)) = (series.requests[method_index].get(status), STATUSES.get(status)) {
            let labels = || RequestLabels { route: series.route, method: METHODS[method_index], status };
            counter.get_or_init(|| self.requests.get_or_create_owned(&labels())).inc();
        }
        series.duration.observe(request.duration.as_secs_f64());
        series.bytes.inc_by(request.bytes);
    }

    pub(super) fn connection_refused(&self, reason: &'static str) {
        self.refused.get_or_create(&ReasonLabel { reason }).inc();
    }

    pub(super) fn atlas_reloaded(&self, is_served: bool) {
        self.reloads.get_or_create(&OutcomeLabel { outcome: if is_served { SERVED } else { REFUSED } }).inc();
    }

    pub(super) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Reports the current atlas.
struct AtlasInfo(Box<dyn Fn() -> (String, String) + Send + Sync>);

impl fmt::Debug for AtlasInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AtlasInfo")
    }
}

impl Collector for AtlasInfo {
    fn encode(&self, mut encoder: DescriptorEncoder) -> fmt::Result {
        let (fingerprint, study) = (self.0)();
        // Some parsers treat a carriage return as a line end.
        let study = visible(&study).replace(['\n', '\t'], " ");
        let info = Info::new([("fingerprint", fingerprint), ("study", study)]);
        info.encode(encoder.encode_descriptor("atlas", "The atlas that is served", None, info.metric_type())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_in_a_study_name_do_not_break_the_metrics() {
        let metrics = Metrics::new(1, &["/"], || ("abc".to_owned(), "City\r\ngapatlas_up 1\"}".to_owned()));
        let text = metrics.text().unwrap();
        assert!(!text.contains('\r') && !text.lines().any(|line| line.starts_with("gapatlas_up")), "{text}");
        assert!(text.contains(r#"study="City gapatlas_up 1\"}""#), "{text}");
    }
}
