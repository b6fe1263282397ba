//! Exports, read back by GDAL and compared between formats.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use gdal::Dataset;
use gdal::vector::LayerAccess;
use serde_json::Value;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::town::{self, center, change, extend, geoid, squares, town, tracts, write_sites};

type Row = BTreeMap<String, Option<String>>;

/// The rows of a layer as GDAL reads them, by the first column; numbers in their shortest form.
fn by_gdal(path: &Path, layer: &str) -> BTreeMap<String, Row> {
    let dataset = Dataset::open(path).unwrap();
    let mut layer = dataset.layer_by_name(layer).or_else(|_| dataset.layer(0)).unwrap();
    let names: Vec<String> = layer.defn().fields().map(|field| field.name()).collect();
    let mut found = BTreeMap::new();
    for feature in layer.features() {
        let cell = |slot: usize| feature.field_as_string(slot).unwrap().filter(|text| !text.is_empty());
        let row: Row = names.iter().cloned().zip((0..names.len()).map(cell)).collect();
        found.insert(row[&names[0]].clone().unwrap(), row);
    }
    found
}

#[test]
fn every_format_has_the_same_values() {
    let town = town();
    build_and_export(town.path(), "tracts");
    let formats = ["geojson", "geojsonl", "gpkg", "fgb"];
    for format in formats {
        succeed(
            town.path(),
            &["export", "atlas", "--layer", "tracts", "--format", format, "-o", &format!("out.{format}")],
        );
    }
    let csv = rows(&town.path().join("tracts.csv"));
    for format in formats {
        let found = by_gdal(&town.path().join(format!("out.{format}")), "tracts");
        assert_eq!(found.len(), csv.len());
        for (geoid, row) in &csv {
            for (column, text) in row {
                let other = found[geoid].get(column).cloned().flatten().unwrap_or_default();
                let same = match (text.parse::<f64>(), other.parse::<f64>()) {
                    (Ok(a), Ok(b)) => a == b,
                    _ => *text == other,
                };
                assert!(same, "{format} {geoid} {column}: `{text}` and `{other}`");
            }
        }
    }
}

/// `GeoPandas`, `DuckDB` and openpyxl read the exports, with the values of the CSV file.
#[test]
fn common_programs_read_every_format() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "region", "--tracts", "60"]);
    succeed(folder.path(), &["build", "region/gapatlas.toml", "-o", "atlas"]);
    for layer in ["tracts", "areas", "sites"] {
        for ending in ["csv", "geojson", "geojsonl", "gpkg", "fgb", "parquet", "xlsx", "shp.zip"] {
            let file = format!("{layer}.{ending}");
            if (layer, ending) == ("areas", "fgb") && !cfg!(feature = "portable") {
                // GDAL 3.6 would leave out the region, which has no outline.
                let program = env!("CARGO_BIN_EXE_gapatlas");
                let arguments = ["export", "atlas", "--layer", layer, "-o", &file];
                let output = Command::new(program).args(arguments).current_dir(folder.path()).output().unwrap();
                let said = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success() || said.contains("rows; write a GeoPackage instead"), "{said}");
            } else {
                succeed(folder.path(), &["export", "atlas", "--layer", layer, "-o", &file]);
            }
        }
        let readers = 7 + usize::from(folder.path().join(format!("{layer}.fgb")).exists());
        let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/exports.py");
        let Ok(output) = Command::new(&python).arg(script).arg(folder.path()).arg(layer).output() else {
            return eprintln!("skipped: there is no {python}");
        };
        let [said, error_line] = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
        if error_line.contains("ModuleNotFoundError") {
            return eprintln!("skipped: {python} lacks a program (`make test` installs it): {error_line}");
        }
        assert!(output.status.success() && said.lines().count() == readers, "{layer}: {said}{error_line}");
    }
}

#[test]
fn the_same_atlas_gives_the_same_bytes_in_every_format() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    for ending in ["geojson", "geojsonl", "gpkg", "fgb", "parquet", "csv", "xlsx", "shp.zip"] {
        let [one, two] = ["one", "two"].map(|folder| {
            fs::create_dir_all(town.path().join(folder)).unwrap();
            let file = format!("{folder}/t.{ending}");
            succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", &file]);
            fs::read(town.path().join(file)).unwrap()
        });
        assert!(one == two, "{ending}");
    }
}

