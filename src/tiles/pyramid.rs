//! The tiles of one zoom.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::Geometry;
use mvt::Tile;
use rayon::prelude::*;

use crate::domain::Values;
use crate::tiles::grid::{EXTENT, TileId, tiles_touching};
use crate::tiles::layer::Appearance;
use crate::tiles::rings::Snapped;
use crate::tiles::{TileError, TileLayer, encode};

/// A tile and its bytes, not compressed.
pub(super) type Encoded = (TileId, Vec<u8>);

/// All tiles of a zoom that hold something, computed in parallel.
pub(super) fn tiles(zoom: u8, layers: &[TileLayer<'_>], zooms: &[Zooms]) -> Result<Vec<Encoded>, TileError> {
    let drawn: Vec<Vec<Option<Snapped>>> = layers
        .par_iter()
        .zip(zooms)
        .map(|(layer, zooms)| {
            let rows = layer.geometry.par_iter().zip(&zooms.first);
            rows.map(|(shape, first)| {
                let snapped = shape.as_deref().filter(|_| zoom >= *first).and_then(|shape| Snapped::new(zoom, shape));
                snapped.filter(|shape| !matches!(layer.appearance, Appearance::Each(_)) || !shape.is_dot())
            })
            .collect()
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
        contents.par_iter().map(|(tile, rows)| encode_tile(*tile, rows, layers, zooms, &drawn)).collect();
    Ok(encoded?.into_iter().flatten().collect())
}

fn encode_tile(
    id: TileId,
    rows: &[(usize, usize)],
    layers: &[TileLayer<'_>],
    zooms: &[Zooms],
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
        let mut layer = tile.create_layer(layers[place].name);
        let has_room = id.zoom >= zooms[place].all_fields;
        let fields = layers[place].fields.iter().filter(|field| has_room || field.is_drawn).collect::<Vec<_>>();
        for &(_, row) in rows {
            let Some(part) = drawn[place][row].as_ref().and_then(|shape| shape.in_tile(id)) else { continue };
            let geometry = encode::geometry(&part).map_err(failed)?;
            layer = encode::feature(layer, geometry, row, &fields, layers[place].is_keyed);
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

/// From which zoom on a layer is drawn, and with what.
pub(super) struct Zooms {
    /// The first zoom of each row.
    ///
    /// Tracts: where they are at least two pixels wide on average, as below that a map of the nation would be a tile of
    /// megabytes to show nothing. Sites and labels: group by group, where no tile has more than a few hundred, as more
    /// are a blot. Areas always.
    pub(super) first: Vec<u8>,
    /// The first zoom with all fields. Where features are small and many a tile has only the fields that maps draw.
    all_fields: u8,
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
}

/// Two pixels of a tile that is drawn 512 pixels wide, in its units.
const TWO_PIXELS: f64 = 16.0;
/// Sites of one theme that a tile may have before they are left to a deeper zoom.
const MOST_SITES: usize = 500;

fn wide_enough(layer: &TileLayer<'_>, wanted: f64, deepest: u8) -> u8 {
    let wide_enough = |zoom: &u8| {
        let width = |shape: &Arc<Geometry>| {
            let (low, high) = Snapped::new(*zoom, shape)?.bounds();
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
        for shape in rows.iter().filter_map(|&row| Snapped::new(zoom, layer.geometry[row].as_deref()?)) {
            let (low, high) = shape.bounds();
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
