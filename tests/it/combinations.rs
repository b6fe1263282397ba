//! Several needs at once, in the grid town: who lacks some or all of several standards.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{build_and_export, error_line, rows, succeed};
use crate::service::Service;
use crate::town::{center, change, extend, geoid, people, squares, town, tracts, write_sites};

/// A list of one site, and a standard that it reaches its own tract and the four beside it.
fn add_standard(folder: &Path, theme: &str, at: (u32, u32), more: &str) {
    write_sites(folder, &format!("{theme}.csv"), &[("1", center(at.0, at.1))]);
    extend(
        folder,
        &format!(
            "[[sites]]\ncomplete_within = \"everywhere\"\ntheme = \"{theme}\"\npath = \"{theme}.csv\"\nid = \"id\"\nname = \"name\"\n\
             x = \"lon\"\ny = \"lat\"\n{more}\n\
             [[standards]]\nid = \"{theme}-near\"\ntheme = \"{theme}\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"population\"\n"
        ),
    );
}

fn combine(folder: &Path, id: &str, standards: &[&str], lacking: &str) {
    let standards: Vec<String> = standards.iter().map(|id| format!("\"{id}\"")).collect();
    let lacking = if lacking.is_empty() { String::new() } else { format!("lacking = {lacking}\n") };
    extend(
        folder,
        &format!(
            "[[combinations]]\nid = \"{id}\"\nlabel = \"Combined as {id}\"\nstandards = [{}]\n{lacking}",
            standards.join(", ")
        ),
    );
}

/// The tract of a site, and the four beside it.
fn reached((column, row): (u32, u32)) -> Vec<(u32, u32)> {
    let near = |own: u32, other: u32| own.abs_diff(other);
    tracts().filter(|&(x, y)| near(x, column) + near(y, row) <= 1).collect()
}

const CLINIC: (u32, u32) = (2, 2);
const LIBRARY: (u32, u32) = (1, 2);
const PARK: (u32, u32) = (2, 3);

/// A clinic, a library and a park, of which each is near to five tracts.
fn town_of_three() -> tempfile::TempDir {
    let town = town();
    add_standard(town.path(), "library", LIBRARY, "");
    add_standard(town.path(), "park", PARK, "");
    town
}

/// The people of the tracts that are near to fewer than so many of some sites.
fn people_near_to_fewer_than(sites: &[(u32, u32)], enough: usize) -> u32 {
    let is_short = |tract: &(u32, u32)| sites.iter().filter(|site| reached(**site).contains(tract)).count() < enough;
    tracts().filter(is_short).map(|(column, row)| people(column, row)).sum()
}

#[test]
fn people_lack_both_or_one_of_two_or_two_of_three() {
    let town = town_of_three();
    let three = ["clinic-near", "library-near", "park-near"];
    combine(town.path(), "neither", &three[..2], "");
    combine(town.path(), "not-both", &three[..2], "1");
    combine(town.path(), "two-of-three", &three, "2");
    combine(town.path(), "none-of-three", &three, "\"all\"");
    let tracts = build_and_export(town.path(), "tracts");
    // Populations are powers of two: a sum of them names its tracts.
    let without = |id: &str| -> f64 { tracts.values().map(|row| row[id].parse::<f64>().unwrap()).sum() };
    let (all, two) = ([CLINIC, LIBRARY, PARK], [CLINIC, LIBRARY]);
    assert_eq!(without("neither_without"), f64::from(people_near_to_fewer_than(&two, 1)));
    assert_eq!(without("not_both_without"), f64::from(people_near_to_fewer_than(&two, 2)));
    assert_eq!(without("two_of_three_without"), f64::from(people_near_to_fewer_than(&all, 2)));
    assert_eq!(without("none_of_three_without"), f64::from(people_near_to_fewer_than(&all, 1)));
    // Only the clinic is near to the south-east of it, and nothing to the corner.
    let of = |column, row| tracts[&geoid(column, row)].clone();
    let parts = ["neither", "not_both", "two_of_three", "none_of_three"].map(|id| format!("{id}_within"));
    let within = |column, row| parts.clone().map(|part| of(column, row)[&part].clone());
    assert_eq!(within(3, 2), ["1", "0", "0", "1"]);
    assert_eq!(within(2, 2), ["1", "1", "1", "1"]);
    assert_eq!(within(0, 0), ["0", "0", "0", "0"]);
    // The margin is that of the people: all of a tract lack both, or nobody.
    assert_eq!(of(0, 0)["neither_without_moe"], "10");
    assert_eq!(of(2, 2)["neither_without_moe"], "0");
    // A combination has no nearest site, and no reason of its own; where all is known, no bounds.
    let columns: Vec<&str> = of(0, 0).keys().filter(|name| name.starts_with("neither")).map(|_| "").collect();
    assert_eq!(columns.len(), 4, "within, without, its margin and its reliability");
}

