//! Atlases that replace each other under load.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::{gapatlas, succeed};
use crate::service::Service;
use crate::town::{town, write_sites};

#[test]
fn an_atlas_is_replaced_five_times_under_load_and_no_request_fails() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let (is_over, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    let paths = [
        "/tiles/8/128/127.mvt",
        "/tables/tracts.json",
        "/tables/gaps.json",
        "/atlas.json",
        "/export/tracts.csv",
        "/collections/sites/items",
        "/areas/region/report.html",
        "/styles/light.json",
    ];
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (service, is_over, asked) = (&service, &is_over, &asked);
            scope.spawn(move || {
                let mut turn = thread;
                while !is_over.load(Ordering::Relaxed) {
                    turn += 1;
                    let path = paths[turn % paths.len()];
                    let answer = service.ask(path, &[("accept-encoding", "gzip")]);
                    assert!(answer.status == 200 && !answer.bytes.is_empty(), "{path}: {}", answer.status);
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let replaced: Vec<bool> = (2..7).map(|sites| replace_and_wait(&town, &service, sites)).collect();
        is_over.store(true, Ordering::Relaxed);
        assert_eq!(replaced, [true; 5]);
    });
    assert!(asked.load(Ordering::Relaxed) > 100);
    let said = service.said();
    assert!(!said.contains("status="), "{said}");
    assert_eq!(said.matches("a new atlas is served from now on").count(), 5, "{said}");
}

/// Builds an atlas with a number of sites, and waits until the service has loaded it.
fn replace_and_wait(town: &TempDir, service: &Service, sites: usize) -> bool {
    let more = ["2", "3", "4", "5", "6"].map(|id| (id, (0.005, 0.005)));
    let all: Vec<(&str, (f64, f64))> = [("1", (0.025, 0.025))].into_iter().chain(more).take(sites).collect();
    write_sites(town.path(), "clinics.csv", &all);
    let built = gapatlas(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let deadline = Instant::now() + Duration::from_mins(1);
    while built.status.success() && Instant::now() < deadline {
        if service.json("/atlas.json")["counts"]["sites"] == sites {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    false
}
