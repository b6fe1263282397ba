//! Which atlas an address is about: what it answers then never changes, and may be kept for good.

use axum::http::header::{self, HeaderValue};
use axum::response::Response;
use serde::Deserialize;

use crate::http::served::Served;

/// The parameter of `TileJSON`: in which encoding its tiles are.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Encoded {
    #[serde(default)]
    pub(super) encoding: Encoding,
}

/// How a vector tile is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Encoding {
    /// Mapbox Vector Tile 2.1, which everything reads.
    #[default]
    Mvt,
    /// `MapLibre` Tile: smaller, and read by `MapLibre`.
    Mlt,
}

/// The parameter `v`, as `TileJSON` gives it to tiles.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    v: Option<String>,
}

impl Version {
    /// Says how long an answer of this atlas may be kept. An address of another one is answered as well, by programs
    /// that remember it, but must not be remembered with this answer.
    pub(super) fn keep(&self, atlas: &Served, mut response: Response) -> Response {
        let kept = match &self.v {
            None => return response,
            Some(version) if **version == *atlas.version() => "public, max-age=31536000, immutable",
            Some(_) => "no-cache",
        };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        response
    }
}
