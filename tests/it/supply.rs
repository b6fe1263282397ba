//! Floating catchment measures of a study: numbers known by hand, bounds where something is not known, and what is
//! refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::service::Service;
use crate::town::{center, change, extend, geoid, people, square, squares, town, tracts, write_people};

type Rows = BTreeMap<String, BTreeMap<String, String>>;

/// The grid town with clinics at the center (3 doctors), in the south-west corner (4) and in the north-east corner.
fn town_of_doctors(north_east: &str, measure: &str) -> TempDir {
    let town = town();
    let clinics = [((2, 2), "3"), ((0, 0), "4"), ((4, 4), north_east)];
    let clinics = clinics.iter().enumerate().map(|(id, ((column, row), doctors))| {
        let (lon, lat) = center(*column, *row);
        format!("{id},Clinic {id},{lon},{lat},{doctors}\n")
    });
    fs::write(town.path().join("clinics.csv"), format!("id,name,lon,lat,doctors\n{}", clinics.collect::<String>()))
        .unwrap();
    change(town.path(), "theme = \"clinic\"\npath", "theme = \"clinic\"\ncapacity = \"doctors\"\npath");
    extend(
        town.path(),
        &format!(
            "[[measures]]\nid = \"doctors\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"1200 m\"\ncapacity = \"doctors\"\n\
             per = 1000000\n{measure}\n"
        ),
    );
    town
}

fn number(rows: &Rows, row: &str, column: &str) -> Option<f64> {
    rows[row].get(column).filter(|text| !text.is_empty()).map(|text| text.parse().unwrap())
}

/// The people within 1,200 m of a clinic: its tract and the neighbors in four directions.
fn cross(column: u32, row: u32) -> f64 {
    let near = tracts().filter(|&(x, y)| x.abs_diff(column) + y.abs_diff(row) <= 1);
    near.map(|(x, y)| f64::from(people(x, y))).sum()
}

fn close(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() <= 0.0006), "{found:?} {expected}");
}

#[test]
fn doctors_are_shared_among_the_people_who_reach_them() {
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true");
    let tracts = build_and_export(town.path(), "tracts");
    // Margins of 10 people in each of five tracts, and of three in the corner.
    let (center, corner) = (cross(2, 2), cross(0, 0));
    for place in [geoid(2, 2), geoid(1, 2)] {
        close(number(&tracts, &place, "doctors"), 3e6 / center);
        close(number(&tracts, &place, "doctors_moe"), 3e6 / center.powi(2) * 10.0 * 5.0_f64.sqrt());
    }
    close(number(&tracts, &geoid(0, 1), "doctors"), 4e6 / corner);
    close(number(&tracts, &geoid(0, 1), "doctors_moe"), 4e6 / corner.powi(2) * 10.0 * 3.0_f64.sqrt());
    assert_eq!(number(&tracts, &geoid(4, 0), "doctors"), Some(0.0));
    assert!(!tracts[&geoid(4, 0)].contains_key("doctors_at_least"), "everything is known");
    // All doctors for all people.
    succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let areas = rows(&town.path().join("areas.csv"));
    close(number(&areas, "region", "doctors"), 14e6 / f64::from((1_u32 << 25) - 1));
}

#[test]
fn beyond_the_tracts_further_people_may_share() {
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    let tracts = build_and_export(town.path(), "tracts");
    // From the center, 1,200 m end within the tracts; from the corner they do not.
    close(number(&tracts, &geoid(2, 2), "doctors"), 3e6 / cross(2, 2));
    close(number(&tracts, &geoid(2, 2), "doctors_at_most"), 3e6 / cross(2, 2));
    let corner = geoid(0, 0);
    assert_eq!(number(&tracts, &corner, "doctors"), None);
    assert_eq!(number(&tracts, &corner, "doctors_at_least"), Some(0.0));
    close(number(&tracts, &corner, "doctors_at_most"), 4e6 / cross(0, 0));
}

