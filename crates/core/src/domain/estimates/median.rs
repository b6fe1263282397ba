//! Medians of binned counts and their margins of error.
//!
//! Source: US Census Bureau, "PUMS Accuracy of the Data", standard errors of medians; for published tables: State of
//! California, Census Data Center, "Recalculating Medians and their Margins of Error for Aggregated ACS Data" (2016).
//! The standard error of a share of one half is carried through the distribution to the median.

use crate::domain::estimates::bins::Quantile;
use crate::domain::{BinInterpolation, Bins, Confidence, Estimate, Term};

/// A sample design, from which the standard error of a share of one half follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SampleDesign {
    design_factor: f64,
    sampling_fraction: f64,
}

/// A median.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Median {
    /// In a closed bin.
    Within {
        /// The median, in the unit of the bins.
        value: f64,
        /// Its margin of error at the 90 % level.
        moe: Result<f64, NoMargin>,
    },
    /// In the open-ended last bin, above this number: top-coded.
    AtLeast(f64),
    /// In the open-ended first bin, below this number: bottom-coded.
    AtMost(f64),
}

/// Why a median has no margin of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMargin {
    /// The margin of a bin is unknown and no sample design is given.
    UnknownInBins,
    /// The error reaches into an open-ended bin.
    OpenBin,
    /// The standard error of one half is one half or more.
    TooFewPeople,
}

impl SampleDesign {
    /// A design factor above 0 and a sampling fraction above 0 and at most 1: about 0.125 for five years of the
    /// American Community Survey, 0.025 for one, and 0.01 for a year of its public microdata.
    ///
    /// `None` outside of these ranges.
    #[must_use]
    pub fn new(design_factor: f64, sampling_fraction: f64) -> Option<Self> {
        let is_valid =
            design_factor.is_finite() && design_factor > 0.0 && sampling_fraction > 0.0 && sampling_fraction <= 1.0;
        is_valid.then_some(Self { design_factor, sampling_fraction })
    }

    /// The standard error of a share of one half, as a fraction: `DF · √((1 − S) / (S · B) · ½²)`.
    fn error_of_half(self, people: f64) -> f64 {
        self.design_factor * 0.5 * ((1.0 - self.sampling_fraction) / (self.sampling_fraction * people)).sqrt()
    }
}

/// The median of binned counts.
///
/// The standard error of one half comes from the sample design, if given; else from the margins of the bins, as the
/// share of people below the median is a linear combination of their counts.
///
/// # Examples
/// ```
/// use gapatlas_core::domain::{Bin, BinInterpolation, BinRange, Bins, Estimate, Median, SampleDesign, median};
///
/// // 10,000 people aged 0 to 100. Half of them are below 50.
/// let ages = [(0.0, 20.0, 2_000.0), (20.0, 50.0, 3_000.0), (50.0, 100.0, 5_000.0)];
/// let bin = |(low, high, people)| Bin {
///     span: BinRange::Between(low, high),
///     count: Estimate::new(people, None).unwrap(),
/// };
/// let bins = Bins::new(ages.map(bin).to_vec()).unwrap();
/// // One in ten is asked: the half is known to ½ √(0.9 / (0.1 · 10,000)) = 0.015, which is 1.5 years.
/// let Median::Within { value, moe } = median(&bins, BinInterpolation::Linear, SampleDesign::new(1.0, 0.1)) else {
///     panic!("no bin is open")
/// };
/// assert_eq!(format!("{value:.3} ± {:.3}", moe.unwrap()), "50.000 ± 2.468");
/// // Without the margins of the bins and without a design, the median has no margin.
/// assert!(matches!(median(&bins, BinInterpolation::Linear, None), Median::Within { moe: Err(_), .. }));
/// ```
#[must_use]
pub fn median(bins: &Bins, spread: BinInterpolation, design: Option<SampleDesign>) -> Median {
    let value = match bins.quantile(0.5, spread) {
        Quantile::Within(value) => value,
        Quantile::AtLeast(low) => return Median::AtLeast(low),
        Quantile::AtMost(high) => return Median::AtMost(high),
    };
    let error = match design {
        Some(design) => Ok(design.error_of_half(bins.people())),
        None => error_by_margins(bins).ok_or(NoMargin::UnknownInBins),
    };
    Median::Within { value, moe: error.and_then(|error| margin(bins, spread, error)) }
}

fn margin(bins: &Bins, spread: BinInterpolation, error_of_half: f64) -> Result<f64, NoMargin> {
    if error_of_half >= 0.5 {
        return Err(NoMargin::TooFewPeople);
    }
    match [0.5 - error_of_half, 0.5 + error_of_half].map(|part| bins.quantile(part, spread)) {
        [Quantile::Within(low), Quantile::Within(high)] => {
            Ok(Confidence::PUBLISHED.standard_errors() * (high - low) / 2.0)
        }
        _ => Err(NoMargin::OpenBin),
    }
}

