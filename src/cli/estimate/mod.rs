//! `gapatlas estimate`: a calculator for estimates with margins of error.

mod arithmetic;
mod calculation;
mod combine;
mod compare;
mod median;
mod replicates;
mod single;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use gapatlas_text::Text;

use crate::cli::estimate::calculation::Calculation;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::Finding;

/// Calculate with estimates of the American Community Survey and their margins of error
///
/// An estimate is written with its margin at the 90 % level: 36±56 or 36+/-56, in one argument; with spaces around
/// the ± it needs quotes. Thousands may have commas. Without a margin, 36, the margin is unknown, and so is that of
/// whatever is computed from it. 36±0 has no sampling error.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate sum 36±56 0±25 0±28 0±31\n  gapatlas estimate share 203,119+/-5,070 630,498+/-831 --json\n  gapatlas estimate test 139301±4047 135173±3860"
)]
pub(super) struct Options {
    #[command(subcommand)]
    operation: Operation,
    /// Print the answer as JSON: estimate, moe, confidence and whatever else the command computes
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Operation {
    Sum(arithmetic::Sum),
    Difference(arithmetic::Difference),
    Share(arithmetic::Share),
    Ratio(arithmetic::Ratio),
    Product(arithmetic::Product),
    Change(compare::Change),
    Test(compare::Test),
    Combine(combine::Combine),
    Cv(single::Cv),
    Level(single::Level),
    Exceeds(single::Exceeds),
    Median(median::Options),
    Replicates(replicates::Options),
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let calculation = match &options.operation {
        Operation::Sum(operation) => arithmetic::sum(operation),
        Operation::Difference(operation) => arithmetic::difference(operation),
        Operation::Share(operation) => arithmetic::share(operation)?,
        Operation::Ratio(operation) => arithmetic::ratio(operation)?,
        Operation::Product(operation) => arithmetic::product(operation)?,
        Operation::Change(operation) => compare::change(operation)?,
        Operation::Test(operation) => compare::test(operation)?,
        Operation::Combine(operation) => combine::combine(operation)?,
        Operation::Cv(operation) => single::cv(operation),
        Operation::Level(operation) => single::level(operation)?,
        Operation::Exceeds(operation) => single::exceeds(operation),
        Operation::Median(operation) => return median::run(operation, options.json),
        Operation::Replicates(operation) => return replicates::run(operation, options.json),
    };
    print(&calculation, options.json)
}

fn print(calculation: &Calculation, json: bool) -> anyhow::Result<ExitCode> {
    if json {
        print_line(serde_json::to_string_pretty(&calculation.json())?)?;
    } else {
        print_line(calculation.words())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Findings go to standard error, so that standard output stays machine-readable.
fn print_findings(findings: &[Finding]) {
    let progress = Progress::new(true);
    for finding in findings {
        progress.step(&Text::english().finding(finding));
    }
}
