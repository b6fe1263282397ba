//! `gapatlas certify`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;

use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::cli::siting::tables::Tables;
use crate::cli::siting::words::{Asked, answer};
use crate::siting::{CertifiedPlan, check};

/// Check the certificate of a plan by the tables alone, without looking for a plan again
///
/// The plan, its value and its bound are recomputed in whole numbers. Exit code 2 where anything is wrong.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas certify plan.certificate.json costs.csv:tract:clinic:minutes --demand tracts.csv:geoid:people"
)]
pub(in crate::cli) struct Options {
    /// The certificate that `gapatlas site` wrote
    certificate: PathBuf,
    #[command(flatten)]
    tables: Tables,
}

pub(in crate::cli) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    /// Larger than the certificate of any plan that two thousand parts prove for ten thousand places.
    const MOST_BYTES: u64 = 1 << 28;
    let path = &options.certificate;
    let shown = || path.display().to_string();
    if std::fs::metadata(path).with_context(shown)?.len() > MOST_BYTES {
        bail!("{}: is larger than any certificate", path.display());
    }
    let bytes = std::fs::read(path).with_context(shown)?;
    let certified: CertifiedPlan =
        serde_json::from_slice(&bytes).with_context(|| format!("{}: is not a certificate", path.display()))?;
    let progress = Progress::new(false);
    let inputs = options.tables.load(&progress)?;
    let problem = certified.question.problem(inputs.tables()).with_context(shown)?;
    let checked = check(&problem, &certified.certificate).with_context(shown)?;
    let people = inputs.estimates(&problem)?;
    drop(progress);
    let asked = Asked { question: &certified.question, problem: &problem, people: &people };
    print_line(format_args!("the certificate holds for {}", certified.question))?;
    print_line(answer(&asked, &certified.certificate.plan, checked).text())?;
    Ok(ExitCode::SUCCESS)
}
