//! Requests that try to bring the service down: too much work, endless work, and abandoned requests.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::net::Shutdown;
use std::time::{Duration, Instant};

use crate::program::succeed;
use crate::service::{Answer, Service};
use crate::town::{self, town};

/// The detail of a problem response with a status.
fn detail(answer: &Answer, status: u16) -> String {
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (status, "application/problem+json"),
        "{}",
        answer.text()
    );
    answer.json()["detail"].as_str().unwrap().to_owned()
}

#[test]
fn a_duplicate_column_is_refused_in_every_parameter() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    for (path, told) in [
        ("/tables/tracts.json?columns=geoid,population,geoid", "`columns`: names `geoid` twice; name it once"),
        ("/tables/gaps.json?columns=%20standard,standard", "`columns`: names `standard` twice; name it once"),
        ("/collections/tracts/items?properties=geoid,geoid", "`properties`: names `geoid` twice; name it once"),
        ("/collections/tracts/items?sortby=population,-population", "`sortby`: names `population` twice; name it once"),
        ("/export/tracts.csv?properties=population,population", "`properties`: names `population` twice; name it once"),
    ] {
        assert_eq!(detail(&service.get(path), 400), told, "{path}");
    }
    let page = service.get("/collections/tracts/items?properties=geoid,geoid&f=html");
    assert_eq!((page.status, page.header("content-type")), (400, "text/html; charset=utf-8"));
    assert!(page.text().contains("`properties`: names `geoid` twice; name it once"), "{}", page.text());
    let many = format!("/tables/tracts.json?columns={}", vec!["geoid"; 10_000].join(","));
    assert_eq!(detail(&service.get(&many), 400), "`columns`: names `geoid` twice; name it once");
}

/// A line all of whose segments cross each other, through the whole town.
fn crossing_line(corners: u32) -> String {
    let place = |corner: u32| {
        let along = 0.05 * f64::from(corner) / f64::from(corners);
        let (x, y) = if corner.is_multiple_of(2) { (along, 0.0) } else { (0.05 - along, 0.05) };
        format!("{x} {y}")
    };
    format!("LINESTRING({})", (0..corners).map(place).collect::<Vec<_>>().join(","))
}

/// The vertices of a zigzag through the whole town, without crossings.
fn zigzag(corners: u32) -> impl Iterator<Item = (f64, f64)> {
    (0..corners).map(|corner| {
        let shift = f64::from(corner) * 1e-6;
        if corner.is_multiple_of(2) { (0.0, shift) } else { (0.05, 0.03 + shift) }
    })
}

