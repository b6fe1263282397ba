//! Table shells: the numbers and labels of the lines that the catalogue reads. They label files without labels, and
//! validate the labels of the catalogue.

use std::collections::BTreeMap;

use crate::domain::Period;
use crate::error::ReadError;

/// The lines of tables: `data/census-lines.csv`.
///
/// Source: US Census Bureau, American Community Survey, table shells of the five-year estimates.
#[derive(Debug, Default)]
pub struct TableShells(BTreeMap<String, Vec<ShellLine>>);

/// A line of a table.
#[derive(Debug)]
pub struct ShellLine {
    /// Its number, such as `005`.
    pub line: String,
    /// The last year of the first period in which the number has this label.
    since: u16,
    /// Its current label path.
    pub label: String,
}

/// The last year of the last period whose table shells were checked.
const LAST_YEAR: u16 = 2024;

impl TableShells {
    /// The built-in table shells.
    pub fn built_in() -> Result<Self, ReadError> {
        let text = include_str!("../../../../data/census-lines.csv");
        let broken = |reason: String| ReadError::in_file("data/census-lines.csv", reason);
        let mut lines: BTreeMap<String, Vec<ShellLine>> = BTreeMap::new();
        for row in csv::Reader::from_reader(text.as_bytes()).into_deserialize() {
            let (table, line, since, label): (String, String, u16, String) =
                row.map_err(|error: csv::Error| broken(error.to_string()))?;
            lines.entry(table).or_default().push(ShellLine { line, since, label });
        }
        Ok(Self(lines))
    }

    /// The known lines of a table.
    pub fn of(&self, table: &str) -> &[ShellLine] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// The label of a line in the five-year table of a period; `None` where it was not checked.
    pub fn label(&self, table: &str, line: &str, period: Period) -> Option<&str> {
        let known = self.of(table).iter().find(|known| known.line == line)?;
        let holds = period.years() == 5 && (known.since..=LAST_YEAR).contains(&period.last());
        holds.then_some(known.label.as_str())
    }

    /// The periods in which all known lines of a table have their current labels, as text: `2012-2016 to 2020-2024`.
    pub fn verified_periods(&self, table: &str) -> Option<String> {
        let since = self.of(table).iter().map(|known| known.since).max()?;
        Some(format!("{}-{since} to {}-{LAST_YEAR}", since - 4, LAST_YEAR - 4))
    }
}
