//! Rational agents.

use std::process::ExitCode;

use clap::Args;

use crate::access::{Agents, Catchment, Decay, rational_agents};
use crate::cli::measure::answer::{Variant, give};
use crate::cli::measure::tables::{Tables, above_zero, cost};

/// Say what the best choice costs, in travel and crowds, when everybody makes theirs (RAAM); lower is better
///
/// A cost of 1 is a way of --tau, or a place with as many people for each unit of supply as --rho.
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
    let loaded = tables.load()?;
    let agents = Agents { tau: *tau, rho: *rho, cutoff: *cutoff };
    if rho.is_none() {
        // A full load that changes with what is supplied moves all costs, either way.
        loaded
            .refuse_bounds("a full load", "give it with `--rho`, or fill in what the table of supply does not say")?;
    }
    let catchment = Catchment { cutoff: *cutoff, decay: Decay::None };
    let variants = loaded.bounds(|supply| {
        let equilibrium = rational_agents(&loaded.costs, &loaded.demand, supply, &agents);
        let variant = Variant::of_costs("raam".to_owned(), equilibrium.access, (&loaded.costs, supply), &catchment);
        Ok(vec![Variant { gap: Some(equilibrium.gap), ..variant }])
    })?;
    give("raam", tables, &loaded, &variants)
}
