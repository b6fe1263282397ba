//! `gapatlas init`

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use crate::cli::print_line;

const TEMPLATE: &str = include_str!("../../data/gapatlas.toml");

/// Write a commented study file to start from
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas init my-city")]
pub(super) struct Options {
    /// The folder for the study; it is created if it does not exist
    folder: PathBuf,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let file = options.folder.join("gapatlas.toml");
    if file.exists() {
        bail!("{}: there is already a study; name another folder", file.display());
    }
    fs::create_dir_all(&options.folder).with_context(|| options.folder.display().to_string())?;
    fs::write(&file, TEMPLATE).with_context(|| file.display().to_string())?;
    print_line(format_args!("{}: edit it, then `gapatlas check {}`", file.display(), file.display()))?;
    Ok(ExitCode::SUCCESS)
}
