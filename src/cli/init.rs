//! `gapatlas init`

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use gapatlas_text::one_line;

use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::read::read_study;
use crate::recognize::{Draft, draft, survey};
use crate::words;

const TEMPLATE: &str = include_str!("../../data/gapatlas.toml");

/// Write a commented study file to start from
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  gapatlas init my-city\n  gapatlas init my-city --from downloads")]
pub(super) struct Options {
    /// The folder for the study; it is created if it does not exist
    folder: PathBuf,
    /// Look at the files of this folder, and write a study that reads those that are recognised
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let file = options.folder.join("gapatlas.toml");
    if file.exists() {
        bail!("{}: there is already a study; name another folder", file.display());
    }
    if let Some(from) = &options.from {
        return from_folder(options, from, &file);
    }
    fs::create_dir_all(&options.folder).with_context(|| options.folder.display().to_string())?;
    fs::write(&file, TEMPLATE).with_context(|| file.display().to_string())?;
    print_line(format_args!("{}: edit it, then `gapatlas check {}`", file.display(), file.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a study for the files of a folder.
fn from_folder(options: &Options, from: &Path, file: &Path) -> anyhow::Result<ExitCode> {
    if !from.is_dir() {
        bail!("{}: there is no such folder; `--from` names the folder with your files", from.display());
    }
    let root = from.canonicalize().with_context(|| from.display().to_string())?;
    let own = options.folder.canonicalize().ok().filter(|own| *own != root);
    let progress = Progress::new(false);
    let survey = survey(&root, own.as_deref().unwrap_or(Path::new("")), &|name| {
        progress.step(&one_line(&format!("looking at {name}")));
    });
    drop(progress);
    let survey = survey.with_context(|| from.display().to_string())?;
    fs::create_dir_all(&options.folder).with_context(|| options.folder.display().to_string())?;
    let own = options.folder.canonicalize().with_context(|| options.folder.display().to_string())?;
    let Some(path) = path_between(&own, &root) else {
        bail!("{}: its path is not in UTF-8, and no study can name it; rename the folder", root.display());
    };
    let name = own.file_name().map_or_else(|| "My city".to_owned(), |name| name.to_string_lossy().into_owned());
    let draft = draft(&survey, &name, &path);
    fs::write(file, &draft.text).with_context(|| file.display().to_string())?;
    print_draft(&draft, from, file)?;
    Ok(ExitCode::SUCCESS)
}

/// The path from one folder to another, both without links, with `/`; empty where they are the same, `None` where it is not in UTF-8.
fn path_between(from: &Path, to: &Path) -> Option<String> {
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from.iter().skip(common).map(|_| Some(".."));
    let down = to.iter().skip(common).map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = up.chain(down).collect();
    Some(parts?.join("/"))
}

/// So many files of each kind are printed; the study file tells all.
const MOST_PRINTED: usize = 60;

fn print_draft(draft: &Draft, from: &Path, file: &Path) -> anyhow::Result<()> {
    let Draft { used, asked, unread, has_tracts, .. } = draft;
    print_list("Read", used)?;
    print_list("Recognised, and switched off until you answer a question", asked)?;
    print_list("Not read", unread)?;
    if !has_tracts {
        print_line(format_args!(
            "\nThere are no tracts in {}, and a study needs them: [tracts] says where to get them.",
            from.display()
        ))?;
    }
    if let Err(error) = read_study(file) {
        print_line(format_args!("\n`gapatlas check` will refuse the study: {error}"))?;
    }
    let read = words::number_of(used.len(), "file", "files");
    print_line(format_args!(
        "\n{}: a study that reads {read}. Look at every line, then `gapatlas check {}`",
        file.display(),
        file.display()
    ))
}

fn print_list(title: &str, files: &[(String, String)]) -> anyhow::Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    print_line(format_args!("\n{title}: {}", files.len()))?;
    for (name, what) in files.iter().take(MOST_PRINTED) {
        print_line(format_args!("  {}", one_line(&format!("{name}: {what}"))))?;
    }
    if files.len() > MOST_PRINTED {
        print_line(format_args!("  … and {} more, which the study file tells", files.len() - MOST_PRINTED))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_from_the_study_to_the_folder() {
        let between = |from: &str, to: &str| path_between(Path::new(from), Path::new(to)).unwrap();
        assert_eq!(between("/home/a/my-city", "/home/a/downloads"), "../downloads");
        assert_eq!(between("/home/a/downloads/my-city", "/home/a/downloads"), "..");
        assert_eq!(between("/home/a", "/home/a/downloads"), "downloads");
        assert_eq!(between("/home/a", "/home/a"), "");
        assert_eq!(between("/x", "/home/a"), "../home/a");
    }
}
