//! Travel costs from origins to sites: straight-line, along streets, by transit, or imported.

mod border;
mod border_lines;
mod cost_matrix;
mod distance;
mod geodesic;
mod imported;
mod isochrone;
mod origins;
mod plane;
mod ring;
mod site_index;
mod straight;
pub mod streets;
pub mod timetable;
mod walking;

pub use border::{LandMask, boundary_edges, land_beyond};
pub use border_lines::border;
pub use cost_matrix::{CostMatrix, DuplicatePair, Pair, Row, SiteCost};
pub use distance::{distance, line_length};
pub use imported::ImportedCosts;
pub use isochrone::Grid;
pub use origins::{Origin, Origins, TractOrigins};
pub use straight::{straight_costs, straight_costs_within};
pub use walking::{Walking, WalkingError};
