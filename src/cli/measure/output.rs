//! The output of a measure: a table with the rows of the demand.

use std::io::{self, Write};
use std::process::ExitCode;

use gapatlas_text::Text;

use crate::access::{Catchment, Reason, reason};
use crate::cli::measure::summary;
use crate::cli::measure::tables::{MeasureInputs, Tables};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::travel::CostMatrix;
use crate::write::write_file;

/// A column of the output.
pub(super) struct MeasureColumn {
    /// Its name.
    pub(super) name: String,
    /// One value for each place of demand; `None` without a cost.
    pub(super) values: Vec<Option<f64>>,
    /// Why a place has no access.
    pub(super) reasons: Vec<Option<Reason>>,
    /// The distance from the equilibrium, if the measure has one.
    pub(super) gap: Option<f64>,
    /// Whether more supply raises or lowers the values.
    pub(super) bound: Bound,
}

/// Which bound a column for the most possible supply gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// An upper bound on access.
    AtMost,
    /// A lower bound on a cost.
    AtLeast,
}

impl MeasureColumn {
    /// Access; zeros have a reason, `otherwise` where supply is in reach.
    pub(super) fn of_access(
        name: String,
        access: Vec<f64>,
        between: (&CostMatrix, &[f64]),
        (catchment, otherwise): (&Catchment, Reason),
    ) -> Self {
        let values = access.into_iter().map(Some).collect();
        Self::new(name, values, between, (catchment, otherwise), Bound::AtMost)
    }

    /// Costs; missing ones have a reason.
    pub(super) fn of_costs(
        name: String,
        costs: Vec<Option<f64>>,
        between: (&CostMatrix, &[f64]),
        catchment: &Catchment,
    ) -> Self {
        Self::new(name, costs, between, (catchment, Reason::NotEnough), Bound::AtLeast)
    }

    /// `costs` and `supply` explain missing values.
    fn new(
        name: String,
        values: Vec<Option<f64>>,
        (costs, supply): (&CostMatrix, &[f64]),
        (catchment, otherwise): (&Catchment, Reason),
        bound: Bound,
    ) -> Self {
        let is_none = |value: f64| bound == Bound::AtMost && value == 0.0;
        let why = |(place, value): (usize, &Option<f64>)| {
            value.is_none_or(is_none).then(|| reason(costs, place, supply, catchment, otherwise))
        };
        let reasons = values.iter().enumerate().map(why).collect();
        Self { name, values, reasons, gap: None, bound }
    }

    /// This column followed by its bound for the most possible supply. Places with access only in the latter are not
    /// known.
    pub(super) fn with_bound(mut self, mut possible: Self) -> [Self; 2] {
        for (reason, possibly) in self.reasons.iter_mut().zip(&possible.reasons) {
            if possibly.is_none() {
                *reason = reason.map(|_| Reason::EligibilityUnknown);
            }
        }
        // The equilibrium of rational agents is approximate; rounding must not reverse the bounds.
        for (most, least) in self.values.iter().zip(&mut possible.values).filter(|_| possible.bound == Bound::AtLeast) {
            *least = least.map(|least| most.map_or(least, |most| least.min(most)));
        }
        possible.name.push_str(match possible.bound {
            Bound::AtMost => "_at_most",
            Bound::AtLeast => "_at_least",
        });
        [self, possible]
    }
}

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
