//! Indices of need: composite scores of several indicators, and their ranks.

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, IndexId, IndicatorId, LocalText};

/// An index as defined in the study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Its id, and the prefix of its columns.
    pub id: IndexId,
    /// Its label.
    pub label: LocalText,
    /// The normalization of shares.
    pub method: Method,
    /// Its indicators.
    pub indicators: Vec<WeightedIndicator>,
}

/// The normalization of the shares of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Percentile ranks, as in the Social Vulnerability Index.
    Percentile,
    /// Standard scores: standard deviations above the mean of all places.
    ZScore,
}

/// An indicator of an index with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightedIndicator {
    /// The indicator, of which the share is used.
    pub indicator: IndicatorId,
    /// Its weight.
    #[serde(default)]
    pub weight: Weight,
    /// Whether a larger share means more need, or less.
    #[serde(default)]
    pub direction: Direction,
}

/// The weight of an indicator: above 0, by default 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Weight(f64);

/// The direction of an indicator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// A larger share means more need.
    #[default]
    More,
    /// A larger share means less need.
    Less,
}

/// An invalid weight.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error(
    "a weight is a number above 0; to leave an indicator out, remove it from the list, and to reverse it, write \
     `direction = \"less\"`"
)]
pub struct WeightError;

impl Weight {
    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self(1.0)
    }
}

impl TryFrom<f64> for Weight {
    type Error = WeightError;
    fn try_from(weight: f64) -> Result<Self, WeightError> {
        if weight.is_finite() && weight > 0.0 { Ok(Self(weight)) } else { Err(WeightError) }
    }
}

impl From<Weight> for f64 {
    fn from(weight: Weight) -> Self {
        weight.0
    }
}

/// Percentile ranks of the Social Vulnerability Index, 0..=1 with four decimals: `(rank − 1) / (n − 1)`, where ties get
/// the lowest rank. It is Excel's `PERCENTRANK.INC`. Missing numbers have no rank; with fewer than two numbers, none
/// has.
///
/// Source: CDC/ATSDR, "CDC/ATSDR SVI 2022 Documentation"; it ranks percentages with one decimal.
#[must_use]
pub fn percentile_ranks(numbers: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut sorted: Vec<f64> = numbers.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let below = |number: f64| sorted.partition_point(|&other| other < number);
    let ranked = |number: f64| (sorted.len() > 1).then(|| decimals(count(below(number)) / count(sorted.len() - 1), 4));
    numbers.iter().map(|number| number.and_then(ranked)).collect()
}

/// Standard scores, by the population standard deviation. If all numbers are equal, every score is 0.
#[must_use]
pub fn z_scores(numbers: &[Option<f64>]) -> Vec<Option<f64>> {
    let known = || numbers.iter().flatten();
    let mean = known().sum::<f64>() / count(known().count());
    let deviation = (known().map(|number| (number - mean).powi(2)).sum::<f64>() / count(known().count())).sqrt();
    // A deviation within rounding error is none.
    let varies = deviation > 1e-12 * mean.abs();
    let score = |number: &f64| if varies { (number - mean) / deviation } else { 0.0 };
    numbers.iter().map(|number| number.as_ref().map(score)).collect()
}

/// The scores of all places: the weighted sum of percentile ranks, or the weighted mean of standard scores; rounded to
/// four decimals, so that ties are exact. `None` if an indicator is missing.
///
/// `shares` holds for each indicator of the index the share in each place, 0..=1. Percentile ranks are taken of
/// percentages with one decimal.
#[must_use]
pub fn scores(index: &Index, shares: &[Vec<Option<f64>>]) -> Vec<Option<f64>> {
    let parts: Vec<Vec<Option<f64>>> =
        index.indicators.iter().zip(shares).map(|(own, shares)| normalized(index, own, shares)).collect();
    let weights = || index.indicators.iter().map(|own| own.weight.get());
    let scale = match index.method {
        Method::Percentile => 1.0,
        Method::ZScore => weights().sum(),
    };
    let places = shares.first().map_or(0, Vec::len);
    let score = |place: usize| {
        let sum: Option<f64> = parts.iter().zip(weights()).map(|(part, weight)| Some(weight * part[place]?)).sum();
        sum.map(|sum| decimals(sum / scale, 4))
    };
    (0..places).map(score).collect()
}

