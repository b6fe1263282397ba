//! Costs in Parquet.

use std::ops::ControlFlow;

use arrow_array::{Array, RecordBatch};

use crate::read::costs::{Cell, CostColumns, MatrixError, OnPair, Pairs};
use crate::read::error::ReadError;
use crate::read::parquet::{Table, number, text};
use crate::read::places::PlacesError;
use crate::read::records::ColumnIdx;

/// A Parquet table whose parts are read one by one.
pub(super) struct Columnar {
    table: Table,
    /// The columns that are read, rising.
    read: Vec<usize>,
    /// Among those, that of the origins.
    origin: usize,
    costs: Costs,
}

enum Costs {
    Long {
        destination: usize,
        cost: usize,
        name: String,
    },
    /// The destination of each column that is read; that of the origins is no destination.
    Wide(Vec<Option<String>>),
}

impl Columnar {
    pub(super) fn open(file: &str, bytes: Vec<u8>, columns: CostColumns<'_>) -> Result<Self, ReadError> {
        let table = Table::open(file, bytes)?;
        let head = table.head();
        let (read, origin, costs) = match columns {
            CostColumns::Long { origin, destination, cost } => {
                let all = [head.column(origin)?, head.column(destination)?, head.column(cost)?];
                let name = head.name_of(all[2]).to_owned();
                let mut read = all.map(ColumnIdx::get).to_vec();
                read.sort_unstable();
                read.dedup();
                let [origin, destination, cost] =
                    all.map(|column| read.iter().position(|at| *at == column.get()).unwrap_or_default());
                (read, origin, Costs::Long { destination, cost, name })
            }
            CostColumns::Wide { origin } => {
                let origin = head.column(origin)?;
                let all = head.indexed().filter(|(column, _)| *column == origin || table.is_read(column.get()));
                let (read, destinations): (Vec<usize>, Vec<Option<String>>) =
                    all.map(|(column, name)| (column.get(), (column != origin).then(|| name.to_owned()))).unzip();
                let origin = read.iter().position(|at| *at == origin.get()).unwrap_or_default();
                (read, origin, Costs::Wide(destinations))
            }
            CostColumns::Matrix { .. } => return Err(MatrixError::Table.of(file)),
        };
        Ok(Self { table, read, origin, costs })
    }

    fn each_of(&self, batch: &RecordBatch, first: usize, on_pair: &mut OnPair<'_>) -> ControlFlow<()> {
        let columns = batch.columns();
        for row in 0..batch.num_rows() {
            let origin = text(&columns[self.origin], row).unwrap_or_default();
            match &self.costs {
                Costs::Long { destination, cost, .. } => {
                    let destination = text(&columns[*destination], row).unwrap_or_default();
                    tell(on_pair, first + row, [&origin, &destination], &columns[*cost], row)?;
                }
                Costs::Wide(destinations) => {
                    for (destination, column) in destinations.iter().zip(columns) {
                        let Some(destination) = destination else { continue };
                        tell(on_pair, first + row, [&origin, destination], column, row)?;
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }
}

/// A column of text may hold numbers.
fn tell(on_pair: &mut OnPair<'_>, at: usize, pair: [&str; 2], costs: &dyn Array, row: usize) -> ControlFlow<()> {
    match number(costs, row) {
        Some(number) => on_pair(at, pair, Cell::Number(number)),
        None => on_pair(at, pair, Cell::Text(text(costs, row).unwrap_or_default().trim())),
    }
}

impl Pairs for Columnar {
    fn parts(&self) -> usize {
        self.table.parts()
    }

    fn each(&self, part: usize, on_pair: &mut OnPair<'_>) -> Result<(), ReadError> {
        let mut first = self.table.before(part);
        for batch in self.table.batches(part, &self.read)? {
            let batch = batch?;
            if self.each_of(&batch, first, on_pair).is_break() {
                break;
            }
            first += batch.num_rows();
        }
        Ok(())
    }

    fn line(&self, at: usize) -> u64 {
        at as u64 + 1
    }

    fn no_cost(&self, at: usize, [_, destination]: [&str; 2], text: String) -> PlacesError {
        let column = match &self.costs {
            Costs::Long { name, .. } => name.clone(),
            Costs::Wide(_) => destination.to_owned(),
        };
        PlacesError::NoCost { file: self.table.file.clone(), line: self.line(at), column, text }
    }
}
