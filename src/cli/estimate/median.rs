//! The median of binned counts.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::Args;
use serde_json::json;

use crate::cli::estimate::calculation::Calculation;
use crate::cli::estimate::{print, print_findings};
use crate::cli::print_line;
use crate::domain::{BinInterpolation, Bins, Estimate, Median, NoMargin, ReliabilityScheme, SampleDesign, median};
use crate::read;
use crate::words;

/// Find the income, rent or age that half of the people are below
///
/// The margin of error follows from the bins' margins; or, with a design factor, from the survey's design, as the
/// Census describes for its microdata. A median in an open bin has only a bound.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate median -10000:186±40 10000-14999:78±25 15000-24999:385±60 25000-:310±50\n  gapatlas estimate median -10000:186,10000-15000:78,15000-25000:385,25000-:310 --design-factor 1.5\n  gapatlas estimate median bins.csv        with the columns from, to, estimate, moe"
)]
pub(super) struct Options {
    /// Bins from low to high, FROM-TO:COUNT±MARGIN, or a CSV file of them
    ///
    /// -10000:186 is open below, 200000-:18 above. 10,000-14,999 ends where the next bin begins, at 15,000. Several bins
    /// in one argument have commas between them, and then no commas in numbers.
    #[arg(value_name = "BINS", required = true)]
    bins: Vec<String>,
    /// How much more the survey's answers vary than those of a simple random sample: from the Census's table of design
    /// factors
    #[arg(long, value_name = "FACTOR", value_parser = read::number)]
    design_factor: Option<f64>,
    /// What percentage of all people was asked: about 12.5 % in five years of the survey, 2.5 % in one; its microdata
    /// are 5 % and 1 %
    #[arg(long, value_name = "PERCENT", default_value = "12.5", value_parser = read::number, requires = "design_factor")]
    sampled: f64,
    /// Assume that incomes inside a bin thin out towards its high end (Pareto), instead of being spread evenly
    #[arg(long)]
    pareto: bool,
}

pub(super) fn run(options: &Options, json: bool) -> anyhow::Result<ExitCode> {
    let bins = bins(&options.bins)?;
    let design = match options.design_factor {
        None => None,
        Some(factor) => Some(SampleDesign::new(factor, options.sampled / 100.0).ok_or_else(|| {
            anyhow!("--design-factor is a number above 0, such as 1.5, and --sampled one above 0 and up to 100, such as 12.5")
        })?),
    };
    let spread = if options.pareto { BinInterpolation::Pareto } else { BinInterpolation::Linear };
    let (bound, coded, (name, side)) = match median(&bins, spread, design) {
        Median::Within { value, moe } => {
            let calculation = within(value, moe)?;
            return print(&if moe.is_ok() { calculation.note(origin(options)) } else { calculation }, json);
        }
        Median::AtLeast(low) => (low, "top", ("at_least", "or more")),
        Median::AtMost(high) => (high, "bottom", ("at_most", "or less")),
    };
    let note =
        format!("the median lies in the open bin, so only its bound is known ({coded}-coded), and no margin of error");
    if json {
        let calculation = json!({
            "estimate": null, "moe": null, "confidence": 0.9, name: bound, format!("{coded}_coded"): true, "notes": [note],
        });
        print_line(serde_json::to_string_pretty(&calculation)?)?;
    } else {
        print_line(format_args!("{} {side}\n{note}", words::value(bound)))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn within(value: f64, moe: Result<f64, NoMargin>) -> anyhow::Result<Calculation> {
    let estimate = Estimate::new(value, moe.ok()).ok_or_else(|| anyhow!("the median is too large for a number"))?;
    let calculation = Calculation::new(estimate).scheme(ReliabilityScheme::Cv12And40);
    Ok(match moe {
        Ok(_) => calculation,
        Err(reason) => calculation.note(words::no_margin(reason)),
    })
}

/// How the margin was derived.
fn origin(options: &Options) -> String {
    match options.design_factor {
        Some(factor) => {
            let sampled = words::share(options.sampled / 100.0);
            format!("the margin follows from a design factor of {} and a sample of {sampled}", words::value(factor))
        }
        None => "the margin follows from those of the bins".to_owned(),
    }
}

fn bins(arguments: &[String]) -> anyhow::Result<Bins> {
    if let [file] = arguments
        && !file.contains(':')
    {
        let path = Path::new(file);
        if !path.exists() {
            bail!(
                "`{file}`: is neither a bin nor an existing file; write bins as 10000-14999:78±25, or name a CSV file \
                 with the columns from, to, estimate and moe"
            );
        }
        let (bins, findings) = read::bins_table(path)?;
        print_findings(&findings);
        return Ok(bins);
    }
    let mut bins = Vec::new();
    for argument in arguments {
        bins.extend(read::bins(argument)?);
    }
    Ok(Bins::new(bins)?)
}
