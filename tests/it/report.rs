//! Reports about planning areas, compared with exports and with results known by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use gapatlas::report::STYLE;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{build_and_export, error_line, gapatlas, rows, succeed};
use crate::town::{self, town, write_sites};

pub(crate) const WARDS: &str =
    "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"ward\"\nname = \"ward\"\n";

/// The town with wards: `middle` is the third row of tracts, `corner` the three tracts in the south-west.
pub(crate) fn town_with_wards() -> TempDir {
    let town = town();
    let wards = [("middle", [0.0, 0.02, 0.05, 0.03]), ("corner", [0.0, 0.0, 0.03, 0.01])];
    let wards = town::squares("ward", wards.into_iter().map(|(name, corners)| (name.to_owned(), corners)));
    fs::write(town.path().join("wards.geojson"), wards).unwrap();
    town::extend(town.path(), WARDS);
    town
}

pub(crate) fn built(town: &Path) {
    succeed(town, &["build", "gapatlas.toml", "-o", "atlas"]);
}

/// A report in a format.
pub(crate) fn written(folder: &Path, atlas: &str, area: &str, format: &str) -> String {
    let file = format!("report.{format}");
    succeed(folder, &["report", atlas, "--area", area, "-o", &file]);
    fs::read_to_string(folder.join(file)).unwrap()
}

pub(crate) fn as_json(folder: &Path, atlas: &str, area: &str) -> Value {
    serde_json::from_str(&written(folder, atlas, area, "json")).unwrap()
}

