//! Tiles as files, for any server of files.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;

use crate::tiles::{StoredTiles, TileError};

/// Writes `{z}/{x}/{y}.mvt`, not packed, as few servers of files say that a file is; and `tiles.json` beside them.
/// `written` is told how many tiles are there so far.
///
/// # Errors
/// Where the archive cannot be read or a file cannot be written.
pub fn write_folder(tiles: &StoredTiles, folder: &Path, written: &dyn Fn(u64)) -> Result<(), TileError> {
    let mut count = 0;
    tiles.each(|at, bytes| {
        let column = folder.join(at.z().to_string()).join(at.x().to_string());
        fs::create_dir_all(&column).map_err(TileError::archive)?;
        let mut plain = Vec::new();
        GzDecoder::new(bytes.as_ref()).read_to_end(&mut plain).map_err(TileError::archive)?;
        fs::write(column.join(format!("{}.mvt", at.y())), plain).map_err(TileError::archive)?;
        count += 1;
        written(count);
        Ok(())
    })?;
    let described = tiles.tilejson("{z}/{x}/{y}.mvt");
    fs::write(folder.join("tiles.json"), described.to_string()).map_err(TileError::archive)
}
