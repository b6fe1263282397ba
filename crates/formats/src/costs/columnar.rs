//! Costs in Parquet.

use std::ops::ControlFlow;

use arrow_array::{Array, RecordBatch};

use crate::costs::labeled_matrix::MatrixError;
use crate::costs::pairs::{Cell, CostColumns, CostError, Costs, PairVisitor, Pairs};
use crate::error::ReadError;
use crate::records::ColumnIdx;
use crate::records::parquet::{ParquetTable, number, text};

/// A Parquet table that is read by row groups.
pub(super) struct Columnar {
    table: ParquetTable,
    /// The indices of the columns that are read, ascending.
    projection: Vec<usize>,
    /// The index of the origins in `projection`.
    origin: usize,
    costs: Costs,
}

impl Columnar {
    pub(super) fn open(file: &str, bytes: Vec<u8>, columns: CostColumns<'_>) -> Result<Self, ReadError> {
        let table = ParquetTable::open(file, bytes)?;
        let head = table.empty_records();
        let (projection, origin, costs) = match columns {
            CostColumns::Long { origin, destination, cost } => {
                let all = [head.column(origin)?, head.column(destination)?, head.column(cost)?];
                let name = head.name_of(all[2]).to_owned();
                let mut projection = all.map(ColumnIdx::get).to_vec();
                projection.sort_unstable();
                projection.dedup();
                let [origin, destination, cost] =
                    all.map(|column| projection.iter().position(|at| *at == column.get()).unwrap_or_default());
                (projection, origin, Costs::Long { destination, cost, name })
            }
            CostColumns::Wide { origin } => {
                let origin = head.column(origin)?;
                let all = head.indexed().filter(|(column, _)| *column == origin || table.is_readable(column.get()));
                let (projection, destinations): (Vec<usize>, Vec<Option<String>>) =
                    all.map(|(column, name)| (column.get(), (column != origin).then(|| name.to_owned()))).unzip();
                let origin = projection.iter().position(|at| *at == origin.get()).unwrap_or_default();
                (projection, origin, Costs::Wide(destinations))
            }
            CostColumns::Matrix { .. } => return Err(MatrixError::NotAMatrix.in_file(file)),
        };
        Ok(Self { table, projection, origin, costs })
    }

    fn visit_batch(&self, batch: &RecordBatch, first: usize, on_pair: &mut PairVisitor<'_>) -> ControlFlow<()> {
        let columns = batch.columns();
        for row in 0..batch.num_rows() {
            let origin = text(&columns[self.origin], row).unwrap_or_default();
            match &self.costs {
                Costs::Long { destination, cost, .. } => {
                    let destination = text(&columns[*destination], row).unwrap_or_default();
                    visit(on_pair, first + row, [&origin, &destination], &columns[*cost], row)?;
                }
                Costs::Wide(destinations) => {
                    for (destination, column) in destinations.iter().zip(columns) {
                        let Some(destination) = destination else { continue };
                        visit(on_pair, first + row, [&origin, destination], column, row)?;
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }
}

/// Passes a pair on as a number, or as text, which may hold a number too.
fn visit(on_pair: &mut PairVisitor<'_>, at: usize, pair: [&str; 2], costs: &dyn Array, row: usize) -> ControlFlow<()> {
    match number(costs, row) {
        Some(number) => on_pair(at, pair, Cell::Number(number)),
        None => on_pair(at, pair, Cell::Text(text(costs, row).unwrap_or_default().trim())),
    }
}

impl Pairs for Columnar {
    fn chunks(&self) -> usize {
        self.table.row_groups()
    }

    fn for_each_pair(&self, row_group: usize, on_pair: &mut PairVisitor<'_>) -> Result<(), ReadError> {
        let mut first = self.table.first_row(row_group);
        for batch in self.table.batches(row_group, &self.projection)? {
            let batch = batch?;
            if self.visit_batch(&batch, first, on_pair).is_break() {
                break;
            }
            first += batch.num_rows();
        }
        Ok(())
    }

    fn line(&self, at: usize) -> u64 {
        at as u64 + 1
    }

    fn invalid_cost(&self, at: usize, [_, destination]: [&str; 2], text: String) -> ReadError {
        ReadError::at_line(
            &self.table.file,
            self.line(at),
            CostError::Invalid { column: self.costs.column(destination), text },
        )
    }
}
