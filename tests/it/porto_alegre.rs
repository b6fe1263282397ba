//! Porto Alegre as a whole: streets, two timetables, grid cells as tracts, schools and hospitals as sites; skipped
//! without the data (tests/README.md).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use h3o::{CellIndex, Resolution};
use serde_json::Value;

use crate::program::{build_and_export, rows, succeed};
use crate::real_data::real_data;

const STUDY: &str = r#"
[study]
name = "Porto Alegre"
[tracts]
path = "cells.geojson"
geoid = "id"
[[demographics]]
path = "DATA/poa_hexgrid.csv"
geoid = "id"
[demographics.columns]
population = { estimate = "population" }
[[sites]]
complete_within = 'everywhere'
theme = "school"
path = "schools.csv"
id = "id"
x = "lon"
y = "lat"
[[sites]]
complete_within = 'everywhere'
theme = "clinic"
path = "healthcare.csv"
id = "id"
x = "lon"
y = "lat"
[[timetables]]
complete_within = 'everywhere'
gtfs = "DATA/poa_eptc.zip"
[[timetables]]
complete_within = 'everywhere'
gtfs = "DATA/poa_trensurb.zip"
[transit]
depart = "14:00-15:00"
percentiles = [50, 90]
[streets]
complete_within = 'everywhere'
osm = "DATA/poa_osm.pbf"
[[areas]]
kind = "district"
label = "District"
path = "districts.geojson"
id = "id"
name = "id"
[[standards]]
id = "school-near"
theme = "school"
mode = "walk"
within = "15 min"
people = "population"
[[standards]]
id = "clinic-near"
theme = "clinic"
mode = "walk"
within = "20 min"
people = "population"
[[standards]]
id = "clinic-by-bus"
theme = "clinic"
mode = "transit"
within = "30 min"
people = "population"
[[standards]]
id = "clinic-by-car"
theme = "clinic"
mode = "drive"
within = "5 min"
people = "population"
[[standards]]
id = "frequent"
theme = "frequent-transit"
mode = "walk"
within = "400 m"
people = "population"
"#;

/// The cells as hexagons, with larger hexagons around them as districts, and the cells with a school or a hospital as
/// sites.
fn study(data: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut grid = csv::Reader::from_path(data.join("poa_hexgrid.csv")).unwrap();
    let outline = |cell: CellIndex| {
        let mut ring: Vec<String> =
            cell.boundary().iter().map(|corner| format!("[{},{}]", corner.lng(), corner.lat())).collect();
        ring.push(ring[0].clone());
        format!(
            r#"{{"type":"Feature","properties":{{"id":"{cell}"}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
            ring.join(",")
        )
    };
    let collection =
        |features: Vec<String>| format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let (mut cells, mut districts) = (Vec::new(), std::collections::BTreeSet::new());
    let (mut schools, mut healthcare) = ("id,lon,lat\n".to_owned(), "id,lon,lat\n".to_owned());
    for row in grid.records().map(Result::unwrap) {
        let cell: CellIndex = row[0].parse().unwrap();
        cells.push(outline(cell));
        districts.extend(cell.parent(Resolution::Seven));
        for (table, count) in [(&mut schools, &row[4]), (&mut healthcare, &row[6])] {
            if count.parse::<f64>().is_ok_and(|count| count > 0.0) {
                writeln!(table, "{},{},{}", &row[0], &row[1], &row[2]).unwrap();
            }
        }
    }
    let write = |file: &str, text: String| fs::write(folder.path().join(file), text).unwrap();
    write("cells.geojson", collection(cells));
    write("districts.geojson", collection(districts.into_iter().map(outline).collect()));
    write("schools.csv", schools);
    write("healthcare.csv", healthcare);
    write("gapatlas.toml", STUDY.replace("DATA", data.to_str().unwrap()));
    folder
}

#[test]
fn people_walk_ride_and_drive_to_schools_and_hospitals() {
    let Some(data) = real_data("data/osm_gtfs/porto_alegre") else { return };
    let folder = study(&data);
    let tracts = build_and_export(folder.path(), "tracts");
    assert_eq!(tracts.len(), 1227);
    let number = |row: &std::collections::BTreeMap<String, String>, column: &str| row[column].parse::<f64>().ok();
    // The buses of this feed run from noon to five.
    let (mut ridden, mut longer, mut sooner) = (0, 0, 0);
    for row in tracts.values() {
        // Streets are no shorter than the straight line, except for rounding to a meter.
        for theme in ["school", "clinic"] {
            let walk = number(row, &format!("{theme}_walk_nearest_m"));
            let straight = number(row, &format!("{theme}_straight_nearest_m")).unwrap();
            assert!(walk.is_none_or(|walk| walk >= straight - 1.0), "{row:?}");
        }
        let [median, late] =
            ["clinic_transit_nearest_min", "clinic_transit_nearest_p90_min"].map(|own| number(row, own));
        if let (Some(median), Some(late)) = (median, late) {
            ridden += 1;
            longer += usize::from(late > median);
            assert!(late >= median, "{row:?}");
        }
        // Nobody rides longer than the whole way takes on foot at 4.8 km/h, if that is at most 20 minutes.
        let walk = number(row, "clinic_walk_nearest_m").unwrap_or(f64::MAX) / 80.0;
        assert!(walk > 20.0 || median.unwrap() <= walk + 0.1, "{row:?}");
        sooner += usize::from(median.is_some_and(|median| median < walk - 1.0));
    }
    let all = tracts.len();
    assert!(ridden > 1000 && longer > 100, "{ridden} of {all} reach one, {longer} longer at times");
    assert!(sooner > 100, "{sooner} of {all} are there sooner by bus than on foot");
    succeed(folder.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let region = &rows(&folder.path().join("areas.csv"))["region"];
    let within = |standard: &str| number(region, &format!("{standard}_within")).unwrap();
    let told = ["school_near", "clinic_by_bus", "clinic_by_car", "frequent"].map(within);
    // Most people live near a school and a hospital; few lines of the feed leave four times in every hour.
    let [near, by_bus, by_car, frequent] = told;
    assert!([near, by_bus, by_car].iter().all(|share| (0.9..0.999).contains(share)), "{told:?}");
    assert!(frequent > 0.0 && frequent < 0.1, "{told:?}");
    succeed(folder.path(), &["report", "atlas", "--area", "region", "-o", "region.json"]);
    let report: Value = serde_json::from_slice(&fs::read(folder.path().join("region.json")).unwrap()).unwrap();
    let method = report["method"].to_string();
    for told in [
        "Walks follow the streets",
        "Drives follow the streets",
        "poa_eptc.zip is used on the day 20",
        "poa_trensurb.zip is used on the day",
    ] {
        assert!(method.contains(told), "{told}: {method}");
    }
}
