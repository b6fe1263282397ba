//! How a map's classes are drawn: as expressions of `MapLibre`. A value that is not known is absent from a tile.

use serde_json::{Value, json};

use crate::domain::{GapPart, Quantity, Table};
use crate::gap::Standard;
use crate::http::maps::{Classes, Map, Show};
use crate::legend::{Both, Legend, Look, TIMES_WITHOUT, Unknown};

/// Which tracts have no class, or one that is uncertain.
#[derive(Debug)]
pub(super) struct Exceptions {
    pub(super) no_data: Value,
    pub(super) not_known: Value,
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
    if let Some(unknown) = &map.unknown {
        cases.extend([not_known(map.show, unknown), json!(ramps.not_known)]);
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

/// Whether it is mostly not known who of a tract is without access, as [`is_mostly_unknown`](crate::legend::is_mostly_unknown) tells.
/// Where a count is withheld, maps of counts show that, and maps of shares and costs go by shares.
fn not_known(show: Show, Unknown { without, within, .. }: &Unknown) -> Value {
    let [without, at_most] = without.each_ref().map(Quantity::name);
    let [surely, maybe] = within.each_ref().map(Quantity::name);
    let get = |column: &str| json!(["get", column]);
    let has = |one: &str, other: &str| json!(["all", ["has", one], ["has", other]]);
    let of_counts = json!([">", get(&at_most), ["*", TIMES_WITHOUT, get(&without)]]);
    let counts = has(&without, &at_most);
    if counts_people(show) {
        return json!(["all", counts, of_counts]);
    }
    let lacking = |column: &str| json!(["-", 1, get(column)]);
    let of_shares = json!([">", lacking(&surely), ["*", TIMES_WITHOUT, lacking(&maybe)]]);
    json!(["case", counts, of_counts, ["all", has(&surely, &maybe), of_shares]])
}

/// Whether the colours are about a number of people.
const fn counts_people(show: Show) -> bool {
    matches!(show, Show::Without | Show::Bivariate)
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
    let counts = counts_people(map.show);
    let withheld = counts.then(|| column(Quantity::Withheld(Some(standard.people.clone())))).flatten();
    // Of a tract, the people without access are as uncertain as the people concerned: the share of them is measured.
    let part = GapPart::WithoutReliability;
    let low = counts.then(|| column(Quantity::Gap { standard: Some(standard.id.clone()), part })).flatten();
    let somebody = |condition: Value| match map.show {
        Show::Without => condition,
        _ => json!(["all", condition, ["!", is_empty(standard)]]),
    };
    let not_known = map.unknown.as_ref().map(|unknown| somebody(not_known(map.show, unknown)));
    let known = |condition: Value| match &not_known {
        Some(not_known) => json!(["all", condition, ["!", not_known]]),
        None => condition,
    };
    let missing = known(somebody(missing(map)));
    let low = low.map_or(json!(false), |column| known(json!(["==", ["get", column], "low"])));
    let (no_data, withheld) = match withheld {
        Some(withheld) => (
            json!(["all", missing, ["!=", ["get", withheld], "yes"]]),
            json!(["all", missing, ["==", ["get", withheld], "yes"]]),
        ),
        None => (missing, json!(false)),
    };
    Exceptions { no_data, not_known: not_known.unwrap_or(json!(false)), withheld, low }
}
