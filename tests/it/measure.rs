//! Access measures on plain tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use serde_json::Value;

use crate::program::{error_line, gapatlas, succeed};

/// The odd places of the oracles: one without people (3), one beyond every cutoff (4), one without costs (5), one that
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

/// Defects 1, 3 and 10 of the peers: PySAL has no result for places 4 and 5 and infinity for 3; R has infinity for 3,
/// and omits 5; pandana returns its maximum distance if no place is reached.
#[test]
fn each_place_has_a_number_and_those_without_access_a_reason() {
    let folder = odd_places();
    insta::assert_snapshot!(table(folder.path(), "2sfca", &["--cutoff", "30"]), @r#"
    "geoid",2sfca_30,reason
    "1",0.04666666666666667,
    "2",0.04666666666666667,
    "3",0.03333333333333333,
    "4",0,beyond_cutoff
    "5",0,no_cost
    "6",0,no_supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "nearest", &["--k", "1,2"]), @r#"
    "geoid",nearest_1,nearest_2,reason
    "1",0,10,
    "2",20,30,
    "3",5,10,
    "4",75,90,
    "5",,,no_cost
    "6",,,no_supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "nearest", &["--opportunities", "10,14"]), @r#"
    "geoid",nearest_opportunities_10,nearest_opportunities_14,reason
    "1",0,10,
    "2",30,30,
    "3",10,,not_enough
    "4",75,90,
    "5",,,no_cost
    "6",,,no_supply
    "#);
    insta::assert_snapshot!(table(folder.path(), "spatial-availability", &["--decay", "step:30=1"]), @r#"
    "geoid",spatial_availability,reason
    "1",4.666666666666667,
    "2",9.333333333333334,
    "3",0,no_demand
    "4",0,no_weight
    "5",0,no_cost
    "6",0,no_supply
    "#);
}

#[test]
fn a_summary_counts_people_without_access_and_names_unreached_supply() {
    let folder = odd_places();
    let summary = summary(folder.path(), "2sfca", &["--cutoff", "15,30", "-o", "access.csv"]);
    assert_eq!(summary["supply_without_demand"], serde_json::json!(["104"]));
    assert_eq!((&summary["pairs"], &summary["file"]), (&11.into(), &"access.csv".into()));
    let column = &summary["columns"][1];
    assert_eq!((&column["name"], &column["places_with"]), (&"2sfca_30".into(), &3.into()));
    assert_eq!((&column["places_without"], column["demand_without"].as_f64()), (&3.into(), Some(170.0)));
    assert_eq!(column["reasons"], serde_json::json!({"no_cost": 1, "beyond_cutoff": 1, "no_supply": 1}));
    let words = table(folder.path(), "2sfca", &["--cutoff", "30", "-o", "access.csv"]);
    insta::assert_snapshot!(words, @r"
    2sfca_30: 3 places with access, mean 0.029787; 3 places with a demand of 170 without (no costs: 1, beyond the cutoff: 1, no supply: 1)
    1 place of supply has no demand in reach, the first `104`: nobody gets that supply
    ");
}

/// Defect 2: the normalised columns of PySAL have a mean of 1.47 where some places have no access, as it omits them
/// from the sum only.
#[test]
fn normalised_access_has_a_mean_of_one_over_all_people() {
    let folder = odd_places();
    for measure in ["gravity", "2sfca", "bfca"] {
        let summary = summary(folder.path(), measure, &["--cutoff", "30", "--normalize"]);
        let mean = summary["columns"][0]["mean"].as_f64().unwrap();
        assert!((mean - 1.0).abs() < 1e-12, "{measure}: {mean}");
    }
}

/// Defect 6: PySAL selects columns by the prefix of their name, and leaves columns in the caller's tables.
#[test]
fn the_result_has_the_rows_of_the_demand_in_order_and_a_column_per_variant() {
    let folder = odd_places();
    fs::write(folder.path().join("origins.csv"), "geoid,pop\n6,40\n1,100\n3,0\n2,200\n5,80\n4,50\n").unwrap();
    let answer = table(folder.path(), "gravity", &["--cutoff", "30,60,7.5"]);
    assert_eq!(answer.lines().next(), Some("\"geoid\",gravity_30,gravity_60,gravity_7.5,reason"));
    let ids: Vec<&str> = answer.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["\"6\"", "\"1\"", "\"3\"", "\"2\"", "\"5\"", "\"4\""]);
}

