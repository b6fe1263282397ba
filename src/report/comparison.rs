//! Whether two numbers differ by more than chance explains.

use serde::Serialize;

use crate::domain::{Bounded, Estimate, Fraction};
use crate::report::bounded::Fractions;

/// One number beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Larger, by more than the margin of error of the difference.
    Higher,
    /// Smaller, by more than that.
    Lower,
    /// The difference is within its margin of error.
    NotClear,
    /// A number or a margin is not known, or too much is not known for one answer.
    Unknown,
}

impl Comparison {
    /// The difference against its margin at the 90 % level, `|a − b| > √(moe_a² + moe_b²)`, as far as it is the same for every value
    /// between the bounds of both.
    ///
    /// The two are independent, as two places are that share no people. Source: the ACS handbook, chapter 7.
    #[must_use]
    pub fn of(a: Option<Bounded>, b: Option<Bounded>) -> Self {
        let Some((a, b)) = a.zip(b) else { return Self::Unknown };
        Self::at_the_ends([a.least, a.most], [b.least, b.most], |a, b| Some(a.minus(b)))
    }

    /// The share here beside that of a larger place.
    pub(crate) fn of_shares(own: Option<Fractions>, all: Option<Fractions>) -> Self {
        let Some((own, all)) = own.zip(all) else { return Self::Unknown };
        Self::at_the_ends([own.least, own.most], [all.least, all.most], |a, b| own.less(a, b))
    }

    /// What holds for every value between bounds holds at the ends that speak most against it.
    fn at_the_ends<N: Copy>(a: [N; 2], b: [N; 2], less: impl Fn(N, N) -> Option<Estimate>) -> Self {
        let [lowest, highest] = [less(a[0], b[1]), less(a[1], b[0])].map(Self::of_difference);
        match (lowest, highest) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Higher, _) => Self::Higher,
            (_, Self::Lower) => Self::Lower,
            (Self::NotClear, Self::NotClear) => Self::NotClear,
            (Self::Lower | Self::NotClear, Self::Higher | Self::NotClear) => Self::Unknown,
        }
    }

    /// The share here beside that of a larger place that this one is a part of, where nothing is open.
    pub(super) fn with_larger(own: Option<Fraction>, all: Option<Fraction>) -> Self {
        Self::of_difference(own.zip(all).and_then(|(own, all)| own.less_containing(all)))
    }

    /// A difference against its own margin of error at the 90 % level.
    #[must_use]
    pub fn of_difference(difference: Option<Estimate>) -> Self {
        match difference.and_then(|difference| Some((difference.value(), difference.moe()?))) {
            None => Self::Unknown,
            Some((value, moe)) if value.abs() <= moe => Self::NotClear,
            Some((value, _)) if value > 0.0 => Self::Higher,
            Some(_) => Self::Lower,
        }
    }

    /// In words, for a cell of a table.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Higher => "clearly higher",
            Self::Lower => "clearly lower",
            Self::NotClear => "no clear difference",
            Self::Unknown => "cannot be told",
        }
    }
}

/// One area's number beside those of the other areas of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Peers {
    /// How many others there are.
    pub others: usize,
    /// How many of them have clearly more.
    pub more: usize,
    /// How many have clearly less.
    pub fewer: usize,
    /// From how many this one cannot be told apart.
    pub not_clear: usize,
    /// With how many it cannot be compared, as a number or a margin is not known.
    pub unknown: usize,
    /// How many are not compared, as too much of them lies outside the tracts of the study.
    pub outside: usize,
}

impl Peers {
    pub(super) fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>, outside: usize) -> Self {
        let mut peers = Self { others: outside, more: 0, fewer: 0, not_clear: 0, unknown: 0, outside };
        for other in others {
            peers.others += 1;
            match Comparison::of(other, own) {
                Comparison::Higher => peers.more += 1,
                Comparison::Lower => peers.fewer += 1,
                Comparison::NotClear => peers.not_clear += 1,
                Comparison::Unknown => peers.unknown += 1,
            }
        }
        peers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, moe: f64) -> Option<Bounded> {
        Estimate::new(value, Some(moe)).map(Bounded::one)
    }

    #[test]
    fn a_difference_is_clear_above_the_root_of_the_sum_of_squares() {
        // A right triangle: the margin of the difference is 5.
        assert_eq!(Comparison::of(figure(10.0, 3.0), figure(4.9, 4.0)), Comparison::Higher);
        assert_eq!(Comparison::of(figure(10.0, 3.0), figure(5.0, 4.0)), Comparison::NotClear);
        assert_eq!(Comparison::of(figure(4.9, 4.0), figure(10.0, 3.0)), Comparison::Lower);
        assert_eq!(Comparison::of(figure(7.0, 0.0), figure(7.0, 0.0)), Comparison::NotClear);
    }

    #[test]
    fn without_both_margins_nothing_is_told() {
        let unknown = Estimate::new(1000.0, None).map(Bounded::one);
        for (a, b) in [(unknown, figure(1.0, 0.0)), (figure(1.0, 0.0), unknown), (None, figure(1.0, 0.0))] {
            assert_eq!(Comparison::of(a, b), Comparison::Unknown);
        }
    }

    #[test]
    fn what_is_not_the_same_for_every_value_between_the_bounds_cannot_be_told() {
        let between = |least: f64, most: f64| {
            Some(Bounded { least: Estimate::new(least, Some(1.0))?, most: Estimate::new(most, Some(1.0))? })
        };
        assert_eq!(Comparison::of(between(10.0, 90.0), figure(5.0, 1.0)), Comparison::Higher);
        assert_eq!(Comparison::of(between(10.0, 90.0), figure(50.0, 1.0)), Comparison::Unknown);
        assert_eq!(Comparison::of(between(10.0, 90.0), figure(10.0, 1.0)), Comparison::Unknown);
        assert_eq!(Comparison::of(between(10.0, 11.0), figure(10.0, 1.0)), Comparison::NotClear);
        assert_eq!(Comparison::of(figure(5.0, 1.0), between(10.0, 90.0)), Comparison::Lower);
    }

    #[test]
    fn peers_are_counted_by_what_can_be_told() {
        let others = [figure(20.0, 1.0), figure(1.0, 1.0), figure(10.5, 1.0), None];
        let peers = Peers::among(figure(10.0, 1.0), others.into_iter(), 2);
        assert_eq!(peers, Peers { others: 6, more: 1, fewer: 1, not_clear: 1, unknown: 1, outside: 2 });
    }
}
