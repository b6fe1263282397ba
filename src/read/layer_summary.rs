//! What a file of map layers or tables holds, for those who have to find out: its layers, their columns and rows without outlines, and where
//! they lie.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::Content;
use gapatlas_formats::records::cell::Commas;
use gapatlas_formats::records::{Record, Records};
use gdal::vector::{Feature, Layer, LayerAccess};

use crate::read::layer;

/// What the geometries of a layer are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Points,
    Lines,
    Areas,
}

/// A box in degrees, or in the layer's own units where it does not say its coordinate reference system.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
}

impl Bounds {
    /// The box around points; `None` where there are none.
    pub(crate) fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let at = |(x, y): (f64, f64)| Self { west: x, south: y, east: x, north: y };
        let join = |a: Self, b: Self| Self {
            west: a.west.min(b.west),
            south: a.south.min(b.south),
            east: a.east.max(b.east),
            north: a.north.max(b.north),
        };
        points.into_iter().map(at).reduce(join)
    }

    /// Whether the box can be one of longitudes and latitudes.
    pub(crate) fn is_in_degrees(self) -> bool {
        self.west >= -180.0 && self.east <= 180.0 && self.south >= -90.0 && self.north <= 90.0
    }

    /// Whether the boxes are at most `margin` degrees apart.
    pub(crate) fn is_near(self, other: Self, margin: f64) -> bool {
        self.west - margin <= other.east
            && other.west - margin <= self.east
            && self.south - margin <= other.north
            && other.south - margin <= self.north
    }
}

/// A layer of a file, or a table.
#[derive(Debug)]
pub(crate) struct LayerSummary {
    /// Its name, where the file has several.
    pub(crate) name: Option<String>,
    /// Its rows, up to the limit, without geometries.
    pub(crate) records: Records,
    /// Whether these are all rows.
    pub(crate) is_whole: bool,
    /// What its geometries are; `None` for a table and for a mixture.
    pub(crate) shape: Option<Shape>,
    /// Whether it says its coordinate reference system.
    pub(crate) has_crs: bool,
    /// Where it lies.
    pub(crate) bounds: Option<Bounds>,
}

/// The most layers of a file that are looked at.
const MOST_LAYERS: usize = 20;
/// So many geometries tell what a layer consists of.
const LOOKED_AT: usize = 50;

/// The layers of a file with at most `most_rows` rows of each.
///
/// # Errors
/// Where GDAL cannot open the file.
pub(crate) fn summaries(file: &str, content: &Content, most_rows: usize) -> Result<Vec<LayerSummary>, ReadError> {
    let dataset = layer::open(file, content)?;
    layer::capture_gdal_errors();
    let several = dataset.layer_count() > 1;
    let layers = dataset.layers().take(MOST_LAYERS).map(|mut layer| {
        let name = several.then(|| layer.name());
        LayerSummary { name, ..summary(file, &mut layer, most_rows) }
    });
    Ok(layers.collect())
}

fn summary(file: &str, layer: &mut Layer<'_>, most_rows: usize) -> LayerSummary {
    let columns: Vec<String> = layer.defn().fields().map(|field| field.name()).collect();
    let has_geometry = layer.defn().geom_fields().next().is_some();
    let crs = layer::layer_crs(file, layer).ok().filter(|_| has_geometry);
    let has_crs = crs.is_some();
    let transform = crs.and_then(|crs| layer::wgs84_transform(file, crs).ok().flatten());
    let extent = if has_geometry { layer.get_extent().ok() } else { None };
    let bounds = extent.and_then(|extent| {
        let mut x = [extent.MinX, extent.MinX, extent.MaxX, extent.MaxX];
        let mut y = [extent.MinY, extent.MaxY, extent.MinY, extent.MaxY];
        if let Some(transform) = &transform {
            transform.transform_coords(&mut x, &mut y, &mut []).ok()?;
        }
        Bounds::around(x.into_iter().zip(y)).filter(|bounds| bounds.west.is_finite() && bounds.south.is_finite())
    });
    let (mut rows, mut shapes, mut is_whole) = (Vec::new(), Vec::new(), true);
    for (feature, number) in layer.features().zip(1..) {
        if rows.len() == most_rows {
            is_whole = false;
            break;
        }
        if has_geometry && shapes.len() < LOOKED_AT {
            shapes.extend(shape(&feature));
        }
        rows.push(Record::new(number, layer::cells(&feature, columns.len()).iter().map(Option::as_deref), None));
    }
    let is_mixed = shapes.windows(2).any(|pair| pair[0] != pair[1]);
    let shape = shapes.first().copied().flatten().filter(|_| !is_mixed);
    let file = file.to_owned();
    let records = Records { file, columns, rows, has_geometry, row_unit: "record", commas: Commas::Thousands };
    LayerSummary { name: None, records, is_whole, shape, has_crs, bounds }
}

/// What the geometry of a feature is: nothing where it has none, and `None` for a collection.
fn shape(feature: &Feature<'_>) -> Vec<Option<Shape>> {
    let Ok(geometry) = feature.geometry_by_index(0) else { return Vec::new() };
    let name = geometry.geometry_name();
    vec![match name.trim_start_matches("MULTI") {
        "POINT" => Some(Shape::Points),
        "LINESTRING" => Some(Shape::Lines),
        "POLYGON" => Some(Shape::Areas),
        _ => None,
    }]
}
