//! An archive of tiles, mapped into memory, and how its tiles are answered.

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
use crate::http::answer::{Streamed, not_modified};
use crate::http::coding::Coding;
use crate::http::error::ServeError;
use crate::http::origin::VARY_HOST;
use crate::http::problem::Problem;
use crate::http::version::Encoding;
use crate::ogc::only;
use crate::tiles::{tilejson, to_mlt};

/// A `PMTiles` archive and what it says of itself.
pub(super) struct Tileset {
    archive: AsyncPmTilesReader<MmapBackend, HashMapCache>,
    metadata: Value,
    /// The validators of tiles that were asked for, by the bytes that they are of.
    tags: RwLock<HashMap<Sent, HeaderValue>>,
    /// Tiles in the other encoding, packed, with their validators, as far as there is room.
    converted: RwLock<Converted>,
}

#[derive(Default)]
struct Converted {
    tiles: HashMap<TileCoord, (Bytes, HeaderValue)>,
    bytes: usize,
}

/// A tile, and whether it was sent packed.
type Sent = (TileCoord, bool);

/// What `MapLibre` GL JS asks for when it wants a `MapLibre` Tile.
const MLT: &str = "application/vnd.maplibre-tile";

/// More validators than these are not remembered but computed each time: a basemap of the world has a billion tiles.
const MOST_TAGS: usize = 1 << 17;

/// Tiles beyond so many bytes are converted each time.
const MOST_CONVERTED: usize = 32 << 20;

impl Tileset {
    /// Opens the copy of an archive at `path`, and takes its name away: from here on nobody can change it, and nothing
    /// is left of it when the program ends, however it ends. `original` is what people know it by.
    pub(super) async fn open(path: &Path, original: &Path) -> Result<Self, ServeError> {
        let failed = |reason: String| ServeError::Tiles { path: original.display().to_string(), reason };
        let archive = AsyncPmTilesReader::new_with_cached_path(HashMapCache::default(), path).await;
        let archive = archive.map_err(|error| failed(error.to_string()))?;
        std::fs::remove_file(path).map_err(|error| failed(error.to_string()))?;
        let metadata = archive.get_metadata().await.map_err(|error| failed(error.to_string()))?;
        let metadata = serde_json::from_str(&metadata).map_err(|error| failed(error.to_string()))?;
        Ok(Self { archive, metadata, tags: RwLock::default(), converted: RwLock::default() })
    }

    pub(super) fn header(&self) -> &Header {
        self.archive.get_header()
    }

    pub(super) fn is_vector(&self) -> bool {
        self.header().tile_type == TileType::Mvt
    }

    /// The names of the layers of vector tiles.
    pub(super) fn layer_ids(&self) -> impl Iterator<Item = &str> {
        self.layers().filter_map(|layer| layer["id"].as_str())
    }

    /// What the archive says of each of its layers.
    pub(super) fn layers(&self) -> impl Iterator<Item = &Value> {
        self.metadata["vector_layers"].as_array().into_iter().flatten()
    }

