//! What people need to go to a site: read from lists, shown, and of confidential sites in no byte of any output.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::program::{build_and_export, succeed};
use crate::service::Service;
use crate::site_lists::findings;
use crate::town::{change, extend, town};
use crate::withheld::everything;

const COLUMNS: &str = "address = \"street\"\ncity = \"city\"\npostal = \"zip\"\ntelephone = \"phone\"\nwebsite = \"page\"\n\
    bring = \"bring\"\ndocuments = \"papers\"\nentrance = \"door\"\nappointment = \"visit\"\nhours = \"open\"";

const LIST: &str = "id,name,lon,lat,street,city,zip,phone,page,bring,papers,door,visit,open\n\
    1,A,0.025,0.025,12 Oak St,Millville,60601,(555) 555-0101,www.example.org/help,Photo ID,yes,yes,Walk-in,Mo-Fr 09:00-17:00\n\
    2,B,0.026,0.025,\"14 Oak St, Millville 60601\",Millville,60601,+1 555 555 0102 ext. 3,http://example.org,,\"Photo ID,\nproof of address\",\"Ramp, side door\",By appointment only,\n\
    3,C,0.027,0.025,,,,ask us,javascript:alert(1),,none,no,call ahead,\"Mo 09:00-12:00 \"\"by appointment\"\"\"\n\
    4,D,0.028,0.025,,,,,,,,,,\n";

fn listed() -> tempfile::TempDir {
    let folder = town();
    fs::write(folder.path().join("clinics.csv"), LIST).unwrap();
    change(folder.path(), "y = \"lat\"", &format!("y = \"lat\"\n{COLUMNS}"));
    folder
}

#[test]
fn the_site_layer_has_what_people_need_to_go_there() {
    let folder = listed();
    let sites = build_and_export(folder.path(), "sites");
    let cells = |id: &str| {
        let row = &sites[&format!("clinic-{id}")];
        ["address", "telephone", "website", "bring", "asks_status", "entrance", "appointment"]
            .map(|column| row[column].clone())
    };
    assert_eq!(
        cells("1"),
        [
            "12 Oak St, Millville, 60601",
            "(555) 555-0101",
            "https://www.example.org/help",
            "Photo ID",
            "yes",
            "yes",
            "no"
        ]
    );
    // A spreadsheet would compute what begins with +.
    assert_eq!(
        cells("2"),
        [
            "14 Oak St, Millville 60601",
            "'+1 555 555 0102 ext. 3",
            "http://example.org",
            "Photo ID, proof of address",
            "no",
            "Ramp, side door",
            "yes"
        ]
    );
    assert_eq!(cells("3"), ["", "", "", "", "no", "no", "call ahead"]);
    assert_eq!(cells("4"), [""; 7]);

    let refused = |finding: &Value| {
        let text = |field: &str| finding[field].as_str().unwrap().to_owned();
        (finding["line"].as_u64().unwrap(), text("column"), text("reason"), text("text"))
    };
    let refused: Vec<_> = findings(folder.path(), "detail_refused").iter().map(refused).collect();
    let text = str::to_owned;
    assert_eq!(
        refused,
        [
            (5, text("phone"), text("too_few_digits"), text("ask us")),
            (5, text("page"), text("not_web"), text("javascript:alert(1)")),
        ]
    );
    let told = succeed(folder.path(), &["check", "gapatlas.toml"]);
    assert!(told.contains("clinics.csv:5: `page` of site clinic-3 is not the address of a page"), "{told}");
}

#[test]
fn a_refused_text_is_quoted_by_its_beginning_and_what_is_not_seen_by_its_code() {
    let folder = town();
    let long = "x".repeat(501);
    let list = format!("id,name,lon,lat,page,bring\n1,A,0.025,0.025,a\u{202e}b.example.org,{long}\n");
    fs::write(folder.path().join("clinics.csv"), list).unwrap();
    change(folder.path(), "y = \"lat\"", "y = \"lat\"\nwebsite = \"page\"\nbring = \"bring\"");
    let refused = findings(folder.path(), "detail_refused");
    let texts: Vec<(&str, &str)> =
        refused.iter().map(|own| (own["reason"].as_str().unwrap(), own["text"].as_str().unwrap())).collect();
    let beginning = format!("{}…", "x".repeat(80));
    assert_eq!(texts, [("too_long", beginning.as_str()), ("control_character", "a\\u{202e}b.example.org")]);
}

