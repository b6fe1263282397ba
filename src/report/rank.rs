//! The rank of an area among those of its kind.

use serde::Serialize;

use crate::domain::{Bounded, Ranking};
use crate::words;

/// A rank by the number of people without access, with its joint 90 % confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AreaRank {
    /// 1 for the most people.
    pub rank: usize,
    /// The highest rank of the interval.
    pub from: usize,
    /// The lowest.
    pub to: usize,
    /// The number of ranked areas, this one included.
    pub of: usize,
}

impl AreaRank {
    /// `None` where the number or margin of some area is not known, as a rank among some is none among all; and where
    /// the rank depends on what is not known.
    pub(super) fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>) -> Option<Self> {
        let all: Vec<_> = std::iter::once(own).chain(others).collect();
        let ranking = Ranking::within(&all);
        let own = ranking.rank(0).filter(|_| all.len() > 1 && ranking.compared() == all.len())?;
        Some(Self { rank: own.rank, from: own.from, to: own.to, of: ranking.compared() })
    }

    /// The rank in words; the interval, unless it is a single rank.
    pub(super) fn sentence(self) -> String {
        let all = words::integer(self.of);
        if self.from == self.to {
            return format!(
                "Of all {all} compared at once, it ranks {}; the first has most.",
                words::ordinal(self.from)
            );
        }
        let [from, to] = [self.from, self.to].map(words::ordinal);
        format!("Of all {all} compared at once, it ranks between {from} and {to}; the first has most.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Estimate;

    fn figure(value: f64) -> Option<Bounded> {
        Estimate::new(value, Some(3.0)).map(Bounded::exact)
    }

    #[test]
    fn a_rank_is_one_place_only_where_no_other_is_possible() {
        let sentence =
            |own: f64| AreaRank::among(figure(own), [40.0, 20.0, 18.0].into_iter().map(figure)).map(AreaRank::sentence);
        assert_eq!(sentence(90.0).as_deref(), Some("Of all 4 compared at once, it ranks 1st; the first has most."));
        let with_one_unknown = [figure(40.0), None];
        assert_eq!(AreaRank::among(figure(90.0), with_one_unknown.into_iter()), None);
        assert_eq!(
            sentence(19.0).as_deref(),
            Some("Of all 4 compared at once, it ranks between 2nd and 4th; the first has most.")
        );
    }

    #[test]
    fn without_a_margin_or_others_there_is_no_rank() {
        assert_eq!(AreaRank::among(figure(90.0), std::iter::empty()), None);
        assert_eq!(
            AreaRank::among(Estimate::new(9.0, None).map(Bounded::exact), [figure(1.0), figure(2.0)].into_iter()),
            None
        );
    }
}
