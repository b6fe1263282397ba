//! The thematic maps of a standard: kind, classes, and their JSON description.

use serde::{Deserialize, Serialize};
use serde_json::{Map as Object, Value, json};

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{CostUnit, CountUnit, GapMeasure, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{Bivariate, Class, Legend, StyleVariant, UnknownTracts, bivariate, difference};

/// The kind of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MapKind {
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
    pub(super) const ALL: [Self; 5] = [Self::Without, Self::Within, Self::Nearest, Self::Difference, Self::Bivariate];

    pub(super) const fn name(self) -> &'static str {
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
pub(super) struct Map {
    pub(super) kind: MapKind,
    pub(super) label: &'static str,
    pub(super) unit: &'static str,
    pub(super) classes: Classes,
    /// Tracts that are mostly unknown; `None` where all data of the study are complete.
    pub(super) unknown: Option<UnknownTracts>,
}

#[derive(Debug)]
pub(super) enum Classes {
    Single(Legend),
    Bivariate(Box<Bivariate>),
}

/// All maps of a standard, the people without access first.
pub(super) fn maps(
    provenance: &Provenance,
    (tracts, areas): (&Published<Table>, &Table),
    (standard, legends): (&Standard, &[Legend; 3]),
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
        let label =
            if comparison.is_known_part { "Compared with the part of the region that is known" } else { COMPARED };
        Map { label, ..single_map(MapKind::Difference, comparison.legend, counted) }
    }));
    let whole = people.and_then(|entry| entry.indicator.of.as_ref());
    maps.extend(bivariate(standard, whole, tracts).map(|bivariate| Map {
        kind: MapKind::Bivariate,
        label: "Need and access at once",
        unit: "",
        classes: Classes::Bivariate(Box::new(bivariate)),
        unknown: None,
    }));
    let unknown = UnknownTracts::of(standard, tracts);
    maps.into_iter().map(|map| Map { unknown: unknown.clone(), ..map }).collect()
}

const COMPARED: &str = "Compared with the whole region";

fn single_map(kind: MapKind, legend: Legend, counted: CountUnit) -> Map {
    let (label, unit) = match (kind, &legend.quantity) {
        (MapKind::Difference, _) => (COMPARED, "share"),
        (_, Quantity::Gap { part: GapMeasure::WithinAtMost, .. }) => ("Share of them who may be within reach", "share"),
        (_, Quantity::Gap { part: GapMeasure::Within, .. }) => ("Share of them within reach", "share"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::M), .. }) => ("Distance to the nearest", "m"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::Min), .. }) => ("Time to the nearest", "min"),
        _ if counted == CountUnit::Households => ("Households without access", "households"),
        _ => ("People without access", "people"),
    };
    Map { kind, label, unit, classes: Classes::Single(legend), unknown: None }
}

/// A color in every style variant.
pub(super) fn colors(of: impl Fn(StyleVariant) -> &'static str) -> Value {
    let colors = StyleVariant::ALL.into_iter().map(|variant| (variant.name().to_owned(), Value::from(of(variant))));
    Value::Object(colors.collect::<Object<_, _>>())
}

impl Map {
    /// The JSON description. `color` is that of the given variant; `colors` has all variants.
    pub(super) fn json(&self, variant: StyleVariant) -> Value {
        let mut object = json!({ "id": self.kind, "label": self.label });
        match &self.classes {
            Classes::Single(legend) => {
                object["column"] = legend.quantity.name().into();
                object["unit"] = self.unit.into();
                object["classes"] = legend.classes.iter().map(|class| class_json(class, variant)).collect();
            }
            Classes::Bivariate(bivariate) => {
                object["people"] = bivariate.people.name().into();
                object["whole"] = bivariate.whole.as_ref().map(Quantity::name).into();
                object["within"] = bivariate.within.name().into();
                object["need"] =
                    bivariate.need.iter().map(|step| json!({ "upto": step.end, "label": step.label })).collect();
                object["lack"] = bivariate
                    .lack
                    .iter()
                    .map(|step| json!({ "within_above": step.end, "label": step.label }))
                    .collect();
                let rows = |variant| -> Value {
                    (0..3)
                        .map(|need| (0..3).map(|lack| Bivariate::color(variant, need, lack)).collect::<Value>())
                        .collect()
                };
                object["tracts"] = json!(bivariate.tracts);
                object["color"] = rows(variant);
                let all = StyleVariant::ALL.into_iter().map(|variant| (variant.name().to_owned(), rows(variant)));
                object["colors"] = Value::Object(all.collect());
            }
        }
        object
    }
}

fn class_json(class: &Class, variant: StyleVariant) -> Value {
    json!({
        "upto": class.upper, "label": class.label, "color": class.color.hex(variant),
        "colors": colors(|variant| class.color.hex(variant)),
    })
}
