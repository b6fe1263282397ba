//! The sample region: invented, the same on every date.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use gdal::Dataset;
use gdal::vector::LayerAccess;
use geo::{Area, BooleanOps, Coord, Geometry, Polygon, Validation, unary_union};
use tempfile::TempDir;

use crate::program::{error_line, rows, succeed};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")
}

/// A sample region in the folder `region`.
fn sample(arguments: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &[&["sample", "region"], arguments].concat());
    folder
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())).collect()
}

/// The table of a data.census.gov zip: its column labels, and its rows by GEOID.
fn table(folder: &Path, name: &str) -> (Vec<String>, BTreeMap<String, Vec<String>>) {
    let zip = fs::File::open(folder.join(format!("ACSDT5Y2022.{name}.zip"))).unwrap();
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(zip).unwrap();
    archive.by_name(&format!("ACSDT5Y2022.{name}-Data.csv")).unwrap().read_to_string(&mut text).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    let labels = rows.next().unwrap();
    (labels, rows.map(|row| (row[0].trim_start_matches("1400000US").to_owned(), row)).collect())
}

fn outlines(path: &Path) -> Vec<(String, Polygon)> {
    let dataset = Dataset::open(path).unwrap();
    let mut layer = dataset.layer(0).unwrap();
    let geoid = layer.defn().field_index("GEOID").unwrap();
    let outline = |feature: gdal::vector::Feature<'_>| {
        let Geometry::Polygon(outline) = feature.geometry().unwrap().to_geo().unwrap() else { panic!("a polygon") };
        (feature.field_as_string(geoid).unwrap().unwrap(), outline)
    };
    layer.features().map(outline).collect()
}

