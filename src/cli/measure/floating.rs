//! Floating catchment area measures.

use std::process::ExitCode;

use clap::Args;

use crate::access::{self, Catchment, WeightedCosts};
use crate::cli::measure::opportunities::measure_columns;
use crate::cli::measure::output::write_result;
use crate::cli::measure::tables::{Costs, MeasureInputs, Reach, Tables, above_zero};

/// Divide the supply within the cutoff of a place by the demand within the cutoff of that place (FCA)
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure fca --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --demand-costs neighbors.csv:origin:dest:cost --cutoff 30"
)]
pub(super) struct Ratio {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
    /// What it costs to get from demand to demand: a CSV or Parquet file, and its columns of origins, destinations and costs, or
    /// that of origins alone
    #[arg(long, value_name = "FILE:ORIGIN:DEST:COST")]
    demand_costs: Costs,
}

/// Share each supply among all who reach it, and add up what each place gets per person (2SFCA); with a decay, enhanced
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure 2sfca --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --cutoff 30 --decay step:10=1,20=0.68,30=0.22"
)]
pub(super) struct TwoStep {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
}

/// Two steps, where people also choose among what they reach (3SFCA)
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure 3sfca --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --decay step:10=0.962,20=0.704,30=0.377,60=0.042"
)]
pub(super) struct ThreeStep {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
}

/// Share supply with nobody counted twice: the demand of each place is divided among what it reaches (BFCA)
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure bfca --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --decay exponential:0.08"
)]
pub(super) struct Balanced {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
}

/// Divide each supply among the places that reach it: how much of it each place has
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure spatial-availability --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --decay exponential:0.08"
)]
pub(super) struct Availability {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
    /// The power of demand in the division; 1 divides in proportion
    #[arg(long, value_name = "POWER", default_value = "1", value_parser = alpha)]
    alpha: f64,
}

fn alpha(text: &str) -> Result<f64, String> {
    above_zero(text).ok().filter(|alpha| *alpha <= 5.0).ok_or_else(|| "write a power above 0 and at most 5".to_owned())
}

pub(super) fn ratio(options: &Ratio) -> anyhow::Result<ExitCode> {
    let mut inputs = options.tables.load()?;
    let ids = &inputs.demand_ids;
    let (between, findings) = options.demand_costs.read([ids, ids])?;
    inputs.findings.extend(findings);
    let between = WeightedCosts::new(&between, &Catchment { cutoff: None, decay: options.reach.decay.clone() });
    run_measure("fca", &options.tables, &options.reach, &inputs, |all, cutoff, [demand, supply]| {
        access::catchment_ratio([&all.within(cutoff), &between.within(cutoff)], demand, [supply])
    })
}

pub(super) fn two_step(options: &TwoStep) -> anyhow::Result<ExitCode> {
    run_measure("2sfca", &options.tables, &options.reach, &options.tables.load()?, |all, cutoff, [demand, supply]| {
        access::two_step(&all.within(cutoff), demand, [supply])
    })
}

pub(super) fn three_step(options: &ThreeStep) -> anyhow::Result<ExitCode> {
    run_measure("3sfca", &options.tables, &options.reach, &options.tables.load()?, |all, cutoff, [demand, supply]| {
        access::three_step(all, cutoff, demand, [supply])
    })
}

pub(super) fn balanced(options: &Balanced) -> anyhow::Result<ExitCode> {
    run_measure("bfca", &options.tables, &options.reach, &options.tables.load()?, |all, cutoff, [demand, supply]| {
        access::balanced(&all.within(cutoff), demand, [supply])
    })
}

pub(super) fn availability(options: &Availability) -> anyhow::Result<ExitCode> {
    let Availability { tables, reach, alpha } = options;
    run_measure("spatial_availability", tables, reach, &tables.load()?, |all, cutoff, [demand, supply]| {
        access::spatial_availability(&all.within(cutoff), demand, [supply], *alpha)
    })
}

fn run_measure(
    measure: &str,
    tables: &Tables,
    reach: &Reach,
    inputs: &MeasureInputs,
    of: impl Fn(&WeightedCosts<'_>, Option<f64>, [&[f64]; 2]) -> [Vec<f64>; 1],
) -> anyhow::Result<ExitCode> {
    let of = |all: &WeightedCosts<'_>, cutoff, supply: &[f64]| of(all, cutoff, [&inputs.demand, supply]);
    let measure_columns = measure_columns(measure, reach, inputs, of)?;
    write_result(measure, tables, inputs, &measure_columns)
}
