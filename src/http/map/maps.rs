//! The thematic maps of a standard: kind, classes, and their JSON description.

use gapatlas_text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{CostUnit, CountUnit, GapMeasure, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{AxisClass, Bivariate, Class, Legend, StyleVariant, UnknownTracts, bivariate, difference};

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
}

impl MapKind {
    pub(crate) const ALL: [Self; 5] = [Self::Without, Self::Within, Self::Nearest, Self::Difference, Self::Bivariate];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Without => "without",
            Self::Within => "within",
            Self::Nearest => "nearest",
            Self::Difference => "difference",
            Self::Bivariate => "bivariate",
        }
    }
}

/// A map of a standard.
#[derive(Debug)]
pub(crate) struct Map {
    pub(crate) kind: MapKind,
    /// The message that names it.
    pub(crate) label: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) classes: Classes,
    /// Tracts that are mostly unknown; `None` where all data of the study are complete.
    pub(crate) unknown: Option<UnknownTracts>,
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
        classes: Classes::Bivariate(Box::new(bivariate)),
        unknown: None,
    }));
    let unknown = UnknownTracts::of(standard, tracts);
    maps.into_iter().map(|map| Map { unknown: unknown.clone(), ..map }).collect()
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
    Map { kind, label, unit, classes: Classes::Single(legend), unknown: None }
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
    id: MapKind,
    label: String,
    column: String,
    unit: &'static str,
    classes: Vec<ClassEntry>,
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
    /// The description for programs. `color` is that of the given variant; `colors` has all variants.
    pub(crate) fn document(&self, variant: StyleVariant, text: &Text) -> MapDocument {
        match &self.classes {
            Classes::Single(legend) => MapDocument::Univariate(UnivariateMap {
                id: self.kind,
                label: text.say(self.label),
                column: legend.quantity.name(),
                unit: self.unit,
                classes: legend.classes.iter().map(|class| class_entry(class, variant, text)).collect(),
            }),
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
