//! Malformed and ambiguous requests: a clear refusal or a closed connection, one line in the log, and a service that
//! continues.

use std::fs;
use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::succeed;
use crate::service::Service;
use crate::town::town;

fn built() -> TempDir {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

fn statuses(answer: &str) -> Vec<&str> {
    answer.split("HTTP/1.1 ").skip(1).map(|rest| &rest[..3]).collect()
}

#[test]
fn a_malformed_request_is_refused_with_one_log_line() {
    let town = built();
    let service = Service::of(town.path());
    let get = |rest: &str| format!("GET /landing.css HTTP/1.1\r\nHost: a\r\n{rest}\r\n");
    let post = |head: &str, body: &str| format!("POST /areas/report HTTP/1.1\r\nHost: a\r\n{head}\r\n{body}");
    for (what, bytes, status) in [
        ("no protocol", "GET /landing.css\r\n\r\n".to_owned(), "400"),
        ("another protocol", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0".to_owned(), "400"),
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), "400"),
        ("a version that is none", "GET / HTTP/9.9\r\nHost: a\r\n\r\n".to_owned(), "400"),
        ("a folded header", get("X: a\r\n b\r\n"), "400"),
        ("a NUL in a header", get("X: a\0b\r\n"), "400"),
        ("a NUL in the address", "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(), "400"),
        ("a space before the colon", get("X : a\r\n"), "400"),
        ("a bare CR", get("X: a\rY: b\r\n"), "400"),
        ("a long address", format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(200_000)), "4"),
        ("a long header", get(&format!("X: {}\r\n", "a".repeat(1_000_000))), "431"),
        ("many headers", get(&"X: a\r\n".repeat(500)), "431"),
        ("no host", "GET /landing.css HTTP/1.1\r\n\r\n".to_owned(), "400"),
        ("two hosts", get("Host: b\r\n"), "400"),
        ("two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), "400"),
        ("a length below zero", post("Content-Length: -2\r\n", "{}"), "400"),
        ("a length that is none", post("Content-Length: 2x\r\n", "{}"), "400"),
        ("chunks that are none", post("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"), "400"),
        ("a coding that is none", post("Transfer-Encoding: odd\r\n", "{}"), "400"),
        (
            "chunks of HTTP/1.0",
            "POST /areas/report HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".to_owned(),
            "400",
        ),
    ] {
        let lines = service.said().lines().count();
        let answer = service.sent(&bytes);
        assert!(statuses(&answer).iter().all(|told| told.starts_with(status)), "{what}: {answer}");
        assert!(statuses(&answer).len() == 1 || what == "HTTP/2", "{what}: {answer}");
        let deadline = Instant::now() + Duration::from_secs(10);
        while service.said().lines().count() == lines {
            assert!(Instant::now() < deadline, "{what}: the log says nothing");
            std::thread::sleep(Duration::from_millis(10));
        }
        let said = service.said();
        assert_eq!(said.lines().count(), lines + 1, "{what}: {said}");
        assert!(said.lines().all(|line| line.len() < 600), "{what}");
    }
    assert_eq!(service.get("/health/live").status, 200);
    assert_eq!(service.stop(), Some(0));
}

#[test]
fn no_request_is_smuggled_inside_another() {
    let town = built();
    let service = Service::of(town.path());
    let hidden = "GET /landing.css HTTP/1.1\r\nHost: a\r\n\r\n";
    let outline = "{\"type\":\"Point\",\"coordinates\":[0,0]}";
    for (head, body) in [
        // The length covers the hidden request, and the chunks end before it.
        (
            format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n", 5 + hidden.len()),
            format!("0\r\n\r\n{hidden}"),
        ),
        (
            format!("Transfer-Encoding: chunked\r\nContent-Length: {}\r\n", 5 + hidden.len()),
            format!("0\r\n\r\n{hidden}"),
        ),
        // The chunks cover the hidden request, and the length does not.
        (
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n".to_owned(),
            format!("{:x}\r\n{hidden}\r\n0\r\n\r\n", hidden.len()),
        ),
        ("Transfer-Encoding: chunked, identity\r\n".to_owned(), format!("0\r\n\r\n{hidden}")),
        ("Transfer-Encoding: identity, chunked\r\n".to_owned(), format!("0\r\n\r\n{hidden}")),
        ("Transfer-Encoding : chunked\r\n".to_owned(), format!("0\r\n\r\n{hidden}")),
        ("Transfer-Encoding:\u{b}chunked\r\n".to_owned(), format!("0\r\n\r\n{hidden}")),
        (
            "Transfer-Encoding: chunked\r\n".to_owned(),
            format!("{:x};ext=\"\n\"\r\n{outline}\r\n0\r\n\r\n{hidden}", outline.len()),
        ),
    ] {
        let answer = service.sent(&format!("POST /areas/report HTTP/1.1\r\nHost: a\r\n{head}\r\n{body}"));
        assert!(statuses(&answer).len() == 1 && answer.starts_with("HTTP/1.1 400"), "{head:?}: {answer}");
    }
    // Pipelined requests are all answered.
    let two = format!("{hidden}GET /landing.css HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert_eq!(statuses(&service.sent(&two)), ["200", "200"]);
}

#[test]
fn unusual_request_targets_stay_on_this_server() {
    let town = built();
    let service = Service::of(town.path());
    for address in [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/map/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/map/assets//etc/passwd",
        "/export/..%2f..%2f..%2fetc%2fpasswd",
        "/export/%00",
        "/export/tracts.csv%00.gpkg",
        "/export/..\\manifest.json",
        "/areas/..%2f..%2fetc/report.html",
        "/tables/..%2forigins.json",
        "/fonts/..%2f..%2fetc/0-255.pbf",
        "/basemap/0/0/..%2f0.mvt",
        "*",
    ] {
        let answer = service.sent(&format!("GET {address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        assert!(answer.starts_with("HTTP/1.1 4"), "{address}: {answer}");
        assert!(!answer.contains("root:"), "{address}");
    }
    let connected = service.sent("CONNECT other.example:443 HTTP/1.1\r\nHost: other.example:443\r\n\r\n");
    assert!(connected.starts_with("HTTP/1.1 4"), "{connected}");
    // An absolute target is answered here, and its host is not trusted, like the header.
    let whole = service.sent("GET http://evil.example/tiles.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert!(whole.starts_with("HTTP/1.1 200") && !whole.contains("evil"), "{whole}");
}

#[test]
fn a_missing_body_is_not_awaited() {
    let town = built();
    let service = Service::of(town.path());
    let mut stream = service.connect();
    let head = "POST /areas/report HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{";
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("an outline must arrive within 20 s"), "{answer}");
    service.says("path=/areas/report status=408");
}

#[test]
fn a_client_that_leaves_during_a_response_leaves_one_log_line() {
    let town = built();
    let mut service =
        Service::start(town.path(), &["serve", "atlas", "--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0"]);
    let measured = service.next_line().strip_prefix("Metrics are at ").unwrap().trim().to_owned();
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/web/dist/assets")).unwrap().map(Result::unwrap);
    let scripts = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "js"));
    let largest = scripts.max_by_key(|file| file.metadata().unwrap().len()).unwrap().file_name();
    let script = format!("/map/assets/{}", largest.to_str().unwrap());
    let mut stream = service.connect();
    // More than the kernel buffers for a client that does not read.
    let asked = format!("GET {script} HTTP/1.1\r\nHost: a\r\n\r\n").repeat(100);
    stream.write_all(asked.as_bytes()).unwrap();
    let mut first = [0; 1000];
    stream.read_exact(&mut first).unwrap();
    assert!(first.starts_with(b"HTTP/1.1 200"), "{script}");
    drop(stream);
    let said = service.says("ended=\"by the asker\"");
    assert_eq!(said.lines().count(), 1, "{said}");
    let counted = ureq::get(&measured).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(counted.contains("gapatlas_http_requests_in_flight 0"), "{counted}");
    assert_eq!(service.get("/health/live").status, 200);
}
