//! Cost matrices in a study: responses of routing services, and Open Matrix files.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{center, change, extend, geoid, town, tracts, write_sites};

/// The town with two clinics: a minute per tract in between; the last row reaches neither.
fn seconds(column: u32, row: u32) -> [Option<u32>; 2] {
    let to = |x: u32| (row < 4).then(|| (column.abs_diff(x) + row.abs_diff(2)) * 60);
    [to(2), to(0)]
}

fn town_with(costs: &str) -> tempfile::TempDir {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("west", center(0, 2)), ("middle", center(2, 2))]);
    extend(town.path(), &format!("[[costs]]\ncomplete_within = 'everywhere'\nid = \"times\"\n{costs}"));
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"matrix:times\"\nwithin = \"2 min\"");
    town
}

const TABLE: &str = "path = \"long.csv\"\norigin = \"from\"\ndestination = \"to\"\ncost = \"s\"\nunit = \"s\"";
const ANSWER: &str = "path = \"answer.json\"\norigin = { path = \"asked.csv\", id = \"tract\" }\ndestination = { path = \"sites.csv\", id = \"site\" }\ncost = \"durations\"\nunit = \"s\"";

/// A response about the tracts from last to first, and with the clinic at the center before the other.
fn write_answer(folder: &Path) {
    let asked: Vec<(u32, u32)> = tracts().collect::<Vec<_>>().into_iter().rev().collect();
    let mut ids = "n,tract\n".to_owned();
    for &(column, row) in &asked {
        writeln!(ids, "0,{}", geoid(column, row)).unwrap();
    }
    fs::write(folder.join("asked.csv"), ids).unwrap();
    fs::write(folder.join("sites.csv"), "site\nmiddle\nwest\n").unwrap();
    let rows: Vec<_> = asked.iter().map(|&(column, row)| seconds(column, row)).collect();
    let answer = serde_json::json!({ "code": "Ok", "durations": rows, "distances": rows });
    fs::write(folder.join("answer.json"), answer.to_string()).unwrap();
}

fn refused(folder: &Path) -> String {
    error_line(folder, &["build", "gapatlas.toml", "-o", "atlas"])
}

