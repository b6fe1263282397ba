//! Main languages of a group around a tract: table B16001 of larger areas, in the grid town.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{change, extend, geoid, squares, tracts};
use crate::usable::town_of_groups;

/// The lines of table B16001 for languages, 2020-2024: the number of the line with those who speak English less than
/// very well.
///
/// Source: US Census Bureau, American Community Survey, table shells.
const LINES: [(u32, &str); 42] = [
    (5, "Spanish:"),
    (8, "French (incl. Cajun):"),
    (11, "Haitian:"),
    (14, "Italian:"),
    (17, "Portuguese:"),
    (20, "German:"),
    (23, "Yiddish, Pennsylvania Dutch or other West Germanic languages:"),
    (26, "Greek:"),
    (29, "Russian:"),
    (32, "Polish:"),
    (35, "Serbo-Croatian:"),
    (38, "Ukrainian or other Slavic languages:"),
    (41, "Armenian:"),
    (44, "Persian (incl. Farsi, Dari):"),
    (47, "Gujarati:"),
    (50, "Hindi:"),
    (53, "Urdu:"),
    (56, "Punjabi:"),
    (59, "Bengali:"),
    (62, "Nepali, Marathi, or other Indic languages:"),
    (65, "Other Indo-European languages:"),
    (68, "Telugu:"),
    (71, "Tamil:"),
    (74, "Malayalam, Kannada, or other Dravidian languages:"),
    (77, "Chinese (incl. Mandarin, Cantonese):"),
    (80, "Japanese:"),
    (83, "Korean:"),
    (86, "Hmong:"),
    (89, "Vietnamese:"),
    (92, "Khmer:"),
    (95, "Thai, Lao, or other Tai-Kadai languages:"),
    (98, "Other languages of Asia:"),
    (101, "Tagalog (incl. Filipino):"),
    (104, "Ilocano, Samoan, Hawaiian, or other Austronesian languages:"),
    (107, "Arabic:"),
    (110, "Hebrew:"),
    (113, "Amharic, Somali, or other Afro-Asiatic languages:"),
    (116, "Yoruba, Twi, Igbo, or other languages of Western Africa:"),
    (119, "Swahili or other languages of Central, Eastern, and Southern Africa:"),
    (122, "Navajo:"),
    (125, "Other Native languages of North America:"),
    (128, "Other and unspecified languages:"),
];
const POLISH: u32 = 32;
const RUSSIAN: u32 = 29;