#[test]
fn people_beside_the_middle_of_a_long_site_may_share_it() {
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    // The tract in the middle is none of the study, and a park lies along its south side: its corners are far away.
    let without_middle = |&(column, row): &(u32, u32)| (column, row) != (2, 2);
    let outlines = tracts().filter(without_middle).map(|(column, row)| (geoid(column, row), square(column, row)));
    fs::write(town.path().join("tracts.geojson"), squares("GEOID", outlines)).unwrap();
    write_people(town.path(), |column, row| (column, row) != (2, 2));
    let park = [("1".to_owned(), [0.005, 0.0185, 0.045, 0.019])];
    fs::write(town.path().join("parks.geojson"), squares("id", park.into_iter())).unwrap();
    let clinics =
        "capacity = \"doctors\"\npath = \"clinics.csv\"\nid = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"";
    change(town.path(), clinics, "path = \"parks.geojson\"\nid = \"id\"");
    change(town.path(), "within = \"1200 m\"\ncapacity = \"doctors\"", "within = \"500 m\"");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(number(&tracts, &geoid(1, 1), "doctors"), None);
    assert_eq!(number(&tracts, &geoid(1, 1), "doctors_at_least"), Some(0.0));
}

#[test]
fn where_a_site_does_not_state_its_capacity_there_is_no_upper_bound() {
    let town = town_of_doctors("", "measure = \"2sfca\"\nresidents_only = true");
    let tracts = build_and_export(town.path(), "tracts");
    for (column, expected) in [("doctors", None), ("doctors_at_least", Some(0.0)), ("doctors_at_most", None)] {
        assert_eq!(number(&tracts, &geoid(4, 3), column), expected, "{column}");
    }
    close(number(&tracts, &geoid(0, 0), "doctors"), 4e6 / cross(0, 0));
}

#[test]
fn where_the_list_ends_further_sites_may_add() {
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true");
    change(town.path(), "complete_within = 'everywhere'", "complete_within = 'region'");
    let tracts = build_and_export(town.path(), "tracts");
    let east = geoid(4, 2);
    assert_eq!([number(&tracts, &east, "doctors"), number(&tracts, &east, "doctors_at_most")], [None, None]);
    close(number(&tracts, &geoid(2, 2), "doctors"), 3e6 / cross(2, 2));
}

#[test]
fn with_choices_a_number_is_certain_or_missing() {
    for measure in ["3sfca", "bfca"] {
        let town = town_of_doctors("7", &format!("measure = \"{measure}\""));
        let tracts = build_and_export(town.path(), "tracts");
        let of_tracts = if measure == "bfca" { 5.0 } else { 1.0 };
        close(number(&tracts, &geoid(2, 2), "doctors"), 3e6 / cross(2, 2) / of_tracts);
        assert_eq!(number(&tracts, &geoid(0, 0), "doctors"), None);
        assert!(!tracts[&geoid(0, 0)].contains_key("doctors_at_least"));
    }
}

#[test]
fn what_people_choose_among_is_known_only_where_all_of_them_have_complete_lists() {
    // Of the tracts that share the clinic at the center, those beside it are within 1,700 m of the border.
    let at_center = |measure: &str| {
        let town = town_of_doctors("7", &format!("measure = \"{measure}\"\nresidents_only = true"));
        change(town.path(), "complete_within = 'everywhere'", "complete_within = 'region'");
        change(town.path(), "within = \"1200 m\"\ncapacity", "within = \"1700 m\"\ncapacity");
        number(&build_and_export(town.path(), "tracts"), &geoid(2, 2), "doctors")
    };
    let block: u32 = (1..4).flat_map(|row| (1..4).map(move |column| people(column, row))).sum();
    close(at_center("2sfca"), 3e6 / f64::from(block));
    assert_eq!([at_center("3sfca"), at_center("bfca")], [None; 2]);
}

