//! People without access in tracts and areas, with bounds.

use crate::domain::{Estimate, Reliability, Series, TractIdx, UnknownReason};
use crate::gap::TractShare;

/// The gap of one tract or area for one standard.
///
/// Law: `at_most` is the sum of `without` and `not_known`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The people concerned.
    pub people: Estimate,
    /// The people certainly without access: the lower bound.
    pub without: Estimate,
    /// The people possibly without access: the upper bound.
    pub at_most: Estimate,
    /// The people whose access is not known, by reason in the order of [`UnknownReason::ALL`].
    pub not_known: [Estimate; 4],
    /// The margin of error of the share certainly within, 0..=1. `None` if a margin is unknown or nobody is concerned,
    /// and for a tract, whose share has no sampling error.
    pub within_moe: Option<f64>,
    /// The margin of error of the share possibly within.
    pub within_at_most_moe: Option<f64>,
}

impl Gap {
    /// The share of the people concerned who are certainly within the standard, 0..=1. `None` if there are none.
    #[must_use]
    pub fn within(&self) -> Option<f64> {
        self.complement_share(self.at_most)
    }

    /// The share of them who are possibly within, 0..=1.
    #[must_use]
    pub fn within_at_most(&self) -> Option<f64> {
        self.complement_share(self.without)
    }

    fn complement_share(&self, without: Estimate) -> Option<f64> {
        (self.people.value() > 0.0).then(|| (1.0 - without.value() / self.people.value()).clamp(0.0, 1.0))
    }

    /// The people whose access is not known for a reason.
    #[must_use]
    pub const fn not_known(&self, why: UnknownReason) -> Estimate {
        self.not_known[why as usize]
    }

    /// The reliability class of the people certainly without access. `None` if the margin is unknown or there are none.
    #[must_use]
    pub fn reliability(&self) -> Option<Reliability> {
        Reliability::of_count(self.without)
    }
}

/// The access of the people of a tract, or of its share in an area, to a standard. All fields are shares of all people
/// of the tract, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TractAccess {
    /// The tract.
    pub tract: TractIdx,
    /// The people in the area.
    pub all: f64,
    /// Those of them certainly without access.
    pub without: f64,
    /// Those whose access is not known, by reason in the order of [`UnknownReason::ALL`].
    pub not_known: [f64; 4],
}

impl TractAccess {
    /// Those possibly without access.
    #[must_use]
    pub fn at_most(&self) -> f64 {
        self.without + self.not_known.iter().sum::<f64>()
    }
}

/// The gap of an area of several tracts, or of a single tract.
///
/// Each number is `Σ share · n ± √Σ (share · moe)²` over the tracts. The margin covers the sampling error of the
/// counts, and not the locations of people within tracts. Source: the linear combination of the ACS handbook, chapter
/// 8.
///
/// # Errors
/// The tracts with a missing count.
pub fn gap(people: &Series, parts: &[TractAccess]) -> Result<Gap, Vec<TractIdx>> {
    let sum = |share: &dyn Fn(&TractAccess) -> f64| people.sum(parts.iter().map(|part| (part.tract, share(part))));
    let all = sum(&|part| part.all)?;
    let (without, at_most) = (sum(&|part| part.without)?, sum(&TractAccess::at_most)?);
    let mut not_known = [Estimate::NONE; 4];
    for (place, own) in not_known.iter_mut().enumerate() {
        *own = sum(&|part| part.not_known[place])?;
    }
    // Linearized: `X/Y = Σ bᵢnᵢ / Σ sᵢnᵢ` has the derivative `(bᵢ − X/Y·sᵢ) / Y` by `nᵢ`.
    let moe = |beyond: Estimate, share: &dyn Fn(&TractAccess) -> f64| -> Result<Option<f64>, Vec<TractIdx>> {
        let of_all = beyond.value() / all.value();
        if all.value() <= 0.0 {
            return Ok(None);
        }
        Ok(sum(&|part| share(part) - of_all * part.all)?.moe().map(|moe| moe / all.value()))
    };
    let within_moe = moe(at_most, &TractAccess::at_most)?;
    let within_at_most_moe = moe(without, &|part| part.without)?;
    Ok(Gap { people: all, without, at_most, not_known, within_moe, within_at_most_moe })
}

/// The people or households of an area.
///
/// # Errors
/// The tracts with a missing count.
pub fn total(people: &Series, tract_shares: &[TractShare]) -> Result<Estimate, Vec<TractIdx>> {
    let counted = people.indicator.counts;
    people.sum(tract_shares.iter().map(|tract_share| (tract_share.tract, tract_share.share(counted))))
}

