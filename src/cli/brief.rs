//! `gapatlas brief`

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, bail};
use clap::{Args, ValueEnum};
use gapatlas_text::{Text, visible};

use crate::cli::all_areas::Documents;
use crate::cli::document::{DocumentOptions, print_file, save};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::report::brief::{self, Address, Brief, BriefOptions, OwnText};
use crate::report::{Paper, Report, brief_pdf};

/// Write the brief about an area: one sheet for people to hold in their hands, as PDF or HTML
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas brief my-city/atlas --area community-area-14 -o albany-park.pdf\n  gapatlas brief my-city/atlas --area community-area-14 --lang es --text ours.toml -o albany-park-es.pdf\n\nThe file of --text has what you add, each a text in quotes:\n  ask = \"Keep the clinic on Lawrence Avenue open until eight.\"\n  story = \"\"\"What happened to somebody here.\"\"\"\n  decides = \"The Board of Health, on May 4\"\n  contact = \"Albany Park Neighbors, 773 555 0100\""
)]
pub(super) struct Options {
    #[command(flatten)]
    document: DocumentOptions,
    /// The format; without it, that of the file's ending
    #[arg(long)]
    format: Option<Format>,
    /// What you add, in TOML: ask, story, decides, contact
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// A finding to leave out, by its id, such as `gap:clinic_near`; `--list` prints them
    #[arg(long, value_name = "ID")]
    leave_out: Vec<String>,
    /// Where the full report is on the web: printed, and as a code for telephones
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Print the findings of the brief with their ids, and write no file
    #[arg(long, conflicts_with_all = ["output", "all"])]
    list: bool,
    /// The file to write, or `-` for standard output; with --all the folder
    #[arg(short, long, value_name = "FILE", required_unless_present = "list")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Pdf,
    Html,
    Json,
}

/// As many bytes as the file of one's own text may have.
const MAX_TEXT_BYTES: u64 = 64 * 1024;

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let output = options.output.as_deref();
    let format = match (options.format, output) {
        (Some(format), _) => format,
        (None, Some(output)) => format_of(output)?,
        (None, None) => Format::Json,
    };
    output.map_or(Ok(()), refuse_atlas_folders)?;
    let choices = BriefOptions {
        leave_out: options.leave_out.clone(),
        own: options.text.as_deref().map(own_text).transpose()?.unwrap_or_default(),
        address: options.address.as_deref().map(Address::new).transpose()?,
    };
    let progress = Progress::new(false);
    let DocumentOptions { area, all, paper, .. } = &options.document;
    let (atlas, languages) = options.document.open(&progress)?;
    let make =
        |text: &'static Text, report: &Report| anyhow::Ok(brief::brief(report, &atlas.inputs(text), choices.clone())?);
    if all.all {
        let folder = output.unwrap_or(Path::new("."));
        let made_with = format!("brief {format:?} {paper:?} {choices:?}");
        let documents = Documents { folder, ending: format.ending(), languages: &languages, made_with };
        let write = |text: &'static Text, area: &str| {
            let text = format.text(text);
            format.write(text, &make(text, &atlas.report(text, area)?)?, *paper)
        };
        return all.write(&atlas, &documents, progress, write);
    }
    let text = format.text(Text::of(&languages[0]));
    progress.step("making the brief");
    let report = area.report(&atlas, text)?;
    let document = make(text, &report)?;
    let Some(output) = output else {
        drop(progress);
        document.findings.iter().try_for_each(|own| print_line(visible(&format!("{}  {}", own.id, own.headline))))?;
        return Ok(ExitCode::SUCCESS);
    };
    if save(&format.write(text, &document, *paper)?, output, progress)? {
        print_file(&report.area, output)?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// The texts of a language for this format.
    fn text(self, text: &'static Text) -> &'static Text {
        if matches!(self, Self::Html) { text.for_html() } else { text }
    }

    fn write(self, text: &'static Text, brief: &Brief, paper: Paper) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Self::Html => brief::html(text, brief, false).into_bytes(),
            Self::Json => (serde_json::to_string_pretty(brief)? + "\n").into_bytes(),
            Self::Pdf => brief_pdf(text, brief, paper)?,
        })
    }
}

fn own_text(file: &Path) -> anyhow::Result<OwnText> {
    let in_file = || format!("{}", file.display());
    let mut bytes = Vec::new();
    File::open(file).with_context(in_file)?.take(MAX_TEXT_BYTES + 1).read_to_end(&mut bytes).with_context(in_file)?;
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        bail!("{}: a text of your own has at most {MAX_TEXT_BYTES} bytes; shorten it", file.display());
    }
    let text = String::from_utf8(bytes).with_context(in_file)?;
    OwnText::from_toml(&text).map_err(|error| anyhow!("{}: {error}", file.display()))
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "pdf" => Ok(Format::Pdf),
        "html" | "htm" => Ok(Format::Html),
        "json" => Ok(Format::Json),
        _ => bail!("{}: the ending does not name a format; add `--format pdf`, `html` or `json`", output.display()),
    }
}
