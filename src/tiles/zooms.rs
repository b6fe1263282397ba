//! The zooms at which features appear, and what large tiles omit.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{BoundingRect, Geometry};

use crate::tiles::TileLayer;
use crate::tiles::definition::{Definition, MinZoomRule};
use crate::tiles::grid::{EXTENT, IntPoint, MAX_ZOOM, TileId, snap, tiles_touching};
use crate::tiles::omission::{Omission, Omissions};

/// The zooms of a layer and its rows.
pub(super) struct LayerZooms {
    /// The minimum zoom of each row.
    row_min_zoom: Vec<u8>,
    /// The drop order of each row; `None` for rows that are never dropped, such as the only one of its kind.
    drop_order: Vec<Option<u8>>,
    /// The lowest zoom with a feature.
    pub(super) min_zoom: Option<u8>,
    /// The lowest zoom with all fields; below it, tiles have only the fields that the map styles use.
    pub(super) all_fields: u8,
}

impl LayerZooms {
    pub(super) fn of(layer: &TileLayer<'_>, definition: &Definition) -> Self {
        let rows = layer.geometry.len();
        let mut drop_order = vec![definition.leave_out; rows];
        let first = match &definition.appears {
            MinZoomRule::From(zoom) => vec![*zoom; rows],
            MinZoomRule::Width(units) => vec![zoom_by_width(layer.outlines.iter(), *units); rows],
            MinZoomRule::Wide { width, of } => zooms_by_group(layer, of, |rows| {
                if let [row] = rows {
                    drop_order[*row] = None;
                    return 0;
                }
                zoom_by_width(rows.iter().map(|&row| &layer.outlines[row]), *width)
            }),
            MinZoomRule::Sparse { most, of } => zooms_by_group(layer, of, |rows| zoom_by_density(layer, rows, *most)),
            MinZoomRule::Class(zooms) => zooms_by_class(layer, zooms),
        };
        for (drop_order, class) in drop_order.iter_mut().zip(layer.texts("class").into_iter().flatten()) {
            *drop_order =
                class.as_ref().and_then(|class| definition.leave_out_class.get(class)).copied().or(*drop_order);
        }
        let all_fields = definition.all_fields.map_or(0, |units| zoom_by_width(layer.outlines.iter(), units));
        let placed = first.iter().zip(&layer.geometry).filter(|(_, geometry)| geometry.is_some());
        Self { min_zoom: placed.map(|(zoom, _)| *zoom).min(), row_min_zoom: first, drop_order, all_fields }
    }

    /// The lowest zoom at which a feature is drawn after reduction; [`MAX_ZOOM`] for an empty layer.
    pub(super) fn effective_min_zoom(&self, reductions: &BTreeMap<u8, Reduction>) -> u8 {
        let reduction = |zoom: &u8| reductions.get(zoom).copied().unwrap_or(Reduction::None);
        let is_served = |zoom: &u8| (0..self.row_min_zoom.len()).any(|row| self.shows(row, *zoom, reduction(zoom)));
        let min_zoom = self.min_zoom.unwrap_or(MAX_ZOOM);
        (min_zoom..MAX_ZOOM).find(is_served).unwrap_or(MAX_ZOOM)
    }

    /// Whether it has rows of a drop order.
    pub(super) fn has_drop_order(&self, drop_order: u8) -> bool {
        self.drop_order.contains(&Some(drop_order))
    }

    /// Whether a row is drawn at a zoom after a reduction.
    pub(super) fn shows(&self, row: usize, zoom: u8, reduction: Reduction) -> bool {
        zoom >= self.row_min_zoom[row]
            && self.drop_order[row].is_none_or(|drop_order| drop_order > reduction.drop_order())
    }
}

/// What the tiles of a zoom omit where one of them would be too large: first footpaths and fields that no map style
/// uses, then detail of borders and small streets, then all tracts, finally all planning areas. Never some of the
/// tracts or areas, and never the margin of error of a number that remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reduction {
    None,
    Paths,
    Fields,
    Detail,
    Streets,
    MoreDetail,
    Tracts,
    Areas,
}

impl Reduction {
    /// The size limit of a gzipped tile, in bytes: a phone needs seconds to load more.
    pub(super) const MAX_TILE_BYTES: usize = 500_000;

    /// The next stronger reduction.
    pub(super) const fn next(self) -> Option<Self> {
        match self {
            Self::None => Some(Self::Paths),
            Self::Paths => Some(Self::Fields),
            Self::Fields => Some(Self::Detail),
            Self::Detail => Some(Self::Streets),
            Self::Streets => Some(Self::MoreDetail),
            Self::MoreDetail => Some(Self::Tracts),
            Self::Tracts => Some(Self::Areas),
            Self::Areas => None,
        }
    }

