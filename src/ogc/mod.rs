//! OGC API - Features and OGC API - Tiles, independent of HTTP: queries, the rows that match them, and the documents
//! that describe the service. `http` parses requests and sends the results.

mod collection;
mod crs;
mod datetime;
mod documents;
mod export_query;
mod features;
mod items_query;
mod links;
mod schema;
mod select;
mod sketch;
mod tilesets;

pub use crate::filter::MAX_LENGTH as MAX_FILTER_LENGTH;

pub use collection::{Collection, FeatureIndex};
pub use crs::{Crs, CrsTransform};
pub use documents::{CONFORMANCE, OPENAPI, collection, collection_url, collections, conformance, has_tiles, landing};
pub use export_query::{EXPORT_PARAMETERS, ExportQuery};
pub(crate) use features::cell;
pub use features::{ItemsPage, feature, page, page_links};
pub use items_query::{DEFAULT_LIMIT, ItemsQuery, MAX_LIMIT, PARAMETERS, ParameterError, item_crs, parse_columns};
pub use links::{Link, query_string, segment};
pub use schema::{SchemaKind, property_parameters, schema};
pub use select::select;
pub use sketch::{Sketch, sketch};
pub use tilesets::{TILE_MATRIX_SET_ID, TileSet, extract_layer, tile_matrix_set, tile_matrix_sets, tileset, tilesets};