/// Table B16001 as data.census.gov writes it: for each area the speakers by line.
fn table(places: &[(&str, &[(u32, &str)])]) -> String {
    let mut text = "GEO_ID,NAME,B16001_001E,B16001_001M".to_owned();
    for (line, _) in LINES {
        write!(text, ",B16001_{line:03}E,B16001_{line:03}M").unwrap();
    }
    text.push_str("\nGeography,Geographic Area Name,Estimate!!Total:,Margin of Error!!Total:");
    for (_, label) in LINES {
        for kind in ["Estimate", "Margin of Error"] {
            write!(text, r#","{kind}!!Total:!!{label}!!Speak English less than ""very well""""#).unwrap();
        }
    }
    for (id, counts) in places {
        write!(text, "\n{id},Place {id},100000,500").unwrap();
        for (line, _) in LINES {
            let count = counts.iter().find(|(own, _)| *own == line).map_or("0", |(_, count)| count);
            write!(text, ",{count},20").unwrap();
        }
    }
    text + "\n"
}

/// A town with 200 speakers of a Slavic language in each tract and three clinics that speak Polish alone. Nearly all
/// speak Polish west of column 2, and Russian east of it, by a table of two public use microdata areas.
fn town_of_two_places() -> tempfile::TempDir {
    let town = town_of_groups(
        |group| if group == 3 { 200 } else { 0 },
        "pl,24/7,0,none,yes\npl,24/7,0,none,yes\npl,24/7,0,none,yes",
        "language_match = true",
    );
    let west: &[_] = &[(POLISH, "900"), (RUSSIAN, "100")];
    let east: &[_] = &[(POLISH, "500"), (RUSSIAN, "500")];
    let text = table(&[("7950000US1703101", west), ("7950000US1703102", east), ("7950000US0100100", west)]);
    fs::write(town.path().join("ACSDT5Y2022.B16001-Data.csv"), text).unwrap();
    let mut relationship = "STATEFP,COUNTYFP,TRACTCE,PUMA5CE\n".to_owned();
    for (column, row) in tracts() {
        let (geoid, place) = (geoid(column, row), if column < 2 { "03101" } else { "03102" });
        writeln!(relationship, "{},{},{},{place}", &geoid[..2], &geoid[2..5], &geoid[5..]).unwrap();
    }
    fs::write(town.path().join("2020_Census_Tract_to_2020_PUMA.txt"), relationship).unwrap();
    town
}

const BY_TABLE: &str =
    "[languages]\npath = \"ACSDT5Y2022.B16001-Data.csv\"\ntracts = { path = \"2020_Census_Tract_to_2020_PUMA.txt\" }";

/// Lower and upper bound of people without access, where a clinic is within reach: west and east.
fn bounds(folder: &Path) -> [[String; 2]; 2] {
    let rows = build_and_export(folder, "tracts");
    [(0, 0), (2, 2)].map(|(column, row)| {
        ["usable_without", "usable_without_at_most"].map(|part| rows[&geoid(column, row)][part].clone())
    })
}

fn report(folder: &Path, format: &str) -> String {
    let file = format!("report.{format}");
    succeed(folder, &["report", "atlas", "--area", "region", "--format", format, "-o", &file]);
    fs::read_to_string(folder.join(file)).unwrap().replace("&#39;", "'")
}

#[test]
fn the_main_languages_around_a_tract_are_sufficient_there() {
    let town = town_of_two_places();
    assert_eq!(bounds(town.path()), [["0", "200"], ["0", "200"]], "the nation's table names four languages");
    assert!(report(town.path(), "html").contains("that the Census's table B16001 names for the whole nation"));
    extend(town.path(), BY_TABLE);
    assert_eq!(bounds(town.path()), [["0", "0"], ["0", "200"]]);
    for format in ["html", "json"] {
        let said = report(town.path(), format);
        assert!(said.contains("at least 80 % of the group") && said.contains("B16001 of 2018-2022"), "{said}");
    }
}

#[test]
fn tracts_find_their_larger_area_by_geometry_or_by_id() {
    let town = town_of_two_places();
    let halves = [("1703101", [0.0, 0.0, 0.02, 0.05]), ("1703102", [0.02, 0.0, 0.05, 0.05])];
    let layer = squares("GEOID20", halves.into_iter().map(|(id, own)| (id.to_owned(), own)));
    fs::write(town.path().join("pumas.geojson"), layer).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"puma\"\nlabel = \"PUMA\"\npath = \"pumas.geojson\"\nid = \"GEOID20\"\nname = \"GEOID20\"",
    );
    extend(town.path(), "[languages]\npath = \"ACSDT5Y2022.B16001-Data.csv\"\nareas = \"puma\"");
    assert_eq!(bounds(town.path()), [["0", "0"], ["0", "200"]]);
    // A table of states: all tracts are in one.
    let state = table(&[("0400000US17", &[(POLISH, "900"), (RUSSIAN, "100")])]);
    fs::write(town.path().join("ACSDT5Y2022.B16001-Data.csv"), state).unwrap();
    change(town.path(), "areas = \"puma\"", "");
    assert_eq!(bounds(town.path()), [["0", "0"], ["0", "0"]]);
    // A table with column mappings.
    let own: Vec<String> = tracts().map(|(x, y)| format!("{},17", geoid(x, y))).collect();
    fs::write(town.path().join("places.csv"), format!("tract,place\n{}\n", own.join("\n"))).unwrap();
    extend(town.path(), "tracts = { path = \"places.csv\", geoid = \"tract\", place = \"place\" }");
    assert_eq!(bounds(town.path()), [["0", "0"], ["0", "0"]]);
}

