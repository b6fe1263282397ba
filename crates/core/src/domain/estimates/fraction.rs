//! A share with its numerator and denominator.

use crate::domain::Estimate;

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fraction {
    /// The part.
    pub part: Estimate,
    /// The whole, which includes the part.
    pub whole: Estimate,
    /// The share with a margin more precise than that from part and whole, where their errors are correlated: people
    /// without access are parts of the same counts.
    pub share: Option<Estimate>,
}

impl Fraction {
    /// The share, usually 0..=1. `None` if the whole is zero.
    #[must_use]
    pub fn share(self) -> Option<Estimate> {
        self.share.or_else(|| self.part.share_of(self.whole))
    }

    /// The share here less the share in a larger place that contains this one.
    ///
    /// The two are not independent, as these people are counted in both. This place and the rest of the larger place
    /// are independent. With `w = N / N_all`
    ///
    /// `p − p_all = (1 − w) · (p − p_rest)`, `moe = (1 − w) · √(moe_p² + moe_rest²)`.
    ///
    /// The counts of the rest are those of the larger place less those here, with `moe_rest² = moe_all² − moe²`, as for
    /// a sum of two independent estimates. A test that treats part and whole as independent also counts the covariance
    /// `2·w·moe_p²` as error and has less power, above all for large parts. Derived from the formulas of the ACS
    /// handbook (2020), chapter 8, with the sizes of the groups taken as exact.
    ///
    /// If the margins of the larger place are smaller than those here, as those of controlled totals are, the margin of
    /// the rest is undefined and the two are treated as independent, which is conservative. If nobody lives in the rest
    /// the difference is zero. `None` if a share is missing.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Estimate, Fraction};
    ///
    /// let fraction = |part: f64, moe: f64, whole: f64| Fraction {
    ///     part: Estimate::new(part, Some(moe)).unwrap(),
    ///     whole: Estimate::new(whole, Some(0.0)).unwrap(),
    ///     share: None,
    /// };
    /// // 30 ± 10 of 100 here, 60 ± 15 of 300 in the rest: in all 90 ± √(10² + 15²) of 400, so 0.3 here and 0.225 in all.
    /// let (here, all) = (fraction(30.0, 10.0, 100.0), fraction(90.0, 10.0_f64.hypot(15.0), 400.0));
    /// let difference = here.less_containing(all).unwrap();
    /// assert_eq!(format!("{:.3}", difference.value()), "0.075");
    /// // Three quarters of √(0.1² + 0.05²).
    /// assert_eq!(format!("{:.4}", difference.moe().unwrap()), "0.0839");
    /// ```
    #[must_use]
    pub fn less_containing(self, all: Self) -> Option<Estimate> {
        let (own, whole) = (self.share()?, all.share()?);
        let others = 1.0 - self.whole.value() / all.whole.value();
        if others <= 0.0 {
            return Some(Estimate::NONE);
        }
        if self.share.is_some() && all.share.is_some() {
            return Self::less_mixture(own, whole, 1.0 - others);
        }
        let Some(rest) = without(all.part, self.part).zip(without(all.whole, self.whole)) else {
            return Some(own.minus(whole));
        };
        let elsewhere = Self { part: rest.0, whole: rest.1, share: None }.share()?;
        let moe = own.moe().zip(elsewhere.moe()).map(|(here, there)| others * here.hypot(there));
        Estimate::new(own.value() - whole.value(), moe)
    }

    /// [`Self::less_containing`] for shares with their own margins: with `p_all = w·p + (1 − w)·p_rest` the margin of
    /// the difference is `moe² = moe_all² + (1 − 2w)·moe_p²`. If the part has more error than the whole allows, the two
    /// are treated as independent.
    fn less_mixture(own: Estimate, all: Estimate, weight: f64) -> Option<Estimate> {
        let moe = own.moe().zip(all.moe()).map(|(part, whole)| {
            let is_consistent = whole.powi(2) >= (weight * part).powi(2);
            let square = if is_consistent {
                whole.powi(2) + (1.0 - 2.0 * weight) * part.powi(2)
            } else {
                whole.powi(2) + part.powi(2)
            };
            square.max(0.0).sqrt()
        });
        Estimate::new(own.value() - all.value(), moe)
    }
}

