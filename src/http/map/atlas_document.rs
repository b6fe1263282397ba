//! The types of `/atlas.json`. The OpenAPI document has their schemas, and the map application has its types from it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{AreaKind, CountUnit, IndicatorId, Mode, Period, TextLanguage, Theme, TractVintage};
use crate::http::map::map_document::{IndicatorMap, PerVariant};
use crate::http::map::standard_document::StandardEntry;

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
    /// Whether the study has a list of addresses, in which `/addresses.json` looks.
    pub(crate) addresses: bool,
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