/// The standard error of the share `L / N` of people below the median, `(dL − ½·dN) / N`: a bin below it counts one
/// half, one above it minus one half.
fn error_by_margins(bins: &Bins) -> Option<f64> {
    // A bin may get weight 0, which would hide its unknown margin.
    if bins.counts().any(|count| count.moe().is_none()) {
        return None;
    }
    let half = bins.people() / 2.0;
    let mut before = 0.0;
    let terms = bins.counts().map(|estimate| {
        let after = before + estimate.value();
        let below = match estimate.value() {
            _ if after <= half => 1.0,
            _ if before >= half => 0.0,
            people => (half - before) / people,
        };
        before = after;
        Term { weight: (below - 0.5) / bins.people(), estimate }
    });
    Estimate::sum(terms).standard_error()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::domain::BinRange::{Below, Between, From};
    use crate::domain::{Bin, BinRange, BinsError};

    use super::*;

    fn bins(list: &[(BinRange, f64)], moe: Option<f64>) -> Result<Bins, BinsError> {
        let bin = |&(span, people)| Bin { span, count: Estimate::new(people, moe).unwrap() };
        Bins::new(list.iter().map(bin).collect())
    }

    fn closed(edges: &[f64], people: &[f64], moe: Option<f64>) -> Bins {
        let list: Vec<_> = edges.windows(2).zip(people).map(|(e, &n)| (Between(e[0], e[1]), n)).collect();
        bins(&list, moe).unwrap()
    }

    fn within(median: Median) -> (f64, Result<f64, NoMargin>) {
        match median {
            Median::Within { value, moe } => (value, moe),
            other => panic!("{other:?}"),
        }
    }

    /// Household incomes, as in the documentation of the Los Angeles Times' census-data-aggregator.
    fn household_incomes() -> Bins {
        let thousands =
            [10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 100, 125, 150, 200].map(|low| f64::from(low) * 1e3);
        let lows = [&[2499.0][..], &thousands[..]].concat();
        let counts = [186, 78, 98, 287, 142, 90, 107, 104, 178, 106, 177, 262, 77, 100, 58, 18];
        let high = |at: usize| lows.get(at + 1).map_or(250_001.0, |next| next - 1.0);
        let list: Vec<_> =
            counts.iter().enumerate().map(|(at, &n)| (Between(lows[at], high(at)), f64::from(n))).collect();
        bins(&list, None).unwrap()
    }

    #[test]
    fn household_incomes_have_the_margins_that_the_aggregator_of_the_los_angeles_times_gives_them() {
        // Its median is 42,211.10: it ends the bin of the median at 44,999, and for the margin, as here, at 45,000.
        for (factor, sampled, moe) in [(1.0, 0.125, 4_706.522_752_733_644), (1.5, 0.01, 27_260.315_546_093_672)] {
            let (value, found) =
                within(median(&household_incomes(), BinInterpolation::Linear, SampleDesign::new(factor, sampled)));
            assert!((value - 42_211.538_46).abs() < 1e-4, "{value}");
            assert!((found.unwrap() - moe).abs() < 1e-6, "{found:?}");
        }
    }

    #[test]
    fn a_uniform_distribution_has_its_median_in_the_middle_with_the_error_of_the_half() {
        // 10,000 people over 0..100, one in ten asked: the half is known to 0.015, which is 1.5 years.
        let ages = closed(&[0.0, 20.0, 50.0, 100.0], &[2_000.0, 3_000.0, 5_000.0], None);
        let (value, moe) = within(median(&ages, BinInterpolation::Linear, SampleDesign::new(1.0, 0.1)));
        assert!((value - 50.0).abs() < 1e-9 && (moe.unwrap() - 1.645 * 1.5).abs() < 1e-9, "{value} {moe:?}");
    }

    #[test]
    fn margins_of_bins_become_the_error_of_the_half() {
        // 200 people, two bins of 100 ± 32.9, so 20 standard errors each: the half is known to √(10² + 10²) / 200.
        let two = closed(&[0.0, 10.0, 20.0], &[100.0, 100.0], Some(32.9));
        let (value, moe) = within(median(&two, BinInterpolation::Linear, None));
        assert!((value - 10.0).abs() < 1e-9 && (moe.unwrap() - 1.645 * 20.0 * 0.070_710_678).abs() < 1e-6, "{moe:?}");
    }

    #[test]
    fn pareto_interpolation_is_denser_at_the_low_end_of_a_bin() {
        // By Pareto's law with exponent 1, half of those above 10,000 are above 20,000 and a quarter above 40,000.
        let incomes = closed(&[10e3, 40e3, 160e3], &[75.0, 25.0], None);
        assert!((within(median(&incomes, BinInterpolation::Pareto, None)).0 - 20_000.0).abs() < 1e-6);
        assert!((within(median(&incomes, BinInterpolation::Linear, None)).0 - 30_000.0).abs() < 1e-6);
    }

    #[test]
    fn a_median_in_an_open_bin_is_only_bounded() {
        let open = [(Below(2_500.0), 10.0), (Between(2_500.0, 250_000.0), 5.0), (From(250_000.0), 90.0)];
        assert_eq!(median(&bins(&open, None).unwrap(), BinInterpolation::Linear, None), Median::AtLeast(250_000.0));
        let poor = [(Below(2_500.0), 10.0), (From(2_500.0), 5.0)];
        assert_eq!(median(&bins(&poor, None).unwrap(), BinInterpolation::Linear, None), Median::AtMost(2_500.0));
    }

    #[test]
    fn a_missing_margin_has_a_reason() {
        let open_end = [(Between(0.0, 10.0), 51.0), (From(10.0), 49.0)];
        let why =
            |list: &[_], moe, design| within(median(&bins(list, moe).unwrap(), BinInterpolation::Linear, design)).1;
        assert_eq!(why(&open_end, None, None), Err(NoMargin::UnknownInBins));
        assert_eq!(why(&open_end, Some(20.0), None), Err(NoMargin::OpenBin));
        assert_eq!(why(&open_end, None, SampleDesign::new(2.0, 0.001)), Err(NoMargin::TooFewPeople));
    }

    #[test]
    fn bins_are_ascending_and_contiguous() {
        let refused = |list: &[_]| bins(list, None).unwrap_err().to_string();
        assert_eq!(refused(&[]), "there are no bins");
        assert_eq!(refused(&[(Between(0.0, 5.0), 0.0)]), "nobody is in any bin, so there is no median");
        assert_eq!(
            refused(&[(Between(10.0, 20.0), 1.0), (Between(0.0, 10.0), 1.0)]),
            "bin 2 begins at 0, before bin 1 ends at 20; write the bins from low to high"
        );
        assert_eq!(
            refused(&[(Between(0.0, 10.0), 1.0), (Between(20.0, 30.0), 1.0)]),
            "no bin covers 10 to 20, between bins 1 and 2; add one, with 0 if nobody is in it"
        );
        assert!(refused(&[(Between(5.0, 5.0), 1.0)]).contains("the lower number first"));
        assert!(refused(&[(Between(0.0, 5.0), -1.0)]).contains("fewer than zero"));
        assert!(refused(&[(From(0.0), 1.0), (Between(5.0, 9.0), 1.0)]).contains("bin 1 is open"));
        assert!(refused(&[(Between(0.0, 5.0), 1.0), (Below(9.0), 1.0)]).contains("bin 2 is open"));
    }

    fn distributions() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
        (1..9_usize).prop_flat_map(|bins| {
            let widths = prop::collection::vec(2.0..1e4_f64, bins);
            let people = prop::collection::vec(prop_oneof![Just(0.0), 1.0..1e4_f64], bins);
            (-10.0..100.0_f64, widths, people).prop_filter_map("somebody", |(start, widths, people)| {
                let edges = widths.iter().scan(start, |edge, width| {
                    *edge += width;
                    Some(*edge)
                });
                let edges = [start].into_iter().chain(edges).collect();
                people.iter().any(|&n| n > 0.0).then_some((edges, people))
            })
        })
    }

    proptest! {
        #[test]
        fn half_of_the_people_are_below_the_median((edges, people) in distributions(), pareto: bool) {
            let spread = if pareto { BinInterpolation::Pareto } else { BinInterpolation::Linear };
            let (value, _) = within(median(&closed(&edges, &people, None), spread, None));
            let half = people.iter().sum::<f64>() / 2.0;
            let below: f64 = people.iter().zip(&edges[1..]).filter(|&(_, &high)| high < value - 1e-6).map(|(n, _)| n).sum();
            let above: f64 = people.iter().zip(&edges).filter(|&(_, &low)| low > value + 1e-6).map(|(n, _)| n).sum();
            prop_assert!(edges[0] <= value && value <= edges[edges.len() - 1] * (1.0 + 1e-12));
            prop_assert!(below <= half + 1e-6 && above <= half + 1e-6);
        }

        #[test]
        fn more_people_at_the_top_never_lower_the_median((edges, mut people) in distributions(), more in 0.0..1e4_f64) {
            let (before, _) = within(median(&closed(&edges, &people, None), BinInterpolation::Linear, None));
            *people.last_mut().unwrap() += more;
            let (after, _) = within(median(&closed(&edges, &people, None), BinInterpolation::Linear, None));
            prop_assert!(after >= before - 1e-9 * before.abs());
        }

        #[test]
        fn quantiles_are_monotonic((edges, people) in distributions(), part in 0.01..0.9_f64, more in 0.0..0.09_f64, pareto: bool) {
            let spread = if pareto { BinInterpolation::Pareto } else { BinInterpolation::Linear };
            let bins = closed(&edges, &people, None);
            let number = |part| match bins.quantile(part, spread) {
                Quantile::Within(value) => value,
                other => panic!("{other:?}"),
            };
            prop_assert!(number(part + more) >= number(part) - 1e-9 * number(part).abs());
        }

        #[test]
        fn a_larger_design_factor_never_narrows_the_margin((edges, people) in distributions(), factor in 0.5..2.0_f64, more in 0.0..1.0_f64) {
            let bins = closed(&edges, &people, None);
            let moe = |factor| within(median(&bins, BinInterpolation::Linear, SampleDesign::new(factor, 0.125))).1;
            if let (Ok(narrow), Ok(wide)) = (moe(factor), moe(factor + more)) {
                prop_assert!(wide >= narrow - 1e-9 * narrow);
            }
        }
    }
}
