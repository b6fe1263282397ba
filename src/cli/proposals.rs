//! `gapatlas check --fix`: the study with the changes that errors and findings propose.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;

use crate::domain::Finding;
use crate::read::{ProposedStudy, ReadError, propose, study_text};

/// Writes the study with the proposed changes to a new file beside it, if `is_wanted`, and says where they are. `study` is
/// the study file or its folder.
pub(super) fn write(is_wanted: bool, study: &Path, errors: &[ReadError], findings: &[Finding]) -> anyhow::Result<()> {
    let study = if study.is_dir() { study.join("gapatlas.toml") } else { study.to_owned() };
    if !is_wanted || !study.exists() {
        return Ok(());
    }
    let name = || study.display().to_string();
    let ProposedStudy { text, lines } = propose(&study_text(&study)?, errors, findings);
    if lines.is_empty() {
        print_note(format_args!("{}: no change of the study is known that would help", name()));
        return Ok(());
    }
    let proposed = study.with_extension("proposed.toml");
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&proposed).with_context(|| {
        format!("{}: not written; if it is from an earlier check, remove it first", proposed.display())
    })?;
    file.write_all(text.as_bytes()).with_context(|| proposed.display().to_string())?;
    for line in lines {
        print_note(format_args!("{}:{line}: {}", proposed.display(), text.lines().nth(line - 1).unwrap_or_default()));
    }
    print_note(format_args!("Look at each change; what is right goes into {}", name()));
    Ok(())
}

/// Prints to standard error, so that `--json` stays JSON. A closed standard error is not an error.
fn print_note(text: fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
