//! Vector tiles: Mapbox Vector Tile 2.1 (<https://github.com/mapbox/vector-tile-spec/tree/master/2.1>) in a `PMTiles` 3
//! archive.

mod archive;
mod arcs;
mod coverage;
mod cut;
mod encode;
mod grid;
mod gzip;
mod layer;
mod pyramid;
mod rings;
mod simple;
mod weight;
mod zooms;

pub use archive::archive;
pub use layer::TileLayer;

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
    /// An archive that cannot be written.
    #[error("the archive of tiles cannot be written: {0}")]
    Archive(String),
}
