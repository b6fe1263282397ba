//! An area compared with the others of its kind.

use serde::Serialize;

use crate::domain::{Bounded, ComparisonResult, Rank, Ranking};

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

/// A rank by the number of people without access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AreaRank {
    /// The rank, 1 for the most people, with its joint 90 % confidence interval.
    #[serde(flatten)]
    pub rank: Rank,
    /// The number of ranked areas, this one included.
    pub of: usize,
}

impl AreaRank {
    /// `None` where the number or margin of some area is not known, as a rank among some is none among all; and where
    /// the rank depends on what is not known.
    #[must_use]
    pub fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>) -> Option<Self> {
        let all: Vec<_> = std::iter::once(own).chain(others).collect();
        let ranking = Ranking::within(&all);
        let rank = ranking.rank(0).filter(|_| all.len() > 1 && ranking.compared() == all.len())?;
        Some(Self { rank, of: ranking.compared() })
    }
}

impl Peers {
    /// Compares an area with others; `outside` are those that are not compared.
    #[must_use]
    pub fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>, outside: usize) -> Self {
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
    #[test]
    fn a_rank_is_one_place_only_where_no_other_is_possible() {
        let rank = |own: f64| {
            let area = AreaRank::among(figure(own, 3.0), [40.0, 20.0, 18.0].into_iter().map(|of| figure(of, 3.0)));
            area.map(|AreaRank { rank, of }| (rank.rank, rank.from, rank.to, of))
        };
        assert_eq!((rank(90.0), rank(19.0)), (Some((1, 1, 1, 4)), Some((3, 2, 4, 4))));
        let with_one_unknown = [figure(40.0, 3.0), None];
        assert_eq!(AreaRank::among(figure(90.0, 3.0), with_one_unknown.into_iter()), None);
    }

    #[test]
    fn without_a_margin_or_others_there_is_no_rank() {
        assert_eq!(AreaRank::among(figure(90.0, 3.0), std::iter::empty()), None);
        let no_margin = Estimate::new(9.0, None).map(Bounded::exact);
        assert_eq!(AreaRank::among(no_margin, [figure(1.0, 3.0), figure(2.0, 3.0)].into_iter()), None);
    }

    #[test]
    fn json_of_a_rank_has_its_interval_and_the_number_of_areas() {
        let rank = AreaRank { rank: Rank { rank: 2, from: 1, to: 3 }, of: 7 };
        assert_eq!(serde_json::to_string(&rank).unwrap(), r#"{"rank":2,"from":1,"to":3,"of":7}"#);
    }
}
