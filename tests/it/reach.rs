//! Who reaches what: the nearest sites of a tract with what each lacks, and the tracts in reach of a site.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::program::succeed;
use crate::service::Service;
use crate::town::{center, change, extend, geoid, people, squares, town, tracts, write_sites};
use crate::usable::town_of_groups;
use crate::withheld::write_languages;

fn served(town: &Path) -> Service {
    succeed(town, &["build", "gapatlas.toml", "-o", "atlas"]);
    Service::of(town)
}

/// The town with clinics at its center, in its south-west and in its north-east.
fn town_of_three() -> tempfile::TempDir {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(0, 0)), ("3", center(4, 4))]);
    town
}

/// Three quarters of the people of tract (4, 2) live in its west, 1,781 m from the center of the town, the others at its
/// own center, 2,226 m away.
fn add_blocks(town: &Path) {
    let (lon, lat) = center(4, 2);
    fs::write(town.join("blocks.csv"), format!("lon,lat,population\n{},{lat},30\n{lon},{lat},10\n", lon - 0.004))
        .unwrap();
    extend(town, "[origins]\npath = \"blocks.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"population\"\n");
}

fn of_tract(service: &Service, (column, row): (u32, u32), standard: &str) -> Value {
    service.json(&format!("/tracts/{}/reach.json?standard={standard}", geoid(column, row)))
}

fn costs(answer: &Value) -> Vec<(&str, f64)> {
    let sites = answer["sites"].as_array().unwrap().iter();
    sites.map(|site| (site["id"].as_str().unwrap(), site["cost"].as_f64().unwrap())).collect()
}

fn by_geoid(answer: &Value) -> BTreeMap<&str, &Value> {
    answer["tracts"].as_array().unwrap().iter().map(|tract| (tract["geoid"].as_str().unwrap(), tract)).collect()
}

#[test]
fn a_tract_has_its_nearest_sites_in_order_with_their_distances() {
    let town = town_of_three();
    let service = served(town.path());
    let answer = of_tract(&service, (3, 2), "clinic-near");
    // One tract to the east is 1,113 m; one and two rows are 2,476 m, three and two 4,005 m.
    assert_eq!(costs(&answer), [("clinic-1", 1113.0), ("clinic-3", 2476.0), ("clinic-2", 4005.0)]);
    assert_eq!((&answer["limit"], &answer["unit"], &answer["known_to"]), (&json!(1200.0), &json!("m"), &Value::Null));
    assert_eq!((&answer["nearest_usable"], &answer["steps"]), (&json!("clinic-1"), &json!([])));
    let first = &answer["sites"][0];
    assert_eq!((&first["within"], &first["usable"], &first["name"]), (&json!(1.0), &json!("yes"), &json!("Site 1")));
    assert_eq!((&first["least"], &first["most"]), (&Value::Null, &Value::Null), "all people are at one point");
    assert_eq!((&answer["sites"][1]["within"], &first["point"]), (&json!(0.0), &json!([0.025, 0.025])));
}

#[test]
fn the_first_site_costs_as_much_as_the_published_column_says() {
    let town = town_of_three();
    add_blocks(town.path());
    let far = "[[standards]]\nid = \"clinic-walk\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"30 min\"\npeople = \"population\"\n";
    extend(town.path(), far);
    let service = served(town.path());
    let table = service.json("/tables/tracts.json");
    let ids = table["columns"]["geoid"].as_array().unwrap();
    for (standard, column) in [("clinic-near", "clinic_near_nearest_m"), ("clinic-walk", "clinic_walk_nearest_min")] {
        for (place, id) in ids.iter().enumerate() {
            let tract = (id.as_str().unwrap()[9..].parse().unwrap(), id.as_str().unwrap()[6..9].parse().unwrap());
            let answer = of_tract(&service, tract, standard);
            let published = table["columns"][column][place].as_f64().unwrap();
            let first = answer["sites"][0]["cost"].as_f64().unwrap();
            // Where people are apart, each may have another that is nearest.
            let is_apart = tract == (4, 2);
            assert!(
                if is_apart { first > published } else { first == published },
                "{id} {standard}: {first} {published}"
            );
        }
    }
}

