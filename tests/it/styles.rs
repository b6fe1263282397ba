//! Styles for browsers and QGIS, checked with their readers. `web/tests/styles.spec.ts` shows that `MapLibre` draws
//! them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::succeed;
use crate::service::Service;

const LOOKS: [&str; 4] = ["light", "dark", "high-contrast", "print"];

fn sample(tracts: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "region", "--tracts", tracts]);
    succeed(folder.path(), &["build", "region/gapatlas.toml", "-o", "atlas"]);
    folder
}

fn colors(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.starts_with('#') => {
            found.insert(text.clone());
        }
        Value::Array(parts) => parts.iter().for_each(|part| colors(part, found)),
        _ => {}
    }
}

#[test]
fn every_style_draws_the_classes_of_the_atlas_and_has_no_placeholder_left() {
    let folder = sample("60");
    let service = Service::of(folder.path());
    let atlas = service.json("/atlas.json");
    for standard in atlas["standards"].as_array().unwrap() {
        let id = standard["id"].as_str().unwrap();
        let bivariate = std::iter::once(&standard["bivariate"]).filter(|map| !map.is_null());
        for map in standard["measures"].as_array().unwrap().iter().chain(bivariate) {
            let show = map["id"].as_str().unwrap();
            for look in LOOKS {
                let answer = service.get(&format!("/styles/{look}.json?standard={id}&show={show}"));
                let (text, style) = (answer.text(), answer.json());
                assert!(!text.contains("\"@") && !text.contains("{base}"), "{look} {id} {show}");
                let layers = style["layers"].as_array().unwrap();
                let fill = &layers.iter().find(|layer| layer["id"] == "tracts").unwrap()["paint"]["fill-color"];
                let mut drawn = BTreeSet::new();
                colors(fill, &mut drawn);
                let mut told = BTreeSet::new();
                match map["classes"].as_array() {
                    Some(classes) => classes.iter().for_each(|class| colors(&class["colors"][look], &mut told)),
                    None => colors(&map["colors"][look], &mut told),
                }
                assert!(told.len() >= 2 && told.is_subset(&drawn), "{look} {id} {show}: {told:?} {drawn:?}");
                assert_eq!(style["metadata"]["gapatlas:map"]["id"], show);
                let sprite = service.json(&format!("/sprites/{look}.json"));
                for layer in layers {
                    if let Some(pattern) = layer["paint"]["fill-pattern"].as_str() {
                        assert!(sprite[pattern].is_object(), "{pattern}");
                    }
                }
                for theme in atlas["themes"].as_array().unwrap() {
                    assert!(sprite[format!("site:{}", theme["id"].as_str().unwrap())].is_object(), "{theme}");
                }
            }
        }
    }
}

#[test]
fn a_style_shows_the_share_or_the_count_of_an_indicator_and_no_sites() {
    let folder = sample("60");
    let service = Service::of(folder.path());
    let atlas = service.json("/atlas.json");
    let mapped =
        atlas["indicators"].as_array().unwrap().iter().filter(|one| !one["maps"].as_array().unwrap().is_empty());
    let mut shares = 0;
    for indicator in mapped {
        let id = indicator["id"].as_str().unwrap();
        let first = service.json(&format!("/styles/light.json?indicator={id}"));
        assert_eq!(first["metadata"]["gapatlas:map"]["id"], indicator["maps"][0]["id"], "{id}");
        for map in indicator["maps"].as_array().unwrap() {
            let show = map["id"].as_str().unwrap();
            shares += usize::from(show == "share");
            let style = service.json(&format!("/styles/dark.json?indicator={id}&show={show}"));
            let told: Vec<Value> = style["metadata"]["gapatlas:map"]["classes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|class| json!({ "upto": class["upto"], "label": class["label"] }))
                .collect();
            assert_eq!(&json!(told), &map["classes"], "{id} {show}");
            let mut drawn = BTreeSet::new();
            let layer = |id: &str| style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == id).unwrap();
            colors(&layer("tracts")["paint"]["fill-color"], &mut drawn);
            let ramp = atlas["indicator_colors"]["dark"].as_array().unwrap();
            assert!(ramp[..told.len()].iter().all(|color| drawn.contains(color.as_str().unwrap())), "{id} {show}");
            assert_eq!(layer("sites")["filter"], json!(["all", ["==", ["geometry-type"], "Point"], false]));
        }
    }
    assert!(shares > 3, "{shares}");
    for (query, reason) in [
        ("indicator=no_vehicle&show=without", "the indicator no_vehicle has no map of `without`; it has share, count"),
        ("indicator=nobody", "there is no `nobody`"),
        ("indicator=no_vehicle&standard=clinic-1-mile", "not of both"),
    ] {
        let answer = service.get(&format!("/styles/light.json?{query}"));
        assert_eq!(answer.status, 400, "{query}");
        assert!(answer.text().contains(reason), "{query}: {}", answer.text());
    }
}

