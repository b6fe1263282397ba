//! The language of a report.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{gapatlas, succeed};
use crate::report::{built, check_elements, text_of, town_with_wards};

/// The atlas of the sample region.
fn sample() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    folder
}

fn written(folder: &Path, area: &str, language: &str, format: &str) -> String {
    succeed(folder, &["report", "atlas", "--area", area, "--lang", language, "--format", format, "-o", "-"])
}

/// All strings in a JSON value.
fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// Texts of a report that are in no catalogue: data.
fn not_translated(report: &Value) -> Vec<String> {
    let each = |list: &str, fields: &[&str]| -> Vec<String> {
        let items = report[list].as_array().unwrap().iter();
        items.flat_map(|item| fields.iter().flat_map(|field| strings(&item[*field]))).map(str::to_owned).collect()
    };
    let data = ["study", "program"].map(|field| report[field].as_str().unwrap().to_owned());
    let area = ["id", "name", "kind_label"].map(|field| report["area"][field].as_str().unwrap().to_owned());
    let mut texts: Vec<String> = data.into_iter().chain(area).collect();
    // The label of a kind of area, in the study.
    texts.push("Neighbourhood (invented)".to_owned());
    // The labels of its combinations.
    let combinations = ["Neither a stop nearby nor a clinic by bus", "A stop nearby or a clinic by bus is missing"];
    texts.extend(combinations.map(str::to_owned));
    texts.extend(each("places", &["names"]));
    // What lists say of sites in their words, the hosts of their pages, and languages by their own names.
    let sites = report["places"].as_array().unwrap().iter().filter_map(|theme| theme["sites"].as_array()).flatten();
    let said =
        sites.flat_map(|site| ["address", "bring", "entrance", "appointment"].map(|field| strings(&site[field])));
    texts.extend(said.flatten().filter(|text| text.len() > "yes".len()).map(str::to_owned));
    texts.extend(["example.org", "English", "Polski", "Español"].map(str::to_owned));
    // Findings name sites, areas, indicators, standards and themes by their ids.
    texts.extend(["park-", "neighbourhood-", "limited_english_households"].map(str::to_owned));
    texts.extend(each("gaps", &["id", "theme", "people"]));
    texts.extend(each("people", &["id"]));
    texts.extend(each("sources", &["file", "tables", "citation"]));
    // A file of a source with the beginning of its checksum.
    let files = report["sources"].as_array().unwrap().iter();
    let files = files.map(|source| [&source["file"], &source["sha256"]].map(|text| text.as_str().unwrap_or_default()));
    texts.extend(files.map(|[file, sum]| format!("{file} {}", sum.get(..12).unwrap_or_default())));
    // The last two things of a list: ICU has no words of a pseudo-locale.
    texts.push(", and ".to_owned());
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// Without the names of tracts, such as `Tract 125 (Bramblehill (invented))`: data.
fn without_tracts(text: &str) -> String {
    let mut parts = text.split("Tract ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |rest, part| rest + part.split_once("(invented))").map_or(part, |(_, after)| after))
}

/// Whether a text has an English word: at least three letters without accents. A pseudo-locale leaves vowels as they are.
fn is_english(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.into_iter().any(|word| word.len() >= 3 && !word.to_ascii_lowercase().chars().all(|own| "aeiou".contains(own)))
}

/// The texts of a page that people see or hear, without escapes.
fn texts_of(page: &str) -> Vec<String> {
    let body = page.replace(gapatlas::report::STYLE, "");
    let mut texts = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let is_checksum = tag == "span class=\"sum\"";
        texts.extend((!is_checksum).then_some(text));
        for name in ["title", "aria-label", "data-label"] {
            texts.extend(tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()));
        }
    }
    let plain =
        |text: &str| text.replace('\u{a0}', " ").replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&");
    texts.into_iter().map(plain).collect()
}

#[test]
fn every_text_of_a_report_is_in_the_catalogue() {
    let folder = sample();
    for area in ["neighbourhood-1", "region"] {
        let report: Value = serde_json::from_str(&written(folder.path(), area, "en-XA", "json")).unwrap();
        assert_eq!(report["language"], "en-XA");
        let known = not_translated(&report);
        let rest = |text: &str| known.iter().fold(without_tracts(text), |rest, known| rest.replace(known.as_str(), ""));
        let page = written(folder.path(), area, "en-XA", "html");
        // The names of areas around are those of the study.
        let mut parts = page.split("<text class=\"name\"");
        let first = parts.next().unwrap().to_owned();
        let page = parts.fold(first, |page, part| page + part.split_once("</text>").unwrap().1);
        let texts = texts_of(&page);
        let summary = strings(&report["summary"]).into_iter().map(str::to_owned);
        let english: Vec<String> = texts.into_iter().chain(summary).filter(|text| is_english(&rest(text))).collect();
        assert!(english.is_empty(), "{area}: {english:#?}");
        let csv = written(folder.path(), area, "en-XA", "csv");
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let labels = rows.records().map(|row| row.unwrap()[6].to_owned());
        let english: Vec<String> = labels.filter(|label| is_english(&rest(label))).collect();
        assert!(english.is_empty(), "{area}: {english:#?}");
    }
}

#[test]
fn a_report_can_run_from_right_to_left() {
    let town = town_with_wards();
    built(town.path());
    let page = written(town.path(), "ward-middle", "ar-XB", "html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar-XB\" dir=\"rtl\">"), "{page}");
    check_elements(&page.replace(gapatlas::report::STYLE, ""));
    // Variables are isolated from the letters around them.
    assert!(text_of(&page).contains("\u{2068}5\u{2069}"), "{}", text_of(&page));
}

#[test]
fn a_language_without_texts_is_refused() {
    let town = town_with_wards();
    built(town.path());
    for tag in ["tlh", "no language"] {
        let refused =
            gapatlas(town.path(), &["report", "atlas", "--area", "region", "--lang", tag, "-o", "report.html"]);
        assert_eq!(refused.status.code(), Some(2));
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(
            said.contains(&format!("there are no texts in the language `{tag}`; there are: ar, ar-XB, en")),
            "{said}"
        );
    }
}
