//! Comparisons of areas, with results known by hand.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{error_line, rows, succeed};
use crate::town::{self, geoid, town, tracts};

/// People of a group in each tract of a row, from south to north.
const GROUP: [u32; 5] = [100, 104, 140, 200, 200];

/// The town with a group: 1,000 ± 0 people in each tract, and the group by row, ± 10. Rows are areas; the two in the
/// south and the other three are halves.
fn town_of_rows() -> TempDir {
    let town = town();
    let path = town.path();
    let mut table = "GEOID,people,moe,group,group_moe\n".to_owned();
    for (column, row) in tracts() {
        writeln!(table, "{},1000,0,{},10", geoid(column, row), GROUP[row as usize]).unwrap();
    }
    fs::write(path.join("people.csv"), table).unwrap();
    town::change(
        path,
        "population = { estimate = \"people\", moe = \"moe\" }",
        "population = { estimate = \"people\", moe = \"moe\" }\ngroup = { estimate = \"group\", moe = \"group_moe\", label = \"Group\", of = \"population\" }",
    );
    let areas = |column: &str, names: &[(&str, [f64; 4])]| {
        town::squares(column, names.iter().map(|&(name, corners)| (name.to_owned(), corners)))
    };
    let lines = [0.0, 0.01, 0.02, 0.03, 0.04];
    let row = |at: usize| [0.0, lines[at], 0.05, lines[at] + 0.01];
    let rows = [("a", row(0)), ("b", row(1)), ("c", row(2)), ("d", row(3)), ("e", row(4))];
    fs::write(path.join("rows.geojson"), areas("row", &rows)).unwrap();
    let halves = [("south", [0.0, 0.0, 0.05, 0.02]), ("north", [0.0, 0.02, 0.05, 0.04])];
    fs::write(path.join("halves.geojson"), areas("half", &halves)).unwrap();
    for kind in ["row", "half"] {
        let plural = if kind == "row" { "rows" } else { "halves" };
        town::extend(
            path,
            &format!(
                "[[areas]]\nkind = \"{kind}\"\nlabel = \"{kind}\"\npath = \"{plural}.geojson\"\nid = \"{kind}\"\nname = \"{kind}\""
            ),
        );
    }
    succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

fn compared(folder: &Path, arguments: &[&str]) -> BTreeMap<String, BTreeMap<String, String>> {
    let all = [&["compare", "atlas", "-o", "compared.csv"], arguments].concat();
    succeed(folder, &all);
    rows(&folder.join("compared.csv"))
}

#[test]
fn rows_are_ranked_with_their_ties() {
    let town = town_of_rows();
    // 500, 520, 700, 1,000, 1,000 people, each ± √(5·10²) = 22.4. The five areas are compared at the level 0.9^(1/4):
    // 2.226 standard errors, 1.353 margins of the difference, 42.9. So 500 and 520 are tied, and the two of 1,000.
    let rows = compared(town.path(), &["--column", "group", "--kind", "row"]);
    let ranks = |id: &str| {
        let row = &rows[id];
        ["rank", "rank_from", "rank_to", "tied"].map(|column| row[column].parse::<u32>().unwrap())
    };
    assert_eq!(
        ["row-a", "row-b", "row-c", "row-d", "row-e"].map(ranks),
        [[5, 4, 5, 1], [4, 4, 5, 1], [3, 3, 3, 0], [1, 1, 2, 1], [1, 1, 2, 1]]
    );
    assert_eq!((rows["row-a"]["value"].as_str(), rows["row-a"]["moe"].as_str()), ("500", "22.4"));
}

#[test]
fn a_row_is_compared_with_the_rest_of_the_area_that_contains_it() {
    let town = town_of_rows();
    let row = &compared(town.path(), &["--column", "group", "--kind", "row"])["row-c"];
    // 700 of 5,000 people in the row, 3,720 of 25,000 in the region, 3,020 ± √(50² − 22.4²) of 20,000 in the rest: 0.8
    // · √((22.4/5,000)² + (44.7/20,000)²) = 0.0040, while the independent test has 0.0049.
    assert_eq!((row["share"].as_str(), row["to_share"].as_str()), ("0.14", "0.1488"));
    assert_eq!((row["difference"].as_str(), row["compared"].as_str()), ("-0.0088", "lower"));
    assert!((row["difference_moe"].parse::<f64>().unwrap() - 0.004_005).abs() < 2e-6);

    let beside = compared(town.path(), &["--column", "group_share", "--kind", "row", "--to", "half"]);
    let row = &beside["row-c"];
    // 1,000 of 5,000 in the other row of the north: half of 0.14 − 0.2, half of √2 · 22.4/5,000.
    assert_eq!(
        (row["to"].as_str(), row["difference"].as_str(), row["compared"].as_str()),
        ("half-north", "-0.03", "lower")
    );
    assert!((row["difference_moe"].parse::<f64>().unwrap() - 0.003_162).abs() < 5e-6);
    assert_eq!(beside["row-a"]["compared"], "not_clear");
    assert_eq!((beside["row-e"]["to"].as_str(), beside["row-e"]["compared"].as_str()), ("", ""), "it lies in no half");

    // An area outside the reference is independent of it.
    let row = &compared(town.path(), &["--column", "group_share", "--kind", "row", "--to", "half-south"])["row-c"];
    assert_eq!((row["to_share"].as_str(), row["difference"].as_str()), ("0.102", "0.038"));
    assert_eq!(row["compared"], "higher");
}

#[test]
fn differences_of_people_with_and_without_access_mirror_each_other() {
    let town = town_of_rows();
    let [without, within] = ["clinic_near_without", "clinic_near_within"]
        .map(|column| compared(town.path(), &["--column", column, "--kind", "row"]));
    for row in ["row-b", "row-c", "row-d"] {
        let difference =
            |table: &BTreeMap<String, BTreeMap<String, String>>| table[row]["difference"].parse::<f64>().unwrap();
        assert!((difference(&without) + difference(&within)).abs() < 1e-9, "{row}");
        assert_eq!(without[row]["difference_moe"], within[row]["difference_moe"]);
    }
    // The clinic's tract and its neighbors are within reach: three of row c, one each of b and d.
    assert_eq!((within["row-c"]["value"].as_str(), within["row-c"]["rank"].as_str()), ("0.6", "1"));
    assert_eq!((without["row-c"]["value"].as_str(), without["row-c"]["rank"].as_str()), ("2000", "5"));
}

#[test]
fn the_output_is_a_table_or_json() {
    let town = town_of_rows();
    let text = succeed(town.path(), &["compare", "atlas", "--column", "group_share", "--kind", "row"]);
    insta::assert_snapshot!(text, @r"
    Group: share
    5 areas of the kind “row”, compared with Grid town: 14.9 % ± 0.2

    rank  true rank  tied  name   share  ±      reliability  difference  ±
       1  1–2           1  d     20.0 %  ± 0.4  high               +5.1  ± 0.4  clearly higher
       1  1–2           1  e     20.0 %  ± 0.4  high               +5.1  ± 0.4  clearly higher
       3  3             0  c     14.0 %  ± 0.4  high               −0.9  ± 0.4  clearly lower
       4  4–5           1  b     10.4 %  ± 0.4  high               −4.5  ± 0.4  clearly lower
       5  4–5           1  a     10.0 %  ± 0.4  high               −4.9  ± 0.4  clearly lower

    Rank 1 has the most. The true rank lies between the two given, nine times out of ten; all 5 are compared at once. Tied: the number of others from which it does not clearly differ.
    Difference: the share here minus that of the larger place, in percentage points. Clearly higher or lower: by more than its margin of error; of ten comparisons where nothing differs, about one looks clear by chance.
    ± is the margin of error at the 90 % level.
    ");
    let json = succeed(town.path(), &["compare", "atlas", "--column", "group", "--kind", "row", "--json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["ranked"], &json["confidence"]), (&Value::from(5), &Value::from(0.9)));
    let first = &json["rows"][0];
    assert_eq!(first["id"], "row-d");
    assert_eq!(first["rank"], serde_json::json!({ "rank": 1, "from": 1, "to": 2 }));
    assert_eq!(first["tied_with"], serde_json::json!(["row-e"]));
    assert_eq!(first["number"], serde_json::json!({ "state": "known", "value": 1000.0, "moe": 22.4 }));
    assert_eq!(first["beside"]["compared"], "higher");
}

#[test]
fn tracts_are_compared_with_each_other_and_with_the_area_that_contains_them() {
    let town = town_of_rows();
    let rows = compared(town.path(), &["--column", "group", "--layer", "tracts", "--to", "row"]);
    assert_eq!(rows.len(), 25);
    let tract = &rows[&geoid(0, 0)];
    assert_eq!(
        (tract["to"].as_str(), tract["difference"].as_str(), tract["compared"].as_str()),
        ("row-a", "0", "not_clear")
    );
    // Ten tracts of 200 are tied; the five of 140 are significantly fewer at 2.87 standard errors: 24.7.
    let far = &rows[&geoid(4, 4)];
    assert_eq!(["rank", "rank_from", "rank_to"].map(|column| far[column].as_str()), ["1", "1", "10"]);
}

#[test]
fn numbers_without_a_margin_have_no_rank_and_a_note() {
    let town = town_of_rows();
    let path = town.path();
    town::change(path, ", moe = \"group_moe\"", "");
    succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    let rows = compared(path, &["--column", "group", "--kind", "row"]);
    assert!(rows.values().all(|row| row["rank"].is_empty() && row["compared"] == "unknown"));
    let text = succeed(path, &["compare", "atlas", "--column", "group", "--kind", "row"]);
    assert!(text.contains("No ranks: no number in this column has a known margin of error."), "{text}");
}

#[test]
fn rows_whose_margin_is_not_known_stand_where_their_number_puts_them() {
    let town = town_of_rows();
    // Nobody lives in row a, which is certain; the margin of one tract of row c is not known.
    let table = fs::read_to_string(town.path().join("people.csv")).unwrap();
    let lines = table.lines().map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        match cells[3] {
            "100" => [cells[0], cells[1], cells[2], "0", "0"].join(","),
            "140" if cells[0] == geoid(0, 2) => [cells[0], cells[1], cells[2], "140", ""].join(","),
            _ => line.to_owned(),
        }
    });
    fs::write(town.path().join("people.csv"), lines.collect::<Vec<_>>().join("\n")).unwrap();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let told = succeed(town.path(), &["compare", "atlas", "--column", "group", "--kind", "row"]);
    let order: Vec<&str> = told
        .lines()
        .filter_map(|line| line.split_whitespace().find(|word| ["a", "b", "c", "d", "e"].contains(word)))
        .collect();
    assert_eq!(order[..5], ["d", "e", "c", "b", "a"], "{told}");
    assert!(told.contains("1 has no rank") && told.contains("in an order that is not tested"), "{told}");
}

#[test]
fn impossible_comparisons_are_refused_with_the_possible_ones() {
    let town = town_of_rows();
    let ask = |arguments: &[&str]| error_line(town.path(), &[&["compare", "atlas"], arguments].concat());
    let said = [
        ask(&["--column", "gruop", "--kind", "row"]),
        ask(&["--column", "clinic_near_nearest_m", "--kind", "row"]),
        ask(&["--column", "group"]),
        ask(&["--column", "group", "--kind", "ward"]),
        ask(&["--column", "group", "--kind", "row", "--to", "county"]),
    ];
    insta::assert_snapshot!(said.join("\n"), @r"
    gapatlas: areas have no column `gruop`; those that can be compared are `group`, `group_share`, `population`, `clinic_near_within`, `clinic_near_without`
    gapatlas: `clinic_near_nearest_m` has no margin of error, and without one nothing can be ranked; those that can be compared are `clinic_near_within`, `clinic_near_without`, `group_share`, `population`, `group`
    gapatlas: say which kind of areas to compare, with `--kind`; the study has `half`, `row`
    gapatlas: there is no kind of area `ward`; the study has `half`, `row`
    gapatlas: `--to county`: there is no such area and no such kind of area; use `region`, `half`, `row`, or the id of an area
    ");
}

/// A withheld number has no value, rank or difference, in any format.
#[test]
fn withheld_numbers_stay_withheld() {
    let town = town_of_rows();
    let path = town.path();
    town::change(path, "group = {", "limited_english_korean = {");
    town::change(path, ", label = \"Group\", of = \"population\"", "");
    let table = fs::read_to_string(path.join("people.csv")).unwrap();
    fs::write(
        path.join("people.csv"),
        table.replace(&format!("{},1000,0,100,", geoid(0, 0)), &format!("{},1000,0,7,", geoid(0, 0))),
    )
    .unwrap();
    succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    let rows = compared(path, &["--column", "limited_english_korean", "--layer", "tracts"]);
    let tract = &rows[&geoid(0, 0)];
    assert_eq!(tract["withheld"], "yes");
    for column in ["value", "moe", "reliability", "rank", "rank_from", "rank_to", "tied", "share", "difference"] {
        assert_eq!(tract[column], "", "{column}");
    }
}
