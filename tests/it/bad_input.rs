//! Messages about mistakes and broken files: file, location, value and advice.

use std::fs;

use crate::program::{error_line, gapatlas, succeed};
use crate::town::{self, geoid, square, squares, town, tracts};

fn check(folder: &std::path::Path) -> String {
    error_line(folder, &["check", "gapatlas.toml"])
}

#[test]
fn a_file_that_is_not_there() {
    let town = town();
    fs::remove_file(town.path().join("clinics.csv")).unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: clinics.csv: there is no such file; the study looks for it at clinics.csv");
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "study.toml"]),
        @"gapatlas: study.toml: there is no such study file; `gapatlas init` writes one to start from"
    );
}

#[test]
fn an_unknown_key() {
    let town = town();
    town::change(town.path(), "geoid = \"GEOID\"\n\n[[demographics]]", "geo_id = \"GEOID\"\n\n[[demographics]]");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: gapatlas.toml:8: there is no key `geo_id` here (did you mean `geoid`?); the keys are path, source, layer, where, geoid, crs");
}

#[test]
fn a_missing_column() {
    let town = town();
    town::change(town.path(), "estimate = \"people\"", "estimate = \"poeple\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: people.csv: has no column `poeple` (did you mean `people`?); its columns are `GEOID`, `people`, `moe`");
}

#[test]
fn a_table_of_other_tracts() {
    let town = town();
    town::change(town.path(), "vintage = \"2018-2022\"", "vintage = \"2015-2019\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: people.csv: is about 2015-2019, whose tables use the tracts of 2010; the study's tracts are those of 2020. Take a table of the right period, tracts of 2010 with `tract_vintage = 2010`, or name a relationship file of the Census in [[tract_crosswalks]]");
    town::change(town.path(), "vintage = \"2015-2019\"\n", "");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: people.csv: does not say which years it is about; add `vintage = "2018-2022"` to its [[demographics]], or leave `tract_vintage` out of [study] if the tracts are not census tracts"#);
}

#[test]
fn an_empty_layer() {
    let town = town();
    fs::write(town.path().join("tracts.geojson"), squares("GEOID", std::iter::empty())).unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: tracts.geojson: has no features; is it the right file, and is it complete?");
    fs::write(town.path().join("people.csv"), "GEOID,people,moe\n").unwrap();
    fs::write(town.path().join("tracts.geojson"), squares("GEOID", tracts().map(|(x, y)| (geoid(x, y), square(x, y)))))
        .unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: people.csv: has no rows; is it the right file, and is it complete?");
}

#[test]
fn coordinates_in_feet_that_are_declared_as_degrees() {
    let town = town();
    fs::write(
        town.path().join("tracts.geojson"),
        squares("GEOID", [(geoid(0, 0), [1_091_130.0, 1_813_892.0, 1_092_000.0, 1_815_000.0])].into_iter()),
    )
    .unwrap();
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.geojson: record 1 has the coordinates 1091130, 1813892, which are not a longitude and a latitude; name the layer's own coordinate reference system with `crs = "EPSG:…"`, or correct the record"#);
}

#[test]
fn a_layer_without_a_coordinate_reference_system() {
    let town = town();
    // A dBASE table beside an empty shapefile is the smallest layer without a CRS; GDAL writes one from a CSV.
    let output = std::process::Command::new("ogr2ogr")
        .current_dir(town.path())
        .args(["-f", "ESRI Shapefile", "tracts.shp", "tracts.geojson"])
        .output();
    let Ok(output) = output else {
        eprintln!("skipped: ogr2ogr is not installed");
        return;
    };
    assert!(output.status.success());
    fs::remove_file(town.path().join("tracts.prj")).unwrap();
    town::change(town.path(), "tracts.geojson", "tracts.shp");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.shp: does not say its coordinate reference system; name it with `crs = "EPSG:…"`"#);
    town::change(town.path(), "path = \"tracts.shp\"", "path = \"tracts.shp\"\ncrs = \"EPSG:99999999\"");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.shp: `crs = "EPSG:99999999"` is not a coordinate reference system that PROJ knows; write it as "EPSG:4269""#);
    town::change(town.path(), "EPSG:99999999", "EPSG:4326");
    assert!(succeed(town.path(), &["check", "gapatlas.toml"]).starts_with("Grid town: 25 tracts"));
}

#[test]
fn a_truncated_archive() {
    let town = town();
    fs::write(town.path().join("tracts.zip"), b"PK\x03\x04 and then the line went dead").unwrap();
    town::change(town.path(), "tracts.geojson", "tracts.zip");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: tracts.zip: is not a readable zip archive (invalid Zip archive: Could not find EOCD); was the download cut short?");
}

