//! `gapatlas site` and `gapatlas certify` on plain tables.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{error_line, succeed};

/// A street of six places and four candidates. Within 10: `a` reaches 1 and 2, `b` 2, 3 and 4, `c` 4 and 5, `d` 5 and 6.
fn street() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("people.csv", "geoid,people,moe\n1,100,30\n2,200,40\n3,50,20\n4,90,30\n5,120,40\n6,80,30\n");
    write(
        "costs.csv",
        "tract,site,minutes\n1,a,4\n2,a,8\n3,a,25\n2,b,9\n3,b,2\n4,b,7\n4,c,6\n5,c,5\n6,c,15\n5,d,3\n6,d,1\n1,b,30\n6,b,40\n4,d,20\n",
    );
    folder
}

fn site<'a>(demand: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["site", "costs.csv:tract:site:minutes", "--demand", demand], more].concat()
}

const PEOPLE: &str = "people.csv:geoid:people";
const WITH_MARGINS: &str = "people.csv:geoid:people:moe";

#[test]
fn two_sites_reach_the_most_people_and_the_certificate_holds() {
    let folder = street();
    let files = ["-o", "plan.csv", "--certificate", "plan.json"];
    let asked = [&["--objective", "coverage", "--within", "10", "--open", "2"], &files[..]].concat();
    insta::assert_snapshot!(succeed(folder.path(), &site(WITH_MARGINS, &asked)), @r#"
    2 new sites: b, d
    540 of 640 ± 79 people have an open site within 10, 540 ± 73 of them newly
    no plan is better: proved in 1 part, and the proof is checked
    this holds for the published estimates; for the true numbers of people another plan may be better
    1 plan with one other site cannot be told apart from it at the 90 % level:
      a instead of b: -40 ± 47
    of these 2 plans it is the best in 90.4 % of draws from the errors of the survey, and has the ranks 1 to 2 in nine of ten
      plan.csv
      plan.json
    "#);
    insta::assert_snapshot!(fs::read_to_string(folder.path().join("plan.csv")).unwrap(), @r#"
    site,status,people,people_moe,only_here,only_here_moe
    b,new,340.0,53.9,340.0,53.9
    d,new,200.0,50.0,200.0,50.0
    "#);
    let certify = ["certify", "plan.json", "costs.csv:tract:site:minutes", "--demand", PEOPLE];
    insta::assert_snapshot!(succeed(folder.path(), &certify), @r#"
    the certificate holds for --objective coverage --within 10 --open 2
    2 new sites: b, d
    540 of 640 people have an open site within 10, 540 of them newly
    no plan is better: proved in 1 part, and the proof is checked
    this holds for the published estimates; for the true numbers of people another plan may be better
    which other plans cannot be told apart from it is not known: name a column of margins, `--demand FILE:ID:PEOPLE:MOE`
    "#);
}

#[test]
fn each_objective_has_its_plan_on_the_street() {
    let folder = street();
    let plan = |more: &[&str]| {
        let text = succeed(folder.path(), &site(PEOPLE, more));
        text.lines().take(3).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(plan(&["--objective", "cover", "--within", "10"]), @r#"
    3 new sites: a, b, d
    every place has an open site within 10
    no plan is better: proved in 1 part, and the proof is checked
    "#);
    insta::assert_snapshot!(plan(&["--objective", "p-median", "--open", "2", "--fixed", "d"]), @r#"
    2 new sites: a, b
    people times the cost of their cheapest open site are 3,170: 4.953 for each
    no plan is better: proved in 1 part, and the proof is checked
    "#);
    insta::assert_snapshot!(plan(&["--objective", "p-center", "--open", "3"]), @r#"
    3 new sites: a, b, d
    the place that is worst off has its cheapest open site at a cost of 8
    no plan is better: proved in 1 part, and the proof is checked
    "#);
    insta::assert_snapshot!(plan(&["--objective", "coverage", "--within", "10", "--open", "1", "--fixed", "a", "--forbid", "b"]), @r#"
    1 new site: c
    510 of 640 people have an open site within 10, 210 of them newly
    no plan is better: proved in 1 part, and the proof is checked
    "#);
}

#[test]
fn a_changed_certificate_or_other_people_are_refused() {
    let folder = street();
    let asked = ["--objective", "coverage", "--within", "10", "--open", "2", "--certificate", "plan.json"];
    succeed(folder.path(), &site(PEOPLE, &asked));
    let certify = ["certify", "plan.json", "costs.csv:tract:site:minutes", "--demand", PEOPLE];
    let read = |path: &Path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    let path = folder.path().join("plan.json");
    let original = read(&path);
    let tampered = |change: &dyn Fn(&mut Value)| {
        let mut certificate = original.clone();
        change(&mut certificate);
        fs::write(&path, certificate.to_string()).unwrap();
        error_line(folder.path(), &certify)
    };
    insta::assert_snapshot!(tampered(&|certificate| certificate["certificate"]["plan"][0] = "c".into()), @"gapatlas: plan.json: the certificate says that the plan has the value 540, and it has 290");
    insta::assert_snapshot!(tampered(&|certificate| certificate["certificate"]["bound"] = 400.into()), @"gapatlas: plan.json: the certificate says that no plan is beyond 400, and its numbers prove 540");
    let easier = tampered(&|certificate| certificate["question"]["open"] = 1.into());
    assert!(easier.contains("another question"), "{easier}");
    insta::assert_snapshot!(tampered(&|certificate| certificate["certificate"]["proof"]["nodes"] = Value::Array(Vec::new())), @"gapatlas: plan.json: node 0 of the proof is missing, is used twice or not at all, or divides what it cannot divide");
    fs::write(&path, original.to_string()).unwrap();
    succeed(folder.path(), &certify);
    let people = fs::read_to_string(folder.path().join("people.csv")).unwrap();
    fs::write(folder.path().join("people.csv"), people.replace("90", "91")).unwrap();
    assert!(error_line(folder.path(), &certify).contains("about other data"));
}

#[test]
fn a_question_without_an_answer_says_why() {
    let folder = street();
    let error = |more: &[&str]| error_line(folder.path(), &site(PEOPLE, more));
    insta::assert_snapshot!(error(&["--objective", "coverage", "--within", "10", "--open", "5"]), @"gapatlas: 5 sites are to be opened, and there are 4 that may be: name fewer, or add candidates");
    insta::assert_snapshot!(error(&["--objective", "cover", "--within", "3"]), @"gapatlas: no site that is or may be open can serve `1`, `2`, `4`");
    insta::assert_snapshot!(error(&["--objective", "p-median", "--open", "1", "--forbid", "b"]), @"gapatlas: a plan has to serve every place, for which at least 2 new sites are needed, and 1 may be opened");
    insta::assert_snapshot!(error(&["--objective", "coverage", "--open", "1", "--fixed", "z"]), @"gapatlas: no pair of the costs leads to the site `z`");
    insta::assert_snapshot!(error(&["--objective", "p-median"]), @"gapatlas: say with `--open` how many sites may be opened");
    fs::write(folder.path().join("people.csv"), "geoid,people\n1,-5\n").unwrap();
    insta::assert_snapshot!(error(&["--objective", "coverage", "--open", "1"]), @"gapatlas: people.csv:2: `people` is -5, but an amount is 0 or a number from 1e-30 to 1e15; correct the cell or leave the row out");
}
