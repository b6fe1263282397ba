//! Access measures on plain tables, as people and programs use them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{complaint, gapatlas, succeed};

/// The set of oddities of the oracles: a place without people (3), one beyond every cutoff (4), one without costs (5), one that
/// reaches only a clinic without doctors (6); clinic 104 is reached by the place without people alone.
fn odd_places() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("origins.csv", "geoid,pop\n1,100\n2,200\n3,0\n4,50\n5,80\n6,40\n");
    write("clinics.csv", "facid,doc\n101,10\n102,4\n103,0\n104,2\n");
    write(
        "costs.csv",
        "origin,dest,cost\n1,101,0.0\n1,102,10.0\n1,103,20.0\n2,101,30.0\n2,102,20.0\n2,103,60.0\n3,101,10.0\n3,104,5.0\n4,101,75.0\n4,102,90.0\n6,103,12.0\n",
    );
    folder
}

const TABLES: [&str; 6] =
    ["--demand", "origins.csv:geoid:pop", "--supply", "clinics.csv:facid:doc", "--costs", "costs.csv:origin:dest:cost"];

fn arguments<'a>(measure: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [&["measure"], measure, &TABLES, more].concat()
}

fn table(folder: &Path, measure: &str, more: &[&str]) -> String {
    succeed(folder, &arguments(&[measure], more))
}

fn summary(folder: &Path, measure: &str, more: &[&str]) -> Value {
    serde_json::from_str(&table(folder, measure, &[more, &["--json"]].concat())).unwrap()
}

/// PySAL answers nothing for places 4 and 5 and infinity for 3; R infinity for 3, and leaves 5 out.
#[test]
fn each_place_has_a_number_and_whoever_has_no_access_a_reason() {
    let folder = odd_places();
    insta::assert_snapshot!(table(folder.path(), "2sfca", &["--cutoff", "30"]), @r#"
    "geoid",2sfca_30,reason
    "1",0.04666666666666667,
    "2",0.04666666666666667,
    "3",0.03333333333333333,
    "4",0,beyond the cutoff
    "5",0,no costs
    "6",0,no supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "nearest", &["--k", "1,2"]), @r#"
    "geoid",nearest_1,nearest_2,reason
    "1",0,10,
    "2",20,30,
    "3",5,10,
    "4",75,90,
    "5",,,no costs
    "6",,,no supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "nearest", &["--opportunities", "10,14"]), @r#"
    "geoid",nearest_opportunities_10,nearest_opportunities_14,reason
    "1",0,10,
    "2",30,30,
    "3",10,,not enough
    "4",75,90,
    "5",,,no costs
    "6",,,no supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "spatial-availability", &["--decay", "step:30=1"]), @r#"
    "geoid",spatial_availability,reason
    "1",4.666666666666667,
    "2",9.333333333333334,
    "3",0,no demand
    "4",0,no weight
    "5",0,no costs
    "6",0,no supply
    "#);
}