#[test]
fn a_site_that_may_be_anywhere_in_its_postal_code_gives_nobody_a_certain_number() {
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true");
    let code = [("60601".to_owned(), [0.0, 0.0, 0.02, 0.01])];
    fs::write(town.path().join("zips.geojson"), squares("zip", code.into_iter())).unwrap();
    change(town.path(), "capacity = \"doctors\"\npath", "capacity = \"doctors\"\npostal = \"zip\"\npath");
    extend(town.path(), "[postal_codes]\npath = \"zips.geojson\"\ncode = \"zip\"\n");
    let (lon, lat) = center(2, 2);
    let sites = format!("id,name,zip,lon,lat,doctors\n0,Center,,{lon},{lat},3\n1,Somewhere,60601,,,4\n");
    fs::write(town.path().join("clinics.csv"), sites).unwrap();
    let tracts = build_and_export(town.path(), "tracts");
    close(number(&tracts, &geoid(2, 2), "doctors"), 3e6 / cross(2, 2));
    // The last is in reach of the nearest place of the postal code only.
    for place in [geoid(0, 0), geoid(1, 0), geoid(2, 0)] {
        let own = |column: &str| number(&tracts, &place, column);
        assert_eq!([own("doctors"), own("doctors_at_least"), own("doctors_at_most")], [None, Some(0.0), None]);
    }
}

#[test]
fn the_margin_of_an_area_is_that_of_what_all_its_people_share() {
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true");
    let rows: Vec<String> =
        tracts().map(|(column, row)| format!("{},{},200", geoid(column, row), 1000 + 10 * column + row)).collect();
    fs::write(town.path().join("people.csv"), format!("GEOID,people,moe\n{}\n", rows.join("\n"))).unwrap();
    let areas = build_and_export(town.path(), "areas");
    // 14 doctors among all: `14 / P`, of which one person more anywhere takes `14 / P²`.
    let all: f64 = tracts().map(|(column, row)| f64::from(1000 + 10 * column + row)).sum();
    close(number(&areas, "region", "doctors"), 14e6 / all);
    close(number(&areas, "region", "doctors_moe"), 14e6 / all.powi(2) * 200.0 * 25.0_f64.sqrt());
}

#[test]
fn what_falls_to_places_adds_up_to_all_there_is() {
    let town = town_of_doctors("7", "measure = \"spatial-availability\"\nresidents_only = true");
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(number(&areas, "region", "doctors"), Some(14.0));
    // However many people there are, all doctors are somebody's.
    assert_eq!(number(&areas, "region", "doctors_moe"), Some(0.0));
}

#[test]
fn the_weight_by_time_is_that_of_the_walk() {
    // 1,113.195 m × 1.3 at 80 m/min are 18.09 min: within 19.5 min, and in the second step.
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true\ndecay = \"step:15=1,20=0.5\"");
    change(town.path(), "within = \"1200 m\"\ncapacity", "within = \"19.5 min\"\ncapacity");
    let tracts = build_and_export(town.path(), "tracts");
    let own = f64::from(people(0, 0));
    let corner = own + 0.5 * (cross(0, 0) - own);
    // The standard is a distance, and the method says how the time of the measure is made.
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let report = fs::read_to_string(town.path().join("region.html")).unwrap();
    assert!(report.contains("that line times a detour of 1.3 at a walking speed of 4.8 km/h"), "{report}");
    close(number(&tracts, &geoid(0, 0), "doctors"), 4e6 / corner);
    close(number(&tracts, &geoid(1, 0), "doctors"), 2e6 / corner);
}

#[test]
fn the_report_says_what_the_number_means() {
    let town = town_of_doctors("7", "measure = \"2sfca\"\nresidents_only = true");
    let clinics = town.path().join("clinics.csv");
    fs::write(&clinics, fs::read_to_string(&clinics).unwrap() + "9,Clinic without a place,,,5\n").unwrap();
    let summary = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let line = "  doctors: 0.417 ± 0.001\n    Doctors per 1,000,000 people within 1200 m in a straight line\n";
    assert!(summary.contains(line), "{summary}");
    for format in ["json", "csv", "html"] {
        succeed(town.path(), &["report", "atlas", "--area", "region", "-o", &format!("region.{format}")]);
    }
    let read = |file: &str| fs::read_to_string(town.path().join(file)).unwrap();
    let json: Value = serde_json::from_str(&read("region.json")).unwrap();
    let measure = &json["measures"][0];
    assert_eq!(measure["label"], "Doctors per 1,000,000 people within 1200 m in a straight line");
    assert_eq!(measure["supply"]["value"], 0.417);
    let note = measure["note"].as_str().unwrap();
    assert!(note.ends_with("1 listed site could not be located, and is treated as absent."), "{note}");
    assert!(read("region.html").contains("Doctors per 1,000,000 people"));
    assert!(
        read("region.csv").contains("\"measures\",\"doctors\",\"Doctors per 1,000,000 people"),
        "{}",
        read("region.csv")
    );
}

