//! The output of a measure: a table with the rows of the demand.

use std::io::{self, Write};
use std::process::ExitCode;

use gapatlas_text::Text;

use crate::access::Reason;
use crate::cli::measure::column::MeasureColumn;
use crate::cli::measure::summary;
use crate::cli::measure::tables::{MeasureInputs, Tables};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::write::write_file;

/// Writes the result: to a file with a summary in words or JSON, or as a table to standard output.
pub(super) fn write_result(
    measure: &str,
    tables: &Tables,
    inputs: &MeasureInputs,
    measure_columns: &[MeasureColumn],
) -> anyhow::Result<ExitCode> {
    let progress = Progress::new(true);
    for finding in &inputs.findings {
        progress.step(&Text::english().finding(finding));
    }
    drop(progress);
    let id = &tables.demand.columns[0];
    let mut bytes = Vec::new();
    if let Some(path) = &tables.output {
        refuse_atlas_folders(path)?;
        write_file(path, |file| table(id, inputs, measure_columns, file))?;
    } else if !tables.json {
        table(id, inputs, measure_columns, &mut bytes)?;
        print_line(String::from_utf8_lossy(&bytes).trim_end())?;
        return Ok(ExitCode::SUCCESS);
    }
    if tables.json {
        print_line(serde_json::to_string_pretty(&summary::json(measure, tables, inputs, measure_columns))?)?;
    } else {
        print_line(summary::words(inputs, measure_columns))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Ids are quoted, so that programs read them as text, and not escaped for spreadsheets, as tables are joined by them.
fn table(id: &str, inputs: &MeasureInputs, measure_columns: &[MeasureColumn], mut file: impl Write) -> io::Result<()> {
    let mut header = vec![quoted(id)];
    header.extend(measure_columns.iter().map(|measure_column| measure_column.name.clone()));
    writeln!(file, "{},reason", header.join(","))?;
    for (place, id) in inputs.demand_ids.names().iter().enumerate() {
        write!(file, "{}", quoted(id))?;
        for measure_column in measure_columns {
            match measure_column.values[place] {
                Some(value) => write!(file, ",{value}")?,
                None => write!(file, ",")?,
            }
        }
        // The reason of the widest catchment also holds for narrower ones.
        let reason = measure_columns.iter().rev().find_map(|measure_column| measure_column.reasons[place]);
        writeln!(file, ",{}", reason.map_or("", Reason::code))?;
    }
    Ok(())
}

fn quoted(id: &str) -> String {
    format!("\"{}\"", id.replace('"', "\"\""))
}
