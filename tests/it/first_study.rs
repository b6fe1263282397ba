//! `gapatlas init my-city --from FOLDER`: what the files of a folder are taken for, and the study that is written.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use toml::Value;

use crate::program::{build_and_export, error_line_in_time, gapatlas, succeed};
use crate::real_data::real_data;

/// Writes a study for the files of `files` into `my-city`: what was printed, the study file, and what it says.
fn proposed(folder: &Path, files: &str) -> (String, String, Value) {
    let printed = succeed(folder, &["init", "my-city", "--from", files]);
    let text = fs::read_to_string(folder.join("my-city/gapatlas.toml")).unwrap();
    let study = toml::from_str(&text).unwrap();
    (printed, text, study)
}

/// The values of a key in all blocks of a section that are on.
fn values<'s>(study: &'s Value, section: &str, key: &str) -> Vec<&'s str> {
    let blocks = study.get(section).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    blocks.iter().filter_map(|block| block.get(key)?.as_str()).collect()
}

/// The lines of the block that begins with `# FILE: `, up to the next empty line.
fn block<'t>(text: &'t str, file: &str) -> &'t str {
    let start = text.find(&format!("# {file}: ")).unwrap_or_else(|| panic!("{file} is not told:\n{text}"));
    text[start..].split("\n\n").next().unwrap()
}

fn assert_off(text: &str, file: &str, question: &str) {
    let block = block(text, file);
    assert!(block.lines().all(|line| line.starts_with('#')), "{block}");
    assert!(block.contains(question), "{block}");
}

/// No line says where a list is complete: that only a person knows.
fn assert_claims_nothing(text: &str) {
    for line in text.lines().filter(|line| line.contains("complete_within =")) {
        assert!(line.starts_with("# "), "{line}");
    }
}

#[test]
fn a_study_for_the_files_of_the_sample_region_is_accepted_and_claims_nothing() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "files"]);
    let (printed, text, study) = proposed(folder.path(), "files");
    assert_eq!(study["study"]["tract_vintage"].as_integer(), Some(2020));
    assert_eq!(study["tracts"]["path"].as_str(), Some("../files/tracts.gpkg"));
    assert_eq!(study["origins"]["path"].as_str(), Some("../files/blocks.csv"));
    assert_eq!(study["streets"]["osm"].as_str(), Some("../files/streets.osm.pbf"));
    assert_eq!(values(&study, "demographics", "path").len(), 4);
    assert_eq!(values(&study, "sites", "theme"), ["clinic", "legal", "park"]);
    assert_eq!(values(&study, "areas", "path"), ["../files/areas.geojson"]);
    assert_eq!(values(&study, "standards", "theme"), ["clinic", "legal", "park", "transit"]);
    assert_off(&text, "tracts.zip", "the same tracts as in tracts.gpkg");
    assert_claims_nothing(&text);
    assert!(printed.contains("legal-district.geojson: one outline: it may say where a list is complete"), "{printed}");
    let checked = succeed(folder.path(), &["check", "my-city"]);
    assert!(checked.contains("150 tracts, "), "{checked}");
    // Without a complete list nobody is without: those with none in reach are not known.
    let my_city = folder.path().join("my-city");
    let region = &build_and_export(&my_city, "areas")["region"];
    assert_eq!(region["clinic_1_mile_without"], "0");
    assert_ne!(region["clinic_1_mile_without_at_most"], "0");
}

#[test]
fn a_second_study_is_not_written_over_the_first_and_a_missing_folder_is_told() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["init", "my-city"]);
    fs::create_dir(folder.path().join("files")).unwrap();
    let refused = error_line_in_time(folder.path(), &["init", "my-city", "--from", "files"]);
    assert!(refused.contains("there is already a study"), "{refused}");
    let refused = error_line_in_time(folder.path(), &["init", "other", "--from", "nowhere"]);
    assert!(refused.contains("nowhere: there is no such folder"), "{refused}");
    assert!(!folder.path().join("other").exists());
}

/// A square with its lower left corner at so many hundredths of a degree from (-87.7, 41.8), as a feature.
fn feature(at: [f64; 2], properties: &str) -> String {
    let [west, south] = [-87.7 + at[0] / 100.0, 41.8 + at[1] / 100.0];
    let [east, north] = [west + 0.01, south + 0.01];
    format!(
        "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"
    )
}

