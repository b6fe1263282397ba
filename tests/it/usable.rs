//! Standards with requirements, in the grid town: language, hours, cost, documents, wheelchair access.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{center, change, extend, geoid, squares, town, tracts, write_sites};

/// The groups of table C16001, by the suffixes of their indicators.
const GROUPS: [&str; 12] = [
    "spanish",
    "french_haitian_cajun",
    "german_west_germanic",
    "slavic",
    "other_indo_european",
    "korean",
    "chinese",
    "vietnamese",
    "tagalog",
    "other_asian_pacific",
    "arabic",
    "other_unspecified",
];

/// A town where every tract has `count` people of each group, with margins of 3, and the clinics of a table. Each
/// clinic is within 1200 m of its own tract and the neighbors that share a side.
pub(crate) fn town_of_groups(count: impl Fn(usize) -> u32, clinics: &str, requirements: &str) -> tempfile::TempDir {
    let town = town();
    let names: Vec<String> = GROUPS.iter().map(|group| format!("limited_english_{group}")).collect();
    let mut table = format!("GEOID,limited_english,total_moe,group_moe,{}\n", names.join(","));
    for (column, row) in tracts() {
        let counts: Vec<String> = (0..12).map(|group| count(group).to_string()).collect();
        let total: u32 = (0..12).map(&count).sum();
        writeln!(table, "{},{total},12,3,{}", geoid(column, row), counts.join(",")).unwrap();
    }
    fs::write(town.path().join("languages.csv"), table).unwrap();
    let columns: String = names
        .iter()
        .fold(String::new(), |all, name| format!("{all}{name} = {{ estimate = \"{name}\", moe = \"group_moe\" }}\n"));
    extend(
        town.path(),
        &format!(
            "[[demographics]]\npath = \"languages.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\n\
             limited_english = {{ estimate = \"limited_english\", moe = \"total_moe\" }}\n{columns}"
        ),
    );
    extend(
        town.path(),
        &format!(
            "[[standards]]\nid = \"usable\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"limited_english\"\n{requirements}"
        ),
    );
    change(
        town.path(),
        "y = \"lat\"\n",
        "y = \"lat\"\nlanguages = \"languages\"\nhours = \"hours\"\ncost = \"cost\"\ndocuments = \"documents\"\nwheelchair = \"wheelchair\"\n",
    );
    let mut sites = "id,name,lon,lat,languages,hours,cost,documents,wheelchair\n".to_owned();
    for (line, (column, row)) in clinics.lines().zip([(0, 0), (2, 2), (4, 4)]) {
        let (lon, lat) = center(column, row);
        writeln!(sites, "{row},Clinic {row},{lon},{lat},{line}").unwrap();
    }
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    town
}

fn numbers(row: &BTreeMap<String, String>, standard: &str, parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| row.get(&format!("{standard}_{part}")).cloned().unwrap_or_default()).collect()
}

fn region(folder: &Path) -> BTreeMap<String, String> {
    build_and_export(folder, "areas")["region"].clone()
}

#[test]
fn each_requirement_adds_to_the_people_without_access() {
    // 100 people of each group in each tract. The clinic at the center (5 tracts within reach) speaks Spanish and is
    // open late; the one in the south-west (3 tracts) speaks Spanish and closes at five; the one in the north-east (3)
    // gives no attributes.
    let clinics = "en;es,Mo-Fr 09:00-19:00,0,none,yes\nes,Mo-Fr 09:00-17:00,0,none,yes\n,,,,";
    let clinics = {
        let lines: Vec<&str> = clinics.lines().collect();
        format!("{}\n{}\n{}", lines[1], lines[0], lines[2])
    };
    let town = town_of_groups(|_| 100, &clinics, "language_match = true\nopen = \"weekday 18:00\"");
    let rows = build_and_export(town.path(), "tracts");
    let parts = ["without", "without_reach", "without_language", "without_open", "without_at_most", "reason"];
    assert_eq!(numbers(&rows[&geoid(0, 2)], "usable", &parts), ["1200", "1200", "0", "0", "1200", "beyond_limit"]);
    assert_eq!(
        numbers(&rows[&geoid(0, 0)], "usable", &parts),
        ["1200", "0", "1100", "100", "1200", "without_language"]
    );
    assert_eq!(numbers(&rows[&geoid(2, 2)], "usable", &parts), ["1100", "0", "1100", "0", "1100", "without_language"]);
    assert_eq!(numbers(&rows[&geoid(4, 4)], "usable", &parts), ["0", "0", "0", "0", "1200", "unknown_said"]);
    // 14 tracts have no clinic within reach. In 8 others only Spanish speakers are served, and in three of these 8
    // nobody after six. For the last three tracts access is unknown.
    let region = region(town.path());
    assert_eq!(numbers(&region, "usable", &parts[..5]), ["25900", "16800", "8800", "300", "29500"]);
    assert_eq!(numbers(&region, "usable", &["unknown_said", "unknown_language"]), ["3600", "0"]);
    assert!(!region["usable_without_language_moe"].is_empty());
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(told.contains("usable: between 25,900 (± ") && told.contains("and 29,500 (± 57) of 30,000"), "{told}");
    assert!(
        told.contains("8,800 more (± ") && told.contains("in reach, but none that speaks their language"),
        "{told}"
    );
}

