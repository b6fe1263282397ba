//! A town whose list ends at a river: tracts beyond it have no class on any map.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::mvt::{Layer, Shape, read};
use crate::program::{build_and_export, succeed};
use crate::report::{WARDS, text_of, written};
use crate::service::Service;
use crate::tiles::tiles;
use crate::town::{self, geoid, tracts};

/// West of the river at 0.03° the list is complete, also outside the town. 1,200 m reach across the river from the
/// third column of tracts, but not from the second.
fn town_with_river() -> TempDir {
    let town = town::town();
    fs::write(
        town.path().join("west.geojson"),
        town::squares("id", [("west".to_owned(), [-1.0, -1.0, 0.03, 1.0])].into_iter()),
    )
    .unwrap();
    town::change(town.path(), "complete_within = 'everywhere'", "complete_within = { path = \"west.geojson\" }");
    town
}

/// Access is known in the town, and for the neighbors of the clinic wherever the list ends.
fn is_known(column: u32, row: u32) -> bool {
    let is_within = matches!((column, row), (2, 1..=3) | (1 | 3, 2));
    is_within || column < 2
}

fn deepest_tiles(folder: &Path) -> Vec<Layer> {
    let tiles = tiles(&folder.join("atlas/tiles.pmtiles"));
    tiles.iter().filter(|((zoom, ..), _)| *zoom == 12).flat_map(|(_, bytes)| read(bytes).unwrap()).collect()
}

/// The attributes of each tract in the tiles.
fn attributes(layers: &[Layer]) -> BTreeMap<String, BTreeMap<String, String>> {
    let tracts = layers.iter().filter(|layer| layer.name == "tracts").flat_map(|layer| &layer.features);
    tracts.map(|feature| (feature.tags["geoid"].clone(), feature.tags.clone())).collect()
}

/// Evaluates the `MapLibre` expressions that our styles use.
fn evaluated(expression: &Value, tags: &BTreeMap<String, String>) -> Value {
    let Some(parts) = expression.as_array() else { return expression.clone() };
    let at = |place: usize| evaluated(&parts[place], tags);
    let number = |place: usize| at(place).as_f64().unwrap_or_else(|| panic!("{expression} of {tags:?}"));
    let holds = |place: usize| at(place).as_bool().unwrap();
    let rest = 1..parts.len();
    match parts[0].as_str().unwrap() {
        "get" => match tags.get(parts[1].as_str().unwrap()) {
            Some(text) => text.parse::<f64>().map_or_else(|_| json!(text), |number| json!(number)),
            None => Value::Null,
        },
        "has" => json!(tags.contains_key(parts[1].as_str().unwrap())),
        "all" => json!(rest.into_iter().all(holds)),
        "any" => json!(rest.into_iter().any(holds)),
        "!" => json!(!holds(1)),
        "==" => json!(same(&at(1), &at(2))),
        "!=" => json!(!same(&at(1), &at(2))),
        "<=" => json!(number(1) <= number(2)),
        ">" => json!(number(1) > number(2)),
        "-" => json!(number(1) - number(2)),
        "*" => json!(number(1) * number(2)),
        "/" => json!(number(1) / number(2)),
        "max" => json!(number(1).max(number(2))),
        "case" => {
            let own = (1..parts.len() - 1).step_by(2).find(|&place| holds(place));
            own.map_or_else(|| at(parts.len() - 1), |place| at(place + 1))
        }
        other => panic!("{other}"),
    }
}

fn same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        _ => one == other,
    }
}

#[test]
fn no_style_draws_a_class_beyond_the_river() {
    let town = town_with_river();
    let rows = build_and_export(town.path(), "tracts");
    let features = attributes(&deepest_tiles(town.path()));
    assert_eq!(features.len(), 25);
    let service = Service::of(town.path());
    let atlas = service.json("/atlas.json");
    let standard = &atlas["standards"][0];
    let shows: Vec<&str> =
        standard["measures"].as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap()).collect();
    // More than half of those who live where the list is complete may reach across the river, so the region has no
    // share to compare with.
    assert_eq!(shows, ["without", "within", "nearest"]);
    for look in ["light", "dark", "high-contrast", "print"] {
        let own = &atlas["not_known"]["colors"][look];
        for show in shows.iter().copied().chain(["bivariate"]) {
            let answer = service.get(&format!("/styles/{look}.json?show={show}"));
            if show == "bivariate" && answer.status != 200 {
                continue;
            }
            let style = answer.json();
            let layer =
                |id: &str| style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == id).unwrap().clone();
            let (fill, filter) = (layer("tracts")["paint"]["fill-color"].clone(), layer("not-known")["filter"].clone());
            for (column, row) in tracts() {
                let tags = &features[&geoid(column, row)];
                let told = (show, column, row);
                assert_eq!((told, evaluated(&fill, tags) == *own), (told, !is_known(column, row)));
                assert_eq!((told, evaluated(&filter, tags)), (told, json!(!is_known(column, row))));
                let others = ["no-data", "withheld", "low"].map(|id| evaluated(&layer(id)["filter"], tags));
                assert!(is_known(column, row) || others == [false, false, false], "{told:?}: {others:?}");
            }
            assert_eq!(style["metadata"]["gapatlas:not-known"]["color"], atlas["not_known"]["colors"][look]);
        }
    }
    // Beyond the river nobody is without access for certain, and everyone may be.
    for (column, row) in tracts().filter(|(column, row)| !is_known(*column, *row)) {
        let row = &rows[&geoid(column, row)];
        assert_eq!(row["clinic_near_without"], "0");
        assert_eq!(row["clinic_near_without_at_most"], row["population"]);
    }
}

