//! The answers, as types from which the OpenAPI document has their schemas.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Barrier, CostUnit, IndicatorId, Precision, StandardId};
use crate::reach::Met;

/// The nearest sites of a tract by a standard, and what each lacks for it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TractReach")]
pub(crate) struct TractReach<'a> {
    pub(crate) geoid: &'a str,
    /// Longitude and latitude of a point inside the outline of the tract, wherever its people are.
    pub(crate) point: Option<[f64; 2]>,
    #[schemars(with = "String")]
    pub(crate) standard: &'a StandardId,
    /// The id of the indicator over whose people costs are means.
    #[schemars(with = "String")]
    pub(crate) people: &'a IndicatorId,
    /// `m` or `min`: the unit of all costs here.
    #[schemars(with = "String")]
    pub(crate) unit: CostUnit,
    /// The limit of the standard.
    pub(crate) limit: f64,
    /// Costs above this are not kept; null where all are known.
    pub(crate) known_to: Option<f64>,
    /// What the standard asks of sites, by the people whom it adds to those without access.
    #[schemars(with = "Vec<String>")]
    pub(crate) steps: Vec<Barrier>,
    /// The nearest sites by mean cost, five at most; after them the nearest usable one, where it is none of these.
    pub(crate) sites: Vec<SiteFromTract<'a>>,
    /// The id of the nearest site that people, or some of them, can use as far as lists say; null where none has a known
    /// cost.
    pub(crate) nearest_usable: Option<&'a str>,
}

/// A site and the cost of reaching it from a tract.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SiteFromTract<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: Option<&'a str>,
    /// Longitude and latitude, of an outline a point inside.
    pub(crate) point: Option<[f64; 2]>,
    /// The mean over the people of the tract; null where it is beyond `known_to` for some.
    pub(crate) cost: Option<f64>,
    /// For nobody less, rounded down to 100 m or 2 min; null where all people have the same cost.
    pub(crate) least: Option<f64>,
    /// For nobody more, rounded up; null where all people have the same cost, or it is beyond `known_to` for some.
    pub(crate) most: Option<f64>,
    /// The share of people within the limit, 0..=1, in whole percents.
    pub(crate) within: f64,
    /// How its place is known: `given`, `address`, `street`, `postal_code` or `tract`.
    #[schemars(with = "String")]
    pub(crate) located: Precision,
    /// Whether it meets all that the standard asks: the worst of its conditions.
    #[schemars(with = "String")]
    pub(crate) usable: Met,
    pub(crate) conditions: Vec<ConditionDocument>,
}

/// Whether a site meets what a standard asks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Condition")]
pub(crate) struct ConditionDocument {
    #[schemars(with = "String")]
    pub(crate) step: Barrier,
    /// `yes`, `no`, `partly` (for some of the people), `not_said` (by its list) or `not_kept` (by the atlas).
    #[schemars(with = "String")]
    pub(crate) met: Met,
}

/// The tracts in reach of a site by a standard, whether or not people can use the site.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SiteReach")]
pub(crate) struct SiteReach<'a> {
    pub(crate) site: &'a str,
    pub(crate) name: Option<&'a str>,
    #[schemars(with = "String")]
    pub(crate) standard: &'a StandardId,
    /// The id of the indicator whose people are counted.
    #[schemars(with = "String")]
    pub(crate) people: &'a IndicatorId,
    /// `m` or `min`: the unit of the limits.
    #[schemars(with = "String")]
    pub(crate) unit: CostUnit,
    /// Whether it meets all that the standard asks: the worst of its conditions.
    #[schemars(with = "String")]
    pub(crate) usable: Met,
    pub(crate) conditions: Vec<ConditionDocument>,
    /// Within a third, two thirds and the whole of the standard's limit; each holds those before it.
    pub(crate) bands: Vec<Band>,
    /// The tracts with people within the limit, in the order of the table of tracts.
    pub(crate) tracts: Vec<TractOfSite<'a>>,
}

/// The people within a limit.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Band {
    pub(crate) limit: f64,
    /// How many tracts have people within it.
    pub(crate) tracts: usize,
    /// The sum of published counts by share; null where no tract has one, or it is too small.
    pub(crate) people: Option<f64>,
    pub(crate) people_moe: Option<f64>,
    /// The number of tracts whose count is withheld, which are not in the sum.
    pub(crate) withheld: usize,
    /// The number of tracts without a count, which are not in the sum.
    pub(crate) missing: usize,
    /// Whether these are too few parts of tracts, with too few people, for a number.
    pub(crate) too_small: bool,
}

/// A tract in reach of a site.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TractOfSite<'a> {
    pub(crate) geoid: &'a str,
    pub(crate) name: Option<&'a str>,
    /// The id of the planning area that it lies in.
    pub(crate) area: Option<&'a str>,
    /// The share of its people within each band, 0..=1, in whole percents.
    pub(crate) shares: Vec<f64>,
    /// All people of the tract, in reach or not; null where the count is missing or withheld.
    pub(crate) people: Option<f64>,
    pub(crate) people_moe: Option<f64>,
    pub(crate) withheld: bool,
}