#[test]
fn a_site_that_speaks_one_language_of_a_group_bounds_its_gap() {
    let clinics = "es,24/7,0,none,yes\npl,24/7,0,none,yes\nru;pl;uk;sh,24/7,0,none,yes";
    let town = town_of_groups(|group| if group == 3 { 200 } else { 0 }, clinics, "language_match = true");
    let rows = build_and_export(town.path(), "tracts");
    let bounds = ["without", "without_at_most"];
    // Polish alone serves an unknown part of those who speak a Slavic language.
    assert_eq!(numbers(&rows[&geoid(2, 2)], "usable", &bounds), ["0", "200"]);
    assert_eq!(numbers(&rows[&geoid(4, 4)], "usable", &bounds), ["0", "0"]);
    assert_eq!(numbers(&rows[&geoid(0, 0)], "usable", &bounds), ["200", "200"]);
}

#[test]
fn numbers_by_language_use_only_published_counts() {
    // 60 Spanish speakers are published; 20 of the Slavic group and 10 of the Korean are withheld in every tract. The
    // clinic speaks Polish, so at least 60 are not served, and at most all 90.
    let count = |group| match group {
        0 => 60,
        3 => 20,
        5 => 10,
        _ => 0,
    };
    let town =
        town_of_groups(count, "en,24/7,0,none,yes\npl,24/7,0,none,yes\nen,24/7,0,none,yes", "language_match = true");
    let rows = build_and_export(town.path(), "tracts");
    let own = &rows[&geoid(2, 2)];
    assert_eq!([&own["limited_english_slavic"], &own["limited_english_korean"]], ["", ""], "withheld");
    assert_eq!(numbers(own, "usable", &["without", "without_at_most"]), ["60", "90"]);
}

#[test]
fn missing_attributes_leave_access_unknown_and_are_reported() {
    let clinics = "es,24/7,0,none,yes\nes,24/7,20,passport or visa,no\nes,,,,";
    for (requirement, within, unsaid) in [
        ("max_cost = 5", 3, 3),
        ("no_status_document = true", 3, 3),
        ("wheelchair = true", 3, 3),
        ("open = \"sunday 03:00\"", 8, 3),
        ("language_match = false", 11, 0),
    ] {
        let town = town_of_groups(|_| 100, clinics, requirement);
        let rows = build_and_export(town.path(), "tracts");
        let reached = tracts().filter(|&(x, y)| rows[&geoid(x, y)]["usable_within"] == "1").count();
        assert_eq!(reached, within, "{requirement}");
        let said =
            |row: &BTreeMap<String, String>| row.get("usable_unknown_said").is_some_and(|people| people == "1200");
        assert_eq!(rows.values().filter(|row| said(row)).count(), unsaid, "{requirement}");
        let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
        let told = findings.contains("whom these sites could serve is not known");
        assert_eq!(told, !requirement.starts_with("language"), "{requirement}: {findings}");
    }
}

#[test]
fn people_without_a_known_language_are_an_error_with_advice() {
    let town = town_of_groups(|_| 100, "es,,,,\n,,,,\n,,,,", "language_match = true");
    change(town.path(), "people = \"limited_english\"\n", "people = \"population\"\n");
    let said = error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(said.contains("`population`") && said.contains("C16001") && said.contains("limited_english"), "{said}");
}

