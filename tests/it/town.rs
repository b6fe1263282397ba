//! The grid town: five by five square tracts where equator and prime meridian meet, so that every distance is known.
//!
//! A tract is 0.01° wide and high: 1,113.195 m by 1,105.743 m. Tract (column, row) has 2^(5·row + column) people, so
//! that a sum of people names its tracts, and a margin of error of 10.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

pub(crate) const SIDE: u32 = 5;

pub(crate) fn geoid(column: u32, row: u32) -> String {
    format!("170310{row:03}{column:02}")
}

pub(crate) fn people(column: u32, row: u32) -> u32 {
    1 << (SIDE * row + column)
}

/// All tracts as (column, row).
pub(crate) fn tracts() -> impl Iterator<Item = (u32, u32)> {
    (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (column, row)))
}

/// The center of a tract in degrees.
pub(crate) fn center(column: u32, row: u32) -> (f64, f64) {
    (0.01 * f64::from(column) + 0.005, 0.01 * f64::from(row) + 0.005)
}

pub(crate) const STUDY: &str = r#"
[study]
name = "Grid town"
tract_vintage = 2020

[tracts]
path = "tracts.geojson"
geoid = "GEOID"

[[demographics]]
path = "people.csv"
vintage = "2018-2022"
geoid = "GEOID"
[demographics.columns]
population = { estimate = "people", moe = "moe" }

[[sites]]

complete_within = 'everywhere'
theme = "clinic"
path = "clinics.csv"
id = "id"
name = "name"
x = "lon"
y = "lat"

[[standards]]
id = "clinic-near"
theme = "clinic"
mode = "straight"
within = "1200 m"
people = "population"
"#;

/// A folder with the study and the files of the town, and one clinic at its center.
pub(crate) fn town() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("gapatlas.toml"), STUDY).unwrap();
    fs::write(path.join("tracts.geojson"), squares("GEOID", tracts().map(|(x, y)| (geoid(x, y), square(x, y)))))
        .unwrap();
    write_people(path, |_, _| true);
    write_sites(path, "clinics.csv", &[("1", center(2, 2))]);
    folder
}

/// The table of people, for the tracts that a predicate selects.
pub(crate) fn write_people(folder: &Path, wanted: impl Fn(u32, u32) -> bool) {
    let mut table = "GEOID,people,moe\n".to_owned();
    for (column, row) in tracts().filter(|&(column, row)| wanted(column, row)) {
        writeln!(table, "{},{},10", geoid(column, row), people(column, row)).unwrap();
    }
    fs::write(folder.join("people.csv"), table).unwrap();
}

/// A table of sites as (id, position).
pub(crate) fn write_sites(folder: &Path, file: &str, sites: &[(&str, (f64, f64))]) {
    let mut table = "id,name,lon,lat\n".to_owned();
    for (id, (lon, lat)) in sites {
        writeln!(table, "{id},Site {id},{lon},{lat}").unwrap();
    }
    fs::write(folder.join(file), table).unwrap();
}

/// West, south, east, north of a tract.
pub(crate) fn square(column: u32, row: u32) -> [f64; 4] {
    let (west, south) = (0.01 * f64::from(column), 0.01 * f64::from(row));
    [west, south, west + 0.01, south + 0.01]
}

/// Boxes as a GeoJSON feature collection, each with its name.
pub(crate) fn squares(column: &str, boxes: impl Iterator<Item = (String, [f64; 4])>) -> String {
    let features = boxes.map(|(name, [w, s, e, n])| {
        format!(
            r#"{{"type":"Feature","properties":{{"{column}":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]]}}}}"#
        )
    });
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.collect::<Vec<_>>().join(","))
}

/// Appends to the study file.
pub(crate) fn extend(folder: &Path, toml: &str) {
    let study = folder.join("gapatlas.toml");
    let text = fs::read_to_string(&study).unwrap();
    fs::write(study, format!("{text}\n{toml}")).unwrap();
}

/// Replaces a part of the study file, which must be there.
pub(crate) fn change(folder: &Path, from: &str, to: &str) {
    let study = folder.join("gapatlas.toml");
    let text = fs::read_to_string(&study).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(study, text.replace(from, to)).unwrap();
}
