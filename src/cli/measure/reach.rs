//! Costs of reaching a number of sites or an amount of supply.

use std::process::ExitCode;

use clap::Args;

use crate::access::{self, Catchment, Decay};
use crate::cli::measure::column::{MeasureColumn, Supply};
use crate::cli::measure::output::write_result;
use crate::cli::measure::tables::{Tables, above_zero};

/// Say what it costs to reach the nearest places that supply anything, or an amount of supply
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas measure nearest --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --k 1,3\n  gapatlas measure nearest --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --opportunities 10"
)]
pub(super) struct Nearest {
    #[command(flatten)]
    tables: Tables,
    /// Which place: 1 for the nearest, 2 for the second nearest; several with commas between them give a column each
    #[arg(long, value_name = "K,…", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..), default_value = "1")]
    k: Vec<u32>,
    /// How much supply to reach, such as 10 doctors, wherever they are; several give a column each
    #[arg(long, value_name = "AMOUNT,…", value_delimiter = ',', value_parser = above_zero, conflicts_with = "k")]
    opportunities: Vec<f64>,
}

/// Say at what cost people reach as much supply as they need
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure balancing-cost --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --need 0.001 --step 1"
)]
pub(super) struct BalancingCost {
    #[command(flatten)]
    tables: Tables,
    /// How much supply each unit of demand needs: 0.001 is a doctor for a thousand people
    #[arg(long, value_name = "AMOUNT", value_parser = above_zero, default_value = "1")]
    need: f64,
    /// Round costs up to whole steps; without it, the cost of the last place that is needed
    #[arg(long, value_name = "COST", value_parser = above_zero)]
    step: Option<f64>,
}

const ANY: Catchment = Catchment { cutoff: None, decay: Decay::None };

pub(super) fn nearest(options: &Nearest) -> anyhow::Result<ExitCode> {
    let inputs = options.tables.load()?;
    let costs = &inputs.costs;
    let nearest = |k: &u32, supply: &[f64]| {
        let found = access::cost_to_nearest(costs, supply, *k as usize);
        MeasureColumn::of_costs(format!("nearest_{k}"), found, Supply { costs, amounts: supply }, &ANY)
    };
    let enough = |amount: &f64, supply: &[f64]| {
        let found = access::cost_to_opportunities(costs, supply, *amount);
        MeasureColumn::of_costs(
            format!("nearest_opportunities_{amount}"),
            found,
            Supply { costs, amounts: supply },
            &ANY,
        )
    };
    let measure_columns = inputs.bounds(|supply| {
        Ok(if options.opportunities.is_empty() {
            options.k.iter().map(|k| nearest(k, supply)).collect()
        } else {
            options.opportunities.iter().map(|amount| enough(amount, supply)).collect()
        })
    })?;
    write_result("nearest", &options.tables, &inputs, &measure_columns)
}

pub(super) fn balancing_cost(options: &BalancingCost) -> anyhow::Result<ExitCode> {
    let inputs = options.tables.load()?;
    let need: Vec<f64> = inputs.demand.iter().map(|demand| demand * options.need).collect();
    let measure_columns = inputs.bounds(|supply| {
        let found = access::balancing_cost(&inputs.costs, supply, &need, options.step);
        Ok(vec![MeasureColumn::of_costs(
            "balancing_cost".to_owned(),
            found,
            Supply { costs: &inputs.costs, amounts: supply },
            &ANY,
        )])
    })?;
    write_result("balancing-cost", &options.tables, &inputs, &measure_columns)
}
