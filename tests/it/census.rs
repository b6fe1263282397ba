//! All layouts in which the Census publishes a table give the same numbers. The files follow the documented layouts;
//! the numbers are invented.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::program::{build_and_export, error_line, succeed};
use crate::real_data::real_data;
use crate::town::{self, geoid, people, town, tracts};

/// A town whose only demographic table is this file.
fn town_with(file: &str, content: &str, keys: &str) -> tempfile::TempDir {
    let town = town();
    fs::write(town.path().join(file), content).unwrap();
    let old = "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";
    town::change(town.path(), old, &format!("path = \"{file}\"\n{keys}"));
    town
}

/// Table B05012, nativity: all people, 300 ± 40 of them born abroad, unknown in the first tract. The county row comes
/// first, and the margin of the total is controlled, as in files of the Census.
struct Row {
    geoid: String,
    cells: [(String, String); 3],
}

fn rows(estimate_marks: [&str; 2], controlled: &str) -> Vec<Row> {
    let row = |geoid: String, people: u32, first: bool| {
        let [mark, margin] = if first { estimate_marks } else { ["300", "40"] };
        let native = (people - 300).to_string();
        let cells = [
            (people.to_string(), controlled.to_owned()),
            (native, "50".to_owned()),
            (mark.to_owned(), margin.to_owned()),
        ];
        Row { geoid, cells }
    };
    let tracts = tracts().map(|(x, y)| row(geoid(x, y), people(x, y) + 2000, (x, y) == (0, 0))).collect::<Vec<_>>();
    [row("17031".to_owned(), 5_000_000, false)].into_iter().chain(tracts).collect()
}

const LABELS: [&str; 3] = ["Total:", "Total:!!Native", "Total:!!Foreign-born"];

fn long_id(geoid: &str) -> String {
    if geoid.len() == 5 { format!("0500000US{geoid}") } else { format!("1400000US{geoid}") }
}

/// data.census.gov since 2022: annotations, columns in another order, a byte-order mark and an empty last column.
fn census_gov() -> String {
    let codes = ["003EA", "003M", "003E", "001M", "001MA", "001E", "002E", "002M"];
    let label = |code: &str| {
        let kind = match &code[3..] {
            "E" => "Estimate",
            "M" => "Margin of Error",
            "EA" => "Annotation of Estimate",
            _ => "Annotation of Margin of Error",
        };
        format!("{kind}!!{}", LABELS[code[..3].parse::<usize>().unwrap() - 1])
    };
    let cells = |of: &dyn Fn(&str) -> String| codes.map(|code| format!("\"{}\"", of(code))).join(",");
    let mut text = format!("\u{feff}{},\"NAME\",\"GEO_ID\",\n", cells(&|code| format!("B05012_{code}")));
    writeln!(text, "{},\"Geographic Area Name\",\"Geography\",", cells(&label)).unwrap();
    for row in rows(["-666666666", "-222222222"], "-555555555") {
        let cell = |code: &str| {
            let (estimate, margin) = &row.cells[code[..3].parse::<usize>().unwrap() - 1];
            match &code[3..] {
                "E" => estimate.clone(),
                "M" => margin.clone(),
                "EA" if estimate.starts_with('-') => "-".to_owned(),
                "MA" => "*****".to_owned(),
                _ => "null".to_owned(),
            }
        };
        writeln!(text, "{},\"Tract; County; Illinois\",\"{}\",", cells(&cell), long_id(&row.geoid)).unwrap();
    }
    text
}

/// data.census.gov before 2022: other file names, `id` as the header of ids, annotations as text.
fn census_gov_of_2021() -> String {
    let mut text = "GEO_ID,NAME,B05012_001E,B05012_001M,B05012_002E,B05012_002M,B05012_003E,B05012_003M\n\
        id,Geographic Area Name,Estimate!!Total:,Margin of Error!!Total:,Estimate!!Total:!!Native,Margin of Error!!Total:!!Native,Estimate!!Total:!!Foreign-born,Margin of Error!!Total:!!Foreign-born\n"
        .to_owned();
    for row in rows(["-", "**"], "*****") {
        let cells = row.cells.map(|(estimate, margin)| format!("{estimate},{margin}")).join(",");
        writeln!(text, "{},\"Tract, County, Illinois\",{cells}", long_id(&row.geoid)).unwrap();
    }
    text
}