#[test]
fn the_position_of_a_sensitive_site_is_in_no_output() {
    let town = town_of_groups(|_| 100, "es,24/7,0,none,yes\nes,24/7,0,none,yes\nes,24/7,0,none,yes", "");
    change(town.path(), "theme = \"clinic\"", "theme = \"shelter\"");
    let boxes = [("block", [0.021, 0.021, 0.029, 0.029]), ("middle", [0.01, 0.01, 0.04, 0.04])];
    let layer = squares("id", boxes.into_iter().map(|(id, own)| (id.to_owned(), own)));
    fs::write(town.path().join("wards.geojson"), layer).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"id\"\nname = \"id\"",
    );
    let rows = build_and_export(town.path(), "tracts");
    // Access by tract would draw rings around the site, in any column.
    let gaps = build_and_export(town.path(), "gaps");
    for (column, row) in tracts() {
        let geoid = geoid(column, row);
        for part in ["within", "without", "without_moe", "without_reliability", "reason"] {
            assert_eq!(rows[&geoid][&format!("usable_{part}")], "", "{part} of {geoid}");
            assert_eq!(gaps[&format!("{geoid}/usable")][part], "", "{part} of {geoid}");
        }
        assert_eq!(gaps[&format!("{geoid}/usable")]["people"], "1200");
    }
    // 11 of the 25 tracts are within reach, and 5 of the 9 at the center; an area of one tract shows no more than the
    // tract.
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(areas["region"]["usable_without"], (14 * 1200).to_string(), "it counts");
    assert_eq!(areas["ward-middle"]["usable_without"], (4 * 1200).to_string());
    assert_eq!(areas["ward-block"]["usable_without"], "");
    let said = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains("3 sites are confidential"), "{said}");
    // Distances from several tracts, rounded or not, would locate it, and means of distances are sums of them.
    for row in rows.values() {
        assert_eq!((row["shelter_straight_nearest_m"].as_str(), row["usable_nearest_m"].as_str()), ("", ""));
    }
    assert_eq!(gaps[&format!("{}/usable", geoid(2, 3))]["nearest_m"], "");
    for area in ["ward-block", "ward-middle", "region"] {
        assert_eq!(areas[area]["usable_nearest_m"], "");
    }
    for format in ["geojson", "gpkg", "csv"] {
        let file = format!("sites.{format}");
        succeed(town.path(), &["export", "atlas", "--layer", "sites", "--format", format, "-o", &file]);
        let bytes = fs::read(town.path().join(&file)).unwrap();
        let (lon, lat) = center(2, 2);
        for number in [lon.to_string(), lat.to_string()] {
            assert!(!bytes.windows(number.len()).any(|part| part == number.as_bytes()), "{format}: {number}");
        }
        for number in [lon, lat] {
            assert!(!bytes.windows(8).any(|part| part == number.to_le_bytes()), "{format}: {number}");
        }
    }
}

/// By car, timetable and cost table as well: minutes per tract rounded to five left four blocks of three thousand.
#[test]
fn no_cost_to_a_sensitive_site_is_published_for_a_tract() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(4, 0))]);
    let pairs = tracts().flat_map(|(x, y)| ["1", "2"].map(|site| format!("{},{site},{}\n", geoid(x, y), 1 + x + y)));
    fs::write(town.path().join("costs.csv"), format!("from,to,min\n{}", pairs.collect::<String>())).unwrap();
    let costs = "[[costs]]\nid = \"bike\"\npath = \"costs.csv\"\norigin = \"from\"\ndestination = \"to\"\ncost = \"min\"\nunit = \"min\"\n\
                 complete_within = \"everywhere\"\n";
    extend(town.path(), costs);
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"matrix:bike\"\nwithin = \"4 min\"");
    let told = build_and_export(town.path(), "tracts");
    let costs_of = |rows: &BTreeMap<String, BTreeMap<String, String>>| {
        let cells = rows.values().flatten().filter(|(name, _)| name.contains("nearest"));
        cells.filter(|(_, cell)| !cell.is_empty()).count()
    };
    assert!(costs_of(&told) >= 50, "{told:?}");
    change(town.path(), "theme = \"clinic\"\npath", "theme = \"shelter\"\npath");
    change(town.path(), "theme = \"clinic\"\nmode", "theme = \"shelter\"\nmode");
    for layer in ["tracts", "gaps", "areas"] {
        assert_eq!(costs_of(&build_and_export(town.path(), layer)), 0, "{layer}");
    }
}

/// Findings are published with the atlas.
#[test]
fn no_finding_shows_where_sensitive_sites_are() {
    let town = town();
    write_sites(
        town.path(),
        "clinics.csv",
        &[("1", center(0, 0)), ("2", center(1, 0)), ("3", center(4, 4)), ("4", (9.0, 9.0))],
    );
    let wards = [("south", [0.0, 0.0, 0.05, 0.02]), ("all", [0.0, 0.0, 0.05, 0.05])];
    let wards = squares("id", wards.into_iter().map(|(id, own)| (id.to_owned(), own)));
    fs::write(town.path().join("wards.geojson"), wards).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"id\"\nname = \"id\"",
    );
    let check_within = |within: &str| {
        let text = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
        let line = text.lines().find(|line| line.starts_with("complete_within")).unwrap().to_owned();
        change(town.path(), &line, &format!("complete_within = \"{within}\""));
        succeed(town.path(), &["check", "gapatlas.toml"])
    };
    // For sites of other themes all three are listed, with the distance of the fourth.
    let (open, outside) = (check_within("not known"), check_within("ward-south"));
    assert!(open.contains("complete_within = \"ward-all\"") && !open.contains("100 km"), "{open}");
    assert!(outside.contains("1 of 3 sites"), "{outside}");
    assert!(outside.contains("people can travel beyond where"), "{outside}");
    change(town.path(), "theme = \"clinic\"", "theme = \"shelter\"");
    let (open, outside) = (check_within("not known"), check_within("ward-south"));
    assert!(open.contains("complete_within = \"region\"") && !open.contains("ward-all"), "{open}");
    assert!(!outside.contains("1 of 3 sites") && !outside.contains("people can travel beyond where"), "{outside}");
}

