//! `gapatlas directory`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, bail};
use chrono::{DateTime, NaiveDate};
use clap::{Args, ValueEnum};
use gapatlas_text::{Text, message};

use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::directory::{HsdsCounts, csv, html, quality, write_hsds};
use crate::domain::Site;
use crate::read::{read_region, read_study};
use crate::write::write_file;

/// Write the lists of sites as one directory (HSDS 3.0), or what is doubtful in them, for those who maintain them
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas directory my-city/gapatlas.toml --format html -o to-look-at.html\n  gapatlas directory my-city/gapatlas.toml --format hsds -o directory.json"
)]
pub(super) struct Options {
    /// The study file, or the folder with gapatlas.toml
    study: PathBuf,
    /// The format; without it, that of the file's ending
    #[arg(long)]
    format: Option<Format>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The day on which ages are computed, such as 2025-11-22; without it, today
    #[arg(long, value_name = "DAY")]
    as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The directory itself, as JSON of the Human Services Data Specification 3.0
    Hsds,
    /// What is doubtful: a row for each site and problem
    Csv,
    /// What is doubtful: a page to print or send
    Html,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let format = options.format.map_or_else(|| format_of(&options.output), Ok)?;
    refuse_atlas_folders(&options.output)?;
    let (text, study) = (Text::english(), read_study(&options.study)?);
    let progress = Progress::new(false);
    let (region, findings) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
    progress.step(&format!("writing {}", options.output.display()));
    let message = match format {
        Format::Hsds => {
            let listed: Vec<&Site> = region.sites.iter().filter(|site| site.listed.is_some()).collect();
            let mut written = None;
            write_file(&options.output, |file| {
                written = Some(write_hsds(&listed, file)?);
                Ok(())
            })?;
            let HsdsCounts { services, redacted, areas } = written.unwrap_or_default();
            message!(text, "directory-services-written", services = services, confidential = redacted, areas = areas)
        }
        Format::Csv | Format::Html => {
            let day = options.as_of.map_or_else(today, Ok)?;
            let text = if matches!(format, Format::Html) { text.for_html() } else { text };
            let quality = quality(&text.local(&study.study.name), day, &region.sites, &findings);
            let content = if matches!(format, Format::Csv) { csv(text, &quality) } else { html(text, &quality) };
            write_file(&options.output, |file| file.write_all(content.as_bytes()))?;
            message!(text, "directory-remarks-written", remarks = quality.entries.len(), lists = quality.lists.len())
        }
    };
    drop(progress);
    print_line(message)?;
    print_line(format_args!("  {}", options.output.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn today() -> anyhow::Result<NaiveDate> {
    let seconds =
        SystemTime::now().duration_since(UNIX_EPOCH).context("the clock of this machine is set before 1970")?;
    let day = i64::try_from(seconds.as_secs()).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    day.map(|now| now.date_naive()).context("the clock of this machine shows no valid day")
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "html" | "htm" => Ok(Format::Html),
        "json" => Ok(Format::Hsds),
        "csv" => Ok(Format::Csv),
        _ => bail!("{}: the ending does not name a format; add `--format hsds`, `csv` or `html`", output.display()),
    }
}
