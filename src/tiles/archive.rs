//! The `PMTiles` 3 archive (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>).

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use geo::{BoundingRect, Coord};
use pmtiles::{Compression, PmTilesWriter, TileCoord, TileType};
use serde_json::{Value, json};

use crate::tiles::grid::{DEEPEST, EXTENT, snap};
use crate::tiles::layer::Field;
use crate::tiles::pyramid::{Packed, Pyramid};
use crate::tiles::zooms::Thrift;
use crate::tiles::{TileError, TileLayer};

/// What is missing in the tiles of each zoom that would be too large with it.
pub type LeftOut = BTreeMap<u8, String>;

/// Makes all tiles of some layers, gzipped, as one archive, and answers what was left out.
///
/// # Errors
/// Where a tile cannot be encoded: a defect of this program, as every geometry is made clean first; and where the archive
/// cannot be written.
pub fn archive<W: Write + Seek>(
    name: &str,
    attribution: Option<&str>,
    layers: &[TileLayer<'_>],
    into: W,
) -> Result<LeftOut, TileError> {
    let pyramid = Pyramid::new(layers)?;
    let shallowest = pyramid.zooms.iter().filter_map(|zooms| zooms.shallowest).min().unwrap_or(0);
    let bounds = bounds(layers);
    let writer = PmTilesWriter::new(TileType::Mvt)
        .precompressed(Compression::Gzip)
        .min_zoom(shallowest)
        .max_zoom(DEEPEST)
        .bounds(bounds[0], bounds[1], bounds[2], bounds[3])
        .center(f64::midpoint(bounds[0], bounds[2]), f64::midpoint(bounds[1], bounds[3]))
        .center_zoom(whole_at(bounds).clamp(shallowest, DEEPEST));
    let mut writer = writer.create(into).map_err(TileError::archive)?;
    let mut thrifts = BTreeMap::new();
    for zoom in shallowest..=DEEPEST {
        let (thrift, packed) = small_enough(&pyramid, zoom)?;
        thrifts.insert(zoom, thrift);
        let mut tiles = Vec::with_capacity(packed.len());
        for (id, bytes) in packed {
            let coord =
                TileCoord::new(id.zoom, id.x.unsigned_abs(), id.y.unsigned_abs()).map_err(TileError::archive)?;
            tiles.push((pmtiles::TileId::from(coord), coord, bytes));
        }
        // Along the archive's own curve, so that neighbours lie together and the archive counts as clustered.
        tiles.sort_by_key(|(id, ..)| id.value());
        for (_, coord, bytes) in tiles {
            writer.add_tile(coord, &bytes).map_err(TileError::archive)?;
        }
    }
    let left_out =
        thrifts.iter().filter_map(|(zoom, thrift)| Some((*zoom, pyramid.left_out(*thrift)?))).collect::<LeftOut>();
    writer.set_metadata(metadata(name, attribution, layers, &pyramid, (&thrifts, &left_out)).to_string());
    writer.finalize().map_err(TileError::archive)?;
    Ok(left_out)
}

/// The tiles of a zoom with no more thrift than it takes to make all of them small enough, or with all there is.
fn small_enough(pyramid: &Pyramid<'_>, zoom: u8) -> Result<(Thrift, Vec<Packed>), TileError> {
    let mut thrift = Thrift::None;
    loop {
        let tiles = pyramid.tiles(zoom, thrift)?;
        let is_small = tiles.iter().all(|(_, bytes)| bytes.len() <= Thrift::MOST_BYTES);
        match pyramid.next(thrift) {
            Some(next) if !is_small => thrift = next,
            _ => return Ok((thrift, tiles)),
        }
    }
}

/// What `TileJSON` 3 wants to know of the layers.
fn metadata(
    name: &str,
    attribution: Option<&str>,
    layers: &[TileLayer<'_>],
    pyramid: &Pyramid<'_>,
    (thrifts, left_out): (&BTreeMap<u8, Thrift>, &LeftOut),
) -> Value {
    let described = layers.iter().zip(&pyramid.defined).zip(&pyramid.zooms).map(|((layer, defined), zooms)| {
        let first = zooms.first_served(thrifts);
        let described = |field: &Field<'_>| {
            let said = field.description.as_ref().or_else(|| defined.fields.get(field.name.as_ref()));
            (field.name.to_string(), Value::from(said.map_or("", String::as_str)))
        };
        let fields: serde_json::Map<String, Value> = layer.fields.iter().map(described).collect();
        let description = defined.description.as_str();
        json!({ "id": layer.name, "description": description, "minzoom": first, "maxzoom": DEEPEST, "fields": fields })
    });
    let mut metadata = json!({
        "name": name,
        "description": "Who lacks access to what, where, and how sure we are. Built with Gapatlas.",
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

/// The deepest zoom at which a map two tiles wide and high shows all of a box.
fn whole_at([west, south, east, north]: [f64; 4]) -> u8 {
    let [low, high] = [(west, north), (east, south)].map(|(x, y)| snap(DEEPEST, Coord { x, y }));
    let reach = (high.x - low.x).max(high.y - low.y);
    let fits = |zoom: &u8| reach <= (2 * EXTENT) << (DEEPEST - zoom);
    (0..=DEEPEST).rev().find(fits).unwrap_or(0)
}

/// West, south, east, north of everything that the atlas is about; the world where nothing has a place.
fn bounds(layers: &[TileLayer<'_>]) -> [f64; 4] {
    let has_atlas = layers.iter().any(|layer| layer.is_keyed);
    let about = layers.iter().filter(|layer| layer.is_keyed || !has_atlas);
    let shapes = about.flat_map(|layer| layer.geometry.iter().flatten());
    let boxes = shapes.filter_map(|shape| shape.bounding_rect());
    let boxes = boxes.map(|b| [b.min().x, b.min().y, b.max().x, b.max().y]);
    let all = boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    all.unwrap_or([-180.0, -85.0, 180.0, 85.0])
}
