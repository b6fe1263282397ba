//! What can be reached from a place: isochrones known from theory, and what the service answers.

use std::fs;
use std::path::Path;

use gapatlas::domain::{Meters, Position};
use gapatlas::travel::Grid;
use gapatlas::travel::streets::{CostsFrom, Network, Open, StreetLinker, StreetMap, StreetSegment};
use geo::{Area, BoundingRect, Contains, Distance, Geodesic, GeodesicArea, MultiPolygon, Point};
use serde_json::{Value, json};

use crate::known::postal_town;
use crate::program::succeed;
use crate::service::Service;
use crate::town::{center, extend, town, write_sites};

/// A position in meters east and north of the middle of the town, at the equator.
fn at(east: f64, north: f64) -> Position {
    Position::new(east / 111_319.490_793, north / 110_574.388_557).unwrap()
}

/// Streets every 100 m, 4 km each way; all open, or from west to east only.
fn grid_town(across: Open) -> StreetMap {
    let side = 41_u32;
    let meters = |number: u32| f64::from(number) * 100.0 - 2000.0;
    let points = (0..side * side).map(|number| at(meters(number % side), meters(number / side))).collect();
    let street = |from: u32, to: u32, drive: Open| StreetSegment {
        ends: [from, to],
        length: Meters::new(100.0).unwrap(),
        walk: Open::BOTH,
        drive,
        km_per_hour: 30.0,
        is_linkable: true,
    };
    let segments = (0..side * side).flat_map(|number| {
        let east = (number % side + 1 < side).then(|| street(number, number + 1, across));
        let north = (number / side + 1 < side).then(|| street(number, number + side, Open::BOTH));
        [east, north].into_iter().flatten()
    });
    StreetMap { points, segments: segments.collect(), ..StreetMap::default() }
}

fn isochrone(network: &Network, map: &StreetMap, place: Position, limit: f64) -> MultiPolygon {
    let linker = StreetLinker::new(network, map);
    let costs = CostsFrom::new(network, linker.link(place).unwrap(), limit * 1.25);
    let grid = Grid::around(place, Meters::new(200.0).unwrap(), costs.reached_streets());
    let found: Vec<Option<f64>> = grid.points().map(|point| costs.to(linker.link(point)?)).collect();
    grid.isochrones(&found, &[limit]).remove(0)
}

#[test]
fn on_a_grid_of_streets_the_ground_in_reach_on_foot_is_a_diamond() {
    let map = grid_town(Open::BOTH);
    let found = isochrone(&Network::walking(&map), &map, at(0.0, 0.0), 1000.0);
    // The corners are 1,000 m away along the streets, and the area is 2 r².
    let area = found.geodesic_area_unsigned();
    assert!((area / 2e6 - 1.0).abs() < 0.06, "{area}");
    let bounds = found.bounding_rect().unwrap();
    for edge in [bounds.max().x, bounds.max().y, -bounds.min().x, -bounds.min().y] {
        assert!((edge * 111_000.0 - 1000.0).abs() < 40.0, "{edge}");
    }
    assert!(!found.contains(&at(600.0, 600.0).point()) && found.contains(&at(450.0, 450.0).point()));
}

#[test]
fn along_streets_of_one_direction_one_gets_only_there() {
    let map = grid_town(Open::FORWARD);
    // Streets that nobody can come back along are not linked to: people walk 40 m to the crossing in the east.
    let found = isochrone(&Network::driving(&map), &map, at(60.0, 0.0), 4.0);
    // Four minutes are 2 km at 30 km/h, less for walks of up to 50 m from the street: to the east and not to the west.
    assert!(found.contains(&at(1500.0, 0.0).point()), "{found:?}");
    assert!(!found.contains(&at(-250.0, 0.0).point()));
    // Nor along the street through the crossing 60 m behind.
    assert!(!found.contains(&at(0.0, 300.0).point()));
}

pub(crate) fn sample() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    succeed(folder.path(), &["build", root.join("data/sample").to_str().unwrap(), "-o", "atlas"]);
    let service = Service::of(folder.path());
    (folder, service)
}

