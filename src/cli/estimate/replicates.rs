//! Exact margins of error from tables of Variance Replicate Estimates.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use serde_json::{Value, json};

use crate::cli::estimate::calculation::Calculation;
use crate::cli::estimate::print_findings;
use crate::cli::print_line;
use crate::domain::{Estimate, ReliabilityScheme, ReplicateEstimate, Term};
use crate::read::{self, ReplicateRow};
use crate::words;

/// Work out exact margins of error from the 80 replicates of a Variance Replicate Estimates table
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate replicates B01003_17.csv.zip\n  gapatlas estimate replicates my-tracts.csv --sum\n\nThe columns are those of the Census: ESTIMATE, Var_Rep1 to Var_Rep80, and if present TBLID, GEOID, NAME, ORDER, TITLE, MOE."
)]
pub(super) struct Options {
    /// The table, as the Census publishes it; also zipped
    file: PathBuf,
    /// Add up each line of the table over all areas, replicate by replicate: the exact margin of the sum
    #[arg(long)]
    sum: bool,
}

pub(super) fn run(options: &Options, json: bool) -> anyhow::Result<ExitCode> {
    let (rows, findings) = read::replicates(&options.file)?;
    print_findings(&findings);
    let calculations: Vec<Calculation> =
        if options.sum { sums(&rows)? } else { rows.iter().map(row).collect::<anyhow::Result<_>>()? };
    if json {
        let calculations: Vec<Value> = calculations.iter().map(Calculation::json).collect();
        print_line(serde_json::to_string_pretty(&calculations)?)?;
    } else {
        let calculations: Vec<String> = calculations.iter().map(Calculation::words).collect();
        print_line(calculations.join("\n\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn row(row: &ReplicateRow) -> anyhow::Result<Calculation> {
    let names = [row.name.as_ref().or(row.geoid.as_ref()), row.title.as_ref()];
    let calculation = from_replicates(&row.replicated)?
        .with("geoid", json!(row.geoid))
        .with("name", json!(row.name))
        .with("published_moe", json!(row.published_moe));
    let calculation = with_labels(calculation, row, names);
    Ok(match row.published_moe {
        Some(moe) => calculation.note(format!("published margin: {}", words::value(moe))),
        None => calculation,
    })
}

/// One answer for each line of each table, in the order of the file.
fn sums(rows: &[ReplicateRow]) -> anyhow::Result<Vec<Calculation>> {
    let mut lines: Vec<Vec<&ReplicateRow>> = Vec::new();
    let mut place = HashMap::new();
    for row in rows {
        let at = *place.entry((&row.table, &row.order, &row.title)).or_insert(lines.len());
        if at == lines.len() {
            lines.push(Vec::new());
        }
        lines[at].push(row);
    }
    lines.iter().map(|rows| sum(rows)).collect()
}

fn sum(rows: &[&ReplicateRow]) -> anyhow::Result<Calculation> {
    let total = ReplicateEstimate::sum(rows.iter().map(|row| &row.replicated));
    let published = rows.iter().filter_map(|row| Estimate::new(row.replicated.value(), row.published_moe));
    let approximate = Estimate::sum(published.map(|estimate| Term { weight: 1.0, estimate })).moe();
    let calculation = from_replicates(&total)?.with("areas", rows.len()).with("approximate_moe", json!(approximate));
    let areas = words::number_of(rows.len(), "area", "areas");
    let calculation = with_labels(calculation, rows[0], [Some(&areas), rows[0].title.as_ref()]);
    Ok(match approximate {
        Some(moe) => {
            calculation.note(format!("by the formula for sums of published margins: {}", words::number(moe, 0)))
        }
        None => calculation,
    })
}

fn with_labels(calculation: Calculation, row: &ReplicateRow, names: [Option<&String>; 2]) -> Calculation {
    let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
    let calculation =
        calculation.with("table", json!(row.table)).with("order", json!(row.order)).with("title", json!(row.title));
    if names.is_empty() { calculation } else { calculation.headline(names.join(": ")) }
}

fn from_replicates(replicated: &ReplicateEstimate) -> anyhow::Result<Calculation> {
    let estimate = replicated.estimate().ok_or_else(|| anyhow!("a variance is too large for a number"))?;
    let calculation = Calculation::count(estimate, [estimate]).scheme(ReliabilityScheme::Cv12And40);
    Ok(if estimate.moe().is_none() {
        calculation.note(
            "the margin of error is unknown: every replicate is zero, which means that nobody was found, not that the \
             estimate is certain; the Census models it",
        )
    } else {
        calculation
    })
}
