//! Tables of results: their columns, the indicators in them, and the codes of why people are without access.

mod file_source;
mod gap_reason;
mod indicator;
mod interpolated_parts;
mod quantity;
mod scenario_measure;
mod service_measure;
mod supply;
mod table;

pub use file_source::{FileSource, FileSourceError};
pub use gap_reason::{GapReason, UnknownReason};
pub use indicator::{Citation, CountUnit, Indicator, IndicatorMetadata, Series, SmallestArea, Source, Topic};
pub use interpolated_parts::InterpolatedParts;
pub use quantity::{CostUnit, GapMeasure, IndexMeasure, Quantity, TrendMeasure};
pub use scenario_measure::{ScenarioBound, ScenarioMeasure, ScenarioPeople};
pub use service_measure::ServiceMeasure;
pub use supply::SupplyMeasure;
pub use table::{Column, Layer, Table, Values};
