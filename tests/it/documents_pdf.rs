//! Briefs and reports as PDF: what checkers say of them, and what is read aloud.

use std::fs;
use std::path::Path;
use std::process::Command;

use gapatlas_text::Text;
use serde_json::{Value, json};

use crate::documents::{LANGUAGES, said, sample};
use crate::program::{error_line, gapatlas, succeed};
use crate::report::{built, town_with_wards};

/// Writes a document, with what must be in it beside it for `pdf.py`.
fn document(folder: &Path, kind: &str, area: &str, language: &str, paper: &str) {
    let name = format!("looked-at/{area}-{kind}-{language}-{paper}");
    let file = format!("{name}.pdf");
    succeed(folder, &[kind, "atlas", "--area", area, "--lang", language, "--paper", paper, "-o", &file]);
    let json = succeed(folder, &[kind, "atlas", "--area", area, "--lang", language, "--format", "json", "-o", "-"]);
    let document: Value = serde_json::from_str(&json).unwrap();
    let text = Text::of(&language.parse().unwrap());
    let (title, texts) = if kind == "brief" {
        let mut sayable = document.clone();
        sayable
            .as_object_mut()
            .unwrap()
            .retain(|key, _| !["title", "places", "map", "locator"].contains(&key.as_str()));
        let mut texts = said(&sayable);
        // A sheet may have room for the first place of each theme only.
        for theme in document["places"].as_array().unwrap() {
            texts.push(text.say("brief-places"));
            texts.extend(theme["places"][0]["name"].as_str().map(str::to_owned));
        }
        (document["title"].as_str().unwrap().to_owned(), texts)
    } else {
        (report_title(text, &document), report_texts(text, &document))
    };
    let alternatives = if kind == "brief" { said_alternatives(&document) } else { Vec::new() };
    let pages = if kind == "brief" { json!(2) } else { Value::Null };
    let expected = json!({ "language": language, "most_pages": pages, "title": title, "texts": texts, "alternatives": alternatives });
    fs::write(folder.join(format!("{name}.json")), expected.to_string()).unwrap();
}

fn said_alternatives(brief: &Value) -> Vec<String> {
    let rows = brief["chart"].as_array().unwrap().iter();
    rows.map(|row| row["alternative"].as_str().unwrap().to_owned()).collect()
}

fn report_title(text: &Text, report: &Value) -> String {
    let name = |key: &Value| key.as_str().unwrap().to_owned();
    let (area, study) = (name(&report["area"]["name"]), name(&report["study"]));
    text.message("report-title", &[("area", area.into()), ("study", study.into())])
}

/// All sentences and labels of a report, and its numbers as the language writes them.
fn report_texts(text: &Text, report: &Value) -> Vec<String> {
    let mut texts: Vec<String> = ["summary", "method"].iter().flat_map(|key| said(&report[*key])).collect();
    for entry in report["gaps"].as_array().unwrap().iter().chain(report["people"].as_array().unwrap()) {
        texts.extend(
            ["promise", "people_label", "label"].iter().filter_map(|key| entry[*key].as_str()).map(str::to_owned),
        );
        for key in ["concerned", "without", "count"] {
            texts.extend(entry[key]["value"].as_f64().map(|number| text.count(number)));
        }
    }
    texts
}

#[test]
fn every_document_passes_two_checkers_and_is_read_as_it_is_written() {
    let folder = sample();
    fs::create_dir(folder.path().join("looked-at")).unwrap();
    for language in LANGUAGES {
        for kind in ["brief", "report"] {
            document(folder.path(), kind, "neighbourhood-1", language, "letter");
        }
        document(folder.path(), "brief", "region", language, "a4");
    }
    document(folder.path(), "report", "region", "ar", "a4");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/pdf.py");
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let looked = Command::new(python).arg(script).arg(folder.path().join("looked-at")).output().unwrap();
    let (told, counted) = (String::from_utf8_lossy(&looked.stdout), String::from_utf8_lossy(&looked.stderr));
    assert!(looked.status.success(), "{counted}\n{told}");
}

#[test]
fn a_document_has_the_same_bytes_each_time_and_a_brief_is_one_sheet() {
    let folder = sample();
    for (kind, language) in [("brief", "ar"), ("report", "en")] {
        for file in ["a.pdf", "b.pdf"] {
            succeed(folder.path(), &[kind, "atlas", "--area", "neighbourhood-3", "--lang", language, "-o", file]);
        }
        let [first, second] = ["a.pdf", "b.pdf"].map(|file| fs::read(folder.path().join(file)).unwrap());
        assert!(first == second, "{kind}");
        assert!(first.len() < if kind == "brief" { 500_000 } else { 1_000_000 }, "{kind}: {} bytes", first.len());
    }
}

#[test]
fn a_character_that_no_font_has_is_named_and_never_a_box() {
    let town = town_with_wards();
    let wards = fs::read_to_string(town.path().join("wards.geojson")).unwrap();
    fs::write(town.path().join("wards.geojson"), wards.replace("\"middle\"", "\"सेवा Ward\"")).unwrap();
    built(town.path());
    let areas = succeed(town.path(), &["export", "atlas", "--layer", "areas", "--format", "csv", "-o", "areas.csv"]);
    assert!(!areas.is_empty());
    let list = fs::read_to_string(town.path().join("areas.csv")).unwrap();
    let id =
        list.lines().find(|line| line.contains("सेवा")).unwrap().split(',').next().unwrap().trim_matches('"').to_owned();
    let error = error_line(town.path(), &["brief", "atlas", "--area", &id, "-o", "a.pdf"]);
    assert!(error.contains("U+0938") && error.contains("सेवा Ward"), "{error}");
}

#[test]
fn a_name_of_200_characters_and_mixed_scripts_fit() {
    let town = town_with_wards();
    let name = format!("{} 芝加哥 حي پاکستان Łódź", "Long Name ".repeat(18));
    let wards = fs::read_to_string(town.path().join("wards.geojson")).unwrap();
    let wards = wards.replace("\"ward\":\"middle\"", &format!("\"ward\":\"middle\",\"long\":\"{name}\""));
    fs::write(
        town.path().join("wards.geojson"),
        wards.replace("\"ward\": \"middle\"", &format!("\"ward\": \"middle\", \"long\": \"{name}\"")),
    )
    .unwrap();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    fs::write(town.path().join("gapatlas.toml"), study.replace("name = \"ward\"", "name = \"long\"")).unwrap();
    built(town.path());
    for language in ["en", "ur"] {
        succeed(town.path(), &["brief", "atlas", "--area", "ward-middle", "--lang", language, "-o", "a.pdf"]);
        succeed(town.path(), &["report", "atlas", "--area", "ward-middle", "--lang", language, "-o", "b.pdf"]);
    }
    assert!(gapatlas(town.path(), &["brief", "atlas", "--area", "ward-middle", "-o", "a.pdf"]).status.success());
}
