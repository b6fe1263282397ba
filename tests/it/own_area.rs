//! Areas that readers put together from areas, tracts and outlines.

use std::fs;

use serde_json::Value;

use crate::program::{error_line, succeed};
use crate::service::Service;
use crate::town::{extend, geoid, people, squares, town};

/// The town with two districts, of whole tracts and with a border through tracts, and its service.
fn districts() -> (tempfile::TempDir, Service) {
    let town = town();
    let boxes = [("w".to_owned(), [0.0, 0.0, 0.02, 0.05]), ("e".to_owned(), [0.02, 0.0, 0.045, 0.05])];
    fs::write(town.path().join("districts.geojson"), squares("name", boxes.into_iter())).unwrap();
    let areas = "[[areas]]\nkind = \"district\"\nlabel = \"District\"\npath = \"districts.geojson\"\nid = \"name\"\nname = \"name\"";
    extend(town.path(), areas);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    (town, service)
}

fn number(row: &Value, column: &str) -> f64 {
    row["columns"][column][0].as_f64().unwrap_or_else(|| panic!("{column} in {row}"))
}

#[test]
fn whole_tracts_are_summed_as_they_are_published() {
    let (_town, service) = districts();
    let id = format!("district-w~{}~{}", geoid(3, 1), geoid(4, 4));
    let row = service.json(&format!("/tables/areas.json?id={id}"));
    let inside: u32 = (0..5).flat_map(|y| [people(0, y), people(1, y)]).sum::<u32>() + people(3, 1) + people(4, 4);
    assert_eq!(number(&row, "population"), f64::from(inside), "not rounded");
    assert!((number(&row, "population_moe") - 1200_f64.sqrt()).abs() < 0.1, "twelve margins of 10");
    let tracts = service.json("/tables/tracts.json");
    let (ids, without) = (&tracts["columns"]["geoid"], &tracts["columns"]["clinic_near_without"]);
    let is_inside = |id: &str| {
        [geoid(3, 1), geoid(4, 4)].iter().any(|own| own == id) || ["00", "01"].iter().any(|end| id.ends_with(end))
    };
    let rows = ids.as_array().unwrap().iter().zip(without.as_array().unwrap());
    let sum: f64 = rows.filter(|(id, _)| is_inside(id.as_str().unwrap())).map(|(_, cell)| cell.as_f64().unwrap()).sum();
    assert!((number(&row, "clinic_near_without") - sum).abs() < 0.5, "{sum}");
    assert_eq!((&row["columns"]["id"][0], &row["columns"]["kind"][0]), (&id.as_str().into(), &"own".into()));
    // One tract is an area of its own, and a tract that an area contains counts once.
    let one = service.json(&format!("/tables/areas.json?id={}", geoid(2, 2)));
    assert_eq!(number(&one, "population"), f64::from(people(2, 2)));
    let twice = service.json(&format!("/tables/areas.json?id=district-w~{}", geoid(1, 1)));
    let west = service.json("/tables/areas.json?id=district-w");
    assert_eq!(number(&twice, "population"), number(&west, "population"));
}

#[test]
fn a_border_through_tracts_divides_them_by_ground() {
    let (_town, service) = districts();
    // Two districts share a border: their union has no line along it. The last column lies in it by half.
    let row = service.json("/tables/areas.json?id=district-w~district-e");
    let sum: f64 =
        (0..5).flat_map(|y| (0..5).map(move |x| f64::from(people(x, y)) * if x == 4 { 0.5 } else { 1.0 })).sum();
    assert!((number(&row, "population") - sum).abs() <= 5.0, "to tens: {row}");
    assert_eq!(number(&row, "population") % 10.0, 0.0);
}