#[test]
fn reports_show_what_the_lists_say() {
    let folder = listed();
    succeed(folder.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let report = |format: &str, lang: &str| {
        let arguments = ["report", "atlas", "--area", "region", "--format", format, "--lang", lang, "-o", "-"];
        succeed(folder.path(), &arguments)
    };
    let model: Value = serde_json::from_str(&report("json", "en")).unwrap();
    let clinics = model["places"].as_array().unwrap().iter().find(|theme| theme["theme"] == "clinic").unwrap();
    assert_eq!(
        clinics["sites"][0],
        json!({
            "id": "clinic-1",
            "name": "A",
            "address": "12 Oak St, Millville, 60601",
            "telephone": "(555) 555-0101",
            "website": "https://www.example.org/help",
            "hours": "Mo-Fr 09:00-17:00",
            "bring": "Photo ID",
            "entrance": "yes",
            "appointment": "no",
        })
    );
    let page = report("html", "en");
    for part in [
        "<a href=\"tel:5555550101\" rel=\"noopener noreferrer\"><bdi>(555) 555-0101</bdi></a>",
        "<a href=\"https://www.example.org/help\" rel=\"noopener noreferrer\"><bdi>www.example.org</bdi></a>",
        "<dt>Open</dt> <dd><bdi>Mon–Fri 9:00\u{a0}AM–5:00\u{a0}PM</bdi>",
        "<dt>Appointment</dt> <dd><bdi>not needed</bdi>",
        "<dt>Appointment</dt> <dd><bdi>call ahead</bdi>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("href=\"javascript"), "{page}");
    assert!(report("html", "es").contains("lun.–vie. 9:00"));
}

/// Unmistakable texts of confidential sites, each in the column that its name says.
const SECRETS: [&str; 9] = [
    "77 Sundew Lane",
    "Mirewood",
    "555-0166",
    "sundew.example.net",
    "Sundew card",
    "Sundew ramp",
    "ring for Sundew",
    "javascript:sundew",
    "Sundew at dusk",
];

/// A study with a public clinic, a list that must not be found, and a theme that must not be.
fn with_secrets() -> tempfile::TempDir {
    let folder = listed();
    let [street, city, phone, page, bring, door, visit, script, open] = SECRETS;
    let header = LIST.lines().next().unwrap();
    let rows = format!(
        "{header}\n1,North,0.031,0.025,{street},{city},60666,{phone},{page},{bring},,{door},{visit},{open}\n\
         2,South,0.032,0.025,{street},{city},60666,{phone}{},{script},{bring},,{door},{visit},\n",
        "0".repeat(60)
    );
    for file in ["hidden.csv", "refuges.csv"] {
        fs::write(folder.path().join(file), &rows).unwrap();
    }
    let list = |theme: &str, file: &str, more: &str| {
        format!(
            "[[sites]]\ntheme = \"{theme}\"\npath = \"{file}\"\nid = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\n{COLUMNS}\n{more}\n"
        )
    };
    extend(folder.path(), &list("clinic", "hidden.csv", "sensitive = true"));
    extend(folder.path(), &list("refuge", "refuges.csv", ""));
    extend(folder.path(), "[[themes]]\nid = \"refuge\"\nlabel = \"Refuges\"\nsensitive = true");
    folder
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found
}