/// The same zigzag closed around its outside, as a polygon.
fn comb(corners: u32) -> String {
    let way_back = [(0.06, 0.06), (0.06, -0.01), (0.0, 0.0)];
    let places: Vec<String> = zigzag(corners - 2).chain(way_back).map(|(x, y)| format!("[{x},{y}]")).collect();
    format!(r#"{{"type":"Polygon","coordinates":[[{}]]}}"#, places.join(","))
}

#[test]
fn a_geometry_with_too_many_intersections_is_refused_and_others_are_answered() {
    let town = town();
    // A park with as many vertices as a coastline.
    let mut ring = String::new();
    for corner in 0..20_000 {
        let angle = f64::from(corner) / 20_000.0 * std::f64::consts::TAU;
        write!(ring, "[{},{}],", 0.025 + 0.02 * angle.cos(), 0.025 + 0.02 * angle.sin()).unwrap();
    }
    let park = format!(
        r#"{{"type":"Feature","properties":{{"id":"coast"}},"geometry":{{"type":"Polygon","coordinates":[[{ring}[0.045,0.025]]]}}}}"#
    );
    fs::write(town.path().join("parks.geojson"), format!(r#"{{"type":"FeatureCollection","features":[{park}]}}"#))
        .unwrap();
    town::extend(town.path(), "[[sites]]\ntheme = \"park\"\npath = \"parks.geojson\"\nid = \"id\"\n");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let filtered = |layer: &str, function: &str, geometry: &str| {
        service.get(&format!("/collections/{layer}/items?filter={function}(geometry,{})", geometry.replace(' ', "%20")))
    };
    // Forty segments have seven hundred crossings, a hundred have five thousand.
    for function in ["S_OVERLAPS", "S_CROSSES", "S_INTERSECTS"] {
        assert_eq!(filtered("tracts", function, &crossing_line(40)).status, 200);
        assert_eq!(
            detail(&filtered("tracts", function, &crossing_line(100)), 400),
            "`filter`: a geometry is too complex: its lines cross more than 1000 times, or lie along each other too often"
        );
    }
    let crossed = filtered("tracts", "S_CROSSES", &crossing_line(40)).json();
    assert_eq!(crossed["numberMatched"], 20);
    // Two hundred segments without a crossing, each of which may touch every side of the park.
    let line: Vec<String> = zigzag(200).map(|(x, y)| format!("{x} {y}")).collect();
    let line = format!("LINESTRING({})", line.join(","));
    assert_eq!(
        detail(&filtered("sites", "S_CROSSES", &line), 400),
        "`filter`: is too much work for this number of features; request less at once"
    );
    assert_eq!(filtered("tracts", "S_CROSSES", &line).status, 200);
    let drawn = |outline: &str| service.post_text("/areas/report", "application/json", outline);
    assert_eq!(drawn(&comb(200)).status, 200);
    assert_eq!(
        detail(&drawn(&comb(4_998)), 422),
        "the outline crosses the borders of tracts too often; draw it with fewer corners, or as several areas"
    );
    fs::write(town.path().join("comb.geojson"), comb(4_998)).unwrap();
    let told =
        crate::program::error_line(town.path(), &["report", "atlas", "--polygon", "comb.geojson", "-o", "own.json"]);
    assert!(told.starts_with("gapatlas: comb.geojson: the outline crosses the borders of tracts too often"), "{told}");
}

#[test]
fn clients_that_disconnect_leave_no_work_and_no_broken_file() {
    let town = town();
    // Enough rows that writing them takes a while.
    let mut clinics = "id,name,lon,lat\n".to_owned();
    for place in 0..30_000 {
        writeln!(clinics, "{place},Clinic {place},0.02{},0.025", place % 10).unwrap();
    }
    fs::write(town.path().join("clinics.csv"), clinics).unwrap();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let endings = ["gpkg", "geojson", "geojsonl", "fgb", "parquet", "csv", "xlsx", "shp.zip"];
    for turn in 0..20 {
        for ending in endings {
            let mut stream = service.connect();
            let part = if turn % 2 == 0 { "" } else { "?bbox=0,0,1,1" };
            write!(stream, "GET /export/sites.{ending}{part} HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
            stream.flush().unwrap();
            stream.shutdown(Shutdown::Both).unwrap();
        }
    }
    // Clients that stay all get a complete file, at the same time.
    std::thread::scope(|scope| {
        for ending in endings.into_iter().chain(endings) {
            let service = &service;
            scope.spawn(move || {
                let answer = service.get(&format!("/export/sites.{ending}"));
                assert_eq!(answer.status, 200, "{ending}: {}", String::from_utf8_lossy(&answer.bytes));
                assert!(answer.bytes.len() > 100_000, "{ending}: {}", answer.bytes.len());
            });
        }
    });
    assert!(service.threads() < 50, "{} threads", service.threads());
    for (ending, own) in [("csv", "own.csv"), ("geojson", "own.geojson")] {
        succeed(town.path(), &["export", "atlas", "--layer", "sites", "-o", own]);
        assert!(service.get(&format!("/export/sites.{ending}")).bytes == fs::read(town.path().join(own)).unwrap());
    }
    let said = service.said();
    assert!(!said.contains("a response failed"), "{said}");
}

/// The allocator of the C library keeps a hundred megabytes of this forever.
#[test]
fn memory_is_returned_when_requests_end() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "sample"]);
    succeed(folder.path(), &["build", "sample", "-o", "atlas"]);
    let service = Service::of(folder.path());
    let before = service.memory();
    let endings = ["gpkg", "geojson", "fgb", "parquet", "csv", "xlsx"];
    std::thread::scope(|scope| {
        for worker in 0..8 {
            let service = &service;
            scope.spawn(move || {
                for turn in 0..30 {
                    let (layer, ending) = (["tracts", "gaps", "areas"][turn % 3], endings[(worker + turn) % 6]);
                    let answer = service.get(&format!("/export/{layer}.{ending}?bbox=-42,41,-40,{}", 43 + turn));
                    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.bytes));
                }
            });
        }
    });
    let deadline = Instant::now() + Duration::from_mins(1);
    while service.memory() > before + 32 {
        assert!(Instant::now() < deadline, "{} MiB before, {} after", before, service.memory());
        std::thread::sleep(Duration::from_millis(500));
    }
}
