//! Files as agencies and people write them.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use serde_json::Value;

use crate::program::{build_and_export, succeed};
use crate::town::{self, geoid, people, town, tracts};

fn findings(folder: &std::path::Path) -> Vec<Value> {
    let json = succeed(folder, &["check", "gapatlas.toml", "--json"]);
    let answer: Value = serde_json::from_str(&json).unwrap();
    answer["findings"].as_array().unwrap().clone()
}

fn found(findings: &[Value], kind: &str) -> usize {
    findings.iter().filter(|finding| finding["kind"] == kind).count()
}

/// A data.census.gov table of foreign-born people; every third tract has a Census annotation.
fn census_table() -> String {
    let mut table = String::from(
        "\u{feff}\"GEO_ID\",\"NAME\",\"B05012_003M\",\"B05012_001E\",\"B05012_001M\",\"B05012_003E\",\"B05012_003EA\",\n\
         \"Geography\",\"Geographic Area Name\",\"Margin of Error!!Total:!!Foreign-born\",\"Estimate!!Total:\",\"Margin of Error!!Total:\",\"Estimate!!Total:!!Foreign-Born:\",\"Annotation of Estimate!!Total:!!Foreign-born\",\n",
    );
    table.push_str("\"0400000US17\",\"Illinois\",\"9\",\"12812508\",\"*****\",\"1800000\",\"\",\n");
    for (place, (column, row)) in tracts().enumerate() {
        let foreign_born = match place % 3 {
            0 => "-666666666.0",
            1 => "1,200",
            _ => "300",
        };
        writeln!(
            table,
            "\"1400000US{}\",\"Census Tract\",\"**\",\"{}\",\"*****\",\"{foreign_born}\",\"\",",
            geoid(column, row),
            people(column, row) + 2000,
        )
        .unwrap();
    }
    table
}

fn replace_people_by(folder: &std::path::Path, path: &str) {
    town::change(
        folder,
        "path = \"people.csv\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\npopulation = { estimate = \"people\", moe = \"moe\" }\n",
        &format!("path = \"{path}\"\n"),
    );
}

#[test]
fn a_census_download_is_read_by_its_labels_zipped_or_not() {
    for zipped in [false, true] {
        let town = town();
        let path = town.path();
        if zipped {
            let mut archive = zip::ZipWriter::new(fs::File::create(path.join("ACSDT5Y2022.B05012.zip")).unwrap());
            for (part, text) in [
                ("ACSDT5Y2022.B05012-Column-Metadata.csv", "Column Name,Label\n".to_owned()),
                ("ACSDT5Y2022.B05012-Data.csv", census_table()),
                ("ACSDT5Y2022.B05012-Table-Notes.txt", "SOURCE\n".to_owned()),
            ] {
                archive.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
                archive.write_all(text.as_bytes()).unwrap();
            }
            archive.finish().unwrap();
            replace_people_by(path, "ACSDT5Y2022.B05012.zip");
        } else {
            fs::write(path.join("ACSDT5Y2022.B05012-Data.csv"), census_table()).unwrap();
            replace_people_by(path, "ACSDT5Y2022.B05012-Data.csv");
        }
        let tracts = build_and_export(path, "tracts");
        let cell = |place: (u32, u32), column: &str| tracts[&geoid(place.0, place.1)][column].clone();
        assert_eq!(cell((0, 0), "population"), "2001");
        assert_eq!(cell((0, 0), "population_moe"), "0", "a controlled estimate has no error");
        assert_eq!(cell((0, 0), "foreign_born"), "", "a mark of the Census is no number");
        assert_eq!(cell((1, 0), "foreign_born"), "1200");
        assert_eq!(cell((1, 0), "foreign_born_moe"), "", "a margin that is not published is not known");
        assert_eq!(cell((2, 0), "foreign_born_share"), format!("{:.4}", 300.0 / 2004.0).trim_end_matches('0'));
        let findings = findings(path);
        assert_eq!(found(&findings, "other_areas"), 1, "the state's own row");
        let withheld: Vec<&Value> = findings.iter().filter(|f| f["kind"] == "values_withheld").collect();
        assert_eq!(withheld.len(), 1);
        assert_eq!(withheld[0]["mark"], "-666666666.0");
        assert_eq!(withheld[0]["ids"].as_array().map(Vec::len), Some(9));
    }
}

#[test]
fn geoids_damaged_by_a_spreadsheet_are_repaired_and_reported() {
    let town = town();
    let table = fs::read_to_string(town.path().join("people.csv")).unwrap();
    let bent = table.replace(&format!("{},", geoid(0, 0)), &format!("{}.0,", geoid(0, 0)));
    fs::write(town.path().join("people.csv"), bent).unwrap();
    assert_eq!(build_and_export(town.path(), "tracts")[&geoid(0, 0)]["population"], "1");
    let findings = findings(town.path());
    assert_eq!(found(&findings, "geoid_mended"), 1);
    assert_eq!(findings[0]["line"], 2);
}

