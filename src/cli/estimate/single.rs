//! Coefficient of variation, confidence level and threshold of one estimate.

use clap::Args;
use serde_json::json;

use crate::cli::estimate::arithmetic::too_large;
use crate::cli::estimate::calculation::Calculation;
use crate::domain::{Confidence, Estimate, Likelihood, ReliabilityScheme};
use crate::read;
use crate::words;

/// Say how large the standard error is compared with the estimate, and how reliable that makes it
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate cv 203119±5070")]
pub(super) struct Cv {
    /// The estimate
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// The classes of reliability: cv-12-40@1, cv-15-30@1, or share-interval@1 for shares
    #[arg(long, default_value = "cv-12-40@1")]
    scheme: ReliabilityScheme,
}

/// Turn a margin of error into that of another level of confidence
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate level 203119±5070 --to 0.95\n  gapatlas estimate level 203119±6041 --from 0.95 --to 0.90"
)]
pub(super) struct Level {
    /// The estimate
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// The level that is wanted, as 0.95 or 95%
    #[arg(long)]
    to: Confidence,
    /// The level of the margin as it is given
    #[arg(long, default_value = "0.90")]
    from: Confidence,
}

/// Say how probable it is that the true number exceeds a threshold
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate exceeds 1050±180 --threshold 1000")]
pub(super) struct Exceeds {
    /// The estimate
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// The threshold, in the unit of the estimate
    #[arg(long, value_name = "T", value_parser = read::number)]
    threshold: f64,
}

pub(super) fn cv(&Cv { x, scheme }: &Cv) -> Calculation {
    let cv = x.coefficient_of_variation();
    let calculation =
        Calculation::new(x).scheme(scheme).with("cv", json!(cv)).with("cv_percent", json!(cv.map(|cv| 100.0 * cv)));
    match cv {
        Some(cv) => calculation.headline(format!("coefficient of variation {}", words::share(cv))),
        None if x.moe().is_none() => calculation.note("no coefficient of variation: the margin of error is unknown"),
        None => calculation.note("no coefficient of variation: an estimate of zero has none"),
    }
}

pub(super) fn level(&Level { x, to, from }: &Level) -> anyhow::Result<Calculation> {
    let x = Estimate::at_level(x.value(), x.moe(), from).ok_or_else(too_large)?;
    Ok(Calculation::new(x).at(to).because_of([x]))
}

pub(super) fn exceeds(&Exceeds { x, threshold }: &Exceeds) -> Calculation {
    let probability = x.probability_above(threshold);
    let likelihood = probability.map(Likelihood::of);
    let limit = words::value(threshold);
    let calculation = Calculation::new(x)
        .with("threshold", threshold)
        .with("probability", json!(probability))
        .with("likelihood", json!(likelihood));
    match probability.zip(likelihood) {
        Some((probability, likelihood)) => {
            let (probability, likelihood) = (words::share(probability), words::likelihood(likelihood));
            calculation.headline(format!("exceeds {limit} with a probability of {probability}: {likelihood}"))
        }
        None => {
            calculation.note(format!("it is not known whether {limit} is exceeded: the margin of error is unknown"))
        }
    }
}