#[test]
fn a_shapefile_has_a_list_of_its_fields_and_columns() {
    let town = town();
    build_and_export(town.path(), "tracts");
    let said = succeed(town.path(), &["export", "atlas", "--layer", "tracts", "--format", "shp", "-o", "mine.shp"]);
    for ending in [".shp", ".shx", ".dbf", ".prj", ".cpg", "-fields.csv", "-dictionary.csv"] {
        assert!(town.path().join(format!("mine{ending}")).is_file() && said.contains(ending), "{ending}: {said}");
    }
    let fields = fs::read_to_string(town.path().join("mine-fields.csv")).unwrap();
    assert!(
        fields.contains("clinic_n_2,clinic_near_without,People without a clinic")
            || fields.contains(",clinic_near_without,"),
        "{fields}"
    );
    let found = by_gdal(&town.path().join("mine.shp"), "mine");
    assert_eq!(found.len(), 25);
    assert_eq!(found[&geoid(4, 2)]["population"].as_deref().and_then(|text| text.parse().ok()), Some(16384.0));
    let left: Vec<_> = fs::read_dir(town.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".partial")), "{left:?}");
}

#[test]
fn a_geoid_keeps_its_leading_zero_in_every_format() {
    let town = town();
    // The same town, moved to Alabama.
    for file in ["tracts.geojson", "people.csv"] {
        let text = fs::read_to_string(town.path().join(file)).unwrap();
        fs::write(town.path().join(file), text.replace("17031", "01031")).unwrap();
    }
    build_and_export(town.path(), "tracts");
    let alabama = geoid(0, 0).replace("17031", "01031");
    for format in ["csv", "geojson", "gpkg", "geojsonl", "fgb", "shp"] {
        let file = format!("a.{format}");
        succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", &file]);
        assert!(by_gdal(&town.path().join(&file), "tracts").contains_key(&alabama), "{format}");
    }
    let raw = fs::read_to_string(town.path().join("a.csv")).unwrap();
    assert!(raw.lines().nth(1).unwrap().starts_with(&format!("\"{alabama}\",")), "the GEOID is quoted as text");
    assert!(fs::read_to_string(town.path().join("a.csvt")).unwrap().starts_with("\"String\",\"String\",\"Real\""));
}

#[test]
fn geojson_follows_rfc_7946() {
    let town = town();
    build_and_export(town.path(), "areas");
    for layer in ["tracts", "gaps", "sites", "areas"] {
        let file = format!("{layer}.geojson");
        succeed(town.path(), &["export", "atlas", "--layer", layer, "-o", &file]);
        let answer: Value = serde_json::from_slice(&fs::read(town.path().join(&file)).unwrap()).unwrap();
        assert_eq!(answer["type"], "FeatureCollection");
        assert!(answer.get("crs").is_none());
        for feature in answer["features"].as_array().unwrap() {
            let own = if layer == "tracts" { "geoid" } else { "id" };
            assert_eq!(feature["id"], if layer == "gaps" { Value::Null } else { feature["properties"][own].clone() });
            if layer == "tracts" {
                let ring: Vec<(f64, f64)> = feature["geometry"]["coordinates"][0][0]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|c| (c[0].as_f64().unwrap(), c[1].as_f64().unwrap()))
                    .collect();
                let twice_area: f64 = ring.windows(2).map(|e| e[0].0 * e[1].1 - e[1].0 * e[0].1).sum();
                assert!(twice_area > 0.0, "an outer ring goes counter-clockwise");
                assert_eq!(ring.first(), ring.last());
                assert_eq!(feature["bbox"].as_array().map(Vec::len), Some(4));
            }
        }
    }
    let areas: Value = serde_json::from_slice(&fs::read(town.path().join("areas.geojson")).unwrap()).unwrap();
    assert_eq!(areas["features"][0]["geometry"], Value::Null, "the region as a whole has no outline of its own");
}

#[test]
fn a_geopackage_contains_its_data_dictionary() {
    let town = town();
    build_and_export(town.path(), "tracts");
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "t.gpkg"]);
    let words = by_gdal(&town.path().join("t.gpkg"), "dictionary");
    let columns = by_gdal(&town.path().join("t.gpkg"), "tracts");
    let described: Vec<&String> = words.keys().collect();
    let mut there: Vec<&String> = columns[&geoid(0, 0)].keys().collect();
    there.sort();
    assert_eq!(described, there);
    assert_eq!(words["population"]["source"].as_deref(), Some("file of the study: people.csv, 2018-2022"));
    assert_eq!(
        words["clinic_near_without"]["label"].as_deref(),
        Some("People without a clinic within 1200 m in a straight line")
    );
    let beside = fs::read_to_string(town.path().join("t-dictionary.csv")).unwrap();
    assert_eq!(beside.lines().count(), words.len() + 1);
}

