//! Withheld numbers are in no byte of any output.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;

use crate::program::{rows, succeed};
use crate::service::Service;
use crate::town::{change, extend, geoid, squares, town, tracts};

/// A number as formats write it: text, and floating point of both sizes.
struct Needle {
    text: String,
    bytes: [Vec<u8>; 3],
}

impl Needle {
    fn new(text: &str) -> Self {
        let number: f64 = text.parse().unwrap();
        #[expect(clippy::cast_possible_truncation, reason = "as a format with small numbers would write it")]
        let small = number as f32;
        let bytes = [number.to_le_bytes().to_vec(), number.to_be_bytes().to_vec(), small.to_le_bytes().to_vec()];
        Self { text: text.to_owned(), bytes }
    }

    fn is_in(&self, haystack: &[u8]) -> bool {
        let lossy = String::from_utf8_lossy(haystack);
        let mut words = lossy.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
        words.any(|word| word == self.text)
            || self.bytes.iter().any(|bytes| haystack.windows(bytes.len()).any(|part| part == bytes))
    }
}

/// A tract with 46.7 ± 41.234 Arabic speakers of 4,011.3 people; the other tracts have many, and clinics are far away.
pub(crate) fn write_languages(folder: &Path) {
    let mut table = "GEOID,everybody,arabic,arabic_moe,korean,spanish\n".to_owned();
    for (column, row) in tracts() {
        let arabic = if (column, row) == (1, 1) { "46.7,41.234" } else { "816.4,52.5" };
        let (korean, spanish) = (60 + 7 * column + row, 900 + 11 * column + row);
        writeln!(table, "{},4011.3,{arabic},{korean},{spanish}", geoid(column, row)).unwrap();
    }
    fs::write(folder.join("people.csv"), table).unwrap();
    change(
        folder,
        "population = { estimate = \"people\", moe = \"moe\" }",
        "population_5_and_over = { estimate = \"everybody\" }\n\
         limited_english_arabic = { estimate = \"arabic\", moe = \"arabic_moe\" }\n\
         limited_english_korean = { estimate = \"korean\" }\nlimited_english_spanish = { estimate = \"spanish\" }",
    );
    change(folder, "people = \"population\"", "people = \"limited_english_arabic\"");
    change(folder, "within = \"1200 m\"", "within = \"100 m\"");
    let halves =
        [("west", [0.0, 0.0, 0.025, 0.05]), ("east", [0.025, 0.0, 0.05, 0.05]), ("one", [0.01, 0.01, 0.02, 0.02])];
    let halves = halves.map(|(name, bounds)| (name.to_owned(), bounds));
    fs::write(folder.join("areas.geojson"), squares("id", halves.into_iter())).unwrap();
    extend(
        folder,
        "[[areas]]\nkind = \"half\"\nlabel = \"Half\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"",
    );
}

/// All responses of the service, by address, with the reports of some areas.
pub(crate) fn everything(service: &Service, areas: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut addresses: BTreeSet<String> =
        ["/", "/atlas.json", "/tiles.json", "/styles/light.json", "/styles/dark.json?show=within", "/map"]
            .map(str::to_owned)
            .into();
    for layer in ["tracts", "gaps", "areas", "sites"] {
        addresses.insert(format!("/tables/{layer}.json"));
        addresses.insert(format!("/styles/{layer}.qml"));
        addresses.extend(["csv", "geojson", "gpkg"].map(|format| format!("/export/{layer}.{format}")));
        addresses.insert(format!("/export/{layer}-dictionary.csv"));
    }
    for area in areas {
        let reports = ["report.html", "report.json", "report.csv", "report.md"];
        addresses
            .extend(reports.iter().chain(&["brief.html", "brief.json"]).map(|file| format!("/areas/{area}/{file}")));
    }
    for zoom in 0..=12_u32 {
        let middle = 1_u32 << zoom >> 1;
        let around = middle.saturating_sub(2)..(middle + 3).min(1 << zoom);
        addresses
            .extend(around.clone().flat_map(|x| around.clone().map(move |y| format!("/tiles/{zoom}/{x}/{y}.mvt"))));
    }
    let body = |address: &String| {
        let answer = service.get(address);
        assert!([200, 204].contains(&answer.status), "{address}: {}", answer.status);
        let mut bytes = answer.bytes;
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let packed = std::mem::take(&mut bytes);
            GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
        }
        bytes
    };
    addresses.iter().map(|address| (address.clone(), body(address))).collect()
}

