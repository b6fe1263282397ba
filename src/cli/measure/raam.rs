//! The rational agent access model.

use std::process::ExitCode;

use clap::Args;

use crate::access::{Catchment, Decay, RaamParameters, rational_agents};
use crate::cli::measure::column::{MeasureColumn, Supply};
use crate::cli::measure::output::write_result;
use crate::cli::measure::tables::{Tables, above_zero, cost};

/// Say what the best choice costs, in travel and crowding, when all make their best choice (RAAM); lower is better
///
/// A cost of 1 is a trip of --tau, or a place with as many people for each unit of supply as --rho.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure raam --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --tau 60"
)]
pub(super) struct Raam {
    #[command(flatten)]
    tables: Tables,
    /// The cost of travel that is as bad as a full load
    #[arg(long, value_name = "COST", default_value = "60", value_parser = above_zero)]
    tau: f64,
    /// How much demand for each unit of supply is a full load; without it, all demand over all supply
    #[arg(long, value_name = "DEMAND", value_parser = above_zero)]
    rho: Option<f64>,
    /// The highest cost of travel that anybody accepts
    #[arg(long, value_name = "COST", value_parser = cost)]
    cutoff: Option<f64>,
}

pub(super) fn raam(options: &Raam) -> anyhow::Result<ExitCode> {
    let Raam { tables, tau, rho, cutoff } = options;
    let inputs = tables.load()?;
    let parameters = RaamParameters { tau: *tau, rho: *rho, cutoff: *cutoff };
    if rho.is_none() {
        // A default full load depends on the supply, and shifts all costs in either direction.
        inputs
            .refuse_bounds("a full load", "give it with `--rho`, or fill in what the table of supply does not say")?;
    }
    let catchment = Catchment { cutoff: *cutoff, decay: Decay::None };
    let measure_columns = inputs.bounds(|supply| {
        let equilibrium = rational_agents(&inputs.costs, &inputs.demand, supply, &parameters);
        let measure_column = MeasureColumn::of_costs(
            "raam".to_owned(),
            equilibrium.access,
            Supply { costs: &inputs.costs, amounts: supply },
            &catchment,
        );
        Ok(vec![MeasureColumn { gap: Some(equilibrium.gap), ..measure_column }])
    })?;
    write_result("raam", tables, &inputs, &measure_columns)
}
