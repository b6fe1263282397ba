//! JSON with one object a line, and GeoJSON with one feature a line.

use std::fmt::Write as _;
use std::fs;

use crate::program::{build_and_export, error_line};
use crate::town::{change, geoid, people, square, town, tracts};

#[test]
fn json_with_one_object_a_line_is_a_table_and_a_broken_line_is_named() {
    let town = town();
    let path = town.path();
    let expected = build_and_export(path, "tracts");
    let mut lines = String::new();
    for (column, row) in tracts() {
        writeln!(lines, r#"{{"GEOID": "{}", "people": {}, "moe": 10}}"#, geoid(column, row), people(column, row))
            .unwrap();
    }
    // The contents say what it is, whatever the name.
    for name in ["people.jsonl", "people.json", "people.txt"] {
        fs::write(path.join(name), &lines).unwrap();
        change(path, "path = \"people.csv\"", &format!("path = \"{name}\""));
        assert_eq!(build_and_export(path, "tracts"), expected, "{name}");
        change(path, &format!("path = \"{name}\""), "path = \"people.csv\"");
    }
    fs::write(path.join("people.jsonl"), lines.replacen("\"moe\": 10}\n{", "\"moe\": 10\n{", 1)).unwrap();
    change(path, "people.csv", "people.jsonl");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("people.jsonl:1: is not a JSON object"), "{error}");
    fs::write(path.join("people.jsonl"), &lines[..lines.len() - 20]).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("people.jsonl:25: is not a JSON object (EOF while parsing"), "{error}");
}

fn features() -> Vec<String> {
    let feature = |(column, row)| {
        let [w, s, e, n] = square(column, row);
        format!(
            r#"{{"type":"Feature","properties":{{"GEOID":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]]}}}}"#,
            geoid(column, row)
        )
    };
    tracts().map(feature).collect()
}

#[test]
fn geojson_with_one_feature_a_line_is_a_layer() {
    let town = town();
    let path = town.path();
    let expected = build_and_export(path, "tracts");
    let lines = features().join("\n");
    let sequence: String = features().iter().map(|feature| format!("\u{1e}{feature}\n")).collect();
    let mut last = "tracts.geojson".to_owned();
    for (name, text) in [
        ("t.geojsonl", &lines),
        ("t.ndjson", &lines),
        ("t.json", &lines),
        ("t.geojsons", &sequence),
        ("s.json", &sequence),
    ] {
        fs::write(path.join(name), text).unwrap();
        change(path, &last, name);
        name.clone_into(&mut last);
        assert_eq!(build_and_export(path, "tracts"), expected, "{name}");
    }
    for (broken, line) in [(lines.replacen("\"Polygon\"", "\"Poly", 1), 1), (lines[..lines.len() - 9].to_owned(), 25)] {
        fs::write(path.join("s.json"), broken).unwrap();
        let error = error_line(path, &["check", "gapatlas.toml"]);
        assert!(error.contains(&format!("s.json:{line}: is not a JSON object")), "{error}");
    }
    fs::write(path.join("s.json"), format!("{lines}\n{{\"id\": 3}}\n")).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("s.json:26: is not a GeoJSON feature"), "{error}");
}
