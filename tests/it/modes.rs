//! Travel modes in the grid town.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{center, change, extend, geoid, people, town, tracts, write_sites};

/// A study whose standard uses a table of seconds: a minute per tract between origin and clinic, without the tracts of
/// the last row.
fn town_with_table(rows: u32) -> tempfile::TempDir {
    let town = town();
    let mut table = "from_id,to_id,travel_time\n".to_owned();
    for (column, row) in tracts().filter(|&(_, row)| row < rows) {
        let minutes = column.abs_diff(2) + row.abs_diff(2);
        let cost = if (column, row) == (0, 0) { String::new() } else { (minutes * 60).to_string() };
        writeln!(table, "{},1,{cost}", geoid(column, row)).unwrap();
    }
    fs::write(town.path().join("r5.csv"), table).unwrap();
    extend(
        town.path(),
        "[[costs]]\ncomplete_within = 'everywhere'\nid = \"r5\"\npath = \"r5.csv\"\norigin = \"from_id\"\ndestination = \"to_id\"\ncost = \"travel_time\"\nunit = \"s\"",
    );
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"matrix:r5\"\nwithin = \"2 min\"");
    town
}

fn findings(folder: &Path) -> Vec<(String, String)> {
    let told: Value = serde_json::from_str(&succeed(folder, &["check", "gapatlas.toml", "--json"])).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    told["findings"].as_array().unwrap().iter().map(|finding| (text(finding, "kind"), finding.to_string())).collect()
}

#[test]
fn a_table_of_travel_times_decides_who_has_access() {
    let town = town_with_table(5);
    let rows = build_and_export(town.path(), "tracts");
    for (column, row) in tracts() {
        let (own, minutes) = (&rows[&geoid(column, row)], column.abs_diff(2) + row.abs_diff(2));
        let is_within = minutes <= 2 && (column, row) != (0, 0);
        assert_eq!(own["clinic_near_within"], u32::from(is_within).to_string());
        assert_eq!(own["clinic_near_without"], if is_within { 0 } else { people(column, row) }.to_string());
        let nearest = if (column, row) == (0, 0) { String::new() } else { minutes.to_string() };
        assert_eq!([&own["clinic_near_nearest_min"], &own["clinic_matrix_r5_nearest_min"]], [&nearest; 2]);
        let why = if (column, row) == (0, 0) { "no_cost" } else { "beyond_limit" };
        assert_eq!(own["clinic_near_reason"], if is_within { "" } else { why });
    }
    assert!(rows[&geoid(0, 0)].contains_key("clinic_straight_nearest_m"));
    let method = fs::read_to_string(town.path().join("atlas/manifest.json")).unwrap();
    assert!(method.contains("matrix:r5"));
    assert!(town.path().join("atlas/costs/clinic_matrix-r5.parquet").exists());
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let page = fs::read_to_string(town.path().join("region.html")).unwrap();
    assert!(page.contains("a clinic within 2 min by the table of costs r5"));
    assert!(page.contains("Travel costs of the table r5"), "how it was made");
    assert!(!page.contains("Distances are straight lines"), "no number of the report is one");
}

