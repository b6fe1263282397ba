//! Measures on plain tables that only count usable places: language, hours, cost, documents, wheelchair access.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::program::{error_line, gapatlas, succeed};

/// Three places and four clinics, each of which lacks something else; the last one has no attributes.
fn usable_clinics() -> tempfile::TempDir {
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

/// The first column of a measure by place; empty cells are no access.
fn measured(folder: &Path, measure: &[&str], requirements: &[&str]) -> BTreeMap<String, Option<f64>> {
    let rows = rows(folder, measure, requirements).into_iter().skip(1);
    rows.map(|cells| (cells[0].clone(), cells[1].parse().ok())).collect()
}

/// The header and the rows of a measure.
fn rows(folder: &Path, measure: &[&str], requirements: &[&str]) -> Vec<Vec<String>> {
    let text = succeed(folder, &[&["measure"], measure, &TABLES, requirements].concat());
    text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect()).collect()
}

#[test]
fn a_place_that_does_not_meet_a_requirement_supplies_nothing() {
    let folder = usable_clinics();
    let doctors = |requirements: &[&str]| measured(folder.path(), &["cumulative", "--cutoff", "20"], requirements)["A"];
    assert_eq!(doctors(&[]), Some(15.0));
    // Interpreters count for every language; the languages of the fourth are missing.
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

/// The fourth clinic may meet a requirement that it does not mention, so the table has a second column, for the other
/// bound.
#[test]
fn missing_attributes_give_bounds_of_access() {
    let folder = usable_clinics();
    let polish = ["--language", "Polish"];
    let table = |measure: &[&str], asked: &[&str]| -> Vec<String> {
        rows(folder.path(), measure, asked).into_iter().map(|row| row.join(",")).collect()
    };
    assert_eq!(
        table(&["cumulative", "--cutoff", "2"], &polish),
        ["geoid,cumulative_2,cumulative_2_at_most,reason", "A,0,0,beyond_cutoff", "B,0,1,not_said", "C,0,1,not_said"]
    );
    assert_eq!(
        table(&["nearest"], &polish),
        ["geoid,nearest_1,nearest_1_at_least,reason", "A,5,5,", "B,5,1,", "C,3,2,"]
    );
    // The fourth speaks only French: its other attributes are not needed, so there is one column.
    let text = fs::read_to_string(folder.path().join("clinics.csv")).unwrap();
    fs::write(folder.path().join("clinics.csv"), text.replace("4,1,,,Call us", "4,1,fra,no,Mo-Fr 09:00-12:00"))
        .unwrap();
    assert_eq!(
        table(&["cumulative", "--cutoff", "2"], &polish),
        ["geoid,cumulative_2,reason", "A,0,beyond_cutoff", "B,0,no_supply", "C,0,no_supply"]
    );
    // An explicit lack of interpreters does not tell which languages are spoken.
    fs::write(folder.path().join("clinics.csv"), text.replace("4,1,,,Call us", "4,1,,no,Call us")).unwrap();
    assert_eq!(table(&["cumulative", "--cutoff", "2"], &polish)[2], "B,0,1,not_said");
    let summary = [&["measure", "cumulative", "--cutoff", "2"], &TABLES[..], &polish, &["-o", "out.csv"]].concat();
    let said = succeed(folder.path(), &summary);
    assert!(
        said.contains("for 2 places with a demand of 500 access is not known; 1 place with a demand of 100 without"),
        "{said}"
    );
    assert!(said.contains("1 place of supply does not say whether it meets the requirements"), "{said}");
    let json = succeed(folder.path(), &[&summary[..], &["--json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let [least, most] = [&json["columns"][0], &json["columns"][1]];
    assert_eq!((&least["places_not_known"], &least["demand_not_known"]), (&2.into(), &500.0.into()), "{json}");
    assert_eq!((&least["places_without"], &most["places_without"]), (&1.into(), &1.into()), "{json}");
    assert_eq!((&json["supply"]["total"], &json["supply"]["total_at_most"]), (&10.0.into(), &11.0.into()), "{json}");
}

/// Sums and shared supply have bounds. A ratio to a mean has none, and rational agents only with a given full load.
#[test]
fn measures_without_bounds_are_refused_if_attributes_are_missing() {
    let folder = usable_clinics();
    let arguments = |measure: &[&'static str]| [&["measure"], measure, &TABLES[..], &["--language", "Polish"]].concat();
    for (measure, option) in [(&["2sfca", "--normalize"][..], "`--normalize`"), (&["raam"], "`--rho`")] {
        let said = error_line(folder.path(), &arguments(measure));
        assert!(said.contains("1 place of supply does not say") && said.contains(option), "{said}");
    }
    let agents = rows(folder.path(), &["raam", "--rho", "50"], &["--language", "Polish"]);
    assert_eq!(agents[0], ["geoid", "raam", "raam_at_least", "reason"]);
    for row in &agents[1..] {
        let [most, least] = [1, 2].map(|cell| row[cell].parse::<f64>().unwrap());
        assert!(least < most, "{row:?}");
    }
}

const REQUIREMENTS: [&[&str]; 4] =
    [&["--language", "Spanish"], &["--open", "weekday 18:00"], &["--max-cost", "0"], &["--no-status-document"]];

#[test]
fn a_condition_never_increases_access() {
    let folder = usable_clinics();
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
fn a_missing_column_and_an_unknown_language_are_reported() {
    let folder = usable_clinics();
    let text = fs::read_to_string(folder.path().join("clinics.csv")).unwrap();
    fs::write(folder.path().join("clinics.csv"), text.replace("hours", "open_at")).unwrap();
    let arguments = |requirements: [&'static str; 2]| [&["measure", "nearest"], &TABLES[..], &requirements].concat();
    let said = error_line(folder.path(), &arguments(["--open", "weekday 18:00"]));
    assert!(said.contains("clinics.csv: has no column `hours`"), "{said}");
    let output = gapatlas(folder.path(), &arguments(["--language", "Klingon"]));
    assert!(String::from_utf8(output.stderr).unwrap().contains("`Klingon` is not a language"));
}
