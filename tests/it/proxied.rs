//! The service behind nginx with the configuration of `deploy/`: caching and forwarded addresses.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::program::succeed;
use crate::service::{Answer, Service, ask};
use crate::town::town;

struct Nginx {
    process: Child,
    base: String,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

impl Nginx {
    /// Runs the configuration of the repository without its certificate, in front of a service at an address.
    fn in_front_of(address: &str, folder: &Path) -> Option<Self> {
        if Command::new("nginx").arg("-v").output().is_err() {
            eprintln!("skipped: nginx is not installed (Debian's nginx-light)");
            return None;
        }
        let here = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let own = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/nginx.conf")).unwrap();
        let at = folder.display();
        let site = own
            .replace("listen 443 ssl http2", &format!("listen {here}"))
            .replace("server 127.0.0.1:8080", &format!("server {address}"))
            .replace("/var/cache/nginx/gapatlas", &format!("{at}/cache"))
            .replace("/var/log/nginx/gapatlas.log", &format!("{at}/access.log"));
        let is_public =
            |line: &&str| !["ssl_certificate", "listen [::]", "listen 80"].iter().any(|no| line.contains(no));
        let site: Vec<&str> = site.lines().filter(is_public).collect();
        let temporary =
            ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|kind| format!("{kind}_temp_path {at}/{kind};"));
        let whole = format!(
            "daemon off; master_process off; pid {at}/pid; error_log {at}/error.log; events {{}}\nhttp {{ {}\n{}\n}}\n",
            temporary.join(" "),
            site.join("\n")
        );
        fs::write(folder.join("nginx.conf"), whole).unwrap();
        let process = Command::new("nginx").arg("-c").arg(folder.join("nginx.conf")).spawn().unwrap();
        let nginx = Self { process, base: format!("http://{here}") };
        let deadline = Instant::now() + Duration::from_secs(30);
        while std::net::TcpStream::connect(&here).is_err() {
            let said = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            assert!(Instant::now() < deadline, "nginx does not answer: {said}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(nginx)
    }

    fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(&format!("{}{path}", self.base), headers)
    }
}

#[test]
fn nginx_caches_what_may_be_cached_and_forwards_the_client_address() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let arguments = ["serve", "atlas", "--listen", "127.0.0.1:0", "--trusted-proxy", "127.0.0.1", "--rate-limit", "1"];
    let service = Service::start(town.path(), &arguments);
    let Some(nginx) = Nginx::in_front_of(service.base.strip_prefix("http://").unwrap(), town.path()) else { return };
    let address = nginx.ask("/tiles.json", &[]).json()["tiles"][0].as_str().unwrap().to_owned();
    let version = address.rsplit_once("?v=").unwrap().1;
    let tile = format!("/tiles/8/128/127.mvt?v={version}");
    for path in [&tile[..], "/tables/tracts.json", "/export/tracts.csv"] {
        let packings: &[&str] = if path.starts_with("/export") { &[""] } else { &["gzip", ""] };
        for packing in packings {
            let ask = || nginx.ask(path, &[("accept-encoding", packing)]);
            let (first, again) = (ask(), ask());
            assert_eq!((first.header("x-cache"), again.header("x-cache")), ("MISS", "HIT"), "{path} {packing}");
            let direct = service.ask(path, &[("accept-encoding", packing)]);
            assert!(first.bytes == direct.bytes && again.bytes == direct.bytes, "{path} {packing}");
            assert_eq!(again.header("content-encoding"), *packing, "{path}");
            assert_eq!(again.header("etag"), direct.header("etag"), "{path} {packing}");
            let known = nginx.ask(path, &[("accept-encoding", packing), ("if-none-match", direct.header("etag"))]);
            assert_eq!((known.status, known.bytes.len()), (304, 0), "{path} {packing}");
        }
    }
    let part = nginx.ask("/export/tracts.csv", &[("range", "bytes=10-19")]);
    assert_eq!((part.status, part.bytes.len()), (206, 10));
    // A forged address is not forwarded; otherwise these requests would exceed the limit of one client.
    for _ in 0..100 {
        let answer = nginx.ask("/map", &[("x-forwarded-for", "198.51.100.9")]);
        assert_eq!((answer.status, answer.header("x-cache")), (200, "MISS"));
    }
    assert_ne!(nginx.ask("/health/ready", &[]).header("x-cache"), "HIT");
    assert_eq!(nginx.ask("/map", &[]).header("strict-transport-security"), "max-age=31536000");
    let log = fs::read_to_string(town.path().join("access.log")).unwrap();
    assert!(
        log.contains(" GET /tables/tracts.json 200 ") && !log.contains("127.0.0.1") && !log.contains("?v="),
        "{log}"
    );
    // Cached responses are available while the service is down.
    assert_eq!(service.stop(), Some(0));
    assert_eq!(nginx.ask(&tile, &[("accept-encoding", "gzip")]).status, 200);
    assert_eq!(nginx.ask("/map", &[]).status, 502);
}
