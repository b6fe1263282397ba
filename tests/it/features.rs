//! OGC API - Features as a client uses it: the grid town, with results known by hand.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::succeed;
use crate::service::{Answer, Service};
use crate::town::{change, extend, geoid, people, square, squares, town, tracts, write_sites};

const AREAS: &str =
    "[[areas]]\nkind = \"district\"\nlabel = \"District\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\n";

/// The grid town with a planning area of four tracts and three clinics, built.
pub(crate) fn built() -> TempDir {
    let town = town();
    let area = [("south west".to_owned(), [0.0, 0.0, 0.02, 0.02])].into_iter();
    fs::write(town.path().join("areas.geojson"), squares("id", area)).unwrap();
    write_sites(town.path(), "clinics.csv", &[("1", (0.025, 0.025)), ("2", (0.005, 0.005)), ("3", (0.045, 0.045))]);
    extend(town.path(), AREAS);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

/// A text, percent-encoded as a parameter value.
pub(crate) fn coded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut coded, byte| {
        write!(coded, "%{byte:02X}").unwrap();
        coded
    })
}

fn items(service: &Service, query: &str) -> Value {
    let answer = service.get(&format!("/collections/tracts/items?{query}"));
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/geo+json"), "{}", answer.text());
    answer.json()
}