#[test]
fn the_legend_gives_the_reason_and_its_classes_are_those_of_known_tracts() {
    let town = town_with_river();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let atlas = service.json("/atlas.json");
    let standard = &atlas["standards"][0];
    assert_eq!(
        standard["not_known"],
        json!({
            "label": "not known: no complete list of clinics covers this place; or people can travel beyond where the list is complete",
            "reasons": ["no complete list of clinics covers this place", "people can travel beyond where the list is complete"],
            "tracts": 11,
            "times_without": 2.0,
        })
    );
    assert_eq!(standard["complete"], "where the list of clinics is complete");
    // Nine tracts are without access: 1, 2, 32, 64, 1,024 … people; the largest known count is 2^21, and 2^24 is beyond
    // the river.
    let labels: Vec<&str> = standard["measures"][0]["classes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|class| class["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels.first().copied(), Some("0"));
    assert_eq!(labels.last().copied(), Some("more than 1,000,000"));
}

#[test]
fn the_tiles_have_the_boundary_of_the_complete_list() {
    let town = town_with_river();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let layers = deepest_tiles(town.path());
    let borders: Vec<_> =
        layers.iter().filter(|layer| layer.name == "completeness").flat_map(|layer| &layer.features).collect();
    assert!(!borders.is_empty());
    for border in borders {
        assert_eq!(border.tags["theme"], "clinic");
        let Shape::Lines(lines) = &border.shape else { panic!("{:?}", border.shape) };
        // The river runs from south to north.
        assert!(lines.iter().flat_map(|line| line.windows(2)).all(|side| side[0].0 == side[1].0), "{lines:?}");
    }
    let style = Service::of(town.path()).json("/styles/light.json");
    let complete = style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == "complete").unwrap().clone();
    assert_eq!(complete["filter"], json!(["==", ["get", "theme"], "clinic"]));
}

#[test]
fn a_list_that_is_complete_everywhere_has_no_boundary_and_no_unknown_tracts() {
    let town = town::town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(deepest_tiles(town.path()).iter().all(|layer| layer.name != "completeness"));
    let service = Service::of(town.path());
    let (atlas, style) = (service.json("/atlas.json"), service.json("/styles/light.json"));
    assert_eq!((&atlas["standards"][0]["not_known"], &atlas["standards"][0]["complete"]), (&Value::Null, &Value::Null));
    let ids: BTreeSet<&str> =
        style["layers"].as_array().unwrap().iter().map(|layer| layer["id"].as_str().unwrap()).collect();
    assert!(ids.contains("tracts") && !ids.contains("complete"));
}

#[test]
fn a_report_draws_unknown_tracts_with_a_pattern_and_gives_the_reason() {
    let town = town_with_river();
    let wards = [("shore", [0.01, 0.0, 0.04, 0.05]), ("far", [0.0, 0.0, 0.02, 0.05])];
    let wards = town::squares("ward", wards.into_iter().map(|(name, corners)| (name.to_owned(), corners)));
    fs::write(town.path().join("wards.geojson"), wards).unwrap();
    town::extend(town.path(), WARDS);
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let page = written(town.path(), "atlas", "ward-shore", "html");
    let said = text_of(&page);
    // Of the fifteen tracts of columns 1 to 3 four are without access, five within reach, and six unknown.
    assert!(said.contains("0: 5 tracts. ") && said.contains("not known: 6 tracts."), "{said}");
    assert!(
        said.contains("not known: no complete list of clinics covers this place; or people can travel beyond"),
        "{said}"
    );
    assert!(page.contains("<path fill=\"url(#unknown-1)\""));
    assert!(!said.contains("no data or withheld"), "{said}");
}

#[test]
fn qgis_draws_unknown_tracts_by_a_separate_rule() {
    let town = town_with_river();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let style = Service::of(town.path()).get("/styles/tracts.qml").text();
    let rule = "coalesce(&quot;clinic_near_without_at_most&quot; &gt; 2 * &quot;clinic_near_without&quot;, false)";
    assert!(style.contains(&format!("<rule label=\"not known\" filter=\"{rule}\"")), "{style}");
    let classes: Vec<&str> = style.lines().filter(|line| line.contains("&lt;= ") || line.contains("'low'")).collect();
    assert!(classes.len() > 3 && classes.iter().all(|line| line.contains(&format!("NOT {rule}"))), "{classes:?}");
}