#[test]
fn a_withheld_number_is_in_no_response_of_the_service() {
    let town = town();
    write_languages(town.path());
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let sent = everything(&service, &["region", "half-west", "half-east", "half-one"]);
    // Its count and margin, and its share of all people with its margin.
    for withheld in ["46.7", "41.2", "41.234", "0.0116"] {
        let needle = Needle::new(withheld);
        let found: Vec<&String> =
            sent.iter().filter(|(_, bytes)| needle.is_in(bytes)).map(|(address, _)| address).collect();
        assert!(found.is_empty(), "{withheld} is in {found:?}");
    }
    // The same search finds published numbers, in every kind of response.
    let shown = Needle::new("816.4");
    for address in [
        "/tables/tracts.json",
        "/tables/gaps.json",
        "/export/tracts.csv",
        "/export/tracts.geojson",
        "/export/gaps.gpkg",
    ] {
        assert!(shown.is_in(&sent[address]), "{address}");
    }
    assert!(sent.iter().any(|(address, bytes)| address.starts_with("/tiles/12/") && shown.is_in(bytes)));
    let folder = fs::read(town.path().join("atlas/tracts.parquet")).unwrap();
    assert!(!folder.is_empty());
    let areas = &sent["/tables/areas.json"];
    let areas: serde_json::Value = serde_json::from_slice(areas).unwrap();
    let one = areas["columns"]["id"].as_array().unwrap().iter().position(|id| id == "half-one").unwrap();
    for column in ["limited_english_arabic", "clinic_near_within", "clinic_near_without", "clinic_near_nearest_m"] {
        assert!(areas["columns"][column][one].is_null(), "{column}");
    }
}

#[test]
fn numbers_published_for_large_areas_only_are_in_no_tract_and_a_finding_says_so() {
    let town = town();
    change(town.path(), "population = {", "population = { estimate = \"people\" }\nnoncitizens = {");
    change(town.path(), "people = \"population\"", "people = \"noncitizens\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
    insta::assert_snapshot!(
        findings.lines().find(|line| line.contains("no tract shows its")).unwrap_or_default().trim(),
        @"people.csv: standard clinic-near counts noncitizens, which is shown for areas of at least 20,000 people only: no tract shows its result"
    );
    let service = Service::of(town.path());
    for layer in ["tracts", "gaps"] {
        let table = service.json(&format!("/tables/{layer}.json"));
        let names = ["noncitizens", "noncitizens_moe", "clinic_near_without", "people", "without", "without_moe"];
        for cells in names.iter().filter_map(|name| table["columns"][*name].as_array()) {
            assert!(cells.iter().all(serde_json::Value::is_null));
        }
    }
    let tile = service.get("/tiles/12/2048/2047.mvt");
    let text = String::from_utf8_lossy(&tile.bytes).into_owned();
    assert!(!text.contains("noncitizens_moe") && !text.contains("clinic_near_without_moe"));
    assert!(!service.json("/tables/areas.json")["columns"]["noncitizens"][0].is_null(), "the region has 33 million");
}

/// In each linked table of a tract, and in each group of the region, no single cell is withheld.
#[test]
fn the_sample_shows_no_small_number_and_withholds_none_alone() {
    let folder = tempfile::tempdir().unwrap();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    for layer in ["tracts", "areas"] {
        succeed(folder.path(), &["export", "atlas", "--layer", layer, "-o", &format!("{layer}.csv")]);
    }
    let (tracts, areas) = (rows(&folder.path().join("tracts.csv")), rows(&folder.path().join("areas.csv")));
    let groups: Vec<String> = tracts
        .values()
        .next()
        .unwrap()
        .keys()
        .filter_map(|name| name.strip_suffix("_withheld").map(str::to_owned))
        .collect();
    assert!(groups.len() > 9, "{groups:?}");
    for row in tracts.values().chain(areas.values()) {
        for group in &groups {
            let count: f64 = row[group].parse().unwrap_or(0.0);
            assert!(count == 0.0 || count >= 50.0, "{group}: {count}");
        }
    }
    let is_withheld = |row: &BTreeMap<String, String>, group: &str| row[&format!("{group}_withheld")] == "yes";
    for row in tracts.values() {
        assert_ne!(groups.iter().filter(|group| is_withheld(row, group)).count(), 1, "{}", row["geoid"]);
    }
    for group in &groups {
        assert_ne!(tracts.values().filter(|row| is_withheld(row, group)).count(), 1, "{group}");
    }
    let shown = tracts.values().flat_map(|row| groups.iter().map(|group| is_withheld(row, group)));
    let (all, withheld) = (shown.clone().count(), shown.filter(|is| *is).count());
    assert!(withheld * 10 < all * 9, "{withheld} of {all} are withheld");
}
