//! The `PMTiles` 3 archive (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>).

use std::io::Cursor;

use geo::BoundingRect;
use pmtiles::{PmTilesWriter, PmtError, TileCoord, TileType};
use serde_json::{Value, json};

use crate::tiles::grid::DEEPEST;
use crate::tiles::pyramid::{self, Zooms};
use crate::tiles::{TileError, TileLayer};

/// Makes all tiles of some layers, gzipped, as one archive.
///
/// # Errors
/// Where a tile cannot be encoded: a defect of this program, as every geometry is made clean first.
pub fn archive(name: &str, attribution: Option<&str>, layers: &[TileLayer<'_>]) -> Result<Vec<u8>, TileError> {
    let failed = |error: PmtError| TileError::Archive(error.to_string());
    let zooms: Vec<Zooms> = layers.iter().map(|layer| Zooms::of(layer, DEEPEST)).collect();
    let shallowest = zooms.iter().flat_map(|zooms| &zooms.first).copied().min().unwrap_or(0);
    let bounds = bounds(layers);
    let writer = PmTilesWriter::new(TileType::Mvt)
        .min_zoom(shallowest)
        .max_zoom(DEEPEST)
        .bounds(bounds[0], bounds[1], bounds[2], bounds[3])
        .center(f64::midpoint(bounds[0], bounds[2]), f64::midpoint(bounds[1], bounds[3]))
        .metadata(metadata(name, attribution, layers, &zooms).to_string());
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = writer.create(&mut bytes).map_err(failed)?;
    for zoom in shallowest..=DEEPEST {
        let mut tiles = Vec::new();
        for (id, bytes) in pyramid::tiles(zoom, layers, &zooms)? {
            let coord = TileCoord::new(id.zoom, id.x.unsigned_abs(), id.y.unsigned_abs()).map_err(failed)?;
            tiles.push((pmtiles::TileId::from(coord), coord, bytes));
        }
        // Along the archive's own curve, so that neighbours lie together and the archive counts as clustered.
        tiles.sort_by_key(|(id, ..)| id.value());
        for (_, coord, bytes) in tiles {
            writer.add_tile(coord, &bytes).map_err(failed)?;
        }
    }
    writer.finalize().map_err(failed)?;
    Ok(bytes.into_inner())
}

/// What `TileJSON` 3 wants to know of the layers.
fn metadata(name: &str, attribution: Option<&str>, layers: &[TileLayer<'_>], zooms: &[Zooms]) -> Value {
    let described = layers.iter().zip(zooms).map(|(layer, zooms)| {
        let first = zooms.first.iter().min().unwrap_or(&0);
        let fields: serde_json::Map<String, Value> = layer
            .fields
            .iter()
            .map(|field| (field.name.to_string(), Value::from(field.description.as_str())))
            .collect();
        json!({ "id": layer.name, "minzoom": first, "maxzoom": DEEPEST, "fields": fields })
    });
    let mut metadata = json!({
        "name": name,
        "description": "Who lacks access to what, where, and how sure we are. Built with Gapatlas.",
        "type": "overlay",
        "vector_layers": described.collect::<Vec<Value>>(),
    });
    if let Some(attribution) = attribution {
        metadata["attribution"] = Value::from(attribution);
    }
    metadata
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
