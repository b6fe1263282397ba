//! What a filter asks of a row: true, false, or not known (three-valued logic, as in SQL).

use std::cell::Cell;
use std::cmp::Ordering;

use crate::domain::Deadline;
use crate::ogc::filter::place::{Place, Position, lie};

/// How much work a filter may be for all rows together: some seconds. A comparison is one, places take their corners.
/// It is counted and not timed, so that the same question to the same atlas has the same answer on every machine.
const MOST_WORK: u64 = 1_000_000_000;

/// A filter whose names are columns of one table. It sees the cells of that table and nothing else.
#[derive(Debug)]
pub struct Condition<'a> {
    asked: Asked<'a>,
    work: Cell<u64>,
    /// Whether nobody waits any more, or for too long.
    is_late: Cell<bool>,
    pub(super) most: u64,
}

impl<'a> Condition<'a> {
    pub(super) const fn new(asked: Asked<'a>) -> Self {
        Self { asked, work: Cell::new(0), is_late: Cell::new(false), most: MOST_WORK }
    }

    /// Whether a row is found; none is any more once the filter is too much work, or takes too long.
    #[must_use]
    pub fn finds(&self, row: usize, deadline: &Deadline) -> bool {
        if self.is_too_much() {
            return false;
        }
        self.is_late.set(deadline.check().is_err());
        !self.is_late.get() && self.asked.of(row, &self.work) == Some(true)
    }

    /// Whether it was too much work, and not all rows were looked at.
    #[must_use]
    pub fn is_too_much(&self) -> bool {
        self.work.get() > self.most || self.is_late.get()
    }
}

#[derive(Debug)]
pub(super) enum Asked<'a> {
    Always(bool),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Numbers(Number<'a>, Relation, Number<'a>),
    Texts(Text<'a>, Relation, Text<'a>),
    Like(Text<'a>, Vec<Piece>),
    NumberUnknown(Number<'a>),
    TextUnknown(Text<'a>),
    PlaceUnknown(Place<'a>),
    Lie(Position, Place<'a>, Place<'a>),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Other,
    Less,
    More,
    AtMost,
    AtLeast,
}

impl Relation {
    pub(super) fn named(sign: &str) -> Option<Self> {
        Some(match sign {
            "=" => Self::Equal,
            "<>" => Self::Other,
            "<" => Self::Less,
            ">" => Self::More,
            "<=" => Self::AtMost,
            ">=" => Self::AtLeast,
            _ => return None,
        })
    }

    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Other => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::More => order.is_gt(),
            Self::AtMost => order.is_le(),
            Self::AtLeast => order.is_ge(),
        }
    }
}

/// A number of a row.
#[derive(Debug, Clone)]
pub(super) enum Number<'a> {
    Column(&'a [Option<f64>]),
    Fixed(f64),
    Of(Arithmetic, Box<Self>, Box<Self>),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    /// Whole parts of a quotient.
    Times,
    /// What is left of it.
    Rest,
    Power,
}

/// A text of a row.
#[derive(Debug, Clone)]
pub(super) enum Text<'a> {
    Column(&'a [Option<String>]),
    Fixed(String),
    /// Whatever the size of its letters.
    Small(Box<Self>),
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Letter(char),
    One,
    Many,
}

impl Asked<'_> {
    fn of(&self, row: usize, work: &Cell<u64>) -> Option<bool> {
        work.set(work.get() + self.cost());
        match self {
            Self::Always(truth) => Some(*truth),
            Self::All(parts) => settled(parts, row, work, false),
            Self::Any(parts) => settled(parts, row, work, true),
            Self::Not(inner) => inner.of(row, work).map(|truth| !truth),
            Self::Numbers(left, relation, right) => Some(relation.holds(left.of(row)?.partial_cmp(&right.of(row)?)?)),
            Self::Texts(left, relation, right) => Some(relation.holds(left.of(row)?.cmp(&right.of(row)?))),
            Self::Like(text, pattern) => Some(matches(&text.of(row)?, pattern, work)),
            Self::NumberUnknown(number) => Some(number.of(row).is_none()),
            Self::TextUnknown(text) => Some(text.of(row).is_none()),
            Self::PlaceUnknown(Place::Rows(rows)) => Some(rows.get(row).is_none_or(Option::is_none)),
            Self::PlaceUnknown(Place::Fixed(_)) => Some(false),
            Self::Lie(position, left, right) => lie(*position, left, right, row, work),
        }
    }

    /// What it takes beside its parts.
    fn cost(&self) -> u64 {
        match self {
            Self::Like(_, pattern) => 10 + pattern.len() as u64,
            Self::Texts(..) | Self::TextUnknown(_) => 3,
            Self::Numbers(left, _, right) => left.size() + right.size(),
            Self::NumberUnknown(number) => number.size(),
            _ => 1,
        }
    }
}

