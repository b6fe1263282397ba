//! Where numbers come from, as reports and exports cite it.

use std::fs;

use serde_json::Value;

use crate::program::{error_line, succeed};
use crate::report::{built, town_with_wards, written};
use crate::town::{change, town};

#[test]
fn a_source_is_cited_once_wherever_its_files_are_used() {
    let town = town_with_wards();
    let source = "source = { publisher = \"City of Grid\", title = \"Health centers\", fetched = 2026-03-01, address = \"https://data.grid.example/?a=1&b=2\" }";
    change(town.path(), "path = \"clinics.csv\"", &format!("path = \"clinics.csv\"\n{source}"));
    // Another list of the same source.
    fs::write(town.path().join("more.csv"), "id,name,lon,lat\n9,More,0.01,0.01\n").unwrap();
    let more = format!("[[sites]]\ntheme = \"legal\"\npath = \"more.csv\"\nx = \"lon\"\ny = \"lat\"\n{source}\n");
    crate::town::extend(town.path(), &more);
    built(town.path());
    let report: Value = serde_json::from_str(&written(town.path(), "atlas", "ward-middle", "json")).unwrap();
    let cited: Vec<&str> =
        report["sources"].as_array().unwrap().iter().filter_map(|own| own["citation"].as_str()).collect();
    assert_eq!(
        cited,
        [
            "file of the study: tracts.geojson",
            "file of the study: people.csv, 2018-2022",
            "City of Grid, Health centers, fetched 2026-03-01",
            "file of the study: wards.geojson",
        ]
    );
    assert_eq!(report["gaps"][0]["sources"], serde_json::json!([2, 3]));
    let list = &report["sources"][2];
    assert_eq!([&list["file"], &list["more_files"][0]["file"]], ["clinics.csv", "more.csv"]);
    let page = written(town.path(), "atlas", "ward-middle", "html");
    assert_eq!(page.matches("City of Grid, Health centers").count(), 1);
    assert!(page.contains("<a href=\"https://data.grid.example/?a=1&#38;b=2\">"), "{page}");
    assert!(written(town.path(), "atlas", "ward-middle", "md").contains("fetched 2026-03-01"));
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let metadata = fs::read_to_string(town.path().join("tracts.csv-metadata.json")).unwrap();
    let said = "Source: City of Grid, Health centers, fetched 2026-03-01, https://data.grid.example/?a=1&b=2";
    assert!(metadata.contains(said), "{metadata}");
}

#[test]
fn a_source_that_cannot_be_cited_is_refused_where_it_stands() {
    let refused = |source: &str| {
        let town = town();
        change(town.path(), "path = \"clinics.csv\"", &format!("path = \"clinics.csv\"\nsource = {source}"));
        error_line(town.path(), &["check", "gapatlas.toml"])
    };
    let errors = [
        refused("{}"),
        refused("{ title = \" \" }"),
        refused("{ fetched = \"yesterday\" }"),
        refused("{ address = \"javascript:alert(1)\" }"),
        refused("{ titel = \"x\" }"),
    ];
    insta::assert_snapshot!(errors.join("\n"), @r#"
    gapatlas: gapatlas.toml:22: `source` says nothing; write what is known: { publisher = "…", title = "…", period = "…", fetched = 2026-03-01, address = "https://…" }
    gapatlas: gapatlas.toml:22: `title` of `source` has 0 letters; write 1 to 300, on one line
    gapatlas: gapatlas.toml:22: `fetched = yesterday` of `source` is not a day; write it as 2026-03-01
    gapatlas: gapatlas.toml:22: `address` of `source` is not an address of the web: `javascript:alert(1)`; it begins with https:// or http://
    gapatlas: gapatlas.toml:22: there is no key `titel` here (did you mean `title`?); the keys are publisher, title, period, fetched, address
    "#);
}
