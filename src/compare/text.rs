//! The text format of a comparison.

use gapatlas_text::{FormattedFigure, Text};

use crate::compare::ComparisonTable;
use crate::domain::{Figure, Rank};
use crate::results::{RankedRow, RankedRows, ReferenceComparison};
use crate::words;

/// The comparison as a table with a heading and notes.
#[must_use]
pub fn text(comparison: &ComparisonTable) -> String {
    let shape = Shape::of(comparison);
    let mut lines = vec![header(&shape)];
    lines.extend(comparison.rows.iter().map(|ranked_row| row(ranked_row, &shape)));
    let place = shape.single_reference.map_or_else(String::new, |reference| {
        let formatted = |share: Figure| {
            let FormattedFigure { number, margin, .. } = Text::english().share_figure(share);
            format!("{number} {margin}").trim_end().to_owned()
        };
        let most = reference.share_at_most.map_or_else(String::new, |most| format!(" to {}", formatted(most)));
        format!(", compared with {}: {}{most}", reference.name, formatted(reference.share))
    });
    let head = format!("{}\n{} {}{place}\n", comparison.label, words::integer(comparison.rows.len()), comparison.what);
    format!("{head}\n{}\n{}\n", aligned(&lines), comparison.notes.join("\n"))
}

/// The columns of the table.
struct Shape<'a> {
    is_share: bool,
    /// Whether some numbers have bounds.
    has_bounds: bool,
    has_reference: bool,
    /// The reference area in the heading, where all rows have the same.
    single_reference: Option<&'a ReferenceComparison>,
}

impl<'a> Shape<'a> {
    fn of(comparison: &'a ComparisonTable) -> Self {
        let reference = || comparison.rows.iter().filter_map(|ranked_row| ranked_row.reference.as_ref());
        let first = reference().next();
        Self {
            is_share: comparison.is_share,
            has_bounds: comparison.rows.iter().any(|ranked_row| ranked_row.at_most.is_some()),
            has_reference: first.is_some(),
            single_reference: first.filter(|_| comparison.has_single_reference),
        }
    }
}

/// Notes on how to read the numbers.
pub(super) fn notes(&RankedRows { ref rows, ranked, not_compared: outside }: &RankedRows) -> Vec<String> {
    let mut notes = Vec::new();
    let unranked = rows.iter().filter(|ranked_row| ranked_row.rank.is_none()).count().saturating_sub(outside);
    if ranked == 0 {
        notes.push(
            "No ranks: no number in this column has a known margin of error. The largest stand first, in an order that is \
             not tested."
                .to_owned(),
        );
    } else {
        let others = if ranked == 1 {
            "there is no other to compare it with".to_owned()
        } else {
            format!("all {} are compared at once", words::integer(ranked))
        };
        notes.push(format!(
            "Rank 1 has the most. The true rank lies between the two given, nine times out of ten; {others}. Tied: the \
             number of others from which it does not clearly differ."
        ));
        if unranked > 0 {
            let (who, whose) = if unranked == 1 { ("has", "its") } else { ("have", "their") };
            notes.push(format!(
                "{} {who} no rank: {whose} number or {whose} margin of error is not known, or withheld, or too much is \
                 not known for one rank. Such a row stands where its number puts it, in an order that is not tested.",
                words::integer(unranked)
            ));
        }
    }
    if rows.iter().any(|ranked_row| ranked_row.at_most.is_some()) {
        notes.push(
            "Numbers are certain, with the most possible (at most) where something is not known; the larger place \
             counts as far as its lists are complete."
                .to_owned(),
        );
    }
    if outside > 0 {
        notes.push(format!(
            "{} not compared and not ranked, as too much of the ground lies outside the tracts of the study, or has no number.",
            words::number_of(outside, "of them is", "of them are")
        ));
    }
    let reference: Vec<&ReferenceComparison> =
        rows.iter().filter_map(|ranked_row| ranked_row.reference.as_ref()).collect();
    if reference.is_empty() {
        notes.push(
            "Nothing to compare with: the number is a count that is not a part of another, or no larger place contains \
             these."
                .to_owned(),
        );
    } else {
        notes.push(
            "Difference: the share here minus that of the larger place, in percentage points. Clearly higher or lower: \
             by more than its margin of error; of ten comparisons where nothing differs, about one looks clear by \
             chance."
                .to_owned(),
        );
    }
    notes.push("± is the margin of error at the 90 % level.".to_owned());
    notes
}

