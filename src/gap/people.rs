//! People without access, in a tract and in an area.

use crate::domain::{Estimate, Reliability, Series, Term, TractIdx};
use crate::gap::Portion;

/// The answer for one tract or area and one standard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The people concerned.
    pub people: Estimate,
    /// Those of them beyond the standard.
    pub without: Estimate,
    /// The margin of error of the share within, 0..=1. `None` where a margin is unknown or nobody is concerned, and for a
    /// tract: its share is measured, not surveyed.
    pub within_moe: Option<f64>,
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
    let without = Estimate::sum([Term { weight: 1.0 - share_within, estimate: people }]);
    Gap { people, without, within_moe: None }
}

/// The people or households of an area: the sum of its portions of tracts.
///
/// # Errors
/// The tracts whose number is missing: a sum without them would be too small.
pub fn total(people: &Series, portions: &[Portion]) -> Result<Estimate, Vec<TractIdx>> {
    let counted = people.indicator.counts;
    people.sum(portions.iter().map(|portion| (portion.tract, portion.share(counted))))
}

/// The gap of an area. `beyond` is the share of a tract's people or households that live in the portion and beyond the
/// standard, 0..=1.
///
/// # Errors
/// The tracts whose number of people is missing.
pub fn total_gap(
    people: &Series,
    portions: &[Portion],
    beyond: impl Fn(&Portion) -> f64,
) -> Result<Gap, Vec<TractIdx>> {
    let counted = people.indicator.counts;
    let all = total(people, portions)?;
    let without = people.sum(portions.iter().map(|portion| (portion.tract, beyond(portion))))?;
    // Linear in every count: `X/Y = Σ bᵢnᵢ / Σ sᵢnᵢ` changes with `nᵢ` by `(bᵢ − X/Y·sᵢ) / Y`.
    let share = without.value() / all.value();
    let weights = portions.iter().map(|portion| (portion.tract, beyond(portion) - share * portion.share(counted)));
    let within_moe = if all.value() > 0.0 { people.sum(weights)?.moe().map(|moe| moe / all.value()) } else { None };
    Ok(Gap { people: all, without, within_moe })
}

/// The share of an area's number that comes from tracts which are divided, 0..=1: how much of it rests on the way they
/// are. `None` where the number is 0 or missing.
#[must_use]
pub fn share_from_split(people: &Series, portions: &[Portion]) -> Option<f64> {
    let counted = people.indicator.counts;
    let (mut all, mut split) = (0.0, 0.0);
    for portion in portions.iter().filter(|portion| portion.share(counted) > 0.0) {
        let own = people.values[portion.tract]?.value() * portion.share(counted);
        all += own;
        split += if portion.is_split(counted) { own } else { 0.0 };
    }
    (all > 0.0).then(|| split / all)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{About, Counted, Indicator, PerTract, Pieces};

    fn estimates() -> impl Strategy<Value = Estimate> {
        (prop_oneof![Just(0.0), 1.0..5e3_f64], 0.0..500.0_f64)
            .prop_filter_map("an estimate", |(value, moe)| Estimate::new(value, Some(moe)))
    }

    fn series(values: Vec<Option<Estimate>>) -> Series {
        let indicator = Indicator {
            id: "people".parse().unwrap(),
            label: "People".to_owned(),
            definition: "People".to_owned(),
            counts: Counted::People,
            of: None,
            suppress_below: None,
            about: About::default(),
        };
        Series { indicator, sources: Vec::new(), values: PerTract::from_vec(values), pieces: Pieces::default() }
    }

    #[test]
    fn the_share_of_an_area_is_as_uncertain_as_the_mixture_of_its_tracts() {
        // Half of 100 ± 30 and none of 300 ± 40: 1/8, which grows by 3/8 of 1/400 with each of the one and falls by 1/8 of it
        // with each of the other.
        let people = series(vec![Estimate::new(100.0, Some(30.0)), Estimate::new(300.0, Some(40.0))]);
        let portions = [0, 1].map(TractIdx).map(Portion::whole);
        let beyond = |portion: &Portion| if portion.tract == TractIdx(0) { 0.5 } else { 0.0 };
        let area = total_gap(&people, &portions, beyond).unwrap();
        let expected = (0.375 * 30.0_f64).hypot(0.125 * 40.0) / 400.0;
        assert!((area.within_moe.unwrap() - expected).abs() < 1e-12, "{area:?}");
        // One tract as a whole mixes nothing.
        assert_eq!(total_gap(&people, &portions[..1], beyond).unwrap().within_moe, Some(0.0));
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
            let gap = total_gap(&series(people.into_iter().map(Some).collect()), &portions, |portion| portion.people);
            prop_assert!(gap.is_ok_and(|gap| gap.people == gap.without));
        }
    }

    #[test]
    fn an_area_with_a_missing_tract_names_it_instead_of_leaving_it_out() {
        let people = series(vec![Estimate::new(10.0, None), None]);
        let portions = [0, 1].map(TractIdx).map(Portion::whole);
        assert_eq!(total(&people, &portions), Err(vec![TractIdx(1)]));
        assert_eq!(total(&people, &portions[..1]).map(Estimate::value), Ok(10.0));
    }

    #[test]
    fn what_rests_on_divided_tracts_is_told() {
        let people = series([30.0, 20.0, 5.0].map(|value| Estimate::new(value, None)).to_vec());
        let half = Portion { people: 0.5, homes: 1.0, ..Portion::whole(TractIdx(1)) };
        let none = Portion { people: 0.0, homes: 0.0, ..Portion::whole(TractIdx(2)) };
        let portions = [Portion::whole(TractIdx(0)), half, none];
        assert_eq!(share_from_split(&people, &portions), Some(0.25));
        assert_eq!(share_from_split(&people, &portions[2..]), None);
        let mut homes = people;
        homes.indicator.counts = Counted::Households;
        assert_eq!(share_from_split(&homes, &portions), Some(0.0));
    }

    #[test]
    fn where_nobody_is_concerned_there_is_no_share() {
        assert_eq!(gap(Estimate::NONE, 0.0).within(), None);
        assert_eq!(Estimate::new(8.0, None).and_then(|people| gap(people, 0.25).within()), Some(0.25));
    }
}
