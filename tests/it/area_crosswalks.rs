//! Crosswalks from tracts to planning areas, and the findings about them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{change, extend, geoid, people, square, squares, town, tracts};

/// Two areas, the town's western two columns and its eastern three, and the area that a crosswalk gives each tract.
fn with_crosswalk(folder: &Path, given: impl Fn(u32, u32) -> (&'static str, f64)) {
    let [west, south, ..] = square(0, 0);
    let [.., middle, north] = square(1, 4);
    let [.., east, _] = square(4, 4);
    let areas = [("1", [west, south, middle, north]), ("2", [middle, south, east, north])];
    fs::write(folder.join("areas.geojson"), squares("id", areas.into_iter().map(|(id, area)| (id.to_owned(), area))))
        .unwrap();
    let mut table = "tract,area,share\n".to_owned();
    for (column, row) in tracts() {
        let (area, share) = given(column, row);
        writeln!(table, "{},{area},{share}", geoid(column, row)).unwrap();
    }
    fs::write(folder.join("xwalk.csv"), table).unwrap();
    extend(
        folder,
        "[[areas]]\nkind = \"side\"\nlabel = \"Side\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\ncrosswalk = { path = \
         \"xwalk.csv\", geoid = \"tract\", area = \"area\", share = \"share\" }",
    );
}

/// The findings of `check` about the crosswalk.
fn findings(given: impl Fn(u32, u32) -> (&'static str, f64)) -> String {
    let town = town();
    with_crosswalk(town.path(), given);
    findings_in(town.path())
}

fn findings_in(folder: &Path) -> String {
    let all = succeed(folder, &["check", "gapatlas.toml", "--all"]);
    let about = all.lines().filter(|line| line.contains("xwalk.csv: ")).map(str::trim);
    about.collect::<Vec<_>>().join("\n")
}

/// The population of an area, as it is exported.
fn population(folder: &Path, area: &str) -> f64 {
    build_and_export(folder, "areas")[area]["population"].parse().unwrap()
}

/// The people of the eastern area, with a share of those of each tract.
fn eastern_people(share: impl Fn(u32, u32) -> f64) -> f64 {
    tracts().map(|(column, row)| f64::from(people(column, row)) * share(column, row)).sum()
}

fn own_area(column: u32) -> &'static str {
    if column < 2 { "1" } else { "2" }
}

#[test]
fn a_crosswalk_that_assigns_each_tract_completely_has_no_finding() {
    assert_eq!(findings(|column, _| (own_area(column), 1.0)), "");
}

#[test]
fn tracts_that_are_assigned_in_part_are_named() {
    let findings = findings(|column, row| (own_area(column), if (column, row) == (3, 3) { 0.8 } else { 1.0 }));
    insta::assert_snapshot!(findings, @"xwalk.csv: the shares of 1 tract sum to less than 1, the least to 0.80: 17031000303; the rest is not counted");
}

#[test]
fn areas_without_tracts_and_tracts_that_lie_elsewhere_are_named() {
    // The first column is 0.01 degrees from the eastern area; the second touches it.
    insta::assert_snapshot!(findings(|_, _| ("2", 1.0)), @r"
    xwalk.csv: gives side-1 no share of any tract; it has no people
    xwalk.csv: gives side-2 shares of 5 tracts that its outline does not touch: 17031000000, 17031000100, 17031000200 and 2 more; were ids swapped?
    ");
}

#[test]
fn ground_in_no_area_is_left_out_and_counted() {
    // The eastern column is half outside, in rows of its own.
    let town = town();
    with_crosswalk(town.path(), |column, _| (own_area(column), if column == 4 { 0.5 } else { 1.0 }));
    let mut table = fs::read_to_string(town.path().join("xwalk.csv")).unwrap();
    for row in 0..5 {
        writeln!(table, "{},{},0.5", geoid(4, row), if row == 0 { "" } else { "Outside CoSA" }).unwrap();
    }
    fs::write(town.path().join("xwalk.csv"), table).unwrap();
    insta::assert_snapshot!(findings_in(town.path()), @"xwalk.csv: 5 rows are about ground that is in no area (an empty cell, “Outside CoSA”); the shares of 5 tracts there are counted in none: 17031000004, 17031000104, 17031000204 and 2 more");
    let expected = eastern_people(|column, _| [0.0, 0.0, 1.0, 1.0, 0.5][column as usize]);
    assert!((population(town.path(), "side-2") - expected).abs() <= 0.5, "{expected}");
}

#[test]
fn shares_that_sum_to_more_than_one_by_rounding_are_divided_by_their_sum() {
    // Two thirds and a third of one tract, the first of them rounded up too far.
    let town = town();
    with_crosswalk(town.path(), |column, row| (own_area(column), if (column, row) == (1, 4) { 0.668 } else { 1.0 }));
    let table = fs::read_to_string(town.path().join("xwalk.csv")).unwrap();
    let with = |share: &str| {
        let rows = format!("{table}{},2,{share}\n", geoid(1, 4));
        fs::write(town.path().join("xwalk.csv"), rows).unwrap();
    };
    with("0.333");
    insta::assert_snapshot!(findings_in(town.path()), @"xwalk.csv: the shares of 1 tract sum to more than 1 by rounding, at most to 1.0010, and were divided by their sum: 17031000401");
    let expected = eastern_people(|column, row| match (column, row) {
        (1, 4) => 0.333 / 1.001,
        (column, _) => f64::from(u8::from(column >= 2)),
    });
    assert!((population(town.path(), "side-2") - expected).abs() <= 0.5, "{expected}");
    with("0.334");
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @"gapatlas: xwalk.csv: line 27: the shares of tract 17031000401 sum to 1.0020 up to this row, which is more than 1");
}

/// A crosswalk of 2000 writes the tracts of a county without the suffix `00`: their people are in the area all the same.
#[test]
fn tracts_of_2000_without_a_suffix_are_found_in_a_crosswalk() {
    let town = town();
    change(town.path(), "tract_vintage = 2020", "tract_vintage = 2000");
    change(town.path(), "vintage = \"2018-2022\"", "vintage = \"2000\"");
    with_crosswalk(town.path(), |column, _| (own_area(column), 1.0));
    let file = town.path().join("xwalk.csv");
    let table = fs::read_to_string(&file).unwrap();
    let short = (0..5).fold(table, |table, row| table.replace(&geoid(0, row), &geoid(0, row)[..9]));
    fs::write(&file, short).unwrap();
    insta::assert_snapshot!(findings_in(town.path()), @"xwalk.csv: 5 ids of tracts with nine digits, as Census 2000 writes tracts without a suffix; read with the suffix 00");
    let western: u32 = tracts().filter(|(column, _)| *column < 2).map(|(column, row)| people(column, row)).sum();
    assert!((population(town.path(), "side-1") - f64::from(western)).abs() < 1.0);
}