const CODES: [&str; 6] = ["B05012_001E", "B05012_001M", "B05012_002E", "B05012_002M", "B05012_003E", "B05012_003M"];

/// A response of the Census API, with the id in parts or as one column.
fn api(in_parts: bool) -> String {
    let mut header = vec!["NAME"];
    header.extend(CODES);
    header.extend(if in_parts { &["state", "county", "tract"][..] } else { &["GEO_ID", "B05012_003EA"] });
    let mut answer = vec![json!(header)];
    for row in rows(["-666666666", "-222222222"], "-555555555").into_iter().skip(usize::from(in_parts)) {
        let mut cells = vec![json!("Tract; County; Illinois")];
        cells.extend(row.cells.iter().flat_map(|(estimate, margin)| [json!(estimate), json!(margin)]));
        if in_parts {
            cells.extend([&row.geoid[..2], &row.geoid[2..5], &row.geoid[5..]].map(|part| json!(part)));
        } else {
            cells.extend([json!(long_id(&row.geoid)), if row.cells[2].0 == "300" { Value::Null } else { json!("-") }]);
        }
        answer.push(json!(cells));
    }
    let rows: Vec<String> = answer.iter().map(Value::to_string).collect();
    format!("[{}]", rows.join(",\n"))
}

/// The table-based summary file.
fn summary_file() -> String {
    let mut text = "GEO_ID|B05012_E001|B05012_M001|B05012_E002|B05012_M002|B05012_E003|B05012_M003\n".to_owned();
    for row in rows(["-666666666", "-222222222"], "-555555555") {
        let cells = row.cells.map(|(estimate, margin)| format!("{estimate}|{margin}")).join("|");
        writeln!(text, "{}|{cells}", long_id(&row.geoid)).unwrap();
    }
    text
}

/// Census Reporter.
fn census_reporter() -> String {
    let mut text =
        "geoid,name,B05012001,\"B05012001, Error\",B05012002,\"B05012002, Error\",B05012003,\"B05012003, Error\"\n"
            .to_owned();
    for row in rows(["", ""], "0").iter().skip(1) {
        let cells = row.cells.each_ref().map(|(estimate, margin)| format!("{estimate},{margin}")).join(",");
        writeln!(text, "14000US{},\"Census Tract, Cook, IL\",{cells}", row.geoid).unwrap();
    }
    text
}

/// American `FactFinder`, with its codes or with labels alone.
fn fact_finder(with_codes: bool) -> String {
    let label = |label: &str| label.replace("!!", " - ");
    let labels =
        LABELS.map(|path| format!("\"Estimate; {}\",\"Margin of Error; {}\"", label(path), label(path))).join(",");
    let mut text = String::new();
    if with_codes {
        text.push_str("GEO.id,GEO.id2,GEO.display-label,HD01_VD01,HD02_VD01,HD01_VD02,HD02_VD02,HD01_VD03,HD02_VD03\n");
    }
    writeln!(text, "Id,Id2,Geography,{labels}").unwrap();
    for row in rows(["-", "**"], "*****") {
        let cells = row.cells.map(|(estimate, margin)| format!("{estimate},{margin}")).join(",");
        writeln!(text, "{},{},\"Tract, Cook County, Illinois\",{cells}", long_id(&row.geoid), row.geoid).unwrap();
    }
    text
}

fn same_numbers(path: &Path, door: &str) {
    let tracts = build_and_export(path, "tracts");
    assert_eq!(tracts.len(), 25, "{door}");
    let cell = |place: (u32, u32), column: &str| tracts[&geoid(place.0, place.1)][column].clone();
    assert_eq!([cell((0, 0), "population"), cell((0, 0), "population_moe")], ["2001", "0"], "{door}");
    assert_eq!([cell((0, 0), "foreign_born"), cell((0, 0), "foreign_born_moe")], ["", ""], "{door}");
    assert_eq!([cell((1, 0), "foreign_born"), cell((1, 0), "foreign_born_moe")], ["300", "40"], "{door}");
    assert_eq!([cell((2, 0), "native"), cell((2, 0), "native_moe")], ["1704", "50"], "{door}");
}

