//! Tiles as files, for any static file server.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;

use crate::tiles::{StoredTiles, TileError};

/// Writes `{z}/{x}/{y}.mvt` and `tiles.json`. The tiles are decompressed, as few static servers set `Content-Encoding`.
/// `progress` gets the number of tiles written.
///
/// # Errors
/// The archive cannot be read or a file cannot be written.
pub fn write_folder(tiles: &StoredTiles, folder: &Path, progress: &dyn Fn(u64)) -> Result<(), TileError> {
    let mut count = 0;
    tiles.for_each_tile(|at, bytes| {
        let column = folder.join(at.z().to_string()).join(at.x().to_string());
        fs::create_dir_all(&column).map_err(TileError::archive)?;
        let mut decompressed = Vec::new();
        GzDecoder::new(bytes.as_ref()).read_to_end(&mut decompressed).map_err(TileError::archive)?;
        fs::write(column.join(format!("{}.mvt", at.y())), decompressed).map_err(TileError::archive)?;
        count += 1;
        progress(count);
        Ok(())
    })?;
    let described = tiles.tilejson("{z}/{x}/{y}.mvt");
    fs::write(folder.join("tiles.json"), described.to_string()).map_err(TileError::archive)
}
