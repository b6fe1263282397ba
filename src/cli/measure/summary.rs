//! A summary of the output, in words and as JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::access::{Reason, mean};
use crate::cli::measure::column::MeasureColumn;
use crate::cli::measure::tables::{MISSING_FACTS, MeasureInputs, Tables};
use crate::words;

const fn reason_label(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost => "no costs",
        Reason::BeyondCutoff => "beyond the cutoff",
        Reason::NoSupply => "no supply",
        Reason::NoWeight => "no weight",
        Reason::NoDemand => "no demand",
        Reason::NotEnough => "not enough",
        Reason::EligibilityUnknown => "not said",
    }
}

/// Statistics of a column.
struct ColumnSummary {
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

impl ColumnSummary {
    fn new(measure_column: &MeasureColumn, people: &[f64]) -> Self {
        let reached = |place: &usize| measure_column.reasons[*place].is_none();
        let (with, others): (Vec<usize>, Vec<usize>) = (0..people.len()).partition(reached);
        let may_reach = |place: &usize| measure_column.reasons[*place] == Some(Reason::EligibilityUnknown);
        let (not_known, without): (Vec<usize>, Vec<usize>) = others.into_iter().partition(may_reach);
        let mut reasons = BTreeMap::new();
        for reason in measure_column.reasons.iter().flatten() {
            *reasons.entry(*reason).or_insert(0) += 1;
        }
        let known: Vec<(f64, f64)> =
            measure_column.values.iter().zip(people).filter_map(|(value, people)| Some(((*value)?, *people))).collect();
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

pub(super) fn json(measure: &str, tables: &Tables, inputs: &MeasureInputs, measure_columns: &[MeasureColumn]) -> Value {
    let columns: Vec<Value> =
        measure_columns.iter().map(|measure_column| column(measure_column, &inputs.demand)).collect();
    let side = |file: &Path, amounts: &[f64]| json!({ "file": file, "places": amounts.len(), "total": amounts.iter().sum::<f64>() });
    let mut supply = side(&tables.supply.path, &inputs.supply);
    if let Some(most) = &inputs.supply_at_most {
        supply["total_at_most"] = json!(most.iter().sum::<f64>());
    }
    json!({
        "measure": measure,
        "demand": side(&tables.demand.path, &inputs.demand),
        "supply": supply,
        "pairs": inputs.costs.pairs(),
        "supply_without_demand": inputs.supply_unreached(),
        "columns": columns,
        "findings": inputs.findings,
        "file": tables.output,
    })
}

fn column(measure_column: &MeasureColumn, people: &[f64]) -> Value {
    let summary = ColumnSummary::new(measure_column, people);
    let reasons: Map<String, Value> =
        summary.reasons.iter().map(|(reason, places)| (reason.code().to_owned(), json!(places))).collect();
    let mut column = json!({
        "name": measure_column.name,
        "places_with": summary.with,
        "demand_with": summary.people_with,
        "places_without": summary.without,
        "demand_without": summary.people_without,
        "places_not_known": summary.not_known,
        "demand_not_known": summary.people_not_known,
        "reasons": reasons,
        "mean": summary.mean,
        "least": summary.least,
        "most": summary.most,
    });
    if let Some(gap) = measure_column.gap {
        column["gap"] = json!(gap);
    }
    column
}

pub(super) fn words(inputs: &MeasureInputs, measure_columns: &[MeasureColumn]) -> String {
    let mut lines: Vec<String> =
        measure_columns.iter().map(|measure_column| sentence(measure_column, &inputs.demand)).collect();
    if let Some(count) = inputs.missing_facts() {
        let places = words::number_of(count, MISSING_FACTS[0], MISSING_FACTS[1]);
        lines.push(format!(
            "{places} the requirements: of each two columns the second counts what they supply, the first does not"
        ));
    }
    let unreached = inputs.supply_unreached();
    if let Some(first) = unreached.first() {
        let places = words::number_of(unreached.len(), "place of supply has", "places of supply have");
        lines.push(format!("{places} no demand in reach, the first `{first}`: nobody gets that supply"));
    }
    lines.join("\n")
}

/// Smaller gaps are rounding errors.
const ROUNDING: f64 = 1e-15;

fn sentence(measure_column: &MeasureColumn, people: &[f64]) -> String {
    let mut summary = ColumnSummary::new(measure_column, people);
    let mean = summary.mean.map_or_else(|| "unknown".to_owned(), significant);
    let places = words::number_of(summary.with, "place", "places");
    let gap = measure_column
        .gap
        .map_or_else(String::new, |gap| format!(", at most {:.0e} from the equilibrium", gap.max(ROUNDING)));
    let with = format!("{}: {places} with access, mean {mean}{gap}", measure_column.name);
    let known = if summary.not_known == 0 {
        with
    } else {
        let places = words::number_of(summary.not_known, "place", "places");
        let people = words::value(summary.people_not_known);
        format!("{with}; for {places} with a demand of {people} access is not known")
    };
    if summary.without == 0 {
        return known;
    }
    summary.reasons.remove(&Reason::EligibilityUnknown);
    let reason =
        |(reason, places): (&Reason, &usize)| format!("{}: {}", reason_label(*reason), words::integer(*places));
    let reasons: Vec<String> = summary.reasons.iter().map(reason).collect();
    let places = words::number_of(summary.without, "place", "places");
    let people = words::value(summary.people_without);
    format!("{known}; {places} with a demand of {people} without ({})", reasons.join(", "))
}

/// Four significant digits.
pub(super) fn significant(value: f64) -> String {
    if value == 0.0 || (0.001..1e15).contains(&value.abs()) { words::value(value) } else { format!("{value:.3e}") }
}
