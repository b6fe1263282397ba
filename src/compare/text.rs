//! A comparison for people at a terminal.

use crate::compare::{Beside, SideBySide, Standing};
use crate::domain::Rank;
use crate::report::{Figure, Told};
use crate::words;

/// The comparison as a table with a heading above it and what one has to know below.
#[must_use]
pub fn text(comparison: &SideBySide) -> String {
    let shape = Shape::of(comparison);
    let mut lines = vec![header(&shape)];
    lines.extend(comparison.rows.iter().map(|standing| row(standing, &shape)));
    let place = shape.one_place.map_or_else(String::new, |beside| {
        let told = |share: Figure| {
            let Told { number, margin } = share.share();
            format!("{number} {margin}").trim_end().to_owned()
        };
        let most = beside.share_at_most.map_or_else(String::new, |most| format!(" to {}", told(most)));
        format!(", beside {}: {}{most}", beside.name, told(beside.share))
    });
    let head = format!("{}\n{} {}{place}\n", comparison.label, words::things(comparison.rows.len()), comparison.what);
    format!("{head}\n{}\n{}\n", aligned(&lines), comparison.notes.join("\n"))
}

/// Which columns the table has.
struct Shape<'a> {
    is_share: bool,
    /// Whether some numbers are known within bounds only.
    has_bounds: bool,
    has_beside: bool,
    /// The place that all rows are compared with, where it is one; it is named above the table then.
    one_place: Option<&'a Beside>,
}

impl<'a> Shape<'a> {
    fn of(comparison: &'a SideBySide) -> Self {
        let beside = || comparison.rows.iter().filter_map(|standing| standing.beside.as_ref());
        let first = beside().next();
        Self {
            is_share: comparison.unit == "share 0-1",
            has_bounds: comparison.rows.iter().any(|standing| standing.at_most.is_some()),
            has_beside: first.is_some(),
            one_place: first.filter(|_| comparison.is_with_one),
        }
    }
}

/// What a reader has to know.
pub(super) fn notes(rows: &[Standing], ranked: usize, outside: usize) -> Vec<String> {
    let mut notes = Vec::new();
    let unranked = rows.iter().filter(|standing| standing.rank.is_none()).count().saturating_sub(outside);
    if ranked == 0 {
        notes.push("No ranks: no number in this column has a known margin of error.".to_owned());
    } else {
        let others = if ranked == 1 {
            "there is no other to compare it with".to_owned()
        } else {
            format!("all {} are compared at once", words::things(ranked))
        };
        notes.push(format!(
            "Rank 1 has most. The true rank lies between the two given, nine times out of ten; {others}. Tied: from how many others it cannot be told apart."
        ));
        if unranked > 0 {
            let (who, whose) = if unranked == 1 { ("has", "its") } else { ("have", "their") };
            notes.push(format!(
                "{} {who} no rank: {whose} number or {whose} margin of error is not known, or withheld, or too much is not known for one \
                 rank.",
                words::things(unranked)
            ));
        }
    }
    if rows.iter().any(|standing| standing.at_most.is_some()) {
        notes.push(
            "Numbers are for certain, and at most where something is not known; the larger place is taken as far as its lists are complete."
                .to_owned(),
        );
    }
    if outside > 0 {
        notes.push(format!(
            "{} not compared and not ranked, as too much of the ground lies outside the tracts of the study, or has no number.",
            words::number_of(outside, "of them is", "of them are")
        ));
    }
    let beside: Vec<&Beside> = rows.iter().filter_map(|standing| standing.beside.as_ref()).collect();
    if beside.is_empty() {
        notes.push(
            "Nothing to compare with: the number is a count that is no part of another, or no larger place contains these."
                .to_owned(),
        );
    } else {
        notes.push(
            "Difference: the share here less that of the larger place, in percentage points. Clearly higher or lower: by more than its margin of error; of ten comparisons where nothing differs, about one looks clear by chance."
                .to_owned(),
        );
    }
    notes.push("± is the margin of error at the 90 % level.".to_owned());
    notes
}

/// A cell, and whether it is written to the right.
type Cell = (String, bool);

fn header(shape: &Shape<'_>) -> Vec<Cell> {
    let mut cells = vec![right("rank"), left("true rank"), right("tied"), left("name")];
    cells.extend([right(if shape.is_share { "share" } else { "number" }), left("±")]);
    if shape.has_bounds {
        cells.extend([right("at most"), left("±")]);
    }
    cells.push(left("reliability"));
    if shape.has_beside {
        if !shape.is_share {
            cells.extend([right("share"), left("±")]);
        }
        if shape.one_place.is_none() {
            cells.extend([left("beside"), right("share"), left("±")]);
        }
        cells.extend([right("difference"), left("±"), left("")]);
    }
    cells
}

fn row(standing: &Standing, shape: &Shape<'_>) -> Vec<Cell> {
    let told = |figure: Figure, is_share: bool| {
        let Told { number, margin } = if is_share { figure.share() } else { figure.count() };
        [right(&number), left(&margin)]
    };
    let rank = |of: fn(Rank) -> String| standing.rank.map_or_else(|| "–".to_owned(), of);
    let mut cells = vec![
        right(&rank(|own| own.rank.to_string())),
        left(&rank(|own| if own.from == own.to { own.from.to_string() } else { format!("{}–{}", own.from, own.to) })),
        right(&standing.rank.map_or_else(|| "–".to_owned(), |_| standing.tied.to_string())),
        left(&standing.name),
    ];
    cells.extend(told(standing.number, shape.is_share));
    if shape.has_bounds {
        cells.extend(standing.at_most.map_or_else(|| [right(""), left("")], |most| told(most, shape.is_share)));
    }
    cells.push(left(&standing.reliability.map_or_else(|| "not rated".to_owned(), |class| class.to_string())));
    if let Some(beside) = &standing.beside {
        if !shape.is_share {
            cells.extend(told(beside.own_share, true));
        }
        if shape.one_place.is_none() {
            cells.push(left(&beside.name));
            cells.extend(told(beside.share, true));
        }
        cells.extend(difference(beside));
    }
    cells
}

/// The difference in percentage points with its sign, its margin, and what it means.
fn difference(beside: &Beside) -> [Cell; 3] {
    let number = beside.difference.value().map_or_else(
        || "–".to_owned(),
        |share| {
            let points = words::number(share * 100.0, 1);
            if points.starts_with('-') || points == "0.0" { points.replace('-', "−") } else { format!("+{points}") }
        },
    );
    let Told { margin, .. } = beside.difference.share();
    [right(&number), left(&margin), left(beside.compared.words())]
}

fn right(text: &str) -> Cell {
    (text.to_owned(), true)
}

fn left(text: &str) -> Cell {
    (text.to_owned(), false)
}

/// Cells in columns as wide as their widest, two spaces between them.
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
