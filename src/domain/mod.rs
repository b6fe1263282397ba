//! The words of the field as types: what a tract, an estimate, a site and a finding are.
//!
//! Nothing here reads, writes or waits; only a [`Deadline`] looks at a clock. A value that exists is valid: it was checked when it was made.

mod backdrop;
mod bins;
mod bounded;
mod box_index;
mod call;
mod column;
mod combination;
mod completeness;
mod complexity;
mod confidence;
mod deadline;
mod estimate;
mod extent;
mod finding;
mod fingerprint;
mod fraction;
mod geoid;
mod id;
mod indicator;
mod land;
mod language;
mod median;
mod mode;
mod normal;
mod not_known;
mod opening_hours;
mod overlap;
mod pieces;
mod position;
mod quantity;
mod rank;
mod ratio;
mod refused;
mod reliability;
mod replicates;
mod requirement;
mod significance;
mod site;
mod site_part;
mod theme;
mod threshold;
mod tract;
mod units;
mod unreached;
mod vintage;

pub use backdrop::{
    Backdrop, Border, Ground, NamedPlace, PlaceClass, Street, StreetClass, TransitClass, TransitLine, TransitStop,
};
pub use bins::{Bin, Bins, BinsError, Span, Spread};
pub use bounded::Bounded;
pub use box_index::BoxIndex;
pub use call::{Call, Unsaid};
pub use column::{Column, Layer, Table, Values};
pub use combination::{Combination, TwoEstimates};
pub use completeness::{Completeness, ListOf};
pub use complexity::{MOST_CROSSINGS, TooComplex, check_complexity, pairs_touching};
pub use confidence::{Confidence, ConfidenceError};
pub use deadline::{Deadline, Stopped, Waiting};
pub use estimate::{Estimate, Term};
pub use extent::Extent;
pub use finding::{Finding, FindingKind, ListFinding, Place, SiteFinding, TableFinding, TimetableFault};
pub use fingerprint::Fingerprint;
pub use fraction::Fraction;
pub use geoid::{Geoid, GeoidError};
pub use id::{AreaKind, IdError, IndexId, IndicatorId, MatrixId, StandardId, Theme};
pub use indicator::{About, Citation, Counted, Indicator, Series, Smallest, Source, Topic};
pub use land::{Land, OnLand};
pub use language::{
    Language, LanguageGroup, LanguagePlace, MAIN_SHARE, MainLanguages, OfGroups, UnknownLanguage, main_languages,
    named_in,
};
pub use median::{Design, Median, NoMargin, median};
pub use mode::{Mode, ModeError};
pub use not_known::NotKnown;
pub use opening_hours::{
    DAY, Dates, Days, Exception, Hours, HoursError, Moment, MomentError, Monthly, OpeningHours, Season, Week,
};
pub use overlap::{Overlap, OverlapError};
pub use pieces::Pieces;
pub use position::{Footprint, Position};
pub use quantity::{CostUnit, GapPart, IndexPart, Quantity, ServicePart, TrendPart};
pub use rank::{Rank, Ranking};
pub use refused::Refused;
pub use reliability::{Reliability, Scheme, UnknownScheme};
pub use replicates::{REPLICATES, Replicated};
pub use requirement::{Requirement, Step};
pub use significance::Comparison;
pub use site::{Member, PlanningArea, Precision, Site, Spoken, Terms};
pub use site_part::SitePart;
pub use theme::{KnownTheme, OwnTheme, PlanningPart, Themes, UnknownPart};
pub use tract::{PerTract, Tract, TractIdx};
pub use units::{Cost, Meters, Minutes, UnitError};
pub use unreached::Unreached;
pub use vintage::{Period, PeriodError, TractVintage};
