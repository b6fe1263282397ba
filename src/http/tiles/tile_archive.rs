//! A memory-mapped tile archive and its HTTP responses.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::{PoisonError, RwLock};

use axum::Extension;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use pmtiles::{AsyncPmTilesReader, Compression, HashMapCache, Header, MmapBackend, TileCoord, TileType};
use serde_json::Value;

use crate::domain::Fingerprint;
use crate::http::request::coding::Coding;
use crate::http::response::encoded::{Streamed, not_modified};
use crate::http::response::problem::Problem;
use crate::http::server::error::ServeError;
use crate::http::tiles::version::Encoding;
use crate::ogc::extract_layer;
use crate::tiles::{tilejson, to_mlt};

/// A `PMTiles` archive with its metadata.
pub(crate) struct TileArchive {
    archive: AsyncPmTilesReader<MmapBackend, HashMapCache>,
    metadata: Value,
    /// Cached validators of tiles.
    etags: RwLock<HashMap<EtagKey, HeaderValue>>,
    /// Cached `MapLibre` tiles, gzipped, with their validators.
    converted: RwLock<ConvertedTiles>,
}

#[derive(Default)]
struct ConvertedTiles {
    tiles: HashMap<TileCoord, (Bytes, HeaderValue)>,
    bytes: usize,
}

/// A tile, and whether it is gzipped.
type EtagKey = (TileCoord, bool);

/// Media type that `MapLibre` GL JS requests for `MapLibre` tiles.
const MLT_MEDIA_TYPE: &str = "application/vnd.maplibre-tile";

/// Maximum number of cached validators: a basemap of the world has a billion tiles.
const MAX_CACHED_ETAGS: usize = 1 << 17;

/// Maximum size of cached converted tiles in bytes.
const MAX_CONVERTED_BYTES: usize = 32 << 20;

impl TileArchive {
    /// Opens the private copy of an archive at `path` and unlinks it, so that nobody can change it and nothing remains
    /// after the process ends. `original` is the path in error messages.
    pub(crate) async fn open(path: &Path, original: &Path) -> Result<Self, ServeError> {
        let failed = |reason: String| ServeError::Tiles { path: original.display().to_string(), reason };
        let archive = AsyncPmTilesReader::new_with_cached_path(HashMapCache::default(), path).await;
        let archive = archive.map_err(|error| failed(error.to_string()))?;
        std::fs::remove_file(path).map_err(|error| failed(error.to_string()))?;
        let metadata = archive.get_metadata().await.map_err(|error| failed(error.to_string()))?;
        let metadata = serde_json::from_str(&metadata).map_err(|error| failed(error.to_string()))?;
        Ok(Self { archive, metadata, etags: RwLock::default(), converted: RwLock::default() })
    }

    pub(crate) fn header(&self) -> &Header {
        self.archive.get_header()
    }

    pub(crate) fn is_vector(&self) -> bool {
        self.header().tile_type == TileType::Mvt
    }

    /// The ids of the vector layers.
    pub(crate) fn layer_ids(&self) -> impl Iterator<Item = &str> {
        self.layers().filter_map(|layer| layer["id"].as_str())
    }

    /// Metadata of the vector layers.
    pub(crate) fn layers(&self) -> impl Iterator<Item = &Value> {
        self.metadata["vector_layers"].as_array().into_iter().flatten()
    }

