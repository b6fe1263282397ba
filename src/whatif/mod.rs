//! Who gains access in a scenario and who loses it, as text, CSV and JSON.

mod export;
mod text;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use gapatlas_text::Text;

use crate::atlas::{PlaceChange, ScenarioChanges, Unanswered};
use crate::domain::{AreaKind, Bounded, Estimate, PlanningArea, Series, StandardId, Tract};
use crate::region::Region;
use crate::study::StudySummary;

pub use export::{csv, json};
pub use text::text;

/// What scenarios change, for people to read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScenarioAnswers {
    /// The name of the region.
    pub region: String,
    /// The confidence level of all margins of error: 0.9.
    pub confidence: f64,
    /// Each scenario with what it changes.
    pub scenarios: Vec<ScenarioAnswer>,
}

/// What a scenario changes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScenarioAnswer {
    /// Its name.
    pub name: String,
    /// The standards that it can affect, for their own people and for each group.
    pub standards: Vec<StandardAnswer>,
    /// The standards that it can affect and that are not answered.
    pub unanswered: Vec<UnansweredStandard>,
}

/// A standard that is not answered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnansweredStandard {
    /// The standard.
    pub standard: String,
    /// Why: `confidential` or `imported_costs`.
    #[schemars(with = "String")]
    pub reason: Unanswered,
}

/// What changes for some people by a standard.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ScenarioStandard")]
pub struct StandardAnswer {
    /// The standard.
    pub standard: String,
    /// What it asks for.
    pub label: String,
    /// The indicator of the people.
    pub people: String,
    /// Who they are.
    pub people_label: String,
    /// Whether these are a group, and not the standard's own people.
    pub is_group: bool,
    /// The region first, then the planning areas.
    pub places: Vec<PlaceAnswer>,
    /// The tracts in which something differs, where they are asked for; none of a group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracts: Vec<TractAnswer>,
}

/// What changes in a place.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ScenarioPlace")]
pub struct PlaceAnswer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The kind of area; `region` for the whole.
    pub kind: String,
    /// The numbers.
    #[serde(flatten)]
    pub numbers: Numbers,
}

/// What changes in a tract.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ScenarioTract")]
pub struct TractAnswer {
    /// Its id.
    pub geoid: String,
    /// The numbers.
    #[serde(flatten)]
    pub numbers: Numbers,
}

/// The numbers of a place. `None` is missing or withheld.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Numbers {
    /// The people concerned.
    #[serde(serialize_with = "estimate")]
    #[schemars(with = "Option<Number>")]
    pub concerned: Option<Estimate>,
    /// Those without access.
    #[serde(serialize_with = "bounded")]
    #[schemars(with = "Option<Bounds>")]
    pub before: Option<Bounded>,
    /// Those without access in the scenario.
    #[serde(serialize_with = "bounded")]
    #[schemars(with = "Option<Bounds>")]
    pub after: Option<Bounded>,
    /// How many more are without access.
    #[serde(serialize_with = "bounded")]
    #[schemars(with = "Option<Bounds>")]
    pub change: Option<Bounded>,
    /// Who gains access.
    #[serde(serialize_with = "bounded")]
    #[schemars(with = "Option<Bounds>")]
    pub gain: Option<Bounded>,
    /// Who loses access.
    #[serde(serialize_with = "bounded")]
    #[schemars(with = "Option<Bounds>")]
    pub lose: Option<Bounded>,
    /// Whether nothing differs for anybody.
    pub unchanged: bool,
    /// Whether a number is withheld.
    pub withheld: bool,
}

impl From<&PlaceChange> for Numbers {
    fn from(own: &PlaceChange) -> Self {
        Self {
            concerned: own.people,
            before: own.before,
            after: own.after,
            change: own.change,
            gain: own.gained,
            lose: own.lost,
            unchanged: own.is_unchanged,
            withheld: own.is_withheld,
        }
    }
}

/// A number with one decimal, as in exports.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

/// A margin with one decimal; one above zero stays above zero.
pub(crate) fn rounded_moe(moe: f64) -> f64 {
    if moe > 0.0 { rounded(moe).max(0.1) } else { 0.0 }
}

/// A number of people and its margin of error; null where that is not known.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ScenarioNumber")]
struct Number {
    value: f64,
    moe: Option<f64>,
}

