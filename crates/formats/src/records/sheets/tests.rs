use std::fmt::Write as _;
use std::io::{Read as _, Write as _};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer, Worksheet};
use zip::write::SimpleFileOptions;

use super::*;
use crate::domain::FindingKind;

/// What a sheet is made of, for an XLSX and for an ODS.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Blank,
    Text(String),
    Number(f64),
    Error,
}

fn t(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A sheet by the numbers of its rows, from 1.
type Sheet = Vec<(u32, Vec<Cell>)>;

fn xlsx(sheets: &[(&str, Sheet)]) -> Vec<u8> {
    let mut workbook = Writer::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        write(sheet, rows);
    }
    workbook.save_to_buffer().unwrap()
}

fn write(sheet: &mut Worksheet, rows: &Sheet) {
    for (row, cells) in rows {
        for (cell, column) in cells.iter().zip(0..) {
            let row = row - 1;
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => _ = sheet.write_string(row, column, text).unwrap(),
                Cell::Number(number) => _ = sheet.write_number(row, column, *number).unwrap(),
                Cell::Error => {
                    let formula = Formula::new("=NA()").set_result("#N/A");
                    sheet.write_formula(row, column, formula).unwrap();
                }
            }
        }
    }
}

/// An ODS as `LibreOffice` writes it: gaps are repeated cells and rows.
fn ods(sheets: &[(&str, Sheet)]) -> Vec<u8> {
    let mut content = String::from("<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>");
    for (name, rows) in sheets {
        write!(content, "<table:table table:name=\"{name}\">").unwrap();
        let mut next = 1;
        for (row, cells) in rows {
            if *row > next {
                let blank = row - next;
                write!(content, "<table:table-row table:number-rows-repeated=\"{blank}\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>").unwrap();
            }
            next = row + 1;
            content.push_str("<table:table-row>");
            for cell in cells {
                let cell = match cell {
                    Cell::Blank => "<table:table-cell/>".to_owned(),
                    Cell::Text(text) => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
                    Cell::Number(number) => format!("<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"),
                    Cell::Error => "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>".to_owned(),
                };
                content.push_str(&cell);
            }
            content.push_str("<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>");
        }
        content.push_str("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table>");
    }
    content.push_str("</office:spreadsheet></office:body></office:document-content>");
    ods_of(&content)
}

