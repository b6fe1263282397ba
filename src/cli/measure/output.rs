//! The answer of a measure: a table with the rows of the demand.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::access::{Catchment, Reason, reason};
use crate::cli::measure::summary::{self, name_of};
use crate::cli::measure::tables::{Loaded, Tables};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::progress::Progress;
use crate::cli::say;
use crate::travel::CostMatrix;
use crate::words;
use crate::write::write_file;

/// One column of the answer.
pub(super) struct Variant {
    /// The name of the column.
    pub(super) name: String,
    /// One for each place of demand; `None` where there is no cost to tell.
    pub(super) values: Vec<Option<f64>>,
    /// Why a place has no access, where it has none.
    pub(super) reasons: Vec<Option<Reason>>,
    /// How far from the equilibrium it may be, where there is one.
    pub(super) gap: Option<f64>,
    /// Which way it goes where more is supplied.
    pub(super) bound: Bound,
}

/// What the column for the most that may be supplied is of the one for what is supplied for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Access: so much at most.
    AtMost,
    /// A cost: so much at least.
    AtLeast,
}

impl Variant {
    /// Access, of which 0 is explained; `otherwise` is the reason where supply is in reach all the same.
    pub(super) fn of_access(
        name: String,
        access: Vec<f64>,
        between: (&CostMatrix, &[f64]),
        (catchment, otherwise): (&Catchment, Reason),
    ) -> Self {
        let values = access.into_iter().map(Some).collect();
        Self::new(name, values, between, (catchment, otherwise), Bound::AtMost)
    }

    /// Costs, of which those that are missing are explained.
    pub(super) fn of_costs(
        name: String,
        costs: Vec<Option<f64>>,
        between: (&CostMatrix, &[f64]),
        catchment: &Catchment,
    ) -> Self {
        Self::new(name, costs, between, (catchment, Reason::NotEnough), Bound::AtLeast)
    }

    /// `between` are the costs, and what is supplied.
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

    /// This column and behind it the one for what is supplied at most. Where there is access only in that one, it is not known.
    pub(super) fn beside(mut self, mut possible: Self) -> [Self; 2] {
        for (reason, possibly) in self.reasons.iter_mut().zip(&possible.reasons) {
            if possibly.is_none() {
                *reason = reason.map(|_| Reason::NotSaid);
            }
        }
        // Rational agents are at their equilibrium but for rounding, which must not turn the bounds around.
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

/// Gives the answer: as a file with a summary in words or JSON, or as a table on standard output.
pub(super) fn give(measure: &str, tables: &Tables, loaded: &Loaded, variants: &[Variant]) -> anyhow::Result<ExitCode> {
    let progress = Progress::new(true);
    for finding in &loaded.findings {
        progress.step(&words::finding(finding));
    }
    drop(progress);
    let id = &tables.demand.columns[0];
    let mut bytes = Vec::new();
    if let Some(path) = &tables.output {
        refuse_atlas_folders(path)?;
        write_file(path, |file| table(id, loaded, variants, file))?;
    } else if !tables.json {
        table(id, loaded, variants, &mut bytes)?;
        say(String::from_utf8_lossy(&bytes).trim_end())?;
        return Ok(ExitCode::SUCCESS);
    }
    if tables.json {
        say(serde_json::to_string_pretty(&summary::json(measure, tables, loaded, variants))?)?;
    } else {
        say(summary::words(loaded, variants))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Ids are quoted and numbers are not, so that programs that look keep an id as text; nothing is put before an id, as
/// tables are joined by it.
fn table(id: &str, loaded: &Loaded, variants: &[Variant], mut file: impl Write) -> io::Result<()> {
    let mut header = vec![quoted(id)];
    header.extend(variants.iter().map(|variant| variant.name.clone()));
    writeln!(file, "{},reason", header.join(","))?;
    for (place, id) in loaded.demand_ids.names().iter().enumerate() {
        write!(file, "{}", quoted(id))?;
        for variant in variants {
            match variant.values[place] {
                Some(value) => write!(file, ",{value}")?,
                None => write!(file, ",")?,
            }
        }
        // What leaves the widest variant without access leaves the narrower ones without.
        let reason = variants.iter().rev().find_map(|variant| variant.reasons[place]);
        writeln!(file, ",{}", reason.map_or("", name_of))?;
    }
    Ok(())
}

fn quoted(id: &str) -> String {
    format!("\"{}\"", id.replace('"', "\"\""))
}