    fn extension(&self) -> &'static str {
        match self.header().tile_type {
            TileType::Png => "png",
            TileType::Jpeg => "jpg",
            TileType::Webp => "webp",
            _ => "mvt",
        }
    }

    /// `TileJSON` 3.0.0 (<https://github.com/mapbox/tilejson-spec/tree/master/3.0.0>). Tile URLs contain the version.
    pub(crate) fn tilejson(&self, base: &str, version: &str, encoding: Encoding) -> Value {
        let extension = if encoding == Encoding::Mlt { "mlt" } else { self.extension() };
        let address = format!("{base}/{{z}}/{{x}}/{{y}}.{extension}?v={version}");
        let mut document = tilejson(self.header(), &self.metadata, &address);
        if encoding == Encoding::Mlt {
            // `encoding` is an extension by MapLibre.
            document["encoding"] = "mlt".into();
        }
        document
    }

    /// A tile as stored. An empty tile is 204, which `MapLibre` treats as empty rather than as an error.
    pub(crate) async fn tile(&self, z: &str, x: &str, file: &str, headers: &HeaderMap) -> Result<Response, Problem> {
        let Some(y) = file.strip_suffix(self.extension()).and_then(|name| name.strip_suffix('.')) else {
            let extension = self.extension();
            return Err(Problem::NotFound(format!(
                "`{file}` is not a tile; tiles end with /{{z}}/{{x}}/{{y}}.{extension}"
            )));
        };
        self.tile_at([z, y, x], None, headers).await
    }

    /// A tile by zoom, row and column; with `layer`, only that layer.
    pub(crate) async fn tile_at(
        &self,
        [z, y, x]: [&str; 3],
        layer: Option<&str>,
        headers: &HeaderMap,
    ) -> Result<Response, Problem> {
        let coord = coordinates(z, x, y, self.header().max_zoom)?;
        let Some(bytes) = self.archive.get_tile(coord).await.map_err(Problem::internal)? else {
            return Ok(StatusCode::NO_CONTENT.into_response());
        };
        let is_gzip = self.header().tile_compression == Compression::Gzip;
        if layer.is_none() && (!is_gzip || Coding::Gzip.is_accepted(headers)) {
            let etag = self.cached_etag((coord, is_gzip), &bytes)?;
            return Ok(EncodedTile {
                bytes,
                coding: is_gzip.then_some(Coding::Gzip),
                media_type: self.media_type(),
                etag,
            }
            .respond(headers));
        }
        let plain = if is_gzip { gunzip(&bytes)? } else { bytes.to_vec() };
        let Some(layer) = layer else {
            let etag = self.cached_etag((coord, false), &plain)?;
            return Ok(
                EncodedTile { bytes: plain.into(), coding: None, media_type: self.media_type(), etag }.respond(headers)
            );
        };
        let layer_tile = extract_layer(layer, &plain)
            .ok_or_else(|| Problem::internal("a tile of the archive is not a valid tile"))?;
        if layer_tile.is_empty() {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        if Coding::Gzip.is_accepted(headers) {
            let gzipped = gzip(&layer_tile)?;
            let etag = etag_of(&gzipped)?;
            return Ok(EncodedTile {
                bytes: gzipped.into(),
                coding: Some(Coding::Gzip),
                media_type: self.media_type(),
                etag,
            }
            .respond(headers));
        }
        let etag = etag_of(&layer_tile)?;
        Ok(EncodedTile { bytes: layer_tile.into(), coding: None, media_type: self.media_type(), etag }.respond(headers))
    }

    /// A `MapLibre` tile by zoom, row and column, converted on the first request: other clients use the stored tiles.
    pub(crate) async fn mlt(&self, [z, y, x]: [&str; 3], headers: &HeaderMap) -> Result<Response, Problem> {
        let coord = coordinates(z, x, y, self.header().max_zoom)?;
        let cached = self.converted.read().unwrap_or_else(PoisonError::into_inner).tiles.get(&coord).cloned();
        let (bytes, gzip_etag) = match cached {
            Some(cached) => cached,
            None => match self.archive.get_tile(coord).await.map_err(Problem::internal)? {
                Some(mvt) => self.convert(coord, mvt).await?,
                None => return Ok(StatusCode::NO_CONTENT.into_response()),
            },
        };
        if Coding::Gzip.is_accepted(headers) {
            return Ok(EncodedTile { bytes, coding: Some(Coding::Gzip), media_type: MLT_MEDIA_TYPE, etag: gzip_etag }
                .respond(headers));
        }
        let plain = gunzip(&bytes)?;
        let etag = etag_of(&plain)?;
        Ok(EncodedTile { bytes: plain.into(), coding: None, media_type: MLT_MEDIA_TYPE, etag }.respond(headers))
    }

    async fn convert(&self, coord: TileCoord, mvt: Bytes) -> Result<(Bytes, HeaderValue), Problem> {
        let work = move || gzip(&to_mlt(&gunzip(&mvt)?).map_err(Problem::internal)?);
        let bytes = Bytes::from(tokio::task::spawn_blocking(work).await.map_err(Problem::internal)??);
        let entry = (bytes.clone(), etag_of(&bytes)?);
        let mut converted = self.converted.write().unwrap_or_else(PoisonError::into_inner);
        if converted.bytes + bytes.len() <= MAX_CONVERTED_BYTES
            && converted.tiles.insert(coord, entry.clone()).is_none()
        {
            converted.bytes += bytes.len();
        }
        Ok(entry)
    }

    fn media_type(&self) -> &'static str {
        match self.header().tile_type {
            TileType::Png => "image/png",
            TileType::Jpeg => "image/jpeg",
            TileType::Webp => "image/webp",
            _ => "application/vnd.mapbox-vector-tile",
        }
    }

    /// The cached validator of a stored tile: hashing a tile takes as long as sending it.
    fn cached_etag(&self, key: EtagKey, bytes: &[u8]) -> Result<HeaderValue, Problem> {
        if let Some(cached) = self.etags.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(cached.clone());
        }
        let etag = etag_of(bytes)?;
        let mut etags = self.etags.write().unwrap_or_else(PoisonError::into_inner);
        if etags.len() < MAX_CACHED_ETAGS {
            etags.insert(key, etag.clone());
        }
        Ok(etag)
    }
}