#[test]
fn duplicate_tracts_and_rows() {
    let town = town();
    let table = fs::read_to_string(town.path().join("people.csv")).unwrap();
    fs::write(town.path().join("people.csv"), format!("{table}{},5,5\n", geoid(0, 0))).unwrap();
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: people.csv: `17031000000` occurs twice, in lines 2 and 27; keep the right one, or, if the rows are about different years or kinds, say with `where = "…"` which of them belong to the study"#);
    let twice = [(0, 0), (0, 0)].map(|(x, y)| (geoid(x, y), square(x, y)));
    fs::write(town.path().join("tracts.geojson"), squares("GEOID", twice.into_iter())).unwrap();
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.geojson: `17031000000` occurs twice, in records 1 and 2; keep the right one, or, if the rows are about different years or kinds, say with `where = "…"` which of them belong to the study"#);
}

#[test]
fn two_sources_for_one_indicator_and_tract() {
    let town = town();
    fs::write(town.path().join("more.csv"), format!("GEOID,n\n{},7\n", geoid(3, 3))).unwrap();
    let more = "[[demographics]]\npath = \"more.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"n\" }\n";
    town::extend(town.path(), more);
    insta::assert_snapshot!(check(town.path()), @"gapatlas: `population` of tract 17031000303 comes from two sources: people.csv and more.csv; leave one out, or give one of them another name");
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    fs::write(
        town.path().join("gapatlas.toml"),
        study.replacen(
            "path = \"more.csv\"\nvintage = \"2018-2022\"",
            "path = \"more.csv\"\nvintage = \"2019-2023\"",
            1,
        ),
    )
    .unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: `population` comes from two periods: people.csv (2018-2022) and more.csv (2019-2023); an indicator must be about the same years everywhere");
}

#[test]
fn tables_of_other_places() {
    let town = town();
    fs::write(town.path().join("people.csv"), "GEOID,people,moe\n17043840000,1,1\n").unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: people.csv: none of its 1 rows is about a tract of the study; its ids are like `17043840000`, those of the study like `17031000000`");
    fs::write(town.path().join("people.csv"), "GEOID,people,moe\n17031,1,1\n").unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: people.csv: none of its rows is about a tract; 1 have the id of a county, such as `17031`. Take the same table for census tracts (summary level 140)");
}

#[test]
fn unknown_indicators_and_themes() {
    let town = town();
    town::change(town.path(), "people = \"population\"", "people = \"poverty\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: standard `clinic-near` counts the people `poverty`, and no table of the study has them; it has `population`");
    town::change(town.path(), "people = \"poverty\"", "people = \"population\"");
    town::change(town.path(), "id = \"clinic-near\"\ntheme = \"clinic\"", "id = \"clinic-near\"\ntheme = \"clinics\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: standard `clinic-near` asks for sites of the theme `clinics`, and the study has none; it has `clinic`");
    town::change(town.path(), "population = { estimate", "popluation = { estimate");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: people.csv: `popluation` is not an indicator of the catalogue (did you mean `population`?); one of your own needs a `label = "…"`"#);
}

#[test]
fn a_table_without_column_mappings() {
    let town = town();
    town::change(
        town.path(),
        "geoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n",
        "",
    );
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: people.csv: is not in a format of the Census that Gapatlas recognises; say which column holds the tract's id with `geoid = "…"`, and what the other columns hold in [demographics.columns]"#);
}

#[test]
fn sites_without_any_coordinates() {
    let town = town();
    town::change(town.path(), "x = \"lon\"\ny = \"lat\"\n", "");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: clinics.csv: has no geometry; name the columns of longitude and latitude with `x = "…"` and `y = "…"`"#);
}

#[test]
fn findings_fail_a_check_only_on_request() {
    let town = town();
    fs::write(town.path().join("clinics.csv"), "id,name,lon,lat\n1,A,0.02,0.02\n2,B,,\n").unwrap();
    let code = |arguments: &[&str]| gapatlas(town.path(), arguments).status.code();
    assert_eq!(code(&["check", "gapatlas.toml"]), Some(0));
    assert_eq!(code(&["check", "gapatlas.toml", "--fail-on", "not_a_number"]), Some(0));
    assert_eq!(code(&["check", "gapatlas.toml", "--fail-on", "site_without_coordinates"]), Some(1));
    assert_eq!(code(&["check", "gapatlas.toml", "--fail-on", "any"]), Some(1));
}

