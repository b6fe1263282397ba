//! The words of the field as types: what a tract, an estimate, a site and a finding are.
//!
//! Nothing here reads, writes or waits. A value that exists is valid: it was checked when it was made.

mod backdrop;
mod bins;
mod box_index;
mod column;
mod combination;
mod confidence;
mod estimate;
mod extent;
mod finding;
mod fingerprint;
mod fraction;
mod geoid;
mod id;
mod indicator;
mod median;
mod normal;
mod overlap;
mod position;
mod rank;
mod ratio;
mod reliability;
mod replicates;
mod significance;
mod site;
mod threshold;
mod tract;
mod units;
mod vintage;

pub use backdrop::{Backdrop, Ground, NamedPlace, PlaceClass, Street, StreetClass};
pub use bins::{Bin, Bins, BinsError, Span, Spread};
pub use box_index::BoxIndex;
pub use column::{Column, CostUnit, GapPart, IndexPart, Layer, Quantity, Table, TrendPart, Values};
pub use combination::{Combination, TwoEstimates};
pub use confidence::{Confidence, ConfidenceError};
pub use estimate::{Estimate, Term};
pub use extent::Extent;
pub use finding::{Finding, FindingKind, Place};
pub use fingerprint::Fingerprint;
pub use fraction::Fraction;
pub use geoid::{Geoid, GeoidError};
pub use id::{AreaKind, IdError, IndexId, IndicatorId, StandardId, Theme};
pub use indicator::{About, Citation, Counted, Indicator, Series, Smallest, Source, Topic};
pub use median::{Design, Median, NoMargin, median};
pub use overlap::{Overlap, OverlapError};
pub use position::{Footprint, Position};
pub use rank::{Rank, Ranking};
pub use reliability::{Reliability, Scheme, UnknownScheme};
pub use replicates::{REPLICATES, Replicated};
pub use significance::Comparison;
pub use site::{Member, PlanningArea, Site};
pub use tract::{PerTract, Tract, TractIdx};
pub use units::{Cost, Meters, Minutes, Mode, UnitError};
pub use vintage::{Period, PeriodError, TractVintage};