fn layer(features: &[String]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

const TABLE: &str = "GEO_ID,NAME,B01003_001E,B01003_001M\nGeography,Geographic Area Name,Estimate!!Total,Margin of Error!!Total\n1400000US17031010100,One,1000,90\n1400000US17031010201,Two,2000,120\n";

/// Files of every kind for a town of two tracts, and some that only a person can place.
fn town(folder: &Path) {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let tracts = [([0.0, 0.0], "17031010100"), ([1.0, 0.0], "17031010201")];
    let tracts = tracts.map(|(at, id)| feature(at, &format!("{{\"GEOID20\":\"{id}\"}}")));
    write("tracts.geojson", &layer(&tracts));
    write("ACSDT5Y2022.B01003-Data.csv", TABLE);
    write("ACSDT5Y2018.B01003-Data.csv", TABLE);
    write("ACSDT1Y2022.B01003-Data.csv", TABLE);
    write("languages.csv", "GEOID,spanish_lep\n17031010100,10\n17031010201,20\n");
    write(
        "lists/clinics.csv",
        "id,name,lon,lat,hours,Street Address,City,Zip,Phone Number,URL,What to bring,Appointments,Walk-in\n\
         1,North,-87.695,41.805,Mo-Fr 09:00-17:00,12 Oak St,Chicago,60601,555-0101,example.org,Photo ID,yes,no\n\
         2,South,-87.685,41.805,,,,,,,,,\n",
    );
    write("lists/more_clinics.csv", "id,name,lon,lat\n1,East,-87.695,41.806\n");
    write("lists/services.csv", "id,name,lon,lat\n1,Help,-87.695,41.805\n");
    write("lists/legal_and_esl.csv", "id,name,lon,lat\n1,Advice,-87.695,41.805\n");
    write("lists/hospitals.csv", "id,name,lon,lat\n1,Far away,-97.7,30.3\n");
    write("lists/pharmacies.csv", "id,name,x,y\n1,In feet,1176090,1901400\n");
    write("lists/libraries.csv", "name,address,zip\nMain,400 S State St,60605\n");
    let areas = [([0.0, 0.0], 1), ([1.0, 0.0], 2)].map(|(at, id)| feature(at, &format!("{{\"ward\":{id}}}")));
    write("wards.geojson", &layer(&areas));
    write("tract_to_ward.csv", "tract,ward,pop_share\n17031010100,1,1\n17031010201,2,1\n");
    write("shapes.geojson", &layer(&[feature([0.0, 0.0], "{\"a\":1}"), feature([1.0, 0.0], "{\"a\":2}")]));
    write("city.geojson", &layer(&[feature([0.0, 0.0], "{\"a\":1}")]));
    write(
        "blocks.csv",
        "block,lon,lat,population\n170310101001000,-87.695,41.805,60\n170310102011000,-87.685,41.805,70\n",
    );
    write("walk_times.csv", "origin,destination,minutes\n17031010100,1,12\n");
    write(
        "tracts_then.txt",
        "GEOID_TRACT_20|GEOID_TRACT_10|AREALAND_PART\n17031010100|17031010100|10\n17031010201|17031010200|10\n",
    );
    for feed in ["bus", "bus_next_year"] {
        write(
            &format!("{feed}/agency.txt"),
            "agency_id,agency_name,agency_url,agency_timezone\n1,Town Bus,https://example.org,America/Chicago\n",
        );
        write(&format!("{feed}/stops.txt"), "stop_id,stop_name,stop_lat,stop_lon\na,Main,41.805,-87.695\n");
        write(&format!("{feed}/routes.txt"), "route_id,route_short_name,route_type\n1,1,3\n");
        write(&format!("{feed}/trips.txt"), "route_id,service_id,trip_id\n1,w,t\n");
    }
}

#[test]
fn each_kind_of_file_is_recognised_and_what_only_a_person_knows_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    town(&folder.path().join("files"));
    let (_, text, study) = proposed(folder.path(), "files");
    assert_eq!(study["study"]["tract_vintage"].as_integer(), Some(2020));
    assert_eq!(values(&study, "demographics", "path"), ["../files/ACSDT5Y2022.B01003-Data.csv"]);
    assert_eq!(values(&study, "sites", "path"), ["../files/lists/clinics.csv"]);
    for (key, column) in [
        ("hours", "hours"),
        ("address", "Street Address"),
        ("city", "City"),
        ("postal", "Zip"),
        ("telephone", "Phone Number"),
        ("website", "URL"),
        ("bring", "What to bring"),
        ("appointment", "Appointments"),
    ] {
        assert_eq!(values(&study, "sites", key), [column]);
    }
    assert_eq!(values(&study, "timetables", "gtfs"), ["../files/bus"]);
    assert_eq!(study["origins"]["path"].as_str(), Some("../files/blocks.csv"));
    assert_eq!(values(&study, "tract_crosswalks", "path"), ["../files/tracts_then.txt"]);
    let [ward] = study["areas"].as_array().unwrap().as_slice() else { panic!("{text}") };
    assert_eq!((ward["kind"].as_str(), ward["id"].as_str()), (Some("ward"), Some("ward")));
    assert_eq!(ward["crosswalk"]["path"].as_str(), Some("../files/tract_to_ward.csv"));
    assert_eq!(ward["crosswalk"]["share"].as_str(), Some("pop_share"));
    for (file, question) in [
        ("ACSDT5Y2018.B01003-Data.csv", "tables of 2014-2018 use the tracts of 2010"),
        ("ACSDT1Y2022.B01003-Data.csv", "one-year table"),
        ("languages.csv", "which column counts whom, and of which years? Its columns: GEOID, spanish_lep"),
        ("lists/more_clinics.csv", "lists/clinics.csv is a list of the same theme"),
        ("lists/services.csv", "what are these places for?"),
        ("lists/legal_and_esl.csv", "legal or english-class: which of them?"),
        ("lists/hospitals.csv", "it lies elsewhere than the tracts"),
        ("lists/pharmacies.csv", "x and y are no longitudes and latitudes"),
        ("lists/libraries.csv", "it has no coordinates"),
        ("shapes.geojson", "are these planning areas (then which?), or places that people go to"),
        ("walk_times.csv", "to which list of sites are these costs, and in which unit?"),
        ("bus_next_year", "another timetable of Town Bus is on"),
    ] {
        assert_off(&text, file, question);
    }
    assert!(text.contains("# - city.geojson: one outline"), "{text}");
    assert_claims_nothing(&text);
    // Each line of a block that is on says what it is by.
    let lines =
        text.lines().filter(|line| line.contains(" = ") && !line.starts_with("# ") && !line.starts_with("path"));
    assert!(lines.clone().count() > 25 && lines.clone().all(|line| line.contains(" # ")), "{text}");
    succeed(folder.path(), &["check", "my-city"]);
}