/// Defects 8 and 6: some results of R depend on the row order, and PySAL counts duplicate pairs twice.
#[test]
fn row_order_does_not_matter_and_a_duplicate_pair_is_refused() {
    let folder = odd_places();
    let path = folder.path().join("costs.csv");
    let costs = fs::read_to_string(&path).unwrap();
    let before = table(folder.path(), "3sfca", &["--decay", "gaussian:15"]);
    let mut rows: Vec<&str> = costs.lines().skip(1).collect();
    rows.reverse();
    fs::write(&path, format!("origin;dest;cost\n{}\n", rows.join("\n").replace(',', ";"))).unwrap();
    assert_eq!(table(folder.path(), "3sfca", &["--decay", "gaussian:15"]), before);
    fs::write(&path, format!("{costs}1,102,11\n")).unwrap();
    insta::assert_snapshot!(error_line(folder.path(), &arguments(&["2sfca"], &[])), @"gapatlas: costs.csv: `1 to 102` occurs twice, in lines 3 and 13; keep the right one");
}

/// Defect 9: the interval of R truncates them.
#[test]
fn fractions_of_supply_are_not_truncated() {
    let folder = odd_places();
    fs::write(folder.path().join("clinics.csv"), "facid,doc\n101,0.5\n102,0.25\n").unwrap();
    let answer = table(folder.path(), "interval", &["--from", "10", "--to", "30", "--step", "10"]);
    assert!(answer.contains("\"2\",0.3333333333333333,0.25,\n"), "{answer}");
}

/// Defect 4: PySAL accepts `supply_cost` but always uses the first cost; and for years `rho` had no effect on its RAAM.
#[test]
fn every_option_has_an_effect() {
    let folder = odd_places();
    let costs = "origin,dest,cost,other\n1,101,5,25\n1,102,10,7\n2,101,30,3\n2,102,20,40\n4,102,12,8\n";
    fs::write(folder.path().join("costs.csv"), costs).unwrap();
    fs::write(folder.path().join("around.csv"), "origin,dest,cost,other\n1,2,5,50\n2,2,0,0\n4,1,9,3\n").unwrap();
    let of = |measure: &str, costs: &str, more: &[&str]| {
        let tables = ["--demand", "origins.csv:geoid:pop", "--supply", "clinics.csv:facid:doc", "--costs", costs];
        let answer = succeed(folder.path(), &[&["measure", measure], &tables[..], more].concat());
        // The name of a column repeats the option, so only values count.
        answer.split_once('\n').unwrap().1.to_owned()
    };
    let around = ["--demand-costs", "around.csv:origin:dest:cost"];
    for (measure, needed, options) in [
        ("nearest", &[][..], &[&["--k", "2"][..], &["--opportunities", "12"]][..]),
        ("cumulative", &["--cutoff", "20"], &[]),
        ("interval", &["--from", "10", "--to", "20"], &[&["--step", "3"]]),
        ("gravity", &["--cutoff", "25"], &[&["--decay", "linear:40"], &["--normalize"]]),
        ("fca", &[&around[..], &["--cutoff", "25"]].concat(), &[&["--decay", "linear:40"], &["--normalize"]]),
        ("2sfca", &["--cutoff", "25"], &[&["--decay", "linear:40"], &["--normalize"]]),
        ("3sfca", &["--decay", "linear:40"], &[&["--cutoff", "10"], &["--normalize"]]),
        ("bfca", &["--decay", "linear:40"], &[&["--cutoff", "10"], &["--normalize"]]),
        ("spatial-availability", &["--decay", "linear:40"], &[&["--cutoff", "10"], &["--alpha", "0.5"]]),
        ("balancing-cost", &["--need", "0.05"], &[&["--step", "7"]]),
        ("raam", &[], &[&["--tau", "20"], &["--rho", "900"], &["--cutoff", "10"]]),
    ] {
        let [costs, others] = ["costs.csv:origin:dest:cost", "costs.csv:origin:dest:other"];
        let plain = of(measure, costs, needed);
        assert_ne!(plain, of(measure, others, needed), "{measure}: the column of costs");
        for option in options {
            assert_ne!(plain, of(measure, costs, &[needed, option].concat()), "{measure} {option:?}");
        }
    }
    let near = of("fca", "costs.csv:origin:dest:cost", &[&around[..], &["--cutoff", "25"]].concat());
    let far = ["--demand-costs", "around.csv:origin:dest:other", "--cutoff", "25"];
    assert_ne!(near, of("fca", "costs.csv:origin:dest:cost", &far));
}

