//! Label layers: one point for each outline, which itself may lie in many tiles.

use std::borrow::Cow;
use std::sync::Arc;

use geo::{BoundingRect, Contains, Geometry, InteriorPoint, Point, Simplify};
use rayon::prelude::*;

use crate::disclosure::Published;
use crate::domain::{Layer, Quantity, Table};
use crate::tiles::TileLayer;
use crate::tiles::label_point::label_point;
use crate::tiles::layer::Field;

/// How far a border may be off where a sign is placed, as a share of the shorter side of the bounding box. Outlines of a
/// thousand corners are then searched in a hundredth of the time.
const SIGN_TOLERANCE: f64 = 0.02;

/// A point inside each outline of a table, about where it has most room for a sign; `None` where a row has no surface.
#[must_use]
pub fn sign_points(table: &Published<Table>) -> Vec<Option<Point>> {
    table.get().geometry.par_iter().map(|outline| outline.as_deref().and_then(sign_point)).collect()
}

fn sign_point(outline: &Geometry) -> Option<Point> {
    let bounds = outline.bounding_rect()?;
    let tolerance = bounds.width().min(bounds.height()) * SIGN_TOLERANCE;
    let simple: Geometry = match outline {
        Geometry::Polygon(polygon) => polygon.simplify(tolerance).into(),
        Geometry::MultiPolygon(parts) => parts.simplify(tolerance).into(),
        _ => return None,
    };
    label_point(&simple).filter(|at| outline.contains(at)).or_else(|| outline.interior_point())
}

impl<'a> TileLayer<'a> {
    /// A point inside each polygon of a table, with the fields that labels and symbols use: `labels` for planning
    /// areas, `tract_labels` for tracts, and `site_labels` for sites with an area.
    #[must_use]
    pub fn labels(table: &'a Published<Table>) -> Self {
        let table = table.get();
        let is_label_field = |quantity: &Quantity| {
            matches!(
                quantity,
                Quantity::Geoid
                    | Quantity::Id
                    | Quantity::AreaKind
                    | Quantity::Theme
                    | Quantity::Name
                    | Quantity::NameIn(_)
            )
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
