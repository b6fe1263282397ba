//! Indicators that can be computed from a table in two ways, on real tracts.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;

use crate::program::{build_and_export, succeed};
use crate::site_lists::findings;
use crate::town::{self, geoid, town, tracts};

/// Every seventh inhabited tract of Jefferson County, Kentucky: estimates and margins of the eight lines of C17002.
///
/// Source: US Census Bureau, American Community Survey, 2010-2014.
const TRACTS: [&str; 25] = [
    "2561,385,599,286,505,228,105,123,292,194,364,195,88,94,608,182",
    "2596,505,602,335,522,286,372,216,313,308,127,104,58,58,602,212",
    "1540,206,369,168,344,187,242,141,120,91,106,85,24,25,335,104",
    "3178,480,1810,498,421,207,185,141,231,147,194,148,0,11,337,150",
    "4546,372,1203,478,1079,352,505,207,206,141,452,236,102,85,999,302",
    "3183,345,636,288,770,215,224,143,203,94,223,150,128,90,999,262",
    "1576,164,56,28,171,81,21,19,40,34,108,52,27,21,1153,151",
    "2009,211,205,94,276,117,76,50,54,45,49,37,57,45,1292,225",
    "3086,251,83,59,154,107,43,35,240,195,35,57,52,57,2479,237",
    "3782,235,29,30,53,46,110,85,32,34,116,89,97,127,3345,229",
    "4629,284,254,123,136,87,123,75,158,82,582,279,46,55,3330,419",
    "3955,364,68,69,288,186,205,125,194,160,273,143,439,363,2488,401",
    "2945,262,181,134,97,104,170,114,90,94,59,70,117,88,2231,305",
    "3318,220,195,125,0,11,60,71,9,14,102,85,18,31,2934,287",
    "3820,193,98,73,46,39,141,160,106,77,70,52,9,14,3350,231",
    "5427,349,163,101,141,105,151,156,66,41,366,235,203,193,4337,305",
    "5597,371,80,46,397,266,348,227,421,247,488,289,193,161,3670,516",
    "5453,419,260,162,251,210,79,52,74,67,590,397,90,76,4109,506",
    "1672,155,85,62,205,116,50,28,142,65,212,98,59,41,919,152",
    "4112,317,136,106,433,234,415,256,429,275,421,246,181,193,2097,357",
    "5134,303,46,31,129,97,148,89,161,123,376,204,33,29,4241,378",
    "4765,340,85,67,93,95,112,75,140,122,253,165,320,238,3762,457",
    "1472,282,178,110,514,285,77,88,220,251,119,137,53,48,311,149",
    "3839,433,78,83,637,370,268,171,170,110,261,217,132,149,2293,394",
    "6152,417,111,115,423,214,252,228,315,185,86,106,86,118,4879,515",
];

/// The town with these tracts, in the layout of data.census.gov, with a selection of lines.
fn town_of(rows: [String; 25], wanted: &[usize]) -> tempfile::TempDir {
    let names =
        ["Under .50", ".50 to .99", "1.00 to 1.24", "1.25 to 1.49", "1.50 to 1.84", "1.85 to 1.99", "2.00 and over"];
    let label = |line: usize| if line == 1 { String::new() } else { format!("!!{}", names[line - 2]) };
    let (mut codes, mut labels) = ("GEO_ID,NAME".to_owned(), "Geography,Geographic Area Name".to_owned());
    for line in wanted {
        write!(codes, ",C17002_{line:03}E,C17002_{line:03}M").unwrap();
        write!(labels, ",Estimate!!Total:{0},Margin of Error!!Total:{0}", label(*line)).unwrap();
    }
    let mut table = format!("{codes}\n{labels}\n");
    for ((x, y), row) in tracts().zip(rows) {
        let cells: Vec<&str> = row.split(',').collect();
        let cells: Vec<&str> = wanted.iter().flat_map(|line| &cells[2 * line - 2..2 * line]).copied().collect();
        writeln!(table, "1400000US{},Tract,{}", geoid(x, y), cells.join(",")).unwrap();
    }
    let town = town();
    fs::write(town.path().join("ACSDT5Y2014.C17002-Data.csv"), table).unwrap();
    let old = "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n";
    town::change(town.path(), old, "path = \"ACSDT5Y2014.C17002-Data.csv\"\n");
    town::change(town.path(), "tract_vintage = 2020", "tract_vintage = 2010");
    town::change(town.path(), "people = \"population\"", "people = \"poverty_200\"");
    town
}

