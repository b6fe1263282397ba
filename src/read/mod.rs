//! Reads the files of a study into a [`Region`](crate::region::Region) with findings about doubtful data: one module for each kind of source.

mod census;
mod command_inputs;
mod costs;
mod demographics;
mod error;
mod files;
mod format_detection;
mod geography;
mod geometry;
mod layer;
mod reader;
mod records;
mod region;
mod sites;
mod streets;
mod study;
mod timetables;

pub use command_inputs::bins::{BinError, bins, bins_table};
pub use command_inputs::estimate::{EstimateError, estimate, number};
pub use command_inputs::places::{Places, PlacesColumns, places};
pub use command_inputs::replicates::{ReplicateRow, replicates};
pub use costs::{CostColumns, costs};
pub use error::ReadError;
pub use records::id_index::IdIndex;
pub use region::read_region;
pub use sites::attributes::PlaceRequirements;
pub use study::read_study;
pub use study::settings::read_settings;
pub use timetables::read_feed;
