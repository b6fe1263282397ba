//! `gapatlas sample`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::sample::{self, Size};

/// Invent a region of any size, in the agencies' own file formats, to try Gapatlas with
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas sample my-sample\n  gapatlas build my-sample/gapatlas.toml -o my-sample/atlas\n\nThe same number of tracts and the same seed make the same files, byte for byte."
)]
pub(super) struct Options {
    /// The folder for the region; it must be empty or not exist yet
    folder: PathBuf,
    /// How many tracts it has: 30 to 100000
    #[arg(long, default_value_t)]
    tracts: Size,
    /// Which of all invented regions it is
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let progress = Progress::new(false);
    sample::write(&options.folder, options.tracts, options.seed, &|file| progress.step(&format!("inventing {file}")))?;
    drop(progress);
    let study = options.folder.join("gapatlas.toml");
    print_line(format_args!(
        "{}: an invented region of {} tracts; try `gapatlas build {} -o {}`",
        options.folder.display(),
        options.tracts,
        study.display(),
        options.folder.join("atlas").display()
    ))?;
    Ok(ExitCode::SUCCESS)
}