/// Two areas, two tracts wide each; the tracts of the last column lie in none.
fn add_areas(folder: &Path) {
    let strips = [("west", [0.0, 0.0, 0.02, 0.05]), ("middle", [0.02, 0.0, 0.04, 0.05])];
    fs::write(folder.join("areas.geojson"), squares("id", strips.into_iter().map(|(id, own)| (id.to_owned(), own))))
        .unwrap();
    extend(
        folder,
        "[[areas]]\nkind = \"strip\"\nlabel = \"Strip\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"",
    );
}

fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column].parse().unwrap_or_else(|_| panic!("{column}: {row:?}"))
}

#[test]
fn who_lacks_both_is_counted_where_people_live_and_not_from_sums_of_tracts() {
    let town = town();
    add_standard(town.path(), "library", LIBRARY, "");
    change(town.path(), "within = \"1200 m\"", "within = \"300 m\"");
    write_sites(town.path(), "clinics.csv", &[("1", (0.0230, 0.025))]);
    write_sites(town.path(), "library.csv", &[("1", (0.0266, 0.025))]);
    combine(town.path(), "neither", &["clinic-near", "library-near"], "");
    combine(town.path(), "not-both", &["clinic-near", "library-near"], "1");
    // Of 8 people in the tract at the center 1 lives near the clinic alone, 2 near the library alone, 1 near both, and 4
    // near none. By the sums, 6 without a clinic and 5 without a library, 3 to 5 could lack both.
    let homes = [((0.0215, 0.025), 1), ((0.0282, 0.025), 2), ((0.0248, 0.025), 1), ((0.0248, 0.0205), 4)];
    let points = homes
        .iter()
        .fold("lon,lat,people\n".to_owned(), |all, ((lon, lat), people)| format!("{all}{lon},{lat},{people}\n"));
    fs::write(town.path().join("points.csv"), points).unwrap();
    extend(town.path(), "[origins]\npath = \"points.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"people\"\n");
    add_areas(town.path());
    let tracts = build_and_export(town.path(), "tracts");
    let own = &tracts[&geoid(2, 2)];
    let within = ["clinic_near", "library_near", "neither", "not_both"].map(|id| number(own, &format!("{id}_within")));
    assert_eq!(within, [0.25, 0.375, 0.5, 0.125]);
    let people = f64::from(people(2, 2));
    assert_eq!((number(own, "neither_without"), number(own, "not_both_without")), (people * 0.5, people * 0.875));
    // An area has the sum of its tracts.
    let areas = build_and_export(town.path(), "areas");
    let all: f64 = [2, 3]
        .into_iter()
        .flat_map(|x| (0..5).map(move |y| geoid(x, y)))
        .map(|id| number(&tracts[&id], "neither_without"))
        .sum();
    assert_eq!(number(&areas["strip-middle"], "neither_without"), all);
}

