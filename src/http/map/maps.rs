//! The thematic maps of a standard: kind, classes, and their JSON description.

use gapatlas_text::{SupplyText, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{CostUnit, CountUnit, GapMeasure, Indicator, Quantity, StudyThemes, SupplyMeasure, Table};
use crate::gap::{CatchmentMeasure, Standard};
use crate::legend::{
    AxisClass, Bivariate, Class, Legend, StyleVariant, UnknownTracts, bivariate, difference, supply_classes,
};

/// The kind of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MapKind {
    /// People without access.
    Without,
    /// The share of them within reach.
    Within,
    /// Cost to the nearest site.
    Nearest,
    /// Difference of the share from the region's.
    Difference,
    /// Bivariate map of need and lack of access.
    Bivariate,
    /// The supply in reach by a floating catchment measure; such a map has the id of its measure.
    Supply,
}

impl MapKind {
    /// The kinds of which a standard has one map at most; they are the ids of these maps.
    pub(crate) const ALL: [Self; 5] = [Self::Without, Self::Within, Self::Nearest, Self::Difference, Self::Bivariate];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Without => "without",
            Self::Within => "within",
            Self::Nearest => "nearest",
            Self::Difference => "difference",
            Self::Bivariate => "bivariate",
            Self::Supply => "supply",
        }
    }
}

/// A map of a standard.
#[derive(Debug)]
pub(crate) struct Map {
    pub(crate) kind: MapKind,
    /// The message that names it; a map of a supply is named by its measure.
    label: &'static str,
    unit: &'static str,
    /// The measure of a supply in reach.
    supply: Option<MappedSupply>,
    pub(crate) classes: Classes,
    /// Tracts that are mostly unknown; `None` where all data of the study are complete.
    pub(crate) unknown: Option<UnknownTracts>,
}

/// A floating catchment measure on a map.
#[derive(Debug, Clone)]
struct MappedSupply {
    measure: CatchmentMeasure,
    themes: StudyThemes,
    people: Option<Indicator>,
    columns: SupplyColumns,
    /// Whether a tract with people has no number.
    has_unknown_tracts: bool,
}

#[derive(Debug)]
pub(crate) enum Classes {
    Single(Legend),
    Bivariate(Box<Bivariate>),
}

/// All maps of a standard, the people without access first.
pub(crate) fn maps(
    provenance: &Provenance,
    tracts: &Published<Table>,
    areas: &Table,
    standard: &Standard,
    legends: &[Legend; 3],
) -> Vec<Map> {
    let people = provenance.indicators.iter().find(|entry| entry.indicator.id == standard.people);
    let counted = people.map_or(CountUnit::People, |entry| entry.indicator.counts);
    // The nearest usable site depends on the language, so there is no map of it.
    let count = if standard.requirements.is_empty() { 3 } else { 2 };
    let kinds = [MapKind::Without, MapKind::Within, MapKind::Nearest];
    let mut maps: Vec<Map> = kinds
        .into_iter()
        .zip(legends)
        .take(count)
        .map(|(kind, legend)| single_map(kind, legend.clone(), counted))
        .collect();
    maps.extend(difference(standard, areas).map(|comparison| {
        let label = if comparison.is_known_part { "measure-compared-known" } else { COMPARED };
        Map { label, ..single_map(MapKind::Difference, comparison.legend, counted) }
    }));
    let whole = people.and_then(|entry| entry.indicator.of.as_ref());
    maps.extend(bivariate(standard, whole, tracts).map(|bivariate| Map {
        kind: MapKind::Bivariate,
        label: "measure-bivariate",
        unit: "",
        supply: None,
        classes: Classes::Bivariate(Box::new(bivariate)),
        unknown: None,
    }));
    let unknown = UnknownTracts::of(standard, tracts);
    let mut maps: Vec<Map> = maps.into_iter().map(|map| Map { unknown: unknown.clone(), ..map }).collect();
    let measures = provenance.study.measures.iter().filter(|measure| measure.theme == standard.theme);
    maps.extend(measures.map(|measure| supply_map(provenance, tracts.get(), measure)));
    maps
}