#[test]
fn a_table_has_the_same_numbers_in_every_layout() {
    let vintage = "vintage = \"2018-2022\"\n";
    for (file, content, keys) in [
        ("ACSDT5Y2022.B05012-Data.csv", census_gov(), ""),
        ("table-of-nativity.csv", census_gov(), vintage),
        ("ACSDT5Y2020.B05012_data_with_overlays_2022-03-17T101010.csv", census_gov_of_2021(), ""),
        ("answer.json", api(true), vintage),
        ("answer.json", api(false), vintage),
        ("answer", api(true), vintage),
        ("acsdt5y2022-b05012.dat", summary_file(), ""),
        ("acs2022_5yr_B05012_14000US17031000000.csv", census_reporter(), ""),
    ] {
        let town = town_with(file, &content, keys);
        same_numbers(town.path(), file);
    }
    for (file, with_codes, keys) in [
        ("ACS_17_5YR_B05012_with_ann.csv", true, ""),
        ("ACS_17_5YR_B05012_with_ann.csv", false, ""),
        ("born_abroad.csv", true, "vintage = \"2013-2017\"\ntable = \"B05012\"\n"),
    ] {
        let town = town_with(file, &fact_finder(with_codes), keys);
        town::change(town.path(), "tract_vintage = 2020", "tract_vintage = 2010");
        same_numbers(town.path(), file);
    }
}

#[test]
fn geojson_of_census_reporter_is_read_like_its_table() {
    let town = town();
    let feature = |(x, y): (u32, u32)| {
        let properties = json!({"geoid": format!("14000US{}", geoid(x, y)), "name": "Tract",
            "B05012001": people(x, y) + 2000, "B05012001, Error": 0, "B05012002": 1704, "B05012002, Error": 50,
            "B05012003": if (x, y) == (0, 0) { Value::Null } else { json!(300) }, "B05012003, Error": 40});
        json!({"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": [0, 0]}})
    };
    let collection = json!({"type": "FeatureCollection", "features": tracts().map(feature).collect::<Vec<_>>()});
    fs::write(town.path().join("acs2022_5yr_B05012.geojson"), collection.to_string()).unwrap();
    let old = "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";
    town::change(town.path(), old, "path = \"acs2022_5yr_B05012.geojson\"\n");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(1, 0)]["foreign_born_moe"], "40");
    assert_eq!(tracts[&geoid(0, 0)]["population"], "2001");
}