fn ods_of(content: &str) -> Vec<u8> {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\"/></manifest:manifest>";
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().to_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn read_all(bytes: Vec<u8>, choice: SheetChoice<'_>) -> (Result<Records, String>, Vec<Finding>) {
    let mut findings = Vec::new();
    let records = read("t.xlsx", bytes, choice, &mut findings).map_err(|error| error.to_string());
    (records, findings)
}

fn cells(records: &Records) -> Vec<(u64, Vec<&str>)> {
    let row = |row: &'_ Record| row.number;
    let texts = |row| records.indexed().map(|(column, _)| Record::text(row, column).unwrap_or("∅")).collect();
    records.rows.iter().map(|record| (row(record), texts(record))).collect()
}

/// Titles, a blank row, and a table with an id that is a number, and an error.
fn with_titles() -> Sheet {
    vec![
        (1, vec![t("People by tract")]),
        (2, vec![t("Source: City, 2024")]),
        (4, vec![t("Tract"), t("Total people"), t("Name")]),
        (5, vec![Cell::Number(17_031_010_100.0), Cell::Number(4_000.0), t("North")]),
        (6, vec![Cell::Number(17_031_010_201.0), Cell::Error, t("South")]),
        (8, vec![Cell::Number(17_031_010_202.0), Cell::Number(12.5), Cell::Blank, t("see note")]),
    ]
}

#[test]
fn a_table_below_titles_is_read_with_the_row_numbers_of_the_sheet() {
    for bytes in [xlsx(&[("Data", with_titles())]), ods(&[("Data", with_titles())])] {
        let (records, findings) = read_all(bytes, SheetChoice::default());
        let records = records.unwrap();
        assert_eq!(records.columns, ["Tract", "Total people", "Name"]);
        assert_eq!(
            cells(&records),
            [
                (5, vec!["17031010100", "4000", "North"]),
                (6, vec!["17031010201", "∅", "South"]),
                (8, vec!["17031010202", "12.5", "∅"]),
            ]
        );
        let told: Vec<(Option<u64>, FindingKind)> = findings.into_iter().map(|f| (f.place.line, f.kind)).collect();
        let error = FileFinding::ErrorCells { column: "Total people".to_owned(), text: "#N/A".to_owned(), cells: 1 };
        assert_eq!(
            told,
            [
                (Some(4), FileFinding::RowsAboveHeader { rows: 2 }.into()),
                (Some(8), FileFinding::CellsWithoutColumn { cells: 1 }.into()),
                (Some(6), error.into()),
            ]
        );
    }
}

#[test]
fn dates_times_booleans_and_formulas_are_what_people_see() {
    let mut workbook = Writer::new();
    let sheet = workbook.add_worksheet();
    for (name, column) in ["id", "checked", "opens", "free", "total", "empty"].iter().zip(0..) {
        sheet.write_string(0, column, *name).unwrap();
    }
    sheet.write_string(1, 0, "017").unwrap();
    let date = ExcelDateTime::from_ymd(2024, 3, 1).unwrap();
    sheet.write_datetime_with_format(1, 1, &date, &Format::new().set_num_format("m/d/yyyy")).unwrap();
    let time = ExcelDateTime::from_hms(9, 30, 0).unwrap();
    sheet.write_datetime_with_format(1, 2, &time, &Format::new().set_num_format("h:mm AM/PM")).unwrap();
    sheet.write_boolean(1, 3, true).unwrap();
    sheet.write_formula(1, 4, Formula::new("=40+2").set_result("42")).unwrap();
    sheet.write_formula(1, 5, Formula::new("=B2").set_result("7")).unwrap();
    let mut parts = parts(&workbook.save_to_buffer().unwrap());
    for (name, bytes) in &mut parts {
        if name.ends_with("sheet1.xml") {
            // As programs write it that do not compute.
            *bytes = String::from_utf8(bytes.clone()).unwrap().replace("<v>7</v>", "").into_bytes();
        }
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let (records, findings) = read_all(packed(&parts), SheetChoice::default());
    let records = records.unwrap();
    assert_eq!(cells(&records), [(2, vec!["017", "2024-03-01", "09:30", "true", "42", "∅"])]);
    let kind = FileFinding::FormulasWithoutValue { column: "empty".to_owned(), cells: 1 };
    assert_eq!(findings.into_iter().map(|finding| finding.kind).collect::<Vec<_>>(), [kind.into()]);
}

#[test]
fn the_only_sheet_with_a_table_is_taken_and_of_several_one_must_be_named() {
    let notes = vec![(1, vec![t("About this file")]), (2, vec![t("Counts are of 2024")])];
    let sheets = [("Notes", notes), ("Tracts", with_titles())];
    for bytes in [xlsx(&sheets), ods(&sheets)] {
        let (records, _) = read_all(bytes, SheetChoice::default());
        assert_eq!(records.unwrap().rows.len(), 3);
    }
    let bytes = xlsx(&[("2023", with_titles()), ("2024", with_titles())]);
    let (records, _) = read_all(bytes.clone(), SheetChoice::default());
    assert_eq!(
        records.unwrap_err(),
        "t.xlsx: has several sheets with a table; its sheets are `2023`, `2024`: name one with `layer = \"2023\"`"
    );
    let named = |name| SheetChoice { name: Some(name), header_row: None };
    assert_eq!(read_all(bytes.clone(), named("2024")).0.unwrap().rows.len(), 3);
    assert!(
        read_all(bytes, named("2025")).0.unwrap_err().contains("has no sheet `2025`; its sheets are `2023`, `2024`")
    );
}

#[test]
fn names_in_two_rows_are_asked_for_and_header_row_answers() {
    let sheet = vec![
        (1, vec![t("Clinic"), t("Contact")]),
        (2, vec![Cell::Blank, t("Phone"), t("City")]),
        (3, vec![t("North"), t("555"), t("Chicago")]),
        (4, vec![t("South"), t("556"), t("Chicago")]),
    ];
    let bytes = xlsx(&[("Sheet1", sheet)]);
    let error = read_all(bytes.clone(), SheetChoice::default()).0.unwrap_err();
    assert!(
        error
            .contains("it cannot be told which row of the sheet `Sheet1` names the columns (row 1: Clinic | Contact; "),
        "{error}"
    );
    assert!(error.contains("write `header_row = "), "{error}");
    let (records, _) = read_all(bytes.clone(), SheetChoice { name: None, header_row: Some(2) });
    let records = records.unwrap();
    assert_eq!((records.columns, records.rows.len()), (vec![String::new(), "Phone".to_owned(), "City".to_owned()], 2));
    let error = read_all(bytes, SheetChoice { name: None, header_row: Some(9) }).0.unwrap_err();
    assert!(error.contains("row 9 of the sheet `Sheet1`, which `header_row` names, is empty"), "{error}");
}

#[test]
fn groups_above_the_names_of_columns_of_numbers_are_titles() {
    let sheet = vec![
        (1, vec![Cell::Blank, t("Population"), Cell::Blank, t("Poverty")]),
        (2, vec![t("Tract"), t("People"), t("Margin"), t("Poor")]),
        (3, vec![t("17031010100"), Cell::Number(1.0), Cell::Number(2.0), Cell::Number(3.0)]),
    ];
    let (records, _) = read_all(xlsx(&[("a", sheet)]), SheetChoice::default());
    assert_eq!(records.unwrap().columns, ["Tract", "People", "Margin", "Poor"]);
}

#[test]
fn a_file_that_is_no_workbook_or_too_large_is_called_so() {
    let error = |bytes| read_all(bytes, SheetChoice::default()).0.unwrap_err();
    let archive = packed(&[("stops.txt", b"stop_id\n")]);
    assert!(error(archive).contains("is a zip archive and no workbook; it has `stops.txt`"));
    assert!(error(packed(&[("xl/workbook.bin", b"x")])).contains("(.xlsb)"));
    assert!(error(b"PK\x03\x04 cut short".to_vec()).contains("cannot be read as a workbook"));
    let table = |rows: &str| {
        format!("<office:document-content><table:table table:name=\"a\">{rows}</table:table></office:document-content>")
    };
    let cell =
        "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>";
    let row = format!("<table:table-row>{cell}</table:table-row>");
    let many = error(ods_of(&table(&row.repeat(700))));
    assert!(many.contains("holds more than 10 million cells"), "{many}");
    let row = format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    assert!(error(ods_of(&table(&row))).contains("holds more than 10 million cells"));
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"9000000000\"/></text:p></table:table-cell></table:table-row>";
    assert!(error(ods_of(&table(spaces))).contains("MiB of text"));
    let unclosed = "<office:document-content><table:table table:name=\"a\">";
    assert!(error(ods_of(unclosed)).contains("in the middle of an element"));
    let mut strings = parts(&xlsx(&[("a", with_titles())]));
    for (name, bytes) in &mut strings {
        if name.ends_with("sharedStrings.xml") {
            let text = String::from_utf8(bytes.clone()).unwrap();
            *bytes = text.replace("uniqueCount=\"", "uniqueCount=\"99999999999999").into_bytes();
        }
    }
    let strings: Vec<(&str, &[u8])> = strings.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert!(error(packed(&strings)).contains("different texts"));
}

/// Rows that are there: not blank.
fn rows_there(sheet: &Sheet) -> usize {
    sheet.iter().filter(|(_, cells)| cells.iter().any(|cell| *cell != Cell::Blank)).count()
}

fn rows_told(findings: &[Finding]) -> usize {
    let told = |finding: &Finding| match &finding.kind {
        FindingKind::File(FileFinding::RowsAboveHeader { rows }) => *rows,
        _ => 0,
    };
    findings.iter().map(told).sum()
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        2 => Just(Cell::Blank),
        4 => "[a-z]{1,6}".prop_map(Cell::Text),
        4 => (-1e12..1e12_f64).prop_map(Cell::Number),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn rows_read_and_rows_told_are_the_rows_there(
        titles in 0..3_u32,
        gap in 0..3_u32,
        body in prop::collection::vec(prop::collection::vec(any_cell(), 3), 1..12),
        as_ods in any::<bool>(),
    ) {
        let mut sheet: Sheet = (1..=titles).map(|row| (row, vec![t("title")])).collect();
        let header = titles + gap + 1;
        sheet.push((header, vec![t("a"), t("b"), t("c")]));
        sheet.extend((header + 1..).zip(body));
        let bytes = if as_ods { ods(&[("s", sheet.clone())]) } else { xlsx(&[("s", sheet.clone())]) };
        let (records, findings) = read_all(bytes, SheetChoice { name: None, header_row: Some(header) });
        match records {
            Ok(records) => prop_assert_eq!(records.rows.len() + rows_told(&findings) + 1, rows_there(&sheet)),
            Err(error) => prop_assert!(rows_there(&sheet) == titles as usize + 1, "{}", error),
        }
    }
}

/// A generator of chance that is the same in every run.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap_or(0)
}

#[test]
fn a_thousand_damaged_workbooks_are_read_or_refused() {
    let samples = [xlsx(&[("Data", with_titles())]), ods(&[("Data", with_titles())])];
    let (mut state, mut refused) = (2026, 0);
    for round in 0..1_000 {
        let sample = &samples[round % 2];
        // Every fourth is damaged as it is on a disk, the others inside one of their parts.
        let damaged = if round % 4 < 1 {
            let mut bytes = sample.clone();
            let at = next(&mut state) % bytes.len();
            bytes[at] ^= 1 << (next(&mut state) % 8);
            bytes
        } else {
            let mut parts = parts(sample);
            let which = next(&mut state) % parts.len();
            for _ in 0..=next(&mut state) % 3 {
                let bytes = &mut parts[which].1;
                let at = next(&mut state) % bytes.len().max(1);
                match next(&mut state) % 4 {
                    0 => bytes.truncate(at),
                    1 => drop(bytes.splice(at..at, *b"99999999")),
                    2 if at < bytes.len() => drop(bytes.remove(at)),
                    _ if at < bytes.len() => bytes[at] = b"0\"<>/A9-"[next(&mut state) % 8],
                    _ => {}
                }
            }
            packed(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
        };
        let (records, _) = read_all(damaged, SheetChoice::default());
        match records {
            Ok(records) => assert!(!records.rows.is_empty()),
            Err(error) => {
                refused += 1;
                assert!(error.starts_with("t.xlsx: "), "{error}");
            }
        }
    }
    assert!((100..1_000).contains(&refused), "{refused} of 1,000 refused");
}
