//! What it costs people to get from where they are to where help is.

mod border;
mod border_lines;
mod cost_matrix;
mod geodesic;
mod near;
mod origins;
mod plane;
mod ring;
mod straight;
pub mod streets;
mod supplied;
pub mod timetable;
mod walking;

pub use border::{Dry, ground_outside, sides};
pub use border_lines::border;
pub use cost_matrix::{CostMatrix, Pair, Reach, Repeated, Row};
pub use origins::{InTract, Origin, Origins};
pub use straight::{distance, straight_costs};
pub use supplied::Supplied;
pub use walking::{Walking, WalkingError};
