//! Vector tiles of the atlas and their `TileJSON`.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::http::app::App;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::problem::Problem;
use crate::http::tiles::version::{EncodingQuery, VersionQuery};

pub(crate) async fn tilejson(
    State(app): State<App>,
    Origin(origin): Origin,
    Parameters(EncodingQuery { encoding }): Parameters<EncodingQuery>,
) -> Response {
    let atlas = app.atlas();
    atlas.tiles.tilejson(&format!("{origin}/tiles"), &atlas.version(), encoding)
}

pub(crate) async fn tile(
    State(app): State<App>,
    Segments((z, x, file)): Segments<(String, String, String)>,
    headers: HeaderMap,
    Parameters(version): Parameters<VersionQuery>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let tile = match file.strip_suffix(".mlt") {
        Some(y) => atlas.tiles.mlt([&z, y, &x], &headers).await?,
        None => atlas.tiles.tile(&z, &x, &file, &headers).await?,
    };
    Ok(version.set_cache_control(&atlas.version(), tile))
}