fn ids(page: &Value) -> Vec<String> {
    page["features"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// The ids of the tracts that match a filter.
fn found(service: &Service, filter: &str) -> Vec<String> {
    ids(&items(service, &format!("limit=100&properties=geoid&filter={}", coded(filter))))
}

/// The ids of the tracts of the town that satisfy a predicate, in table order.
fn tracts_where(is_so: impl Fn(u32, u32) -> bool) -> Vec<String> {
    tracts().filter(|&(x, y)| is_so(x, y)).map(|(x, y)| geoid(x, y)).collect()
}

fn refused(answer: &Answer, parameter: &str, reason: &str) {
    let problem = answer.json();
    assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"), "{problem}");
    assert_eq!(problem["errors"][0]["parameter"], parameter, "{problem}");
    assert!(problem["errors"][0]["detail"].as_str().unwrap().contains(reason), "{reason}: {problem}");
}

#[test]
fn a_client_finds_everything_from_the_landing_page() {
    let town = built();
    let service = Service::of(town.path());
    let landing = service.json("/");
    let link = |document: &Value, rel: &str| {
        let links = document["links"].as_array().unwrap();
        let found = links.iter().find(|link| link["rel"] == rel).unwrap_or_else(|| panic!("{rel}: {document}"));
        found["href"].as_str().unwrap().strip_prefix(&service.base).unwrap().to_owned()
    };
    let classes = service.json(&link(&landing, "conformance"));
    let core = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core";
    assert!(classes["conformsTo"].as_array().unwrap().iter().any(|class| class == core));
    let collections = service.json(&link(&landing, "data"));
    let names: Vec<&str> =
        collections["collections"].as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap()).collect();
    assert_eq!(names, ["tracts", "gaps", "sites", "areas"]);
    for (own, count) in collections["collections"].as_array().unwrap().iter().zip([25, 25, 3, 2]) {
        assert_eq!(service.json(&link(own, "self")), *own);
        let page = service.json(&link(own, "items"));
        assert_eq!((&page["type"], &page["numberMatched"]), (&"FeatureCollection".into(), &count.into()), "{own}");
        for feature in page["features"].as_array().unwrap() {
            let id = coded(feature["id"].as_str().unwrap());
            let one = service.json(&format!("/collections/{}/items/{id}", own["id"].as_str().unwrap()));
            assert_eq!((&one["properties"], &one["geometry"]), (&feature["properties"], &feature["geometry"]));
        }
    }
    let bounds = &collections["collections"][0]["extent"]["spatial"]["bbox"][0];
    assert_eq!(*bounds, serde_json::json!([0.0, 0.0, 0.05, 0.05]));
}

#[test]
fn features_have_the_values_of_the_export() {
    let town = built();
    let service = Service::of(town.path());
    for layer in ["tracts", "gaps", "sites", "areas"] {
        let exported = service.json(&format!("/export/{layer}.geojson"));
        let served = service.json(&format!("/collections/{layer}/items?limit=1000"));
        let [exported, served] = [&exported, &served].map(|all| all["features"].as_array().unwrap());
        assert_eq!(exported.len(), served.len(), "{layer}");
        for (exported, served) in exported.iter().zip(served) {
            assert_eq!(exported["properties"], served["properties"], "{layer}");
            assert_eq!(exported["geometry"], served["geometry"], "{layer}");
        }
    }
}

#[test]
fn pages_are_consistent_in_both_directions() {
    let town = built();
    let service = Service::of(town.path());
    let all = tracts_where(|_, _| true);
    let follow = |from: String, rel: &str| {
        let (mut next, mut seen) = (Some(from), Vec::new());
        while let Some(path) = next {
            let page = service.json(&path);
            assert_eq!(page["numberMatched"], 25);
            assert_eq!(page["numberReturned"], page["features"].as_array().unwrap().len());
            seen.push(ids(&page));
            let link = page["links"].as_array().unwrap().iter().find(|link| link["rel"] == rel);
            next = link.map(|link| link["href"].as_str().unwrap().strip_prefix(&service.base).unwrap().to_owned());
        }
        seen
    };
    let forth = follow("/collections/tracts/items?limit=7".to_owned(), "next");
    assert_eq!((forth.len(), forth.concat()), (4, all.clone()));
    let mut back = follow("/collections/tracts/items?limit=7&offset=21".to_owned(), "prev");
    back.reverse();
    assert_eq!(back.concat(), all);
    let beyond = items(&service, "offset=99999999999999999999");
    assert_eq!((&beyond["numberMatched"], &beyond["numberReturned"]), (&25.into(), &0.into()));
    // A limit above the maximum is valid: the response has the maximum, or all features.
    assert_eq!(ids(&items(&service, "limit=1000000000")), all);
    assert_eq!(items(&service, "")["numberReturned"], 10);
}

#[test]
fn filters_select_the_matching_tracts() {
    let town = built();
    let service = Service::of(town.path());
    let population = |x: u32, y: u32| f64::from(people(x, y));
    for (filter, expected) in [
        ("population > 1000", tracts_where(|x, y| population(x, y) > 1000.0)),
        ("population BETWEEN 64 AND 1024", tracts_where(|x, y| (64.0..=1024.0).contains(&population(x, y)))),
        ("NOT population <= 1024", tracts_where(|x, y| population(x, y) > 1024.0)),
        ("population = 1 OR population = 2 AND population = 4", tracts_where(|x, y| population(x, y) == 1.0)),
        ("(population = 1 OR population = 2) AND population < 2", tracts_where(|x, y| population(x, y) == 1.0)),
        ("population IN (1, 4, 5)", tracts_where(|x, y| [1.0, 4.0].contains(&population(x, y)))),
        ("population NOT IN (1, 2) AND population < 16", tracts_where(|x, y| [4.0, 8.0].contains(&population(x, y)))),
        ("geoid LIKE '170310%00'", tracts_where(|x, _| x == 0)),
        ("geoid LIKE '17031_00400'", tracts_where(|x, y| (x, y) == (0, 4))),
        ("casei(geoid) = casei('17031000302')", tracts_where(|x, y| (x, y) == (2, 3))),
        ("population * 2 - 1 = 3 + 4 ^ 2 - 12", tracts_where(|x, y| population(x, y) == 4.0)),
        ("population / 0 > 1", Vec::new()),
        (
            "clinic_near_without = population",
            tracts_where(|x, y| (x, y) != (2, 2) && (x, y) != (0, 0) && (x, y) != (4, 4) && !is_near(x, y)),
        ),
        ("population IS NULL", Vec::new()),
        ("population IS NOT NULL", tracts_where(|_, _| true)),
        ("S_INTERSECTS(geometry, POINT(0.015 0.025))", tracts_where(|x, y| (x, y) == (1, 2))),
        // A tract whose corner touches the geometry intersects it.
        ("S_INTERSECTS(geometry, BBOX(0.01, 0.01, 0.02, 0.02))", tracts_where(|x, y| x <= 2 && y <= 2)),
        (
            "S_INTERSECTS(geometry,POLYGON((0.011 0.011,0.028 0.011,0.011 0.028,0.011 0.011)))",
            tracts_where(|x, y| (1..=2).contains(&x) && (1..=2).contains(&y) && x + y < 4),
        ),
        ("S_WITHIN(geometry, BBOX(0, 0, 0.02, 0.02))", tracts_where(|x, y| x < 2 && y < 2)),
        ("S_DISJOINT(geometry, BBOX(-1, -1, 1, 0.035))", tracts_where(|_, y| y == 4)),
        ("S_TOUCHES(geometry, POINT(0 0))", tracts_where(|x, y| (x, y) == (0, 0))),
        ("true", tracts_where(|_, _| true)),
        ("false", Vec::new()),
        (
            r#"{"op":"and","args":[{"op":">","args":[{"property":"population"},1000]},{"op":"<","args":[{"property":"population"},2000]}]}"#,
            tracts_where(|x, y| population(x, y) == 1024.0),
        ),
        (
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[0.015,0.025]}]}"#,
            tracts_where(|x, y| (x, y) == (1, 2)),
        ),
        (
            r#"{"op":"between","args":[{"property":"population"},64,1024]}"#,
            tracts_where(|x, y| (64.0..=1024.0).contains(&population(x, y))),
        ),
        (
            r#"{"op":"not","args":[{"op":"in","args":[{"property":"geoid"},["17031000000"]]}]}"#,
            tracts_where(|x, y| (x, y) != (0, 0)),
        ),
        (
            r#"{"op":"like","args":[{"op":"casei","args":[{"property":"geoid"}]},{"op":"casei","args":["170310%04"]}]}"#,
            tracts_where(|x, _| x == 4),
        ),
    ] {
        assert_eq!(found(&service, filter), expected, "{filter}");
    }
}

