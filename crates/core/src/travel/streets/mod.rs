//! Travel along streets: a network for each mode, the points that link origins and sites to it, and the costs between
//! them.
//!
//! A [`StreetMap`] has all streets. A [`Network`] has those that are open to one mode: walking in meters, driving in
//! minutes of free flow. A [`StreetLinker`] links origins and sites to the network.

mod contraction;
mod costs;
mod entrances;
mod from_place;
mod graph;
mod islands;
mod linker;
mod map;
mod network;
mod radix_heap;
mod search;
mod way;

pub use costs::{LinkedOrigins, ReachableSites, StreetCosts, nearest_sites, sites_within, street_costs};
pub use entrances::{EntranceKind, Entrances};
pub use from_place::CostsFrom;
pub use graph::{EdgePosition, Segment};
pub use islands::Island;
pub use linker::{LinkedPoint, MAX_LINK_DISTANCE, StreetLinker};
pub use map::{ClosedPoint, Open, StreetMap, StreetSegment};
pub use network::Network;
pub use search::{EdgePoints, PairSearch};
pub use way::StreetWay;
