//! OGC API - Tiles: the tile matrix set (Two Dimensional Tile Matrix Set 2.0) and the tilesets.

use gapatlas_text::{Text, message};
use serde_json::{Value, json};

use crate::domain::Extent;
use crate::ogc::links::Link;

/// The only tile matrix set: web Mercator, with four times as many tiles at each zoom level.
pub const TILE_MATRIX_SET_ID: &str = "WebMercatorQuad";
const TILE_MATRIX_SET_URI: &str = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
const TILE_MATRIX_SET_CRS: &str = "http://www.opengis.net/def/crs/EPSG/0/3857";
/// Zoom levels in the definition (OGC 17-083r4, D.1).
const ZOOM_LEVELS: u32 = 25;
/// Half the width of the world in meters.
const HALF_WIDTH: f64 = 20_037_508.342_789_2;

/// The list of tile matrix sets.
#[must_use]
pub fn tile_matrix_sets(text: &Text, origin: &str) -> Value {
    let link = Link::new(
        "self",
        "application/json",
        message!(text, "link-grid"),
        format!("{origin}/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=json"),
    );
    json!({ "tileMatrixSets": [{ "id": TILE_MATRIX_SET_ID, "title": "Web Mercator", "uri": TILE_MATRIX_SET_URI, "crs": TILE_MATRIX_SET_CRS, "links": [link.json()] }] })
}

/// The definition of the tile matrix set.
#[must_use]
pub fn tile_matrix_set() -> Value {
    let matrices = (0..ZOOM_LEVELS).map(|zoom| {
        let tiles = 1_u64 << zoom;
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let cell = HALF_WIDTH * 2.0 / 256.0 / tiles as f64;
        json!({
            "id": zoom.to_string(),
            // OGC's standardized rendering pixel is 0.28 mm.
            "scaleDenominator": cell / 0.000_28,
            "cellSize": cell,
            "pointOfOrigin": [-HALF_WIDTH, HALF_WIDTH],
            "tileWidth": 256, "tileHeight": 256,
            "matrixWidth": tiles, "matrixHeight": tiles,
        })
    });
    json!({
        "id": TILE_MATRIX_SET_ID, "title": "Web Mercator", "uri": TILE_MATRIX_SET_URI, "crs": TILE_MATRIX_SET_CRS,
        "orderedAxes": ["E", "N"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": matrices.collect::<Vec<_>>(),
    })
}

/// The list of tilesets of the dataset or of a collection.
#[must_use]
pub fn tilesets(text: &Text, address: &str, title: &str) -> Value {
    let what = message!(text, "link-tile-sets");
    let link = format!("{address}/tiles/{TILE_MATRIX_SET_ID}?f=json");
    json!({
        "links": [
            Link::new("self", "application/json", what.clone(), format!("{address}/tiles?f=json")).json(),
            Link::for_people(text, &what, format!("{address}/tiles?f=html")).json(),
        ],
        "tilesets": [{
            "title": title, "dataType": "vector", "crs": TILE_MATRIX_SET_CRS, "tileMatrixSetURI": TILE_MATRIX_SET_URI,
            "links": [Link::new("self", "application/json", message!(text, "link-tile-set"), link).json()],
        }],
    })
}

/// Inputs of a tileset's metadata.
#[derive(Debug, Clone, Copy)]
pub struct TileSet<'a> {
    /// The texts of its links.
    pub text: &'a Text,
    /// The URL of the service.
    pub origin: &'a str,
    /// The URL of the dataset or collection.
    pub address: &'a str,
    /// The title.
    pub title: &'a str,
    /// The layers, as in `TileJSON`.
    pub layers: &'a [Value],
    /// The first and the last zoom level.
    pub zooms: (u8, u8),
    /// The bounding box of the data.
    pub extent: Option<Extent>,
}

/// The metadata of a tileset.
#[must_use]
pub fn tileset(of: TileSet<'_>) -> Value {
    let TileSet { text, origin, address, title, layers, zooms, extent } = of;
    let what = message!(text, "link-tile-set");
    let tiles = format!("{address}/tiles/{TILE_MATRIX_SET_ID}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}");
    let kind = "application/vnd.mapbox-vector-tile";
    let mut item = Link::new("item", kind, message!(text, "link-tile"), tiles);
    item.is_template = true;
    let scheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    let mut document = json!({
        "title": title, "dataType": "vector", "crs": TILE_MATRIX_SET_CRS, "tileMatrixSetURI": TILE_MATRIX_SET_URI, "tileMatrixSetId": TILE_MATRIX_SET_ID,
        "tileMatrixSetLimits": limits(zooms, extent),
        "layers": layers.iter().map(layer).collect::<Vec<_>>(),
        "links": [
            Link::new("self", "application/json", what.clone(), format!("{address}/tiles/{TILE_MATRIX_SET_ID}?f=json")).json(),
            Link::for_people(text, &what, format!("{address}/tiles/{TILE_MATRIX_SET_ID}?f=html")).json(),
            item.json(),
            Link::new(scheme, "application/json", message!(text, "link-grid-of-tiles"), format!("{origin}/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=json")).json(),
            Link::new("describedby", "application/json", message!(text, "link-tilejson"), format!("{origin}/tiles.json")).json(),
        ],
    });
    if let Some([west, south, east, north]) = extent.map(Extent::bounds) {
        let crs = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
        document["boundingBox"] = json!({ "lowerLeft": [west, south], "upperRight": [east, north], "crs": crs });
    }
    document
}

