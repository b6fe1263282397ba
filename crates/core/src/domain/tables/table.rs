//! Tables of an atlas: layers, columns and rows.

use std::fmt;
use std::sync::Arc;

use geo::Geometry;
use serde::{Deserialize, Serialize};

use crate::domain::Quantity;

/// A table by its public name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// One row per tract.
    Tracts,
    /// One row per tract and standard.
    Gaps,
    /// One row per site.
    Sites,
    /// One row per planning area, and one for the whole region.
    Areas,
}

impl Layer {
    /// All layers, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Tracts, Self::Gaps, Self::Sites, Self::Areas];

    /// Whether the first column is a unique key: in every layer but the gaps, where a tract has several rows.
    #[must_use]
    pub const fn is_keyed_by_first_column(self) -> bool {
        !matches!(self, Self::Gaps)
    }

    /// Its name in commands, file names and URLs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tracts => "tracts",
            Self::Gaps => "gaps",
            Self::Sites => "sites",
            Self::Areas => "areas",
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The cells of a column. `None` is a value that is unknown or withheld.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Names and classes.
    Text(Vec<Option<String>>),
    /// Finite numbers.
    Number(Vec<Option<f64>>),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its quantity.
    pub quantity: Quantity,
    /// Its cells, one for each row.
    pub values: Values,
}

impl Column {
    /// A column of names or classes.
    pub fn text<T: ToString>(quantity: Quantity, cells: impl IntoIterator<Item = Option<T>>) -> Self {
        let cells = cells.into_iter().map(|cell| cell.map(|text| text.to_string())).collect();
        Self { quantity, values: Values::Text(cells) }
    }

    /// A column of numbers, rounded to the decimals of its quantity, so that every format has the same numbers.
    pub fn number(quantity: Quantity, cells: impl IntoIterator<Item = Option<f64>>) -> Self {
        let scale = 10_f64.powi(quantity.decimals());
        // Adding 0 turns negative zero into zero.
        let cells = cells.into_iter().map(|cell| cell.map(|number| (number * scale).round() / scale + 0.0)).collect();
        Self { quantity, values: Values::Number(cells) }
    }

    /// Empties the cells of some rows.
    pub fn clear(&mut self, is_cleared: impl Fn(usize) -> bool) {
        fn clear<T>(cells: &mut [Option<T>], is_cleared: impl Fn(usize) -> bool) {
            cells.iter_mut().enumerate().filter(|(row, _)| is_cleared(*row)).for_each(|(_, cell)| *cell = None);
        }
        match &mut self.values {
            Values::Text(cells) => clear(cells, is_cleared),
            Values::Number(cells) => clear(cells, is_cleared),
        }
    }
}

/// The rows of a layer: columns of equal length, and a geometry for each row.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its layer.
    pub layer: Layer,
    /// The columns, the id of the row first.
    pub columns: Vec<Column>,
    /// WGS 84 longitude and latitude, one for each row; `None` for a row without a geometry.
    pub geometry: Vec<Option<Arc<Geometry>>>,
}

impl Table {
    /// The number of rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.geometry.len()
    }

    /// Some rows in the given order, with some or all columns. Indices out of range are ignored.
    #[must_use]
    pub fn part(&self, rows: &[usize], columns: Option<&[usize]>) -> Self {
        fn picked<T: Clone>(cells: &[T], rows: &[usize]) -> Vec<T> {
            rows.iter().filter_map(|&row| cells.get(row).cloned()).collect()
        }
        let some = |column: &Column| {
            let values = match &column.values {
                Values::Text(cells) => Values::Text(picked(cells, rows)),
                Values::Number(cells) => Values::Number(picked(cells, rows)),
            };
            Column { quantity: column.quantity.clone(), values }
        };
        let columns = match columns {
            Some(slots) => slots.iter().filter_map(|&slot| self.columns.get(slot)).map(some).collect(),
            None => self.columns.iter().map(some).collect(),
        };
        Self { layer: self.layer, columns, geometry: picked(&self.geometry, rows) }
    }

    /// Appends the rows of a table with the same columns.
    pub fn append(&mut self, more: Self) {
        for (own, more) in self.columns.iter_mut().zip(more.columns) {
            match (&mut own.values, more.values) {
                (Values::Text(own), Values::Text(more)) => own.extend(more),
                (Values::Number(own), Values::Number(more)) => own.extend(more),
                (Values::Text(own), Values::Number(more)) => own.extend(more.iter().map(|_| None)),
                (Values::Number(own), Values::Text(more)) => own.extend(more.iter().map(|_| None)),
            }
        }
        self.geometry.extend(more.geometry);
    }

    /// The cells of a column of numbers.
    #[must_use]
    pub fn numbers(&self, quantity: &Quantity) -> Option<&[Option<f64>]> {
        self.columns.iter().find(|column| column.quantity == *quantity).and_then(|column| match &column.values {
            Values::Number(cells) => Some(cells.as_slice()),
            Values::Text(_) => None,
        })
    }

    /// The first row with a text in a column.
    #[must_use]
    pub fn row_of(&self, quantity: &Quantity, text: &str) -> Option<usize> {
        self.texts(quantity)?.iter().position(|own| own.as_deref() == Some(text))
    }

    /// The cells of a column of text.
    #[must_use]
    pub fn texts(&self, quantity: &Quantity) -> Option<&[Option<String>]> {
        self.columns.iter().find(|column| column.quantity == *quantity).and_then(|column| match &column.values {
            Values::Text(cells) => Some(cells.as_slice()),
            Values::Number(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::GapMeasure;

    #[test]
    fn numbers_are_rounded_once_and_never_negative_zero() {
        let share = Quantity::Gap { standard: None, part: GapMeasure::Within };
        let column = Column::number(share, [Some(0.123_456), Some(-0.000_001), None]);
        let Values::Number(cells) = column.values else { panic!("a column of numbers") };
        assert_eq!(cells, [Some(0.1235), Some(0.0), None]);
        assert!(cells[1].is_some_and(f64::is_sign_positive));
    }
}
