//! A basemap of the user's own, as `PMTiles` 3.

use std::io::Read as _;
use std::path::PathBuf;

use pmtiles::{Compression, Header, TileType};

use crate::read::error::ReadError;
use crate::read::file::File;

/// The length of the header (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>, section 3).
const HEADER: u64 = 127;

/// The archive, which a browser can draw.
pub(crate) fn basemap(file: &File) -> Result<PathBuf, ReadError> {
    let refuse = |reason: String| ReadError::NoBasemap { file: file.name.clone(), reason };
    let mut bytes = Vec::new();
    let read = std::fs::File::open(&file.path).and_then(|archive| archive.take(HEADER).read_to_end(&mut bytes));
    read.map_err(|source| ReadError::Unreadable { file: file.name.clone(), source })?;
    let header = Header::try_from_bytes(bytes.into()).map_err(|error| refuse(error.to_string()))?;
    if !matches!(header.tile_type, TileType::Mvt | TileType::Png | TileType::Jpeg | TileType::Webp) {
        return Err(refuse("its tiles are neither Mapbox Vector Tiles nor PNG, JPEG or WebP".to_owned()));
    }
    if !matches!(header.tile_compression, Compression::None | Compression::Gzip) {
        return Err(refuse(
            "its tiles are packed by something else than gzip, which not every browser unpacks".to_owned(),
        ));
    }
    Ok(file.path.clone())
}
