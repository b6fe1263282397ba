//! Travel along streets: a network for each way of travel, where people and sites touch it, and what it costs between.
//!
//! A [`StreetMap`] is what was observed. A [`Network`] is what of it is open to one way of travel: walking in meters,
//! driving in minutes of free flow. A [`Ground`] knows where the network lies, and takes people and sites onto it.

mod costs;
mod doors;
mod ground;
mod islands;
mod map;
mod network;
mod queue;
mod search;
mod weave;

pub use costs::{StreetCosts, Within, nearest, street_costs, within};
pub use doors::{DoorKind, Doors};
pub use ground::{Ground, MOST_OFF_STREET, Snap};
pub use islands::Island;
pub use map::{Closed, Open, Piece, StreetMap};
pub use network::{Link, Network, Spot};
pub use search::{Seats, each_within};