/// The normalized shares of one indicator; larger is more need.
fn normalized(index: &Index, own: &WeightedIndicator, shares: &[Option<f64>]) -> Vec<Option<f64>> {
    let sign = match own.direction {
        Direction::More => 1.0,
        Direction::Less => -1.0,
    };
    let directed = |of: &dyn Fn(f64) -> f64| -> Vec<Option<f64>> {
        shares.iter().map(|share| share.map(|share| sign * of(share))).collect()
    };
    match index.method {
        Method::Percentile => percentile_ranks(&directed(&|share| decimals(share, 3))),
        Method::ZScore => z_scores(&directed(&|share| share)),
    }
}

/// Ranks of scores, 1 for the largest; ties have the same rank.
#[must_use]
pub fn ranks(scores: &[Option<f64>]) -> Vec<Option<usize>> {
    let mut sorted: Vec<f64> = scores.iter().flatten().copied().collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    scores.iter().map(|score| score.map(|score| 1 + sorted.partition_point(|&other| other > score))).collect()
}

/// The maximum change of each rank when one indicator is left out. `None` for an index of one indicator, and for places
/// without a rank.
///
/// Places that have a score only without a missing indicator are not ranked.
#[must_use]
pub fn drop_one(index: &Index, shares: &[Vec<Option<f64>>]) -> Vec<Option<usize>> {
    let whole = scores(index, shares);
    let own = ranks(&whole);
    let mut largest: Vec<Option<usize>> = vec![None; own.len()];
    if index.indicators.len() < 2 {
        return largest;
    }
    for left_out in 0..index.indicators.len() {
        let (mut fewer, mut rest) = (index.clone(), shares.to_vec());
        fewer.indicators.remove(left_out);
        rest.remove(left_out);
        let scores = scores(&fewer, &rest);
        let among: Vec<Option<f64>> =
            scores.iter().zip(&whole).map(|(score, whole)| score.filter(|_| whole.is_some())).collect();
        for ((largest, own), without) in largest.iter_mut().zip(&own).zip(ranks(&among)) {
            let change = own.zip(without).map(|(own, without)| own.abs_diff(without));
            *largest = (*largest).max(change);
        }
    }
    largest
}

/// The shares without their margins.
#[must_use]
pub(super) fn values(shares: &[Vec<Option<Estimate>>]) -> Vec<Vec<Option<f64>>> {
    shares.iter().map(|places| places.iter().map(|share| share.map(Estimate::value)).collect()).collect()
}

fn decimals(number: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (number * scale).round() / scale
}

fn count(things: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    let count = things as f64;
    count
}

#[cfg(test)]
mod tests {
    use crate::domain::TextLanguage;
    use proptest::prelude::*;

    use super::*;

    fn some(numbers: &[f64]) -> Vec<Option<f64>> {
        numbers.iter().copied().map(Some).collect()
    }

    fn index(method: Method, weights: &[(f64, Direction)]) -> Index {
        let weighed = |(place, &(weight, direction)): (usize, &(f64, Direction))| WeightedIndicator {
            indicator: format!("indicator_{place}").parse().unwrap(),
            weight: weight.try_into().unwrap(),
            direction,
        };
        let indicators = weights.iter().enumerate().map(weighed).collect();
        Index { id: "need".parse().unwrap(), label: LocalText::only(TextLanguage::En, "Need"), method, indicators }
    }

    #[test]
    fn percentile_ranks_are_those_of_excel() {
        // The example of Microsoft's page about PERCENTRANK.INC: 13, 12, 11, 8, 4, 3, 2, 1, 1, 1; there cut off at
        // three digits: 2 is at 0.333, 4 at 0.555, 8 at 0.666.
        let ranks = percentile_ranks(&some(&[13.0, 12.0, 11.0, 8.0, 4.0, 3.0, 2.0, 1.0, 1.0, 1.0]));
        assert_eq!(ranks, some(&[1.0, 0.8889, 0.7778, 0.6667, 0.5556, 0.4444, 0.3333, 0.0, 0.0, 0.0]));
    }

