//! JSON with one object a line, GeoJSON with one feature a line, TopoJSON, and ids of Census 2000.

use std::fmt::Write as _;
use std::fs;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{change, geoid, people, square, squares, town, tracts};

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
    let sequence = features().iter().fold(String::new(), |text, feature| text + "\u{1e}" + feature + "\n");
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

/// Tracts as TopoJSON without a coordinate reference system; coordinates are multiplied by `scale`.
fn topojson(scale: f64) -> String {
    let (mut arcs, mut geometries) = (Vec::new(), Vec::new());
    for ((column, row), at) in tracts().zip(0..) {
        let [w, s, e, n] = square(column, row).map(|degrees| degrees * scale);
        arcs.push(format!("[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]"));
        geometries
            .push(format!(r#"{{"type":"Polygon","arcs":[[{at}]],"properties":{{"GEOID":"{}"}}}}"#, geoid(column, row)));
    }
    format!(
        r#"{{"type":"Topology","objects":{{"t":{{"type":"GeometryCollection","geometries":[{}]}}}},"arcs":[{}]}}"#,
        geometries.join(","),
        arcs.join(",")
    )
}

#[test]
fn topojson_without_a_coordinate_reference_system_is_in_degrees_or_refused() {
    let town = town();
    let path = town.path();
    let expected = build_and_export(path, "tracts");
    fs::write(path.join("t.topojson"), topojson(1.0)).unwrap();
    change(path, "tracts.geojson", "t.topojson");
    assert_eq!(build_and_export(path, "tracts"), expected);
    fs::write(path.join("t.topojson"), topojson(111_320.0)).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(
        error.contains("which are not a longitude and a latitude; name the layer's own coordinate reference system"),
        "{error}"
    );
}

#[test]
fn tracts_of_2000_without_a_suffix_have_nine_digits() {
    let town = town();
    let path = town.path();
    change(path, "tract_vintage = 2020", "tract_vintage = 2000");
    change(path, "vintage = \"2018-2022\"", "vintage = \"2000\"");
    let expected = build_and_export(path, "tracts");
    let short = |text: String| {
        tracts().fold(
            text,
            |text, (column, row)| {
                if column == 0 { text.replace(&geoid(0, row), &geoid(0, row)[..9]) } else { text }
            },
        )
    };
    for file in ["tracts.geojson", "people.csv"] {
        let text = fs::read_to_string(path.join(file)).unwrap();
        fs::write(path.join(file), short(text)).unwrap();
    }
    assert_eq!(build_and_export(path, "tracts"), expected);
    let text = succeed(path, &["check", "gapatlas.toml"]);
    for file in ["tracts.geojson", "people.csv"] {
        let line = format!(
            "{file}: 5 ids of tracts with nine digits, as Census 2000 writes tracts without a suffix; read with the suffix 00"
        );
        assert!(text.contains(&line), "{text}");
    }
    // Where another id is neither, none is read so.
    let tracts = fs::read_to_string(path.join("tracts.geojson")).unwrap();
    fs::write(path.join("tracts.geojson"), tracts.replacen(&geoid(1, 0), "1703100", 1)).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("is not a tract id; a tract's GEOID has 11 digits"), "{error}");
    // Nor in the tracts of another census.
    fs::write(path.join("tracts.geojson"), tracts).unwrap();
    change(path, "tract_vintage = 2000", "tract_vintage = 2010");
    change(path, "vintage = \"2000\"", "vintage = \"2015-2019\"");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("`170310000` is not a tract id"), "{error}");
}

#[test]
fn parts_of_a_tract_in_several_rows_are_joined() {
    let town = town();
    let path = town.path();
    let whole = build_and_export(path, "tracts");
    // The first tract is two halves with a common border; the second an island and a mainland with water between.
    let half = |column: u32, part: f64| {
        let [west, south, east, north] = square(column, 0);
        let middle = west + (east - west) / 2.0;
        if part < 0.5 { [west, south, middle, north] } else { [middle, south, east, north] }
    };
    let [west, south, east, north] = square(1, 0);
    let island = [west + 0.008, south, east, north];
    let mainland = [west, south, west + 0.006, north];
    let others = tracts().filter(|tract| ![(0, 0), (1, 0)].contains(tract)).map(|(x, y)| (geoid(x, y), square(x, y)));
    let parts =
        [(geoid(0, 0), half(0, 0.0)), (geoid(1, 0), island), (geoid(0, 0), half(0, 1.0)), (geoid(1, 0), mainland)];
    fs::write(path.join("tracts.geojson"), squares("GEOID", parts.into_iter().chain(others))).unwrap();
    let joined = build_and_export(path, "tracts");
    assert_eq!(joined.len(), 25);
    assert_eq!(joined[&geoid(0, 0)], whole[&geoid(0, 0)]);
    let told = succeed(path, &["check", "gapatlas.toml"]);
    let about = told.lines().filter(|line| line.contains("tracts.geojson: ")).map(str::trim).collect::<Vec<_>>();
    insta::assert_snapshot!(about.join("\n"), @"tracts.geojson: 2 tracts have several rows, each with a part of the outline: 17031000000, 17031000001; joined");
}