#[test]
fn where_people_are_apart_a_tract_has_a_mean_a_range_and_a_share() {
    let town = town();
    add_blocks(town.path());
    change(town.path(), "1200 m", "1800 m");
    let service = served(town.path());
    let answer = of_tract(&service, (4, 2), "clinic-near");
    let site = &answer["sites"][0];
    assert_eq!((&site["cost"], &site["within"]), (&json!(1892.0), &json!(0.75)));
    // 1,781 m and 2,226 m, outward to hundreds.
    assert_eq!((&site["least"], &site["most"]), (&json!(1700.0), &json!(2300.0)));
    let reach = service.json("/sites/clinic-1/reach.json?standard=clinic-near");
    let tract = by_geoid(&reach)[geoid(4, 2).as_str()];
    assert_eq!(tract["shares"], json!([0.0, 0.0, 0.75]));
    assert_eq!(tract["people"], f64::from(people(4, 2)), "all people of the tract");
}

#[test]
fn a_site_has_the_tracts_in_its_bands_with_their_people() {
    let town = town_of_three();
    let service = served(town.path());
    let answer = service.json("/sites/clinic-1/reach.json?standard=clinic-near");
    let cross = [(2, 1), (1, 2), (2, 2), (3, 2), (2, 3)];
    let found: Vec<(&str, &Value)> = by_geoid(&answer).into_iter().map(|(id, tract)| (id, &tract["shares"])).collect();
    let share = |tract| if tract == (2, 2) { json!([1.0, 1.0, 1.0]) } else { json!([0.0, 0.0, 1.0]) };
    let expected: Vec<(String, Value)> = cross.iter().map(|&(x, y)| (geoid(x, y), share((x, y)))).collect();
    assert_eq!(found, expected.iter().map(|(id, share)| (id.as_str(), share)).collect::<Vec<_>>());
    let bands: Vec<Value> = ["limit", "tracts", "people", "people_moe"]
        .map(|key| answer["bands"].as_array().unwrap().iter().map(|band| band[key].clone()).collect())
        .into();
    let all: u32 = cross.iter().map(|&(x, y)| people(x, y)).sum();
    let own = people(2, 2);
    assert_eq!(bands[0], json!([400.0, 800.0, 1200.0]));
    assert_eq!(bands[1], json!([1, 1, 5]));
    assert_eq!(bands[2], json!([f64::from(own), f64::from(own), f64::from(all)]), "whole tracts are not rounded");
    assert_eq!(bands[3], json!([10.0, 10.0, 22.4]), "10 · √5");
}

#[test]
fn who_reaches_the_only_site_is_who_is_within_the_standard() {
    let town = town();
    add_blocks(town.path());
    change(town.path(), "1200 m", "1800 m");
    let service = served(town.path());
    let answer = service.json("/sites/clinic-1/reach.json");
    assert_eq!(answer["standard"], "clinic-near", "the first about its theme");
    let table = service.json("/tables/tracts.json?columns=geoid,clinic_near_within");
    let shares = by_geoid(&answer);
    for (id, within) in table["columns"]["geoid"]
        .as_array()
        .unwrap()
        .iter()
        .zip(table["columns"]["clinic_near_within"].as_array().unwrap())
    {
        let own = shares.get(id.as_str().unwrap()).map_or(0.0, |tract| tract["shares"][2].as_f64().unwrap());
        assert_eq!(own, within.as_f64().unwrap(), "{id}");
    }
    // The people within are those of the region less those without, rounded as a tract is divided: to tens.
    let region = service.json("/tables/areas.json?id=region");
    let number = |column: &str| region["columns"][column][0].as_f64().unwrap();
    let within = number("population") - number("clinic_near_without");
    assert!((answer["bands"][2]["people"].as_f64().unwrap() - within).abs() <= 5.0, "{within}: {}", answer["bands"][2]);
}

