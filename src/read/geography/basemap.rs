//! Checks the user's own basemap, a `PMTiles` 3 archive.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::File;
use gapatlas_formats::files::regular_file::{FileError, open_regular};

use std::io::Read as _;
use std::path::{Path, PathBuf};

use pmtiles::{AsyncPmTilesReader, Compression, Header, TileType};

/// The length of the header (<https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>, section 3).
const HEADER: usize = 127;

/// The path of an archive that the service can open and a browser can draw.
pub(crate) fn checked_basemap(file: &File) -> Result<PathBuf, ReadError> {
    let invalid = |reason: String| {
        let problem = format!("cannot be the basemap: {reason}; a basemap is a PMTiles 3 archive");
        ReadError::in_file(&file.name, problem)
    };
    let unreadable = |source| ReadError::in_file(&file.name, FileError::Unreadable(source));
    let archive = open_regular(&file.path).map_err(unreadable)?;
    let length = archive.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::with_capacity(HEADER);
    archive.take(HEADER as u64).read_to_end(&mut bytes).map_err(unreadable)?;
    let header = Header::try_from_bytes(bytes.clone().into()).map_err(|error| invalid(error.to_string()))?;
    if !matches!(header.tile_type, TileType::Mvt | TileType::Png | TileType::Jpeg | TileType::Webp) {
        return Err(invalid("its tiles are neither Mapbox Vector Tiles nor PNG, JPEG or WebP".to_owned()));
    }
    if !matches!(header.tile_compression, Compression::None | Compression::Gzip) {
        return Err(invalid(
            "its tiles are compressed with a method other than gzip, which not every browser supports".to_owned(),
        ));
    }
    let data_end = data_end(&bytes);
    if data_end > length {
        return Err(invalid(format!("it has {length} of {data_end} bytes; was the download cut short?")));
    }
    check_opens(&file.path).map_err(|reason| invalid(format!("the service could not open it ({reason})")))?;
    Ok(file.path.clone())
}

/// The end of the last of the four sections, by the offsets and lengths in the header; in bytes.
fn data_end(header: &[u8]) -> u64 {
    let (numbers, _) = header.get(8..72).unwrap_or_default().as_chunks::<8>();
    let (sections, _) = numbers.as_chunks::<2>();
    let data_end = |[at, length]: &[[u8; 8]; 2]| u64::from_le_bytes(*at).saturating_add(u64::from_le_bytes(*length));
    sections.iter().map(data_end).max().unwrap_or(0)
}

fn check_opens(path: &Path) -> Result<(), String> {
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
        assert_eq!((data_end(&header), data_end(&[])), (1177, 0));
    }
}
