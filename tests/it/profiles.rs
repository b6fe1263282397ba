//! Data profiles, subject tables, and the table of languages of American `FactFinder`: read for what an indicator says.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{self, geoid, people, town, tracts};

/// A table of data.census.gov: the label of each line, with the same estimate and margin in every tract.
fn write_table(folder: &Path, table: &str, lines: &[(&str, &str, u32)]) {
    let mut text = "\"GEO_ID\",\"NAME\"".to_owned();
    let mut labels = "\n\"Geography\",\"Geographic Area Name\"".to_owned();
    for (code, label, _) in lines {
        write!(text, ",\"{table}_{code}E\",\"{table}_{code}M\"").unwrap();
        // Subject tables name the column first.
        write!(labels, ",\"Estimate!!{label}\",\"Margin of Error!!{label}\"").unwrap();
    }
    text.push_str(&labels);
    for (column, row) in tracts() {
        write!(text, "\n\"1400000US{}\",\"Tract\"", geoid(column, row)).unwrap();
        for (_, _, count) in lines {
            write!(text, ",\"{count}\",\"10\"").unwrap();
        }
    }
    fs::write(
        folder.join(format!("ACS{}5Y2022.{table}-Data.csv", if table.starts_with('S') { "ST" } else { "DP" })),
        text,
    )
    .unwrap();
}

const PEOPLE: &str = "[[demographics]]\npath = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";

/// Lines of a table: code, label, and the estimate in every tract.
type Lines = [(&'static str, &'static str, u32)];

/// Data profiles and subject tables with lines that indicators are read from.
const TABLES: [(&str, &Lines); 6] = [
    (
        "DP05",
        &[
            ("0001", "SEX AND AGE!!Total population", 1000),
            ("0005", "SEX AND AGE!!Total population!!Under 5 years", 50),
            ("0021", "SEX AND AGE!!Total population!!18 years and over", 700),
            ("0025", "SEX AND AGE!!Total population!!18 years and over", 700),
            ("0071", "HISPANIC OR LATINO AND RACE!!Total population!!Hispanic or Latino (of any race)", 150),
        ],
    ),
    (
        "DP02",
        &[
            ("0001", "HOUSEHOLDS BY TYPE!!Total households", 400),
            ("0088", "PLACE OF BIRTH!!Total population", 1001),
            ("0089", "PLACE OF BIRTH!!Total population!!Native", 800),
            ("0094", "PLACE OF BIRTH!!Total population!!Foreign born", 201),
        ],
    ),
    (
        "DP03",
        &[
            ("0095", "HEALTH INSURANCE COVERAGE!!Civilian noninstitutionalized population", 990),
            (
                "0099",
                "HEALTH INSURANCE COVERAGE!!Civilian noninstitutionalized population!!No health insurance coverage",
                90,
            ),
        ],
    ),
    (
        "DP04",
        &[
            ("0057", "VEHICLES AVAILABLE!!Occupied housing units", 401),
            ("0058", "VEHICLES AVAILABLE!!Occupied housing units!!No vehicles available", 80),
            ("0045", "HOUSING TENURE!!Occupied housing units", 402),
        ],
    ),
    (
        "S1701",
        &[
            ("C01_001", "Total!!Population for whom poverty status is determined", 980),
            ("C02_001", "Below poverty level!!Population for whom poverty status is determined", 120),
            ("C03_001", "Percent below poverty level!!Population for whom poverty status is determined", 12),
        ],
    ),
    (
        "S1903",
        &[(
            "C01_001",
            "Number!!HOUSEHOLD INCOME BY RACE AND HISPANIC OR LATINO ORIGIN OF HOUSEHOLDER!!Households",
            403,
        )],
    ),
];

#[test]
fn profiles_and_subject_tables_say_what_indicators_say_and_one_of_them_is_read() {
    let town = town();
    let path = town.path();
    for (table, lines) in TABLES {
        write_table(path, table, lines);
    }
    let files: String = ["DP02", "DP03", "DP04", "DP05"]
        .map(|table| format!("[[demographics]]\npath = \"ACSDP5Y2022.{table}-Data.csv\"\n"))
        .concat();
    let subjects =
        ["S1701", "S1903"].map(|table| format!("[[demographics]]\npath = \"ACSST5Y2022.{table}-Data.csv\"\n")).concat();
    town::change(path, PEOPLE, &(files + &subjects));
    let tracts = build_and_export(path, "tracts");
    let cell = |column: &str| tracts[&geoid(2, 3)][column].as_str();
    for (column, count) in [
        ("population", "1000"),
        ("under_5", "50"),
        ("hispanic", "150"),
        ("households", "400"),
        ("native", "800"),
        ("foreign_born", "201"),
        ("civilian_noninstitutionalized", "990"),
        ("uninsured", "90"),
        ("no_vehicle", "80"),
        ("poverty_status_determined", "980"),
        ("poverty", "120"),
    ] {
        assert_eq!(cell(column), count, "{column}");
    }
    assert_eq!(cell("poverty_moe"), "10");
    let text = succeed(path, &["check", "gapatlas.toml"]);
    assert!(!text.contains("not used"), "{text}");
}

