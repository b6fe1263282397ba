//! Known and unknown access: all possible completions of the data are tried, and the end of a list is respected.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::town::{center, change, extend, geoid, people, squares, town, tracts};
use crate::usable::town_of_groups;

/// The hours of a clinic: open on weekdays at six in the evening, closed then, or missing.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Hours {
    Open,
    Closed,
    Missing,
}

const CLINICS: [((u32, u32), Hours); 4] =
    [((0, 0), Hours::Open), ((2, 2), Hours::Missing), ((1, 4), Hours::Missing), ((0, 3), Hours::Closed)];

/// A town whose people need a clinic within 1,200 m that is open at six. If `ends`, the list ends between the third and
/// the fourth column of tracts; if `beyond`, there are clinics everywhere past it.
fn evening_town(hours: &[Hours], ends: bool, beyond: bool) -> tempfile::TempDir {
    let town = town();
    let mut sites = "id,name,lon,lat,hours\n".to_owned();
    let mut add = |id: &str, (lon, lat): (f64, f64), hours: Hours| {
        let text = match hours {
            Hours::Open => "Mo-Fr 09:00-20:00",
            Hours::Closed => "Mo-Fr 09:00-17:00",
            Hours::Missing => "",
        };
        writeln!(sites, "{id},Clinic {id},{lon},{lat},{text}").unwrap();
    };
    for (number, (((column, row), _), hours)) in CLINICS.iter().zip(hours).enumerate() {
        add(&number.to_string(), center(*column, *row), *hours);
    }
    for (column, row) in tracts().filter(|(column, _)| beyond && *column >= 3) {
        add(&format!("beyond-{column}-{row}"), center(column, row), Hours::Open);
        // On the boundary itself.
        add(&format!("border-{row}-{column}"), (0.030_01, center(column, row).1), Hours::Open);
    }
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    let limits = squares("id", [("limits".to_owned(), [0.0, -0.5, 0.03, 0.5])].into_iter());
    fs::write(town.path().join("limits.geojson"), limits).unwrap();
    // There is water around the town, so that only the east is uncertain.
    let land = squares("id", [("land".to_owned(), [0.0, 0.0, 0.05, 0.05])].into_iter());
    fs::write(town.path().join("land.geojson"), land).unwrap();
    let within = if ends { "{ path = \"limits.geojson\" }" } else { "'everywhere'" };
    change(town.path(), "complete_within = 'everywhere'", &format!("complete_within = {within}\nhours = \"hours\""));
    extend(
        town.path(),
        "open = \"weekday 18:00\"\n[map]\nland = { path = \"land.geojson\" }\n[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\n\
         id = \"id\"\nname = \"id\"\n",
    );
    let wards = [("1".to_owned(), [0.0, 0.0, 0.025, 0.05]), ("2".to_owned(), [0.025, 0.0, 0.05, 0.05])];
    fs::write(town.path().join("wards.geojson"), squares("id", wards.into_iter())).unwrap();
    town
}

fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[&format!("clinic_near_{column}")].parse().unwrap_or_else(|_| panic!("{column}: {row:?}"))
}

/// All completions of the missing hours.
fn completions() -> Vec<Vec<Hours>> {
    let missing: Vec<usize> = (0..CLINICS.len()).filter(|&at| CLINICS[at].1 == Hours::Missing).collect();
    let completion = |bits: usize| {
        let mut hours = CLINICS.map(|(_, hours)| hours).to_vec();
        for (bit, &at) in missing.iter().enumerate() {
            hours[at] = if bits & (1 << bit) == 0 { Hours::Closed } else { Hours::Open };
        }
        hours
    };
    (0..1 << missing.len()).map(completion).collect()
}

