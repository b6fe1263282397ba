//! Scenarios, in the grid town: who gains access and who loses it is known by hand, and the numbers afterwards are those of
//! the study built with other files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{self, center, people, squares, town, write_sites};
use crate::usable::town_of_groups;

/// Writes a scenario file.
fn scenario(folder: &Path, file: &str, entries: &str) {
    fs::write(folder.join(file), format!("[scenario]\nname = \"{file}\"\n{entries}")).unwrap();
}

/// Runs a scenario and gives its answer, which is the same from the atlas of the study.
fn ask(folder: &Path, entries: &str) -> Value {
    scenario(folder, "s.toml", entries);
    succeed(folder, &["build", "gapatlas.toml", "-o", "kept"]);
    let answers = ["gapatlas.toml", "kept"].map(|of| succeed(folder, &["whatif", of, "s.toml", "--json"]));
    assert_eq!(answers[0], answers[1], "{entries}");
    serde_json::from_str(&answers[0]).unwrap()
}

/// The numbers of a place by a standard, for its own people.
fn place<'v>(answer: &'v Value, standard: &str, place: &str) -> &'v Value {
    let standards = answer["scenarios"][0]["standards"].as_array().unwrap();
    let own = standards.iter().find(|own| own["standard"] == standard && own["is_group"] == false).unwrap();
    own["places"].as_array().unwrap().iter().find(|own| own["id"] == place).unwrap()
}

/// A number that is known for certain, with its margin.
fn exact(place: &Value, part: &str) -> (f64, f64) {
    let number = &place[part];
    assert_eq!(number["at_least"], number["at_most"], "{part}: {number}");
    (number["at_least"]["value"].as_f64().unwrap(), number["at_least"]["moe"].as_f64().unwrap())
}

/// The bounds of a number.
fn bounds(place: &Value, part: &str) -> [f64; 2] {
    ["at_least", "at_most"].map(|bound| place[part][bound]["value"].as_f64().unwrap())
}

fn all(tracts: &[(u32, u32)]) -> f64 {
    tracts.iter().map(|&(column, row)| f64::from(people(column, row))).sum()
}

/// The margin of so many tracts with a margin of 10 each, as it is exported.
fn margin(tracts: u32) -> f64 {
    (100.0 * f64::from(tracts)).sqrt().mul_add(10.0, 0.0).round() / 10.0
}

const TO_THE_WEST: &str = "[[move]]\ntheme = \"clinic\"\nid = \"1\"\nlon = 0.015\nlat = 0.025\n";

fn wards(folder: &Path) {
    let wards = [("west", [0.0, 0.0, 0.02, 0.05]), ("east", [0.02, 0.0, 0.05, 0.05])];
    let wards = wards.map(|(name, bounds)| (name.to_owned(), bounds));
    fs::write(folder.join("wards.geojson"), squares("ward", wards.into_iter())).unwrap();
    town::extend(
        folder,
        "[[areas]]\nkind = \"ward\"\nlabel = \"Ward\"\npath = \"wards.geojson\"\nid = \"ward\"\nname = \"ward\"\n",
    );
}

#[test]
fn a_new_clinic_gives_access_to_its_neighbors_and_takes_it_from_nobody() {
    let town = town();
    wards(town.path());
    let answer = ask(town.path(), "[[open]]\ntheme = \"clinic\"\nname = \"Corner\"\nlon = 0.005\nlat = 0.005\n");
    let region = place(&answer, "clinic-near", "region");
    let gaining = [(0, 0), (1, 0), (0, 1)];
    assert_eq!(exact(region, "gain"), (all(&gaining), margin(3)));
    assert_eq!(exact(region, "lose"), (0.0, 0.0));
    assert_eq!(exact(region, "change"), (-all(&gaining), margin(3)));
    assert_eq!(exact(region, "before").0 - exact(region, "after").0, all(&gaining));
    // The corner lies in the west; in the east nothing changes.
    let [west, east] = ["ward-west", "ward-east"].map(|id| place(&answer, "clinic-near", id));
    assert_eq!(exact(west, "gain").0, all(&gaining));
    assert_eq!((exact(east, "gain").0, east["unchanged"].as_bool()), (0.0, Some(true)));
    assert_eq!(exact(east, "before"), exact(east, "after"));
}