/// The rest of a sum without one of its independent parts. `None` if the part has the larger margin.
fn without(sum: Estimate, part: Estimate) -> Option<Estimate> {
    let moe = match sum.moe().zip(part.moe()) {
        Some((all, own)) if all < own => return None,
        known => known.map(|(all, own)| (all.powi(2) - own.powi(2)).sqrt()),
    };
    Estimate::new(sum.value() - part.value(), moe)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Term;

    fn estimate(value: f64, moe: f64) -> Estimate {
        Estimate::new(value, Some(moe)).unwrap()
    }

    fn fraction(part: (f64, f64), whole: (f64, f64)) -> Fraction {
        Fraction { part: estimate(part.0, part.1), whole: estimate(whole.0, whole.1), share: None }
    }

    fn together(a: Fraction, b: Fraction) -> Fraction {
        let sum = |a, b| Estimate::sum([a, b].map(|estimate| Term { weight: 1.0, estimate }));
        Fraction { part: sum(a.part, b.part), whole: sum(a.whole, b.whole), share: None }
    }

    #[test]
    fn a_part_of_a_mixture_is_compared_by_the_margins_of_the_shares() {
        // A quarter of the people with 10 ± 2 %, the rest with 20 ± 1 %: 17.5 % in all.
        let share = |share: f64, moe: f64, people: f64| Fraction {
            share: Estimate::new(share, Some(moe)),
            ..fraction((share * people, 0.0), (people, 0.0))
        };
        let all = share(0.175, (0.25 * 0.02_f64).hypot(0.75 * 0.01), 400.0);
        let difference = share(0.1, 0.02, 100.0).less_containing(all).unwrap();
        let expected = 0.75 * 0.02_f64.hypot(0.01);
        assert!((difference.moe().unwrap() - expected).abs() < 1e-12, "{difference:?}");
        assert!((difference.value() + 0.075).abs() < 1e-12);
    }

    #[test]
    fn a_quarter_of_a_city_that_differs_from_the_rest_differs_from_the_city() {
        // 30 ± 10 of 100 here and 60 ± 15 of 300 elsewhere: 0.3 ± 0.1 and 0.2 ± 0.05, and 0.225 in all of the city.
        let (here, elsewhere) = (fraction((30.0, 10.0), (100.0, 0.0)), fraction((60.0, 15.0), (300.0, 0.0)));
        let city = together(here, elsewhere);
        let difference = here.less_containing(city).unwrap();
        assert!((difference.value() - 0.075).abs() < 1e-12);
        // Three quarters of √(0.1² + 0.05²).
        assert!((difference.moe().unwrap() - 0.083_852_549_156).abs() < 1e-9);
        let as_if_independent = here.share().unwrap().minus(city.share().unwrap()).moe().unwrap();
        assert!((as_if_independent - 0.109_687_054_8).abs() < 1e-9, "{as_if_independent}");
    }

    #[test]
    fn a_place_does_not_differ_from_itself() {
        let city = fraction((30.0, 10.0), (100.0, 5.0));
        assert_eq!(city.less_containing(city), Some(Estimate::NONE));
        assert_eq!(fraction((0.0, 5.0), (0.0, 5.0)).less_containing(city), None);
    }

    #[test]
    fn a_controlled_whole_is_compared_with_caution() {
        let (here, city) = (fraction((30.0, 10.0), (100.0, 20.0)), fraction((90.0, 30.0), (400.0, 0.0)));
        let cautious = here.share().unwrap().minus(city.share().unwrap());
        assert_eq!(here.less_containing(city), Some(cautious));
    }

    #[test]
    fn an_unknown_margin_leaves_the_difference_without_one() {
        let here = Fraction { part: Estimate::new(30.0, None).unwrap(), whole: estimate(100.0, 0.0), share: None };
        let difference = here.less_containing(fraction((90.0, 30.0), (400.0, 0.0))).unwrap();
        assert!((difference.value() - 0.075).abs() < 1e-12 && difference.moe().is_none());
    }

    fn fractions() -> impl Strategy<Value = Fraction> {
        (1.0..1e4_f64, 0.0..=1.0_f64, 0.0..500.0_f64)
            .prop_map(|(whole, share, moe)| fraction((whole * share, moe), (whole, 0.0)))
    }

    proptest! {
        #[test]
        fn a_part_lies_on_the_same_side_of_the_whole_as_of_the_rest(here in fractions(), elsewhere in fractions()) {
            let difference = here.less_containing(together(here, elsewhere)).unwrap().value();
            let beside = here.share().unwrap().value() - elsewhere.share().unwrap().value();
            prop_assert!(difference.abs() < 1e-9 || difference.signum() == beside.signum());
        }

        #[test]
        fn the_margin_is_never_wider_than_that_of_the_independent_test(here in fractions(), elsewhere in fractions()) {
            let all = together(here, elsewhere);
            let exact = here.less_containing(all).and_then(Estimate::moe).unwrap();
            let independent = here.share().unwrap().minus(all.share().unwrap()).moe().unwrap();
            prop_assert!(exact <= independent * (1.0 + 1e-9) + 1e-12);
        }
    }
}
