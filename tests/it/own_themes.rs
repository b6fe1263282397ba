//! Themes of a study's own: their words wherever people read, and what they hide.

use std::fs;

use crate::program::{build_and_export, complaint, succeed};
use crate::town::{change, extend, town};

const OWN: &str = "[[themes]]\nid = \"tenant-help\"\nlabel = \"Tenant unions\"\none = \"a tenant union\"\nplanning_area = \"housing\"\n\
                   people = \"population\"\nmode = \"transit\"\nwithin = \"30 min\"\nreason = \"Who is evicted has days.\"\n";

#[test]
fn a_theme_of_ones_own_is_called_by_its_own_words() {
    let town = town();
    change(town.path(), "theme = \"clinic\"", "theme = \"tenant-help\"");
    extend(town.path(), OWN);
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(told.contains("without a tenant union within 1200 m as the crow flies"), "{told}");
    succeed(town.path(), &["report", "atlas", "--area", "region", "--format", "html", "-o", "report.html"]);
    let report = fs::read_to_string(town.path().join("report.html")).unwrap();
    assert!(report.contains("a tenant union within") && report.contains("Tenant unions"), "{report}");
    assert!(!report.contains("tenant-help"), "{report}");
    build_and_export(town.path(), "tracts");
    let mut files = fs::read_dir(town.path()).unwrap().map(|entry| entry.unwrap().path());
    let dictionary = files.find(|path| path.to_string_lossy().contains("dictionary")).unwrap();
    assert!(fs::read_to_string(dictionary).unwrap().contains("Distance to a tenant union"));
}

#[test]
fn themes_are_listed_with_those_of_a_study_first() {
    let town = town();
    extend(town.path(), OWN);
    extend(town.path(), "[[themes]]\nid = \"clinic\"\nlabel = \"Health stations\"\n");
    let told = succeed(town.path(), &["themes", "gapatlas.toml"]);
    assert!(told.starts_with("tenant-help: Tenant unions (housing), of the study\n    within 30 min, by mode `transit`, for `population`. Who is evicted has days.\n"), "{told}");
    assert!(
        told.contains("clinic: Health stations") && !told.contains("clinic: Clinics") && told.contains("library"),
        "{told}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&succeed(town.path(), &["themes", "gapatlas.toml", "--json"])).unwrap();
    assert_eq!((&json[0]["id"], &json[0]["planning_area"]), (&"tenant-help".into(), &"housing".into()));
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(told.contains("a place of \u{201c}Health stations\u{201d} within"), "{told}");
}

#[test]
fn a_theme_that_must_not_be_found_is_hidden_whatever_it_is_called() {
    let town = town();
    change(town.path(), "theme = \"clinic\"", "theme = \"safe-house\"");
    extend(town.path(), "[[themes]]\nid = \"safe-house\"\nlabel = \"Safe houses\"\nsensitive = true\n");
    let sites = build_and_export(town.path(), "sites");
    assert!(sites.values().next().is_some_and(|site| !site.contains_key("lon") || site["lon"].is_empty()), "{sites:?}");
    let rows = build_and_export(town.path(), "tracts");
    assert!(rows.values().all(|row| row["clinic_near_within"].is_empty()));
    // What the registry hides a study does not bring to light.
    change(town.path(), "safe-house", "shelter");
    change(town.path(), "sensitive = true", "sensitive = false");
    let rows = build_and_export(town.path(), "tracts");
    assert!(rows.values().all(|row| row["clinic_near_within"].is_empty()));
}

#[test]
fn a_theme_twice_and_a_part_that_no_plan_has_are_refused_with_their_line() {
    let town = town();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    let line = study.lines().count() + 4;
    extend(town.path(), "[[themes]]\nid = \"x\"\nlabel = \"X\"\nplanning_area = \"clinics\"");
    let said = complaint(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains(&format!("gapatlas.toml:{}: `clinics` is no part of a plan", line + 1)), "{said}");
    change(town.path(), "planning_area = \"clinics\"", "[[themes]]\nid = \"x\"\nlabel = \"Y\"");
    let said = complaint(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains(&format!("gapatlas.toml:{}: the theme `x` stands twice", line + 2)), "{said}");
}
