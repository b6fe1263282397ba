//! The tiles of one zoom.

use geo::Geometry;
use mvt::{GeomData, Tile};
use rayon::prelude::*;

use crate::tiles::coverage::Coverage;
use crate::tiles::cut::parts;
use crate::tiles::definition::{Definition, Definitions};
use crate::tiles::grid::{EXTENT, IntShapes, TileId};
use crate::tiles::gzip::gzip;
use crate::tiles::rings::Snapped;
use crate::tiles::zooms::{Thrift, Zooms};
use crate::tiles::{TileError, TileLayer, encode};

/// A tile and its bytes, gzipped.
pub(super) type Packed = (TileId, Vec<u8>);

/// Layers that become tiles, zoom by zoom.
pub(super) struct Pyramid<'a> {
    layers: &'a [TileLayer<'a>],
    definitions: Definitions,
    /// For each layer what it is to be like.
    pub(super) defined: Vec<Definition>,
    pub(super) zooms: Vec<Zooms>,
    coverage: Coverage<'a>,
    /// The layer and row of each place of the coverage, layer by layer.
    rows: Vec<(usize, usize)>,
}

/// A feature's part in a tile.
struct Part {
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
        let places =
            layers.iter().enumerate().flat_map(|(layer, of)| (0..of.geometry.len()).map(move |row| (layer, row)));
        let rows: Vec<(usize, usize)> = places.collect();
        let is_surface = |shape: &&Geometry| matches!(shape, Geometry::Polygon(_) | Geometry::MultiPolygon(_));
        let shapes = rows.iter().map(|&(layer, row)| layers[layer].geometry[row].as_deref().filter(is_surface));
        let groups: Vec<Option<usize>> =
            rows.iter().map(|&(layer, _)| Some(layer).filter(|layer| defined[*layer].neighbours)).collect();
        let coverage = Coverage::new(shapes.collect(), &groups);
        let zooms = layers.iter().zip(&defined).map(|(layer, defined)| Zooms::of(layer, defined)).collect();
        Ok(Self { layers, definitions, defined, zooms, coverage, rows })
    }

    /// More thrift, where there is something to leave out.
    pub(super) fn next(&self, thrift: Thrift) -> Option<Thrift> {
        let is_of_use = |next: &Thrift| match next {
            Thrift::Paths | Thrift::Streets | Thrift::Tracts | Thrift::Areas => self.has_turn(next.turn()),
            Thrift::None | Thrift::Fields | Thrift::Detail | Thrift::MoreDetail => true,
        };
        std::iter::successors(thrift.next(), |thrift| thrift.next()).find(is_of_use)
    }

    /// What tiles of so much thrift do without.
    pub(super) fn left_out(&self, thrift: Thrift) -> Option<String> {
        thrift.words(|turn| self.has_turn(turn))
    }

    fn has_turn(&self, turn: u8) -> bool {
        self.zooms.iter().any(|zooms| zooms.has_turn(turn))
    }

    /// All tiles of a zoom that hold something, computed in parallel.
    pub(super) fn tiles(&self, zoom: u8, thrift: Thrift) -> Result<Vec<Packed>, TileError> {
        let is_shown = |place: usize| {
            let (layer, row) = self.rows[place];
            self.zooms[layer].shows(row, zoom, thrift)
        };
        let surfaces = self.coverage.at(zoom, thrift.tolerance(self.definitions.tolerance(zoom)), is_shown);
        let parts: Result<Vec<Vec<Part>>, TileError> = surfaces
            .into_par_iter()
            .enumerate()
            .filter(|&(place, _)| is_shown(place))
            .map(|(place, surface)| self.parts(zoom, place, surface))
            .collect();
        let mut parts: Vec<Part> = parts?.into_iter().flatten().collect();
        // Along the rows of the tables within a tile, so that the same input is the same output.
        parts.par_sort_unstable_by_key(|part| (part.tile, part.layer, part.row));
        let tiles: Vec<Vec<Part>> = chunks(parts);
        let packed: Result<Vec<Packed>, TileError> =
            tiles.into_par_iter().map(|parts| self.pack(parts, thrift)).collect();
        packed
    }

    fn parts(&self, zoom: u8, place: usize, surface: Option<IntShapes>) -> Result<Vec<Part>, TileError> {
        let (layer, row) = self.rows[place];
        let Some(shape) = self.layers[layer].geometry[row].as_deref() else { return Ok(Vec::new()) };
        let snapped = match surface {
            Some(shapes) => Some(Snapped::Area(shapes)).filter(|area| self.defined[layer].dots || !area.is_dot()),
            None => Snapped::new(zoom, shape),
        };
        let parts = snapped.map_or_else(Vec::new, |snapped| parts(zoom, &snapped));
        let encoded = parts.into_iter().map(|(tile, part)| {
            let geometry = encode::geometry(&part).map_err(|error| failed(tile, &error))?;
            Ok(Part { tile, layer, row, geometry })
        });
        encoded.collect()
    }

    fn pack(&self, parts: Vec<Part>, thrift: Thrift) -> Result<Packed, TileError> {
        let mut tile = Tile::new(EXTENT.unsigned_abs());
        let mut id = TileId { zoom: 0, x: 0, y: 0 };
        let mut parts = parts.into_iter().peekable();
        while let Some(first) = parts.peek() {
            id = first.tile;
            let place = first.layer;
            let of = &self.layers[place];
            let has_room = id.zoom >= self.zooms[place].all_fields && thrift.has_all_fields();
            let fields = of.fields.iter().filter(|field| has_room || field.is_drawn).collect::<Vec<_>>();
            let mut layer = tile.create_layer(of.name);
            while let Some(part) = parts.next_if(|part| part.layer == place) {
                layer = encode::feature(layer, part.geometry, part.row, &fields, of.is_keyed);
            }
            tile.add_layer(layer).map_err(|error| failed(id, &error))?;
        }
        let bytes = tile.to_bytes().map_err(|error| failed(id, &error))?;
        Ok((id, gzip(&bytes).map_err(|error| failed(id, &error))?))
    }
}

/// Parts in their order, by tile.
fn chunks(parts: Vec<Part>) -> Vec<Vec<Part>> {
    let mut tiles: Vec<Vec<Part>> = Vec::new();
    for part in parts {
        match tiles.last_mut() {
            Some(tile) if tile.last().is_some_and(|last| last.tile == part.tile) => tile.push(part),
            _ => tiles.push(vec![part]),
        }
    }
    tiles
}

fn failed(tile: TileId, error: &impl std::fmt::Display) -> TileError {
    TileError::Encode { zoom: tile.zoom, x: tile.x.unsigned_abs(), y: tile.y.unsigned_abs(), reason: error.to_string() }
}
