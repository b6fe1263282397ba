//! People without access, in a tract and in an area.

use crate::domain::{Estimate, PerTract, Reliability, Term, TractIdx};
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

/// The people of an area: the sum of its portions of tracts.
///
/// # Errors
/// The tracts whose number is missing: a sum without them would be too small.
pub fn total(people: &PerTract<Option<Estimate>>, portions: &[Portion]) -> Result<Estimate, Vec<TractIdx>> {
    let known = portions.iter().filter_map(|portion| Some((portion, people[portion.tract]?)));
    let sum = Estimate::sum(known.map(|(portion, estimate)| Term { weight: portion.share, estimate }));
    all_known(people, portions).map(|()| sum)
}

/// The gap of an area. Of a tract that lies in it by a part, people within and beyond are taken to live alike in it.
///
/// # Errors
/// The tracts whose number of people is missing.
pub fn total_gap(
    people: &PerTract<Option<Estimate>>,
    share_within: &PerTract<f64>,
    portions: &[Portion],
) -> Result<Gap, Vec<TractIdx>> {
    let without = portions.iter().filter_map(|portion| {
        let weight = portion.share * (1.0 - share_within[portion.tract]);
        people[portion.tract].map(|estimate| Term { weight, estimate })
    });
    let without = Estimate::sum(without);
    total(people, portions).map(|people| Gap { people, without })
}

fn all_known(people: &PerTract<Option<Estimate>>, portions: &[Portion]) -> Result<(), Vec<TractIdx>> {
    let missing: Vec<_> =
        portions.iter().map(|portion| portion.tract).filter(|&tract| people[tract].is_none()).collect();
    if missing.is_empty() { Ok(()) } else { Err(missing) }
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
            let nowhere = PerTract::filled(0.0, people.len());
            let column = PerTract::from_vec(people.into_iter().map(Some).collect());
            let gap = total_gap(&column, &nowhere, &portions);
            prop_assert!(gap.is_ok_and(|gap| gap.people == gap.without));
        }
    }

    #[test]
    fn an_area_with_a_missing_tract_names_it_instead_of_leaving_it_out() {
        let people = PerTract::from_vec(vec![Estimate::new(10.0, None), None]);
        let portions = [0, 1].map(TractIdx).map(Portion::whole);
        assert_eq!(total(&people, &portions), Err(vec![TractIdx(1)]));
        assert_eq!(total(&people, &portions[..1]).map(Estimate::value), Ok(10.0));
    }

    #[test]
    fn where_nobody_is_concerned_there_is_no_share() {
        assert_eq!(gap(Estimate::NONE, 0.0).within(), None);
        assert_eq!(Estimate::new(8.0, None).and_then(|people| gap(people, 0.25).within()), Some(0.25));
    }
}
