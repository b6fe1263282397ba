//! Vector tiles of the atlas and their `TileJSON`, whose descriptions are in the language of the answer.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use gapatlas_text::{Language, Text, message};
use serde_json::Value;

use crate::domain::Layer;
use crate::http::app::App;
use crate::http::request::language::RequestText;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::headers::VARY_HOST;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::http::tiles::version::{EncodingQuery, VersionQuery};
use crate::write::Entry;

pub(crate) async fn tilejson(
    State(app): State<App>,
    Origin(origin): Origin,
    RequestText(text): RequestText,
    Parameters(EncodingQuery { encoding }): Parameters<EncodingQuery>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let mut document = atlas.tiles.tilejson(&format!("{origin}/tiles"), &atlas.version(), encoding);
    document["description"] = message!(text, "tiles").into();
    document["vector_layers"] = described_layers(&atlas, text)?.into();
    Ok(tilejson_response(&document))
}

pub(crate) fn tilejson_response(document: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), VARY_HOST], document.to_string()).into_response()
}

/// The vector layers, with descriptions in a language: the archive has them in English.
pub(crate) fn described_layers(atlas: &ServedAtlas, text: &'static Text) -> Result<Vec<Value>, Problem> {
    let layers = atlas.tiles.layers().cloned();
    if *text.language() == Language::english() {
        return Ok(layers.collect());
    }
    let described = |mut metadata: Value| {
        let id = metadata["id"].as_str().unwrap_or_default().to_owned();
        metadata["description"] = text.tile_layer(&id).into();
        let layer = Layer::ALL.into_iter().find(|layer| layer.name() == id);
        let collection = layer.map(|layer| atlas.contents.collection(layer, text)).transpose()?;
        let columns: BTreeMap<&str, &Entry> = collection
            .iter()
            .flat_map(|own| &own.dictionary.entries)
            .map(|entry| (entry.name.as_str(), entry))
            .collect();
        for (name, description) in metadata["fields"].as_object_mut().into_iter().flatten() {
            let column = columns.get(name.as_str()).map(|entry| entry.description_with_unit());
            *description = column.or_else(|| text.tile_field(&id, name)).unwrap_or_default().into();
        }
        Ok(metadata)
    };
    layers.map(described).collect()
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