#[test]
fn a_summary_counts_the_people_without_access_and_names_supply_that_nobody_reaches() {
    let folder = odd_places();
    let summary = summary(folder.path(), "2sfca", &["--cutoff", "15,30", "-o", "access.csv"]);
    assert_eq!(summary["supply_without_demand"], serde_json::json!(["104"]));
    assert_eq!((&summary["pairs"], &summary["file"]), (&11.into(), &"access.csv".into()));
    let column = &summary["columns"][1];
    assert_eq!((&column["name"], &column["places_with"]), (&"2sfca_30".into(), &3.into()));
    assert_eq!((&column["places_without"], column["demand_without"].as_f64()), (&3.into(), Some(170.0)));
    assert_eq!(column["reasons"], serde_json::json!({"no costs": 1, "beyond the cutoff": 1, "no supply": 1}));
    let words = table(folder.path(), "2sfca", &["--cutoff", "30", "-o", "access.csv"]);
    insta::assert_snapshot!(words, @r"
    2sfca_30: 3 places with access, mean 0.029787; 3 places with a demand of 170 without (no costs: 1, beyond the cutoff: 1, no supply: 1)
    1 place of supply has no demand in reach, the first `104`: handed to nobody
    ");
}

/// PySAL's normalised columns have a mean of 1.47 where some places have no access: it leaves them out of the sum only.
#[test]
fn normalised_access_has_the_mean_one_over_all_people() {
    let folder = odd_places();
    for measure in ["gravity", "2sfca", "bfca"] {
        let summary = summary(folder.path(), measure, &["--cutoff", "30", "--normalize"]);
        let mean = summary["columns"][0]["mean"].as_f64().unwrap();
        assert!((mean - 1.0).abs() < 1e-12, "{measure}: {mean}");
    }
}

/// PySAL answers columns by the beginning of their name, and leaves columns of its own in the caller's tables.
#[test]
fn the_answer_has_the_rows_of_the_demand_in_their_order_and_one_column_for_each_variant() {
    let folder = odd_places();
    fs::write(folder.path().join("origins.csv"), "geoid,pop\n6,40\n1,100\n3,0\n2,200\n5,80\n4,50\n").unwrap();
    let answer = table(folder.path(), "gravity", &["--cutoff", "30,60,7.5"]);
    assert_eq!(answer.lines().next(), Some("\"geoid\",gravity_30,gravity_60,gravity_7.5,reason"));
    let ids: Vec<&str> = answer.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["\"6\"", "\"1\"", "\"3\"", "\"2\"", "\"5\"", "\"4\""]);
}

/// The order of R's and PySAL's tables shows in some of their answers, and pairs that stand twice count twice.
#[test]
fn the_order_of_rows_does_not_show_and_a_pair_that_stands_twice_is_refused() {
    let folder = odd_places();
    let path = folder.path().join("costs.csv");
    let costs = fs::read_to_string(&path).unwrap();
    let before = table(folder.path(), "3sfca", &["--decay", "gaussian:15"]);
    let mut rows: Vec<&str> = costs.lines().skip(1).collect();
    rows.reverse();
    fs::write(&path, format!("origin;dest;cost\n{}\n", rows.join("\n").replace(',', ";"))).unwrap();
    assert_eq!(table(folder.path(), "3sfca", &["--decay", "gaussian:15"]), before);
    fs::write(&path, format!("{costs}1,102,11\n")).unwrap();
    insta::assert_snapshot!(complaint(folder.path(), &arguments(&["2sfca"], &[])), @"gapatlas: costs.csv: `1 to 102` stands twice, in lines 3 and 13; keep the right one");
}

#[test]
fn fractions_of_supply_are_not_cut_off() {
    let folder = odd_places();
    fs::write(folder.path().join("clinics.csv"), "facid,doc\n101,0.5\n102,0.25\n").unwrap();
    let answer = table(folder.path(), "interval", &["--from", "10", "--to", "30", "--step", "10"]);
    assert!(answer.contains("\"2\",0.3333333333333333,0.25,\n"), "{answer}");
}

#[test]
fn costs_of_other_places_and_pairs_without_a_cost_are_found() {
    let folder = odd_places();
    let path = folder.path().join("costs.csv");
    let costs = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{costs}\n7,101,3\n1,999,4\n3,102,\n2,104,NaN\n")).unwrap();
    let output = gapatlas(folder.path(), &arguments(&["cumulative"], &["--cutoff", "30"]));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r"
    costs.csv:14: 2 rows are about places that are not in the tables of demand and supply, the first about `7`; left out
    costs.csv:16: 2 rows have no cost, the first ``; taken as out of reach
    ");
    let summary = summary(folder.path(), "cumulative", &["--cutoff", "30"]);
    assert_eq!(summary["findings"][1]["kind"], "pairs_without_cost");
}

