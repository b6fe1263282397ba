//! Reads Variance Replicate Estimates tables of the Census Bureau, with one row per area and line.

use std::path::Path;

use crate::domain::{Finding, REPLICATES, ReplicateEstimate};
use crate::error::{ReadError, listed};
use crate::files::File;
use crate::records::RecordsError;
use crate::records::cell::{self, Cell};
use crate::records::delimited;
use crate::records::{ColumnIdx, Record, Records};

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicateRow {
    /// The area as a long GEOID: `1400000US17031010100`.
    pub geoid: Option<String>,
    /// The name of the area.
    pub name: Option<String>,
    /// The table, such as `B01003`.
    pub table: Option<String>,
    /// The number of the line.
    pub order: Option<String>,
    /// The label of the line.
    pub title: Option<String>,
    /// The estimate with its 80 replicates.
    pub replicated: ReplicateEstimate,
    /// The published margin of error, at the 90 % level.
    pub published_moe: Option<f64>,
}

/// Reads a table with the columns `ESTIMATE` and `Var_Rep1` to `Var_Rep80` and, optionally, `TBLID`, `GEOID`, `NAME`,
/// `ORDER`, `TITLE` and `MOE`. The file may be zipped. Rows with titles only are skipped.
///
/// # Errors
/// Where the file cannot be read, lacks one of the columns, or has a cell that is not a number.
pub fn replicates(path: &Path) -> Result<(Vec<ReplicateRow>, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let file = File::at(path);
    let bytes = file.bytes(&file.content(&["csv", "txt"])?)?;
    let records = delimited::read(&file.name, &bytes, &mut findings)?;
    let columns = ReplicateColumns::find(&records)?;
    let rows_with_estimates = records.rows.iter().filter(|row| !columns.is_title(row));
    let rows: Vec<_> = rows_with_estimates.map(|row| columns.row(&records, row)).collect::<Result<_, _>>()?;
    if rows.is_empty() {
        Err(ReadError::in_file(file.name, RecordsError::Empty { what: "rows" }))
    } else {
        Ok((rows, findings))
    }
}

struct ReplicateColumns {
    texts: [Option<ColumnIdx>; 5],
    moe: Option<ColumnIdx>,
    estimate: ColumnIdx,
    replicates: [ColumnIdx; REPLICATES],
}

impl ReplicateColumns {
    fn find(records: &Records) -> Result<Self, ReadError> {
        let estimate = records.column("ESTIMATE")?;
        let mut replicates = [estimate; REPLICATES];
        let mut missing = Vec::new();
        for (number, column) in (1..).zip(&mut replicates) {
            let name = format!("Var_Rep{number}");
            match records.column(&name) {
                Ok(found) => *column = found,
                Err(error) => match error.kind() {
                    Some(RecordsError::NoSuchColumn { .. }) => missing.push(name),
                    _ => return Err(error),
                },
            }
        }
        if !missing.is_empty() {
            let found = REPLICATES - missing.len();
            let missing = listed(missing.iter().map(String::as_str));
            let problem = format!(
                "has {found} of the {REPLICATES} columns `Var_Rep1` to `Var_Rep{REPLICATES}`, and lacks {missing}; all are needed"
            );
            return Err(ReadError::in_file(&records.file, problem));
        }
        let texts = ["GEOID", "NAME", "TBLID", "ORDER", "TITLE"].map(|name| records.column(name).ok());
        Ok(Self { texts, moe: records.column("MOE").ok(), estimate, replicates })
    }

    fn is_title(&self, row: &Record) -> bool {
        row.text(self.estimate).is_none() && self.replicates.iter().all(|&column| row.text(column).is_none())
    }

    fn row(&self, records: &Records, row: &Record) -> Result<ReplicateRow, ReadError> {
        let number = |column| records.number(row, column);
        let mut values = [0.0; REPLICATES];
        for (replicate, &column) in values.iter_mut().zip(&self.replicates) {
            *replicate = number(column)?;
        }
        let value = number(self.estimate)?;
        let replicated =
            ReplicateEstimate::new(value, values).ok_or_else(|| records.not_a_number(row, self.estimate))?;
        let [geoid, name, table, order, title] =
            self.texts.map(|column| column.and_then(|column| row.text(column)).map(str::to_owned));
        let published = self.moe.map(|column| cell::margin(row.text(column), &[], records.commas));
        let published_moe = published.as_ref().and_then(Cell::number);
        Ok(ReplicateRow { geoid, name, table, order, title, replicated, published_moe })
    }
}
