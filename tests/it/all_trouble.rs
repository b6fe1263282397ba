//! A check tells all trouble in one run, and no consequences of it.

use std::fs;
use std::path::Path;

use crate::program::{gapatlas, succeed};
use crate::town::{center, change, extend, town, write_people, write_sites};

/// The errors of `check`, without progress.
fn errors(folder: &Path) -> Vec<String> {
    let output = gapatlas(folder, &["check", "gapatlas.toml"]);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    let text = String::from_utf8(output.stderr).unwrap();
    text.lines().filter_map(|line| line.strip_prefix("gapatlas: ")).map(str::to_owned).collect()
}

#[test]
fn errors_of_several_files_and_of_the_study_are_told_together() {
    let town = town();
    fs::write(town.path().join("parks.csv"), "<!DOCTYPE html><html><head><title>Sign in</title></head></html>")
        .unwrap();
    fs::write(town.path().join("more.csv"), "GEOID,households\n17031000000,many\n").unwrap();
    extend(
        town.path(),
        r#"
[[sites]]
theme = "park"
path = "parks.csv"
x = "lon"
y = "lat"
[[sites]]
theme = "clinic"
path = "clinics.csv"
x = "long"
y = "lat"
[[areas]]
kind = "ward"
label = "Ward"
path = "wards.geojson"
id = "id"
name = "name"
[[demographics]]
path = "more.csv"
vintage = "2018-2022"
geoid = "GEOID"
[demographics.columns]
households = { estimate = "homes" }
[[standards]]
id = "park-near"
theme = "park"
mode = "straight"
within = "10 min"
people = "population"
[[standards]]
id = "library-near"
theme = "library"
mode = "walking"
within = "1 mi"
people = "population"
"#,
    );
    insta::assert_snapshot!(errors(town.path()).join("\n"), @r#"
    gapatlas.toml:66: `walking` is not a mode of travel; write straight, walk, drive, transit, or matrix:<id> with the id of a [[costs]]
    more.csv: has no column `homes`; its columns are `GEOID`, `households`
    parks.csv: is a web page called "Sign in", not a table; the download failed. Open the address in a browser to see what it says, and save the table again
    clinics.csv: has no column `long` (did you mean `lon`?); its columns are `id`, `name`, `lon`, `lat`
    wards.geojson: there is no such file; the study looks for it at wards.geojson
    "#);
}

#[test]
fn consequences_of_an_error_are_not_told() {
    let town = town();
    change(town.path(), "geoid = \"GEOID\"\n\n[[demographics]]", "geoid = \"TRACT\"\n\n[[demographics]]");
    extend(town.path(), "[[sites]]\ntheme = \"park\"\npath = \"none.csv\"\nx = \"x\"\ny = \"y\"\n");
    // Without tracts no row of a table is about one, and nobody counts the people of the standard.
    insta::assert_snapshot!(errors(town.path()).join("\n"), @r"
    tracts.geojson: has no column `TRACT`; its columns are `GEOID`
    none.csv: there is no such file; the study looks for it at none.csv
    ");
}

#[test]
fn findings_follow_the_errors() {
    let town = town();
    write_people(town.path(), |column, row| (column, row) != (0, 0));
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("1", center(3, 3))]);
    extend(town.path(), "[[sites]]\ntheme = \"park\"\npath = \"none.csv\"\nx = \"x\"\ny = \"y\"\n");
    let output = gapatlas(town.path(), &["check", "gapatlas.toml"]);
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap(), @r"

    What to look at: it may be meant, and may be a mistake
      Tables that leave tracts out: 1
        people.csv: no row for 1 tract: 17031000000; population missing there

    What to know when reading the results
      Sites with the id of another site: 1
        clinics.csv:3: the id clinic-1 is already used; this site gets the id clinic-1~2
    ");
    let output = gapatlas(town.path(), &["check", "gapatlas.toml", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["errors"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["errors"][0]["file"], "none.csv");
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(2), "{json}");
    assert_eq!(json["tracts"], 25);
}

#[test]
fn a_build_tells_all_errors_too() {
    let town = town();
    extend(town.path(), "[[sites]]\ntheme = \"park\"\npath = \"none.csv\"\nx = \"x\"\ny = \"y\"\n");
    change(town.path(), "path = \"people.csv\"", "path = \"nobody.csv\"");
    let output = gapatlas(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("gapatlas: ")).count(), 2, "{text}");
    assert!(!town.path().join("atlas").exists());
}

