//! The columns of indices of need.

use crate::atlas::evaluate::IndexCells;
use crate::domain::{Column, IndexMeasure, Quantity};

pub(crate) fn columns(indices: &[IndexCells<'_>]) -> Vec<Column> {
    let of_index = |own: &IndexCells<'_>| {
        IndexMeasure::ALL
            .into_iter()
            .enumerate()
            .map(|(place, part)| {
                let quantity = Quantity::Index { index: own.index.id.clone(), part };
                Column::number(quantity, own.rows.iter().map(|cells| cells[place]))
            })
            .collect::<Vec<_>>()
    };
    indices.iter().flat_map(of_index).collect()
}
