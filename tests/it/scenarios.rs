//! Scenarios that the service evaluates: as the command does, within bounds, and not about confidential sites.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::program::{build_and_export, succeed};
use crate::service::{Answer, Service};
use crate::town::{self, center, town, write_sites};
use crate::usable::town_of_groups;

const OPEN: &str = "[[open]]\ntheme = \"clinic\"\nlon = 0.005\nlat = 0.005\n";

fn scenario(entries: &str) -> String {
    format!("[scenario]\nname = \"A test\"\n{entries}")
}

fn served(folder: &Path) -> Service {
    succeed(folder, &["build", "gapatlas.toml", "-o", "atlas"]);
    Service::of(folder)
}

fn ask(service: &Service, query: &str, scenario: &str) -> Answer {
    service.post_text(&format!("/scenarios/evaluate{query}"), "*/*", scenario)
}

fn json_of(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.bytes));
    serde_json::from_slice(&answer.bytes).unwrap()
}

/// What a refusal says.
fn refusal(answer: &Answer) -> (u16, String) {
    let problem: Value = serde_json::from_slice(&answer.bytes).unwrap();
    (answer.status, problem["detail"].as_str().unwrap().to_owned())
}

#[test]
fn the_service_answers_as_the_command_does_for_every_mode_of_the_sample() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    succeed(folder.path(), &["build", root.join("data/sample").to_str().unwrap(), "-o", "atlas"]);
    let service = Service::of(folder.path());
    let mut files: Vec<PathBuf> =
        fs::read_dir(root.join("data/scenarios")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    assert!(files.len() > 1);
    let places = "[[open]]\ntheme = \"park\"\nlon = -41.1\nlat = 42.02\n[[move]]\ntheme = \"legal\"\nid = \"1\"\nlon = -41.05\nlat = 42.0\n";
    fs::write(folder.path().join("places.toml"), scenario(places)).unwrap();
    for file in files.into_iter().chain([folder.path().join("places.toml")]) {
        let text = fs::read_to_string(&file).unwrap();
        let told = succeed(folder.path(), &["whatif", "atlas", file.to_str().unwrap(), "--json"]);
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(json_of(&ask(&service, "?groups=true", &text)), told, "{}", file.display());
        let csv = ask(&service, "?groups=true&format=csv", &text);
        succeed(folder.path(), &["whatif", "atlas", file.to_str().unwrap(), "-o", "told.csv"]);
        assert_eq!(csv.bytes, fs::read(folder.path().join("told.csv")).unwrap());
    }
    let modes = json_of(&ask(&service, "", &scenario(places)));
    let standards = modes["scenarios"][0]["standards"].as_array().unwrap();
    let ids: Vec<&str> = standards.iter().map(|own| own["standard"].as_str().unwrap()).collect();
    assert_eq!(ids, ["legal-3-miles", "park-half-mile", "park-10-min-walk"]);
}

/// The sample with another list of clinics and another park, as the scenario [`CHANGED`] says.
fn changed_sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let edit = |file: &str, edit: &dyn Fn(&str) -> String| {
        let path = folder.path().join(file);
        fs::write(&path, edit(&fs::read_to_string(&path).unwrap())).unwrap();
    };
    edit("clinics.csv", &|list| {
        let rows = list.lines().filter(|row| !row.starts_with("3,"));
        let moved = |row: &str| match row.strip_prefix("2,Bramble Family Practice (invented),-40.97894,41.97851,") {
            Some(rest) => format!("2,Bramble Family Practice (invented),-41.05,42.03,{rest}"),
            None => row.to_owned(),
        };
        let rows: Vec<String> = rows.map(moved).collect();
        assert!(rows.iter().any(|row| row.contains(",-41.05,42.03,")));
        format!("{}\n99,New,-41.12,42.01,es,Mo-Fr 08:00-20:00,,,,,,\n", rows.join("\n"))
    });
    edit("parks.geojson", &|list| {
        let park = r#",{"type":"Feature","geometry":{"type":"Point","coordinates":[-41.12,42.01]},"properties":{"id":99,"name":"New"}}]}"#;
        format!("{}{park}", list.trim_end().strip_suffix("]}").unwrap())
    });
    folder
}

/// What is otherwise in the changed sample.
const CHANGED: &str = r#"
[[close]]
theme = "clinic"
id = "3"
[[move]]
theme = "clinic"
id = "2"
lon = -41.05
lat = 42.03
[[open]]
theme = "clinic"
lon = -41.12
lat = 42.01
languages = "es"
hours = "Mo-Fr 08:00-20:00"
[[open]]
theme = "park"
lon = -41.12
lat = 42.01
"#;

