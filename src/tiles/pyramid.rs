//! The tiles of one zoom.

use std::collections::BTreeMap;

use mvt::Tile;
use rayon::prelude::*;

use crate::domain::{Column, Layer};
use crate::tiles::grid::{EXTENT, TileId, tiles_touching};
use crate::tiles::rings::Snapped;
use crate::tiles::{TileError, TileLayer, encode};

/// A tile and its bytes, not compressed.
pub(super) type Encoded = (TileId, Vec<u8>);

/// All tiles of a zoom that hold something, computed in parallel.
pub(super) fn tiles(zoom: u8, layers: &[TileLayer<'_>], first_zooms: &[u8]) -> Result<Vec<Encoded>, TileError> {
    let drawn: Vec<Vec<Option<Snapped>>> = layers
        .par_iter()
        .zip(first_zooms)
        .map(|(layer, first)| {
            let geometry = &layer.table.get().geometry;
            let snap = |shape: &Option<_>| shape.as_deref().and_then(|shape| Snapped::new(zoom, shape));
            if zoom < *first { Vec::new() } else { geometry.par_iter().map(snap).collect() }
        })
        .collect();
    let mut contents: BTreeMap<TileId, Vec<(usize, usize)>> = BTreeMap::new();
    for (layer, shapes) in drawn.iter().enumerate() {
        for (row, shape) in shapes.iter().enumerate() {
            let Some(shape) = shape else { continue };
            let (low, high) = shape.bounds();
            for tile in tiles_touching(zoom, low, high) {
                contents.entry(tile).or_default().push((layer, row));
            }
        }
    }
    let contents: Vec<(TileId, Vec<(usize, usize)>)> = contents.into_iter().collect();
    let encoded: Result<Vec<Option<Encoded>>, TileError> =
        contents.par_iter().map(|(tile, rows)| encode_tile(*tile, rows, layers, &drawn)).collect();
    Ok(encoded?.into_iter().flatten().collect())
}

fn encode_tile(
    id: TileId,
    rows: &[(usize, usize)],
    layers: &[TileLayer<'_>],
    drawn: &[Vec<Option<Snapped>>],
) -> Result<Option<Encoded>, TileError> {
    let failed = |error: mvt::Error| TileError::Encode {
        zoom: id.zoom,
        x: id.x.unsigned_abs(),
        y: id.y.unsigned_abs(),
        reason: error.to_string(),
    };
    let mut tile = Tile::new(EXTENT.unsigned_abs());
    for rows in rows.chunk_by(|a, b| a.0 == b.0) {
        let place = rows[0].0;
        let table = layers[place].table.get();
        let columns: Vec<(String, &Column)> =
            table.columns.iter().map(|column| (column.quantity.name(), column)).collect();
        let mut layer = tile.create_layer(table.layer.name());
        for &(_, row) in rows {
            let Some(part) = drawn[place][row].as_ref().and_then(|shape| shape.in_tile(id)) else { continue };
            let geometry = encode::geometry(&part).map_err(failed)?;
            layer = encode::feature(layer, geometry, &columns, row);
        }
        if layer.num_features() > 0 {
            tile.add_layer(layer).map_err(failed)?;
        }
    }
    if tile.num_layers() == 0 {
        return Ok(None);
    }
    tile.to_bytes().map(|bytes| Some((id, bytes))).map_err(failed)
}

/// Two pixels of a tile that is drawn 512 pixels wide, in its units.
const TWO_PIXELS: f64 = 16.0;

/// The first zoom at which a layer is drawn: tracts where they are at least two pixels wide on average, as below that a
/// map of the nation would be a tile of megabytes to show nothing; areas and sites always.
pub(super) fn first_zoom(layer: &TileLayer<'_>, deepest: u8) -> u8 {
    let table = layer.table.get();
    if table.layer != Layer::Tracts {
        return 0;
    }
    let shapes = || table.geometry.iter().flatten();
    let wide_enough = |zoom: &u8| {
        let width = |shape: &std::sync::Arc<geo::Geometry>| {
            let (low, high) = Snapped::new(*zoom, shape)?.bounds();
            Some(f64::from(high.x - low.x))
        };
        let (sum, count) =
            shapes().filter_map(width).fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
        sum >= TWO_PIXELS * count
    };
    (0..deepest).find(wide_enough).unwrap_or(deepest)
}
