//! Versioned URLs: their responses never change and can be cached indefinitely.

use axum::http::header::{self, HeaderValue};
use axum::response::Response;
use serde::Deserialize;

/// Query parameters of `TileJSON`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EncodingQuery {
    #[serde(default)]
    pub(crate) encoding: Encoding,
}

/// The encoding of vector tiles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Encoding {
    /// Mapbox Vector Tile 2.1, the widely supported default.
    #[default]
    Mvt,
    /// `MapLibre` Tile, smaller.
    Mlt,
}

/// The version parameter of tile URLs, as `TileJSON` gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionQuery {
    v: Option<String>,
}

impl VersionQuery {
    /// Sets `Cache-Control`. A request for another version than the current one gets the current tile, which must not be
    /// cached under that URL.
    pub(crate) fn set_cache_control(&self, current: &str, mut response: Response) -> Response {
        let cache_control = match &self.v {
            None => return response,
            Some(version) if version == current => "public, max-age=31536000, immutable",
            Some(_) => "no-cache",
        };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
        response
    }
}
