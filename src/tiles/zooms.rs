//! At which zooms what is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{BoundingRect, Geometry};

use crate::domain::Values;
use crate::tiles::TileLayer;
use crate::tiles::grid::{DEEPEST, IntPoint, TileId, snap, tiles_touching};
use crate::tiles::layer::Appearance;

/// From which zoom on a layer is drawn, and with what.
pub(super) struct Zooms {
    /// The first zoom of each row.
    ///
    /// Tracts: where they are at least two pixels wide on average, as below that a map of the nation would be a tile of
    /// megabytes to show nothing. Sites and labels: group by group, where no tile has more than a few hundred, as more
    /// are a blot. Areas always.
    first: Vec<u8>,
    /// The first zoom with all fields. Where features are small and many a tile has only the fields that maps draw.
    pub(super) all_fields: u8,
}

impl Zooms {
    pub(super) fn of(layer: &TileLayer<'_>, deepest: u8) -> Self {
        let first = match &layer.appearance {
            Appearance::Always => vec![0; layer.geometry.len()],
            Appearance::WideEnough => vec![wide_enough(layer, TWO_PIXELS, deepest); layer.geometry.len()],
            Appearance::SparseEnough { field } => sparse_enough(layer, *field, deepest),
            Appearance::Each(zooms) => zooms.clone(),
        };
        let all_fields = match &layer.appearance {
            Appearance::WideEnough | Appearance::Always => wide_enough(layer, 8.0 * TWO_PIXELS, deepest),
            Appearance::SparseEnough { .. } | Appearance::Each(_) => 0,
        };
        Self { first, all_fields }
    }

    /// Whether a row is drawn at a zoom.
    pub(super) fn shows(&self, row: usize, zoom: u8) -> bool {
        zoom >= self.first[row]
    }

    /// The first zoom with any row.
    pub(super) fn shallowest(&self) -> Option<u8> {
        self.first.iter().min().copied()
    }
}

/// What the tiles of a zoom do without, where one of them would be too large: fields that no map is drawn by first,
/// then detail of borders, and in the end tracts, all of them.
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
        self == Self::None
    }

    /// The side of a square that borders may be off by, in units of a zoom: a quarter of a pixel, half a pixel where
    /// borders are a few pixels long, nothing at the deepest zoom, which is magnified.
    pub(super) fn tolerance(self, zoom: u8) -> u32 {
        let usual = match zoom {
            0..6 => 4,
            6..DEEPEST => 2,
            _ => 0,
        };
        match self {
            Self::None | Self::Fields => usual,
            Self::Detail => (2 * usual).max(2),
            Self::MoreDetail | Self::Tracts => (4 * usual).max(4),
        }
    }

    pub(super) fn leaves_out(self, layer: &TileLayer<'_>) -> bool {
        self == Self::Tracts && matches!(layer.appearance, Appearance::WideEnough)
    }
}

/// Two pixels of a tile that is drawn 512 pixels wide, in its units.
const TWO_PIXELS: f64 = 16.0;
/// Sites of one theme that a tile may have before they are left to a deeper zoom.
const MOST_SITES: usize = 500;

fn wide_enough(layer: &TileLayer<'_>, wanted: f64, deepest: u8) -> u8 {
    let wide_enough = |zoom: &u8| {
        let width = |shape: &Arc<Geometry>| {
            let (low, high) = bounds(*zoom, shape)?;
            Some(f64::from(high.x - low.x))
        };
        let widths = layer.geometry.iter().flatten().filter_map(width);
        let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
        sum >= wanted * count
    };
    (0..deepest).find(wide_enough).unwrap_or(deepest)
}

fn sparse_enough(layer: &TileLayer<'_>, field: usize, deepest: u8) -> Vec<u8> {
    let mut rows_of: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
    if let Values::Text(groups) = layer.fields[field].values.as_ref() {
        for (row, group) in groups.iter().enumerate() {
            rows_of.entry(group).or_default().push(row);
        }
    }
    let sparse = |zoom: u8, rows: &[usize]| {
        let mut counts: BTreeMap<TileId, usize> = BTreeMap::new();
        for (low, high) in rows.iter().filter_map(|&row| bounds(zoom, layer.geometry[row].as_deref()?)) {
            for tile in tiles_touching(zoom, low, high) {
                *counts.entry(tile).or_default() += 1;
            }
        }
        counts.values().all(|&count| count <= MOST_SITES)
    };
    let mut zooms = vec![0; layer.geometry.len()];
    for rows in rows_of.into_values() {
        let first = (0..deepest).find(|&zoom| sparse(zoom, &rows)).unwrap_or(deepest);
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
