//! Whether two estimates differ significantly.

use serde::Serialize;

use crate::domain::{Bounded, Estimate, Fraction};
use crate::report::bounds::Fractions;

/// The result of a significance test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonResult {
    /// Significantly higher.
    Higher,
    /// Significantly lower.
    Lower,
    /// Not significantly different.
    NotClear,
    /// A value or a margin is missing, or the result depends on what is not known.
    Unknown,
}

impl ComparisonResult {
    /// Tests the difference at the 90 % level, `|a − b| > √(moe_a² + moe_b²)`; the result holds for every value between
    /// the bounds of both.
    ///
    /// The estimates are independent: the areas share no people. Source: the ACS handbook, chapter 7.
    #[must_use]
    pub fn of(a: Option<Bounded>, b: Option<Bounded>) -> Self {
        let Some((a, b)) = a.zip(b) else { return Self::Unknown };
        Self::at_bounds([a.least, a.most], [b.least, b.most], |a, b| Some(a.minus(b)))
    }

    /// Tests the share here against that of a larger area.
    pub(crate) fn of_shares(own: Option<Fractions>, all: Option<Fractions>) -> Self {
        let Some((own, all)) = own.zip(all) else { return Self::Unknown };
        Self::at_bounds([own.least, own.most], [all.least, all.most], |a, b| own.difference(a, b))
    }

    /// Tests the extreme pairs of bounds; the result holds for all pairs if it is the same for both.
    fn at_bounds<N: Copy>(a: [N; 2], b: [N; 2], difference: impl Fn(N, N) -> Option<Estimate>) -> Self {
        let [lowest, highest] = [difference(a[0], b[1]), difference(a[1], b[0])].map(Self::of_difference);
        match (lowest, highest) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Higher, _) => Self::Higher,
            (_, Self::Lower) => Self::Lower,
            (Self::NotClear, Self::NotClear) => Self::NotClear,
            (Self::Lower | Self::NotClear, Self::Higher | Self::NotClear) => Self::Unknown,
        }
    }

    /// Tests the share here against that of a larger area that contains it, where all is known.
    pub(super) fn with_larger(own: Option<Fraction>, all: Option<Fraction>) -> Self {
        Self::of_difference(own.zip(all).and_then(|(own, all)| own.less_containing(all)))
    }

    /// Tests a difference against its margin of error at the 90 % level.
    #[must_use]
    pub fn of_difference(difference: Option<Estimate>) -> Self {
        match difference.and_then(|difference| Some((difference.value(), difference.moe()?))) {
            None => Self::Unknown,
            Some((value, moe)) if value.abs() <= moe => Self::NotClear,
            Some((value, _)) if value > 0.0 => Self::Higher,
            Some(_) => Self::Lower,
        }
    }

    /// The cell of a table.
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

/// An area's number compared with those of the other areas of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Peers {
    /// The number of other areas.
    pub others: usize,
    /// Those with significantly more.
    pub more: usize,
    /// Those with significantly less.
    pub fewer: usize,
    /// Those that do not differ significantly.
    pub not_clear: usize,
    /// Those that cannot be compared, as a number or a margin is not known.
    pub unknown: usize,
    /// Those that are not compared, as too much of them lies outside the tracts of the study.
    pub outside: usize,
}

impl Peers {
    pub(super) fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>, outside: usize) -> Self {
        let mut peers = Self { others: outside, more: 0, fewer: 0, not_clear: 0, unknown: 0, outside };
        for other in others {
            peers.others += 1;
            match ComparisonResult::of(other, own) {
                ComparisonResult::Higher => peers.more += 1,
                ComparisonResult::Lower => peers.fewer += 1,
                ComparisonResult::NotClear => peers.not_clear += 1,
                ComparisonResult::Unknown => peers.unknown += 1,
            }
        }
        peers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, moe: f64) -> Option<Bounded> {
        Estimate::new(value, Some(moe)).map(Bounded::exact)
    }

    #[test]
    fn a_difference_is_clear_above_the_root_of_the_sum_of_squares() {
        // The margin of the difference is 5.
        assert_eq!(ComparisonResult::of(figure(10.0, 3.0), figure(4.9, 4.0)), ComparisonResult::Higher);
        assert_eq!(ComparisonResult::of(figure(10.0, 3.0), figure(5.0, 4.0)), ComparisonResult::NotClear);
        assert_eq!(ComparisonResult::of(figure(4.9, 4.0), figure(10.0, 3.0)), ComparisonResult::Lower);
        assert_eq!(ComparisonResult::of(figure(7.0, 0.0), figure(7.0, 0.0)), ComparisonResult::NotClear);
    }

    #[test]
    fn without_both_margins_the_result_is_unknown() {
        let unknown = Estimate::new(1000.0, None).map(Bounded::exact);
        for (a, b) in [(unknown, figure(1.0, 0.0)), (figure(1.0, 0.0), unknown), (None, figure(1.0, 0.0))] {
            assert_eq!(ComparisonResult::of(a, b), ComparisonResult::Unknown);
        }
    }

    #[test]
    fn a_result_that_depends_on_the_values_between_the_bounds_is_unknown() {
        let between = |least: f64, most: f64| {
            Some(Bounded { least: Estimate::new(least, Some(1.0))?, most: Estimate::new(most, Some(1.0))? })
        };
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), figure(5.0, 1.0)), ComparisonResult::Higher);
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), figure(50.0, 1.0)), ComparisonResult::Unknown);
        assert_eq!(ComparisonResult::of(between(10.0, 90.0), figure(10.0, 1.0)), ComparisonResult::Unknown);
        assert_eq!(ComparisonResult::of(between(10.0, 11.0), figure(10.0, 1.0)), ComparisonResult::NotClear);
        assert_eq!(ComparisonResult::of(figure(5.0, 1.0), between(10.0, 90.0)), ComparisonResult::Lower);
    }

    #[test]
    fn peers_are_counted_by_test_result() {
        let others = [figure(20.0, 1.0), figure(1.0, 1.0), figure(10.5, 1.0), None];
        let peers = Peers::among(figure(10.0, 1.0), others.into_iter(), 2);
        assert_eq!(peers, Peers { others: 6, more: 1, fewer: 1, not_clear: 1, unknown: 1, outside: 2 });
    }
}
