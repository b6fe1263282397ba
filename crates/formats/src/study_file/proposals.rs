//! A study file with the changes that its errors and findings propose, for a person to look at.

use crate::domain::{CompletenessFinding, Finding, FindingKind, Inventory};
use crate::error::{Proposal, ReadError};
use crate::study_file::sections::{SectionLines, sections};

/// A study file with proposed changes.
#[derive(Debug, PartialEq, Eq)]
pub struct ProposedStudy {
    /// Its text. What is changed or added has a comment.
    pub text: String,
    /// The lines that are changed or added, from 1, as they are now.
    pub lines: Vec<usize>,
}

/// A change of a line, from 0, or what follows it.
#[derive(Debug, PartialEq, Eq)]
enum Edit {
    Replace { line: usize, was: String, by: String },
    AddAfter { line: usize, added: String },
}

/// The study file with all changes that are proposed. What only a person can claim, as where a list is complete, is added as
/// a comment.
#[must_use]
pub fn propose(study: &str, errors: &[ReadError], findings: &[Finding]) -> ProposedStudy {
    let lines: Vec<&str> = study.lines().collect();
    let sections = sections(study);
    let of_errors = errors.iter().flat_map(|error| error_edits(error, &lines, &sections));
    let of_findings = findings.iter().flat_map(|finding| finding_edits(finding, &lines, &sections));
    let mut edits: Vec<Edit> = Vec::new();
    for edit in of_errors.chain(of_findings) {
        // Two errors may propose the same.
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }
    let (mut text, mut changed) = (Vec::new(), Vec::new());
    for (number, line) in lines.iter().enumerate() {
        let replaced = edits.iter().find_map(|edit| match edit {
            Edit::Replace { line, was, by } if *line == number => Some((was, by)),
            _ => None,
        });
        let line = replaced.map_or_else(
            || (*line).to_owned(),
            |(was, by)| {
                changed.push(text.len() + 1);
                format!("{} # proposed; was {was}", line.replacen(was.as_str(), by, 1))
            },
        );
        text.push(line);
        for edit in &edits {
            if let Edit::AddAfter { line, added } = edit
                && *line == number
            {
                text.push(format!("{added}{}", if added.contains('#') { " (proposed)" } else { " # proposed" }));
                changed.push(text.len());
            }
        }
    }
    ProposedStudy { text: text.join("\n") + "\n", lines: changed }
}

fn error_edits(error: &ReadError, lines: &[&str], sections: &[SectionLines]) -> Vec<Edit> {
    let at = error.line().and_then(|line| usize::try_from(line).ok()?.checked_sub(1));
    let about = || error.file().into_iter().flat_map(|file| about_file(file, lines, sections));
    match error.proposal() {
        None => Vec::new(),
        Some(Proposal::Key { was, by }) => {
            let at = at.filter(|line| lines.get(*line).is_some_and(|text| text.trim_start().starts_with(was.as_str())));
            at.map(|line| Edit::Replace { line, was: was.clone(), by: by.clone() }).into_iter().collect()
        }
        Some(Proposal::Text { was, by }) => {
            let [was, by] = [was, by].map(|text| format!("\"{text}\""));
            let at = at.filter(|line| lines.get(*line).is_some_and(|text| text.contains(&was)));
            at.map(|line| Edit::Replace { line, was, by }).into_iter().collect()
        }
        Some(Proposal::Value { was, by }) => {
            let [was, by] = [was, by].map(|value| format!("\"{value}\""));
            // Several sections may read one file.
            let own_lines = about().flat_map(|(_, section)| section.lines.clone());
            let found = own_lines.into_iter().find(|line| lines.get(*line).is_some_and(|text| text.contains(&was)));
            found.map(|line| Edit::Replace { line, was, by }).into_iter().collect()
        }
        Some(Proposal::Lines(added)) => {
            let Some((path, _)) = about().next() else { return Vec::new() };
            added.iter().map(|added| Edit::AddAfter { line: path, added: added.clone() }).collect()
        }
    }
}

/// `complete_within` of lists of which it is not known, as a comment: it is a claim.
fn finding_edits(finding: &Finding, lines: &[&str], sections: &[SectionLines]) -> Vec<Edit> {
    let FindingKind::Completeness(CompletenessFinding::CompletenessNotKnown { of, proposed, .. }) = &finding.kind
    else {
        return Vec::new();
    };
    let is_own = |section: &&SectionLines| {
        let text = |line: usize| lines.get(line).copied().unwrap_or_default();
        match of {
            Inventory::Sites(theme) => {
                section.name == "sites"
                    && section.lines.clone().any(|line| value(text(line)) == Some(("theme", theme.as_str())))
            }
            Inventory::Streets => section.name == "streets",
            Inventory::Timetables => section.name == "timetables",
            Inventory::Costs(id) => {
                section.name == "costs"
                    && section.lines.clone().any(|line| value(text(line)) == Some(("id", id.as_str())))
            }
        }
    };
    let added = |section: &SectionLines| Edit::AddAfter {
        line: section.lines.start,
        added: format!(
            "# complete_within = {proposed} # only if it lists all that there are; until then nobody counts as without"
        ),
    };
    sections.iter().filter(is_own).map(added).collect()
}

/// The lines that name a file, each with its section.
fn about_file<'s>(
    file: &'s str,
    lines: &'s [&'s str],
    sections: &'s [SectionLines],
) -> impl Iterator<Item = (usize, &'s SectionLines)> {
    let names =
        move |line: &usize| lines.get(*line).and_then(|text| value(text)).is_some_and(|(_, value)| value == file);
    sections.iter().filter_map(move |section| Some((section.lines.clone().find(names)?, section)))
}

/// The key and the text of a line such as `path = "tracts.gpkg"`.
fn value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let value = value.trim();
    let quote = value.chars().next().filter(|first| ['"', '\''].contains(first))?;
    Some((key.trim(), value[1..].split(quote).next()?))
}
