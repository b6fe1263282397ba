//! At which zooms what is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{BoundingRect, Geometry};

use crate::tiles::TileLayer;
use crate::tiles::definition::{Appears, Definition};
use crate::tiles::grid::{DEEPEST, EXTENT, IntPoint, TileId, snap, tiles_touching};

/// From which zoom on a layer is drawn, and with what.
pub(super) struct Zooms {
    /// The first zoom of each row.
    first: Vec<u8>,
    /// When each row is left out, if ever: not where it is the only one of its kind.
    turn: Vec<Option<u8>>,
    /// The first zoom with anything.
    pub(super) shallowest: Option<u8>,
    /// The first zoom with all fields. Where features are small and many a tile has only the fields that maps draw.
    pub(super) all_fields: u8,
}

impl Zooms {
    pub(super) fn of(layer: &TileLayer<'_>, definition: &Definition) -> Self {
        let rows = layer.geometry.len();
        let mut turn = vec![definition.leave_out; rows];
        let first = match &definition.appears {
            Appears::From(zoom) => vec![*zoom; rows],
            Appears::Width(units) => vec![wide_enough(layer.outlines.iter(), *units); rows],
            Appears::Wide { width, of } => by_group(layer, of, |rows| {
                if let [row] = rows {
                    turn[*row] = None;
                    return 0;
                }
                wide_enough(rows.iter().map(|&row| &layer.outlines[row]), *width)
            }),
            Appears::Sparse { most, of } => by_group(layer, of, |rows| sparse_enough(layer, rows, *most)),
            Appears::Class(zooms) => by_class(layer, zooms),
        };
        for (turn, class) in turn.iter_mut().zip(layer.texts("class").into_iter().flatten()) {
            *turn = class.as_ref().and_then(|class| definition.leave_out_class.get(class)).copied().or(*turn);
        }
        let all_fields = definition.all_fields.map_or(0, |units| wide_enough(layer.outlines.iter(), units));
        let placed = first.iter().zip(&layer.geometry).filter(|(_, geometry)| geometry.is_some());
        Self { shallowest: placed.map(|(zoom, _)| *zoom).min(), first, turn, all_fields }
    }

    /// The first zoom of a layer that is left out at some zooms; the deepest for one with nothing in it.
    pub(super) fn first_served(&self, thrifts: &BTreeMap<u8, Thrift>) -> u8 {
        let thrift = |zoom: &u8| thrifts.get(zoom).copied().unwrap_or(Thrift::None);
        let is_served = |zoom: &u8| (0..self.first.len()).any(|row| self.shows(row, *zoom, thrift(zoom)));
        let shallowest = self.shallowest.unwrap_or(DEEPEST);
        (shallowest..DEEPEST).find(is_served).unwrap_or(DEEPEST)
    }

    /// Whether it has rows that are left out at a turn.
    pub(super) fn has_turn(&self, turn: u8) -> bool {
        self.turn.contains(&Some(turn))
    }

    /// Whether a row is drawn at a zoom, with so much thrift.
    pub(super) fn shows(&self, row: usize, zoom: u8, thrift: Thrift) -> bool {
        zoom >= self.first[row] && self.turn[row].is_none_or(|turn| turn > thrift.turn())
    }
}

/// What the tiles of a zoom do without, where one of them would be too large: footpaths and fields that no map is drawn by
/// first, then detail of borders and small streets, then tracts, all of them, and in the end planning areas: never some of
/// them, and never the margin of a number that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thrift {
    None,
    Paths,
    Fields,
    Detail,
    Streets,
    MoreDetail,
    Tracts,
    Areas,
}

impl Thrift {
    /// Bytes of a tile as it is sent, gzipped. More keeps a phone waiting for seconds.
    pub(super) const MOST_BYTES: usize = 500_000;

    /// The next step, none after the last.
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

