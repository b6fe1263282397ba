//! Data that looks odd, and may be meant: many sites on one point, the same places in two lists, a list that ends at a border, ids like
//! those of another census.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::succeed;
use crate::town::{center, change, extend, square, squares, town, write_sites};

/// The findings of a kind, as `check` prints them below its title.
fn findings(folder: &Path, title: &str) -> String {
    let all = succeed(folder, &["check", "gapatlas.toml", "--all"]);
    let after = all.lines().skip_while(|line| !line.trim().starts_with(title)).skip(1);
    after.take_while(|line| line.starts_with("    ")).map(str::trim).collect::<Vec<_>>().join("\n")
}

const ON_ONE_POINT: &str = "Many sites on one point: ";
const IN_TWO_LISTS: &str = "Sites that two lists have: ";
const ENDS_AT_BORDER: &str = "Lists that may end at a border within the region: ";
const OTHER_CENSUS: &str = "Ids that look like those of another census: ";

/// Sites at the center of a tract, with ids from a number on.
fn at_one_point(from: usize, count: usize, at: (f64, f64)) -> Vec<(String, (f64, f64))> {
    (from..from + count).map(|id| (id.to_string(), at)).collect()
}

fn write(folder: &Path, file: &str, sites: &[(String, (f64, f64))]) {
    write_sites(folder, file, &sites.iter().map(|(id, at)| (id.as_str(), *at)).collect::<Vec<_>>());
}

#[test]
fn ten_sites_on_one_point_are_told_and_nine_are_not() {
    let town = town();
    let sites = [at_one_point(100, 10, center(2, 2)), at_one_point(200, 9, center(3, 3))].concat();
    write(town.path(), "clinics.csv", &sites);
    insta::assert_snapshot!(findings(town.path(), ON_ONE_POINT), @"clinics.csv: 10 sites stand on one point (clinic-100, clinic-101, clinic-102 and 7 more); is it one building with many offices, and are all of them what the theme says, or were addresses placed at the middle of a city or a postal code? All are counted where they stand");
    write(town.path(), "clinics.csv", &sites[1..]);
    assert_eq!(findings(town.path(), ON_ONE_POINT), "");
    // Where confidential sites stand is not told.
    write(town.path(), "clinics.csv", &sites);
    change(town.path(), "theme = \"clinic\"\npath", "sensitive = true\ntheme = \"clinic\"\npath");
    assert_eq!(findings(town.path(), ON_ONE_POINT), "");
}

#[test]
fn places_of_two_lists_are_the_same_by_name_and_within_50_meters() {
    let town = town();
    let seats = [0, 1, 2, 3, 4].map(|place| center(place, place));
    let list = |places: [(f64, f64); 5]| {
        (1..).zip(places).map(|(id, at): (usize, _)| (id.to_string(), at)).collect::<Vec<_>>()
    };
    write(town.path(), "clinics.csv", &list(seats));
    // 0.0004 degrees are 44.5 m, 0.0005 are 55.7 m.
    let east = |(lon, lat): (f64, f64), degrees: f64| (lon + degrees, lat);
    let [first, second, third, fourth, fifth] = seats;
    let mut others = list([east(first, 0.0004), second, third, east(fourth, 0.0005), fifth]);
    others[4].0 = "9".to_owned();
    write(town.path(), "more.csv", &others);
    extend(
        town.path(),
        "[[sites]]\ntheme = \"clinic\"\npath = \"more.csv\"\nid = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\n",
    );
    insta::assert_snapshot!(findings(town.path(), IN_TWO_LISTS), @r#"more.csv: 3 of 5 sites have the name of a site of clinics.csv that stands within 50 m (clinic-1~2, clinic-2~2, clinic-3~2); both are kept, which doubles what they can do (capacity). If they are the same places, leave them out of one of the lists with "where""#);
    // Two may be chance.
    others[0].1 = east(first, 0.0005);
    write(town.path(), "more.csv", &others);
    assert_eq!(findings(town.path(), IN_TWO_LISTS), "");
}

#[test]
fn a_list_that_is_said_to_be_complete_beyond_the_area_with_all_its_sites_may_end_there() {
    let town = town();
    let [west, south, ..] = square(0, 0);
    let [.., middle, north] = square(1, 4);
    let [.., east, _] = square(4, 4);
    let sides = [("1", [west, south, middle, north]), ("2", [middle, south, east, north])];
    let sides = squares("id", sides.into_iter().map(|(id, side)| (id.to_owned(), side)));
    fs::write(town.path().join("areas.geojson"), sides).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"side\"\nlabel = \"Side\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\n",
    );
    let in_west: Vec<(String, (f64, f64))> =
        (0..5).flat_map(|row| [0, 1].map(|column| (format!("{column}{row}"), center(column, row)))).collect();
    write(town.path(), "clinics.csv", &in_west);
    insta::assert_snapshot!(findings(town.path(), ENDS_AT_BORDER), @r#"clinics.csv: the study says that the list of the theme clinic is complete in “everywhere”, and all of its 10 sites lie in side-1; 15 of 25 places where people live lie elsewhere. If the list ends at that border, people beyond it are counted as without access who may have it; then write: complete_within = "side-1""#);
    write(town.path(), "clinics.csv", &in_west[1..]);
    assert_eq!(findings(town.path(), ENDS_AT_BORDER), "", "nine may be chance");
    write(town.path(), "clinics.csv", &in_west);
    change(town.path(), "complete_within = 'everywhere'", "complete_within = 'side-1'");
    assert_eq!(findings(town.path(), ENDS_AT_BORDER), "");
}

#[test]
fn a_few_ids_that_the_study_does_not_have_are_told_where_its_own_have_no_row() {
    let town = town();
    let id = |number: u32| format!("17031{number:06}");
    let outline = |number: u32| square(number % 12, number / 12);
    let outlines = squares("GEOID", (0..144).map(|number| (id(number), outline(number))));
    fs::write(town.path().join("tracts.geojson"), outlines).unwrap();
    let write_people = |ids: &dyn Fn(u32) -> String| {
        let mut table = "GEOID,people,moe\n".to_owned();
        (0..144).for_each(|number| writeln!(table, "{},100,10", ids(number)).unwrap());
        fs::write(town.path().join("people.csv"), table).unwrap();
    };
    write_people(&|number| if number == 7 { id(900_000) } else { id(number) });
    insta::assert_snapshot!(findings(town.path(), OTHER_CENSUS), @"people.csv: 1 tract that the study does not have (17031900000), while 1 tract of the study in the same counties has no row (17031000007): these ids look like those of another census, or are mistyped");
    write_people(&id);
    assert_eq!(findings(town.path(), OTHER_CENSUS), "");
}