/// The share of an area's count from split tracts, 0..=1, which depends on their apportionment. `None` if the count is
/// 0 or missing.
#[must_use]
pub fn share_from_split(people: &Series, tract_shares: &[TractShare]) -> Option<f64> {
    let counted = people.indicator.counts;
    let (mut all, mut split) = (0.0, 0.0);
    for tract_share in tract_shares.iter().filter(|tract_share| tract_share.share(counted) > 0.0) {
        let own = people.values[tract_share.tract]?.value() * tract_share.share(counted);
        all += own;
        split += if tract_share.is_split(counted) { own } else { 0.0 };
    }
    (all > 0.0).then(|| split / all)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{CountUnit, Indicator, IndicatorMetadata, InterpolatedParts, PerTract};

    fn estimates() -> impl Strategy<Value = Estimate> {
        (prop_oneof![Just(0.0), 1.0..5e3_f64], 0.0..500.0_f64)
            .prop_filter_map("an estimate", |(value, moe)| Estimate::new(value, Some(moe)))
    }

    fn series(values: Vec<Option<Estimate>>) -> Series {
        let indicator = Indicator {
            id: "people".parse().unwrap(),
            label: None,
            definition: None,
            counts: CountUnit::People,
            of: None,
            suppress_below: None,
            metadata: IndicatorMetadata::default(),
        };
        Series {
            indicator,
            sources: Vec::new(),
            values: PerTract::from_vec(values),
            interpolated_parts: InterpolatedParts::default(),
        }
    }

    /// A whole tract with the shares of people without access, and of those with unknown access for
    /// [`UnknownReason::IncompleteList`].
    fn part(tract: u32, without: f64, unknown: f64) -> TractAccess {
        TractAccess { tract: TractIdx(tract), all: 1.0, without, not_known: [0.0, unknown, 0.0, 0.0] }
    }

    #[test]
    fn the_share_of_an_area_is_as_uncertain_as_the_mixture_of_its_tracts() {
        // Half of 100 ± 30 and none of 300 ± 40: 1/8, which grows by 3/8 of 1/400 with each of the one and falls by 1/8
        // of it with each of the other.
        let people = series(vec![Estimate::new(100.0, Some(30.0)), Estimate::new(300.0, Some(40.0))]);
        let parts = [part(0, 0.5, 0.0), part(1, 0.0, 0.0)];
        let area = gap(&people, &parts).unwrap();
        let expected = (0.375 * 30.0_f64).hypot(0.125 * 40.0) / 400.0;
        assert!((area.within_moe.unwrap() - expected).abs() < 1e-12, "{area:?}");
        assert_eq!(area.within_moe, area.within_at_most_moe);
        // A single tract has no mixture.
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
            prop_assert_eq!(none.not_known(UnknownReason::IncompleteList), all.people);
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
            let parts: Vec<TractAccess> =
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
        let tract_shares = [0, 1].map(TractIdx).map(TractShare::whole);
        assert_eq!(total(&people, &tract_shares), Err(vec![TractIdx(1)]));
        assert_eq!(total(&people, &tract_shares[..1]).map(Estimate::value), Ok(10.0));
    }

    #[test]
    fn the_share_from_split_tracts_is_reported() {
        let people = series([30.0, 20.0, 5.0].map(|value| Estimate::new(value, None)).to_vec());
        let half = TractShare { people: 0.5, homes: 1.0, ..TractShare::whole(TractIdx(1)) };
        let none = TractShare { people: 0.0, homes: 0.0, ..TractShare::whole(TractIdx(2)) };
        let tract_shares = [TractShare::whole(TractIdx(0)), half, none];
        assert_eq!(share_from_split(&people, &tract_shares), Some(0.25));
        assert_eq!(share_from_split(&people, &tract_shares[2..]), None);
        let mut homes = people;
        homes.indicator.counts = CountUnit::Households;
        assert_eq!(share_from_split(&homes, &tract_shares), Some(0.0));
    }

    #[test]
    fn where_nobody_is_concerned_there_is_no_share() {
        let of = |people| gap(&series(vec![people]), &[part(0, 0.5, 0.25)]).unwrap();
        assert_eq!(of(Some(Estimate::NONE)).within(), None);
        let some = of(Estimate::new(8.0, None));
        assert_eq!((some.within(), some.within_at_most()), (Some(0.25), Some(0.5)));
    }
}