#[test]
fn nothing_that_leads_to_a_confidential_site_is_in_any_output() {
    let folder = with_secrets();
    let at = folder.path();
    let mut outputs: Vec<(String, Vec<u8>)> = Vec::new();
    fs::create_dir(at.join("out")).unwrap();
    let mut tell = |arguments: &[&str]| outputs.push((arguments.join(" "), succeed(at, arguments).into_bytes()));
    tell(&["check", "gapatlas.toml"]);
    tell(&["check", "gapatlas.toml", "--json"]);
    tell(&["build", "gapatlas.toml", "-o", "atlas"]);
    tell(&["directory", "gapatlas.toml", "--as-of", "2025-11-22", "--format", "hsds", "-o", "out/list.json"]);
    tell(&["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "out/list.csv"]);
    tell(&["directory", "gapatlas.toml", "--as-of", "2025-11-22", "-o", "out/list.html"]);
    for format in ["csv", "geojson", "geojsonl", "gpkg"] {
        tell(&["export", "atlas", "--layer", "sites", "--format", format, "-o", &format!("out/sites.{format}")]);
    }
    outputs.extend(files(&at.join("out")));
    outputs.extend(files(&at.join("atlas")));
    let service = Service::of(at);
    outputs.extend(everything(&service, &["region"]));

    let holds = |bytes: &[u8], needle: &str| bytes.windows(needle.len()).any(|part| part == needle.as_bytes());
    for secret in SECRETS {
        let found: Vec<&String> =
            outputs.iter().filter(|(_, bytes)| holds(bytes, secret)).map(|(place, _)| place).collect();
        assert!(found.is_empty(), "{secret} is in {found:?}");
    }
    // The same search finds what is public, in every kind of output.
    for place in ["out/list.json", "out/sites.csv", "out/sites.gpkg", "/tables/sites.json", "/region/report.html"] {
        let is_public = outputs.iter().any(|(own, bytes)| own.ends_with(place) && holds(bytes, "555-0101"));
        assert!(is_public, "{place}");
    }
    let sites = service.json("/tables/sites.json");
    let column = |name: &str| sites["columns"][name].as_array().unwrap().clone();
    let is_of = |id: &Value, list: &str| id.as_str().unwrap().starts_with(list);
    let hidden = column("id").iter().filter(|id| is_of(id, "refuge-")).count();
    assert_eq!(hidden, 2, "they are in the table by their names");
}

#[test]
fn tiles_have_no_texts_of_single_sites() {
    let folder = listed();
    succeed(folder.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(folder.path());
    let tiles = service.json("/tiles.json");
    let layers = tiles["vector_layers"].as_array().unwrap();
    let sites = layers.iter().find(|layer| layer["id"] == "sites").unwrap();
    let mut fields: Vec<&String> = sites["fields"].as_object().unwrap().keys().collect();
    fields.sort_unstable();
    assert_eq!(fields, ["asks_status", "hours", "id", "name", "theme"]);
}

/// A service at a location that people may find, and at one that they must not, with a fax before its telephone.
const DIRECTORY: &str = r#"[{"id": "s1", "name": "Clinic", "status": "active", "url": "clinic.example.org",
  "application_process": "Call or walk in.", "required_documents": [{"document": "Photo ID"}, {"document": "Proof of address"}],
  "phones": [{"id": "p1", "number": "555-0109", "type": "fax"}, {"id": "p2", "number": "555-0101", "extension": "7", "type": "voice"}],
  "service_at_locations": [
    {"id": "a1", "location": {"id": "l1", "location_type": "physical", "latitude": 0.025, "longitude": 0.025,
      "accessibility": [{"description": "Braille signs"}, {"description": "Ramp", "details": "at the side door"}],
      "addresses": [{"address_1": "PO Box 9", "city": "Millville", "address_type": "postal"},
        {"address_1": "12 Oak St", "address_2": "Floor 2", "city": "Millville", "state_province": "IL", "postal_code": "60601", "address_type": "physical"}]}},
    {"id": "a2", "location": {"id": "l2", "location_type": "redacted", "latitude": 0.026, "longitude": 0.025,
      "phones": [{"id": "p3", "number": "555-0166"}], "addresses": [{"address_1": "77 Sundew Lane", "city": "Millville"}]}}]}]"#;

#[test]
fn directories_have_what_people_need_to_go_there() {
    let folder = town();
    let at = folder.path();
    fs::write(at.join("services.json"), DIRECTORY).unwrap();
    fs::create_dir(at.join("v1")).unwrap();
    for (file, text) in [
        ("services.csv", "id,name,status,url,application_process\n1,Clinic,active,javascript:x,By appointment only\n"),
        ("locations.csv", "id,name,latitude,longitude\n7,Clinic,0.025,0.025\n"),
        ("services_at_location.csv", "id,service_id,location_id\n9,1,7\n"),
        ("phones.csv", "id,location_id,number,extension,type\n1,7,(555) 555-0102,,voice\n"),
        (
            "physical_addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code\n1,7,14 Oak St,Millville,IL,60601\n",
        ),
        ("required_documents.csv", "id,service_id,document\n1,1,Photo ID\n2,1,None\n"),
        ("accessibility_for_disabilities.csv", "id,location_id,accessibility,details\n1,7,elevator,Ring the bell\n"),
    ] {
        fs::write(at.join("v1").join(file), text).unwrap();
    }
    extend(
        at,
        "[[directories]]\npath = \"services.json\"\ntheme = \"json\"\n[[directories]]\npath = \"v1\"\ntheme = \"csv\"",
    );
    let sites = build_and_export(at, "sites");
    let cells = |id: &str| {
        ["address", "telephone", "website", "bring", "entrance", "appointment"].map(|column| sites[id][column].clone())
    };
    assert_eq!(
        cells("json-a1"),
        [
            "12 Oak St, Floor 2, Millville, IL 60601",
            "555-0101 x7",
            "https://clinic.example.org",
            "Photo ID; Proof of address",
            "Ramp; at the side door",
            "Call or walk in."
        ]
    );
    assert_eq!(cells("json-a2"), [""; 6], "its location is redacted");
    assert_eq!(
        cells("csv-9"),
        ["14 Oak St, Millville, IL 60601", "(555) 555-0102", "", "Photo ID", "Ring the bell; elevator", "yes"]
    );
    let told = succeed(at, &["check", "gapatlas.toml"]);
    assert!(
        told.contains("`url` of site csv-9 is not the address of a page, which begins with http:// or https://"),
        "{told}"
    );
}
