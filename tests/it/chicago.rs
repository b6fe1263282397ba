//! The Chicago region with real data, which is not part of this repository: see tests/README.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::program::{gapatlas, rows, succeed};
use crate::real_data::real_data;

type Rows = BTreeMap<String, BTreeMap<String, String>>;

/// The Chicago study with absolute paths, in a temporary folder.
fn study(data: &Path) -> tempfile::TempDir {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/studies/chicago.toml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let text = text.replace("../../../shared/data/chicago", data.to_str().unwrap());
    fs::write(folder.path().join("gapatlas.toml"), text).unwrap();
    folder
}

fn build_and_export_both(folder: &Path) -> (Rows, Rows) {
    succeed(folder, &["build", "gapatlas.toml", "-o", "atlas"]);
    let layer = |layer: &str| {
        let file = format!("{layer}.csv");
        succeed(folder, &["export", "atlas", "--layer", layer, "-o", &file]);
        rows(&folder.join(file))
    };
    (layer("tracts"), layer("areas"))
}

fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column].parse().unwrap_or_else(|error| panic!("{column} is `{}`: {error}", row[column]))
}

/// The results of GeoPandas and pyproj for the same files; `None` where they are not installed.
fn expected(data: &Path, folder: &Path) -> Option<Value> {
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/chicago.py");
    let output = Command::new(&python).arg(script).arg(data).arg("--origins").arg(folder.join("origins.csv")).output();
    let output = output.ok()?;
    if !output.status.success() {
        let error_line = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(error_line.contains("ModuleNotFoundError"), "{error_line}");
        eprintln!("skipped: {python} has no GeoPandas (`make test` installs it)");
        return None;
    }
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn real_files_are_checked_built_and_exported() {
    let Some(data) = real_data("data/chicago") else { return };
    let study = study(&data);
    let (tracts, areas) = build_and_export_both(study.path());
    assert_eq!((tracts.len(), areas.len()), (2070, 78));
    let region = &areas["region"];
    assert_eq!(number(region, "limited_english"), 940_619.0);
    // The SVI covers Cook County only.
    assert_eq!(
        (number(region, "limited_english_svi"), number(region, "limited_english_svi_known")),
        (319_376.0, 0.6139)
    );
    assert_eq!(region["clinic_1_mile_without_moe"], "", "B06007 came without margins of error");
    let findings = succeed(study.path(), &["check", "gapatlas.toml", "--json"]);
    let findings: Value = serde_json::from_str(&findings).unwrap();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings["findings"].as_array().unwrap() {
        *kinds.entry(finding["kind"].as_str().unwrap()).or_default() += 1;
    }
    assert_eq!(kinds["geometry_repaired"], 11, "parks that cross themselves");
    assert_eq!(kinds["site_without_coordinates"], 3, "legal help without coordinates");
    assert_eq!(kinds["feed_without_stop_times"], 1, "the CTA's stops");
    assert_eq!(findings["sites"], 199 + 617 + 23 + 11_201 + 239);
}

/// Every rank and interval, computed pair by pair from the export.
#[test]
fn ranks_of_community_areas_follow_from_their_published_numbers() {
    let Some(data) = real_data("data/chicago") else { return };
    let study = study(&data);
    // With complete lists each area has one number instead of two bounds.
    let text = fs::read_to_string(study.path().join("gapatlas.toml")).unwrap();
    let text = text.replace("complete_within = \"community-area\"", "complete_within = \"everywhere\"");
    fs::write(study.path().join("gapatlas.toml"), text).unwrap();
    let (_, areas) = build_and_export_both(study.path());
    let column = "clinic_1_mile_svi_without";
    succeed(study.path(), &["compare", "atlas", "--column", column, "-o", "compared.csv"]);
    let compared = rows(&study.path().join("compared.csv"));
    assert_eq!(compared.len(), 77);
    let known: Vec<(f64, f64)> = compared
        .keys()
        .filter(|id| number(&areas[*id], "limited_english_svi_known") >= 0.95)
        .map(|id| (number(&areas[id], column), number(&areas[id], &format!("{column}_moe"))))
        .collect();
    // O'Hare extends beyond Cook County, the only county whose SVI is known.
    assert_eq!(known.len(), 76);
    // The normal distribution has (1 − 0.9^(1/75)) / 2 above 3.19386.
    let clear = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() > 3.193_864_36 / 1.645 * a.1.hypot(b.1);
    for (id, row) in &compared {
        if number(&areas[id], "limited_english_svi_known") < 0.95 {
            assert_eq!(row["rank"], "", "{id}");
            continue;
        }
        let own = (number(row, "value"), number(row, "moe"));
        let count = |is: &dyn Fn(&(f64, f64)) -> bool| known.iter().filter(|other| is(other)).count().to_string();
        let expected = [
            count(&|other| other.0 > own.0),
            count(&|other| other.0 > own.0 && clear(*other, own)),
            count(&|other| other.0 >= own.0 || !clear(*other, own)),
        ];
        let ours = [("rank", 1), ("rank_from", 1), ("rank_to", 0)]
            .map(|(name, first)| (row[name].parse::<usize>().unwrap() - first).to_string());
        assert_eq!(ours, expected, "{id}");
    }
}

/// With the origins of the GeoPandas computation, every distance and every count is the same.
#[test]
fn with_the_same_origins_the_results_are_those_of_geopandas() {
    let Some(data) = real_data("data/chicago") else { return };
    let study = study(&data);
    let Some(expected) = expected(&data, study.path()) else { return };
    let origins = "[origins]\npath = \"origins.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"population\"\n";
    let text = fs::read_to_string(study.path().join("gapatlas.toml")).unwrap();
    fs::write(study.path().join("gapatlas.toml"), format!("{text}\n{origins}")).unwrap();
    let (tracts, areas) = build_and_export_both(study.path());
    assert_eq!(expected["tract_count"], tracts.len());
    let sample = expected["sample_tracts"].as_array().unwrap();
    assert_eq!(sample.len(), 20);
    for tract in sample {
        let ours = &tracts[tract["geoid"].as_str().unwrap()];
        for (theirs, column) in [
            ("nearest_clinic_m", "clinic_straight_nearest_m"),
            ("nearest_park_m", "park_straight_nearest_m"),
            ("nearest_transit_stop_m", "transit_straight_nearest_m"),
            ("nearest_legal_site_m", "legal_straight_nearest_m"),
        ] {
            let difference = (number(ours, column) - tract[theirs].as_f64().unwrap()).abs();
            // Exports round to whole meters.
            assert!(difference <= 0.51, "{} {column}: {difference} m", tract["geoid"]);
        }
    }
    let region = &expected["region"];
    for (theirs, column) in [
        ("limited_english", "limited_english"),
        ("limited_english_spanish", "limited_english_spanish"),
        ("population_5_and_over", "population_5_and_over"),
        ("limited_english_beyond_a_mile", "clinic_1_mile_without_at_most"),
    ] {
        assert_eq!(number(&areas["region"], column), region[theirs].as_f64().unwrap(), "{column}");
    }
    // The people more than a mile from a clinic: without access, or unknown, to the person.
    for (theirs, column) in [
        ("without", "clinic_1_mile_without"),
        ("list", "clinic_1_mile_unknown_list"),
        ("edge", "clinic_1_mile_unknown_edge"),
    ] {
        let theirs = expected["known"][theirs].as_f64().unwrap();
        assert!(theirs > 10_000.0 && number(&areas["region"], column) == theirs, "{column}: {theirs}");
    }
    for (number_of_area, area) in expected["community_areas"].as_object().unwrap() {
        let ours = &areas[&format!("community-area-{number_of_area}")];
        for (theirs, column) in [
            ("limited_english", "limited_english"),
            ("limited_english_beyond_a_mile", "clinic_1_mile_without_at_most"),
            ("limited_english_svi", "limited_english_svi"),
            ("limited_english_svi_moe90", "limited_english_svi_moe"),
            ("limited_english_svi_beyond_a_mile", "clinic_1_mile_svi_without_at_most"),
            ("limited_english_svi_beyond_a_mile_moe90", "clinic_1_mile_svi_without_at_most_moe"),
        ] {
            let (ours, theirs) = (number(ours, column), area[theirs].as_f64().unwrap());
            // The GeoPandas computation keeps slivers along borders, of less than 0.1 % of a tract each.
            assert!((ours - theirs).abs() <= 0.002 * theirs + 0.1, "{number_of_area} {column}: {ours}, {theirs}");
        }
    }
}

/// Adds two counts that another publisher has for the community areas, with a weight for split tracts.
fn with_published_counts(data: &Path, folder: &Path, crosswalk: &str, more: &str) {
    let text = fs::read_to_string(folder.join("gapatlas.toml")).unwrap();
    let own = "[demographics.columns]\nenglish_only = { estimate = \"ENG_ONLY21\", label = \"English only\" }\nspanish_any = { \
               estimate = \"SPANISH21\", label = \"Spanish\" }\n";
    let text = text.replacen("[demographics.columns]\n", own, 1);
    let areas = "name = \"cca_name\"\n";
    assert!(text.contains(areas), "{text}");
    let text = text.replace(areas, &format!("{areas}{crosswalk}"));
    fs::write(folder.join("gapatlas.toml"), format!("{text}\n{more}").replace("DATA", data.to_str().unwrap())).unwrap();
}

/// The sum over the community areas of the differences from the published counts, as a share of all people counted.
fn misplaced(areas: &Rows, data: &Path) -> (f64, f64) {
    let text = fs::read_to_string(data.join("checks/cmap_cds_cca_2023.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let published: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(published.len(), 77);
    let (mut off, mut all, mut worst): (f64, f64, f64) = (0.0, 0.0, 0.0);
    for theirs in &published {
        let ours = &areas[&format!("community-area-{}", theirs["GEOID"])];
        for (column, published) in [("english_only", "ENGLISH"), ("spanish_any", "SPANISH")] {
            let (ours, theirs) = (number(ours, column), theirs[published].parse::<f64>().unwrap());
            off += (ours - theirs).abs();
            all += theirs;
            worst = worst.max((ours - theirs).abs());
        }
    }
    (off / all, worst)
}

/// With the publisher's crosswalk the 77 community areas have the publisher's numbers; without it, nearly.
#[test]
fn community_areas_have_the_counts_of_another_publisher() {
    let Some(data) = real_data("data/chicago") else { return };
    let crosswalk = "crosswalk = { path = \"DATA/areas/xwalk_tract2cca.csv\", geoid = \"geoid_tract\", area = \"cca_num\", \
                     share = \"pop_pct\", households = \"hh_pct\" }\n";
    let blocks = "[origins]\npath = \"DATA/demographics/blocks_2010_chicago.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \
                  \"population\"\n";
    let of = |crosswalk: &str, more: &str| {
        let study = study(&data);
        with_published_counts(&data, study.path(), crosswalk, more);
        misplaced(&build_and_export_both(study.path()).1, &data)
    };
    let (_, worst) = of(crosswalk, "");
    // The published tables have one decimal.
    assert!(worst <= 0.051, "by the crosswalk an area differs by {worst}");
    let ((by_blocks, _), (by_ground, _)) = (of("", blocks), of("", ""));
    // 0.15 % of the people are in another area, and 2.9 % with land as the weight: tracts on the shore are mostly in
    // the lake.
    assert!(by_blocks < 0.002 && (0.02..0.03).contains(&by_ground), "{by_blocks} {by_ground}");
}

/// The Chicago study with the origins of the GeoPandas computation and copies of two site files that a test may
/// shorten.
fn study_with_own_files(data: &Path, folder: &Path) {
    let text = fs::read_to_string(folder.join("gapatlas.toml")).unwrap();
    let parks = format!("{}/parks/cpd_parks.geojson", data.display());
    let clinics = format!("{}/clinics/health_chicago.shp\"\nid = \"ID\"\nname = \"Facility\"", data.display());
    assert!(text.contains(&parks) && text.contains(&clinics));
    let own_clinics = "clinics.csv\"\nid = \"ID\"\nname = \"Facility\"\nx = \"lon\"\ny = \"lat\"";
    let text = text.replace(&parks, "parks.geojson").replace(&clinics, own_clinics);
    let origins = "[origins]\npath = \"origins.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"population\"\n";
    fs::write(folder.join("gapatlas.toml"), format!("{text}\n{origins}")).unwrap();
    fs::copy(parks, folder.join("parks.geojson")).unwrap();
    fs::copy(data.join("clinics/health_chicago.csv"), folder.join("clinics.csv")).unwrap();
}

/// The tracts whose columns of a theme differ, after a check that no other column does.
fn changed<'a>(before: &'a Rows, after: &Rows, theme: &str) -> BTreeSet<&'a str> {
    let columns = |row: &BTreeMap<String, String>, of_theme: bool| -> Vec<String> {
        row.iter().filter(|(name, _)| name.starts_with(theme) == of_theme).map(|(_, cell)| cell.clone()).collect()
    };
    assert!(before.keys().all(|geoid| columns(&before[geoid], false) == columns(&after[geoid], false)));
    let differs = |geoid: &&String| columns(&before[*geoid], true) != columns(&after[*geoid], true);
    before.keys().filter(differs).map(String::as_str).collect()
}

fn names(list: &Value) -> BTreeSet<&str> {
    list.as_array().unwrap().iter().map(|geoid| geoid.as_str().unwrap()).collect()
}

#[test]
fn removing_a_clinic_or_a_park_changes_only_the_tracts_around_it() {
    let Some(data) = real_data("data/chicago") else { return };
    let study = study(&data);
    let Some(expected) = expected(&data, study.path()) else { return };
    let path = study.path();
    study_with_own_files(&data, path);
    let (before, _) = build_and_export_both(path);

    let clinics = fs::read_to_string(path.join("clinics.csv")).unwrap().replace('\r', "\n");
    let closed = format!("{},", expected["removal"]["clinic"]["id"]);
    let fewer: Vec<&str> = clinics.lines().filter(|line| !line.starts_with(&closed)).collect();
    assert_eq!(fewer.len() + 1, clinics.lines().count());
    fs::write(path.join("clinics.csv"), fewer.join("\n")).unwrap();
    let (after, _) = build_and_export_both(path);
    let (ours, theirs) = (changed(&before, &after, "clinic"), names(&expected["removal"]["clinic"]["nearest_changes"]));
    // If the next clinic is less than a meter further, rounding may hide the change.
    assert!(ours.is_subset(&theirs), "{:?}", ours.difference(&theirs).collect::<Vec<_>>());
    assert!(theirs.len() - ours.len() <= 2, "{:?}", theirs.difference(&ours).collect::<Vec<_>>());

    fs::write(path.join("clinics.csv"), clinics).unwrap();
    let mut parks: Value = serde_json::from_slice(&fs::read(path.join("parks.geojson")).unwrap()).unwrap();
    let closed = &expected["removal"]["park"]["id"];
    let features = parks["features"].as_array_mut().unwrap();
    features.retain(|park| park["properties"]["objectid_1"] != *closed);
    assert_eq!(features.len(), 616);
    fs::write(path.join("parks.geojson"), parks.to_string()).unwrap();
    let (after, _) = build_and_export_both(path);
    let (ours, theirs) = (changed(&before, &after, "park"), names(&expected["removal"]["park"]["nearest_changes"]));
    assert!(ours.is_subset(&theirs), "{:?}", ours.difference(&theirs).collect::<Vec<_>>());
    assert!(theirs.len() - ours.len() <= 1, "{:?}", theirs.difference(&ours).collect::<Vec<_>>());
}

#[test]
fn a_truncated_area_file_is_an_error() {
    let Some(data) = real_data("data/chicago") else { return };
    let study = study(&data);
    let text = fs::read_to_string(study.path().join("gapatlas.toml")).unwrap();
    fs::write(study.path().join("gapatlas.toml"), text.replace("cmap_cca.gpkg", "community_areas.geojson")).unwrap();
    let output = gapatlas(study.path(), &["check", "gapatlas.toml"]);
    let error_line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    // Some versions of GDAL read no feature of it, others all before its end.
    let reasons = ["has no features", "is incomplete: 77 features could be read, and then: its end is missing"];
    let is_reported = |reason: &&str| error_line.contains(&format!("community_areas.geojson: {reason}"));
    assert!(reasons.iter().any(is_reported), "{error_line}");
}