/// The region minus the other areas is the last area, and two kinds of areas may differ by a tract: linked tables.
#[test]
fn sums_about_sensitive_sites_disclose_no_small_area_and_no_tract() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    let mut people = "GEOID,people,moe\n".to_owned();
    for (column, row) in tracts() {
        writeln!(people, "{},1000,10", geoid(column, row)).unwrap();
    }
    fs::write(town.path().join("people.csv"), people).unwrap();
    change(town.path(), "theme = \"clinic\"", "theme = \"shelter\"");
    let layer = |file: &str, boxes: &[(&str, [f64; 4])]| {
        let boxes = boxes.iter().map(|(id, own)| ((*id).to_owned(), *own));
        fs::write(town.path().join(file), squares("id", boxes)).unwrap();
    };
    let west_and_east = [("west", [0.0, 0.0, 0.02, 0.05]), ("east", [0.02, 0.0, 0.04, 0.05])];
    let corners = [("corner", [0.04, 0.0, 0.05, 0.02]), ("rest", [0.04, 0.02, 0.05, 0.05])];
    layer("wards.geojson", &[west_and_east, corners].concat());
    layer("zones.geojson", &[("one", [0.0, 0.0, 0.05, 0.03]), ("two", [0.0, 0.03, 0.05, 0.05])]);
    let kind = |kind: &str| {
        format!(
            "[[areas]]\nkind = \"{kind}\"\nlabel = \"{kind}\"\npath = \"{kind}s.geojson\"\nid = \"id\"\nname = \"id\"\n"
        )
    };
    extend(town.path(), &(kind("ward") + &kind("zone")));
    let told = |areas: &BTreeMap<String, BTreeMap<String, String>>| -> Vec<String> {
        let shown = areas.iter().filter(|(_, area)| !area["clinic_near_without"].is_empty());
        shown.map(|(id, _)| id.clone()).collect()
    };
    // The corner has two tracts, so the rest, which has three, is suppressed as well.
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(told(&areas), ["region", "ward-east", "ward-west", "zone-one", "zone-two"]);
    // A missing value is withheld here, and not unknown.
    succeed(town.path(), &["report", "atlas", "--area", "ward-corner", "-o", "corner.json"]);
    let corner: Value = serde_json::from_slice(&fs::read(town.path().join("corner.json")).unwrap()).unwrap();
    let (gap, withheld) = (&corner["gaps"][0], serde_json::json!({ "state": "withheld" }));
    assert_eq!((&gap["without"], &gap["share_without"]), (&withheld, &withheld), "{gap}");
    let said = corner["summary"].to_string();
    assert!(said.contains("The numbers of people without access are withheld for privacy in this area."), "{said}");
    // A row of five tracts minus four of them is the fifth; the rest of the region is published.
    layer("wards.geojson", &[("row", [0.0, 0.0, 0.05, 0.01])]);
    layer("zones.geojson", &[("most", [0.0, 0.0, 0.04, 0.01]), ("north", [0.0, 0.01, 0.05, 0.05])]);
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(told(&areas), ["region", "ward-row", "zone-north"]);
    // If all people live in one tract, the region is that tract.
    let people = fs::read_to_string(town.path().join("people.csv")).unwrap().replace(",1000,10", ",0,10");
    fs::write(town.path().join("people.csv"), people.replacen(",0,10", ",1000,10", 1)).unwrap();
    let said = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(
        said.contains("clinic-near: withheld for the whole region, as it would reveal numbers of single tracts"),
        "{said}"
    );
}

#[test]
fn reasons_do_not_disclose_whether_a_suppressed_group_is_present() {
    // Nobody of the Korean group lives anywhere, and the reason of a tract is published all the same.
    let count = |group| if group == 0 { 100 } else { 0 };
    let town =
        town_of_groups(count, "es,24/7,0,none,yes\nes,24/7,0,none,yes\nes,24/7,0,none,yes", "language_match = true");
    change(town.path(), "people = \"limited_english\"\n", "people = \"limited_english_korean\"\n");
    let rows = build_and_export(town.path(), "tracts");
    assert_eq!(rows[&geoid(2, 2)]["usable_reason"], "without_language");
    assert_eq!(rows[&geoid(0, 4)]["usable_reason"], "beyond_limit");
}
