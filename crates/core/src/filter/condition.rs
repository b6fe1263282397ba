//! Evaluation of a filter for a row: true, false or unknown (three-valued logic, as in SQL).

use std::cell::Cell;
use std::cmp::Ordering;

use crate::domain::Deadline;
use crate::filter::spatial::{GeometryExpr, SpatialRelation, relate_row};

/// The most work that a filter may do over all rows, some seconds. A comparison of numbers is one unit; spatial
/// predicates cost by their vertices. Work is counted, not timed, so that the same query of the same atlas gives the
/// same answer on every machine.
const MAX_WORK: u64 = 1_000_000_000;

/// A filter bound to the columns of one table.
#[derive(Debug)]
pub struct Condition<'a> {
    predicate: Predicate<'a>,
    work: Cell<u64>,
    /// Whether the deadline has passed or the request was canceled.
    is_past_deadline: Cell<bool>,
    pub(super) max_work: u64,
}

impl<'a> Condition<'a> {
    pub(super) const fn new(predicate: Predicate<'a>) -> Self {
        Self { predicate, work: Cell::new(0), is_past_deadline: Cell::new(false), max_work: MAX_WORK }
    }

    /// Whether a row matches. No row matches once the work limit or the deadline is exceeded.
    #[must_use]
    pub fn matches(&self, row: usize, deadline: &Deadline) -> bool {
        self.evaluate(row, deadline) == Some(true)
    }

    /// Whether the filter is true for a row; `None` where it is unknown, and for all rows once the work limit or the
    /// deadline is exceeded.
    #[must_use]
    pub fn evaluate(&self, row: usize, deadline: &Deadline) -> Option<bool> {
        if self.is_over_limit() {
            return None;
        }
        self.is_past_deadline.set(deadline.check().is_err());
        if self.is_past_deadline.get() { None } else { self.predicate.evaluate(row, &self.work) }
    }

    /// Whether the work limit or the deadline was exceeded, so that not all rows were evaluated.
    #[must_use]
    pub fn is_over_limit(&self) -> bool {
        self.work.get() > self.max_work || self.is_past_deadline.get()
    }
}

#[derive(Debug)]
pub(super) enum Predicate<'a> {
    Constant(bool),
    And(Vec<Self>),
    Or(Vec<Self>),
    Not(Box<Self>),
    CompareNumbers(NumberExpr<'a>, Comparison, NumberExpr<'a>),
    CompareTexts(TextExpr<'a>, Comparison, TextExpr<'a>),
    Like(TextExpr<'a>, Vec<PatternToken>),
    NumberIsNull(NumberExpr<'a>),
    TextIsNull(TextExpr<'a>),
    GeometryIsNull(GeometryExpr<'a>),
    Spatial(SpatialRelation, GeometryExpr<'a>, GeometryExpr<'a>),
}

/// A comparison operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
}

impl Comparison {
    pub(super) fn from_operator(operator: &str) -> Option<Self> {
        Some(match operator {
            "=" => Self::Equal,
            "<>" => Self::NotEqual,
            "<" => Self::Less,
            ">" => Self::Greater,
            "<=" => Self::LessOrEqual,
            ">=" => Self::GreaterOrEqual,
            _ => return None,
        })
    }

    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::Greater => order.is_gt(),
            Self::LessOrEqual => order.is_le(),
            Self::GreaterOrEqual => order.is_ge(),
        }
    }
}

/// A numeric expression.
#[derive(Debug, Clone)]
pub(super) enum NumberExpr<'a> {
    Column(&'a [Option<f64>]),
    Literal(f64),
    Binary(Arithmetic, Box<Self>, Box<Self>),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    /// Quotient truncated to an integer.
    IntegerDivide,
    /// Remainder of the division.
    Remainder,
    Power,
}

/// A string expression.
#[derive(Debug, Clone)]
pub(super) enum TextExpr<'a> {
    Column(&'a [Option<String>]),
    Literal(String),
    /// `CASEI`: case-insensitive.
    CaseFolded(Box<Self>),
}

/// A token of a LIKE pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PatternToken {
    Char(char),
    AnyChar,
    AnyString,
}

