//! `gapatlas export`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::cli::output::refuse_atlas_folders;
use crate::cli::progress::Progress;
use crate::cli::say;
use crate::disclosure::publish;
use crate::domain::Layer;
use crate::store::StoredAtlas;
use crate::words;
use crate::write::{self, Format, dictionary};

/// Write a layer of an atlas as a file for other programs, with its data dictionary beside it
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas export my-city/atlas --layer gaps --format gpkg -o gaps.gpkg")]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    /// Which rows: one per tract, per tract and standard, per site, per planning area
    #[arg(long)]
    layer: LayerName,
    /// The format; without it, as the ending of the file says
    #[arg(long)]
    format: Option<FormatName>,
    /// The file to write; `<file>-dictionary.csv` explains its columns
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Print what was written as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LayerName {
    Tracts,
    Gaps,
    Sites,
    Areas,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    Geojson,
    Csv,
    Gpkg,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let layer = match options.layer {
        LayerName::Tracts => Layer::Tracts,
        LayerName::Gaps => Layer::Gaps,
        LayerName::Sites => Layer::Sites,
        LayerName::Areas => Layer::Areas,
    };
    let format = match options.format {
        Some(FormatName::Geojson) => Format::GeoJson,
        Some(FormatName::Csv) => Format::Csv,
        Some(FormatName::Gpkg) => Format::GeoPackage,
        None => format_of(&options.output)?,
    };
    refuse_atlas_folders(&options.output)?;
    let progress = Progress::new(options.json);
    progress.step(&format!("opening {}", options.atlas.display()));
    let atlas = StoredAtlas::open(&options.atlas)?;
    let provenance = atlas.provenance();
    let table = atlas.table(layer)?;
    let dictionary = dictionary(&table, provenance);
    let table = publish(table, &provenance.study.standards);
    progress.step(&format!("writing {}", options.output.display()));
    let written = write::export(&table, &dictionary, format, &options.output)?;
    drop(progress);
    let (rows, columns) = (table.get().rows(), table.get().columns.len());
    if options.json {
        say(json!({ "layer": layer, "rows": rows, "columns": columns, "files": written }))?;
    } else {
        let [rows, columns] = [(rows, "row", "rows"), (columns, "column", "columns")]
            .map(|(n, one, more)| words::number_of(n, one, more));
        say(format_args!("{layer}: {rows}, {columns}"))?;
        for file in written {
            say(format_args!("  {}", file.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "geojson" | "json" => Ok(Format::GeoJson),
        "csv" => Ok(Format::Csv),
        "gpkg" => Ok(Format::GeoPackage),
        _ => bail!("{}: the ending says no format; add `--format geojson`, `csv` or `gpkg`", output.display()),
    }
}
