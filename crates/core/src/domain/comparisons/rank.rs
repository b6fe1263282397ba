//! Ranks of estimates with confidence intervals.

use rayon::prelude::*;
use serde::Serialize;

use crate::domain::estimates::normal;
use crate::domain::{Bounded, Confidence, Estimate};

/// A rank, the largest estimate first, with its confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// 1 for the largest estimate; equal estimates have the same.
    pub rank: usize,
    /// The highest rank of the interval: 1 plus the number of significantly larger estimates. At most `rank`.
    pub from: usize,
    /// The lowest rank of the interval: the number of all less that of significantly smaller estimates. At least
    /// `rank`.
    pub to: usize,
}

/// The ranks of independent estimates.
///
/// Each is compared with all others simultaneously: a difference is significant if it is larger than its margin of
/// error at the level `0.9^(1/(n−1))` for `n` estimates. By Šidák's inequality, which holds for any correlation of the
/// differences, all comparisons of an estimate are jointly right with a probability of at least 0.9, and so is its
/// interval `from..=to`. Estimates without a significant difference are tied. Ties are not transitive.
///
/// Ranks simulated around the estimates, which many programs print, are not used: they add the sampling error a second
/// time, and may leave out an estimate's own rank.
///
/// Sources: Klein, Wright and Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of
/// the Royal Statistical Society C 69(3), 2020, for the bounds; Mogstad, Romano, Shaikh and Wilhelm, "Inference for
/// ranks" (<https://doi.org/10.1093/restud/rdad006>), Review of Economic Studies 91(1), 2024, for testing differences
/// one estimate at a time; Šidák, "Rectangular confidence regions", Journal of the American Statistical Association 62,
/// 1967.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    ranks: Vec<Option<Rank>>,
    /// Value and margin of the lower and upper bound of each compared number.
    known: Vec<Option<[(f64, f64); 2]>>,
    compared: usize,
    factor: f64,
}

impl Ranking {
    /// Ranks estimates, the largest first. Those that are missing or have no known margin are left out.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Estimate, Rank, Ranking};
    ///
    /// // Among three, a difference is significant from 1.185 times its margin of √(3² + 4²) = 5: from 5.92.
    /// let ranking = Ranking::of(&[(20.0, 3.0), (14.2, 4.0), (0.0, 3.0)].map(|(value, moe)| Estimate::new(value, Some(moe))));
    /// assert_eq!(ranking.rank(0), Some(Rank { rank: 1, from: 1, to: 2 }));
    /// assert_eq!(ranking.rank(1), Some(Rank { rank: 2, from: 1, to: 2 }));
    /// assert_eq!(ranking.rank(2), Some(Rank { rank: 3, from: 3, to: 3 }));
    /// assert_eq!(ranking.ties(0).collect::<Vec<_>>(), [1]);
    /// ```
    #[must_use]
    pub fn of(estimates: &[Option<Estimate>]) -> Self {
        Self::within(&estimates.iter().map(|estimate| estimate.map(Bounded::exact)).collect::<Vec<_>>())
    }

    /// Ranks numbers known within bounds. A number has a rank only if it is the same for all values within the bounds:
    /// the number is exact, and no other's bounds contain it.
    #[must_use]
    pub fn within(numbers: &[Option<Bounded>]) -> Self {
        let number = |own: Estimate| Some((own.value(), own.moe()?));
        let known: Vec<Option<[(f64, f64); 2]>> =
            numbers.iter().map(|own| own.and_then(|own| Some([number(own.least)?, number(own.most)?]))).collect();
        let all: Vec<[(f64, f64); 2]> = known.iter().flatten().copied().collect();
        let factor = factor(all.len());
        let ranks = known.par_iter().map(|own| own.and_then(|own| rank(own, &all, factor))).collect();
        Self { ranks, known, compared: all.len(), factor }
    }

    /// The rank of an estimate by its index. `None` if its value, its margin or its order is not known.
    #[must_use]
    pub fn rank(&self, place: usize) -> Option<Rank> {
        self.ranks.get(place).copied().flatten()
    }

    /// The number of compared estimates: those with a known margin.
    #[must_use]
    pub const fn compared(&self) -> usize {
        self.compared
    }

