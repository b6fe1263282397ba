//! The atlas folder is complete or absent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::program::{error_line, succeed};
use crate::town::{self, center, town, write_sites};

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(contents(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, fs::read(path).unwrap());
        }
    }
    found
}

#[test]
fn the_same_files_make_the_same_bytes() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "one"]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "two"]);
    let one = contents(&town.path().join("one"));
    assert_eq!(one, contents(&town.path().join("two")));
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        [
            "areas.parquet",
            "calls.json",
            "costs/clinic_straight.parquet",
            "findings.json",
            "gaps.parquet",
            "manifest.json",
            "origins.parquet",
            "region.postcard",
            "sites.parquet",
            "tiles.pmtiles",
            "tracts.parquet"
        ]
    );
}

#[test]
fn the_manifest_says_where_every_number_comes_from() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(town.path().join("atlas/manifest.json")).unwrap()).unwrap();
    let sources: Vec<&str> =
        manifest["sources"].as_array().unwrap().iter().map(|s| s["file"].as_str().unwrap()).collect();
    assert_eq!(sources, ["tracts.geojson", "people.csv", "clinics.csv"]);
    assert_eq!(manifest["sources"][1]["period"], "2018-2022");
    assert_eq!(manifest["sources"][1]["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(manifest["gdal"], gdal::version::VersionInfo::release_name());
    assert_eq!(manifest["study"]["walking"]["detour"], 1.3);
    assert_eq!(manifest["origins"], "interior_point");
    assert_eq!(manifest["indicators"][0]["sources"][0]["file"], "people.csv");
}

#[test]
fn a_changed_file_is_refused_by_name() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let file = town.path().join("atlas/tracts.parquet");
    let mut bytes = fs::read(&file).unwrap();
    bytes[100] ^= 1;
    fs::write(&file, bytes).unwrap();
    let export = ["export", "atlas", "--layer", "tracts", "-o", "t.csv"];
    insta::assert_snapshot!(error_line(town.path(), &export), @"gapatlas: atlas/tracts.parquet: its checksum is not the one in manifest.json: the file was changed or is incomplete; build the atlas again");
    fs::remove_file(&file).unwrap();
    insta::assert_snapshot!(error_line(town.path(), &export), @"gapatlas: atlas/tracts.parquet: is missing; build the atlas again, or name another folder: No such file or directory (os error 2)");
}

#[test]
fn only_an_atlas_is_replaced() {
    let town = town();
    fs::create_dir(town.path().join("documents")).unwrap();
    fs::write(town.path().join("documents/letter.txt"), "dear city").unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "documents"]),
        @"gapatlas: documents: is not an atlas: it has no manifest.json of Gapatlas. Gapatlas replaces only atlases: name another folder"
    );
    assert_eq!(fs::read_to_string(town.path().join("documents/letter.txt")).unwrap(), "dear city");
    insta::assert_snapshot!(
        error_line(town.path(), &["export", "documents", "--layer", "tracts", "-o", "t.csv"]),
        @"gapatlas: documents: is not an atlas: it has no manifest.json of Gapatlas. `gapatlas build` makes one"
    );
}

#[test]
fn a_build_that_fails_leaves_the_old_atlas() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let before = contents(&town.path().join("atlas"));
    fs::remove_file(town.path().join("people.csv")).unwrap();
    error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert_eq!(contents(&town.path().join("atlas")), before);
}

#[test]
fn a_killed_build_leaves_the_old_or_the_new_atlas_complete() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let old = contents(&town.path().join("atlas"));
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "new"]);
    let new = contents(&town.path().join("new"));
    assert_ne!(old, new);
    let mut seen_old = false;
    for attempt in 0..40 {
        let mut build = Command::new(env!("CARGO_BIN_EXE_gapatlas"))
            .current_dir(town.path())
            .args(["build", "gapatlas.toml", "-o", "atlas"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(attempt));
        build.kill().unwrap();
        build.wait().unwrap();
        let now = contents(&town.path().join("atlas"));
        assert!(now == old || now == new, "neither the old atlas nor the new one, after {attempt} ms");
        seen_old |= now == old;
        succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "t.csv"]);
    }
    assert!(seen_old, "no build was killed early enough to prove anything");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert_eq!(contents(&town.path().join("atlas")), new);
    let left: Vec<String> = fs::read_dir(town.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("building"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn an_atlas_of_another_version_is_refused() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let file = town.path().join("atlas/manifest.json");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("\"version\": 3", "\"version\": 99", 1)).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "t.csv"]),
        @"gapatlas: atlas/manifest.json: its manifest cannot be read (it is gapatlas-atlas version 99, and this program reads version 3); build the atlas again with this version of gapatlas"
    );
}

#[test]
fn an_atlas_may_be_built_in_place_of_another() {
    let town = town();
    town::change(town.path(), "name = \"Grid town\"", "name = \"Elsewhere\"");
    let said = succeed(town.path(), &["build", "gapatlas.toml", "-o", "deep/er/atlas", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((answer["study"].as_str(), answer["tracts"].as_u64()), (Some("Elsewhere"), Some(25)));
    assert!(town.path().join("deep/er/atlas/manifest.json").exists());
}

#[test]
fn a_folder_with_other_files_is_not_replaced() {
    let town = town();
    fs::create_dir(town.path().join("web")).unwrap();
    fs::write(town.path().join("web/manifest.json"), r#"{"name": "my web app"}"#).unwrap();
    insta::assert_snapshot!(error_line(town.path(), &["build", "gapatlas.toml", "-o", "web"]), @"gapatlas: web: is not an atlas: it has no manifest.json of Gapatlas. Gapatlas replaces only atlases: name another folder");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    fs::write(town.path().join("atlas/notes.txt"), "mine").unwrap();
    insta::assert_snapshot!(error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]), @"gapatlas: atlas: contains `notes.txt` besides an atlas, and would be replaced as a whole; move the file away, or name another folder");
    assert_eq!(fs::read_to_string(town.path().join("atlas/notes.txt")).unwrap(), "mine");
}

#[test]
fn a_symbolic_link_to_an_atlas_stays_a_link() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let before = contents(&town.path().join("atlas"));
    std::os::unix::fs::symlink("atlas", town.path().join("current")).unwrap();
    write_sites(town.path(), "clinics.csv", &[("1", center(0, 0))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "current"]);
    assert!(town.path().join("current").is_symlink());
    assert_ne!(contents(&town.path().join("atlas")), before);
}