#[test]
fn a_missing_style_is_a_problem_with_a_reason() {
    let folder = sample("60");
    let service = Service::of(folder.path());
    for (path, status, reason) in [
        (
            "/styles/grey.json",
            404,
            "there is no style `grey.json`; there are light.json, dark.json, high-contrast.json, print.json, tracts.qml, gaps.qml, sites.qml, areas.qml",
        ),
        (
            "/styles/light.json?standard=none",
            400,
            "`standard`: there is no `none`; there are clinic-1-mile, clinic-usable, clinic-30-min-spanish, legal-3-miles, park-half-mile, transit-quarter-mile, clinic-30-min-bus, park-10-min-walk, \
             no-stop-no-clinic, stop-or-clinic-missing",
        ),
        (
            "/styles/light.json?show=all",
            400,
            "`show`: the standard clinic-1-mile has no map of `all`; it has without, within, nearest, difference, bivariate",
        ),
        (
            "/styles/tracts.qml?show=without",
            400,
            "styles for QGIS have no parameters: that of the gaps has every standard",
        ),
        (
            "/sprites/light@3x.png",
            404,
            "there is no `light@3x.png`; there is {light|dark|high-contrast|print}.{json|png}, and each with @2x before the dot",
        ),
        (
            "/fonts/Noto%20Sans%20Regular/1536-1791.pbf",
            404,
            "Noto Sans Regular has no characters from 1536 on; MapLibre draws them with a font of the reader's device",
        ),
        (
            "/styles/light.json?standard=clinic-usable&show=nearest",
            400,
            "`show`: the standard clinic-usable has no map of `nearest`; it has without, within, bivariate",
        ),
        (
            "/styles/light.json?by=ward",
            400,
            "`by`: the map `without` has no planning areas of the kind `ward`; it has neighbourhood",
        ),
        ("/styles/light.json?by=neighbourhood&show=bivariate", 400, "`by`: the map `bivariate` is of tracts only"),
    ] {
        let problem = service.get(path).json();
        assert_eq!((problem["status"].as_u64(), problem["detail"].as_str()), (Some(status), Some(reason)), "{path}");
    }
}

#[test]
fn a_style_shows_the_numbers_of_planning_areas_in_classes_of_their_own() {
    let folder = sample("60");
    let service = Service::of(folder.path());
    let layer = |style: &Value, id: &str| {
        style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == id).cloned().unwrap_or_default()
    };
    assert_eq!(layer(&service.json("/styles/light.json"), "areas")["filter"], false);
    let style = service.json("/styles/light.json?by=neighbourhood");
    for id in ["tracts", "tract-casing", "tract-outlines", "no-data", "not-known", "withheld", "low"] {
        assert!([json!(false), Value::Null].contains(&layer(&style, id)["filter"]), "{id}");
    }
    assert_eq!(layer(&style, "areas")["filter"], json!(["all", ["==", ["get", "kind"], "neighbourhood"], true]));
    let fill = layer(&style, "areas")["paint"]["fill-color"].to_string();
    let classes = style["metadata"]["gapatlas:map"]["areas"][0]["classes"].as_array().unwrap().clone();
    assert!(classes.len() > 2 && classes.iter().all(|class| fill.contains(class["color"].as_str().unwrap())), "{fill}");
    let columns = "/tables/areas.json?columns=kind,clinic_1_mile_without";
    let table = service.json(columns);
    let column = |name: &str| table["columns"][name].as_array().unwrap().clone();
    let counts: Vec<f64> = column("kind")
        .iter()
        .zip(column("clinic_1_mile_without"))
        .filter(|(kind, _)| *kind == "neighbourhood")
        .map(|(_, count)| count.as_f64().unwrap())
        .collect();
    // No area is in the class of another: each class that has an end divides the areas.
    for end in classes.iter().filter_map(|class| class["upto"].as_f64()).filter(|end| *end > 0.0) {
        assert!(
            counts.iter().any(|count| *count <= end) && counts.iter().any(|count| *count > end),
            "{end} {counts:?}"
        );
    }
}

