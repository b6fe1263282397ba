//! Changes since a baseline, and indices of need.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{self, geoid, town, tracts};

const EARLIER: &str = "[[demographics]]\npath = \"earlier.csv\"\nvintage = \"2016-2020\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";

/// The town with a baseline table: `people ± 24` in each tract.
fn town_with_baseline(people: u32, years: &str) -> TempDir {
    let town = town();
    let path = town.path();
    town::change(path, "tract_vintage = 2020", &format!("tract_vintage = 2020\nbaseline = \"{years}\""));
    town::extend(path, &EARLIER.replace("2016-2020", years));
    let mut table = "GEOID,people,moe\n".to_owned();
    for (column, row) in tracts() {
        writeln!(table, "{},{people},24", geoid(column, row)).unwrap();
    }
    fs::write(path.join("earlier.csv"), table).unwrap();
    town
}

#[test]
fn a_change_has_the_margin_of_both_periods() {
    let town = town_with_baseline(100, "2013-2017");
    town::change(town.path(), "tract_vintage = 2020", "");
    let tracts = build_and_export(town.path(), "tracts");
    // 128 ± 10 people now, 100 ± 24 in the baseline: a right triangle of 26.
    let grown = &tracts[&geoid(2, 1)];
    let cells = |columns: &[&str]| {
        columns.iter().map(|column| grown[&format!("population{column}")].clone()).collect::<Vec<_>>()
    };
    assert_eq!(cells(&["_baseline", "_baseline_moe", "_change", "_change_moe"]), ["100", "24", "28", "26"]);
    assert_eq!(grown["population_change_compared"], "higher");
    assert_eq!(tracts[&geoid(1, 1)]["population_change_compared"], "lower");
    // 25 tracts: 50 now, 120 in the baseline.
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(areas["region"]["population_baseline"], "2500");
    assert_eq!((areas["region"]["population_change_moe"].as_str()), "130");
    let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(!findings.contains("share"), "{findings}");
}

#[test]
fn overlapping_periods_are_flagged_and_their_common_years_are_accounted_for() {
    let town = town_with_baseline(100, "2016-2020");
    let tracts = build_and_export(town.path(), "tracts");
    // Three of five years in common: 26 · √(1 − 0.6) = 16.4.
    assert_eq!(tracts[&geoid(2, 1)]["population_change_moe"], "16.4");
    let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(findings.contains("earlier.csv: the earlier population shares 3 years with the later one"), "{findings}");
}

#[test]
fn an_incomparable_baseline_is_refused() {
    let refused = |folder: &Path| error_line(folder, &["check", "gapatlas.toml"]);
    let other_tracts = town_with_baseline(100, "2012-2016");
    let one_year = town_with_baseline(100, "2020");
    let later = town_with_baseline(100, "2020-2024");
    let none = town_with_baseline(100, "2016-2020");
    town::change(none.path(), "baseline = \"2016-2020\"", "baseline = \"2015-2019\"");
    town::change(none.path(), EARLIER, "");
    let without_key = town_with_baseline(100, "2016-2020");
    town::change(without_key.path(), "baseline = \"2016-2020\"", "");
    let said = [&other_tracts, &one_year, &later, &none, &without_key].map(|town| refused(town.path()));
    insta::assert_snapshot!(said.join("\n"), @r#"
    gapatlas: earlier.csv: is about 2012-2016, whose tables use the tracts of 2010; the study's tracts are those of 2020. Take a table of the right period, tracts of 2010 with `tract_vintage = 2010`, or name a relationship file of the Census in [[tract_crosswalks]]
    gapatlas: `baseline = "2020"`: `population`: 2020 and 2018-2022 are not equally long; compare five years with five years
    gapatlas: `baseline = "2020-2024"`: `population` is read from 2018-2022, which is before the baseline; the baseline must be the earlier period
    gapatlas: `baseline = "2015-2019"`: no table of the study is about these years; add one, or leave `baseline` out
    gapatlas: `population` comes from two periods: people.csv (2018-2022) and earlier.csv (2016-2020); an indicator must be about the same years everywhere
    "#);
}

#[test]
fn the_report_shows_changes() {
    let town = town_with_baseline(100, "2016-2020");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "report.html"]);
    let page = fs::read_to_string(town.path().join("report.html")).unwrap();
    assert!(page.contains("+33,551,931 ± 82 since 2016-2020: clearly higher"), "{page}");
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "report.json"]);
    let report: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(town.path().join("report.json")).unwrap()).unwrap();
    let people = &report["people"][0];
    assert_eq!(people["trend"]["baseline"], serde_json::json!({ "state": "known", "value": 2500.0, "moe": 120.0 }));
    assert_eq!(people["sources"], serde_json::json!([2, 3]), "both tables");
}

