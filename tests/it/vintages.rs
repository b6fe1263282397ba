//! Tables of other tracts than the study's: refused, or converted by a crosswalk.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::report::{WARDS, as_json};
use crate::town::{change, extend, geoid, people, squares, town, tracts};

/// The tract of 2010 that was split into the tracts (0, 0) and (1, 0).
const OLD: &str = "17031999900";

/// A table of 2015-2019: one old tract of 400 ± 30 people in place of the two of today, the others unchanged.
fn write_old_people(folder: &Path) {
    let mut table = format!("GEOID,people,moe\n{OLD},400,30\n");
    for (column, row) in tracts().filter(|tract| ![(0, 0), (1, 0)].contains(tract)) {
        writeln!(table, "{},{},10", geoid(column, row), people(column, row)).unwrap();
    }
    fs::write(folder.join("people.csv"), table).unwrap();
    change(folder, "vintage = \"2018-2022\"", "vintage = \"2015-2019\"");
}

/// A relationship file in the Census layout: the first new tract has a quarter of the old tract's land.
fn write_relationships(folder: &Path) {
    let head = "OID_TRACT_20|GEOID_TRACT_20|NAMELSAD_TRACT_20|AREALAND_TRACT_20|AREAWATER_TRACT_20|MTFCC_TRACT_20|FUNCSTAT_TRACT_20|\
                OID_TRACT_10|GEOID_TRACT_10|NAMELSAD_TRACT_10|AREALAND_TRACT_10|AREAWATER_TRACT_10|MTFCC_TRACT_10|FUNCSTAT_TRACT_10|\
                AREALAND_PART|AREAWATER_PART\n";
    let mut table = format!("\u{feff}{head}");
    let mut add = |new: &str, land: u32, old: &str, part: u32| {
        writeln!(table, "1|{new}|x|{land}|0|G5020|S|1|{old}|x|1000|0|G5020|S|{part}|0").unwrap();
    };
    add(&geoid(0, 0), 250, OLD, 250);
    add(&geoid(1, 0), 750, OLD, 750);
    for (column, row) in tracts().filter(|tract| ![(0, 0), (1, 0)].contains(tract)) {
        add(&geoid(column, row), 1000, &geoid(column, row), 1000);
    }
    fs::write(folder.join("tab20_tract20_tract10.txt"), table).unwrap();
    extend(folder, "[[tract_crosswalks]]\npath = \"tab20_tract20_tract10.txt\"");
}

fn kinds(folder: &Path) -> Vec<String> {
    let told: Value = serde_json::from_str(&succeed(folder, &["check", "gapatlas.toml", "--json"])).unwrap();
    told["findings"].as_array().unwrap().iter().map(|finding| finding["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn old_tracts_are_divided_by_land_and_unchanged_tracts_keep_their_margin() {
    let town = town();
    write_old_people(town.path());
    let refused = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(refused.contains("is about 2015-2019, whose tables use the tracts of 2010"), "{refused}");
    write_relationships(town.path());
    let tracts = build_and_export(town.path(), "tracts");
    let number = |tract: String| (tracts[&tract]["population"].clone(), tracts[&tract]["population_moe"].clone());
    assert_eq!(number(geoid(0, 0)), ("100".to_owned(), "7.5".to_owned()));
    assert_eq!(number(geoid(1, 0)), ("300".to_owned(), "22.5".to_owned()));
    assert_eq!(number(geoid(4, 4)), (people(4, 4).to_string(), "10".to_owned()));
    assert!(kinds(town.path()).contains(&"tracts_converted".to_owned()));
}

/// Replaces a part of the town's relationship file.
fn change_relationships(folder: &Path, from: &str, to: &str) {
    let file = folder.join("tab20_tract20_tract10.txt");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_relationship_file_without_a_part_of_a_tract_is_refused() {
    let town = town();
    write_old_people(town.path());
    write_relationships(town.path());
    // Tract (1, 0) has 100 more than its part of the old tract, and the row with their origin is missing.
    change_relationships(town.path(), "|x|750|", "|x|850|");
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: tab20_tract20_tract10.txt: the parts of tract 17031000001 of 2020 sum to 750 m² of land, and the tract has 850 m²: rows are missing or differ from those of the Census, and people would be lost or counted twice. Take the file as it was downloaded, or all of its rows about the study's tracts"
    );
    change_relationships(town.path(), "|x|850|", "|x|750|");
    change_relationships(town.path(), &format!("{OLD}|x|1000|"), &format!("{OLD}|x|900|"));
    let refused = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(
        refused.contains("the parts of tract 17031999900 of 2010 sum to 1000 m² of land, and the tract has 900 m²"),
        "{refused}"
    );
}

#[test]
fn people_of_an_old_tract_outside_the_study_stay_there() {
    let town = town();
    write_old_people(town.path());
    write_relationships(town.path());
    // The old tract is twice as large, and the file only has the rows of tracts in the study.
    for _ in 0..2 {
        change_relationships(town.path(), &format!("{OLD}|x|1000|"), &format!("{OLD}|x|2000|"));
    }
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!([geoid(0, 0), geoid(1, 0)].map(|tract| tracts[&tract]["population"].clone()), ["50", "150"]);
}

#[test]
fn a_duplicate_pair_of_tracts_is_refused_with_both_lines() {
    let town = town();
    write_old_people(town.path());
    write_relationships(town.path());
    let file = town.path().join("tab20_tract20_tract10.txt");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}{}\n", text.lines().nth(1).unwrap())).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: tab20_tract20_tract10.txt: `17031999900, 17031000000` occurs twice, in lines 2 and 27; keep the right one"
    );
}