#[test]
fn what_is_not_known_of_one_standard_is_known_of_both_where_the_other_decides() {
    let town = town();
    add_standard(town.path(), "library", LIBRARY, "");
    // Whether the clinic has access by wheelchair is not known: of its five tracts nobody is surely with or without it.
    change(town.path(), "people = \"population\"\n", "people = \"population\"\nwheelchair = true\n");
    change(
        town.path(),
        "id = \"library-near\"\ntheme = \"library\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"population\"\nwheelchair = true\n",
        "id = \"library-near\"\ntheme = \"library\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"population\"\n",
    );
    change(town.path(), "path = \"clinics.csv\"\n", "path = \"clinics.csv\"\nwheelchair = \"wheelchair\"\n");
    let (lon, lat) = center(CLINIC.0, CLINIC.1);
    fs::write(town.path().join("clinics.csv"), format!("id,name,lon,lat,wheelchair\n1,One,{lon},{lat},\n")).unwrap();
    combine(town.path(), "neither", &["clinic-near", "library-near"], "");
    combine(town.path(), "not-both", &["clinic-near", "library-near"], "1");
    let tracts = build_and_export(town.path(), "tracts");
    let bounds = |column, row, id: &str| {
        let own = &tracts[&geoid(column, row)];
        let parts = ["without", "without_at_most", "unknown_said"].map(|part| number(own, &format!("{id}_{part}")));
        parts.map(|number| number / f64::from(people(column, row)))
    };
    // Near the library: nobody lacks both, whatever the clinic is like. Near the clinic alone: not known.
    assert_eq!([bounds(0, 2, "neither"), bounds(2, 2, "neither")], [[0.0; 3]; 2]);
    assert_eq!(bounds(3, 2, "neither"), [0.0, 1.0, 1.0]);
    assert_eq!(bounds(4, 4, "neither"), [1.0, 1.0, 0.0]);
    // Without the library one of both is lacking, whatever the clinic is like. Near both: not known.
    assert_eq!(bounds(3, 2, "not_both"), [1.0, 1.0, 0.0]);
    assert_eq!(bounds(2, 2, "not_both"), [0.0, 1.0, 1.0]);
    assert_eq!(bounds(0, 2, "not_both"), [1.0, 1.0, 0.0]);
    // The summary of the build says the bounds of the region, with the phrase of both standards.
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let line = told.lines().find(|line| line.contains("neither: between")).unwrap_or_else(|| panic!("{told}"));
    assert!(line.contains("without any of these 2: a clinic within 1200 m in a straight line, with access by wheelchair; a library within 1200 m in a straight line"), "{line}");
    // Nobody is asked about a combination: the calls are those of its standards.
    let calls: Value = serde_json::from_str(&succeed(town.path(), &["calls", "gapatlas.toml", "--json"])).unwrap();
    let asked: Vec<&str> =
        calls["standards"].as_array().unwrap().iter().map(|own| own["standard"].as_str().unwrap()).collect();
    assert_eq!(asked, ["clinic-near"]);
}

#[test]
fn each_mistake_in_a_combination_is_told_with_what_to_do() {
    let refused = |make: &dyn Fn(&Path)| {
        let town = town_of_three();
        make(town.path());
        let told = error_line(town.path(), &["check", "gapatlas.toml"]);
        assert_eq!(told, error_line(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]));
        told
    };
    let with = |standards: &'static [&'static str], lacking: &'static str| {
        refused(&|folder: &Path| combine(folder, "both", standards, lacking))
    };
    let two: &[&str] = &["clinic-near", "park-near"];
    let errors = [
        with(&["clinic-near", "bus-near"], ""),
        with(&["clinic-near", "clinic-near"], ""),
        with(&["clinic-near"], ""),
        with(&["clinic-near"; 6], ""),
        with(two, "0"),
        with(two, "3"),
        with(two, "\"both\""),
        refused(&|folder| combine(folder, "park-near", two, "")),
        refused(&|folder| {
            combine(folder, "both", two, "");
            combine(folder, "both", two, "1");
        }),
        refused(&|folder| {
            extend(
                folder,
                "[[standards]]\nid = \"homes\"\ntheme = \"park\"\nmode = \"straight\"\nwithin = \"1 km\"\npeople = \"households\"\n",
            );
            change(folder, "moe = \"moe\" }", "moe = \"moe\" }\nhouseholds = { estimate = \"people\", moe = \"moe\" }");
            combine(folder, "both", &["clinic-near", "homes"], "");
        }),
        refused(&|folder| {
            change(folder, "theme = \"library\"\npath", "sensitive = true\ntheme = \"library\"\npath");
            combine(folder, "both", &["clinic-near", "library-near"], "");
        }),
        refused(&|folder| (0..21).for_each(|number| combine(folder, &format!("both-{number}"), two, ""))),
        refused(&|folder| {
            combine(folder, "both", two, "");
            change(folder, "label = \"Combined as both\"", "label = \" \"");
        }),
    ];
    insta::assert_snapshot!(errors.join("\n"), @r#"
    gapatlas: combination `both`: the study has no standard `bus-near`; it has `clinic-near`, `library-near`, `park-near`
    gapatlas: combination `both`: the standard `clinic-near` is listed twice; leave one out
    gapatlas: combination `both`: it names 1 standard; name two to five of them
    gapatlas: combination `both`: it names 6 standards; name two to five of them
    gapatlas: combination `both`: nobody can lack 0 of 2 standards; write `lacking` from 1 to 2, or leave it out for all
    gapatlas: combination `both`: nobody can lack 3 of 2 standards; write `lacking` from 1 to 2, or leave it out for all
    gapatlas: gapatlas.toml:70: `both` is no number of standards; write "all", or a number such as 2
    gapatlas: combination `park-near`: a standard, measure, index or another combination has this id; give one of them another
    gapatlas: combination `both`: a standard, measure, index or another combination has this id; give one of them another
    gapatlas: combination `both`: its standards count different people: `clinic-near` counts `population`, and `homes` counts `households`; combine standards with the same `people`
    gapatlas: combination `both`: locations of sites of the theme `library` of its standard `library-near` are confidential, and numbers about several standards at once would give them away; leave the standard out
    gapatlas: combination `both-20`: a study has at most 20 combinations, and this one has 21; leave some out
    gapatlas: combination `both`: its label is empty; say what its people lack
    "#);
}

