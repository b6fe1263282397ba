//! The CSV and JSON formats of ranked changes.

use crate::domain::Estimate;
use crate::levers::{RankedLever, RankedLevers};
use crate::whatif::{rounded, rounded_moe};
use crate::write::quoted;

const HEADER: &str = "rank,rank_from,rank_to,lever,site,name,words,gain,gain_moe,gain_at_most,gain_at_most_moe,like_first,cost,cost_per_person";

/// The changes as CSV, the best first. Text is quoted, and escaped where a spreadsheet would read it as a formula.
#[must_use]
pub fn csv(answer: &RankedLevers) -> String {
    let rows = answer.levers.iter().enumerate().map(|(place, own)| cells(place + 1, own).join(",") + "\n");
    std::iter::once(format!("{HEADER}\n")).chain(rows).collect()
}

/// The changes as JSON, with a final newline.
///
/// # Errors
/// None expected: keys are strings and numbers are finite.
pub fn json(answer: &RankedLevers) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(answer).map(|text| text + "\n")
}

fn cells(rank: usize, own: &RankedLever) -> Vec<String> {
    let number = |number: Option<f64>| number.map(|number| rounded(number).to_string()).unwrap_or_default();
    let pair = |own: Estimate| [number(Some(own.value())), number(own.moe().map(rounded_moe))];
    let end = |end: Option<usize>| end.map(|rank| rank.to_string()).unwrap_or_default();
    let mut cells = vec![rank.to_string(), end(own.ranks.map(|ranks| ranks.0)), end(own.ranks.map(|ranks| ranks.1))];
    cells.extend(
        [&own.lever, &own.site, own.name.as_ref().unwrap_or(&String::new()), &own.words].map(|text| quoted(text)),
    );
    cells.extend(pair(own.gain.least).into_iter().chain(pair(own.gain.most)));
    cells.push(own.like_first.map(|is_like| quoted(if is_like { "yes" } else { "no" })).unwrap_or_default());
    cells.extend([number(own.cost), number(own.cost_per_person)]);
    cells
}