#[test]
fn a_trend_uses_the_tracts_of_another_census() {
    let town = town();
    fs::copy(town.path().join("people.csv"), town.path().join("now.csv")).unwrap();
    write_old_people(town.path());
    write_relationships(town.path());
    change(town.path(), "tract_vintage = 2020", "tract_vintage = 2020\nbaseline = \"2015-2019\"");
    extend(
        town.path(),
        "[[demographics]]\npath = \"now.csv\"\nvintage = \"2020-2024\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { \
         estimate = \"people\", moe = \"moe\" }",
    );
    let wards = [("split".to_owned(), [0.0, 0.0, 0.01, 0.01])];
    fs::write(town.path().join("wards.geojson"), squares("ward", wards.into_iter())).unwrap();
    extend(town.path(), WARDS);
    let tracts = build_and_export(town.path(), "tracts");
    let row = &tracts[&geoid(0, 0)];
    // 1 ± 10 now, 100 ± 7.5 in the baseline: a right triangle of 10 and 7.5.
    let columns = ["population_baseline", "population_baseline_moe", "population_change", "population_change_moe"];
    assert_eq!(columns.map(|column| row[column].as_str()), ["100", "7.5", "-99", "12.5"]);
    // How the people of the old tract were distributed is unknown, which does not matter for all of it.
    assert_eq!(row["population_change_compared"], "unknown");
    let region = &rows(&{
        succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
        town.path().join("areas.csv")
    })["region"];
    // 23 tracts of ± 10 and the old one of ± 30, whose two parts are one estimate.
    assert_eq!(region["population_baseline_moe"], "56.6");
    assert_ne!(region["population_change_compared"], "unknown");
    // A report says the same as the table, though the change is larger than its margin.
    let trend = &as_json(town.path(), "atlas", "ward-split")["people"][0]["trend"];
    assert_eq!(trend["change"]["value"], -99.0);
    assert_eq!(trend["compared"], "unknown");
}

#[test]
fn a_custom_crosswalk_names_its_columns() {
    let town = town();
    write_old_people(town.path());
    let mut table = format!("from,to,part\n{OLD},{},0.5\n{OLD},{},0.5\n", geoid(0, 0), geoid(1, 0));
    for (column, row) in tracts().filter(|tract| ![(0, 0), (1, 0)].contains(tract)) {
        let same = geoid(column, row);
        writeln!(table, "{same},{same},1").unwrap();
    }
    fs::write(town.path().join("xwalk.csv"), &table).unwrap();
    extend(
        town.path(),
        "[[tract_crosswalks]]\npath = \"xwalk.csv\"\ncolumns = { from = 2010, old = \"from\", new = \"to\", share = \"part\" }",
    );
    assert_eq!(build_and_export(town.path(), "tracts")[&geoid(0, 0)]["population"], "200");
    fs::write(town.path().join("xwalk.csv"), table.replacen("0.5", "0.7", 1)).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: xwalk.csv: the shares of tract 17031999900 of 2010 sum to 1.2000, which is more than 1"
    );
    // Half of the people of the last tract may live outside the study, or the row of the other half is missing.
    let last = geoid(4, 4);
    fs::write(town.path().join("xwalk.csv"), table.replace(&format!("{last},{last},1"), &format!("{last},{last},0.5")))
        .unwrap();
    let told = succeed(town.path(), &["check", "gapatlas.toml", "--all"]);
    let told = told.lines().find(|line| line.contains("xwalk.csv: ")).unwrap_or(&told);
    insta::assert_snapshot!(told.trim(), @"xwalk.csv: the shares of 1 tract sum to less than 1, the least to 0.50: 17031000404; the rest is not counted");
    fs::write(town.path().join("xwalk.csv"), &table).unwrap();
    let people = fs::read_to_string(town.path().join("people.csv")).unwrap();
    fs::write(town.path().join("people.csv"), format!("{people}17031999800,500,30\n")).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: people.csv: has 1 of the tracts of 2010 in the study's counties that no row of the crosswalk is about, such as 17031999800 (line 26): their people would be lost. Add them to the file in [[tract_crosswalks]], or leave out rows that lie outside the study"
    );
    fs::write(town.path().join("people.csv"), people).unwrap();
    fs::write(town.path().join("xwalk.csv"), table.replace(&format!("{OLD},{},0.5\n", geoid(1, 0)), "")).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: xwalk.csv: has no row for 1 of the study's 25 tracts, such as 17031000001: their people would be lost; is it about other tracts, or another state?"
    );
}

