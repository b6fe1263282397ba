//! The `PMTiles` 3 archive (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>).

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use gapatlas_text::{Text, message};
use geo::{BoundingRect, Coord};
use pmtiles::{Compression, PmTilesWriter, TileCoord, TileType};
use serde_json::{Value, json};

use crate::tiles::grid::{EXTENT, MAX_ZOOM, snap};
use crate::tiles::layer::Field;
use crate::tiles::omission::LeftOut;
use crate::tiles::pyramid::{EncodedTile, Pyramid};
use crate::tiles::zooms::Reduction;
use crate::tiles::{TileError, TileLayer};

/// Writes all tiles of some layers, gzipped, as one archive, and returns what they omit.
///
/// # Errors
/// The archive cannot be written, or a tile cannot be encoded, which is a defect of this program: every geometry is
/// made valid first.
pub fn write_archive<W: Write + Seek>(
    name: &str,
    attribution: Option<&str>,
    layers: &[TileLayer<'_>],
    into: W,
) -> Result<LeftOut, TileError> {
    let pyramid = Pyramid::new(layers)?;
    let min_zoom = pyramid.zooms.iter().filter_map(|zooms| zooms.min_zoom).min().unwrap_or(0);
    let bounds = bounds(layers);
    let writer = PmTilesWriter::new(TileType::Mvt)
        .precompressed(Compression::Gzip)
        .min_zoom(min_zoom)
        .max_zoom(MAX_ZOOM)
        .bounds(bounds[0], bounds[1], bounds[2], bounds[3])
        .center(f64::midpoint(bounds[0], bounds[2]), f64::midpoint(bounds[1], bounds[3]))
        .center_zoom(zoom_to_fit(bounds).clamp(min_zoom, MAX_ZOOM));
    let mut writer = writer.create(into).map_err(TileError::archive)?;
    let mut reductions = BTreeMap::new();
    for zoom in min_zoom..=MAX_ZOOM {
        let (reduction, tiles_of_zoom) = tiles_within_limit(&pyramid, zoom)?;
        reductions.insert(zoom, reduction);
        let mut tiles = Vec::with_capacity(tiles_of_zoom.len());
        for (id, bytes) in tiles_of_zoom {
            let coord =
                TileCoord::new(id.zoom, id.x.unsigned_abs(), id.y.unsigned_abs()).map_err(TileError::archive)?;
            tiles.push((pmtiles::TileId::from(coord), coord, bytes));
        }
        // In order of tile id, along the Hilbert curve, so that the archive is clustered.
        tiles.sort_by_key(|(id, ..)| id.value());
        for (_, coord, bytes) in tiles {
            writer.add_tile(coord, &bytes).map_err(TileError::archive)?;
        }
    }
    let left_out = reductions
        .iter()
        .filter_map(|(zoom, reduction)| Some((*zoom, pyramid.left_out(*reduction)?)))
        .collect::<LeftOut>();
    writer.set_metadata(metadata(name, attribution, layers, &pyramid, (&reductions, &left_out)).to_string());
    writer.finalize().map_err(TileError::archive)?;
    Ok(left_out)
}

/// The tiles of a zoom with the weakest reduction that keeps all of them below the size limit, or with the strongest.
fn tiles_within_limit(pyramid: &Pyramid<'_>, zoom: u8) -> Result<(Reduction, Vec<EncodedTile>), TileError> {
    let mut reduction = Reduction::None;
    loop {
        let tiles = pyramid.tiles(zoom, reduction)?;
        let is_small = tiles.iter().all(|(_, bytes)| bytes.len() <= Reduction::MAX_TILE_BYTES);
        match pyramid.next(reduction) {
            Some(next) if !is_small => reduction = next,
            _ => return Ok((reduction, tiles)),
        }
    }
}

/// The metadata of the archive, with the layers as in `TileJSON` 3, in English: who asks a service for tiles gets the
/// descriptions in another language.
fn metadata(
    name: &str,
    attribution: Option<&str>,
    layers: &[TileLayer<'_>],
    pyramid: &Pyramid<'_>,
    (reductions, left_out): (&BTreeMap<u8, Reduction>, &LeftOut),
) -> Value {
    let text = Text::english();
    let described = layers.iter().zip(&pyramid.zooms).map(|(layer, zooms)| {
        let min_zoom = zooms.effective_min_zoom(reductions);
        let described = |field: &Field<'_>| {
            let description = field.description.clone().or_else(|| text.tile_field(layer.name, &field.name));
            (field.name.to_string(), Value::from(description.unwrap_or_default()))
        };
        let fields: serde_json::Map<String, Value> = layer.fields.iter().map(described).collect();
        let description = text.tile_layer(layer.name);
        json!({ "id": layer.name, "description": description, "minzoom": min_zoom, "maxzoom": MAX_ZOOM, "fields": fields })
    });
    let mut metadata = json!({
        "name": name,
        "description": message!(text, "tiles"),
        "type": "overlay",
        "vector_layers": described.collect::<Vec<Value>>(),
    });
    if !left_out.is_empty() {
        metadata["left_out_by_zoom"] = json!(left_out);
    }
    if let Some(attribution) = attribution {
        metadata["attribution"] = Value::from(attribution);
    }
    metadata
}

/// The largest zoom at which a box fits into a map of two by two tiles.
fn zoom_to_fit([west, south, east, north]: [f64; 4]) -> u8 {
    let [low, high] = [(west, north), (east, south)].map(|(x, y)| snap(MAX_ZOOM, Coord { x, y }));
    let size = (high.x - low.x).max(high.y - low.y);
    let fits = |zoom: &u8| size <= (2 * EXTENT) << (MAX_ZOOM - zoom);
    (0..=MAX_ZOOM).rev().find(fits).unwrap_or(0)
}

/// West, south, east and north of all layers with keys, else of all layers; the world if there is no geometry.
fn bounds(layers: &[TileLayer<'_>]) -> [f64; 4] {
    let has_keyed = layers.iter().any(|layer| layer.is_keyed);
    let bounded = layers.iter().filter(|layer| layer.is_keyed || !has_keyed);
    let shapes = bounded.flat_map(|layer| layer.geometry.iter().flatten());
    let boxes = shapes.filter_map(|shape| shape.bounding_rect());
    let boxes = boxes.map(|b| [b.min().x, b.min().y, b.max().x, b.max().y]);
    let all = boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    all.unwrap_or([-180.0, -85.0, 180.0, 85.0])
}