/// Tables of tidycensus with a row for each tract and variable, by the codes of the Census and by names of one's own.
#[test]
fn long_tables_are_recognised_with_their_variables_as_columns() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    town(&files);
    fs::remove_file(files.join("ACSDT5Y2022.B01003-Data.csv")).unwrap();
    let long = |variables: [&str; 2]| {
        let ids = ["17031010100", "17031010201"].into_iter().zip(["One", "Two"]);
        let rows = ids.flat_map(|(id, name)| {
            variables.map(|variable| format!("{id},\"Census Tract {name}, Cook County\",{variable},1000,90\n"))
        });
        "GEOID,NAME,variable,estimate,moe\n".to_owned() + &rows.collect::<String>()
    };
    fs::write(files.join("acs2022_5yr_long.csv"), long(["B01003_001", "B25003_001"])).unwrap();
    fs::write(files.join("own_long.csv"), long(["foreign", "renters"])).unwrap();
    let twice = long(["B01003_001", "B01003_001"]);
    fs::write(files.join("twice_long.csv"), twice).unwrap();
    let (_, text, study) = proposed(folder.path(), "files");
    assert_eq!(values(&study, "demographics", "path"), ["../files/acs2022_5yr_long.csv"]);
    let told = block(&text, "acs2022_5yr_long.csv");
    assert!(
        told.contains("a long table (tidycensus), for 2 tracts, of the Census table B01003, B25003, 2018-2022"),
        "{told}"
    );
    assert_off(&text, "own_long.csv", "Its columns: GEOID, foreign, foreign_moe, renters, renters_moe");
    assert_off(&text, "twice_long.csv", "`17031010100 B01003_001` occurs twice, in lines 2 and 3");
    succeed(folder.path(), &["check", "my-city"]);
}