/// A cell, and whether it is right-aligned.
type Cell = (String, bool);

fn header(shape: &Shape<'_>) -> Vec<Cell> {
    let mut cells = vec![right("rank"), left("true rank"), right("tied"), left("name")];
    cells.extend([right(if shape.is_share { "share" } else { "number" }), left("±")]);
    if shape.has_bounds {
        cells.extend([right("at most"), left("±")]);
    }
    cells.push(left("reliability"));
    if shape.has_reference {
        if !shape.is_share {
            cells.extend([right("share"), left("±")]);
        }
        if shape.single_reference.is_none() {
            cells.extend([left("compared with"), right("share"), left("±")]);
        }
        cells.extend([right("difference"), left("±"), left("")]);
    }
    cells
}

fn row(ranked_row: &RankedRow, shape: &Shape<'_>) -> Vec<Cell> {
    let formatted = |figure: Figure, is_share: bool| {
        let FormattedFigure { number, margin, .. } =
            if is_share { Text::english().share_figure(figure) } else { Text::english().count_figure(figure) };
        [right(&number), left(&margin)]
    };
    let rank = |of: fn(Rank) -> String| ranked_row.rank.map_or_else(|| "–".to_owned(), of);
    let mut cells = vec![
        right(&rank(|own| own.rank.to_string())),
        left(&rank(|own| if own.from == own.to { own.from.to_string() } else { format!("{}–{}", own.from, own.to) })),
        right(&ranked_row.rank.map_or_else(|| "–".to_owned(), |_| ranked_row.tied.to_string())),
        left(&ranked_row.name),
    ];
    cells.extend(formatted(ranked_row.number, shape.is_share));
    if shape.has_bounds {
        cells.extend(ranked_row.at_most.map_or_else(|| [right(""), left("")], |most| formatted(most, shape.is_share)));
    }
    cells.push(left(&Text::english().reliability_label(ranked_row.reliability)));
    if let Some(reference) = &ranked_row.reference {
        if !shape.is_share {
            cells.extend(formatted(reference.own_share, true));
        }
        if shape.single_reference.is_none() {
            cells.push(left(&reference.name));
            cells.extend(formatted(reference.share, true));
        }
        cells.extend(difference(reference));
    }
    cells
}

/// The difference in percentage points with its sign, its margin, and the result of the test.
fn difference(reference: &ReferenceComparison) -> [Cell; 3] {
    let number = reference.difference.value().map_or_else(
        || "–".to_owned(),
        |share| {
            let points = words::number(share * 100.0, 1);
            if points.starts_with('-') || points == "0.0" { points.replace('-', "−") } else { format!("+{points}") }
        },
    );
    let FormattedFigure { margin, .. } = Text::english().share_figure(reference.difference);
    [right(&number), left(&margin), left(&Text::english().comparison(reference.compared))]
}

fn right(text: &str) -> Cell {
    (text.to_owned(), true)
}

fn left(text: &str) -> Cell {
    (text.to_owned(), false)
}

/// Aligned columns, two spaces apart.
fn aligned(lines: &[Vec<Cell>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|(text, _)| text.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for line in lines {
        let cells = line.iter().zip(&widths).map(|((text, to_the_right), width)| {
            let room = " ".repeat(width - text.chars().count());
            if *to_the_right { format!("{room}{text}") } else { format!("{text}{room}") }
        });
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}