#[test]
fn what_cannot_be_calculated_with_is_told_by_file_line_and_value() {
    let folder = odd_places();
    let told = |file: &str, text: &str, measure: &str, more: &[&str]| {
        let path = folder.path().join(file);
        let whole = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, text).unwrap();
        let told = complaint(folder.path(), &arguments(&[measure], more));
        fs::write(&path, whole).unwrap();
        told
    };
    insta::assert_snapshot!(told("costs.csv", "origin,dest,cost\n1,101,-3\n", "2sfca", &[]), @"gapatlas: costs.csv:2: `cost` is `-3`, and a cost is a number of 0 or more; leave it empty where there is no way");
    insta::assert_snapshot!(told("costs.csv", "origin,dest,cost\n1,101,3\n\n1,102,soon\n", "2sfca", &[]), @"gapatlas: costs.csv:4: `cost` is `soon`, and a cost is a number of 0 or more; leave it empty where there is no way");
    insta::assert_snapshot!(told("costs.csv", "from,to,cost\n1,101,3\n", "2sfca", &[]), @"gapatlas: costs.csv: has no column `origin`; its columns are `from`, `to`, `cost`");
    insta::assert_snapshot!(told("costs.csv", "origin,dest,cost\n101,1,3\n102,1,4\n", "2sfca", &[]), @"gapatlas: costs.csv: none of its 2 rows goes from a place of demand to a place of supply; its first row goes from `101` to `1`. Are the columns exchanged, or did ids lose their leading zeros?");
    insta::assert_snapshot!(told("costs.csv", "origin,dest,cost\n", "2sfca", &[]), @"gapatlas: costs.csv: has no rows; is it the right file, and is it whole?");
    insta::assert_snapshot!(told("clinics.csv", "facid,doc\n101,-2\n", "2sfca", &[]), @"gapatlas: clinics.csv:2: `doc` is -2, and an amount is 0 or a number from 1e-30 to 1e15; mend the cell or leave the row out");
    insta::assert_snapshot!(told("clinics.csv", "facid,doc\n101,NaN\n", "2sfca", &[]), @"gapatlas: clinics.csv:2: `doc` is `NaN`, and a number is needed there; mend the cell or leave the row out");
    insta::assert_snapshot!(told("origins.csv", "geoid,pop\n1,5\n1,6\n", "2sfca", &[]), @"gapatlas: origins.csv: `1` stands twice, in lines 2 and 3; keep the right one");
    insta::assert_snapshot!(told("origins.csv", "geoid,pop\n,5\n", "2sfca", &[]), @"gapatlas: origins.csv:2: has nothing in the column `geoid`; each row needs an id");
    let odd = |measure: &str, more: &[&str]| {
        // Each option stands once.
        let tables: &[&str] = if more.contains(&"--demand") { &[] } else { &TABLES };
        let output = gapatlas(folder.path(), &[&["measure", measure], tables, more].concat());
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap().lines().next().unwrap_or_default().to_owned()
    };
    insta::assert_snapshot!(odd("2sfca", &["--decay", "gauss:15"]), @"error: invalid value 'gauss:15' for '--decay <DECAY>': `gauss:15` is no decay; write none, step:10=1,20=0.68,30=0.22, stepped:10=0.68,20=0.22,30=0, linear:40, exponential:0.08, power:0.7, gaussian:15, logistic:30,8 or gravity:60,-1,2");
    insta::assert_snapshot!(odd("2sfca", &["--decay", "step:20=1,10=0.5"]), @"error: invalid value 'step:20=1,10=0.5' for '--decay <DECAY>': `step:20=1,10=0.5`: steps are costs that rise with weights that do not, such as 10=1,20=0.68,30=0.22; the weights of stepped begin at 1 or below");
    insta::assert_snapshot!(odd("interval", &["--from", "30", "--to", "10", "--step", "2"]), @"gapatlas: --from 30 --to 10 --step 2: the cutoffs rise in steps above 0, at most a hundred thousand");
    insta::assert_snapshot!(odd("cumulative", &["--cutoff", "30", "--demand", "origins.csv"]), @"error: invalid value 'origins.csv' for '--demand <FILE:ID:VALUE>': write the file and its columns with colons between them: origins.csv:geoid:pop");
}

