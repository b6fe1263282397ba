//! The text format of ranked changes.

use crate::domain::{Bounded, Estimate};
use crate::levers::{RankedLever, RankedLevers};
use crate::words;

/// As many changes are listed; files have all.
const MOST_LISTED: usize = 20;

/// The best changes with headings and notes.
#[must_use]
pub fn text(answer: &RankedLevers) -> String {
    let RankedLevers { standard, label, people, place, levers, .. } = answer;
    let mut blocks =
        vec![format!("{place}: which single change gives most people access\n  {standard}: {label}\n  {people}")];
    if let Some(without) = answer.without {
        blocks.push(format!("Without access now: {}", bounds(without)));
    }
    if levers.is_empty() {
        blocks.push("No change gives anybody access.".to_owned());
    } else {
        blocks.push(table(levers));
    }
    blocks.extend(notes(answer));
    blocks.join("\n\n") + "\n"
}

fn table(levers: &[RankedLever]) -> String {
    let has_cost = levers.iter().any(|own| own.cost.is_some());
    let mut rows = vec![header(has_cost)];
    for (place, own) in levers.iter().enumerate().take(MOST_LISTED) {
        let mut row = vec![format!("{}", place + 1), ranks(own), own.words.clone(), bounds(own.gain)];
        if has_cost {
            let amount = |amount: Option<f64>| amount.map_or_else(|| "–".to_owned(), words::count);
            row.extend([amount(own.cost), amount(own.cost_per_person)]);
        }
        rows.push(row);
    }
    let widths: Vec<usize> = (0..rows[0].len())
        .map(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0))
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if column == 2 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn header(has_cost: bool) -> Vec<String> {
    let costs: &[&str] = if has_cost { &["cost", "for each person"] } else { &[] };
    ["", "ranks", "change", "gain access"].iter().chain(costs).map(|cell| (*cell).to_owned()).collect()
}

/// The ranks that the survey leaves open.
fn ranks(own: &RankedLever) -> String {
    match own.ranks {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => "?".to_owned(),
    }
}

fn bounds(own: Bounded) -> String {
    let number = |own: Estimate| match own.moe() {
        _ if own.value() == 0.0 => "0".to_owned(),
        Some(moe) => format!("{} ± {}", words::count(own.value()), words::margin(moe)),
        None => words::count(own.value()),
    };
    let [least, most] = [number(own.least), number(own.most)];
    if least == most { least } else { format!("{least} to {most}") }
}

fn notes(answer: &RankedLevers) -> Vec<String> {
    let RankedLevers { levers, without_effect, without_number, .. } = answer;
    let mut notes = Vec::new();
    let alike = levers.iter().filter(|own| own.like_first == Some(true)).count();
    if alike > 0 {
        let others = words::number_of(alike, "other change", "other changes");
        notes.push(format!("By the errors of the survey, {others} cannot be told apart from the first (90 %)."));
    }
    let rest = levers.len().saturating_sub(MOST_LISTED);
    let parts = [
        (rest > 0).then(|| {
            format!(
                "{} that give less are not listed; write all with -o FILE.csv.",
                words::number_of(rest, "change", "changes")
            )
        }),
        (*without_effect > 0)
            .then(|| format!("{} nobody access.", words::number_of(*without_effect, "change gives", "changes give"))),
        (*without_number > 0).then(|| {
            let count = words::number_of(*without_number, "change has", "changes have");
            format!("{count} no number: counts of the people are withheld or missing.")
        }),
        Some("Each change is measured alone: two together may give more or less than their sum.".to_owned()),
    ];
    notes.push(parts.into_iter().flatten().collect::<Vec<_>>().join("\n"));
    notes
}
