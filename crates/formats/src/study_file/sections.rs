//! The sections of a study file: where one has an error, the others are read without it.

use std::ops::Range;

use crate::error::{ReadError, ReadErrors};
use crate::study::Study;
use crate::study_file::local_texts::parse_study;

/// More errors than a person corrects at once.
const MAX_ERRORS: usize = 100;

/// A study and the sections of its file that have an error.
#[derive(Debug)]
pub(crate) struct Sections {
    pub(crate) study: Study,
    pub(crate) errors: Vec<ReadError>,
    /// The names of the sections that are left out, such as `sites`.
    pub(crate) left_out: Vec<String>,
}

/// Parses a study; a section with an error is left out, and the rest is parsed again.
///
/// # Errors
/// Where what is left is no study.
pub(crate) fn read_sections(file: &str, text: &str) -> Result<Sections, ReadErrors> {
    let (mut text, mut errors, mut left_out) = (text.to_owned(), Vec::new(), Vec::new());
    loop {
        let error = match parse_study(file, &text) {
            Ok(study) => {
                errors.sort_by_key(ReadError::line);
                return Ok(Sections { study, errors, left_out });
            }
            Err(error) => error,
        };
        let is_toml = text.parse::<toml::Table>().is_ok();
        let line = error.line().filter(|_| is_toml).and_then(|line| usize::try_from(line).ok()?.checked_sub(1));
        let section = line.and_then(|line| sections(&text).into_iter().find(|section| section.lines.contains(&line)));
        // Without [study] or [tracts], which have an error of their own, the rest is no study.
        let is_consequence = left_out.iter().any(|name: &String| ["study", "tracts"].contains(&name.as_str()));
        let is_last = is_consequence && line == Some(0);
        let Some(SectionLines { name, lines }) = section.filter(|_| !is_last && errors.len() < MAX_ERRORS) else {
            if !is_last {
                errors.push(error);
            }
            errors.sort_by_key(ReadError::line);
            return Err(ReadErrors { errors, findings: Vec::new() });
        };
        errors.push(error);
        left_out.push(name);
        let blank =
            |(line, number): (&str, usize)| if lines.contains(&number) { String::new() } else { line.to_owned() };
        text = text.lines().zip(0..).map(blank).collect::<Vec<_>>().join("\n");
    }
}

/// A section of a study file with its tables, such as `[[demographics]]` with `[demographics.columns]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectionLines {
    /// Its name.
    pub(crate) name: String,
    /// Its lines from 0, from its header on.
    pub(crate) lines: Range<usize>,
}

/// The sections of a study file, in order.
pub(crate) fn sections(text: &str) -> Vec<SectionLines> {
    let mut sections: Vec<SectionLines> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let name = header(line).filter(|name| {
            let is_part =
                |own: &SectionLines| name.strip_prefix(own.name.as_str()).is_some_and(|rest| rest.starts_with('.'));
            !sections.last().is_some_and(is_part)
        });
        match name {
            Some(name) => sections.push(SectionLines { name: name.to_owned(), lines: number..number + 1 }),
            None => sections.last_mut().into_iter().for_each(|section| section.lines.end = number + 1),
        }
    }
    sections
}

/// The name in the header of a table, `[name]` or `[[name]]`; `None` for any other line.
fn header(line: &str) -> Option<&str> {
    let line = line.split('#').next().unwrap_or_default().trim();
    let inner = line.strip_prefix('[')?.strip_suffix(']')?;
    let name = inner.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(inner).trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STUDY: &str = "[study]\nname = \"x\"\n[tracts]\npath = \"t\"\ngeoid = \"g\"\n";

    fn errors(rest: &str) -> Vec<String> {
        match read_sections("s", &format!("{STUDY}{rest}")) {
            Ok(sections) => sections.errors.iter().map(ToString::to_string).collect(),
            Err(errors) => errors.to_string().lines().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn every_section_with_an_error_is_told_with_its_line() {
        let rest = "[[demographics]]\npath = \"a\"\nvintge = \"2022\"\n[demographics.columns]\npopulation = { estimate = \"p\" }\n\
                    [[demographics]]\npath = \"b\"\n[[sites]]\npath = \"c\"\n[transit] # peak\nday = \"Someday\"\n";
        insta::assert_snapshot!(errors(rest).join("\n"), @r#"
        s:8: there is no key `vintge` here (did you mean `vintage`?); the keys are path, source, layer, where, header_row, vintage, labels, table, geoid, columns
        s:13: the key `theme` is missing here
        s:16: `Someday` is not a day; write "modal weekday", or a date such as "2025-03-18"
        "#);
        let read = read_sections("s", &format!("{STUDY}{rest}")).unwrap();
        assert_eq!((read.study.demographics.len(), read.study.demographics[0].path.0.as_str()), (1, "b"));
        assert_eq!(read.left_out, ["demographics", "sites", "transit"]);
    }

    #[test]
    fn a_study_without_its_tracts_ends_with_their_error() {
        let text = "[study]\nname = \"x\"\n[tracts]\npth = \"t\"\n[[sites]]\npath = 1\n";
        let told = read_sections("s", text).unwrap_err().to_string();
        assert_eq!(told.lines().map(|line| line.split(':').nth(1).unwrap()).collect::<Vec<_>>(), ["4", "6"], "{told}");
    }

    #[test]
    fn text_that_is_no_toml_is_one_error() {
        assert_eq!(errors("[[sites]\npath = 1\n[[sites]]\nx = 1").len(), 1);
    }
}