#[test]
fn a_reader_sees_which_condition_fails_and_where_the_nearest_usable_site_is() {
    // In the south-west a clinic for 20 $ that speaks Spanish, at the center one of which the fee is not said, in the
    // north-east a free one that speaks English only.
    let clinics = "es,Mo-Fr 09:00-19:00,20,none,yes\nes;pl,Mo-Fr 09:00-17:00,,none,\nen,Mo-Fr 09:00-19:00,0,none,yes";
    let town = town_of_groups(
        |_| 100,
        clinics,
        "language_match = true\nopen = \"weekday 18:00\"\nmax_cost = 0\nwheelchair = true",
    );
    let free = "[[standards]]\nid = \"free\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"limited_english_spanish\"\nmax_cost = 0\n";
    extend(town.path(), free);
    let service = served(town.path());
    let answer = of_tract(&service, (1, 0), "usable");
    assert_eq!(answer["steps"], json!(["language", "open", "cost", "wheelchair"]));
    let met: Vec<(&str, Vec<&str>, &str)> = answer["sites"]
        .as_array()
        .unwrap()
        .iter()
        .map(|site| {
            let conditions =
                site["conditions"].as_array().unwrap().iter().map(|condition| condition["met"].as_str().unwrap());
            (site["id"].as_str().unwrap(), conditions.collect(), site["usable"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        met,
        [
            ("clinic-0", vec!["partly", "yes", "no", "yes"], "no"),
            ("clinic-2", vec!["partly", "no", "not_said", "not_said"], "no"),
            ("clinic-4", vec!["no", "yes", "yes", "yes"], "no"),
        ]
    );
    assert_eq!(answer["nearest_usable"], Value::Null);
    // Where only the fee is asked for, the third is the nearest usable one, beyond the limit.
    let answer = of_tract(&service, (1, 0), "free");
    assert_eq!(answer["nearest_usable"], "clinic-4");
    assert_eq!((&answer["sites"][2]["usable"], &answer["sites"][2]["within"]), (&json!("yes"), &json!(0.0)));
}

#[test]
fn the_nearest_usable_site_is_named_after_five_that_are_not() {
    let town = town();
    let mut table = "id,name,lon,lat,cost\n".to_owned();
    for place in 0..8_u32 {
        let (lon, lat) = center(4, 0);
        let (west, cost) = (lon - 0.002 * f64::from(place), if place == 6 { 0 } else { 30 });
        writeln!(table, "{place},Clinic {place},{west},{lat},{cost}").unwrap();
    }
    fs::write(town.path().join("clinics.csv"), table).unwrap();
    change(town.path(), "y = \"lat\"\n", "y = \"lat\"\ncost = \"cost\"\n");
    change(town.path(), "people = \"population\"\n", "people = \"population\"\nmax_cost = 0\n");
    let service = served(town.path());
    let answer = of_tract(&service, (4, 0), "clinic-near");
    let ids: Vec<&str> = costs(&answer).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["clinic-0", "clinic-1", "clinic-2", "clinic-3", "clinic-4", "clinic-6"]);
    // Six steps of 0.002° are 1,336 m, where 1,200 m are asked for.
    assert_eq!((&answer["nearest_usable"], costs(&answer)[5].1), (&json!("clinic-6"), 1336.0));
}

/// A minute per tract to the clinic at the center, and to that in the west; nothing from the last row.
fn town_by_minutes() -> tempfile::TempDir {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("west", center(0, 2)), ("middle", center(2, 2))]);
    let mut table = "from,to,min\n".to_owned();
    for (column, row) in tracts().filter(|(_, row)| *row < 4) {
        for (site, x) in [("middle", 2_u32), ("west", 0)] {
            writeln!(table, "{},{site},{}", geoid(column, row), column.abs_diff(x) + row.abs_diff(2)).unwrap();
        }
    }
    fs::write(town.path().join("times.csv"), table).unwrap();
    let times = "[[costs]]\ncomplete_within = 'everywhere'\nid = \"times\"\npath = \"times.csv\"\norigin = \"from\"\ndestination = \"to\"\ncost = \"min\"\nunit = \"min\"\n";
    extend(town.path(), times);
    change(town.path(), "mode = \"straight\"\nwithin = \"1200 m\"", "mode = \"matrix:times\"\nwithin = \"2 min\"");
    town
}

#[test]
fn costs_beyond_those_that_are_kept_are_not_invented() {
    let town = town_by_minutes();
    let service = served(town.path());
    let answer = of_tract(&service, (3, 2), "clinic-near");
    assert_eq!((&answer["unit"], &answer["known_to"]), (&json!("min"), &json!(2.0)));
    assert_eq!(costs(&answer), [("clinic-middle", 1.0)], "the other is 3 min away, which is not kept");
    // Where none is within the limit, the nearest is kept alone; from the last row there is none.
    assert_eq!(costs(&of_tract(&service, (4, 1), "clinic-near")), [("clinic-middle", 3.0)]);
    let answer = of_tract(&service, (2, 4), "clinic-near");
    assert_eq!((&answer["sites"], &answer["nearest_usable"]), (&json!([]), &Value::Null));
    let answer = service.json("/sites/clinic-middle/reach.json?standard=clinic-near");
    let bands = |key: &str| -> Vec<f64> {
        answer["bands"].as_array().unwrap().iter().map(|band| band[key].as_f64().unwrap()).collect()
    };
    assert_eq!((bands("limit"), bands("tracts")), (vec![0.667, 1.333, 2.0], vec![1.0, 5.0, 12.0]));
}