#[test]
fn a_response_in_the_order_of_its_request_is_read_like_a_table() {
    let by_table = town_with(TABLE);
    let mut long = "from,to,s\n".to_owned();
    for (column, row) in tracts() {
        for (site, cost) in ["middle", "west"].into_iter().zip(seconds(column, row)) {
            let cost = cost.map_or(String::new(), |cost| cost.to_string());
            writeln!(long, "{},{site},{cost}", geoid(column, row)).unwrap();
        }
    }
    fs::write(by_table.path().join("long.csv"), long).unwrap();
    let expected = build_and_export(by_table.path(), "tracts");
    let by_answer = town_with(ANSWER);
    write_answer(by_answer.path());
    assert_eq!(build_and_export(by_answer.path(), "tracts"), expected);
    // Tract (4, 2) is two minutes from the center and four from the west; row 4 reaches nothing, and the file says so.
    assert_eq!(expected[&geoid(4, 2)]["clinic_near_nearest_min"], "2");
    assert_eq!(expected[&geoid(0, 4)]["clinic_near_reason"], "no_cost");
    let manifest = fs::read(by_answer.path().join("atlas/manifest.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    let sources = manifest["sources"].as_array().unwrap();
    for file in ["answer.json", "asked.csv", "sites.csv"] {
        let source = sources.iter().find(|source| source["file"] == file).unwrap();
        assert_eq!(source["sha256"].as_str().unwrap().len(), 64, "{file}");
    }
}

#[test]
fn a_response_that_does_not_match_the_study_is_refused_with_a_reason() {
    let town = town_with(ANSWER);
    write_answer(town.path());
    change(town.path(), "unit = \"s\"", "unit = \"min\"");
    insta::assert_snapshot!(refused(town.path()), @r#"gapatlas: answer.json: the values of `durations` are in `s`, but the study says `unit = "min"`; write `unit = "s"`"#);
    change(town.path(), "unit = \"min\"", "unit = \"km\"");
    change(town.path(), "cost = \"durations\"", "cost = \"distances\"");
    change(town.path(), "within = \"2 min\"", "within = \"2 km\"");
    insta::assert_snapshot!(refused(town.path()), @r#"gapatlas: answer.json: the values of `distances` are in `m`, but the study says `unit = "km"`; write `unit = "m"`"#);
    change(town.path(), "unit = \"km\"", "unit = \"m\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    fs::write(town.path().join("sites.csv"), "site\nmiddle\nwest\neast\n").unwrap();
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: answer.json: `distances` has 2 columns for 3 destinations; each place needs one, in the same order");
    fs::write(town.path().join("sites.csv"), "site\nmiddle\nmiddle\n").unwrap();
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: sites.csv: `middle` occurs twice, in lines 2 and 3; keep the right one");
    fs::write(town.path().join("sites.csv"), "site\nmiddle\nwest\n").unwrap();
    change(town.path(), "origin = { path = \"asked.csv\", id = \"tract\" }", "origin = \"tract\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: answer.json: a table with a row for each pair needs the columns `origin`, `destination` and `cost`; one with a column for each destination needs `origin` alone; the answer of a routing service needs `cost`, and tables of ids as `origin` and `destination`; an Open Matrix needs `cost`, and both lookups or neither");
    change(town.path(), "origin = \"tract\"", "origin = 3");
    insta::assert_snapshot!(refused(town.path()), @r#"gapatlas: gapatlas.toml:38: invalid type: integer `3`, expected the name of a column in quotes, or a table of ids as { path = "asked.csv", id = "geoid" }"#);
    change(town.path(), "origin = 3\ndestination = { path = \"sites.csv\", id = \"site\" }\n", "");
    insta::assert_snapshot!(refused(town.path()), @r#"gapatlas: answer.json: is the answer of a routing service, which has no ids; name `durations` or `distances` alone, and in a study also tables of the ids in the order of the request, as `origin = { path = "asked.csv", id = "geoid" }`"#);
    change(town.path(), "path = \"answer.json\"", "path = \"people.csv\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: people.csv: is a table: name its column `origin`, and also `destination` and `cost` if it has a row for each pair");
}

/// Zones of an Open Matrix by tables of ids: eleven tracts, and the clinic at the center as the seventh column.
#[test]
fn an_open_matrix_in_the_order_of_two_tables_is_read() {
    let town = town_with(
        &ANSWER.replace("answer.json", "zones.omx").replace("durations", "AM_TIME").replace("\"s\"", "\"min\""),
    );
    let skims = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/skims/zones.omx");
    fs::copy(skims, town.path().join("zones.omx")).unwrap();
    let ids: String = tracts().take(11).map(|(column, row)| geoid(column, row) + "\n").collect();
    fs::write(town.path().join("asked.csv"), format!("tract\n{ids}")).unwrap();
    let sites: String =
        (1..=11).map(|zone| if zone == 7 { "middle\n".to_owned() } else { format!("z{zone}\n") }).collect();
    fs::write(town.path().join("sites.csv"), format!("site\n{sites}")).unwrap();
    let rows = build_and_export(town.path(), "tracts");
    let nearest: Vec<&str> =
        tracts().take(6).map(|(column, row)| rows[&geoid(column, row)]["clinic_near_nearest_min"].as_str()).collect();
    assert_eq!(nearest, ["0", "30", "10", "75", "", ""]);
    let lookups = "origin = \"TAZ\"\ndestination = \"TAZ\"";
    change(
        town.path(),
        "origin = { path = \"asked.csv\", id = \"tract\" }\ndestination = { path = \"sites.csv\", id = \"site\" }",
        lookups,
    );
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: zones.omx: none of its 121 pairs goes from a place of demand to a place of supply; the first goes from `1` to `1`. Are the columns swapped, or did ids lose their leading zeros?");
    change(town.path(), "destination = \"TAZ\"\ncost = \"AM_TIME\"", "");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: zones.omx: is an Open Matrix: name the matrix, and the lookups of both rows and columns or of neither; it has `AM_TIME`, `STEPS`");
}
