//! Silent clients and files that change while the service runs.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::program::succeed;
use crate::service::Service;
use crate::town::{town, write_sites};

const TILE: &str = "/tiles/8/128/127.mvt";

#[test]
fn overwriting_the_files_of_an_atlas_neither_ends_nor_changes_the_service() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let tile = service.get(TILE);
    assert_eq!(tile.status, 200);
    for rest in [&[][..], b"something else"] {
        fs::write(town.path().join("atlas/tiles.pmtiles"), rest).unwrap();
        assert!(service.get(TILE).bytes == tile.bytes);
    }
    // Copied in the worst order, with the manifest first: the new atlas is served once all of it is there.
    write_sites(town.path(), "clinics.csv", &[("1", (0.025, 0.025)), ("2", (0.005, 0.005))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "new"]);
    let copy = |file: &str| fs::copy(town.path().join("new").join(file), town.path().join("atlas").join(file)).unwrap();
    copy("manifest.json");
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(service.json("/atlas.json")["counts"]["sites"], 1);
    let files = fs::read_dir(town.path().join("new")).unwrap().map(|file| file.unwrap());
    for file in files.filter(|file| file.path().is_file()) {
        copy(file.file_name().to_str().unwrap());
    }
    let costs = "costs/clinic_straight.parquet";
    copy(costs);
    let deadline = Instant::now() + Duration::from_mins(1);
    while service.json("/atlas.json")["counts"]["sites"] != 2 {
        assert!(Instant::now() < deadline, "the new atlas was not picked up");
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn silent_connections_are_closed_and_block_nobody() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    // A limit of 64 files leaves 32 connections.
    let service = Service::limited(town.path(), 64);
    let address = service.base.strip_prefix("http://").unwrap();
    let mut silent: Vec<TcpStream> = (0..100).map(|_| TcpStream::connect(address).unwrap()).collect();
    silent[0].write_all(b"GET /health/live HTTP/1.1\r\nHost: ").unwrap();
    assert_eq!(service.get("/health/live").status, 200);
    let mut rest = Vec::new();
    silent[0].read_to_end(&mut rest).ok();
    assert!(!String::from_utf8_lossy(&rest).starts_with("HTTP/1.1 200"));
    assert_eq!(service.stop(), Some(0));
}