#[test]
fn the_bounds_are_the_minimum_and_maximum_over_all_completions() {
    let told = evening_town(&CLINICS.map(|(_, hours)| hours), true, false);
    let own = build_and_export(told.path(), "areas");
    let own_tracts = rows_of_tracts(told.path());
    let mut ends: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for hours in completions() {
        for beyond in [false, true] {
            let turned = evening_town(&hours, false, beyond);
            let areas = build_and_export(turned.path(), "areas");
            for (id, row) in areas.iter().chain(&rows_of_tracts(turned.path())) {
                let without = number(row, "without");
                let (least, most) = ends.entry(id.clone()).or_insert((without, without));
                (*least, *most) = (least.min(without), most.max(without));
            }
        }
    }
    assert_eq!(ends.len(), 25 + 3);
    for (id, row) in own.iter().chain(&own_tracts) {
        assert_eq!((number(row, "without"), number(row, "without_at_most")), ends[id], "{id}");
        let parts: f64 = ["said", "list", "edge"].iter().map(|why| number(row, &format!("unknown_{why}"))).sum();
        assert!((parts - (ends[id].1 - ends[id].0)).abs() < 0.2, "{id}: {parts} of {:?}", ends[id]);
        let concerned: f64 = row["population"].parse().unwrap();
        assert!((number(row, "within") - (1.0 - ends[id].1 / concerned)).abs() < 1e-4, "{id}");
        assert!((number(row, "within_at_most") - (1.0 - ends[id].0 / concerned)).abs() < 1e-4, "{id}");
    }
    // Without unknown access there is nothing to compare.
    let region = &own["region"];
    for part in ["without", "unknown_said", "unknown_list", "unknown_edge"] {
        assert!(number(region, part) > 0.0, "{part}: {region:?}");
    }
}

