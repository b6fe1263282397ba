//! People without access, in a tract and in an area.

use crate::domain::{Counted, Estimate, PerTract, Reliability, Term, TractIdx};
use crate::gap::Portion;

/// The answer for one tract or area and one standard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The people concerned.
    pub people: Estimate,
    /// Those of them beyond the standard.
    pub without: Estimate,
}

impl Gap {
    /// The share of the people concerned who are within the standard, 0..=1. `None` where there are none.
    #[must_use]
    pub fn within(&self) -> Option<f64> {
        (self.people.value() > 0.0).then(|| (1.0 - self.without.value() / self.people.value()).clamp(0.0, 1.0))
    }

    /// How reliable the number of people without access is. `None` where its margin is unknown or nobody is.
    #[must_use]
    pub fn reliability(&self) -> Option<Reliability> {
        Reliability::of_count(self.without)
    }
}

/// People without access in a tract: `(1 − a) · n ± (1 − a) · moe`, where `a` is the share within the standard.
///
/// The margin is that of the count of people; that the tract's own people may live elsewhere in it than its origins
/// say is not in it. Source: the linear combination of the ACS handbook, chapter 8.
#[must_use]
pub fn gap(people: Estimate, share_within: f64) -> Gap {
    Gap { people, without: Estimate::sum([Term { weight: 1.0 - share_within, estimate: people }]) }
}

/// The people or households of an area: the sum of its portions of tracts.
///
/// # Errors
/// The tracts whose number is missing: a sum without them would be too small.
pub fn total(
    people: &PerTract<Option<Estimate>>,
    portions: &[Portion],
    counted: Counted,
) -> Result<Estimate, Vec<TractIdx>> {
    let shared = portions.iter().map(|portion| (portion.tract, portion.share(counted)));
    sum(people, shared)
}

/// The gap of an area. `beyond` is the share of a tract's people or households that live in the portion and beyond the
/// standard, 0..=1.
///
/// # Errors
/// The tracts whose number of people is missing.
pub fn total_gap(
    people: &PerTract<Option<Estimate>>,
    portions: &[Portion],
    counted: Counted,
    beyond: impl Fn(&Portion) -> f64,
) -> Result<Gap, Vec<TractIdx>> {
    let all = total(people, portions, counted)?;
    let without = sum(people, portions.iter().map(|portion| (portion.tract, beyond(portion))))?;
    Ok(Gap { people: all, without })
}

/// The share of an area's number that comes from tracts which are divided, 0..=1: how much of it rests on the way they
/// are. `None` where the number is 0 or missing.
#[must_use]
pub fn share_from_split(people: &PerTract<Option<Estimate>>, portions: &[Portion], counted: Counted) -> Option<f64> {
    let (mut all, mut split) = (0.0, 0.0);
    for portion in portions.iter().filter(|portion| portion.share(counted) > 0.0) {
        let own = people[portion.tract]?.value() * portion.share(counted);
        all += own;
        split += if portion.is_split(counted) { own } else { 0.0 };
    }
    (all > 0.0).then(|| split / all)
}

/// The sum of shares of tracts. A tract with nothing in it need not be known.
fn sum(
    people: &PerTract<Option<Estimate>>,
    shared: impl Iterator<Item = (TractIdx, f64)>,
) -> Result<Estimate, Vec<TractIdx>> {
    let (mut terms, mut missing) = (Vec::new(), Vec::new());
    for (tract, weight) in shared.filter(|(_, weight)| *weight > 0.0) {
        match people[tract] {
            Some(estimate) => terms.push(Term { weight, estimate }),
            None => missing.push(tract),
        }
    }
    if missing.is_empty() { Ok(Estimate::sum(terms)) } else { Err(missing) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimates() -> impl Strategy<Value = Estimate> {
        (prop_oneof![Just(0.0), 1.0..5e3_f64], 0.0..500.0_f64)
            .prop_filter_map("an estimate", |(value, moe)| Estimate::new(value, Some(moe)))
    }

    proptest! {
        #[test]
        fn without_any_access_everybody_is_without(people in estimates()) {
            let all = gap(people, 0.0);
            prop_assert_eq!(all.without.value(), people.value());
            prop_assert!((all.without.moe().unwrap_or(f64::NAN) - people.moe().unwrap_or(f64::NAN)).abs() < 1e-9);
            prop_assert_eq!(gap(people, 1.0).without, Estimate::NONE);
        }

        #[test]
        fn more_access_never_widens_the_gap(people in estimates(), low in 0.0..=1.0_f64, high in 0.0..=1.0_f64) {
            let (low, high) = (low.min(high), low.max(high));
            prop_assert!(gap(people, high).without.value() <= gap(people, low).without.value());
            prop_assert!(gap(people, high).without.moe() <= gap(people, low).without.moe());
        }

        #[test]
        fn an_area_without_access_has_the_gap_of_all_its_people(people in prop::collection::vec(estimates(), 1..9)) {
            let portions: Vec<Portion> =
                (0..).map(TractIdx).map(Portion::whole).take(people.len()).collect();
            let column = PerTract::from_vec(people.into_iter().map(Some).collect());
            let gap = total_gap(&column, &portions, Counted::People, |portion| portion.people);
            prop_assert!(gap.is_ok_and(|gap| gap.people == gap.without));
        }
    }

    #[test]
    fn an_area_with_a_missing_tract_names_it_instead_of_leaving_it_out() {
        let people = PerTract::from_vec(vec![Estimate::new(10.0, None), None]);
        let portions = [0, 1].map(TractIdx).map(Portion::whole);
        assert_eq!(total(&people, &portions, Counted::People), Err(vec![TractIdx(1)]));
        assert_eq!(total(&people, &portions[..1], Counted::People).map(Estimate::value), Ok(10.0));
    }

    #[test]
    fn what_rests_on_divided_tracts_is_told() {
        let people = PerTract::from_vec([30.0, 20.0, 5.0].map(|value| Estimate::new(value, None)).to_vec());
        let half = Portion { people: 0.5, homes: 1.0, ..Portion::whole(TractIdx(1)) };
        let none = Portion { people: 0.0, homes: 0.0, ..Portion::whole(TractIdx(2)) };
        let portions = [Portion::whole(TractIdx(0)), half, none];
        assert_eq!(share_from_split(&people, &portions, Counted::People), Some(0.25));
        assert_eq!(share_from_split(&people, &portions, Counted::Households), Some(0.0));
        assert_eq!(share_from_split(&people, &portions[2..], Counted::People), None);
    }

    #[test]
    fn where_nobody_is_concerned_there_is_no_share() {
        assert_eq!(gap(Estimate::NONE, 0.0).within(), None);
        assert_eq!(Estimate::new(8.0, None).and_then(|people| gap(people, 0.25).within()), Some(0.25));
    }
}
