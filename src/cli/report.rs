//! `gapatlas report`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use gapatlas_text::{Text, without_languages};
use serde_json::json;

use crate::cli::all_areas::Documents;
use crate::cli::document::{DocumentOptions, print_file, save};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::report::{self, Paper, Report};

/// Write the report about one planning area, or about an area that is drawn: a page to print, or the same numbers for programs
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas report my-city/atlas --area community-area-14 -o albany-park.html\n  gapatlas report my-city/atlas --area region -o region.csv\n  gapatlas report my-city/atlas --polygon our-blocks.geojson -o our-blocks.html\n  gapatlas report my-city/atlas --polygon wards.zip --where \"ward = 33\" -o ward-33.html"
)]
pub(super) struct Options {
    #[command(flatten)]
    document: DocumentOptions,
    /// The format; without it, that of the file's ending
    #[arg(long)]
    format: Option<Format>,
    /// The file to write, or `-` for standard output; with --all the folder
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Print what was written as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Html,
    Json,
    Csv,
    Md,
    Xlsx,
    Pdf,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let format = options.format.map_or_else(|| format_of(&options.output), Ok)?;
    refuse_atlas_folders(&options.output)?;
    let progress = Progress::new(options.json);
    let DocumentOptions { area, all, paper, .. } = &options.document;
    let (atlas, languages) = options.document.open(&progress)?;
    if all.all {
        let made_with = format!("report {format:?} {paper:?}");
        let documents =
            Documents { folder: &options.output, ending: format.ending(), languages: &languages, made_with };
        let make = |text, area: &str| format.write(&atlas.report(format.text(text), area)?, *paper);
        return all.write(&atlas, &documents, progress, make);
    }
    progress.step("making the report");
    let report = area.report(&atlas, format.text(Text::of(&languages[0])))?;
    let written = format.write(&report, *paper)?;
    match save(&written, &options.output, progress)? {
        false => {}
        true if options.json => {
            let (id, name) = (&report.area.id, without_languages(&report.area.name));
            print_line(json!({ "area": id, "name": name, "file": options.output, "bytes": written.len() }))?;
        }
        true => print_file(&report.area, &options.output)?,
    }
    Ok(ExitCode::SUCCESS)
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }

    /// The texts of a language for this format.
    fn text(self, text: &'static Text) -> &'static Text {
        if matches!(self, Self::Html) { text.for_html() } else { text }
    }

    fn write(self, report: &Report, paper: Paper) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Self::Html => report::html(report, false).into_bytes(),
            Self::Json => report::json(report)?.into_bytes(),
            Self::Csv => report::csv(report).into_bytes(),
            Self::Md => report::markdown(report).into_bytes(),
            Self::Xlsx => report::xlsx(report)?,
            Self::Pdf => report::report_pdf(report, paper)?,
        })
    }
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    let ending = output.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let found = Format::value_variants()
        .iter()
        .find(|format| format.ending() == if ending == "htm" { "html" } else { &ending });
    found.copied().with_context(|| {
        let all: Vec<&str> = Format::value_variants().iter().map(|format| format.ending()).collect();
        format!(
            "{}: the ending does not name a format; add `--format` with one of {}",
            output.display(),
            all.join(", ")
        )
    })
}