#[test]
fn a_combination_is_in_every_answer_where_its_standards_are() {
    let town = town_of_three();
    add_areas(town.path());
    combine(town.path(), "neither", &["clinic-near", "library-near"], "");
    let checked = succeed(town.path(), &["check", "gapatlas.toml"]);
    assert!(checked.contains("3 standards, 1 combination"), "{checked}");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    // The long table has its rows, without a theme and a limit.
    succeed(town.path(), &["export", "atlas", "--layer", "gaps", "-o", "gaps.csv"]);
    let gaps = rows(&town.path().join("gaps.csv"));
    let row = &gaps[&format!("{}/neither", geoid(0, 0))];
    assert_eq!(
        ["theme", "limit", "indicator", "people", "without"].map(|column| row[column].as_str()),
        ["", "", "population", "1", "1"]
    );
    // The dictionary says what it is.
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let words = fs::read_to_string(town.path().join("tracts-dictionary.csv")).unwrap();
    assert!(words.contains("People without any of these 2: a clinic within 1200 m in a straight line; a library within 1200 m in a straight line"), "{words}");
    // Areas are ranked by it.
    let ranked = succeed(town.path(), &["compare", "atlas", "--kind", "strip", "--column", "neither_without"]);
    assert!(ranked.contains("west") && ranked.contains("middle"), "{ranked}");
    // So are the service, its maps, and reports.
    let service = Service::of(town.path());
    let atlas: Value = service.json("/atlas.json");
    let own = &atlas["standards"][3];
    assert_eq!(
        (&own["id"], &own["theme"], &own["within"], &own["columns"]["nearest"]),
        (&Value::from("neither"), &Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(
        own["combination"],
        serde_json::json!({ "label": "Combined as neither", "standards": ["clinic-near", "library-near"], "lacking": 2, "themes": ["clinic", "library"] })
    );
    let maps: Vec<&str> = own["measures"].as_array().unwrap().iter().map(|map| map["id"].as_str().unwrap()).collect();
    assert_eq!(maps, ["without", "within", "difference"]);
    let style: Value = service.json("/styles/light.json?standard=neither");
    let sites = style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == "sites").unwrap();
    assert!(sites["filter"].to_string().contains(r#"["literal",["clinic","library"]]"#), "{}", sites["filter"]);
    let report: Value = service.json("/areas/strip-west/report.json");
    let gap = &report["gaps"][3];
    assert_eq!(
        (&gap["id"], &gap["combination"], &gap["nearest"]),
        (&Value::from("neither"), &Value::from("Combined as neither"), &Value::Null)
    );
    assert_eq!(report["topics"].as_array().unwrap().last().unwrap()["label"], "Several needs");
    // An own area of the tracts of an area has its numbers.
    let west: Vec<String> = (0..2).flat_map(|x| (0..5).map(move |y| geoid(x, y))).collect();
    let own: Value = service.json(&format!("/areas/{}/report.json", west.join("~")));
    assert_eq!(own["gaps"][3]["without"], gap["without"]);
}

/// A town with many people who speak Spanish, but few in the tracts (1, 0) and (2, 0), which with (0, 0) make an area. Half
/// of each of the two lives in its west. The first standard is lacked by the west of (1, 0) and of (2, 0), the second by the
/// east of (1, 0) and the west of (2, 0): both together by the west of (2, 0) alone, so that their number would say how
/// many live there, although the number of neither standard does.
fn town_with_few() -> tempfile::TempDir {
    let town = town();
    let count = |tract: (u32, u32)| match tract {
        (1, 0) => 30,
        (2, 0) => 42,
        (column, row) => 500 + 10 * column + row,
    };
    let table = tracts().fold("GEOID,all,spanish\n".to_owned(), |table, tract| {
        format!("{table}{},4000,{}\n", geoid(tract.0, tract.1), count(tract))
    });
    fs::write(town.path().join("people.csv"), table).unwrap();
    change(
        town.path(),
        "population = { estimate = \"people\", moe = \"moe\" }",
        "population_5_and_over = { estimate = \"all\" }\nlimited_english_spanish = { estimate = \"spanish\" }",
    );
    // The ends of each tract from west to east, 667 m from each other; a site stands at an end, and reaches 100 m.
    let end = |tract: (u32, u32), east: bool| {
        let (lon, lat) = center(tract.0, tract.1);
        (lon + if east { 0.003 } else { -0.003 }, lat)
    };
    let mut points = "lon,lat,people\n".to_owned();
    let (mut clinics, mut libraries) = (Vec::new(), Vec::new());
    for tract in tracts() {
        for east in [false, true] {
            let at = end(tract, east);
            points = format!("{points}{},{},1\n", at.0, at.1);
            let is_few = [(1, 0), (2, 0)].contains(&tract);
            if !is_few || east {
                clinics.push(("c", at));
            }
            if !is_few || (tract == (1, 0)) != east {
                libraries.push(("l", at));
            }
        }
    }
    fs::write(town.path().join("points.csv"), points).unwrap();
    let named = |sites: &[(&'static str, (f64, f64))]| -> Vec<(String, (f64, f64))> {
        sites.iter().zip(0..).map(|((letter, at), number)| (format!("{letter}{number}"), *at)).collect()
    };
    add_standard(town.path(), "library", LIBRARY, "");
    for (file, sites) in [("clinics.csv", named(&clinics)), ("library.csv", named(&libraries))] {
        let sites: Vec<(&str, (f64, f64))> = sites.iter().map(|(id, at)| (id.as_str(), *at)).collect();
        write_sites(town.path(), file, &sites);
    }
    change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    change(town.path(), "within = \"1200 m\"", "within = \"100 m\"");
    extend(town.path(), "[origins]\npath = \"points.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"people\"\n");
    fs::write(
        town.path().join("areas.geojson"),
        squares("id", [("few".to_owned(), [0.0, 0.0, 0.03, 0.01])].into_iter()),
    )
    .unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"part\"\nlabel = \"Part\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"",
    );
    town
}

#[test]
fn a_withheld_number_does_not_follow_from_those_who_lack_two_standards() {
    let town = town_with_few();
    let few = build_and_export(town.path(), "areas")["part-few"].clone();
    assert_eq!(few["limited_english_spanish_withheld"], "", "72 of both tracts, and 36 without each standard");
    assert_eq!((number(&few, "clinic_near_without"), number(&few, "library_near_without")), (36.0, 36.0));
    combine(town.path(), "neither", &["clinic-near", "library-near"], "");
    let areas = build_and_export(town.path(), "areas");
    // 21 lack both, half of the 42 in one tract. The audit has that equation too: the area's numbers are withheld.
    let few = &areas["part-few"];
    assert_eq!(few["limited_english_spanish_withheld"], "yes", "{few:?}");
    for (column, cell) in
        few.iter().filter(|(column, _)| column.starts_with("neither") || column.starts_with("clinic_near_w"))
    {
        assert_eq!(cell, "", "{column}");
    }
    let tracts = build_and_export(town.path(), "tracts");
    let own = &tracts[&geoid(2, 0)];
    assert_eq!((own["limited_english_spanish_withheld"].as_str(), own["neither_without"].as_str()), ("yes", ""));
    // The share of the ground is no count of people.
    assert_eq!(number(own, "neither_within"), 0.5);
}
