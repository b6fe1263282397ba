//! Kinds of findings.

use serde::{Deserialize, Serialize};

use crate::domain::finding::{
    CompletenessFinding, CrosswalkFinding, FileFinding, SiteFinding, TableFinding, TimetableFault,
};
use crate::domain::{IndicatorId, MatrixId, StandardId, Theme, TractVintage};

/// A problem in the data, and how it was handled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FindingKind {
    /// A street extract without streets near the tracts.
    StreetsElsewhere,
    /// Tracts without any land; they are drawn unclipped.
    TractsWithoutLand {
        /// Their ids.
        ids: Vec<String>,
        /// Of how many tracts; if all have none, the land file is of another place.
        of: usize,
    },
    /// A street with a missing end node; left out.
    StreetWithoutNode {
        /// The node.
        node: String,
    },
    /// Streets shorter than the straight line between their ends; kept.
    StreetsTooShort {
        /// The number that are shorter by more than a tenth.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Streets not strongly connected to the main network, on foot or by car.
    StreetIslands {
        /// By car, else on foot.
        by_car: bool,
        /// The number of components.
        count: usize,
        /// The length of streets of the largest, in kilometers.
        largest_km: f64,
    },
    /// Origins too far from all streets; they reach no site by streets.
    OriginsOffStreets {
        /// By car, else on foot.
        by_car: bool,
        /// The number of them.
        count: usize,
    },
    /// Origins on components of the network without a site of a theme.
    OriginsOnIslands {
        /// By car, else on foot.
        by_car: bool,
        /// The theme.
        theme: Theme,
        /// The number of them.
        count: usize,
    },
    /// Origins linked to a street across a motorway, a railway or a river, as none is near on their side.
    OriginsAcross {
        /// By car, else on foot.
        by_car: bool,
        /// The number of them.
        count: usize,
    },
    /// Sites too far from all streets; nobody reaches them by streets.
    SitesOffStreets {
        /// By car, else on foot.
        by_car: bool,
        /// The sites.
        ids: Vec<String>,
    },
    /// Areas without a mapped entrance and without a street or path across their boundary; linked at the nearest
    /// streets.
    SitesWithoutWays {
        /// By car, else on foot.
        by_car: bool,
        /// The sites.
        ids: Vec<String>,
    },
    /// A text file that is not UTF-8; read in another encoding.
    NotUtf8 {
        /// The encoding.
        encoding: String,
    },
    /// A row with more cells than columns; left out, as its cells may be shifted.
    RowTooLong {
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// A row with fewer cells than columns; the others are missing.
    RowTooShort {
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// An invalid outline; repaired.
    GeometryRepaired {
        /// The tract, site or area.
        id: String,
        /// Whether it crossed the antimeridian and was split there.
        #[serde(default)]
        over_antimeridian: bool,
    },
    /// A missing outline, or one that cannot be repaired; the tract, site or area is left out.
    GeometryDropped {
        /// The tract, site or area.
        id: String,
    },
    /// A GEOID without its leading zero or with decimals; repaired.
    GeoidMended {
        /// The text in the file.
        found: String,
        /// The repaired id.
        geoid: String,
    },
    /// An invalid tract id; the row is left out.
    GeoidRefused {
        /// The text in the file.
        found: String,
    },
    /// Rows of other kinds of areas than tracts; left out.
    OtherAreas {
        /// The kind of area, such as `county`.
        what: String,
        /// The number of rows.
        rows: usize,
    },
    /// Rows of tracts outside the study; left out.
    RowsOutside {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A table of tracts of another vintage; interpolated to the study's tracts.
    TractsConverted {
        /// The vintage.
        from: TractVintage,
        /// By land area, else by the study's shares.
        by_land: bool,
        /// The number of interpolated tracts.
        tracts: usize,
    },
    /// Rows with Connecticut tract ids by planning region where the study uses counties, or vice versa; matched.
    ConnecticutRenamed {
        /// The number of rows.
        rows: usize,
    },
    /// Tracts without a row in any table; their values are missing.
    TractsWithoutRow {
        /// The missing values.
        indicators: Vec<IndicatorId>,
        /// Their ids.
        ids: Vec<String>,
    },
    /// Tracts without people.
    TractsWithoutPeople {
        /// Their ids.
        ids: Vec<String>,
    },
    /// Text instead of a number; the value is missing.
    NotANumber {
        /// The column.
        column: String,
        /// The text.
        value: String,
    },
    /// A count below zero; the value is missing.
    NegativeCount {
        /// The column.
        column: String,
        /// The text.
        value: String,
    },
    /// Special values instead of estimates; the values are missing.
    ValuesWithheld {
        /// The missing values.
        indicator: IndicatorId,
        /// The special value, such as `-666666666`, `N` or the study's own.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// Special values or empty cells instead of margins of error; the margins are unknown.
    MarginsUnknown {
        /// The indicator.
        indicator: IndicatorId,
        /// The special value; empty for an empty cell.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// A table without margins of error; their reliability is unknown.
    NoMargins,
    /// Open-ended numbers, such as `250,000+`; the values are missing.
    OpenEnded {
        /// The missing values.
        indicator: IndicatorId,
        /// The text.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// Tracts whose place is not in the table of languages, or has unknown counts; national data is used.
    LanguagesUnknown {
        /// The tracts.
        ids: Vec<String>,
    },
    /// A part larger than its whole.
    PartAboveWhole {
        /// The part.
        indicator: IndicatorId,
        /// The whole.
        of: IndicatorId,
        /// The tracts.
        ids: Vec<String>,
    },
    /// An indicator and its whole of different periods; the share is not computed.
    SharePeriodsDiffer {
        /// The part.
        indicator: IndicatorId,
        /// The whole.
        of: IndicatorId,
    },
    /// A baseline period that overlaps the later one; the margin of the change accounts for it.
    PeriodsOverlap {
        /// The indicator.
        indicator: IndicatorId,
        /// The number of years in common.
        years: u16,
    },
    /// A standard of people whose counts are published for larger areas than tracts only.
    StandardWithoutTracts {
        /// The standard.
        standard: StandardId,
        /// Its people.
        indicator: IndicatorId,
        /// The minimum population of a published area.
        people: f64,
    },
    /// Invalid coordinates, or 0, 0 for unknown ones.
    NoPlace {
        /// The text of the first coordinate.
        x: String,
        /// The text of the second coordinate.
        y: String,
    },
    /// A timetable without stop times: its stops are sites, its trips are not used.
    FeedWithoutStopTimes,
    /// Faulty rows or trips of a timetable.
    TimetableRows {
        /// The fault.
        fault: TimetableFault,
        /// The number of rows, or of trips for faults of whole trips.
        rows: usize,
        /// The value in the first of them; may be empty.
        example: String,
    },
    /// Stop times without times; interpolated linearly.
    TimesInterpolated {
        /// The number of interpolated stop times.
        calls: usize,
        /// Of how many.
        of: usize,
    },
    /// A timetable without service on the study's day.
    NoServiceOnDay {
        /// The day: a date or a rule.
        day: String,
    },
    /// Timetables without a common weekday of validity; each is used on a regular weekday of its own.
    FeedsOfOtherDays {
        /// The day of this one.
        day: String,
    },
    /// Origins that reach no site of a theme by transit, for lack of a stop or a departure.
    OriginsWithoutRide {
        /// The theme of the sites.
        theme: Theme,
        /// The number without a stop within the maximum walk.
        no_stop: usize,
        /// The number without a departure in time.
        no_departure: usize,
        /// Of how many origins.
        of: usize,
    },
    /// Origins outside all tracts; left out.
    OriginsOutside {
        /// The number of them.
        count: u64,
        /// The people they represent.
        people: f64,
    },
    /// Tracts without a populated origin; the tract's interior point is used.
    TractsWithoutOrigin {
        /// Their ids.
        ids: Vec<String>,
    },
    /// Tracts whose origins have less than half of the people in the tables, so that they cover a part of the tract
    /// only; left out, and the tract's interior point is used.
    OriginsIncomplete {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A planning area of split tracts without any of their origins: its people are unknown.
    AreaWithoutOrigin {
        /// The area.
        id: String,
    },
    /// A planning area that extends beyond the tracts; its numbers are for the covered part.
    AreaPartlyOutside {
        /// The area.
        id: String,
        /// The covered share of its surface, 0..1.
        covered: f64,
    },
    /// A planning area with missing tracts; its number is for the others.
    AreaIncomplete {
        /// The area.
        id: String,
        /// The missing values.
        indicator: IndicatorId,
        /// The tracts.
        tracts: Vec<String>,
        /// The share of the area with known counts, 0..=1; 0 if there is no number.
        known: f64,
    },
    /// Pairs of a cost table with places that are not in the demand or supply table; left out.
    PairsOutside {
        /// The number of them.
        pairs: usize,
        /// The first missing id.
        id: String,
    },
    /// A cost table that no standard uses.
    CostsNotUsed {
        /// Its id.
        id: MatrixId,
    },
    /// Tracts that are not in a cost table: their access is not known.
    TractsWithoutCosts {
        /// The tracts.
        ids: Vec<String>,
    },
    /// Sites without a cost from any tract; out of reach.
    SitesWithoutCosts {
        /// The sites.
        ids: Vec<String>,
    },
    /// Pairs of a cost table without a cost; out of reach.
    PairsWithoutCost {
        /// The number of them.
        pairs: usize,
        /// The text of the first of them.
        text: String,
    },
    /// A finding about a site.
    #[serde(untagged)]
    Site(SiteFinding),
    /// A finding about completeness.
    #[serde(untagged)]
    Completeness(CompletenessFinding),
    /// A finding about a Census table.
    #[serde(untagged)]
    Table(TableFinding),
    /// A finding about a crosswalk.
    #[serde(untagged)]
    Crosswalk(CrosswalkFinding),
    /// A finding about a file.
    #[serde(untagged)]
    File(FileFinding),
}
