//! Tables as data.census.gov hands them out: codes in the first row, labels in the second.

use std::collections::BTreeMap;

use crate::domain::{Period, PeriodError};
use crate::read::catalogue::{Catalogue, plain_label};
use crate::read::error::{ReadError, listed};
use crate::read::mapping::Asked;
use crate::read::records::{ColumnIdx, Records};

/// Whether a table comes from data.census.gov: recognised by its first two rows and not by its name.
pub(crate) fn is_census(records: &Records) -> bool {
    let labels = records.rows.first().and_then(|row| row.cells.first()).and_then(Option::as_deref);
    records.columns.first().is_some_and(|column| column.eq_ignore_ascii_case("GEO_ID")) && labels == Some("Geography")
}

/// What the catalogue can read from a table, found by the labels of its lines.
///
/// # Errors
/// Where the catalogue knows none of the tables, and where a table lacks a line that the catalogue names.
pub(crate) fn asked(records: &Records, catalogue: &Catalogue) -> Result<Vec<Asked>, ReadError> {
    let wrong = |problem: String| ReadError::Mapping { file: records.file.clone(), problem };
    let tables = tables(records);
    let mut asked = Vec::new();
    for (table, lines) in &tables {
        for (indicator, wanted, rank) in catalogue.in_table(table) {
            let mut columns = Vec::new();
            for label in &wanted.lines {
                let line = lines.get(&plain_label(label)).ok_or_else(|| {
                    wrong(format!(
                        "table {table} has no line labelled `{label}`, which `{}` is read from; is the file whole?",
                        indicator.id
                    ))
                })?;
                columns.push(*line);
            }
            let moe: Option<Vec<ColumnIdx>> = columns.iter().map(|line| line.moe).collect();
            let estimate = columns.iter().map(|line| line.estimate).collect();
            asked.push(Asked { indicator, table: Some((table.clone(), rank)), estimate, moe, missing: Vec::new() });
        }
    }
    if asked.is_empty() {
        let there = listed(tables.keys().map(String::as_str));
        return Err(wrong(format!(
            "the catalogue of indicators reads nothing from {there}; say which column is what with `geoid` and [demographics.columns]"
        )));
    }
    Ok(asked)
}

#[derive(Clone, Copy)]
struct Line {
    estimate: ColumnIdx,
    moe: Option<ColumnIdx>,
}

/// The lines of every table in the file, by plain label.
fn tables(records: &Records) -> BTreeMap<String, BTreeMap<String, Line>> {
    let mut tables: BTreeMap<String, BTreeMap<String, Line>> = BTreeMap::new();
    let Some(labels) = records.rows.first() else { return tables };
    for code in &records.columns {
        let Some((table, line)) = code.split_once('_') else { continue };
        // E is an estimate, N a number counted in a census; M, EA, MA, NA are margins and annotations.
        let Some(number) = line.strip_suffix(['E', 'N']).filter(|n| n.bytes().all(|b| b.is_ascii_digit())) else {
            continue;
        };
        let Ok(estimate) = records.column(code) else { continue };
        let moe = records.column(&format!("{table}_{number}M")).ok();
        let label = plain_label(labels.text(estimate).unwrap_or_default());
        tables.entry(table.to_owned()).or_default().insert(label, Line { estimate, moe });
    }
    tables
}

/// The years that a file's name tells: `ACSDT5Y2022.C16001-Data.csv`, `DECENNIALPL2020.P2-Data.csv`.
pub(crate) fn period_in_name(name: &str) -> Option<Result<Period, PeriodError>> {
    let year_after = |mark: &str| {
        let rest = name.get(name.find(mark)? + mark.len()..)?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_uppercase());
        rest.get(..4).and_then(|digits| digits.parse::<u16>().ok())
    };
    let five_years = year_after("ACSDT5Y").or_else(|| year_after("ACSST5Y")).or_else(|| year_after("ACSDP5Y"));
    let census = || year_after("DECENNIAL").map(|year| year.to_string().parse());
    five_years.map(Period::five_years_to).or_else(census)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_tell_their_years() {
        let told = |name| period_in_name(name).and_then(Result::ok).map(|period: Period| period.to_string());
        assert_eq!(told("ACSDT5Y2022.C16001-Data.csv"), Some("2018-2022".to_owned()));
        assert_eq!(told("ACSST5Y2019.S1601_data_with_overlays_2021.csv"), Some("2015-2019".to_owned()));
        assert_eq!(told("DECENNIALPL2020.P2-Data.csv"), Some("2020".to_owned()));
        assert_eq!(told("languages.csv"), None);
    }
}