fn ground(feature: &Value) -> MultiPolygon {
    let geometry: geojson::Geometry = serde_json::from_value(feature["geometry"].clone()).unwrap();
    MultiPolygon::try_from(geometry).unwrap()
}

pub(crate) fn of_kind<'a>(answer: &'a Value, kind: &str) -> Vec<&'a Value> {
    answer["features"].as_array().unwrap().iter().filter(|feature| feature["properties"]["kind"] == kind).collect()
}

/// A place of the sample, in the middle of its town.
pub(crate) const PLACE: (f64, f64) = (-41.0, 42.0);

#[test]
fn every_mode_of_the_sample_has_ground_within_ground_and_sites_within_the_last_limit() {
    let (_folder, service) = sample();
    let modes = service.json("/atlas.json")["place_modes"].clone();
    assert_eq!(modes, json!(["straight", "walk", "transit"]));
    for mode in modes.as_array().unwrap() {
        let mode = mode.as_str().unwrap();
        let address = format!("/places/{},{}/reach.geojson?mode={mode}&within=10 min,5 min,20 min", PLACE.0, PLACE.1);
        let answer = service.json(&address.replace(' ', "%20"));
        let grounds = of_kind(&answer, "ground");
        let limits: Vec<f64> = grounds.iter().map(|own| own["properties"]["within"].as_f64().unwrap()).collect();
        assert_eq!(limits, [20.0, 10.0, 5.0], "{mode}");
        let outlines: Vec<MultiPolygon> = grounds.into_iter().map(ground).collect();
        assert!(outlines.windows(2).all(|pair| pair[0].unsigned_area() > pair[1].unsigned_area()), "{mode}");
        let place = Point::new(PLACE.0, PLACE.1);
        assert!(outlines[2].contains(&place), "{mode}");
        let spacing = answer["spacing"].as_f64().unwrap();
        if mode == "walk" || mode == "straight" {
            // Nobody walks farther than 80 m in a minute.
            let farthest =
                geo::CoordsIter::coords_iter(&outlines[0]).map(|corner| Geodesic.distance(place, corner.into()));
            assert!(farthest.fold(0.0, f64::max) <= 1600.0 + spacing, "{mode}");
        }
        let sites = of_kind(&answer, "site");
        assert!(!sites.is_empty(), "{mode}");
        let costs: Vec<f64> = sites.iter().map(|site| site["properties"]["cost"].as_f64().unwrap()).collect();
        assert!(costs.is_sorted() && costs.iter().all(|cost| *cost <= 20.0), "{mode} {costs:?}");
    }
    let rush = service.json(&format!("/places/{},{}/reach.geojson?mode=transit&depart=17:00-18:00", PLACE.0, PLACE.1));
    assert_eq!(rush["departures"], "17:00-18:00");
}

/// The sample with one home point in each tract, which is the point that the service names.
fn sample_of_points() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let study = fs::read_to_string(folder.path().join("gapatlas.toml")).unwrap();
    let (before, origins) = study.split_once("[origins]").unwrap();
    let after = &origins[origins.find("[[sites]]").unwrap()..];
    fs::write(folder.path().join("gapatlas.toml"), format!("{before}{after}")).unwrap();
    succeed(folder.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(folder.path());
    (folder, service)
}