#[test]
fn those_who_lose_access_are_told_apart_from_those_who_gain_it() {
    let town = town();
    let answer = ask(town.path(), TO_THE_WEST);
    let region = place(&answer, "clinic-near", "region");
    // The clinic moves a tract to the west: three tracts lose it, three get it, and (1, 2) and (2, 2) keep it.
    let (gaining, losing) = ([(0, 2), (1, 1), (1, 3)], [(3, 2), (2, 1), (2, 3)]);
    assert_eq!(exact(region, "gain"), (all(&gaining), margin(3)));
    assert_eq!(exact(region, "lose"), (all(&losing), margin(3)));
    // The margin is that of the six tracts for which something changes, and not that of the 40 that are without before
    // or after.
    assert_eq!(exact(region, "change"), (all(&losing) - all(&gaining), margin(6)));
    let told = succeed(town.path(), &["whatif", "gapatlas.toml", "s.toml"]);
    assert!(told.contains("gain access") && told.contains("lose access") && !told.contains("0 ± 0"), "{told}");
}

#[test]
fn people_near_a_clinic_that_closes_lose_access_unless_another_is_near() {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(3, 2))]);
    for id in ["2", "clinic-2"] {
        let answer = ask(town.path(), &format!("[[close]]\ntheme = \"clinic\"\nid = \"{id}\"\n"));
        let region = place(&answer, "clinic-near", "region");
        let losing = [(4, 2), (3, 1), (3, 3)];
        assert_eq!(exact(region, "lose"), (all(&losing), margin(3)), "{id}");
        assert_eq!(exact(region, "gain"), (0.0, 0.0));
        assert_eq!(exact(region, "change").0, all(&losing));
    }
}

/// What the region's columns of a standard say.
fn built(region: &BTreeMap<String, String>, standard: &str) -> [f64; 2] {
    let number = |part: &str| region.get(&format!("{standard}_{part}")).and_then(|text| text.parse().ok());
    let least: f64 = number("without").unwrap();
    [least, number("without_at_most").unwrap_or(least)]
}

#[test]
fn the_numbers_afterwards_are_those_of_the_study_built_with_other_files() {
    let town = town();
    wards(town.path());
    town::extend(
        town.path(),
        "[[standards]]\nid = \"clinic-far\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"45 min\"\npeople = \"population\"\n",
    );
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("2", center(3, 2)), ("3", center(0, 4))]);
    let entries = format!(
        "{TO_THE_WEST}[[close]]\ntheme = \"clinic\"\nid = \"2\"\n[[open]]\ntheme = \"clinic\"\nlon = 0.045\nlat = 0.0051\n"
    );
    let answer = ask(town.path(), &entries);
    let before = build_and_export(town.path(), "areas");
    write_sites(town.path(), "clinics.csv", &[("1", center(1, 2)), ("3", center(0, 4)), ("4", (0.045, 0.0051))]);
    let after = build_and_export(town.path(), "areas");
    for standard in ["clinic-near", "clinic-far"] {
        let column = standard.replace('-', "_");
        for id in ["region", "ward-west", "ward-east"] {
            let own = place(&answer, standard, id);
            assert_eq!(bounds(own, "before"), built(&before[id], &column), "{standard} {id}");
            assert_eq!(bounds(own, "after"), built(&after[id], &column), "{standard} {id}");
            let moe: f64 = after[id][&format!("{column}_without_moe")].parse().unwrap();
            assert_eq!(exact(own, "after").1, moe, "{standard} {id}");
            assert_eq!(exact(own, "change").0, built(&after[id], &column)[0] - built(&before[id], &column)[0]);
        }
    }
}

/// Clinics in the south-west, at the center, and in the north-east: languages, hours, cost, documents, wheelchair.
const CLINICS: [&str; 3] = ["es,Mo-Fr 09:00-17:00,0,none,yes", "en,Mo-Fr 09:00-19:00,0,none,yes", ",,,,"];
const REQUIRED: &str = "language_match = true\nopen = \"weekday 18:00\"";