#[test]
fn in_a_straight_line_on_foot_and_by_timetable_it_says_what_a_build_of_the_changed_lists_says() {
    let changed = changed_sample();
    let built = build_and_export(changed.path(), "areas");
    let sample = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    succeed(sample.path(), &["build", root.join("data/sample").to_str().unwrap(), "-o", "atlas"]);
    fs::write(sample.path().join("s.toml"), scenario(CHANGED)).unwrap();
    let answer: Value =
        serde_json::from_str(&succeed(sample.path(), &["whatif", "atlas", "s.toml", "--json"])).unwrap();
    let standards = answer["scenarios"][0]["standards"].as_array().unwrap();
    let own: Vec<&Value> = standards.iter().filter(|own| own["is_group"] == false).collect();
    assert_eq!(own.len(), 6);
    let mut differing = 0;
    for (standard, place) in
        own.iter().flat_map(|own| own["places"].as_array().unwrap().iter().map(move |place| (own, place)))
    {
        let row = &built[place["id"].as_str().unwrap()];
        let column = standard["standard"].as_str().unwrap().replace('-', "_");
        let number = |part: &str| row.get(&format!("{column}_{part}")).and_then(|text| text.parse::<f64>().ok());
        let least = number("without").unwrap();
        let after = ["at_least", "at_most"].map(|bound| place["after"][bound]["value"].as_f64().unwrap());
        assert_eq!(after, [least, number("without_at_most").unwrap_or(least)], "{column} {}", place["id"]);
        differing += usize::from(place["unchanged"] == false);
    }
    assert!(differing > 12, "{differing}");
}

#[test]
fn a_question_is_limited_to_a_standard_an_area_and_tracts_that_change() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 4))]);
    let service = served(town.path());
    let answer = json_of(&ask(&service, "?standard=clinic-near&tracts=true", &scenario(OPEN)));
    let own = &answer["scenarios"][0]["standards"][0];
    let changed: Vec<&str> =
        own["tracts"].as_array().unwrap().iter().map(|tract| tract["geoid"].as_str().unwrap()).collect();
    assert_eq!(changed, [(0, 0), (1, 0), (0, 1)].map(|(column, row)| town::geoid(column, row)));
    assert_eq!(
        own["tracts"][0]["gain"],
        own["tracts"][0]["concerned"].as_object().map(|all| json!({"at_least": all, "at_most": all})).unwrap()
    );
    let (status, told) = refusal(&ask(&service, "?standard=clinic", &scenario(OPEN)));
    assert_eq!((status, told.as_str()), (400, "`standard`: there is no standard `clinic`"));
    let (status, told) = refusal(&ask(&service, "?area=ward-1", &scenario(OPEN)));
    assert_eq!((status, told.as_str()), (400, "`area`: there is no planning area `ward-1`"));
    assert_eq!(ask(&service, "?tract=1", &scenario(OPEN)).status, 400);
}

#[test]
fn what_is_no_scenario_or_too_much_of_one_is_refused() {
    let town = town();
    let service = served(town.path());
    let told = |scenario: &str| refusal(&ask(&service, "", scenario));
    assert_eq!(told("what = [").0, 400);
    let far = OPEN.replace("0.005", "50");
    assert!(told(&scenario(&far)).1.starts_with("the scenario:3: "), "{}", told(&scenario(&far)).1);
    assert!(told(&scenario(&OPEN.repeat(101))).1.contains("at most 100 are evaluated here"));
    let timetable = "[[timetable]]\nreplace = \"/etc/passwd\"\nwith = \"/etc/passwd\"\n";
    assert!(told(&scenario(timetable)).1.starts_with("`[[timetable]]` needs a file"));
    assert_eq!(ask(&service, "", &"#".repeat((1 << 20) + 1)).status, 413);
    assert_eq!(service.get("/scenarios/evaluate").status, 404);
    // It still answers, and what it says is not kept by anybody on the way.
    let answer = ask(&service, "", &scenario(OPEN));
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
}

#[test]
fn no_place_of_a_confidential_site_is_kept_and_no_scenario_about_it_answered() {
    let town = town();
    let (lon, lat) = (0.012_345_6, 0.023_456_7);
    write_sites(town.path(), "clinics.csv", &[("1", (lon, lat))]);
    let bytes = |folder: &Path| fs::read(folder.join("atlas/region.postcard")).unwrap();
    let has = |bytes: &[u8], number: f64| bytes.windows(8).any(|window| window == number.to_le_bytes());
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(has(&bytes(town.path()), lon) && has(&bytes(town.path()), lat), "the place of a public site is kept");
    town::change(town.path(), "theme = \"clinic\"\npath", "sensitive = true\ntheme = \"clinic\"\npath");
    let service = served(town.path());
    assert!(!has(&bytes(town.path()), lon) && !has(&bytes(town.path()), lat));
    let (status, told) = refusal(&ask(&service, "", &scenario(OPEN)));
    assert!(status == 400 && told.contains("confidential"), "{told}");
    assert_eq!(service.json("/atlas.json")["standards"][0]["scenario"], Value::Null);
}

#[test]
fn an_atlas_of_an_older_program_says_that_it_has_no_region() {
    let town = town_of_groups(|_| 100, "es,,,,", "");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let manifest = town.path().join("atlas/manifest.json");
    let mut written: Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
    written["files"].as_array_mut().unwrap().retain(|file| file["name"] != "region.postcard");
    fs::write(&manifest, written.to_string()).unwrap();
    fs::remove_file(town.path().join("atlas/region.postcard")).unwrap();
    let service = Service::of(town.path());
    assert_eq!(service.json("/atlas.json")["standards"][0]["scenario"], Value::Null);
    let (status, told) = refusal(&ask(&service, "", &scenario(OPEN)));
    assert!(status == 422 && told.contains("built by an older program"), "{told}");
}
