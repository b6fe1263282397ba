//! The data quality report as a page and as a table.

use std::fmt::Write as _;

use askama::Template;
use gapatlas_text::{Text, file_name, markup, message, with_languages};

use crate::directory::{Entry, Quality};
use crate::write::quoted;

#[derive(Template)]
#[template(path = "directory.html")]
struct Page<'q> {
    text: &'q Text,
    title: String,
    heading: String,
    lead: String,
    lists: Vec<List<'q>>,
}

struct List<'q> {
    name: &'q str,
    summary: String,
    rows: Vec<Row<'q>>,
}

struct Row<'q> {
    line: String,
    site: &'q str,
    name: &'q str,
    sentence: String,
}

/// A page for the maintainers of the lists.
#[must_use]
pub fn html(text: &Text, quality: &Quality) -> String {
    let mut names: Vec<&str> = quality.lists.keys().map(String::as_str).collect();
    names.extend(quality.entries.iter().map(|entry| entry.file.as_str()));
    names.sort_unstable();
    names.dedup();
    let list = |name| {
        let entries = quality.entries.iter().filter(|entry| entry.file == name);
        let rows: Vec<Row<'_>> = entries.map(|entry| row(text, entry)).collect();
        let sites = quality.lists.get(name).copied().unwrap_or(0);
        List {
            name: file_name(name),
            summary: message!(text, "directory-list", sites = sites, remarks = rows.len()),
            rows,
        }
    };
    let page = Page {
        text,
        title: message!(text, "directory-title", study = &quality.study),
        heading: markup!(text, "directory-heading", study = &quality.study),
        lead: message!(text, "directory-lead", day = quality.day.to_string()),
        lists: names.into_iter().map(list).collect(),
    };
    with_languages(&page.to_string()).into_owned()
}

fn row<'q>(text: &Text, entry: &'q Entry) -> Row<'q> {
    let line = entry.line.map_or_else(String::new, |line| line.to_string());
    Row { line, site: &entry.site, name: &entry.name, sentence: entry.problem.sentence(text) }
}

/// CSV with a row for each site and problem.
#[must_use]
pub fn csv(text: &Text, quality: &Quality) -> String {
    let mut table = "file,line,site,name,problem,description\r\n".to_owned();
    for entry in &quality.entries {
        let line = entry.line.map_or_else(String::new, |line| line.to_string());
        let sentence = entry.problem.sentence(text);
        let cells = [file_name(&entry.file), &line, &entry.site, &entry.name, entry.problem.code(), &sentence];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        _ = write!(table, "{}\r\n", cells.join(","));
    }
    table
}