/// The map of a floating catchment measure. A tract without a number is in no class.
fn supply_map(provenance: &Provenance, tracts: &Table, measure: &CatchmentMeasure) -> Map {
    let quantity = |part| Quantity::Supply { measure: measure.id.clone(), part };
    let column = |part| tracts.numbers(&quantity(part)).map(|_| quantity(part).name());
    let people = provenance.indicators.iter().find(|entry| entry.indicator.id == measure.people);
    let numbers = tracts.numbers(&quantity(SupplyMeasure::Value)).unwrap_or_default();
    let counts = tracts.numbers(&Quantity::Count(measure.people.clone())).unwrap_or_default();
    let classes = supply_classes(numbers.iter().flatten().copied());
    Map {
        kind: MapKind::Supply,
        label: "",
        unit: "supply",
        supply: Some(MappedSupply {
            measure: measure.clone(),
            themes: provenance.study.themes.clone(),
            people: people.map(|entry| entry.indicator.clone()),
            has_unknown_tracts: numbers
                .iter()
                .zip(counts)
                .any(|(own, people)| own.is_none() && people.is_some_and(|people| people > 0.0)),
            columns: SupplyColumns {
                moe: column(SupplyMeasure::Moe),
                at_least: column(SupplyMeasure::AtLeast),
                at_least_moe: column(SupplyMeasure::AtLeastMoe),
                at_most: column(SupplyMeasure::AtMost),
                at_most_moe: column(SupplyMeasure::AtMostMoe),
            },
        }),
        classes: Classes::Single(Legend { quantity: quantity(SupplyMeasure::Value), classes }),
        unknown: None,
    }
}

const COMPARED: &str = "measure-compared";

fn single_map(kind: MapKind, legend: Legend, counted: CountUnit) -> Map {
    let (label, unit) = match (kind, &legend.quantity) {
        (MapKind::Difference, _) => (COMPARED, "share"),
        (_, Quantity::Gap { part: GapMeasure::WithinAtMost, .. }) => ("measure-within-at-most", "share"),
        (_, Quantity::Gap { part: GapMeasure::Within, .. }) => ("measure-within", "share"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::M), .. }) => ("measure-distance", "m"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::Min), .. }) => ("measure-time", "min"),
        _ if counted == CountUnit::Households => ("measure-without-households", "households"),
        _ => ("measure-without-people", "people"),
    };
    Map { kind, label, unit, supply: None, classes: Classes::Single(legend), unknown: None }
}

/// A value in every variant of the map style.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(inline)]
pub(crate) struct PerVariant<T> {
    light: T,
    dark: T,
    #[serde(rename = "high-contrast")]
    high_contrast: T,
    print: T,
}

impl<T> PerVariant<T> {
    pub(crate) fn of(value: impl Fn(StyleVariant) -> T) -> Self {
        let [light, dark, high_contrast, print] = StyleVariant::ALL.map(value);
        Self { light, dark, high_contrast, print }
    }
}

/// The description of a map for programs.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum MapDocument {
    Univariate(UnivariateMap),
    Bivariate(Box<BivariateMap>),
}

/// A map of one column.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "UnivariateMeasure")]
pub(crate) struct UnivariateMap {
    /// The kind of map, or the id of a floating catchment measure.
    id: String,
    label: String,
    column: String,
    unit: &'static str,
    classes: Vec<ClassEntry>,
    /// What a map of the supply in reach needs besides; null for other maps.
    supply: Option<Box<SupplyEntry>>,
}

/// A floating catchment measure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Supply")]
struct SupplyEntry {
    /// The unit of its numbers: `doctors per 1,000 people`.
    unit: String,
    /// How they are made, in sentences.
    note: String,
    /// When they are certain, in sentences.
    certainty: String,
    /// The legend of tracts with people but without a number; null where there are none.
    not_known: Option<String>,
    columns: SupplyColumns,
}

/// The columns of a floating catchment measure besides its number; null where every number is certain.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SupplyColumns {
    moe: Option<String>,
    at_least: Option<String>,
    at_least_moe: Option<String>,
    at_most: Option<String>,
    at_most_moe: Option<String>,
}

/// A class of values.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Class")]
struct ClassEntry {
    /// The largest value of the class; null in the class without an upper limit.
    upto: Option<f64>,
    label: String,
    color: &'static str,
    colors: PerVariant<&'static str>,
}

