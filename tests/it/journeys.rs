//! The way from a place to a site, step by step: along streets, by timetable and in a straight line.

use gapatlas::domain::{CostUnit, Footprint, Meters, Position};
use gapatlas::travel::line_length;
use gapatlas::travel::streets::{CostsFrom, Network, Open, StreetLinker, StreetMap, StreetSegment};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::known::postal_town;
use crate::places::{PLACE, list, of_kind, sample};
use crate::program::succeed;
use crate::service::Service;
use crate::town::{center, extend, town, write_sites};

/// A position in meters east and north of 0, 0.
fn at(east: f64, north: f64) -> Position {
    Position::new(east / 111_319.490_793, north / 110_574.388_557).unwrap()
}

const SIDE: u32 = 6;

/// A town of 6 by 6 crossings 100 m apart, of whose streets some are missing and some are open in one direction.
fn town_of(streets: &[u8]) -> StreetMap {
    let meters = |number: u32| f64::from(number) * 100.0;
    let points = (0..SIDE * SIDE).map(|number| at(meters(number % SIDE), meters(number / SIDE))).collect();
    let pairs = (0..SIDE * SIDE).flat_map(|number| {
        let east = (number % SIDE + 1 < SIDE).then_some([number, number + 1]);
        let north = (number / SIDE + 1 < SIDE).then_some([number, number + SIDE]);
        [east, north].into_iter().flatten()
    });
    let segments = pairs.zip(streets).filter(|(_, kind)| **kind > 0).map(|(ends, kind)| StreetSegment {
        ends,
        length: Meters::new(100.0).unwrap(),
        walk: Open::BOTH,
        drive: match kind {
            1 => Open::FORWARD,
            2 => Open::FORWARD.reversed(),
            _ => Open::BOTH,
        },
        km_per_hour: 60.0,
        is_linkable: true,
    });
    StreetMap { segments: segments.collect(), points, ..StreetMap::default() }
}

proptest! {
    #[test]
    fn a_way_is_as_long_as_it_costs_and_keeps_to_streets_and_their_directions(
        streets in prop::collection::vec(0..6_u8, 60),
        (from, to) in ((-50.0..550.0, -50.0..550.0), (-50.0..550.0, -50.0..550.0)),
    ) {
        let map = town_of(&streets);
        let (place, site) = (at(from.0, from.1), Footprint::Point(at(to.0, to.1)));
        for network in [Network::walking(&map), Network::driving(&map)] {
            let linker = StreetLinker::new(&network, &map);
            let Some(start) = linker.link(place) else { continue };
            let costs = CostsFrom::new(&network, start, 100_000.0);
            let way = linker.way_to(&costs, place, &site);
            prop_assert_eq!(way.as_ref().map(|way| way.cost), linker.cost_to(&costs, place, &site));
            let Some(way) = way else { continue };
            let line = &way.line;
            prop_assert_eq!(line.first(), Some(&place));
            prop_assert_eq!(Footprint::Point(*line.last().unwrap()), site.clone());
            // On foot a meter costs a meter; by car a minute is 1 km of street, and 80 m between street and door.
            let meters = |part: &[Position]| line_length(part).map_or(0.0, Meters::get);
            let cost = match network.unit() {
                CostUnit::M => meters(line),
                CostUnit::Min => {
                    let last = line.len() - 1;
                    meters(&line[1..last]) / 1000.0 + (meters(&line[..2.min(last + 1)]) + meters(&line[last - 1..])) / 80.0
                }
            };
            prop_assert!((cost - way.cost).abs() < 0.01 * way.cost + 0.5, "{} is not {}", cost, way.cost);
            if network.unit() == CostUnit::Min {
                for part in line[1..line.len() - 1].windows(2) {
                    prop_assert!(is_open(&map, part[0], part[1]), "{:?}", part);
                }
            }
        }
    }
}

/// Whether some street leads from one point to another that is on the same street.
fn is_open(map: &StreetMap, from: Position, to: Position) -> bool {
    let along = |start: Position, end: Position, point: Position| {
        let (dx, dy) = (end.lon() - start.lon(), end.lat() - start.lat());
        let (x, y) = (point.lon() - start.lon(), point.lat() - start.lat());
        let square = dx * dx + dy * dy;
        let fraction = (x * dx + y * dy) / square;
        let off = (x * dy - y * dx).abs() / square;
        (off < 1e-3 && (-1e-3..=1.001).contains(&fraction)).then_some(fraction)
    };
    map.segments.iter().any(|street| {
        let [start, end] = street.ends.map(|end| map.points[end as usize]);
        let both = along(start, end, from).zip(along(start, end, to));
        both.is_some_and(|(from, to)| {
            (from - to).abs() < 1e-6 || if from < to { street.drive.forward } else { street.drive.backward }
        })
    })
}

fn way(service: &Service, site: &Value, query: &str) -> Value {
    let site = site.as_str().unwrap();
    service.json(&format!("/places/{},{}/sites/{site}/way.geojson?{query}", PLACE.0, PLACE.1))
}

