//! A part of the study file that is about one file: on, or switched off with a question.

use std::fmt::Write as _;

use crate::recognize::kind::Seen;

/// The sections of a study, in the order of docs/study-file.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Study,
    Tracts,
    TractCrosswalks,
    Demographics,
    Languages,
    Origins,
    Sites,
    Directories,
    Addresses,
    PostalCodes,
    Timetables,
    Streets,
    Map,
    Areas,
    Costs,
    Standards,
}

impl Section {
    /// How the section begins in TOML.
    const fn header(self) -> &'static str {
        match self {
            Self::Study => "[study]",
            Self::Tracts => "[tracts]",
            Self::TractCrosswalks => "[[tract_crosswalks]]",
            Self::Demographics => "[[demographics]]",
            Self::Languages => "[languages]",
            Self::Origins => "[origins]",
            Self::Sites => "[[sites]]",
            Self::Directories => "[[directories]]",
            Self::Addresses => "[addresses]",
            Self::PostalCodes => "[postal_codes]",
            Self::Timetables => "[[timetables]]",
            Self::Streets => "[streets]",
            Self::Map => "[map]",
            Self::Areas => "[[areas]]",
            Self::Costs => "[[costs]]",
            Self::Standards => "[[standards]]",
        }
    }
}

/// One block of the study.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) section: Section,
    /// The file that it is about; empty where it is about none.
    pub(super) file: String,
    /// What was seen.
    evidence: String,
    /// Why it is switched off, and what the reader has to decide; `None` where it is on.
    pub(super) question: Option<String>,
    keys: Vec<Key>,
}

/// A line of a block.
#[derive(Debug)]
struct Key {
    text: String,
    note: String,
    is_on: bool,
}

/// So many characters stand before the comments.
const WIDTH: usize = 34;

impl Block {
    pub(super) fn new(section: Section, file: &str, evidence: &str) -> Self {
        Self { section, file: file.to_owned(), evidence: evidence.to_owned(), question: None, keys: Vec::new() }
    }

    pub(super) fn about(section: Section, seen: &Seen) -> Self {
        Self::new(section, &seen.name, &seen.evidence)
    }

    /// Adds a line with a text as its value.
    pub(super) fn text(self, key: &str, value: &str, note: &str) -> Self {
        self.raw(key, &quoted(value), note)
    }

    /// Adds a line with a value in TOML.
    pub(super) fn raw(mut self, key: &str, value: &str, note: &str) -> Self {
        self.keys.push(Key { text: format!("{key} = {value}"), note: note.to_owned(), is_on: true });
        self
    }

    /// Adds a line with a column, where there is one.
    pub(super) fn column(self, key: &str, column: Option<&str>, note: &str) -> Self {
        match column {
            Some(column) => self.text(key, column, note),
            None => self,
        }
    }

    /// Adds a line that is switched off.
    pub(super) fn off_line(mut self, line: &str, note: &str) -> Self {
        self.keys.push(Key { text: line.to_owned(), note: note.to_owned(), is_on: false });
        self
    }

    /// Switches the block off, unless it is so already.
    pub(super) fn ask(mut self, question: impl Into<String>) -> Self {
        self.question.get_or_insert(question.into());
        self
    }

    /// As [`Block::ask`], where there is something to ask.
    pub(super) fn ask_if(self, question: Option<String>) -> Self {
        match question {
            Some(question) => self.ask(question),
            None => self,
        }
    }

    pub(super) const fn is_on(&self) -> bool {
        self.question.is_none()
    }

    /// Whether a line names a path.
    pub(super) fn mentions(&self, path: &str) -> bool {
        self.keys.iter().any(|key| key.text.contains(&quoted(path)))
    }

    /// The lines of the study file.
    pub(super) fn write(&self, output: &mut String) {
        let off = if self.is_on() { "" } else { "# " };
        let about = if self.file.is_empty() { String::new() } else { format!("{}: ", comment(&self.file)) };
        push(output, &format!("# {about}{}", comment(&self.evidence)));
        if let Some(question) = &self.question {
            push(output, &format!("# Switched off: {}", comment(question)));
        }
        push(output, &format!("{off}{}", self.section.header()));
        for Key { text, note, is_on } in &self.keys {
            let off = if *is_on { off } else { "# " };
            let line = format!("{off}{text}");
            let note = if note.is_empty() { String::new() } else { format!(" # {}", comment(note)) };
            push(output, format!("{line:WIDTH$}{note}").trim_end());
        }
        output.push('\n');
    }
}

fn push(output: &mut String, line: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(output, "{line}");
}

/// Text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    // A JSON string is a TOML string on one line, but for one letter that TOML wants escaped too.
    serde_json::Value::String(text.to_owned()).to_string().replace('\u{7f}', "\\u007f")
}

/// Text of files for a comment: on one line, and not without end.
pub(super) fn comment(text: &str) -> String {
    const MOST: usize = 400;
    let line = gapatlas_text::one_line(text);
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_files_say_cannot_leave_its_comment_or_its_text() {
        let block =
            Block::new(Section::Sites, "a\n[study]\n.csv", "x\r\nname = 1").text("path", "a\"\n[study]\u{7f}", "b\nc");
        let mut on = String::new();
        block.write(&mut on);
        assert_eq!(on.lines().filter(|line| line.starts_with('[')).count(), 1, "{on}");
        let parsed: toml::Value = toml::from_str(&on).unwrap();
        assert_eq!(parsed["sites"][0]["path"].as_str(), Some("a\"\n[study]\u{7f}"));
        let mut off = String::new();
        block.ask("why?\nreally").write(&mut off);
        assert!(off.lines().all(|line| line.is_empty() || line.starts_with('#')), "{off}");
    }
}