#[test]
fn downloads_have_the_shares_and_the_people_and_outlines() {
    let town = town_of_three();
    let service = served(town.path());
    let csv = service.get("/sites/clinic-1/reach.csv?standard=clinic-near");
    assert!(csv.header("content-type").starts_with("text/csv"));
    let lines: Vec<String> = csv.text().lines().map(str::to_owned).collect();
    assert_eq!(
        lines[0],
        "geoid,name,within_400_m,within_800_m,within_1200_m,population,population_moe,population_withheld"
    );
    assert_eq!((lines.len(), lines[3].as_str()), (6, "\"17031000202\",\"Tract 2.02\",1,1,1,4096,10,"));
    let collection = service.json("/sites/clinic-1/reach.geojson?standard=clinic-near");
    let features = collection["features"].as_array().unwrap();
    assert_eq!((features.len(), &features[0]["geometry"]["type"]), (5, &json!("MultiPolygon")));
    assert_eq!(features[2]["properties"]["within_400_m"], 1.0);
}

#[test]
fn withheld_counts_are_in_no_sum_and_in_no_byte() {
    let town = town();
    write_languages(town.path());
    write_sites(town.path(), "clinics.csv", &[("1", center(1, 1))]);
    change(town.path(), "within = \"100 m\"", "within = \"1200 m\"");
    let service = served(town.path());
    let answer = service.json("/sites/clinic-1/reach.json?standard=clinic-near");
    // Four of the five tracts of the cross have 816.4 people each; of the one around the clinic the count is withheld, and
    // perhaps others with it.
    let withheld = answer["bands"][2]["withheld"].as_u64().unwrap();
    assert!((1..5).contains(&withheld), "{answer}");
    let sum = answer["bands"][2]["people"].as_f64().unwrap();
    #[expect(clippy::cast_precision_loss, reason = "at most five")]
    let shown = (5 - withheld) as f64;
    assert!((sum - 816.4 * shown).abs() < 0.1, "{sum}");
    assert_eq!((&answer["bands"][0]["people"], &answer["bands"][0]["withheld"]), (&Value::Null, &json!(1)));
    let tract = by_geoid(&answer)[geoid(1, 1).as_str()];
    assert_eq!((&tract["people"], &tract["withheld"], &tract["shares"][2]), (&Value::Null, &json!(true), &json!(1.0)));
    for file in ["reach.json", "reach.csv", "reach.geojson"] {
        let text = service.get(&format!("/sites/clinic-1/{file}?standard=clinic-near")).text();
        assert!(!text.contains("46.7") && !text.contains("41.2"), "{file}");
    }
}

#[test]
fn few_parts_of_tracts_with_few_people_have_no_number() {
    let town = town();
    add_blocks(town.path());
    write_sites(town.path(), "clinics.csv", &[("1", (center(4, 2).0 - 0.004, center(4, 2).1))]);
    fs::write(
        town.path().join("people.csv"),
        tracts().fold("GEOID,people,moe\n".to_owned(), |all, (x, y)| format!("{all}{},400,10\n", geoid(x, y))),
    )
    .unwrap();
    change(town.path(), "1200 m", "400 m");
    let service = served(town.path());
    let band = &service.json("/sites/clinic-1/reach.json")["bands"][2];
    assert_eq!((&band["tracts"], &band["people"], &band["too_small"]), (&json!(1), &Value::Null, &json!(true)));
}