#[test]
fn check_lists_table_years_and_tracts_with_values() {
    let town = town_with("acsdt5y2022-b05012.dat", &summary_file(), "");
    let told = succeed(town.path(), &["check", "gapatlas.toml"]);
    insta::assert_snapshot!(told, @r"
    Grid town: 25 tracts, 3 indicators, 1 site, 0 planning areas, 1 standard
      foreign_born  24 of 25 tracts  B05012, 2018-2022, acsdt5y2022-b05012.dat
      native        25 of 25 tracts  B05012, 2018-2022, acsdt5y2022-b05012.dat
      population    25 of 25 tracts  B05012, 2018-2022, acsdt5y2022-b05012.dat

    What to look at: it may be meant, and may be a mistake
      Figures of planning areas without some tracts: 1
        tracts.geojson: foreign_born of region is about the over 99.9 % of it that is known: 1 tract without a value: 17031000000
      Tables with rows about other kinds of areas: 1
        acsdt5y2022-b05012.dat: 1 row with the id of a county; left out, as a study counts tracts

    What to know when reading the results
      Values that the agency does not give: 1
        acsdt5y2022-b05012.dat: foreign_born is marked `-666666666` for 1 tract: 17031000000; values missing
    ");
    let json: Value = serde_json::from_str(&succeed(town.path(), &["check", "gapatlas.toml", "--json"])).unwrap();
    let read = &json["tables"][0];
    assert_eq!(read["indicator"], "foreign_born");
    assert_eq!(read["sources"][0]["citation"]["title"], "Nativity in the United States");
    assert_eq!(read["tracts_with_values"], 24);
}

#[test]
fn the_social_vulnerability_index_is_read_with_its_margins() {
    let mut text = "ST,STCNTY,FIPS,LOCATION,E_TOTPOP,M_TOTPOP,E_HH,M_HH,E_LIMENG,M_LIMENG,E_POV150,M_POV150,EP_LIMENG,RPL_THEMES,F_TOTAL\n".to_owned();
    for (x, y) in tracts() {
        let poor = if (x, y) == (0, 0) { "-999,-999" } else { "120,30" };
        writeln!(text, "17,17031,{},\"Tract\",{},90,800,40,25,12,{poor},0.1,0.5,2", geoid(x, y), people(x, y) + 2000)
            .unwrap();
    }
    let town = town_with("SVI2022_US.csv", &text, "");
    let tracts = build_and_export(town.path(), "tracts");
    let tract = &tracts[&geoid(1, 0)];
    assert_eq!([&tract["population"], &tract["population_moe"]], ["2002", "90"]);
    assert_eq!([&tract["little_english"], &tract["little_english_moe"]], ["25", "12"]);
    assert_eq!([&tract["poverty_150"], &tracts[&geoid(0, 0)]["poverty_150"]], ["120", ""]);
    assert!(!tract.contains_key("limited_english"), "less than well is not less than very well");
}

/// The eleven lines of table B25070, rent as a share of income, for every tract.
fn rent(label_of: impl Fn(usize) -> String) -> String {
    let (mut codes, mut labels) = ("GEO_ID,NAME".to_owned(), "Geography,Geographic Area Name".to_owned());
    for line in 1..=11 {
        write!(codes, ",B25070_{line:03}E,B25070_{line:03}M").unwrap();
        write!(labels, ",Estimate!!{0},Margin of Error!!{0}", label_of(line)).unwrap();
    }
    let mut text = format!("{codes}\n{labels}\n");
    for (x, y) in tracts() {
        let cells: Vec<String> =
            (1..=11).map(|line| if line == 1 { "100,33".to_owned() } else { "10,4".to_owned() }).collect();
        writeln!(text, "1400000US{},Tract,{}", geoid(x, y), cells.join(",")).unwrap();
    }
    text
}

fn rent_label(line: usize) -> String {
    let bands = [
        "Less than 10.0",
        "10.0 to 14.9",
        "15.0 to 19.9",
        "20.0 to 24.9",
        "25.0 to 29.9",
        "30.0 to 34.9",
        "35.0 to 39.9",
        "40.0 to 49.9",
    ];
    match line {
        1 => "Total:".to_owned(),
        2..=9 => format!("Total:!!{} percent", bands[line - 2]),
        10 => "Total:!!50.0 percent or more".to_owned(),
        _ => "Total:!!Not computed".to_owned(),
    }
}

/// Each of nine lines has 10 ± 4 households, and 40 have a burden.
#[test]
fn rent_burden_is_a_share_of_the_households_whose_burden_is_known() {
    let town = town_with("ACSDT5Y2022.B25070-Data.csv", &rent(rent_label), "");
    town::change(town.path(), "people = \"population\"", "people = \"rent_burden\"");
    let tracts = build_and_export(town.path(), "tracts");
    let tract = &tracts[&geoid(3, 3)];
    assert_eq!([&tract["renters_with_known_burden"], &tract["renters_with_known_burden_moe"]], ["90", "12"]);
    assert_eq!([&tract["rent_burden"], &tract["rent_burden_moe"], &tract["rent_burden_share"]], ["40", "8", "0.4444"]);
}

#[test]
fn a_study_defines_indicators_from_lines_of_a_table() {
    let town = town_with("ACSDT5Y2022.B25070-Data.csv", &rent(rent_label), "");
    town::change(town.path(), "people = \"population\"", "people = \"light_rent\"");
    town::extend(
        town.path(),
        "[[indicators]]\nid = \"light_rent\"\nlabel = \"Households that spend little on rent\"\ncounts = \"households\"\nof = \"renters\"\n[[indicators.from]]\ntable = \"B25070\"\nlines = ['Total!!Less than 10.0 percent', ['Total!!10 to 14.9 percent', 'Total!!10.0 to 14.9 percent']]\n",
    );
    let tracts = build_and_export(town.path(), "tracts");
    let tract = &tracts[&geoid(0, 0)];
    assert_eq!([&tract["light_rent"], &tract["light_rent_moe"]], ["20", "5.7"]);
    assert_eq!(tract["light_rent_share"], "0.2");
    town::change(town.path(), "'Total!!Less than 10.0 percent'", "'Total!!Less than 12 percent'");
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @r#"gapatlas: ACSDT5Y2022.B25070-Data.csv: table B25070 has no line labelled `Total!!Less than 12 percent`, which `light_rent` is read from; its line 002 is `Estimate!!Total:!!Less than 10.0 percent`. If both mean the same people, say so with `geoid = "GEO_ID"` in its [[demographics]] and, in [demographics.columns] below it, `light_rent = { estimate = "B25070_002E", moe = "B25070_002M" }`; if not, this is another table"#);
    town::change(town.path(), "id = \"light_rent\"", "id = \"rent_burden\"");
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @"gapatlas: [[indicators]] `rent_burden`: the catalogue or the study has that indicator already; give yours another id");
}

