//! Cumulative opportunities and gravity measures.

use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;

use crate::access::{self, Catchment, Decay, Interval, Reason, WeightedCosts, relative_to_mean};
use crate::cli::measure::column::{MeasureColumn, Supply};
use crate::cli::measure::output::write_result;
use crate::cli::measure::tables::{MeasureInputs, Reach, Tables, cost};

/// Say how much supply is within a cutoff
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure cumulative --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --cutoff 15,30,45"
)]
pub(super) struct Cumulative {
    #[command(flatten)]
    tables: Tables,
    /// The highest cost that is in reach, or several with commas between them, which give a column each
    #[arg(long, value_name = "COST,…", value_delimiter = ',', value_parser = cost, required = true)]
    cutoff: Vec<f64>,
}

/// Say how much supply is within cutoffs from one to another, as their mean and their median
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure interval --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --from 10 --to 30 --step 2"
)]
pub(super) struct OverInterval {
    #[command(flatten)]
    tables: Tables,
    /// The first cutoff
    #[arg(long, value_name = "COST", value_parser = cost)]
    from: f64,
    /// The last cutoff
    #[arg(long, value_name = "COST", value_parser = cost)]
    to: f64,
    /// From one cutoff to the next
    #[arg(long, value_name = "COST", default_value = "1", value_parser = cost)]
    step: f64,
}

/// Say how much supply is in reach, each weighted by what it costs to get there
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure gravity --demand origins.csv:geoid:pop --supply clinics.csv:facid:doc --costs costs.csv:origin:dest:cost --decay exponential:0.08"
)]
pub(super) struct Gravity {
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    reach: Reach,
}

pub(super) fn cumulative(options: &Cumulative) -> anyhow::Result<ExitCode> {
    let inputs = options.tables.load()?;
    let all = WeightedCosts::new(&inputs.costs, &Catchment { cutoff: None, decay: Decay::None });
    let measure_column = |cutoff: &f64, supply: &[f64]| {
        let catchment = Catchment::within(*cutoff);
        let [access] = access::gravity(&all.within(catchment.cutoff), [supply]);
        let name = format!("cumulative_{cutoff}");
        MeasureColumn::of_access(
            name,
            access,
            Supply { costs: &inputs.costs, amounts: supply },
            &catchment,
            Reason::NoSupply,
        )
    };
    let measure_columns =
        inputs.bounds(|supply| Ok(options.cutoff.iter().map(|cutoff| measure_column(cutoff, supply)).collect()))?;
    write_result("cumulative", &options.tables, &inputs, &measure_columns)
}

pub(super) fn interval(options: &OverInterval) -> anyhow::Result<ExitCode> {
    let OverInterval { tables, from, to, step } = options;
    let interval = Interval::new(*from, *to, *step).ok_or_else(|| {
        anyhow!("--from {from} --to {to} --step {step}: the cutoffs rise in steps above 0, at most a hundred thousand")
    })?;
    let inputs = tables.load()?;
    let catchment = Catchment { cutoff: Some(*to), decay: Decay::None };
    let measure_columns = inputs.bounds(|supply| {
        let over = access::over_interval(&inputs.costs, supply, &interval);
        let measure_columns = [("interval_mean", over.mean), ("interval_median", over.median)].map(|(name, access)| {
            // Supply is in reach, but of too few cutoffs to count.
            let supply = Supply { costs: &inputs.costs, amounts: supply };
            MeasureColumn::of_access(name.to_owned(), access, supply, &catchment, Reason::BeyondCutoff)
        });
        Ok(measure_columns.into())
    })?;
    write_result("interval", tables, &inputs, &measure_columns)
}

pub(super) fn gravity(options: &Gravity) -> anyhow::Result<ExitCode> {
    let inputs = options.tables.load()?;
    let of = |all: &WeightedCosts<'_>, cutoff, supply: &[f64]| access::gravity(&all.within(cutoff), [supply]);
    let measure_columns = measure_columns("gravity", &options.reach, &inputs, of)?;
    write_result("gravity", &options.tables, &inputs, &measure_columns)
}

/// A column for each catchment.
pub(super) fn measure_columns(
    measure: &str,
    reach: &Reach,
    inputs: &MeasureInputs,
    of: impl Fn(&WeightedCosts<'_>, Option<f64>, &[f64]) -> [Vec<f64>; 1],
) -> anyhow::Result<Vec<MeasureColumn>> {
    if reach.normalize {
        inputs.refuse_bounds("`--normalize`", "leave it out, or fill in what the table of supply does not say")?;
    }
    // The decay is computed once; each cutoff takes a prefix of it.
    let all = WeightedCosts::new(&inputs.costs, &Catchment { cutoff: None, decay: reach.decay.clone() });
    let measure_column = |(ending, catchment): (String, Catchment), supply: &[f64]| {
        let name = format!("{measure}{ending}");
        let [mut access] = of(&all, catchment.cutoff, supply);
        if reach.normalize {
            access = relative_to_mean(&access, &inputs.demand)
                .ok_or_else(|| anyhow!("{name}: nobody has any access, so there is no mean to compare with"))?;
        }
        Ok(MeasureColumn::of_access(
            name,
            access,
            Supply { costs: &inputs.costs, amounts: supply },
            &catchment,
            Reason::NoDemand,
        ))
    };
    inputs.bounds(|supply| reach.catchments().into_iter().map(|catchment| measure_column(catchment, supply)).collect())
}
