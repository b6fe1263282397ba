//! A comparison for programs: comma-separated values, one row for each row, and JSON.

use serde::{Serialize, Serializer};

use crate::compare::{Beside, SideBySide, Standing};
use crate::domain::{Estimate, Rank};
use crate::report::{Comparison, Figure};
use crate::write::quoted;

/// The columns, the same for every comparison.
const HEADER: &str = "id,name,column,value,moe,at_most,at_most_moe,reliability,withheld,rank,rank_from,rank_to,tied,ranked,share,share_moe,to,\
                      to_name,to_share,to_share_moe,difference,difference_moe,compared";

/// The comparison as CSV. Text is quoted, and what a spreadsheet would take for a formula begins with an apostrophe.
#[must_use]
pub fn csv(comparison: &SideBySide) -> String {
    let rows = comparison.rows.iter().map(|standing| cells(standing, comparison).join(","));
    rows.fold(format!("{HEADER}\n"), |text, row| format!("{text}{row}\n"))
}

/// The comparison as JSON, with a line end at its end.
///
/// # Errors
/// None that is known: every name in it is text and every number finite.
pub fn json(comparison: &SideBySide) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(comparison).map(|text| text + "\n")
}

#[expect(clippy::ref_option, reason = "the shape that serde asks for")]
pub(super) fn rank<S: Serializer>(rank: &Option<Rank>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Names {
        rank: usize,
        from: usize,
        to: usize,
    }
    rank.map(|Rank { rank, from, to }| Names { rank, from, to }).serialize(serializer)
}

fn cells(standing: &Standing, comparison: &SideBySide) -> Vec<String> {
    let text = |text: &str| if text.is_empty() { String::new() } else { quoted(text) };
    let rank = |of: fn(Rank) -> usize| standing.rank.map(|rank| of(rank).to_string()).unwrap_or_default();
    let [value, moe] = pair(Some(standing.number));
    let [at_most, at_most_moe] = pair(standing.at_most);
    let beside = standing.beside.as_ref();
    let [share, share_moe] = pair(beside.map(|beside| beside.own_share));
    let [to_share, to_share_moe] = pair(beside.map(|beside| beside.share));
    let [difference, difference_moe] = pair(beside.map(|beside| beside.difference));
    let place = |of: fn(&Beside) -> &str| text(beside.map(of).unwrap_or_default());
    vec![
        text(&standing.id),
        text(&standing.name),
        text(&comparison.column),
        value,
        moe,
        at_most,
        at_most_moe,
        text(&standing.reliability.map(|class| class.to_string()).unwrap_or_default()),
        text(if standing.number == Figure::Withheld { "yes" } else { "" }),
        rank(|rank| rank.rank),
        rank(|rank| rank.from),
        rank(|rank| rank.to),
        standing.rank.map(|_| standing.tied.to_string()).unwrap_or_default(),
        comparison.ranked.to_string(),
        share,
        share_moe,
        place(|beside| &beside.id),
        place(|beside| &beside.name),
        to_share,
        to_share_moe,
        difference,
        difference_moe,
        text(beside.map(|beside| beside.compared).map(Comparison::words).unwrap_or_default()),
    ]
}

/// A number and its margin with at most six decimals, which is more than a published share has.
fn pair(figure: Option<Figure>) -> [String; 2] {
    let number =
        |number: Option<f64>| number.map(|number| ((number * 1e6).round() / 1e6 + 0.0).to_string()).unwrap_or_default();
    let estimate = figure.and_then(Figure::estimate);
    [number(estimate.map(Estimate::value)), number(estimate.and_then(Estimate::moe))]
}
