//! The types of `/atlas.json`. The OpenAPI document has their schemas, and the map application has its types from it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{
    AreaKind, Barrier, Cost, CountUnit, IndicatorId, Period, StandardId, Theme, TractVintage, UnknownReason,
};
use crate::http::maps::{BivariateMap, PerVariant, UnivariateMap};

/// What an atlas has: standards with legends, indicators with sources, and column names.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Atlas")]
pub(super) struct AtlasDocument<'a> {
    pub(super) name: &'a str,
    pub(super) license: Option<&'a str>,
    /// The checksum that identifies the build.
    pub(super) build: &'a str,
    /// West, south, east, north of the tracts; west is larger than east across the antimeridian.
    pub(super) bounds: Option<[f64; 4]>,
    #[schemars(with = "Option<u16>")]
    pub(super) tract_vintage: Option<TractVintage>,
    pub(super) counts: Counts,
    /// The program and its version.
    pub(super) program: &'static str,
    /// The themes that have sites.
    pub(super) themes: Vec<ThemeEntry<'a>>,
    /// All themes by topic, in display order.
    pub(super) topics: Vec<TopicEntry<'a>>,
    /// What no atlas maps, as a sentence.
    pub(super) not_mapped: String,
    pub(super) standards: Vec<StandardEntry<'a>>,
    pub(super) indicators: Vec<IndicatorEntry<'a>>,
    /// The kinds of planning areas in the study's order.
    pub(super) area_kinds: Vec<AreaKindEntry<'a>>,
    /// How tracts without a number are drawn.
    pub(super) no_data: NoData,
    /// How tracts are drawn where more people may lack access than are known to.
    pub(super) not_known: NotKnownPattern,
    /// How the border of the area is drawn in which the list of a theme is complete.
    pub(super) complete: CompletenessLine,
    /// How tracts without any of the people are drawn, on maps of shares and distances.
    pub(super) no_people: NoPeople,
    /// What the classes of reliability mean.
    pub(super) reliability: ReliabilityNotes,
    pub(super) findings: Vec<FindingCount>,
    pub(super) sources: Vec<SourceEntry<'a>>,
    /// How the numbers were computed, as sentences.
    pub(super) method: Vec<String>,
}

/// How many rows the tables have; the row of the whole region is not counted.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Counts {
    pub(super) tracts: usize,
    pub(super) sites: usize,
    pub(super) areas: usize,
}

/// A theme that has sites.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Theme")]
pub(super) struct ThemeEntry<'a> {
    #[schemars(with = "String")]
    pub(super) id: Theme,
    pub(super) label: String,
    /// The id of its topic.
    pub(super) topic: Option<&'a str>,
    /// How many sites it has.
    pub(super) sites: usize,
    /// The name of its symbol.
    pub(super) sign: &'static str,
    pub(super) color: &'static str,
    pub(super) colors: PerVariant<&'static str>,
}

/// A chapter of a municipal plan that groups themes.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Topic")]
pub(super) struct TopicEntry<'a> {
    /// Null for the themes of no topic.
    pub(super) id: Option<&'a str>,
    pub(super) label: String,
    pub(super) themes: Vec<TopicTheme>,
}

/// A theme in its topic, with or without sites.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TopicTheme {
    #[schemars(with = "String")]
    pub(super) id: Theme,
    pub(super) label: String,
    pub(super) sites: usize,
    /// Whether its sites may put people at risk who are seen there.
    pub(super) sensitive: bool,
}

/// A standard: who should reach what within which limit.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Standard")]
pub(super) struct StandardEntry<'a> {
    #[schemars(with = "String")]
    pub(super) id: &'a StandardId,
    #[schemars(with = "String")]
    pub(super) theme: &'a Theme,
    /// The id of the topic of its theme.
    pub(super) topic: Option<&'a str>,
    /// The limit as the study file gives it: `1 mi`.
    #[schemars(with = "String")]
    pub(super) within: Cost,
    /// Follows "without" or "with": `a clinic within 1 mi in a straight line`.
    pub(super) promise: String,
    /// The id of the indicator whose people are counted.
    #[schemars(with = "String")]
    pub(super) people: &'a IndicatorId,
    pub(super) columns: StandardColumns,
    /// The people whom each requirement adds to those without access; empty if the limit is the only one.
    pub(super) steps: Vec<StepColumn>,
    /// The people whose access is unknown, by reason.
    pub(super) unknown: Vec<UnknownColumn>,
    /// The column of the upper bound of those without access; null if everything is known.
    pub(super) at_most: Option<String>,
    pub(super) at_most_moe: Option<String>,
    /// The column with the reason for missing access; tracts only.
    pub(super) reason: Option<String>,
    /// The legend of tracts where access is mostly unknown.
    pub(super) not_known: Option<NotKnown>,
    /// The label of the line around the area where the site list is complete; null if there is no line.
    pub(super) complete: Option<String>,
    /// Sites of its theme that could not be located.
    pub(super) unlocated: Unlocated,
    /// Its maps of one variable, the people without access first.
    #[schemars(length(min = 1))]
    pub(super) measures: Vec<UnivariateMap>,
    /// Null if all tracts have the same need.
    pub(super) bivariate: Option<BivariateMap>,
    /// Why the two bounds differ, as sentences; null if everything is known.
    pub(super) bounds_note: Option<String>,
    /// Groups whose access is compared with that of the population that they belong to.
    pub(super) groups: Vec<GroupColumns<'a>>,
}