#[test]
fn a_switched_off_block_is_one_that_a_study_may_have() {
    let folder = tempfile::tempdir().unwrap();
    town(&folder.path().join("files"));
    let (_, text, _) = proposed(folder.path(), "files");
    // The second list of clinics, as a person would switch it on.
    let on = block(&text, "lists/more_clinics.csv").lines().skip(2).map(|line| line.trim_start_matches("# "));
    let on: Vec<&str> = on.filter(|line| !line.starts_with("complete_within")).collect();
    let study = folder.path().join("my-city/gapatlas.toml");
    fs::write(&study, format!("{text}\n{}\n", on.join("\n"))).unwrap();
    let checked = succeed(folder.path(), &["check", "my-city"]);
    assert!(checked.contains("4 sites"), "{checked}");
}

/// Twenty files of a person's folder that are no study, some of them traps.
fn unrelated(folder: &Path) {
    fs::create_dir_all(folder.join("photos")).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    write("README.md", b"# Notes, for me\n\nread this, then that\n");
    write("notes.txt", b"Call the library, ask for the list\nand the clinics, too\n");
    write("photos/a.jpg", b"\xff\xd8\xff\xe0 JFIF");
    write("photos/b.png", b"\x89PNG\r\n\x1a\n");
    write("report.pdf", b"%PDF-1.7\n");
    write("broken.zip", b"PK\x03\x04 and nothing else");
    write("letter.docx", b"PK\x03\x04 word");
    write("empty.csv", b"");
    write("header.csv", b"id,name,lon,lat\n");
    write("page.csv", b"<!DOCTYPE html><html><head><title>Not found</title></head></html>");
    write("script.py", b"import os\n");
    write("config.json", b"{\"a\": [1, 2]}");
    write("cut.geojson", b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Fea");
    write("map.kml", b"<?xml version=\"1.0\"?><kml></kml>");
    write("random.csv", &[0, 159, 146, 150, 0, 1, 2, 10, 44, 44]);
    write("budget.csv", b"year,amount\n2020,1\n2021,2\n");
    write("quote.csv", b"a,b\n\"never closed,1\n2,3\n4,5\n");
    write("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    write("roads.prj", b"GEOGCS[]");
    write("packed.csv.gz", b"\x1f\x8b\x08");
    let mut huge = fs::File::create(folder.join("huge.json")).unwrap();
    huge.write_all(b"[{\"id\": 1}").unwrap();
    huge.set_len(2 << 30).unwrap();
    assert!(Command::new("mkfifo").arg(folder.join("pipe.csv")).status().unwrap().success());
    std::os::unix::fs::symlink(".", folder.join("loop")).unwrap();
    std::os::unix::fs::symlink("itself.csv", folder.join("itself.csv")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.join("zero.csv")).unwrap();
}

#[test]
fn a_folder_of_other_things_ends_soon_and_each_is_told_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    unrelated(&files);
    let deep = (0..9).fold(files, |deep, level| deep.join(format!("level{level}")));
    fs::create_dir_all(deep).unwrap();
    let begun = std::time::Instant::now();
    let (printed, text, study) = proposed(folder.path(), "files");
    assert!(begun.elapsed() < std::time::Duration::from_mins(1), "{:?}", begun.elapsed());
    for (file, reason) in [
        ("README.md", "text, and its name does not end in .csv"),
        ("notes.txt", ""),
        ("photos/a.jpg", "a picture (JPEG)"),
        ("photos/b.png", "a picture (PNG)"),
        ("report.pdf", "a PDF document"),
        ("broken.zip", "is not a readable zip archive"),
        ("letter.docx", "an Office document"),
        ("empty.csv", "is empty"),
        ("header.csv", "a table without rows"),
        ("page.csv", "is a web page called \"Not found\""),
        ("script.py", "text, and its name does not end"),
        ("config.json", "JSON that is no map layer"),
        ("cut.geojson", ""),
        ("map.kml", "XML; KML and GML are not read"),
        ("random.csv", "bytes that are no text"),
        ("budget.csv", "no column says where its rows are or which tracts they are about; columns: year, amount"),
        ("quote.csv", "a quote opens a cell here and is not closed"),
        ("old.xls", "an old Office document"),
        ("roads.prj", "a part of a shapefile whose .shp is missing"),
        ("packed.csv.gz", "packed with gzip"),
        ("huge.json", "more than 256 MiB"),
        ("pipe.csv", "a pipe, a socket or a device"),
        ("loop", "a link to a folder is not followed"),
        ("itself.csv", "a link that leads nowhere"),
        ("zero.csv", "a pipe, a socket or a device"),
        ("level0/level1/level2/level3/level4/level5", "more than 6 levels down"),
    ] {
        let told = text.lines().find(|line| line.starts_with(&format!("# - {file}: ")));
        let told = told.unwrap_or_else(|| panic!("{file} is not told:\n{text}"));
        assert!(told.contains(reason), "{told}");
    }
    assert!(printed.contains("There are no tracts in files"), "{printed}");
    assert_eq!(study.as_table().unwrap().keys().collect::<Vec<_>>(), ["study", "tracts"]);
    // What to do next is told by the study and by `check`.
    assert!(text.contains("# No layer of tracts was found"), "{text}");
    let refused = error_line_in_time(folder.path(), &["check", "my-city"]);
    assert!(refused.contains("tracts.zip: there is no such file"), "{refused}");
}

#[test]
fn names_and_cells_of_files_cannot_write_into_the_study() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    town(&files);
    let list = "id,name,\"lon\",lat\n1,\"x\n[[sites]]\",-87.695,41.805\n";
    fs::write(files.join("parks\n[study]\nname = 1\n.csv"), list).unwrap();
    fs::write(files.join("quo\"te parks.csv"), list).unwrap();
    let (_, text, study) = proposed(folder.path(), "files");
    let paths = values(&study, "sites", "path");
    assert!(
        paths.contains(&"../files/parks\n[study]\nname = 1\n.csv") != paths.contains(&"../files/quo\"te parks.csv"),
        "{text}"
    );
    succeed(folder.path(), &["check", "my-city"]);
}

