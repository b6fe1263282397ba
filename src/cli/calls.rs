//! `gapatlas calls`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use gapatlas_text::Text;

use crate::calls::{calls, csv, html, json, text};
use crate::cli::check::build_atlas;
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::Layer;
use crate::read::{read_region, read_study};
use crate::write::write_file;

/// Rank the facts that lists of sites do not give by the people whose access they decide: whom to call first
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas calls my-city/gapatlas.toml\n  gapatlas calls my-city/gapatlas.toml -o calls.html\n  gapatlas calls my-city/gapatlas.toml -o calls.csv"
)]
pub(super) struct Options {
    /// The study file, or the folder with gapatlas.toml
    study: PathBuf,
    /// A file to write: a page (.html), a table (.csv) or JSON (.json); without it, text on the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print every call, not the first ten of each standard
    #[arg(long)]
    all: bool,
    /// Print the calls as JSON
    #[arg(long)]
    json: bool,
}

/// As many calls as one can make in a day.
const CALLS_PER_DAY: usize = 10;

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let (language, study) = (Text::english(), read_study(&options.study)?);
    let progress = Progress::new(options.json);
    let (region, findings) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
    progress.step("finding the people whose access is not known");
    let atlas = build_atlas(&study, &region, findings);
    drop(progress);
    let atlas = atlas?;
    let is_page = options.output.as_deref().is_some_and(is_page);
    let language = if is_page { language.for_html() } else { language };
    let calls = calls(language, &atlas.provenance, &atlas.calls, atlas.table(Layer::Areas));
    let Some(output) = &options.output else {
        let most = if options.all { usize::MAX } else { CALLS_PER_DAY };
        let content = if options.json { json(&calls)? } else { text(language, &calls, most) };
        print_line(content.trim_end())?;
        return Ok(ExitCode::SUCCESS);
    };
    refuse_atlas_folders(output)?;
    let content = match extension(output).as_str() {
        _ if is_page => html(language, &calls, false),
        "csv" => csv(&calls),
        "json" => json(&calls)?,
        _ => bail!("{}: the ending does not name a format; use .html, .csv or .json", output.display()),
    };
    write_file(output, |file| file.write_all(content.as_bytes()))?;
    print_line(format_args!("  {}", output.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn extension(output: &Path) -> String {
    output.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn is_page(output: &Path) -> bool {
    ["html", "htm"].contains(&extension(output).as_str())
}
