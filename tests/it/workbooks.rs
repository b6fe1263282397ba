//! Lists and tables in workbooks, as people keep them.

use std::path::Path;

use rust_xlsxwriter::{Formula, Workbook, Worksheet};

use crate::program::{build_and_export, error_line, succeed};
use crate::town::{self, center, geoid, people, town, tracts};

/// A sheet with a title, a blank row, the names of columns in the third row, and the people of each tract: the id as a number.
fn people_sheet(sheet: &mut Worksheet) {
    sheet.write_string(0, 0, "People by census tract, 2018-2022").unwrap();
    for (name, column) in ["GEOID", "people", "moe"].iter().zip(0..) {
        sheet.write_string(2, column, *name).unwrap();
    }
    for ((column, row), line) in tracts().zip(3..) {
        sheet.write_number(line, 0, geoid(column, row).parse::<f64>().unwrap()).unwrap();
        let people = people(column, row);
        sheet.write_formula(line, 1, Formula::new(format!("={people}+0")).set_result(people.to_string())).unwrap();
        sheet.write_number(line, 2, 10).unwrap();
    }
}

pub(crate) fn write_people(folder: &Path) {
    let mut workbook = Workbook::new();
    let notes = workbook.add_worksheet();
    notes.set_name("Notes").unwrap();
    notes.write_string(0, 0, "Prepared by the planning department").unwrap();
    people_sheet(workbook.add_worksheet().set_name("Tracts").unwrap());
    workbook.save(folder.join("people.xlsx")).unwrap();
    town::change(folder, "people.csv", "people.xlsx");
}

#[test]
fn tables_and_lists_in_a_workbook_give_the_same_atlas_as_text() {
    let town = town();
    let path = town.path();
    let expected = build_and_export(path, "tracts");
    write_people(path);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let (lon, lat) = center(2, 2);
    for (text, column) in ["id", "name", "lon", "lat"].iter().zip(0..) {
        sheet.write_string(0, column, *text).unwrap();
    }
    sheet.write_number(1, 0, 1).unwrap();
    sheet.write_string(1, 1, "Site 1").unwrap();
    sheet.write_number(1, 2, lon).unwrap();
    sheet.write_number(1, 3, lat).unwrap();
    sheet.write_number(2, 0, 2).unwrap();
    sheet.write_formula(2, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
    workbook.save(path.join("clinics.xlsx")).unwrap();
    town::change(path, "clinics.csv", "clinics.xlsx");
    assert_eq!(build_and_export(path, "tracts"), expected);
    let text = succeed(path, &["check", "gapatlas.toml"]);
    for line in [
        "people.xlsx:3: the columns are named here, and 1 row above left out; if another row names them, write its number as header_row",
        "clinics.xlsx:3: 1 cell of `lon` with the error #N/A, the first in this row; read as empty",
        "clinics.xlsx:3: site 2 has no coordinates that can be used; left out",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn of_several_sheets_the_study_names_one_and_the_row_of_the_names() {
    let town = town();
    let path = town.path();
    let mut workbook = Workbook::new();
    for year in ["2017", "2022"] {
        people_sheet(workbook.add_worksheet().set_name(year).unwrap());
    }
    workbook.save(path.join("people.xlsx")).unwrap();
    let expected = build_and_export(path, "tracts");
    town::change(path, "people.csv", "people.xlsx");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(
        error.contains("people.xlsx: has several sheets with a table; its sheets are `2017`, `2022`: name one with `layer = \"2017\"`"),
        "{error}"
    );
    town::change(path, "\"people.xlsx\"", "\"people.xlsx\"\nlayer = \"2022\"\nheader_row = 3");
    assert_eq!(build_and_export(path, "tracts"), expected);
    town::change(path, "header_row = 3", "header_row = 2");
    let error = error_line(path, &["check", "gapatlas.toml"]);
    assert!(error.contains("people.xlsx: row 2 of the sheet `2022`, which `header_row` names, is empty"), "{error}");
}

#[test]
fn titles_above_a_text_table_are_left_out_where_the_study_says_so() {
    let town = town();
    let path = town.path();
    let expected = build_and_export(path, "tracts");
    let table = std::fs::read_to_string(path.join("people.csv")).unwrap();
    std::fs::write(path.join("people.csv"), format!("\"People, by tract\"\n\n{table}x\n")).unwrap();
    town::change(path, "path = \"people.csv\"", "path = \"people.csv\"\nheader_row = 3");
    assert_eq!(build_and_export(path, "tracts"), expected);
    let text = succeed(path, &["check", "gapatlas.toml"]);
    assert!(text.contains("people.csv:3: the columns are named here, and 1 row above left out"), "{text}");
    assert!(text.contains("people.csv:29: `x` is not the id of a tract; row left out"), "{text}");
}
