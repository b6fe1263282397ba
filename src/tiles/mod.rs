//! Vector tiles: Mapbox Vector Tile 2.1 (<https://github.com/mapbox/vector-tile-spec/tree/master/2.1>) in a `PMTiles` 3
//! archive.

mod archive;
mod arcs;
mod attribution;
mod coverage;
mod cut;
mod definition;
mod encode;
mod folder;
mod grid;
mod gzip;
mod label;
mod layer;
mod mbtiles;
mod mlt;
mod pole;
mod pyramid;
mod rings;
mod simple;
mod stitch;
mod stored;
mod weight;
mod zooms;

pub use archive::{LeftOut, archive};
pub use folder::write_folder;
pub use layer::TileLayer;
pub use mbtiles::write_mbtiles;
pub use mlt::to_mlt;
pub use stored::{StoredTiles, tilejson};

/// Why no tiles could be made.
#[derive(Debug, thiserror::Error)]
pub enum TileError {
    /// A tile that cannot be encoded.
    #[error("tile {zoom}/{x}/{y} cannot be encoded: {reason}")]
    Encode {
        /// Its zoom.
        zoom: u8,
        /// Its column.
        x: u32,
        /// Its row.
        y: u32,
        /// What the encoder says.
        reason: String,
    },
    /// Layers that are not defined as the program needs it.
    #[error("tiles/layers.toml: {0}")]
    Definition(String),
    /// An archive that cannot be read or written.
    #[error("the archive of tiles cannot be read or written: {0}")]
    Archive(String),
}

impl TileError {
    /// What a library has against an archive. Takes the error, so that it can be the argument of `map_err`.
    fn archive(error: impl std::fmt::Display) -> Self {
        Self::Archive(error.to_string())
    }
}
