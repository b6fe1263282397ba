//! At which zooms what is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{BoundingRect, Geometry};

use crate::tiles::TileLayer;
use crate::tiles::definition::{Appears, Definition};
use crate::tiles::grid::{DEEPEST, IntPoint, TileId, snap, tiles_touching};

/// From which zoom on a layer is drawn, and with what.
pub(super) struct Zooms {
    /// The first zoom of each row.
    first: Vec<u8>,
    /// The first zoom with anything.
    pub(super) shallowest: Option<u8>,
    /// The first zoom with all fields. Where features are small and many a tile has only the fields that maps draw.
    pub(super) all_fields: u8,
}

impl Zooms {
    pub(super) fn of(layer: &TileLayer<'_>, definition: &Definition) -> Self {
        let rows = layer.geometry.len();
        let first = match &definition.appears {
            Appears::From(zoom) => vec![*zoom; rows],
            Appears::Width(units) => vec![wide_enough(&layer.outlines, *units); rows],
            Appears::Sparse { most, of } => sparse_enough(layer, *most, of),
            Appears::Class(zooms) => by_class(layer, zooms),
        };
        let all_fields = definition.all_fields.map_or(0, |units| wide_enough(&layer.outlines, units));
        let placed = first.iter().zip(&layer.geometry).filter(|(_, geometry)| geometry.is_some());
        Self { shallowest: placed.map(|(zoom, _)| *zoom).min(), first, all_fields }
    }

    /// Whether a row is drawn at a zoom.
    pub(super) fn shows(&self, row: usize, zoom: u8) -> bool {
        zoom >= self.first[row]
    }
}

/// What the tiles of a zoom do without, where one of them would be too large: fields that no map is drawn by first,
/// then detail of borders, and in the end tracts, all of them: never some of them, and never the margin of a number
/// that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thrift {
    None,
    Fields,
    Detail,
    MoreDetail,
    Tracts,
}

impl Thrift {
    /// Bytes of a tile as it is sent, gzipped. More keeps a phone waiting for seconds.
    pub(super) const MOST_BYTES: usize = 500_000;

    /// The next step, none after the last.
    pub(super) const fn next(self) -> Option<Self> {
        match self {
            Self::None => Some(Self::Fields),
            Self::Fields => Some(Self::Detail),
            Self::Detail => Some(Self::MoreDetail),
            Self::MoreDetail => Some(Self::Tracts),
            Self::Tracts => None,
        }
    }

    /// What is missing, in the metadata of the archive.
    pub(super) const fn words(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Fields => Some("fields that no map is drawn by"),
            Self::Detail => Some("fields that no map is drawn by, and half the detail of borders"),
            Self::MoreDetail => Some("fields that no map is drawn by, and three quarters of the detail of borders"),
            Self::Tracts => Some("tracts"),
        }
    }

    pub(super) fn has_all_fields(self) -> bool {
        matches!(self, Self::None | Self::Tracts)
    }

    /// What borders may be off by at a zoom where they are usually off by `usual`, in its units.
    pub(super) fn tolerance(self, usual: u32) -> u32 {
        match self {
            Self::None | Self::Fields | Self::Tracts => usual,
            Self::Detail => (2 * usual).max(2),
            Self::MoreDetail => (4 * usual).max(4),
        }
    }

    pub(super) fn leaves_out(self, definition: &Definition) -> bool {
        self == Self::Tracts && definition.leave_out
    }
}

/// The first zoom at which outlines are so wide on average, in units.
fn wide_enough(outlines: &[Option<Arc<Geometry>>], wanted: u32) -> u8 {
    let wide_enough = |zoom: &u8| {
        let width = |shape: &Arc<Geometry>| {
            let (low, high) = bounds(*zoom, shape)?;
            Some(f64::from(high.x - low.x))
        };
        let widths = outlines.iter().flatten().filter_map(width);
        let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
        sum >= f64::from(wanted) * count
    };
    (0..DEEPEST).find(wide_enough).unwrap_or(DEEPEST)
}

fn by_class(layer: &TileLayer<'_>, zooms: &BTreeMap<String, u8>) -> Vec<u8> {
    let zoom = |class: &Option<String>| class.as_ref().and_then(|class| zooms.get(class)).copied().unwrap_or(DEEPEST);
    match layer.texts("class") {
        Some(classes) => classes.iter().map(zoom).collect(),
        None => vec![DEEPEST; layer.geometry.len()],
    }
}

fn sparse_enough(layer: &TileLayer<'_>, most: usize, field: &str) -> Vec<u8> {
    let mut rows_of: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
    for (row, group) in layer.texts(field).into_iter().flatten().enumerate() {
        rows_of.entry(group).or_default().push(row);
    }
    let sparse = |zoom: u8, rows: &[usize]| {
        let mut counts: BTreeMap<TileId, usize> = BTreeMap::new();
        for (low, high) in rows.iter().filter_map(|&row| bounds(zoom, layer.geometry[row].as_deref()?)) {
            for tile in tiles_touching(zoom, low, high) {
                *counts.entry(tile).or_default() += 1;
            }
        }
        counts.values().all(|&count| count <= most)
    };
    let mut zooms = vec![0; layer.geometry.len()];
    for rows in rows_of.into_values() {
        let first = (0..DEEPEST).find(|&zoom| sparse(zoom, &rows)).unwrap_or(DEEPEST);
        for row in rows {
            zooms[row] = first;
        }
    }
    zooms
}

/// The box around a geometry on the grid of a zoom.
fn bounds(zoom: u8, shape: &Geometry) -> Option<(IntPoint, IntPoint)> {
    let bounds = shape.bounding_rect()?;
    let [one, other] = [bounds.min(), bounds.max()].map(|corner| snap(zoom, corner));
    // North is up on the map and down on the grid.
    Some((IntPoint { x: one.x, y: other.y }, IntPoint { x: other.x, y: one.y }))
}