#[test]
fn access_is_unknown_where_a_table_has_no_costs() {
    let town = town_with_table(4);
    let rows = build_and_export(town.path(), "tracts");
    for column in 0..5 {
        let own = &rows[&geoid(column, 4)];
        assert_eq!(
            [&own["clinic_near_within"], &own["clinic_near_without"], &own["clinic_near_without_moe"]],
            ["0"; 3]
        );
        assert_eq!([&own["clinic_near_unknown_list"], &own["clinic_near_without_at_most"]], [&own["population"]; 2]);
        assert_eq!(own["clinic_near_reason"], "not_in_table");
    }
    assert_eq!(rows[&geoid(2, 3)]["clinic_near_within"], "1");
    succeed(town.path(), &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let region = &crate::program::rows(&town.path().join("areas.csv"))["region"];
    let number = |column: &str| region[column].parse::<f64>().unwrap();
    // The five tracts of the northern row.
    let silent: f64 = (0..5).map(|column| f64::from(crate::town::people(column, 4))).sum();
    assert_eq!(number("clinic_near_unknown_list"), silent);
    assert_eq!(number("clinic_near_without_at_most") - number("clinic_near_without"), silent);
    let found = findings(town.path());
    let own = found.iter().find(|(kind, _)| kind == "tracts_without_costs").unwrap();
    assert!((0..5).all(|column| own.1.contains(&geoid(column, 4))) && !own.1.contains(&geoid(0, 3)), "{}", own.1);
    assert!(found.iter().any(|(kind, _)| kind == "pairs_without_cost"), "the row without a cost");
}

#[test]
fn a_table_of_other_places_or_units_is_refused_with_a_reason() {
    let town = town_with_table(5);
    change(town.path(), "within = \"2 min\"", "within = \"0.5 mi\"");
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @r#"gapatlas: standard `clinic-near`: the costs of the mode `matrix:r5` are in minutes; write `within` as `"30 min"`"#
    );
    change(town.path(), "matrix:r5", "matrix:r6");
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: standard `clinic-near` asks for the mode `matrix:r6`, and the study has no [[costs]] with the id `r6`; it has `r5`"
    );
    change(town.path(), "matrix:r6", "bike");
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: gapatlas.toml:30: `bike` is not a mode of travel; write straight, walk, drive, transit, or matrix:<id> with the id of a [[costs]]"
    );
    change(town.path(), "bike", "matrix:r5");
    change(town.path(), "0.5 mi", "2 min");
    fs::write(town.path().join("r5.csv"), format!("from_id,to_id,travel_time\n{},1,-5\n", geoid(1, 1))).unwrap();
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: r5.csv:2: `travel_time` is `-5`, but a cost is a number of 0 or more; leave the cell empty where there is no route"
    );
}

#[test]
fn an_unused_cost_table_is_reported() {
    let town = town_with_table(5);
    change(town.path(), "mode = \"matrix:r5\"", "mode = \"straight\"");
    assert_eq!(findings(town.path()).iter().filter(|(kind, _)| kind == "costs_not_used").count(), 1);
}

#[test]
fn a_site_without_costs_is_reported() {
    let town = town_with_table(5);
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("new", center(0, 0))]);
    let found = findings(town.path());
    let own = found.iter().find(|(kind, _)| kind == "sites_without_costs").unwrap();
    assert!(own.1.contains("clinic-new") && !own.1.contains("clinic-1\""), "{}", own.1);
}

/// Streets of 1,000 m between the centers of neighboring tracts; the only bridge over the river between the third and
/// the fourth row is in the first column.
fn write_streets(folder: &Path) {
    let mut nodes = "id,x,y\n".to_owned();
    let mut edges = "from,to,length\n".to_owned();
    for (column, row) in tracts() {
        let (lon, lat) = center(column, row);
        writeln!(nodes, "{column}-{row},{lon},{lat}").unwrap();
        if column < 4 {
            writeln!(edges, "{column}-{row},{}-{row},1000", column + 1).unwrap();
        }
        if row < 4 && (row != 2 || column == 0) {
            writeln!(edges, "{column}-{row},{column}-{},1000", row + 1).unwrap();
        }
    }
    fs::write(folder.join("nodes.csv"), nodes).unwrap();
    fs::write(folder.join("edges.csv"), edges).unwrap();
    extend(
        folder,
        "[streets]\ncomplete_within = 'everywhere'\nnodes = \"nodes.csv\"\nedges = \"edges.csv\"\nlength = \"length\"",
    );
}

#[test]
fn people_across_the_river_walk_over_the_bridge() {
    let town = town();
    write_streets(town.path());
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"walk\"\nwithin = \"25 min\"");
    let rows = build_and_export(town.path(), "tracts");
    for (column, row) in tracts() {
        let own = &rows[&geoid(column, row)];
        let km = if row < 3 { column.abs_diff(2) + row.abs_diff(2) } else { column + (row - 3) + 1 + 2 };
        let meters: f64 = own["clinic_walk_nearest_m"].parse().unwrap();
        assert!((meters - f64::from(km) * 1000.0).abs() < 1.0, "{column} {row}: {meters} and {km} km");
        // 12.5 minutes per kilometer at 4.8 km/h, so that two are within reach.
        assert_eq!(own["clinic_near_within"], u32::from(km <= 2).to_string(), "{column} {row}");
        assert!((own["clinic_near_nearest_min"].parse::<f64>().unwrap() - f64::from(km) * 12.5).abs() < 0.1);
    }
    // In a straight line the clinic is 1,106 m away from across the river.
    assert_eq!(rows[&geoid(2, 3)]["clinic_straight_nearest_m"], "1106");
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let page = fs::read_to_string(town.path().join("region.html")).unwrap();
    assert!(page.contains("a clinic within 25 min on foot") && page.contains("Walks follow the streets"));
    change(town.path(), "mode = \"walk\"", "mode = \"drive\"");
    change(town.path(), "within = \"25 min\"", "within = \"1 mi\"");
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @r#"gapatlas: standard `clinic-near`: the costs of the mode `drive` are in minutes; write `within` as `"30 min"`"#
    );
    change(
        town.path(),
        "[streets]\ncomplete_within = 'everywhere'\nnodes = \"nodes.csv\"\nedges = \"edges.csv\"\nlength = \"length\"",
        "",
    );
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: standard `clinic-near` asks for the mode `drive`, and the study has no [streets]"
    );
}

