//! The types of `/atlas.json`. The OpenAPI document has their schemas, and the map application has its types from it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{
    AreaKind, Barrier, Cost, CountUnit, IndicatorId, Mode, Period, StandardId, TextLanguage, Theme, TractVintage,
    UnknownReason,
};
use crate::http::map::map_document::{BivariateMap, IndicatorMap, PerVariant, UnivariateMap};
use crate::http::scenarios::ScenarioSites;

/// What an atlas has: standards with legends, indicators with sources, and column names.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Atlas")]
pub(crate) struct AtlasDocument<'a> {
    pub(crate) name: &'a str,
    /// The language of the study (BCP 47): of names of areas, and of whatever it does not say in another.
    #[schemars(with = "String")]
    pub(crate) language: TextLanguage,
    /// Texts of the study in this answer that are in another language than the answer, because the study has no others.
    pub(crate) texts_in_other_languages: Vec<ForeignText<'a>>,
    /// The column of areas with their names in the language of the answer, empty where there is none; null if no area has
    /// one.
    pub(crate) area_names: Option<String>,
    /// The column of tracts with the id of the area that each lies in; null if the study has no areas.
    pub(crate) tract_areas: Option<String>,
    pub(crate) license: Option<&'a str>,
    /// The checksum that identifies the build.
    pub(crate) build: &'a str,
    /// West, south, east, north of the tracts; west is larger than east across the antimeridian.
    pub(crate) bounds: Option<[f64; 4]>,
    #[schemars(with = "Option<u16>")]
    pub(crate) tract_vintage: Option<TractVintage>,
    pub(crate) counts: Counts,
    /// The program and its version.
    pub(crate) program: &'static str,
    /// The themes that have sites.
    pub(crate) themes: Vec<ThemeEntry<'a>>,
    /// All themes by topic, in display order.
    pub(crate) topics: Vec<TopicEntry<'a>>,
    /// What no atlas maps, as a sentence.
    pub(crate) not_mapped: String,
    /// What the languages that are spoken at sites are called, by code.
    pub(crate) languages: BTreeMap<&'static str, String>,
    pub(crate) standards: Vec<StandardEntry<'a>>,
    /// The modes by which it is answered what can be reached from a place.
    #[schemars(with = "Vec<String>")]
    pub(crate) place_modes: Vec<&'a Mode>,
    pub(crate) indicators: Vec<IndicatorEntry<'a>>,
    /// The colors of the classes of every indicator: none, then from few to many.
    pub(crate) indicator_colors: PerVariant<Vec<&'static str>>,
    /// The kinds of planning areas in the study's order.
    pub(crate) area_kinds: Vec<AreaKindEntry<'a>>,
    /// How tracts without a number are drawn.
    pub(crate) no_data: NoData,
    /// How tracts are drawn where more people may lack access than are known to.
    pub(crate) not_known: NotKnownPattern,
    /// How the border of the area is drawn in which the list of a theme is complete.
    pub(crate) complete: CompletenessLine,
    /// How tracts without any of the people are drawn, on maps of shares and distances.
    pub(crate) no_people: NoPeople,
    /// What the classes of reliability mean.
    pub(crate) reliability: ReliabilityNotes,
    pub(crate) findings: Vec<FindingCount>,
    /// The files that the atlas was built from.
    pub(crate) sources: Vec<SourceEntry<'a>>,
    /// Where they come from: each source once, as reports number them.
    pub(crate) cited_sources: Vec<CitedSourceEntry>,
    /// How the numbers were computed, as sentences.
    pub(crate) method: Vec<String>,
}

/// A text of the study.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ForeignText<'a> {
    pub(crate) text: &'a str,
    /// Its language (BCP 47).
    #[schemars(with = "String")]
    pub(crate) language: TextLanguage,
}

/// How many rows the tables have; the row of the whole region is not counted.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Counts {
    pub(crate) tracts: usize,
    pub(crate) sites: usize,
    pub(crate) areas: usize,
}

/// A theme that has sites.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Theme")]
pub(crate) struct ThemeEntry<'a> {
    #[schemars(with = "String")]
    pub(crate) id: Theme,
    pub(crate) label: String,
    /// The id of its topic.
    pub(crate) topic: Option<&'a str>,
    /// How many sites it has.
    pub(crate) sites: usize,
    /// The name of its symbol.
    pub(crate) sign: &'static str,
    pub(crate) color: &'static str,
    pub(crate) colors: PerVariant<&'static str>,
}

/// A chapter of a municipal plan that groups themes.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Topic")]
pub(crate) struct TopicEntry<'a> {
    /// Null for the themes of no topic.
    pub(crate) id: Option<&'a str>,
    pub(crate) label: String,
    pub(crate) themes: Vec<TopicTheme>,
}

