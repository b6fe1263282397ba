//! Label layers: one point for each outline, which itself may lie in many tiles.

use std::borrow::Cow;
use std::sync::Arc;

use geo::Geometry;
use rayon::prelude::*;

use crate::disclosure::Published;
use crate::domain::{Layer, Quantity, Table};
use crate::tiles::TileLayer;
use crate::tiles::label_point::label_point;
use crate::tiles::layer::Field;

impl<'a> TileLayer<'a> {
    /// A point inside each polygon of a table, with the fields that labels and symbols use: `labels` for planning
    /// areas, `tract_labels` for tracts, and `site_labels` for sites with an area.
    #[must_use]
    pub fn labels(table: &'a Published<Table>) -> Self {
        let table = table.get();
        let is_label_field = |quantity: &Quantity| {
            matches!(quantity, Quantity::Geoid | Quantity::Id | Quantity::AreaKind | Quantity::Theme | Quantity::Name)
        };
        let columns = table.columns.iter().filter(|column| is_label_field(&column.quantity));
        let fields = columns.map(|column| Field {
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
        let inside =
            |outline: &Option<Arc<Geometry>>| outline.as_deref().and_then(label_point).map(|at| Arc::new(at.into()));
        Self {
            name,
            fields: fields.collect(),
            geometry: table.geometry.par_iter().map(inside).collect(),
            outlines: table.geometry.clone(),
            is_keyed: true,
        }
    }
}