#[test]
fn small_language_counts_are_absent_from_the_bytes() {
    let town = town();
    // In tract (3, 0) 8 people speak Korean, and 16,384 in (4, 2).
    let columns = "population = { estimate = \"people\", moe = \"moe\" }";
    town::change(town.path(), columns, "limited_english_korean = { estimate = \"people\", moe = \"moe\" }");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english_korean\"");
    let tracts_rows = build_and_export(town.path(), "tracts");
    assert_eq!(tracts_rows[&geoid(4, 2)]["limited_english_korean"], "16384");
    for (x, y) in tracts().filter(|&(x, y)| town::people(x, y) < 50) {
        let row = &tracts_rows[&geoid(x, y)];
        for column in [
            "limited_english_korean",
            "limited_english_korean_moe",
            "limited_english_korean_reliability",
            "clinic_near_without",
            "clinic_near_without_moe",
        ] {
            assert_eq!(row[column], "", "{column}");
        }
    }
    for layer in ["tracts", "gaps"] {
        let file = format!("{layer}.geojson");
        succeed(town.path(), &["export", "atlas", "--layer", layer, "-o", &file]);
        let text = fs::read_to_string(town.path().join(&file)).unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        for feature in answer["features"].as_array().unwrap() {
            let small = tracts()
                .find(|&(x, y)| feature["properties"]["geoid"] == geoid(x, y))
                .map(|(x, y)| town::people(x, y))
                .unwrap();
            let told = feature["properties"]
                .as_object()
                .unwrap()
                .values()
                .filter_map(Value::as_f64)
                .any(|n| n == f64::from(small) && small > 1 && small < 50);
            assert!(!told, "{layer}: {small} people are told");
        }
    }
}

#[test]
fn names_that_look_like_formulas_and_tags_are_escaped() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    let table = "id,name,lon,lat\n1,\"=HYPERLINK(\"\"http://x\"\")\",0.025,0.025\n2,<script>alert(1)</script>,0.015,0.015\n3,\"Saint \"\"Mary\"\"\",0.005,0.005\n";
    fs::write(town.path().join("clinics.csv"), table).unwrap();
    let sites = build_and_export(town.path(), "sites");
    assert_eq!(sites["clinic-1"]["name"], "'=HYPERLINK(\"http://x\")");
    assert_eq!(sites["clinic-2"]["name"], "<script>alert(1)</script>");
    assert_eq!(sites["clinic-3"]["name"], "Saint \"Mary\"");
    succeed(town.path(), &["export", "atlas", "--layer", "sites", "-o", "s.gpkg"]);
    assert_eq!(
        by_gdal(&town.path().join("s.gpkg"), "sites")["clinic-1"]["name"].as_deref(),
        Some("=HYPERLINK(\"http://x\")")
    );
}

/// A full disk of one page, in a mount namespace that ends with the program.
#[test]
fn a_full_disk_is_reported_and_leaves_no_partial_file() {
    let town = town();
    build_and_export(town.path(), "tracts");
    fs::create_dir(town.path().join("disk")).unwrap();
    let on_a_small_disk = |then: &str| {
        let script =
            format!("mount -t tmpfs -o size=4k none disk && head -c 4096 /dev/zero > disk/taken && {then}; ls -A disk");
        Command::new("unshare").args(["--mount", "sh", "-c", &script]).current_dir(town.path()).output()
    };
    if !on_a_small_disk("true").is_ok_and(|output| output.stderr.is_empty()) {
        eprintln!("skipped: only root mounts a disk");
        return;
    }
    for format in ["csv", "geojson", "geojsonl", "gpkg", "fgb", "parquet", "xlsx", "shp", "shp.zip"] {
        let program = env!("CARGO_BIN_EXE_gapatlas");
        let export = format!("{program} export atlas --layer tracts -o disk/t.{format}");
        let output = on_a_small_disk(&export).unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let expected = format!(
            "gapatlas: disk/t.{format}: cannot be written, as no space is left; free some space, or name a file on another disk"
        );
        assert_eq!(said.lines().last(), Some(expected.as_str()), "{format}: {said}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "taken\n", "{format} left something");
    }
}

#[test]
fn a_failed_export_reports_the_reason_and_leaves_no_file() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    for format in ["csv", "geojson", "geojsonl", "gpkg", "fgb", "parquet", "xlsx", "shp", "shp.zip"] {
        let file = format!("nowhere/t.{format}");
        let said = error_line(town.path(), &["export", "atlas", "--layer", "tracts", "-o", &file]);
        assert!(said.starts_with(&format!("gapatlas: {file}: cannot be written: ")), "{said}");
    }
    insta::assert_snapshot!(
        error_line(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.docx"]),
        @"gapatlas: tracts.docx: the ending does not name a format; add `--format` and one of geojson, geojsonl, gpkg, fgb, parquet, csv, xlsx, shp"
    );
}

#[test]
fn a_second_export_replaces_the_first() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    for _ in 0..2 {
        succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "t.gpkg"]);
    }
    assert_eq!(by_gdal(&town.path().join("t.gpkg"), "tracts").len(), 25);
}

