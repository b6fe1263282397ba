//! Results that are known by hand.

use std::collections::BTreeSet;
use std::fs;

use crate::program::{build_and_export, succeed};
use crate::town::{self, center, geoid, people, squares, town, tracts, write_sites};

fn number(cells: &std::collections::BTreeMap<String, String>, column: &str) -> f64 {
    cells[column].parse().unwrap_or_else(|error| panic!("{column} is `{}`: {error}", cells[column]))
}

/// The tracts whose people add up to a sum.
fn named_by(sum: f64) -> BTreeSet<(u32, u32)> {
    assert!(sum.fract() == 0.0 && sum < f64::from(1_u32 << 25), "{sum} names no tracts");
    tracts().filter(|&(x, y)| (sum / f64::from(people(x, y))).floor() % 2.0 == 1.0).collect()
}

/// The clinic's tract and its four neighbors; the diagonal is 1,569 m long.
fn cross() -> BTreeSet<(u32, u32)> {
    [(2, 2), (1, 2), (3, 2), (2, 1), (2, 3)].into()
}

#[test]
fn people_without_a_clinic_are_those_of_the_tracts_beyond_the_limit() {
    let town = town();
    let areas = build_and_export(town.path(), "areas");
    let region = &areas["region"];
    let without = named_by(number(region, "clinic_near_without"));
    assert_eq!(without, tracts().filter(|tract| !cross().contains(tract)).collect());
    // Twenty tracts with a margin of 10 each.
    assert_eq!(region["clinic_near_without_moe"], "44.7");
    assert_eq!(region["population_moe"], "50");
}

#[test]
fn distances_to_the_clinic_are_those_of_the_ellipsoid() {
    let town = town();
    let tracts = build_and_export(town.path(), "tracts");
    for (place, meters) in [((2, 2), "0"), ((3, 2), "1113"), ((2, 3), "1106"), ((3, 3), "1569"), ((0, 0), "3138")] {
        assert_eq!(tracts[&geoid(place.0, place.1)]["clinic_straight_nearest_m"], meters, "{place:?}");
    }
    let east = &tracts[&geoid(3, 2)];
    assert_eq!((east["clinic_near_within"].as_str(), east["clinic_near_without"].as_str()), ("1", "0"));
    assert_eq!((east["clinic_near_without_moe"].as_str(), east["name"].as_str()), ("0", "Tract 2.03"));
    let far = &tracts[&geoid(4, 2)];
    assert_eq!(number(far, "clinic_near_without"), f64::from(people(4, 2)));
    assert_eq!(far["clinic_near_without_moe"], "10");
}

#[test]
fn the_limit_is_inclusive() {
    let town = town();
    town::change(town.path(), "1200 m", "0 m");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(2, 2)]["clinic_near_within"], "1");
    for (limit, within) in [("1113.194 m", "0"), ("1113.195 m", "1")] {
        town::change(town.path(), "0 m", limit);
        let tracts = build_and_export(town.path(), "tracts");
        assert_eq!(tracts[&geoid(3, 2)]["clinic_near_within"], within, "{limit}");
        town::change(town.path(), limit, "0 m");
    }
}

#[test]
fn travel_time_includes_detour_and_walking_speed() {
    let town = town();
    // 1,200 m in a straight line at 4.8 km/h and a detour of 1.3 take 19.5 minutes.
    town::change(town.path(), "1200 m", "19.5 min");
    let areas = build_and_export(town.path(), "areas");
    let without = named_by(number(&areas["region"], "clinic_near_without"));
    assert_eq!(without, tracts().filter(|tract| !cross().contains(tract)).collect());
    let tracts = build_and_export(town.path(), "tracts");
    // 1,113.195 m × 1.3 / 80 m/min
    assert_eq!(tracts[&geoid(3, 2)]["clinic_near_nearest_min"], "18.1");
    town::extend(town.path(), "[walking]\nkm_per_hour = 2.4\ndetour = 1.0\n");
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(3, 2)]["clinic_near_nearest_min"], "27.8");
}

#[test]
fn a_park_is_reached_at_its_edge_and_its_inside_has_distance_zero() {
    let town = town();
    // The park covers the western column of tracts except a strip of 0.001° in its east.
    let park = squares("id", [("west".to_owned(), [0.0, 0.0, 0.009, 0.05])].into_iter());
    fs::write(town.path().join("parks.geojson"), park).unwrap();
    town::extend(
        town.path(),
        "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"park\"\npath = \"parks.geojson\"\nid = \"id\"\n",
    );
    let tracts = build_and_export(town.path(), "tracts");
    let meters = |column| tracts[&geoid(column, 2)]["park_straight_nearest_m"].clone();
    // From the center of the second column to the edge it is 0.006°.
    assert_eq!([meters(0), meters(1), meters(2)], ["0", "668", "1781"]);
}

