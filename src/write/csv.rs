//! Tables as comma-separated values.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, WriterBuilder};
use geo::{Geometry, InteriorPoint, Point};

use crate::domain::{Layer, Table, Values};
use crate::write::dictionary::Dictionary;
use crate::write::rows::{Rows, is_text};

/// Writes a table. Text is quoted and numbers are not, so that programs that look keep a GEOID as text; sites get the
/// columns `lon` and `lat`, as they would be lost without.
pub(super) fn write(rows: Rows<'_>, file: impl Write) -> io::Result<()> {
    let (head, parts) = rows.open();
    let head = head.columns.get();
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Never).from_writer(file);
    let with_place = head.layer == Layer::Sites;
    let mut header: Vec<String> = head.columns.iter().map(|column| column.quantity.name()).collect();
    if with_place {
        header.extend(["lon".to_owned(), "lat".to_owned()]);
    }
    writer.write_record(&header)?;
    for part in parts {
        let part = part?;
        (0..part.get().rows()).try_for_each(|row| writer.write_record(cells(part.get(), row, with_place)))?;
    }
    writer.flush()
}

fn cells(table: &Table, row: usize, with_place: bool) -> Vec<String> {
    let mut cells: Vec<String> = table.columns.iter().map(|column| cell(&column.values, row)).collect();
    if with_place {
        let place = table.geometry[row].as_deref().and_then(place);
        cells.extend(
            [place.map(Point::x), place.map(Point::y)]
                .map(|degrees| degrees.map(|degrees| format!("{degrees:.7}")).unwrap_or_default()),
        );
    }
    cells
}

/// Writes the types of the columns as GDAL reads them beside a CSV file.
pub(super) fn write_types(table: &Table, mut file: impl Write) -> io::Result<()> {
    let kind = |column| if is_text(column) { "\"String\"" } else { "\"Real\"" };
    let mut types: Vec<&str> = table.columns.iter().map(kind).collect();
    if table.layer == Layer::Sites {
        types.extend(["\"CoordX\"", "\"CoordY\""]);
    }
    writeln!(file, "{}", types.join(","))
}

/// Writes a data dictionary.
pub(super) fn write_dictionary(dictionary: &Dictionary, with_place: bool, file: impl Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new().from_writer(file);
    writer.write_record(Dictionary::HEADER)?;
    for row in dictionary.rows() {
        writer.write_record(row.into_iter().map(|cell| guarded(cell).into_owned()))?;
    }
    if with_place {
        for (column, label) in [("lon", "Longitude"), ("lat", "Latitude")] {
            let what = "WGS 84; of an area, a point inside it.";
            let cells = [column, "number", "degrees", label, what, "", &dictionary.study, dictionary.license()];
            writer.write_record(cells)?;
        }
    }
    writer.flush()
}

fn cell(values: &Values, row: usize) -> String {
    match values {
        Values::Number(cells) => cells[row].map(|number| number.to_string()).unwrap_or_default(),
        Values::Text(cells) => cells[row].as_deref().map(quoted).unwrap_or_default(),
    }
}

/// Text in quotes. Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets
/// hide.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", guarded(text).replace('"', "\"\""))
}

/// Text that is no formula (OWASP, "CSV Injection"), also where a program takes semicolons or bars for the ends of cells, or
/// the wide signs of East Asian keyboards for their narrow ones.
fn guarded(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 9] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '|'];
    const ENDS: [char; 4] = ['\t', '\r', '\n', ';'];
    if text.starts_with(SIGNS) || text.starts_with(ENDS) { format!("'{text}").into() } else { text.into() }
}

/// Where something is: an area at a point inside it.
pub(super) fn place(geometry: &Geometry) -> Option<Point> {
    match geometry {
        Geometry::Point(point) => Some(*point),
        other => other.interior_point(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_and_formulas_are_text() {
        assert_eq!(quoted("01001020100"), "\"01001020100\"");
        assert_eq!(quoted("Saint \"Mary\""), "\"Saint \"\"Mary\"\"\"");
        let formulas = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "|calc", ";=1", "\t=1", "\r=1", "\n=1"];
        for formula in formulas.into_iter().chain(["＝1", "＋1", "－1", "＠SUM(1)"]) {
            assert_eq!(quoted(formula), format!("\"'{formula}\""));
        }
        assert_eq!(quoted("1 = 1; a|b"), "\"1 = 1; a|b\"");
    }
}
