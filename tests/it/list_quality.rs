//! The file that a department can return to the maintainer of a list.

use std::fs;

use crate::program::succeed;
use crate::town::{change, town};

#[test]
fn a_list_is_returned_with_a_line_for_each_site_and_problem() {
    let folder = town();
    let list = "id,name,lon,lat,languages,hours,checked\n\
        1,Oak Street Clinic,0.025,0.025,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        2,Oak St. Clinic,0.0251,0.025,Spanish,Mo-Fr 09:00-17:00,2024-01-31\n\
        3,Elm Clinic,0.0251,0.025,,,2024-11-22\n\
        4,Far Clinic,9.0,9.0,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        5,Lost <b>Clinic</b>,,,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        6,=Sum Clinic,0.03,0.025,Klingon,call us,\n";
    fs::write(folder.path().join("clinics.csv"), list).unwrap();
    change(
        folder.path(),
        "y = \"lat\"",
        "y = \"lat\"\nlanguages = \"languages\"\nhours = \"hours\"\nchecked = \"checked\"",
    );
    succeed(folder.path(), &["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "look.csv"]);
    let text = fs::read_to_string(folder.path().join("look.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let told: Vec<String> = rows
        .records()
        .map(|row| row.unwrap())
        .map(|row| format!("{} {} {} {}", &row[1], &row[2], &row[3], &row[4]))
        .collect();
    assert_eq!(
        told,
        [
            "3 clinic-2 Oak St. Clinic stale",
            "3 clinic-2 Oak St. Clinic duplicate",
            "4 clinic-3 Elm Clinic missing_hours",
            "4 clinic-3 Elm Clinic missing_languages",
            "5 4 (Far Clinic)  site_far_outside",
            "6 5 (Lost <b>Clinic</b>)  site_without_coordinates",
            "7 clinic-6 '=Sum Clinic never_checked",
            "7 clinic-6 '=Sum Clinic missing_languages",
            "7 clinic-6 '=Sum Clinic hours_unclear",
            "7 clinic-6 '=Sum Clinic language_unknown",
        ]
    );
    assert!(text.contains("at the same place as clinic-1, with a similar name"), "{text}");

    succeed(folder.path(), &["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "look.html"]);
    let page = fs::read_to_string(folder.path().join("look.html")).unwrap();
    assert!(
        page.contains("4 sites on the map, 10 remarks") && !page.contains("<b>") && page.contains("Klingon"),
        "{page}"
    );
    assert_eq!(page.matches("<tr>").count(), 11);
}

#[test]
fn a_list_is_asked_how_people_find_its_sites_and_never_where_hidden_ones_are() {
    let folder = town();
    let list = "id,name,lon,lat,street,phone,page\n1,A,0.025,0.025,12 Oak St,555-0101,\n2,B,0.026,0.025,,,\n\
        3,C,0.027,0.025,14 Oak St,,ftp://example.org\n4,D,0.028,0.025,16 Oak St,,example.org\n";
    fs::write(folder.path().join("clinics.csv"), list).unwrap();
    let columns = "y = \"lat\"\naddress = \"street\"\ntelephone = \"phone\"\nwebsite = \"page\"";
    change(folder.path(), "y = \"lat\"", columns);
    let problems = || {
        succeed(folder.path(), &["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "look.csv"]);
        let text = fs::read_to_string(folder.path().join("look.csv")).unwrap();
        let rows: Vec<String> = csv::Reader::from_reader(text.as_bytes())
            .records()
            .map(|row| row.unwrap())
            .map(|row| format!("{} {} {}", &row[1], &row[2], &row[4]))
            .collect();
        rows
    };
    assert_eq!(
        problems(),
        [
            "3 clinic-2 missing_contact",
            "3 clinic-2 missing_address",
            "4 clinic-3 missing_contact",
            "4 clinic-3 detail_refused",
        ]
    );
    change(folder.path(), "theme = \"clinic\"\npath", "sensitive = true\ntheme = \"clinic\"\npath");
    assert_eq!(problems(), [""; 0]);
}

#[test]
fn a_list_without_languages_is_not_asked_for_them() {
    let folder = town();
    succeed(folder.path(), &["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "look.csv"]);
    let text = fs::read_to_string(folder.path().join("look.csv")).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
}
