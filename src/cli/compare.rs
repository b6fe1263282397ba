//! `gapatlas compare`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::compare::{self, CompareQuery, Inputs, compare};
use crate::disclosure::publish;
use crate::domain::{AreaKind, Layer};
use crate::store::StoredAtlas;
use crate::write::write_file;

/// Compare planning areas, or tracts, by one number: ranks with their intervals, ties, and clear differences
///
/// A rank comes with the ranks between which the true one lies. Counts are compared with the larger place as shares.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas compare my-city/atlas --column clinic_1_mile_without\n  gapatlas compare my-city/atlas --column limited_english_share --kind ward --to municipality\n  gapatlas compare my-city/atlas --column poverty_share --layer tracts --to ward-7 -o tracts.csv"
)]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    /// The number to compare: a count, a share, or people with or without access, by the name of its column
    #[arg(long, value_name = "COLUMN")]
    column: String,
    /// Which rows
    #[arg(long, default_value = "areas")]
    layer: LayerName,
    /// Which kind of areas; not needed where the study has one
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// What to compare with: `region`, the id of an area, or a kind of areas, of which each row takes the one around it
    #[arg(long, value_name = "PLACE", default_value = "region")]
    to: String,
    /// The format; without it, that of the file's ending, and a table for people on standard output
    #[arg(long)]
    format: Option<Format>,
    /// The file to write; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print the comparison as JSON
    #[arg(long, conflicts_with_all = ["format", "output"])]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LayerName {
    Areas,
    Tracts,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Csv,
    Json,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let output = options.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match (options.format, output) {
        _ if options.json => Format::Json,
        (Some(format), _) => format,
        (None, Some(path)) => format_of(path)?,
        (None, None) => Format::Text,
    };
    let kind = options.kind.as_deref().map(str::parse::<AreaKind>).transpose().context("--kind")?;
    let layer = match options.layer {
        LayerName::Areas => Layer::Areas,
        LayerName::Tracts if kind.is_some() => bail!("`--kind` is about areas; leave it out with `--layer tracts`"),
        LayerName::Tracts => Layer::Tracts,
    };
    let progress = Progress::new(matches!(format, Format::Json));
    progress.step(&format!("opening {}", options.atlas.display()));
    let atlas = StoredAtlas::open(&options.atlas)?;
    let provenance = atlas.provenance();
    let published = |layer| anyhow::Ok(publish(atlas.table(layer)?, &provenance.study.criteria()));
    let areas = published(Layer::Areas)?;
    let tracts = if layer == Layer::Tracts { Some(published(layer)?) } else { None };
    let inputs = Inputs { provenance, rows: tracts.as_ref().unwrap_or(&areas), areas: &areas };
    let query = CompareQuery { column: &options.column, kind: kind.as_ref(), to: &options.to };
    let comparison = compare(&inputs, &query)?;
    let text = match format {
        Format::Text => compare::text(&comparison),
        Format::Csv => compare::csv(&comparison),
        Format::Json => compare::json(&comparison)?,
    };
    let Some(path) = output else {
        drop(progress);
        return print_line(text.trim_end()).map(|()| ExitCode::SUCCESS);
    };
    progress.step(&format!("writing {}", path.display()));
    write_file(path, |file| file.write_all(text.as_bytes()))?;
    drop(progress);
    print_line(format_args!("{} {}, {} ranked", comparison.rows.len(), comparison.what, comparison.ranked))?;
    print_line(format_args!("  {}", path.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "txt" => Ok(Format::Text),
        "csv" => Ok(Format::Csv),
        "json" => Ok(Format::Json),
        _ => bail!("{}: the ending does not name a format; add `--format text`, `csv` or `json`", output.display()),
    }
}
