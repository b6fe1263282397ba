//! The rows of a layer, in batches.

use std::borrow::Cow;

use geo::Geometry;

use crate::disclosure::Published;
use crate::domain::{Column, Deadline, Quantity, Table, Values};

/// The number of rows written between checks of the deadline.
const BATCH_ROWS: usize = 512;

/// Why rows cannot be read or selected.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct RowsError(Box<dyn std::error::Error + Send + Sync>);

impl RowsError {
    /// An error with a reason.
    pub fn new(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }
}

impl From<RowsError> for std::io::Error {
    fn from(error: RowsError) -> Self {
        Self::other(error)
    }
}

impl From<RowsError> for gdal::errors::GdalError {
    fn from(error: RowsError) -> Self {
        Self::BadArgument(error.to_string())
    }
}

impl From<RowsError> for parquet::errors::ParquetError {
    fn from(error: RowsError) -> Self {
        Self::External(error.0)
    }
}

impl From<RowsError> for rust_xlsxwriter::XlsxError {
    fn from(error: RowsError) -> Self {
        Self::ParameterError(error.to_string())
    }
}

/// Which rows of a layer have a geometry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeometryPresence {
    /// None of them.
    None,
    /// Some of them: among the areas, the region has none.
    Some,
    /// All of them.
    All,
}

/// The columns of a layer and the types of its geometries.
#[derive(Debug)]
pub struct TableSchema {
    /// Its columns, as a table without rows.
    pub columns: Published<Table>,
    /// Which rows have a geometry.
    pub geometry_presence: GeometryPresence,
    /// Whether all geometries are points.
    pub has_only_points: bool,
}

impl TableSchema {
    /// The schema of a table in memory.
    #[must_use]
    pub fn of(published: &Published<Table>) -> Self {
        let table = published.get();
        let placed = table.geometry.iter().flatten().count();
        Self {
            columns: published.part(&[], None),
            geometry_presence: match placed {
                0 => GeometryPresence::None,
                all if all == table.rows() => GeometryPresence::All,
                _ => GeometryPresence::Some,
            },
            has_only_points: table.geometry.iter().flatten().all(|geometry| matches!(**geometry, Geometry::Point(_))),
        }
    }
}

/// Batches of a table, one after the other.
pub(super) type Batches<'a> = Box<dyn Iterator<Item = Result<Cow<'a, Published<Table>>, RowsError>> + 'a>;

/// The rows of a layer after disclosure control. A table in memory is one batch; a file is read in batches while it is
/// written, so that memory use does not depend on its size.
pub struct Rows<'a> {
    schema: TableSchema,
    batches: Batches<'a>,
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows").field("schema", &self.schema).finish_non_exhaustive()
    }
}

impl<'a> Rows<'a> {
    /// The rows of a table in memory.
    #[must_use]
    pub fn of(table: &'a Published<Table>) -> Self {
        Self { schema: TableSchema::of(table), batches: Box::new(std::iter::once(Ok(Cow::Borrowed(table)))) }
    }

    /// The rows of a table in memory. After the deadline they end with an error.
    #[must_use]
    pub fn with_deadline(table: &'a Published<Table>, deadline: &'a Deadline) -> Self {
        let rows = table.get().rows();
        let batches = (0..rows.max(1)).step_by(BATCH_ROWS).map(move |from| {
            deadline.check().map_err(RowsError::new)?;
            let batch: Vec<usize> = (from..rows.min(from + BATCH_ROWS)).collect();
            Ok(table.part(&batch, None))
        });
        Self::new(TableSchema::of(table), batches)
    }

    /// Rows from an iterator over batches.
    #[must_use]
    pub fn new(schema: TableSchema, batches: impl Iterator<Item = Result<Published<Table>, RowsError>> + 'a) -> Self {
        Self { schema, batches: Box::new(batches.map(|batch| batch.map(Cow::Owned))) }
    }