#[test]
fn citizenship_is_published_only_for_areas_of_twenty_thousand_people() {
    let labels = [
        "Total:",
        "Total:!!U.S. citizen, born in the United States",
        "Total:!!U.S. citizen, born in Puerto Rico or U.S. Island Areas",
        "Total:!!U.S. citizen, born abroad of American parent(s)",
        "Total:!!U.S. citizen by naturalization",
        "Total:!!Not a U.S. citizen",
    ];
    let (mut codes, mut names) = ("GEO_ID".to_owned(), "Geography".to_owned());
    for (place, label) in labels.iter().enumerate() {
        write!(codes, ",B05001_{0:03}E,B05001_{0:03}M", place + 1).unwrap();
        write!(names, ",\"Estimate!!{label}\",\"Margin of Error!!{label}\"").unwrap();
    }
    for (people, shown) in [(800, "7500"), (799, "")] {
        let mut text = format!("{codes}\n{names}\n");
        for (x, y) in tracts() {
            writeln!(text, "1400000US{},{people},9,100,9,0,9,0,9,200,9,300,9", geoid(x, y)).unwrap();
        }
        let town = town_with("ACSDT5Y2022.B05001-Data.csv", &text, "");
        let tracts = build_and_export(town.path(), "tracts");
        assert!(tracts.values().all(|tract| tract["noncitizens"].is_empty() && tract["naturalized"].is_empty()));
        assert_eq!(tracts[&geoid(0, 0)]["foreign_born"], "500");
        assert_eq!(tracts[&geoid(0, 0)]["noncitizens_withheld"], "yes");
        assert_eq!(build_and_export(town.path(), "areas")["region"]["noncitizens"], shown);
    }
}

#[test]
fn mapped_columns_are_read_as_far_as_they_exist() {
    let picked = json!([
        ["NAME", "C16001_001E", "C16001_001M", "C16001_005E", "C16001_005M", "state", "county", "tract"],
        ["Tract", "2000", "90", "300", "40", "17", "031", "000000"]
    ]);
    let town = town_with("answer.json", &picked.to_string(), "vintage = \"2019-2023\"\n");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(0, 0)]["limited_english_spanish_share"], "0.15");
    assert!(!tracts[&geoid(0, 0)].contains_key("limited_english"));
    let told = succeed(town.path(), &["check", "gapatlas.toml"]);
    let line = "answer.json: lacks some lines of table C16001 that limited_english is read from: `Total!!French, Haitian, or Cajun!!Speak English less than \"very well\"` and 10 more; not read";
    assert!(told.contains(line), "{told}");
}

#[test]
fn a_label_file_supports_years_that_the_catalogue_does_not_know() {
    let town = town_with("answer.json", &api(true), "vintage = \"2021-2025\"\n");
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @r#"gapatlas: answer.json: does not say what the lines of table B05012 are called, and Gapatlas knows only those that its own indicators are read from, for 2006-2010 to 2020-2024; name a file that lists them with `labels = "…"` in its [[demographics]]: the table shells, variables.json, or groups/B05012.json"#);
    fs::write(
        town.path().join("B05012.json"),
        r#"{"variables": {"B05012_001E": {"label": "Estimate!!Total:"}, "B05012_002E": {"label": "Estimate!!Total:!!Native"},
            "B05012_003E": {"label": "Estimate!!Total:!!Foreign-born"}}}"#,
    )
    .unwrap();
    town::change(town.path(), "vintage = \"2021-2025\"", "vintage = \"2021-2025\"\nlabels = \"B05012.json\"");
    same_numbers(town.path(), "labels");
}

