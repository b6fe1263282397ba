//! The atlas's vector tiles and what describes them.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::version::Version;

pub(super) async fn tilejson(State(app): State<App>, Origin(origin): Origin, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    atlas.tiles.tilejson(&format!("{origin}/tiles"), &atlas.version())
}

pub(super) async fn tile(
    State(app): State<App>,
    Segments((z, x, file)): Segments<(String, String, String)>,
    headers: HeaderMap,
    Parameters(version): Parameters<Version>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    Ok(version.keep(&atlas, atlas.tiles.tile(&z, &x, &file, &headers).await?))
}