#[test]
fn a_response_of_the_census_api_is_the_same_table() {
    let town = town_of_two_places();
    let mut rows = vec![vec!["NAME".to_owned(), "state".to_owned(), "public use microdata area".to_owned()]];
    rows[0].extend(LINES.iter().map(|(line, _)| format!("B16001_{line:03}E")));
    for (place, polish, russian) in [("03101", "900", "100"), ("03102", "500", "400")] {
        let count = |line: u32| match line {
            POLISH => polish,
            RUSSIAN => russian,
            _ => "0",
        };
        let counts = LINES.iter().map(|(line, _)| count(*line).to_owned());
        rows.push([place, "17", place].map(str::to_owned).into_iter().chain(counts).collect());
    }
    fs::write(town.path().join("acsdt5y2024-b16001.json"), serde_json::to_string(&rows).unwrap()).unwrap();
    extend(town.path(), &BY_TABLE.replace("ACSDT5Y2022.B16001-Data.csv", "acsdt5y2024-b16001.json"));
    assert_eq!(bounds(town.path()), [["0", "0"], ["0", "200"]]);
    change(town.path(), "acsdt5y2024-b16001.json", "acsdt5y2018-b16001.json");
    fs::copy(town.path().join("acsdt5y2024-b16001.json"), town.path().join("acsdt5y2018-b16001.json")).unwrap();
    let said = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(
        said.contains("does not say what the lines of table B16001 are called") && said.contains("labels"),
        "{said}"
    );
}

#[test]
fn tracts_without_counts_of_languages_are_reported() {
    let town = town_of_two_places();
    extend(town.path(), BY_TABLE);
    let places: [(&str, &[(u32, &str)]); 2] =
        [("7950000US1703101", &[(POLISH, "900"), (RUSSIAN, "-")]), ("7950000US1703102", &[(POLISH, "900")])];
    fs::write(town.path().join("ACSDT5Y2022.B16001-Data.csv"), table(&places)).unwrap();
    assert_eq!(bounds(town.path()), [["0", "200"], ["0", "0"]]);
    let said = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains("no counts of all languages for the place of 10 tracts"), "{said}");
}

#[test]
fn an_unsuitable_table_is_refused_with_advice() {
    let town = town_of_two_places();
    extend(town.path(), BY_TABLE);
    let file = town.path().join("ACSDT5Y2022.B16001-Data.csv");
    let whole = fs::read_to_string(&file).unwrap();
    let refusal = |text: &str| {
        fs::write(&file, text).unwrap();
        error_line(town.path(), &["check", "gapatlas.toml"])
    };
    let twice = format!("{whole}{}\n", whole.lines().last().unwrap());
    let errors = [
        refusal(&whole.replace("B16001_", "C16001_")),
        refusal(&whole.replace("!!Russian:!!", "!!Others:!!")),
        refusal(&whole.replace("US17", "US18")),
        refusal("place,polish\n1703101,5\n"),
        refusal(&twice),
    ];
    insta::assert_snapshot!(errors.join("\n"), @r#"
    gapatlas: ACSDT5Y2022.B16001-Data.csv: [languages] is read from table B16001, but this is `C16001`
    gapatlas: ACSDT5Y2022.B16001-Data.csv: table B16001 lacks the lines of people who speak `Russian` and English less than "very well"; take the file as it was downloaded, with all lines, of 2012-2016 or later
    gapatlas: ACSDT5Y2022.B16001-Data.csv: has places such as `1803101`, and no tract lies in one of them according to [languages]; the ids must be those of the table, such as the state and number of a public use microdata area, of the same census as the tracts
    gapatlas: ACSDT5Y2022.B16001-Data.csv: is not in a format of the Census that Gapatlas recognises; [languages] takes table B16001 as data.census.gov, the Census API, the summary file or Census Reporter write it
    gapatlas: ACSDT5Y2022.B16001-Data.csv: `7950000US0100100` occurs twice, in lines 5 and 6; keep the right one
    "#);
    fs::write(&file, whole).unwrap();
    extend(town.path(), "areas = \"puma\"");
    let refusal = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(refusal.contains("keep one"), "{refusal}");
}
