//! Basemap features of the tiles, and tracts clipped to land.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use geo::Area;

use crate::mvt::{Feature, Shape, read};
use crate::program::{build_and_export, succeed};
use crate::tiles::{checked, tiles};
use crate::town::{STUDY, geoid, squares, town};

/// The distinct features of a layer in all tiles of a zoom level, by the text of a field.
fn features(folder: &Path, zoom: u8, layer: &str) -> Vec<Feature> {
    let tiles = tiles(&folder.join("atlas/tiles.pmtiles"));
    let at_zoom = tiles.iter().filter(|((of, ..), _)| *of == zoom);
    let layers = at_zoom.flat_map(|(_, bytes)| {
        checked(bytes);
        read(bytes).unwrap()
    });
    layers.filter(|of| of.name == layer).flat_map(|of| of.features).collect()
}

fn values(features: &[Feature], field: &str) -> BTreeSet<String> {
    features.iter().filter_map(|feature| feature.tags.get(field).cloned()).collect()
}

/// A feed with a train along a shape, a bus without one, and a bus with a missing shape.
fn write_feed(folder: &Path) {
    let feed = folder.join("feed");
    fs::create_dir(&feed).unwrap();
    let tables = [
        ("routes.txt", "route_id,route_short_name,route_type\nRED,Red,1\nB9,9,3\nB8,8,3\n"),
        (
            "calendar.txt",
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20250303,20250330\n",
        ),
        (
            "stops.txt",
            "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nS,Central,0.025,0.025,1,\n\
             S1,Track 1,0.025,0.0251,0,S\nN,North,0.045,0.025,0,\nE,East,0.025,0.045,0,\nU,Unused,0.01,0.01,0,\n",
        ),
        ("trips.txt", "route_id,service_id,trip_id,shape_id\nRED,W,r1,up\nRED,W,r2,down\nB9,W,b1,\nB8,W,b2,lost\n"),
        (
            "stop_times.txt",
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nr1,7:00:00,7:00:00,S1,1\nr1,7:10:00,7:10:00,N,2\n\
             r2,8:00:00,8:00:00,N,1\nr2,8:10:00,8:10:00,S1,2\nb1,7:00:00,7:00:00,S,1\nb1,7:10:00,7:10:00,E,2\n\
             b2,7:00:00,7:00:00,N,1\nb2,7:10:00,7:10:00,E,2\n",
        ),
        (
            "shapes.txt",
            "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nup,0.045,0.025,30\nup,0.025,0.025,1\nup,0.035,0.030,20\n\
             down,0.045,0.025,1\ndown,0.035,0.030,2\ndown,0.025,0.025,3\ndown,99,999,4\n",
        ),
    ];
    for (name, text) in tables {
        fs::write(feed.join(name), text).unwrap();
    }
}

