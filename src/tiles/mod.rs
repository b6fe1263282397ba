//! Vector tiles: Mapbox Vector Tile 2.1 (<https://github.com/mapbox/vector-tile-spec/tree/master/2.1>) in a `PMTiles` 3
//! archive.

mod archive;
mod arcs;
mod attribution;
mod clip;
mod coverage;
mod definition;
mod encode;
mod folder;
mod grid;
mod gzip;
mod label_point;
mod labels;
mod layer;
mod mbtiles;
mod mlt;
mod omission;
mod pyramid;
mod rings;
mod shared_vertices;
mod stored;
mod validity;
mod visvalingam;
mod zooms;

pub use archive::write_archive;
pub use folder::write_folder;
pub use labels::sign_points;
pub use layer::TileLayer;
pub use mbtiles::write_mbtiles;
pub use mlt::to_mlt;
pub use omission::{LeftOut, Omission, Omissions};
pub use stored::{StoredTiles, tilejson};

/// Why tiles cannot be made, read or written.
#[derive(Debug, thiserror::Error)]
pub enum TileError {
    /// A tile cannot be encoded.
    #[error("tile {zoom}/{x}/{y} cannot be encoded: {reason}")]
    Encode {
        /// Its zoom.
        zoom: u8,
        /// Its column.
        x: u32,
        /// Its row.
        y: u32,
        /// The encoder's message.
        reason: String,
    },
    /// The layer definitions lack a layer or cannot be parsed.
    #[error("tiles/layers.toml: {0}")]
    Definition(String),
    /// The archive cannot be read or written.
    #[error("the archive of tiles cannot be read or written: {0}")]
    Archive(String),
}

impl TileError {
    /// Takes the error by value, so that it can be the argument of `map_err`.
    fn archive(error: impl std::fmt::Display) -> Self {
        Self::Archive(error.to_string())
    }
}
