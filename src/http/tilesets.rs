//! OGC API - Tiles: the tiles of the atlas, and those of one collection, row before column.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::domain::Layer;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::features::{json, layer};
use crate::http::form::{Form, Wish};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::http::{App, pages};
use crate::ogc::{self, GRID, TileSet};

const JSON: &str = "application/json";

pub(super) async fn grids(State(app): State<App>, Origin(origin): Origin, wish: Wish) -> Result<Response, Problem> {
    wish.no_more()?;
    match wish.form {
        Form::Json => Ok(json(JSON, &ogc::grids(&origin))),
        Form::Html => pages::grids(&app.atlas()),
    }
}

pub(super) async fn grid(
    State(app): State<App>,
    Segments(id): Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    wish.no_more()?;
    known(&id)?;
    match wish.form {
        Form::Json => Ok(json(JSON, &ogc::tile_matrix_set())),
        Form::Html => pages::grid(&app.atlas(), &ogc::tile_matrix_set()),
    }
}

pub(super) async fn of_all(State(app): State<App>, Origin(origin): Origin, wish: Wish) -> Result<Response, Problem> {
    sets(&app.atlas(), &origin, &wish, None)
}

pub(super) async fn of_one(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    sets(&app.atlas(), &origin, &wish, Some(with_tiles(&id)?))
}

fn sets(atlas: &Served, origin: &str, wish: &Wish, layer: Option<Layer>) -> Result<Response, Problem> {
    wish.no_more()?;
    match wish.form {
        Form::Json => Ok(json(JSON, &ogc::tilesets(&address(origin, layer), title(atlas, layer)))),
        Form::Html => pages::tilesets(atlas, layer),
    }
}

pub(super) async fn set_of_all(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(grid): Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    set(&app.atlas(), &origin, &wish, None, &grid)
}

pub(super) async fn set_of_one(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments((id, grid)): Segments<(String, String)>,
    wish: Wish,
) -> Result<Response, Problem> {
    set(&app.atlas(), &origin, &wish, Some(with_tiles(&id)?), &grid)
}

fn set(atlas: &Served, origin: &str, wish: &Wish, layer: Option<Layer>, grid: &str) -> Result<Response, Problem> {
    wish.no_more()?;
    known(grid)?;
    let layers = atlas.tiles.layers().filter(|told| layer.is_none_or(|own| told["id"] == own.name())).cloned();
    let layers: Vec<_> = layers.collect();
    let zooms = (atlas.tiles.header().min_zoom, atlas.tiles.header().max_zoom);
    let extent = atlas.contents.tracts.collection().index.extent();
    let (address, title) = (address(origin, layer), title(atlas, layer));
    let told = ogc::tileset(TileSet { origin, address: &address, title, layers: &layers, zooms, extent });
    match wish.form {
        Form::Json => Ok(json(JSON, &told)),
        Form::Html => pages::tileset(atlas, layer, &told),
    }
}

pub(super) async fn tile_of_all(
    State(app): State<App>,
    Segments((grid, z, y, x)): Segments<(String, String, String, String)>,
    asked: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    known(&grid)?;
    app.atlas().tiles.at([&z, &y, &x], None, &asked).await
}

pub(super) async fn tile_of_one(
    State(app): State<App>,
    Segments((id, grid, z, y, x)): Segments<(String, String, String, String, String)>,
    asked: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let layer = with_tiles(&id)?;
    known(&grid)?;
    app.atlas().tiles.at([&z, &y, &x], Some(layer.name()), &asked).await
}

fn with_tiles(id: &str) -> Result<Layer, Problem> {
    let own = layer(id)?;
    if ogc::has_tiles(own) {
        return Ok(own);
    }
    Err(Problem::NotFound(format!("{own} have no tiles; the tiles of tracts have their numbers")))
}

fn known(grid: &str) -> Result<(), Problem> {
    if grid == GRID { Ok(()) } else { Err(Problem::NotFound(format!("there is no grid `{grid}`; there is {GRID}"))) }
}

fn address(origin: &str, layer: Option<Layer>) -> String {
    layer.map_or_else(|| origin.to_owned(), |layer| ogc::address(origin, layer))
}

fn title(atlas: &Served, layer: Option<Layer>) -> &str {
    match layer {
        None => &atlas.contents.provenance.study.name,
        Some(layer) => ogc::title(layer),
    }
}
