//! Sum, difference, share, ratio and product.

use anyhow::{anyhow, bail};
use clap::Args;

use crate::cli::estimate::calculation::Calculation;
use crate::domain::{Estimate, Term};
use crate::read;
use crate::words;

/// Add up estimates of different areas or lines of a table
///
/// Of the estimates that are zero only the largest margin counts, once.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate sum 135,173±3,860 43,104±2,642 24,842±1,957")]
pub(super) struct Sum {
    /// The estimates
    #[arg(value_name = "X", required = true, value_parser = read::estimate)]
    parts: Vec<Estimate>,
}

/// Subtract one estimate from another
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate difference 139301±4047 135173±3860")]
pub(super) struct Difference {
    /// The estimate
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// What is subtracted from it
    #[arg(value_name = "Y", value_parser = read::estimate)]
    y: Estimate,
}

/// Say what share of its whole a part is, as a fraction of 1
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate share 203119±5070 630498±831")]
pub(super) struct Share {
    /// The part
    #[arg(value_name = "X", value_parser = read::estimate)]
    part: Estimate,
    /// The whole that it is a part of
    #[arg(value_name = "Y", value_parser = read::estimate)]
    whole: Estimate,
}

/// Say how many there are for each of something that they are not a part of
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate ratio 226840±5556 203119±5070")]
pub(super) struct Ratio {
    /// What is counted
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// For each of these
    #[arg(value_name = "Y", value_parser = read::estimate)]
    y: Estimate,
}

/// Multiply two estimates, such as a number of homes and the share of them that are rented
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate product 74506512±228238 0.824±0.001")]
pub(super) struct Product {
    /// One estimate
    #[arg(value_name = "X", value_parser = read::estimate)]
    x: Estimate,
    /// The other; a share as a fraction of 1
    #[arg(value_name = "Y", value_parser = read::estimate)]
    y: Estimate,
}

/// With so many terms the formula for sums is noted to be approximate.
const MANY_TERMS: usize = 10;

pub(super) fn sum(Sum { parts }: &Sum) -> Calculation {
    let sum = Estimate::sum(parts.iter().map(|&estimate| Term { weight: 1.0, estimate }));
    with_term_note(Calculation::count(sum, parts.iter().copied()).because_of(parts.iter().copied()), parts.len())
}

/// Notes that sums of many terms are approximate.
pub(super) fn with_term_note(calculation: Calculation, terms: usize) -> Calculation {
    let calculation = calculation.with("terms", terms);
    if terms < MANY_TERMS {
        return calculation;
    }
    calculation.note(format!(
        "a sum of {terms} estimates: the formula assumes that they are independent, and is less exact the more there \
         are; a published total is better if there is one"
    ))
}

pub(super) fn difference(&Difference { x, y }: &Difference) -> Calculation {
    Calculation::new(x.minus(y)).because_of([x, y])
}

pub(super) fn share(&Share { part, whole }: &Share) -> anyhow::Result<Calculation> {
    let (x, y) = (words::value(part.value()), words::value(whole.value()));
    if whole.value() == 0.0 {
        bail!("Y is 0, and there is no share of 0; leave such places out, or add up X and Y of several places first");
    }
    if part.value() < 0.0 || whole.value() < 0.0 {
        bail!("{x} of {y}: a share needs numbers that are not below zero; for others use `gapatlas estimate ratio`");
    }
    if part.value() > whole.value() {
        bail!(
            "X is {x} and Y is {y}: a part is not larger than its whole; swap them, or use `gapatlas estimate ratio` \
             where X is not a part of Y"
        );
    }
    let share = part.share_of(whole).ok_or_else(too_large)?;
    Ok(Calculation::share(share).because_of([part, whole]))
}

pub(super) fn ratio(&Ratio { x, y }: &Ratio) -> anyhow::Result<Calculation> {
    if y.value() == 0.0 {
        bail!("Y is 0, and there is no ratio to 0");
    }
    let ratio = x.ratio_to(y).ok_or_else(too_large)?;
    Ok(Calculation::count(ratio, [x, y]).because_of([x, y]))
}

pub(super) fn product(&Product { x, y }: &Product) -> anyhow::Result<Calculation> {
    let product = x.times(y).ok_or_else(too_large)?;
    Ok(Calculation::count(product, [x, y]).because_of([x, y]))
}

pub(super) fn too_large() -> anyhow::Error {
    anyhow!("the answer is too large for a number")
}