#[test]
fn a_label_that_differs_from_the_catalogue_is_an_error() {
    let town = town_with("ACSDT5Y2022.B05012-Data.csv", &census_gov().replace("Foreign-born", "Born on the moon"), "");
    insta::assert_snapshot!(error_line(town.path(), &["check", "gapatlas.toml"]), @r#"gapatlas: ACSDT5Y2022.B05012-Data.csv: table B05012 has no line labelled `Total!!Foreign-born`, which `foreign_born` is read from; its line 003 is `Estimate!!Total:!!Born on the moon`. If both mean the same people, say so with `geoid = "GEO_ID"` in its [[demographics]] and, in [demographics.columns] below it, `foreign_born = { estimate = "B05012_003E", moe = "B05012_003M" }`; if not, this is another table"#);
    // The line of the message makes the study build.
    let mapping = "geoid = \"GEO_ID\"\n[demographics.columns]\nforeign_born = { estimate = \"B05012_003E\", moe = \"B05012_003M\" }\n";
    town::change(
        town.path(),
        "path = \"ACSDT5Y2022.B05012-Data.csv\"\n",
        &format!("path = \"ACSDT5Y2022.B05012-Data.csv\"\n{mapping}"),
    );
    town::change(town.path(), "people = \"population\"", "people = \"foreign_born\"");
    assert_eq!(build_and_export(town.path(), "tracts")[&geoid(1, 0)]["foreign_born"], "300");
}

#[test]
fn open_ended_estimates_are_missing_and_reported() {
    let text = census_gov_of_2021().replace(",300,40", ",\"250,000+\",***");
    let town = town_with("ACSDT5Y2020.B05012_data_with_overlays_2022.csv", &text, "");
    let told = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(told.contains("foreign_born is only known as `250,000+` for 24 tracts"), "{told}");
    assert_eq!(build_and_export(town.path(), "tracts")[&geoid(1, 0)]["foreign_born"], "");
}

/// Since 2023 data.census.gov does not write the quotation marks inside a label twice.
#[test]
fn labels_with_quotation_marks_are_read_as_data_census_gov_writes_them() {
    let mut text = "\"GEO_ID\",\"NAME\",\"C16001_001E\",\"C16001_001M\",\"C16001_005E\",\"C16001_005M\",\n\
        \"Geography\",\"Geographic Area Name\",\"Estimate!!Total:\",\"Margin of Error!!Total:\",\
        \"Estimate!!Total:!!Spanish:!!Speak English less than \"very well\"\",\"Margin of Error!!Total:!!Spanish:!!Speak English less than \"very well\"\",\n"
        .to_owned();
    for (x, y) in tracts() {
        writeln!(text, "\"{}\",\"Tract\",\"900\",\"60\",\"120\",\"30\",", long_id(&geoid(x, y))).unwrap();
    }
    let town = town();
    town::extend(town.path(), "[[demographics]]\npath = \"ACSDT5Y2022.C16001-Data.csv\"\n");
    let read = |text: &str| {
        fs::write(town.path().join("ACSDT5Y2022.C16001-Data.csv"), text).unwrap();
        build_and_export(town.path(), "tracts")
    };
    let tracts = read(&text);
    let tract = &tracts[&geoid(1, 0)];
    assert_eq!([&tract["limited_english_spanish"], &tract["limited_english_spanish_moe"]], ["120", "30"]);
    assert_eq!(read(&text.replace("\"very well\"", "\"\"very well\"\"")), tracts);
}

/// People who speak English less than very well: one number in S1601, twelve cells in C16001.
#[test]
fn a_published_total_is_preferred_to_a_sum_of_cells() {
    let town = town_with("answer.json", &all_of_c16001(), "vintage = \"2018-2022\"\n");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english\"");
    let counts = |path: &Path| {
        let tracts = build_and_export(path, "tracts");
        let tract = &tracts[&geoid(0, 0)];
        ["limited_english", "limited_english_moe", "limited_english_korean"].map(|column| tract[column].clone())
    };
    // Twelve cells of 60; the margin is √12 · 10.
    assert_eq!(counts(town.path()), ["720", "34.6", "60"]);
    let mut total = "GEO_ID,S1601_C01_001E,S1601_C01_001M,S1601_C05_001E,S1601_C05_001M\nGeography,Estimate!!Total!!Population 5 years and over,Margin of Error!!Total!!Population 5 years and over,\"Estimate!!Speak English less than \"\"very well\"\"!!Population 5 years and over\",\"Margin of Error!!Speak English less than \"\"very well\"\"!!Population 5 years and over\"\n".to_owned();
    for (x, y) in tracts() {
        writeln!(total, "1400000US{},3000,90,725,21", geoid(x, y)).unwrap();
    }
    fs::write(town.path().join("ACSST5Y2022.S1601-Data.csv"), total).unwrap();
    town::extend(town.path(), "[[demographics]]\npath = \"ACSST5Y2022.S1601-Data.csv\"\n");
    assert_eq!(counts(town.path()), ["725", "21", "60"]);
}