/// The layers in QGIS: label, colour, kinds of symbol layers, features, visibility; the rendered colours come last.
fn in_qgis(source: &str, folder: &Path) -> Option<Vec<Vec<String>>> {
    // Debian's QGIS needs Debian's Python, even if another one is installed.
    let python = "/usr/bin/python3";
    let has_it = Command::new(python).args(["-c", "import qgis.core"]).output();
    if !has_it.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: QGIS is not installed (Debian's python3-qgis)");
        return None;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crosscheck/style_in_qgis.py");
    let output = Command::new(python)
        .args([script, source, "layer.png"])
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_RUNTIME_DIR", folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{source}: {said}{}", String::from_utf8_lossy(&output.stderr));
    Some(said.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

fn column(rows: &[Vec<String>], place: usize) -> Vec<&str> {
    rows.iter().map(|row| row[place].as_str()).collect()
}

#[test]
fn tracts_open_in_qgis_with_the_classes_and_colours_of_the_map() {
    let folder = sample("60");
    for file in ["tracts.gpkg", "other.fgb", "third.geojson", "fourth.shp"] {
        succeed(folder.path(), &["export", "atlas", "--layer", "tracts", "-o", file]);
    }
    let service = Service::of(folder.path());
    let atlas = service.json("/atlas.json");
    let classes = atlas["standards"][0]["measures"][0]["classes"].as_array().unwrap();
    let labels: Vec<&str> = classes.iter().map(|class| class["label"].as_str().unwrap()).collect();
    let fills: Vec<&str> = classes.iter().map(|class| class["color"].as_str().unwrap()).collect();
    for source in ["tracts.gpkg|layername=tracts", "other.fgb", "third.geojson", "fourth.shp"] {
        let Some(mut said) = in_qgis(source, folder.path()) else { return };
        let seen = said.pop().unwrap();
        assert_eq!(said.remove(0)[0], "Without a clinic within 1 mi in a straight line");
        let rest = said.split_off(classes.len());
        assert_eq!((column(&said, 0), column(&said, 1)), (labels.clone(), fills.clone()), "{source}");
        assert_eq!(column(&rest, 0), ["no data", "low reliability"], "{source}");
        let hatched = ["SimpleFill+PointPatternFill", "LinePatternFill+LinePatternFill"];
        assert_eq!(column(&rest, 2), hatched, "{source}");
        // Each tract has one class, or one reason for having none.
        let counts: Vec<usize> = said.iter().chain(&rest[..1]).map(|row| row[3].parse().unwrap()).collect();
        assert_eq!(counts.iter().sum::<usize>(), 60, "{source}: {counts:?}");
        for (fill, count) in fills.iter().zip(&counts).filter(|(_, count)| **count > 2) {
            assert!(seen.iter().any(|color| color == fill), "{source}: {fill} of {count} tracts is not seen: {seen:?}");
        }
    }
}

#[test]
fn sites_areas_and_gaps_open_in_qgis_with_their_styles() {
    // With few tracts nothing is withheld.
    let folder = sample("150");
    for layer in ["sites", "areas", "gaps"] {
        succeed(folder.path(), &["export", "atlas", "--layer", layer, "-o", &format!("{layer}.gpkg")]);
    }
    let Some(sites) = in_qgis("sites.gpkg|layername=sites|geometrytype=Point", folder.path()) else { return };
    let signs: Vec<&Vec<String>> =
        sites.iter().filter(|row| row.get(2).is_some_and(|kind| kind == "SvgMarker")).collect();
    assert_eq!(
        signs.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["Clinics", "Legal help", "Parks", "Transit stops"]
    );
    assert!(signs[0][3] != "0" && signs[2][3] == "0", "{signs:?}");
    assert!(sites.last().unwrap().iter().any(|color| color == "#0b5fa5"), "{sites:?}");
    let parks = in_qgis("sites.gpkg|layername=sites|geometrytype=Polygon", folder.path()).unwrap();
    assert!(parks.last().unwrap().iter().any(|color| color == "#2f7d3b"), "{parks:?}");
    let areas = in_qgis("areas.gpkg|layername=areas", folder.path()).unwrap();
    assert_eq!(column(&areas[..2], 0), ["neighbourhood", "region"]);
    assert_eq!(areas[2], ["labels", "\"name\"", "500000.0"]);
    assert!(areas.last().unwrap().iter().any(|color| color == "#3c434a"), "{areas:?}");
    let gaps = in_qgis("gaps.gpkg|layername=gaps", folder.path()).unwrap();
    let maps: Vec<(&str, &str)> =
        gaps.iter().filter(|row| row.get(2).is_some_and(|kind| kind == "-")).map(|row| (&*row[0], &*row[4])).collect();
    assert_eq!(maps[0], ("Without a clinic within 1 mi in a straight line", "True"));
    let withheld: Vec<&Vec<String>> = gaps.iter().filter(|row| row[0] == "withheld for privacy").collect();
    assert!(withheld.iter().all(|row| row[2] == "SimpleFill+LinePatternFill+LinePatternFill"), "{withheld:?}");
    assert!(withheld.iter().any(|row| row[3] != "0"), "{withheld:?}");
    assert!(maps.len() > 5 && maps[1..].iter().all(|(_, shown)| *shown == "False"), "{maps:?}");
}

#[test]
fn the_same_atlas_makes_the_same_geopackage_with_its_style() {
    let folder = sample("60");
    for file in ["one.gpkg", "two.gpkg"] {
        succeed(folder.path(), &["export", "atlas", "--layer", "tracts", "-o", file]);
    }
    let [one, two] = ["one.gpkg", "two.gpkg"].map(|file| std::fs::read(folder.path().join(file)).unwrap());
    assert!(one == two);
    let style = Service::of(folder.path()).get("/styles/tracts.qml").text();
    assert!(String::from_utf8_lossy(&one).contains("useAsDefault") && style.starts_with("<!DOCTYPE qgis"));
}
