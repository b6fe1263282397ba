//! Messages about Census tables that are not what they should be. No number of such a file is used.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use serde_json::json;

use crate::program::{error_line, succeed};
use crate::town::{self, geoid, town, tracts};

/// What `check` says about a town whose only table is this file.
fn check(file: &str, content: &[u8], keys: &str) -> String {
    let town = town();
    fs::write(town.path().join(file), content).unwrap();
    let old = "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";
    town::change(town.path(), old, &format!("path = \"{file}\"\n{keys}"));
    error_line(town.path(), &["check", "gapatlas.toml"])
}

const VINTAGE: &str = "vintage = \"2018-2022\"\n";

/// Table B01003 for some areas.
fn table(ids: &[&str]) -> String {
    let mut text =
        "GEO_ID,NAME,B01003_001E,B01003_001M\nGeography,Geographic Area Name,Estimate!!Total,Margin of Error!!Total\n"
            .to_owned();
    for id in ids {
        writeln!(text, "{id},Somewhere,100,10").unwrap();
    }
    text
}

#[test]
fn a_table_of_counties() {
    let text = table(&["0400000US17", "0500000US17031", "0500000US17043"]);
    insta::assert_snapshot!(check("ACSDT5Y2022.B01003-Data.csv", text.as_bytes(), ""), @"gapatlas: ACSDT5Y2022.B01003-Data.csv: none of its rows is about a tract; 2 have the id of a county, such as `0500000US17031`. Take the same table for census tracts (summary level 140)");
    let answer = json!([["B01003_001E", "state", "county"], ["100", "17", "031"], ["100", "17", "043"]]);
    insta::assert_snapshot!(check("answer.json", answer.to_string().as_bytes(), VINTAGE), @"gapatlas: answer.json: none of its rows is about a tract; 2 have the id of a county, such as `17031`. Take the same table for census tracts (summary level 140)");
}

#[test]
fn a_duplicate_tract() {
    let id = format!("1400000US{}", geoid(0, 0));
    insta::assert_snapshot!(check("ACSDT5Y2022.B01003-Data.csv", table(&[&id, &id]).as_bytes(), ""), @r#"gapatlas: ACSDT5Y2022.B01003-Data.csv: `17031000000` occurs twice, in lines 3 and 4; keep the right one, or, if the rows are about different years or kinds, say with `where = "…"` which of them belong to the study"#);
}

#[test]
fn tracts_of_another_census() {
    let id = format!("1400000US{}", geoid(0, 0));
    insta::assert_snapshot!(check("ACSDT5Y2019.B01003-Data.csv", table(&[&id]).as_bytes(), ""), @"gapatlas: ACSDT5Y2019.B01003-Data.csv: is about 2015-2019, whose tables use the tracts of 2010; the study's tracts are those of 2020. Take a table of the right period, tracts of 2010 with `tract_vintage = 2010`, or name a relationship file of the Census in [[tract_crosswalks]]");
}

#[test]
fn two_periods_of_one_table() {
    let town = town();
    let ids: Vec<String> = tracts().map(|(x, y)| format!("1400000US{}", geoid(x, y))).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let old = "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";
    town::change(
        town.path(),
        old,
        "path = \"ACSDT5Y2022.B01003-Data.csv\"\n[[demographics]]\npath = \"ACSDT5Y2021.B01003-Data.csv\"\n",
    );
    fs::write(town.path().join("ACSDT5Y2022.B01003-Data.csv"), table(&ids[..10])).unwrap();
    fs::write(town.path().join("ACSDT5Y2021.B01003-Data.csv"), table(&ids[10..])).unwrap();
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @"gapatlas: `population` comes from two periods: ACSDT5Y2022.B01003-Data.csv (2018-2022) and ACSDT5Y2021.B01003-Data.csv (2017-2021); an indicator must be about the same years everywhere");
}

#[test]
fn a_web_page_in_place_of_a_table() {
    let page = b"\n<!DOCTYPE html>\n<html><head><title>Invalid Key</title></head><body>A valid key must be included</body></html>";
    for file in ["answer.json", "ACSDT5Y2022.B01003-Data.csv", "acsdt5y2022-b01003.dat"] {
        let said = check(file, page, VINTAGE);
        let rest = "is a web page called \"Invalid Key\", not a table; the download failed. Open the address in a browser to see what it says, and save the table again";
        assert_eq!(said, format!("gapatlas: {file}: {rest}"));
    }
}

#[test]
fn an_error_of_the_census_api() {
    let said = check("answer.json", b"error: unknown variable 'C16001_999E'", VINTAGE);
    insta::assert_snapshot!(said, @"gapatlas: answer.json: is not a table but an error message of the Census API: error: unknown variable 'C16001_999E'; correct the request and send it again");
}

