//! A layer as a collection of features: how its rows are named and found.

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

impl Collection<'_> {
    /// The name of a feature: that of its row, and in the gaps layer, where a tract has several rows, the standard's behind it.
    #[must_use]
    pub fn id(&self, row: usize) -> Option<String> {
        id(self.table.get(), row)
    }

    /// The row of a feature.
    #[must_use]
    pub fn row(&self, name: &str) -> Option<usize> {
        let of = |row: u32| self.id(row as usize);
        let place = self.index.by_id.binary_search_by(|row| of(*row).as_deref().cmp(&Some(name))).ok()?;
        self.index.by_id.get(place).map(|row| *row as usize)
    }
}

/// Which row has which name, and the frame around each.
#[derive(Debug)]
pub struct Index {
    /// The rows in the order of their names. The names themselves, of half a million gaps, would be tens of megabytes.
    by_id: Vec<u32>,
    boxes: Vec<Option<Rect>>,
    extent: Option<Extent>,
}

impl Index {
    /// Looks at every row once.
    #[must_use]
    pub fn of(table: &Published<Table>) -> Self {
        let table = table.get();
        let mut by_id: Vec<u32> = (0..).take(table.rows()).collect();
        by_id.sort_by_cached_key(|row| id(table, *row as usize));
        Self {
            by_id,
            boxes: table.geometry.iter().map(|place| place.as_deref()?.bounding_rect()).collect(),
            extent: Extent::of(table.geometry.iter().flatten().map(AsRef::as_ref)),
        }
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