/// A theme in its topic, with or without sites.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TopicTheme {
    #[schemars(with = "String")]
    pub(crate) id: Theme,
    pub(crate) label: String,
    pub(crate) sites: usize,
    /// Whether its sites may put people at risk who are seen there.
    pub(crate) sensitive: bool,
}

/// A standard: who should reach what within which limit. Or a combination of several, after the standards.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Standard")]
pub(crate) struct StandardEntry<'a> {
    #[schemars(with = "String")]
    pub(crate) id: &'a StandardId,
    /// Null for a combination.
    #[schemars(with = "Option<String>")]
    pub(crate) theme: Option<&'a Theme>,
    /// The id of the topic of its theme, or that of all combinations.
    pub(crate) topic: Option<&'a str>,
    /// The limit as the study file gives it: `1 mi`; null for a combination.
    #[schemars(with = "Option<String>")]
    pub(crate) within: Option<Cost>,
    /// Follows "without" or "with": `a clinic within 1 mi in a straight line`.
    pub(crate) promise: String,
    /// Of which standards people lack how many; null for a standard.
    pub(crate) combination: Option<CombinationEntry<'a>>,
    /// The id of the indicator whose people are counted.
    #[schemars(with = "String")]
    pub(crate) people: &'a IndicatorId,
    pub(crate) columns: StandardColumns,
    /// The people whom each requirement adds to those without access; empty if the limit is the only one.
    pub(crate) steps: Vec<StepColumn>,
    /// The people whose access is unknown, by reason.
    pub(crate) unknown: Vec<UnknownColumn>,
    /// The column of the upper bound of those without access; null if everything is known.
    pub(crate) at_most: Option<String>,
    pub(crate) at_most_moe: Option<String>,
    /// The column with the reason for missing access; tracts only.
    pub(crate) reason: Option<String>,
    /// The legend of tracts where access is mostly unknown.
    pub(crate) not_known: Option<NotKnown>,
    /// The label of the line around the area where the site list is complete; null if there is no line.
    pub(crate) complete: Option<String>,
    /// Sites of its theme that could not be located.
    pub(crate) unlocated: Unlocated,
    /// Whether the service answers which sites a tract reaches by it, and who reaches a site.
    pub(crate) reach: bool,
    /// Which sites can be otherwise in a scenario that the service evaluates by it; null if there is no answer.
    pub(crate) scenario: Option<ScenarioSites>,
    /// Its maps of one variable, the people without access first.
    #[schemars(length(min = 1))]
    pub(crate) measures: Vec<UnivariateMap>,
    /// Null if all tracts have the same need.
    pub(crate) bivariate: Option<BivariateMap>,
    /// Why the two bounds differ, as sentences; null if everything is known.
    pub(crate) bounds_note: Option<String>,
    /// Groups whose access is compared with that of the population that they belong to.
    pub(crate) groups: Vec<GroupColumns<'a>>,
}

/// Several standards of which people lack some or all.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Combination")]
pub(crate) struct CombinationEntry<'a> {
    /// What its people lack, in the words of the study.
    pub(crate) label: String,
    #[schemars(with = "Vec<String>")]
    pub(crate) standards: Vec<&'a StandardId>,
    /// How many of them people lack at least.
    pub(crate) lacking: usize,
    /// The themes of these standards, each once.
    #[schemars(with = "Vec<String>")]
    pub(crate) themes: Vec<&'a Theme>,
}

/// The columns of a standard in the tables of tracts and areas.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StandardColumns {
    pub(crate) within: String,
    /// Areas only: a tract's share has no sampling error.
    pub(crate) within_moe: Option<String>,
    /// The upper bound of the share within reach; null if everything is known.
    pub(crate) within_at_most: Option<String>,
    /// Areas only.
    pub(crate) within_at_most_moe: Option<String>,
    pub(crate) without: String,
    pub(crate) without_moe: Option<String>,
    pub(crate) without_reliability: Option<String>,
    /// Null for a combination.
    pub(crate) nearest: Option<String>,
}

/// A column that counts the people whom one requirement leaves without access.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StepColumn {
    #[schemars(with = "String")]
    pub(crate) step: Barrier,
    pub(crate) label: String,
    pub(crate) column: String,
    pub(crate) moe: Option<String>,
}

/// A column that counts people whose access is unknown for one reason.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct UnknownColumn {
    #[schemars(with = "String")]
    pub(crate) why: UnknownReason,
    pub(crate) label: String,
    /// Why, of the people: as a clause.
    pub(crate) reason: String,
    /// Why, of the place: as a clause.
    pub(crate) place: String,
    pub(crate) column: String,
    pub(crate) moe: Option<String>,
}

