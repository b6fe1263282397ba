//! Where an area stands among those of its kind.

use serde::Serialize;

use crate::domain::{Bounded, Ranking};
use crate::words;

/// A rank by the number of people without access, and between which ranks the true one lies nine times out of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AreaRank {
    /// 1 for the most people.
    pub rank: usize,
    /// The highest rank that the true number may have.
    pub from: usize,
    /// The lowest.
    pub to: usize,
    /// How many areas are ranked, this one included: all of the kind that lie within the tracts.
    pub of: usize,
}

impl AreaRank {
    /// `None` where the number or the margin of the area or of any other is not known, as a rank among some says nothing about
    /// the place among all; and where the rank is not the same for every value between the bounds.
    pub(super) fn among(own: Option<Bounded>, others: impl Iterator<Item = Option<Bounded>>) -> Option<Self> {
        let all: Vec<_> = std::iter::once(own).chain(others).collect();
        let ranking = Ranking::within(&all);
        let own = ranking.rank(0).filter(|_| all.len() > 1 && ranking.compared() == all.len())?;
        Some(Self { rank: own.rank, from: own.from, to: own.to, of: ranking.compared() })
    }

    /// The rank as a sentence that never names one place where several are possible.
    pub(super) fn sentence(self) -> String {
        let all = words::things(self.of);
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
        Estimate::new(value, Some(3.0)).map(Bounded::one)
    }

    #[test]
    fn a_rank_is_one_place_only_where_no_other_is_possible() {
        let said =
            |own: f64| AreaRank::among(figure(own), [40.0, 20.0, 18.0].into_iter().map(figure)).map(AreaRank::sentence);
        assert_eq!(said(90.0).as_deref(), Some("Of all 4 compared at once, it ranks 1st; the first has most."));
        let with_one_unknown = [figure(40.0), None];
        assert_eq!(AreaRank::among(figure(90.0), with_one_unknown.into_iter()), None);
        assert_eq!(
            said(19.0).as_deref(),
            Some("Of all 4 compared at once, it ranks between 2nd and 4th; the first has most.")
        );
    }

    #[test]
    fn without_a_margin_or_others_there_is_no_rank() {
        assert_eq!(AreaRank::among(figure(90.0), std::iter::empty()), None);
        assert_eq!(
            AreaRank::among(Estimate::new(9.0, None).map(Bounded::one), [figure(1.0), figure(2.0)].into_iter()),
            None
        );
    }
}