#[test]
fn rows_and_tracts_without_a_match_are_named() {
    let town = town();
    town::write_people(town.path(), |column, row| (column, row) != (4, 4));
    let mut table = fs::read_to_string(town.path().join("people.csv")).unwrap();
    table.push_str("17043840000,5,1\n");
    fs::write(town.path().join("people.csv"), table).unwrap();
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(4, 4)]["population"], "");
    let areas = build_and_export(town.path(), "areas");
    // The largest tract has half of all people and a twenty-fifth of the land, which measures the shares if people are
    // unknown.
    assert_eq!(areas["region"]["population"], "16777215");
    let known: f64 = areas["region"]["population_known"].parse().unwrap();
    assert!((known - 0.96).abs() < 1e-3, "{known}");
    let text = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(text.contains("1 row about tracts that the study does not have: 17043840000; left out"), "{text}");
    assert!(text.contains(&format!("no row for 1 tract: {}; population missing there", geoid(4, 4))), "{text}");
}

#[test]
fn sites_without_a_usable_location_are_omitted_and_named() {
    let town = town();
    let table = "id,name,lon,lat\n1,Middle,0.025,0.025\n2,Nowhere,,\n3,Zero,0,0\n4,Words,west,0.02\n5,Swapped,41.9,-87.6\n1,Twin,0.005,0.005\n";
    fs::write(town.path().join("clinics.csv"), table).unwrap();
    let sites = build_and_export(town.path(), "sites");
    assert_eq!(sites.keys().collect::<Vec<_>>(), ["clinic-1", "clinic-1~2"]);
    assert_eq!(sites["clinic-1~2"]["lon"], "0.0050000");
    let text = succeed(town.path(), &["check", "gapatlas.toml"]);
    for line in [
        "clinics.csv:3: site 2 (Nowhere) has no coordinates that can be used; left out",
        "clinics.csv:4: the coordinates `0`, `0` are not a place on the globe",
        "clinics.csv:4: site 3 (Zero) has no coordinates that can be used; left out",
        "clinics.csv:5: column `lon` has `west` where a number belongs; value missing",
        "clinics.csv:5: site 4 (Words) has no coordinates that can be used; left out",
        "clinics.csv:7: the id clinic-1 is already used; this site gets the id clinic-1~2",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(text.contains("clinics.csv:6: site 5 (Swapped) is"), "{text}");
}

#[test]
fn negative_counts_and_text_are_missing() {
    let town = town();
    let table = fs::read_to_string(town.path().join("people.csv")).unwrap();
    let odd = table.replace(",1,10", ",-999,10").replace(",2,10", ",many,10");
    fs::write(town.path().join("people.csv"), odd).unwrap();
    let text = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(text.contains("people.csv:2: column `people` has the count -999, and no count is below zero"), "{text}");
    assert!(text.contains("people.csv:3: column `people` has `many` where a number belongs"), "{text}");
    town::change(town.path(), "moe = \"moe\" }", "moe = \"moe\", missing = [-999] }");
    let findings = findings(town.path());
    assert_eq!((found(&findings, "negative_count"), found(&findings, "values_withheld")), (0, 1));
}

#[test]
fn invalid_outlines_are_repaired_or_omitted_and_named() {
    let town = town();
    let tracts = fs::read_to_string(town.path().join("tracts.geojson")).unwrap();
    let bow_tie = r#"{"type":"Polygon","coordinates":[[[0,0],[0.01,0.01],[0.01,0],[0,0.01],[0,0]]]}"#;
    let first = tracts.find(r#"{"type":"Polygon""#).unwrap();
    let end = tracts[first..].find("]]]}").unwrap() + first + 4;
    let second = tracts[end..].find(r#"{"type":"Polygon""#).unwrap() + end;
    let second_end = tracts[second..].find("]]]}").unwrap() + second + 4;
    let odd = format!("{}{bow_tie}{}null{}", &tracts[..first], &tracts[end..second], &tracts[second_end..]);
    fs::write(town.path().join("tracts.geojson"), odd).unwrap();
    let text = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(text.contains("Grid town: 24 tracts"), "{text}");
    assert!(
        text.contains(&format!(
            "tracts.geojson:1: the outline of {} crosses or overlaps itself; repaired",
            geoid(0, 0)
        )),
        "{text}"
    );
    assert!(
        text.contains(&format!("tracts.geojson:2: {} has no outline that can be repaired; left out", geoid(1, 0))),
        "{text}"
    );
}

#[test]
fn stops_without_stop_times_are_sites_with_a_finding() {
    let town = town();
    let feed = town.path().join("feed");
    fs::create_dir(&feed).unwrap();
    fs::write(
        feed.join("stops.txt"),
        "stop_id, stop_name, stop_lat, stop_lon, location_type\n MID , Middle , 0.025 , 0.025 , \nNODE, Stairs, 0.025, 0.025, 3\nLOST, Lost, , ,0\n",
    )
    .unwrap();
    for (file, header) in
        [("routes.txt", "route_id,route_type\n"), ("agency.txt", "agency_name,agency_url,agency_timezone\n")]
    {
        fs::write(feed.join(file), header).unwrap();
    }
    town::extend(town.path(), "[[timetables]]\ncomplete_within = 'everywhere'\ngtfs = \"feed\"\n");
    let sites = build_and_export(town.path(), "sites");
    assert_eq!(sites["transit-MID"]["name"], "Middle");
    assert_eq!(sites.len(), 2, "a generic node is no place of its own");
    let findings = findings(town.path());
    assert_eq!(found(&findings, "feed_without_stop_times"), 1);
    assert_eq!(found(&findings, "site_without_coordinates"), 1);
}

#[test]
fn columns_of_coordinates_in_feet_are_reprojected() {
    let town = town();
    // Illinois East in US survey feet, at the center of the Loop.
    let table = "id,name,x,y\n1,Loop,1176000,1900000\n";
    fs::write(town.path().join("offices.csv"), table).unwrap();
    town::extend(
        town.path(),
        "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"office\"\npath = \"offices.csv\"\nid = \"id\"\nname = \"name\"\nx = \"x\"\ny = \"y\"\ncrs = \"EPSG:3435\"\n",
    );
    let text = succeed(town.path(), &["check", "gapatlas.toml"]);
    // The Loop is 9,811 km from the grid town, which shows that the feet were reprojected.
    assert!(text.contains("site 1 (Loop) is 9,811 km"), "{text}");
}

#[test]
fn of_two_census_tables_the_preferred_one_is_read_and_nothing_said_of_the_other() {
    for order in [["B01003", "B05012"], ["B05012", "B01003"]] {
        let town = town();
        let path = town.path();
        fs::write(path.join("ACSDT5Y2022.B05012-Data.csv"), census_table()).unwrap();
        let mut table = "GEO_ID,NAME,B01003_001E,B01003_001M\nGeography,Geographic Area Name,Estimate!!Total,Margin of Error!!Total\n".to_owned();
        for (column, row) in tracts() {
            writeln!(table, "1400000US{},Tract,7,3", geoid(column, row)).unwrap();
        }
        fs::write(path.join("ACSDT5Y2022.B01003-Data.csv"), table).unwrap();
        let file = |table: &str| format!("ACSDT5Y2022.{table}-Data.csv");
        replace_people_by(path, &file(order[0]));
        town::extend(path, &format!("[[demographics]]\npath = \"{}\"\n", file(order[1])));
        let tracts = build_and_export(path, "tracts");
        assert_eq!(tracts[&geoid(1, 0)]["population"], "7");
        assert_eq!(tracts[&geoid(1, 0)]["foreign_born"], "1200");
        let text = succeed(path, &["check", "gapatlas.toml"]);
        assert!(!text.contains("not used"), "{text}");
    }
}

/// Zips files of a folder.
fn zip(folder: &std::path::Path, files: &[std::path::PathBuf], archive: &str) {
    let mut archive = zip::ZipWriter::new(fs::File::create(folder.join(archive)).unwrap());
    for file in files {
        let name = file.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&fs::read(file).unwrap()).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn tracts_are_the_same_in_every_format_zipped_or_not_and_projected() {
    let town = town();
    let path = town.path();
    let rows = build_and_export(path, "tracts");
    let mut last = "tracts.geojson".to_owned();
    for (driver, file) in [
        ("ESRI Shapefile", "t.shp"),
        ("GPKG", "t.gpkg"),
        ("FlatGeobuf", "t.fgb"),
        ("OpenFileGDB", "t.gdb"),
        ("GeoJSONSeq", "t.geojsonl"),
    ] {
        let mut convert = std::process::Command::new("ogr2ogr");
        convert.current_dir(path).args(["-f", driver, file, "tracts.geojson", "-nln", "t", "-nlt", "MULTIPOLYGON"]);
        if driver != "GeoJSONSeq" {
            convert.args(["-t_srs", "EPSG:3857"]);
        }
        let Ok(output) = convert.output() else {
            eprintln!("skipped: ogr2ogr is not installed");
            return;
        };
        assert!(output.status.success(), "{driver}: {}", String::from_utf8_lossy(&output.stderr));
        let within = |name: &str| -> Vec<std::path::PathBuf> {
            let listed = fs::read_dir(path.join(name)).unwrap();
            listed.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
        };
        let stem = |path: &std::path::PathBuf| path.file_stem().is_some_and(|stem| stem == "t");
        let files = if driver == "OpenFileGDB" { within(file) } else { within("").into_iter().filter(stem).collect() };
        let archive = format!("{file}.zip");
        zip(path, &files, &archive);
        for name in [file, &archive] {
            town::change(path, &last, name);
            last = name.to_owned();
            let found = build_and_export(path, "tracts");
            assert_eq!(found.len(), rows.len(), "{name}");
            for (geoid, row) in &rows {
                assert_eq!(found[geoid]["clinic_near_without"], row["clinic_near_without"], "{name} {geoid}");
                let meters = |row: &std::collections::BTreeMap<String, String>| {
                    row["clinic_straight_nearest_m"].parse::<f64>().unwrap()
                };
                assert!((meters(&found[geoid]) - meters(row)).abs() <= 1.0, "{name} {geoid}");
            }
        }
    }
}
