//! Measures of how much is in reach.

use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;

use crate::access::{self, Catchment, Decay, Interval, Reason, Weighted, relative_to_mean};
use crate::cli::measure::answer::{Variant, give};
use crate::cli::measure::tables::{Loaded, Reach, Tables, cost};

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
    let loaded = options.tables.load()?;
    let all = Weighted::new(&loaded.costs, &Catchment { cutoff: None, decay: Decay::None });
    let variant = |cutoff: &f64, supply: &[f64]| {
        let catchment = Catchment::within(*cutoff);
        let [access] = access::gravity(&all.within(catchment.cutoff), [supply]);
        let name = format!("cumulative_{cutoff}");
        Variant::of_access(name, access, (&loaded.costs, supply), (&catchment, Reason::NoSupply))
    };
    let variants = loaded.bounds(|supply| Ok(options.cutoff.iter().map(|cutoff| variant(cutoff, supply)).collect()))?;
    give("cumulative", &options.tables, &loaded, &variants)
}

pub(super) fn interval(options: &OverInterval) -> anyhow::Result<ExitCode> {
    let OverInterval { tables, from, to, step } = options;
    let interval = Interval::new(*from, *to, *step).ok_or_else(|| {
        anyhow!("--from {from} --to {to} --step {step}: the cutoffs rise in steps above 0, at most a hundred thousand")
    })?;
    let loaded = tables.load()?;
    let catchment = Catchment { cutoff: Some(*to), decay: Decay::None };
    let variants = loaded.bounds(|supply| {
        let over = access::over_interval(&loaded.costs, supply, &interval);
        let variants = [("interval_mean", over.mean), ("interval_median", over.median)].map(|(name, access)| {
            // Supply is in reach, of too few of the cutoffs to count.
            let otherwise = (&catchment, Reason::BeyondCutoff);
            Variant::of_access(name.to_owned(), access, (&loaded.costs, supply), otherwise)
        });
        Ok(variants.into())
    })?;
    give("interval", tables, &loaded, &variants)
}

pub(super) fn gravity(options: &Gravity) -> anyhow::Result<ExitCode> {
    let loaded = options.tables.load()?;
    let of = |all: &Weighted<'_>, cutoff, supply: &[f64]| access::gravity(&all.within(cutoff), [supply]);
    let variants = variants("gravity", &options.reach, &loaded, of)?;
    give("gravity", &options.tables, &loaded, &variants)
}

/// A column for each catchment that is asked for.
pub(super) fn variants(
    measure: &str,
    reach: &Reach,
    loaded: &Loaded,
    of: impl Fn(&Weighted<'_>, Option<f64>, &[f64]) -> [Vec<f64>; 1],
) -> anyhow::Result<Vec<Variant>> {
    if reach.normalize {
        loaded.refuse_bounds("`--normalize`", "leave it out, or fill in what the table of supply does not say")?;
    }
    // The curve is computed once, and each cutoff takes a part of it.
    let all = Weighted::new(&loaded.costs, &Catchment { cutoff: None, decay: reach.decay.clone() });
    let variant = |(ending, catchment): (String, Catchment), supply: &[f64]| {
        let name = format!("{measure}{ending}");
        let [mut access] = of(&all, catchment.cutoff, supply);
        if reach.normalize {
            access = relative_to_mean(&access, &loaded.demand)
                .ok_or_else(|| anyhow!("{name}: nobody has any access, so there is no mean to compare with"))?;
        }
        Ok(Variant::of_access(name, access, (&loaded.costs, supply), (&catchment, Reason::NoDemand)))
    };
    loaded.bounds(|supply| reach.catchments().into_iter().map(|catchment| variant(catchment, supply)).collect())
}
