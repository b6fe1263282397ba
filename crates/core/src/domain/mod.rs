//! Domain types: tracts, estimates, sites, findings and others.
//!
//! This module has no I/O; only [`Deadline`] reads a clock. Values are validated on construction.

mod basemap_features;
mod bins;
mod bounded;
mod box_index;
mod call;
mod combination;
mod completeness;
mod complexity;
mod confidence;
mod deadline;
mod estimate;
mod extent;
mod figure;
mod finding;
mod fingerprint;
mod fraction;
mod gap_reason;
mod geoid;
mod id;
mod indicator;
mod interpolated_parts;
mod land;
mod language;
mod median;
mod mode;
mod normal;
mod opening_hours;
mod period_overlap;
mod position;
mod prohibited_subject;
mod quantity;
mod rank;
mod ratio;
mod reliability;
mod replicates;
mod requirement;
mod significance;
mod site;
mod site_attribute;
mod table;
mod theme;
mod threshold;
mod tract;
mod units;
mod unknown_reason;
mod vintage;

pub use basemap_features::{
    BasemapFeatures, CompletenessBoundary, NamedPlace, NamedPolygon, PlaceClass, Street, StreetClass, TransitClass,
    TransitLine, TransitStop,
};
pub use bins::{Bin, BinInterpolation, BinRange, Bins, BinsError};
pub use bounded::Bounded;
pub use box_index::BoxIndex;
pub use call::{Call, MissingFacts};
pub use combination::{Combination, ConflictingEstimates};
pub use completeness::{Completeness, Inventory};
pub use complexity::{MAX_CROSSINGS, TooComplex, check_complexity, count_intersecting_pairs};
pub use confidence::{Confidence, ConfidenceError};
pub use deadline::{Deadline, DropGuard, Interrupted};
pub use estimate::{Estimate, Term};
pub use extent::Extent;
pub use figure::Figure;
pub use finding::{
    CompletenessFinding, Finding, FindingKind, SiteFinding, SourceLocation, TableFinding, TimetableFault,
};
pub use fingerprint::Fingerprint;
pub use fraction::Fraction;
pub use gap_reason::GapReason;
pub use geoid::{Geoid, GeoidError};
pub use id::{AreaKind, IdError, IndexId, IndicatorId, MatrixId, StandardId, Theme};
pub use indicator::{Citation, CountUnit, Indicator, IndicatorMetadata, Series, SmallestArea, Source, Topic};
pub use interpolated_parts::InterpolatedParts;
pub use land::{Land, LandOverlap};
pub use language::{
    Language, LanguageGroup, LanguagePlace, LanguagesByGroup, MAIN_SHARE, MainLanguages, UnknownLanguage,
    languages_in_label, main_languages,
};
pub use median::{Median, NoMargin, SampleDesign, median};
pub use mode::{Mode, ModeError};
pub use opening_hours::{
    Dates, Days, Exception, Hours, HoursError, MINUTES_PER_DAY, Monthly, OpeningHours, Season, VisitTime,
    VisitTimeError, Week,
};
pub use period_overlap::{PeriodOverlap, PeriodOverlapError};
pub use position::{Footprint, Position};
pub use prohibited_subject::ProhibitedSubject;
pub use quantity::{CostUnit, GapMeasure, IndexMeasure, Quantity, ServiceMeasure, TrendMeasure};
pub use rank::{Rank, Ranking};
pub use reliability::{Reliability, ReliabilityScheme, UnknownScheme};
pub use replicates::{REPLICATES, ReplicateEstimate};
pub use requirement::{Barrier, PerBarrier, Requirement, Requirements};
pub use significance::{Comparison, ComparisonResult};
pub use site::{CrosswalkShare, PlanningArea, Precision, Site, SiteAttributes, SpokenLanguages};
pub use site_attribute::SiteAttribute;
pub use table::{Column, Layer, Table, Values};
pub use theme::{PlanElement, RegistryTheme, StudyTheme, StudyThemes, UnknownPlanElement};
pub use threshold::Likelihood;
pub use tract::{PerTract, Tract, TractIdx};
pub use units::{Cost, Meters, Minutes, UnitError};
pub use unknown_reason::UnknownReason;
pub use vintage::{Period, PeriodError, TractVintage};
