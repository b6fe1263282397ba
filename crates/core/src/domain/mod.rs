//! Domain types: tracts, estimates, sites, findings and others. All are named as `crate::domain::Name`; the folders are for
//! finding their files.
//!
//! This module has no I/O; only [`Deadline`] reads a clock. Values are validated on construction.

mod comparisons;
mod deadline;
mod estimates;
mod finding;
mod fingerprint;
mod id;
mod language;
mod mode;
mod places;
mod sites;
pub(crate) mod stored;
mod tables;
mod texts;
mod units;

pub use comparisons::{Comparison, ComparisonResult, Likelihood, PeriodOverlap, PeriodOverlapError, Rank, Ranking};
pub use deadline::{Deadline, DropGuard, Interrupted};
pub(crate) use estimates::normal;
pub use estimates::{
    Bin, BinInterpolation, BinRange, Bins, BinsError, Bounded, Combination, Confidence, ConfidenceError,
    ConflictingEstimates, Estimate, Figure, Fraction, Median, NoMargin, REPLICATES, Reliability, ReliabilityScheme,
    ReplicateEstimate, SampleDesign, Term, UnknownScheme, median,
};
pub use finding::{
    CompletenessFinding, CrosswalkFinding, FileFinding, Finding, FindingAction, FindingKind, FindingPlaces,
    SiteFinding, SourceLocation, TableFinding, TimetableFault,
};
pub use fingerprint::Fingerprint;
pub use id::{AreaKind, IdError, IndexId, IndicatorId, MatrixId, MeasureId, StandardId, Theme};
pub use language::{
    Language, LanguageGroup, LanguagePlace, LanguagesByGroup, MAIN_SHARE, MainLanguages, UnknownLanguage,
    languages_in_label, main_languages,
};
pub use mode::{Mode, ModeError};
pub use places::{
    AddressList, BasemapFeatures, BoxIndex, Completeness, CompletenessBoundary, County, CrosswalkShare, EdgeBoxes,
    Extent, Footprint, FoundAddress, Geoid, GeoidError, InvalidCounty, Inventory, Land, LandOverlap, ListedAddress,
    MAX_CROSSINGS, NamedPlace, NamedPolygon, PerTract, Period, PeriodError, PlaceClass, PlanningArea, Position, Street,
    StreetClass, TooComplex, Tract, TractIdx, TractVintage, TransitClass, TransitLine, TransitStop,
    abbreviated_direction, check_complexity, count_intersecting_pairs, house_position, street_type,
};
pub use sites::{
    Answer, Barrier, Call, Contact, Dates, Days, DetailError, Exception, Hours, HoursError, MINUTES_PER_DAY,
    MissingFacts, Monthly, OpeningHours, PerBarrier, PlanElement, Precision, ProhibitedSubject, RegistryTheme,
    Requirement, Requirements, Season, Site, SiteAddress, SiteAttribute, SiteAttributes, SiteText, SpokenLanguages,
    StudyTheme, StudyThemes, Telephone, UnknownPlanElement, VisitTime, VisitTimeError, Website, Week,
};
pub use tables::{
    Citation, Column, CostUnit, CountUnit, FileSource, FileSourceError, GapMeasure, GapReason, IndexMeasure, Indicator,
    IndicatorMetadata, InterpolatedParts, Layer, Quantity, ScenarioBound, ScenarioMeasure, ScenarioPeople, Series,
    ServiceMeasure, SmallestArea, Source, SupplyMeasure, Table, Topic, TrendMeasure, UnknownReason, Values,
};
pub use texts::{LocalText, TextLanguage, UnknownTextLanguage};
pub use units::{Cost, Meters, Minutes, UnitError};
