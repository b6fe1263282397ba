//! Exports of selected rows and columns, and of layers that are streamed.

use std::fs;

use gdal::{DriverManager, Metadata};
use serde_json::Value;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::service::Service;
use crate::town::{change, geoid, town};

#[test]
fn rows_and_columns_can_be_selected() {
    let town = town();
    let all = build_and_export(town.path(), "tracts");
    let said = succeed(
        town.path(),
        &[
            "export",
            "atlas",
            "--layer",
            "tracts",
            "--where",
            "population > 3000",
            "--columns",
            "population",
            "-o",
            "p.csv",
        ],
    );
    let part = rows(&town.path().join("p.csv"));
    let many = all.iter().filter(|(_, row)| row["population"].parse::<f64>().is_ok_and(|people| people > 3000.0));
    assert_eq!(part.keys().collect::<Vec<_>>(), many.map(|(id, _)| id).collect::<Vec<_>>());
    assert!(!part.is_empty() && part.len() < all.len(), "{said}");
    // A number is always exported with its margin, and a row with its name.
    let header = fs::read_to_string(town.path().join("p.csv")).unwrap().lines().next().unwrap().to_owned();
    assert_eq!(header, "geoid,population,population_moe,population_reliability");
    let words = fs::read_to_string(town.path().join("p-dictionary.csv")).unwrap();
    assert_eq!(words.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect::<Vec<_>>().join(","), header);
    assert!(said.starts_with(&format!("tracts: {} rows, 4 columns", part.len())), "{said}");
    for (id, row) in &part {
        assert!(row.iter().all(|(column, cell)| all[id][column] == *cell), "{id}");
    }
}

#[test]
fn a_bbox_and_a_filter_apply_to_every_format_and_layer() {
    let town = town();
    build_and_export(town.path(), "tracts");
    // The four tracts around the south-west corner; those that only touch the box are included.
    for ending in ["geojson", "gpkg", "fgb", "parquet", "shp.zip", "xlsx", "geojsonl", "csv"] {
        let file = format!("corner.{ending}");
        let said = succeed(
            town.path(),
            &["export", "atlas", "--layer", "tracts", "--bbox", "0.001,0.001,0.015,0.015", "-o", &file],
        );
        assert!(said.starts_with("tracts: 4 rows"), "{ending}: {said}");
    }
    let said = succeed(
        town.path(),
        &["export", "atlas", "--layer", "gaps", "--bbox", "0.001,0.001,0.015,0.015", "-o", "gaps.geojson"],
    );
    let read: Value = serde_json::from_slice(&fs::read(town.path().join("gaps.geojson")).unwrap()).unwrap();
    let features = read["features"].as_array().unwrap();
    assert!(!features.is_empty() && said.starts_with(&format!("gaps: {} rows", features.len())), "{said}");
    let corner = [geoid(0, 0), geoid(1, 0), geoid(0, 1), geoid(1, 1)];
    for feature in features {
        let own = feature["properties"]["geoid"].as_str().unwrap();
        assert!(corner.iter().any(|geoid| geoid == own) && feature["geometry"].is_object(), "{own}");
    }
    // An empty result is valid too.
    for ending in ["geojson", "gpkg", "fgb", "parquet", "shp.zip", "xlsx", "csv"] {
        let file = format!("none.{ending}");
        let asked = ["export", "atlas", "--layer", "tracts", "--where", "population < 0", "-o", &file];
        assert!(succeed(town.path(), &asked).starts_with("tracts: 0 rows"), "{ending}");
    }
}

#[test]
fn an_invalid_selection_is_refused_before_anything_is_written() {
    let town = town();
    build_and_export(town.path(), "tracts");
    for (option, value, reason) in [
        ("--where", "popilation > 1", "`--where`: there is no column `popilation`; did you mean `population`?"),
        ("--where", "population >", "`--where`: "),
        ("--bbox", "1,2,3", "`--bbox`: "),
        ("--bbox", "nan,0,1,1", "`--bbox`: "),
        ("--columns", "people", "`--columns`: tracts have no column `people`; did you mean"),
    ] {
        let said = error_line(town.path(), &["export", "atlas", "--layer", "tracts", option, value, "-o", "odd.csv"]);
        assert!(said.contains(reason), "{value}: {said}");
        assert!(!town.path().join("odd.csv").exists(), "{value}");
    }
}

