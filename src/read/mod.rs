//! Reads the files of a study into a [`Region`](crate::region::Region) with findings about doubtful data: one module for each kind of source.

mod demographics;
mod format_detection;
mod geography;
mod layer;
mod layer_summary;
mod outline;
mod positions;
mod reader;
mod region;
mod scenario;
mod sites;
mod streets;

pub(crate) use format_detection::{EXTENSIONS, is_text_table, read_records};
pub use gapatlas_formats::command_inputs::bins::{BinError, bins, bins_table};
pub use gapatlas_formats::command_inputs::candidates::candidates;
pub use gapatlas_formats::command_inputs::estimate::{EstimateError, estimate, number};
pub use gapatlas_formats::command_inputs::places::{Places, PlacesColumns, places};
pub use gapatlas_formats::command_inputs::replicates::{ReplicateRow, replicates};
pub use gapatlas_formats::costs::{CostColumns, costs, destinations};
pub use gapatlas_formats::error::{ReadError, ReadErrors};
pub use gapatlas_formats::records::id_index::IdIndex;
pub use gapatlas_formats::scenario_file::{read_scenario, resolve_scenario};
pub use gapatlas_formats::sites::attributes::PlaceRequirements;
pub use gapatlas_formats::study_file::proposals::{ProposedStudy, propose};
pub use gapatlas_formats::study_file::settings::{read_settings, text as study_text};
pub use gapatlas_formats::study_file::{StudyDraft, read_study, read_study_draft};
pub use gapatlas_formats::timetables::read_feed;
pub(crate) use layer::{LayerChoice, WKT_COLUMNS, is_outline};
pub(crate) use layer_summary::{Bounds, LayerSummary, Shape, summaries};
pub use outline::{OutlineChoice, read_outline};
pub(crate) use positions::point_in_text;
pub use region::{Reading, read_region, read_what_can_be_read};
pub use scenario::with_timetables;