/// Whether the center of a tract is within 1,200 m of a clinic: in the tract, or in a neighbor.
fn is_near(x: u32, y: u32) -> bool {
    [(2, 2), (0, 0), (4, 4)].iter().any(|&(column, row)| x.abs_diff(column) + y.abs_diff(row) <= 1)
}

#[test]
fn parameters_select_columns_boxes_and_orders() {
    let town = built();
    let service = Service::of(town.path());
    assert_eq!(ids(&items(&service, "population=64")), [geoid(1, 1)]);
    assert_eq!(ids(&items(&service, &format!("geoid={}&population=2", geoid(1, 0)))), [geoid(1, 0)]);
    assert_eq!(items(&service, "geoid=nobody")["numberMatched"], 0);
    assert_eq!(ids(&items(&service, "bbox=0.011,0.011,0.019,0.019")), [geoid(1, 1)]);
    assert_eq!(ids(&items(&service, "bbox=0.011,0.011,-5,0.019,0.019,99")), [geoid(1, 1)]);
    assert_eq!(items(&service, "bbox=170,-10,-170,10")["numberMatched"], 0);
    assert_eq!(items(&service, "bbox=179,-10,0.005,10&limit=50")["numberMatched"], 5);
    let north_first = coded("http://www.opengis.net/def/crs/EPSG/0/4326");
    assert_eq!(items(&service, &format!("bbox=-10,179,10,0.005&bbox-crs={north_first}"))["numberMatched"], 5);
    assert_eq!(ids(&items(&service, "sortby=-population&limit=2")), [geoid(4, 4), geoid(3, 4)]);
    assert_eq!(ids(&items(&service, "sortby=%2Bpopulation&limit=1")), [geoid(0, 0)]);
    let few = items(&service, "properties=population&skipGeometry=true&limit=1");
    assert_eq!(few["features"][0]["properties"], serde_json::json!({ "population": 1 }));
    assert!(few["features"][0]["geometry"].is_null());
    for time in ["2024-01-01", "2024-01-01T00:00:00Z/..", "../2020-01-01"] {
        assert_eq!(items(&service, &format!("datetime={}", coded(time)))["numberMatched"], 25, "{time}");
    }
}