#[test]
fn a_profile_with_no_line_that_is_known_is_refused_with_the_nearest() {
    let town = town();
    let path = town.path();
    write_table(path, "DP05", &[("0001", "SEX AND AGE!!All people", 1000)]);
    town::change(path, PEOPLE, "[[demographics]]\npath = \"ACSDP5Y2022.DP05-Data.csv\"\n");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("table DP05 has no line labelled `SEX AND AGE!!Total population`, which `population` is read from; its line 0001 is `Estimate!!SEX AND AGE!!All people`"), "{error}");
}

/// The languages of table B16001 until 2015.
const LANGUAGES: &str = "Spanish or Spanish Creole;French (incl. Patois, Cajun);French Creole;Italian;Portuguese or Portuguese Creole;German;Yiddish;Other West Germanic languages;Scandinavian languages;Greek;Russian;Polish;Serbo-Croatian;Other Slavic languages;Armenian;Persian;Gujarati;Hindi;Urdu;Other Indic languages;Other Indo-European languages;Chinese;Japanese;Korean;Mon-Khmer, Cambodian;Hmong;Thai;Laotian;Vietnamese;Other Asian languages;Tagalog;Other Pacific Island languages;Navajo;Other Native North American languages;Hungarian;Arabic;Hebrew;African languages;Other and unspecified languages";

#[test]
fn factfinders_table_of_languages_gives_people_who_speak_english_less_than_very_well() {
    let town = town();
    let path = town.path();
    let mut lines = vec![("Total:".to_owned(), 5000), ("Total: - Speak only English".to_owned(), 1100)];
    for language in LANGUAGES.split(';') {
        lines.push((format!("Total: - {language}:"), 100));
        lines.push((format!("Total: - {language}: - Speak English \"\"very well\"\""), 60));
        lines.push((format!("Total: - {language}: - Speak English less than \"\"very well\"\""), 40));
    }
    let mut text = "GEO.id,GEO.id2,GEO.display-label".to_owned();
    for number in 1..=lines.len() {
        write!(text, ",HD01_VD{number:02},HD02_VD{number:02}").unwrap();
    }
    text.push_str("\nId,Id2,Geography");
    for (label, _) in &lines {
        write!(text, ",\"Estimate; {label}\",\"Margin of Error; {label}\"").unwrap();
    }
    for (column, row) in tracts() {
        write!(text, "\n1400000US{0},{0},Tract", geoid(column, row)).unwrap();
        for (_, count) in &lines {
            write!(text, ",{count},6").unwrap();
        }
    }
    fs::write(path.join("ACS_14_5YR_B16001_with_ann.csv"), text).unwrap();
    town::change(path, "tract_vintage = 2020", "tract_vintage = 2010");
    town::change(path, PEOPLE, "[[demographics]]\npath = \"ACS_14_5YR_B16001_with_ann.csv\"\n");
    town::change(path, "people = \"population\"", "people = \"limited_english\"");
    let tracts = build_and_export(path, "tracts");
    let cell = |column: &str| tracts[&geoid(1, 1)][column].clone();
    assert_eq!(cell("population_5_and_over"), "5000");
    assert_eq!(cell("limited_english"), "1560", "39 languages of 40 people");
    // The root of 39 margins of 6, squared.
    assert_eq!(cell("limited_english_moe"), "37.5");
    assert_eq!(cell("other_language"), "3900");
}

#[test]
fn a_long_table_of_tidycensus_is_read_like_the_wide_one() {
    let town = town();
    let path = town.path();
    let mut long = "GEOID,NAME,variable,year,estimate,moe\n".to_owned();
    for (column, row) in tracts() {
        let (id, count) = (geoid(column, row), people(column, row));
        for (variable, estimate) in [("B05012_001", count), ("B05012_002", count - 1), ("B05012_003", 1)] {
            writeln!(long, "{id},\"Census Tract, Cook County, Illinois\",{variable},2022,{estimate},10").unwrap();
            writeln!(long, "{id},\"Census Tract, Cook County, Illinois\",{variable},2021,5,NA").unwrap();
        }
    }
    fs::write(path.join("acs.csv"), long).unwrap();
    town::change(
        path,
        PEOPLE,
        "[[demographics]]\npath = \"acs.csv\"\nvintage = \"2018-2022\"\nwhere = \"year = 2022\"\n",
    );
    let tracts = build_and_export(path, "tracts");
    let cell = |column: &str| tracts[&geoid(2, 3)][column].clone();
    assert_eq!(cell("population"), people(2, 3).to_string());
    assert_eq!(
        (cell("population_moe"), cell("foreign_born"), cell("foreign_born_moe")),
        ("10".into(), "1".into(), "10".into())
    );
    let told = succeed(path, &["check", "gapatlas.toml"]);
    assert!(told.contains("75 rows of 150 left out"), "{told}");
    town::change(path, "where = \"year = 2022\"\n", "");
    let refused = error_line(path, &["check", "gapatlas.toml"]);
    assert!(
        refused.contains("`17031000000 B05012_001` occurs twice, in lines 2 and 3") && refused.contains("where"),
        "{refused}"
    );
}