fn rows_of_tracts(folder: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    succeed(folder, &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    rows(&folder.join("tracts.csv"))
}

#[test]
fn a_call_decides_access_for_as_many_people_as_its_answer_does() {
    let hours = CLINICS.map(|(_, hours)| hours);
    let told = evening_town(&hours, true, false);
    let unknown = |folder: &Path| {
        let areas = build_and_export(folder, "areas");
        let region = &areas["region"];
        number(region, "without_at_most") - number(region, "without")
    };
    let before = unknown(told.path());
    let calls: Value = serde_json::from_str(&succeed(told.path(), &["calls", "gapatlas.toml", "--json"])).unwrap();
    let calls = calls["standards"][0]["calls"].as_array().unwrap();
    assert_eq!(calls.len(), 2, "{calls:?}");
    let mut last = f64::INFINITY;
    for call in calls {
        let at: usize = call["sites"][0]["site"].as_str().unwrap().strip_prefix("clinic-").unwrap().parse().unwrap();
        let answered = |answer: Hours| {
            let mut turned = hours;
            turned[at] = answer;
            before - unknown(evening_town(&turned, true, false).path())
        };
        let [met, not] = [Hours::Open, Hours::Closed].map(answered);
        let value = |key: &str| call[key]["value"].as_f64().unwrap();
        assert!((value("if_met") - met).abs() < 0.2 && (value("if_not") - not).abs() < 0.2, "{call}: {met} {not}");
        assert!((value("people") - met.max(not)).abs() < 0.2, "{call}");
        assert!(value("people") <= last && value("people") > 0.0, "{call}");
        last = value("people");
        assert_eq!(call["sites"][0]["question"], "its hours (weekday 18:00)");
        assert_eq!(call["sites"].as_array().map(Vec::len), Some(1), "{call}");
    }
}

#[test]
fn answers_that_only_decide_together_are_one_call() {
    // 200 speakers of a Slavic language per tract. Only both central clinics together speak all its main languages.
    let town =
        town_of_groups(|group| if group == 3 { 200 } else { 0 }, "", "language_match = true\nopen = \"weekday 18:00\"");
    let (lon, lat) = center(2, 2);
    let with_hours = |hours: [&str; 2]| {
        let clinic =
            |id: usize, languages: &str| format!("{id},Clinic {id},{lon},{lat},{languages},{},0,none,yes\n", hours[id]);
        let sites = "id,name,lon,lat,languages,hours,cost,documents,wheelchair\n".to_owned();
        fs::write(town.path().join("clinics.csv"), sites + &clinic(0, "pl") + &clinic(1, "ru; sr; uk")).unwrap();
        let region = &build_and_export(town.path(), "areas")["region"];
        let number = |part: &str| region[&format!("usable_{part}")].parse::<f64>().unwrap();
        [number("without"), number("without_at_most")]
    };
    let (open, closed, all) = ("24/7", "Mo-Fr 09:00-17:00", 5000.0);
    assert_eq!(with_hours([open, open]), [4000.0, 4000.0], "five tracts reach them");
    assert_eq!(with_hours([closed, closed]), [all, all]);
    for hours in [[open, ""], ["", open], [closed, ""], ["", closed]] {
        let [least, most] = with_hours(hours);
        assert_eq!(most - least, 1000.0, "{hours:?}: one answer decides for nobody");
    }
    assert_eq!(with_hours(["", ""]), [4000.0, all]);
    let calls: Value = serde_json::from_str(&succeed(town.path(), &["calls", "gapatlas.toml", "--json"])).unwrap();
    let calls = calls["standards"][0]["calls"].as_array().unwrap();
    let [call] = &calls[..] else { panic!("{calls:?}") };
    let asked: Vec<&str> = call["sites"].as_array().unwrap().iter().map(|own| own["site"].as_str().unwrap()).collect();
    assert_eq!(asked, ["clinic-0", "clinic-1"], "{call}");
    assert_eq!(["people", "if_met", "if_not"].map(|key| call[key]["value"].as_f64()), [Some(1000.0); 3], "{call}");
    let told = succeed(town.path(), &["calls", "gapatlas.toml"]);
    assert!(told.contains("for its hours (weekday 18:00), which decide only together: up to 1,000"), "{told}");
    succeed(town.path(), &["calls", "gapatlas.toml", "-o", "calls.csv"]);
    let rows = fs::read_to_string(town.path().join("calls.csv")).unwrap();
    for clinic in ["0", "1"] {
        assert!(rows.contains(&format!("\"usable\",1,\"clinic-{clinic}\",\"Clinic {clinic}\",\"its hours")), "{rows}");
    }
    succeed(town.path(), &["calls", "gapatlas.toml", "-o", "calls.html"]);
    let page = fs::read_to_string(town.path().join("calls.html")).unwrap();
    assert!(page.contains("(only all the answers together decide)"), "{page}");
}

/// The tracts beyond the boundary have ids and populations that appear nowhere else.
#[test]
fn beyond_the_end_of_a_list_nobody_is_without_access_in_any_file() {
    let town = evening_town(&CLINICS.map(|(_, hours)| hours), true, false);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let tracts_of = rows_of_tracts(town.path());
    for (column, row) in tracts() {
        let own = &tracts_of[&geoid(column, row)];
        if column >= 3 && number(own, "within") < 1.0 {
            let unknown = number(own, "unknown_list") + number(own, "unknown_said");
            assert_eq!((number(own, "without"), unknown), (0.0, f64::from(people(column, row))), "{column} {row}");
            assert!(own["clinic_near_reason"].starts_with("unknown_"), "{own:?}");
        }
    }
    succeed(town.path(), &["export", "atlas", "--layer", "gaps", "-o", "gaps.geojson"]);
    let gaps: Value = serde_json::from_slice(&fs::read(town.path().join("gaps.geojson")).unwrap()).unwrap();
    let beyond = gaps["features"].as_array().unwrap().iter().map(|feature| &feature["properties"]);
    let beyond: Vec<&Value> = beyond
        .filter(|row| {
            row["geoid"].as_str().unwrap() >= "17031000003" && row["geoid"].as_str().unwrap().ends_with(['3', '4'])
        })
        .collect();
    assert_eq!(beyond.len(), 10);
    assert!(beyond.iter().all(|row| row["without"] == 0.0), "{beyond:?}");
    let page = {
        succeed(town.path(), &["report", "atlas", "--area", "ward-2", "-o", "ward.html"]);
        fs::read_to_string(town.path().join("ward.html")).unwrap()
    };
    assert!(page.contains("no complete list where they live"), "{page}");
    assert!(page.contains("at most"), "{page}");
    let said = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(said.contains("not known: no complete list where they live"), "{said}");
}

#[test]
fn without_a_boundary_of_a_list_nobody_is_without_access_and_check_proposes_one() {
    let town = town();
    change(town.path(), "complete_within = 'everywhere'\n", "");
    let areas = build_and_export(town.path(), "areas");
    let region = &areas["region"];
    assert_eq!(number(region, "without"), 0.0);
    assert_eq!(number(region, "unknown_list"), number(region, "without_at_most"));
    let findings: Value = serde_json::from_str(&succeed(town.path(), &["check", "gapatlas.toml", "--json"])).unwrap();
    let first = &findings["findings"][0];
    assert_eq!(
        (first["kind"].as_str(), first["proposed"].as_str()),
        (Some("completeness_not_known"), Some("\"region\""))
    );
    let said = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains("complete_within = \"region\"  # check: proposed from where the sites lie"), "{said}");
    // The proposed lines are valid as they are.
    change(town.path(), "theme = \"clinic\"\npath", "theme = \"clinic\"\ncomplete_within = \"region\"\npath");
    let areas = build_and_export(town.path(), "areas");
    assert!(number(&areas["region"], "without") > 0.0);
    // Everyone within 1,200 m of the end of the region reaches across it.
    assert!(number(&areas["region"], "unknown_edge") > 0.0);
}

