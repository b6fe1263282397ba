//! Lists of sites as people have them: languages, hours, cost and documents in loose text, places in one column.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, succeed};
use crate::town::{change, town};

/// What `check` says of a study: how many sites, and the findings with a code as (line, sentence or text).
pub(crate) fn findings(folder: &Path, code: &str) -> Vec<Value> {
    let answer: Value = serde_json::from_str(&succeed(folder, &["check", "gapatlas.toml", "--json"])).unwrap();
    let all = answer["findings"].as_array().unwrap().clone();
    all.into_iter().filter(|finding| finding["kind"] == code).collect()
}

#[test]
fn what_a_list_says_about_its_sites_is_in_the_layer_of_sites() {
    let folder = town();
    let table = "id,name,at,speaks,open,price,papers,step_free,interpreters,seen\n\
        1,A,\"(0.025, 0.025)\",\"Spanish, Polish\",Mon-Fri 9-5; Sat 9am-1pm,Free,Photo ID,yes,yes,2025-03-01\n\
        2,B,\"(0.026, 0.025)\",español;Klingon,Mon 6-9,$20 - $40,Proof of citizenship,limited,,3/1/2025\n\
        3,C,\"(0.027, 0.025)\",,,,,,,\n\
        4,D,\"(0.028, 0.025)\",N/A,\"Mon 9-12,\n1-5\",sliding,none,ask,no,soon\n";
    fs::write(folder.path().join("clinics.csv"), table).unwrap();
    change(
        folder.path(),
        "x = \"lon\"\ny = \"lat\"",
        "location = \"at\"\nlanguages = \"speaks\"\nhours = \"open\"\ncost = \"price\"\ndocuments = \"papers\"\nwheelchair = \"step_free\"\n\
         interpreter = \"interpreters\"\nchecked = \"seen\"",
    );
    let sites = build_and_export(folder.path(), "sites");
    let cells = |id: &str| {
        let row = &sites[&format!("clinic-{id}")];
        ["languages", "interpreter", "hours", "cost", "asks_status", "wheelchair", "checked"]
            .map(|column| row[column].clone())
    };
    assert_eq!(cells("1"), ["pol;spa", "yes", "Mo-Fr 09:00-17:00; Sa 09:00-13:00", "0", "no", "yes", "2025-03-01"]);
    assert_eq!(cells("2"), ["spa", "", "", "20", "yes", "no", "2025-03-01"]);
    assert_eq!(cells("3"), [""; 7]);
    assert_eq!(cells("4"), ["", "", "Mo 09:00-12:00,13:00-17:00", "", "no", "", ""]);

    let told = |code: &str, field: &str| -> Vec<(u64, String)> {
        let told = |finding: &Value| (finding["line"].as_u64().unwrap(), finding[field].as_str().unwrap().to_owned());
        findings(folder.path(), code).iter().map(told).collect()
    };
    assert_eq!(told("hours_unclear", "text"), [(3, "Mon 6-9".to_owned())]);
    assert_eq!(told("language_unknown", "text"), [(3, "Klingon".to_owned())]);
    let unclear = ["price", "step_free", "seen"].map(|column| (5, column.to_owned()));
    assert_eq!(told("term_unclear", "column"), unclear);
}