#[test]
fn on_foot_and_by_timetable_sites_cost_what_the_atlas_says_of_people_in_the_same_place() {
    let (_folder, service) = sample_of_points();
    let table = service.json("/tables/tracts.json?columns=geoid");
    let geoids = table["columns"]["geoid"].as_array().unwrap();
    for (standard, mode) in [("park-10-min-walk", "walk"), ("clinic-30-min-bus", "transit")] {
        let mut compared = 0;
        for geoid in geoids.iter().step_by(5) {
            let of_tract = service.json(&format!("/tracts/{}/reach.json?standard={standard}", geoid.as_str().unwrap()));
            let [lon, lat] = [0, 1].map(|axis| of_tract["point"][axis].as_f64().unwrap());
            let answer = service.json(&format!("/places/{lon},{lat}/reach.geojson?mode={mode}&within=60%20min"));
            let cost_of = |site: &Value| {
                let found = of_kind(&answer, "site").into_iter().find(|own| own["properties"]["id"] == site["id"]);
                found.map(|own| own["properties"]["cost"].as_f64().unwrap())
            };
            let sites = of_tract["sites"].as_array().unwrap().iter().filter(|site| site["cost"].is_number());
            for site in sites.filter(|site| site["cost"].as_f64().unwrap() < 59.0) {
                assert_eq!(cost_of(site), site["cost"].as_f64(), "{mode} {geoid} {site}");
                compared += 1;
            }
        }
        assert!(compared > 20, "{mode} {compared}");
    }
}

#[test]
fn distances_to_sites_are_known() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0)), ("3", center(4, 4))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let (lon, lat) = center(3, 2);
    let answer = service.json(&format!("/places/{lon},{lat}/reach.geojson?mode=straight&within=1500%20m"));
    let sites = of_kind(&answer, "site");
    // One tract to the west is 1,113 m.
    assert_eq!(sites.len(), 1);
    assert_eq!(
        sites[0]["properties"],
        json!({ "kind": "site", "id": "clinic-1", "name": "Site 1", "theme": "clinic", "cost": 1113.0, "unit": "m" })
    );
    let disk = ground(of_kind(&answer, "ground")[0]).geodesic_area_unsigned();
    assert!((disk / (std::f64::consts::PI * 1500.0_f64.powi(2)) - 1.0).abs() < 0.01, "{disk}");
}

#[test]
fn confidential_themes_and_places_that_are_not_known_are_left_out() {
    let town = postal_town(None);
    write_sites(town.path(), "parks.csv", &[("1", center(0, 1))]);
    extend(town.path(), &list("park", "parks.csv", ""));
    write_sites(town.path(), "shelters.csv", &[("1", center(0, 0)), ("2", center(1, 1))]);
    write_sites(town.path(), "hidden.csv", &[("3", center(1, 0))]);
    extend(town.path(), &list("legal", "shelters.csv", ""));
    extend(town.path(), &list("legal", "hidden.csv", "sensitive = true\n"));
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let (lon, lat) = center(0, 0);
    let answer = service.json(&format!("/places/{lon},{lat}/reach.geojson?mode=straight&within=10%20km"));
    let ids: Vec<&Value> = of_kind(&answer, "site").into_iter().map(|site| &site["properties"]["id"]).collect();
    // The clinic in the corner and the park; not the clinic of which the postal code is known, nor legal help.
    assert_eq!(ids, ["clinic-1", "park-1"]);
}

pub(crate) fn list(theme: &str, path: &str, key: &str) -> String {
    let columns = "id = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\n";
    format!("[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"{theme}\"\npath = \"{path}\"\n{key}{columns}")
}

#[test]
fn a_question_that_cannot_be_answered_is_refused() {
    let (_folder, service) = sample();
    let here = format!("/places/{},{}/reach.geojson", PLACE.0, PLACE.1);
    let status = |address: &str| service.get(address).status;
    assert_eq!(status("/places/10,10/reach.geojson"), 404);
    assert_eq!(status("/places/here/reach.geojson"), 404);
    assert_eq!(status("/places/-41.1,95/reach.geojson"), 404);
    for query in [
        "mode=fly",
        "mode=matrix:a",
        "within=61%20min",
        "within=0%20min",
        "within=ten",
        "within=11%20km&mode=straight",
        "within=5%20min,500%20m",
        "within=1%20min,2%20min,3%20min,4%20min,5%20min,6%20min,7%20min",
        "mode=drive",
        "mode=transit&within=500%20m",
        "mode=walk&depart=07:00-08:00",
        "mode=transit&depart=08:00",
        "mode=transit&depart=07:00-29:00",
        "speed=5",
    ] {
        assert_eq!(status(&format!("{here}?{query}")), 400, "{query}");
    }
}