    fn ending(&self) -> &'static str {
        match self.header().tile_type {
            TileType::Png => "png",
            TileType::Jpeg => "jpg",
            TileType::Webp => "webp",
            _ => "mvt",
        }
    }

    /// `TileJSON` 3.0.0 (<https://github.com/mapbox/tilejson-spec/tree/master/3.0.0>).
    /// Its tiles are those of one version.
    pub(super) fn tilejson(&self, base: &str, version: &str, encoding: Encoding) -> Response {
        let ending = if encoding == Encoding::Mlt { "mlt" } else { self.ending() };
        let address = format!("{base}/{{z}}/{{x}}/{{y}}.{ending}?v={version}");
        let mut answer = tilejson(self.header(), &self.metadata, &address);
        if encoding == Encoding::Mlt {
            // The specification has no word for it; this is MapLibre's.
            answer["encoding"] = "mlt".into();
        }
        ([(header::CONTENT_TYPE, "application/json"), VARY_HOST], answer.to_string()).into_response()
    }

    /// A tile as it lies in the archive. A tile of the grid in which there is nothing is 204: to `MapLibre` that is an
    /// empty tile, and to everyone no error.
    pub(super) async fn tile(&self, z: &str, x: &str, file: &str, asked: &HeaderMap) -> Result<Response, Problem> {
        let Some(y) = file.strip_suffix(self.ending()).and_then(|name| name.strip_suffix('.')) else {
            let ending = self.ending();
            return Err(Problem::NotFound(format!("`{file}` is no tile; tiles end with /{{z}}/{{x}}/{{y}}.{ending}")));
        };
        self.at([z, y, x], None, asked).await
    }

    /// A tile by zoom, row and column; of one of its layers only, where one is named.
    pub(super) async fn at(
        &self,
        [z, y, x]: [&str; 3],
        layer: Option<&str>,
        asked: &HeaderMap,
    ) -> Result<Response, Problem> {
        let coord = coordinates(z, x, y, self.header().max_zoom)?;
        let Some(bytes) = self.archive.get_tile(coord).await.map_err(Problem::internal)? else {
            return Ok(StatusCode::NO_CONTENT.into_response());
        };
        let is_packed = self.header().tile_compression == Compression::Gzip;
        if layer.is_none() && (!is_packed || Coding::Gzip.is_taken(asked)) {
            let tag = self.tag_of((coord, is_packed), &bytes)?;
            return Ok(whole(bytes, is_packed.then_some(Coding::Gzip), (self.media_type(), tag), asked));
        }
        let plain = if is_packed { unpacked(&bytes)? } else { bytes.to_vec() };
        let Some(layer) = layer else {
            let tag = self.tag_of((coord, false), &plain)?;
            return Ok(whole(plain.into(), None, (self.media_type(), tag), asked));
        };
        let own = only(layer, &plain).ok_or_else(|| Problem::internal("a tile of the archive is none"))?;
        if own.is_empty() {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        if Coding::Gzip.is_taken(asked) {
            let packed = packed(&own)?;
            let tag = tag(&packed)?;
            return Ok(whole(packed.into(), Some(Coding::Gzip), (self.media_type(), tag), asked));
        }
        let tag = tag(&own)?;
        Ok(whole(own.into(), None, (self.media_type(), tag), asked))
    }

    /// A tile by zoom, row and column as a `MapLibre` Tile: made when it is asked for first, as not every atlas is looked at
    /// with `MapLibre`, and every other program reads the tiles as they are.
    pub(super) async fn mlt(&self, [z, y, x]: [&str; 3], asked: &HeaderMap) -> Result<Response, Problem> {
        let coord = coordinates(z, x, y, self.header().max_zoom)?;
        let known = self.converted.read().unwrap_or_else(PoisonError::into_inner).tiles.get(&coord).cloned();
        let (bytes, packed_tag) = match known {
            Some(known) => known,
            None => match self.archive.get_tile(coord).await.map_err(Problem::internal)? {
                Some(mvt) => self.convert(coord, mvt).await?,
                None => return Ok(StatusCode::NO_CONTENT.into_response()),
            },
        };
        if Coding::Gzip.is_taken(asked) {
            return Ok(whole(bytes, Some(Coding::Gzip), (MLT, packed_tag), asked));
        }
        let plain = unpacked(&bytes)?;
        let tag = tag(&plain)?;
        Ok(whole(plain.into(), None, (MLT, tag), asked))
    }

    async fn convert(&self, coord: TileCoord, mvt: Bytes) -> Result<(Bytes, HeaderValue), Problem> {
        let work = move || packed(&to_mlt(&unpacked(&mvt)?).map_err(Problem::internal)?);
        let bytes = Bytes::from(tokio::task::spawn_blocking(work).await.map_err(Problem::internal)??);
        let made = (bytes.clone(), tag(&bytes)?);
        let mut converted = self.converted.write().unwrap_or_else(PoisonError::into_inner);
        if converted.bytes + bytes.len() <= MOST_CONVERTED && converted.tiles.insert(coord, made.clone()).is_none() {
            converted.bytes += bytes.len();
        }
        Ok(made)
    }

    fn media_type(&self) -> &'static str {
        match self.header().tile_type {
            TileType::Png => "image/png",
            TileType::Jpeg => "image/jpeg",
            TileType::Webp => "image/webp",
            _ => "application/vnd.mapbox-vector-tile",
        }
    }

    /// The validator of a tile of the archive, which never changes: to sum eleven kilobytes takes as long as to send them.
    fn tag_of(&self, sent: Sent, bytes: &[u8]) -> Result<HeaderValue, Problem> {
        if let Some(known) = self.tags.read().unwrap_or_else(PoisonError::into_inner).get(&sent) {
            return Ok(known.clone());
        }
        let tag = tag(bytes)?;
        let mut tags = self.tags.write().unwrap_or_else(PoisonError::into_inner);
        if tags.len() < MOST_TAGS {
            tags.insert(sent, tag.clone());
        }
        Ok(tag)
    }
}

/// A tile as it is sent, with its kind and its validator. Tiles are asked for by the hundred, so they do not go the way of
/// answers that are collected, packed and summed on another thread.
fn whole(
    bytes: Bytes,
    coding: Option<Coding>,
    (kind, tag): (&'static str, HeaderValue),
    asked: &HeaderMap,
) -> Response {
    if let Some(known) = tag.to_str().ok().and_then(|tag| not_modified(asked, tag)) {
        return known;
    }
    let packed = coding.map(|coding| [(header::CONTENT_ENCODING, coding.name())]);
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::ETAG, tag)];
    (headers, packed, Extension(Streamed), Body::from(bytes)).into_response()
}

/// The checksum of bytes as they are sent.
fn tag(bytes: &[u8]) -> Result<HeaderValue, Problem> {
    HeaderValue::from_str(&format!("\"{}\"", &Fingerprint::of(bytes)[..32])).map_err(Problem::internal)
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut packing = GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    packing.write_all(bytes).and_then(|()| packing.finish()).map_err(Problem::internal)
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut plain = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut plain).map_err(Problem::internal)?;
    Ok(plain)
}

fn coordinates(z: &str, x: &str, y: &str, deepest: u8) -> Result<TileCoord, Problem> {
    // One address for one tile: `+1` and `01` would be kept beside `1` by every cache on the way.
    let plain = |text: &str| text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    let whole = |text: &str| {
        let number = Some(text).filter(|text| plain(text)).and_then(|text| text.parse::<u32>().ok());
        number.ok_or_else(|| Problem::BadRequest(format!("`{text}` is no whole number of a tile")))
    };
    let (zoom, x, y) = (whole(z)?, whole(x)?, whole(y)?);
    let zoom = u8::try_from(zoom).ok().filter(|zoom| *zoom <= deepest).ok_or_else(|| {
        Problem::NotFound(format!(
            "zoom {zoom} is deeper than these tiles go; the deepest is {deepest}, to be enlarged"
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
    fn a_tile_that_cannot_be_is_said_to_be_so() {
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
