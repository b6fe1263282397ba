//! Percent change and the test of a difference.

use std::str::FromStr;

use anyhow::bail;
use clap::Args;
use serde_json::json;

use crate::cli::estimate::arithmetic::too_large;
use crate::cli::estimate::calculation::Calculation;
use crate::domain::{Comparison, Confidence, Estimate, Period, PeriodOverlap, Term};
use crate::read;
use crate::words;

/// Say by how many percent something has changed
///
/// The two must come from periods that do not overlap.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas estimate change 135173±3860 139301±4047 --periods 2006-2010,2011-2015")]
pub(super) struct Change {
    /// The earlier estimate
    #[arg(value_name = "OLD", value_parser = read::estimate)]
    old: Estimate,
    /// The later one
    #[arg(value_name = "NEW", value_parser = read::estimate)]
    new: Estimate,
    /// The years of both; overlapping ones are refused
    #[arg(long, value_name = "OLD,NEW")]
    periods: Option<Periods>,
}

/// Test whether two estimates differ by more than chance
///
/// That two intervals overlap says nothing about it.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate test 139301±4047 135173±3860\n  gapatlas estimate test 1100±60 1030±80 --periods 2017-2021,2016-2020"
)]
pub(super) struct Test {
    /// One estimate
    #[arg(value_name = "A", value_parser = read::estimate)]
    a: Estimate,
    /// The other
    #[arg(value_name = "B", value_parser = read::estimate)]
    b: Estimate,
    /// The level of confidence of the test
    #[arg(long, default_value = "0.90")]
    level: Confidence,
    /// The years of both, if they are about one place: years in common make the difference more certain
    #[arg(long, value_name = "A,B")]
    periods: Option<Periods>,
}

/// The periods of two estimates.
#[derive(Debug, Clone, Copy)]
struct Periods(Period, Period);

impl FromStr for Periods {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let two = text.split_once(',').ok_or("write two periods with a comma between them: 2012-2016,2017-2021")?;
        let period = |text: &str| text.parse().map_err(|error| format!("{error}"));
        Ok(Self(period(two.0)?, period(two.1)?))
    }
}

pub(super) fn change(&Change { old, new, periods }: &Change) -> anyhow::Result<Calculation> {
    if old.value() <= 0.0 {
        let old = words::value(old.value());
        bail!("OLD is {old}: a change in percent needs a number above zero; use `gapatlas estimate difference`");
    }
    if let Some(Periods(before, after)) = periods
        && PeriodOverlap::between(before, after)?.share() > 0.0
    {
        bail!(
            "{before} and {after} have years in common, and the formula needs periods that have none; take two that do not overlap, or use `gapatlas estimate test`, which can allow for it"
        );
    }
    let change = new.change_since(old).ok_or_else(too_large)?;
    let percent = Estimate::sum([Term { weight: 100.0, estimate: change }]);
    let comparison = Comparison::new(new, old, PeriodOverlap::NONE);
    let calculation = Calculation::percent(percent)
        .with("z", json!(comparison.z()))
        .with("p", json!(comparison.p_value()))
        .with("significant", json!(comparison.is_significant(Confidence::PUBLISHED)))
        .because_of([old, new]);
    Ok(calculation.note(words::significance(&comparison, Confidence::PUBLISHED)))
}

pub(super) fn test(&Test { a, b, level, periods }: &Test) -> anyhow::Result<Calculation> {
    let overlap = periods.map_or(Ok(PeriodOverlap::NONE), |Periods(a, b)| PeriodOverlap::between(a, b))?;
    let comparison = Comparison::new(a, b, overlap);
    let calculation = Calculation::new(comparison.difference())
        .at(level)
        .with("z", json!(comparison.z()))
        .with("p", json!(comparison.p_value()))
        .with("significant", json!(comparison.is_significant(level)))
        .with("overlap", overlap.share())
        .headline(words::significance(&comparison, level))
        .because_of([a, b]);
    if overlap.share() > 0.0 {
        let years = words::share(overlap.share());
        return Ok(calculation.note(format!(
            "the periods share {years} of their years, which is allowed for; periods that do not overlap are a better comparison"
        )));
    }
    Ok(calculation)
}