/// Every line of C16001 as the Census API returns it: 60 people in each cell of ability, without labels.
fn all_of_c16001() -> String {
    let lines = || 1..=38;
    let mut header: Vec<String> =
        lines().flat_map(|line| [format!("C16001_{line:03}E"), format!("C16001_{line:03}M")]).collect();
    header.extend(["state", "county", "tract"].map(str::to_owned));
    let row = |(x, y): (u32, u32)| {
        let id = geoid(x, y);
        let count = |line: usize| match line {
            1 => "3000",
            2 => "1560",
            line if line % 3 == 0 => "120",
            _ => "60",
        };
        let cells = lines().flat_map(|line| [count(line), "10"].map(str::to_owned));
        cells.chain([&id[..2], &id[2..5], &id[5..]].map(str::to_owned)).collect::<Vec<_>>()
    };
    json!(std::iter::once(header).chain(tracts().map(row)).collect::<Vec<_>>()).to_string()
}

/// A report shows components below their total.
#[test]
fn a_report_shows_language_groups_below_their_total() {
    let town = town_with("answer.json", &all_of_c16001(), "vintage = \"2018-2022\"\n");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.json"]);
    let report: Value = serde_json::from_str(&fs::read_to_string(town.path().join("region.json")).unwrap()).unwrap();
    let ids: Vec<&str> =
        report["people"].as_array().unwrap().iter().map(|people| people["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 27, "{ids:?}");
    assert_eq!([ids[0], ids[1]], ["population_5_and_over", "limited_english"]);
    let whole = ids.iter().position(|id| *id == "other_language").unwrap();
    assert!(ids[whole + 1..].iter().all(|id| id.starts_with("speaks_")) && whole == 14, "{ids:?}");
}

/// Real files, where available; the expected numbers are those of the files for tract 101 of Cook County.
#[test]
fn real_files_of_three_publishers_are_read() {
    let Some(data) = real_data("data/chicago") else { return };
    let read = |tracts: &str, file: &str, more: &str| {
        let folder = tempfile::tempdir().unwrap();
        let study = format!(
            "[study]\nname = \"Cook\"\n{tracts}\n[[demographics]]\npath = \"{}/demographics/{file}\"\n{more}",
            data.display()
        );
        fs::write(folder.path().join("gapatlas.toml"), study.replace("DATA", &data.display().to_string())).unwrap();
        build_and_export(folder.path(), "tracts").remove("17031010100").unwrap()
    };
    let of_2020 =
        "tract_vintage = 2020\n[tracts]\npath = \"DATA/tracts/cmap_tract_2020.gpkg\"\ngeoid = \"geoid_tract\"";
    let of_2010 = "tract_vintage = 2010\n[tracts]\npath = \"DATA/tracts/cb_2018_17_tract_500k.json\"\ngeoid = \"GEOID\"\ncrs = \"EPSG:4269\"";
    let tract = read(of_2020, "cook-county-svi-2020.csv", "");
    assert_eq!([&tract["population"], &tract["population_moe"]], ["4644", "721"]);
    assert_eq!([&tract["little_english"], &tract["little_english_moe"]], ["103", "146"]);
    assert_eq!([&tract["poverty_150"], &tract["poverty_150_moe"]], ["1517", "484"]);
    let tract = read(of_2010, "cook-county-svi-2014.csv", "");
    assert_eq!([&tract["population"], &tract["poverty"], &tract["uninsured"]], ["4189", "1212", "740"]);
    let tract = read(of_2020, "DECENNIALPL2020.P2-Data.csv", "");
    assert_eq!([&tract["population"], &tract["hispanic"], &tract["population_moe"]], ["4905", "737", ""]);
    let polish = "[[indicators]]\nid = \"polish\"\nlabel = \"People of Polish ancestry\"\n[[indicators.from]]\ntable = \"B04005\"\nlines = ['Total!!Polish']\n";
    let tract = read(of_2010, "ACS_14_5YR_B04005_with_ann.csv", polish);
    assert_eq!([&tract["polish"], &tract["polish_moe"]], ["83", "54"]);
}
