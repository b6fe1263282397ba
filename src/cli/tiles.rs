//! `gapatlas tiles`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::store::StoredAtlas;
use crate::tiles::{StoredTiles, write_folder, write_mbtiles};
use crate::words;

/// Write the vector tiles of an atlas for other servers and programs
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas tiles my-city/atlas --format mbtiles -o my-city.mbtiles\n\nA folder has its tiles as {z}/{x}/{y}.mvt, and tiles.json to describe them."
)]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    /// The container; without it, that of the output's ending
    #[arg(long)]
    format: Option<Container>,
    /// The file or folder to write; an existing file is replaced, a folder must not exist yet
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Print what was written as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Container {
    Pmtiles,
    Mbtiles,
    Dir,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let container = match options.format {
        Some(container) => container,
        None => container_of(&options.output)?,
    };
    refuse_atlas_folders(&options.output)?;
    let output = &options.output;
    if container == Container::Dir && output.exists() {
        bail!(
            "{}: exists already, and tiles that are no longer made would stay in it; name another folder",
            output.display()
        );
    }
    let progress = Progress::new(options.json);
    progress.step(&format!("opening {}", options.atlas.display()));
    let atlas = StoredAtlas::open(&options.atlas)?;
    progress.step(&format!("writing {}", output.display()));
    let count = write(&atlas, container, output, &progress)?;
    drop(progress);
    if options.json {
        print_line(json!({ "tiles": count, "file": output }))?;
    } else {
        let count = words::number_of(usize::try_from(count)?, "tile", "tiles");
        print_line(format_args!("{count} in {}", output.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes to a temporary folder, and renames the result when it is complete.
fn write(atlas: &StoredAtlas, container: Container, output: &Path, progress: &Progress) -> anyhow::Result<u64> {
    let parent = output.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
    let staging = tempfile::Builder::new().prefix(".gapatlas-tiles-").tempdir_in(parent);
    let staging = staging.with_context(|| format!("{}: a folder cannot be created there", parent.display()))?;
    let copy = staging.path().join(StoredAtlas::TILES);
    atlas.copy(StoredAtlas::TILES, &copy)?;
    let tiles = StoredTiles::open(&copy)?;
    let all = tiles.count();
    let written = |count: u64| {
        if count.is_multiple_of(1000) {
            progress.set_message(&format!("writing {}: {} %", output.display(), 100 * count / all.max(1)));
        }
    };
    let partial = staging.path().join("partial");
    match container {
        Container::Pmtiles => std::fs::rename(&copy, &partial)?,
        Container::Mbtiles => write_mbtiles(&tiles, &partial, &written)?,
        Container::Dir => write_folder(&tiles, &partial, &written)?,
    }
    std::fs::rename(&partial, output).with_context(|| format!("{}: cannot be written", output.display()))?;
    Ok(all)
}

fn container_of(output: &Path) -> anyhow::Result<Container> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "pmtiles" => Ok(Container::Pmtiles),
        "mbtiles" => Ok(Container::Mbtiles),
        _ => bail!(
            "{}: the ending does not name a container; add `--format pmtiles`, `mbtiles` or `dir`",
            output.display()
        ),
    }
}