#[test]
fn costs_of_unknown_places_and_places_without_costs_are_reported() {
    let folder = odd_places();
    let path = folder.path().join("costs.csv");
    let costs = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{costs}\n7,101,3\n1,999,4\n3,102,\n2,104,NaN\n")).unwrap();
    let output = gapatlas(folder.path(), &arguments(&["cumulative"], &["--cutoff", "30"]));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r"
    costs.csv:14: 2 pairs are about places that are not in the tables of demand and supply, the first about `7`; left out
    costs.csv:16: 2 pairs have no cost, the first ``; taken as out of reach
    ");
    let summary = summary(folder.path(), "cumulative", &["--cutoff", "30"]);
    assert_eq!(summary["findings"][1]["kind"], "pairs_without_cost");
}

/// The same costs as a wide table, and as Parquet with numeric ids, with dictionary-encoded text, and wide.
#[test]
fn long_and_wide_tables_as_text_and_parquet_give_the_same_results() {
    let folder = odd_places();
    let of = |demand: &str, costs: &str| {
        let tables = ["--demand", demand, "--supply", "clinics.csv:facid:doc", "--costs", costs, "--cutoff", "30"];
        let answer = succeed(folder.path(), &[&["measure", "3sfca", "--decay", "gaussian:15"], &tables[..]].concat());
        answer.split_once('\n').unwrap().1.to_owned()
    };
    let expected = of("origins.csv:geoid:pop", "costs.csv:origin:dest:cost");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let pairs: Vec<Vec<String>> =
        read("costs.csv").lines().skip(1).map(|row| row.split(',').map(str::to_owned).collect()).collect();
    let cell =
        |origin: &str, dest: &str| pairs.iter().find(|pair| pair[..2] == [origin, dest]).map(|pair| pair[2].clone());
    let (origins, dests) = (["1", "2", "3", "4", "5", "6"], ["101", "102", "103", "104"]);
    let mut wide = format!("origin\t{}\n", dests.join("\t"));
    for origin in origins {
        let cells = dests.map(|dest| cell(origin, dest).unwrap_or_default());
        writeln!(wide, "{origin}\t{}", cells.join("\t")).unwrap();
    }
    fs::write(folder.path().join("wide.tsv"), wide).unwrap();
    assert_eq!(of("origins.csv:geoid:pop", "wide.tsv:origin"), expected);

    let column = |at: usize| pairs.iter().map(move |pair| pair[at].parse::<f64>().unwrap());
    #[expect(clippy::cast_possible_truncation, reason = "ids of this test")]
    let ids: Int64Array = column(0).map(|id| id as i64).collect();
    let names: DictionaryArray<Int32Type> = pairs.iter().map(|pair| Some(pair[1].as_str())).collect();
    let costs: Float64Array = column(2).collect();
    parquet(
        &folder.path().join("long.parquet"),
        &[("cost", Arc::new(costs)), ("o", Arc::new(ids)), ("d", Arc::new(names))],
    );
    assert_eq!(of("origins.csv:geoid:pop", "long.parquet:o:d:cost"), expected);

    let minutes = |dest: &str| -> ArrayRef {
        let cells = origins.iter().map(|origin| cell(origin, dest).map(|cost| cost.parse::<f64>().unwrap()));
        Arc::new(cells.collect::<Float64Array>())
    };
    let names: StringArray = origins.iter().map(|id| Some(*id)).collect();
    let people: Int64Array = [100, 200, 0, 50, 80, 40].into_iter().collect();
    let mut columns: Vec<(&str, ArrayRef)> = vec![("id", Arc::new(names)), ("pop", Arc::new(people))];
    parquet(&folder.path().join("origins.parquet"), &columns);
    columns.remove(1);
    columns.extend(dests.iter().map(|dest| (*dest, minutes(dest))));
    parquet(&folder.path().join("wide.parquet"), &columns);
    assert_eq!(of("origins.parquet:id:pop", "wide.parquet:id"), expected);
}