/// A tile as it is sent.
struct EncodedTile {
    bytes: Bytes,
    coding: Option<Coding>,
    media_type: &'static str,
    /// The validator of the bytes.
    etag: HeaderValue,
}

impl EncodedTile {
    /// Tiles bypass the middleware's buffering and compression, as maps request hundreds of them.
    fn respond(self, headers: &HeaderMap) -> Response {
        if let Some(cached) = self.etag.to_str().ok().and_then(|etag| not_modified(headers, etag)) {
            return cached;
        }
        let content_encoding = self.coding.map(|coding| [(header::CONTENT_ENCODING, coding.name())]);
        let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type)), (header::ETAG, self.etag)];
        (headers, content_encoding, Extension(Streamed), Body::from(self.bytes)).into_response()
    }
}

/// The checksum of the encoded bytes.
fn etag_of(bytes: &[u8]) -> Result<HeaderValue, Problem> {
    HeaderValue::from_str(&format!("\"{}\"", &Fingerprint::of(bytes)[..32])).map_err(Problem::internal)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut packing = GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    packing.write_all(bytes).and_then(|()| packing.finish()).map_err(Problem::internal)
}

fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut plain = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut plain).map_err(Problem::internal)?;
    Ok(plain)
}

fn coordinates(z: &str, x: &str, y: &str, max_zoom: u8) -> Result<TileCoord, Problem> {
    // One URL per tile: `+1` and `01` would be cached beside `1`.
    let plain = |text: &str| text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    let parse = |text: &str| {
        let number = Some(text).filter(|text| plain(text)).and_then(|text| text.parse::<u32>().ok());
        number.ok_or_else(|| Problem::BadRequest(format!("`{text}` is not the whole number of a tile")))
    };
    let (zoom, x, y) = (parse(z)?, parse(x)?, parse(y)?);
    let zoom = u8::try_from(zoom).ok().filter(|zoom| *zoom <= max_zoom).ok_or_else(|| {
        Problem::NotFound(format!(
            "zoom {zoom} is deeper than these tiles; the deepest is {max_zoom}, which clients enlarge"
        ))
    })?;
    TileCoord::new(zoom, x, y).map_err(|_odd| {
        Problem::NotFound(format!("zoom {zoom} has columns and rows from 0 to {}", (1_u64 << zoom) - 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_tile_coordinates_are_rejected() {
        assert!(coordinates("3", "7", "7", 12).is_ok());
        for (z, x, y) in [("3", "8", "7"), ("13", "0", "0"), ("99", "0", "0")] {
            assert!(matches!(coordinates(z, x, y, 12), Err(Problem::NotFound(_))), "{z}/{x}/{y}");
        }
        for (z, x, y) in
            [("-1", "0", "0"), ("3", "x", "0"), ("3", "1", "1.5"), ("3", "1", ""), ("+3", "1", "1"), ("03", "1", "1")]
        {
            assert!(matches!(coordinates(z, x, y, 12), Err(Problem::BadRequest(_))), "{z}/{x}/{y}");
        }
    }
}