/// Tile matrix limits of each zoom level.
fn limits((least, most): (u8, u8), extent: Option<Extent>) -> Vec<Value> {
    let [west, south, east, north] = extent.map_or([-180.0, -85.0, 180.0, 85.0], Extent::bounds);
    let [west, east] = if west <= east { [west, east] } else { [-180.0, 180.0] };
    (least..=most)
        .map(|zoom| {
            let [first_column, last_column] = [west, east].map(|lon| column(lon, zoom));
            let [first_row, last_row] = [north, south].map(|lat| row(lat, zoom));
            json!({
                "tileMatrix": zoom.to_string(),
                "minTileRow": first_row, "maxTileRow": last_row,
                "minTileCol": first_column, "maxTileCol": last_column,
            })
        })
        .collect()
}

fn column(lon: f64, zoom: u8) -> u64 {
    tile_index((lon + 180.0) / 360.0, zoom)
}

fn row(lat: f64, zoom: u8) -> u64 {
    let up = lat.clamp(-85.06, 85.06).to_radians().tan().asinh() / std::f64::consts::PI;
    tile_index((1.0 - up) / 2.0, zoom)
}

fn tile_index(share: f64, zoom: u8) -> u64 {
    let tiles = 1_u64 << zoom.min(30);
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let place = (share * tiles as f64).max(0.0) as u64;
    place.min(tiles - 1)
}

/// A `TileJSON` layer as OGC API - Tiles describes it.
fn layer(document: &Value) -> Value {
    let kind = match document["id"].as_str().unwrap_or_default() {
        "tracts" | "areas" | "water" | "green" => "polygons",
        "streets" => "lines",
        _ => "points",
    };
    let fields = document["fields"].as_object().into_iter().flatten();
    let properties: serde_json::Map<String, Value> = fields
        .map(|(name, what)| {
            let description = what.as_str().unwrap_or_default();
            (name.clone(), json!({ "description": description }))
        })
        .collect();
    json!({
        "id": document["id"], "dataType": "vector", "geometryType": kind, "crs": TILE_MATRIX_SET_CRS,
        "description": document["description"], "propertiesSchema": { "type": "object", "properties": properties },
    })
}

/// The layers of a vector tile with this name. Layers are field 3 of the tile message, and names field 1 of a layer
/// (Mapbox Vector Tile 2.1, 4.1); the bytes of a layer are copied unchanged. `None` where the bytes are not a valid
/// tile.
#[must_use]
pub fn extract_layer(name: &str, tile: &[u8]) -> Option<Vec<u8>> {
    let mut layers = Vec::new();
    let mut rest = tile;
    while !rest.is_empty() {
        let (field, payload, after) = read_field(rest)?;
        if field == 3 && layer_name(payload) == Some(name.as_bytes()) {
            layers.extend_from_slice(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    Some(layers)
}

fn layer_name(mut layer: &[u8]) -> Option<&[u8]> {
    while !layer.is_empty() {
        let (field, payload, after) = read_field(layer)?;
        if field == 1 {
            return Some(payload);
        }
        layer = after;
    }
    None
}

/// The field number, the payload (empty for numbers) and the remaining bytes of a protobuf field.
fn read_field(bytes: &[u8]) -> Option<(u64, &[u8], &[u8])> {
    let (key, rest) = varint(bytes)?;
    match key & 7 {
        0 => Some((key >> 3, &[], varint(rest)?.1)),
        1 => Some((key >> 3, &[], rest.get(8..)?)),
        2 => {
            let (length, rest) = varint(rest)?;
            let (payload, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
            Some((key >> 3, payload, after))
        }
        5 => Some((key >> 3, &[], rest.get(4..)?)),
        _ => None,
    }
}

fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0_u64;
    for (place, byte) in bytes.iter().take(10).enumerate() {
        number |= u64::from(byte & 0x7f).checked_shl(u32::try_from(place * 7).ok()?)?;
        if byte & 0x80 == 0 {
            return Some((number, &bytes[place + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extracted_layer_is_unchanged() {
        let mut tile = mvt::Tile::new(4096);
        for name in ["tracts", "sites", "tract_labels"] {
            tile.add_layer(tile.create_layer(name)).unwrap();
        }
        let bytes = tile.to_bytes().unwrap();
        let mut alone = mvt::Tile::new(4096);
        alone.add_layer(alone.create_layer("sites")).unwrap();
        assert_eq!(extract_layer("sites", &bytes), Some(alone.to_bytes().unwrap()));
        assert_eq!(extract_layer("roads", &bytes), Some(Vec::new()));
        assert_eq!(extract_layer("sites", b"no tile at all"), None);
    }

    #[test]
    fn the_tile_matrix_set_is_that_of_the_standard() {
        let grid = tile_matrix_set();
        // OGC 17-083r4, table D.1.
        let near = |value: &Value, number: f64| (value.as_f64().unwrap() / number - 1.0).abs() < 1e-12;
        assert!(near(&grid["tileMatrices"][0]["scaleDenominator"], 559_082_264.028_717_8));
        assert!(near(&grid["tileMatrices"][0]["cellSize"], 156_543.033_928_041));
        assert!(near(&grid["tileMatrices"][24]["scaleDenominator"], 33.323_899_747_652_8));
        assert_eq!(grid["tileMatrices"].as_array().unwrap().len(), 25);
        // Chicago, by the formulas of the OpenStreetMap wiki.
        assert_eq!((column(-87.63, 10), row(41.88, 10)), (262, 380));
    }
}
