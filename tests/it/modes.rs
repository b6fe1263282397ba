//! Ways to travel other than as the crow flies, in the grid town.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, complaint, succeed};
use crate::town::{center, change, extend, geoid, people, town, tracts, write_sites};

/// A study whose standard is measured by a table of seconds: to the clinic in the middle a minute for each tract in
/// between, and nothing of the tracts of the last row.
fn town_with_table(rows: u32) -> tempfile::TempDir {
    let town = town();
    let mut table = "from_id,to_id,travel_time\n".to_owned();
    for (column, row) in tracts().filter(|&(_, row)| row < rows) {
        let minutes = column.abs_diff(2) + row.abs_diff(2);
        let cost = if (column, row) == (0, 0) { String::new() } else { (minutes * 60).to_string() };
        writeln!(table, "{},1,{cost}", geoid(column, row)).unwrap();
    }
    fs::write(town.path().join("r5.csv"), table).unwrap();
    extend(
        town.path(),
        "[[costs]]\nid = \"r5\"\npath = \"r5.csv\"\norigin = \"from_id\"\ndestination = \"to_id\"\ncost = \"travel_time\"\nunit = \"s\"",
    );
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"matrix:r5\"\nwithin = \"2 min\"");
    town
}

fn findings(folder: &Path) -> Vec<(String, String)> {
    let told: Value = serde_json::from_str(&succeed(folder, &["check", "gapatlas.toml", "--json"])).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    told["findings"].as_array().unwrap().iter().map(|finding| (text(finding, "kind"), finding.to_string())).collect()
}

#[test]
fn a_table_of_travel_times_decides_who_has_access() {
    let town = town_with_table(5);
    let rows = build_and_export(town.path(), "tracts");
    for (column, row) in tracts() {
        let (own, minutes) = (&rows[&geoid(column, row)], column.abs_diff(2) + row.abs_diff(2));
        let is_within = minutes <= 2 && (column, row) != (0, 0);
        assert_eq!(own["clinic_near_within"], u32::from(is_within).to_string());
        assert_eq!(own["clinic_near_without"], if is_within { 0 } else { people(column, row) }.to_string());
        let nearest = if (column, row) == (0, 0) { String::new() } else { minutes.to_string() };
        assert_eq!([&own["clinic_near_nearest_min"], &own["clinic_matrix_r5_nearest_min"]], [&nearest; 2]);
    }
    assert!(rows[&geoid(0, 0)].contains_key("clinic_straight_nearest_m"));
    let method = fs::read_to_string(town.path().join("atlas/manifest.json")).unwrap();
    assert!(method.contains("matrix:r5"));
    assert!(town.path().join("atlas/costs/clinic_matrix-r5.parquet").exists());
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let page = fs::read_to_string(town.path().join("region.html")).unwrap();
    assert!(page.contains("a clinic within 2 min by the table of costs r5"));
    assert!(page.contains("Travel costs of the table r5"), "how it was made");
    assert!(!page.contains("Distances are straight lines"), "no number of the report is one");
}

#[test]
fn what_a_table_says_nothing_of_is_not_known() {
    let town = town_with_table(4);
    let rows = build_and_export(town.path(), "tracts");
    for column in 0..5 {
        let own = &rows[&geoid(column, 4)];
        assert_eq!([&own["clinic_near_within"], &own["clinic_near_without"], &own["clinic_near_without_moe"]], [""; 3]);
    }
    assert_eq!(rows[&geoid(2, 3)]["clinic_near_within"], "1");
    succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let region = &crate::program::rows(&town.path().join("areas.csv"))["region"];
    assert_eq!([&region["clinic_near_within"], &region["clinic_near_without"]], [""; 2], "a sum lacks five tracts");
    let found = findings(town.path());
    let own = found.iter().find(|(kind, _)| kind == "tracts_without_costs").unwrap();
    assert!((0..5).all(|column| own.1.contains(&geoid(column, 4))) && !own.1.contains(&geoid(0, 3)), "{}", own.1);
    assert!(found.iter().any(|(kind, _)| kind == "pairs_without_cost"), "the row without a cost");
}

#[test]
fn a_table_about_other_places_or_in_another_unit_is_refused_in_words() {
    let town = town_with_table(5);
    change(town.path(), "within = \"2 min\"", "within = \"0.5 mi\"");
    insta::assert_snapshot!(
        complaint(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @r#"gapatlas: standard `clinic-near`: what the mode `matrix:r5` costs is known in minutes; write `within` as `"30 min"`"#
    );
    change(town.path(), "matrix:r5", "matrix:r6");
    insta::assert_snapshot!(
        complaint(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: standard `clinic-near` asks for the mode `matrix:r6`, and the study has no [[costs]] with the id `r6`; it has `r5`"
    );
    assert_eq!(findings(town.path()).iter().filter(|(kind, _)| kind == "costs_not_used").count(), 1);
    change(town.path(), "matrix:r6", "bike");
    insta::assert_snapshot!(
        complaint(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: gapatlas.toml:31: `bike` is no way to travel; write straight, walk, drive, transit, or matrix:<id> with the id of a [[costs]]"
    );
    change(town.path(), "bike", "matrix:r5");
    change(town.path(), "0.5 mi", "2 min");
    fs::write(town.path().join("r5.csv"), format!("from_id,to_id,travel_time\n{},1,-5\n", geoid(1, 1))).unwrap();
    insta::assert_snapshot!(
        complaint(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: r5.csv:2: `travel_time` is `-5`, and a cost is a number of 0 or more; leave it empty where there is no way"
    );
}

#[test]
fn a_site_that_no_tract_has_a_cost_to_is_told() {
    let town = town_with_table(5);
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("new", center(0, 0))]);
    let found = findings(town.path());
    let own = found.iter().find(|(kind, _)| kind == "sites_without_costs").unwrap();
    assert!(own.1.contains("clinic-new") && !own.1.contains("clinic-1\""), "{}", own.1);
}
