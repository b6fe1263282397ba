//! `gapatlas estimate`: a calculator for estimates with margins of error.

mod answer;
mod combine;
mod compare;
mod median;
mod replicates;
mod single;
mod total;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::cli::estimate::answer::Answer;
use crate::cli::progress::Progress;
use crate::cli::say;
use crate::domain::Finding;
use crate::words;

/// Calculate with estimates of the American Community Survey and their margins of error
///
/// An estimate is written with its margin at the 90 % level: 36±56 or 36+/-56, in one argument; with spaces around
/// the ± it needs quotes. Thousands may have commas. Without a margin, 36, the margin is unknown, and so is that of
/// whatever is made of it. 36±0 has no sampling error.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate sum 36±56 0±25 0±28 0±31\n  gapatlas estimate share 203,119+/-5,070 630,498+/-831 --json\n  gapatlas estimate test 139301±4047 135173±3860"
)]
pub(super) struct Options {
    #[command(subcommand)]
    verb: Verb,
    /// Print the answer as JSON: estimate, moe, confidence and what else the verb says
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Sum(total::Sum),
    Difference(total::Difference),
    Share(total::Share),
    Ratio(total::Ratio),
    Product(total::Product),
    Change(compare::Change),
    Test(compare::Test),
    Combine(combine::Combine),
    Cv(single::Cv),
    Level(single::Level),
    Exceeds(single::Exceeds),
    Median(median::Options),
    Replicates(replicates::Options),
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let answer = match &options.verb {
        Verb::Sum(verb) => total::sum(verb),
        Verb::Difference(verb) => total::difference(verb),
        Verb::Share(verb) => total::share(verb)?,
        Verb::Ratio(verb) => total::ratio(verb)?,
        Verb::Product(verb) => total::product(verb)?,
        Verb::Change(verb) => compare::change(verb)?,
        Verb::Test(verb) => compare::test(verb)?,
        Verb::Combine(verb) => combine::combine(verb)?,
        Verb::Cv(verb) => single::cv(verb),
        Verb::Level(verb) => single::level(verb)?,
        Verb::Exceeds(verb) => single::exceeds(verb),
        Verb::Median(verb) => return median::run(verb, options.json),
        Verb::Replicates(verb) => return replicates::run(verb, options.json),
    };
    print(&answer, options.json)
}

fn print(answer: &Answer, json: bool) -> anyhow::Result<ExitCode> {
    if json {
        say(serde_json::to_string_pretty(&answer.json())?)?;
    } else {
        say(answer.words())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is doubtful in a table goes to standard error, so that the answer stays readable for programs.
fn report(findings: &[Finding]) {
    let progress = Progress::new(true);
    for finding in findings {
        progress.step(&words::finding(finding));
    }
}
