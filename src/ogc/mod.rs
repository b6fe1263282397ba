//! OGC API - Features and Tiles without the wire: what is asked of a layer, which rows answer it, and the documents that
//! say what there is. `http` reads requests and sends what is made here.

mod asked;
mod choice;
mod collection;
mod crs;
mod datetime;
mod documents;
mod features;
pub mod filter;
mod grid;
mod links;
mod schema;
mod select;
mod sketch;

pub use asked::{Asked, MOST, PARAMETERS, Refusal, USUAL, columns, crs_of_one};
pub use choice::{CHOICES, Choice};
pub use collection::{Collection, Index, description, title};
pub use crs::{Crs, Move};
pub use documents::{
    CONFORMANCE, OPENAPI, address, collection, collection_links, collections, conformance, has_tiles, landing,
};
pub(crate) use features::cell;
pub use features::{Paged, feature, page, turns};
pub use grid::{GRID, TileSet, grids, only, tile_matrix_set, tileset, tilesets};
pub use links::{Link, query, segment};
pub use schema::{Kind, parameters, schema};
pub use select::select;
pub use sketch::{Sketch, sketch};
