//! Tables as Excel workbooks with three sheets: the rows, the data dictionary, and the method.

use std::io::{Seek, Write};

use gapatlas_text::message;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::domain::{Layer, Table, Values};
use crate::write::csv::representative_point;
use crate::write::dictionary::Dictionary;
use crate::write::rows::{Batches, Rows};

/// The rows of an Excel sheet, without its header.
const MAX_ROWS: u32 = 1_048_575;

/// Writes a table, its dictionary and the method as three sheets. Ids are text; sites get `lon` and `lat`.
pub(super) fn write(rows: Rows<'_>, dictionary: &Dictionary, file: impl Write + Seek + Send) -> Result<(), XlsxError> {
    let (schema, batches) = rows.into_batches();
    let schema = schema.columns.get();
    let mut workbook = Workbook::new();
    // The format requires a date. It is fixed, so that the same atlas gives the same file.
    let made = DocProperties::new()
        .set_title(&dictionary.study)
        .set_comment(dictionary.license())
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&made);
    let bold = Format::new().set_bold();
    write_rows(workbook.add_worksheet_with_constant_memory()?.set_name(schema.layer.name())?, schema, batches, &bold)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?.set_name("columns")?;
    write_texts(sheet, &Dictionary::HEADER, dictionary.rows(), &bold)?;
    for (column, width) in (0_u16..).zip([34, 8, 12, 40, 80, 60, 24, 16]) {
        sheet.set_column_width(column, width)?;
    }
    let sheet = workbook.add_worksheet_with_constant_memory()?.set_name("method")?;
    let sentences = dictionary.method.iter().map(|sentence| [sentence.as_str()]);
    write_texts(sheet, &[&message!(dictionary.text, "method-heading")], sentences, &bold)?;
    sheet.set_column_width(0, 140)?;
    workbook.save_to_writer(file)
}

fn write_rows(sheet: &mut Worksheet, schema: &Table, batches: Batches<'_>, bold: &Format) -> Result<(), XlsxError> {
    let with_coordinates = schema.layer == Layer::Sites;
    let names = schema.columns.iter().map(|column| column.quantity.name());
    let names = names.chain(["lon", "lat"].into_iter().filter(|_| with_coordinates).map(str::to_owned));
    for (column, name) in (0_u16..).zip(names) {
        sheet.set_column_width(column, if column < 2 { 24 } else { 12 })?;
        sheet.write_string_with_format(0, column, name, bold)?;
    }
    let mut line = 0_u32;
    for batch in batches {
        let batch = batch?;
        for row in 0..batch.get().rows() {
            line += 1;
            if line > MAX_ROWS {
                let why = format!("there are more rows than a sheet of Excel holds ({MAX_ROWS}); use csv or parquet");
                return Err(XlsxError::ParameterError(why));
            }
            write_row(sheet, line, batch.get(), row, with_coordinates)?;
        }
    }
    sheet.set_freeze_panes(1, 1).map(drop)
}

fn write_row(
    sheet: &mut Worksheet,
    line: u32,
    table: &Table,
    row: usize,
    with_coordinates: bool,
) -> Result<(), XlsxError> {
    let mut column = 0_u16;
    for values in table.columns.iter().map(|column| &column.values) {
        match values {
            Values::Text(cells) => {
                cells[row].as_ref().map(|text| sheet.write_string(line, column, text).map(drop)).transpose()?;
            }
            Values::Number(cells) => {
                cells[row].map(|number| sheet.write_number(line, column, number).map(drop)).transpose()?;
            }
        }
        column += 1;
    }
    if let Some(point) = table.geometry[row].as_deref().filter(|_| with_coordinates).and_then(representative_point) {
        sheet.write_number(line, column, point.x())?;
        sheet.write_number(line, column + 1, point.y())?;
    }
    Ok(())
}

fn write_texts<'t, const N: usize>(
    sheet: &mut Worksheet,
    header: &[&str; N],
    rows: impl Iterator<Item = [&'t str; N]>,
    bold: &Format,
) -> Result<(), XlsxError> {
    for (column, name) in (0_u16..).zip(header) {
        sheet.write_string_with_format(0, column, *name, bold)?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0).map(drop)
}