const ALL: [usize; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

fn numbers(town: &tempfile::TempDir) -> Vec<[String; 2]> {
    let exported = build_and_export(town.path(), "tracts");
    let of = |(x, y)| ["poverty_200", "poverty_200_moe"].map(|column| exported[&geoid(x, y)][column].clone());
    tracts().map(of).collect()
}

fn median(margins: &[[String; 2]]) -> f64 {
    let mut margins: Vec<f64> = margins.iter().map(|[_, moe]| moe.parse().unwrap()).collect();
    margins.sort_by(f64::total_cmp);
    margins[margins.len() / 2]
}

/// The expected margins were computed with Python from the same rows.
#[test]
fn people_below_twice_the_poverty_level_are_the_six_lines_below_it() {
    let sums = numbers(&town_of(TRACTS.map(str::to_owned), &ALL));
    // Even where the difference would have the smaller margin, 425.9.
    assert_eq!(sums[0], ["1953", "483.1"]);
    assert_eq!(sums[6], ["423", "109.6"]);
    let town = town_of(TRACTS.map(str::to_owned), &[1, 8]);
    let differences = numbers(&town);
    assert_eq!(differences[0], ["1953", "425.9"]);
    assert_eq!(differences[6], ["423", "222.9"]);
    assert_eq!([median(&sums), median(&differences)], [373.8, 463.5]);
    assert_eq!(findings(town.path(), "other_lines")[0]["ids"].as_array().unwrap().len(), 25);
}

#[test]
fn a_tract_with_a_missing_line_uses_the_other_way_and_is_named() {
    let mut rows = TRACTS.map(str::to_owned);
    rows[0] = rows[0].replace("364,195", "-,**");
    rows[1] = rows[1].replace("127,104", "-,**").replace("602,212", "-,**");
    // The margin of the line is unknown, but the line is not missing, so the margin of the sum is unknown too.
    rows[2] = rows[2].replace("106,85", "106,**");
    let town = town_of(rows, &ALL);
    let numbers = numbers(&town);
    assert_eq!(
        numbers[..4],
        [["1953", "425.9"], ["", ""], ["1205", ""], ["2841", "595.3"]].map(|row| row.map(str::to_owned))
    );
    let other = findings(town.path(), "other_lines");
    let of =
        |finding: &serde_json::Value| (finding["indicator"].clone(), finding["table"].clone(), finding["ids"].clone());
    assert_eq!(
        other.iter().map(of).collect::<Vec<_>>(),
        [(json!("poverty_200"), json!("C17002"), json!([geoid(0, 0)]))]
    );
    let told = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(told.contains("Indicators computed from other lines than the best: 1"), "{told}");
    let withheld = findings(town.path(), "values_withheld");
    let ours = withheld.iter().filter(|finding| finding["indicator"] == "poverty_200");
    assert_eq!(ours.map(|finding| finding["ids"].clone()).collect::<Vec<_>>(), [json!([geoid(1, 0)])]);
}

#[test]
fn a_study_defines_an_indicator_in_two_ways() {
    let town = town_of(TRACTS.map(str::to_owned), &[1, 2, 3, 4, 5, 6, 8]);
    town::change(town.path(), "people = \"poverty_200\"", "people = \"near_200\"");
    let own = "[[indicators]]\nid = \"near_200\"\nlabel = \"People a little below twice the poverty level\"\n\
        [[indicators.from]]\ntable = \"C17002\"\nlines = ['Total!!1.50 to 1.84', 'Total!!1.85 to 1.99']\n\
        [[indicators.from]]\ntable = \"C17002\"\nlines = ['Total']\n\
        less = ['Total!!Under .50', 'Total!!.50 to .99', 'Total!!1.00 to 1.24', 'Total!!1.25 to 1.49', 'Total!!2.00 and over']\n";
    town::extend(town.path(), own);
    let tract = &build_and_export(town.path(), "tracts")[&geoid(0, 0)];
    // 2,561 minus 599, 505, 105, 292 and 608; the root of 385² + 286² + 228² + 123² + 194² + 182².
    assert_eq!([&tract["near_200"], &tract["near_200_moe"]], ["452", "606.5"]);
}