/// The lines of the study that `check --fix` proposes.
fn proposals(folder: &Path) -> String {
    gapatlas(folder, &["check", "gapatlas.toml", "--fix"]);
    let proposed = fs::read_to_string(folder.join("gapatlas.proposed.toml")).unwrap();
    proposed.lines().filter(|line| line.contains("proposed")).collect::<Vec<_>>().join("\n")
}

#[test]
fn changes_of_the_study_are_proposed_in_a_file_beside_it() {
    let town = town();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    change(town.path(), "geoid = \"GEOID\"\n\n[[demographics]]", "geoid = \"GEO_ID\"\n\n[[demographics]]");
    change(town.path(), "x = \"lon\"", "x = \"long\"");
    change(town.path(), "vintage = \"2018-2022\"", "vintge = \"2018-2022\"");
    insta::assert_snapshot!(proposals(town.path()), @r#"
    geoid = "GEOID" # proposed; was "GEO_ID"
    vintage = "2018-2022" # proposed; was vintge
    x = "lon" # proposed; was "long"
    "#);
    // What is proposed is what was there before.
    fs::rename(town.path().join("gapatlas.proposed.toml"), town.path().join("gapatlas.toml")).unwrap();
    let output = gapatlas(town.path(), &["check", "gapatlas.toml"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let without_comments =
        |text: &str| text.lines().map(|line| line.split(" #").next().unwrap().to_owned()).collect::<Vec<_>>();
    let proposed = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    assert_eq!(without_comments(&proposed), without_comments(&study));
}

#[test]
fn a_claim_is_proposed_as_a_comment_and_an_earlier_proposal_is_kept() {
    let town = town();
    change(town.path(), "complete_within = 'everywhere'\n", "");
    insta::assert_snapshot!(proposals(town.path()), @r#"# complete_within = "region" # only if it lists all that there are; until then nobody counts as without (proposed)"#);
    let before = fs::read(town.path().join("gapatlas.proposed.toml")).unwrap();
    let output = gapatlas(town.path(), &["check", "gapatlas.toml", "--fix"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("remove it first"));
    assert_eq!(fs::read(town.path().join("gapatlas.proposed.toml")).unwrap(), before);
}

#[test]
fn a_page_shows_findings_where_they_are() {
    let town = town();
    write_people(town.path(), |column, row| (column, row) != (0, 0));
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("1", center(3, 3)), ("<b>", (70.0, 0.0))]);
    let output = gapatlas(town.path(), &["check", "gapatlas.toml", "--map", "findings.html"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(town.path().join("findings.html")).unwrap();
    // A tract without a row, a site with the id of another, and one in the Indian Ocean that was left out: at the eastern
    // edge, as high as the equator.
    assert_eq!(page.matches("class=\"mark\"").count(), 3);
    assert!(page.contains("<path class=\"mark\" d=\"M990 946a5 5"), "{page}");
    assert!(page.contains("1 of them lies beyond the map and is drawn at its edge."), "{page}");
    assert!(page.contains("17031000000 – people.csv: ") && page.contains("clinic-1~2 – clinics.csv:3: "), "{page}");
    assert!(page.contains("&#60;b&#62;") && !page.contains("<b>"), "{page}");
    // Where a confidential site is, no finding says.
    change(town.path(), "theme = \"clinic\"\npath", "theme = \"clinic\"\nsensitive = true\npath");
    let output = gapatlas(town.path(), &["check", "gapatlas.toml", "--map", "hidden.html"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(town.path().join("hidden.html")).unwrap();
    assert!(page.contains("clinics.csv:4: ") && !page.contains("M990 946"), "{page}");
    let told = succeed(town.path(), &["check", "gapatlas.toml", "--json"]);
    assert!(told.contains("site_far_outside") && !told.contains("\"at\""), "{told}");
}
