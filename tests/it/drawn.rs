//! Reports about drawn areas.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::program::{error_line, gapatlas, succeed};
use crate::service::Service;
use crate::town::{squares, town, write_people};
use crate::withheld::write_languages;

fn polygon([west, south, east, north]: [f64; 4]) -> String {
    format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"#
    )
}

#[test]
fn a_drawn_area_has_rounded_sums_of_its_tracts_and_is_not_stored() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    // The lower half of the third row: half of the 2^10 to 2^14 people.
    let outline = polygon([0.0, 0.02, 0.05, 0.025]);
    let answer = service.post_text("/areas/report", "*/*", &outline);
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    let report = answer.json();
    assert_eq!(report["area"]["kind_label"], "An area that was drawn");
    assert_eq!(report["people"][0]["count"]["value"], 15_870.0, "31,744 / 2 to tens");
    // All but the tract at the center, with 4,096 people, are more than 1,200 m from the clinic or not, as in their own
    // rows.
    let table = service.json("/tables/tracts.json");
    let without = table["columns"]["clinic_near_without"].as_array().unwrap();
    let half: f64 = without[10..15].iter().map(|cell| cell.as_f64().unwrap() / 2.0).sum();
    let told = report["gaps"][0]["without"]["value"].as_f64().unwrap();
    assert!((told - half).abs() <= 5.0, "{told} and {half}");
    // The share within reach is a weighted mean of tracts: the margin of each counts by how far its share is from the
    // mean.
    let column = |name: &str| -> Vec<f64> {
        table["columns"][name].as_array().unwrap()[10..15].iter().map(|cell| cell.as_f64().unwrap()).collect()
    };
    let (people, moes, beyond) = (column("population"), column("population_moe"), column("clinic_near_without"));
    let all: f64 = people.iter().sum();
    let share = beyond.iter().sum::<f64>() / all;
    let moved = (0..5).map(|tract| ((beyond[tract] / people[tract] - share) * moes[tract] / all).powi(2));
    let told = report["gaps"][0]["share_without"]["moe"].as_f64().unwrap();
    assert!(told > 0.0 && (told - moved.sum::<f64>().sqrt()).abs() <= 5.1e-5, "{told}");
    assert!(report["method"][0].as_str().unwrap().starts_with("This area was drawn"));
    assert!(report["gaps"][0]["comparison"].is_string(), "beside the region");

    let again = service.post_text("/areas/report?format=json", "text/html", &outline);
    assert!(again.bytes == answer.bytes, "the same area has the same numbers");
    let page = service.post_text("/areas/report", "text/html,*/*", &outline);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.text().contains("An area that was drawn"));
    assert!(service.post_text("/areas/report?format=csv", "", &outline).text().starts_with("study,area,"));
    fs::write(town.path().join("own.geojson"), &outline).unwrap();
    succeed(town.path(), &["report", "atlas", "--polygon", "own.geojson", "-o", "own.json"]);
    assert!(fs::read(town.path().join("own.json")).unwrap() == answer.bytes);
}

