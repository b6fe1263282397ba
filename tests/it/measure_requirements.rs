//! Measures on plain tables that count only places of use: by language, hour, cost, papers, wheelchair.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::program::{complaint, gapatlas, succeed};

/// Three places and four clinics, of which each lacks another thing; the last one says nothing.
fn clinics_of_use() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("origins.csv", "geoid,pop\nA,100\nB,200\nC,300\n");
    write(
        "clinics.csv",
        "id,doc,languages,interpreter,hours,cost,asks_status,wheelchair,capacity\n\
         1,8,pol;spa,,Mo-Fr 09:00-19:00,0,no,yes,50\n\
         2,4,Spanish,,Mon-Fri 9am-5pm,20,no,yes,5\n\
         3,2,,yes,Mo-Su 08:00-20:00,0,yes,no,50\n\
         4,1,,,Call us,,,,\n",
    );
    let pairs = [("A", [5, 10, 15, 20]), ("B", [20, 10, 5, 1]), ("C", [30, 25, 3, 2])];
    let pairs = pairs
        .iter()
        .flat_map(|(origin, costs)| costs.iter().zip(1..).map(move |(cost, site)| format!("{origin},{site},{cost}")));
    write("costs.csv", &format!("origin,dest,cost\n{}\n", pairs.collect::<Vec<_>>().join("\n")));
    folder
}

const TABLES: [&str; 6] =
    ["--demand", "origins.csv:geoid:pop", "--supply", "clinics.csv:id:doc", "--costs", "costs.csv:origin:dest:cost"];

/// The first column of a measure by place; empty cells are no access at all.
fn measured(folder: &Path, measure: &[&str], requirements: &[&str]) -> BTreeMap<String, Option<f64>> {
    let text = succeed(folder, &[&["measure"], measure, &TABLES, requirements].concat());
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].trim_matches('"').to_owned(), cells[1].parse().ok())
    });
    rows.collect()
}

#[test]
fn a_place_that_does_not_do_what_is_asked_supplies_nothing() {
    let folder = clinics_of_use();
    let doctors = |requirements: &[&str]| measured(folder.path(), &["cumulative", "--cutoff", "20"], requirements)["A"];
    assert_eq!(doctors(&[]), Some(15.0));
    // Interpreters are for every language; what the fourth speaks is not said.
    assert_eq!(doctors(&["--language", "Polish"]), Some(10.0));
    assert_eq!(doctors(&["--language", "es"]), Some(14.0));
    assert_eq!(doctors(&["--open", "weekday 18:00"]), Some(10.0));
    assert_eq!(doctors(&["--max-cost", "5"]), Some(10.0));
    assert_eq!(doctors(&["--no-status-document"]), Some(12.0));
    assert_eq!(doctors(&["--wheelchair", "--min-capacity", "10"]), Some(8.0));
    let nearest = measured(folder.path(), &["nearest"], &["--language", "Polish", "--no-status-document"]);
    assert_eq!(
        nearest,
        BTreeMap::from([("A", 5.0), ("B", 20.0), ("C", 30.0)].map(|(id, cost)| (id.to_owned(), Some(cost))))
    );
    let output =
        gapatlas(folder.path(), &[&["measure", "nearest"], &TABLES[..], &["--open", "weekday 18:00"]].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("`Call us`"), "{said}");
}

const REQUIREMENTS: [&[&str]; 4] =
    [&["--language", "Spanish"], &["--open", "weekday 18:00"], &["--max-cost", "0"], &["--no-status-document"]];

#[test]
fn a_condition_never_increases_access() {
    let folder = clinics_of_use();
    for (measure, sign) in [
        (["cumulative", "--cutoff", "20"].as_slice(), 1.0),
        (&["gravity", "--decay", "exponential:0.1"], 1.0),
        (&["2sfca", "--cutoff", "25"], 1.0),
        (&["nearest"], -1.0),
    ] {
        let of = |set: usize| -> Vec<&str> {
            let asked = REQUIREMENTS.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0);
            asked.flat_map(|(_, requirement)| requirement.iter().copied()).collect()
        };
        let all: Vec<BTreeMap<String, Option<f64>>> =
            (0..16).map(|set| measured(folder.path(), measure, &of(set))).collect();
        for (set, more) in (0..16).flat_map(|set| (0..4).map(move |requirement| (set, set | 1 << requirement))) {
            for (id, less) in &all[set] {
                let access = |cost: Option<f64>| cost.map_or(f64::NEG_INFINITY, |cost| sign * cost);
                assert!(access(all[more][id]) <= access(*less), "{measure:?} {id}: {set} and {more}");
            }
        }
        assert_ne!(all[0], all[15], "{measure:?}: a comparison of equals would compare nothing");
    }
}

#[test]
fn a_column_that_is_not_there_and_a_language_that_nobody_knows_are_told() {
    let folder = clinics_of_use();
    let text = fs::read_to_string(folder.path().join("clinics.csv")).unwrap();
    fs::write(folder.path().join("clinics.csv"), text.replace("hours", "open_at")).unwrap();
    let asked = |requirements: [&'static str; 2]| [&["measure", "nearest"], &TABLES[..], &requirements].concat();
    let said = complaint(folder.path(), &asked(["--open", "weekday 18:00"]));
    assert!(said.contains("clinics.csv: has no column `hours`"), "{said}");
    let output = gapatlas(folder.path(), &asked(["--language", "Klingon"]));
    assert!(String::from_utf8(output.stderr).unwrap().contains("`Klingon` is no language"));
}
