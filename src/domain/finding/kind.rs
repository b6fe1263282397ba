//! What can be doubtful in the data.

use serde::{Deserialize, Serialize};

use crate::domain::finding::{ListFinding, SiteFinding, TableFinding, TimetableFault};
use crate::domain::{IndicatorId, MatrixId, StandardId, Theme, TractVintage};

/// What was found, and with it what was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FindingKind {
    /// An extract of streets has nothing near the tracts; the map has none.
    StreetsElsewhere,
    /// Tracts of which no part is land; they are drawn as they are.
    TractsWithoutLand {
        /// Their ids.
        ids: Vec<String>,
        /// Of how many tracts; where all have none, the land is that of another place.
        of: usize,
    },
    /// A street of a table that begins or ends at a node that is not there; left out.
    StreetWithoutNode {
        /// The node.
        node: String,
    },
    /// Streets of a table that are shorter than the straight line between their ends; taken as they are.
    StreetsTooShort {
        /// How many by more than a tenth.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Streets from which there is no way to the others and back, for walkers or for cars.
    StreetIslands {
        /// How they are travelled.
        by_car: bool,
        /// How many groups of them there are.
        count: usize,
        /// How long the streets of the largest are, in kilometers.
        largest_km: f64,
    },
    /// Origins too far from all streets; they reach nothing along them.
    OriginsOffStreets {
        /// How they travel.
        by_car: bool,
        /// How many.
        count: usize,
    },
    /// Origins at streets from which no site of a theme can be reached.
    OriginsOnIslands {
        /// How they travel.
        by_car: bool,
        /// What they cannot reach.
        theme: Theme,
        /// How many.
        count: usize,
    },
    /// Origins that were taken to a street across a motorway, a railway or a river, as none is near on their side.
    OriginsAcross {
        /// How they travel.
        by_car: bool,
        /// How many.
        count: usize,
    },
    /// Sites too far from all streets; nobody reaches them along streets.
    SitesOffStreets {
        /// How people travel.
        by_car: bool,
        /// The sites.
        ids: Vec<String>,
    },
    /// Areas whose edge no street or path crosses and that have no entrance in the map; entered where streets come nearest
    /// to their edge.
    SitesWithoutWays {
        /// How people travel.
        by_car: bool,
        /// The sites.
        ids: Vec<String>,
    },
    /// A text file is not UTF-8; read in another encoding.
    NotUtf8 {
        /// The encoding.
        encoding: String,
    },
    /// A row with more cells than the table has columns; left out, as its cells may be shifted.
    RowTooLong {
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// A row with fewer cells than the table has columns; what is not there is missing.
    RowTooShort {
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// An outline crosses itself or is otherwise no area; mended.
    GeometryRepaired {
        /// The tract, site or area.
        id: String,
        /// Whether it went over the 180th meridian in one piece, and was cut in two there.
        #[serde(default)]
        over_antimeridian: bool,
    },
    /// There is no outline, or none that can be mended; the tract, site or area is left out.
    GeometryDropped {
        /// The tract, site or area.
        id: String,
    },
    /// A GEOID lost its leading zero or gained decimals; mended.
    GeoidMended {
        /// As it stood in the file.
        found: String,
        /// As it was read.
        geoid: String,
    },
    /// An id that cannot belong to a tract; the row is left out.
    GeoidRefused {
        /// As it stood in the file.
        found: String,
    },
    /// Rows of a table about another kind of area than tracts; left out.
    OtherAreas {
        /// What their ids name, such as `county`.
        what: String,
        /// How many rows.
        rows: usize,
    },
    /// Rows about tracts that the study does not have; left out.
    RowsOutside {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A table about the tracts of another census; its numbers were divided among the study's tracts.
    TractsConverted {
        /// Whose tracts it is about.
        from: TractVintage,
        /// By the land they have in common; else by shares that the study gives.
        by_land: bool,
        /// How many of the study's tracts are made of parts of others.
        tracts: usize,
    },
    /// The shares that a crosswalk gives of tracts sum to less than 1; the rest is counted nowhere.
    CrosswalkIncomplete {
        /// The tracts.
        ids: Vec<String>,
        /// The least that the shares of one of them sum to.
        least: f64,
    },
    /// A crosswalk gives a planning area no tract, or only shares of 0: it has no people.
    AreaWithoutShares {
        /// The area.
        id: String,
    },
    /// A crosswalk gives a planning area tracts that its outline does not touch; taken as it says.
    SharesElsewhere {
        /// The area.
        id: String,
        /// The tracts.
        tracts: Vec<String>,
    },
    /// Rows that name the tracts of Connecticut by planning regions where the study names counties, or the other way round;
    /// the tracts are the same.
    ConnecticutRenamed {
        /// How many rows.
        rows: usize,
    },
    /// Tracts that no table says anything about; their values are missing.
    TractsWithoutRow {
        /// What is missing.
        indicators: Vec<IndicatorId>,
        /// Their ids.
        ids: Vec<String>,
    },
    /// Tracts where nobody lives.
    TractsWithoutPeople {
        /// Their ids.
        ids: Vec<String>,
    },
    /// Text where a number belongs; the value is missing.
    NotANumber {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// A count below zero; the value is missing.
    NegativeCount {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// Marks of the agency in place of an estimate; the values are missing.
    ValuesWithheld {
        /// What is missing.
        indicator: IndicatorId,
        /// The mark, such as `-666666666`, `N` or the study's own.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// Marks of the agency in place of a margin of error, or nothing at all; the margins are unknown.
    MarginsUnknown {
        /// Whose margin.
        indicator: IndicatorId,
        /// The mark; empty where the cell is.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// A table without a column of margins of error; how reliable its numbers are is unknown.
    NoMargins,
    /// Numbers given only as above or below a limit, such as `250,000+`; the values are missing.
    OpenEnded {
        /// What is missing.
        indicator: IndicatorId,
        /// As it stands there.
        mark: String,
        /// The tracts.
        ids: Vec<String>,
    },
    /// The place of tracts has no row in the table of languages, or one with counts that are not known: what is known of the nation stands in.
    LanguagesUnknown {
        /// The tracts.
        ids: Vec<String>,
    },
    /// More people in a part than in the whole it belongs to.
    PartAboveWhole {
        /// The part.
        indicator: IndicatorId,
        /// The whole.
        of: IndicatorId,
        /// The tracts.
        ids: Vec<String>,
    },
    /// An indicator and the whole it is a part of are about different years; its share is not computed.
    SharePeriodsDiffer {
        /// The part.
        indicator: IndicatorId,
        /// The whole.
        of: IndicatorId,
    },
    /// A baseline shares years with the later tables; the margin of the change allows for it.
    PeriodsOverlap {
        /// What is counted.
        indicator: IndicatorId,
        /// How many years both have.
        years: u16,
    },
    /// A standard is about people who are shown for larger areas only: no tract shows its answer.
    StandardWithoutTracts {
        /// The standard.
        standard: StandardId,
        /// Whose gap it counts.
        indicator: IndicatorId,
        /// How many people an area must have to be shown.
        people: f64,
    },
    /// Two numbers that are no place on the globe, or the two zeros that programs write for "unknown".
    NoPlace {
        /// What stands in the columns.
        x: String,
        /// What stands in the columns.
        y: String,
    },
    /// A timetable without stop times: its stops are sites, its trips answer nothing.
    FeedWithoutStopTimes,
    /// Rows of a timetable, or trips, that something is wrong with.
    TimetableRows {
        /// What is wrong and what was done.
        fault: TimetableFault,
        /// How many rows; how many trips where the fault is one of whole trips.
        rows: usize,
        /// The value that shows it in the first of them; it may be empty.
        example: String,
    },
    /// A timetable that tells no times for some calls; they were set on a line between those that it tells.
    TimesInterpolated {
        /// How many calls have no time of their own.
        calls: usize,
        /// Of how many.
        of: usize,
    },
    /// A timetable of which nothing runs on the day that was asked.
    NoServiceOnDay {
        /// The day: a date or a rule.
        day: String,
    },
    /// Timetables whose validities share no weekday; each is used on a usual weekday of its own.
    FeedsOfOtherDays {
        /// The day of this one.
        day: String,
    },
    /// Origins that reach no site of a theme by timetable, as no stop is near or nothing leaves there in time.
    OriginsWithoutRide {
        /// What the sites are for.
        theme: Theme,
        /// How many have no stop within the longest walk.
        no_stop: usize,
        /// How many have stops at which nothing leaves in time.
        no_departure: usize,
        /// Of how many origins.
        of: usize,
    },
    /// Origins that lie in no tract; left out.
    OriginsOutside {
        /// How many.
        count: u64,
        /// How many people they stand for.
        people: f64,
    },
    /// Tracts without an origin that people live at; the tract's interior point stands in.
    TractsWithoutOrigin {
        /// Their ids.
        ids: Vec<String>,
    },
    /// Tracts whose origins count fewer than half of the people whom the tables count: they are about a part of the tract
    /// only, and are left out; the tract's interior point stands in.
    OriginsIncomplete {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A planning area that only cuts tracts and has none of their origins: nothing is known about its people.
    AreaWithoutOrigin {
        /// The area.
        id: String,
    },
    /// A planning area reaches beyond the tracts; its figures are about the covered part.
    AreaPartlyOutside {
        /// The area.
        id: String,
        /// The covered share of its ground, in 0..1.
        covered: f64,
    },
    /// A planning area with tracts whose value is missing; its figure is about the others, a share 0..=1 of it.
    AreaIncomplete {
        /// The area.
        id: String,
        /// What is missing.
        indicator: IndicatorId,
        /// The tracts.
        tracts: Vec<String>,
        /// The share of the area that the figure is about; 0 where there is none.
        known: f64,
    },
    /// Pairs in a table of costs of places that the tables of demand and supply do not have; left out.
    PairsOutside {
        /// How many.
        pairs: usize,
        /// The first id that is not there.
        id: String,
    },
    /// A table of costs that no standard asks for.
    CostsNotUsed {
        /// Its short name.
        id: MatrixId,
    },
    /// Tracts about which a table of costs says nothing: whether their people are within a standard is not known.
    TractsWithoutCosts {
        /// The tracts.
        ids: Vec<String>,
    },
    /// Sites that no tract has a cost to; taken as out of reach.
    SitesWithoutCosts {
        /// The sites.
        ids: Vec<String>,
    },
    /// Pairs in a table of costs without a cost; taken as out of reach.
    PairsWithoutCost {
        /// How many.
        pairs: usize,
        /// What stands in the first of them.
        text: String,
    },
    /// What is doubtful about a site.
    #[serde(untagged)]
    Site(SiteFinding),
    /// What is doubtful about where lists are complete.
    #[serde(untagged)]
    List(ListFinding),
    /// What is doubtful about a table of the Census.
    #[serde(untagged)]
    Table(TableFinding),
}
