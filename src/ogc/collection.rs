//! A layer as a collection of features: how its rows are named and found.

use std::collections::HashMap;

use geo::{BoundingRect, Rect};

use crate::disclosure::Published;
use crate::domain::{Column, Extent, Layer, Quantity, Table, Values};
use crate::write::Dictionary;

/// A layer as a collection.
#[derive(Debug, Clone, Copy)]
pub struct Collection<'a> {
    /// The rows.
    pub table: &'a Published<Table>,
    /// What the columns say.
    pub dictionary: &'a Dictionary,
    /// Where the rows are.
    pub index: &'a Index,
}

/// Which row has which name, and the frame around each.
#[derive(Debug)]
pub struct Index {
    ids: Vec<Option<String>>,
    rows: HashMap<String, usize>,
    boxes: Vec<Option<Rect>>,
    extent: Option<Extent>,
}

impl Index {
    /// Looks at every row once.
    #[must_use]
    pub fn of(table: &Published<Table>) -> Self {
        let table = table.get();
        let ids: Vec<_> = (0..table.rows()).map(|row| id(table, row)).collect();
        Self {
            rows: ids.iter().enumerate().filter_map(|(row, id)| Some((id.clone()?, row))).collect(),
            ids,
            boxes: table.geometry.iter().map(|place| place.as_deref()?.bounding_rect()).collect(),
            extent: Extent::of(table.geometry.iter().flatten().map(AsRef::as_ref)),
        }
    }

    /// The row of a feature.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<usize> {
        self.rows.get(id).copied()
    }

    /// The feature of a row.
    #[must_use]
    pub fn id(&self, row: usize) -> Option<&str> {
        self.ids.get(row)?.as_deref()
    }

    /// The frame around a row.
    pub(super) fn around(&self, row: usize) -> Option<Rect> {
        *self.boxes.get(row)?
    }

    /// The frame around all.
    #[must_use]
    pub const fn extent(&self) -> Option<Extent> {
        self.extent
    }
}

/// The name of a feature: that of its row, and in the gaps layer, where a tract has several rows, the standard's behind it.
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

/// What a layer is called.
#[must_use]
pub const fn title(layer: Layer) -> &'static str {
    match layer {
        Layer::Tracts => "Census tracts",
        Layer::Gaps => "Gaps",
        Layer::Sites => "Sites",
        Layer::Areas => "Planning areas",
    }
}

/// What is in a layer.
#[must_use]
pub const fn description(layer: Layer) -> &'static str {
    match layer {
        Layer::Tracts => "Every number of every census tract, with its outline.",
        Layer::Gaps => "People without access: a row for each tract and standard, with the outline of the tract.",
        Layer::Sites => "The places that people need to reach.",
        Layer::Areas => "The same numbers for planning areas and the whole region.",
    }
}
