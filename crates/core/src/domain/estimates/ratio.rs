//! Ratios, products and relative changes of estimates.
//!
//! Formulas: the ACS handbook (2020), chapter 8, as for sums and shares.

use crate::domain::Estimate;

impl Estimate {
    /// The ratio to an estimate that does not contain this one: `r ± √(moe² + r²·moe_other²) / other`.
    ///
    /// `None` if the other is zero.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::Estimate;
    ///
    /// // Men who never married for each woman who did not: the ACS handbook, chapter 8.
    /// let men = Estimate::new(226_840.0, Some(5_556.0)).unwrap();
    /// let ratio = men.ratio_to(Estimate::new(203_119.0, Some(5_070.0)).unwrap()).unwrap();
    /// assert_eq!(format!("{:.3} ± {:.3}", ratio.value(), ratio.moe().unwrap()), "1.117 ± 0.039");
    /// ```
    #[must_use]
    pub fn ratio_to(self, other: Self) -> Option<Self> {
        if other.value() == 0.0 {
            return None;
        }
        let ratio = self.value() / other.value();
        let moe = self.moe().zip(other.moe()).map(|(this, that)| this.hypot(ratio * that) / other.value().abs());
        Self::new(ratio, moe)
    }

    /// The product `x·y ± √(x²·moe_y² + y²·moe_x²)`. A share goes in as a fraction, not in percent.
    ///
    /// `None` if the product overflows.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::Estimate;
    ///
    /// // Homes of owners, and the share of them that are detached: the ACS handbook, table 8.5.
    /// let homes = Estimate::new(74_506_512.0, Some(228_238.0)).unwrap();
    /// let detached = homes.times(Estimate::new(0.824, Some(0.001)).unwrap()).unwrap();
    /// assert_eq!((detached.value().round(), detached.moe().unwrap().round()), (61_393_366.0, 202_289.0));
    /// ```
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let moe = self.moe().zip(other.moe()).map(|(this, that)| (self.value() * that).hypot(other.value() * this));
        Self::new(self.value() * other.value(), moe)
    }

    /// The relative change since an earlier estimate: 0.03 is 3 % more; its margin is that of the ratio.
    ///
    /// The periods of the two must not overlap. `None` if the earlier one is not above zero.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::Estimate;
    ///
    /// // Women who never married in Fairfax: the ACS handbook, chapter 8. The change is not significant.
    /// let earlier = Estimate::new(135_173.0, Some(3_860.0)).unwrap();
    /// let change = Estimate::new(139_301.0, Some(4_047.0)).unwrap().change_since(earlier).unwrap();
    /// assert_eq!(format!("{:.4} ± {:.4}", change.value(), change.moe().unwrap()), "0.0305 ± 0.0420");
    /// ```
    #[must_use]
    pub fn change_since(self, earlier: Self) -> Option<Self> {
        let ratio = self.ratio_to(earlier).filter(|_| earlier.value() > 0.0)?;
        Self::new((self.value() - earlier.value()) / earlier.value(), ratio.moe())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimate(value: f64, moe: f64) -> Estimate {
        Estimate::new(value, Some(moe)).unwrap()
    }

    fn close(found: Option<Estimate>, value: f64, moe: f64) -> bool {
        found.is_some_and(|found| {
            (found.value() - value).abs() <= 1e-6 * value.abs() && (found.moe().unwrap() - moe).abs() <= 1e-6 * moe
        })
    }

    #[test]
    fn never_married_men_for_each_woman_are_those_of_the_handbook() {
        let ratio = estimate(226_840.0, 5_556.0).ratio_to(estimate(203_119.0, 5_070.0));
        assert!(close(ratio, 1.116_783_8, 0.039_054_7), "{ratio:?}");
        assert_eq!(estimate(5.0, 1.0).ratio_to(estimate(0.0, 1.0)), None);
    }

    #[test]
    fn the_change_of_never_married_women_is_that_of_the_handbook() {
        let change = estimate(139_301.0, 4_047.0).change_since(estimate(135_173.0, 3_860.0));
        assert!(close(change, 0.030_538_643, 0.041_980_699), "{change:?}");
        assert_eq!(estimate(5.0, 1.0).change_since(estimate(0.0, 1.0)), None);
        assert_eq!(estimate(5.0, 1.0).change_since(estimate(-5.0, 1.0)), None);
    }

    #[test]
    fn single_homes_of_owners_are_those_of_the_handbook() {
        // Table 8.5: owner-occupied homes of the US times the share of them that are detached.
        let product = estimate(74_506_512.0, 228_238.0).times(estimate(0.824, 0.001));
        assert!(close(product, 61_393_365.888, 202_288.989), "{product:?}");
    }

    #[test]
    fn an_unknown_margin_spoils_ratio_product_and_change() {
        let unknown = Estimate::new(4.0, None).unwrap();
        for made in [
            unknown.ratio_to(estimate(2.0, 1.0)),
            estimate(2.0, 1.0).ratio_to(unknown),
            unknown.times(estimate(2.0, 1.0)),
            unknown.change_since(estimate(2.0, 1.0)),
            estimate(2.0, 1.0).change_since(unknown),
        ] {
            assert_eq!(made.map(Estimate::moe), Some(None));
        }
    }

    proptest! {
        #[test]
        fn a_ratio_times_what_it_is_to_is_what_it_is_of(x in -1e6..1e6_f64, y in 1.0..1e6_f64, moe in 0.0..1e5_f64) {
            let controlled = estimate(y, 0.0);
            let back = estimate(x, moe).ratio_to(controlled).and_then(|ratio| ratio.times(controlled)).unwrap();
            prop_assert!((back.value() - x).abs() < 1e-6 && (back.moe().unwrap() - moe).abs() < 1e-6);
        }

        #[test]
        fn a_product_is_commutative(x in -1e6..1e6_f64, y in -1e6..1e6_f64, m in 0.0..1e5_f64, n in 0.0..1e5_f64) {
            prop_assert_eq!(estimate(x, m).times(estimate(y, n)), estimate(y, n).times(estimate(x, m)));
        }

        #[test]
        fn a_share_never_has_a_wider_margin_than_the_ratio(part in 0.0..1e5_f64, rest in 1.0..1e5_f64, m in 0.0..1e4_f64, n in 0.0..1e4_f64) {
            let (part, whole) = (estimate(part, m), estimate(part + rest, n));
            prop_assert!(part.share_of(whole).unwrap().moe() <= part.ratio_to(whole).unwrap().moe().map(|moe| moe * (1.0 + 1e-12)));
        }
    }
}