#[test]
fn nothing_is_answered_about_a_theme_with_a_confidential_site() {
    let town = town_of_three();
    // One confidential clinic is enough.
    let more = "[[sites]]\ntheme = \"clinic\"\nsensitive = true\npath = \"hidden.csv\"\nid = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\n";
    write_sites(town.path(), "hidden.csv", &[("h", center(1, 3))]);
    extend(town.path(), more);
    fs::write(
        town.path().join("parks.geojson"),
        squares("id", [("west".to_owned(), [0.0, 0.0, 0.009, 0.05])].into_iter()),
    )
    .unwrap();
    let park = "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"park\"\npath = \"parks.geojson\"\nid = \"id\"\n[[standards]]\nid = \"park-near\"\ntheme = \"park\"\nmode = \"straight\"\nwithin = \"700 m\"\npeople = \"population\"\n";
    extend(town.path(), park);
    let service = served(town.path());
    let tract = geoid(2, 2);
    for address in [
        format!("/tracts/{tract}/reach.json?standard=clinic-near"),
        "/sites/clinic-1/reach.json?standard=clinic-near".to_owned(),
        "/sites/clinic-1/reach.csv".to_owned(),
        "/sites/clinic-h/reach.json".to_owned(),
        "/sites/clinic-h/reach.geojson?standard=clinic-near".to_owned(),
    ] {
        let answer = service.get(&address);
        assert_eq!(answer.status, 404, "{address}");
        assert!(answer.json()["detail"].as_str().unwrap().contains("confidential"), "{}", answer.text());
    }
    let standards = service.json("/atlas.json")["standards"].clone();
    let answered: Vec<(&Value, &Value)> =
        standards.as_array().unwrap().iter().map(|own| (&own["id"], &own["reach"])).collect();
    assert_eq!(answered, [(&json!("clinic-near"), &json!(false)), (&json!("park-near"), &json!(true))]);
    // Other themes have answers, also where no standard is named. From the second column it is 0.006° to the park's edge.
    let answer = service.json(&format!("/tracts/{}/reach.json", geoid(1, 2)));
    assert_eq!((&answer["standard"], costs(&answer)), (&json!("park-near"), vec![("park-west", 668.0)]));
}

#[test]
fn wrong_questions_are_refused_with_their_reason() {
    let town = town_of_three();
    let park = "[[standards]]\nid = \"park-near\"\ntheme = \"park\"\nmode = \"straight\"\nwithin = \"700 m\"\npeople = \"population\"\n[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"park\"\npath = \"parks.geojson\"\nid = \"id\"\n";
    fs::write(
        town.path().join("parks.geojson"),
        squares("id", [("west".to_owned(), [0.0, 0.0, 0.009, 0.05])].into_iter()),
    )
    .unwrap();
    extend(town.path(), park);
    let service = served(town.path());
    let tract = geoid(2, 2);
    for (address, status, detail) in [
        (format!("/tracts/{tract}/reach.json?standard=none"), 400, "not one of clinic-near, park-near"),
        (format!("/tracts/{tract}/reach.json?standard=%00%F0"), 400, ""),
        (format!("/tracts/{tract}/reach.json?standard=clinic-near&standard=clinic-near"), 400, "duplicate"),
        (format!("/tracts/{tract}/reach.json?limit=5"), 400, "unknown field `limit`"),
        ("/tracts/17031999999/reach.json?standard=clinic-near".to_owned(), 404, "no tract `17031999999`"),
        ("/sites/clinic-9/reach.json".to_owned(), 404, "no site `clinic-9`"),
        ("/sites/clinic-1/reach.json?standard=park-near".to_owned(), 400, "not one of clinic-near"),
        ("/sites/clinic-1/reach.shp".to_owned(), 404, "reach.geojson"),
    ] {
        let answer = service.get(&address);
        assert_eq!(answer.status, status, "{address}: {}", answer.text());
        assert!(answer.json()["detail"].as_str().unwrap().contains(detail), "{}", answer.text());
    }
    assert_eq!(service.post("/sites/clinic-1/reach.json").status, 405);
}

#[test]
fn costs_are_read_when_asked_for_from_the_atlas_that_is_served() {
    let town = town_of_three();
    let service = served(town.path());
    let address = "/sites/clinic-1/reach.json?standard=clinic-near";
    // The folder is gone before anybody asks; its files are open.
    fs::rename(town.path().join("atlas"), town.path().join("aside")).unwrap();
    assert_eq!(service.json(address)["bands"][2]["tracts"], 5);
    drop(service);
    // A file that was changed in place is not believed.
    fs::rename(town.path().join("aside"), town.path().join("atlas")).unwrap();
    let service = Service::of(town.path());
    let file = town.path().join("atlas/costs/clinic_straight.parquet");
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(service.get(address).status, 500);
}
