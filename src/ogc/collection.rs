//! A layer as a collection of features: feature ids and the spatial index.

use std::sync::Arc;

use geo::{BoundingRect, Geometry, Intersects, Rect};

use crate::disclosure::Published;
use crate::domain::{Column, Extent, Position, Quantity, Table, Values};
use crate::write::Dictionary;

/// A layer as a collection.
#[derive(Debug, Clone, Copy)]
pub struct Collection<'a> {
    /// The rows.
    pub table: &'a Published<Table>,
    /// Labels and descriptions of the columns.
    pub dictionary: &'a Dictionary,
    /// Ids and bounding boxes of the rows.
    pub index: &'a FeatureIndex,
}

impl Collection<'_> {
    /// The id of a feature: the first column; in the gaps layer, where a tract has a row per standard,
    /// `tract.standard`.
    #[must_use]
    pub fn id(&self, row: usize) -> Option<String> {
        id(self.table.get(), row)
    }

    /// The row of a feature id.
    #[must_use]
    pub fn row(&self, feature_id: &str) -> Option<usize> {
        let id_of = |row: u32| self.id(row as usize);
        let position = self.index.by_id.binary_search_by(|row| id_of(*row).as_deref().cmp(&Some(feature_id))).ok()?;
        self.index.by_id.get(position).map(|row| *row as usize)
    }
}

/// Rows by feature id, and their bounding boxes.
#[derive(Debug)]
pub struct FeatureIndex {
    /// Rows sorted by feature id. The ids themselves would take tens of megabytes for half a million gaps.
    by_id: Vec<u32>,
    bboxes: Vec<Option<Rect>>,
    extent: Option<Extent>,
}

impl FeatureIndex {
    /// Builds the index in one pass over the table.
    #[must_use]
    pub fn of(table: &Published<Table>) -> Self {
        let table = table.get();
        let mut by_id: Vec<u32> = (0..).take(table.rows()).collect();
        by_id.sort_by_cached_key(|row| id(table, *row as usize));
        Self {
            by_id,
            bboxes: table.geometry.iter().map(|geometry| geometry.as_deref()?.bounding_rect()).collect(),
            extent: Extent::of(table.geometry.iter().flatten().map(AsRef::as_ref)),
        }
    }

    /// The bounding box of a row.
    pub(super) fn bbox(&self, row: usize) -> Option<Rect> {
        *self.bboxes.get(row)?
    }

    /// The first row of the table that a position is in.
    #[must_use]
    pub fn row_at(&self, table: &Published<Table>, position: Position) -> Option<usize> {
        let point = position.point();
        let is_there = |(outline, bbox): (&Option<Arc<Geometry>>, &Option<Rect>)| {
            bbox.is_some_and(|bbox| bbox.intersects(&point))
                && outline.as_ref().is_some_and(|outline| outline.intersects(&point))
        };
        table.get().geometry.iter().zip(&self.bboxes).position(is_there)
    }

    /// The bounding box of all rows.
    #[must_use]
    pub const fn extent(&self) -> Option<Extent> {
        self.extent
    }
}

fn id(table: &Table, row: usize) -> Option<String> {
    let text = |column: &Column| match &column.values {
        Values::Text(cells) => cells.get(row).cloned().flatten(),
        Values::Number(_) => None,
    };
    let first = text(table.columns.first()?)?;
    if table.layer.is_keyed_by_first_column() {
        return Some(first);
    }
    let standard = table.texts(&Quantity::Standard)?.get(row)?.as_deref()?;
    Some(format!("{first}.{standard}"))
}