#[test]
fn errors_in_wide_tables_and_parquet_name_their_location() {
    let folder = odd_places();
    let message = |costs: &str, bytes: &[u8]| {
        fs::write(folder.path().join(costs.split(':').next().unwrap()), bytes).unwrap();
        let tables = ["--demand", "origins.csv:geoid:pop", "--supply", "clinics.csv:facid:doc", "--costs", costs];
        error_line(folder.path(), &[&["measure", "2sfca"], &tables[..]].concat())
    };
    let cut = message("cut.parquet:o:d:c", b"PAR1 and no more");
    assert!(cut.starts_with("gapatlas: cut.parquet: cannot be read as a Parquet table"), "{cut}");
    insta::assert_snapshot!(message("wide.csv:origin", b"origin,101,102\n1,5,-2\n"), @"gapatlas: wide.csv:2: `102` is `-2`, but a cost is a number of 0 or more; leave the cell empty where there is no route");
    insta::assert_snapshot!(message("wide.csv:origin", b"origin,101,102,101\n1,5,2,5\n"), @"gapatlas: wide.csv: `1 to 101` occurs twice, in lines 2 and 2; keep the right one");
    insta::assert_snapshot!(message("wide.csv:origin", b"origin,a,b\n1,5,2\n"), @"gapatlas: wide.csv: none of its 2 pairs goes from a place of demand to a place of supply; the first goes from `1` to `a`. Are the columns swapped, or did ids lose their leading zeros?");
    let output = gapatlas(folder.path(), &["measure", "2sfca", "--costs", "costs.csv:origin:dest"]);
    let message = String::from_utf8(output.stderr).unwrap().lines().next().unwrap_or_default().to_owned();
    insta::assert_snapshot!(message, @"error: invalid value 'costs.csv:origin:dest' for '--costs <FILE:ORIGIN:DEST:COST>': write the file and its columns with colons between them: costs.csv:origin:dest:cost, or costs.csv:origin where each destination has a column");
}

