//! OGC API - Tiles: the grid (Two Dimensional Tile Matrix Set 2.0), and tile sets in it.

use serde_json::{Value, json};

use crate::domain::Extent;
use crate::ogc::links::Link;

/// The grid of all tiles: web Mercator, each zoom four times as many squares as the one before.
pub const GRID: &str = "WebMercatorQuad";
const GRID_URI: &str = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
const GRID_CRS: &str = "http://www.opengis.net/def/crs/EPSG/0/3857";
/// The zooms of the grid's definition (OGC 17-083r4, D.1).
const ZOOMS: u32 = 25;
/// From the west end of the grid to its middle, in meters.
const HALF: f64 = 20_037_508.342_789_2;

/// The grids that there are.
#[must_use]
pub fn grids(origin: &str) -> Value {
    let own = Link::new("self", "application/json", "This grid", format!("{origin}/tileMatrixSets/{GRID}?f=json"));
    json!({ "tileMatrixSets": [{ "id": GRID, "title": "Web Mercator", "uri": GRID_URI, "crs": GRID_CRS, "links": [own.json()] }] })
}

/// The definition of the grid.
#[must_use]
pub fn tile_matrix_set() -> Value {
    let matrices = (0..ZOOMS).map(|zoom| {
        let squares = 1_u64 << zoom;
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let cell = HALF * 2.0 / 256.0 / squares as f64;
        json!({
            "id": zoom.to_string(),
            // A pixel of 0.28 mm, by definition.
            "scaleDenominator": cell / 0.000_28,
            "cellSize": cell,
            "pointOfOrigin": [-HALF, HALF],
            "tileWidth": 256, "tileHeight": 256,
            "matrixWidth": squares, "matrixHeight": squares,
        })
    });
    json!({
        "id": GRID, "title": "Web Mercator", "uri": GRID_URI, "crs": GRID_CRS,
        "orderedAxes": ["E", "N"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": matrices.collect::<Vec<_>>(),
    })
}

/// The tile sets of a place, which is the service or a collection: one, in the one grid.
#[must_use]
pub fn tilesets(address: &str, title: &str) -> Value {
    let own = format!("{address}/tiles/{GRID}?f=json");
    json!({
        "links": [
            Link::new("self", "application/json", "These tile sets", format!("{address}/tiles?f=json")).json(),
            Link::new("alternate", "text/html", "These tile sets for people", format!("{address}/tiles?f=html")).json(),
        ],
        "tilesets": [{
            "title": title, "dataType": "vector", "crs": GRID_CRS, "tileMatrixSetURI": GRID_URI,
            "links": [Link::new("self", "application/json", "This tile set", own).json()],
        }],
    })
}

/// A tile set of the service or of a collection.
#[derive(Debug, Clone, Copy)]
pub struct TileSet<'a> {
    /// The address of the service.
    pub origin: &'a str,
    /// The address of what the tiles are of.
    pub address: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// Its layers, as `TileJSON` has them.
    pub layers: &'a [Value],
    /// Its first and last zoom.
    pub zooms: (u8, u8),
    /// Where there is something.
    pub extent: Option<Extent>,
}

/// A tile set: where its tiles are, and what is in them.
#[must_use]
pub fn tileset(of: TileSet<'_>) -> Value {
    let TileSet { origin, address, title, layers, zooms, extent } = of;
    let tiles = format!("{address}/tiles/{GRID}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}");
    let kind = "application/vnd.mapbox-vector-tile";
    let mut item = Link::new("item", kind, "Tiles, the row before the column", tiles);
    item.is_template = true;
    let scheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    let mut told = json!({
        "title": title, "dataType": "vector", "crs": GRID_CRS, "tileMatrixSetURI": GRID_URI, "tileMatrixSetId": GRID,
        "tileMatrixSetLimits": limits(zooms, extent),
        "layers": layers.iter().map(layer).collect::<Vec<_>>(),
        "links": [
            Link::new("self", "application/json", "This tile set", format!("{address}/tiles/{GRID}?f=json")).json(),
            Link::new("alternate", "text/html", "This tile set for people", format!("{address}/tiles/{GRID}?f=html")).json(),
            item.json(),
            Link::new(scheme, "application/json", "Its grid", format!("{origin}/tileMatrixSets/{GRID}?f=json")).json(),
            Link::new("describedby", "application/json", "The same as TileJSON", format!("{origin}/tiles.json")).json(),
        ],
    });
    if let Some([west, south, east, north]) = extent.map(Extent::bounds) {
        let crs = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
        told["boundingBox"] = json!({ "lowerLeft": [west, south], "upperRight": [east, north], "crs": crs });
    }
    told
}

