//! What the commands that write documents about areas have in common: their options, and where a document goes.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use gapatlas_text::{Language, visible, without_languages};

use crate::cli::all_areas::AllAreas;
use crate::cli::area_choice::{AreaChoice, PublishedAtlas};
use crate::cli::output::print_bytes;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::report::{Area, Paper};
use crate::write::write_file;

/// The options of every document.
#[derive(Debug, Args)]
pub(super) struct DocumentOptions {
    /// The atlas folder
    atlas: PathBuf,
    #[command(flatten)]
    pub(super) area: AreaChoice,
    #[command(flatten)]
    pub(super) all: AllAreas,
    /// The language of the document, by its tag (BCP 47); without it, that of the study. With --all also several, such as `en,es,pl`
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    lang: Vec<Language>,
    /// The paper of a PDF
    #[arg(long, value_enum, default_value_t)]
    pub(super) paper: Paper,
}

impl DocumentOptions {
    /// The atlas and the languages that are asked for, else that of the study: several only with `--all`.
    pub(super) fn open(&self, progress: &Progress) -> anyhow::Result<(PublishedAtlas, Vec<Language>)> {
        progress.step(&format!("opening {}", self.atlas.display()));
        let atlas = PublishedAtlas::open(&self.atlas)?;
        let of_study = || vec![atlas.atlas.provenance().study.language.into()];
        let languages = if self.lang.is_empty() { of_study() } else { self.lang.clone() };
        if languages.len() > 1 && !self.all.all {
            bail!("a document has one language; several languages need --all");
        }
        Ok((atlas, languages))
    }
}

/// Writes a document to a file, or to standard output for `-`; says whether there is a file to name.
pub(super) fn save(document: &[u8], output: &Path, progress: Progress) -> anyhow::Result<bool> {
    if output == Path::new("-") {
        drop(progress);
        return print_bytes(document).map(|()| false);
    }
    progress.step(&format!("writing {}", output.display()));
    write_file(output, |file| file.write_all(document))?;
    Ok(true)
}

/// Says which area a file is about.
pub(super) fn print_file(area: &Area, output: &Path) -> anyhow::Result<()> {
    let [name, kind] = [&area.name, &area.kind_label].map(|text| without_languages(text));
    print_line(visible(&format!("{name} ({kind})")))?;
    print_line(format_args!("  {}", output.display()))
}
