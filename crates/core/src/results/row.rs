//! Rows and columns of tables, as numbers.

use crate::domain::{Estimate, Figure, IndicatorId, Quantity, Table};

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct TableRow<'a> {
    /// The table.
    pub table: &'a Table,
    /// The index of the row.
    pub row: usize,
}

impl<'a> TableRow<'a> {
    /// A text cell.
    #[must_use]
    pub fn text(self, quantity: &Quantity) -> Option<&'a str> {
        self.table.texts(quantity).and_then(|cells| cells[self.row].as_deref())
    }

    /// A number.
    #[must_use]
    pub fn number(self, quantity: &Quantity) -> Option<f64> {
        self.table.numbers(quantity).and_then(|cells| cells[self.row])
    }

    /// A number about the people of an indicator.
    #[must_use]
    pub fn figure(self, people: &IndicatorId, value: &Quantity, moe: &Quantity) -> Figure {
        if self.withholds(people) {
            return Figure::Withheld;
        }
        Figure::new(self.number(value), self.number(moe))
    }

    /// The number of people of an indicator.
    #[must_use]
    pub fn count(self, people: &IndicatorId) -> Figure {
        self.figure(people, &Quantity::Count(people.clone()), &Quantity::CountMoe(people.clone()))
    }

    /// Whether numbers about the people of an indicator are withheld.
    #[must_use]
    pub fn withholds(self, people: &IndicatorId) -> bool {
        self.text(&Quantity::Withheld(Some(people.clone()))).is_some()
    }
}

/// A column of estimates with that of its margins of error; empty where the table lacks it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EstimateColumn<'a> {
    value: &'a [Option<f64>],
    moe: &'a [Option<f64>],
}

impl<'a> EstimateColumn<'a> {
    pub(crate) fn find(table: &'a Table, value: &Quantity, moe: &Quantity) -> Self {
        let cells = |quantity| table.numbers(quantity).unwrap_or_default();
        Self { value: cells(value), moe: cells(moe) }
    }

    /// The counts of an indicator.
    pub(crate) fn count(table: &'a Table, people: &IndicatorId) -> Self {
        Self::find(table, &Quantity::Count(people.clone()), &Quantity::CountMoe(people.clone()))
    }

    pub(crate) fn at(self, row: usize) -> Option<Estimate> {
        Estimate::new(cell(self.value, row)?, cell(self.moe, row))
    }
}

/// A cell of a column of numbers.
pub(crate) fn cell(cells: &[Option<f64>], row: usize) -> Option<f64> {
    cells.get(row).copied().flatten()
}