#[test]
fn the_service_exports_selections_like_the_command() {
    let town = town();
    build_and_export(town.path(), "tracts");
    let service = Service::of(town.path());
    for ending in ["geojson", "csv", "gpkg", "parquet"] {
        let file = format!("tracts.{ending}");
        let chosen = ["--where", "population > 3000", "--columns", "population", "--bbox", "0,0,0.03,0.03"];
        let asked = [["export", "atlas", "--layer", "tracts", "-o", &file].as_slice(), &chosen].concat();
        succeed(town.path(), &asked);
        let path = format!("/export/{file}?filter=population%20%3E%203000&properties=population&bbox=0,0,0.03,0.03");
        let answer = service.get(&path);
        assert_eq!(
            (answer.status, answer.bytes.len()),
            (200, fs::read(town.path().join(&file)).unwrap().len()),
            "{ending}"
        );
        assert!(answer.bytes == fs::read(town.path().join(&file)).unwrap(), "{ending}");
        let tag = answer.header("etag");
        assert_eq!(service.ask(&path, &[("if-none-match", tag)]).status, 304, "{ending}");
        let half = service.ask(&path, &[("range", "bytes=10-19"), ("if-range", tag)]);
        assert_eq!((half.status, &half.bytes[..]), (206, &answer.bytes[10..20]), "{ending}");
        let other = service.get(&path.replace("3000", "4000"));
        assert!(other.status == 200 && other.header("etag") != tag, "{ending}");
    }
    for (path, parameter) in [
        ("/export/tracts.csv?filter=popilation%3E1", "filter"),
        ("/export/tracts.csv?limit=5", "limit"),
        ("/export/tracts.csv?bbox=nan,0,1,1", "bbox"),
        ("/export/tracts.csv?properties=nothing", "properties"),
        ("/export/tracts.csv?population=many", "population"),
        ("/export/tracts.csv?bbox=0,0,1,1&bbox=0,0,1,1", "bbox"),
    ] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"), "{path}");
        let problem: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert!(problem["errors"].to_string().contains(parameter), "{path}: {problem}");
    }
    let one = service.get(&format!("/export/tracts.csv?geoid={}", geoid(4, 2)));
    assert_eq!(String::from_utf8_lossy(&one.bytes).lines().count(), 2);
}

/// More rows than one batch, from a file by the command and from memory by the service.
#[test]
fn a_large_layer_is_the_same_in_batches_and_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "region", "--tracts", "2300"]);
    succeed(folder.path(), &["build", "region/gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(folder.path());
    for layer in ["tracts", "gaps"] {
        for ending in ["geojson", "fgb", "parquet"] {
            let file = format!("{layer}.{ending}");
            succeed(folder.path(), &["export", "atlas", "--layer", layer, "-o", &file]);
            let whole = service.get(&format!("/export/{file}"));
            assert!(whole.bytes == fs::read(folder.path().join(&file)).unwrap(), "{file}");
        }
    }
    let gaps: Value = serde_json::from_slice(&fs::read(folder.path().join("gaps.geojson")).unwrap()).unwrap();
    let features = gaps["features"].as_array().unwrap();
    assert!(features.len() > 4 * 2300 && features.iter().all(|feature| feature["geometry"].is_object()));
}

/// A file opened years later, without our pages, still contains its licence.
#[test]
fn every_format_contains_its_licence() {
    let town = town();
    change(town.path(), "[study]\n", "[study]\nlicense = \"CC-BY-4.0\"\n");
    build_and_export(town.path(), "tracts");
    // The machine's GDAL may be too old to write it into FlatGeobuf.
    let flatgeobuf = DriverManager::get_driver_by_name("FlatGeobuf").unwrap();
    let has_description = flatgeobuf
        .metadata_item("DS_LAYER_CREATIONOPTIONLIST", "")
        .is_some_and(|options| options.contains("DESCRIPTION"));
    assert!(has_description || !cfg!(feature = "portable"));
    let endings = ["geojson", "gpkg", "fgb", "parquet", "csv-metadata.json", "-dictionary.csv"];
    for ending in endings.into_iter().filter(|ending| *ending != "fgb" || has_description) {
        let (asked, file) = match ending {
            "csv-metadata.json" => ("tracts.csv", "tracts.csv-metadata.json".to_owned()),
            "-dictionary.csv" => ("tracts.shp", "tracts-dictionary.csv".to_owned()),
            other => (&*format!("tracts.{other}"), format!("tracts.{other}")),
        };
        succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", asked]);
        let bytes = fs::read(town.path().join(&file)).unwrap();
        assert!(bytes.windows(9).any(|some| some == b"CC-BY-4.0"), "{file}");
    }
    let service = Service::of(town.path());
    let collection: Value = serde_json::from_slice(&service.get("/collections/tracts").bytes).unwrap();
    assert!(collection["links"].to_string().contains("https://spdx.org/licenses/CC-BY-4.0.html"), "{collection}");
    assert!(String::from_utf8_lossy(&service.get("/?f=html").bytes).contains("CC-BY-4.0"));
}