#[test]
fn an_own_area_has_a_report_and_a_brief_with_its_name() {
    let (town, service) = districts();
    let id = format!("name.West%20and%20more~district-w~{}", geoid(3, 1));
    let report = service.json(&format!("/areas/{id}/report.json"));
    assert_eq!((&report["area"]["name"], &report["area"]["kind_label"]), (&"West and more".into(), &"Own area".into()));
    assert_eq!(report["area"]["tracts_whole"], 11);
    let method =
        |report: &Value| format!("{} {}", report["method"][0].as_str().unwrap(), report["method"][1].as_str().unwrap());
    insta::assert_snapshot!(method(&report), @"This area was put together from w and Tract 1.03, and is not stored. Its numbers are sums of the published numbers of its tracts, all of which lie in it entirely. Numbers that are withheld in a tract are left out of sums: such a number is about the other tracts only, and is not a share of the whole.");
    let brief = service.get(&format!("/areas/{id}/brief.html"));
    assert_eq!(brief.status, 200);
    assert!(brief.text().contains("West and more"));
    // Without a name it is called after its members.
    let unnamed = service.json("/areas/district-w~district-e/report.json");
    assert_eq!(unnamed["area"]["name"], "w and e");
    assert!(method(&unnamed).contains("by the share of the tract's ground"), "{unnamed}");
    succeed(town.path(), &["report", "atlas", "--area", "district-w~district-e", "-o", "own.json"]);
    assert_eq!(
        fs::read_to_string(town.path().join("own.json")).unwrap(),
        service.get("/areas/district-w~district-e/report.json").text()
    );
    assert!(
        error_line(town.path(), &["report", "atlas", "--area", "district-w~nowhere", "-o", "own.json"])
            .contains("`nowhere`")
    );
}

#[test]
fn an_outline_is_a_member_too_and_is_kept_nowhere() {
    let (_town, service) = districts();
    // The lower half of the third row: half of the 2^10 to 2^14 people.
    let outline = "outline.AKAfkE4AAOgHj04A";
    let answer = service.get(&format!("/areas/{outline}/report.json"));
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{}", answer.text());
    assert_eq!(answer.json()["people"][0]["count"]["value"], 15_870.0, "31,744 / 2 to tens");
    let drawn = r#"{"type":"Polygon","coordinates":[[[0,0.02],[0.05,0.02],[0.05,0.025],[0,0.025],[0,0.02]]]}"#;
    let drawn = service.post_text("/areas/report", "", drawn).json();
    assert_eq!((&answer.json()["people"], &answer.json()["gaps"]), (&drawn["people"], &drawn["gaps"]));
    for (address, status) in [
        (format!("/tables/areas.json?id={outline}~district-w"), 200),
        (format!("/export/areas.geojson?area={outline}~district-w"), 200),
    ] {
        let answer = service.get(&address);
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (status, "no-store"),
            "{address}: {}",
            answer.text()
        );
    }
}

#[test]
fn an_id_that_names_no_area_is_refused_with_its_reason() {
    let (_town, service) = districts();
    let many = vec![geoid(0, 0); 501].join("~");
    let long = format!("name.{}~district-w", "a".repeat(81));
    for (id, status, detail) in [
        ("district-x", 404, "there is no area `district-x`"),
        ("district-w~district-x", 404, "`district-x` is no area or tract of this atlas"),
        ("district-w~outline.!!", 400, "`outline.!!` is not an outline that this program encoded"),
        ("outline.AAAA", 400, "is not an outline that this program encoded"),
        (many.as_str(), 400, "at most 500 areas and tracts; this has 501"),
        (long.as_str(), 400, "is not a name of at most 80 characters on one line"),
        ("name.nothing~", 422, "no part of the area lies within the tracts"),
    ] {
        for address in [format!("/areas/{id}/report.json"), format!("/export/tracts.csv?area={id}")] {
            let answer = service.get(&address);
            assert_eq!(answer.status, status, "{address}: {}", answer.text());
            assert!(answer.json()["detail"].as_str().unwrap().contains(detail), "{}", answer.text());
        }
    }
}

#[test]
fn an_export_can_be_of_what_lies_in_an_area() {
    let (_town, service) = districts();
    let lines = |address: &str| {
        let answer = service.get(address);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text().lines().count() - 1
    };
    assert_eq!(lines("/export/tracts.csv?area=district-w"), 10);
    assert_eq!(lines("/export/tracts.csv?area=district-w~district-e"), 25);
    assert_eq!(lines(&format!("/export/tracts.csv?area={}~{}&properties=geoid", geoid(0, 0), geoid(4, 4))), 2);
    assert_eq!(lines("/export/gaps.csv?area=district-w"), 10);
    assert_eq!(lines("/export/sites.csv?area=district-w"), 0);
    assert_eq!(lines("/export/sites.csv?area=district-e"), 1);
    assert_eq!(lines("/export/areas.csv?area=district-e"), 1);
    let own = service.json("/export/areas.geojson?area=district-w~district-e");
    assert_eq!(own["features"].as_array().unwrap().len(), 1);
    assert_eq!(own["features"][0]["properties"]["id"], "district-w~district-e");
    assert_eq!(service.get("/export/tracts.csv?area=district-w&area=district-e").status, 400);
}

