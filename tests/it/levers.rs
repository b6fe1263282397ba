//! The cheapest lever: every single change gives what a scenario with it alone gives, in order, and ties are told.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{error_line, succeed};
use crate::town::{self, center, people, town, write_sites};
use crate::usable::town_of_groups;

/// Clinics in the south-west, at the center, and in the north-east: languages, hours, cost, documents, wheelchair.
const CLINICS: [&str; 3] = ["es,Mo-Fr 09:00-17:00,0,none,yes", "en,Mo-Fr 09:00-19:00,0,none,yes", ",,,,"];
const REQUIRED: &str = "language_match = true\nopen = \"weekday 18:00\"";

fn levers(folder: &Path, more: &[&str]) -> Value {
    let mut arguments = vec!["levers", "gapatlas.toml", "--json", "--standard"];
    arguments.extend(more);
    serde_json::from_str(&succeed(folder, &arguments)).unwrap()
}

/// What a scenario gives the people of a standard in the region.
fn gain_of(folder: &Path, standard: &str, entries: &str) -> Value {
    fs::write(folder.join("s.toml"), format!("[scenario]\nname = \"one\"\n{entries}")).unwrap();
    let answer = succeed(folder, &["whatif", "gapatlas.toml", "s.toml", "--json"]);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let standards = answer["scenarios"][0]["standards"].as_array().unwrap();
    let own = standards.iter().find(|own| own["standard"] == standard && own["is_group"] == false).unwrap();
    own["places"][0]["gain"].clone()
}

#[test]
fn every_change_gives_what_a_scenario_with_it_alone_gives_and_the_best_is_first() {
    let town = town_of_groups(|group| 100 + 10 * u32::try_from(group).unwrap(), &CLINICS.join("\n"), REQUIRED);
    let (lon, lat) = center(4, 0);
    fs::write(town.path().join("places.csv"), format!("id,name,lon,lat\nlibrary,Library,{lon},{lat}\n")).unwrap();
    let answer = levers(town.path(), &["usable", "--candidates", "places.csv"]);
    let all = answer["levers"].as_array().unwrap();
    let mut compared = 0;
    for own in all {
        let site = own["site"].as_str().unwrap();
        let entries = match own["lever"].as_str().unwrap() {
            "open" => format!("[[change]]\ntheme = \"clinic\"\nid = \"{site}\"\nhours = \"24/7\"\n"),
            "interpreters" => format!("[[change]]\ntheme = \"clinic\"\nid = \"{site}\"\ninterpreter = \"yes\"\n"),
            "speaks_vietnamese" => {
                let spoken = if site == "clinic-2" { "English; Vietnamese" } else { "Vietnamese; Spanish" };
                format!("[[change]]\ntheme = \"clinic\"\nid = \"{site}\"\nlanguages = \"{spoken}\"\n")
            }
            _ => continue,
        };
        if own["lever"] == "speaks_vietnamese" && site == "clinic-4" {
            continue;
        }
        assert_eq!(own["gain"], gain_of(town.path(), "usable", &entries), "{own}");
        compared += 1;
    }
    assert!(compared >= 3, "{answer}");
    let gains: Vec<f64> = all.iter().map(|own| own["gain"]["at_least"]["value"].as_f64().unwrap()).collect();
    assert!(gains.is_sorted_by(|a, b| a >= b), "{gains:?}");
    // A new site with all languages in an empty corner serves the twelve groups of three tracts.
    assert_eq!((&all[0]["lever"], &all[0]["name"]), (&"new_site".into(), &"Library".into()));
    let everybody: f64 = (0..12).map(|group| f64::from(100 + 10 * group)).sum();
    assert_eq!(all[0]["gain"]["at_least"]["value"].as_f64().unwrap(), 3.0 * everybody);
}

#[test]
fn changes_for_as_many_people_cannot_be_told_apart_and_share_their_ranks() {
    let town = town();
    // Two places beside each other serve overlapping tracts; the third serves few people.
    let mut table = "id,lon,lat\n".to_owned();
    for (id, (column, row)) in [("a", (4, 4)), ("b", (4, 3)), ("c", (0, 0))] {
        let (lon, lat) = center(column, row);
        writeln!(table, "{id},{lon},{lat}").unwrap();
    }
    fs::write(town.path().join("places.csv"), table).unwrap();
    let answer = levers(town.path(), &["clinic-near", "--candidates", "places.csv", "--cost", "new_site=1000"]);
    let all = answer["levers"].as_array().unwrap();
    let sum = |tracts: &[(u32, u32)]| tracts.iter().map(|&(column, row)| f64::from(people(column, row))).sum::<f64>();
    let least = |place: usize| all[place]["gain"]["at_least"]["value"].as_f64().unwrap();
    assert_eq!((&all[0]["site"], least(0)), (&"a".into(), sum(&[(4, 4), (3, 4), (4, 3)])));
    assert_eq!((&all[1]["site"], least(1)), (&"b".into(), sum(&[(4, 4), (3, 3), (4, 3), (4, 2)])));
    // The margin of each tract is 10, and counts double from tract to tract: all are told apart.
    assert_eq!((&all[1]["like_first"], &all[1]["ranks"]), (&false.into(), &serde_json::json!([2, 2])));
    assert_eq!(all[0]["cost_per_person"].as_f64().unwrap(), 1000.0 / least(0));
    let told = succeed(
        town.path(),
        &["levers", "gapatlas.toml", "--standard", "clinic-near", "--candidates", "places.csv", "-o", "l.csv"],
    );
    assert!(told.contains("A new site: a") && told.contains("l.csv"), "{told}");
    assert_eq!(fs::read_to_string(town.path().join("l.csv")).unwrap().lines().count(), 4);
}

#[test]
fn what_cannot_be_answered_is_told() {
    let town = town();
    let told = |more: &[&str]| error_line(town.path(), &[&["levers", "gapatlas.toml", "--standard"], more].concat());
    assert!(told(&["clinic"]).contains("there is no such standard; there is clinic-near"));
    assert!(told(&["clinic-near"]).contains("only a new site could help; name some with `--candidates`"));
    fs::write(town.path().join("places.csv"), "id,lon,lat\na,0.01,95\n").unwrap();
    assert!(told(&["clinic-near", "--candidates", "places.csv"]).contains("places.csv:2: `lon` 0.01 and `lat` 95"));
    write_sites(town.path(), "places.csv", &[("1", center(0, 0))]);
    town::change(town.path(), "theme = \"clinic\"\npath", "sensitive = true\ntheme = \"clinic\"\npath");
    assert!(told(&["clinic-near", "--candidates", "places.csv"]).contains("confidential"));
}
