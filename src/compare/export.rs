//! The CSV and JSON formats of a comparison.

use crate::compare::ComparisonTable;
use crate::domain::{Estimate, Figure, Rank, Reliability};
use crate::results::{RankedRow, ReferenceComparison};
use crate::write::quoted;

const HEADER: &str = "id,name,column,value,moe,at_most,at_most_moe,reliability,withheld,rank,rank_from,rank_to,tied,ranked,share,share_moe,to,\
                      to_name,to_share,to_share_moe,difference,difference_moe,compared";

/// The comparison as CSV. Text is quoted, and escaped where a spreadsheet would read it as a formula.
#[must_use]
pub fn csv(comparison: &ComparisonTable) -> String {
    let rows = comparison.rows.iter().map(|ranked_row| cells(ranked_row, comparison).join(","));
    rows.fold(format!("{HEADER}\n"), |text, row| format!("{text}{row}\n"))
}

/// The comparison as JSON, with a final newline.
///
/// # Errors
/// None expected: keys are strings and numbers are finite.
pub fn json(comparison: &ComparisonTable) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(comparison).map(|text| text + "\n")
}

fn cells(ranked_row: &RankedRow, comparison: &ComparisonTable) -> Vec<String> {
    let text = |text: &str| if text.is_empty() { String::new() } else { quoted(text) };
    let rank = |of: fn(Rank) -> usize| ranked_row.rank.map(|rank| of(rank).to_string()).unwrap_or_default();
    let [value, moe] = pair(Some(ranked_row.number));
    let [at_most, at_most_moe] = pair(ranked_row.at_most);
    let reference = ranked_row.reference.as_ref();
    let [share, share_moe] = pair(reference.map(|reference| reference.own_share));
    let [to_share, to_share_moe] = pair(reference.map(|reference| reference.share));
    let [difference, difference_moe] = pair(reference.map(|reference| reference.difference));
    let place = |of: fn(&ReferenceComparison) -> &str| text(reference.map(of).unwrap_or_default());
    vec![
        text(&ranked_row.id),
        text(&ranked_row.name),
        text(&comparison.column),
        value,
        moe,
        at_most,
        at_most_moe,
        text(ranked_row.reliability.map_or("", Reliability::code)),
        text(if ranked_row.number == Figure::Withheld { "yes" } else { "" }),
        rank(|rank| rank.rank),
        rank(|rank| rank.from),
        rank(|rank| rank.to),
        ranked_row.rank.map(|_| ranked_row.tied.to_string()).unwrap_or_default(),
        comparison.ranked.to_string(),
        share,
        share_moe,
        place(|reference| &reference.id),
        place(|reference| &reference.name),
        to_share,
        to_share_moe,
        difference,
        difference_moe,
        text(reference.map_or("", |reference| reference.compared.code())),
    ]
}

/// A number and its margin with at most six decimals; published shares have four.
fn pair(figure: Option<Figure>) -> [String; 2] {
    let number =
        |number: Option<f64>| number.map(|number| ((number * 1e6).round() / 1e6 + 0.0).to_string()).unwrap_or_default();
    let estimate = figure.and_then(Figure::estimate);
    [number(estimate.map(Estimate::value)), number(estimate.and_then(Estimate::moe))]
}
