//! `where` of a study file: the rows of a file that belong to the study.

use std::collections::BTreeSet;
use std::sync::Arc;

use geo::Geometry;

use crate::domain::{Deadline, Finding, SourceLocation, TableFinding};
use crate::error::ReadError;
use crate::filter::{ColumnValues, Columns, FilterError, RowFilter, bind};
use crate::records::{Record, Records, cell};

/// What is wrong with a condition for a file.
#[derive(Debug, thiserror::Error)]
enum RowFilterError {
    /// A condition that does not fit the columns.
    #[error("`where` does not fit its columns: {0}")]
    NotBound(FilterError),
    /// No row is left.
    #[error(
        "`where = \"{condition}\"` is true for none of its {rows} rows{unknown}; compare it with the cells of the file: \
         texts stand in single quotes and are compared letter by letter, so that '031' is not '31'"
    )]
    NoRow {
        condition: String,
        rows: usize,
        /// How many cells could not be compared, as a part of the sentence.
        unknown: String,
    },
    /// A condition that takes too long.
    #[error("`where` is too much work for its {rows} rows; use a simpler geometry or condition")]
    TooMuchWork { rows: usize },
}

impl Records {
    /// Keeps the rows for which a condition is true, and the first `labels` rows, which have no numbers. A finding counts
    /// the others.
    ///
    /// Literal geometries of the condition are in WGS 84, longitude first.
    ///
    /// # Errors
    /// Where the condition names a column that the file does not have, is true for no row, or is too much work.
    pub fn keep_where(
        mut self,
        condition: Option<&RowFilter>,
        labels: usize,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let Some(condition) = condition else { return Ok(self) };
        let mut rows = std::mem::take(&mut self.rows);
        let counted = rows.split_off(labels.min(rows.len()));
        let truths = self.truths(condition, &counted)?;
        let of = counted.len();
        let unknown = truths.iter().filter(|truth| truth.is_none()).count();
        let kept = counted.into_iter().zip(truths).filter(|(_, truth)| *truth == Some(true));
        rows.extend(kept.map(|(row, _)| row));
        let taken = rows.len() - labels.min(rows.len());
        if taken == 0 {
            let unknown = match unknown {
                0 => String::new(),
                _ => format!(", and of {unknown} it cannot be told, because a cell is empty or no number"),
            };
            let error = RowFilterError::NoRow { condition: condition.to_string(), rows: of, unknown };
            return Err(ReadError::in_file(self.file, error));
        }
        if taken < of {
            let condition = Some(condition.to_string());
            let kind = TableFinding::RowsLeftOut { condition, rows: of - taken, of, unknown }.into();
            findings.push(Finding { place: SourceLocation::file(&self.file), kind });
        }
        Ok(Self { rows, ..self })
    }

    /// Whether the condition is true for each row; `None` where it is unknown.
    fn truths(&self, condition: &RowFilter, rows: &[Record]) -> Result<Vec<Option<bool>>, ReadError> {
        let mut names = BTreeSet::new();
        condition.node().names(&mut names);
        let mut cells = Vec::with_capacity(names.len());
        for name in names {
            let column = self.column(name)?;
            let texts: Vec<Option<String>> = rows.iter().map(|row| row.text(column).map(str::to_owned)).collect();
            let numbers: Vec<Option<f64>> =
                rows.iter().map(|row| cell::number(row.text(column)?, self.commas)).collect();
            cells.push((name, numbers, texts));
        }
        let columns = cells
            .iter()
            .map(|(name, numbers, texts)| ((*name).to_owned(), ColumnValues::Untyped { numbers, texts }))
            .collect();
        let geometry: Vec<Option<Arc<Geometry>>> = if condition.node().has_geometry() {
            rows.iter().map(|row| row.geometry.clone().map(Arc::new)).collect()
        } else {
            Vec::new()
        };
        let columns = Columns::new(columns, &geometry, &|place: &Geometry| Some(place.clone()));
        let bound = bind(condition.node(), &columns);
        let bound = bound.map_err(|error| ReadError::in_file(&self.file, RowFilterError::NotBound(error)))?;
        let truths = (0..rows.len()).map(|row| bound.evaluate(row, &Deadline::never())).collect();
        if bound.is_over_limit() {
            return Err(ReadError::in_file(&self.file, RowFilterError::TooMuchWork { rows: rows.len() }));
        }
        Ok(truths)
    }
}
