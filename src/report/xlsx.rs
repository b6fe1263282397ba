//! A report as an Excel workbook: the answer, the numbers, the sources and the methods, a sheet each.

use gapatlas_text::Direction;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::report::Report;
use crate::report::csv::{Cell, header, rows};
use crate::report::lines::source;

/// The bytes of the workbook. The same report makes the same bytes.
///
/// # Errors
/// None expected: a report has fewer rows than a sheet.
pub fn xlsx(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let text = report.text;
    let mut workbook = Workbook::new();
    // The format requires a date. It is fixed, so that the same report gives the same file.
    let made = DocProperties::new()
        .set_title(&report.area.name)
        .set_subject(&report.study)
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&made);
    let bold = Format::new().set_bold();
    let is_rtl = text.language().direction() == Direction::Rtl;
    let summary = report.text.draft_note().into_iter().chain(report.summary.iter().cloned());
    sentences(workbook.add_worksheet().set_name("summary")?, &report.area.name, summary, &bold)?;
    numbers(workbook.add_worksheet().set_name("numbers")?, report, &bold)?;
    let sources = report.sources.iter().map(|entry| source(text, entry));
    sentences(workbook.add_worksheet().set_name("sources")?, &text.say("report-sources"), sources, &bold)?;
    let method = report.method.iter().cloned();
    sentences(workbook.add_worksheet().set_name("method")?, &text.say("report-method"), method, &bold)?;
    workbook.worksheets_mut().iter_mut().for_each(|sheet| _ = sheet.set_right_to_left(is_rtl));
    workbook.save_to_buffer()
}

fn sentences(
    sheet: &mut Worksheet,
    heading: &str,
    sentences: impl Iterator<Item = String>,
    bold: &Format,
) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap();
    sheet.set_column_width(0, 140)?;
    sheet.write_string_with_format(0, 0, heading, bold)?;
    for (row, sentence) in (1_u32..).zip(sentences) {
        sheet.write_string_with_format(row, 0, sentence, &wrapped)?;
    }
    Ok(())
}

fn numbers(sheet: &mut Worksheet, report: &Report, bold: &Format) -> Result<(), XlsxError> {
    for (column, name) in (0_u16..).zip(header()) {
        sheet.set_column_width(column, if name == "label" { 70 } else { 14 })?;
        sheet.write_string_with_format(0, column, name, bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1_u32..).zip(rows(report)) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(text) if !text.is_empty() => sheet.write_string(line, column, text)?,
                Cell::Number(Some(number)) => sheet.write_number(line, column, number)?,
                Cell::Text(_) | Cell::Number(None) => sheet,
            };
        }
    }
    Ok(())
}