#[test]
fn an_area_without_tracts_has_no_numbers() {
    let town = town();
    let elsewhere = town::squares("ward", [("9".to_owned(), [5.0, 5.0, 5.1, 5.1])].into_iter());
    fs::write(town.path().join("wards.geojson"), elsewhere).unwrap();
    let wards =
        "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"ward\"\nname = \"ward\"\n";
    town::extend(town.path(), wards);
    let ward = &build_and_export(town.path(), "areas")["ward-9"];
    for column in ["population", "clinic_near_within", "clinic_near_without", "clinic_near_without_moe"] {
        assert_eq!(ward[column], "", "{column}");
    }
    let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(
        findings.contains("wards.geojson: tracts cover 0.0 % of ward-9; its figures are about that part"),
        "{findings}"
    );
}

#[test]
fn an_export_goes_to_a_file() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let to = |place: &str| {
        error_line(town.path(), &["export", "atlas", "--layer", "tracts", "--format", "csv", "-o", place])
    };
    insta::assert_snapshot!(to("-"), @"gapatlas: an export comes with a data dictionary and cannot go to standard output; name a file to write");
    insta::assert_snapshot!(to("atlas"), @"gapatlas: atlas: exists and is not a file; name a file to write");
}

#[test]
fn a_withheld_area_is_not_the_difference_of_region_and_other_areas() {
    let town = town();
    change(town.path(), "population = {", "limited_english_spanish = {");
    change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    // One tract of one person, the rest of its column, and everything else: their sum is the region.
    let districts =
        [("small", [0.0, 0.0, 0.01, 0.01]), ("column", [0.0, 0.01, 0.01, 0.05]), ("rest", [0.01, 0.0, 0.05, 0.05])];
    let districts = districts.map(|(name, bounds)| (name.to_owned(), bounds));
    fs::write(town.path().join("areas.geojson"), squares("id", districts.into_iter())).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"district\"\nlabel = \"District\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"",
    );
    let areas = build_and_export(town.path(), "areas");
    let count = |area: &str| areas[area]["limited_english_spanish"].clone();
    assert_eq!(count("region"), (1_u32 << 25).wrapping_sub(1).to_string());
    assert_eq!([count("district-small"), count("district-column")], ["", ""]);
    assert_ne!(count("district-rest"), "");
}

#[test]
fn an_export_cannot_be_written_into_an_atlas() {
    let town = town();
    let path = town.path();
    succeed(path, &["build", "gapatlas.toml", "-o", "atlas"]);
    std::os::unix::fs::symlink("atlas/costs", path.join("elsewhere")).unwrap();
    let files = || {
        let mut files: Vec<_> = fs::read_dir(path.join("atlas")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.into_iter().filter(|file| file.is_file()).map(|file| fs::read(file).unwrap()).collect::<Vec<_>>()
    };
    let before = files();
    let root = path.canonicalize().unwrap().display().to_string();
    for place in ["atlas/manifest.json", "./atlas/new.json", "atlas/costs/r.json", "elsewhere/r.json", "atlas/x/y.json"]
    {
        let report = error_line(path, &["report", "atlas", "--area", "region", "-o", place]);
        let told = format!(
            "{place}: is inside the atlas {root}/atlas, which holds what `gapatlas build` writes and nothing else; name a file outside it"
        );
        assert_eq!(report, format!("gapatlas: {told}"));
        assert_eq!(error_line(path, &["export", "atlas", "--layer", "tracts", "-o", place]), report);
    }
    assert!(before == files(), "the atlas is as it was");
    // A manifest of another program does not make an atlas.
    fs::write(path.join("manifest.json"), "{\"name\":\"a web page\"}").unwrap();
    succeed(path, &["report", "atlas", "--area", "region", "-o", "r.json"]);
}