#[test]
fn an_area_gets_half_of_each_tract_that_its_border_halves() {
    let town = town();
    let wards = [("1".to_owned(), [0.0, 0.0, 0.025, 0.05]), ("2".to_owned(), [0.025, 0.0, 0.05, 0.05])];
    fs::write(town.path().join("wards.geojson"), squares("ward", wards.into_iter())).unwrap();
    town::extend(
        town.path(),
        "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"ward\"\nname = \"ward\"\n",
    );
    let areas = build_and_export(town.path(), "areas");
    let half = |columns: [u32; 2], wanted: &dyn Fn((u32, u32)) -> bool| -> f64 {
        let weight = |(x, _)| {
            if columns.contains(&x) {
                1.0
            } else if x == 2 {
                0.5
            } else {
                0.0
            }
        };
        tracts().filter(|&tract| wanted(tract)).map(|(x, y)| weight((x, y)) * f64::from(people(x, y))).sum()
    };
    let west = &areas["ward-1"];
    assert_eq!(number(west, "population"), half([0, 1], &|_| true));
    assert_eq!(number(west, "clinic_near_without"), half([0, 1], &|tract| !cross().contains(&tract)));
    // Ten whole tracts and five halves, each with a margin of 10.
    assert_eq!(
        number(west, "population_moe"),
        ((10.0 + 5.0 * 0.25) * 100.0_f64).sqrt().mul_add(10.0, 0.0).round() / 10.0
    );
    let by_tract = build_and_export(town.path(), "tracts");
    let wards = [0, 1, 2, 3, 4].map(|x| by_tract[&geoid(x, 0)]["area"].as_str());
    assert_eq!(wards, ["ward-1", "ward-1", "", "ward-2", "ward-2"]);
    assert_eq!(number(west, "population") + number(&areas["ward-2"], "population"), f64::from((1_u32 << 25) - 1));
}

#[test]
fn the_gaps_layer_has_the_numbers_of_the_tracts_layer() {
    let town = town();
    let standard = "[[standards]]\nid = \"clinic-far\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"30 min\"\npeople = \"population\"\n";
    town::extend(town.path(), standard);
    let tracts = build_and_export(town.path(), "tracts");
    let gaps = build_and_export(town.path(), "gaps");
    assert_eq!(gaps.len(), 2 * tracts.len());
    for (geoid, tract) in &tracts {
        for (standard, prefix) in [("clinic-near", "clinic_near"), ("clinic-far", "clinic_far")] {
            let row = &gaps[&format!("{geoid}/{standard}")];
            for part in ["within", "without", "without_moe"] {
                assert_eq!(row[part], tract[&format!("{prefix}_{part}")], "{geoid} {standard} {part}");
            }
            assert_eq!(row["people"], tract["population"]);
        }
        assert_eq!(gaps[&format!("{geoid}/clinic-far")]["nearest_min"], tract["clinic_far_nearest_min"]);
        assert_eq!(gaps[&format!("{geoid}/clinic-far")]["nearest_m"], "");
    }
}

#[test]
fn another_clinic_changes_only_the_tracts_around_it() {
    let town = town();
    let before = build_and_export(town.path(), "tracts");
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0))]);
    let after = build_and_export(town.path(), "tracts");
    let changed: BTreeSet<(u32, u32)> =
        tracts().filter(|&(x, y)| before[&geoid(x, y)] != after[&geoid(x, y)]).collect();
    // Tracts nearer to the corner than to the center; on the diagonal through (1, 1) both are equally far.
    let nearer = |&(x, y): &(u32, u32)| {
        let meters = |a: u32, b: u32| (f64::from(x.abs_diff(a)) * 1113.195).hypot(f64::from(y.abs_diff(b)) * 1105.743);
        meters(0, 0) < meters(2, 2) - 1.0
    };
    assert_eq!(changed, tracts().filter(nearer).collect());
    assert!(changed.iter().all(|&(x, y)| {
        number(&after[&geoid(x, y)], "clinic_near_without") <= number(&before[&geoid(x, y)], "clinic_near_without")
    }));
}

#[test]
fn the_order_of_files_does_not_matter() {
    let forth = town();
    let back = town();
    let reverse = |file: &str| {
        let text = fs::read_to_string(back.path().join(file)).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        fs::write(back.path().join(file), lines.join("\n")).unwrap();
    };
    write_sites(forth.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0))]);
    write_sites(back.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0))]);
    reverse("people.csv");
    reverse("clinics.csv");
    assert_eq!(build_and_export(forth.path(), "tracts"), build_and_export(back.path(), "tracts"));
}

#[test]
fn with_origins_the_share_within_is_a_share_of_people() {
    let town = town();
    // In tract (4, 2), three quarters of the people live in the west, within 1,800 m of the clinic.
    let (lon, lat) = center(4, 2);
    let points = format!("lon,lat,population\n{},{lat},30\n{lon},{lat},10\n9,9,5\n", lon - 0.004);
    fs::write(town.path().join("blocks.csv"), points).unwrap();
    town::change(town.path(), "1200 m", "1800 m");
    town::extend(
        town.path(),
        "[origins]\npath = \"blocks.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"population\"\n",
    );
    let tracts = build_and_export(town.path(), "tracts");
    let east = &tracts[&geoid(4, 2)];
    assert_eq!(east["clinic_near_within"], "0.75");
    assert_eq!(number(east, "clinic_near_without"), (f64::from(people(4, 2)) * 0.25));
    assert_eq!(east["clinic_near_without_moe"], "2.5");
    // Three quarters at 1,781 m and one at 2,226 m.
    assert_eq!(east["clinic_near_nearest_m"], "1892");
    let findings = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(findings.contains("blocks.csv: 1 origin with 5 people in no tract; left out"), "{findings}");
    assert!(findings.contains("blocks.csv: no origin with people in 24 tracts"), "{findings}");
}
