//! Tables as comma-separated values.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, WriterBuilder};
use gapatlas_text::message;
use geo::{Geometry, InteriorPoint, Point};

use crate::domain::{Layer, Table, Values};
use crate::write::dictionary::Dictionary;
use crate::write::rows::{Rows, is_text};

/// Writes a table. Text is quoted and numbers are not, so that programs that respect quotes read GEOIDs as text. Sites
/// get the columns `lon` and `lat`.
pub(super) fn write(rows: Rows<'_>, file: impl Write) -> io::Result<()> {
    let (schema, batches) = rows.into_batches();
    let schema = schema.columns.get();
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Never).from_writer(file);
    let with_coordinates = schema.layer == Layer::Sites;
    let mut header: Vec<String> = schema.columns.iter().map(|column| column.quantity.name()).collect();
    if with_coordinates {
        header.extend(["lon".to_owned(), "lat".to_owned()]);
    }
    writer.write_record(&header)?;
    for batch in batches {
        let batch = batch?;
        (0..batch.get().rows()).try_for_each(|row| writer.write_record(cells(batch.get(), row, with_coordinates)))?;
    }
    writer.flush()
}

fn cells(table: &Table, row: usize, with_coordinates: bool) -> Vec<String> {
    let mut cells: Vec<String> = table.columns.iter().map(|column| cell(&column.values, row)).collect();
    if with_coordinates {
        let point = table.geometry[row].as_deref().and_then(representative_point);
        cells.extend(
            [point.map(Point::x), point.map(Point::y)]
                .map(|degrees| degrees.map(|degrees| format!("{degrees:.7}")).unwrap_or_default()),
        );
    }
    cells
}

/// Writes the column types in the `.csvt` format of GDAL.
pub(super) fn write_types(table: &Table, mut file: impl Write) -> io::Result<()> {
    let kind = |column| if is_text(column) { "\"String\"" } else { "\"Real\"" };
    let mut types: Vec<&str> = table.columns.iter().map(kind).collect();
    if table.layer == Layer::Sites {
        types.extend(["\"CoordX\"", "\"CoordY\""]);
    }
    writeln!(file, "{}", types.join(","))
}

/// Writes a data dictionary.
pub(super) fn write_dictionary(dictionary: &Dictionary, with_coordinates: bool, file: impl Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new().from_writer(file);
    writer.write_record(Dictionary::HEADER)?;
    for row in dictionary.rows() {
        writer.write_record(row.into_iter().map(|cell| escape_formula(cell).into_owned()))?;
    }
    if with_coordinates {
        let text = dictionary.text;
        let unit = message!(text, "unit-degrees");
        for column in ["lon", "lat"] {
            let label = text.say(&format!("column-{column}"));
            let what = text.say(&format!("column-{column}.description"));
            let cells = [column, "number", &unit, &label, &what, "", &dictionary.study, dictionary.license()];
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

/// Quoted text. Text that a spreadsheet would evaluate as a formula gets a leading apostrophe, which spreadsheets hide.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", escape_formula(text).replace('"', "\"\""))
}

/// Text escaped against formula evaluation (OWASP, "CSV Injection"), also in programs that split cells at semicolons or
/// bars, or that treat fullwidth characters as their ASCII counterparts.
fn escape_formula(text: &str) -> Cow<'_, str> {
    const FORMULA_STARTS: [char; 9] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '|'];
    const SEPARATORS: [char; 4] = ['\t', '\r', '\n', ';'];
    if text.starts_with(FORMULA_STARTS) || text.starts_with(SEPARATORS) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

/// A point as it is, or a point inside a polygon.
pub(super) fn representative_point(geometry: &Geometry) -> Option<Point> {
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