#[test]
fn other_hours_and_languages_are_those_of_a_changed_list() {
    let town = town_of_groups(|group| 100 + 10 * u32::try_from(group).unwrap(), &CLINICS.join("\n"), REQUIRED);
    let answer = ask(
        town.path(),
        "[[change]]\ntheme = \"clinic\"\nid = \"0\"\nhours = \"Mo-Fr 09:00-20:00\"\n\
         [[change]]\ntheme = \"clinic\"\nid = \"2\"\nlanguages = \"es; vi\"\n",
    );
    let region = place(&answer, "usable", "region");
    // Three tracts get a clinic for 100 Spanish speakers each, five one for 100 Spanish and 170 Vietnamese speakers.
    assert_eq!(exact(region, "gain").0, 3.0 * 100.0 + 5.0 * 270.0);
    assert_eq!(exact(region, "lose"), (0.0, 0.0));
    let changed = ["es,Mo-Fr 09:00-20:00,0,none,yes", "es; vi,Mo-Fr 09:00-19:00,0,none,yes", ",,,,"];
    let rebuilt = town_of_groups(|group| 100 + 10 * u32::try_from(group).unwrap(), &changed.join("\n"), REQUIRED);
    assert_eq!(bounds(region, "after"), built(&build_and_export(rebuilt.path(), "areas")["region"], "usable"));
}

#[test]
fn a_fact_that_was_not_known_may_have_been_so_before() {
    let town = town_of_groups(|_| 100, &CLINICS.join("\n"), REQUIRED);
    let facts =
        |hours: &str| format!("[[change]]\ntheme = \"clinic\"\nid = \"4\"\nlanguages = \"es\"\nhours = \"{hours}\"\n");
    // In the three tracts of the clinic in the north-east nothing was known. Now 100 Spanish speakers in each have access,
    // and perhaps had it before, and the 1,100 others have none, and perhaps never had.
    let open = ask(town.path(), &facts("Mo-Fr 09:00-20:00"));
    let region = place(&open, "usable", "region");
    assert_eq!((bounds(region, "gain"), bounds(region, "lose")), ([0.0, 300.0], [0.0, 3300.0]));
    let [before, after] = ["before", "after"].map(|part| bounds(region, part));
    assert_eq!((after[0] - before[0], before[1] - after[1]), (3300.0, 300.0));
    assert_eq!(bounds(region, "change"), [-300.0, 3300.0]);
}

#[test]
fn a_site_that_is_known_to_be_open_takes_access_from_nobody() {
    // The hours of the clinic in the north-east are not known, and it speaks one language of the Slavic group: how many of
    // that group it serves is known neither before nor after.
    let clinics = [CLINICS[0], CLINICS[1], "pl,,0,none,yes"].join("\n");
    let town = town_of_groups(|_| 100, &clinics, REQUIRED);
    let answer = ask(town.path(), "[[change]]\ntheme = \"clinic\"\nid = \"4\"\nhours = \"Mo-Fr 09:00-20:00\"\n");
    let region = place(&answer, "usable", "region");
    assert_eq!((bounds(region, "gain"), bounds(region, "lose")), ([0.0, 300.0], [0.0, 0.0]));
}

#[test]
fn nobody_gains_or_loses_access_because_a_list_is_said_to_be_complete() {
    let town = town();
    town::change(town.path(), "complete_within = 'everywhere'", "");
    let answer = ask(town.path(), "[[complete]]\ntheme = \"clinic\"\nwithin = \"everywhere\"\n");
    let region = place(&answer, "clinic-near", "region");
    for part in ["gain", "lose", "change"] {
        assert_eq!(exact(region, part), (0.0, 0.0), "{part}");
    }
    // Nobody was certainly without a clinic; now everybody outside the cross is.
    let everybody = f64::from((1_u32 << 25) - 1);
    let cross = all(&[(2, 2), (1, 2), (3, 2), (2, 1), (2, 3)]);
    assert_eq!(bounds(region, "before"), [0.0, everybody - cross]);
    assert_eq!(bounds(region, "after"), [everybody - cross; 2]);
    assert_eq!(region["unchanged"], false);
    // With a new clinic, those who get it are counted as if the list had been complete before.
    let open = "[[open]]\ntheme = \"clinic\"\nlon = 0.005\nlat = 0.005\n";
    let both = ask(town.path(), &format!("[[complete]]\ntheme = \"clinic\"\nwithin = \"everywhere\"\n{open}"));
    let gaining = all(&[(0, 0), (1, 0), (0, 1)]);
    assert_eq!(exact(place(&both, "clinic-near", "region"), "gain").0, gaining);
    // Without that, they may have had one that is not listed.
    let alone = ask(town.path(), open);
    assert_eq!(bounds(place(&alone, "clinic-near", "region"), "gain"), [0.0, gaining]);
}