/// One part that is `deciding` decides; else one that is not known leaves all unknown.
fn settled(parts: &[Asked<'_>], row: usize, work: &Cell<u64>, deciding: bool) -> Option<bool> {
    let mut is_known = true;
    for part in parts {
        match part.of(row, work) {
            Some(truth) if truth == deciding => return Some(deciding),
            Some(_) => {}
            None => is_known = false,
        }
    }
    is_known.then_some(!deciding)
}

impl Number<'_> {
    fn size(&self) -> u64 {
        match self {
            Self::Column(_) | Self::Fixed(_) => 1,
            Self::Of(_, left, right) => 1 + left.size() + right.size(),
        }
    }

    fn of(&self, row: usize) -> Option<f64> {
        match self {
            Self::Column(cells) => *cells.get(row)?,
            Self::Fixed(number) => Some(*number),
            Self::Of(way, left, right) => {
                let (left, right) = (left.of(row)?, right.of(row)?);
                let number = match way {
                    Arithmetic::Add => left + right,
                    Arithmetic::Subtract => left - right,
                    Arithmetic::Multiply => left * right,
                    Arithmetic::Divide => left / right,
                    Arithmetic::Times => (left / right).trunc(),
                    Arithmetic::Rest => left % right,
                    Arithmetic::Power => left.powf(right),
                };
                // What is divided by nothing is not known.
                number.is_finite().then_some(number)
            }
        }
    }
}

impl Text<'_> {
    fn of(&self, row: usize) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Column(cells) => cells.get(row)?.as_deref().map(Into::into),
            Self::Fixed(text) => Some(text.as_str().into()),
            Self::Small(inner) => inner.of(row).map(|text| text.to_lowercase().into()),
        }
    }
}

/// The pieces of a pattern: `%` is any letters, `_` one, and `\` before them makes them themselves.
pub(super) fn pattern(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        pieces.push(match letter {
            '%' => Piece::Many,
            '_' => Piece::One,
            '\\' => Piece::Letter(letters.next().unwrap_or('\\')),
            letter => Piece::Letter(letter),
        });
    }
    pieces
}

/// Whether a text has a pattern. Only the last `%` is ever tried anew, so this takes no longer than text times pattern; what it
/// takes is counted.
fn matches(text: &str, pattern: &[Piece], work: &Cell<u64>) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let (mut letter, mut piece) = (0, 0);
    let mut again: Option<(usize, usize)> = None;
    while letter < letters.len() {
        work.set(work.get() + 1);
        let fits = match pattern.get(piece) {
            Some(Piece::Many) => {
                again = Some((letter, piece));
                piece += 1;
                continue;
            }
            Some(Piece::One) => true,
            Some(Piece::Letter(own)) => letters.get(letter) == Some(own),
            None => false,
        };
        if fits {
            letter += 1;
            piece += 1;
        } else if let Some((from, many)) = &mut again {
            *from += 1;
            letter = *from;
            piece = *many + 1;
        } else {
            return false;
        }
    }
    pattern.iter().skip(piece).all(|piece| *piece == Piece::Many)
}