pub(crate) fn parquet(path: &Path, columns: &[(&str, ArrayRef)]) {
    let batch = RecordBatch::try_from_iter(columns.iter().map(|(name, column)| (*name, Arc::clone(column)))).unwrap();
    let file = fs::File::create(path).unwrap();
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

#[test]
fn unusable_values_are_reported_with_file_line_and_value() {
    let folder = odd_places();
    let message = |file: &str, text: &str, measure: &str, more: &[&str]| {
        let path = folder.path().join(file);
        let whole = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, text).unwrap();
        let message = error_line(folder.path(), &arguments(&[measure], more));
        fs::write(&path, whole).unwrap();
        message
    };
    insta::assert_snapshot!(message("costs.csv", "origin,dest,cost\n1,101,-3\n", "2sfca", &[]), @"gapatlas: costs.csv:2: `cost` is `-3`, but a cost is a number of 0 or more; leave the cell empty where there is no route");
    insta::assert_snapshot!(message("costs.csv", "origin,dest,cost\n1,101,3\n\n1,102,soon\n", "2sfca", &[]), @"gapatlas: costs.csv:4: `cost` is `soon`, but a cost is a number of 0 or more; leave the cell empty where there is no route");
    insta::assert_snapshot!(message("costs.csv", "from,to,cost\n1,101,3\n", "2sfca", &[]), @"gapatlas: costs.csv: has no column `origin`; its columns are `from`, `to`, `cost`");
    insta::assert_snapshot!(message("costs.csv", "origin,dest,cost\n101,1,3\n102,1,4\n", "2sfca", &[]), @"gapatlas: costs.csv: none of its 2 pairs goes from a place of demand to a place of supply; the first goes from `101` to `1`. Are the columns swapped, or did ids lose their leading zeros?");
    insta::assert_snapshot!(message("costs.csv", "origin,dest,cost\n", "2sfca", &[]), @"gapatlas: costs.csv: has no rows; is it the right file, and is it complete?");
    insta::assert_snapshot!(message("clinics.csv", "facid,doc\n101,-2\n", "2sfca", &[]), @"gapatlas: clinics.csv:2: `doc` is -2, but an amount is 0 or a number from 1e-30 to 1e15; correct the cell or leave the row out");
    insta::assert_snapshot!(message("clinics.csv", "facid,doc\n101,NaN\n", "2sfca", &[]), @"gapatlas: clinics.csv:2: `doc` is `NaN`, but a number is needed there; correct the cell or leave the row out");
    insta::assert_snapshot!(message("origins.csv", "geoid,pop\n1,5\n1,6\n", "2sfca", &[]), @"gapatlas: origins.csv: `1` occurs twice, in lines 2 and 3; keep the right one");
    insta::assert_snapshot!(message("origins.csv", "geoid,pop\n,5\n", "2sfca", &[]), @"gapatlas: origins.csv:2: has no value in the column `geoid`; each row needs an id");
    let odd = |measure: &str, more: &[&str]| {
        // Each option is allowed once.
        let tables: &[&str] = if more.contains(&"--demand") { &[] } else { &TABLES };
        let output = gapatlas(folder.path(), &[&["measure", measure], tables, more].concat());
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap().lines().next().unwrap_or_default().to_owned()
    };
    insta::assert_snapshot!(odd("2sfca", &["--decay", "gauss:15"]), @"error: invalid value 'gauss:15' for '--decay <DECAY>': `gauss:15` is not a decay; write none, step:10=1,20=0.68,30=0.22, stepped:10=0.68,20=0.22,30=0, linear:40, exponential:0.08, power:0.7, gaussian:15, logistic:30,8, gravity:60,-1,2 or gamma:2.019,0.094");
    insta::assert_snapshot!(odd("2sfca", &["--decay", "step:20=1,10=0.5"]), @"error: invalid value 'step:20=1,10=0.5' for '--decay <DECAY>': `step:20=1,10=0.5`: steps need rising costs and weights that do not rise, such as 10=1,20=0.68,30=0.22; the weights of stepped begin at 1 or below");
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
    // Defect 7: R omits people without access from Theil's index and returns 0 here, and no number by groups.
    assert!((number("theil") - 2.0_f64.ln()).abs() < 1e-15);
    assert!((number("theil_between") - 2.0_f64.ln()).abs() < 1e-15 && number("theil_within") == 0.0);
    assert_eq!((number("concentration"), number("fgt1"), number("reaching")), (-0.5, 0.5, 0.5));
    assert_eq!((&answer["groups"][0]["name"], answer["groups"][0]["mean"].as_f64()), (&"x".into(), Some(1.0)));
    assert!(!inequality("people.csv:geoid:pop").contains("palma"));
    write("people.csv", "geoid,pop\na,50\nb,50\n");
    let arguments = ["measure", "inequality", "--access", "access.csv:geoid:v", "--people", "people.csv:geoid:pop"];
    insta::assert_snapshot!(error_line(folder.path(), &arguments), @"gapatlas: people.csv: has no row for `c`, whose access is in access.csv");
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

/// The tables at the start of docs/measure.md.
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
fn the_examples_of_the_documentation_have_the_documented_output() {
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