#[test]
fn the_study_may_stand_in_the_folder_itself() {
    let folder = tempfile::tempdir().unwrap();
    town(folder.path());
    succeed(folder.path(), &["init", ".", "--from", "."]);
    let text = fs::read_to_string(folder.path().join("gapatlas.toml")).unwrap();
    let study: Value = toml::from_str(&text).unwrap();
    assert_eq!(study["tracts"]["path"].as_str(), Some("tracts.geojson"));
    succeed(folder.path(), &["check", "."]);
    // Progress goes to standard error, results to standard output.
    let output = gapatlas(folder.path(), &["init", "again", "--from", "."]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("looking at tracts.geojson"));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("looking at"));
    let study = fs::read_to_string(folder.path().join("again/gapatlas.toml")).unwrap();
    assert!(study.contains("path = \"../tracts.geojson\"") && study.contains("# - gapatlas.toml: "), "{study}");
}

#[test]
fn a_study_for_the_real_files_of_chicago_is_accepted_and_built() {
    let Some(data) = real_data("data/chicago") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (_, text, study) = proposed(folder.path(), data.to_str().unwrap());
    assert_eq!(study["study"]["tract_vintage"].as_integer(), Some(2020));
    assert!(study["tracts"]["path"].as_str().unwrap().ends_with("chicago/tracts/cmap_tract_2020.gpkg"), "{text}");
    assert_eq!(study["tracts"]["geoid"].as_str(), Some("geoid_tract"));
    assert_off(&text, "tracts/cb_2018_17_tract_500k.json", "tracts of 2010");
    // The SVI of 2014 is about the tracts of 2010; the state's table of languages says no years and has names of its own.
    let tables = values(&study, "demographics", "path");
    assert!(tables.iter().any(|path| path.ends_with("cook-county-svi-2020.csv")), "{tables:?}");
    assert!(!tables.iter().any(|path| path.ends_with("cook-county-svi-2014.csv")), "{tables:?}");
    assert_off(&text, "demographics/il_lang_2021_t/il_lang_2021_t.dbf", "which column counts whom");
    assert_off(&text, "legal/legal_and_resettlement.csv", "legal or resettlement");
    assert_off(&text, "clinics/health_chicago.shp", "what are these places for?");
    assert!(text.contains("# - areas/community_areas.geojson: not recognised: "), "{text}");
    let kinds = values(&study, "areas", "kind");
    assert!(kinds.contains(&"community-area") && kinds.contains(&"ward"), "{kinds:?}");
    assert_claims_nothing(&text);
    let checked = succeed(folder.path(), &["check", "my-city"]);
    assert!(checked.contains("2,070 tracts"), "{checked}");
    let tracts = build_and_export(&folder.path().join("my-city"), "tracts");
    assert_eq!(tracts.len(), 2070);
}