#[test]
fn lines_and_stops_of_timetables_are_in_the_tiles() {
    let town = town();
    write_feed(town.path());
    fs::write(
        town.path().join("gapatlas.toml"),
        format!("{STUDY}\n[[timetables]]\ncomplete_within = 'everywhere'\ngtfs = \"feed\"\n"),
    )
    .unwrap();
    let check = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(check.contains("with a point that is not a place on the globe"), "{check}");
    assert!(check.contains("with a shape that shapes.txt does not have"), "{check}");
    build_and_export(town.path(), "tracts");
    let lines = features(town.path(), 12, "transit");
    let by_name: BTreeMap<&str, &Feature> = lines.iter().map(|line| (line.tags["name"].as_str(), line)).collect();
    assert_eq!(by_name.keys().copied().collect::<Vec<_>>(), ["8", "9", "Red"], "{check}");
    let corners = |name: &str| match &by_name[name].shape {
        Shape::Lines(lines) => lines.iter().map(Vec::len).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    // The train returns on the same line, which is in the tiles once; the buses run straight.
    assert_eq!([corners("Red"), corners("9"), corners("8")], [vec![3], vec![2], vec![2]]);
    assert_eq!(["Red", "9"].map(|name| by_name[name].tags["class"].as_str()), ["rail", "bus"]);
    let stops = features(town.path(), 12, "stops");
    let stops: BTreeMap<&str, &str> =
        stops.iter().map(|stop| (stop.tags["name"].as_str(), stop.tags["class"].as_str())).collect();
    // A platform becomes its station; stops without calls are omitted; the train comes before the bus.
    assert_eq!(stops, BTreeMap::from([("Central", "rail"), ("North", "rail"), ("East", "bus")]));
    assert_eq!(values(&features(town.path(), 8, "transit"), "class"), BTreeSet::from(["rail".to_owned()]));
}

#[test]
fn streets_from_tables_are_drawn_with_footpaths() {
    let town = town();
    fs::write(town.path().join("nodes.csv"), "id,x,y\na,0.01,0.01\nb,0.02,0.01\nc,0.02,0.02\n").unwrap();
    let edges = "from,to,highway,footway,name\na,b,residential,,First Street\nb,a,residential,,First Street\n\
                 b,c,footway,,\na,c,footway,sidewalk,\na,b,service,,\n";
    fs::write(town.path().join("edges.csv"), edges).unwrap();
    let toml =
        format!("{STUDY}\n[streets]\ncomplete_within = 'everywhere'\nnodes = \"nodes.csv\"\nedges = \"edges.csv\"\n");
    fs::write(town.path().join("gapatlas.toml"), toml).unwrap();
    build_and_export(town.path(), "tracts");
    let streets = features(town.path(), 12, "streets");
    let mut drawn: Vec<(&str, Option<&str>)> = streets
        .iter()
        .map(|street| (street.tags["class"].as_str(), street.tags.get("name").map(String::as_str)))
        .collect();
    drawn.sort_unstable();
    assert_eq!(drawn, [("minor", Some("First Street")), ("path", None)]);
}

/// The area of a tract in the tiles of a zoom level, in square tile units.
fn drawn_area(tracts: &[Feature], geoid: &str) -> f64 {
    tracts.iter().filter(|tract| tract.tags["geoid"] == geoid).map(|tract| tract.polygons().unsigned_area()).sum()
}

#[test]
fn tracts_are_clipped_to_land_and_their_people_are_unchanged() {
    let town = town();
    let area = std::iter::once(("all".to_owned(), [0.0, 0.0, 0.05, 0.05]));
    fs::write(town.path().join("wards.geojson"), squares("id", area)).unwrap();
    let study = format!(
        "{STUDY}\n[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"id\"\nname = \"id\"\n"
    );
    fs::write(town.path().join("gapatlas.toml"), &study).unwrap();
    let before = build_and_export(town.path(), "tracts");
    let whole = features(town.path(), 12, "tracts");
    // Land starts in the middle of the second column, so the first has none; it is drawn in two parts.
    let land = [("a".to_owned(), [0.015, -1.0, 1.0, 0.02]), ("b".to_owned(), [0.015, 0.02, 1.0, 1.0])];
    fs::write(town.path().join("land.geojson"), squares("id", land.into_iter())).unwrap();
    fs::write(town.path().join("gapatlas.toml"), format!("{study}\n[map]\nland = {{ path = \"land.geojson\" }}\n"))
        .unwrap();
    let check = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(check.contains("no part of 5 tracts is land, and maps draw them whole"), "{check}");
    assert_eq!(build_and_export(town.path(), "tracts"), before);
    let cut = features(town.path(), 12, "tracts");
    for row in 0..5 {
        let share = |column| drawn_area(&cut, &geoid(column, row)) / drawn_area(&whole, &geoid(column, row));
        let shares: Vec<f64> = (0..5).map(share).collect();
        let wanted = [1.0, 0.5, 1.0, 1.0, 1.0];
        assert!(shares.iter().zip(wanted).all(|(share, wanted)| (share - wanted).abs() < 0.002), "{shares:?}");
    }
    // The planning area ends at the same shore: it is as large as its tracts on land, to the unit.
    let areas = features(town.path(), 12, "areas");
    let area: f64 =
        areas.iter().filter(|area| area.tags["id"] == "ward-all").map(|area| area.polygons().unsigned_area()).sum();
    let on_land = (1..5).flat_map(|column| (0..5).map(move |row| geoid(column, row)));
    let tracts: f64 = on_land.map(|tract| drawn_area(&cut, &tract)).sum();
    assert!(area > 0.0 && (area - tracts).abs() < 1.0, "{area} {tracts}");
    assert_eq!(values(&features(town.path(), 12, "tract_labels"), "geoid").len(), 25);
    // Land elsewhere is reported, and nothing is clipped.
    fs::write(
        town.path().join("land.geojson"),
        squares("id", std::iter::once(("a".to_owned(), [50.0, 50.0, 51.0, 51.0]))),
    )
    .unwrap();
    let check = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(check.contains("has no land where the tracts are"), "{check}");
}

#[test]
fn a_tract_across_the_antimeridian_is_split_in_two_and_keeps_its_people() {
    let town = town();
    let mut collection = "{\"type\":\"FeatureCollection\",\"features\":[".to_owned();
    let ring = "[179.995,51],[-179.995,51],[-179.995,51.01],[179.995,51.01],[179.995,51]";
    let beyond = "[180.005,51],[180.015,51],[180.015,51.01],[180.005,51.01],[180.005,51]";
    for (place, (column, ring)) in [(0, ring), (1, beyond)].into_iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        write!(
            collection,
            "{comma}{{\"type\":\"Feature\",\"properties\":{{\"GEOID\":\"{}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{ring}]]}}}}",
            geoid(column, 0)
        )
        .unwrap();
    }
    fs::write(town.path().join("tracts.geojson"), collection + "]}").unwrap();
    let people = format!("GEOID,people,moe\n{},100,10\n{},200,10\n", geoid(0, 0), geoid(1, 0));
    fs::write(town.path().join("people.csv"), people).unwrap();
    fs::write(town.path().join("clinics.csv"), "id,name,lon,lat\n1,One,-180,51.005\n").unwrap();
    let check = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(check.contains("crosses the 180th meridian in one piece; split there"), "{check}");
    let rows = build_and_export(town.path(), "tracts");
    let without = |column| rows[&geoid(column, 0)]["clinic_near_without"].clone();
    assert_eq!([without(0), without(1)], ["0", "0"]);
    let tracts = features(town.path(), 12, "tracts");
    let areas = [0, 1].map(|column| drawn_area(&tracts, &geoid(column, 0)));
    assert!((areas[0] / areas[1] - 1.0).abs() < 0.02, "{areas:?}");
    let at_both_ends = tracts.iter().filter(|tract| tract.tags["geoid"] == geoid(0, 0)).count();
    assert!(at_both_ends >= 2, "{at_both_ends}");
}
