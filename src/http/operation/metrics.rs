//! What is counted for the operator, in the text format of `OpenMetrics` that Prometheus reads. Nothing is counted by client.
//! There are as many series as addresses in the table of contents, whatever strangers ask for.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

use axum::http::Method;
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
use crate::words::visible;

/// Seconds: a tile takes a fraction of a thousandth, the first GeoPackage of a nation half a minute.
const BUCKETS: [f64; 11] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    route: &'static str,
    method: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Reason {
    reason: &'static str,
}

const SERVED: &str = "served";
const REFUSED: &str = "refused";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

/// All that is counted.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Asked, Counter>,
    routes: HashMap<&'static str, Series>,
    pub(super) in_flight: Gauge,
    pub(super) rate_limited: Counter,
    pub(super) connections: Gauge,
    refused: Family<Reason, Counter>,
    reloads: Family<Outcome, Counter>,
    pub(super) lines_lost: Counter,
}

/// What is counted of one address, found once and not for every request.
#[derive(Debug)]
struct Series {
    route: &'static str,
    /// By method and status; a series appears with its first request.
    requests: [[OnceLock<Counter>; STATUSES.len()]; METHODS.len()],
    duration: Histogram,
    bytes: Counter,
}

/// Strangers may make up any number of methods.
const METHODS: [&str; 5] = ["GET", "HEAD", "POST", "OPTIONS", "other"];
const STATUSES: [&str; 6] = ["none", "1xx", "2xx", "3xx", "4xx", "5xx"];

/// The method as it is counted and written down.
pub(super) fn method(asked: &Method) -> &'static str {
    METHODS.into_iter().find(|known| *known == asked.as_str()).unwrap_or("other")
}

/// A request that is over.
pub(super) struct Over<'a> {
    /// As the table of contents has it.
    pub(super) route: &'a str,
    pub(super) method: &'a Method,
    pub(super) status: Option<u16>,
    pub(super) bytes: u64,
    pub(super) took: Duration,
}

impl Metrics {
    /// `atlas` answers the fingerprint and the name of the atlas that is served when it is asked.
    /// For the addresses of `routes`, and one for all that are none.
    pub(super) fn new(
        most: usize,
        routes: &[&'static str],
        atlas: impl Fn() -> (String, String) + Send + Sync + 'static,
    ) -> Self {
        let durations = Family::<Route, Histogram, fn() -> Histogram>::new_with_constructor(|| Histogram::new(BUCKETS));
        let bytes = Family::<Route, Counter>::default();
        let series = |route: &'static str| Series {
            route,
            requests: Default::default(),
            duration: durations.get_or_create_owned(&Route { route }),
            bytes: bytes.get_or_create_owned(&Route { route }),
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
        let (own, most) = (all.registry.sub_registry_with_prefix("gapatlas"), i64::try_from(most).unwrap_or(i64::MAX));
        own.register("build", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
        own.register_collector(Box::new(AtlasInfo(Box::new(atlas))));
        own.register("http_requests", "Requests that are over", all.requests.clone());
        let help = "From a request's head to the last byte of its answer";
        own.register_with_unit("http_request_duration", help, Unit::Seconds, durations.clone());
        own.register_with_unit("http_response_body", "Bytes of answers, as sent", Unit::Bytes, bytes.clone());
        own.register("http_requests_in_flight", "Requests whose answers have not ended", all.in_flight.clone());
        own.register("http_rate_limited", "Requests answered with 429", all.rate_limited.clone());
        own.register("connections", "Open connections", all.connections.clone());
        own.register("connections_max", "Most connections at once", ConstGauge::new(most));
        own.register("connections_refused", "Connections ended for what came over them", all.refused.clone());
        own.register("atlas_changes", "New atlases in the folder", all.reloads.clone());
        own.register("log_lines_lost", "Lines that were not written", all.lines_lost.clone());
        all.registry.register_collector(Box::new(process::Process::begin()));
        // A series that begins with its first event has not grown, to Prometheus.
        for reason in ["odd", "silent", "many", "cut"] {
            drop(all.refused.get_or_create(&Reason { reason }));
        }
        for outcome in [SERVED, REFUSED] {
            drop(all.reloads.get_or_create(&Outcome { outcome }));
        }
        all
    }

    pub(super) fn over(&self, request: &Over<'_>) {
        let Some(series) = self.routes.get(request.route) else { return };
        let kind = METHODS.iter().position(|known| *known == method(request.method)).unwrap_or_default();
        let status = request.status.map_or(0, |status| usize::from(status / 100));
        if let (Some(counter), Some(status)) = (series.requests[kind].get(status), STATUSES.get(status)) {
            let asked = || Asked { route: series.route, method: METHODS[kind], status };
            counter.get_or_init(|| self.requests.get_or_create_owned(&asked())).inc();
        }
        series.duration.observe(request.took.as_secs_f64());
        series.bytes.inc_by(request.bytes);
    }

    pub(super) fn refused(&self, reason: &'static str) {
        self.refused.get_or_create(&Reason { reason }).inc();
    }

    pub(super) fn reloaded(&self, is_served: bool) {
        self.reloads.get_or_create(&Outcome { outcome: if is_served { SERVED } else { REFUSED } }).inc();
    }

    pub(super) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Which atlas is served at the moment.
struct AtlasInfo(Box<dyn Fn() -> (String, String) + Send + Sync>);

impl fmt::Debug for AtlasInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AtlasInfo")
    }
}

impl Collector for AtlasInfo {
    fn encode(&self, mut encoder: DescriptorEncoder) -> fmt::Result {
        let (fingerprint, study) = (self.0)();
        // Some that read this take a carriage return for the end of a line.
        let study = visible(&study).replace(['\n', '\t'], " ");
        let info = Info::new([("fingerprint", fingerprint), ("study", study)]);
        info.encode(encoder.encode_descriptor("atlas", "The atlas that is served", None, info.metric_type())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_study_makes_no_line_of_its_own() {
        let metrics = Metrics::new(1, &["/"], || ("abc".to_owned(), "City\r\ngapatlas_up 1\"}".to_owned()));
        let text = metrics.text().unwrap();
        assert!(!text.contains('\r') && !text.lines().any(|line| line.starts_with("gapatlas_up")), "{text}");
        assert!(text.contains(r#"study="City gapatlas_up 1\"}""#), "{text}");
    }
}
