//! The addresses of a study's list are kept in its atlas, and found by how they begin.

use std::fs;

use serde_json::json;

use crate::program::succeed;
use crate::service::Service;
use crate::town::{center, extend, town, write_sites};

const LIST: &str = "[addresses]\npath = \"addresses.csv\"\nnumber = \"no\"\nstreet = \"street\"\ncity = \"city\"\npostal = \"zip\"\nx = \"lon\"\ny = \"lat\"\n";

#[test]
fn an_address_is_found_with_its_tract_and_one_beyond_the_tracts_without() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    let (west, east, far) = (center(1, 2), center(3, 2), center(90, 2));
    let rows = [(10, west), (20, east), (900, far)];
    let rows = rows.map(|(number, (lon, lat))| format!("{number},N Oak Street,Town,60601,{lon},{lat}\n"));
    fs::write(town.path().join("addresses.csv"), format!("no,street,city,zip,lon,lat\n{}", rows.concat())).unwrap();
    extend(town.path(), LIST);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    assert_eq!(service.json("/atlas.json")["addresses"], true);
    let found = |text: &str| service.json(&format!("/addresses.json?q={text}"))["found"].clone();
    let tract_at = |(lon, lat): (f64, f64)| {
        service.json(&format!("/collections/tracts/items?bbox={lon},{lat},{lon},{lat}"))["features"][0]["properties"]["geoid"]
            .clone()
    };
    let address = |number: u32, located: &str, (lon, lat): (f64, f64)| {
        json!([{
            "line": format!("{number} N Oak Street"), "city": "Town", "postal": "60601", "point": [lon, lat],
            "located": located, "tract": tract_at((lon, lat)),
        }])
    };
    assert_eq!(found("10%20oak%20st"), address(10, "address", west));
    assert!(found("10%20oak")[0]["tract"].is_string());
    // Between the two is the middle tract.
    let between = found("15%20north%20oak,%20town%20IL%2060601");
    assert_eq!((&between[0]["located"], &between[0]["tract"]), (&json!("street"), &tract_at(center(2, 2))));
    assert_eq!(found("900%20oak")[0]["tract"], json!(null));
    assert_eq!((found("10%20elm"), found("")), (json!([]), json!([])));
    assert_eq!(service.get(&format!("/addresses.json?q={}", "a".repeat(201))).status, 400);
    assert_eq!(service.get("/addresses.json?street=oak").status, 400);
}

#[test]
fn without_a_list_nothing_is_kept_and_nothing_found() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(!town.path().join("atlas/addresses.postcard").exists());
    let service = Service::of(town.path());
    assert_eq!(service.json("/atlas.json")["addresses"], false);
    assert_eq!(service.get("/addresses.json?q=10%20oak").status, 404);
}