/// Census 2000 writes tracts that are not divided with nine digits: in the table, and in the study's own crosswalk.
#[test]
fn old_tracts_without_a_suffix_are_found_in_a_crosswalk() {
    let town = town();
    write_old_people(town.path());
    change(town.path(), "vintage = \"2015-2019\"", "vintage = \"2000\"");
    let old = "17031999900";
    let short = |id: &str| if id.ends_with("00") { id[..9].to_owned() } else { id.to_owned() };
    let mut table = format!("from,to,part\n{},{},0.25\n{},{},0.75\n", short(old), geoid(0, 0), short(old), geoid(1, 0));
    for (column, row) in tracts().filter(|tract| ![(0, 0), (1, 0)].contains(tract)) {
        writeln!(table, "{},{},1", short(&geoid(column, row)), geoid(column, row)).unwrap();
    }
    fs::write(town.path().join("xwalk.csv"), &table).unwrap();
    extend(
        town.path(),
        "[[tract_crosswalks]]\npath = \"xwalk.csv\"\ncolumns = { from = 2000, old = \"from\", new = \"to\", share = \"part\" }",
    );
    let people_of = |tract: String| build_and_export(town.path(), "tracts")[&tract]["population"].clone();
    assert_eq!([people_of(geoid(1, 0)), people_of(geoid(0, 1))], ["300".to_owned(), people(0, 1).to_string()]);
    let told = succeed(town.path(), &["check", "gapatlas.toml", "--all"]);
    let told = told.lines().find(|line| line.contains("xwalk.csv: ")).unwrap_or(&told);
    insta::assert_snapshot!(told.trim(), @"xwalk.csv: 6 ids of tracts with nine digits, as Census 2000 writes tracts without a suffix; read with the suffix 00");
    // In the tracts of 2010 every id has 11 digits.
    change(town.path(), "from = 2000", "from = 2010");
    change(town.path(), "vintage = \"2000\"", "vintage = \"2015-2019\"");
    let refused = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(refused.contains("`170319999` is not a tract id"), "{refused}");
}

#[test]
fn a_table_of_other_tracts_is_refused_whatever_its_years() {
    let town = town();
    write_old_people(town.path());
    change(town.path(), "vintage = \"2015-2019\"", "vintage = \"2018-2022\"");
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: people.csv: lacks 2 of the study's tracts in its own counties, such as 17031000000, and has 1 there that the study does not have, such as 17031999900: it is about the tracts of another census. Take the tracts that belong to it, or name a relationship file in [[tract_crosswalks]] and the table's own years in `vintage`"
    );
}

#[test]
fn one_unmatched_id_among_few_may_be_mistyped() {
    let town = town();
    let people = fs::read_to_string(town.path().join("people.csv")).unwrap();
    fs::write(town.path().join("people.csv"), people.replace(&geoid(1, 1), "17031100101")).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["check", "gapatlas.toml"]),
        @"gapatlas: people.csv: line 8: 17031100101 is not a tract of the study, and no row is about 17031000101, which lies in the same county: is the id mistyped? Correct it; if the table is about the tracts of another census, take the tracts that belong to it"
    );
}

#[test]
fn the_tracts_of_connecticut_match_under_both_county_codes() {
    let town = town();
    let renamed = |file: &str, to: &str| {
        let text = fs::read_to_string(town.path().join(file)).unwrap();
        fs::write(town.path().join(file), text.replace("17031", to)).unwrap();
    };
    renamed("tracts.geojson", "09013");
    renamed("people.csv", "09110");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(4, 4).replace("17031", "09013")]["population"], people(4, 4).to_string());
    assert!(kinds(town.path()).contains(&"connecticut_renamed".to_owned()));
    // Another county of the same state is not a planning region.
    renamed("people.csv", "09110");
    let text = fs::read_to_string(town.path().join("people.csv")).unwrap();
    fs::write(town.path().join("people.csv"), text.replace("09110", "09001")).unwrap();
    let refused = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(refused.contains("none of its 25 rows is about a tract of the study"), "{refused}");
}
