//! Weighted sums.

use std::str::FromStr;

use anyhow::bail;
use clap::Args;

use crate::cli::estimate::arithmetic::with_term_note;
use crate::cli::estimate::calculation::Calculation;
use crate::domain::{Combination, Estimate, Term};
use crate::read::{self, EstimateError};
use crate::words;

/// Add up parts of estimates, such as of tracts that a planning area cuts
///
/// With a name, 0.4*17031010100=36±56, all parts of that source are added up before its margin is computed: half of a
/// tract and its other half have the margin of the tract. Without names every part is a source of its own.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate combine '0.25*1,200±150' '1*800±90'\n  gapatlas estimate combine '0.4*tract-1=1200±150' '0.6*tract-1=1200±150' '1*tract-2=800±90'\n\nSome shells take a bare * for file names: put it in quotes."
)]
pub(super) struct Combine {
    /// A weight and an estimate: W*X, or W*NAME=X
    #[arg(value_name = "W*X", required = true)]
    parts: Vec<Part>,
}

/// So much of a source.
#[derive(Debug, Clone)]
struct Part {
    name: Option<String>,
    term: Term,
}

#[derive(Debug, thiserror::Error)]
enum PartError {
    #[error("there is no weight before *; write 0.25*36±56, or 1*36±56 for all of it")]
    NoWeight,
    #[error("there is no name before =; write 0.25*tract-1=36±56")]
    NoName,
    #[error(transparent)]
    Number(#[from] EstimateError),
}

impl FromStr for Part {
    type Err = PartError;

    fn from_str(text: &str) -> Result<Self, PartError> {
        let (weight, rest) = text.split_once(['*', '×']).ok_or(PartError::NoWeight)?;
        if weight.trim().is_empty() {
            return Err(PartError::NoWeight);
        }
        let (name, estimate) = match rest.split_once('=') {
            Some((name, _)) if name.trim().is_empty() => return Err(PartError::NoName),
            Some((name, estimate)) => (Some(name.trim().to_owned()), estimate),
            None => (None, rest),
        };
        Ok(Self { name, term: Term { weight: read::number(weight)?, estimate: read::estimate(estimate)? } })
    }
}

pub(super) fn combine(Combine { parts }: &Combine) -> anyhow::Result<Calculation> {
    let mut combination = Combination::new();
    for (place, Part { name, term }) in parts.iter().enumerate() {
        // Parts without a name are distinguished by their position.
        let source = (name.as_deref(), name.is_none().then_some(place));
        if let Err(two) = combination.add(source, *term) {
            let [first, then] = [two.first, two.then].map(format_estimate);
            bail!(
                "`{}` has two estimates, {first} and {then}; a source has only one, so give one of them another name",
                name.as_deref().unwrap_or_default()
            );
        }
    }
    let counted = parts.iter().filter(|part| part.term.weight != 0.0);
    let weighted = counted.clone().map(|part| Estimate::sum([part.term]));
    let calculation =
        Calculation::count(combination.total(), weighted).because_of(counted.map(|part| part.term.estimate));
    Ok(with_term_note(calculation, combination.sources()))
}

fn format_estimate(estimate: Estimate) -> String {
    words::estimate(estimate, crate::domain::Confidence::PUBLISHED, words::Measured::Number)
}