const INDEX: &str = r#"
[[indices]]
id = "language-need"
label = "Need for language access"
method = "percentile"
indicators = [{ indicator = "group" }, { indicator = "car", weight = 2, direction = "less" }]
"#;

/// Four tracts with people, some of a group and some with a car; the other tracts are empty.
fn town_with_index() -> TempDir {
    let town = town();
    let path = town.path();
    let mut table = "GEOID,people,moe,group,car\n".to_owned();
    for (column, row) in tracts() {
        let (people, group, car) = match (column, row) {
            (0, 0) => (1000, 100, 900),
            (1, 0) => (1000, 200, 500),
            (2, 0) => (1000, 300, 700),
            (3, 0) => (1000, 300, 100),
            _ => (0, 0, 0),
        };
        writeln!(table, "{},{people},0,{group},{car}", geoid(column, row)).unwrap();
    }
    fs::write(path.join("people.csv"), table).unwrap();
    town::change(
        path,
        "population = { estimate = \"people\", moe = \"moe\" }",
        "population = { estimate = \"people\", moe = \"moe\" }\ngroup = { estimate = \"group\", moe = \"moe\", label = \"Group\", of = \"population\" }\ncar = { estimate = \"car\", moe = \"moe\", label = \"With a car\", of = \"population\" }",
    );
    town::extend(path, INDEX);
    town
}

#[test]
fn an_index_is_the_weighted_sum_of_percentile_ranks() {
    let town = town_with_index();
    let tracts = build_and_export(town.path(), "tracts");
    let parts = ["", "_score", "_rank", "_rank_from", "_rank_to", "_drop_one"];
    let index = |column: u32| parts.map(|part| tracts[&geoid(column, 0)][&format!("language_need{part}")].clone());
    // Group: 0, 0.3333, 0.6667, 0.6667 (two share the lowest rank). Car, where fewer is more need: 0, 0.6667, 0.3333,
    // 1, twice.
    assert_eq!(index(0), ["0", "0", "4", "4", "4", "0"]);
    assert_eq!(index(1), ["0.6667", "1.6667", "2", "2", "2", "1"]);
    assert_eq!(index(2), ["0.3333", "1.3333", "3", "3", "3", "2"]);
    assert_eq!(index(3), ["1", "2.6667", "1", "1", "1", "0"]);
    assert_eq!(tracts[&geoid(0, 1)]["language_need"], "", "nobody lives there");
    let dictionary = fs::read_to_string(town.path().join("tracts-dictionary.csv")).unwrap();
    assert!(dictionary.contains("group (weight 1), car (weight 2, less means more need)"), "{dictionary}");
}

#[test]
fn an_index_that_cannot_be_computed_is_refused() {
    let refused = |from: &str, to: &str| {
        let town = town_with_index();
        town::change(town.path(), from, to);
        error_line(town.path(), &["check", "gapatlas.toml"])
    };
    let said = [
        refused("{ indicator = \"group\" }", "{ indicator = \"gruop\" }"),
        refused("{ indicator = \"group\" }", "{ indicator = \"population\" }"),
        refused("{ indicator = \"group\" }", "{ indicator = \"car\" }"),
        refused("{ indicator = \"group\" }, { indicator = \"car\", weight = 2, direction = \"less\" }", ""),
        refused("weight = 2", "weight = 0"),
        refused("method = \"percentile\"", "method = \"zscore\""),
        refused("id = \"language-need\"", "id = \"group\""),
    ];
    insta::assert_snapshot!(said.join("\n"), @r#"
    gapatlas: index `language-need`: no table of the study has `gruop`; it has `car`, `group`, `population`
    gapatlas: index `language-need`: `population` has no share: an index compares shares, which need the whole that it is a part of, for the same years
    gapatlas: index `language-need`: `car` is listed twice; give it a `weight = 2` instead
    gapatlas: index `language-need`: has no indicators; name at least one
    gapatlas: gapatlas.toml:41: a weight is a number above 0; to leave an indicator out, remove it from the list, and to reverse it, write `direction = "less"`
    gapatlas: gapatlas.toml:40: `zscore` is not known here (did you mean `z-score`?); it may be percentile, z-score
    gapatlas: indicator `group` and index `group` would both be the column `group`; give one of them another name
    "#);
}
