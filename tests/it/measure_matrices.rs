//! Cost matrices: responses of routing services, and Open Matrix files.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use crate::program::{error_line, gapatlas, succeed};

/// The costs between six origins and four clinics, by row; the same as in `tests/skims/zones.omx`.
const COSTS: [[Option<f64>; 4]; 6] = [
    [Some(0.0), Some(10.0), Some(20.0), None],
    [Some(30.0), Some(20.0), Some(60.0), None],
    [Some(10.0), None, None, Some(5.0)],
    [Some(75.0), Some(90.0), None, None],
    [None; 4],
    [None, None, Some(12.0), None],
];

fn places() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("origins.csv", "geoid,pop\n1,100\n2,200\n3,0\n4,50\n5,80\n6,40\n");
    write("clinics.csv", "facid,doc\n101,10\n102,4\n103,0\n104,2\n");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/skims/zones.omx"), folder.path().join("zones.omx"))
        .unwrap();
    folder
}

fn arguments(costs: &str) -> Vec<&str> {
    let tables = ["--demand", "origins.csv:geoid:pop", "--supply", "clinics.csv:facid:doc", "--costs", costs];
    [&["measure", "3sfca", "--decay", "gaussian:15", "--cutoff", "60"], &tables[..]].concat()
}

fn measured(folder: &Path, costs: &str) -> String {
    succeed(folder, &arguments(costs))
}

/// The error message for a file with these bytes.
fn error_message(folder: &Path, costs: &str, bytes: impl AsRef<[u8]>) -> String {
    fs::write(folder.join(costs.split(':').next().unwrap()), bytes).unwrap();
    error_line(folder, &arguments(costs))
}

/// Rows of numbers as JSON, with `null` for missing ones.
fn json(rows: &[Vec<Option<f64>>]) -> String {
    serde_json::to_string(rows).unwrap()
}

fn rows() -> Vec<Vec<Option<f64>>> {
    COSTS.iter().map(|row| row.to_vec()).collect()
}

/// A long table with the ids of the places, without unreachable pairs.
fn long(rows: &[Vec<Option<f64>>]) -> String {
    let mut table = "origin,dest,cost\n".to_owned();
    for (origin, row) in rows.iter().enumerate() {
        for (clinic, cost) in row.iter().enumerate() {
            let cost = cost.map_or(String::new(), |cost| cost.to_string());
            writeln!(table, "{},{},{cost}", origin + 1, clinic + 101).unwrap();
        }
    }
    table
}

fn wide(rows: &[Vec<Option<f64>>]) -> String {
    let mut table = "origin,101,102,103,104\n".to_owned();
    for (origin, row) in rows.iter().enumerate() {
        let costs = row.iter().map(|cost| cost.map_or(String::new(), |cost| cost.to_string()));
        writeln!(table, "{},{}", origin + 1, costs.collect::<Vec<_>>().join(",")).unwrap();
    }
    table
}

/// Valhalla's verbose form, with distances of a tenth of the times.
fn legs(rows: &[Vec<Option<f64>>]) -> serde_json::Value {
    let leg = |from: usize, to: usize, time: Option<f64>| {
        let distance = time.map(|time| time / 10.0);
        serde_json::json!({ "from_index": from, "to_index": to, "time": time, "distance": distance })
    };
    let row = |(from, row): (usize, &Vec<Option<f64>>)| -> serde_json::Value {
        row.iter().enumerate().map(|(to, time)| leg(from, to, *time)).collect()
    };
    rows.iter().enumerate().map(row).collect()
}

