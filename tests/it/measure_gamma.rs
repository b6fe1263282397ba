//! The gamma decay end to end: its weight rises from cost 0 up to its mode.

use std::fs;

use crate::program::{gapatlas, succeed};

const TABLES: [&str; 6] =
    ["--demand", "homes.csv:id:people", "--supply", "jobs.csv:id:jobs", "--costs", "costs.csv:from:to:minutes"];

/// Three homes of a hundred people each: in the middle of the only town with jobs, and 10 and 20 min away.
fn places() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("homes.csv", "id,people\nmiddle,100\nnear,100\nfar,100\n");
    write("jobs.csv", "id,jobs\ntown,60\n");
    write("costs.csv", "from,to,minutes\nmiddle,town,0\nnear,town,10\nfar,town,20\n");
    folder
}

/// The values of a column with their reasons.
fn column(measure: &str, decay: &str) -> Vec<(f64, String)> {
    let answer = succeed(places().path(), &[&["measure", measure, "--decay", decay], &TABLES[..]].concat());
    let cells = answer.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    cells.map(|cells| (cells[1].parse().unwrap(), cells[2].to_owned())).collect()
}

fn assert_values(found: &[(f64, String)], expected: [f64; 3], reasons: [&str; 3]) {
    for ((found, expected), reason) in found.iter().zip(expected).zip(reasons) {
        assert!((found.0 - expected).abs() < 1e-12 && found.1 == reason, "{found:?} {expected} {reason}");
    }
}

#[test]
fn what_is_next_door_has_no_weight_and_the_mode_has_the_most() {
    let e = std::f64::consts::E;
    // 0.1² c e^(−0.1 c): 0, 0.1/e at the mode, and 0.2/e².
    let gravity = column("gravity", "gamma:2,0.1");
    assert_values(&gravity, [0.0, 6.0 / e, 12.0 / (e * e)], ["no_weight", "", ""]);
    // The jobs are divided as 1 to 2/e among the people of the two other homes.
    let whole = 1.0 + 2.0 / e;
    let available = column("spatial-availability", "gamma:2,0.1");
    assert_values(&available, [0.0, 60.0 / whole, 120.0 / e / whole], ["no_weight", "", ""]);
}

#[test]
fn with_the_shape_1_it_is_the_exponential_but_for_a_factor() {
    let [gamma, exponential] = ["gamma:1,0.08", "exponential:0.08"].map(|decay| column("2sfca", decay));
    for (gamma, exponential) in gamma.iter().zip(exponential) {
        assert!((gamma.0 - exponential.0).abs() < 1e-14 && gamma.1 == exponential.1, "{gamma:?} {exponential:?}");
    }
}

#[test]
fn a_shape_below_1_is_refused_with_the_reason() {
    let output =
        gapatlas(places().path(), &[&["measure", "gravity", "--decay", "gamma:0.9,0.1"], &TABLES[..]].concat());
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("a shape from 1 to 1000") && message.contains("gamma:2.019,0.094"), "{message}");
}