#[test]
fn places_side_by_side_are_tested_unless_they_share_people() {
    let (_town, service) = districts();
    let compared = |places: &[&str]| {
        let query = places.iter().map(|place| format!("place={place}")).collect::<Vec<_>>().join("&");
        service.json(&format!("/compare.json?{query}"))
    };
    let result = |answer: &Value, to: &str| -> Vec<String> {
        let columns = answer["columns"].as_array().unwrap();
        let column = columns.iter().find(|column| column["column"] == "clinic_near_within").unwrap();
        column[to].as_array().unwrap().iter().map(|cell| cell.as_str().unwrap_or("-").to_owned()).collect()
    };
    // The clinic is at the center of the town: within 1,200 m of it are the tract around it and its four neighbours.
    let (center, corner) = (geoid(2, 2), geoid(0, 4));
    let answer = compared(&[&center, &corner, &geoid(2, 3)]);
    assert_eq!(answer["places"], serde_json::json!([center, corner, geoid(2, 3)]));
    assert_eq!(result(&answer, "to_first"), ["-", "lower", "not_clear"]);
    assert_eq!(result(&answer, "to_region"), ["higher", "lower", "higher"]);
    // A tract lies in its district, and the other way round; two areas that share a tract are not tested.
    assert_eq!(result(&compared(&["district-w", &corner]), "to_first"), ["-", "lower"]);
    assert_eq!(result(&compared(&[&corner, "district-w"]), "to_first"), ["-", "higher"]);
    let both = |other: u32| format!("{}~{}", geoid(1, 2), geoid(other, 2));
    let shared = compared(&[&both(0), &both(2)]);
    assert_eq!(result(&shared, "to_first"), ["-", "unknown"]);
    assert_eq!(shared["overlaps_first"], serde_json::json!([false, true]));
    // Of the west, one tract of ten is near the clinic; of the east four. The first rank has the largest share without.
    let ranked = compared(&["district-e", "district-w", &corner, "district-w~district-e"]);
    let columns = ranked["columns"].as_array().unwrap();
    let within = columns.iter().find(|column| column["column"] == "clinic_near_within").unwrap();
    let rank = |rank: u32| serde_json::json!({ "rank": rank, "from": rank, "to": rank, "of": 2 });
    assert_eq!(within["ranks"], serde_json::json!([rank(2), rank(1), null, null]));
    assert_eq!(service.get("/compare.json?place=nowhere").status, 404);
    assert_eq!(service.get("/compare.json?place=region").status, 400);
    assert_eq!(
        service.get(&format!("/compare.json?{}", "place=district-w&".repeat(5).trim_end_matches('&'))).status,
        400
    );
}

/// The same sums by GeoPandas, from what is exported.
#[test]
fn numbers_of_own_areas_are_those_of_another_program() {
    let (town, service) = districts();
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let (tract, other) = (geoid(3, 1), geoid(4, 4));
    let ids =
        ["district-w~district-e", &format!("district-e~{tract}"), &format!("{tract}~{other}"), "district-e~district-e"];
    let own: serde_json::Map<String, Value> = ids
        .iter()
        .map(|id| {
            let answer = service.json(&format!("/export/areas.geojson?area={id}"));
            ((*id).to_owned(), answer["features"][0]["properties"].clone())
        })
        .collect();
    for (file, content) in [
        ("t.geojson", service.get("/export/tracts.geojson").text()),
        ("a.geojson", service.get("/export/areas.geojson").text()),
        ("own.json", Value::Object(own).to_string()),
    ] {
        fs::write(town.path().join(file), content).unwrap();
    }
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/own_areas.py");
    let command = std::process::Command::new(&python)
        .arg(script)
        .args(["t.geojson", "a.geojson", "own.json"])
        .current_dir(town.path())
        .output();
    let Ok(output) = command else { return eprintln!("skipped: there is no {python}") };
    let told = String::from_utf8_lossy(&output.stderr);
    if told.contains("ModuleNotFoundError") {
        return eprintln!("skipped: {python} has no GeoPandas (`make test` installs it)");
    }
    assert!(output.status.success(), "{}{told}", String::from_utf8_lossy(&output.stdout));
}
