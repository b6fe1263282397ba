//! OGC API - Tiles: tiles of the dataset and of collections, with the row before the column.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use gapatlas_text::Text;

use crate::domain::Layer;
use crate::http::app::App;
use crate::http::layers::features::layer;
use crate::http::pages::page::View;
use crate::http::pages::resources as pages;
use crate::http::request::negotiation::{Negotiation, Representation};
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::documents::json;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::http::tiles::tile::described_layers;
use crate::ogc::{self, TILE_MATRIX_SET_ID, TileSet};

const JSON: &str = "application/json";

pub(crate) async fn tile_matrix_sets(
    State(app): State<App>,
    Origin(origin): Origin,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    match negotiation.representation {
        Representation::Json => Ok(json(JSON, &ogc::tile_matrix_sets(negotiation.text, &origin))),
        Representation::Html => pages::tile_matrix_sets(View::new(negotiation.text, &app.atlas())).respond(),
    }
}

pub(crate) async fn tile_matrix_set(
    State(app): State<App>,
    Segments(id): Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    check_tile_matrix_set(&id)?;
    match negotiation.representation {
        Representation::Json => Ok(json(JSON, &ogc::tile_matrix_set())),
        Representation::Html => {
            pages::tile_matrix_set(View::new(negotiation.text, &app.atlas()), &ogc::tile_matrix_set()).respond()
        }
    }
}

pub(crate) async fn tilesets_of_all(
    State(app): State<App>,
    Origin(origin): Origin,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    tilesets(&app.atlas(), &origin, &negotiation, None)
}

pub(crate) async fn tilesets_of_layer(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    tilesets(&app.atlas(), &origin, &negotiation, Some(layer_with_tiles(&id)?))
}

fn tilesets(
    atlas: &ServedAtlas,
    origin: &str,
    negotiation: &Negotiation,
    layer: Option<Layer>,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    match negotiation.representation {
        Representation::Json => {
            let title = title(negotiation.text, atlas, layer);
            Ok(json(JSON, &ogc::tilesets(negotiation.text, &base_url(origin, layer), &title)))
        }
        Representation::Html => pages::tilesets(View::new(negotiation.text, atlas), layer).respond(),
    }
}

pub(crate) async fn tileset_of_all(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(matrix_set): Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    tileset(&app.atlas(), &origin, &negotiation, None, &matrix_set)
}

pub(crate) async fn tileset_of_layer(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments((id, matrix_set)): Segments<(String, String)>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    tileset(&app.atlas(), &origin, &negotiation, Some(layer_with_tiles(&id)?), &matrix_set)
}

fn tileset(
    atlas: &ServedAtlas,
    origin: &str,
    negotiation: &Negotiation,
    layer: Option<Layer>,
    matrix_set: &str,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    check_tile_matrix_set(matrix_set)?;
    let text = negotiation.text;
    let mut layers = described_layers(atlas, text)?;
    layers.retain(|metadata| layer.is_none_or(|layer| metadata["id"] == layer.name()));
    let zooms = (atlas.tiles.header().min_zoom, atlas.tiles.header().max_zoom);
    let extent = atlas.contents.extent();
    let (address, title) = (base_url(origin, layer), title(text, atlas, layer));
    let document =
        ogc::tileset(TileSet { text, origin, address: &address, title: &title, layers: &layers, zooms, extent });
    match negotiation.representation {
        Representation::Json => Ok(json(JSON, &document)),
        Representation::Html => pages::tileset(View::new(text, atlas), layer, &document).respond(),
    }
}

pub(crate) async fn tile_of_all(
    State(app): State<App>,
    Segments((matrix_set, z, y, x)): Segments<(String, String, String, String)>,
    headers: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    check_tile_matrix_set(&matrix_set)?;
    app.atlas().tiles.tile_at([&z, &y, &x], None, &headers).await
}

pub(crate) async fn tile_of_layer(
    State(app): State<App>,
    Segments((id, matrix_set, z, y, x)): Segments<(String, String, String, String, String)>,
    headers: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let layer = layer_with_tiles(&id)?;
    check_tile_matrix_set(&matrix_set)?;
    app.atlas().tiles.tile_at([&z, &y, &x], Some(layer.name()), &headers).await
}

fn layer_with_tiles(id: &str) -> Result<Layer, Problem> {
    let layer = layer(id)?;
    if ogc::has_tiles(layer) {
        return Ok(layer);
    }
    Err(Problem::NotFound(format!("{layer} have no tiles; the tiles of tracts have their numbers")))
}

fn check_tile_matrix_set(id: &str) -> Result<(), Problem> {
    if id == TILE_MATRIX_SET_ID {
        Ok(())
    } else {
        Err(Problem::NotFound(format!("there is no grid `{id}`; there is {TILE_MATRIX_SET_ID}")))
    }
}

fn base_url(origin: &str, layer: Option<Layer>) -> String {
    layer.map_or_else(|| origin.to_owned(), |layer| ogc::collection_url(origin, layer))
}

fn title(text: &Text, atlas: &ServedAtlas, layer: Option<Layer>) -> String {
    layer.map_or_else(|| text.local(&atlas.contents.provenance.study.name), |layer| text.layer(layer))
}