#[test]
fn responses_of_routing_services_are_read_like_tables() {
    let folder = places();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let (rows, own) = (rows(), json(&rows()));
    write("costs.csv", &long(&rows));
    let expected = measured(folder.path(), "costs.csv:origin:dest:cost");
    assert!(expected.lines().skip(1).any(|row| !row.contains(",0,")), "somebody has access");
    write("wide.csv", &wide(&rows));
    assert_eq!(measured(folder.path(), "wide.csv:origin"), expected);
    write("osrm.json", &format!(r#"{{"code":"Ok","sources":[],"destinations":[],"durations":{own}}}"#));
    assert_eq!(measured(folder.path(), "osrm.json:durations"), expected);
    write("osrm.json", &format!("\u{feff}\n {{\"distances\":{own},\"durations\":[[1]],\"code\":\"Ok\"}}"));
    assert_eq!(measured(folder.path(), "osrm.json:distances"), expected);
    let concise = format!(r#"{{"sources_to_targets":{{"durations":{own},"distances":[[1]]}},"units":"miles"}}"#);
    write("concise.json", &concise);
    assert_eq!(measured(folder.path(), "concise.json:durations"), expected);
    let verbose = serde_json::json!({ "sources_to_targets": legs(&rows), "units": "kilometers" });
    write("verbose.json", &verbose.to_string());
    assert_eq!(measured(folder.path(), "verbose.json:durations"), expected);
    assert_eq!(measured(folder.path(), "verbose.json:time"), expected);
    assert_ne!(measured(folder.path(), "verbose.json:distances"), expected, "a tenth");
    let output = gapatlas(folder.path(), &arguments("osrm.json:distances"));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @"osrm.json:1: 13 pairs have no cost, the first `null`; taken as out of reach");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    /// For any costs, a response and tables of them give the same access.
    #[test]
    fn a_response_and_the_same_long_and_wide_table_agree(
        costs in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.7, 0.0..90.0_f64), 4), 6)
    ) {
        let folder = places();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("costs.csv", &long(&costs));
        write("wide.csv", &wide(&costs));
        write("answer.json", &format!(r#"{{"code":"Ok","durations":{}}}"#, json(&costs)));
        let expected = measured(folder.path(), "costs.csv:origin:dest:cost");
        prop_assert_eq!(&measured(folder.path(), "wide.csv:origin"), &expected);
        prop_assert_eq!(&measured(folder.path(), "answer.json:durations"), &expected);
    }
}

#[test]
fn errors_in_a_response_name_row_and_column() {
    let folder = places();
    let error_message = |text: &str| error_message(folder.path(), "a.json:durations", text);
    insta::assert_snapshot!(error_message(r#"{"code":"Ok","durations":[[1,2,3,4],[1,2,3,4]]}"#), @"gapatlas: a.json: `durations` has 2 rows for 6 origins; each place needs one, in the same order");
    insta::assert_snapshot!(error_message(&format!(r#"{{"code":"Ok","durations":{}}}"#, json(&vec![vec![Some(1.0); 5]; 6]))), @"gapatlas: a.json: `durations` has 5 columns for 4 destinations; each place needs one, in the same order");
    insta::assert_snapshot!(error_message(r#"{"code":"Ok","durations":[[1,2,3,4],[1,2,3]]}"#), @"gapatlas: a.json: `durations` has 3 costs in row 2, and 4 in row 1");
    insta::assert_snapshot!(error_message(r#"{"code":"NoTable","message":"Could not find a matching segment"}"#), @"gapatlas: a.json: the routing service answered `NoTable` (Could not find a matching segment) without costs; send the request again");
    insta::assert_snapshot!(error_message(r#"{"error_code":154,"error":"Path distance exceeds the max distance limit","status_code":400}"#), @"gapatlas: a.json: the routing service answered `154` (Path distance exceeds the max distance limit) without costs; send the request again");
    insta::assert_snapshot!(error_message(r#"{"code":"Ok","distances":[[1,2]]}"#), @"gapatlas: a.json: has no matrix `durations`; it has `distances`");
    insta::assert_snapshot!(error_message(r#"{"type":"FeatureCollection","features":[]}"#), @"gapatlas: a.json: has no matrix `durations`; it has none");
    insta::assert_snapshot!(error_message(r#"{"code":"Ok","durations":[[1,2,3,4],[1,"#), @"gapatlas: a.json: cannot be read as the answer of a routing service (OSRM's table, or Valhalla's sources_to_targets): EOF while parsing a value at line 1 column 39");
    let mut below = rows();
    below[2][3] = Some(-5.0);
    insta::assert_snapshot!(error_message(&format!(r#"{{"code":"Ok","durations":{}}}"#, json(&below))), @"gapatlas: a.json: `durations` is `-5` in row 3, column 4, which is from `3` to `104`, but a cost is a number from 0 to 1e15");
    let mut legs = legs(&rows());
    legs.as_array_mut().unwrap().swap(0, 1);
    insta::assert_snapshot!(error_message(&serde_json::json!({ "sources_to_targets": legs }).to_string()), @"gapatlas: a.json: cannot be read as the answer of a routing service (OSRM's table, or Valhalla's sources_to_targets): from_index 1 and to_index 0 are in the place of 0 and 0");
    insta::assert_snapshot!(error_line(folder.path(), &arguments("a.json:origin:dest:cost")), @r#"gapatlas: a.json: is the answer of a routing service, which has no ids; name `durations` or `distances` alone, and in a study also tables of the ids in the order of the request, as `origin = { path = "asked.csv", id = "geoid" }`"#);
}

#[test]
fn an_open_matrix_is_read_like_a_table() {
    let folder = places();
    fs::write(folder.path().join("costs.csv"), long(&rows())).unwrap();
    let expected = measured(folder.path(), "costs.csv:origin:dest:cost");
    assert_eq!(measured(folder.path(), "zones.omx:TAZ:TAZ:AM_TIME"), expected);
    let output = gapatlas(folder.path(), &arguments("zones.omx:TAZ:TAZ:AM_TIME"));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r"
    zones.omx:1: 97 pairs are about places that are not in the tables of demand and supply, the first about `1`; left out
    zones.omx:1: 13 pairs have no cost, the first `NaN`; taken as out of reach
    ");
    // Without a lookup, zones are numbered from 1: the seventh is clinic 101.
    fs::write(folder.path().join("clinics.csv"), "facid,doc\n7,10\n8,4\n9,0\n10,2\n").unwrap();
    assert_eq!(measured(folder.path(), "zones.omx:AM_TIME"), expected);
}

#[test]
fn errors_in_an_open_matrix_name_their_cell() {
    let folder = places();
    let whole = fs::read(folder.path().join("zones.omx")).unwrap();
    let complain = |costs: &str| error_line(folder.path(), &arguments(costs));
    insta::assert_snapshot!(complain("zones.omx:TAZ:TAZ:STEPS"), @"gapatlas: zones.omx: `STEPS` is `-1` in row 2, column 8, which is from `2` to `102`, but a cost is a number from 0 to 1e15");
    insta::assert_snapshot!(complain("zones.omx:TAZ:TAZ:AM_TIMES"), @"gapatlas: zones.omx: has no matrix `AM_TIMES` (did you mean `AM_TIME`?); it has `AM_TIME`, `STEPS`");
    insta::assert_snapshot!(complain("zones.omx:TAZ:ZONE:AM_TIME"), @"gapatlas: zones.omx: has no lookup `ZONE`; it has `TAZ`");
    insta::assert_snapshot!(error_message(folder.path(), "cut.omx:AM_TIME", &whole[..whole.len() / 2]), @"gapatlas: cut.omx: cannot be read as an Open Matrix (OMX): unexpected end of data at offset 6712 (need 96 bytes, have 0)");
    // A file truncated anywhere is an error message, and never a result with missing values.
    fs::write(folder.path().join("costs.csv"), long(&rows())).unwrap();
    let expected = measured(folder.path(), "costs.csv:origin:dest:cost");
    for length in (8..whole.len()).step_by(331) {
        fs::write(folder.path().join("cut.omx"), &whole[..length]).unwrap();
        let output = gapatlas(folder.path(), &arguments("cut.omx:TAZ:TAZ:AM_TIME"));
        let answer = String::from_utf8(output.stdout).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 2)), "{length}");
        assert!(output.status.code() == Some(2) || answer == expected, "{length}: {answer}");
    }
}