    /// The schema.
    #[must_use]
    pub const fn schema(&self) -> &TableSchema {
        &self.schema
    }

    /// The rows that `choose` finds in each batch, and the columns at `columns`, or all if `None`.
    #[must_use]
    pub fn select<'b>(
        self,
        columns: Option<Vec<usize>>,
        mut choose: impl FnMut(&Published<Table>) -> Result<Vec<usize>, RowsError> + 'b,
    ) -> Rows<'b>
    where
        'a: 'b,
    {
        let schema = TableSchema { columns: self.schema.columns.part(&[], columns.as_deref()), ..self.schema };
        let batches = self.batches.map(move |batch| {
            let batch = batch?;
            Ok(Cow::Owned(batch.part(&choose(&batch)?, columns.as_deref())))
        });
        Rows { schema, batches: Box::new(batches) }
    }

    /// The same rows; `inspect` is called with each batch.
    #[must_use]
    pub(super) fn inspect<'b>(self, mut inspect: impl FnMut(&Table) + 'b) -> Rows<'b>
    where
        'a: 'b,
    {
        let batches = self.batches.map(move |batch| -> Result<Cow<'b, Published<Table>>, RowsError> {
            let batch = batch?;
            inspect(batch.get());
            Ok(batch)
        });
        Rows { schema: self.schema, batches: Box::new(batches) }
    }

    /// The schema and the batches of rows.
    pub(super) fn into_batches(self) -> (TableSchema, Batches<'a>) {
        (self.schema, self.batches)
    }
}

/// The columns at `wanted`, and those that belong to them: the key of the row, and the margin of error and reliability
/// of each number.
#[must_use]
pub fn with_related_columns(columns: &[Column], wanted: &[usize]) -> Vec<usize> {
    let names: Vec<String> = columns.iter().map(|column| column.quantity.name()).collect();
    let wanted: Vec<&str> = wanted.iter().filter_map(|&index| names.get(index)).map(String::as_str).collect();
    let is_related = |name: &str| {
        let own = ["_moe", "_reliability"].into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
        wanted.iter().any(|wanted| *wanted == own || *wanted == name)
    };
    let is_key =
        |index: usize| index == 0 || matches!(columns[index].quantity, Quantity::Standard | Quantity::Withheld(None));
    (0..columns.len()).filter(|&index| is_key(index) || is_related(&names[index])).collect()
}

/// Whether a column holds text.
pub(super) const fn is_text(column: &Column) -> bool {
    matches!(column.values, Values::Text(_))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::disclosure::publish;
    use crate::domain::Layer;

    fn table(rows: usize) -> Published<Table> {
        let ids = (0..rows).map(|row| Some(row.to_string())).collect();
        let columns = vec![Column { quantity: Quantity::Id, values: Values::Text(ids) }];
        publish(Table { layer: Layer::Sites, columns, geometry: vec![None; rows] }, &[])
    }

    #[test]
    fn rows_with_a_deadline_are_all_the_rows() {
        for rows in [0, 1, BATCH_ROWS, BATCH_ROWS + 1, 5 * BATCH_ROWS - 1] {
            let (whole, deadline) = (table(rows), Deadline::never());
            let (schema, batches) = Rows::with_deadline(&whole, &deadline).into_batches();
            let mut joined = schema.columns.get().clone();
            batches.for_each(|batch| joined.append(batch.unwrap().get().clone()));
            assert_eq!(&joined, whole.get());
        }
    }

    #[test]
    fn rows_end_with_an_error_when_the_request_is_canceled() {
        let (deadline, waiting) = Deadline::within(Duration::from_hours(1));
        let whole = table(3 * BATCH_ROWS);
        let (_, mut batches) = Rows::with_deadline(&whole, &deadline).into_batches();
        assert!(batches.next().unwrap().is_ok());
        drop(waiting);
        assert_eq!(batches.next().unwrap().unwrap_err().to_string(), "nobody is waiting for it any more");
    }
}
