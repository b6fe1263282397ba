//! The columns of floating catchment measures.

use crate::atlas::evaluate::{Supply, SupplyCells};
use crate::atlas::tabulate::keep_nonzero;
use crate::domain::{Column, Estimate, Quantity, SupplyMeasure};

/// The columns of a measure for some rows. Bounds only where some number of the measure is not certain.
pub(crate) fn columns(own: &SupplyCells<'_>, rows: &[Supply]) -> Vec<Column> {
    let column = |part: SupplyMeasure| {
        let cell = |row: &Supply| {
            let value = Estimate::value;
            let moe = |own: Estimate| own.moe().map(|moe| keep_nonzero(moe, 1e-3));
            match part {
                SupplyMeasure::Value => row.value.map(value),
                SupplyMeasure::Moe => row.value.and_then(moe),
                SupplyMeasure::AtLeast => row.at_least.map(value),
                SupplyMeasure::AtLeastMoe => row.at_least.and_then(moe),
                SupplyMeasure::AtMost => row.at_most.map(value),
                SupplyMeasure::AtMostMoe => row.at_most.and_then(moe),
            }
        };
        Column::number(Quantity::Supply { measure: own.measure.id.clone(), part }, rows.iter().map(cell))
    };
    let has_bounds = own.measure.method.has_bounds() && own.has_unknown();
    let is_published = |part: &SupplyMeasure| has_bounds || matches!(part, SupplyMeasure::Value | SupplyMeasure::Moe);
    SupplyMeasure::ALL.into_iter().filter(is_published).map(column).collect()
}