#[test]
fn in_every_mode_of_the_sample_a_way_costs_what_its_site_costs() {
    let (_folder, service) = sample();
    for mode in ["straight", "walk", "transit"] {
        let found = service.json(&format!("/places/{},{}/reach.geojson?mode={mode}&within=40%20min", PLACE.0, PLACE.1));
        let sites = of_kind(&found, "site");
        assert!(sites.len() > 3, "{mode}");
        for site in &sites {
            let of_site = &site["properties"];
            let way = way(&service, &of_site["id"], &format!("mode={mode}"));
            let (cost, told) = (way["cost"].as_f64().unwrap(), of_site["cost"].as_f64().unwrap());
            // What can be reached is told in minutes, which are 80 m each, or 80 m over the detour.
            let minutes = match mode {
                "walk" => cost / 80.0,
                "straight" => cost * 1.3 / 80.0,
                _ => cost,
            };
            assert!((minutes - told).abs() < 0.06, "{mode} {way} {told}");
            let steps = way["features"].as_array().unwrap();
            if mode == "transit" {
                let all: f64 = steps.iter().map(|step| step["properties"]["minutes"].as_f64().unwrap()).sum();
                assert!((all - cost).abs() < 0.06 * f64::from(u32::try_from(steps.len()).unwrap()), "{way}");
                assert!(way["departs"].as_str() <= way["arrives"].as_str(), "{way}");
            }
            ends_meet(steps);
        }
    }
    // At another time there is another departure.
    let site = json!("clinic-1");
    let evening = way(&service, &site, "mode=transit&depart=17:00-18:00");
    assert_eq!(evening["departures"], "17:00-18:00");
    assert!(("17:00".."18:00").contains(&evening["departs"].as_str().unwrap()), "{evening}");
}

/// Each step begins where the one before it ends.
fn ends_meet(steps: &[Value]) {
    let mut last: Option<Value> = None;
    for step in steps {
        let (coordinates, is_point) = (&step["geometry"]["coordinates"], step["geometry"]["type"] == "Point");
        let first = if is_point { coordinates } else { &coordinates[0] };
        if let Some(last) = &last {
            assert_eq!(last, first, "{steps:?}");
        }
        last =
            Some(if is_point { coordinates.clone() } else { coordinates.as_array().unwrap().last().unwrap().clone() });
    }
}

#[test]
fn by_timetable_some_way_of_the_sample_waits_and_rides() {
    let (_folder, service) = sample();
    let found = service.json(&format!("/places/{},{}/reach.geojson?mode=transit&within=60%20min", PLACE.0, PLACE.1));
    let ways =
        of_kind(&found, "site").into_iter().rev().map(|site| way(&service, &site["properties"]["id"], "mode=transit"));
    let is = |kind: &str, step: &&Value| step["properties"]["kind"] == kind;
    let rides = |way: &Value| way["features"].as_array().unwrap().iter().any(|step| is("ride", &step));
    let way = ways.into_iter().find(rides).unwrap();
    let ride = way["features"].as_array().unwrap().iter().find(|step| is("ride", step)).unwrap();
    for key in ["route", "class", "from", "to", "departs", "arrives"] {
        assert!(ride["properties"][key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {ride}");
    }
    let stops = ride["properties"]["stops"].as_u64().unwrap();
    assert_eq!(ride["geometry"]["coordinates"].as_array().unwrap().len() as u64, stops + 1);
}

#[test]
fn what_is_too_far_has_no_way_and_what_is_not_public_no_answer() {
    let town = postal_town(None);
    write_sites(town.path(), "parks.csv", &[("1", center(0, 1)), ("far", center(60, 1))]);
    extend(town.path(), &list("park", "parks.csv", ""));
    write_sites(town.path(), "hidden.csv", &[("3", center(1, 0))]);
    extend(town.path(), &list("legal", "hidden.csv", "sensitive = true\n"));
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let (lon, lat) = center(0, 0);
    let address = |site: &str| format!("/places/{lon},{lat}/sites/{site}/way.geojson");
    let near = service.json(&address("park-1"));
    // One tract to the north is 1,106 m.
    assert_eq!(near["cost"], json!(1106.0));
    assert_eq!(near["features"][0]["properties"], json!({ "kind": "straight", "meters": 1106.0 }));
    let far = service.json(&address("park-far"));
    assert_eq!((&far["cost"], &far["searched_to"], &far["features"]), (&Value::Null, &json!(50_000.0), &json!([])));
    let refusals = ["legal-3", "nothing", "clinic-2"].map(|site| {
        let answer = service.get(&address(site));
        assert_eq!(answer.status, 404, "{site}");
        String::from_utf8_lossy(&answer.bytes).replace(&format!("`{site}`"), "")
    });
    assert!(refusals.iter().all(|own| *own == refusals[0]), "{refusals:?}");
}

#[test]
fn a_way_that_cannot_be_asked_for_is_refused() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let (lon, lat) = center(3, 2);
    let status = |address: String| service.get(&address).status;
    let here = format!("/places/{lon},{lat}/sites/clinic-1/way.geojson");
    assert_eq!(status(here.clone()), 200);
    for query in ["mode=fly", "mode=walk", "depart=07:00-08:00", "to=clinic-1"] {
        assert_eq!(status(format!("{here}?{query}")), 400, "{query}");
    }
    assert_eq!(status("/places/10,80/sites/clinic-1/way.geojson".to_owned()), 404);
    assert_eq!(status("/places/here/sites/clinic-1/way.geojson".to_owned()), 404);
}
