//! Classes of a map as `MapLibre` expressions. Unknown values are absent from the tiles.

use serde_json::{Value, json};

use crate::domain::{GapMeasure, Quantity, Reliability, Table};
use crate::gap::Standard;
use crate::http::map::maps::{Classes, Map, MapKind};
use crate::legend::{Bivariate, Legend, StyleVariant, TIMES_WITHOUT, UnknownTracts};

/// Filters of tracts without a class or with an uncertain one.
#[derive(Debug)]
pub(crate) struct Exceptions {
    pub(crate) no_data: Value,
    pub(crate) not_known: Value,
    pub(crate) withheld: Value,
    pub(crate) low: Value,
}

/// The fill color of a tract.
pub(crate) fn fill(map: &Map, standard: &Standard, variant: StyleVariant) -> Value {
    let colors = &variant.palette().classes;
    let mut cases = vec![json!("case")];
    if map.kind != MapKind::Without {
        cases.extend([has_no_people(standard), json!(colors.no_people)]);
    }
    if let Some(unknown) = &map.unknown {
        cases.extend([not_known(map.kind, unknown), json!(colors.not_known)]);
    }
    cases.extend([lacks_value(map), json!(colors.no_data)]);
    match &map.classes {
        Classes::Single(legend) => cases.extend(single_steps(legend, variant)),
        Classes::Bivariate(bivariate) => cases.extend(bivariate_steps(bivariate, variant)),
    }
    Value::Array(cases)
}

fn single_steps(legend: &Legend, variant: StyleVariant) -> Vec<Value> {
    let value = json!(["get", legend.quantity.name()]);
    let (last, rest) = match legend.classes.split_last() {
        Some((last, rest)) => (last.color.hex(variant), rest),
        None => (variant.palette().classes.no_data.as_str(), legend.classes.as_slice()),
    };
    let cases =
        rest.iter().filter_map(|class| Some([json!(["<=", value, class.upper?]), json!(class.color.hex(variant))]));
    cases.flatten().chain([json!(last)]).collect()
}

fn bivariate_steps(bivariate: &Bivariate, variant: StyleVariant) -> Vec<Value> {
    let people = json!(["get", bivariate.people.name()]);
    let need = match &bivariate.whole {
        Some(whole) => json!(["/", people, ["max", ["get", whole.name()], 1]]),
        None => people,
    };
    let within = json!(["get", bivariate.within.name()]);
    let row = |step: usize| {
        let mut cases = vec![json!("case")];
        for (lack, part) in bivariate.lack.iter().enumerate() {
            cases.extend(part.end.map(|end| json!([">", within, end])));
            cases.push(json!(Bivariate::color(variant, step, lack)));
        }
        Value::Array(cases)
    };
    let ends = bivariate.need.iter().enumerate();
    ends.flat_map(|(step, part)| part.end.map(|end| json!(["<=", need, end])).into_iter().chain([row(step)])).collect()
}

/// Whether a tract lacks a value that the map needs.
fn lacks_value(map: &Map) -> Value {
    let lacks = |quantity: &Quantity| json!(["!", ["has", quantity.name()]]);
    match &map.classes {
        Classes::Single(legend) => lacks(&legend.quantity),
        Classes::Bivariate(bivariate) => {
            let needed =
                [Some(&bivariate.people), bivariate.whole.as_ref(), Some(&bivariate.within)].into_iter().flatten();
            [json!("any")].into_iter().chain(needed.map(lacks)).collect()
        }
    }
}

/// Whether a tract is mostly unknown, as [`is_mostly_unknown`](crate::legend::is_mostly_unknown) defines it. Where a
/// count is withheld, maps of counts show that; maps of shares and costs compare shares instead.
fn not_known(kind: MapKind, UnknownTracts { without, within, .. }: &UnknownTracts) -> Value {
    let [without, at_most] = without.each_ref().map(Quantity::name);
    let [known, at_most_share] = within.each_ref().map(Quantity::name);
    let get = |column: &str| json!(["get", column]);
    let has = |one: &str, other: &str| json!(["all", ["has", one], ["has", other]]);
    let of_counts = json!([">", get(&at_most), ["*", TIMES_WITHOUT, get(&without)]]);
    let counts = has(&without, &at_most);
    if counts_people(kind) {
        return json!(["all", counts, of_counts]);
    }
    let without_share = |column: &str| json!(["-", 1, get(column)]);
    let of_shares = json!([">", without_share(&known), ["*", TIMES_WITHOUT, without_share(&at_most_share)]]);
    json!(["case", counts, of_counts, ["all", has(&known, &at_most_share), of_shares]])
}

/// Whether the map shows a number of people.
const fn counts_people(kind: MapKind) -> bool {
    matches!(kind, MapKind::Without | MapKind::Bivariate)
}

/// Whether a tract has none of the people: its share is undefined rather than unknown.
fn has_no_people(standard: &Standard) -> Value {
    json!(["==", ["get", Quantity::Count(standard.people.clone()).name()], 0])
}

pub(crate) fn exceptions(map: &Map, standard: &Standard, tracts: &Table) -> Exceptions {
    let column = |quantity: Quantity| {
        let is_there = tracts.columns.iter().any(|column| column.quantity == quantity);
        is_there.then(|| quantity.name())
    };
    let counts = counts_people(map.kind);
    let withheld = counts.then(|| column(Quantity::Withheld(Some(standard.people.clone())))).flatten();
    // In a tract, the margin of people without access comes only from the count of people, as the share is measured.
    let part = GapMeasure::WithoutReliability;
    let low = counts.then(|| column(Quantity::Gap { standard: Some(standard.id.clone()), part })).flatten();
    let where_populated = |condition: Value| match map.kind {
        MapKind::Without => condition,
        _ => json!(["all", condition, ["!", has_no_people(standard)]]),
    };
    let not_known = map.unknown.as_ref().map(|unknown| where_populated(not_known(map.kind, unknown)));
    let where_known = |condition: Value| match &not_known {
        Some(not_known) => json!(["all", condition, ["!", not_known]]),
        None => condition,
    };
    let lacks_value = where_known(where_populated(lacks_value(map)));
    let low = low.map_or(json!(false), |column| where_known(json!(["==", ["get", column], Reliability::Low.code()])));
    let (no_data, withheld) = match withheld {
        Some(withheld) => (
            json!(["all", lacks_value, ["!=", ["get", withheld], "yes"]]),
            json!(["all", lacks_value, ["==", ["get", withheld], "yes"]]),
        ),
        None => (lacks_value, json!(false)),
    };
    Exceptions { no_data, not_known: not_known.unwrap_or(json!(false)), withheld, low }
}
