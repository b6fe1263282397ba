//! Tiles of the atlas and of its basemap: as `TileJSON` and as OGC API - Tiles, both from a memory-mapped archive.

pub(crate) mod basemap;
pub(crate) mod tile;
pub(crate) mod tile_archive;
pub(crate) mod tilesets;
pub(crate) mod version;
