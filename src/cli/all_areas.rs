//! Documents about all areas at once, in several languages, with a table of contents and one archive.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context as _, bail};
use askama::Template;
use clap::Args;
use gapatlas_text::{Language, Text, message, visible};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::cli::area_choice::PublishedAtlas;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::Quantity;
use crate::ogc;
use crate::write::write_file;

/// The options that choose all areas.
#[derive(Debug, Args)]
pub(super) struct AllAreas {
    /// Write a document about every area into the folder of -o, with a table of contents and one archive; a run that was broken off goes on
    #[arg(long, conflicts_with_all = ["area", "polygon"])]
    pub(super) all: bool,
    /// With --all: only areas of this kind
    #[arg(long, value_name = "KIND", requires = "all")]
    kind: Option<String>,
}

/// What all documents have in common.
pub(super) struct Documents<'a> {
    pub(super) folder: &'a Path,
    /// The ending of their files.
    pub(super) ending: &'static str,
    pub(super) languages: &'a [Language],
    /// What they were made with, besides the atlas: others are made again.
    pub(super) made_with: String,
}

struct Area {
    id: String,
    name: String,
    kind: String,
    /// The name of its files.
    file: String,
}

const STATE: &str = "documents.json";
const ARCHIVE: &str = "documents.zip";
const CONTENTS: &str = "index.html";

impl AllAreas {
    /// Writes the documents that are not there yet. One that cannot be made is told, and loses none of the others.
    pub(super) fn write(
        &self,
        atlas: &PublishedAtlas,
        documents: &Documents<'_>,
        progress: Progress,
        make: impl Fn(&'static Text, &str) -> anyhow::Result<Vec<u8>> + Sync,
    ) -> anyhow::Result<ExitCode> {
        let all = all_areas(atlas, documents);
        let areas = self.chosen(&all)?;
        documents.prepare(atlas, &all)?;
        let wanted: Vec<(&Language, &Area)> = documents
            .languages
            .iter()
            .flat_map(|language| areas.iter().map(move |&area| (language, area)))
            .filter(|(language, area)| !documents.file(language, area).is_file())
            .collect();
        let (begun, done) = (Instant::now(), AtomicUsize::new(0));
        progress.step(&format!("{} documents to make", wanted.len()));
        let results = on_all_cores(&wanted, |(language, area)| {
            let document = make(Text::of(language), &area.id).with_context(|| format!("{} ({language})", area.id))?;
            write_file(&documents.file(language, area), |file| file.write_all(&document))?;
            told(&progress, done.fetch_add(1, Ordering::Relaxed) + 1, wanted.len(), begun);
            anyhow::Ok(())
        });
        let failed: Vec<anyhow::Error> = results.into_iter().filter_map(Result::err).collect();
        progress.step("writing the table of contents and the archive");
        documents.finish(atlas, &areas)?;
        drop(progress);
        print_line(format_args!("{} documents", areas.len() * documents.languages.len() - failed.len()))?;
        for file in [CONTENTS, ARCHIVE] {
            print_line(format_args!("  {}", documents.folder.join(file).display()))?;
        }
        match failed.as_slice() {
            [] => Ok(ExitCode::SUCCESS),
            [first, rest @ ..] => {
                let all: Vec<String> = std::iter::once(first).chain(rest).map(|error| format!("{error:#}")).collect();
                bail!(all.join("\n"))
            }
        }
    }

    /// The areas of the kind that is asked for, or all.
    fn chosen<'a>(&self, all: &'a [Area]) -> anyhow::Result<Vec<&'a Area>> {
        let Some(kind) = &self.kind else { return Ok(all.iter().collect()) };
        let chosen: Vec<&Area> = all.iter().filter(|area| area.kind == *kind).collect();
        if chosen.is_empty() {
            let kinds: BTreeSet<&str> = all.iter().map(|area| area.kind.as_str()).collect();
            let kinds: Vec<&str> = kinds.into_iter().collect();
            bail!("`{kind}` is not a kind of area of this atlas; it has {}", kinds.join(", "));
        }
        Ok(chosen)
    }
}

/// All areas of an atlas, by their names in the language of the table of contents.
fn all_areas(atlas: &PublishedAtlas, documents: &Documents<'_>) -> Vec<Area> {
    let (table, text, own) = (atlas.areas.get(), documents.text(), atlas.atlas.provenance().study.language);
    let texts = |quantity: &Quantity| table.texts(quantity).unwrap_or_default().iter().map(Option::as_deref);
    let named = texts(&Quantity::Id).zip(texts(&Quantity::AreaKind)).enumerate();
    let areas = named.filter_map(|(row, (id, kind))| {
        let id = id?.to_owned();
        let (name, file) = (text.area_name(table, row, own), format!("{}.{}", file_name(&id), documents.ending));
        Some(Area { name: name.unwrap_or_else(|| id.clone()), id, kind: kind?.to_owned(), file })
    });
    areas.collect()
}

