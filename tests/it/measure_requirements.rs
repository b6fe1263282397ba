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
    let rows = rows(folder, measure, requirements).into_iter().skip(1);
    rows.map(|cells| (cells[0].clone(), cells[1].parse().ok())).collect()
}

/// The header and the rows of a measure.
fn rows(folder: &Path, measure: &[&str], requirements: &[&str]) -> Vec<Vec<String>> {
    let text = succeed(folder, &[&["measure"], measure, &TABLES, requirements].concat());
    text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect()).collect()
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

/// What the fourth clinic does not say may be so: then the table has a second column, the other end of what is possible.
#[test]
fn what_a_place_does_not_say_is_not_known_and_no_access_for_certain_either() {
    let folder = clinics_of_use();
    let polish = ["--language", "Polish"];
    let table = |measure: &[&str], asked: &[&str]| -> Vec<String> {
        rows(folder.path(), measure, asked).into_iter().map(|row| row.join(",")).collect()
    };
    assert_eq!(
        table(&["cumulative", "--cutoff", "2"], &polish),
        [
            "geoid,cumulative_2,cumulative_2_at_most,reason",
            "A,0,0,beyond the cutoff",
            "B,0,1,not said",
            "C,0,1,not said"
        ]
    );
    assert_eq!(
        table(&["nearest"], &polish),
        ["geoid,nearest_1,nearest_1_at_least,reason", "A,5,5,", "B,5,1,", "C,3,2,"]
    );
    // The fourth speaks French alone: what else it does not say is not asked, and there is one column.
    let text = fs::read_to_string(folder.path().join("clinics.csv")).unwrap();
    fs::write(folder.path().join("clinics.csv"), text.replace("4,1,,,Call us", "4,1,fra,no,Mo-Fr 09:00-12:00"))
        .unwrap();
    assert_eq!(
        table(&["cumulative", "--cutoff", "2"], &polish),
        ["geoid,cumulative_2,reason", "A,0,beyond the cutoff", "B,0,no supply", "C,0,no supply"]
    );
    // That there is no interpreter does not say which languages are spoken.
    fs::write(folder.path().join("clinics.csv"), text.replace("4,1,,,Call us", "4,1,,no,Call us")).unwrap();
    assert_eq!(table(&["cumulative", "--cutoff", "2"], &polish)[2], "B,0,1,not said");
    let summary = [&["measure", "cumulative", "--cutoff", "2"], &TABLES[..], &polish, &["-o", "out.csv"]].concat();
    let said = succeed(folder.path(), &summary);
    assert!(
        said.contains("of 2 places with a demand of 500 it is not known; 1 place with a demand of 100 without"),
        "{said}"
    );
    assert!(said.contains("1 place of supply does not say whether what is asked is so"), "{said}");
    let json = succeed(folder.path(), &[&summary[..], &["--json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let [least, most] = [&json["columns"][0], &json["columns"][1]];
    assert_eq!((&least["places_not_known"], &least["demand_not_known"]), (&2.into(), &500.0.into()), "{json}");
    assert_eq!((&least["places_without"], &most["places_without"]), (&1.into(), &1.into()), "{json}");
    assert_eq!((&json["supply"]["total"], &json["supply"]["total_at_most"]), (&10.0.into(), &11.0.into()), "{json}");
}

/// Sums and shared supply have bounds; a multiple of a mean has none, and agents only where a full load is given.
#[test]
fn what_has_no_bounds_is_refused_where_something_is_not_said() {
    let folder = clinics_of_use();
    let asked = |measure: &[&'static str]| [&["measure"], measure, &TABLES[..], &["--language", "Polish"]].concat();
    for (measure, option) in [(&["2sfca", "--normalize"][..], "`--normalize`"), (&["raam"], "`--rho`")] {
        let said = complaint(folder.path(), &asked(measure));
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
