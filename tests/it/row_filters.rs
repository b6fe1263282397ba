//! Parts of files: `where` and `counties` of a study.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{center, change, extend, geoid, people, square, squares, town, tracts, write_sites};

/// The people of the region, as it is exported.
fn population(folder: &Path) -> f64 {
    build_and_export(folder, "areas")["region"]["population"].parse().unwrap()
}

fn people_where(is_own: impl Fn(u32, u32) -> bool) -> f64 {
    tracts().filter(|&(column, row)| is_own(column, row)).map(|(column, row)| f64::from(people(column, row))).sum()
}

/// The findings of `check` about rows that are left out.
fn left_out(folder: &Path) -> String {
    let all = succeed(folder, &["check", "gapatlas.toml", "--all"]);
    let about = all.lines().filter(|line| line.contains("left out")).map(str::trim);
    about.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_tracts_of_a_study_are_those_that_meet_its_condition() {
    let town = town();
    let condition = "where = \"GEOID LIKE '%00' OR GEOID LIKE '%01'\"\npath = \"tracts.geojson\"";
    change(town.path(), "path = \"tracts.geojson\"", condition);
    assert_eq!(population(town.path()), people_where(|column, _| column < 2));
    insta::assert_snapshot!(left_out(town.path()), @r"
    people.csv: 15 rows about tracts that the study does not have: 17031000002, 17031000003, 17031000004 and 12 more; left out
    Rows left out by the study’s conditions: 1
    tracts.geojson: 15 rows of 25 left out, as the study takes those where GEOID LIKE '%00' OR GEOID LIKE '%01'
    ");
}

#[test]
fn tracts_are_chosen_by_place() {
    let town = town();
    // The box touches the third column at its western side only.
    let condition = "where = \"S_INTERSECTS(geometry, BBOX(0.001, 0.001, 0.0199, 0.009))\"\npath = \"tracts.geojson\"";
    change(town.path(), "path = \"tracts.geojson\"", condition);
    assert_eq!(population(town.path()), people_where(|column, row| column < 2 && row == 0));
}

#[test]
fn a_table_with_several_years_is_read_for_one_of_them() {
    let town = town();
    let mut table = "GEOID,year,people,moe\n".to_owned();
    for (column, row) in tracts() {
        let (id, people) = (geoid(column, row), people(column, row));
        writeln!(table, "{id},2021,1,1\n{id},2022,{people},10").unwrap();
    }
    fs::write(town.path().join("people.csv"), table).unwrap();
    assert!(error_line(town.path(), &["check", "gapatlas.toml"]).contains("occurs twice"));
    change(town.path(), "path = \"people.csv\"", "path = \"people.csv\"\nwhere = \"year = 2022\"");
    assert_eq!(population(town.path()), people_where(|_, _| true));
    insta::assert_snapshot!(left_out(town.path()), @r"
    Rows left out by the study’s conditions: 1
    people.csv: 25 rows of 50 left out, as the study takes those where year = 2022
    ");
}

#[test]
fn the_second_row_of_a_census_table_is_no_row_of_it() {
    let town = town();
    let mut table =
        "GEO_ID,NAME,B01003_001E,B01003_001M\nGeography,Geographic Area Name,Estimate!!Total,Margin of Error!!Total\n"
            .to_owned();
    for (column, row) in tracts() {
        let county = if column == 4 { "Other" } else { "Cook" };
        writeln!(
            table,
            "1400000US{},\"Census Tract; {county} County; Illinois\",{},10",
            geoid(column, row),
            people(column, row)
        )
        .unwrap();
    }
    fs::write(town.path().join("ACSDT5Y2022.B01003-Data.csv"), table).unwrap();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    let (before, after) = (study.find("[[demographics]]").unwrap(), study.find("[[sites]]").unwrap());
    let table =
        "[[demographics]]\npath = \"ACSDT5Y2022.B01003-Data.csv\"\nwhere = \"NAME LIKE '%; Cook County; %'\"\n\n";
    fs::write(town.path().join("gapatlas.toml"), format!("{}{table}{}", &study[..before], &study[after..])).unwrap();
    // Five tracts have no row in what is taken.
    let tracts = build_and_export(town.path(), "tracts");
    assert_eq!(tracts[&geoid(3, 1)]["population"], people(3, 1).to_string());
    assert_eq!(tracts[&geoid(4, 1)]["population"], "");
    insta::assert_snapshot!(left_out(town.path()), @r"
    Rows left out by the study’s conditions: 1
    ACSDT5Y2022.B01003-Data.csv: 5 rows of 25 left out, as the study takes those where NAME LIKE '%; Cook County; %'
    ");
}

#[test]
fn sites_of_which_the_condition_is_unknown_are_left_out_and_counted() {
    let town = town();
    let [(west, south), (middle, north), (east, _)] = [center(0, 0), center(2, 2), center(4, 4)];
    let rows = format!(
        "id,name,beds,lon,lat\n1,A,9,{west},{south}\n2,B,30,{middle},{north}\n3,C,,{east},{north}\n4,D,many,{east},{south}\n"
    );
    fs::write(town.path().join("clinics.csv"), rows).unwrap();
    change(town.path(), "path = \"clinics.csv\"", "path = \"clinics.csv\"\nwhere = \"beds >= 10\"");
    let sites = build_and_export(town.path(), "sites");
    assert_eq!(sites.keys().collect::<Vec<_>>(), ["clinic-2"]);
    insta::assert_snapshot!(left_out(town.path()), @r"
    Rows left out by the study’s conditions: 1
    clinics.csv: 3 rows of 4 left out, as the study takes those where beds >= 10; of 2 rows this is not known, because a cell is empty or no number
    ");
}

#[test]
fn the_condition_of_a_confidential_list_is_not_told() {
    let town = town();
    write_sites(town.path(), "shelters.csv", &[("1", center(2, 2)), ("2", center(3, 3))]);
    extend(
        town.path(),
        "[[sites]]\ntheme = \"shelter\"\npath = \"shelters.csv\"\nid = \"id\"\nx = \"lon\"\ny = \"lat\"\nwhere = \"lon < 0.03\"",
    );
    insta::assert_snapshot!(left_out(town.path()), @r"
    Rows left out by the study’s conditions: 1
    shelters.csv: 1 row of 2 left out, as they do not meet the study’s condition for this list
    ");
    let json = succeed(town.path(), &["check", "gapatlas.toml", "--json"]);
    assert!(json.contains("rows_left_out") && !json.contains("0.03"), "{json}");
}

#[test]
fn planning_areas_and_origins_are_chosen_too() {
    let town = town();
    let [west, south, ..] = square(0, 0);
    let [.., east, north] = square(4, 4);
    let whole = [west, south, east, north];
    let areas = [("ward-1", whole), ("precinct-1", whole)];
    fs::write(
        town.path().join("areas.geojson"),
        squares("id", areas.map(|(id, area)| (id.to_owned(), area)).into_iter()),
    )
    .unwrap();
    let mut points = "lon,lat,people,kind\n".to_owned();
    for (column, row) in tracts() {
        let (lon, lat) = center(column, row);
        writeln!(points, "{lon},{lat},{},home\n{},{lat},1000000000,office", people(column, row), lon + 0.004).unwrap();
    }
    fs::write(town.path().join("points.csv"), points).unwrap();
    extend(
        town.path(),
        "[[areas]]\nkind = \"area\"\nlabel = \"Area\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\nwhere = \"id LIKE 'ward-%'\"\n\
         [origins]\npath = \"points.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"people\"\nwhere = \"kind <> 'office'\"",
    );
    let areas = build_and_export(town.path(), "areas");
    assert_eq!(areas.keys().collect::<Vec<_>>(), ["area-ward-1", "region"]);
    insta::assert_snapshot!(left_out(town.path()), @r"
    Rows left out by the study’s conditions: 2
    points.csv: 25 rows of 50 left out, as the study takes those where kind <> 'office'
    areas.geojson: 1 row of 2 left out, as the study takes those where id LIKE 'ward-%'
    ");
}

/// The town with its eastern column in another county.
fn town_of_two_counties() -> tempfile::TempDir {
    let town = town();
    let id = |column, row| match column {
        4 => geoid(column, row).replacen("17031", "17043", 1),
        _ => geoid(column, row),
    };
    let layer = squares("GEOID", tracts().map(|(column, row)| (id(column, row), square(column, row))));
    fs::write(town.path().join("tracts.geojson"), layer).unwrap();
    let mut table = "GEOID,people,moe\n".to_owned();
    for (column, row) in tracts() {
        writeln!(table, "{},{},10", id(column, row), people(column, row)).unwrap();
    }
    fs::write(town.path().join("people.csv"), table).unwrap();
    town
}

#[test]
fn a_study_of_counties_takes_their_tracts() {
    let town = town_of_two_counties();
    assert_eq!(population(town.path()), people_where(|_, _| true));
    change(town.path(), "tract_vintage = 2020", "tract_vintage = 2020\ncounties = [\"17031\"]");
    assert_eq!(population(town.path()), people_where(|column, _| column < 4));
    insta::assert_snapshot!(left_out(town.path()), @r"
    people.csv: 5 rows about tracts that the study does not have: 17043000004, 17043000104, 17043000204 and 2 more; left out
    Tracts of other counties, left out: 1
    tracts.geojson: 5 tracts of 25 left out, as they are in counties that the study does not name
    ");
    change(town.path(), "[\"17031\"]", "[\"17031\", \"17043\"]");
    assert_eq!(population(town.path()), people_where(|_, _| true));
    assert_eq!(left_out(town.path()), "");
}

#[test]
fn conditions_that_do_not_fit_say_what_to_write() {
    let problem = |from: &str, to: &str| {
        let town = town_of_two_counties();
        write_sites(town.path(), "clinics.csv", &[("1", center(2, 2))]);
        change(town.path(), from, to);
        error_line(town.path(), &["check", "gapatlas.toml"])
    };
    let of_sites = |condition: &str| {
        problem("path = \"clinics.csv\"", &format!("path = \"clinics.csv\"\nwhere = \"{condition}\""))
    };
    let counties = |list: &str| problem("tract_vintage = 2020", &format!("tract_vintage = 2020\ncounties = {list}"));
    let told = [
        of_sites("id == 1"),
        of_sites("idd = 1"),
        of_sites("id = '01'"),
        of_sites("name > 3"),
        of_sites("upper(name) = 'SITE 1'"),
        counties("[\"12086\"]"),
        counties("[17031]"),
        counties("[\"Cook\"]"),
        problem("tract_vintage = 2020", "counties = [\"17031\"]"),
    ];
    insta::assert_snapshot!(told.join("\n"), @r#"
    gapatlas: gapatlas.toml:22: `where` is no condition: at character 5: a name, number, text, function or `(` expected, found `=`. Write columns and values in CQL2, texts in single quotes, as in "COUNTYFP = '031' AND ALAND > 0"
    gapatlas: clinics.csv: has no column `idd` (did you mean `id`?); its columns are `id`, `name`, `lon`, `lat`
    gapatlas: clinics.csv: `where = "id = '01'"` is true for none of its 1 rows; compare it with the cells of the file: texts stand in single quotes and are compared letter by letter, so that '031' is not '31'
    gapatlas: clinics.csv: `where = "name > 3"` is true for none of its 1 rows, and of 1 it cannot be told, because a cell is empty or no number; compare it with the cells of the file: texts stand in single quotes and are compared letter by letter, so that '031' is not '31'
    gapatlas: clinics.csv: `where` does not fit its columns: there is no function or operator `upper` here
    gapatlas: tracts.geojson: has no tract of the county 12086 that [study] names; is its code right, and is this the file of its state?
    gapatlas: gapatlas.toml:5: text belongs here: put the value in quotes
    gapatlas: gapatlas.toml:5: `Cook` is not the code of a county; write its five digits in quotes, state and county, as in "17031"
    gapatlas: `counties` in [study] needs `tract_vintage`: the county is a part of the id of a census tract; for other tracts choose rows with `where` in [tracts]
    "#);
}