#[test]
fn scenarios_stand_side_by_side_and_in_a_file() {
    let town = town();
    wards(town.path());
    scenario(town.path(), "west.toml", TO_THE_WEST);
    scenario(town.path(), "new.toml", "[[open]]\ntheme = \"clinic\"\nlon = 0.005\nlat = 0.005\n");
    let told = succeed(town.path(), &["whatif", "gapatlas.toml", "west.toml", "new.toml", "-o", "both.csv"]);
    assert!(told.contains("1  west.toml") && told.contains("2  new.toml"), "{told}");
    let mut reader = csv::Reader::from_path(town.path().join("both.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|own| own == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    // Two scenarios, for the region and two wards each.
    assert_eq!(rows.len(), 6);
    let new = rows.iter().find(|row| &row[0] == "new.toml" && &row[column("id")] == "ward-west").unwrap();
    assert_eq!(new[column("gain")].parse::<f64>().unwrap(), all(&[(0, 0), (1, 0), (0, 1)]));
    let one = succeed(town.path(), &["whatif", "gapatlas.toml", "new.toml", "--area", "ward-east", "--json"]);
    let one: Value = serde_json::from_str(&one).unwrap();
    let places = one["scenarios"][0]["standards"][0]["places"].as_array().unwrap();
    assert_eq!(places.iter().map(|place| place["id"].as_str().unwrap()).collect::<Vec<_>>(), ["region", "ward-east"]);
}

#[test]
fn imported_costs_are_not_answered_for_a_site_in_a_new_place() {
    let town = town();
    let mut costs = "from,to,s\n".to_owned();
    for (column, row) in town::tracts() {
        for (site, at) in [("1", 2), ("2", 0)] {
            writeln!(costs, "{},{site},{}", town::geoid(column, row), 60 * (column.abs_diff(at) + row.abs_diff(2)))
                .unwrap();
        }
    }
    fs::write(town.path().join("long.csv"), costs).unwrap();
    write_sites(town.path(), "clinics.csv", &[("2", center(0, 2)), ("1", center(2, 2))]);
    town::extend(
        town.path(),
        "[[costs]]\ncomplete_within = 'everywhere'\nid = \"times\"\npath = \"long.csv\"\norigin = \"from\"\ndestination = \"to\"\ncost = \"s\"\nunit = \"s\"\n\
         [[standards]]\nid = \"by-table\"\ntheme = \"clinic\"\nmode = \"matrix:times\"\nwithin = \"1 min\"\npeople = \"population\"\n",
    );
    let open = ask(town.path(), "[[open]]\ntheme = \"clinic\"\nlon = 0.045\nlat = 0.045\n");
    assert_eq!(open["scenarios"][0]["unanswered"][0]["standard"], "by-table");
    assert_eq!(open["scenarios"][0]["unanswered"][0]["reason"], "imported_costs");
    // A site that closes changes no cost to the others, also where it is listed before them.
    let close = ask(town.path(), "[[close]]\ntheme = \"clinic\"\nid = \"2\"\n");
    let region = place(&close, "by-table", "region");
    assert_eq!(exact(region, "lose").0, all(&[(0, 2), (0, 1), (0, 3)]));
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
    let kept = fs::read_to_string(town.path().join("long.csv")).unwrap();
    let kept: Vec<&str> = kept.lines().filter(|line| !line.contains(",2,")).collect();
    fs::write(town.path().join("long.csv"), kept.join("\n")).unwrap();
    assert_eq!(bounds(region, "after"), built(&build_and_export(town.path(), "areas")["region"], "by_table"));
}

#[test]
fn nothing_about_confidential_sites_is_answered() {
    let town = town();
    town::change(town.path(), "theme = \"clinic\"\npath", "sensitive = true\ntheme = \"clinic\"\npath");
    scenario(town.path(), "s.toml", "[[close]]\ntheme = \"clinic\"\nid = \"1\"\n");
    let told = error_line(town.path(), &["whatif", "gapatlas.toml", "s.toml"]);
    assert!(told.starts_with("gapatlas: s.toml:3: `theme = \"clinic\"`: some of its sites are confidential"), "{told}");
}

#[test]
fn a_change_that_would_give_away_a_withheld_count_is_withheld() {
    let town = town();
    // One tract has 46.7 Arabic speakers, which is withheld, and so are others for its sake.
    crate::withheld::write_languages(town.path());
    town::change(town.path(), "within = \"100 m\"", "within = \"1200 m\"");
    let answer = ask(town.path(), TO_THE_WEST);
    let exported = build_and_export(town.path(), "tracts");
    let is_withheld = |(column, row)| {
        let row = &exported[&town::geoid(column, row)];
        row.get("limited_english_arabic_withheld").is_some_and(|mark| mark == "yes")
    };
    assert!(is_withheld((1, 1)));
    let region = place(&answer, "clinic-near", "region");
    assert_eq!(
        (region["withheld"].as_bool(), &region["change"], &region["after"]),
        (Some(true), &Value::Null, &Value::Null)
    );
    assert!(!region["before"].is_null());
    // Where no tract with a withheld count changes, the change is a sum of published numbers.
    let far = ask(town.path(), "[[open]]\ntheme = \"clinic\"\nlon = 0.045\nlat = 0.045\n");
    let gaining = [(4, 4), (3, 4), (4, 3)];
    if gaining.into_iter().all(|tract| !is_withheld(tract)) {
        assert_eq!(exact(place(&far, "clinic-near", "region"), "gain").0, (3.0_f64 * 816.4 * 10.0).round() / 10.0);
    } else {
        assert_eq!(place(&far, "clinic-near", "region")["withheld"], true);
    }
}

/// The town with two clinics, and with parks, about which no standard is.
fn town_with_parks() -> tempfile::TempDir {
    let town = town();
    write_sites(town.path(), "clinics.csv", &[("1", center(2, 2)), ("12", center(3, 2))]);
    town::extend(
        town.path(),
        "[[sites]]\ntheme = \"park\"\npath = \"clinics.csv\"\nid = \"id\"\nx = \"lon\"\ny = \"lat\"\n",
    );
    town
}

#[test]
fn what_is_wrong_with_a_scenario_is_told_with_file_line_and_value() {
    let town = town_with_parks();
    let told = |entries: &str| {
        scenario(town.path(), "s.toml", entries);
        let line = error_line(town.path(), &["whatif", "gapatlas.toml", "s.toml"]);
        line.strip_prefix("gapatlas: ").unwrap().to_owned()
    };
    let open = |lines: &str| told(&format!("[[open]]\ntheme = \"clinic\"\n{lines}\n"));
    let of = |kind: &str, lines: &str| told(&format!("[[{kind}]]\ntheme = \"clinic\"\nid = \"1\"\n{lines}\n"));
    let errors = [
        told(""),
        told("[[opens]]\ntheme = \"clinic\"\n"),
        told("[open]\ntheme = \"clinic\"\n"),
        open("lon = 0.01\nlatitude = 0.02"),
        open("lon = 0.01"),
        open("lon = \"0.01\"\nlat = 0.02"),
        open("lon = 0.01\nlat = 91"),
        open("lon = 1.5\nlat = 0.02"),
        open("lon = 0.01\nlat = 0.02\nhours = \"mostly mornings\""),
        open("lon = 0.01\nlat = 0.02\nlanguages = \"Klingonish\""),
        open("lon = 0.01\nlat = 0.02\ncost = \"sliding scale\""),
        open("lon = 0.01\nlat = 0.02\ncapacity = -1"),
        open("lon = 0.01\nlat = 0.02\nwheelchair = \"perhaps\""),
        told("[[open]]\ntheme = \"clinics\"\nlon = 0.01\nlat = 0.02\n"),
        told("[[open]]\ntheme = \"park\"\nlon = 0.01\nlat = 0.02\n"),
        told("[[close]]\ntheme = \"clinic\"\nid = \"13\"\n"),
        told("[[close]]\ntheme = \"clinic\"\n"),
        of("change", ""),
        of("change", "hours = \"unknown\""),
        of("close", "[[move]]\ntheme = \"clinic\"\nid = 1\nlon = 0.01\nlat = 0.02"),
        of("close", "[[close]]\ntheme = \"clinic\"\nid = \"12\""),
        told("[[complete]]\ntheme = \"clinic\"\nwithin = \"ward-1\"\n"),
        told("[[timetable]]\nreplace = \"gtfs.zip\"\nwith = \"new.zip\"\n"),
    ];
    insta::assert_snapshot!(errors.join("\n"), @r#"
    s.toml:1: nothing is otherwise in this scenario; write one of [[open]], [[close]], [[change]], [[move]], [[complete]], [[timetable]]
    s.toml:3: there is no `opens` here (did you mean `open`?); there is [scenario], [[open]], [[close]], [[change]], [[move]], [[complete]], [[timetable]]
    s.toml:3: there may be several of these: write the heading with two brackets, as [[open]]
    s.toml:6: there is no key `latitude` here; the keys are theme, name, lon, lat, languages, interpreter, hours, cost, documents, wheelchair, capacity
    s.toml:3: the key `lat` is missing here
    s.toml:5: `lon`: a number belongs here, without quotes
    s.toml:6: `lon = 0.01`, `lat = 91`: there is no such place; longitude is in degrees from -180 to 180, latitude from -90 to 90
    s.toml:3: `lon = 1.5`, `lat = 0.02`: this is 161 km outside the region
    s.toml:7: `hours = "mostly mornings"`: these hours cannot be read; write days and times, such as "Mo-Fr 08:00-20:00; Sa 09:00-13:00"
    s.toml:7: `languages = "Klingonish"`: `Klingonish` is no language; write names, such as "Spanish; Polish"
    s.toml:7: `cost = "sliding scale"`: write US dollars, such as 20, or "free"
    s.toml:7: `capacity = "-1"`: write a number, 0 or more
    s.toml:7: `wheelchair = "perhaps"`: write "yes" or "no"
    s.toml:3: `theme = "clinics"`: no site of the study has this theme (did you mean `clinic`?)
    s.toml:3: `theme = "park"`: no standard of the study is about this theme, so that nobody's access would change; there is `clinic`
    s.toml:3: `id = "13"`: there is no such site of the theme `clinic` (did you mean `1`?)
    s.toml:3: the key `id` is missing here
    s.toml:3: this says nothing that changes; write one of languages, interpreter, hours, cost, documents, wheelchair, capacity
    s.toml:6: `hours = "unknown"`: a scenario says what is so; leave the key out where that is not known
    s.toml:6: `id = "1"`: line 3 already closes, moves or changes this site; put what is different into one entry
    s.toml:6: `id = "12"`: with this, every site of the theme `clinic` is closed, and its standards are about no site
    s.toml:3: `within = "ward-1"`: there is no such area; write "region", "everywhere", or an area of the study
    s.toml:3: `replace = "gtfs.zip"`: the study has no such timetable
    "#);
}

#[test]
fn a_scenario_file_that_is_missing_or_too_large_is_refused() {
    let town = town();
    fs::write(town.path().join("large.toml"), "#".repeat((1 << 20) + 1)).unwrap();
    let large = error_line(town.path(), &["whatif", "gapatlas.toml", "large.toml"]);
    assert_eq!(large, "gapatlas: large.toml:1: the file is larger than 1 MiB, which is too large for a scenario");
    scenario(town.path(), "many.toml", &"[[complete]]\ntheme = \"clinic\"\nwithin = \"region\"\n".repeat(1_001));
    let many = error_line(town.path(), &["whatif", "gapatlas.toml", "many.toml"]);
    assert!(many.contains("many.toml:3003: a scenario has at most 1000 entries"), "{many}");
    let missing = error_line(town.path(), &["whatif", "gapatlas.toml", "none.toml"]);
    assert!(missing.contains("none.toml: there is no such scenario file"), "{missing}");
}
