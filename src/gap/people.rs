//! People without access, in a tract and in an area, within bounds.

use crate::domain::{Estimate, NotKnown, Reliability, Series, TractIdx};
use crate::gap::Portion;

/// The answer for one tract or area and one standard.
///
/// Law: those without access at most are those without for certain and those of whom it is not known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The people concerned.
    pub people: Estimate,
    /// Those of them without access for certain: the fewest.
    pub without: Estimate,
    /// Those without access at most, however what is not known turns out.
    pub at_most: Estimate,
    /// Those of whom it is not known, by reason, in the order of [`NotKnown::ALL`].
    pub not_known: [Estimate; 4],
    /// The margin of error of the share surely within, 0..=1. `None` where a margin is unknown or nobody is concerned, and for a
    /// tract: its share is measured, not surveyed.
    pub within_moe: Option<f64>,
    /// The margin of error of the share that may be within.
    pub within_at_most_moe: Option<f64>,
}

impl Gap {
    /// The share of the people concerned who are surely within the standard, 0..=1. `None` where there are none.
    #[must_use]
    pub fn within(&self) -> Option<f64> {
        self.share_beside(self.at_most)
    }

    /// The share of them who may be, 0..=1.
    #[must_use]
    pub fn within_at_most(&self) -> Option<f64> {
        self.share_beside(self.without)
    }

    fn share_beside(&self, without: Estimate) -> Option<f64> {
        (self.people.value() > 0.0).then(|| (1.0 - without.value() / self.people.value()).clamp(0.0, 1.0))
    }

    /// Those of whom it is not known for a reason.
    #[must_use]
    pub const fn not_known(&self, why: NotKnown) -> Estimate {
        self.not_known[why as usize]
    }

    /// How reliable the number of people without access for certain is. `None` where its margin is unknown or nobody is.
    #[must_use]
    pub fn reliability(&self) -> Option<Reliability> {
        Reliability::of_count(self.without)
    }
}

/// How the people of a tract, or of its part in an area, stand to a standard. All are shares of all people of the tract, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartOfTract {
    /// The tract.
    pub tract: TractIdx,
    /// Those in the part.
    pub all: f64,
    /// Those of them without access for certain.
    pub without: f64,
    /// Those of whom it is not known, by reason, in the order of [`NotKnown::ALL`].
    pub not_known: [f64; 4],
}

impl PartOfTract {
    /// Those without access at most.
    #[must_use]
    pub fn at_most(&self) -> f64 {
        self.without + self.not_known.iter().sum::<f64>()
    }
}

/// The gap of an area that consists of parts of tracts, or of a tract alone.
///
/// Each number is `Σ share · n ± √Σ (share · moe)²` over the tracts. Its margin is that of the counts of people; that the tract's own
/// people may live elsewhere in it than its origins say is not in it. Source: the linear combination of the ACS handbook, chapter 8.
///
/// # Errors
/// The tracts whose number of people is missing.
pub fn gap(people: &Series, parts: &[PartOfTract]) -> Result<Gap, Vec<TractIdx>> {
    let sum = |share: &dyn Fn(&PartOfTract) -> f64| people.sum(parts.iter().map(|part| (part.tract, share(part))));
    let all = sum(&|part| part.all)?;
    let (without, at_most) = (sum(&|part| part.without)?, sum(&PartOfTract::at_most)?);
    let mut not_known = [Estimate::NONE; 4];
    for (place, own) in not_known.iter_mut().enumerate() {
        *own = sum(&|part| part.not_known[place])?;
    }
    // Linear in every count: `X/Y = Σ bᵢnᵢ / Σ sᵢnᵢ` changes with `nᵢ` by `(bᵢ − X/Y·sᵢ) / Y`.
    let moe = |beyond: Estimate, share: &dyn Fn(&PartOfTract) -> f64| -> Result<Option<f64>, Vec<TractIdx>> {
        let of_all = beyond.value() / all.value();
        if all.value() <= 0.0 {
            return Ok(None);
        }
        Ok(sum(&|part| share(part) - of_all * part.all)?.moe().map(|moe| moe / all.value()))
    };
    let within_moe = moe(at_most, &PartOfTract::at_most)?;
    let within_at_most_moe = moe(without, &|part| part.without)?;
    Ok(Gap { people: all, without, at_most, not_known, within_moe, within_at_most_moe })
}

