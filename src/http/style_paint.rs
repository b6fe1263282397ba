//! How a map's classes are drawn: as expressions of `MapLibre`. A value that is not known is absent from a tile.

use serde_json::{Value, json};

use crate::domain::{GapPart, Quantity, Table};
use crate::gap::Standard;
use crate::http::maps::{Classes, Map, Show};
use crate::legend::{Both, Legend, Look};

/// Which tracts have no class, or one that is uncertain.
#[derive(Debug)]
pub(super) struct Exceptions {
    pub(super) no_data: Value,
    pub(super) withheld: Value,
    pub(super) low: Value,
}

/// The colour of a tract.
pub(super) fn fill(map: &Map, standard: &Standard, look: Look) -> Value {
    let ramps = &look.palette().classes;
    let mut cases = vec![json!("case")];
    if map.show != Show::Without {
        cases.extend([is_empty(standard), json!(ramps.no_people)]);
    }
    cases.extend([missing(map), json!(ramps.no_data)]);
    match &map.classes {
        Classes::One(legend) => cases.extend(of_one(legend, look)),
        Classes::Both(both) => cases.extend(of_both(both, look)),
    }
    Value::Array(cases)
}

fn of_one(legend: &Legend, look: Look) -> Vec<Value> {
    let value = json!(["get", legend.quantity.name()]);
    let (last, rest) = match legend.classes.split_last() {
        Some((last, rest)) => (last.tone.color(look), rest),
        None => (look.palette().classes.no_data.as_str(), legend.classes.as_slice()),
    };
    let cases =
        rest.iter().filter_map(|class| Some([json!(["<=", value, class.upto?]), json!(class.tone.color(look))]));
    cases.flatten().chain([json!(last)]).collect()
}

fn of_both(both: &Both, look: Look) -> Vec<Value> {
    let people = json!(["get", both.people.name()]);
    let need = match &both.whole {
        Some(whole) => json!(["/", people, ["max", ["get", whole.name()], 1]]),
        None => people,
    };
    let within = json!(["get", both.within.name()]);
    let row = |step: usize| {
        let mut cases = vec![json!("case")];
        for (lack, part) in both.lack.iter().enumerate() {
            cases.extend(part.end.map(|end| json!([">", within, end])));
            cases.push(json!(Both::color(look, step, lack)));
        }
        Value::Array(cases)
    };
    let ends = both.need.iter().enumerate();
    ends.flat_map(|(step, part)| part.end.map(|end| json!(["<=", need, end])).into_iter().chain([row(step)])).collect()
}

/// Whether a tract lacks a number that the map is drawn by.
fn missing(map: &Map) -> Value {
    let lacks = |quantity: &Quantity| json!(["!", ["has", quantity.name()]]);
    match &map.classes {
        Classes::One(legend) => lacks(&legend.quantity),
        Classes::Both(both) => {
            let needed = [Some(&both.people), both.whole.as_ref(), Some(&both.within)].into_iter().flatten();
            [json!("any")].into_iter().chain(needed.map(lacks)).collect()
        }
    }
}

/// Where nobody lives whom it concerns, there may be no share within reach, and that is not unknown.
fn is_empty(standard: &Standard) -> Value {
    json!(["==", ["get", Quantity::Count(standard.people.clone()).name()], 0])
}

pub(super) fn exceptions(map: &Map, standard: &Standard, tracts: &Table) -> Exceptions {
    let column = |quantity: Quantity| {
        let is_there = tracts.columns.iter().any(|column| column.quantity == quantity);
        is_there.then(|| quantity.name())
    };
    let counts = matches!(map.show, Show::Without | Show::Bivariate);
    let withheld = counts.then(|| column(Quantity::Withheld(Some(standard.people.clone())))).flatten();
    // Of a tract, the people without access are as uncertain as the people concerned: the share of them is measured.
    let part = GapPart::WithoutReliability;
    let low = counts.then(|| column(Quantity::Gap { standard: Some(standard.id.clone()), part })).flatten();
    let missing = match map.show {
        Show::Without => missing(map),
        _ => json!(["all", missing(map), ["!", is_empty(standard)]]),
    };
    match withheld {
        Some(withheld) => Exceptions {
            no_data: json!(["all", missing, ["!=", ["get", withheld], "yes"]]),
            withheld: json!(["all", missing, ["==", ["get", withheld], "yes"]]),
            low: uncertain(low),
        },
        None => Exceptions { no_data: missing, withheld: json!(false), low: uncertain(low) },
    }
}

fn uncertain(reliability: Option<String>) -> Value {
    reliability.map_or(json!(false), |column| json!(["==", ["get", column], "low"]))
}