#[test]
fn coordinates_are_in_the_requested_crs_with_its_axis_order() {
    let town = built();
    let service = Service::of(town.path());
    let corner = |epsg: &str| {
        let path = format!("/collections/tracts/items/{}?crs={}", geoid(1, 2), coded(epsg));
        let answer = service.get(&path);
        assert_eq!(answer.header("content-crs"), format!("<{epsg}>"));
        let json = answer.json();
        let ring = json["geometry"]["coordinates"][0].as_array().unwrap().clone();
        let ring = if ring[0][0].is_array() { ring[0].as_array().unwrap().clone() } else { ring };
        let number = |corner: &Value, axis: usize| corner[axis].as_f64().unwrap();
        [0, 1].map(|axis| ring.iter().map(|corner| number(corner, axis)).fold(f64::INFINITY, f64::min))
    };
    assert_eq!(corner("http://www.opengis.net/def/crs/OGC/1.3/CRS84"), [0.01, 0.02]);
    assert_eq!(corner("http://www.opengis.net/def/crs/EPSG/0/4326"), [0.02, 0.01]);
    // 0.01° of longitude is 1,113.1949 m on the sphere of web Mercator, and at the equator so is 0.01° of latitude.
    let [x, y] = corner("http://www.opengis.net/def/crs/EPSG/0/3857");
    assert!((x - 1_113.19).abs() < 0.006 && (y - 2_226.39).abs() < 0.006, "{x} {y}");
    for (system, bbox) in [
        ("http://www.opengis.net/def/crs/EPSG/0/4326", "0.021,0.011,0.029,0.019"),
        ("http://www.opengis.net/def/crs/EPSG/0/3857", "1200,2300,2100,3300"),
    ] {
        let query = format!("bbox={bbox}&bbox-crs={}", coded(system));
        assert_eq!(ids(&items(&service, &query)), [geoid(1, 2)], "{system}");
        let place = if system.ends_with("4326") { "POINT(0.025 0.015)" } else { "POINT(1500 2500)" };
        let filter = coded(&format!("S_INTERSECTS(geometry,{place})"));
        let query = format!("filter={filter}&filter-lang=cql2-text&filter-crs={}", coded(system));
        assert_eq!(ids(&items(&service, &query)), [geoid(1, 2)], "{system}");
    }
    let plain = service.get("/collections/tracts/items");
    assert_eq!(plain.header("content-crs"), "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    let known = service.json("/collections/tracts")["crs"].clone();
    let zone = "http://www.opengis.net/def/crs/EPSG/0/32631";
    assert!(known.as_array().unwrap().iter().any(|uri| uri == zone), "{known}");
    // UTM scales its central meridian by 0.9996, and the town is 3° west of it: 332,877 m of 500,000 (k0·a·A, by the
    // series).
    let [x, y] = corner(zone);
    assert!((165_000.0..170_000.0).contains(&x) && (2_200.0..2_230.0).contains(&y), "{x} {y}");
    let page = service.get("/collections/tracts?f=html").text();
    assert!(page.contains("EPSG:32631: WGS 84 / UTM zone 31N"), "{page}");
}

#[test]
fn state_plane_and_other_systems_agree_with_pyproj() {
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    if !Command::new(&python).args(["-c", "import pyproj"]).output().is_ok_and(|output| output.status.success()) {
        return eprintln!("skipped: {python} has no pyproj; `make crosscheck` installs it");
    }
    // The town moved to Chicago.
    let town = town();
    let moved = |(x, y): (u32, u32)| {
        let [west, south, east, north] = square(x, y);
        (geoid(x, y), [west - 87.7, south + 41.8, east - 87.7, north + 41.8])
    };
    let mut outlines: Value = serde_json::from_str(&squares("GEOID", tracts().map(moved))).unwrap();
    // Clockwise, as in shapefiles; GeoJSON is counterclockwise in any reference system.
    for tract in outlines["features"].as_array_mut().unwrap() {
        tract["geometry"]["coordinates"][0].as_array_mut().unwrap().reverse();
    }
    fs::write(town.path().join("tracts.geojson"), outlines.to_string()).unwrap();
    write_sites(town.path(), "clinics.csv", &[("1", (-87.675, 41.825))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let known = service.json("/collections/tracts")["crs"].to_string();
    for epsg in [3435, 26_971, 6455, 26_916, 5070] {
        assert!(known.contains(&format!("/EPSG/0/{epsg}\"")), "{known}");
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crosscheck/systems.py");
    let program = if cfg!(feature = "portable") { "portable" } else { "default" };
    let output = Command::new(&python).args([script, &service.base, program]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    eprintln!("{said}");
}

#[test]
fn invalid_requests_are_refused_by_parameter_name() {
    let town = built();
    let service = Service::of(town.path());
    let ask = |query: &str| service.get(&format!("/collections/tracts/items?{query}"));
    for (query, parameter, reason) in [
        ("limit=0", "limit", "`0` is not a whole number of at least 1"),
        ("limit=-1", "limit", "not a whole number"),
        ("limit=1e9", "limit", "`1e9` is not a whole number"),
        ("limit=", "limit", "not a whole number"),
        ("limit=1&limit=2", "limit", "is given twice"),
        ("offset=-1", "offset", "not a whole number of at least 0"),
        ("bbox=NaN,0,1,1", "bbox", "values that are not numbers"),
        ("bbox=0,0,inf,1", "bbox", "values that are not numbers"),
        ("bbox=1,2,3", "bbox", "four numbers"),
        ("bbox=a,b,c,d", "bbox", "west,south,east,north"),
        ("bbox=0,1,1,0", "bbox", "south above its north"),
        ("bbox=500,0,200,1", "bbox", "antimeridian"),
        ("bbox=0,0,1e300,1e300", "bbox", "outside"),
        // PROJ continues around the globe.
        ("bbox=0,0,1e300,1e300&bbox-crs=EPSG:3857", "bbox", "outside"),
        ("bbox=0,0,1e300,1e300&bbox-crs=EPSG:4269", "bbox", "outside"),
        ("filter=S_INTERSECTS(geometry,POINT(1e300%200))&filter-crs=EPSG:3857", "filter", "outside"),
        (
            "bbox-crs=EPSG:1",
            "bbox-crs",
            "`EPSG:1` is not one of the systems meant for this region: OGC:CRS84, EPSG:4326, EPSG:3857",
        ),
        ("crs=http://www.opengis.net/def/crs/EPSG/0/2154", "crs", "is not one of"),
        ("filter-crs=x", "filter-crs", "is not one of"),
        ("filter-lang=sql", "filter-lang", "`sql` is not one of cql2-text, cql2-json"),
        ("datetime=yesterday", "datetime", "is not a time"),
        ("f=xml", "f", "`xml` is not one of json, html"),
        ("popilation=3", "popilation", "did you mean `population`?"),
        ("population=many", "population", "`many` is not a number"),
        ("sortby=-nothing", "sortby", "no column `nothing`"),
        ("properties=", "properties", "no column ``"),
        ("skipGeometry=maybe", "skipGeometry", "neither true nor false"),
        ("filter=", "filter", "at character 1"),
        ("filter=population", "filter", "a condition is needed instead of `population`"),
        ("filter=population%20%3E", "filter", "at character 13"),
        ("filter=population%20%3E%20%27x%27", "filter", "a number is needed instead of 'x'"),
        ("filter=popilation%20%3E%201", "filter", "there is no column `popilation`; did you mean `population`?"),
        ("filter=delete(population)", "filter", "no function or operator `delete`"),
        ("filter=population%3D1;", "filter", "`;`"),
        ("filter=%7B%22op%22:", "filter", "not JSON"),
        ("filter=S_INTERSECTS(geometry,POLYGON((0%200,1%201,0%201,1%200,0%200)))", "filter", "not valid"),
        ("filter=S_INTERSECTS(population,POINT(0%200))", "filter", "`geometry`"),
    ] {
        refused(&ask(query), parameter, reason);
    }
    let nothing = service.get("/collections/people/items");
    assert_eq!(nothing.json()["detail"], "there is no collection `people`; there are tracts, gaps, sites, areas");
    assert_eq!(service.get("/collections/tracts/items/0").status, 404);
    refused(
        &service.get(&format!("/collections/tracts/items/{}?limit=1", geoid(0, 0))),
        "limit",
        "the parameters are f, crs",
    );
    refused(&service.get("/collections?limit=1"), "limit", "the only one is f");
    assert_eq!(service.get("/health/live").status, 200);
}

#[test]
fn excessive_filters_are_refused_before_they_cost_anything() {
    let town = built();
    let service = Service::of(town.path());
    let ask = |query: &str| service.get(&format!("/collections/tracts/items?{query}"));
    for (text, reason) in [
        (format!("{}population=1{}", "(".repeat(10_000), ")".repeat(10_000)), "nested deeper"),
        ("(".repeat(10_000), "nested deeper"),
        (format!("{}population=1", "NOT ".repeat(8_000)), ""),
        (format!("population={}1", "-".repeat(20_000)), ""),
        (format!("population={}", "f(".repeat(10_000)), "nested deeper"),
        (format!("population=1{}", "+1".repeat(10_000)), "nested deeper"),
        (format!("{}1{}", r#"{"op":"not","args":["#.repeat(1_000), "]}".repeat(1_000)), ""),
        ("[".repeat(10_000), ""),
        (format!("population=1{}", " OR population=1".repeat(1_000)), ""),
        (format!("geoid='{}'", "x".repeat(40_000)), "longer than"),
    ] {
        // Brackets are not encoded, so that this tests filters and not long addresses.
        let answer = ask(&format!(
            "filter={}",
            text.replace(' ', "%20").replace('+', "%2B").replace('"', "%22").replace('{', "%7B").replace('}', "%7D")
        ));
        if reason.is_empty() {
            assert!([200, 400].contains(&answer.status), "{}", answer.text());
        } else {
            refused(&answer, "filter", reason);
        }
    }
    assert_eq!(service.get("/health/live").status, 200);
}

#[test]
fn withheld_numbers_cannot_be_found_by_filters() {
    let town = town();
    // A single language group of 1 to 49 people is small: six tracts have so few.
    change(town.path(), "population = {", "limited_english_spanish = {");
    change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let hidden = found(&service, "limited_english_spanish IS NULL");
    assert!(hidden.contains(&geoid(0, 0)) && hidden.len() >= 6, "{hidden:?}");
    for filter in [
        "limited_english_spanish >= 0",
        "NOT limited_english_spanish >= 0",
        "limited_english_spanish <> 7",
        "limited_english_spanish NOT IN (1, 2, 3)",
        "limited_english_spanish NOT BETWEEN 100 AND 200",
        "clinic_near_without + 1 > 0",
        "clinic_near_without = limited_english_spanish",
        "NOT (limited_english_spanish = 1 AND true)",
        "limited_english_spanish > 0 OR limited_english_spanish <= 0",
    ] {
        let seen = found(&service, filter);
        assert!(hidden.iter().all(|id| !seen.contains(id)), "{filter}: {seen:?}");
    }
    for sort in ["limited_english_spanish", "-limited_english_spanish"] {
        let sorted = ids(&items(&service, &format!("limit=100&sortby={sort}")));
        let last = &sorted[sorted.len() - hidden.len()..];
        // Withheld rows are last in both orders, and among each other in table order, which does not depend on their
        // numbers.
        assert_eq!(last, hidden.as_slice(), "{sort}");
    }
    assert_eq!(items(&service, "limited_english_spanish=1")["numberMatched"], 0);
    let one = service.json(&format!("/collections/tracts/items/{}", geoid(0, 0)));
    assert!(one["properties"]["limited_english_spanish"].is_null());
    let page = service.get(&format!("/collections/tracts/items/{}?f=html", geoid(0, 0)));
    assert!(!page.text().contains("<td>1</td>"));
}

#[test]
fn every_resource_has_an_html_page() {
    let town = built();
    let service = Service::of(town.path());
    let tract = format!("/collections/tracts/items/{}", geoid(1, 1));
    for path in [
        "/",
        "/conformance",
        "/collections",
        "/collections/tracts",
        "/collections/gaps",
        "/collections/tracts/items",
        "/collections/sites/items?sortby=name",
        "/collections/areas/items",
        &tract,
        "/collections/tracts/schema",
        "/collections/sites/queryables",
        "/collections/areas/sortables",
        "/tiles",
        "/tiles/WebMercatorQuad",
        "/collections/tracts/tiles",
        "/collections/tracts/tiles/WebMercatorQuad",
        "/tileMatrixSets",
        "/tileMatrixSets/WebMercatorQuad",
    ] {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        let page = service.ask(path, &[("accept", browser)]);
        assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
        assert!(page.header("vary").contains("accept,"), "{path}");
        let text = page.text();
        assert!(text.contains("<html lang=\"en\" dir=\"ltr\">") && text.matches("<h1>").count() == 1, "{path}: {text}");
        assert!(!text.contains("<script") && !text.contains(" style="), "{path}");
        let program = service.get(path);
        assert!(program.header("content-type").contains("json"), "{path}");
        assert_ne!(program.header("etag"), page.header("etag"), "{path}");
        let again = service.ask(path, &[("if-none-match", program.header("etag"))]);
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
    }
    let page = service.get("/collections/tracts/items?f=html&limit=3&offset=3").text();
    assert!(page.contains("<path d=\"M") && page.contains("rel=\"next\"") && page.contains("rel=\"prev\""), "{page}");
    assert_eq!(page.matches("<path ").count(), 3);
    let area = service.get("/collections/areas/items/district-south%20west?f=html").text();
    assert!(area.contains("<h1>south west</h1>"), "{area}");
    let page = |layer: &str| service.get(&format!("/collections/{layer}/queryables?f=html")).text();
    assert!(page("tracts").contains("such as population &#62; 10") && !page("sites").contains("population"));
}

#[test]
fn the_overview_map_of_a_layer_covers_it_whatever_its_size() {
    let town = town();
    let ids: Vec<String> = (0..6_000).map(|id| id.to_string()).collect();
    let along = |place: u32| (0.05 * f64::from(place) / 6_000.0, 0.025);
    let sites: Vec<(&str, (f64, f64))> = (0..).map(along).zip(&ids).map(|(place, id)| (id.as_str(), place)).collect();
    write_sites(town.path(), "clinics.csv", &sites);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let page = Service::of(town.path()).get("/collections/sites?f=html").text();
    let drawn: Vec<f64> =
        page.split("<circle cx=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    assert!((2_000..=4_000).contains(&drawn.len()), "{}", drawn.len());
    assert!(drawn[0] < 12.0 && *drawn.last().unwrap() > 628.0, "{drawn:?}");
}

#[test]
fn tiles_of_a_collection_have_only_its_layer_and_row_before_column() {
    let town = built();
    let service = Service::of(town.path());
    let [whole, same] = ["/tiles/8/128/127.mvt", "/tiles/WebMercatorQuad/8/127/128"].map(|path| service.get(path));
    assert!(whole.status == 200 && whole.bytes == same.bytes);
    let own = service.get("/collections/tracts/tiles/WebMercatorQuad/8/127/128");
    assert_eq!((own.status, own.header("content-type")), (200, "application/vnd.mapbox-vector-tile"));
    let tile: geozero::mvt::Tile = geozero::mvt::Message::decode(own.bytes.as_slice()).unwrap();
    let all: geozero::mvt::Tile = geozero::mvt::Message::decode(whole.bytes.as_slice()).unwrap();
    assert_eq!(tile.layers.len(), 1);
    assert_eq!(Some(&tile.layers[0]), all.layers.iter().find(|layer| layer.name == "tracts"));
    assert_eq!(service.get("/collections/tracts/tiles/WebMercatorQuad/8/128/255").status, 204);
    let set = service.json("/collections/tracts/tiles/WebMercatorQuad");
    let template = set["links"].as_array().unwrap().iter().find(|link| link["rel"] == "item").unwrap();
    let href = template["href"].as_str().unwrap();
    let path = href.replace("{tileMatrix}", "8").replace("{tileRow}", "127").replace("{tileCol}", "128");
    assert_eq!(service.get(path.strip_prefix(&service.base).unwrap()).bytes, own.bytes);
    let limits = set["tileMatrixSetLimits"].as_array().unwrap().iter().find(|one| one["tileMatrix"] == "8").unwrap();
    assert_eq!((&limits["minTileRow"], &limits["maxTileCol"]), (&127.into(), &128.into()));
    for (path, status) in [
        ("/collections/gaps/tiles", 404),
        ("/tiles/WorldCRS84Quad", 404),
        ("/tileMatrixSets/x", 404),
        ("/tiles/WebMercatorQuad/3/8/0", 404),
        ("/tiles/WebMercatorQuad/3/-1/0", 400),
        ("/collections/tracts/tiles/WebMercatorQuad/99/0/0", 404),
        ("/tiles/WebMercatorQuad/3/1/1?x=1", 400),
    ] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (status, "application/problem+json"), "{path}");
    }
}
