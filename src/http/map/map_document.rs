//! The JSON description of a thematic map, for programs and for the map's page.

use gapatlas_text::{SupplyText, Text};
use schemars::JsonSchema;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{AreaKind, Quantity};
use crate::http::map::maps::{Classes, Map, MapKind, MapName, MappedSupply, SupplyColumns};
use crate::legend::{AxisClass, Bivariate, Class, ClassColor, Legend, StyleVariant};
use crate::write::supply_text;

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
    /// The classes of planning areas by their kind; without kinds of which no area has a number.
    areas: Vec<AreaClassesEntry>,
    /// Whether tracts differ: false of shares within reach that are all 0 or 1.
    of_tracts: bool,
    /// What a map of the supply in reach needs besides; null for other maps.
    supply: Option<Box<SupplyEntry>>,
}

/// A floating catchment measure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Supply")]
struct SupplyEntry {
    /// The unit of its numbers: `doctors per 1,000 people`.
    unit: String,
    /// The column of the people who share.
    people: String,
    /// How they are made, in sentences.
    note: String,
    /// When they are certain, in sentences.
    certainty: String,
    /// The legend of tracts with people but without a number; null where there are none.
    not_known: Option<String>,
    columns: SupplyColumns,
}

/// The classes of planning areas of a kind.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AreaClasses")]
struct AreaClassesEntry {
    #[schemars(with = "String")]
    kind: AreaKind,
    classes: Vec<ClassEntry>,
}

/// A map of an indicator. Its classes have no colors, as those of all indicators are the same: an atlas can have a hundred
/// of them.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct IndicatorMap {
    id: MapKind,
    label: String,
    column: String,
    unit: &'static str,
    classes: Vec<PlainClass>,
    /// The classes of planning areas by their kind; without kinds of which no area has a number.
    areas: Vec<PlainAreaClasses>,
}

/// The classes of planning areas of a kind.
#[derive(Debug, Serialize, JsonSchema)]
struct PlainAreaClasses {
    #[schemars(with = "String")]
    kind: AreaKind,
    classes: Vec<PlainClass>,
}

/// A class of values; the first has the first color, and so on.
#[derive(Debug, Serialize, JsonSchema)]
struct PlainClass {
    /// The largest value of the class; null in the class without an upper limit.
    upto: Option<f64>,
    label: String,
}

/// The colors of the classes of an indicator: none, then from few to many.
pub(crate) fn indicator_colors(variant: StyleVariant) -> Vec<&'static str> {
    let ramp = (0..5).map(ClassColor::People);
    [ClassColor::Nobody].into_iter().chain(ramp).map(|color| color.hex(variant)).collect()
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
    pub(crate) fn document(&self, variant: StyleVariant, text: &Text, provenance: &Provenance) -> MapDocument {
        match &self.classes {
            Classes::Single(legend) => MapDocument::Univariate(self.univariate(legend, variant, text, provenance)),
            Classes::Bivariate(bivariate) => MapDocument::Bivariate(Box::new(BivariateMap {
                id: self.kind,
                label: self.label(text, provenance),
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

    /// The description of a map of an indicator; `None` of another map.
    pub(crate) fn of_indicator(&self, text: &Text, provenance: &Provenance) -> Option<IndicatorMap> {
        let Classes::Single(legend) = &self.classes else { return None };
        let entries = |classes: &[Class]| {
            let entry = |class: &Class| PlainClass { upto: class.upper, label: class.label.text(text) };
            classes.iter().map(entry).collect::<Vec<_>>()
        };
        let of_areas = |(kind, classes): &(AreaKind, Vec<Class>)| PlainAreaClasses {
            kind: kind.clone(),
            classes: entries(classes),
        };
        Some(IndicatorMap {
            id: self.kind,
            label: self.label(text, provenance),
            column: legend.quantity.name(),
            unit: self.unit,
            classes: entries(&legend.classes),
            areas: self.of_areas.iter().map(of_areas).collect(),
        })
    }

    fn label(&self, text: &Text, provenance: &Provenance) -> String {
        match &self.name {
            MapName::Message(id) => text.say(id),
            MapName::Measure(own) => supply_text(&own.measure, provenance, text).label,
        }
    }

    fn univariate(
        &self,
        legend: &Legend,
        variant: StyleVariant,
        text: &Text,
        provenance: &Provenance,
    ) -> UnivariateMap {
        let supply = match &self.name {
            MapName::Message(_) => None,
            MapName::Measure(own) => Some(Box::new(own.entry(text, provenance))),
        };
        let entries =
            |classes: &[Class]| classes.iter().map(|class| class_entry(class, variant, text)).collect::<Vec<_>>();
        UnivariateMap {
            id: self.id().to_owned(),
            label: self.label(text, provenance),
            column: legend.quantity.name(),
            unit: self.unit,
            classes: entries(&legend.classes),
            areas: self
                .of_areas
                .iter()
                .map(|(kind, classes)| AreaClassesEntry { kind: kind.clone(), classes: entries(classes) })
                .collect(),
            of_tracts: self.of_tracts,
            supply,
        }
    }
}

impl MappedSupply {
    fn entry(&self, text: &Text, provenance: &Provenance) -> SupplyEntry {
        let SupplyText { unit, how, .. } = supply_text(&self.measure, provenance, text);
        SupplyEntry {
            unit,
            people: Quantity::Count(self.measure.people.clone()).name(),
            note: how,
            certainty: text.supply_certainty(&self.measure),
            not_known: self.has_unknown_tracts.then(|| text.say("supply-not-known")),
            columns: self.columns.clone(),
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
