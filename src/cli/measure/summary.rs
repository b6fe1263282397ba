//! An answer summed up, in words and as JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::access::{Reason, mean};
use crate::cli::measure::answer::Variant;
use crate::cli::measure::tables::{Loaded, Tables};
use crate::words;

/// A reason in the table and in JSON.
pub(super) const fn name_of(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost => "no costs",
        Reason::BeyondCutoff => "beyond the cutoff",
        Reason::NoSupply => "no supply",
        Reason::NoWeight => "no weight",
        Reason::NoDemand => "no demand",
        Reason::NotEnough => "not enough",
        Reason::NotSaid => "not said",
    }
}

/// A column in numbers.
struct Summed {
    with: usize,
    people_with: f64,
    without: usize,
    people_without: f64,
    not_known: usize,
    people_not_known: f64,
    mean: Option<f64>,
    least: Option<f64>,
    most: Option<f64>,
    reasons: BTreeMap<Reason, usize>,
}

impl Summed {
    fn new(variant: &Variant, people: &[f64]) -> Self {
        let reached = |place: &usize| variant.reasons[*place].is_none();
        let (with, others): (Vec<usize>, Vec<usize>) = (0..people.len()).partition(reached);
        let may_reach = |place: &usize| variant.reasons[*place] == Some(Reason::NotSaid);
        let (not_known, without): (Vec<usize>, Vec<usize>) = others.into_iter().partition(may_reach);
        let mut reasons = BTreeMap::new();
        for reason in variant.reasons.iter().flatten() {
            *reasons.entry(*reason).or_insert(0) += 1;
        }
        let known: Vec<(f64, f64)> =
            variant.values.iter().zip(people).filter_map(|(value, people)| Some(((*value)?, *people))).collect();
        let (values, weights): (Vec<f64>, Vec<f64>) = known.into_iter().unzip();
        let sum = |places: &[usize]| places.iter().fold(0.0, |sum, place| sum + people[*place]);
        Self {
            people_with: sum(&with),
            people_without: sum(&without),
            with: with.len(),
            without: without.len(),
            people_not_known: sum(&not_known),
            not_known: not_known.len(),
            mean: mean(&values, &weights),
            least: values.iter().copied().reduce(f64::min),
            most: values.iter().copied().reduce(f64::max),
            reasons,
        }
    }
}

pub(super) fn json(measure: &str, tables: &Tables, loaded: &Loaded, variants: &[Variant]) -> Value {
    let columns: Vec<Value> = variants.iter().map(|variant| column(variant, &loaded.demand)).collect();
    let side = |file: &Path, amounts: &[f64]| json!({ "file": file, "places": amounts.len(), "total": amounts.iter().sum::<f64>() });
    let mut supply = side(&tables.supply.path, &loaded.supply);
    if let Some(most) = &loaded.supply_at_most {
        supply["total_at_most"] = json!(most.iter().sum::<f64>());
    }
    json!({
        "measure": measure,
        "demand": side(&tables.demand.path, &loaded.demand),
        "supply": supply,
        "pairs": loaded.costs.pairs(),
        "supply_without_demand": loaded.supply_unreached(),
        "columns": columns,
        "findings": loaded.findings,
        "file": tables.output,
    })
}

fn column(variant: &Variant, people: &[f64]) -> Value {
    let summed = Summed::new(variant, people);
    let reasons: Map<String, Value> =
        summed.reasons.iter().map(|(reason, places)| (name_of(*reason).to_owned(), json!(places))).collect();
    let mut column = json!({
        "name": variant.name,
        "places_with": summed.with,
        "demand_with": summed.people_with,
        "places_without": summed.without,
        "demand_without": summed.people_without,
        "places_not_known": summed.not_known,
        "demand_not_known": summed.people_not_known,
        "reasons": reasons,
        "mean": summed.mean,
        "least": summed.least,
        "most": summed.most,
    });
    if let Some(gap) = variant.gap {
        column["gap"] = json!(gap);
    }
    column
}

pub(super) fn words(loaded: &Loaded, variants: &[Variant]) -> String {
    let mut lines: Vec<String> = variants.iter().map(|variant| sentence(variant, &loaded.demand)).collect();
    if let Some(silent) = loaded.not_said() {
        let places = words::number_of(silent, "place of supply does", "places of supply do");
        lines.push(format!(
            "{places} not say whether what is asked is so: the second column of each two counts what they supply, the first does not"
        ));
    }
    let unreached = loaded.supply_unreached();
    if let Some(first) = unreached.first() {
        let places = words::number_of(unreached.len(), "place of supply has", "places of supply have");
        lines.push(format!("{places} no demand in reach, the first `{first}`: handed to nobody"));
    }
    lines.join("\n")
}

/// A smaller gap is that of rounding.
const ROUNDING: f64 = 1e-15;

fn sentence(variant: &Variant, people: &[f64]) -> String {
    let mut summed = Summed::new(variant, people);
    let mean = summed.mean.map_or_else(|| "unknown".to_owned(), significant);
    let places = words::number_of(summed.with, "place", "places");
    let gap =
        variant.gap.map_or_else(String::new, |gap| format!(", at most {:.0e} from the equilibrium", gap.max(ROUNDING)));
    let with = format!("{}: {places} with access, mean {mean}{gap}", variant.name);
    let known = if summed.not_known == 0 {
        with
    } else {
        let places = words::number_of(summed.not_known, "place", "places");
        let people = words::value(summed.people_not_known);
        format!("{with}; of {places} with a demand of {people} it is not known")
    };
    if summed.without == 0 {
        return known;
    }
    summed.reasons.remove(&Reason::NotSaid);
    let reason = |(reason, places): (&Reason, &usize)| format!("{}: {}", name_of(*reason), words::things(*places));
    let reasons: Vec<String> = summed.reasons.iter().map(reason).collect();
    let places = words::number_of(summed.without, "place", "places");
    let people = words::value(summed.people_without);
    format!("{known}; {places} with a demand of {people} without ({})", reasons.join(", "))
}

/// A number with four digits that say something, however small it is.
pub(super) fn significant(value: f64) -> String {
    if value == 0.0 || (0.001..1e15).contains(&value.abs()) { words::value(value) } else { format!("{value:.3e}") }
}
