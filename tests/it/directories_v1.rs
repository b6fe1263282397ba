//! Directories of services in HSDS 1 without services at locations, and what is no directory or timetable.

use std::fs;
use std::path::Path;

use gapatlas::domain::Finding;
use gapatlas::read::{read_region, read_study};
use gapatlas_text::Text;

use crate::directories::globe;
use crate::program::error_line;
use crate::town::{extend, town};

/// Services at three organizations: one with one location, one with two, one with none. The file names are those of the singular.
fn write_tables(folder: &Path, tables: [&str; 3]) {
    let directory = folder.join("services");
    fs::create_dir_all(&directory).unwrap();
    let services = "ID,organization_id,name,status\ns1,o1,Clinic A,active\ns2,o2,Clinic B,active\ns3,o3,Clinic C,active\ns4,o2,Clinic D,active\n,o1,Clinic E,active\n";
    fs::write(directory.join(tables[0]), services).unwrap();
    let locations =
        "id,organization_id,name,latitude,longitude\nl1,o1,North,10,20\nl2,o2,West,11,20\nl3,o2,East,11,21\n";
    fs::write(directory.join(tables[1]), locations).unwrap();
    let schedules = "id,service_id,location_id,weekday,opens_at,closes_at\n1,s4,l3,Monday,09:00,17:00\n";
    fs::write(directory.join(tables[2]), schedules).unwrap();
}

fn read(folder: &Path) -> (Vec<String>, Vec<String>) {
    let (region, findings) = read_region(&read_study(folder).unwrap(), &|_| {}).unwrap();
    let sites = region.sites.iter().map(|site| format!("{} {}", site.id, site.name.as_deref().unwrap_or("?")));
    let about = |finding: &&Finding| finding.place.file.contains("services");
    let told = findings.iter().filter(about).map(|finding| Text::english().finding(finding));
    (sites.collect(), told.collect())
}

#[test]
fn without_services_at_locations_the_organization_or_the_schedule_tells_where() {
    for tables in [
        ["services.csv", "locations.csv", "regular_schedules.csv"],
        ["service.csv", "location.csv", "regular_schedule.csv"],
    ] {
        let folder =
            globe("[[directories]]\ncomplete_within = 'everywhere'\npath = \"services\"\ntheme = \"clinic\"\n");
        write_tables(folder.path(), tables);
        let (sites, told) = read(folder.path());
        assert_eq!(sites, ["clinic-s1 Clinic A, North", "clinic-s4 Clinic D, East"]);
        let list = format!("services/{}", tables[0]);
        for line in [
            format!(
                "{list}: of 1 service only the organization is known; put at the only location of the organization"
            ),
            format!(
                "{list}: of 1 service only the organization is known, which has several locations: s2 (Clinic B); left out. A table services_at_location.csv with service_id and location_id says where they are given"
            ),
            format!("{list}:4: service s3 (Clinic C) is not at any place"),
            format!("{list}:6: 1 row without an id, the first here; left out"),
        ] {
            assert!(told.iter().any(|told| told.starts_with(&line)), "{line}\n{told:#?}");
        }
    }
}

#[test]
fn where_services_at_locations_are_listed_nothing_is_guessed() {
    let folder = globe("[[directories]]\ncomplete_within = 'everywhere'\npath = \"services\"\ntheme = \"clinic\"\n");
    write_tables(folder.path(), ["services.csv", "locations.csv", "schedules.csv"]);
    let links = "id,service_id,location_id\na,s3,l1\nb,,l2\n";
    fs::write(folder.path().join("services/services_at_location.csv"), links).unwrap();
    let (sites, told) = read(folder.path());
    assert_eq!(sites, ["clinic-a Clinic C, North"]);
    assert!(told.iter().any(|told| told.contains("services_at_location.csv:3: 1 row without an id")), "{told:#?}");
    assert_eq!(told.iter().filter(|told| told.contains("is not at any place")).count(), 3, "{told:#?}");
}

#[test]
fn a_folder_that_is_no_directory_is_called_so() {
    let town = town();
    let path = town.path();
    extend(path, "[[directories]]\npath = \"given\"\ntheme = \"legal\"\n");
    let given = path.join("given");
    fs::create_dir(&given).unwrap();
    let error = |files: &[(&str, &str)]| {
        fs::remove_dir_all(&given).unwrap();
        fs::create_dir(&given).unwrap();
        for (name, text) in files {
            fs::write(given.join(name), text).unwrap();
        }
        error_line(path, &["check", "gapatlas.toml"])
    };
    let odd = error(&[("services.csv", "Program,Address\nHelp,1 Main St\n"), ("locations.csv", "id,lat\n1,0\n")]);
    assert!(
        odd.contains("given: is no directory of services in HSDS: given/services.csv has no column `id` (its columns are `program`, `address`)"),
        "{odd}"
    );
    let feed = error(&[("stops.txt", "stop_id\n"), ("trips.txt", "trip_id\n")]);
    assert!(feed.contains("it is a timetable (GTFS): name it as `gtfs` in [[timetables]]"), "{feed}");
    let list = error(&[("clinics.csv", "id\n1\n")]);
    assert!(list.contains("`clinics.csv` may be a table or layer: a list of places belongs in [[sites]]"), "{list}");
    let empty = error(&[("services.csv", "id,name\n"), ("locations.csv", "id\n")]);
    assert!(empty.contains("given/services.csv: has no services"), "{empty}");
}

#[test]
fn a_list_given_as_timetable_and_a_folder_given_as_list_are_called_so() {
    let town = town();
    let path = town.path();
    let study = fs::read_to_string(path.join("gapatlas.toml")).unwrap();
    extend(path, "[[timetables]]\ngtfs = \"clinics.csv\"\n");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("clinics.csv: is not a readable timetable (GTFS)"), "{error}");
    assert!(error.contains("a list of places belongs in [[sites]]"), "{error}");
    fs::create_dir(path.join("given")).unwrap();
    fs::write(path.join("given/services.csv"), "id\n").unwrap();
    fs::write(path.join("gapatlas.toml"), format!("{study}\n[[timetables]]\ngtfs = \"given\"\n")).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(
        error.contains("it has no stops.txt; it is like a directory of services: name it in [[directories]]"),
        "{error}"
    );
    fs::write(path.join("gapatlas.toml"), study.replace("clinics.csv", "given")).unwrap();
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("given: is a folder, not a table or layer; it is like a directory of services"), "{error}");
}
