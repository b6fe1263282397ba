//! Points for names and signs: each once, where the outline of what they name lies in many tiles.

use std::borrow::Cow;
use std::sync::Arc;

use geo::Geometry;
use rayon::prelude::*;

use crate::disclosure::Published;
use crate::domain::{Layer, Quantity, Table};
use crate::tiles::TileLayer;
use crate::tiles::layer::Field;
use crate::tiles::pole::pole;

impl<'a> TileLayer<'a> {
    /// A point inside each surface of a table, with what it takes to write a name or draw a sign there: `labels` for
    /// planning areas, `tract_labels`, and `site_labels` for sites that have an extent.
    #[must_use]
    pub fn labels(table: &'a Published<Table>) -> Self {
        let table = table.get();
        let is_said = |quantity: &Quantity| {
            matches!(quantity, Quantity::Geoid | Quantity::Id | Quantity::AreaKind | Quantity::Theme | Quantity::Name)
        };
        let said = table.columns.iter().filter(|column| is_said(&column.quantity));
        let fields = said.map(|column| Field {
            name: column.quantity.name().into(),
            description: None,
            values: Cow::Borrowed(&column.values),
            is_drawn: true,
        });
        let name = match table.layer {
            Layer::Tracts | Layer::Gaps => "tract_labels",
            Layer::Sites => "site_labels",
            Layer::Areas => "labels",
        };
        let inside = |outline: &Option<Arc<Geometry>>| outline.as_deref().and_then(pole).map(|at| Arc::new(at.into()));
        Self {
            name,
            fields: fields.collect(),
            geometry: table.geometry.par_iter().map(inside).collect(),
            outlines: table.geometry.clone(),
            is_keyed: true,
        }
    }
}
