//! Tables of Variance Replicate Estimates, as the Census publishes them: one row per area and line of a table.

use std::path::Path;

use crate::domain::{Finding, REPLICATES, Replicated};
use crate::read::cell::{self, Cell};
use crate::read::delimited;
use crate::read::error::{ReadError, listed};
use crate::read::file::File;
use crate::read::records::{ColumnIdx, Record, Records};

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicatedRow {
    /// The area, as the Census identifies it: `1400000US17031010100`.
    pub geoid: Option<String>,
    /// The name of the area.
    pub name: Option<String>,
    /// The table, such as `B01003`.
    pub table: Option<String>,
    /// Which line of the table it is.
    pub order: Option<String>,
    /// What the line is called.
    pub title: Option<String>,
    /// The estimate with its replicates.
    pub replicated: Replicated,
    /// The margin of error that the Census publishes, at the 90 % level.
    pub published_moe: Option<f64>,
}

/// Reads a table with the columns `ESTIMATE` and `Var_Rep1` to `Var_Rep80`; and `TBLID`, `GEOID`, `NAME`, `ORDER`, `TITLE` and
/// `MOE` where it has them. The file may be zipped. The rows at its top that hold only titles are no estimates.
///
/// # Errors
/// Where the file cannot be read, lacks one of the columns, or has text where a number belongs.
pub fn replicates(path: &Path) -> Result<(Vec<ReplicatedRow>, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let file = File::at(path);
    let bytes = file.bytes(&file.content(&["csv", "txt"])?)?;
    let records = delimited::read(&file.name, &bytes, &mut findings)?;
    let columns = Columns::find(&records)?;
    let estimates = records.rows.iter().filter(|row| !columns.is_title(row));
    let rows: Vec<_> = estimates.map(|row| columns.row(&records, row)).collect::<Result<_, _>>()?;
    if rows.is_empty() { Err(ReadError::Empty { file: file.name, what: "rows" }) } else { Ok((rows, findings)) }
}

struct Columns {
    texts: [Option<ColumnIdx>; 5],
    moe: Option<ColumnIdx>,
    estimate: ColumnIdx,
    replicates: [ColumnIdx; REPLICATES],
}

impl Columns {
    fn find(records: &Records) -> Result<Self, ReadError> {
        let estimate = records.column("ESTIMATE")?;
        let mut replicates = [estimate; REPLICATES];
        let mut missing = Vec::new();
        for (number, column) in (1..).zip(&mut replicates) {
            let name = format!("Var_Rep{number}");
            match records.column(&name) {
                Ok(found) => *column = found,
                Err(ReadError::NoSuchColumn { .. }) => missing.push(name),
                Err(other) => return Err(other),
            }
        }
        if !missing.is_empty() {
            let found = REPLICATES - missing.len();
            let missing = listed(missing.iter().map(String::as_str));
            let problem = format!(
                "has {found} of the {REPLICATES} columns `Var_Rep1` to `Var_Rep{REPLICATES}`, and lacks {missing}; all are needed"
            );
            return Err(ReadError::Mapping { file: records.file.clone(), problem });
        }
        let texts = ["GEOID", "NAME", "TBLID", "ORDER", "TITLE"].map(|name| records.column(name).ok());
        Ok(Self { texts, moe: records.column("MOE").ok(), estimate, replicates })
    }

    fn is_title(&self, row: &Record) -> bool {
        row.text(self.estimate).is_none() && self.replicates.iter().all(|&column| row.text(column).is_none())
    }

    fn row(&self, records: &Records, row: &Record) -> Result<ReplicatedRow, ReadError> {
        let number = |column| records.number(row, column);
        let mut varied = [0.0; REPLICATES];
        for (replicate, &column) in varied.iter_mut().zip(&self.replicates) {
            *replicate = number(column)?;
        }
        let value = number(self.estimate)?;
        let replicated = Replicated::new(value, varied).ok_or_else(|| records.no_number(row, self.estimate))?;
        let [geoid, name, table, order, title] =
            self.texts.map(|column| column.and_then(|column| row.text(column)).map(str::to_owned));
        let published = self.moe.map(|column| cell::margin(row.text(column), &[], records.commas));
        let published_moe = published.as_ref().and_then(Cell::number);
        Ok(ReplicatedRow { geoid, name, table, order, title, replicated, published_moe })
    }
}
