//! Reports with few known numbers or unusual names.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::succeed;
use crate::report::{WARDS, as_json, built, check_elements, text_of, town_with_wards, written};
use crate::town::{self, town};

/// The town with wards of these names and corners.
fn town_with(wards: &[(&str, [f64; 4])]) -> TempDir {
    let town = town();
    let wards = town::squares("ward", wards.iter().map(|(name, corners)| ((*name).to_owned(), *corners)));
    fs::write(town.path().join("wards.geojson"), wards).unwrap();
    town::extend(town.path(), WARDS);
    built(town.path());
    town
}

fn summary(town: &Path, area: &str) -> String {
    let report = as_json(town, "atlas", area);
    report["summary"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_area_mostly_outside_the_tracts_says_so_and_is_not_compared() {
    // A strip of 0.001 by 0.01 degrees is within the tracts: 5 % of the ward; 98 % of `edge`, 99.5 % of `whole`.
    let town = town_with(&[
        ("shore", [0.049, 0.02, 0.069, 0.03]),
        ("edge", [0.001, 0.0, 0.051, 0.01]),
        ("whole", [0.0, 0.02, 0.050_25, 0.03]),
    ]);
    insta::assert_snapshot!(summary(town.path(), "ward-shore"), @r"
    Only 5.0 % of this area lies within the tracts of the study; the numbers are about that part, and are not compared with others.
    People in that part: about 1,638 (we are quite sure: between 1,637 and 1,640).
    People: all of them, about 1,638 (we are quite sure: between 1,637 and 1,640), are without a clinic within 1200 m in a straight line.
    ");
    let report = as_json(town.path(), "atlas", "ward-shore");
    let gap = &report["gaps"][0];
    assert_eq!(report["area"]["covered"], 0.05);
    assert_eq!(report["area"]["compared"], false);
    for part in ["comparison", "peers", "region_share_without", "region_without"] {
        assert_eq!(gap[part], Value::Null, "{part}");
    }
    let csv = written(town.path(), "atlas", "ward-shore", "csv");
    assert!(csv.contains("\"Grid town\",\"ward-shore\",\"shore\",0.05,"), "{csv}");
    let page = written(town.path(), "atlas", "ward-shore", "html");
    let text = text_of(&page);
    assert!(text.contains("1 census tract, in part. Tracts of the study cover 5.0 % of this area."), "{text}");
    for word in ["compared</th>", "in the whole region", "of this kind"] {
        assert!(!page.contains(word), "{word}: {text}");
    }
    check_elements(&page.replace(gapatlas::report::STYLE, ""));
    let edge = summary(town.path(), "ward-edge");
    assert!(
        edge.starts_with("98.0 % of this area lies within the tracts of the study; the numbers are about that part.\n"),
        "{edge}"
    );
    assert!(edge.contains("People in that part: ") && edge.contains("of the whole region"), "{edge}");
    let whole = as_json(town.path(), "atlas", "ward-whole");
    assert!(whole["summary"][0].as_str().unwrap().starts_with("People here: "), "{whole}");
    let peers = json!({ "others": 2, "more": 0, "fewer": 1, "not_clear": 0, "unknown": 0, "outside": 1 });
    assert_eq!(whole["gaps"][0]["peers"], peers);
    let text = text_of(&written(town.path(), "atlas", "ward-whole", "html"));
    let told = "Of the 2 other areas of this kind, none has clearly more people without access, and 1 has clearly fewer. 1 \
                is not compared, as too much of it lies outside the tracts of the study, or has no number.";
    assert!(text.contains(told), "{text}");
    assert!(!text.contains("Tracts of the study cover"), "{text}");
}

#[test]
fn land_without_tracts_has_a_pattern_and_a_legend_item() {
    let town = town_with(&[("shore", [0.045, 0.02, 0.06, 0.03]), ("inland", [0.022, 0.022, 0.028, 0.028])]);
    let shore = written(town.path(), "atlas", "ward-shore", "html");
    assert!(text_of(&shore).contains("no tracts here") && shore.contains("url(#open-1)"), "{shore}");
    let inland = text_of(&written(town.path(), "atlas", "ward-inland", "html"));
    assert!(!inland.contains("no tracts here"), "{inland}");
}

#[test]
fn an_area_with_a_partial_number_shows_the_share_that_it_covers() {
    let town = town_with(&[("far", [5.0, 5.0, 5.1, 5.1]), ("middle", [0.0, 0.02, 0.05, 0.03])]);
    insta::assert_snapshot!(summary(town.path(), "ward-far"), @"No part of this area lies within the tracts of the study: no numbers are known for it.");
    town::write_people(town.path(), |column, row| (column, row) != (1, 2));
    built(town.path());
    insta::assert_snapshot!(summary(town.path(), "ward-middle"), @r"
    People in the 80.0 % of the area where their number is known: about 29,700 (we are quite sure: between 29,670 and 29,720).
    People: about 17,408 (we are quite sure: between 17,393 and 17,423) of the 29,696 are without a clinic within 1200 m in a straight line: 58.6 %. This is about the 80.0 % of the area where the number of people concerned is known. In the whole region the share is 99.6 %, and whether that is a real difference is not known: the number of too large a part of the area, or of the region, is not known.
    ");
    insta::assert_snapshot!(summary(town.path(), "region"), @r"
    People in the 96.0 % of the area where their number is known: about 33,552,380 (we are quite sure: between 33,552,330 and 33,552,440).
    People: about 33,408,900 (we are quite sure: between 33,408,850 and 33,408,940) of the 33,552,383 are without a clinic within 1200 m in a straight line: 99.6 %. This is about the 96.0 % of the area where the number of people concerned is known.
    ");
    let text = text_of(&written(town.path(), "atlas", "ward-middle", "html"));
    let told = "This area cannot be compared with the other area of this kind: the number of this area is not known.";
    assert!(!text.contains("more standard"), "{text}");
    assert!(text.contains("The other area") || text.contains(told), "{text}");
}

#[test]
fn with_full_access_the_share_is_as_certain_as_the_number() {
    let town = town_with_wards();
    town::change(town.path(), ", moe = \"moe\"", "");
    town::change(town.path(), "1200 m", "40 km");
    built(town.path());
    let gap = &as_json(town.path(), "atlas", "ward-middle")["gaps"][0];
    assert_eq!(gap["without"], json!({ "state": "known", "value": 0.0, "moe": 0.0 }));
    assert_eq!(gap["share_without"], json!({ "state": "known", "value": 0.0, "moe": 0.0 }));
}

#[test]
fn names_are_escaped_and_isolated() {
    let long = "L".repeat(300);
    let turned = "Half\u{202e}way\u{2069} \u{202e}home";
    let town = town_with(&[(&long, [0.0, 0.0, 0.03, 0.01]), (turned, [0.0, 0.02, 0.05, 0.03])]);
    let sites = format!("id,name,lon,lat\n1,\u{202b}Clinic \u{1b}[31m{long},0.025,0.025\n");
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    built(town.path());
    succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let areas = crate::program::rows(&town.path().join("areas.csv"));
    let id = areas.keys().find(|id| id.contains("home")).unwrap();
    assert_eq!(areas[id]["name"], turned, "data keep their names");
    let page = written(town.path(), "atlas", id, "html");
    let unseen =
        |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!page.contains(unseen), "{page}");
    assert!(page.contains("<h1><bdi>Halfway home</bdi></h1>"), "{page}");
    assert!(page.contains(&format!("<li><bdi>Clinic [31m{long}</bdi></li>")), "{page}");
    let said = succeed(town.path(), &["report", "atlas", "--area", id, "-o", "r.html"]);
    assert!(said.starts_with("Halfway home (Ward)\n"), "{said}");
    assert_eq!(as_json(town.path(), "atlas", id)["area"]["name"], turned);
}

/// A town whose two eastern columns of tracts are beyond 180 degrees has the results of one at Greenwich.
#[test]
fn a_town_across_the_antimeridian_has_the_same_numbers_and_maps() {
    let ward = ("middle", [0.0, 0.0, 0.03, 0.03]);
    let here = town_with(&[ward]);
    let there = town_with(&[ward]);
    let degrees = |text: &str| text.parse::<f64>().unwrap();
    let east = |lon: f64| {
        let moved = ((lon + 179.97) * 1e6).round() / 1e6;
        if moved >= 180.0 { moved - 360.0 } else { moved }
    };
    for file in ["tracts.geojson", "wards.geojson"] {
        let mut layer: Value = serde_json::from_slice(&fs::read(there.path().join(file)).unwrap()).unwrap();
        for feature in layer["features"].as_array_mut().unwrap() {
            let ring = feature["geometry"]["coordinates"][0].clone();
            let longitudes = ring.as_array().unwrap().iter().map(|corner| corner[0].as_f64().unwrap());
            let (west, right) = longitudes.fold((f64::MAX, f64::MIN), |(a, b), lon| (a.min(lon), b.max(lon)));
            let [south, north] = [&ring[0][1], &ring[2][1]].map(|lat| lat.as_f64().unwrap());
            let (left, width) = (east(west), right - west);
            let right = if left > 0.0 { (left + width).min(180.0) } else { left + width };
            let ring = json!([[left, south], [right, south], [right, north], [left, north], [left, south]]);
            feature["geometry"]["coordinates"] = json!([ring]);
        }
        fs::write(there.path().join(file), layer.to_string()).unwrap();
    }
    let clinics = fs::read_to_string(there.path().join("clinics.csv")).unwrap();
    let moved = clinics.replace("0.025,0.025", &format!("{},0.025", east(degrees("0.025"))));
    assert_ne!(moved, clinics);
    fs::write(there.path().join("clinics.csv"), moved).unwrap();
    built(there.path());
    let [ours, theirs] = [&here, &there].map(|town| as_json(town.path(), "atlas", "ward-middle"));
    for part in ["summary", "gaps", "people"] {
        assert_eq!(ours[part], theirs[part], "{part}");
    }
    let map = |town: &TempDir| {
        let page = written(town.path(), "atlas", "ward-middle", "html");
        let maps = page.split("<section").find(|section| section.contains("id=\"maps\"")).unwrap();
        maps.to_owned()
    };
    assert_eq!(map(&here), map(&there));
}