#[test]
fn an_incomplete_or_uneven_response() {
    insta::assert_snapshot!(check("answer.json", b"[[\"B01003_001E\",\"state\"],\n[\"100\",\"1", VINTAGE), @"gapatlas: answer.json: breaks off in line 2; was the download cut short?");
    insta::assert_snapshot!(check("answer.json", b"[[\"B01003_001E\",\"state\"],\n[\"100\"]]", VINTAGE), @"gapatlas: answer.json: row 2 of the array has 1 values and the first row names 2 columns; download it again");
    insta::assert_snapshot!(check("answer.json", b"[[\"B01003_001E\",\"state\"],\n{\"a\": 1}]", VINTAGE), @"gapatlas: answer.json: is not an answer of the Census API, which is an array of rows of text: invalid type: map, expected a sequence at line 2 column 0");
}

#[test]
fn a_truncated_download() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("ACSDT5Y2022.B01003-Data.csv", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(table(&["1400000US17031000000"]).as_bytes()).unwrap();
    let whole = archive.finish().unwrap().into_inner();
    let said = check("ACSDT5Y2022.B01003.zip", &whole[..whole.len() - 30], "");
    assert!(said.contains("is not a readable zip archive") && said.ends_with("was the download cut short?"), "{said}");
}

#[test]
fn a_table_of_american_factfinder_under_another_name() {
    let text = "GEO.id,GEO.id2,GEO.display-label,HD01_VD01,HD02_VD01\nId,Id2,Geography,Estimate; Total,Margin of Error; Total\n1400000US17031000000,17031000000,Tract,100,10\n";
    insta::assert_snapshot!(check("people_2014.csv", text.as_bytes(), VINTAGE), @r#"gapatlas: people_2014.csv: is a table of American FactFinder, and only its name says which: name it as it was downloaded (ACS_14_5YR_B05012_with_ann.csv), or write `table = "B05012"`"#);
}

#[test]
fn a_table_without_any_indicator() {
    let text = table(&["1400000US17031000000"]).replace("B01003", "B99999");
    insta::assert_snapshot!(check("ACSDT5Y2022.B99999-Data.csv", text.as_bytes(), ""), @"gapatlas: ACSDT5Y2022.B99999-Data.csv: the catalogue of indicators reads nothing from `B99999`; say what its lines count with [[indicators]], or what its columns hold with `geoid` and [demographics.columns]");
}

#[test]
fn a_duplicate_column() {
    let text = table(&["1400000US17031000000"]).replace("B01003_001M", "B01003_001E");
    insta::assert_snapshot!(check("ACSDT5Y2022.B01003-Data.csv", text.as_bytes(), ""), @"gapatlas: ACSDT5Y2022.B01003-Data.csv: has two columns `B01003_001E`; rename one of them");
    let answer =
        json!([["B01003_001E", "B01003_001E", "state", "county", "tract"], ["100", "1", "17", "031", "000000"]]);
    insta::assert_snapshot!(check("answer.json", answer.to_string().as_bytes(), VINTAGE), @"gapatlas: answer.json: has two columns `B01003_001E`; rename one of them");
}

#[test]
fn estimates_and_margins_with_swapped_codes() {
    let text = table(&["1400000US17031000000"]);
    let text = text.replace("Estimate!!Total,Margin of Error!!Total", "Margin of Error!!Total,Estimate!!Total");
    insta::assert_snapshot!(check("ACSDT5Y2022.B01003-Data.csv", text.as_bytes(), ""), @"gapatlas: ACSDT5Y2022.B01003-Data.csv: column `B01003_001E` is called `Margin of Error!!Total` in the second row, but its code means the opposite; take the file as it was downloaded");
}

#[test]
fn a_one_year_table() {
    let text = table(&["1400000US17031000000"]);
    insta::assert_snapshot!(check("ACSDT1Y2022.B01003-Data.csv", text.as_bytes(), ""), @"gapatlas: ACSDT1Y2022.B01003-Data.csv: its name says that it is a one-year table, and the Census publishes tracts in five-year tables only; take the five-year table, such as ACSDT5Y2022");
}

#[test]
fn a_table_without_its_margins_is_read_and_reported() {
    let town = town();
    let said =
        || succeed(town.path(), &["check", "gapatlas.toml", "--all"]).contains("people.csv: no margins of error");
    assert!(!said());
    town::change(town.path(), ", moe = \"moe\"", "");
    assert!(said());
    town::change(town.path(), "vintage = \"2018-2022\"", "vintage = \"2020\"");
    assert!(!said());
}