/// Half of those who speak English less than very well live around the clinic, and a tenth of all people.
#[test]
fn access_by_group_is_compared_with_that_of_all_with_margins() {
    let town = town();
    let mut table = "GEOID,all,all_moe,group,group_moe\n".to_owned();
    for (column, row) in tracts() {
        let near = (column, row) == (2, 2);
        let (all, group) = if near { (2400, 600) } else { (900, 25) };
        writeln!(table, "{},{all},30,{group},12", geoid(column, row)).unwrap();
    }
    fs::write(town.path().join("people.csv"), table).unwrap();
    change(
        town.path(),
        "population = { estimate = \"people\", moe = \"moe\" }",
        "population_5_and_over = { estimate = \"all\", moe = \"all_moe\" }\nlimited_english = { estimate = \"group\", moe = \"group_moe\" }",
    );
    change(town.path(), "people = \"population\"", "people = \"population_5_and_over\"");
    change(town.path(), "within = \"1200 m\"", "within = \"100 m\"");
    let region = &build_and_export(town.path(), "areas")["region"];
    assert_eq!([&region["clinic_near_within"], &region["clinic_near_limited_english_within"]], ["0.1", "0.5"]);
    assert_eq!(region["clinic_near_limited_english_without"], "600");
    // Of 24 tracts with ± 12 each: sqrt(24) * 12.
    assert_eq!(region["clinic_near_limited_english_without_moe"], "58.8");
    // p = 1/2: each person at the center changes the share by 1/2 of 1/1200, and each elsewhere by as much.
    let moe: f64 = region["clinic_near_limited_english_within_moe"].parse().unwrap();
    assert!((moe - 0.5 / 1200.0 * 5.0 * 12.0).abs() < 1e-4, "{moe}");
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.json"]);
    let report: Value = serde_json::from_slice(&fs::read(town.path().join("region.json")).unwrap()).unwrap();
    let group = &report["groups"][0];
    assert_eq!(group["people"], "limited_english");
    assert_eq!([&group["share_without"]["value"], &group["whole_share_without"]["value"]], [0.5, 0.9]);
    assert_eq!(group["comparison"], "lower", "they lack it less often than all");
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let page = fs::read_to_string(town.path().join("region.html")).unwrap();
    assert!(page.contains("Whose access is worse") && page.contains("People who speak English less than very well"));
    extend(town.path(), "[equity]\ngroups = [\"poverty\"]");
    insta::assert_snapshot!(
        error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]),
        @"gapatlas: [equity] group `poverty`: no table of the study counts it; it may be `limited_english`"
    );
}

