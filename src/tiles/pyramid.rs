//! The tiles of one zoom.

use geo::Geometry;
use mvt::{GeomData, Tile};
use rayon::prelude::*;

use crate::tiles::clip::clip_to_tiles;
use crate::tiles::coverage::Coverage;
use crate::tiles::definition::{Definition, Definitions};
use crate::tiles::grid::{EXTENT, IntShapes, TileId};
use crate::tiles::gzip::gzip;
use crate::tiles::omission::Omissions;
use crate::tiles::rings::GridGeometry;
use crate::tiles::zooms::{LayerZooms, Reduction};
use crate::tiles::{TileError, TileLayer, encode};

/// A tile and its gzipped bytes.
pub(super) type EncodedTile = (TileId, Vec<u8>);

/// Layers that become tiles, zoom by zoom.
pub(super) struct Pyramid<'a> {
    layers: &'a [TileLayer<'a>],
    definitions: Definitions,
    /// The definition of each layer.
    pub(super) defined: Vec<Definition>,
    pub(super) zooms: Vec<LayerZooms>,
    coverage: Coverage<'a>,
    /// The layer and row of each geometry of the coverage.
    rows: Vec<(usize, usize)>,
}

/// The part of a feature in a tile.
struct TileFeature {
    tile: TileId,
    layer: usize,
    row: usize,
    geometry: GeomData,
}

impl<'a> Pyramid<'a> {
    pub(super) fn new(layers: &'a [TileLayer<'a>]) -> Result<Self, TileError> {
        let definitions = Definitions::read()?;
        let defined: Result<Vec<Definition>, TileError> =
            layers.iter().map(|layer| definitions.of(layer.name).cloned()).collect();
        let defined = defined?;
        let pairs =
            layers.iter().enumerate().flat_map(|(layer, of)| (0..of.geometry.len()).map(move |row| (layer, row)));
        let rows: Vec<(usize, usize)> = pairs.collect();
        let is_surface = |shape: &&Geometry| matches!(shape, Geometry::Polygon(_) | Geometry::MultiPolygon(_));
        let shapes = rows.iter().map(|&(layer, row)| layers[layer].geometry[row].as_deref().filter(is_surface));
        let groups: Vec<Option<usize>> =
            rows.iter().map(|&(layer, _)| Some(layer).filter(|layer| defined[*layer].neighbours)).collect();
        let coverage = Coverage::new(shapes.collect(), &groups);
        let zooms = layers.iter().zip(&defined).map(|(layer, defined)| LayerZooms::of(layer, defined)).collect();
        Ok(Self { layers, definitions, defined, zooms, coverage, rows })
    }

    /// The next stronger reduction that has an effect on these layers.
    pub(super) fn next(&self, reduction: Reduction) -> Option<Reduction> {
        let has_effect = |next: &Reduction| match next {
            Reduction::Paths | Reduction::Streets | Reduction::Tracts | Reduction::Areas => {
                self.has_drop_order(next.drop_order())
            }
            Reduction::None | Reduction::Fields | Reduction::Detail | Reduction::MoreDetail => true,
        };
        std::iter::successors(reduction.next(), |reduction| reduction.next()).find(has_effect)
    }

    /// What tiles omit after a reduction; `None` for nothing.
    pub(super) fn left_out(&self, reduction: Reduction) -> Option<Omissions> {
        reduction.omissions(|drop_order| self.has_drop_order(drop_order))
    }

    fn has_drop_order(&self, drop_order: u8) -> bool {
        self.zooms.iter().any(|zooms| zooms.has_drop_order(drop_order))
    }

    /// All nonempty tiles of a zoom, computed in parallel.
    pub(super) fn tiles(&self, zoom: u8, reduction: Reduction) -> Result<Vec<EncodedTile>, TileError> {
        let is_shown = |index: usize| {
            let (layer, row) = self.rows[index];
            self.zooms[layer].shows(row, zoom, reduction)
        };
        let surfaces = self.coverage.at(zoom, reduction.tolerance(self.definitions.tolerance(zoom)), is_shown);
        let parts: Result<Vec<Vec<TileFeature>>, TileError> = surfaces
            .into_par_iter()
            .enumerate()
            .filter(|&(index, _)| is_shown(index))
            .map(|(index, surface)| self.features_of(zoom, index, surface))
            .collect();
        let mut parts: Vec<TileFeature> = parts?.into_iter().flatten().collect();
        // In row order within a tile, so that the output is reproducible.
        parts.par_sort_unstable_by_key(|part| (part.tile, part.layer, part.row));
        let tiles: Vec<Vec<TileFeature>> = group_by_tile(parts);
        let encoded: Result<Vec<EncodedTile>, TileError> =
            tiles.into_par_iter().map(|parts| self.encode_tile(parts, reduction)).collect();
        encoded
    }

    fn features_of(&self, zoom: u8, index: usize, surface: Option<IntShapes>) -> Result<Vec<TileFeature>, TileError> {
        let (layer, row) = self.rows[index];
        let Some(shape) = self.layers[layer].geometry[row].as_deref() else { return Ok(Vec::new()) };
        let geometry = match surface {
            Some(shapes) => {
                Some(GridGeometry::Area(shapes)).filter(|area| self.defined[layer].dots || !area.is_negligible())
            }
            None => GridGeometry::new(zoom, shape),
        };
        let parts = geometry.map_or_else(Vec::new, |geometry| clip_to_tiles(zoom, &geometry));
        let encoded = parts.into_iter().map(|(tile, part)| {
            let geometry = encode::geometry(&part).map_err(|error| encode_error(tile, &error))?;
            Ok(TileFeature { tile, layer, row, geometry })
        });
        encoded.collect()
    }

    fn encode_tile(&self, parts: Vec<TileFeature>, reduction: Reduction) -> Result<EncodedTile, TileError> {
        let mut tile = Tile::new(EXTENT.unsigned_abs());
        let mut id = TileId { zoom: 0, x: 0, y: 0 };
        let mut parts = parts.into_iter().peekable();
        while let Some(first) = parts.peek() {
            id = first.tile;
            let index = first.layer;
            let of = &self.layers[index];
            let has_room = id.zoom >= self.zooms[index].all_fields && reduction.has_all_fields();
            let fields = of.fields.iter().filter(|field| has_room || field.is_drawn).collect::<Vec<_>>();
            let mut layer = tile.create_layer(of.name);
            while let Some(part) = parts.next_if(|part| part.layer == index) {
                layer = encode::feature(layer, part.geometry, part.row, &fields, of.is_keyed);
            }
            tile.add_layer(layer).map_err(|error| encode_error(id, &error))?;
        }
        let bytes = tile.to_bytes().map_err(|error| encode_error(id, &error))?;
        Ok((id, gzip(&bytes).map_err(|error| encode_error(id, &error))?))
    }
}

/// Groups features, which are sorted by tile, by tile.
fn group_by_tile(parts: Vec<TileFeature>) -> Vec<Vec<TileFeature>> {
    let mut tiles: Vec<Vec<TileFeature>> = Vec::new();
    for part in parts {
        match tiles.last_mut() {
            Some(tile) if tile.last().is_some_and(|last| last.tile == part.tile) => tile.push(part),
            _ => tiles.push(vec![part]),
        }
    }
    tiles
}

fn encode_error(tile: TileId, error: &impl std::fmt::Display) -> TileError {
    TileError::Encode { zoom: tile.zoom, x: tile.x.unsigned_abs(), y: tile.y.unsigned_abs(), reason: error.to_string() }
}