/// An id as the name of a file: what file systems refuse is percent-encoded.
fn file_name(id: &str) -> String {
    let is_refused = |letter: char| letter.is_control() || "/\\:*?\"<>|%".contains(letter);
    let encoded =
        |letter: char| if is_refused(letter) { ogc::segment(&letter.to_string()) } else { letter.to_string() };
    id.chars().map(encoded).collect()
}

/// Does something with each item, on as many threads as there are cores, and gives the results in the order of the items.
/// They are no threads of the pool: Typst uses that itself, and a thread of it that waits would begin the next document on top
/// of its own.
fn on_all_cores<T: Sync, R: Send>(items: &[T], job: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(items.len()));
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(items.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    let result = job(item);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Tells how far the work is and how long it takes still, now and then.
fn told(progress: &Progress, done: usize, of: usize, begun: Instant) {
    let is_step = done == of || done.is_multiple_of((of / 20).max(1));
    if is_step {
        #[expect(clippy::cast_precision_loss, reason = "some thousand documents")]
        let left = begun.elapsed().as_secs_f64() / done as f64 * (of - done) as f64;
        progress.step(&format!("{done} of {of}, {left:.0} s left"));
    }
}

/// The page that lists all documents.
#[derive(Template)]
#[template(path = "documents.html")]
struct Contents<'a> {
    text: &'static Text,
    title: String,
    is_served: bool,
    languages: Vec<(String, String)>,
    areas: &'a [&'a Area],
    style: &'static str,
}

impl Documents<'_> {
    /// The texts of the table of contents: those of the first language.
    fn text(&self) -> &'static Text {
        self.languages.first().map_or_else(Text::english, Text::of)
    }

    fn folder_of(&self, language: &Language) -> PathBuf {
        self.folder.join(language.to_string())
    }

    fn file(&self, language: &Language, area: &Area) -> PathBuf {
        self.folder_of(language).join(&area.file)
    }

    /// Makes the folder ready: documents of another atlas, or made otherwise, are deleted, also those of languages and
    /// kinds of area that are not asked for now: a later run would take them for its own.
    fn prepare(&self, atlas: &PublishedAtlas, all: &[Area]) -> anyhow::Result<()> {
        let state = json!({
            "format": "gapatlas-documents",
            "atlas": atlas.atlas.fingerprint(),
            "made_with": self.made_with,
            "program": concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        });
        let in_folder = || format!("{}", self.folder.display());
        fs::create_dir_all(self.folder).with_context(in_folder)?;
        let path = self.folder.join(STATE);
        let before = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let is_empty = fs::read_dir(self.folder).with_context(in_folder)?.next().is_none();
        if !is_empty && before.as_ref().is_none_or(|before| before["format"] != state["format"]) {
            bail!("{}: has other files; name a folder that is new or empty", self.folder.display());
        }
        if before.is_some_and(|before| before != state) {
            for language in Language::all() {
                all.iter().try_for_each(|area| remove(&self.file(&language, area))).with_context(in_folder)?;
            }
        }
        for language in self.languages {
            fs::create_dir_all(self.folder_of(language)).with_context(in_folder)?;
        }
        Ok(write_file(&path, |file| file.write_all(state.to_string().as_bytes()))?)
    }

    /// Writes the table of contents, and the archive with it and all documents that are there.
    fn finish(&self, atlas: &PublishedAtlas, areas: &[&Area]) -> anyhow::Result<()> {
        let text = self.text();
        let contents = Contents {
            text,
            is_served: false,
            title: message!(text, "documents-title", study = text.local(&atlas.atlas.provenance().study.name)),
            languages: self
                .languages
                .iter()
                .map(|own| (own.to_string(), Text::of(own).say("language-own-name")))
                .collect(),
            areas,
            style: crate::report::STYLE,
        };
        let page = visible(&contents.render()?).into_owned();
        write_file(&self.folder.join(CONTENTS), |file| file.write_all(page.as_bytes()))?;
        let files = self.languages.iter().flat_map(|language| areas.iter().map(move |area| (language, area)));
        let files: Vec<PathBuf> =
            files.map(|(language, area)| self.file(language, area)).filter(|file| file.is_file()).collect();
        write_file(&self.folder.join(ARCHIVE), |archive| self.archive(archive, &files))?;
        Ok(())
    }

    /// PDF is packed already; the archive only holds it together.
    fn archive(&self, archive: impl io::Write + io::Seek, files: &[PathBuf]) -> io::Result<()> {
        let mut zip = ZipWriter::new(archive);
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let contents = self.folder.join(CONTENTS);
        for path in std::iter::once(&contents).chain(files) {
            let name = path.strip_prefix(self.folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
            zip.start_file(name, how)?;
            zip.write_all(&fs::read(path)?)?;
        }
        zip.finish()?;
        Ok(())
    }
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