    /// What is omitted; `None` for nothing. `has_drop_order` says whether any layer has rows of an order.
    pub(super) fn omissions(self, has_drop_order: impl Fn(u8) -> bool) -> Option<Omissions> {
        let dropped =
            [(3, Omission::Tracts), (4, Omission::Areas), (2, Omission::SmallStreets), (1, Omission::Footpaths)];
        let dropped = dropped
            .into_iter()
            .filter(|&(order, _)| order <= self.drop_order() && has_drop_order(order))
            .map(|(_, omission)| omission);
        let fields = (!self.has_all_fields()).then_some(Omission::Fields);
        let detail = match self {
            Self::Detail | Self::Streets => Some(Omission::HalfDetail),
            Self::MoreDetail => Some(Omission::ThreeQuartersDetail),
            Self::None | Self::Paths | Self::Fields | Self::Tracts | Self::Areas => None,
        };
        let omitted: Vec<Omission> = dropped.chain(fields).chain(detail).collect();
        (!omitted.is_empty()).then_some(Omissions(omitted))
    }

    pub(super) fn has_all_fields(self) -> bool {
        self <= Self::Paths
    }

    /// The simplification tolerance, in grid units, of a zoom whose tolerance without reduction is `usual`.
    pub(super) fn tolerance(self, usual: u32) -> u32 {
        match self {
            Self::None | Self::Paths | Self::Fields | Self::Tracts | Self::Areas => usual,
            Self::Detail | Self::Streets => (2 * usual).max(2),
            Self::MoreDetail => (4 * usual).max(4),
        }
    }

    /// The highest drop order, as given in `tiles/layers.toml`, that is omitted; 0 for none.
    pub(super) const fn drop_order(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Paths | Self::Fields | Self::Detail => 1,
            Self::Streets | Self::MoreDetail => 2,
            Self::Tracts => 3,
            Self::Areas => 4,
        }
    }
}

/// The lowest zoom at which the mean width of outlines reaches `wanted` grid units.
fn zoom_by_width<'a>(outlines: impl Iterator<Item = &'a Option<Arc<Geometry>>>, wanted: u32) -> u8 {
    let widths = outlines.flatten().filter_map(|outline| Some(outline.bounding_rect()?.width() / 360.0));
    let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
    let is_wide = |zoom: &u8| sum * f64::from(EXTENT << zoom) >= f64::from(wanted) * count;
    (0..MAX_ZOOM).find(is_wide).unwrap_or(MAX_ZOOM)
}

fn zooms_by_class(layer: &TileLayer<'_>, zooms: &BTreeMap<String, u8>) -> Vec<u8> {
    let zoom = |class: &Option<String>| class.as_ref().and_then(|class| zooms.get(class)).copied().unwrap_or(MAX_ZOOM);
    match layer.texts("class") {
        Some(classes) => classes.iter().map(zoom).collect(),
        None => vec![MAX_ZOOM; layer.geometry.len()],
    }
}

/// The minimum zoom of each row, one for all rows with the same text in a field.
fn zooms_by_group(layer: &TileLayer<'_>, field: &str, mut first: impl FnMut(&[usize]) -> u8) -> Vec<u8> {
    let mut rows_of: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
    for (row, group) in layer.texts(field).into_iter().flatten().enumerate() {
        rows_of.entry(group).or_default().push(row);
    }
    let mut zooms = vec![0; layer.geometry.len()];
    for rows in rows_of.into_values() {
        let first = first(&rows);
        for row in rows {
            zooms[row] = first;
        }
    }
    zooms
}

/// The lowest zoom at which no tile has more than `most` of these rows.
fn zoom_by_density(layer: &TileLayer<'_>, rows: &[usize], most: usize) -> u8 {
    let sparse = |zoom: &u8| {
        let mut counts: BTreeMap<TileId, usize> = BTreeMap::new();
        for (low, high) in rows.iter().filter_map(|&row| bounds(*zoom, layer.geometry[row].as_deref()?)) {
            for tile in tiles_touching(*zoom, low, high) {
                *counts.entry(tile).or_default() += 1;
            }
        }
        counts.values().all(|&count| count <= most)
    };
    (0..MAX_ZOOM).find(sparse).unwrap_or(MAX_ZOOM)
}

/// The bounding box of a geometry on the grid of a zoom.
fn bounds(zoom: u8, shape: &Geometry) -> Option<(IntPoint, IntPoint)> {
    let bounds = shape.bounding_rect()?;
    let [one, other] = [bounds.min(), bounds.max()].map(|corner| snap(zoom, corner));
    // The y axis of the grid points south.
    Some((IntPoint { x: one.x, y: other.y }, IntPoint { x: other.x, y: one.y }))
}
