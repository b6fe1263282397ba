//! `gapatlas measure`: access measures on people's own tables.

mod column;
mod floating;
mod inequality;
mod opportunities;
mod output;
mod raam;
mod reach;
mod summary;
pub(super) mod tables;

use std::process::ExitCode;

use clap::{Args, Subcommand};

/// Measure access on your own tables of demand, supply and travel costs
///
/// A table is named with its columns: origins.csv:geoid:pop. The answer has the rows of the demand in their order, one
/// column for each variant that is asked for, and the reason where a place has no access.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas measure cumulative --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --cutoff 15,30,45\n  gapatlas measure 2sfca --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --cutoff 30 --decay step:10=1,20=0.68,30=0.22 -o access.csv\n  gapatlas measure inequality --access access.csv:geoid:2sfca_30 --people origins.csv:geoid:pop:income:group"
)]
pub(super) struct Options {
    #[command(subcommand)]
    measure: Measure,
}

#[derive(Debug, Subcommand)]
enum Measure {
    Nearest(reach::Nearest),
    Cumulative(opportunities::Cumulative),
    Interval(opportunities::OverInterval),
    Gravity(opportunities::Gravity),
    Fca(floating::Ratio),
    #[command(name = "2sfca")]
    TwoStep(floating::TwoStep),
    #[command(name = "3sfca")]
    ThreeStep(floating::ThreeStep),
    Bfca(floating::Balanced),
    SpatialAvailability(floating::Availability),
    BalancingCost(reach::BalancingCost),
    Raam(raam::Raam),
    Inequality(inequality::Options),
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    match &options.measure {
        Measure::Nearest(measure) => reach::nearest(measure),
        Measure::Cumulative(measure) => opportunities::cumulative(measure),
        Measure::Interval(measure) => opportunities::interval(measure),
        Measure::Gravity(measure) => opportunities::gravity(measure),
        Measure::Fca(measure) => floating::ratio(measure),
        Measure::TwoStep(measure) => floating::two_step(measure),
        Measure::ThreeStep(measure) => floating::three_step(measure),
        Measure::Bfca(measure) => floating::balanced(measure),
        Measure::SpatialAvailability(measure) => floating::availability(measure),
        Measure::BalancingCost(measure) => reach::balancing_cost(measure),
        Measure::Raam(measure) => raam::raam(measure),
        Measure::Inequality(options) => inequality::run(options),
    }
}
