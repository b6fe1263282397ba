//! The basemap of a study: its tiles and its style layers.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use crate::http::app::App;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::problem::Problem;
use crate::http::tiles::tile::tilejson_response;
use crate::http::tiles::tile_archive::TileArchive;
use crate::http::tiles::version::{Encoding, VersionQuery};
use crate::legend::StyleVariant;

pub(crate) async fn tilejson(
    State(app): State<App>,
    Origin(origin): Origin,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let basemap = configured(atlas.basemap.as_ref())?;
    Ok(tilejson_response(&basemap.tilejson(&format!("{origin}/basemap"), &atlas.version(), Encoding::Mvt)))
}

pub(crate) async fn tile(
    State(app): State<App>,
    Segments((z, x, file)): Segments<(String, String, String)>,
    headers: HeaderMap,
    Parameters(version): Parameters<VersionQuery>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    Ok(version
        .set_cache_control(&atlas.version(), configured(atlas.basemap.as_ref())?.tile(&z, &x, &file, &headers).await?))
}

fn configured(basemap: Option<&TileArchive>) -> Result<&TileArchive, Problem> {
    basemap.ok_or_else(|| Problem::NotFound("the study of this atlas names no basemap".to_owned()))
}

/// Adds a basemap to a style, above the background and below all other layers.
pub(crate) fn add_to_style(style: &mut Value, basemap: &TileArchive, origin: &str, variant: StyleVariant) {
    let kind = if basemap.is_vector() { "vector" } else { "raster" };
    style["sources"]["basemap"] = json!({ "type": kind, "url": format!("{origin}/basemap.json") });
    if kind == "raster" {
        // Almost all raster tiles have 256 pixels.
        style["sources"]["basemap"]["tileSize"] = json!(256);
    }
    let layers = if basemap.is_vector() {
        basemap.layer_ids().filter_map(|id| quiet_layer(id, variant)).collect()
    } else {
        // Third-party colors are muted, so that they do not compete with the classes.
        let paint = variant.palette().map.get("basemap-raster");
        vec![json!({ "id": "basemap", "type": "raster", "source": "basemap", "paint": paint })]
    };
    if let Some(all) = style["layers"].as_array_mut() {
        let above = all.iter().position(|layer| layer["type"] != "background").unwrap_or(all.len());
        all.splice(above..above, layers);
    }
}

/// A muted style layer for layers of known schemas (Protomaps, `OpenMapTiles`, Shortbread, our own); `None` for others.
fn quiet_layer(id: &str, variant: StyleVariant) -> Option<Value> {
    let color = |name: &str| variant.palette().map.get(name);
    let layer = |kind: &str, paint: Value| json!({ "id": format!("basemap-{id}"), "type": kind, "source": "basemap", "source-layer": id, "paint": paint });
    match id {
        "earth" | "land" => Some(layer("fill", json!({ "fill-color": color("ground")? }))),
        "landcover" | "landuse" | "park" | "natural" | "green" | "sites" => {
            Some(layer("fill", json!({ "fill-color": color("green")?, "fill-opacity": 0.6 })))
        }
        "water" | "ocean" | "water_polygons" => Some(layer("fill", json!({ "fill-color": color("water")? }))),
        "waterway" | "water_lines" => Some(layer("line", json!({ "line-color": color("water")? }))),
        "roads" | "transportation" | "streets" => {
            Some(layer("line", json!({ "line-color": color("basemap-street")?, "line-width": 0.8 })))
        }
        "boundaries" | "boundary" => {
            Some(layer("line", json!({ "line-color": color("basemap-border")?, "line-dasharray": [3, 2] })))
        }
        _ => None,
    }
}
