//! The basemap that a study names: its tiles, and how they are drawn beneath the atlas.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::tileset::Tileset;
use crate::http::version::{Encoding, Version};
use crate::legend::Look;

pub(super) async fn tilejson(
    State(app): State<App>,
    Origin(origin): Origin,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    Ok(named(atlas.basemap.as_ref())?.tilejson(&format!("{origin}/basemap"), &atlas.version(), Encoding::Mvt))
}

pub(super) async fn tile(
    State(app): State<App>,
    Segments((z, x, file)): Segments<(String, String, String)>,
    headers: HeaderMap,
    Parameters(version): Parameters<Version>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    Ok(version.keep(&atlas, named(atlas.basemap.as_ref())?.tile(&z, &x, &file, &headers).await?))
}

fn named(basemap: Option<&Tileset>) -> Result<&Tileset, Problem> {
    basemap.ok_or_else(|| Problem::NotFound("the study of this atlas names no basemap".to_owned()))
}

/// Puts a basemap into a style, above the background and beneath all else.
pub(super) fn draw(style: &mut Value, basemap: &Tileset, origin: &str, look: Look) {
    let kind = if basemap.is_vector() { "vector" } else { "raster" };
    style["sources"]["basemap"] = json!({ "type": kind, "url": format!("{origin}/basemap.json") });
    if kind == "raster" {
        // 256 pixels are what almost all raster tiles have.
        style["sources"]["basemap"]["tileSize"] = json!(256);
    }
    let layers = if basemap.is_vector() {
        basemap.layer_ids().filter_map(|id| drawn(id, look)).collect()
    } else {
        // Somebody else's colours: subdued, so that no ground outshines a class.
        let paint = look.palette().map.get("basemap-raster");
        vec![json!({ "id": "basemap", "type": "raster", "source": "basemap", "paint": paint })]
    };
    if let Some(all) = style["layers"].as_array_mut() {
        let above = all.iter().position(|layer| layer["type"] != "background").unwrap_or(all.len());
        all.splice(above..above, layers);
    }
}

/// A layer of the schemas that people have (Protomaps, `OpenMapTiles`, Shortbread, our own), drawn quietly; others not at all.
fn drawn(id: &str, look: Look) -> Option<Value> {
    let color = |name: &str| look.palette().map.get(name);
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
