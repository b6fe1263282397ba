//! The lines of Census tables that the catalogue reads, by number: for files without labels, and to see that labels are
//! those of the Census.

use std::collections::BTreeMap;

use crate::domain::Period;
use crate::read::error::ReadError;

/// What is known about lines: `data/census-lines.csv`.
///
/// Source: US Census Bureau, American Community Survey, table shells of the five-year estimates.
#[derive(Debug, Default)]
pub(crate) struct KnownLines(BTreeMap<String, Vec<KnownLine>>);

/// A line of a table.
#[derive(Debug)]
pub(crate) struct KnownLine {
    /// Its number, such as `005`.
    pub(crate) line: String,
    /// The last year of the first period from which on it is this line.
    since: u16,
    /// Its path of labels today.
    pub(crate) label: String,
}

/// The last year of the last period whose lines were looked at.
const UNTIL: u16 = 2024;

impl KnownLines {
    /// The lines that are compiled into the program.
    pub(crate) fn built_in() -> Result<Self, ReadError> {
        let text = include_str!("../../../data/census-lines.csv");
        let broken = |reason: String| ReadError::Catalogue(format!("census-lines.csv: {reason}"));
        let mut lines: BTreeMap<String, Vec<KnownLine>> = BTreeMap::new();
        for row in csv::Reader::from_reader(text.as_bytes()).into_deserialize() {
            let (table, line, since, label): (String, String, u16, String) =
                row.map_err(|error: csv::Error| broken(error.to_string()))?;
            lines.entry(table).or_default().push(KnownLine { line, since, label });
        }
        Ok(Self(lines))
    }

    /// The known lines of a table.
    pub(crate) fn of(&self, table: &str) -> &[KnownLine] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// What a line is called in the five-year table of a period; `None` where that is not known for certain.
    pub(crate) fn label(&self, table: &str, line: &str, period: Period) -> Option<&str> {
        let known = self.of(table).iter().find(|known| known.line == line)?;
        let holds = period.years() == 5 && (known.since..=UNTIL).contains(&period.last());
        holds.then_some(known.label.as_str())
    }

    /// The periods in which all known lines of a table are what they are today, for people: `2012-2016 to 2020-2024`.
    pub(crate) fn span(&self, table: &str) -> Option<String> {
        let since = self.of(table).iter().map(|known| known.since).max()?;
        Some(format!("{}-{since} to {}-{UNTIL}", since - 4, UNTIL - 4))
    }
}
