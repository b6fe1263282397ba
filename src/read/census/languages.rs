//! Who speaks which language and English less than very well: table B16001, which the Census publishes for larger places only.

use std::collections::BTreeSet;

use crate::domain::{Language, named_in};
use crate::read::cell::{self, Cell};
use crate::read::census::catalogue::plain_label;
use crate::read::census::{Catalogue, CensusFile, CensusLine};
use crate::read::error::{ReadError, listed};
use crate::read::records::{Record, Records};

/// The table that names languages.
pub(crate) const TABLE: &str = "B16001";

/// What a table says in a row: the languages that a line names, and how many speak one of them and English less than very well;
/// `None` where that is not known.
pub(crate) type Counts = Vec<(BTreeSet<Language>, Option<f64>)>;

/// The lines of a table that name languages.
pub(crate) struct LanguageLines<'a> {
    records: &'a Records,
    lines: Vec<(BTreeSet<Language>, &'a CensusLine)>,
}

impl CensusFile {
    /// The lines of table B16001 that name languages, by their labels.
    ///
    /// # Errors
    /// Where this is another table, where it does not say what its lines are called, and where some of them are missing: a language
    /// would count for more than it is.
    pub(crate) fn languages<'a>(
        &'a self,
        records: &'a Records,
        catalogue: &Catalogue,
    ) -> Result<LanguageLines<'a>, ReadError> {
        let wrong = |problem: String| ReadError::Mapping { file: records.file.clone(), problem };
        let Some(table) = self.tables.get(TABLE) else {
            let there = listed(self.tables.keys().map(String::as_str));
            return Err(wrong(format!("[languages] is read from table {TABLE}, and this is {there}")));
        };
        if table.values().all(|line| line.label.is_none()) {
            let known = catalogue.lines.span(TABLE).unwrap_or_default();
            return Err(wrong(format!(
                "does not say what the lines of table {TABLE} are called, and Gapatlas knows them for {known} only; name a file \
                 that says it with `labels = \"…\"` in [languages]: the table shells, variables.json, or groups/{TABLE}.json"
            )));
        }
        let lines: Vec<(BTreeSet<Language>, &CensusLine)> = table
            .values()
            .filter_map(|line| Some((limited(line.label.as_ref()?)?, line)))
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
            "table {TABLE} lacks the lines of those who speak {} and English less than \"very well\"; take the file as it was \
             downloaded, with all lines, of 2012-2016 or later",
            listed(missing.iter().copied())
        )))
    }
}

/// The languages of a line about those who speak English less than very well; `None` for other lines.
fn limited(label: &str) -> Option<BTreeSet<Language>> {
    let plain = plain_label(label);
    let (path, last) = plain.rsplit_once("!!")?;
    let is_limited = last.replace('"', "") == "speak english less than very well";
    is_limited.then(|| named_in(path.rsplit("!!").next().unwrap_or_default()))
}

impl LanguageLines<'_> {
    /// What a row says.
    pub(crate) fn counts(&self, row: &Record) -> Counts {
        let count = |line: &CensusLine| {
            let note = line.estimate_note.and_then(|note| row.text(note));
            let counted = match cell::marked(row.text(line.estimate), note) {
                // A mark of controlled estimates is about the margin.
                Some("*****") => cell::count(row.text(line.estimate), &[], self.records.commas),
                text => cell::count(text, &[], self.records.commas),
            };
            if let Cell::Number(count) = counted { Some(count) } else { None }
        };
        self.lines.iter().map(|(named, line)| (named.clone(), count(line))).collect()
    }
}