impl Predicate<'_> {
    fn evaluate(&self, row: usize, work: &Cell<u64>) -> Option<bool> {
        work.set(work.get() + self.cost());
        match self {
            Self::Constant(truth) => Some(*truth),
            Self::And(parts) => combine(parts, row, work, false),
            Self::Or(parts) => combine(parts, row, work, true),
            Self::Not(inner) => inner.evaluate(row, work).map(|truth| !truth),
            Self::CompareNumbers(left, comparison, right) => {
                Some(comparison.holds(left.evaluate(row)?.partial_cmp(&right.evaluate(row)?)?))
            }
            Self::CompareTexts(left, comparison, right) => {
                Some(comparison.holds(left.evaluate(row)?.cmp(&right.evaluate(row)?)))
            }
            Self::Like(text, pattern) => Some(matches_pattern(&text.evaluate(row)?, pattern, work)),
            Self::NumberIsNull(number) => Some(number.evaluate(row).is_none()),
            Self::TextIsNull(text) => Some(text.evaluate(row).is_none()),
            Self::GeometryIsNull(GeometryExpr::Column(rows)) => Some(rows.get(row).is_none_or(Option::is_none)),
            Self::GeometryIsNull(GeometryExpr::Literal(_)) => Some(false),
            Self::Spatial(relation, left, right) => relate_row(*relation, left, right, row, work),
        }
    }

    /// Work units, without those of nested predicates.
    fn cost(&self) -> u64 {
        match self {
            Self::Like(_, pattern) => 10 + pattern.len() as u64,
            Self::CompareTexts(..) | Self::TextIsNull(_) => 3,
            Self::CompareNumbers(left, _, right) => left.size() + right.size(),
            Self::NumberIsNull(number) => number.size(),
            _ => 1,
        }
    }
}

/// AND and OR in three-valued logic: one part equal to `deciding` decides; otherwise an unknown part makes the result
/// unknown.
fn combine(parts: &[Predicate<'_>], row: usize, work: &Cell<u64>, deciding: bool) -> Option<bool> {
    let mut is_known = true;
    for part in parts {
        match part.evaluate(row, work) {
            Some(truth) if truth == deciding => return Some(deciding),
            Some(_) => {}
            None => is_known = false,
        }
    }
    is_known.then_some(!deciding)
}

impl NumberExpr<'_> {
    fn size(&self) -> u64 {
        match self {
            Self::Column(_) | Self::Literal(_) => 1,
            Self::Binary(_, left, right) => 1 + left.size() + right.size(),
        }
    }

    fn evaluate(&self, row: usize) -> Option<f64> {
        match self {
            Self::Column(cells) => *cells.get(row)?,
            Self::Literal(number) => Some(*number),
            Self::Binary(operator, left, right) => {
                let (left, right) = (left.evaluate(row)?, right.evaluate(row)?);
                let number = match operator {
                    Arithmetic::Add => left + right,
                    Arithmetic::Subtract => left - right,
                    Arithmetic::Multiply => left * right,
                    Arithmetic::Divide => left / right,
                    Arithmetic::IntegerDivide => (left / right).trunc(),
                    Arithmetic::Remainder => left % right,
                    Arithmetic::Power => left.powf(right),
                };
                // Division by zero gives null.
                number.is_finite().then_some(number)
            }
        }
    }
}

impl TextExpr<'_> {
    fn evaluate(&self, row: usize) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Column(cells) => cells.get(row)?.as_deref().map(Into::into),
            Self::Literal(text) => Some(text.as_str().into()),
            Self::CaseFolded(inner) => inner.evaluate(row).map(|text| text.to_lowercase().into()),
        }
    }
}

/// Tokens of a LIKE pattern: `%` matches any string, `_` any character, and `\` escapes both.
pub(super) fn pattern(text: &str) -> Vec<PatternToken> {
    let mut tokens = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        tokens.push(match letter {
            '%' => PatternToken::AnyString,
            '_' => PatternToken::AnyChar,
            '\\' => PatternToken::Char(letters.next().unwrap_or('\\')),
            letter => PatternToken::Char(letter),
        });
    }
    tokens
}

/// LIKE. Backtracking returns only to the last `%`, so the time is bounded by text × pattern; every step counts as
/// work.
fn matches_pattern(text: &str, pattern: &[PatternToken], work: &Cell<u64>) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let (mut letter, mut token) = (0, 0);
    let mut backtrack: Option<(usize, usize)> = None;
    while letter < letters.len() {
        work.set(work.get() + 1);
        let fits = match pattern.get(token) {
            Some(PatternToken::AnyString) => {
                backtrack = Some((letter, token));
                token += 1;
                continue;
            }
            Some(PatternToken::AnyChar) => true,
            Some(PatternToken::Char(own)) => letters.get(letter) == Some(own),
            None => false,
        };
        if fits {
            letter += 1;
            token += 1;
        } else if let Some((from, wildcard)) = &mut backtrack {
            *from += 1;
            letter = *from;
            token = *wildcard + 1;
        } else {
            return false;
        }
    }
    pattern.iter().skip(token).all(|token| *token == PatternToken::AnyString)
}