#[test]
fn the_committed_sample_is_what_the_command_makes_on_any_date() {
    let made = sample(&[]);
    let (made, committed) = (files(&made.path().join("region")), files(&committed()));
    assert_eq!(made.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    // The bytes of a GeoPackage are those of the GDAL in the portable program.
    let is_comparable = |name: &str| cfg!(feature = "portable") || name != "tracts.gpkg";
    for (name, bytes) in made.iter().filter(|(name, _)| is_comparable(name)) {
        assert!(*bytes == committed[name], "{name} differs; make it anew with `gapatlas sample data/sample`");
    }
    let size: usize = made.values().map(Vec::len).sum();
    assert!(size < 2_000_000, "{size} bytes");
}

#[test]
fn another_seed_makes_another_region() {
    let other = sample(&["--seed", "2"]);
    let (other, committed) = (files(&other.path().join("region")), files(&committed()));
    for name in committed.keys() {
        assert!(other[name] != committed[name], "{name} is the same");
    }
}

#[test]
fn the_sample_has_only_the_findings_that_it_is_meant_to_have() {
    let folder = tempfile::tempdir().unwrap();
    let study = committed().join("gapatlas.toml");
    let answer = succeed(folder.path(), &["check", study.to_str().unwrap(), "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let kinds: BTreeSet<&str> =
        answer["findings"].as_array().unwrap().iter().map(|finding| finding["kind"].as_str().unwrap()).collect();
    // The river and the airport; tracts and areas with too few households in the survey; rare languages whose margins
    // are not published; duplicate households; homes without a bus in time, and parks beyond barriers; a list that ends
    // at the river, and clinics without hours.
    let meant = [
        "area_incomplete",
        "margins_unknown",
        "origins_without_ride",
        "people_at_the_edge",
        "sites_without_ways",
        "tracts_without_origin",
        "tracts_without_people",
        "values_withheld",
        "requirement_unsaid",
    ];
    assert_eq!(kinds, BTreeSet::from(meant));
    assert_eq!(answer["tracts"], 150);

    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    succeed(folder.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let areas = rows(&folder.path().join("areas.csv"));
    let region = &areas["region"];
    let number =
        |column: &str| region[column].parse::<f64>().unwrap_or_else(|_| panic!("{column}: {}", region[column]));
    for standard in ["clinic_1_mile", "clinic_30_min_spanish", "park_half_mile", "transit_quarter_mile"] {
        let (without, moe) = (number(&format!("{standard}_without")), number(&format!("{standard}_without_moe")));
        assert!(without > 0.0 && moe > 0.0, "{standard}: {without} ± {moe}");
    }
    // The list of legal help ends at the river, and three miles reach across it from everywhere.
    assert!(number("legal_3_miles_unknown_list") > 0.0 && number("legal_3_miles_unknown_edge") > 0.0);
    assert!(number("clinic_usable_unknown_said") > 0.0);
    let known = number("limited_english_households_known");
    assert!(known > 0.95 && known < 1.0, "{known}");
}

#[test]
fn access_is_worse_in_the_west() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["build", committed().join("gapatlas.toml").to_str().unwrap(), "-o", "atlas"]);
    succeed(folder.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let tracts = rows(&folder.path().join("tracts.csv"));
    let tract_outlines: BTreeMap<String, Polygon> = outlines(&committed().join("tracts.gpkg")).into_iter().collect();
    let west_of = |outline: &Polygon| outline.exterior().0.iter().map(|at| at.x).fold(f64::MAX, f64::min);
    let river = &tract_outlines["99001990000"];
    let share = |column: &str, whole: &str, is_west: bool| {
        let side = tracts.iter().filter(|(geoid, _)| (west_of(&tract_outlines[*geoid]) < west_of(river)) == is_west);
        let sums = side.fold((0.0, 0.0), |(part, all), (_, row)| {
            let cell = |name: &str| row[name].parse().unwrap_or(0.0);
            (part + cell(column), all + cell(whole))
        });
        sums.0 / sums.1
    };
    for standard in ["clinic_1_mile_without", "clinic_30_min_spanish_without"] {
        let people = if standard.contains("spanish") { "limited_english_spanish" } else { "limited_english" };
        let (west, east) = (share(standard, people, true), share(standard, people, false));
        assert!(west > 1.5 * east, "{standard}: {west} in the west, {east} in the east");
    }
    assert!(share("no_vehicle", "households", true) > 0.08);
    assert!(
        share("transit_quarter_mile_without", "no_vehicle", true)
            > 2.0 * share("transit_quarter_mile_without", "no_vehicle", false)
    );
}

#[test]
fn tracts_share_their_borders_exactly() {
    let tracts = outlines(&committed().join("tracts.gpkg"));
    assert_eq!(tracts.len(), 150);
    let key = |at: Coord| (at.x.to_bits(), at.y.to_bits());
    let mut edges = BTreeMap::new();
    for (geoid, outline) in &tracts {
        assert!(outline.is_valid() && outline.interiors().is_empty(), "{geoid}");
        for line in outline.exterior().lines() {
            let (from, to) = (key(line.start), key(line.end));
            edges.entry((from.min(to), from.max(to))).or_insert_with(Vec::new).push((line, geoid));
        }
    }
    assert!(edges.values().all(|tracts| tracts.len() <= 2), "an edge has at most two sides");
    // Edges with one side are the outline of the region, which is a single ring: there is no gap inside.
    let outline: BTreeMap<_, _> =
        edges.values().filter(|sides| sides.len() == 1).map(|sides| (key(sides[0].0.start), sides[0].0)).collect();
    let first = outline.values().next().unwrap();
    let mut ring = vec![first.start, first.end];
    while key(ring[ring.len() - 1]) != key(ring[0]) {
        ring.push(outline[&key(ring[ring.len() - 1])].end);
    }
    assert_eq!(ring.len(), outline.len() + 1);
    let region = Polygon::new(ring.into(), Vec::new()).unsigned_area();
    let sum: f64 = tracts.iter().map(|(_, outline)| outline.unsigned_area()).sum();
    let union = unary_union(tracts.iter().map(|(_, outline)| outline)).unsigned_area();
    assert!((region - sum).abs() < 1e-9 * sum && (union - sum).abs() < 1e-9 * sum, "{region} {sum} {union}");
}

#[test]
fn the_shapefile_has_the_tracts_of_the_geopackage() {
    let shapefile = format!("/vsizip/{}/tracts.shp", committed().join("tracts.zip").display());
    let shapes: BTreeMap<String, Polygon> = outlines(Path::new(&shapefile)).into_iter().collect();
    for (geoid, outline) in outlines(&committed().join("tracts.gpkg")) {
        let points = |outline: &Polygon| {
            outline.exterior().coords().map(|at| (at.x.to_bits(), at.y.to_bits())).collect::<BTreeSet<_>>()
        };
        assert_eq!(points(&outline), points(&shapes[&geoid]), "{geoid}");
    }
}

#[test]
fn planning_areas_cover_the_region_and_split_tracts() {
    let tracts = outlines(&committed().join("tracts.gpkg"));
    let region: f64 = tracts.iter().map(|(_, outline)| outline.unsigned_area()).sum();
    let text = fs::read_to_string(committed().join("areas.geojson")).unwrap();
    let areas: geojson::FeatureCollection = text.parse().unwrap();
    let areas: Vec<Polygon> =
        areas.features.into_iter().map(|area| Polygon::try_from(area.geometry.unwrap()).unwrap()).collect();
    assert!(areas.iter().all(Validation::is_valid));
    let sum: f64 = areas.iter().map(Area::unsigned_area).sum();
    let union = unary_union(&areas).unsigned_area();
    assert!((sum - region).abs() < 1e-7 * region && (union - region).abs() < 1e-7 * region, "{sum} {union} {region}");
    let is_cut = |tract: &Polygon| {
        areas.iter().filter(|area| area.intersection(tract).unsigned_area() > 0.02 * tract.unsigned_area()).count() > 1
    };
    let cut = tracts.iter().filter(|(_, tract)| is_cut(tract)).count();
    assert!(cut > 30, "{cut} tracts lie in more than one area");
}

#[test]
fn the_cells_of_c16001_add_up_to_its_total() {
    let (labels, rows) = table(&committed(), "C16001");
    assert_eq!(rows.len(), 150);
    let estimates: Vec<usize> = (2..labels.len()).filter(|&at| labels[at].starts_with("Estimate!!")).collect();
    assert_eq!(estimates.len(), 38);
    assert_eq!(labels[estimates[4]], r#"Estimate!!Total:!!Spanish:!!Speak English less than "very well""#);
    assert_eq!(
        labels[estimates[37]],
        r#"Estimate!!Total:!!Other and unspecified languages:!!Speak English less than "very well""#
    );
    for (geoid, row) in rows {
        let counts: Vec<u32> = estimates.iter().map(|&at| row[at].parse().unwrap()).collect();
        assert_eq!(counts[0], counts[1] + counts[2..].iter().step_by(3).sum::<u32>(), "{geoid}");
        assert!(counts[2..].chunks(3).all(|group| group[0] == group[1] + group[2]), "{geoid}");
    }
}

#[test]
fn tables_have_census_annotations() {
    let mut marks = BTreeSet::new();
    for name in ["C16001", "C16002", "B05012", "B08201"] {
        let (_, rows) = table(&committed(), name);
        let cells = rows.into_values().flat_map(|row| row.into_iter().skip(2));
        marks.extend(cells.filter(|cell| !cell.is_empty() && cell.parse::<u32>().is_err()));
    }
    assert_eq!(marks.iter().map(String::as_str).collect::<Vec<_>>(), ["(X)", "**", "*****", "-"]);
}

#[test]
fn every_name_is_marked_as_invented() {
    for (file, column) in [("clinics.csv", 1), ("legal.csv", 1)] {
        let mut reader = csv::Reader::from_path(committed().join(file)).unwrap();
        assert!(reader.records().all(|row| row.unwrap()[column].ends_with("(invented)")), "{file}");
    }
    for file in ["parks.geojson", "areas.geojson"] {
        let text = fs::read_to_string(committed().join(file)).unwrap();
        let features: geojson::FeatureCollection = text.parse().unwrap();
        let name = |feature: &geojson::Feature| feature.property("name").unwrap().as_str().unwrap().to_owned();
        assert!(features.features.iter().all(|feature| name(feature).contains("(invented)")), "{file}");
    }
    assert!(table(&committed(), "C16001").1.values().all(|row| row[1].contains("invented")));
    let feed = gtfs_structures::Gtfs::from_path(committed().join("gtfs.zip")).unwrap();
    assert!(feed.stops.values().all(|stop| stop.name.as_deref().unwrap().ends_with("(invented)")));
    assert!(feed.trips.values().all(|trip| trip.stop_times.len() > 1));
}

#[test]
fn a_region_can_have_two_thousand_tracts() {
    let folder = sample(&["--tracts", "2000", "--seed", "5"]);
    let answer = succeed(folder.path(), &["check", "region", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["tracts"], 2000);
    assert!(answer["areas"].as_u64().unwrap() > 150 && answer["sites"].as_u64().unwrap() > 1000);
}

#[test]
fn impossible_arguments_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("mine/notes.txt"), "do not lose").unwrap();
    insta::assert_snapshot!(error_line(folder.path(), &["sample", "mine"]), @"gapatlas: mine: the folder is not empty; name another");
    assert_eq!(files(&folder.path().join("mine")).len(), 1);
    let odd = crate::program::gapatlas(folder.path(), &["sample", "new", "--tracts", "7"]);
    assert_eq!(odd.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&odd.stderr).contains("a sample region has 30 to 100000 tracts"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}
