//! Operation of a service: rate limits, headers, log and metrics.

use std::process::Command;

use tempfile::TempDir;

use crate::program::succeed;
use crate::service::{Answer, Service};
use crate::town::town;

const TILE: &str = "/tiles/8/128/127.mvt";

fn built() -> TempDir {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

/// A service behind a proxy on this machine; the test plays the proxy.
fn behind_a_proxy(town: &TempDir, more: &[&str]) -> Service {
    let arguments = ["serve", "atlas", "--listen", "127.0.0.1:0", "--trusted-proxy", "127.0.0.1"];
    Service::start(town.path(), &[&arguments, more].concat())
}

fn get_as(service: &Service, client: &str, path: &str) -> Answer {
    service.ask(path, &[("x-forwarded-for", client)])
}

#[test]
fn a_client_above_the_rate_limit_waits_and_others_do_not() {
    let town = built();
    let service = behind_a_proxy(&town, &["--rate-limit", "2"]);
    let refused =
        (0..500).map(|_| get_as(&service, "198.51.100.1", "/landing.css")).find(|answer| answer.status != 200);
    let refused = refused.expect("500 requests at once are too many where two a second are allowed");
    assert_eq!((refused.status, refused.header("content-type")), (429, "application/problem+json"));
    assert_eq!((refused.header("retry-after"), refused.header("cache-control")), ("1", "no-store"));
    assert_eq!(refused.json()["detail"], "too many requests from your address; ask again in 1 s");
    // Scripts of other origins can read the reason.
    assert_eq!(refused.header("access-control-allow-origin"), "*");
    let status = |client: &str, path: &str| get_as(&service, client, path).status;
    // The same client with a forged address before its own, and another address of the same customer.
    assert_eq!(status("203.0.113.7, 198.51.100.1", TILE), 429);
    while status("2001:db8:5:6::1", TILE) == 200 {}
    assert_eq!(status("2001:db8:5:6:7:8:9:a", TILE), 429);
    assert_eq!(status("2001:db8:5:7::1", TILE), 200);
    assert_eq!(status("198.51.100.2", TILE), 200);
    assert_eq!(status("198.51.100.1", "/health/ready"), 200);
    // Local programs, which come without a proxy.
    assert!((0..200).all(|_| service.get("/landing.css").status == 200));
}

#[test]
fn opening_a_map_is_below_the_rate_limit() {
    let town = built();
    let service = behind_a_proxy(&town, &[]);
    for path in ["/map", "/atlas.json", "/tables/tracts.json", "/styles/light.json"] {
        assert_eq!(get_as(&service, "198.51.100.1", path).status, 200);
    }
    assert!((0..1500).all(|_| get_as(&service, "198.51.100.1", TILE).status == 200));
}

#[test]
fn forwarded_headers_count_only_from_trusted_proxies() {
    let town = built();
    let arguments = ["serve", "atlas", "--listen", "127.0.0.1:0", "--trusted-proxy", "10.0.0.0/8", "--rate-limit", "1"];
    let service = Service::start(town.path(), &arguments);
    assert!((0..100).all(|_| get_as(&service, "198.51.100.1", "/landing.css").status == 200));
    let said = service.says("requests come through a proxy (`X-Forwarded-For`) that `--trusted-proxy` does not name");
    assert_eq!((said.lines().count(), said.contains("198.51.100.1")), (1, false), "{said}");
}

#[test]
fn memory_does_not_grow_with_the_number_of_clients() {
    let town = built();
    let mut service = behind_a_proxy(&town, &["--metrics", "127.0.0.1:0"]);
    let metrics = measurements(&mut service);
    let memory = || value(&metrics(), "process_resident_memory_bytes");
    let ask = |addresses: std::ops::Range<u32>| {
        for address in addresses {
            let client = format!("2001:db8:{:x}:{:x}::1", address >> 16, address & 0xffff);
            assert_eq!(get_as(&service, &client, "/landing.css").status, 200);
        }
    };
    ask(0..2_000);
    let before = memory();
    ask(2_000..22_000);
    let after = memory();
    // An entry for each client would take more than two megabytes.
    assert!(after - before < 1_500_000.0, "{before} {after}");
}

#[test]
fn every_response_has_security_and_cors_headers() {
    let town = built();
    let service = behind_a_proxy(&town, &["--rate-limit", "1"]);
    while get_as(&service, "198.51.100.1", "/landing.css").status == 200 {}
    let answers = [
        (200, service.get("/map")),
        (200, service.get(TILE)),
        (204, service.get("/tiles/8/0/0.mvt")),
        (304, service.ask("/map", &[("if-none-match", "*")])),
        (206, service.ask("/export/tracts.csv", &[("range", "bytes=0-9")])),
        (400, service.get("/tiles.json?x=1")),
        (404, service.get("/nothing")),
        (405, service.post("/map")),
        (429, get_as(&service, "198.51.100.1", TILE)),
    ];
    for (status, answer) in &answers {
        assert_eq!(answer.status, *status);
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("access-control-allow-origin", "*"),
        ] {
            assert_eq!(answer.header(name), value, "{status} {name}");
        }
        // A tile is not a document, and is small.
        let is_tile = answer.header("content-type") == "application/vnd.mapbox-vector-tile";
        let policy = if is_tile { "" } else { "no-referrer" };
        assert_eq!(answer.header("referrer-policy"), policy, "{status}");
        assert_eq!(answer.header("permissions-policy").contains("geolocation=()"), !is_tile, "{status}");
        assert_eq!(answer.header("content-security-policy").starts_with("default-src 'self';"), !is_tile, "{status}");
        assert_eq!(answer.header("content-security-policy").contains("frame-ancestors *"), !is_tile, "{status}");
        assert_eq!(answer.header("access-control-expose-headers"), "*", "{status}");
        assert!(!answer.header("vary").contains("origin"), "{status}: a cache keeps one answer for all sites");
        assert!(!answer.header("cache-control").is_empty(), "{status}");
        for no in ["set-cookie", "server", "strict-transport-security"] {
            assert_eq!(answer.header(no), "", "{status} {no}");
        }
    }
    let asked = [
        ("origin", "https://other.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let allowed = service.options("/areas/report", &asked);
    assert_eq!((allowed.status, allowed.header("access-control-allow-origin")), (204, "*"));
    assert_eq!(allowed.header("access-control-allow-methods"), "GET, HEAD, POST");
    assert_eq!(
        (allowed.header("access-control-allow-headers"), allowed.header("access-control-max-age")),
        ("*", "86400")
    );
}

#[test]
fn cache_lifetimes_follow_from_the_resource() {
    let town = built();
    let service = Service::of(town.path());
    let cache_control = |path: &str| service.get(path).header("cache-control").to_owned();
    let address = service.json("/tiles.json")["tiles"][0].as_str().unwrap().to_owned();
    let version = address.rsplit_once("?v=").unwrap().1.to_owned();
    let data = "public, max-age=0, s-maxage=60, stale-if-error=86400";
    for (path, expected) in [
        (&format!("{TILE}?v={version}")[..], "public, max-age=31536000, immutable"),
        (&format!("/tiles/8/0/0.mvt?v={version}"), "public, max-age=31536000, immutable"),
        // A tile of another atlas than the requested one must not be cached.
        (&format!("{TILE}?v=0123"), "no-cache"),
        (&format!("/tiles/99/0/0.mvt?v={version}"), "no-store"),
        (TILE, "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400"),
        ("/fonts/Noto%20Sans%20Regular/0-255.pbf", "public, max-age=86400, stale-while-revalidate=604800"),
        ("/map", "no-cache"),
        ("/health/ready", "no-store"),
        ("/nothing", "no-store"),
        ("/tiles.json", data),
        ("/atlas.json", data),
        ("/tables/tracts.json", data),
        ("/collections/tracts/items", data),
        ("/export/tracts.csv", data),
        ("/areas/region/report.html", data),
    ] {
        assert_eq!(cache_control(path), expected, "{path}");
    }
    let packed = service.ask(&format!("{TILE}?v={version}"), &[("accept-encoding", "gzip")]);
    let again = service
        .ask(&format!("{TILE}?v={version}"), &[("accept-encoding", "gzip"), ("if-none-match", packed.header("etag"))]);
    assert_eq!((again.status, again.header("cache-control")), (304, "public, max-age=31536000, immutable"));
}

#[test]
fn the_log_has_no_client_addresses_and_no_search_terms() {
    let town = built();
    let service = behind_a_proxy(&town, &["--access-log", "all", "--log-format", "json"]);
    let client = [
        ("x-forwarded-for", "198.51.100.77"),
        ("user-agent", "Secret-Agent/1.0"),
        ("referer", "https://secret.example/page"),
        ("cookie", "secret=1"),
    ];
    for path in
        [TILE, "/tables/tracts.json?columns=secret", "/collections/sites/items?filter=name%20%3D%20%27secret%27"]
    {
        service.ask(path, &client);
    }
    service.post_text("/areas/report?format=json", "*/*", "{\"secret\":1}");
    service.sent("SECRET /map HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    service.get("/landing.css");
    let said = service.says("/landing.css");
    for secret in ["198.51.100", "127.0.0.1", "ecret", "columns", "filter"] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
    let lines: Vec<serde_json::Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<String> =
        lines.iter().map(|line| format!("{} {} {}", line["method"], line["path"], line["status"])).collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    "GET" "/tiles/8/128/127.mvt" 200
    "GET" "/tables/tracts.json" 400
    "GET" "/collections/sites/items" 200
    "POST" "/areas/report" 400
    "other" "/map" 405
    "GET" "/landing.css" 200
    "#);
    let tile = &lines[0];
    assert_eq!(tile["bytes"].as_u64(), Some(service.get(TILE).bytes.len() as u64));
    let version = service.json("/tiles.json")["tiles"][0].as_str().unwrap().rsplit_once("?v=").unwrap().1.to_owned();
    assert_eq!(tile["atlas"], version);
    assert!(tile["ms"].as_f64().unwrap() > 0.0 && tile["time"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn by_default_the_log_has_only_errors() {
    let town = built();
    let service = Service::of(town.path());
    for path in [TILE, "/map", "/nothing/b%20c", "/health/live", "/tiles/99/0/0.mvt"] {
        service.get(path);
    }
    let said = service.says("/tiles/99/0/0.mvt");
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.lines().next().unwrap().contains(" method=GET path=/nothing/b%20c status=404 bytes="), "{said}");
    let silent = Service::start(town.path(), &["serve", "atlas", "--listen", "127.0.0.1:0", "--access-log", "off"]);
    assert_eq!(silent.get("/nothing").status, 404);
    assert_eq!(silent.said(), "");
}

/// Fetches the metrics of a service.
fn measurements(service: &mut Service) -> impl Fn() -> String + use<> {
    let line = service.next_line();
    let address = line.strip_prefix("Metrics are at ").unwrap().trim().to_owned();
    move || ureq::get(&address).call().unwrap().body_mut().read_to_string().unwrap()
}

/// The value of a time series.
fn value(text: &str, series: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("{series} is not in {text}")).parse().unwrap()
}

#[test]
fn metrics_are_visible_to_the_operator_only() {
    let town = built();
    let mut service = behind_a_proxy(&town, &["--metrics", "127.0.0.1:0", "--rate-limit", "2", "--access-log", "off"]);
    let metrics = measurements(&mut service);
    assert_eq!(service.get("/metrics").status, 404);
    let bytes = (0..3).map(|_| service.get(TILE).bytes.len()).sum::<usize>();
    service.head(TILE);
    service.get("/tiles/99/0/0.mvt");
    // Unknown paths make no new time series.
    for odd in 0..50 {
        service.get(&format!("/odd/{odd}"));
        service.sent(&format!("ODD{odd} /map HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }
    while get_as(&service, "198.51.100.1", "/landing.css").status == 200 {}
    let text = metrics();
    let tiles = "{route=\"/tiles/{z}/{x}/{file}\"";
    for (series, expected) in [
        (&format!("gapatlas_http_requests_total{tiles},method=\"GET\",status=\"2xx\"}}")[..], 3.0),
        (&format!("gapatlas_http_requests_total{tiles},method=\"HEAD\",status=\"2xx\"}}"), 1.0),
        (&format!("gapatlas_http_requests_total{tiles},method=\"GET\",status=\"4xx\"}}"), 1.0),
        ("gapatlas_http_requests_total{route=\"\",method=\"GET\",status=\"4xx\"}", 51.0),
        ("gapatlas_http_requests_total{route=\"/map\",method=\"other\",status=\"4xx\"}", 50.0),
        ("gapatlas_http_rate_limited_total", 1.0),
        ("gapatlas_http_requests_in_flight", 0.0),
        (&format!("gapatlas_http_request_duration_seconds_count{tiles}}}"), 5.0),
        ("gapatlas_connections", 1.0),
    ] {
        assert_eq!(value(&text, series), expected, "{series}");
    }
    let problem = service.get("/tiles/99/0/0.mvt").bytes.len();
    let sent = value(&text, &format!("gapatlas_http_response_body_bytes_total{tiles}}}"));
    assert_eq!(sent.to_string(), (bytes + problem).to_string());
    assert!(value(&text, "process_resident_memory_bytes") > 1e6 && value(&text, "process_open_fds") > 5.0);
    assert!(
        text.contains("gapatlas_build_info{version=") && text.contains("gapatlas_atlas_info{fingerprint="),
        "{text}"
    );
    let series = text.lines().filter(|line| line.starts_with("gapatlas_http_requests_total")).count();
    assert!(series < 12, "{text}");
    assert_prometheus_parses(&text);
    assert_alert_rules_match(&text);
}

fn assert_alert_rules_match(text: &str) {
    let rules = include_str!("../../deploy/alerts.yml");
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let named: Vec<&str> = rules.split(|c| !is_name(c)).filter(|word| word.starts_with("gapatlas_")).collect();
    assert!(named.len() > 5 && named.iter().all(|name| text.contains(&format!("\n{name}"))), "{named:?} {text}");
}

/// Parses the text with the client library of Prometheus, if it is installed.
fn assert_prometheus_parses(text: &str) {
    use std::io::Write as _;
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_it = Command::new(&python).args(["-c", "import prometheus_client"]).output();
    if !has_it.is_ok_and(|output| output.status.success()) {
        return eprintln!("skipped: {python} has no prometheus_client; `make crosscheck` installs it");
    }
    let script = "import sys; from prometheus_client.openmetrics.parser import text_string_to_metric_families as read; \
        print(len(list(read(sys.stdin.read()))))";
    let mut command = Command::new(&python);
    command.args(["-c", script]).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut reading = command.spawn().unwrap();
    reading.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = reading.wait_with_output().unwrap();
    let families: usize = String::from_utf8(output.stdout).unwrap().trim().parse().expect("the text is OpenMetrics");
    assert!(families > 10, "{families}");
}