    /// The indices of the estimates tied with one; `to − from` of them if it has a rank.
    pub fn ties(&self, place: usize) -> impl Iterator<Item = usize> {
        let own = self.known.get(place).copied().flatten();
        let others = self.known.iter().enumerate().filter(move |(other, _)| *other != place);
        others.filter_map(move |(other, number)| {
            let (other_one, own) = ((*number)?, own?);
            let differs = is_larger(other_one, own, self.factor) || is_larger(own, other_one, self.factor);
            (!differs).then_some(other)
        })
    }
}

/// The factor on the margin at the 90 % level for simultaneous comparisons among so many estimates.
fn factor(estimates: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    let comparisons = estimates.saturating_sub(1).max(1) as f64;
    // 1 − 0.9^(1/n) without cancellation.
    let outside = -(Confidence::PUBLISHED.get().ln() / comparisons).exp_m1();
    // A single comparison is the usual test with the Census's rounded 1.645.
    (normal::upper_quantile(outside / 2.0) / Confidence::PUBLISHED.standard_errors()).max(1.0)
}

fn rank(own: [(f64, f64); 2], all: &[[(f64, f64); 2]], factor: f64) -> Option<Rank> {
    let [least, most] = own;
    let (mut larger, mut significantly_larger, mut significantly_smaller) = (0, 0, 0);
    for &other in all {
        larger += usize::from(other[0].0 > least.0);
        significantly_larger += usize::from(is_larger(other, own, factor));
        significantly_smaller += usize::from(is_larger(own, other, factor));
    }
    let is_open = |other: &[(f64, f64); 2]| other[0].0 <= least.0 && other[1].0 > least.0;
    let has_order = least.0 == most.0 && !all.iter().any(is_open);
    has_order.then_some(Rank {
        rank: 1 + larger,
        from: 1 + significantly_larger,
        to: all.len() - significantly_smaller,
    })
}

/// Whether the lower bound of a number is significantly larger than the upper bound of another.
fn is_larger(one: [(f64, f64); 2], other: [(f64, f64); 2], factor: f64) -> bool {
    one[0].0 > other[1].0 && is_significant(one[0], other[1], factor)
}