    /// What is missing, in the metadata of the archive, of layers that have something to leave out at some turns.
    pub(super) fn words(self, has_turn: impl Fn(u8) -> bool) -> Option<String> {
        let gone = [(3, "tracts"), (4, "planning areas"), (2, "small streets"), (1, "footpaths")];
        let gone = gone.into_iter().filter(|&(turn, _)| turn <= self.turn() && has_turn(turn)).map(|(_, words)| words);
        let fields = (!self.has_all_fields()).then_some("fields that no map is drawn by");
        let detail = match self {
            Self::Detail | Self::Streets => Some("half the detail of borders"),
            Self::MoreDetail => Some("three quarters of the detail of borders"),
            Self::None | Self::Paths | Self::Fields | Self::Tracts | Self::Areas => None,
        };
        let missing: Vec<&str> = gone.chain(fields).chain(detail).collect();
        let (last, others) = missing.split_last()?;
        Some(if others.is_empty() { (*last).to_owned() } else { format!("{} and {last}", others.join(", ")) })
    }

    pub(super) fn has_all_fields(self) -> bool {
        self <= Self::Paths
    }

    /// What borders may be off by at a zoom where they are usually off by `usual`, in its units.
    pub(super) fn tolerance(self, usual: u32) -> u32 {
        match self {
            Self::None | Self::Paths | Self::Fields | Self::Tracts | Self::Areas => usual,
            Self::Detail | Self::Streets => (2 * usual).max(2),
            Self::MoreDetail => (4 * usual).max(4),
        }
    }

    /// How many turns have come of those that `tiles/layers.toml` gives.
    pub(super) const fn turn(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Paths | Self::Fields | Self::Detail => 1,
            Self::Streets | Self::MoreDetail => 2,
            Self::Tracts => 3,
            Self::Areas => 4,
        }
    }
}

/// The first zoom at which outlines are so wide on average, in units.
fn wide_enough<'a>(outlines: impl Iterator<Item = &'a Option<Arc<Geometry>>>, wanted: u32) -> u8 {
    let widths = outlines.flatten().filter_map(|outline| Some(outline.bounding_rect()?.width() / 360.0));
    let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
    let is_wide = |zoom: &u8| sum * f64::from(EXTENT << zoom) >= f64::from(wanted) * count;
    (0..DEEPEST).find(is_wide).unwrap_or(DEEPEST)
}

fn by_class(layer: &TileLayer<'_>, zooms: &BTreeMap<String, u8>) -> Vec<u8> {
    let zoom = |class: &Option<String>| class.as_ref().and_then(|class| zooms.get(class)).copied().unwrap_or(DEEPEST);
    match layer.texts("class") {
        Some(classes) => classes.iter().map(zoom).collect(),
        None => vec![DEEPEST; layer.geometry.len()],
    }
}

/// The first zoom of each row, the same for all that have the same text in a field.
fn by_group(layer: &TileLayer<'_>, field: &str, mut first: impl FnMut(&[usize]) -> u8) -> Vec<u8> {
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

/// The first zoom at which no tile has more of these rows.
fn sparse_enough(layer: &TileLayer<'_>, rows: &[usize], most: usize) -> u8 {
    let sparse = |zoom: &u8| {
        let mut counts: BTreeMap<TileId, usize> = BTreeMap::new();
        for (low, high) in rows.iter().filter_map(|&row| bounds(*zoom, layer.geometry[row].as_deref()?)) {
            for tile in tiles_touching(*zoom, low, high) {
                *counts.entry(tile).or_default() += 1;
            }
        }
        counts.values().all(|&count| count <= most)
    };
    (0..DEEPEST).find(sparse).unwrap_or(DEEPEST)
}

/// The box around a geometry on the grid of a zoom.
fn bounds(zoom: u8, shape: &Geometry) -> Option<(IntPoint, IntPoint)> {
    let bounds = shape.bounding_rect()?;
    let [one, other] = [bounds.min(), bounds.max()].map(|corner| snap(zoom, corner));
    // North is up on the map and down on the grid.
    Some((IntPoint { x: one.x, y: other.y }, IntPoint { x: other.x, y: one.y }))
}
