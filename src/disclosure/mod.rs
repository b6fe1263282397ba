//! What may leave the house. Nothing else makes a [`Published`], and nothing but a [`Published`] is exported.
//!
//! [`withhold()`] decides which numbers stay inside, [`publish()`] takes them out of a table, and [`drawn()`]
//! sums what is left over an area that somebody draws. docs/privacy.md says the policy in plain words.

mod answers;
mod audit;
mod districts;
mod drawn;
mod family;
#[cfg(test)]
mod laws;
mod publish;
mod withhold;

use std::sync::Arc;

use geo::{Coord, MapCoords as _};

use crate::domain::Table;

pub use answers::untold;
pub use drawn::{DRAWN, Drawing, FEWEST_TRACTS, Lacking, Questions, TooSmall, drawn};
pub use publish::publish;
pub use withhold::{Counts, Part, Rows, Withheld, withhold};

/// Something that went through the privacy policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Published<T>(T);

impl<T> Published<T> {
    /// What may leave the house.
    pub const fn get(&self) -> &T {
        &self.0
    }
}

impl Published<Table> {
    /// Some of its rows and columns, as [`Table::part`] has them.
    #[must_use]
    pub fn part(&self, rows: &[usize], columns: Option<&[usize]>) -> Self {
        Self(self.0.part(rows, columns))
    }

    /// The same numbers at other places: for drawings.
    #[must_use]
    pub fn moved(&self, to: impl Fn(Coord) -> Coord) -> Self {
        let geometry = self.0.geometry.iter().map(|place| Some(Arc::new(place.as_deref()?.map_coords(&to)))).collect();
        Self(Table { geometry, ..self.0.clone() })
    }
}