#[test]
fn a_withheld_tract_is_in_no_drawn_sum() {
    let town = town();
    write_languages(town.path());
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let table = service.json("/tables/tracts.json");
    let report = |bounds| service.post_text("/areas/report", "", &polygon(bounds)).json();
    // Nine tracts with the withheld one at the center; and the same without it, in two disjoint parts.
    let nine = report([0.0, 0.0, 0.03, 0.03]);
    let inside = [0, 1, 2, 5, 6, 7, 10, 11, 12];
    let shown = |column: &str| -> Vec<f64> {
        let cells = table["columns"][column].as_array().unwrap();
        inside.iter().filter_map(|row: &usize| cells[*row].as_f64()).collect()
    };
    let arabic = shown("limited_english_arabic");
    assert!(arabic.len() < 9);
    let people = nine["people"].as_array().unwrap();
    let find = |id: &str| people.iter().find(|people| people["id"] == id).unwrap();
    let told = find("limited_english_arabic");
    assert!((told["count"]["value"].as_f64().unwrap() - arabic.iter().sum::<f64>()).abs() <= 5.0, "{told}");
    assert_eq!(told["share"]["state"], "no_data");
    let here: Vec<&str> = nine["doubts"]["here"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let sentence = format!("withheld for privacy in {} of 9 tracts; the number is of the others.", 9 - arabic.len());
    assert!(here.iter().any(|told| told.ends_with(&sentence) && told.contains("Arabic")), "{here:?}");
    // Inside the withheld tract alone there is no number.
    let inside = report([0.011, 0.011, 0.019, 0.019]);
    assert!(!inside.to_string().contains("46.7") && !inside.to_string().contains("41.2"));
    let people = inside["people"].as_array().unwrap();
    let told = people.iter().find(|people| people["id"] == "limited_english_arabic").unwrap();
    assert_eq!(told["count"]["state"], "withheld");
}

/// Tracts without a number do not void the sum: it is reported with the share that it covers.
#[test]
fn a_drawn_sum_over_tracts_without_a_number_is_one_over_the_others() {
    let town = town();
    write_people(town.path(), |column, row| (column, row) != (1, 2));
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    // The lower half of the third row, where one of five tracts has no number: half of the 2^10 to 2^14 people minus
    // 2^11.
    let outline = polygon([0.0, 0.02, 0.05, 0.025]);
    let report = service.post_text("/areas/report", "", &outline).json();
    let people = &report["people"][0];
    assert_eq!((&people["count"]["value"], &people["known"]), (&14_850.0.into(), &0.8.into()), "{people}");
    let gap = &report["gaps"][0];
    assert_eq!((&gap["concerned"]["value"], &gap["known"]), (&14_850.0.into(), &0.8.into()), "{gap}");
    let without = gap["without"]["value"].as_f64().unwrap();
    assert!(0.0 < without && without < 14_850.0, "{gap}");
    assert_eq!(gap["comparison"], "unknown", "{gap}");
    let page = service.post_text("/areas/report", "text/html", &outline).text();
    assert!(page.contains("This is about the 80.0\u{a0}% of the area where the number of people concerned is known."));
    // In other rows all numbers are known.
    let whole = service.post_text("/areas/report", "", &polygon([0.0, 0.03, 0.05, 0.045])).json();
    assert_eq!((&whole["people"][0]["known"], &whole["gaps"][0]["known"]), (&1.0.into(), &1.0.into()));
    // Without any known number there is no sum.
    let none = service.post_text("/areas/report", "", &polygon([0.011, 0.021, 0.019, 0.029]));
    assert_eq!(none.status, 422, "{}", none.text());
}

#[test]
fn an_area_that_is_too_small_outside_or_invalid_is_refused_with_a_reason() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let many = (0..6000).map(|corner| format!("[{},{}]", f64::from(corner) * 1e-6, corner % 2)).collect::<Vec<_>>();
    let many = format!(r#"{{"type":"Polygon","coordinates":[[{},[0,0]]]}}"#, many.join(","));
    let bow_tie = r#"{"type":"Polygon","coordinates":[[[0,0],[0.05,0.05],[0.05,0],[0,0.05],[0,0]]]}"#;
    for (text, status, detail) in [
        (
            polygon([0.001, 0.001, 0.009, 0.009]),
            422,
            "the area is too small: it must have parts of at least 3 tracts, or 1,000 people, or be made of whole tracts",
        ),
        (polygon([5.0, 5.0, 5.1, 5.1]), 422, "no part of the area lies within the tracts of the study"),
        (polygon([0.0, 0.0, 200.0, 1.0]), 400, "the corner 200, 0 is not a longitude and latitude in degrees"),
        (bow_tie.to_owned(), 422, "the outline is not a valid area: "),
        (r#"{"type":"Point","coordinates":[0,0]}"#.to_owned(), 400, "a drawn area is one Polygon or MultiPolygon"),
        (r#"{"type":"FeatureCollection","features":[]}"#.to_owned(), 400, "a drawn area is one Polygon"),
        ("WARD 1".to_owned(), 400, "not GeoJSON: "),
        (many, 413, "the outline has 6001 corners; at most 5000 are accepted"),
        (" ".repeat((1 << 20) + 1), 413, "an outline may have at most 1048576 bytes"),
    ] {
        let answer = service.post_text("/areas/report", "", &text);
        assert_eq!(answer.status, status, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let told = answer.json()["detail"].as_str().unwrap().to_owned();
        assert!(told.starts_with(detail), "{told}");
    }
    let outline = polygon([0.0, 0.02, 0.05, 0.025]);
    assert_eq!(service.post_text("/areas/report?format=doc", "", &outline).status, 400);
    assert_eq!(service.post_text("/areas/report?colour=red", "", &outline).status, 400);
    assert_eq!(service.get("/areas/report").status, 404);
    fs::write(town.path().join("own.geojson"), polygon([5.0, 5.0, 5.1, 5.1])).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["report", "atlas", "--polygon", "own.geojson", "-o", "own.json"]),
        @"gapatlas: own.geojson: no part of the area lies within the tracts of the study"
    );
}

#[test]
fn a_refusal_before_the_body_has_arrived_closes_the_connection() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let answer = service.sent("POST /areas/report?colour=red HTTP/1.1\r\nhost: x\r\ncontent-length: 20\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
}

/// Converts a layer. `false` without `ogr2ogr`.
fn converted(folder: &Path, arguments: &[&str]) -> bool {
    let Ok(output) = Command::new("ogr2ogr").current_dir(folder).args(arguments).output() else {
        eprintln!("skipped: ogr2ogr is not installed");
        return false;
    };
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    true
}

#[test]
fn an_own_area_is_a_row_of_any_layer_in_any_coordinate_reference_system() {
    let town = town();
    let path = town.path();
    succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    fs::write(path.join("own.geojson"), polygon([0.0, 0.02, 0.05, 0.026])).unwrap();
    let parts = [("Lower", [0.0, 0.02, 0.05, 0.026]), ("Upper's", [0.0, 0.03, 0.05, 0.036])];
    fs::write(
        path.join("parts.geojson"),
        squares("name", parts.map(|(name, part)| (name.to_owned(), part)).into_iter()),
    )
    .unwrap();
    let report = |arguments: &[&str]| {
        let all = [&["report", "atlas", "-o", "own.json", "--polygon"], arguments].concat();
        succeed(path, &all);
        fs::read_to_string(path.join("own.json")).unwrap()
    };
    let own = report(&["own.geojson"]);
    let lower = "name = 'Lower'";
    assert_eq!(report(&["parts.geojson", "--where", lower]), own);
    assert_ne!(report(&["parts.geojson", "--where", "name <> 'Lower'"]), own);
    // UTM zone 31, in which longitude 0 is in the far west, and the projection of web maps.
    if !converted(path, &["own.shp", "own.geojson", "-t_srs", "EPSG:32631"]) {
        return;
    }
    assert_eq!(report(&["own.shp"]), own);
    assert!(converted(path, &["own.shp.zip", "own.geojson", "-t_srs", "EPSG:32631"]));
    assert_eq!(report(&["own.shp.zip"]), own);
    assert!(converted(path, &["parts.gpkg", "parts.geojson", "-t_srs", "EPSG:3857", "-nln", "parts"]));
    assert_eq!(report(&["parts.gpkg", "--where", lower]), own);
    assert!(converted(path, &["parts.gpkg", "own.geojson", "-update", "-nln", "own"]));
    assert_eq!(report(&["parts.gpkg", "--layer", "own"]), own);
    assert_eq!(report(&["parts.gpkg", "--layer", "parts", "--where", lower]), own);
    let refused = |arguments: &[&str]| {
        let all = [&["report", "atlas", "-o", "own.json", "--polygon"], arguments].concat();
        error_line(path, &all)
    };
    insta::assert_snapshot!(refused(&["parts.gpkg"]), @"gapatlas: parts.gpkg: has several layers; it has the layers `parts`, `own`: name one with `--layer NAME`");
    insta::assert_snapshot!(refused(&["parts.gpkg", "--layer", "parts"]), @r#"gapatlas: parts.gpkg: has 2 rows, and a report is about one outline; choose one with `--where`, as in "name = 'Lower'"; its columns are `name`"#);
    insta::assert_snapshot!(refused(&["parts.geojson", "--where", "name <> ''"]), @"gapatlas: parts.geojson: has 2 rows for which `--where` is true, and a report is about one outline; say more, or unite them before");
    insta::assert_snapshot!(refused(&["parts.geojson", "--where", "name = 'lower'"]), @r#"gapatlas: parts.geojson: `--where "name = 'lower'"` is true for none of its 2 rows; compare it with the cells of the file: texts stand in single quotes and are compared letter by letter, so that '031' is not '31'"#);
    insta::assert_snapshot!(refused(&["parts.geojson", "--where", "nam = 'Lower'"]), @"gapatlas: parts.geojson: has no column `nam` (did you mean `name`?); its columns are `name`");
    insta::assert_snapshot!(refused(&["parts.geojson", "--where", "name ="]), @r#"gapatlas: `--where` is no condition: at character 7: a name, number, text, function or `(` expected, found the end. Write columns and values in CQL2, texts in single quotes, as in "COUNTYFP = '031' AND ALAND > 0""#);
    insta::assert_snapshot!(refused(&["clinics.csv"]), @"gapatlas: clinics.csv: has no geometry; name a layer of polygons");
    insta::assert_snapshot!(refused(&["nowhere.shp"]), @"gapatlas: nowhere.shp: cannot be read: No such file or directory (os error 2)");
    // What would choose a polygon is not passed over beside a planning area.
    let output = gapatlas(path, &["report", "atlas", "--area", "region", "--where", lower, "-o", "own.json"]);
    assert_eq!(output.status.code(), Some(2));
    // Without its .prj file a shapefile does not say its coordinate reference system.
    fs::remove_file(path.join("own.prj")).unwrap();
    insta::assert_snapshot!(refused(&["own.shp"]), @"gapatlas: own.shp: does not say its coordinate reference system; name it with `--crs EPSG:…`");
    assert_eq!(report(&["own.shp", "--crs", "EPSG:32631"]), own);
    let wrong = refused(&["own.shp", "--crs", "EPSG:4326"]);
    assert!(wrong.contains("name the layer's own coordinate reference system with `--crs EPSG:…`"), "{wrong}");
    assert!(converted(path, &["degrees.shp", "own.geojson"]));
    fs::remove_file(path.join("degrees.prj")).unwrap();
    assert_eq!(report(&["degrees.shp"]), own);
}
