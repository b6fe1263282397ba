//! The web service over HTTP.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use tempfile::TempDir;

use crate::program::{error_line, rows, succeed};
use crate::service::Service;
use crate::town::{change, extend, geoid, square, squares, town, write_sites};

const AREAS: &str =
    "[[areas]]\nkind = \"district\"\nlabel = \"District\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\n";

/// The grid town with a planning area of four tracts, built.
fn built() -> TempDir {
    let town = town();
    let area = [("south west".to_owned(), [0.0, 0.0, 0.02, 0.02])].into_iter();
    fs::write(town.path().join("areas.geojson"), squares("id", area)).unwrap();
    extend(town.path(), AREAS);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

#[test]
fn every_resource_has_its_media_type() {
    let town = built();
    let service = Service::of(town.path());
    for (path, kind) in [
        ("/", "application/json"),
        ("/?f=html", "text/html; charset=utf-8"),
        ("/landing.css", "text/css; charset=utf-8"),
        ("/map", "text/html; charset=utf-8"),
        ("/map?odd=parameters", "text/html; charset=utf-8"),
        ("/atlas.json", "application/json"),
        ("/tables/tracts.json", "application/json"),
        ("/tables/gaps.json", "application/json"),
        ("/tables/areas.json?columns=id,name", "application/json"),
        ("/tables/sites.json?id=clinic-1", "application/json"),
        ("/tiles.json", "application/json"),
        ("/styles/light.json", "application/json"),
        ("/styles/dark.json?standard=clinic-near&show=within", "application/json"),
        ("/styles/tracts.qml", "application/xml"),
        ("/styles/gaps.qml", "application/xml"),
        ("/styles/areas.qml", "application/xml"),
        ("/styles/sites.qml", "application/xml"),
        ("/sprites/light.json", "application/json"),
        ("/sprites/high-contrast@2x.png", "image/png"),
        ("/fonts/Noto%20Sans%20Regular/0-255.pbf", "application/x-protobuf"),
        ("/export/tracts.geojson", "application/geo+json"),
        ("/export/gaps.csv", "text/csv; charset=utf-8"),
        ("/export/gaps-dictionary.csv", "text/csv; charset=utf-8"),
        ("/export/areas.gpkg", "application/geopackage+sqlite3"),
        ("/areas/district-south%20west/report.html", "text/html; charset=utf-8"),
        ("/areas/region/report.json", "application/json"),
        ("/areas/region/report.csv", "text/csv; charset=utf-8"),
        ("/health/live", "application/json"),
        ("/health/ready", "application/json"),
    ] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert!(!answer.bytes.is_empty(), "{path}");
        // Glyphs and tiles are not documents.
        let is_data = ["application/x-protobuf", "application/vnd.mapbox-vector-tile"].contains(&kind);
        assert_eq!(answer.header("content-security-policy").starts_with("default-src 'self';"), !is_data, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let head = service.head(path);
        assert_eq!((head.status, head.header("content-type")), (200, kind), "HEAD {path}");
        assert_eq!(head.header("content-length"), answer.bytes.len().to_string(), "HEAD {path}");
    }
}

/// The map shows briefs in a frame that has its policy.
#[test]
fn the_map_allows_the_style_sheet_of_a_brief_and_its_own() {
    let town = built();
    let service = Service::of(town.path());
    let [brief, map] = ["/areas/region/brief.html", "/map"].map(|path| service.get(path));
    let [brief, map] = [&brief, &map].map(|answer| answer.header("content-security-policy"));
    let hash = brief.split('\'').find(|source| source.starts_with("sha256-")).unwrap();
    assert!(map.ends_with(&format!("; style-src 'self' '{hash}'")), "{map}");
}

const NO_DOCUMENT: &str = "`report.doc` is not one of report.html, report.json, report.csv, report.md, report.xlsx, report.pdf, brief.html, brief.json, brief.pdf";

#[test]
fn a_request_without_an_answer_is_a_problem_with_a_reason() {
    let town = built();
    let service = Service::of(town.path());
    for (path, status, reason) in [
        ("/nothing", 404, "/nothing is not an address of this service; / lists the addresses"),
        ("/tiles/13/0/0.mvt", 404, "zoom 13 is deeper than these tiles; the deepest is 12, which clients enlarge"),
        ("/tiles/3/8/0.mvt", 404, "zoom 3 has columns and rows from 0 to 7"),
        ("/tiles/3/x/0.mvt", 400, "`x` is not the whole number of a tile"),
        ("/tiles/3/1/-1.mvt", 400, "`-1` is not the whole number of a tile"),
        ("/tiles/+3/1/1.mvt", 400, "`+3` is not the whole number of a tile"),
        ("/tiles/03/1/1.mvt", 400, "`03` is not the whole number of a tile"),
        ("/areas/%ff/report.html", 400, "Invalid URL: Invalid UTF-8 in `id`"),
        ("/health/live?x", 400, "the parameters after `?`: x: unknown field `x`, there are no fields"),
        ("/tables/tracts.json?columns=", 400, "`columns` names no column; leave it out for all"),
        ("/tiles/3/1/1.png", 404, "`1.png` is not a tile; tiles end with /{z}/{x}/{y}.mvt"),
        ("/tables/people.json", 404, "`people.json` is not one of tracts.json, gaps.json, sites.json, areas.json"),
        (
            "/tables/tracts.json?columns=popilation",
            400,
            "`columns`: tracts have no column `popilation`; did you mean `population`?",
        ),
        ("/tables/tracts.json?id=0", 404, "tracts have no row `0`"),
        (
            "/tables/tracts.json?colums=a",
            400,
            "the parameters after `?`: colums: unknown field `colums`, expected one of `columns`, `id`, `points`",
        ),
        ("/tables/tracts.json?id=1&id=2", 400, "the parameters after `?`: duplicate field `id`"),
        ("/tiles.json?x=1", 400, "the parameters after `?`: x: unknown field `x`, expected `encoding`"),
        ("/fonts/Comic/0-255.pbf", 404, "there is no font `Comic`; the only one is Noto Sans Regular"),
        (
            "/fonts/Noto%20Sans%20Regular/1-2.pbf",
            404,
            "`1-2.pbf` is not a range of characters; ranges are 0-255.pbf, 256-511.pbf and so on",
        ),
        ("/areas/district-9/report.html", 404, "there is no area `district-9`; / lists them"),
        ("/areas/region/report.doc", 404, NO_DOCUMENT),
        (
            "/export/origins.csv",
            404,
            "`origins.csv` is not an export; exports are {tracts|gaps|sites|areas}.{geojson|geojsonl|gpkg|fgb|parquet|csv|xlsx|shp.zip}",
        ),
        (
            "/export/..%2Fmanifest.json",
            404,
            "`../manifest.json` is not an export; exports are {tracts|gaps|sites|areas}.{geojson|geojsonl|gpkg|fgb|parquet|csv|xlsx|shp.zip}",
        ),
        ("/map/assets/..%2Findex.html", 404, "the map has no file `assets/../index.html`"),
        ("/basemap.json", 404, "the study of this atlas names no basemap"),
    ] {
        let answer = service.get(path);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        let problem = answer.json();
        assert_eq!((answer.status, problem["detail"].as_str()), (status, Some(reason)), "{path}");
        assert_eq!(problem["status"], status, "{path}");
    }
    let long = service.get(&format!("/tables/tracts.json?columns={}", "x".repeat(5_000)));
    assert!(long.status == 400 && long.bytes.len() < 1_000);
    let posted = service.post("/map");
    assert_eq!((posted.status, posted.header("content-type")), (405, "application/problem+json"));
}

#[test]
fn tables_and_downloads_have_the_values_of_the_export() {
    let town = built();
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let service = Service::of(town.path());
    let tables = service.json("/tables/tracts.json");
    let exported = rows(&town.path().join("tracts.csv"));
    assert_eq!(tables["rows"], 25);
    for (row, geoid) in tables["columns"]["geoid"].as_array().unwrap().iter().enumerate() {
        for (column, told) in &exported[geoid.as_str().unwrap()] {
            let cell = &tables["columns"][column][row];
            let cell = cell
                .as_str()
                .map_or_else(|| if cell.is_null() { String::new() } else { cell.to_string() }, str::to_owned);
            assert_eq!(cell, *told, "{geoid} {column}");
        }
    }
    let one = service.json(&format!("/tables/tracts.json?columns=population&id={}", geoid(1, 1)));
    let bounds: Vec<f64> = one["bounds"].as_array().unwrap().iter().map(|degrees| degrees.as_f64().unwrap()).collect();
    assert_eq!((one["columns"]["population"][0].as_i64(), bounds), (Some(64), square(1, 1).to_vec()));
    for file in ["tracts.csv", "tracts-dictionary.csv"] {
        let answer = service.get(&format!("/export/{file}"));
        assert_eq!(answer.bytes, fs::read(town.path().join(file)).unwrap(), "{file}");
        assert_eq!(answer.header("content-disposition"), format!("attachment; filename=\"{file}\""));
    }
}

#[test]
fn a_table_has_points_inside_its_outlines_where_they_are_asked_for() {
    let town = built();
    let service = Service::of(town.path());
    assert!(service.json("/tables/tracts.json?columns=geoid").get("points").is_none());
    let table = service.json("/tables/tracts.json?columns=geoid&points=true");
    let points = table["points"].as_array().unwrap();
    assert_eq!(points.len(), usize::try_from(table["rows"].as_u64().unwrap()).unwrap());
    for (id, point) in table["columns"]["geoid"].as_array().unwrap().iter().zip(points) {
        let row = service.json(&format!("/tables/tracts.json?id={}", id.as_str().unwrap()));
        let bounds: Vec<f64> = row["bounds"].as_array().unwrap().iter().map(|side| side.as_f64().unwrap()).collect();
        let [lon, lat] = [0, 1].map(|place: usize| point[place].as_f64().unwrap());
        // The tracts of the town are squares, in whose middle there is most room.
        assert!((lon - f64::midpoint(bounds[0], bounds[2])).abs() < 2e-3, "{id}: {lon} {bounds:?}");
        assert!((lat - f64::midpoint(bounds[1], bounds[3])).abs() < 2e-3, "{id}: {lat} {bounds:?}");
    }
}

#[test]
fn a_share_that_is_all_or_none_in_every_tract_is_mapped_by_area() {
    let town = built();
    let service = Service::of(town.path());
    let atlas = service.json("/atlas.json");
    let of_tracts: Vec<(&str, bool)> = atlas["standards"][0]["measures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|measure| (measure["id"].as_str().unwrap(), measure["of_tracts"].as_bool().unwrap()))
        .collect();
    // Each tract of the town has one origin, its middle.
    assert_eq!(of_tracts, [("without", true), ("within", false), ("nearest", true), ("difference", false)]);
    let bounds: Vec<f64> =
        atlas["area_kinds"][0]["bounds"].as_array().unwrap().iter().map(|side| side.as_f64().unwrap()).collect();
    assert_eq!(bounds, [0.0, 0.0, 0.02, 0.02]);
}

#[test]
fn an_interrupted_download_continues_where_it_stopped() {
    let town = built();
    let service = Service::of(town.path());
    let whole = service.get("/export/tracts.geojson");
    let rest = service.ask("/export/tracts.geojson", &[("range", "bytes=100-199")]);
    assert_eq!((rest.status, rest.bytes.as_slice()), (206, &whole.bytes[100..200]));
    let part =
        |condition: &str| service.ask("/export/tracts.geojson", &[("range", "bytes=100-199"), ("if-range", condition)]);
    assert_eq!(part(whole.header("etag")).status, 206);
    // A part of another file would corrupt the part that the client has.
    let other = part("\"other\"");
    assert!(other.status == 200 && other.bytes == whole.bytes);
    for odd in ["bytes=5-1", "bytes=0-1,5-6", "lines=1-2"] {
        assert_eq!(service.ask("/export/tracts.geojson", &[("range", odd)]).status, 200, "{odd}");
    }
    let beyond = service.ask("/export/tracts.geojson", &[("range", "bytes=99999999-")]);
    assert_eq!((beyond.status, beyond.header("content-type")), (416, "application/problem+json"));
    assert_eq!(beyond.header("content-range"), format!("bytes */{}", whole.bytes.len()));
}

#[test]
fn a_download_has_the_same_bytes_from_every_service_and_the_command_line() {
    let town = built();
    let [one, two] = [Service::of(town.path()), Service::of(town.path())];
    for file in ["areas.gpkg", "tracts.gpkg", "sites.geojson"] {
        let (layer, _) = file.split_once('.').unwrap();
        succeed(town.path(), &["export", "atlas", "--layer", layer, "-o", file]);
        let exported = fs::read(town.path().join(file)).unwrap();
        let [one, two] = [&one, &two].map(|service| service.get(&format!("/export/{file}")));
        assert!(one.bytes == two.bytes && one.bytes == exported, "{file}");
        assert_eq!(one.header("etag"), two.header("etag"), "{file}");
    }
}

#[test]
fn tilejson_lists_every_layer_and_attribute_of_the_tiles() {
    let town = built();
    let service = Service::of(town.path());
    let told = service.json("/tiles.json");
    assert_eq!(told["tilejson"], "3.0.0");
    let address = told["tiles"][0].as_str().unwrap();
    assert!(address.starts_with(&format!("{}/tiles/{{z}}/{{x}}/{{y}}.mvt?v=", service.base)), "{address}");
    let layers: BTreeSet<&str> =
        told["vector_layers"].as_array().unwrap().iter().map(|layer| layer["id"].as_str().unwrap()).collect();
    assert_eq!(layers, BTreeSet::from(["areas", "labels", "sites", "tract_labels", "tracts"]));
    let style = service.json("/styles/light.json");
    assert_eq!(style["sources"]["atlas"]["url"], format!("{}/tiles.json", service.base));
    let drawn = style["layers"].as_array().unwrap().iter().filter_map(|layer| layer["source-layer"].as_str());
    assert!(drawn.into_iter().all(|layer| layers.contains(layer)), "a style draws only what there is");
}

#[test]
fn an_unchanged_response_is_not_sent_again() {
    let town = built();
    let service = Service::of(town.path());
    for path in ["/atlas.json", "/tables/tracts.json", "/tiles/8/128/127.mvt", "/map", "/export/areas.csv"] {
        let plain = service.get(path);
        assert_eq!(plain.status, 200, "{path}");
        let tag = plain.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
        let again = service.ask(path, &[("if-none-match", &format!("\"other\", {tag}"))]);
        assert_eq!((again.status, again.bytes.len(), again.header("etag")), (304, 0, tag.as_str()), "{path}");
        assert_eq!(service.ask(path, &[("if-none-match", "\"other\"")]).status, 200, "{path}");
    }
}

#[test]
fn each_content_coding_has_the_same_content_and_its_own_etag() {
    let town = built();
    let service = Service::of(town.path());
    for path in ["/tables/tracts.json", "/tiles/8/128/127.mvt"] {
        let plain = service.get(path);
        let packed = service.ask(path, &[("accept-encoding", "gzip")]);
        assert_eq!((plain.header("content-encoding"), packed.header("content-encoding")), ("", "gzip"), "{path}");
        let mut unpacked = Vec::new();
        GzDecoder::new(packed.bytes.as_slice()).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == plain.bytes, "{path}");
        assert_ne!(plain.header("etag"), packed.header("etag"), "{path}");
        assert!(plain.header("vary").to_lowercase().contains("accept-encoding"), "{path}");
        // A client that refuses even `identity` gets it all the same.
        for refusal in ["identity;q=0", "*;q=0"] {
            let answer = service.ask(path, &[("accept-encoding", refusal)]);
            assert_eq!((answer.status, answer.bytes == plain.bytes), (200, true), "{path} {refusal}");
        }
    }
    for path in ["/tiles.json", "/styles/light.json", "/areas/region/brief.json"] {
        assert!(service.get(path).header("vary").contains("host"), "{path} has the host's name in it");
    }
}

#[test]
fn behind_a_proxy_links_have_the_public_address_and_never_a_forged_one() {
    let town = built();
    let service = Service::of(town.path());
    let told = service.ask("/tiles.json", &[("host", "atlas.example.org"), ("x-forwarded-host", "evil.example")]);
    let told = told.json()["tiles"][0].as_str().unwrap().to_owned();
    assert!(told.starts_with("http://atlas.example.org/tiles/{z}/{x}/{y}.mvt"), "{told}");
    let odd = service.ask("/tiles.json", &[("host", "a\"b")]);
    assert_eq!(odd.status, 400);
    let arguments = ["serve", "atlas", "--listen", "127.0.0.1:0", "--public-url", "https://atlas.example.org/"];
    let public = Service::start(town.path(), &arguments);
    let base = public.base.clone();
    assert_eq!(base, "https://atlas.example.org");
}

#[test]
fn what_is_withheld_is_in_no_answer() {
    let town = town();
    // A single language group of 1 to 49 people is small; tract (0, 0) has one person.
    change(town.path(), "population = {", "limited_english_spanish = {");
    change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let row = service.json(&format!("/tables/tracts.json?id={}", geoid(0, 0)));
    assert_eq!(row["columns"]["limited_english_spanish_withheld"][0], "yes");
    for column in [
        "limited_english_spanish",
        "limited_english_spanish_moe",
        "clinic_near_without",
        "clinic_near_without_moe",
        "clinic_near_without_reliability",
    ] {
        assert!(row["columns"][column][0].is_null(), "{column}");
    }
    let gaps = service.json(&format!("/tables/gaps.json?id={}", geoid(0, 0)));
    assert!(gaps["columns"]["people"][0].is_null() && gaps["columns"]["without"][0].is_null());
}

#[test]
fn unusual_names_are_text_on_the_page() {
    let town = town();
    let area = [("<script>alert(1)</script>".to_owned(), [0.0, 0.0, 0.02, 0.02])].into_iter();
    fs::write(town.path().join("areas.geojson"), squares("id", area)).unwrap();
    extend(town.path(), AREAS);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let page = service.get("/?f=html").text();
    assert!(!page.contains("<script>") && page.contains("&#60;script&#62;"), "{page}");
}

#[test]
fn a_new_atlas_is_loaded_and_no_request_is_dropped() {
    let town = built();
    let service = Service::of(town.path());
    assert_eq!(service.json("/atlas.json")["counts"]["sites"], 1);
    write_sites(town.path(), "clinics.csv", &[("1", (0.025, 0.025)), ("2", (0.005, 0.005))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        for path in ["/tables/tracts.json", "/tiles/8/128/127.mvt", "/health/ready"] {
            assert_eq!(service.get(path).status, 200, "{path}");
        }
        if service.json("/atlas.json")["counts"]["sites"] == 2 {
            break;
        }
        assert!(Instant::now() < deadline, "the new atlas was not picked up");
    }
    // An incomplete atlas is not loaded.
    fs::write(town.path().join("atlas/tracts.parquet"), "cut short").unwrap();
    fs::write(town.path().join("atlas/manifest.json"), fs::read(town.path().join("atlas/manifest.json")).unwrap())
        .unwrap();
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(service.json("/atlas.json")["counts"]["sites"], 2);
    assert_eq!(service.get("/tables/tracts.json").status, 200);
}

#[test]
fn an_operator_stops_the_service_and_it_exits_cleanly() {
    let town = built();
    let service = Service::of(town.path());
    assert_eq!(service.get("/health/live").status, 200);
    assert_eq!(service.stop(), Some(0));
}

#[test]
fn what_cannot_be_served_is_reported_at_the_start() {
    let town = built();
    let here = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = here.local_addr().unwrap();
    let taken = error_line(town.path(), &["serve", "atlas", "--listen", &address.to_string()]);
    assert!(
        taken.starts_with(&format!("gapatlas: {address}: another program listens there already; choose another")),
        "{taken}"
    );
    let complain = |folder: &str| error_line(town.path(), &["serve", folder, "--listen", "127.0.0.1:0"]);
    insta::assert_snapshot!(complain("nowhere"), @"gapatlas: nowhere: is not an atlas: it has no manifest.json of Gapatlas. `gapatlas build` makes one");
    fs::write(town.path().join("atlas/areas.parquet"), "changed").unwrap();
    insta::assert_snapshot!(complain("atlas"), @"gapatlas: atlas/areas.parquet: its checksum is not the one in manifest.json: the file was changed or is incomplete; build the atlas again");
    fs::remove_file(town.path().join("atlas/areas.parquet")).unwrap();
    insta::assert_snapshot!(complain("atlas"), @"gapatlas: atlas/areas.parquet: is missing; build the atlas again, or name another folder: No such file or directory (os error 2)");
    fs::write(town.path().join("atlas/manifest.json"), "{\"format\":").unwrap();
    insta::assert_snapshot!(complain("atlas"), @"gapatlas: atlas/manifest.json: its manifest cannot be read (EOF while parsing a value at line 1 column 10); build the atlas again with this version of gapatlas");
    let url = crate::program::gapatlas(town.path(), &["serve", "atlas", "--public-url", "example.org"]);
    assert_eq!(url.status.code(), Some(2));
}

#[test]
fn the_demo_makes_no_sample_if_it_cannot_listen() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = crate::program::gapatlas(folder.path(), &["demo", "--listen", &address]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.starts_with(&format!("gapatlas: {address}: another program listens there already; choose another")),
        "{said}"
    );
}

#[test]
fn the_demo_shows_the_sample_region_and_removes_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::start(folder.path(), &["demo", "--listen", "127.0.0.1:0"]);
    let atlas = service.json("/atlas.json");
    assert_eq!((&atlas["name"], &atlas["counts"]["tracts"]), (&"Sample region (invented)".into(), &150.into()));
    let layers = service.json("/tiles.json")["vector_layers"].clone();
    let names: BTreeSet<&str> = layers.as_array().unwrap().iter().map(|layer| layer["id"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        BTreeSet::from([
            "areas",
            "completeness",
            "green",
            "labels",
            "site_labels",
            "sites",
            "stops",
            "streets",
            "tract_labels",
            "tracts",
            "transit",
            "water"
        ])
    );
    assert_eq!(service.stop(), Some(0));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
