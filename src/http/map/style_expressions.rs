//! The classes of a map as `MapLibre` expressions, and the filters of what is in no class.

use serde_json::{Value, json};

use crate::domain::{IndicatorId, Quantity, Reliability, Table};
use crate::http::map::maps::{Classes, Map, MapKind, Subject};
use crate::legend::{Bivariate, Class, StyleVariant, TIMES_WITHOUT, UnknownTracts};

/// Filters of tracts without a class or with an uncertain one.
#[derive(Debug)]
pub(crate) struct Exceptions {
    pub(crate) no_data: Value,
    pub(crate) not_known: Value,
    pub(crate) withheld: Value,
    pub(crate) low: Value,
}

/// The fill color of a tract, or of an area whose classes are given.
pub(crate) fn fill(map: &Map, subject: Subject<'_>, of_areas: Option<&[Class]>, variant: StyleVariant) -> Value {
    let colors = &variant.palette().classes;
    let mut cases = vec![json!("case")];
    if let Some(people) = people_of(map, subject) {
        cases.extend([has_no_people(people), json!(colors.no_people)]);
    }
    if let Some(not_known) = is_not_known(map, subject) {
        cases.extend([not_known, json!(colors.not_known)]);
    }
    cases.extend([lacks_value(map, subject), json!(colors.no_data)]);
    match &map.classes {
        Classes::Single(legend) => {
            let classes = of_areas.unwrap_or(&legend.classes);
            cases.extend(single_steps(&value(map, subject, &legend.quantity), classes, variant));
        }
        Classes::Bivariate(bivariate) => cases.extend(bivariate_steps(bivariate, variant)),
    }
    Value::Array(cases)
}

/// The number that a map of one column shows. Tiles of low zooms have counts and no shares, which follow from them.
fn value(map: &Map, subject: Subject<'_>, quantity: &Quantity) -> Value {
    let own = json!(["get", quantity.name()]);
    let Some([count, whole]) = parts(map, subject) else { return own };
    json!(["coalesce", own, ["/", ["get", count], ["max", ["get", whole], 1]]])
}

/// The columns of the count and of the whole that the share of an indicator follows from; `None` on other maps.
fn parts(map: &Map, subject: Subject<'_>) -> Option<[String; 2]> {
    let Subject::Indicator(indicator) = subject else { return None };
    let whole = indicator.of.as_ref().filter(|_| map.kind == MapKind::Share)?;
    Some([&indicator.id, whole].map(|id| Quantity::Count(id.clone()).name()))
}

fn single_steps(value: &Value, classes: &[Class], variant: StyleVariant) -> Vec<Value> {
    let (last, rest) = match classes.split_last() {
        Some((last, rest)) => (last.color.hex(variant), rest),
        None => (variant.palette().classes.no_data.as_str(), classes),
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
fn lacks_value(map: &Map, subject: Subject<'_>) -> Value {
    let lacks = |quantity: &Quantity| json!(["!", ["has", quantity.name()]]);
    match &map.classes {
        Classes::Single(legend) => match parts(map, subject) {
            Some([count, whole]) => {
                json!(["all", lacks(&legend.quantity), ["!", ["all", ["has", count], ["has", whole]]]])
            }
            None => lacks(&legend.quantity),
        },
        Classes::Bivariate(bivariate) => {
            let needed =
                [Some(&bivariate.people), bivariate.whole.as_ref(), Some(&bivariate.within)].into_iter().flatten();
            [json!("any")].into_iter().chain(needed.map(lacks)).collect()
        }
    }
}

/// Whether the value of a tract is not known; `None` where all are.
///
/// A tract with people has a supply in reach: without a number it is not known.
fn is_not_known(map: &Map, subject: Subject<'_>) -> Option<Value> {
    if let Some(measure) = map.measure() {
        let people = Quantity::Count(measure.people.clone()).name();
        return Some(json!(["all", ["has", people], lacks_value(map, subject)]));
    }
    map.unknown.as_ref().map(|unknown| is_mostly_unknown(map.kind, unknown))
}

/// Whether a tract is mostly unknown, as [`is_mostly_unknown`](crate::legend::is_mostly_unknown) defines it. Where a
/// count is withheld, maps of counts show that; maps of shares and costs compare shares instead.
fn is_mostly_unknown(kind: MapKind, UnknownTracts { without, within, .. }: &UnknownTracts) -> Value {
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

/// Whether the map shows a number of people, or a share whose reliability is that of its number of people.
const fn counts_people(kind: MapKind) -> bool {
    matches!(kind, MapKind::Without | MapKind::Bivariate | MapKind::Count | MapKind::Share)
}

/// The people without whom the number of a map is undefined: those who share a supply, the whole that an indicator is a
/// share of, else those of the standard. `None` on maps of counts.
fn people_of<'a>(map: &'a Map, subject: Subject<'a>) -> Option<&'a IndicatorId> {
    match (map.kind, subject) {
        (MapKind::Without | MapKind::Count, _) => None,
        (_, Subject::Indicator(indicator)) => indicator.of.as_ref(),
        (_, Subject::Criterion(criterion)) => Some(map.measure().map_or(criterion.people(), |measure| &measure.people)),
    }
}

/// Whether a tract has none of some people: its share is undefined rather than unknown.
fn has_no_people(people: &IndicatorId) -> Value {
    json!(["==", ["get", Quantity::Count(people.clone()).name()], 0])
}

/// The filters of a map; `shown` are the tracts or areas whose numbers it shows.
pub(crate) fn exceptions(map: &Map, subject: Subject<'_>, shown: &Table) -> Exceptions {
    let column = |quantity: Quantity| {
        let is_there = shown.columns.iter().any(|column| column.quantity == quantity);
        is_there.then(|| quantity.name())
    };
    let counts = counts_people(map.kind);
    let withheld = counts.then(|| column(Quantity::Withheld(Some(subject.people().clone())))).flatten();
    // In a tract, the margin of people without access comes only from the count of people, as the share is measured.
    let low = counts.then(|| column(subject.reliability())).flatten();
    let where_populated = |condition: Value| match people_of(map, subject) {
        None => condition,
        Some(people) => json!(["all", condition, ["!", has_no_people(people)]]),
    };
    let not_known = is_not_known(map, subject).map(where_populated);
    let where_known = |condition: Value| match &not_known {
        Some(not_known) => json!(["all", condition, ["!", not_known]]),
        None => condition,
    };
    let lacks_value = where_known(where_populated(lacks_value(map, subject)));
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