#[test]
fn the_study_file_of_init_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["init", "city"]);
    insta::assert_snapshot!(
        error_line(folder.path(), &["check", "city/gapatlas.toml"]),
        @"gapatlas: tracts.gpkg: there is no such file; the study looks for it at city/tracts.gpkg"
    );
    insta::assert_snapshot!(
        error_line(folder.path(), &["init", "city"]),
        @"gapatlas: city/gapatlas.toml: there is already a study; name another folder"
    );
    // With all of its commented lines enabled it is still valid.
    let text = fs::read_to_string(folder.path().join("city/gapatlas.toml")).unwrap();
    let keys = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(rest) if rest.contains(" = ") || rest.starts_with('[') => rest,
        _ => line,
    });
    fs::write(folder.path().join("all.toml"), keys.collect::<Vec<_>>().join("\n")).unwrap();
    let error_line = error_line(folder.path(), &["check", "all.toml"]);
    assert!(error_line.contains("tracts.gpkg: there is no such file"), "{error_line}");
}

#[test]
fn a_truncated_layer() {
    let town = town();
    let output = std::process::Command::new("ogr2ogr")
        .current_dir(town.path())
        .args(["-f", "FlatGeobuf", "tracts.fgb", "tracts.geojson"])
        .output();
    let Ok(output) = output else {
        eprintln!("skipped: ogr2ogr is not installed");
        return;
    };
    assert!(output.status.success());
    let whole = fs::read(town.path().join("tracts.fgb")).unwrap();
    fs::write(town.path().join("tracts.fgb"), &whole[..whole.len() * 2 / 3]).unwrap();
    town::change(town.path(), "tracts.geojson", "tracts.fgb");
    let said = check(town.path());
    assert!(said.contains("tracts.fgb: is incomplete: ") && said.contains("Was the download cut short?"), "{said}");
    fs::write(town.path().join("tracts.fgb"), &whole).unwrap();
    assert!(succeed(town.path(), &["check", "gapatlas.toml"]).starts_with("Grid town: 25 tracts"));
}

#[test]
fn an_unclosed_quote() {
    let town = town();
    let table = "id,name,lon,lat\n1,A,0.025,0.025\n2,\"B,0.015,0.015\n3,C,0.02,0.02\n4,\"D\",0.03,0.03\n";
    fs::write(town.path().join("clinics.csv"), table).unwrap();
    insta::assert_snapshot!(check(town.path()), @"gapatlas: clinics.csv:3: a quote opens a cell here and is not closed before other cells begin; close it, or write it twice if it is part of the text");
}

#[test]
fn columns_with_the_same_name() {
    let town = town();
    town::change(town.path(), "id = \"clinic-near\"", "id = \"clinic-straight\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: the travel cost to theme `clinic` (straight) and standard `clinic-straight` would both be the column `clinic_straight_nearest_m`; give one of them another name");
    town::change(
        town.path(),
        "population = { estimate = \"people\", moe = \"moe\" }",
        "geoid = { estimate = \"people\", label = \"People\" }",
    );
    town::change(town.path(), "people = \"population\"", "people = \"geoid\"");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: the name of a row and indicator `geoid` would both be the column `geoid`; give one of them another name");
}

#[test]
fn contradicting_years() {
    let town = town();
    fs::rename(town.path().join("people.csv"), town.path().join("ACSDT5Y2019.csv")).unwrap();
    town::change(town.path(), "people.csv", "ACSDT5Y2019.csv");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: ACSDT5Y2019.csv: its name says 2015-2019, but the study says `vintage = "2018-2022"`; one of them is wrong"#);
}

#[test]
fn findings_about_skipped_sites_come_before_the_error() {
    let town = town();
    fs::write(town.path().join("clinics.csv"), "id,name,lon,lat\n1,A,41.9,-87.6\n").unwrap();
    let output = gapatlas(town.path(), &["check", "gapatlas.toml"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("clinics.csv:2: site 1 (A) is"), "{told}");
}

#[test]
fn an_unknown_finding_cannot_fail_a_check() {
    let town = town();
    let said = error_line(town.path(), &["check", "gapatlas.toml", "--fail-on", "geometry_repared"]);
    assert!(
        said.starts_with(
            "gapatlas: `--fail-on geometry_repared`: there is no such kind of finding; use `any`, or one of"
        ),
        "{said}"
    );
}

#[test]
fn headings_and_values_of_the_wrong_shape() {
    let town = town();
    town::change(town.path(), "[[sites]]", "[sites]");
    insta::assert_snapshot!(check(town.path()), @"gapatlas: gapatlas.toml:17: there may be several of these: write the heading with two brackets, as [[sites]]");
    town::change(town.path(), "[sites]", "[[sites]]");
    town::change(town.path(), "tract_vintage = 2020", "tract_vintage = \"2020\"");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: gapatlas.toml:4: a number belongs here: take the quotes away"#);
}
