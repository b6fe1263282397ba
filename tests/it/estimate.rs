//! The calculator for estimates with margins of error.
//!
//! Figures of the ACS handbook: US Census Bureau, "Understanding and Using American Community Survey Data" (2020),
//! chapter 8.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use gapatlas::domain::Estimate;
use serde_json::Value;

use crate::program::{gapatlas, succeed};
use crate::real_data::real_data;

fn text(arguments: &[&str]) -> String {
    text_in(Path::new("."), arguments)
}

fn text_in(folder: &Path, arguments: &[&str]) -> String {
    succeed(folder, &[&["estimate"], arguments].concat())
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(&[arguments, &["--json"]].concat())).unwrap()
}

/// Estimate and margin of error, and the level they are at.
fn numbers(arguments: &[&str]) -> (f64, Option<f64>, f64) {
    let answer = json(arguments);
    (answer["estimate"].as_f64().unwrap(), answer["moe"].as_f64(), answer["confidence"].as_f64().unwrap())
}

/// The error line of a command with exit code 2 and no output.
fn error_line(arguments: &[&str]) -> String {
    error_line_in(Path::new("."), arguments)
}

fn error_line_in(folder: &Path, arguments: &[&str]) -> String {
    let output = gapatlas(folder, &[&["estimate"], arguments].concat());
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_examples_of_the_handbook() {
    for (arguments, estimate, moe) in [
        (&["sum", "135,173±3,860", "43,104±2,642", "24,842±1,957"][..], 203_119.0, 5_070.464_771_596_386_5),
        (&["sum", "466037±391", "97360±572", "67101±459"], 630_498.0, 831.111_304),
        (&["share", "203119±5070", "630498±831"], 0.322_156_454, 0.008_030_045),
        (&["sum", "156720±4222", "44613±2819", "25507±2259"], 226_840.0, 5_556.539_4),
        (&["ratio", "226840±5556", "203119±5070"], 1.116_783_8, 0.039_054_7),
        (&["change", "135173±3860", "139301±4047"], 3.053_864_3, 4.198_069_9),
        (&["product", "74506512±228238", "0.824±0.001"], 61_393_365.888, 202_288.989),
        (&["sum", "39401560±99234", "33385649±77920"], 72_787_209.0, 126_170.175),
        (&["sum", "36±56", "0±25", "0±28", "0±31"], 36.0, 64.007_812_0),
        (&["sum", "0±27"], 0.0, 27.0),
        (&["sum", "73±49", "22±26"], 95.0, 55.470_713_0),
        (&["sum", "10,154,024+/-3,778", "9,712,936 +/- 3,911"], 19_866_960.0, 5_437.757_350_231_803),
        (&["share", "60±40", "100±90"], 0.6, 0.672_011_9),
        (&["share", "1058917±1719", "1593208±0"], 0.664_644_5, 0.001_079_0),
        (&["difference", "39401560±99234", "33385649±77920"], 6_015_911.0, 126_170.175),
        (&["combine", "0.5*a=100±50", "0.5*a=100±50"], 100.0, 50.0),
        (&["combine", "0.5*100±50", "0.5*100±50"], 100.0, 35.355_339),
        (&["combine", "-1*8±3", "0.5*4±8"], -6.0, 5.0),
    ] {
        let (found, margin, confidence) = numbers(arguments);
        let margin = margin.unwrap();
        assert!((found - estimate).abs() <= 1e-7 * estimate.abs(), "{arguments:?}: {found}");
        assert!((margin - moe).abs() <= 1e-4 * moe.min(1.0) + 1e-7 * moe, "{arguments:?}: {margin}");
        assert_eq!(confidence, 0.9);
    }
}

#[test]
fn a_sum_as_text_has_its_interval_and_reliability() {
    insta::assert_snapshot!(text(&["sum", "135,173±3,860", "43,104±2,642", "24,842±1,957"]), @r"
    203,119 ± 5,070
    at the 90 % level between 198,049 and 208,189
    reliability high by cv-12-40@1: the standard error is 1.5 % of the estimate
    ");
    insta::assert_snapshot!(text(&["sum", "36±56", "0±25", "0±28", "0±31"]), @r"
    36 ± 64
    at the 90 % level between 0 and 100
    reliability low by cv-12-40@1: the standard error is 108.1 % of the estimate; use it with caution, or combine it with others
    ");
}

#[test]
fn an_unknown_margin_stays_unknown_and_names_its_estimate() {
    insta::assert_snapshot!(text(&["sum", "36±56", "12", "1,300±**"]), @r"
    1,348, margin of error unknown
    the margin of error is unknown, because those of 12 and 1,300 are
    ");
    for arguments in [
        &["difference", "36±56", "12"][..],
        &["share", "12", "36±56"],
        &["ratio", "36±56", "12"],
        &["product", "12", "0.5±0.1"],
        &["change", "12", "36±56"],
        &["test", "12", "36±56"],
        &["combine", "0.1*12", "1*36±56"],
        &["level", "12", "--to", "0.95"],
    ] {
        let answer = json(arguments);
        assert!(answer["moe"].is_null() && answer["se"].is_null() && answer["low"].is_null(), "{arguments:?}");
        assert!(answer["notes"][0].as_str().unwrap().contains("because that of 12 is"), "{arguments:?}");
    }
    assert!(json(&["test", "12", "36±56"])["significant"].is_null());
    assert!(json(&["exceeds", "12", "--threshold", "5"])["probability"].is_null());
}

#[test]
fn a_controlled_estimate_has_no_sampling_error() {
    insta::assert_snapshot!(text(&["share", "283±82", "4,536±*****"]), @r"
    6.2 % ± 1.8 percentage points
    at the 90 % level between 4.4 and 8.0 %
    reliability high by share-interval@1: the interval at the 95 % level is 4.3 percentage points wide
    ");
    assert_eq!(numbers(&["sum", "5±0", "7±0"]), (12.0, Some(0.0), 0.9));
}

#[test]
fn only_counts_are_bounded_by_zero() {
    insta::assert_snapshot!(text(&["difference", "-12±30", "−5±40"]), @r"
    -7 ± 50
    at the 90 % level between -57 and 43
    ");
}

#[test]
fn a_change_is_tested() {
    insta::assert_snapshot!(text(&["change", "135173±3860", "139301±4047", "--periods", "2006-2010,2011-2015"]), @r"
    3.1 % ± 4.2 percentage points
    at the 90 % level between -1.1 and 7.3 %
    the difference is not significant at the 90 % level: z = 1.21, p = 0.2247
    ");
}

#[test]
fn a_test_says_whether_two_estimates_differ() {
    insta::assert_snapshot!(text(&["test", "39401560±99234", "33385649±77920"]), @r"
    the difference is significant at the 90 % level: z = 78.44, p < 0.0001
    6,015,911 ± 126,170
    at the 90 % level between 5,889,741 and 6,142,081
    ");
    let answer = json(&["test", "39401560±99234", "33385649±77920"]);
    assert!((answer["z"].as_f64().unwrap() - 78.4351).abs() < 1e-4);
    assert_eq!(answer["significant"], true);
    let strict = json(&["test", "110±3", "104.5±4", "--level", "95%"]);
    assert_eq!((&strict["significant"], strict["confidence"].as_f64()), (&Value::Bool(false), Some(0.95)));
}

#[test]
fn overlapping_periods_are_accounted_for() {
    insta::assert_snapshot!(text(&["test", "1100±60", "1030±80", "--periods", "2017-2021,2016-2020"]), @r"
    the difference is significant at the 90 % level: z = 2.57, p = 0.0100
    70 ± 45
    at the 90 % level between 25 and 115
    the periods share 80.0 % of their years, which is allowed for; periods that do not overlap are a better comparison
    ");
}

#[test]
fn a_coefficient_of_variation_has_its_reliability_class() {
    insta::assert_snapshot!(text(&["cv", "203119±5070.4647716"]), @r"
    coefficient of variation 1.5 %
    203,119 ± 5,070
    at the 90 % level between 198,049 and 208,189
    reliability high by cv-12-40@1: the standard error is 1.5 % of the estimate
    ");
    for (estimate, percent) in [("203119±5070.4647716", 1.5175), ("3.5±2.1", 36.474), ("96.5±2.1", 1.3229)] {
        let found = json(&["cv", estimate])["cv_percent"].as_f64().unwrap();
        assert!((found - percent).abs() < 5e-4, "{estimate}: {found}");
    }
    for (estimate, error) in [("39401560±99234", 60_324.62), ("33385649±77920", 47_367.78)] {
        assert!((json(&["cv", estimate])["se"].as_f64().unwrap() - error).abs() < 0.01);
    }
    let nobody = json(&["cv", "0±12"]);
    assert!(nobody["cv"].is_null() && nobody["reliability"].is_null());
    assert_eq!(nobody["notes"][0], "no coefficient of variation: an estimate of zero has none");
    let planners = |scheme| json(&["cv", "1000±600", "--scheme", scheme])["reliability"].clone();
    assert_eq!((planners("cv-12-40@1"), planners("cv-15-30@1")), ("medium".into(), "low".into()));
}

#[test]
fn a_margin_is_converted_to_another_level_and_back() {
    insta::assert_snapshot!(text(&["level", "203119±5070", "--to", "0.95"]), @r"
    203,119 ± 6,041
    at the 95 % level between 197,078 and 209,160
    ");
    let moe = |arguments| numbers(arguments).1.unwrap();
    assert!((moe(&["level", "0±1000", "--to", "0.95"]) - 1_191.489).abs() < 1e-3);
    assert!((moe(&["level", "0±1000", "--to", "0.99"]) - 1_565.957).abs() < 1e-3);
    assert!((moe(&["level", "0±1191.489362", "--from", "95", "--to", "90"]) - 1_000.0).abs() < 1e-5);
}

#[test]
fn a_threshold_is_exceeded_with_a_probability() {
    insta::assert_snapshot!(text(&["exceeds", "1050±180", "--threshold", "1,000"]), @r"
    exceeds 1,000 with a probability of 67.6 %: likely
    1,050 ± 180
    at the 90 % level between 870 and 1,230
    ");
    assert!(
        text(&["exceeds", "1450±200", "--threshold", "1000"])
            .starts_with("exceeds 1,000 with a probability of over 99.9 %")
    );
    let likelihood = |estimate, threshold| json(&["exceeds", estimate, "--threshold", threshold])["likelihood"].clone();
    assert_eq!(likelihood("300±100", "1000"), "not");
    assert_eq!(likelihood("900±180", "1000"), "possibly");
    assert_eq!(likelihood("2000±180", "1000"), "definitely");
    assert_eq!(likelihood("-5±1", "-9"), "definitely");
}

#[test]
fn bins_of_a_median_are_arguments_one_argument_or_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let table = "from,to,estimate,moe\n,10000,186,40\n\"10,000\",\"14,999\",78,25\n15000,24999,385,60\n25000,,310,50\n";
    fs::write(folder.path().join("bins.csv"), table).unwrap();
    let apart = text(&["median", "-10,000:186±40", "10,000-14,999:78±25", "15000-24999:385±60", "25000-:310±50"]);
    insta::assert_snapshot!(apart, @r"
    20,597 ± 898
    at the 90 % level between 19,700 and 21,495
    reliability high by cv-12-40@1: the standard error is 2.6 % of the estimate
    the margin follows from those of the bins
    ");
    assert_eq!(text(&["median", "-10000:186±40,10000-15000:78±25,15000-25000:385±60,25000-:310±50"]), apart);
    assert_eq!(text_in(folder.path(), &["median", "bins.csv"]), apart);
}

#[test]
fn a_median_by_the_sample_design_has_the_published_margin() {
    // Household incomes from the documentation of census-data-aggregator (Los Angeles Times), which gives ± 4,706.52
    // and, for one-year microdata, ± 27,260.32.
    let bins = "2499-9999:186,10000-14999:78,15000-19999:98,20000-24999:287,25000-29999:142,30000-34999:90,35000-39999:107,\
        40000-44999:104,45000-49999:178,50000-59999:106,60000-74999:177,75000-99999:262,100000-124999:77,\
        125000-149999:100,150000-199999:58,200000-250001:18";
    insta::assert_snapshot!(text(&["median", bins, "--design-factor", "1"]), @r"
    42,212 ± 4,707
    at the 90 % level between 37,505 and 46,918
    reliability high by cv-12-40@1: the standard error is 6.8 % of the estimate
    the margin follows from a design factor of 1 and a sample of 12.5 %
    ");
    let (_, moe, _) = numbers(&["median", bins, "--design-factor", "1.5", "--sampled", "1"]);
    assert!((moe.unwrap() - 27_260.315_546).abs() < 1e-4);
    let even = numbers(&["median", "10000-40000:75,40000-160000:25"]);
    let pareto = numbers(&["median", "10000-40000:75,40000-160000:25", "--pareto"]);
    assert!((even.0 - 30_000.0).abs() < 1e-6 && (pareto.0 - 20_000.0).abs() < 1e-6);
}

#[test]
fn a_median_in_an_open_ended_bin_is_a_bound() {
    insta::assert_snapshot!(text(&["median", "-2500:10", "2500-250000:5", "250,000-:90"]), @r"
    250,000 or more
    the median lies in the open bin, so only its bound is known (top-coded), and no margin of error
    ");
    let answer = json(&["median", "-2500:10", "2500-:5"]);
    assert!(answer["estimate"].is_null() && answer["moe"].is_null());
    assert_eq!((&answer["at_most"], &answer["bottom_coded"]), (&Value::from(2500.0), &Value::Bool(true)));
}

#[test]
fn a_median_without_a_margin_gives_the_reason() {
    let note = |bins: &[&str]| json(&[&["median"], bins].concat())["notes"][0].as_str().unwrap().to_owned();
    insta::assert_snapshot!(note(&["0-10:5±2", "10-20:5"]), @"the margin of error is unknown: a bin has none; give every bin its margin, or a --design-factor");
    insta::assert_snapshot!(note(&["0-10:51±20", "10-:49±20"]), @"the margin of error is unknown: it extends into an open bin");
    insta::assert_snapshot!(note(&["0-10:5", "10-20:5", "--design-factor", "4"]), @"the margin of error is unknown: it extends beyond all people, who are too few");
}

/// An invented table of Variance Replicate Estimates in the Census layout: title rows, then rows with area, estimate
/// and the deviations of the replicates, with alternating signs.
fn replicate_table(rows: &[(&str, f64, f64)], replicates: usize) -> String {
    let mut table = "TBLID,GEOID,NAME,ORDER,TITLE,ESTIMATE,MOE,CME,SE".to_owned();
    for r in 1..=replicates {
        write!(table, ",Var_Rep{r}").unwrap();
    }
    let empty = ",".repeat(replicates);
    write!(table, "\nB01003,,,,TOTAL POPULATION,,,,{empty}\nB01003,,,,Universe: Total population,,,,{empty}\n")
        .unwrap();
    for (name, estimate, swing) in rows {
        let moe = (1.645 * 2.0 * swing.abs()).round();
        write!(table, "B01003,1400000US1703101{name},\"Tract {name}\",1,Total,{estimate},{moe},+/-{moe},").unwrap();
        for r in 0..replicates {
            write!(table, ",{}", if r % 2 == 0 { estimate + swing } else { estimate - swing }).unwrap();
        }
        table.push('\n');
    }
    table
}

#[test]
fn replicates_give_each_row_its_exact_margin() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [("0100", 4_123.0, 94.0), ("0200", 2_500.0, -94.0), ("0300", 0.0, 0.0), ("0400", 812.0, 0.0)];
    fs::write(folder.path().join("vre.csv"), replicate_table(&rows, 80)).unwrap();
    insta::assert_snapshot!(text_in(folder.path(), &["replicates", "vre.csv"]), @r"
    Tract 0100: Total
    4,123 ± 309
    at the 90 % level between 3,814 and 4,432
    reliability high by cv-12-40@1: the standard error is 4.6 % of the estimate
    published margin: 309

    Tract 0200: Total
    2,500 ± 309
    at the 90 % level between 2,191 and 2,809
    reliability high by cv-12-40@1: the standard error is 7.5 % of the estimate
    published margin: 309

    Tract 0300: Total
    0, margin of error unknown
    the margin of error is unknown: every replicate is zero, which means that nobody was found, not that the estimate is certain; the Census models it
    published margin: 0

    Tract 0400: Total
    812 ± 0
    reliability high by cv-12-40@1: the standard error is 0.0 % of the estimate
    published margin: 0
    ");
    let answers: Value = serde_json::from_str(&text_in(folder.path(), &["replicates", "vre.csv", "--json"])).unwrap();
    assert_eq!(answers.as_array().map(Vec::len), Some(4));
    assert!((answers[0]["moe"].as_f64().unwrap() - 309.26).abs() < 1e-9);
    assert_eq!(answers[0]["geoid"], "1400000US17031010100");

    let mut zip = zip::ZipWriter::new(fs::File::create(folder.path().join("B01003_17.csv.zip")).unwrap());
    zip.start_file("B01003_17.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(replicate_table(&rows, 80).as_bytes()).unwrap();
    zip.finish().unwrap();
    let zipped = text_in(folder.path(), &["replicates", "B01003_17.csv.zip"]);
    assert_eq!(zipped, text_in(folder.path(), &["replicates", "vre.csv"]));
}

#[test]
fn variables_with_opposite_errors_have_an_exact_sum_unlike_the_formula() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [("0100", 4_123.0, 94.0), ("0200", 2_500.0, -94.0)];
    fs::write(folder.path().join("vre.csv"), replicate_table(&rows, 80)).unwrap();
    insta::assert_snapshot!(text_in(folder.path(), &["replicates", "vre.csv", "--sum"]), @r"
    2 areas: Total
    6,623 ± 0
    reliability high by cv-12-40@1: the standard error is 0.0 % of the estimate
    by the formula for sums of published margins: 437
    ");
}

#[test]
fn a_replicate_table_must_be_complete() {
    let folder = tempfile::tempdir().unwrap();
    let error_line = |table: &str| {
        fs::write(folder.path().join("vre.csv"), table).unwrap();
        error_line_in(folder.path(), &["replicates", "vre.csv"])
    };
    let rows = [("0100", 4_123.0, 94.0)];
    insta::assert_snapshot!(error_line(&replicate_table(&rows, 79)), @"gapatlas: vre.csv: has 79 of the 80 columns `Var_Rep1` to `Var_Rep80`, and lacks `Var_Rep80`; all are needed");
    insta::assert_snapshot!(error_line(&replicate_table(&rows, 80).replace("4217", "x")), @"gapatlas: vre.csv:4: `Var_Rep1` is `x`, but a number is needed there; correct the cell or leave the row out");
    insta::assert_snapshot!(error_line(&replicate_table(&rows, 80).replace(",4217", ",-999999999")), @"gapatlas: vre.csv:4: `Var_Rep1` is `-999999999`, but a number is needed there; correct the cell or leave the row out");
    insta::assert_snapshot!(error_line(&replicate_table(&[], 80)), @"gapatlas: vre.csv: has no rows; is it the right file, and is it complete?");
    insta::assert_snapshot!(error_line_in(folder.path(), &["replicates", "none.csv"]), @"gapatlas: none.csv: cannot be read: No such file or directory (os error 2)");
}

#[test]
fn an_invalid_estimate_is_named_with_advice() {
    insta::assert_snapshot!(error_line(&["sum", "1±2", "36±"]), @"error: invalid value '36±' for '<X>...': there is no margin of error after ±; write 36±56, or 36 alone if the margin is unknown");
    insta::assert_snapshot!(error_line(&["sum", "±5"]), @"error: invalid value '±5' for '<X>...': there is no estimate before ±; write both in one, without spaces or in quotes: 36±56");
    insta::assert_snapshot!(error_line(&["sum", "36", "+/-", "56"]), @"error: invalid value '+/-' for '<X>...': there is no estimate before ±; write both in one, without spaces or in quotes: 36±56");
    insta::assert_snapshot!(error_line(&["cv", "x"]), @"error: invalid value 'x' for '<X>': `x` is not a number; write digits, such as 36, 1,234 or 0.5");
    insta::assert_snapshot!(error_line(&["sum", "1,2,3"]), @"error: invalid value '1,2,3' for '<X>...': `1,2,3` is not a number; write digits, such as 36, 1,234 or 0.5");
    insta::assert_snapshot!(error_line(&["sum", "36±-5"]), @"error: invalid value '36±-5' for '<X>...': the margin of error `-5` is below zero, which is not possible; write 36±56");
    insta::assert_snapshot!(error_line(&["product", "5±1", "82%"]), @"error: invalid value '82%' for '<Y>': `82%` is in percent; write it as a fraction of 1: 0.824 for 82.4%");
    insta::assert_snapshot!(error_line(&["sum", "-666666666±-222222222"]), @"error: invalid value '−666666666±-222222222' for '<X>...': `-666666666` is a mark of the Census for a number that it did not publish; leave it out");
    insta::assert_snapshot!(error_line(&["cv", "250,000+"]), @"error: invalid value '250,000+' for '<X>': `250,000+` is a bound, not an estimate: the Census writes it where a median lies in an open interval");
    insta::assert_snapshot!(error_line(&["sum", "1±2", "--jsn"]), @"error: unexpected argument '--jsn' found");
}

#[test]
fn impossible_calculations_give_the_reason() {
    insta::assert_snapshot!(error_line(&["share", "0±12", "0±12"]), @"gapatlas: Y is 0, and there is no share of 0; leave such places out, or add up X and Y of several places first");
    insta::assert_snapshot!(error_line(&["share", "8±1", "5±1"]), @"gapatlas: X is 8 and Y is 5: a part is not larger than its whole; swap them, or use `gapatlas estimate ratio` where X is not a part of Y");
    insta::assert_snapshot!(error_line(&["ratio", "8±1", "0±1"]), @"gapatlas: Y is 0, and there is no ratio to 0");
    insta::assert_snapshot!(error_line(&["change", "0±1", "8±1"]), @"gapatlas: OLD is 0: a change in percent needs a number above zero; use `gapatlas estimate difference`");
    insta::assert_snapshot!(error_line(&["change", "5±1", "8±1", "--periods", "2016-2020,2017-2021"]), @"gapatlas: 2016-2020 and 2017-2021 have years in common, and the formula needs periods that have none; take two that do not overlap, or use `gapatlas estimate test`, which can allow for it");
    insta::assert_snapshot!(error_line(&["test", "5±1", "8±1", "--periods", "2016-2020,2016-2020"]), @"gapatlas: 2016-2020 is given twice; samples of two places in the same years do not overlap, so leave the periods out");
    insta::assert_snapshot!(error_line(&["test", "5±1", "8±1", "--periods", "2016-2020"]), @"error: invalid value '2016-2020' for '--periods <A,B>': write two periods with a comma between them: 2012-2016,2017-2021");
    insta::assert_snapshot!(error_line(&["combine", "36±5"]), @"error: invalid value '36±5' for '<W*X>...': there is no weight before *; write 0.25*36±56, or 1*36±56 for all of it");
    insta::assert_snapshot!(error_line(&["combine", "0.5*a=3±1", "0.5*a=3±2"]), @"gapatlas: `a` has two estimates, 3 ± 1 and 3 ± 2; a source has only one, so give one of them another name");
    insta::assert_snapshot!(error_line(&["level", "36±5", "--to", "2"]), @"error: invalid value '2' for '--to <TO>': a level of confidence is between 0.5 and 0.9999; write it as 0.95 or 95%");
    insta::assert_snapshot!(error_line(&["ratio", "5±1", "1e-320"]), @"gapatlas: the answer is too large for a number");
}

#[test]
fn bins_that_are_not_a_distribution_are_refused_with_the_reason() {
    insta::assert_snapshot!(error_line(&["median", "0-10:0", "10-20:0"]), @"gapatlas: nobody is in any bin, so there is no median");
    insta::assert_snapshot!(error_line(&["median", "10-20:5", "0-10:4"]), @"gapatlas: bin 2 begins at 0, before bin 1 ends at 20; write the bins from low to high");
    insta::assert_snapshot!(error_line(&["median", "0-10:5", "20-30:4"]), @"gapatlas: no bin covers 10 to 20, between bins 1 and 2; add one, with 0 if nobody is in it");
    insta::assert_snapshot!(error_line(&["median", "0-10:5", "20:4"]), @"gapatlas: `20:4` is not a bin; write its ends and its count: 10,000-14,999:120±30, -10000:45 for less, 200000-:12 for more");
    insta::assert_snapshot!(error_line(&["median", "0-10:5±", "10-20:4"]), @"gapatlas: bin `0-10:5±`: there is no margin of error after ±; write 36±56, or 36 alone if the margin is unknown");
    insta::assert_snapshot!(error_line(&["median", ""]), @"gapatlas: ``: is neither a bin nor an existing file; write bins as 10000-14999:78±25, or name a CSV file with the columns from, to, estimate and moe");
    insta::assert_snapshot!(error_line(&["median", "0-10:5", "--design-factor", "0"]), @"gapatlas: --design-factor is a number above 0, such as 1.5, and --sampled one above 0 and up to 100, such as 12.5");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bins.csv"), "from,to,estimate\n0,10,5\n10,many,5\n").unwrap();
    insta::assert_snapshot!(error_line_in(folder.path(), &["median", "bins.csv"]), @"gapatlas: bins.csv:3: `to` is `many`, but a number is needed there; correct the cell or leave the row out");
    fs::write(folder.path().join("bins.csv"), "from,to,estimate\n10,20,5\n0,10,5\n").unwrap();
    insta::assert_snapshot!(error_line_in(folder.path(), &["median", "bins.csv"]), @"gapatlas: bins.csv: bin 2 begins at 0, before bin 1 ends at 20; write the bins from low to high");
    fs::write(folder.path().join("bins.csv"), "from,to,people\n0,10,5\n").unwrap();
    insta::assert_snapshot!(error_line_in(folder.path(), &["median", "bins.csv"]), @"gapatlas: bins.csv: has no column `estimate`; its columns are `from`, `to`, `people`");
}

#[test]
fn a_sum_of_many_estimates_is_marked_as_approximate() {
    let twelve = vec!["100±30"; 12];
    let answer = json(&[&["sum"], twelve.as_slice()].concat());
    assert_eq!(answer["terms"], 12);
    insta::assert_snapshot!(answer["notes"][0].as_str().unwrap(), @"a sum of 12 estimates: the formula assumes that they are independent, and is less exact the more there are; a published total is better if there is one");
}

#[test]
fn every_verb_has_a_help_with_an_example_that_works() {
    let help = text(&["--help"]);
    let verbs = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let verbs: Vec<&str> =
        verbs.filter(|line| !line.starts_with("   ")).filter_map(|l| l.split_whitespace().next()).collect();
    assert_eq!(verbs.len(), 14, "{verbs:?}");
    for verb in verbs.iter().filter(|verb| **verb != "help") {
        let help = text(&[verb, "--help"]);
        let examples: Vec<&str> = help.lines().filter_map(|l| l.trim().strip_prefix("gapatlas estimate ")).collect();
        assert!(!examples.is_empty(), "{verb}");
        for example in examples.iter().filter(|example| !example.contains(".csv")) {
            let arguments: Vec<&str> = example.split_whitespace().map(|word| word.trim_matches('\'')).collect();
            assert!(!text(&arguments).is_empty(), "{example}");
        }
    }
}

#[test]
fn the_examples_of_the_documentation_have_the_documented_output() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [("0100", 4_123.0, 94.0), ("0200", 2_500.0, -94.0)];
    fs::write(folder.path().join("vre.csv"), replicate_table(&rows, 80)).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = ["docs/estimate.md", "README.md"].map(|page| fs::read_to_string(root.join(page)).unwrap());
    let mut examples = 0;
    for example in pages.iter().flat_map(|page| page.split("    $ gapatlas estimate ").skip(1)) {
        let (command, rest) = example.split_once('\n').unwrap();
        let printed = rest.lines().take_while(|line| line.starts_with("    ") || line.is_empty());
        let printed: Vec<&str> = printed.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
        let arguments: Vec<&str> = command.split_whitespace().map(|word| word.trim_matches('\'')).collect();
        assert_eq!(text_in(folder.path(), &arguments).trim_end(), printed.join("\n").trim_end(), "{command}");
        examples += 1;
    }
    assert!(examples > 15, "{examples}");
}

/// CDC/ATSDR SVI 2022, counties of Pennsylvania: percentages and margins computed with these formulas, and for two
/// indicators partly by the Census from its replicates.
#[test]
fn shares_of_pennsylvania_counties_are_those_of_the_cdc() {
    let Some(file) = real_data("oracles/cdc_svi2022_pa_counties.csv") else { return };
    let mut reader = csv::Reader::from_path(file).unwrap();
    let header = reader.headers().unwrap().clone();
    let counties: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let agreeing = |part: &str, whole: &str, controlled: bool| {
        let agrees = |county: &&csv::StringRecord| {
            let number = |column: &str| -> f64 {
                county[header.iter().position(|name| name == column).unwrap()].parse().unwrap()
            };
            let estimate = |name: &str, moe| Estimate::new(number(&format!("E_{name}")), Some(moe)).unwrap();
            let whole = estimate(whole, if controlled { 0.0 } else { number(&format!("M_{whole}")) });
            let share = estimate(part, number(&format!("M_{part}"))).share_of(whole).unwrap();
            let close = |found: f64, column: String| (100.0 * found - number(&column)).abs() < 0.0505;
            close(share.value(), format!("EP_{part}")) && close(share.moe().unwrap(), format!("MP_{part}"))
        };
        counties.iter().filter(agrees).count()
    };
    assert_eq!(counties.len(), 67);
    assert_eq!(agreeing("MINRTY", "TOTPOP", true), 67);
    assert_eq!(agreeing("GROUPQ", "TOTPOP", true), 67);
    assert_eq!(agreeing("MOBILE", "HU", false), 66);
    assert_eq!(agreeing("NOVEH", "HH", false), 61);
}
