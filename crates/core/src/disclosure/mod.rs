//! Statistical disclosure control. Only this module makes a [`Published`], and only a [`Published`] is exported.
//!
//! [`suppress()`] decides which numbers are withheld, [`publish()`] removes them from a table, and [`own_area()`]
//! sums published numbers over an area that a reader draws or puts together, [`people_in_reach()`] over those who reach a
//! site. docs/privacy.md states the policy in plain words.

mod area_answers;
mod audit;
mod in_reach;
mod linked_tables;
mod own_area;
mod partitions;
mod publish;
mod suppression;
#[cfg(test)]
mod suppression_tests;

use std::sync::Arc;

use geo::{Coord, MapCoords as _};

use crate::domain::Table;

pub use area_answers::suppressed_areas;
pub use in_reach::{PeopleInReach, is_reach_published, people_in_reach};
pub use own_area::{DRAWN, MIN_TRACTS, OWN, OwnArea, OwnAreaQuery, TooSmall, WithheldTracts, is_whole, own_area};
pub use publish::publish;
pub use suppression::{IndicatorCounts, SuppressedRows, Suppression, WeightedTract, suppress};

/// Something to which the privacy policy was applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Published<T>(T);

impl<T> Published<T> {
    /// What may be published.
    pub const fn get(&self) -> &T {
        &self.0
    }
}

impl Published<Table> {
    /// Some of its rows and columns, see [`Table::part`].
    #[must_use]
    pub fn part(&self, rows: &[usize], columns: Option<&[usize]>) -> Self {
        Self(self.0.part(rows, columns))
    }

    /// The same numbers with transformed coordinates, for drawing.
    #[must_use]
    pub fn moved(&self, to: impl Fn(Coord) -> Coord) -> Self {
        let geometry = self.0.geometry.iter().map(|place| Some(Arc::new(place.as_deref()?.map_coords(&to)))).collect();
        Self(Table { geometry, ..self.0.clone() })
    }
}