#[test]
fn inequality_joins_access_and_people_by_their_ids() {
    let folder = odd_places();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("access.csv", "geoid,v\nb,0\na,1\nc,\n");
    write("people.csv", "geoid,pop,income,group\na,50,100,x\nb,50,200,y\nc,7,300,y\n");
    let inequality = |people: &str| {
        let arguments =
            ["measure", "inequality", "--access", "access.csv:geoid:v", "--people", people, "--standard", "0.5"];
        succeed(folder.path(), &[&arguments[..], &["--json"]].concat())
    };
    let answer: Value = serde_json::from_str(&inequality("people.csv:geoid:pop:income:group")).unwrap();
    let number = |key: &str| answer[key].as_f64().unwrap();
    assert_eq!((number("gini"), number("mean"), number("people_left_out")), (0.5, 0.5, 7.0));
    // R leaves people without access out of Theil's index and answers 0 here.
    assert!((number("theil") - 2.0_f64.ln()).abs() < 1e-15);
    assert!((number("theil_between") - 2.0_f64.ln()).abs() < 1e-15 && number("theil_within") == 0.0);
    assert_eq!((number("concentration"), number("fgt1"), number("reaching")), (-0.5, 0.5, 0.5));
    assert_eq!((&answer["groups"][0]["name"], answer["groups"][0]["mean"].as_f64()), (&"x".into(), Some(1.0)));
    assert!(!inequality("people.csv:geoid:pop").contains("palma"));
    write("people.csv", "geoid,pop\na,50\nb,50\n");
    let arguments = ["measure", "inequality", "--access", "access.csv:geoid:v", "--people", "people.csv:geoid:pop"];
    insta::assert_snapshot!(complaint(folder.path(), &arguments), @"gapatlas: people.csv: has no row for `c`, whose access is in access.csv");
}

#[test]
fn every_measure_has_a_help_with_an_example() {
    let help = succeed(Path::new("."), &["measure", "--help"]);
    let measures = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let measures: Vec<&str> =
        measures.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(measures.len() >= 12, "{measures:?}");
    for measure in measures.iter().filter(|measure| **measure != "help") {
        let help = succeed(Path::new("."), &["measure", measure, "--help"]);
        assert!(help.contains(&format!("gapatlas measure {measure} --")), "{measure}");
    }
}

/// The tables that docs/measure.md begins with.
fn tables_of_the_documentation(page: &str) -> BTreeMap<String, String> {
    let mut tables: BTreeMap<String, String> = BTreeMap::new();
    let mut name = None;
    for line in page.lines() {
        if let Some(file) = line.strip_prefix('`').and_then(|line| line.strip_suffix("`:")) {
            name = Some(file.to_owned());
        } else if let (Some(name), Some(row)) = (&name, line.strip_prefix("    ")) {
            writeln!(tables.entry(name.clone()).or_default(), "{row}").unwrap();
        } else if !line.is_empty() {
            name = None;
        }
    }
    tables
}

#[test]
fn the_examples_of_the_documentation_print_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = ["docs/measure.md", "README.md"].map(|page| fs::read_to_string(root.join(page)).unwrap());
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in tables_of_the_documentation(&pages[0]) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut examples = 0;
    for example in pages.iter().flat_map(|page| page.split("    $ gapatlas measure ").skip(1)) {
        let (command, rest) =
            example.replace("\\\n     ", "").split_once('\n').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let printed = rest.lines().take_while(|line| line.starts_with("    ") || line.is_empty());
        let printed: Vec<&str> = printed.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
        let arguments: Vec<&str> = command.split_whitespace().collect();
        let found = succeed(folder.path(), &[&["measure"], arguments.as_slice()].concat());
        assert_eq!(found.trim_end(), printed.join("\n").trim_end(), "{command}");
        examples += 1;
    }
    assert!(examples >= 12, "{examples}");
}