#[test]
fn where_a_list_is_complete_has_to_be_a_place_that_is_there() {
    let town = evening_town(&CLINICS.map(|(_, hours)| hours), true, false);
    let path = town.path();
    let mut said = Vec::new();
    let mut refused = |value: &str| {
        let text = fs::read_to_string(path.join("gapatlas.toml")).unwrap();
        let line = text.lines().find(|line| line.starts_with("complete_within")).unwrap().to_owned();
        change(path, &line, &format!("complete_within = {value}"));
        said.push(error_line(path, &["check", "gapatlas.toml"]));
    };
    let far = squares("id", [("far".to_owned(), [3.0, 3.0, 3.1, 3.1])].into_iter());
    fs::write(path.join("far.geojson"), far).unwrap();
    fs::write(path.join("points.csv"), "lon,lat\n0.01,0.01\n").unwrap();
    fs::write(path.join("empty.geojson"), r#"{"type":"FeatureCollection","features":[]}"#).unwrap();
    refused("\"ward-3\"");
    refused("[\"ward-1\", \"wrad-2\"]");
    refused("{ path = \"far.geojson\" }");
    refused("{ path = \"points.csv\" }");
    refused("{ path = \"empty.geojson\" }");
    refused("12");
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn sites_outside_the_place_where_their_list_is_complete_are_a_finding_and_count() {
    let town = evening_town(&CLINICS.map(|(_, hours)| hours), true, false);
    change(town.path(), "{ path = \"limits.geojson\" }", "\"ward-2\"");
    let said = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains("3 of 4 sites lie outside the area where the list of the theme clinic is said to be complete (ward-2); they count"), "{said}");
}

/// A site without a location counts as absent, and the number of such sites is shown with each result.
#[test]
fn sites_that_could_not_be_located_are_counted_with_each_result() {
    let town = town();
    let path = town.path();
    let mut sites = fs::read_to_string(path.join("clinics.csv")).unwrap();
    let columns = sites.lines().next().unwrap().split(',').count();
    for id in ["lost-1", "lost-2"] {
        writeln!(sites, "{id}{}", ",".repeat(columns - 1)).unwrap();
    }
    fs::write(path.join("clinics.csv"), sites).unwrap();
    let said = succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    let note = "2 listed sites could not be located, and are treated as absent";
    assert!(said.contains(&format!("\n      {note}\n")), "{said}");
    let json: Value =
        serde_json::from_str(&succeed(path, &["build", "gapatlas.toml", "-o", "atlas", "--json"])).unwrap();
    assert_eq!(json["standards"][0]["unlocated_sites"], 2);
    for file in ["ward.html", "ward.csv", "ward.json"] {
        succeed(path, &["report", "atlas", "--area", "region", "-o", file]);
    }
    let report = |file: &str| fs::read_to_string(path.join(file)).unwrap();
    assert!(report("ward.html").contains(&format!("{note}.")), "{}", report("ward.html"));
    let line = format!("\"clinic_near_unlocated_sites\",\"{note}\",\"sites\",2,0");
    assert!(report("ward.csv").contains(&line), "{}", report("ward.csv"));
    assert_eq!(serde_json::from_str::<Value>(&report("ward.json")).unwrap()["gaps"][0]["unlocated_sites"], 2);
}

/// A town with a clinic in a corner, and one that is located in a postal code of two tracts, or at a position in it.
pub(crate) fn postal_town(place: Option<(f64, f64)>) -> tempfile::TempDir {
    let town = town();
    let (lon, lat) = center(0, 0);
    let (code, at) = place.map_or(("60601", ",".to_owned()), |(lon, lat)| ("", format!("{lon},{lat}")));
    let sites = format!("id,name,zip,lon,lat\n1,Corner,,{lon},{lat}\n2,Somewhere,{code},{at}\n");
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    // In two polygons, as in some files.
    let parts = [("60601".to_owned(), [0.02, 0.02, 0.03, 0.03]), ("60601".to_owned(), [0.03, 0.02, 0.04, 0.03])];
    fs::write(town.path().join("zips.geojson"), squares("zip", parts.into_iter())).unwrap();
    change(town.path(), "complete_within = 'everywhere'", "complete_within = 'everywhere'\npostal = \"zip\"");
    extend(town.path(), "[postal_codes]\npath = \"zips.geojson\"\ncode = \"zip\"\n");
    town
}

#[test]
fn a_site_located_by_postal_code_may_be_anywhere_in_it() {
    let told = postal_town(None);
    build_and_export(told.path(), "areas");
    let own = rows_of_tracts(told.path());
    // The centers of tracts are as far from the postal code as from some of these positions.
    let steps = |from: f64, count: u32| (0..count).map(move |step| from + 0.005 * f64::from(step));
    let places = steps(0.02, 5).flat_map(|lon| steps(0.02, 3).map(move |lat| (lon, lat)));
    let mut ends: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for place in places {
        let turned = postal_town(Some(place));
        build_and_export(turned.path(), "areas");
        for (id, row) in rows_of_tracts(turned.path()) {
            let without = number(&row, "without");
            let (least, most) = ends.entry(id).or_insert((without, without));
            (*least, *most) = (least.min(without), most.max(without));
        }
    }
    let bounds = |row| (number(row, "without"), number(row, "without_at_most"));
    for (id, row) in &own {
        let (own, (least, most)) = (bounds(row), ends[id]);
        // Nobody is within reach of an unknown position for certain; inside the postal code any position may be near.
        assert!(own.0 == least && own.1 >= most, "{id}: {own:?} {least} {most}");
        assert!((own.1 - own.0 - number(row, "unknown_said")).abs() < 0.2, "{id}: {row:?}");
    }
    let (open, exact) = (own.values().filter(|row| bounds(row).0 < bounds(row).1), ends.values());
    assert!(open.count() > 4 && exact.clone().any(|(least, most)| least < most));
    let calls: Value = serde_json::from_str(&succeed(told.path(), &["calls", "gapatlas.toml", "--json"])).unwrap();
    let call = &calls["standards"][0]["calls"][0];
    let asked = (call["sites"][0]["site"].as_str(), call["sites"][0]["question"].as_str());
    assert_eq!(asked, (Some("clinic-2"), Some("its address")), "{calls}");
    let open: f64 = own.values().map(|row| number(row, "unknown_said")).sum();
    assert!((call["people"]["value"].as_f64().unwrap() - open).abs() < 1.0, "{call} {open}");
}

#[test]
fn the_center_of_a_postal_code_puts_nobody_within_reach_for_certain() {
    let town = postal_town(None);
    let (lon, lat) = center(2, 2);
    fs::write(town.path().join("zips.csv"), format!("zip,lon,lat\n60601,{lon},{lat}\n")).unwrap();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    let table = study.replace("zips.geojson\"", "zips.csv\"\nx = \"lon\"\ny = \"lat\"");
    fs::write(town.path().join("gapatlas.toml"), table).unwrap();
    build_and_export(town.path(), "areas");
    let own = &rows_of_tracts(town.path())[&geoid(2, 2)];
    assert_eq!((number(own, "without"), number(own, "unknown_said")), (0.0, f64::from(people(2, 2))), "{own:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(8) })]
    #[test]
    fn saying_more_never_widens_the_bounds_and_a_longer_list_never_leaves_more_unknown(
        said in prop::array::uniform4(prop::sample::select(vec![Hours::Open, Hours::Closed, Hours::Missing])),
        answered in 0..CLINICS.len(),
        answer in prop::sample::select(vec![Hours::Open, Hours::Closed]),
        (nearer, further) in (0..6_u32, 0..6_u32).prop_map(|(a, b)| (a.min(b), a.max(b))),
    ) {
        let bounds = |hours: &[Hours], border: u32| {
            let town = evening_town(hours, true, false);
            let east = 0.006 + 0.01 * f64::from(border);
            let limits = squares("id", [("limits".to_owned(), [0.0, -0.5, east, 0.5])].into_iter());
            fs::write(town.path().join("limits.geojson"), limits).unwrap();
            let areas = build_and_export(town.path(), "areas");
            let rows = areas.into_iter().chain(rows_of_tracts(town.path()));
            rows.map(|(id, row)| (id, [number(&row, "without"), number(&row, "without_at_most")])).collect::<Vec<_>>()
        };
        let first = bounds(&said, nearer);
        let mut more = said;
        more[answered] = if said[answered] == Hours::Missing { answer } else { said[answered] };
        for narrower in [bounds(&more, nearer), bounds(&said, further)] {
            for ((id, [least, most]), (_, [own_least, own_most])) in first.iter().zip(&narrower) {
                prop_assert!(least <= own_least && own_most <= most, "{id}: {least} {most}, then {own_least} {own_most}");
            }
        }
    }
}
