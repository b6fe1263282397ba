//! `gapatlas demo`

use std::process::ExitCode;

use clap::Args;

use crate::atlas::Atlas;
use crate::cli::progress::Progress;
use crate::cli::serve::{check_address, serve};
use crate::http::{Address, PublicUrl, Settings};
use crate::read::{read_region, read_study};
use crate::sample::{self, Size};
use crate::store;

/// Invent a region, build its atlas and serve it: the first thing to try
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas demo\n\nThen open the address that it prints. Nothing is left behind when it ends; `gapatlas sample` makes the same region to keep."
)]
pub(super) struct Options {
    /// The address and port; port 0 lets the system choose, 0.0.0.0 lets other machines in
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    listen: Address,
    /// The address under which a proxy shows the service, such as `https://atlas.example.org`
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicUrl>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let folder = tempfile::tempdir()?;
    let (sample, atlas) = (folder.path().join("sample"), folder.path().join("atlas"));
    let settings = Settings { listen: options.listen.0, public_url: options.public_url.clone(), ..Settings::default() };
    check_address(&settings, &atlas)?;
    let progress = Progress::new(false);
    sample::write(&sample, Size::default(), 1, &|file| progress.step(&format!("inventing {file}")))?;
    let study = read_study(&sample)?;
    let (region, findings) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
    progress.step("measuring, and drawing tiles");
    store::save(&Atlas::build(&study, &region, findings)?, &region, &atlas)?;
    drop(progress);
    serve(&atlas, &settings)
}