/// The color of each class, by need and then by lack.
type ClassColors = [[&'static str; 3]; 3];

/// A bivariate choropleth map: three classes of need by three of access.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "BivariateMeasure")]
pub(crate) struct BivariateMap {
    id: MapKind,
    label: String,
    /// The column of the people concerned.
    people: String,
    /// The column of the population that they are a share of; null if need is their number.
    whole: Option<String>,
    /// The column of the share of them within reach.
    within: String,
    /// From low to high.
    need: [NeedClass; 3],
    /// From high to low access.
    lack: [LackClass; 3],
    /// How many tracts each class has, by need and then by lack.
    tracts: [[usize; 3]; 3],
    color: ClassColors,
    colors: PerVariant<ClassColors>,
}

/// A class of need.
#[derive(Debug, Serialize, JsonSchema)]
struct NeedClass {
    /// The largest share of `whole`, or number of people, of the class; null in the class without an upper limit.
    upto: Option<f64>,
    label: String,
}

/// A class of access.
#[derive(Debug, Serialize, JsonSchema)]
struct LackClass {
    /// The class has the shares above this; null in the class without a lower limit.
    within_above: Option<f64>,
    label: String,
}

impl Map {
    /// The id of the map among those of its standard.
    pub(crate) fn id(&self) -> &str {
        self.supply.as_ref().map_or(self.kind.name(), |supply| supply.measure.id.as_str())
    }

    /// The description for programs. `color` is that of the given variant; `colors` has all variants.
    pub(crate) fn document(&self, variant: StyleVariant, text: &Text) -> MapDocument {
        match &self.classes {
            Classes::Single(legend) => MapDocument::Univariate(self.univariate(legend, variant, text)),
            Classes::Bivariate(bivariate) => MapDocument::Bivariate(Box::new(BivariateMap {
                id: self.kind,
                label: text.say(self.label),
                people: bivariate.people.name(),
                whole: bivariate.whole.as_ref().map(Quantity::name),
                within: bivariate.within.name(),
                need: bivariate.need.map(|AxisClass { end, label }| NeedClass { upto: end, label: label.text(text) }),
                lack: bivariate
                    .lack
                    .map(|AxisClass { end, label }| LackClass { within_above: end, label: label.text(text) }),
                tracts: bivariate.tracts,
                color: class_colors(variant),
                colors: PerVariant::of(class_colors),
            })),
        }
    }
}

impl Map {
    fn univariate(&self, legend: &Legend, variant: StyleVariant, text: &Text) -> UnivariateMap {
        let supply = self.supply.as_ref().map(|own| (own, text.supply(&own.measure, &own.themes, own.people.as_ref())));
        let label = supply.as_ref().map_or_else(|| text.say(self.label), |(_, words)| words.label.clone());
        let entry = |(own, words): (&MappedSupply, SupplyText)| SupplyEntry {
            unit: words.unit,
            note: words.how,
            certainty: text.supply_certainty(&own.measure),
            not_known: own.has_unknown_tracts.then(|| text.say("supply-not-known")),
            columns: own.columns.clone(),
        };
        UnivariateMap {
            id: self.id().to_owned(),
            label,
            column: legend.quantity.name(),
            unit: self.unit,
            classes: legend.classes.iter().map(|class| class_entry(class, variant, text)).collect(),
            supply: supply.map(entry).map(Box::new),
        }
    }
}

fn class_colors(variant: StyleVariant) -> ClassColors {
    [0, 1, 2].map(|need| [0, 1, 2].map(|lack| Bivariate::color(variant, need, lack)))
}

fn class_entry(class: &Class, variant: StyleVariant, text: &Text) -> ClassEntry {
    ClassEntry {
        upto: class.upper,
        label: class.label.text(text),
        color: class.color.hex(variant),
        colors: PerVariant::of(|variant| class.color.hex(variant)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_per_variant_has_the_name_of_each_variant() {
        let names = serde_json::to_value(PerVariant::of(StyleVariant::name)).unwrap();
        assert_eq!(
            names,
            serde_json::json!({ "light": "light", "dark": "dark", "high-contrast": "high-contrast", "print": "print" })
        );
        assert_eq!(names.as_object().unwrap().len(), StyleVariant::ALL.len());
    }
}