    #[test]
    fn what_is_missing_is_not_ranked_and_one_alone_has_no_rank() {
        assert_eq!(percentile_ranks(&[None, Some(2.0), Some(1.0)]), [None, Some(1.0), Some(0.0)]);
        assert_eq!(percentile_ranks(&[None, Some(2.0)]), [None, None]);
    }

    #[test]
    fn standard_scores_have_mean_0_and_deviation_1() {
        // Mean 5, deviation 2.
        let scores = z_scores(&some(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]));
        assert_eq!(scores, some(&[-1.5, -0.5, -0.5, -0.5, 0.0, 0.0, 1.0, 2.0]));
        assert_eq!(z_scores(&some(&[0.1, 0.1, 0.1])), some(&[0.0, 0.0, 0.0]));
    }

    #[test]
    fn weights_and_directions_count() {
        let shares = [some(&[0.1, 0.2, 0.3]), some(&[0.5, 0.9, 0.7])];
        let same = index(Method::Percentile, &[(1.0, Direction::More), (1.0, Direction::More)]);
        assert_eq!(scores(&same, &shares), some(&[0.0, 1.5, 1.5]));
        let turned = index(Method::Percentile, &[(2.0, Direction::More), (1.0, Direction::Less)]);
        assert_eq!(scores(&turned, &shares), some(&[1.0, 1.0, 2.5]));
        let standard = index(Method::ZScore, &[(3.0, Direction::More), (1.0, Direction::Less)]);
        // Both columns have scores −1.2247, 0, 1.2247, in their own orders: (3·−1.2247 + 1.2247) / 4 …
        assert_eq!(scores(&standard, &shares), some(&[-0.6124, -0.3062, 0.9186]));
    }

    #[test]
    fn percentages_are_compared_with_one_decimal() {
        let one = index(Method::Percentile, &[(1.0, Direction::More)]);
        assert_eq!(scores(&one, &[some(&[0.1004, 0.0996, 0.1006])]), some(&[0.0, 0.0, 1.0]));
    }

    #[test]
    fn drop_one_finds_ranks_that_depend_on_one_indicator() {
        let both = index(Method::Percentile, &[(1.0, Direction::More), (1.0, Direction::More)]);
        let shares = [some(&[0.9, 0.5, 0.1]), some(&[0.2, 0.8, 0.1])];
        // Scores 1.5, 1.5, 0: ranks 1, 1, 3. By either indicator alone one of the first two comes second.
        assert_eq!(ranks(&scores(&both, &shares)), [Some(1), Some(1), Some(3)]);
        assert_eq!(drop_one(&both, &shares), [Some(1), Some(1), Some(0)]);
        let one = index(Method::Percentile, &[(1.0, Direction::More)]);
        assert_eq!(drop_one(&one, &shares[..1]), [None, None, None]);
    }

    #[test]
    fn a_weight_is_above_zero() {
        for odd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Weight::try_from(odd), Err(WeightError));
        }
    }

    proptest! {
        #[test]
        fn percentile_ranks_rise_from_0_to_1(numbers in prop::collection::vec(-50..50_i32, 2..60)) {
            let numbers: Vec<f64> = numbers.into_iter().map(f64::from).collect();
            let ranks = percentile_ranks(&some(&numbers));
            for (a, rank_a) in numbers.iter().zip(&ranks) {
                prop_assert!(rank_a.is_some_and(|rank| (0.0..=1.0).contains(&rank)));
                for (b, rank_b) in numbers.iter().zip(&ranks) {
                    prop_assert_eq!(a.partial_cmp(b), rank_a.partial_cmp(rank_b));
                }
            }
        }

        #[test]
        fn the_unit_of_an_indicator_does_not_matter(numbers in prop::collection::vec(-50..50_i32, 2..30), power in 0..4_i32) {
            let numbers: Vec<f64> = numbers.into_iter().map(f64::from).collect();
            let scaled: Vec<f64> = numbers.iter().map(|number| number * 2_f64.powi(power)).collect();
            prop_assert_eq!(z_scores(&some(&numbers)), z_scores(&some(&scaled)));
            prop_assert_eq!(percentile_ranks(&some(&numbers)), percentile_ranks(&some(&scaled)));
        }
    }
}
