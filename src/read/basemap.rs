//! A basemap of the user's own, as `PMTiles` 3.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use pmtiles::{AsyncPmTilesReader, Compression, Header, TileType};

use crate::read::error::ReadError;
use crate::read::file::{File, regular};

/// The length of the header (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>, section 3).
const HEADER: usize = 127;

/// The archive, which the service can open and a browser can draw.
pub(crate) fn basemap(file: &File) -> Result<PathBuf, ReadError> {
    let refuse = |reason: String| ReadError::NoBasemap { file: file.name.clone(), reason };
    let unreadable = |source| ReadError::Unreadable { file: file.name.clone(), source };
    let archive = regular(&file.path).map_err(unreadable)?;
    let length = archive.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::with_capacity(HEADER);
    archive.take(HEADER as u64).read_to_end(&mut bytes).map_err(unreadable)?;
    let header = Header::try_from_bytes(bytes.clone().into()).map_err(|error| refuse(error.to_string()))?;
    if !matches!(header.tile_type, TileType::Mvt | TileType::Png | TileType::Jpeg | TileType::Webp) {
        return Err(refuse("its tiles are neither Mapbox Vector Tiles nor PNG, JPEG or WebP".to_owned()));
    }
    if !matches!(header.tile_compression, Compression::None | Compression::Gzip) {
        return Err(refuse(
            "its tiles are packed by something else than gzip, which not every browser unpacks".to_owned(),
        ));
    }
    let end = end(&bytes);
    if end > length {
        return Err(refuse(format!("it has {length} bytes of {end}; was the download cut short?")));
    }
    opened(&file.path).map_err(|reason| refuse(format!("the service could not open it ({reason})")))?;
    Ok(file.path.clone())
}

/// Where the last of the four sections of an archive ends: directories, metadata and tiles, each with its place and length.
fn end(header: &[u8]) -> u64 {
    let (numbers, _) = header.get(8..72).unwrap_or_default().as_chunks::<8>();
    let (sections, _) = numbers.as_chunks::<2>();
    let end = |[at, length]: &[[u8; 8]; 2]| u64::from_le_bytes(*at).saturating_add(u64::from_le_bytes(*length));
    sections.iter().map(end).max().unwrap_or(0)
}

fn opened(path: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let metadata = runtime.block_on(async { AsyncPmTilesReader::new_with_path(path).await?.get_metadata().await });
    let metadata = metadata.map_err(|error| error.to_string())?;
    serde_json::from_str::<serde_json::Value>(&metadata).map(drop).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_ends_where_the_last_of_its_sections_does() {
        let mut header = vec![0; HEADER];
        for (place, number) in [127_u64, 20, 147, 30, 0, 0, 177, 1000].into_iter().enumerate() {
            header[8 + 8 * place..16 + 8 * place].copy_from_slice(&number.to_le_bytes());
        }
        assert_eq!((end(&header), end(&[])), (1177, 0));
    }
}