/// The columns of a standard in the tables of tracts and areas.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct StandardColumns {
    pub(super) within: String,
    /// The upper bound of the share within reach; null if everything is known.
    pub(super) within_at_most: Option<String>,
    pub(super) without: String,
    pub(super) without_moe: Option<String>,
    pub(super) without_reliability: Option<String>,
    pub(super) nearest: String,
}

/// A column that counts the people whom one requirement leaves without access.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct StepColumn {
    #[schemars(with = "String")]
    pub(super) step: Barrier,
    pub(super) label: String,
    pub(super) column: String,
    pub(super) moe: Option<String>,
}

/// A column that counts people whose access is unknown for one reason.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct UnknownColumn {
    #[schemars(with = "String")]
    pub(super) why: UnknownReason,
    pub(super) label: String,
    /// Why, of the people: as a clause.
    pub(super) reason: String,
    /// Why, of the place: as a clause.
    pub(super) place: String,
    pub(super) column: String,
    pub(super) moe: Option<String>,
}

/// The legend of tracts where the upper bound of those without access is more than `times_without` times the lower.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NotKnown {
    pub(super) label: String,
    /// Why, the most frequent first.
    pub(super) reasons: Vec<String>,
    /// How many tracts.
    pub(super) tracts: usize,
    pub(super) times_without: f64,
}

/// Sites that could not be located.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Unlocated {
    pub(super) sites: usize,
    pub(super) note: Option<String>,
}

/// The columns of a group beside those of the population that it belongs to; areas only.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct GroupColumns<'a> {
    pub(super) group: AccessColumns<'a>,
    pub(super) whole: AccessColumns<'a>,
}

/// Columns of areas: how many people of a group are within reach.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AccessColumns<'a> {
    #[schemars(with = "String")]
    pub(super) people: &'a IndicatorId,
    pub(super) within: Option<String>,
    pub(super) within_moe: Option<String>,
    pub(super) within_at_most: Option<String>,
    pub(super) within_at_most_moe: Option<String>,
}

/// A count of people or households.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Indicator")]
pub(super) struct IndicatorEntry<'a> {
    #[schemars(with = "String")]
    pub(super) id: &'a IndicatorId,
    pub(super) label: String,
    /// Who is counted, in plain words.
    pub(super) definition: String,
    #[schemars(with = "String")]
    pub(super) unit: CountUnit,
    /// The id of the indicator of the whole that it is a share of.
    #[schemars(with = "Option<String>")]
    pub(super) of: Option<&'a IndicatorId>,
    pub(super) source: String,
    /// The baseline period of changes.
    #[schemars(with = "Option<String>")]
    pub(super) since: Option<Period>,
    pub(super) columns: IndicatorColumns,
}

/// The columns of an indicator in the tables of tracts and areas.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct IndicatorColumns {
    pub(super) count: String,
    pub(super) moe: Option<String>,
    pub(super) share: Option<String>,
    pub(super) share_moe: Option<String>,
    pub(super) reliability: Option<String>,
    pub(super) withheld: Option<String>,
    /// Areas only.
    pub(super) from_split: Option<String>,
    /// Areas only; null if no tract lacks a number.
    pub(super) known: Option<String>,
    pub(super) baseline: Option<String>,
    pub(super) change: Option<String>,
    pub(super) change_moe: Option<String>,
    pub(super) change_compared: Option<String>,
}

/// A kind of planning area.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AreaKind")]
pub(super) struct AreaKindEntry<'a> {
    #[schemars(with = "String")]
    pub(super) id: &'a AreaKind,
    pub(super) label: &'a str,
}

/// The legend of tracts without a number.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NoData {
    pub(super) label: String,
    pub(super) color: &'static str,
    pub(super) colors: PerVariant<&'static str>,
}

/// The pattern of tracts where access is mostly unknown.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NotKnownPattern {
    pub(super) label: String,
    pub(super) pattern: &'static str,
    pub(super) color: &'static str,
    pub(super) colors: PerVariant<&'static str>,
}

/// The colors of the border of the area in which a list is complete.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CompletenessLine {
    pub(super) color: &'static str,
    pub(super) colors: PerVariant<&'static str>,
    pub(super) casings: PerVariant<&'static str>,
}

/// The color of tracts without any of the people.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NoPeople {
    pub(super) color: &'static str,
    pub(super) colors: PerVariant<&'static str>,
}

/// What the classes of reliability mean.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ReliabilityNotes {
    pub(super) high: String,
    pub(super) medium: String,
    pub(super) low: String,
}

/// How often something doubtful was found in the data.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct FindingCount {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) count: usize,
}

/// A file that the atlas was built from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub(super) struct SourceEntry<'a> {
    pub(super) file: &'a str,
    /// `tracts`, `demographics`, or the id of a theme or kind of area.
    pub(super) purpose: &'a str,
    #[schemars(with = "Option<String>")]
    pub(super) period: Option<Period>,
}