/// The legend of tracts where the upper bound of those without access is more than `times_without` times the lower.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NotKnown {
    pub(crate) label: String,
    /// Why, the most frequent first.
    pub(crate) reasons: Vec<String>,
    /// How many tracts.
    pub(crate) tracts: usize,
    pub(crate) times_without: f64,
}

/// Sites that could not be located.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Unlocated {
    pub(crate) sites: usize,
    pub(crate) note: Option<String>,
}

/// The columns of a group beside those of the population that it belongs to; areas only.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct GroupColumns<'a> {
    pub(crate) group: AccessColumns<'a>,
    pub(crate) whole: AccessColumns<'a>,
}

/// Columns of areas: how many people of a group are within reach.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AccessColumns<'a> {
    #[schemars(with = "String")]
    pub(crate) people: &'a IndicatorId,
    pub(crate) within: Option<String>,
    pub(crate) within_moe: Option<String>,
    pub(crate) within_at_most: Option<String>,
    pub(crate) within_at_most_moe: Option<String>,
}

/// A count of people or households.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Indicator")]
pub(crate) struct IndicatorEntry<'a> {
    #[schemars(with = "String")]
    pub(crate) id: &'a IndicatorId,
    pub(crate) label: String,
    /// Who is counted, in plain words.
    pub(crate) definition: String,
    #[schemars(with = "String")]
    pub(crate) unit: CountUnit,
    /// The id of the indicator of the whole that it is a share of.
    #[schemars(with = "Option<String>")]
    pub(crate) of: Option<&'a IndicatorId>,
    pub(crate) source: String,
    /// The baseline period of changes.
    #[schemars(with = "Option<String>")]
    pub(crate) since: Option<Period>,
    pub(crate) columns: IndicatorColumns,
    /// Its share, where it has one, and its count; none where no tract has a number.
    pub(crate) maps: Vec<IndicatorMap>,
}

/// The columns of an indicator in the tables of tracts and areas.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct IndicatorColumns {
    pub(crate) count: String,
    pub(crate) moe: Option<String>,
    pub(crate) share: Option<String>,
    pub(crate) share_moe: Option<String>,
    pub(crate) reliability: Option<String>,
    pub(crate) withheld: Option<String>,
    /// Areas only.
    pub(crate) from_split: Option<String>,
    /// Areas only; null if no tract lacks a number.
    pub(crate) known: Option<String>,
    pub(crate) baseline: Option<String>,
    pub(crate) change: Option<String>,
    pub(crate) change_moe: Option<String>,
    pub(crate) change_compared: Option<String>,
}

/// A kind of planning area.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AreaKind")]
pub(crate) struct AreaKindEntry<'a> {
    #[schemars(with = "String")]
    pub(crate) id: &'a AreaKind,
    pub(crate) label: String,
    /// West, south, east, north of its areas; west is larger than east across the antimeridian.
    pub(crate) bounds: Option<[f64; 4]>,
}

/// The legend of tracts without a number.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NoData {
    pub(crate) label: String,
    pub(crate) color: &'static str,
    pub(crate) colors: PerVariant<&'static str>,
}

/// The pattern of tracts where access is mostly unknown.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NotKnownPattern {
    pub(crate) label: String,
    pub(crate) pattern: &'static str,
    pub(crate) color: &'static str,
    pub(crate) colors: PerVariant<&'static str>,
}

/// The colors of the border of the area in which a list is complete.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CompletenessLine {
    pub(crate) color: &'static str,
    pub(crate) colors: PerVariant<&'static str>,
    pub(crate) casings: PerVariant<&'static str>,
}

/// The color of tracts without any of the people.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NoPeople {
    pub(crate) color: &'static str,
    pub(crate) colors: PerVariant<&'static str>,
}

/// What the classes of reliability mean.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReliabilityNotes {
    pub(crate) high: String,
    pub(crate) medium: String,
    pub(crate) low: String,
}

/// How often something doubtful was found in the data.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FindingCount {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) count: usize,
}

/// A file that the atlas was built from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub(crate) struct SourceEntry<'a> {
    pub(crate) file: &'a str,
    /// `tracts`, `demographics`, or the id of a theme or kind of area.
    pub(crate) purpose: &'a str,
    #[schemars(with = "Option<String>")]
    pub(crate) period: Option<Period>,
}

/// A source as a citation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CitedSource")]
pub(crate) struct CitedSourceEntry {
    /// Publisher, title, period, and the day on which it was fetched; else that it is a file of the study.
    pub(crate) citation: String,
    /// The address of its page on the web, where the study says it.
    pub(crate) address: Option<String>,
    /// What its files are used for, in words.
    pub(crate) used_for: Vec<String>,
}