/// The squares of each zoom in which there may be something.
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
    square((lon + 180.0) / 360.0, zoom)
}

fn row(lat: f64, zoom: u8) -> u64 {
    let up = lat.clamp(-85.06, 85.06).to_radians().tan().asinh() / std::f64::consts::PI;
    square((1.0 - up) / 2.0, zoom)
}

fn square(share: f64, zoom: u8) -> u64 {
    let squares = 1_u64 << zoom.min(30);
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let place = (share * squares as f64).max(0.0) as u64;
    place.min(squares - 1)
}

/// A layer of tiles in the words of the standard.
fn layer(told: &Value) -> Value {
    let kind = match told["id"].as_str().unwrap_or_default() {
        "tracts" | "areas" | "water" | "green" => "polygons",
        "streets" => "lines",
        _ => "points",
    };
    let fields = told["fields"].as_object().into_iter().flatten();
    let properties: serde_json::Map<String, Value> = fields
        .map(|(name, what)| {
            let description = what.as_str().unwrap_or_default();
            (name.clone(), json!({ "description": description }))
        })
        .collect();
    json!({
        "id": told["id"], "dataType": "vector", "geometryType": kind, "crs": GRID_CRS,
        "description": told["description"], "propertiesSchema": { "type": "object", "properties": properties },
    })
}

/// Of a vector tile the layers of this name. Layers are field 3 of the message, and their names field 1 of a layer
/// (Mapbox Vector Tile 2.1, 4.1); the bytes between are taken as they are. `None` where the bytes are no tile.
#[must_use]
pub fn only(name: &str, tile: &[u8]) -> Option<Vec<u8>> {
    let mut own = Vec::new();
    let mut rest = tile;
    while !rest.is_empty() {
        let (field, content, after) = message(rest)?;
        if field == 3 && name_of(content) == Some(name.as_bytes()) {
            own.extend_from_slice(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    Some(own)
}

fn name_of(mut layer: &[u8]) -> Option<&[u8]> {
    while !layer.is_empty() {
        let (field, content, after) = message(layer)?;
        if field == 1 {
            return Some(content);
        }
        layer = after;
    }
    None
}

/// The number of a field, its content (nothing for numbers), and what comes after it.
fn message(bytes: &[u8]) -> Option<(u64, &[u8], &[u8])> {
    let (key, rest) = varint(bytes)?;
    match key & 7 {
        0 => Some((key >> 3, &[], varint(rest)?.1)),
        1 => Some((key >> 3, &[], rest.get(8..)?)),
        2 => {
            let (length, rest) = varint(rest)?;
            let (content, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
            Some((key >> 3, content, after))
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
    fn a_tile_of_one_layer_has_that_layer_as_it_was() {
        let mut tile = mvt::Tile::new(4096);
        for name in ["tracts", "sites", "tract_labels"] {
            tile.add_layer(tile.create_layer(name)).unwrap();
        }
        let bytes = tile.to_bytes().unwrap();
        let mut alone = mvt::Tile::new(4096);
        alone.add_layer(alone.create_layer("sites")).unwrap();
        assert_eq!(only("sites", &bytes), Some(alone.to_bytes().unwrap()));
        assert_eq!(only("roads", &bytes), Some(Vec::new()));
        assert_eq!(only("sites", b"no tile at all"), None);
    }

    #[test]
    fn the_grid_is_that_of_the_standard() {
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