/// The text of a page without styles and tags, with collapsed white space.
pub(crate) fn text_of(page: &str) -> String {
    let body = page.split("<body>").nth(1).unwrap();
    let text: String = body.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_ward_has_the_numbers_computed_by_hand() {
    let town = town_with_wards();
    built(town.path());
    let report = as_json(town.path(), "atlas", "ward-middle");
    // Five tracts of 2^10 to 2^14 people ± 10. The two at the ends are two tracts, 2,226 m, from the clinic at the
    // center, which is too far. The mean distance is (17,408 · 2,226.4 + 10,240 · 1,113.2) / 31,744 = 1,580 m.
    let gap = &report["gaps"][0];
    assert_eq!(gap["concerned"], serde_json::json!({ "state": "known", "value": 31744.0, "moe": 22.4 }));
    assert_eq!(gap["without"], serde_json::json!({ "state": "known", "value": 17408.0, "moe": 14.1 }));
    // √(2 · (0.4516 · 10)² + 3 · (0.5484 · 10)²) / 31,744: each count changes numerator and denominator together.
    assert_eq!(gap["share_without"], serde_json::json!({ "state": "known", "value": 0.5484, "moe": 0.0004 }));
    // The margin of the region's share is 45 of 33 million people: small, but not zero.
    assert_eq!(gap["region_share_without"], serde_json::json!({ "state": "known", "value": 0.9957, "moe": 0.0001 }));
    assert_eq!(gap["comparison"], "lower");
    assert_eq!(
        gap["peers"],
        serde_json::json!({ "others": 1, "more": 0, "fewer": 1, "not_clear": 0, "unknown": 0, "outside": 0 })
    );
    assert_eq!(report["area"]["tracts_whole"], 5);
    assert_eq!(report["area"]["tracts_in_part"], 0);
    insta::assert_snapshot!(
        report["summary"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>().join("\n"),
        @r"
        People here: about 31,740 (we are quite sure: between 31,720 and 31,770).
        People: about 17,408 (we are quite sure: between 17,393 and 17,423) of the 31,744 are without a clinic within 1200 m in a straight line: 54.8 %. The share is clearly lower than the 99.6 % of the whole region.
        "
    );
    insta::assert_snapshot!(written(town.path(), "atlas", "ward-middle", "csv"), @r#"
    study,area,area_name,area_covered,section,id,label,unit,estimate,moe,share,share_moe,reliability,withheld,region_estimate,region_moe,region_share,region_share_moe,compared_with_region,source
    "Grid town","ward-middle","middle",1,"gaps","clinic_near_without","People: those without a clinic within 1200 m in a straight line","people",17408,14.1,0.5484,0.0004,"high",,33408895,44.7,0.9957,0.0001,"lower","file of the study: people.csv, 2018-2022"
    "Grid town","ward-middle","middle",1,"gaps","clinic_near_nearest_m","People: how far the nearest site is, mean over them","m",1580,,,,,,,,,,,"computed"
    "Grid town","ward-middle","middle",1,"people","population","People","people",31744,22.4,,,"high",,33554431,50,,,,"file of the study: people.csv, 2018-2022"
    "Grid town","ward-middle","middle",1,"places","clinic","Clinics","sites",1,0,,,,,,,,,,
    "#);
    let page = text_of(&written(town.path(), "atlas", "ward-middle", "html"));
    for told in [
        "31,744 ± 22",
        "17,408 ± 14",
        "54.8 % ± 0.1",
        "99.6 % ± 0.1",
        "clearly lower",
        "1,580 m",
        "5 census tracts.",
        "Clinics: 1",
        "The other area of this kind has clearly fewer people without access.",
        "file of the study: people.csv, 2018-2022 – who lives where",
        "Nothing doubtful was found in the data.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[test]
fn a_report_has_the_numbers_of_the_export() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", sample.to_str().unwrap(), "-o", "atlas"]);
    succeed(folder.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let exported = rows(&folder.path().join("areas.csv"));
    let mut withheld = 0;
    for area in ["neighbourhood-1", "neighbourhood-6", "region"] {
        let report = as_json(folder.path(), "atlas", area);
        let row = &exported[area];
        let number = |column: &str| row[column].parse::<f64>().ok();
        for people in report["people"].as_array().unwrap() {
            let id = people["id"].as_str().unwrap();
            assert_eq!(people["count"]["value"].as_f64(), number(id), "{area} {id}");
            assert_eq!(people["count"]["moe"].as_f64(), number(&format!("{id}_moe")), "{area} {id}");
            if !people["share"].is_null() {
                assert_eq!(people["share"]["value"].as_f64(), number(&format!("{id}_share")), "{area} {id}");
            }
            let is_withheld = row.get(&format!("{id}_withheld")).is_some_and(|mark| mark == "yes");
            assert_eq!(people["count"]["state"] == "withheld", is_withheld, "{area} {id}");
            withheld += usize::from(is_withheld);
        }
        for gap in report["gaps"].as_array().unwrap() {
            let id = gap["id"].as_str().unwrap().replace('-', "_");
            assert_eq!(gap["without"]["value"].as_f64(), number(&format!("{id}_without")), "{area} {id}");
            assert_eq!(gap["without"]["moe"].as_f64(), number(&format!("{id}_without_moe")), "{area} {id}");
            // The lowest share without access is the highest share within.
            let at_most = format!("{id}_within_at_most");
            let within = if row.contains_key(&at_most) { number(&at_most) } else { number(&format!("{id}_within")) };
            let within = within.unwrap();
            assert!((1.0 - within - gap["share_without"]["value"].as_f64().unwrap()).abs() < 1e-9, "{area} {id}");
            // A combination of standards has no nearest site.
            match gap["nearest_unit"].as_str() {
                Some(unit) => {
                    assert_eq!(gap["nearest"].as_f64(), number(&format!("{id}_nearest_{unit}")), "{area} {id}");
                }
                None => assert!(gap["theme"].is_null() && gap["nearest"].is_null(), "{area} {id}"),
            }
            let reliability = gap["reliability"].as_str().unwrap_or_default();
            assert_eq!(reliability, row[&format!("{id}_without_reliability")], "{area} {id}");
        }
    }
    assert!(withheld > 0, "the sample withholds something, or this test shows less than it says");
}

#[test]
fn a_page_is_one_well_formed_document_without_external_resources() {
    let town = town_with_wards();
    built(town.path());
    for area in ["ward-middle", "region"] {
        let page = written(town.path(), "atlas", area, "html");
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"), "{page}");
        assert!(page.contains(&format!("<style>{STYLE}</style>")), "the style is what a server allows");
        let without_style = page.replace(STYLE, "");
        for word in ["style=", "<script", "http:", "https:", "src=", "@import", "javascript"] {
            assert!(!without_style.contains(word) && !STYLE.contains("url("), "{area}: {word}");
        }
        check_elements(&without_style);
    }
}

/// Elements are closed in order, ids are unique, and references have a target.
pub(crate) fn check_elements(page: &str) {
    const VOID: [&str; 3] = ["meta", "br", "link"];
    let (mut open, mut ids, mut wanted): (Vec<String>, BTreeSet<String>, Vec<String>) =
        (Vec::new(), BTreeSet::new(), Vec::new());
    for piece in page.split('<').skip(2) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "a sign that is not escaped: {text}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let name = tag.split_whitespace().next().unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let attribute = |key: &str| tag.split(&format!(" {key}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap());
        if let Some(id) = attribute("id") {
            assert!(ids.insert(id.to_owned()), "the id {id} is there twice");
        }
        wanted.extend(attribute("aria-labelledby").unwrap_or_default().split_whitespace().map(str::to_owned));
        if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "{open:?} are not closed");
    assert!(wanted.len() > 5 && wanted.iter().all(|id| ids.contains(id)), "{wanted:?} in {ids:?}");
    let levels: Vec<u32> =
        page.split("<h").filter_map(|rest| rest.chars().next().and_then(|level| level.to_digit(10))).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings skip no level: {levels:?}");
}

#[test]
fn names_that_look_like_tags_and_formulas_are_escaped() {
    let town = town_with_wards();
    let wards = fs::read_to_string(town.path().join("wards.geojson")).unwrap();
    let odd = wards.replace("\"middle\"", r#""=1+1\"><script>alert(1)</script>""#);
    fs::write(town.path().join("wards.geojson"), odd).unwrap();
    let sites = "id,name,lon,lat\n1,<script>alert(2)</script>,0.025,0.025\n2,\"\"\" onload=\"\"x\",0.026,0.025\n";
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    built(town.path());
    let areas = {
        succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
        rows(&town.path().join("areas.csv"))
    };
    let id = areas.keys().find(|id| id.contains("script")).unwrap();
    let page = written(town.path(), "atlas", id, "html");
    assert!(!page.contains("<script"), "{page}");
    assert!(text_of(&page).contains("&#60;script&#62;alert(2)&#60;/script&#62;"));
    check_elements(&page.replace(STYLE, ""));
    assert!(!page.contains("onload=\""), "a quote ends no attribute");
    let csv = written(town.path(), "atlas", id, "csv");
    assert!(csv.lines().nth(1).unwrap().contains(r#","'=1+1""><script>alert(1)</script>","#), "{csv}");
    let json = as_json(town.path(), "atlas", id);
    assert_eq!(json["area"]["name"], "=1+1\"><script>alert(1)</script>");
}

#[test]
fn what_is_withheld_is_in_no_format() {
    let town = town_with_wards();
    // 1 + 2 + 4 people in the corner speak Korean.
    let columns = "population = { estimate = \"people\", moe = \"moe\" }";
    town::change(town.path(), columns, "limited_english_korean = { estimate = \"people\", moe = \"moe\" }");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english_korean\"");
    built(town.path());
    let report = as_json(town.path(), "atlas", "ward-corner");
    for figure in [&report["people"][0]["count"], &report["gaps"][0]["concerned"], &report["gaps"][0]["without"]] {
        assert_eq!(*figure, serde_json::json!({ "state": "withheld" }));
    }
    let page = written(town.path(), "atlas", "ward-corner", "html");
    assert!(text_of(&page).contains("withheld for privacy"));
    assert!(!page.contains(">7<") && !text_of(&page).contains(" 7 "), "{}", text_of(&page));
    let csv = written(town.path(), "atlas", "ward-corner", "csv");
    let people = csv.lines().find(|line| line.contains("\"people\",\"limited_english_korean\"")).unwrap();
    assert!(people.contains("\"people\",,,,,,\"yes\","), "{people}");
    // Tracts of 1, 2 and 4 people are crossed out, and no class of the legend contains their numbers.
    assert!(page.contains("no data or withheld: 3 tracts"), "{}", text_of(&page));
}

#[test]
fn an_unknown_margin_stays_unknown() {
    let town = town_with_wards();
    town::change(town.path(), ", moe = \"moe\"", "");
    built(town.path());
    let report = as_json(town.path(), "atlas", "ward-middle");
    let gap = &report["gaps"][0];
    assert_eq!(gap["without"], serde_json::json!({ "state": "known", "value": 17408.0, "moe": null }));
    assert_eq!((&gap["comparison"], &gap["reliability"]), (&"unknown".into(), &Value::Null));
    let page = text_of(&written(town.path(), "atlas", "ward-middle", "html"));
    for told in [
        "People here: about 32,000 (how sure this is, we do not know: the source gives no margin of error).",
        "People: about 17,000 (how sure this is, we do not know: the source gives no margin of error) of the 31,744 are without a clinic",
        "whether that is a real difference is not known",
        "17,408 ± unknown",
        "not rated",
        "This area cannot be compared with the other area of this kind: the margin of error of this area&#39;s number is unknown.",
        "is not known: both margins of error are unknown.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[test]
fn findings_about_the_area_are_listed_and_others_are_counted() {
    let town = town_with_wards();
    town::write_people(town.path(), |column, row| (column, row) != (1, 2) && (column, row) != (4, 4));
    built(town.path());
    let report = as_json(town.path(), "atlas", "ward-middle");
    let here: Vec<&str> = report["doubts"]["here"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(
        here,
        [
            "people.csv: no row for 1 tract: Tract 2.01 (middle); population missing there",
            "wards.geojson: population of ward-middle is about the 80.0 % of it that is known: 1 tract without a value: Tract 2.01 (middle)",
        ]
    );
    // The ward without tract (1, 2) of 2,048 people.
    assert_eq!(report["people"][0]["count"]["value"], f64::from(31_744 - 2048));
    assert_eq!(report["people"][0]["known"], 0.8);
    let page = text_of(&written(town.path(), "atlas", "ward-middle", "html"));
    assert!(page.contains("known for 80.0 % of the area"), "{page}");
    assert!(
        page.contains("no data or withheld") && page.contains("Figures of planning areas without some tracts (2)"),
        "{page}"
    );
    let elsewhere = as_json(town.path(), "atlas", "ward-corner");
    assert_eq!(elsewhere["doubts"]["here"], serde_json::json!([]));
}

#[test]
fn the_same_atlas_gives_the_same_bytes() {
    let town = town_with_wards();
    write_sites(town.path(), "clinics.csv", &[("1", town::center(2, 2)), ("2", town::center(0, 0))]);
    built(town.path());
    let bytes = || ["html", "json", "csv"].map(|format| written(town.path(), "atlas", "ward-corner", format));
    let first = bytes();
    built(town.path());
    assert_eq!(first, bytes());
    let on_stream = succeed(town.path(), &["report", "atlas", "--area", "ward-corner", "--format", "csv", "-o", "-"]);
    assert_eq!(on_stream, first[2]);
}

#[test]
fn an_unknown_area_is_an_error_with_advice() {
    let town = town_with_wards();
    build_and_export(town.path(), "areas");
    let ask = |area: &str, file: &str| error_line(town.path(), &["report", "atlas", "--area", area, "-o", file]);
    insta::assert_snapshot!(ask("ward-midle", "r.html"), @"gapatlas: `ward-midle` is not an area of this atlas; similar ones are `ward-middle` (middle), `ward-corner` (corner), `region` (Grid town). `gapatlas export atlas --layer areas -o areas.csv` lists all");
    assert!(ask("Middle", "r.html").contains("similar ones are `ward-middle` (middle)"));
    insta::assert_snapshot!(ask("region", "r.docx"), @"gapatlas: r.docx: the ending does not name a format; add `--format` with one of html, json, csv, md, xlsx, pdf");
    insta::assert_snapshot!(ask("region", "x/r.html"), @"gapatlas: x/r.html: cannot be written: No such file or directory (os error 2)");
    fs::create_dir(town.path().join("folder.html")).unwrap();
    insta::assert_snapshot!(ask("region", "folder.html"), @"gapatlas: folder.html: exists and is not a file; name a file to write");
    assert!(!town.path().join("r.html").exists());
}

#[test]
fn the_written_files_are_readable_by_programs() {
    let town = town_with_wards();
    built(town.path());
    let output = gapatlas(town.path(), &["report", "atlas", "--area", "region", "-o", "r.csv", "--json"]);
    let said: BTreeMap<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said["area"], "region");
    assert_eq!(said["bytes"].as_u64().unwrap(), fs::metadata(town.path().join("r.csv")).unwrap().len());
}

#[test]
fn findings_about_a_site_are_only_in_reports_of_its_area() {
    let town = town_with_wards();
    let path = town.path();
    // Ids that start with the theme, as in lists made from an earlier export.
    let clinics = "id,name,lon,lat,hours,languages,cost\n\
        clinic-19,Middle,0.025,0.025,Mon 6-9,Klingon,ask\n\
        clinic-20,Corner,0.005,0.005,Tue 7-8,Spanish,0\n\
        clinic-20,Corner again,0.006,0.005,Mo-Fr 09:00-17:00,Spanish,0\n";
    fs::write(path.join("clinics.csv"), clinics).unwrap();
    let columns = "y = \"lat\"\nhours = \"hours\"\nlanguages = \"languages\"\ncost = \"cost\"";
    town::change(path, "y = \"lat\"", columns);
    // A park with a self-intersecting outline, at the center.
    let tie = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"p1"},"geometry":{"type":"Polygon",
        "coordinates":[[[0.021,0.021],[0.029,0.029],[0.029,0.021],[0.021,0.029],[0.021,0.021]]]}}]}"#;
    fs::write(path.join("parks.geojson"), tie).unwrap();
    town::extend(path, "[[sites]]\ntheme = \"park\"\npath = \"parks.geojson\"\nid = \"id\"\n");
    // A shelter at the center: a finding in the report of its area would disclose its location.
    fs::write(path.join("shelters.csv"), "id,lon,lat,hours\nhidden-1,0.025,0.025,Mon 6-9\n").unwrap();
    let list = "[[sites]]\ntheme = \"shelter\"\npath = \"shelters.csv\"\nid = \"id\"\nx = \"lon\"\ny = \"lat\"\nhours = \"hours\"\n";
    town::extend(path, list);
    built(path);
    let here = |area: &str| -> BTreeSet<String> {
        let report = as_json(path, "atlas", area);
        let told = report["doubts"]["here"].as_array().unwrap().clone();
        told.into_iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    };
    let middle = [
        "clinics.csv:2: the hours of site clinic-clinic-19 are not certain: `Mon 6-9`; taken as not known, the text is kept",
        "clinics.csv:2: `Klingon` of site clinic-clinic-19 is not a known language; its other languages are kept",
        "clinics.csv:2: `cost` of site clinic-clinic-19 is not certain: `ask`; taken as not stated",
        "parks.geojson:1: the outline of park-p1 crosses or overlaps itself; repaired",
    ];
    let corner = [
        "clinics.csv:3: the hours of site clinic-clinic-20 are not certain: `Tue 7-8`; taken as not known, the text is kept",
        "clinics.csv:4: the id clinic-clinic-20 is already used; this site gets the id clinic-clinic-20~2",
    ];
    assert_eq!(here("ward-middle"), BTreeSet::from(middle.map(str::to_owned)));
    assert_eq!(here("ward-corner"), BTreeSet::from(corner.map(str::to_owned)));
    let page = text_of(&written(path, "atlas", "ward-middle", "html"));
    assert!(page.contains("the hours of site clinic-clinic-19 are not certain"), "{page}");
}
