//! The maps that there are of a standard: what each shows, in which classes, and how that is told to programs.

use serde::{Deserialize, Serialize};
use serde_json::{Map as Object, Value, json};

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{CostUnit, Counted, GapPart, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{Both, Class, Legend, Look, Unknown, both, difference};

/// What a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Show {
    /// People without access.
    Without,
    /// The share of them within reach.
    Within,
    /// How far the nearest site is.
    Nearest,
    /// How the share differs from the region's.
    Difference,
    /// Need and lack of access at once.
    Bivariate,
}

impl Show {
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
    pub(super) show: Show,
    pub(super) label: &'static str,
    pub(super) unit: &'static str,
    pub(super) classes: Classes,
    /// Where it is mostly not known; `None` where the study leaves nothing open.
    pub(super) unknown: Option<Unknown>,
}

#[derive(Debug)]
pub(super) enum Classes {
    One(Legend),
    Both(Box<Both>),
}

/// All maps of a standard, the people without access first.
pub(super) fn maps(
    provenance: &Provenance,
    (tracts, areas): (&Published<Table>, &Table),
    (standard, legends): (&Standard, &[Legend; 3]),
) -> Vec<Map> {
    let people = provenance.indicators.iter().find(|known| known.indicator.id == standard.people);
    let counted = people.map_or(Counted::People, |known| known.indicator.counts);
    // Which site is the nearest of use is another question for each language.
    let shown = if standard.requirements().is_empty() { 3 } else { 2 };
    let kinds = [Show::Without, Show::Within, Show::Nearest];
    let mut maps: Vec<Map> =
        kinds.into_iter().zip(legends).take(shown).map(|(show, legend)| one(show, legend.clone(), counted)).collect();
    maps.extend(difference(standard, areas).map(|beside| {
        let label = if beside.is_of_part { "Compared with the part of the region that is known" } else { COMPARED };
        Map { label, ..one(Show::Difference, beside.legend, counted) }
    }));
    let whole = people.and_then(|known| known.indicator.of.as_ref());
    maps.extend(both(standard, whole, tracts).map(|both| Map {
        show: Show::Bivariate,
        label: "Need and access at once",
        unit: "",
        classes: Classes::Both(Box::new(both)),
        unknown: None,
    }));
    let unknown = Unknown::of(standard, tracts);
    maps.into_iter().map(|map| Map { unknown: unknown.clone(), ..map }).collect()
}

const COMPARED: &str = "Compared with the whole region";

fn one(show: Show, legend: Legend, counted: Counted) -> Map {
    let (label, unit) = match (show, &legend.quantity) {
        (Show::Difference, _) => (COMPARED, "share"),
        (_, Quantity::Gap { part: GapPart::WithinAtMost, .. }) => ("Share of them who may be within reach", "share"),
        (_, Quantity::Gap { part: GapPart::Within, .. }) => ("Share of them within reach", "share"),
        (_, Quantity::Gap { part: GapPart::Nearest(CostUnit::M), .. }) => ("Distance to the nearest", "m"),
        (_, Quantity::Gap { part: GapPart::Nearest(CostUnit::Min), .. }) => ("Time to the nearest", "min"),
        _ if counted == Counted::Households => ("Households without access", "households"),
        _ => ("People without access", "people"),
    };
    Map { show, label, unit, classes: Classes::One(legend), unknown: None }
}

/// A colour in every look.
pub(super) fn colors(of: impl Fn(Look) -> &'static str) -> Value {
    let colors = Look::ALL.into_iter().map(|look| (look.name().to_owned(), Value::from(of(look))));
    Value::Object(colors.collect::<Object<_, _>>())
}

impl Map {
    /// The map for programs; `color` is that of a look, and `colors` has all.
    pub(super) fn told(&self, look: Look) -> Value {
        let mut told = json!({ "id": self.show, "label": self.label });
        match &self.classes {
            Classes::One(legend) => {
                told["column"] = legend.quantity.name().into();
                told["unit"] = self.unit.into();
                told["classes"] = legend.classes.iter().map(|class| class_told(class, look)).collect();
            }
            Classes::Both(both) => {
                told["people"] = both.people.name().into();
                told["whole"] = both.whole.as_ref().map(Quantity::name).into();
                told["within"] = both.within.name().into();
                told["need"] = both.need.iter().map(|step| json!({ "upto": step.end, "label": step.label })).collect();
                told["lack"] =
                    both.lack.iter().map(|step| json!({ "within_above": step.end, "label": step.label })).collect();
                let rows = |look| -> Value {
                    (0..3).map(|need| (0..3).map(|lack| Both::color(look, need, lack)).collect::<Value>()).collect()
                };
                told["tracts"] = json!(both.tracts);
                told["color"] = rows(look);
                let all = Look::ALL.into_iter().map(|look| (look.name().to_owned(), rows(look)));
                told["colors"] = Value::Object(all.collect());
            }
        }
        told
    }
}

fn class_told(class: &Class, look: Look) -> Value {
    json!({
        "upto": class.upto, "label": class.label, "color": class.tone.color(look),
        "colors": colors(|look| class.tone.color(look)),
    })
}