/// A bus every ten minutes from the first tract to the clinic at the center, a ride of twenty minutes.
fn write_timetable(folder: &Path) {
    let feed = folder.join("gtfs");
    fs::create_dir_all(&feed).unwrap();
    let write = |file: &str, text: String| fs::write(feed.join(file), text).unwrap();
    let ((west, south), (east, north)) = (center(0, 0), center(2, 2));
    write(
        "agency.txt",
        "agency_id,agency_name,agency_url,agency_timezone\n1,Town,https://example.org,UTC\n".to_owned(),
    );
    write(
        "stops.txt",
        format!("stop_id,stop_name,stop_lat,stop_lon\na,Corner,{south},{west}\nb,Clinic,{north},{east}\n"),
    );
    write("routes.txt", "route_id,agency_id,route_short_name,route_type\nr,1,1,3\n".to_owned());
    write(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n\
         s,1,1,1,1,1,0,0,20240101,20240630\n"
            .to_owned(),
    );
    let (mut trips, mut times) = (
        "route_id,service_id,trip_id,direction_id\n".to_owned(),
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n".to_owned(),
    );
    for minute in (6 * 60..22 * 60).step_by(10) {
        let clock = |minute: u32| format!("{:02}:{:02}:00", minute / 60, minute % 60);
        let (leaves, arrives) = (clock(minute), clock(minute + 20));
        writeln!(trips, "r,s,t{minute},0").unwrap();
        writeln!(times, "t{minute},{leaves},{leaves},a,1\nt{minute},{arrives},{arrives},b,2").unwrap();
    }
    write("trips.txt", trips);
    write("stop_times.txt", times);
    extend(
        folder,
        "[[timetables]]\ncomplete_within = 'everywhere'\ngtfs = \"gtfs\"\n[transit]\npercentiles = [50, 90]",
    );
}

#[test]
fn the_median_over_departures_decides_access_by_bus() {
    let town = town();
    write_timetable(town.path());
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"transit\"\nwithin = \"25 min\"");
    extend(
        town.path(),
        "[[standards]]\nid = \"often\"\ntheme = \"frequent-transit\"\nmode = \"straight\"\nwithin = \"0.25 mi\"\npeople = \"population\"",
    );
    let rows = build_and_export(town.path(), "tracts");
    let corner = &rows[&geoid(0, 0)];
    // Waits of 0 to 9 minutes, each for 12 of 120 departures: rank 60 waits 4 minutes, rank 108 waits 8.
    assert_eq!([&corner["clinic_transit_nearest_min"], &corner["clinic_transit_nearest_p90_min"]], ["24", "28"]);
    assert_eq!([&corner["clinic_near_within"], &corner["clinic_near_nearest_min"]], ["1", "24"]);
    assert_eq!([&corner["transit_departures_per_hour"], &corner["frequent_transit_within"]], ["6", "1"]);
    // The clinic's own tract walks zero meters; its neighbors walk 1,113 m times 1.3, 18.1 minutes; two tracts away no
    // bus runs.
    let minutes = |column, row| rows[&geoid(column, row)]["clinic_near_nearest_min"].clone();
    assert_eq!([minutes(2, 2), minutes(1, 2), minutes(4, 4)], ["0", "18.1", ""]);
    assert_eq!(rows[&geoid(4, 4)]["clinic_near_within"], "0");
    let why = |column, row| rows[&geoid(column, row)]["clinic_near_reason"].clone();
    assert_eq!([why(0, 0), why(4, 4), why(1, 0)], ["", "no_stop", "beyond_limit"]);
    assert_eq!(
        [&corner["often_within"], &rows[&geoid(1, 0)]["often_within"]],
        ["1", "0"],
        "few buses end, none begins"
    );
    let found = findings(town.path());
    assert!(found.iter().any(|(kind, _)| kind == "origins_without_ride"), "{found:?}");
    succeed(town.path(), &["export", "atlas", "--layer", "sites", "-o", "sites.csv"]);
    let stop = &crate::program::rows(&town.path().join("sites.csv"))["transit-a"];
    let told = ["transit_headway_min", "transit_wait_min", "transit_first", "transit_last", "transit_frequent"];
    assert_eq!(told.map(|column| stop[column].as_str()), ["10", "5", "06:00", "21:50", "yes"]);
    succeed(town.path(), &["report", "atlas", "--area", "region", "-o", "region.html"]);
    let page = fs::read_to_string(town.path().join("region.html")).unwrap();
    for told in [
        "a clinic within 25 min by bus and train",
        "The timetable gtfs is used on the day 2024-01-0",
        "between 07:00 and 09:00",
    ] {
        assert!(page.contains(told), "{told}");
    }
    // With streets the walks follow them: 12.5 minutes per kilometer.
    write_streets(town.path());
    let rows = build_and_export(town.path(), "tracts");
    let minutes = |column, row| rows[&geoid(column, row)]["clinic_near_nearest_min"].parse::<f64>().unwrap();
    assert!(
        (minutes(1, 2) - 12.5).abs() < 0.1 && (minutes(0, 0) - 24.0).abs() < 0.1,
        "{} {}",
        minutes(1, 2),
        minutes(0, 0)
    );
}
