//! The types of a standard in `/atlas.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Barrier, Cost, IndicatorId, Mode, StandardId, Theme, UnknownReason};
use crate::http::map::map_document::{BivariateMap, UnivariateMap};
use crate::http::scenarios::ScenarioSites;

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
    /// The mode of ways to its sites that the service answers, step by step; null if there are none, as of straight lines.
    #[schemars(with = "Option<String>")]
    pub(crate) way: Option<&'a Mode>,
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
