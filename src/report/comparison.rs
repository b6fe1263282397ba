//! An area compared with the others of its kind.

use serde::Serialize;

use crate::domain::{Bounded, ComparisonResult};

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
    use crate::domain::Estimate;

    fn figure(value: f64, moe: f64) -> Option<Bounded> {
        Estimate::new(value, Some(moe)).map(Bounded::exact)
    }

    #[test]
    fn peers_are_counted_by_test_result() {
        let others = [figure(20.0, 1.0), figure(1.0, 1.0), figure(10.5, 1.0), None];
        let peers = Peers::among(figure(10.0, 1.0), others.into_iter(), 2);
        assert_eq!(peers, Peers { others: 6, more: 1, fewer: 1, not_clear: 1, unknown: 1, outside: 2 });
    }
}
