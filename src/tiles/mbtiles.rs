//! `MBTiles` 1.3 (<https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md>).

use std::path::Path;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::tiles::attribution::sanitized_attribution;
use crate::tiles::{StoredTiles, TileError};

/// Writes an archive of tiles as a new `SQLite` database. `progress` gets the number of tiles written.
///
/// # Errors
/// The archive cannot be read or the database cannot be written.
pub fn write_mbtiles(tiles: &StoredTiles, path: &Path, progress: &dyn Fn(u64)) -> Result<(), TileError> {
    let mut database = Connection::open(path).map_err(TileError::archive)?;
    // `file` and GDAL recognize the format by the application id. A new file needs no journal.
    database
        .execute_batch(
            "PRAGMA application_id = 0x4d504258; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             CREATE TABLE metadata (name text, value text);
             CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);",
        )
        .map_err(TileError::archive)?;
    let transaction = database.transaction().map_err(TileError::archive)?;
    {
        let mut insert =
            transaction.prepare("INSERT INTO metadata (name, value) VALUES (?, ?)").map_err(TileError::archive)?;
        for (name, value) in metadata(tiles) {
            insert.execute(params![name, value]).map_err(TileError::archive)?;
        }
        let mut insert = transaction.prepare("INSERT INTO tiles VALUES (?, ?, ?, ?)").map_err(TileError::archive)?;
        let mut count = 0;
        tiles.for_each_tile(|at, bytes| {
            // TMS counts rows from the south.
            let row = (1_u32 << at.z()) - 1 - at.y();
            insert.execute(params![at.z(), at.x(), row, bytes.as_ref()]).map_err(TileError::archive)?;
            count += 1;
            progress(count);
            Ok(())
        })?;
    }
    transaction
        .execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)", [])
        .map_err(TileError::archive)?;
    transaction.commit().map_err(TileError::archive)
}

fn metadata(tiles: &StoredTiles) -> Vec<(&'static str, String)> {
    let header = tiles.header();
    let value = |key: &str| tiles.metadata.get(key).and_then(Value::as_str).map(str::to_owned);
    let joined = |numbers: &[f64]| numbers.iter().map(f64::to_string).collect::<Vec<_>>().join(",");
    let bounds = [header.min_longitude, header.min_latitude, header.max_longitude, header.max_latitude];
    let center = [header.center_longitude, header.center_latitude, f64::from(header.center_zoom)];
    let mut rows = vec![
        ("format", "pbf".to_owned()),
        ("bounds", joined(&bounds)),
        ("center", joined(&center)),
        ("minzoom", header.min_zoom.to_string()),
        ("maxzoom", header.max_zoom.to_string()),
        ("json", json!({ "vector_layers": tiles.metadata["vector_layers"] }).to_string()),
    ];
    let keys = ["name", "description", "type"];
    rows.extend(keys.into_iter().filter_map(|key| Some((key, value(key)?))));
    rows.extend(value("attribution").map(|text| ("attribution", sanitized_attribution(&text))));
    rows
}