#[test]
fn a_map_of_a_measure_has_its_id_and_hatches_what_is_not_certain() {
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    change(town.path(), "population = {", "adults = { estimate = \"people\", label = \"Adults\" }\npopulation = {");
    change(town.path(), "within = \"1200 m\"\npeople = \"population\"", "within = \"1200 m\"\npeople = \"adults\"");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let style = service.json("/styles/light.json?show=doctors");
    let map = &style["metadata"]["gapatlas:map"];
    assert_eq!((&map["id"], &map["column"]), (&"doctors".into(), &"doctors".into()));
    let layer = |id: &str| style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == id).unwrap();
    // The people are those who share, and not those of the standard.
    let lacks = serde_json::json!(["all", ["has", "population"], ["!", ["has", "doctors"]]]);
    let populated = serde_json::json!(["!", ["==", ["get", "population"], 0]]);
    assert_eq!(layer("not-known")["filter"], serde_json::json!(["all", lacks, populated]));
    assert_eq!(layer("tracts")["paint"]["fill-color"][1], serde_json::json!(["==", ["get", "population"], 0]));
    let atlas = service.json("/atlas.json");
    let supply = &atlas["standards"][0]["measures"].as_array().unwrap().last().unwrap()["supply"];
    assert_eq!(supply["unit"], "doctors per 1,000,000 people");
    assert_eq!(supply["columns"]["at_least"], "doctors_at_least");
}

fn refused(folder: &Path) -> String {
    error_line(folder, &["build", "gapatlas.toml", "-o", "atlas"])
}

#[test]
fn what_a_measure_lacks_is_said() {
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    change(town.path(), "id = \"doctors\"\ntheme = \"clinic\"", "id = \"doctors\"\ntheme = \"park\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `doctors`: a measure stands beside the standards of its theme on the map and in reports, and no standard has the theme `park`; they have `clinic`; add a [[standards]] for it");
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    change(town.path(), "capacity = \"doctors\"\npath", "path");
    insta::assert_snapshot!(refused(town.path()), @r#"gapatlas: measure `doctors`: no site of the theme `clinic` has a capacity; name its column in the list as [[sites]] capacity = "…", or leave `capacity` out of the measure, so that every site counts 1"#);
    let town = town_of_doctors("7", "measure = \"2sfca\"\npeople = \"workers\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `doctors`: no table of the study has the people `workers`; it has `population`");
    let town = town_of_doctors("7", "measure = \"2sfca\"\npeople = \"naturalized\"");
    change(town.path(), "population = {", "naturalized = { estimate = \"people\" }\npopulation = {");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `doctors`: small counts of `naturalized` are withheld, and a number that depends on them would give them away; write other `people`, such as `population`");
    let town = town_of_doctors("7", "measure = \"2sfca\"\nmode = \"drive\"");
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"\ncapacity", "within = \"1200 m\"\ncapacity");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `doctors`: it asks for the mode `drive`, and the study has no [streets]");
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    change(town.path(), "id = \"doctors\"", "id = \"nearest\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `nearest`: every standard has a map of this id; give the measure another");
    let town = town_of_doctors("7", "measure = \"2sfca\"\ndecay = \"linear\"");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: gapatlas.toml:43: `linear`: linear needs the cost above 0 at which the weight is 0, such as linear:40");
}

#[test]
fn confidential_sites_have_no_measure() {
    let town = town_of_doctors("7", "measure = \"2sfca\"");
    change(town.path(), "capacity = \"doctors\"\npath", "capacity = \"doctors\"\nsensitive = true\npath");
    insta::assert_snapshot!(refused(town.path()), @"gapatlas: measure `doctors`: the locations of sites of the theme `clinic` are confidential, and numbers by tract of how its supply is shared would give them away; leave the measure out");
}