/// The people or households of an area: the sum of its portions of tracts.
///
/// # Errors
/// The tracts whose number is missing: a sum without them would be too small.
pub fn total(people: &Series, portions: &[Portion]) -> Result<Estimate, Vec<TractIdx>> {
    let counted = people.indicator.counts;
    people.sum(portions.iter().map(|portion| (portion.tract, portion.share(counted))))
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

    /// A whole tract with shares of its people who are without access, and of whom it is not known as no list tells.
    fn part(tract: u32, without: f64, unknown: f64) -> PartOfTract {
        PartOfTract { tract: TractIdx(tract), all: 1.0, without, not_known: [0.0, unknown, 0.0, 0.0] }
    }

    #[test]
    fn the_share_of_an_area_is_as_uncertain_as_the_mixture_of_its_tracts() {
        // Half of 100 ± 30 and none of 300 ± 40: 1/8, which grows by 3/8 of 1/400 with each of the one and falls by 1/8 of it
        // with each of the other.
        let people = series(vec![Estimate::new(100.0, Some(30.0)), Estimate::new(300.0, Some(40.0))]);
        let parts = [part(0, 0.5, 0.0), part(1, 0.0, 0.0)];
        let area = gap(&people, &parts).unwrap();
        let expected = (0.375 * 30.0_f64).hypot(0.125 * 40.0) / 400.0;
        assert!((area.within_moe.unwrap() - expected).abs() < 1e-12, "{area:?}");
        assert_eq!(area.within_moe, area.within_at_most_moe);
        // One tract as a whole mixes nothing.
        assert_eq!(gap(&people, &parts[..1]).unwrap().within_moe, Some(0.0));
    }

    proptest! {
        #[test]
        fn without_any_access_everybody_is_without(people in estimates()) {
            let of = |without, unknown| gap(&series(vec![Some(people)]), &[part(0, without, unknown)]).unwrap();
            let all = of(1.0, 0.0);
            prop_assert_eq!(all.without, all.people);
            prop_assert_eq!(all.at_most, all.people);
            let none = of(0.0, 1.0);
            prop_assert_eq!((none.without, none.at_most), (Estimate::NONE, all.people));
            prop_assert_eq!(none.not_known(NotKnown::List), all.people);
        }

        #[test]
        fn more_access_never_widens_the_gap(people in estimates(), low in 0.0..=1.0_f64, high in 0.0..=1.0_f64) {
            let (low, high) = (low.min(high), low.max(high));
            let of = |without| gap(&series(vec![Some(people)]), &[part(0, without, 0.0)]).unwrap();
            prop_assert!(of(low).without.value() <= of(high).without.value());
            prop_assert!(of(low).without.moe() <= of(high).without.moe());
        }

        #[test]
        fn those_at_most_are_those_for_certain_and_those_of_whom_it_is_not_known(
            parts in prop::collection::vec((estimates(), 0.0..=0.5_f64, 0.0..=0.5_f64), 1..9),
        ) {
            let people = series(parts.iter().map(|(people, ..)| Some(*people)).collect());
            let parts: Vec<PartOfTract> =
                (0..).zip(&parts).map(|(tract, &(_, without, unknown))| part(tract, without, unknown)).collect();
            let own = gap(&people, &parts).unwrap();
            let sum: f64 = own.not_known.iter().map(|estimate| estimate.value()).sum();
            prop_assert!((own.at_most.value() - own.without.value() - sum).abs() < 1e-6);
            prop_assert!(own.within() <= own.within_at_most());
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
        let of = |people| gap(&series(vec![people]), &[part(0, 0.5, 0.25)]).unwrap();
        assert_eq!(of(Some(Estimate::NONE)).within(), None);
        let some = of(Estimate::new(8.0, None));
        assert_eq!((some.within(), some.within_at_most()), (Some(0.25), Some(0.5)));
    }
}
