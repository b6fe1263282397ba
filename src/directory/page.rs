//! The data quality report as a page and as a table.

use std::fmt::Write as _;

use askama::Template;

use crate::directory::{Entry, Quality};
use crate::words;
use crate::write::quoted;

#[derive(Template)]
#[template(path = "directory.html")]
struct Page<'q> {
    study: &'q str,
    day: String,
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
pub fn html(quality: &Quality) -> String {
    let mut names: Vec<&str> = quality.lists.keys().map(String::as_str).collect();
    names.extend(quality.entries.iter().map(|entry| entry.file.as_str()));
    names.sort_unstable();
    names.dedup();
    let list = |name| {
        let rows: Vec<Row<'_>> = quality.entries.iter().filter(|entry| entry.file == name).map(row).collect();
        let sites = quality.lists.get(name).copied().unwrap_or(0);
        let summary = format!(
            "{} on the map, {}",
            words::number_of(sites, "site", "sites"),
            words::number_of(rows.len(), "remark", "remarks")
        );
        List { name: words::file_name(name), summary, rows }
    };
    let lists = names.into_iter().map(list).collect();
    let page = Page { study: &quality.study, day: quality.day.to_string(), lists };
    page.to_string()
}

fn row(entry: &Entry) -> Row<'_> {
    let line = entry.line.map_or_else(String::new, |line| line.to_string());
    Row { line, site: &entry.site, name: &entry.name, sentence: entry.problem.sentence() }
}

/// CSV with a row for each site and problem.
#[must_use]
pub fn csv(quality: &Quality) -> String {
    let mut table = "file,line,site,name,problem,description\r\n".to_owned();
    for entry in &quality.entries {
        let line = entry.line.map_or_else(String::new, |line| line.to_string());
        let sentence = entry.problem.sentence();
        let cells = [words::file_name(&entry.file), &line, &entry.site, &entry.name, entry.problem.code(), &sentence];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        _ = write!(table, "{}\r\n", cells.join(","));
    }
    table
}
