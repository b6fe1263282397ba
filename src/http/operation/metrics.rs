//! What is counted for the operator, in the text format of `OpenMetrics` that Prometheus reads. Nothing is counted by client.
//! There are as many series as addresses in the table of contents, whatever strangers ask for.

use std::fmt;
use std::time::Duration;

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

/// Seconds: a tile takes a fraction of a thousandth, the first GeoPackage of a nation half a minute.
const BUCKETS: [f64; 11] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    route: String,
    method: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
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
    durations: Family<Route, Histogram, fn() -> Histogram>,
    bytes: Family<Route, Counter>,
    pub(super) in_flight: Gauge,
    pub(super) rate_limited: Counter,
    pub(super) connections: Gauge,
    refused: Family<Reason, Counter>,
    reloads: Family<Outcome, Counter>,
    pub(super) lines_lost: Counter,
}

/// A request that is over.
pub(super) struct Over<'a> {
    /// As the table of contents has it.
    pub(super) route: &'a str,
    pub(super) method: &'static str,
    pub(super) status: Option<u16>,
    pub(super) bytes: u64,
    pub(super) took: Duration,
}

impl Metrics {
    /// `atlas` answers the fingerprint and the name of the atlas that is served when it is asked.
    pub(super) fn new(most: usize, atlas: impl Fn() -> (String, String) + Send + Sync + 'static) -> Self {
        let mut all = Self {
            registry: Registry::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            bytes: Family::default(),
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
        own.register_with_unit("http_request_duration", help, Unit::Seconds, all.durations.clone());
        own.register_with_unit("http_response_body", "Bytes of answers, as sent", Unit::Bytes, all.bytes.clone());
        own.register("http_requests_in_flight", "Requests whose answers have not ended", all.in_flight.clone());
        own.register("http_rate_limited", "Requests answered with 429", all.rate_limited.clone());
        own.register("connections", "Open connections", all.connections.clone());
        own.register("connections_max", "Most connections at once", ConstGauge::new(most));
        own.register("connections_refused", "Connections ended for what came over them", all.refused.clone());
        own.register("atlas_changes", "New atlases in the folder", all.reloads.clone());
        own.register("log_lines_lost", "Lines that were not written", all.lines_lost.clone());
        all.registry.register_collector(Box::new(process::Process::begin()));
        // A series that begins with its first event has not grown, to Prometheus.
        for reason in ["odd", "silent", "cut"] {
            all.refused.get_or_create(&Reason { reason });
        }
        for outcome in [SERVED, REFUSED] {
            all.reloads.get_or_create(&Outcome { outcome });
        }
        all
    }

    pub(super) fn over(&self, request: &Over<'_>) {
        let status = match request.status.map(|status| status / 100) {
            Some(2) => "2xx",
            Some(3) => "3xx",
            Some(4) => "4xx",
            Some(5) => "5xx",
            _ => "none",
        };
        let route = || request.route.to_owned();
        self.requests.get_or_create(&Asked { route: route(), method: request.method, status }).inc();
        self.durations.get_or_create(&Route { route: route() }).observe(request.took.as_secs_f64());
        self.bytes.get_or_create(&Route { route: route() }).inc_by(request.bytes);
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
        let info = Info::new([("fingerprint", fingerprint), ("study", study)]);
        info.encode(encoder.encode_descriptor("atlas", "The atlas that is served", None, info.metric_type())?)
    }
}