impl From<Estimate> for Number {
    fn from(own: Estimate) -> Self {
        Self { value: rounded(own.value()), moe: own.moe().map(rounded_moe) }
    }
}

#[expect(clippy::ref_option, reason = "the signature that serde calls")]
fn estimate<S: Serializer>(number: &Option<Estimate>, serializer: S) -> Result<S::Ok, S::Error> {
    number.map(Number::from).serialize(serializer)
}

/// A number of people at least, for certain, and at most.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ScenarioBounds")]
pub(crate) struct Bounds {
    at_least: Number,
    at_most: Number,
}

impl From<Bounded> for Bounds {
    fn from(own: Bounded) -> Self {
        Self { at_least: own.least.into(), at_most: own.most.into() }
    }
}

/// Serializes a number with its bounds, or null.
#[expect(clippy::ref_option, reason = "the signature that serde calls")]
pub(crate) fn bounded<S: Serializer>(number: &Option<Bounded>, serializer: S) -> Result<S::Ok, S::Error> {
    number.map(Bounds::from).serialize(serializer)
}

/// Which planning areas are asked for.
#[derive(Debug, Default)]
pub struct PlaceChoice {
    /// Their ids; empty for all of the kind.
    pub areas: Vec<String>,
    /// Their kind; `None` for all.
    pub kind: Option<AreaKind>,
    /// Whether tracts are asked for, too.
    pub tracts: bool,
}

impl PlaceChoice {
    fn has(&self, area: &PlanningArea) -> bool {
        let is_of_kind = self.kind.as_ref().is_none_or(|kind| *kind == area.kind);
        is_of_kind && (self.areas.is_empty() || self.areas.contains(&area.id))
    }
}

/// Names what changes. `changes` are those of the scenarios with these names.
#[must_use]
pub fn answer(
    text: &Text,
    (study, region): (&StudySummary, &Region),
    changes: &[(&str, ScenarioChanges)],
    choice: &PlaceChoice,
) -> ScenarioAnswers {
    let of_scenario = |(name, changes): &(&str, ScenarioChanges)| ScenarioAnswer {
        name: (*name).to_owned(),
        standards: standards(text, (study, region), changes, choice),
        unanswered: changes.unanswered.iter().map(unanswered).collect(),
    };
    let scenarios = changes.iter().map(of_scenario).collect();
    ScenarioAnswers { region: study.name.own().to_owned(), confidence: 0.9, scenarios }
}

fn unanswered((standard, reason): &(StandardId, Unanswered)) -> UnansweredStandard {
    UnansweredStandard { standard: standard.to_string(), reason: *reason }
}

fn standards(
    text: &Text,
    (study, region): (&StudySummary, &Region),
    changes: &ScenarioChanges,
    choice: &PlaceChoice,
) -> Vec<StandardAnswer> {
    let answers = changes.standards.iter().filter_map(|own| {
        let standard = study.standards.iter().find(|standard| standard.id == own.standard)?;
        let is_people = |series: &&Series| series.indicator.id == own.people;
        let people = &region.series.iter().find(is_people)?.indicator;
        let (whole, areas) = own.areas.split_last()?;
        let whole = PlaceAnswer {
            id: AreaKind::region().to_string(),
            name: "The whole region".to_owned(),
            kind: AreaKind::region().to_string(),
            numbers: whole.into(),
        };
        let place = |(area, change): (&PlanningArea, &PlaceChange)| PlaceAnswer {
            id: area.id.clone(),
            name: area.name.clone(),
            kind: area.kind.to_string(),
            numbers: change.into(),
        };
        let areas = region.areas.iter().zip(areas).filter(|(area, _)| choice.has(area));
        let tracts =
            region.tracts.all().iter().zip(&own.tracts).filter(|(_, change)| choice.tracts && !change.is_unchanged);
        let tract = |(tract, change): (&Tract, &PlaceChange)| TractAnswer {
            geoid: tract.geoid.to_string(),
            numbers: change.into(),
        };
        Some(StandardAnswer {
            standard: own.standard.to_string(),
            label: text.standard(standard, &study.themes),
            people: own.people.to_string(),
            people_label: text.indicator(people),
            is_group: own.is_group,
            places: std::iter::once(whole).chain(areas.map(place)).collect(),
            tracts: tracts.map(tract).collect(),
        })
    });
    answers.collect()
}