/// Whether a difference is larger than its widened margin; squared, to save a square root for each pair.
fn is_significant(a: (f64, f64), b: (f64, f64), factor: f64) -> bool {
    (a.0 - b.0).powi(2) > factor.powi(2) * (a.1.powi(2) + b.1.powi(2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    use super::*;

    fn ranks(estimates: &[(f64, f64)]) -> Vec<(usize, usize, usize)> {
        let list: Vec<_> = estimates.iter().map(|&(value, moe)| Estimate::new(value, Some(moe))).collect();
        let ranking = Ranking::of(&list);
        (0..list.len()).map(|place| ranking.rank(place).unwrap()).map(|own| (own.rank, own.from, own.to)).collect()
    }

    #[test]
    fn two_estimates_are_tied_where_the_usual_test_finds_no_difference() {
        // A right triangle: the margin of the difference is 5.
        assert_eq!(ranks(&[(15.1, 3.0), (10.0, 4.0)]), [(1, 1, 1), (2, 2, 2)]);
        assert_eq!(ranks(&[(15.0, 3.0), (10.0, 4.0)]), [(1, 1, 2), (2, 1, 2)]);
    }

    #[test]
    fn three_estimates_are_compared_more_strictly() {
        // 0.9^(1/2) = 0.94868: 1.9487 standard errors, 1.1846 margins. The margin of each difference is 5.
        let (narrow, wide) = (3.535_533_905_9, 5.923);
        assert_eq!(ranks(&[(100.0, narrow), (100.0 - wide - 0.01, narrow), (0.0, 0.0)])[0], (1, 1, 1));
        assert_eq!(ranks(&[(100.0, narrow), (100.0 - wide + 0.01, narrow), (0.0, 0.0)])[0], (1, 1, 2));
    }

    #[test]
    fn a_rank_is_given_where_it_holds_for_every_value_between_the_bounds() {
        let sure = |value: f64| Estimate::new(value, Some(1.0)).map(Bounded::exact);
        let open = |least: f64, most: f64| {
            Some(Bounded { least: Estimate::new(least, Some(1.0))?, most: Estimate::new(most, Some(1.0))? })
        };
        let rank =
            |list: &[Option<Bounded>], place| Ranking::within(list).rank(place).map(|own| (own.rank, own.from, own.to));
        let apart = [sure(90.0), open(40.0, 60.0), sure(10.0)];
        assert_eq!([rank(&apart, 0), rank(&apart, 1), rank(&apart, 2)], [Some((1, 1, 1)), None, Some((3, 3, 3))]);
        let across = [sure(50.0), open(40.0, 60.0), sure(10.0)];
        assert_eq!([rank(&across, 0), rank(&across, 2)], [None, Some((3, 3, 3))]);
        assert_eq!(Ranking::within(&across).ties(0).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn ties_are_not_transitive() {
        let list = [(30.0, 6.0), (22.0, 6.0), (14.0, 6.0)].map(|(value, moe)| Estimate::new(value, Some(moe)));
        let ranking = Ranking::of(&list);
        let tied: Vec<Vec<usize>> = (0..3).map(|place| ranking.ties(place).collect()).collect();
        assert_eq!(tied, [vec![1], vec![0, 2], vec![1]]);
        let between: Vec<_> = (0..3).filter_map(|place| ranking.rank(place)).map(|own| (own.from, own.to)).collect();
        assert_eq!(between, [(1, 2), (1, 3), (2, 3)]);
    }

    #[test]
    fn without_error_ranks_are_exact_and_equal_numbers_share_one() {
        assert_eq!(
            ranks(&[(5.0, 0.0), (9.0, 0.0), (5.0, 0.0), (1.0, 0.0)]),
            [(2, 2, 3), (1, 1, 1), (2, 2, 3), (4, 4, 4)]
        );
    }

    #[test]
    fn estimates_without_a_margin_are_not_ranked_and_do_not_affect_others() {
        let list = [Estimate::new(9.0, None), Estimate::new(5.0, Some(1.0)), None, Estimate::new(1.0, Some(1.0))];
        let ranking = Ranking::of(&list);
        assert_eq!((ranking.rank(0), ranking.rank(2), ranking.compared()), (None, None, 2));
        assert_eq!(ranking.rank(1), Some(Rank { rank: 1, from: 1, to: 1 }));
        assert_eq!((ranking.ties(0).count(), ranking.ties(1).count()), (0, 0));
        assert_eq!(Ranking::of(&[]).compared(), 0);
    }

    /// A number around 0 with a standard deviation of 1: twelve throws, which is the usual approximation.
    fn approximate_normal(rng: &mut ChaCha8Rng) -> f64 {
        (0..12).map(|_| f64::from(rng.next_u32()) / 4_294_967_296.0).sum::<f64>() - 6.0
    }

    /// How often, over many surveys, the intervals of the places hold the true ranks: the least over the places.
    fn coverage(truth: &[f64], errors: &[f64]) -> f64 {
        const SURVEYS: usize = 2_000;
        let mut rng = ChaCha8Rng::from_seed([7; 32]);
        let mut held = vec![0.0; truth.len()];
        for _ in 0..SURVEYS {
            let survey: Vec<(f64, f64)> = truth
                .iter()
                .zip(errors)
                .map(|(&value, &error)| (value + error * approximate_normal(&mut rng), error * 1.645))
                .collect();
            for (place, (_, from, to)) in ranks(&survey).into_iter().enumerate() {
                let above = truth.iter().filter(|&&other| other > truth[place]).count();
                held[place] += f64::from(u8::from((from..=to).contains(&(1 + above))));
            }
        }
        held.into_iter().fold(f64::INFINITY, f64::min) / 2_000.0
    }

    #[test]
    fn true_ranks_lie_in_their_intervals_nine_times_out_of_ten() {
        // Nearly all alike, where simulated intervals fail; well apart; and of very different certainty.
        let alike: Vec<f64> = (0..20).map(|place| f64::from(place) * 1e-6).collect();
        let apart: Vec<f64> = (0..20).map(|place| f64::from(place) * 1.5).collect();
        let errors: Vec<f64> = (0..20).map(|place| 0.1 + f64::from(place % 5)).collect();
        for (truth, errors) in [(&alike, vec![1.0; 20]), (&apart, vec![1.0; 20]), (&apart, errors)] {
            let least = coverage(truth, &errors);
            assert!(least >= 0.89, "{least}");
        }
    }

    fn estimates() -> impl Strategy<Value = Vec<(f64, f64)>> {
        let margin = prop_oneof![Just(0.0), (0..60_u32).prop_map(f64::from)];
        prop::collection::vec(((-500..500_i32).prop_map(f64::from), margin), 1..40)
    }

    #[test]
    fn generated_lists_have_ties_exact_numbers_and_significant_differences() {
        use proptest::strategy::ValueTree as _;
        use proptest::test_runner::TestRunner;

        let mut runner = TestRunner::deterministic();
        let lists: Vec<Vec<(f64, f64)>> =
            (0..100).map(|_| estimates().new_tree(&mut runner).unwrap().current()).collect();
        let seen = |is: &dyn Fn((usize, usize, usize)) -> bool| {
            lists.iter().flat_map(|list| ranks(list)).filter(|own| is(*own)).count()
        };
        assert!(seen(&|(_, from, to)| from == to) > 50 && seen(&|(_, from, to)| from < to) > 50);
        assert!(lists.iter().flatten().any(|(_, moe)| *moe == 0.0) && lists.iter().any(|list| list.len() == 1));
    }

    proptest! {
        #[test]
        fn an_interval_holds_the_rank_and_its_ties(list in estimates()) {
            let ranking = Ranking::of(&list.iter().map(|&(value, moe)| Estimate::new(value, Some(moe))).collect::<Vec<_>>());
            for place in 0..list.len() {
                let own = ranking.rank(place).unwrap();
                prop_assert!(1 <= own.from && own.from <= own.rank && own.rank <= own.to && own.to <= list.len());
                prop_assert_eq!(ranking.ties(place).count(), own.to - own.from);
                for other in ranking.ties(place) {
                    prop_assert!(ranking.ties(other).any(|back| back == place));
                }
            }
        }

        #[test]
        fn neither_a_constant_nor_a_scale_changes_a_rank(list in estimates(), more in -900..900_i32, power in -3..4_i32) {
            let scale = 2_f64.powi(power);
            let moved: Vec<_> = list.iter().map(|&(value, moe)| (value + f64::from(more), moe)).collect();
            let scaled: Vec<_> = list.iter().map(|&(value, moe)| (value * scale, moe * scale)).collect();
            prop_assert_eq!(ranks(&list), ranks(&moved));
            prop_assert_eq!(ranks(&list), ranks(&scaled));
        }

        #[test]
        fn a_wider_margin_never_narrows_an_interval(list in estimates(), wider in 0..40_usize, more in 0..300_u32) {
            let mut doubtful = list.clone();
            let wider = wider % list.len();
            doubtful[wider].1 += f64::from(more);
            for (before, after) in ranks(&list).into_iter().zip(ranks(&doubtful)) {
                prop_assert!(after.0 == before.0 && after.1 <= before.1 && after.2 >= before.2);
            }
        }

        #[test]
        fn the_order_of_the_list_does_not_matter(list in estimates()) {
            let mut back = ranks(&list.iter().rev().copied().collect::<Vec<_>>());
            back.reverse();
            prop_assert_eq!(ranks(&list), back);
        }

        #[test]
        fn ranks_without_error_are_those_of_the_sorted_numbers(numbers in prop::collection::vec(-50..50_i32, 1..40)) {
            let exact: Vec<(f64, f64)> = numbers.iter().map(|&number| (f64::from(number), 0.0)).collect();
            for ((rank, from, to), own) in ranks(&exact).into_iter().zip(&numbers) {
                let equal = numbers.iter().filter(|other| *other == own).count();
                let mut sorted = numbers.clone();
                sorted.sort_by(|a, b| b.cmp(a));
                prop_assert_eq!(sorted.iter().position(|other| other == own), Some(rank - 1));
                prop_assert_eq!((from, to), (rank, rank + equal - 1));
            }
        }
    }
}
