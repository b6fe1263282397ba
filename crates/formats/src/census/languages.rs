//! Speakers of each language with limited English: table B16001, which the Census does not publish for tracts.

use std::collections::BTreeSet;

use crate::census::catalogue::plain_label;
use crate::census::{Catalogue, CensusFile, CensusLine};
use crate::domain::{Language, languages_in_label};
use crate::error::{ReadError, listed};
use crate::records::cell::{self, Cell};
use crate::records::{Record, Records};

/// The table that names languages.
pub const TABLE: &str = "B16001";

/// The counts of a row: the languages of each line, and how many people speak one of them and English less than very
/// well; `None` where the count is not known.
pub(crate) type Counts = Vec<(BTreeSet<Language>, Option<f64>)>;

/// The lines of a table that name languages.
pub struct LanguageLines<'a> {
    records: &'a Records,
    lines: Vec<(BTreeSet<Language>, &'a CensusLine)>,
}

impl CensusFile {
    /// The lines of table B16001 that name languages, by their labels.
    ///
    /// # Errors Where this is another table, where its lines have no labels, and where lines are missing: the shares
    /// of the other languages would be too large.
    ///
    /// # Errors
    /// Where the table lacks a line.
    pub fn languages<'a>(
        &'a self,
        records: &'a Records,
        catalogue: &Catalogue,
    ) -> Result<LanguageLines<'a>, ReadError> {
        let wrong = |problem: String| ReadError::in_file(&records.file, problem);
        let Some(table) = self.tables.get(TABLE) else {
            let tables = listed(self.tables.keys().map(String::as_str));
            return Err(wrong(format!("[languages] is read from table {TABLE}, but this is {tables}")));
        };
        if table.values().all(|line| line.label.is_none()) {
            let known = catalogue.shells.verified_periods(TABLE).unwrap_or_default();
            return Err(wrong(format!(
                "does not say what the lines of table {TABLE} are called, and Gapatlas knows them for {known} only; \
                 name a file that lists them with `labels = \"…\"` in [languages]: the table shells, variables.json, \
                 or groups/{TABLE}.json"
            )));
        }
        let lines: Vec<(BTreeSet<Language>, &CensusLine)> = table
            .values()
            .filter_map(|line| Some((limited_english(line.label.as_ref()?)?, line)))
            .filter(|(named, _)| !named.is_empty())
            .collect();
        let missing = Language::all().filter(|language| {
            language.is_main() && language.group().is_some() && !lines.iter().any(|(named, _)| named.contains(language))
        });
        let missing: Vec<&str> = missing.map(Language::name).collect();
        if missing.is_empty() {
            return Ok(LanguageLines { records, lines });
        }
        Err(wrong(format!(
            "table {TABLE} lacks the lines of people who speak {} and English less than \"very well\"; take the file \
             as it was downloaded, with all lines, of 2012-2016 or later",
            listed(missing.iter().copied())
        )))
    }
}

/// The languages of a line of people who speak English less than very well; `None` for other lines.
fn limited_english(label: &str) -> Option<BTreeSet<Language>> {
    let plain = plain_label(label);
    let (path, last) = plain.rsplit_once("!!")?;
    let is_limited = last.replace('"', "") == "speak english less than very well";
    is_limited.then(|| languages_in_label(path.rsplit("!!").next().unwrap_or_default()))
}

impl LanguageLines<'_> {
    /// The counts of a row.
    pub fn counts(&self, row: &Record) -> Counts {
        let count = |line: &CensusLine| {
            let annotation = line.estimate_annotation.and_then(|annotation| row.text(annotation));
            let cell = match cell::annotated(row.text(line.estimate), annotation) {
                // The annotation of controlled estimates is about the margin of error.
                Some("*****") => cell::count(row.text(line.estimate), &[], self.records.commas),
                text => cell::count(text, &[], self.records.commas),
            };
            if let Cell::Number(count) = cell { Some(count) } else { None }
        };
        self.lines.iter().map(|(named, line)| (named.clone(), count(line))).collect()
    }
}
